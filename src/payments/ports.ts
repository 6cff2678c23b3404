import type { CaseId, Iin, Instant, LocalDate, Sha256, Tiyn } from '../base/index.ts';
import type { Award } from './award.ts';
import type { Account, AwardEvent, AwardId, Payee } from './award-events.ts';
import type { Bic } from './bank-directory.ts';
import type { BookedStatement } from './book-statement.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Month } from './month.ts';
import type { LineKey, LineState, OrderKey, RegisterKey, RunId, StoredLine } from './payment-line.ts';
import type { AwardAccount, AwardPlan, RunException } from './plan-lines.ts';
import type { Run, RunEvent, Sums } from './run.ts';

/** Which lines are asked for, in the order of their keys, `limit` at a time, after a key. */
export type LineQuery = {
  readonly of: { readonly register: RegisterKey } | { readonly order: OrderKey };
  readonly state?: LineState;
  readonly after?: LineKey;
  readonly limit: number;
};

/** A planned line before it is ordered, with its award as it is now and all lines of its award and month. */
export type LineToOrder = { readonly line: StoredLine; readonly award: Award; readonly siblings: readonly StoredLine[] };

/** What becomes of a planned line: an order (perhaps with a newer account) or a cancellation that brings the award's mark back. */
export type LineDecision =
  | { readonly kind: 'order'; readonly line: LineKey; readonly order: OrderKey; readonly account: Account; readonly note?: string }
  | { readonly kind: 'cancel'; readonly line: LineKey; readonly award: AwardId; readonly month: Month; readonly note: string };

/** The event that records a page. */
export type PageFormed = Extract<RunEvent, { kind: 'page-formed' }>;

/** What a bank's statement says of a line. A return brings the award's mark back to the month of the line. */
export type LineOutcome = { readonly line: LineKey; readonly outcome: 'paid' | 'returned'; readonly note?: string };

/**
 * What payments ask of the storage. Every writing call is one transaction and may be repeated: a call that has been made already changes
 * nothing. So a run that dies between any two calls goes on from where it was.
 */
export type PaymentStorage = {
  /** Starts a run unless one of that identity is there; answers the one that is there. */
  readonly startRun: (started: Extract<RunEvent, { kind: 'started' }>) => Promise<{ readonly created: boolean; readonly run: Run }>;
  readonly findRun: (run: RunId) => Promise<Run | undefined>;
  /** Appends an event if the run is still at the version seen; answers whether it was. */
  readonly recordRun: (run: RunId, seen: number, event: RunEvent) => Promise<boolean>;
  /** Awards that may owe something for the month, ascending by id, with lines from `windowStart` on; of those in `only`, where it is given. */
  readonly pageOfAwards: (
    after: AwardId | undefined,
    limit: number,
    month: Month,
    only?: readonly AwardId[],
  ) => Promise<readonly AwardAccount[]>;
  /**
   * Adds the lines and exceptions of a page, moves the marks of its awards and records the page, all or nothing: nothing when the run is
   * not at the version seen any more, or an award not at the mark its plan read. Answers whether it was; then the page is read again.
   */
  readonly savePage: (run: RunId, seen: number, page: PageFormed, plans: readonly AwardPlan[]) => Promise<boolean>;
  /** The registers of a run with the sums of their lines: the need by region and budget code. */
  readonly registersOf: (run: RunId) => Promise<readonly ({ readonly register: RegisterKey } & Sums)[]>;
  readonly linesOf: (query: LineQuery) => Promise<readonly StoredLine[]>;
  readonly linesToOrder: (register: RegisterKey, after: LineKey | undefined, limit: number) => Promise<readonly LineToOrder[]>;
  /** Carries out decisions on lines that are still planned. */
  readonly decideLines: (decisions: readonly LineDecision[]) => Promise<void>;
  /** The orders of a register with the sums of their lines, and what was cancelled. */
  readonly ordersOf: (
    register: RegisterKey,
  ) => Promise<{ readonly orders: readonly ({ readonly order: OrderKey; readonly bic: Bic } & Sums)[]; readonly cancelled: Sums }>;
  /** Marks the ordered lines of an order as sent. */
  readonly markSent: (order: OrderKey) => Promise<void>;
  /** Finds lines by their keys. */
  readonly findLines: (keys: readonly LineKey[]) => Promise<readonly StoredLine[]>;
  /** Settles lines from sent to paid or returned, or from paid to returned; others are left alone. */
  readonly settleLines: (outcomes: readonly LineOutcome[]) => Promise<void>;
  /** The order whose reference stands in bank files. */
  readonly findOrder: (reference: string) => Promise<({ readonly order: OrderKey; readonly bic: Bic } & Sums) | undefined>;
  /** Whether a line of a run is neither paid, returned nor cancelled. */
  readonly hasOpenLines: (run: RunId) => Promise<boolean>;
};

/** The logs of awards. Writing is one transaction; `append` answers false when the numbers are taken: read again and decide anew. */
export type AwardStore = {
  readonly find: (award: AwardId) => Promise<Award | undefined>;
  readonly log: (award: AwardId) => Promise<readonly AwardEvent[]>;
  /** Those that the person or firm receives. */
  readonly ofPerson: (person: Payee) => Promise<readonly Award[]>;
  /** Those that are paid for a person: a child, the deceased. */
  readonly ofSubject: (subject: Iin) => Promise<readonly Award[]>;
  readonly ofCase: (id: CaseId) => Promise<readonly Award[]>;
  /** `caseId`: the case whose decision granted the award; only with the grant. */
  readonly append: (award: AwardId, events: readonly AwardEvent[], caseId?: CaseId) => Promise<boolean>;
};

/** A file that was promised to a bank. */
export type PromisedFile = { readonly name: string; readonly sha256: Sha256; readonly bytes: number; readonly bank: string };

/** What people look at: lists over runs, lines and files. */
export type PaymentLists = {
  readonly runs: (limit: number) => Promise<readonly Run[]>;
  /** What a run could not pay or found amiss, by award, after an award. */
  readonly exceptions: (run: RunId, after: string, limit: number) => Promise<readonly RunException[]>;
  readonly linesOfAward: (award: AwardId) => Promise<readonly StoredLine[]>;
  /** Whether an award of before subjects were kept is paid for somebody whom its case does not name. */
  readonly subjectUnknown: (award: AwardId) => Promise<boolean>;
  /** How many lines of a run stand in each state, and what they come to. States that no line is in are left out. */
  readonly stateSums: (run: RunId) => Promise<readonly ({ readonly state: LineState } & Sums)[]>;
  /** Promised files of these names, or all. */
  readonly files: (names: readonly string[] | null) => Promise<readonly PromisedFile[]>;
  readonly readFile: (file: PromisedFile) => AsyncIterable<Uint8Array>;
};

/** Statements of banks by the hash of their bytes. */
export type StatementStore = {
  /** What a statement settled, once all of it is booked. */
  readonly find: (sha256: Sha256) => Promise<BookedStatement | undefined>;
  /** Notes a statement before anything is booked by it, as work to be finished; answers whether it is a new one. */
  readonly begin: (statement: {
    readonly account: string;
    readonly id: string;
    readonly sha256: Sha256;
    readonly at: Instant;
  }) => Promise<boolean>;
  /** Keeps what a statement settled; what is kept already stays. Its work is over. */
  readonly end: (sha256: Sha256, result: BookedStatement) => Promise<void>;
};

/** A run, recalculation or statement that is not over. A statement is named by its hash. */
export type PaymentWork = { readonly kind: 'run' | 'recalculation' | 'statement'; readonly id: string };

/** The work that goes on by itself, shared by any number of processes. */
export type WorkStore = {
  /** Takes work whose time has come and holds it, so that others keep away for so many seconds; undefined when there is none. */
  readonly take: (seconds: number) => Promise<PaymentWork | undefined>;
  /** Goes on holding it. */
  readonly hold: (work: PaymentWork, seconds: number) => Promise<void>;
  /** Lets it go, to be looked at again after so many seconds, or sooner when somebody has woken it. */
  readonly letGo: (work: PaymentWork, seconds: number) => Promise<void>;
  /** Says that there is something to do now. */
  readonly wake: (work: PaymentWork) => Promise<void>;
};

/** The books. Posting an entry whose id is known changes nothing. */
export type LedgerStorage = { readonly post: (entries: readonly LedgerEntry[]) => Promise<void> };

/**
 * The one kind of batch in the house belongs to casework; registers (`payment-register`) and orders (`payment-order`) are batches of it
 * (`paymentBatches` is their law). The members are the lines that name the register or the order as theirs, so nobody puts them in. Open to
 * closed freezes members and totals; people sign or refuse; then members are carried out. Every call may be repeated.
 */
export type BatchPort = {
  readonly open: (key: RegisterKey | OrderKey, kind: 'payment-register' | 'payment-order') => Promise<void>;
  readonly close: (key: RegisterKey | OrderKey) => Promise<{ readonly count: number; readonly net: Tiyn }>;
  readonly stateOf: (key: RegisterKey | OrderKey) => Promise<'open' | 'closed' | 'signed' | 'refused' | 'carriedOut' | undefined>;
  /**
   * Ends a signed batch whose members are carried out: those of a register when each is ordered or cancelled, those of an order when the
   * bank has answered for each. While some are left, or when it was refused, nothing happens.
   */
  readonly finish: (key: RegisterKey | OrderKey) => Promise<void>;
};

/** A bank file as it was written. */
export type WrittenFile = { readonly name: string; readonly sha256: Sha256; readonly bytes: number };

/**
 * Where bank files go: kept by content, promised to the outbox once under their key. A file that was promised keeps its content for ever; one
 * that was only kept may be written anew.
 */
export type FilePort = {
  /** The file of that name, once it is promised. */
  readonly promised: (name: string) => Promise<WrittenFile | undefined>;
  readonly keep: (name: string, chunks: AsyncIterable<string>) => Promise<WrittenFile>;
  readonly promise: (message: { readonly key: string; readonly to: Bic; readonly file: WrittenFile }) => Promise<void>;
};

/** Everything a run needs. `today` and `now` are given; nothing here reads a clock. */
export type RunPorts = {
  readonly storage: PaymentStorage;
  readonly ledger: LedgerStorage;
  readonly batches: BatchPort;
  readonly files: FilePort;
  readonly now: () => Instant;
  readonly today: () => LocalDate;
};
