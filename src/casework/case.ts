import type { Bin, CaseId, Iin, Instant, LocalDate, Sha256, Words } from '../base/index.ts';
import type { ClockState, Zone } from '../calendar/index.ts';
import type { ActKind, Channel, FactOrigin, FactState, FactValue } from '../law/index.ts';

/** An officer in a post, a party, or the system with a named key: who did something. Persons are named by opaque ids. */
export type Actor =
  | {
      readonly kind: 'officer';
      readonly person: string;
      readonly post: string;
      readonly office: string;
      /** Set when the post is another's: whose, and by which order. */
      readonly actingFor?: { readonly person: string; readonly order: string };
    }
  /** `named`: the case names this person in this role by number, whoever brought it in. */
  | { readonly kind: 'party'; readonly role: string; readonly person: string; readonly named?: true }
  | { readonly kind: 'system'; readonly key: string };

/** A person or company in the case. `n` counts from 1 within a role. */
export type CaseParty = {
  readonly role: string;
  readonly n: number;
  readonly name: string;
  readonly iin?: Iin;
  readonly bin?: Bin;
  readonly birthDate?: LocalDate;
  readonly sex?: 'male' | 'female';
};

/** What is known of a fact, where it came from, and the evidence behind it. */
export type CaseFact = {
  readonly state: FactState;
  readonly value?: FactValue;
  readonly origin: FactOrigin;
  readonly evidence?: Sha256;
  readonly at: Instant;
};

/** How a proof was shown, or why it was not. */
export type CaseProof = {
  readonly state: 'shown' | 'absent' | 'notAnswered' | 'refused' | 'contradicted';
  readonly by: 'registry' | 'paper';
  readonly evidence?: Sha256;
  readonly originalSeen?: boolean;
  readonly scan?: Sha256;
  readonly validUntil?: LocalDate;
  /** The registry that covers it was silent when the paper was taken: it is asked again, and until it answers the paper stands. */
  readonly owed?: true;
  readonly at: Instant;
};

export type Happening = { readonly at: Instant; readonly on: LocalDate };

/** Where the case stands: one step, one wait, one batch, or nowhere. */
export type MainLine =
  | { readonly kind: 'step'; readonly step: string; readonly task: string }
  | { readonly kind: 'wait'; readonly wait: string; readonly task: string }
  | { readonly kind: 'batch'; readonly batch: string; readonly task: string }
  | { readonly kind: 'none' };

/** One open turn of a unit, or a wait that a post watches. Closed ones live in the log only. */
export type CaseTask = {
  readonly id: string;
  readonly kind: 'step' | 'side' | 'wait' | 'batch';
  readonly name: string;
  readonly post: string;
  readonly office: string;
  /** For a body: its chair's post stands in `post`, that of its members here. */
  readonly body?: { readonly members: string };
  /** For a system's turn: the key it acts with. */
  readonly key?: string;
  readonly claimedBy: string | null;
  readonly openedAt: Instant;
  readonly done: readonly string[];
  /** Why no term runs, when none does: a path in the regulation's words, or of the engine's own. */
  readonly noClock: string | null;
  /** For side tasks about one thing (an effect, a delivery, a fact): which. */
  readonly about?: string;
};

/** An open clock. `state` contains due, breach and lapse and the version of the calendar they were counted on. */
export type CaseClock = {
  readonly id: string;
  readonly name: string;
  readonly covers: readonly string[];
  readonly state: ClockState;
  readonly started: Happening;
};

/** A version of the draft decision; its bytes are frozen from the start and found in the blob store by `hash`. */
export type Draft = {
  readonly version: number;
  readonly hash: Sha256;
  readonly outcome: string;
  readonly grounds: readonly string[];
  readonly reasons: string | null;
  /** What it establishes, each with its result, amount and dates. Read it by `findingsOf`: drafts of before findings have none. */
  readonly findings?: readonly DraftFinding[];
  /** The one amount of a draft of before findings. */
  readonly amount?: DraftAmount | null;
  /** The unit whose officer made this version. */
  readonly by: string;
  readonly stale: boolean;
};

/** One thing that a draft decision establishes or refuses. */
export type DraftFinding = {
  /** The finding's name in the law, with the party's number where each of several has one: the same in every draft of the case. */
  readonly key: string;
  /** Its name in the law; none in drafts of before findings. */
  readonly finding: string | null;
  /** The party whom it is about. */
  readonly subject: { readonly role: string; readonly n: number } | null;
  /** The outcome that establishes or refuses it. */
  readonly result: string;
  readonly amount: DraftAmount | null;
  /** What is established (a degree, a term), by key of the fact, as it was known when the draft was made. */
  readonly facts: { readonly [key: string]: FactValue };
};

/** An amount by its name in src/benefits, each month or once, with the days from and until which it is owed and how it came about. */
export type DraftAmount = {
  readonly name: string;
  readonly tiyn: number;
  readonly payment: 'month' | 'once';
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly explanation: readonly AmountLine[];
};

/** One line of an explanation: what was worked out, by which formula, from what, under which article, and what came out. */
export type AmountLine = {
  readonly what: Words;
  readonly formula: Words;
  readonly inputs: readonly AmountInput[];
  readonly article: { readonly act: Words; readonly article: string; readonly paragraph?: string };
  /** A decimal text; money in tenge. */
  readonly result: { readonly value: string; readonly unit: 'tenge' | 'number' | 'date' };
  /** How the law was read where it can be read in more than one way. */
  readonly reading?: Words;
  /** The lines that this one is built from. */
  readonly lines: readonly AmountLine[];
};

/** One value that a line used, and where it is from: facts of the case with their own origin, a figure set by law, or another line. */
export type AmountInput = {
  readonly name: Words;
  readonly value: string;
  readonly label?: Words;
  readonly origin:
    | { readonly kind: 'facts'; readonly facts: readonly { readonly key: string; readonly origin: FactOrigin }[] }
    | { readonly kind: 'parameter'; readonly from: LocalDate; readonly until: LocalDate | null; readonly source: Words }
    | { readonly kind: 'line' };
};

/** An act over bytes: who, in which post, for whom, over which hash, with which evidence. */
export type Act = {
  /** The unit or party role that the signing rule names. */
  readonly by: string;
  readonly person: string;
  readonly post?: string;
  readonly office?: string;
  readonly actingFor?: { readonly person: string; readonly order: string };
  readonly kind: ActKind;
  readonly over: Sha256;
  /** The kept evidence: path, revocation answer, stamp, policy, result. */
  readonly evidence: Sha256 | null;
  /** Set while the signature comes from a stand-in. */
  readonly standIn: boolean;
  readonly at: Instant;
};

export type CaseNumber = {
  readonly journal: string;
  readonly office: string;
  readonly year: number;
  readonly value: number;
  readonly text: string;
};

export type CaseDocument = {
  readonly id: string;
  readonly name: string;
  readonly hash: Sha256;
  readonly number: CaseNumber | null;
  readonly at: Instant;
  readonly superseded: boolean;
};

export type Decision = {
  readonly outcome: string;
  readonly draft: number;
  readonly hash: Sha256;
  readonly number: CaseNumber | null;
  readonly at: Instant;
  readonly on: LocalDate;
  /** The move that made it, or by whose rules it was corrected. */
  readonly move?: string;
  /** Set for a correcting decision: which one it corrects, and why. */
  readonly corrects?: Corrects;
};

/** What a correcting decision names: the number (where its journal gave one), day and bytes of the decision that it corrects, and the reasons. */
export type Corrects = {
  readonly number: string | null;
  readonly on: LocalDate;
  readonly hash: Sha256;
  readonly reasons: string;
};

/** A correction that is under way: why, and the draft that the standing decision was made of. */
export type Correction = { readonly reasons: string; readonly first: Draft | null };

export type CaseClaim = { readonly key: Sha256; readonly family: string; readonly state: 'pending' | 'assigned' | 'free' };

/** Why the far side could not do what was ordered: a stable code, what a person reads, and what can be done about it. */
export type AnswerReason = { readonly ground: string; readonly text: Words; readonly next: Words };

export type CaseEffect = {
  readonly id: string;
  readonly name: string;
  readonly port: string;
  readonly state: 'ordered' | 'answered';
  readonly answer: string | null;
  /** Why not, where the answer came with a reason. */
  readonly why?: AnswerReason;
  /** Set when it was ordered after a decision: a correcting one tells it again. */
  readonly decided?: true;
  /** The findings whose amounts it has ordered, by key and name of the amount; absent in events of before findings. */
  readonly findings?: readonly FindingOrdered[];
};

/** A finding whose amount an effect has ordered. */
export type FindingOrdered = { readonly key: string; readonly amount: string };

export type CaseDelivery = {
  readonly id: string;
  readonly name: string;
  readonly document: string;
  readonly to: string;
  readonly channels: readonly { readonly channel: string; readonly state: 'sent' | 'delivered' | 'failed' | 'waiting' }[];
};

export type Proposal = { readonly outcomes: readonly string[]; readonly because: string; readonly basis: string };

/** A move that has been signed by whoever makes it and waits for the acts of others whom its rule names. */
export type Signing = {
  /** The move as it was asked for: it is carried out with the last act. */
  readonly command: {
    readonly task: string;
    readonly move: string;
    readonly outcome?: string;
    readonly grounds?: readonly string[];
    readonly reasons?: string;
    readonly states?: { readonly [ref: string]: { readonly value: FactValue } | { readonly state: Exclude<FactState, 'known'> } };
  };
  /** What is signed, frozen: a paper of the regulation by its name, or the draft (null). */
  readonly papers: readonly { readonly hash: Sha256; readonly document: string | null }[];
  /** The acts that were wanting when it began to wait. */
  readonly asks: readonly { readonly by: string; readonly kinds: readonly string[]; readonly over: Sha256 }[];
  /** Who makes the move: the papers name them, whoever signs last. */
  readonly by: Actor;
  readonly at: Instant;
};

/** The state of a case, derived from its events alone. */
export type Case = {
  readonly id: CaseId;
  /** How many events the case has. */
  readonly seq: number;
  readonly regulation: string;
  readonly revision: Sha256;
  readonly status: 'open' | 'decided' | 'closed' | 'ended';
  readonly endedHow: string | null;
  readonly entry: string;
  readonly channel: Channel;
  readonly lookUp: boolean;
  readonly filedAt: Instant;
  readonly filedOn: LocalDate;
  readonly zone: Zone;
  readonly region: string;
  readonly district: string | null;
  /** The office that took it in. */
  readonly intake: string;
  readonly registrar: Actor;
  readonly application: Sha256 | null;
  readonly number: CaseNumber | null;
  readonly numbers: readonly CaseNumber[];
  readonly parties: readonly CaseParty[];
  readonly facts: { readonly [key: string]: CaseFact };
  readonly proofs: { readonly [key: string]: CaseProof };
  readonly moments: { readonly [name: string]: readonly Happening[] };
  readonly main: MainLine;
  readonly cameFrom: string | null;
  /** Offices that units of this case were moved to by a transfer. */
  readonly offices: { readonly [unit: string]: string };
  /** Every office that ever had a turn of it, in the order of their first: they may read on. */
  readonly hadBy: readonly string[];
  readonly tasks: { readonly [id: string]: CaseTask };
  readonly counts: {
    readonly tasks: number;
    readonly clocks: number;
    readonly drafts: number;
    readonly documents: number;
    readonly effects: number;
    readonly deliveries: number;
  };
  readonly clocks: { readonly [id: string]: CaseClock };
  readonly lapsed: readonly string[];
  readonly bars: readonly string[];
  readonly proposal: Proposal | null;
  readonly draft: Draft | null;
  readonly acts: readonly Act[];
  /** Set while a move waits for the acts of others. */
  readonly signing?: Signing | null;
  readonly documents: readonly CaseDocument[];
  readonly decision: Decision | null;
  /** Decisions that a later one corrected, the earliest first. They stay as they were. */
  readonly corrected?: readonly Decision[];
  /** Set while a correction of the decision is under way. */
  readonly correction?: Correction | null;
  readonly claims: readonly CaseClaim[];
  readonly effects: { readonly [id: string]: CaseEffect };
  readonly deliveries: { readonly [id: string]: CaseDelivery };
  readonly batch: { readonly id: string; readonly kind: string } | null;
  readonly links: readonly { readonly kind: string; readonly case: CaseId }[];
  readonly standsIn: Words | null;
};
