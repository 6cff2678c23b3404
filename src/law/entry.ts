import type { Channel, Cited, Named } from './cited.ts';
import type { Chosen, Condition, FactRef } from './condition.ts';
import type { Seconds, SigningRule } from './process.ts';

/** Who may begin. `body`: an office that takes in for another; `caseResult`: a decision of another case opens this one. */
export type Beginner = 'applicant' | 'operator' | 'body' | 'offer' | 'thirdParty' | 'schedule' | 'caseResult';

/** One way in: who may begin, where, for which choices, through which gates, and where the common process is joined. */
export type Entry = Cited & {
  readonly channel: Channel;
  readonly by: Beginner;
  /** The unit that works the gates, where an officer does. */
  readonly unit?: string;
  /** The registry's event on which it is offered to somebody: only where it is begun by an offer. */
  readonly offer?: EventOffer;
  /** Offered only then; when false, `elsewhere` tells where to go instead. */
  readonly offered?: Condition;
  readonly elsewhere?: string;
  /** Facts asked for on the form, in its order. */
  readonly collects: readonly FactRef[];
  /** The application form; its signed or accepted bytes are the application. */
  readonly form?: string;
  readonly gates: readonly Gate[];
  /** A look-up is a light case: registered, but no application and no claim key. */
  readonly lookUp?: boolean;
  readonly registers: {
    readonly journal: string;
    readonly receipt?: Chosen<string>;
    readonly raises: readonly string[];
    /** A filing after hours or on a day off is accepted the next working day, where the law says so. */
    readonly nextWorkingDay?: boolean;
  };
  /** The step (or wait) where the common process is joined; `ended:<how>` where registering it is all there is to do. */
  readonly joins: Chosen<string>;
};

/** On which event of a registry an entry is offered, to which of the persons named there, and what is known from it. */
export type EventOffer = Cited & {
  readonly on: { readonly registry: string; readonly event: string };
  /** The person of the event who is the applicant, by the event's own word. */
  readonly to: string;
  /** The other parties, by the event's word for the person whom each is. */
  readonly parties?: Named<string>;
  /** Facts, by the event's name of what each is taken from. */
  readonly facts?: Named<string>;
  /** How long it may be answered; the engine's own term without it. */
  readonly open?: string;
};

/**
 * An ordered check before a case exists. A failed gate ends the attempt with its ground's message or receipt: no number, key, task or
 * effect, and what was typed stays. A registry that does not answer never fails a gate: `silent` says whether paper is taken or the
 * person is asked to try again.
 */
export type Gate = Cited & {
  readonly name: string;
  /** The number printed in the law (`1-процесс`, `2-шарт`). */
  readonly printed?: string;
  readonly does: GateCheck;
  /** Data about a person leave the house here: consented look-up, bank query. */
  readonly leaves?: boolean;
  /** `also`: further grounds named on the receipt when their own condition is true. */
  readonly fails?: { readonly ground: string; readonly also?: readonly string[]; readonly receipt?: string };
  readonly silent?: 'tryAgain' | 'takePaper';
  readonly when?: Condition;
  /** How long the law says that it takes, in seconds: a target that is measured, never a clock. */
  readonly takes?: Seconds;
};

/**
 * What a gate looks at. A condition passes when true, fails when false; unknown is `silent`. A `form` asks for all that the entry collects, or
 * for those of it named in `asks` where the law takes it piece by piece. A second `sign` asks for a second act over the same bytes.
 */
export type GateCheck =
  | { readonly kind: 'signIn' }
  | { readonly kind: 'form'; readonly asks?: readonly FactRef[] }
  | { readonly kind: 'ask'; readonly proofs: readonly string[] }
  | { readonly kind: 'condition'; readonly that: Condition }
  | { readonly kind: 'unclaimed' }
  | { readonly kind: 'complete' }
  | { readonly kind: 'inDate' }
  | { readonly kind: 'scanned' }
  | { readonly kind: 'confirm'; readonly items: readonly string[] }
  | { readonly kind: 'certificate'; readonly of: string }
  | { readonly kind: 'sign'; readonly rule: SigningRule };
