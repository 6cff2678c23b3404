import type { Cited, Named } from './cited.ts';
import type { Chosen, Condition, DateExpression, FactRef } from './condition.ts';
import type { SigningRule } from './process.ts';

/** What may be asked for once (family and numbers of named parties or facts), and what blocks it. */
export type Claim = Cited & {
  readonly family: string;
  readonly of: readonly FactRef[];
  readonly blockedBy: readonly ('pending' | 'assigned' | 'paid' | { readonly refusedOn: string })[];
  readonly when?: Condition;
};

/**
 * What a decision establishes, one of several: documents and awards follow from it. Its amount is worked out at the turn whose list has a
 * `calculate` item, or by the batch that states it.
 */
export type Finding = Cited & {
  /** The party whom it is about. Of a role that many hold there is one finding for each, inside which the bare role means that one. */
  readonly of?: string;
  /** Established only then; always without it. */
  readonly when?: Condition;
  /** Outcomes that establish it, or refuse it. */
  readonly outcomes: readonly string[];
  /** Name of an amount in src/benefits. */
  readonly amount?: Chosen<string>;
  /** What is established of it (a degree, a term): shown with it as it stands. */
  readonly facts?: readonly FactRef[];
  readonly documents?: readonly string[];
};

/** Many cases moved by one act: a register, a commission's session, a run. Members and totals freeze when it is closed. */
export type Batch = Cited & {
  readonly unit: string;
  /** Members wait here (`batch:<name>` as a move's target). */
  readonly totals: readonly FactRef[];
  readonly sign?: SigningRule;
  readonly document?: string;
  /** How a member leaves when the batch is carried out. */
  readonly to: Chosen<string>;
  readonly raises?: readonly string[];
  readonly states?: readonly FactRef[];
  /** Of these, the sums that the calculation proposes: the name of an amount in src/benefits. */
  readonly calculates?: { readonly [fact: FactRef]: Chosen<string> };
  /** What must hold of a member's facts when it is carried out. */
  readonly holds?: Condition;
  /** Outcomes that lie ready for whoever decides after the batch. */
  readonly proposes?: Chosen<readonly string[]>;
  /** Words key of the reason why no clock runs for those who wait here, when none does. */
  readonly noClock?: string;
};

export type FieldSource =
  | { readonly fact: FactRef }
  /** When a moment was, or the day a term later. */
  | { readonly moment: string; readonly as?: 'date' | 'time'; readonly plus?: Chosen<string> }
  | { readonly validity: 'begins' | 'ends' }
  /** The number of this paper, or of the decision that it tells. */
  | { readonly number: true | 'decision' }
  | { readonly party: string; readonly as: 'name' | 'iin' | 'birthDate' | 'address' }
  | { readonly officer: 'name' | 'post' | 'office' }
  | { readonly static: string }
  | { readonly outcome: 'result' | 'reasons' | 'ground' | 'amount' | 'from' | 'until' | 'calculation' }
  | { readonly list: 'papers' | 'missingPapers' | 'checkedFacts' | 'findings' }
  | { readonly code: 'qr' | 'barcode' };

/** One field of an official form: what fills it. Its printed label stands in words under `documents.<document>.<field>`. */
export type Field = {
  readonly name: string;
  readonly from: FieldSource;
  readonly required?: boolean | Condition;
  readonly when?: Condition;
};

/** A day of a rule: one day, the latest or the earliest of several. Days that are not known are left out; `begins` is the first day of the document. */
export type DayRule = ValidityDay | { readonly latest: readonly ValidityDay[] } | { readonly earliest: readonly ValidityDay[] };

export type ValidityDay = Exclude<DateExpression, string> | { readonly begins: true; readonly plus?: string };

/** From which day to which a document holds: by facts, for a term from the day it is made, or by rules (the contract's end, at most three years). */
export type Validity =
  | { readonly from: FactRef; readonly until: FactRef }
  | { readonly term: string }
  | { readonly begins: DayRule; readonly ends: DayRule };

/** An official form, field by field. Canonical bytes are made from it; what is signed or numbered is frozen. */
export type Document = Cited & {
  readonly kind:
    | 'application'
    | 'receipt'
    | 'refusalReceipt'
    | 'draft'
    | 'notice'
    | 'certificate'
    | 'information'
    | 'minutes'
    | 'register'
    | 'request'
    | 'sms'
    | 'slip'
    | 'questionnaire';
  readonly fields: readonly Field[];
  /** The journal that numbers it when it is signed or registered. */
  readonly journal?: string;
  /** The number is not taken when it is made but by the move that registers it (`numbers`). */
  readonly numbered?: 'whenRegistered';
  readonly validity?: Chosen<Validity>;
  readonly sign?: SigningRule;
  readonly languages: readonly ('kk' | 'ru')[];
  /** Printed in the law, taken from another act, or proposed here because the law only names it. */
  readonly origin: 'printed' | 'standard' | 'proposed';
};

export type DeliveryChannel = 'inPerson' | 'sms' | 'phone' | 'post' | 'email' | 'portal' | 'system';

/** Who is told what, by which channels, and what proves it. */
export type Delivery = Cited & {
  readonly document: Chosen<string>;
  /** The party's role, or the unit that gets a copy. */
  readonly to: string;
  readonly channels: readonly { readonly channel: DeliveryChannel; readonly when?: Condition }[];
  readonly mode: 'all' | 'firstThatWorks';
  readonly fallback?: DeliveryChannel;
  /** The unit where a paper is collected. */
  readonly collectedAt?: string;
};

/** Taken off every payment by law; the share in hundredths of a percent: 10 % is 1000. */
export type Withheld = Cited & {
  readonly kind: 'pension-contribution' | 'income-tax';
  readonly basisPoints: number;
  readonly when?: Condition;
};

/** What an award says beside its sum. */
export type AwardTerms = {
  /** The role of the party for whom it is paid: the child, the deceased. Absent: for the recipient, or for nobody alone. */
  readonly subject?: Chosen<string>;
  /** The clock counted back from the day on which it is paid; absent: it is paid with the next run. */
  readonly payday?: string;
  readonly withholds?: readonly Withheld[];
};

/** Something outside that must happen once, through a named port; its answer raises a moment. */
export type Effect = Cited & {
  readonly port: string;
  readonly sends: readonly FactRef[];
  readonly when?: Condition;
  /** The unit whose list shows that the answer is awaited. */
  readonly watchedBy: string;
  readonly answers: Named<{ readonly raises?: readonly string[]; readonly opens?: readonly string[] }>;
  /** Of an effect that makes an award. */
  readonly award?: AwardTerms;
};

/** What must or may come later from an award or a document, or from a term that ran out. It opens a task or a case and stops nothing by itself. */
export type FollowUp = Cited & {
  /** The document with which it is planned, or the clock whose lapse brings it. */
  readonly after: string | { readonly lapse: string };
  readonly when?: Condition;
  /** Its day; the day of planning without it. */
  readonly at?: { readonly from: FactRef | { readonly moment: string }; readonly plus: string };
  readonly opens: { readonly sideTask: string } | OfferedEntry | { readonly case: LinkedCase };
  readonly before?: string;
};

/** What a person is offered: to begin an entry, of the named edition or of the one of its family then in force. */
export type OfferedEntry = {
  readonly regulation: string;
  readonly entry: string;
  /** The party to whom it is offered and who is the applicant there; the applicant without it. */
  readonly to?: Chosen<string>;
  /** The other parties there, by the party here whom each is. */
  readonly parties?: Named<string>;
  /** How long it may be answered, where the law or a setting of the regulation says; the engine's own term without it. */
  readonly open?: Chosen<string>;
};

/** A case that is opened by itself, through an entry whose gates need nobody. It is linked to the one that it comes from. */
export type LinkedCase = {
  readonly regulation: string;
  readonly entry: string;
  /** The parties there, by the party here whom each is. */
  readonly parties: Named<string>;
  /** Facts there, by the fact here that each is taken from. */
  readonly facts?: Named<FactRef>;
};

/** A reason of a closed list. */
export type Ground = Cited & {
  readonly stage: 'gate' | 'acceptance' | 'decision';
  readonly mayApplyAgain: boolean;
  /** Only these facts, when known, can satisfy it; never "not answered" or "contradicted". */
  readonly when?: Condition;
};
