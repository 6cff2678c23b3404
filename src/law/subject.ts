import type { Cited } from './cited.ts';
import type { Condition, FactRef } from './condition.ts';

/** A person in the case by role: one or many; known by IIN, by BIN, or by neither (a stillborn child, a foreigner). */
export type Party = Cited & {
  readonly known: readonly ('iin' | 'bin' | 'neither')[];
  readonly many?: boolean;
  /** Somebody must hold the role, always or where the condition is true; asked for where an entry collects the number. */
  readonly required?: boolean | Condition;
  /** The proof of the power, for a representative. */
  readonly power?: string;
};

/** The type of a fact's value. Money is tiyn; a list of papers is text. */
export type FactType =
  | { readonly type: 'text' | 'longText' | 'yesNo' | 'date' | 'money' | 'number' | 'iin' | 'bin' | 'phone' | 'iban' | 'district' }
  | {
      readonly type: 'choice';
      readonly options: readonly string[];
      /** Options that may be stated only then (an age table); those not named here always may. */
      readonly only?: { readonly [option: string]: Condition };
    };

export type FactOrigin = 'form' | 'registry' | 'paper' | 'calculation' | 'earlierCase' | 'award' | 'officer' | 'signature';

/** A named typed value about the case, or about each party of the role named in `of` (then its key is `role.name`). */
export type Fact = Cited &
  FactType & {
    readonly of?: string;
    readonly from: readonly FactOrigin[];
    /** Asked on the application form of the entries that collect it; without it the form cannot be filed. */
    readonly required?: boolean | Condition;
  };

/**
 * A fact that must be shown: by the registry where it covers the case, else by the paper; and what it means at an entry when
 * neither is there. A registry that answers "none" and one that does not answer are different things; neither is a refusal.
 */
export type Proof = Cited & {
  /** One proof for each party of this role. */
  readonly of?: string;
  /** Needed only then; always without it. */
  readonly when?: Condition;
  readonly registry?: {
    readonly name: string;
    /** Asked only then (registered in Kazakhstan strictly after a cut-off …). */
    readonly covers?: Condition;
    /** Facts that an answer fills. */
    readonly fills?: readonly FactRef[];
  };
  readonly paper?: {
    readonly originalSeen?: boolean;
    readonly scanned?: boolean;
    /** Shows whether the paper is out of date. */
    readonly inDate?: boolean;
    /** Facts that the officer reads off the paper. */
    readonly fills?: readonly FactRef[];
  };
  /** What absence means, for all entries or by entry. `askLater`: registered without it, the step that needs it waits. */
  readonly absence: Absence | { readonly [entry: string]: Absence };
};

export type Absence = 'takePaper' | 'endAttempt' | 'askLater';
