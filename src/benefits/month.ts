import { dayNumber, type LocalDate, localDate, type Tiyn, tiyn } from '../base/index.ts';
import { earlier, later } from './dates.ts';
import { add, ceiling, type Fraction, fraction } from './fraction.ts';

/** Days of one month with one amount: what a whole month would bring, and what these days bring. */
export type PartOfMonth = {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: number;
  readonly monthly: Tiyn;
  readonly amount: Tiyn;
};

/**
 * The parts of one month (`YYYY-MM`): each stretch brings its share of the month by calendar days (our reading: the acts read do not say how
 * a part of a month counts). Parts are cut from running totals rounded up to a tiyn, as payments cut them: a month in pieces still adds up to the month
 * and nobody gets less than the exact share.
 * Throws RangeError when the month is not one, or when stretches overlap.
 */
export function partsOfMonth(
  month: string,
  stretches: readonly { readonly from: LocalDate; readonly until: LocalDate; readonly amount: Tiyn }[],
): readonly PartOfMonth[] {
  const first = localDate(`${month}-01`);
  const length = daysIn(month);
  const last = localDate(`${month}-${length}`);
  const parts: PartOfMonth[] = [];
  let exact: Fraction = fraction(0);
  let paid = 0n;
  for (const stretch of stretches.toSorted((a, b) => dayNumber(a.from) - dayNumber(b.from))) {
    const from = later(stretch.from, first);
    const until = earlier(stretch.until, last);
    if (from > until) continue;
    const before = parts.at(-1);
    if (before !== undefined && before.until >= from) throw new RangeError('stretches of a month overlap');
    const days = dayNumber(until) - dayNumber(from) + 1;
    exact = add(exact, fraction(BigInt(stretch.amount) * BigInt(days), BigInt(length)));
    const amount = ceiling(exact) - paid;
    paid += amount;
    parts.push({ from, until, days, monthly: stretch.amount, amount: tiyn(Number(amount)) });
  }
  return parts;
}

/** What is owed for a month: the sum of its parts. */
export const dueInMonth = (month: string, stretches: Parameters<typeof partsOfMonth>[1]): Tiyn =>
  tiyn(partsOfMonth(month, stretches).reduce((sum, part) => sum + part.amount, 0));

function daysIn(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}
