import { addDays, dayNumber, type LocalDate, localDate, tiyn } from '../../base/index.ts';
import type { AmountName } from '../../benefits/index.ts';
import type { Rate } from '../award-events.ts';

/**
 * The law of the invented country in which the thousand lives are lived, and what each award is truly worth under it, counted day by day
 * with whole numbers. Nothing here uses the code that it judges.
 */

/** Subsistence minimum in tenge from a day on. Every January, and in two years in April as well. */
export const minimums: readonly { readonly from: LocalDate; readonly tenge: number; readonly knownOn: LocalDate }[] = (() => {
  const rows = [];
  for (let year = 1989, value = 10_000; year <= 2050; year++) {
    value = Math.floor((value * 1043) / 1000);
    rows.push({ from: localDate(`${year}-01-01`), tenge: value, knownOn: localDate(`${year}-01-01`) });
    if (year === 2010 || year === 2020) {
      value = Math.floor((value * 110) / 100);
      rows.push({ from: localDate(`${year}-04-01`), tenge: value, knownOn: localDate(`${year}-05-05`) });
    }
  }
  return rows;
})();

/** A stretch in which an award has one coefficient, in hundredths. */
export type Grade = { readonly from: LocalDate; readonly hundredths: number };

/** What is true of an award, as the story tells it. Gaps are days that are not owed; an open gap has no end yet. */
export type Truth = {
  readonly award: string;
  readonly benefit: AmountName;
  /** Moved back when a decision is corrected. */
  from: LocalDate;
  readonly until?: LocalDate;
  readonly grades: Grade[];
  readonly gaps: { from: LocalDate; to?: LocalDate }[];
  lastDay?: LocalDate;
};

const minimumOfMonth = new Map<string, number>();

/** The minimum changes on first days of months only, so a month has one. */
const minimumOn = (day: LocalDate) => {
  const month = day.slice(0, 7);
  let found = minimumOfMonth.get(month);
  if (found === undefined) {
    found = 0;
    for (const row of minimums) if (row.from <= day) found = row.tenge;
    minimumOfMonth.set(month, found);
  }
  return found;
};

/** Whole tenge a month under a grade on a day, rounded up, in tiyn. */
export function monthlyOn(truth: Pick<Truth, 'grades'>, day: LocalDate): number {
  let hundredths = 0;
  for (const grade of truth.grades) if (grade.from <= day) hundredths = grade.hundredths;
  return Math.ceil((minimumOn(day) * hundredths) / 100) * 100;
}

/** The rates a decision of a day would give from a day on: one for each change of the minimum that is known by then. */
export function ratesFrom(truth: Pick<Truth, 'grades'>, from: LocalDate, decided: LocalDate): readonly Rate[] {
  const days = [from, ...minimums.filter((row) => row.from > from && row.knownOn <= decided && row.from <= decided).map((row) => row.from)];
  for (const grade of truth.grades) if (grade.from > from && !days.includes(grade.from)) days.push(grade.from);
  const known = (day: LocalDate) => {
    let value = 0;
    for (const row of minimums) if (row.from <= day && row.knownOn <= decided) value = row.tenge;
    let hundredths = 0;
    for (const grade of truth.grades) if (grade.from <= day) hundredths = grade.hundredths;
    return tiyn(Math.ceil((value * hundredths) / 100) * 100);
  };
  return days.sort().map((day) => ({ from: day, monthly: known(day), why: `minimum and grade on ${day}` }));
}

function isOwed(truth: Truth, day: LocalDate): boolean {
  if (day < truth.from || (truth.until !== undefined && day > truth.until)) return false;
  if (truth.lastDay !== undefined && day > truth.lastDay) return false;
  return !truth.gaps.some((gap) => day >= gap.from && (gap.to === undefined || day < gap.to));
}

const dayTexts = Array.from({ length: 31 }, (_, i) => String(i + 1).padStart(2, '0'));

/** Whether a minimum that counts in the month became known after a day only. */
export function isLate(month: string, known: LocalDate): boolean {
  return minimums.some((row) => row.knownOn > known && row.from.slice(0, 7) <= month);
}

/**
 * What the law says an award is worth in a month, in tiyn, rounded up: the sum over its owed days. `known`: by the minimums that were known
 * on that day, where one that counts from earlier was not yet.
 */
export function lawfulDue(truth: Truth, month: string, known?: LocalDate): number {
  const days = dayNumber(localDate(`${nextMonth(month)}-01`)) - dayNumber(localDate(`${month}-01`));
  const late = known !== undefined && isLate(month, known);
  let sum = 0;
  for (let i = 0; i < days; i++) {
    const day = `${month}-${dayTexts[i]}` as LocalDate;
    if (isOwed(truth, day)) sum += known !== undefined && late ? (ratesFrom(truth, day, known)[0]?.monthly ?? 0) : monthlyOn(truth, day);
  }
  return Math.ceil(sum / days);
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The first of the month after a day. */
export function firstOfNext(day: LocalDate): LocalDate {
  return localDate(`${nextMonth(day.slice(0, 7))}-01`);
}

/** The last day of the month of a day. */
export function endOfMonth(day: LocalDate): LocalDate {
  return addDays(firstOfNext(day), -1);
}
