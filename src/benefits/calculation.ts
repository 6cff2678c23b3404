import type { LocalDate, Tiyn, Words } from '../base/index.ts';
import type { AmountName } from './amount-names.ts';

/**
 * How sure a figure is. `law`: read in the text of the act. `press`: printed as a figure by a ministry or the press. `computed`: agrees
 * by arithmetic with figures that were read. `setting`: chosen by the installation where the law is silent. These four may be paid by.
 * `unconfirmed`: nobody has read it in a source yet. `doubtful`: two readings are possible. `unknown`: no value. These three stop a calculation.
 */
export type Certainty = 'law' | 'press' | 'computed' | 'setting' | 'unconfirmed' | 'doubtful' | 'unknown';

/** Where in the law a line stands: the act, article and paragraph as printed (empty where not read), and how sure the reference is. */
export type Article = { readonly act: Words; readonly article: string; readonly paragraph?: string; readonly certainty: Certainty };

/** Where the value of an input comes from; `of`: the facts asked for that it is worked out of, where it is none of them itself. */
export type Origin =
  | { readonly kind: 'fact'; readonly fact: string; readonly of?: readonly string[] }
  | {
      readonly kind: 'parameter';
      readonly parameter: string;
      readonly from: LocalDate;
      readonly until: LocalDate | null;
      readonly certainty: Certainty;
      readonly source: Words;
    }
  | { readonly kind: 'line' };

/** One value that a line used: its name, the value as a decimal text (or a code of the fact, with its label), and where it comes from. */
export type Input = { readonly name: Words; readonly value: string; readonly label?: Words; readonly origin: Origin };

/** One line of an explanation: what was worked out, by which formula, from what, under which article, and what came out. */
export type Line = {
  readonly what: Words;
  readonly formula: Words;
  readonly inputs: readonly Input[];
  readonly article: Article;
  /** Exact where it has up to six decimals, else cut there; money in tenge. */
  readonly result: { readonly value: string; readonly unit: 'tenge' | 'number' | 'date' };
  /** How the law was read where it can be read in more than one way. */
  readonly reading?: Words;
  /** The lines that this one is built from. */
  readonly lines: readonly Line[];
};

/** An amount that explains itself. */
export type Calculation = {
  readonly kind: 'calculated';
  readonly benefit: AmountName;
  /** The date whose parameters were taken. */
  readonly on: LocalDate;
  /** Paid each month, or once. */
  readonly payment: 'month' | 'once';
  readonly amount: Tiyn;
  /** The amount in tenge before rounding, as a decimal text. */
  readonly exact: string;
  /** What the Fund withholds of it as a pension contribution; absent where nothing is withheld. */
  readonly withheld?: Tiyn;
  /** First day of entitlement. */
  readonly from: LocalDate;
  /** Last day of entitlement (of the leave, for a payment made once for it), that day included; null while no fact ends it. */
  readonly until: LocalDate | null;
  readonly explanation: readonly Line[];
};
