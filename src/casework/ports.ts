import type { CaseId, Instant, LocalDate, Refusal, Sha256, Words } from '../base/index.ts';
import type { Calendar } from '../calendar/index.ts';
import type { FactValue, FirmSigner, Grounds, Regulation, RoleInView } from '../law/index.ts';
import type { Attempt, LookUp } from './attempt.ts';
import type { Batch, BatchCommand, BatchDecided, BatchSums } from './batch.ts';
import type { Act, Actor, Case, CaseParty, DraftAmount } from './case.ts';
import type { CaseEvent, LoggedEvent } from './events.ts';
import type { SignedCommand } from './service/waiting-signatures.ts';

/** Where a case's chain ends. */
export type Head = { readonly seq: number; readonly hash: Sha256 };

/** Events of one command, to be written at once: log, head, tasks, clocks, claims, numbers and outbox in one transaction, or nothing. */
export type Commit = {
  readonly case: CaseId;
  readonly before: Case | null;
  readonly head: Head;
  readonly events: readonly CaseEvent[];
  readonly at: Instant;
  readonly actor: Actor;
  /** The command's idempotency key. */
  readonly key: string;
  /** The attempt that this registration consumes. */
  readonly attempt?: string;
};

export type Committed =
  | { readonly kind: 'committed'; readonly case: Case; readonly head: Head; readonly logged: readonly LoggedEvent[] }
  /** The same command was carried out before: nothing is written, the case is as it stands. */
  | { readonly kind: 'repeated'; readonly case: Case; readonly head: Head }
  /** Somebody else's command came first. */
  | { readonly kind: 'stale'; readonly by: Actor; readonly at: Instant; readonly seq: number }
  | { readonly kind: 'claimTaken'; readonly claim: Sha256 }
  /** The batch is not open (any more), or the case is in another open one of the kind. */
  | { readonly kind: 'batchShut'; readonly batch: string };

/** The case store as casework needs it. */
export type CaseStore = {
  /** `archivedAt`: since when the case is in the archive; the first command on it brings it back. */
  readonly find: (id: CaseId) => Promise<{ readonly case: Case; readonly head: Head; readonly archivedAt?: Instant } | undefined>;
  readonly history: (id: CaseId) => Promise<readonly LoggedEvent[]>;
  readonly commit: (commit: Commit) => Promise<Committed>;
  /** The case that a command with this key was carried out on, if one was. */
  readonly carriedOut: (key: string) => Promise<CaseId | undefined>;
  /** Which of these claim keys is blocked now. */
  readonly blockedClaims: (keys: readonly Sha256[]) => Promise<readonly Sha256[]>;
  readonly saveAttempt: (
    attempt: Attempt,
    saw: number,
  ) => Promise<{ readonly kind: 'saved'; readonly version: number } | { readonly kind: 'stale'; readonly version: number }>;
  readonly findAttempt: (id: string) => Promise<{ readonly attempt: Attempt; readonly version: number } | undefined>;
  /** Keeps a regulation's revision (normalised JSON by its hash), so that running cases do not need today's files. */
  readonly keepRevision: (revision: Sha256, regulation: Regulation) => Promise<void>;
  readonly findRevision: (revision: Sha256) => Promise<Regulation | undefined>;
  readonly findCalendar: (version: string) => Promise<Calendar | undefined>;
};

/** Decides a command on a batch; the store calls it under the batch's lock. */
export type DecideBatch = (batch: Batch | null, command: BatchCommand) => BatchDecided;

export type BatchChange = {
  readonly id: string;
  readonly key: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly decide: DecideBatch;
};

export type BatchChanged = { readonly kind: 'done'; readonly batch: Batch; readonly repeated: boolean } | Refusal;

export type BatchMember = { readonly case: CaseId; readonly state: 'in' | 'carriedOut' | 'takenOut'; readonly sums: BatchSums | null };

/** Where batches are kept: their events in the same log as those of cases, chained by themselves. */
export type BatchStore = {
  readonly find: (id: string) => Promise<Batch | undefined>;
  /** Open and unfinished batches of a kind in an office. */
  readonly unfinished: (kind: string, office: string) => Promise<readonly Batch[]>;
  /** Members after a case id, ascending. */
  readonly members: (id: string, after: CaseId | '', limit: number) => Promise<readonly BatchMember[]>;
  /** Opens, signs or finishes. The same key again changes nothing. */
  readonly change: (change: BatchChange, command: Exclude<BatchCommand, { kind: 'close' | 'finish' }>) => Promise<BatchChanged>;
  /**
   * Freezes members and totals. `sumsOf` gives what a member's case adds; a case that changes meanwhile is asked about again, so that the
   * totals are those of the members as they stand.
   */
  readonly close: (
    change: BatchChange,
    sumsOf: (member: CaseId) => Promise<{ readonly seq: number; readonly sums: BatchSums }>,
  ) => Promise<BatchChanged>;
  /**
   * Carries a signed batch out, a page of members at a time: `act` commits the member's command under the key it is given. Broken off, it
   * goes on with those that are left; when none is, the batch is finished. A member whose `act` throws stays, and is reported.
   */
  readonly carryOut: (
    change: BatchChange,
    act: (member: CaseId, key: string) => Promise<void>,
  ) => Promise<BatchChanged | { readonly kind: 'unfinished'; readonly left: number }>;
};

/** Something that a person is offered: to begin an entry, because of an earlier case or of an event that a registry told. */
export type Offer = {
  readonly id: string;
  readonly regulation: string;
  readonly entry: string;
  /** `undone`: a yes or no that was taken back. What was not answered in time is `expired`; that stops nothing. */
  readonly state: 'sent' | 'delivered' | 'yes' | 'no' | 'undone' | 'expired';
  /** Counts the changes, so that an answer to what somebody no longer sees is found out. */
  readonly version: number;
  /** The attempt that a yes began. */
  readonly attempt: string | null;
  /** The first instant at which it can no longer be answered; null in offers of before they ended. */
  readonly expiresAt: Instant | null;
  readonly from: OfferCause;
  /** What is known of others than the person, to be filled in when the attempt begins; cleared away when the offer is over. */
  readonly carries: OfferCarries;
};

/** Why something is offered: a follow-up of an earlier case on its day, or an event of a registry. */
export type OfferCause =
  | { readonly case: CaseId; readonly regulation: string; readonly followUp: string; readonly on: LocalDate }
  | { readonly registry: string; readonly event: string; readonly on: LocalDate };

export type OfferCarries = {
  readonly parties: readonly CaseParty[];
  readonly facts: { readonly [key: string]: FactValue };
};

/** Offers by the number (IIN or BIN) of the person to whom they are made. */
export type OfferStore = {
  /** The newest first; those that expired within the last three months among them. */
  readonly ofPerson: (number: string, now: Instant) => Promise<readonly Offer[]>;
  readonly find: (number: string, id: string) => Promise<Offer | undefined>;
  /** Keeps an answer to the offer as it was at `saw`; false where it has changed meanwhile or is over. */
  readonly answer: (
    number: string,
    offer: { readonly id: string; readonly saw: number },
    answer: { readonly state: 'yes' | 'no' | 'undone'; readonly attempt: string | null },
    now: Instant,
  ) => Promise<boolean>;
  /** Makes an offer that follows from no case, and promises to tell the person; false where it was made before. */
  readonly make: (offer: Pick<Offer, 'id' | 'regulation' | 'entry' | 'from' | 'carries'> & OfferTo) => Promise<boolean>;
};

export type OfferTo = { readonly number: string; readonly at: Instant; readonly expiresAt: Instant };

/** Content-addressed bytes: scans, papers, evidence. Putting the same bytes twice changes nothing. */
export type BlobStore = {
  readonly put: (bytes: Uint8Array) => Promise<Sha256>;
  readonly get: (hash: Sha256) => Promise<Uint8Array | undefined>;
};

/** The answer of a registry: data, "none", or that it did not answer; never one for another. */
export type RegistryAnswer =
  | {
      readonly kind: 'found';
      readonly facts: { readonly [ref: string]: FactValue };
      readonly party?: Partial<CaseParty>;
      readonly raw: string;
    }
  | { readonly kind: 'none'; readonly raw: string }
  | { readonly kind: 'notAnswered'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** The state registries behind the gateway, asked about one party. `standIn` is set while a stand-in answers. */
export type Registries = {
  readonly standIn: boolean;
  readonly ask: (
    lookUp: LookUp,
    about: { readonly parties: readonly CaseParty[]; readonly facts: { readonly [key: string]: FactValue }; readonly regulation: string },
  ) => Promise<RegistryAnswer>;
};

/** Whom a signing rule names: whoever acts, or the party of a case by the numbers that the case knows. */
export type Signer = {
  readonly by: string;
  readonly actor: Actor;
  readonly iin?: string;
  /** The firm whose key must be used, and in which qualities its holder may sign. */
  readonly bin?: string;
  readonly as?: readonly FirmSigner[];
};

/** Checks signatures of people and makes those of the system. */
export type Signatures = {
  readonly standIn: boolean;
  /**
   * Checks the bytes of a signature over a hash against the signer whom the rule names. `at`: when the house received it, which it vouches
   * for; `now`: when it is checked, where that is later. `unknown`: whether the key was revoked could not be learnt; the act is what it
   * would be, with the evidence of what was tried. `evidence`: what was kept of a check that ended badly.
   */
  readonly check: (given: {
    readonly over: Sha256;
    readonly content: Uint8Array;
    readonly signature: Uint8Array | null;
    readonly signer: Signer;
    readonly kind: Act['kind'];
    readonly at: Instant;
    readonly now?: Instant;
  }) => Promise<
    | { readonly kind: 'good'; readonly act: Act }
    | { readonly kind: 'bad'; readonly why: Words; readonly evidence?: Sha256 }
    | { readonly kind: 'unknown'; readonly why: Words; readonly act: Act }
  >;
  /** Signs with a system key; every use is logged with the case. `notSetUp`: the installation has no such key yet, or it is to be renewed (run out, revoked); nothing was signed. */
  readonly signWithKey: (given: {
    readonly case: CaseId;
    readonly over: Sha256;
    readonly content: Uint8Array;
    readonly key: string;
    readonly by: string;
    readonly at: Instant;
  }) => Promise<{ readonly kind: 'signed'; readonly act: Act } | { readonly kind: 'notSetUp' }>;
  /** Checks a certificate before signing: in term, not revoked, of this person or firm. */
  readonly checkCertificate: (given: {
    readonly certificate: Uint8Array | null;
    readonly signer: Pick<Signer, 'iin' | 'bin' | 'as'>;
    readonly at: Instant;
  }) => Promise<{
    readonly state: 'passed' | 'failed' | 'notAnswered';
    readonly reason: Words | null;
  }>;
};

/**
 * A signed command that waits until it is known whether its key was good: the bytes are kept, and it is carried out, or its signer told why
 * not, without anybody asking. `evidence`: what was kept of the check that could not be finished.
 */
export type WaitingSignature = {
  /** The command's idempotency key. */
  readonly key: string;
  readonly of: { readonly kind: 'case' | 'attempt' | 'batch'; readonly id: string };
  readonly actor: Actor;
  readonly signedAt: Instant;
  readonly what: SignedCommand;
  readonly evidence: readonly Sha256[];
  readonly state: 'waiting' | 'done' | 'failed';
  /** Why it failed. */
  readonly why: Words | null;
};

/** Where they are kept. What has ended stays for a while, so that the person can be told. */
export type WaitingSignatures = {
  /** Keeps one. The same key again changes nothing, unless it had failed. */
  readonly keep: (one: WaitingSignature) => Promise<void>;
  /** Those of a case, the newest first. */
  readonly ofCase: (id: CaseId) => Promise<readonly WaitingSignature[]>;
  /** Those of a batch, the newest first. */
  readonly ofBatch: (id: string) => Promise<readonly WaitingSignature[]>;
  /** Those that a person signed (opaque id), the newest first. */
  readonly ofPerson: (person: string) => Promise<readonly WaitingSignature[]>;
};

/**
 * What a calculation is made from: the regulation says where the formula's facts come from, the grounds what is known of them. `view`: the
 * one party of several whose finding it is.
 */
export type AmountSubject = { readonly regulation: Regulation; readonly case: Case; readonly grounds: Grounds; readonly view?: RoleInView };

/**
 * An amount, or why there is none; `lacking` are keys of facts that the case does not know, `parameter` the name of the parameter that has no
 * value to pay by on the day.
 */
export type Calculated =
  | { readonly kind: 'amount'; readonly amount: DraftAmount }
  | { readonly kind: 'impossible'; readonly why: Words; readonly lacking?: readonly string[]; readonly parameter?: string };

/** Amounts by name, as the benefits room knows them. Nothing is guessed. */
export type Calculator = { readonly calculate: (name: string, of: AmountSubject) => Promise<Calculated> };
