import { addDays, addMonths, dayNumber, isLocalDate, type LocalDate } from '../base/index.ts';
import type { Calendar } from './calendar.ts';
import type { DayTerm } from './term.ts';

/**
 * The last day of a term that began on `start`; the day of start does not count. Working days: the n-th working day after;
 * calendar days: n days after; months and years: the same day number, or the month's last (that day included).
 */
export function addTerm(calendar: Calendar, start: LocalDate, term: DayTerm): LocalDate {
  switch (term.unit) {
    case 'wd':
      return calendar.workingDayAfter(start, term.n);
    case 'cd':
      return inRange(addDays(start, term.n));
    case 'mo':
      return inRange(addMonths(start, term.n));
    case 'y':
      return inRange(addMonths(start, 12 * term.n));
  }
}

/** The day that lies a term before `aim`: for working days the n-th working day before it. */
export function subtractTerm(calendar: Calendar, aim: LocalDate, term: DayTerm): LocalDate {
  switch (term.unit) {
    case 'wd':
      return calendar.workingDayBefore(aim, term.n);
    case 'cd':
      return inRange(addDays(aim, -term.n));
    case 'mo':
      return inRange(addMonths(aim, -term.n));
    case 'y':
      return inRange(addMonths(aim, -12 * term.n));
  }
}

/** The first working day after the date. */
export function nextWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  return calendar.workingDayAfter(date, 1);
}

/** The date itself when it is a working day, else the first working day after it. */
export function workingDayFrom(calendar: Calendar, date: LocalDate): LocalDate {
  return calendar.isWorkingDay(date) ? date : calendar.workingDayAfter(date, 1);
}

/** Where a chain of terms ends when each begins on the last day of the one before: the forecast of a case. */
export function forecast(calendar: Calendar, from: LocalDate, terms: readonly DayTerm[]): LocalDate {
  return terms.reduce((date, term) => addTerm(calendar, date, term), from);
}

/** Calendar days of a term from a start: how many days a clock of months or years has to count. */
export function lengthInDays(start: LocalDate, term: DayTerm): number {
  const months = term.unit === 'y' ? 12 * term.n : term.n;
  return term.unit === 'mo' || term.unit === 'y' ? dayNumber(addMonths(start, months)) - dayNumber(start) : term.n;
}

function inRange(date: LocalDate): LocalDate {
  if (!isLocalDate(date)) throw new RangeError('the term leaves the years 1800 to 9999');
  return date;
}
