import type { LocalDate } from '../base/index.ts';

/** A calendar month `YYYY-MM`: the unit in which awards are owed and paid. Compares as text. */
export type Month = string & { readonly __brand: 'Month' };

/** A month as a type. Throws RangeError on anything but a real month `YYYY-MM`. */
export function month(text: string): Month {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new RangeError('not a month YYYY-MM');
  return text as Month;
}

/** The month in which a date lies. */
export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7) as Month;
}

const numberOf = (m: Month) => Number(m.slice(0, 4)) * 12 + Number(m.slice(5, 7)) - 1;

const monthOfNumber = (n: number) => `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}` as Month;

/** The month `count` months later (earlier when negative). */
export function monthAfter(m: Month, count = 1): Month {
  return monthOfNumber(numberOf(m) + count);
}

/** How many days the month has. */
export function daysIn(m: Month): number {
  const index = Number(m.slice(5, 7));
  if (index === 2) {
    const year = Number(m.slice(0, 4));
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return index === 4 || index === 6 || index === 9 || index === 11 ? 30 : 31;
}

/** The day `day` (1 to the last) of a month. */
export function dayOf(m: Month, day: number): LocalDate {
  return `${m}-${day < 10 ? '0' : ''}${day}` as LocalDate;
}

/** The first day of a month. */
export function firstDay(m: Month): LocalDate {
  return dayOf(m, 1);
}

/** The last day of a month. */
export function lastDay(m: Month): LocalDate {
  return dayOf(m, daysIn(m));
}

/** The months from the first to the last, both included; none when the last is earlier. */
export function monthsFrom(first: Month, last: Month): readonly Month[] {
  const months: Month[] = [];
  for (let n = numberOf(first); n <= numberOf(last); n++) months.push(monthOfNumber(n));
  return months;
}

/** The earlier of two months or dates. */
export function earlier<T extends Month | LocalDate>(a: T, b: T): T {
  if (b < a) return b;
  return a;
}

/** The later of two months or dates. */
export function later<T extends Month | LocalDate>(a: T, b: T): T {
  if (b > a) return b;
  return a;
}
