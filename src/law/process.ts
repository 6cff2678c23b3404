import type { Cited, Named } from './cited.ts';
import type { Chosen, Condition, FactRef } from './condition.ts';

/** Which office of the unit's kind acts: where it was taken in, by residence, by the district named in the form, of the same region, the only one. */
export type OfficeRule = 'intake' | 'residence' | 'district' | 'region' | 'single' | 'other';

/** Who acts: a post in a kind of office, a body with a composition, or the system with a named key and a post to fall back on. */
export type Unit = Cited &
  (
    | { readonly kind: 'post'; readonly post: string; readonly office: string; readonly which: OfficeRule }
    | {
        readonly kind: 'body';
        readonly office: string;
        readonly which: OfficeRule;
        readonly chair: string;
        readonly members: { readonly post: string; readonly atLeast: number };
      }
    | { readonly kind: 'system'; readonly key: string; readonly office: string; readonly which: OfficeRule; readonly fallback: string }
  );

/** What is done in a turn, in the order of the law. `required`: the moves that lead on need it ticked (or its proof shown, its draft made). */
export type Item = Cited & {
  readonly name: string;
  readonly kind: 'lookUp' | 'fill' | 'compare' | 'scan' | 'calculate' | 'draft' | 'assess' | 'check' | 'print' | 'call';
  readonly required?: boolean | Condition;
  readonly proof?: string;
  readonly fills?: readonly FactRef[];
  /** Facts that may be stated with it where there are any (a degree, a term, an individual opinion). */
  readonly mayFill?: readonly FactRef[];
  /** How long the law says that it takes, in seconds: a target that is measured, never a clock. */
  readonly takes?: Seconds;
};

/** A duration that the law prints in seconds or as a range of them. */
export type Seconds = number | { readonly from: number; readonly to: number };

/** One unit's turn on the main line. A `deciding` step of the system may itself choose the move whose condition is true. */
export type Step = Cited & {
  readonly unit: Chosen<string>;
  readonly does: readonly Item[];
  readonly deciding?: boolean;
  /** Entering raises these, beside the built-in `at.<step>`; leaving raises `left.<step>`. */
  readonly raises?: readonly string[];
  /** Words key of the reason why no clock runs, where the law prints no term for this turn. */
  readonly noClock?: string;
};

/** What no office can do now: somebody else's turn, with a post that watches it. A moment ends it and leads on. */
export type Wait = Cited & {
  readonly watchedBy: string;
  readonly ends: Named<Chosen<string>>;
  /** Words key of the reason why no clock runs, when none does. */
  readonly noClock?: string;
};

export type ActKind = 'eds' | 'hand' | 'seal' | 'qr' | 'sms' | 'serverKey';

/** In what quality somebody signs for a firm: what the national authority wrote into the key. */
export type FirmSigner = 'firstHead' | 'signatory' | 'employee';

/** One act over the current bytes: by the holder of a unit's post, by a party, or by the system's key. */
export type SignatureAct = {
  readonly by: string;
  readonly kind: ActKind | readonly ActKind[];
  /** For a party that is a firm: in which qualities its BIN's keys may sign; as its first head or with its right to sign, unless told. */
  readonly as?: readonly FirmSigner[];
  /** For a body: how many members beside the chair. */
  readonly atLeast?: number;
};

/**
 * Whose acts over the current bytes a move needs. `over` is the draft decision or a document. A chain asks for the acts of the posts
 * that follow the one which made the current version of the draft (an officer who disagrees may replace the draft, where the law lets
 * him, and those below him no longer sign). `distinct` acts are by different persons, also when acting for another.
 */
export type SigningRule = {
  readonly over: 'draft' | 'application' | { readonly document: string };
  readonly acts: readonly SignatureAct[];
  readonly chain?: boolean;
  readonly distinct?: boolean;
};

/**
 * A step, a wait (`wait:documents`), a batch (`batch:register`), `decided`, `ended:<how>`, `stay`, or `back` (the step it came from).
 * `decided` leaves the main line free: the decision is made with this move, or was made before and has now been carried out.
 */
export type Target = string;

/** A term, counted as a clock counts it from a moment, in which something may be begun. Its end is no breach: nothing is late. */
export type Window = { readonly of: string; readonly term: string };

/** How a step may be left (or stayed in). One move may be offered at several steps. */
export type Move = Cited & {
  readonly at: readonly string[];
  readonly to: Chosen<Target>;
  readonly when?: Condition;
  /** The outcomes that this move may carry; an outcome's grounds come from `outcomes`. */
  readonly outcomes?: Named<{ readonly grounds?: readonly string[]; readonly reasons?: 'required'; readonly when?: Condition }>;
  readonly grounds?: readonly string[];
  readonly reasons?: 'required' | 'optional';
  /** Facts that the officer states with the move (the documents that are wanting, the recommendation). */
  readonly states?: readonly FactRef[];
  /** Checklist items of the step that must be done; `all` = every required item. */
  readonly needs?: 'all' | readonly string[];
  /** Side tasks that must not be open. */
  readonly blockedBy?: readonly string[];
  readonly sign?: SigningRule;
  /** The acts so far no longer count: a new version of the draft must be made. */
  readonly newDraft?: boolean;
  /** Offered only from this clock's due day on. */
  readonly from?: string;
  /** Offered only after this clock has lapsed. */
  readonly after?: string;
  /** Offered only while this clock runs and is not past due, or within a term from a moment, where the law only says until when it may be begun. */
  readonly until?: string | Window;
  readonly raises?: readonly string[];
  readonly makes?: readonly Chosen<string>[];
  readonly opens?: readonly Chosen<string>[];
  readonly closes?: readonly string[];
  readonly orders?: readonly Chosen<string>[];
  readonly delivers?: readonly Chosen<string>[];
  /** Documents signed before that are registered with this move: they take their number now. */
  readonly numbers?: readonly string[];
  /** Outcomes that lie ready for whoever decides next; another one needs written reasons. */
  readonly proposes?: Chosen<readonly string[]>;
  /** The claim is taken up without a signed decision: what was asked for is being paid or handed out. */
  readonly takesUp?: boolean;
  /** The last act makes it the decision. */
  readonly decides?: boolean;
  /** Taken by the system, where a condition comes true, at a deciding step. */
  readonly automatic?: boolean;
};

/** Work beside the main line. It can raise a moment, state a fact, open another; it never moves the main line. */
export type SideTask = Cited & {
  readonly unit: Chosen<string>;
  readonly does: readonly Item[];
  /** How it may end: the words of each end stand under `ends.<task>.<end>`. */
  readonly ends: Named<SideEnd>;
  /** Words key of the reason why no clock runs, when none does. */
  readonly noClock?: string;
};

export type SideEnd = {
  readonly raises?: readonly string[];
  readonly states?: readonly FactRef[];
  readonly opens?: readonly Chosen<string>[];
  readonly makes?: readonly string[];
  readonly orders?: readonly string[];
  readonly delivers?: readonly string[];
  readonly when?: Condition;
  readonly reasons?: 'required';
};

/**
 * A named happening that clocks, rights and amounts hang on. Built in: `filed`, `registered`, `decided`, `at.<step>`, `left.<step>`,
 * `opened.<sideTask>`, `done.<sideTask>`, `waiting.<wait>`.
 */
export type Moment = Cited & {
  /** Whether people raise it by hand (a paper brought, a person told) and at which waits or tasks it may be. */
  readonly byHand?: boolean;
  /** `allPapers`: raised when every paper named in the notice is there, or the person declares there will be no more. */
  readonly rule?: 'allPapers';
};

/**
 * A term between two moments, over any steps. Words and semantics: VOCABULARY section 4. `covers` names the steps, side tasks and waits
 * whose turn shows its due date. `pausedWhile` names the side tasks or waits during which it stands still.
 */
export type Clock = Cited & {
  readonly from: string | readonly string[];
  readonly to: string | readonly string[];
  readonly term: Chosen<string>;
  readonly covers: readonly string[];
  readonly within?: string;
  readonly pausedWhile?: readonly string[];
  readonly cumulative?: boolean;
  readonly extend?: { readonly by: string; readonly on: string };
  /** Counted back from the date that this fact gives; a miss re-aims to the next date of the calendar, it is no breach. */
  readonly backwardFrom?: string;
  /** Counted from this earlier moment, though it begins to run only with `from` (a refusal told within days of the papers' receipt). */
  readonly since?: string;
  /** Its own mark before due, as a term (`1wd`, `10min`). */
  readonly warn?: string;
  /** Breach is recorded this much later than due, where figures of the law disagree. */
  readonly breachAfter?: string;
  readonly when?: Condition;
  readonly lapse?: Lapse;
  /** Where the breach is reported; the head of the office without it. */
  readonly escalatesTo?: string;
};

/** What lies ready when a term has run out. It is never itself an outcome: a person's move follows. */
export type Lapse = Cited & {
  /** The law names the last day itself («оныншы жұмыс күні»): it lies ready when that day opens, not when the next one does. */
  readonly on?: 'dueDay';
  /** Follows only then; `otherwise` follows instead where the condition is false or unknown. */
  readonly when?: Condition;
  readonly otherwise?: Lapse;
  readonly to?: string;
  readonly propose?: readonly string[];
  readonly bars?: readonly string[];
  /** Side tasks that have lost their purpose. */
  readonly closes?: readonly string[];
  readonly opens?: readonly string[];
  readonly raises?: readonly string[];
};
