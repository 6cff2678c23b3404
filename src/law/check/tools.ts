/** A term as the parser of the calendar reads it: a whole number of one unit. */
export type ReadTerm = { readonly n: number; readonly unit: 'wd' | 'cd' | 'mo' | 'y' | 'min' | 'office-min' };

/** What the checker is given from outside, since the law imports neither the calendar nor the benefits. */
export type CheckTools = {
  /** Reads a term such as `7wd`; throws on anything else. */
  readonly readTerm: (text: string) => ReadTerm;
  /** The facts of the amount of this name, as JSON Schema; undefined where there is none. Without it amounts are not checked. */
  readonly factsOfAmount?: (name: string) => unknown;
};
