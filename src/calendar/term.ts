/** Units of a term: working days, calendar days, months, years (dates); elapsed minutes, minutes of office hours (instants). */
export type DayUnit = 'wd' | 'cd' | 'mo' | 'y';
export type MinuteUnit = 'min' | 'office-min';
export type TermUnit = Term['unit'];

/** A term that ends on a date. */
export type DayTerm = { readonly n: number; readonly unit: DayUnit };
/** A term that ends at an instant. */
export type MinuteTerm = { readonly n: number; readonly unit: MinuteUnit };
/** A term of the law: a whole number of one unit, at least 1; `0cd` is the day of the start itself. */
export type Term = DayTerm | MinuteTerm;

const form = /^(0(?=cd$)|[1-9]\d{0,5})(wd|cd|mo|y|min|office-min)$/;

/** Whether the text is a term such as `7wd`, `25cd`, `3mo`, `1y`, `30min`, `60office-min`. */
export function isTerm(text: string): boolean {
  return form.test(text);
}

/** Reads `7wd`, `25cd`, `3mo`, `1y`, `30min`, `60office-min`. Throws RangeError on anything else, zero included. */
export function parseTerm(text: string): Term {
  const match = form.exec(text);
  if (!match) throw new RangeError(`not a term: "${text}" (a term is a whole number and wd, cd, mo, y, min or office-min, such as 7wd)`);
  return { n: Number(match[1]), unit: match[2] } as Term;
}

/** The text that `parseTerm` reads back. */
export function formatTerm(term: Term): string {
  return `${term.n}${term.unit}`;
}

/** Whether the term ends on a date. */
export function isDayTerm(term: Term): term is DayTerm {
  return term.unit !== 'min' && term.unit !== 'office-min';
}

/** Whether the term ends at an instant. */
export function isMinuteTerm(term: Term): term is MinuteTerm {
  return !isDayTerm(term);
}

/** Reads a term of days, months or years. Throws RangeError on minutes. */
export function parseDayTerm(text: string): DayTerm {
  const term = parseTerm(text);
  if (!isDayTerm(term)) throw new RangeError(`a term of days, months or years is needed, not "${text}"`);
  return term;
}

/** Reads a term of minutes. Throws RangeError on days, months and years. */
export function parseMinuteTerm(text: string): MinuteTerm {
  const term = parseTerm(text);
  if (!isMinuteTerm(term)) throw new RangeError(`a term of minutes is needed, not "${text}"`);
  return term;
}
