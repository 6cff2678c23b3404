/** A date without time, `YYYY-MM-DD`, in whatever place it was written. Compares as text. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };
/** An instant in UTC, ISO 8601 with milliseconds and `Z`. Compares as text. */
export type Instant = string & { readonly __brand: 'Instant' };

const dayMs = 86_400_000;

/** Whether the text is a real date `YYYY-MM-DD` of the years 1800 to 9999. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1800') return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** A date as a type. Throws RangeError on anything that is not a real date. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError('not a date YYYY-MM-DD');
  return text;
}

/** An instant from anything Date reads (epoch milliseconds, Date, ISO text with zone). Throws RangeError otherwise. */
export function instant(value: number | Date | string): Instant {
  if (typeof value === 'string' && !/(Z|[+-]\d{2}:?\d{2})$/.test(value)) throw new RangeError('an instant needs its zone');
  return new Date(value).toISOString() as Instant;
}

/** Days since 1970-01-01. */
export function dayNumber(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMs;
}

/** The date of a day number (days since 1970-01-01). */
export function dateOfDay(day: number): LocalDate {
  return new Date(day * dayMs).toISOString().slice(0, 10) as LocalDate;
}

/** The date `days` calendar days later (or earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days);
}

/** The same day number `months` later, or the last day of that month when it has no such day (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), lastDay);
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10) as LocalDate;
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekday(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}
