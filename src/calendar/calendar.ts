import { dateOfDay, dayNumber, type LocalDate, localDate, weekday } from '../base/index.ts';

export const dayKinds = ['public-holiday', 'moved-day-off', 'religious-day-off', 'working-weekend-day'] as const;
/** Why a day is special. `working-weekend-day` is a working day, the other three are days off. */
export type DayKind = (typeof dayKinds)[number];

export const certainties = ['sure', 'likely', 'unsure'] as const;
/** `sure`: seen in two or more sources; `likely`: one source, or law in force for a day still ahead; `unsure`: computed. */
export type Certainty = (typeof certainties)[number];

/** A day that is not what its weekday says (or a holiday, on whatever weekday). */
export type SpecialDay = {
  readonly date: LocalDate;
  readonly kind: DayKind;
  readonly name?: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly source?: string;
  readonly certainty?: Certainty;
};

/** Where a calendar comes from. `from` and `until` are the first and last day it speaks of, both included. */
export type CalendarInfo = {
  readonly version: string;
  readonly compiled?: LocalDate;
  readonly source?: string;
  readonly from?: LocalDate;
  readonly until?: LocalDate;
};

/**
 * One version of the official days of the five-day week. Immutable. Days outside `from`…`until` are working Monday to
 * Friday and `unsure`: terms that reach past the last published year still get a date, and a recount puts it right later.
 */
export type Calendar = {
  readonly version: string;
  readonly info: CalendarInfo;
  readonly days: readonly SpecialDay[];
  /** The special day of a date, if it is one. */
  readonly special: (date: LocalDate) => SpecialDay | undefined;
  readonly isWorkingDay: (date: LocalDate) => boolean;
  /** `unsure` outside the days that the calendar speaks of. */
  readonly certainty: (date: LocalDate) => Certainty;
  /** Working days after `after` up to and including `upTo`; 0 when `upTo` is not later. */
  readonly workingDaysBetween: (after: LocalDate, upTo: LocalDate) => number;
  /** The n-th working day (n at least 1) strictly after the date. */
  readonly workingDayAfter: (date: LocalDate, n: number) => LocalDate;
  /** The n-th working day (n at least 1) strictly before the date. */
  readonly workingDayBefore: (date: LocalDate, n: number) => LocalDate;
};

const firstDay = dayNumber(localDate('2000-01-01'));
const lastDay = dayNumber(localDate('2099-12-31'));
const length = lastDay - firstDay + 1;

const plainWeek: Uint8Array = Uint8Array.from({ length }, (_, i) => (weekday(dateOfDay(firstDay + i)) <= 5 ? 1 : 0));

/**
 * A calendar from its special days: of official data, or of the days off that a test case states.
 * Throws RangeError on a date given twice, or on a date outside 2000…2099 or outside `from`…`until`.
 */
export function calendarFrom(days: readonly SpecialDay[], about: string | CalendarInfo): Calendar {
  const info: CalendarInfo = Object.freeze(typeof about === 'string' ? { version: about } : { ...about });
  const working = plainWeek.slice();
  const special = new Map<LocalDate, SpecialDay>();
  for (const day of days) {
    const index = indexOf(day.date);
    if (special.has(day.date)) throw new RangeError(`calendar ${info.version} names ${day.date} twice`);
    if ((info.from && day.date < info.from) || (info.until && day.date > info.until)) {
      throw new RangeError(`calendar ${info.version} names ${day.date}, a day that it does not cover`);
    }
    special.set(day.date, Object.freeze({ ...day }));
    working[index] = day.kind === 'working-weekend-day' ? 1 : 0;
  }
  const { upTo, workdays } = countWorkingDays(working);
  const countUpTo = (date: LocalDate) => upTo[indexOf(date)] ?? 0;
  const nth = (ordinal: number): LocalDate => {
    const day = workdays[ordinal - 1];
    if (day === undefined) throw new RangeError('the term leaves the years 2000 to 2099 that calendars can count');
    return dateOfDay(day);
  };
  return Object.freeze({
    version: info.version,
    info,
    days: Object.freeze([...special.values()].sort((a, b) => (a.date < b.date ? -1 : 1))),
    special: (date: LocalDate) => special.get(date),
    isWorkingDay: (date: LocalDate) => working[indexOf(date)] === 1,
    certainty: (date: LocalDate): Certainty => {
      if ((info.from && date < info.from) || (info.until && date > info.until)) return 'unsure';
      return special.get(date)?.certainty ?? 'sure';
    },
    workingDaysBetween: (after: LocalDate, last: LocalDate) => Math.max(0, countUpTo(last) - countUpTo(after)),
    workingDayAfter: (date: LocalDate, n: number) => nth(countUpTo(date) + n),
    workingDayBefore: (date: LocalDate, n: number) => {
      const index = indexOf(date);
      return nth((upTo[index] ?? 0) - (working[index] ?? 0) - n + 1);
    },
  });
}

/** Days off and working weekend days by themselves, for calendars that a case states in so many words. */
export function statedCalendar(version: string, off: readonly string[], working: readonly string[] = []): Calendar {
  const day = (kind: DayKind) => (date: string) => ({ date: localDate(date), kind });
  return calendarFrom([...off.map(day('moved-day-off')), ...working.map(day('working-weekend-day'))], version);
}

function indexOf(date: LocalDate): number {
  const index = dayNumber(date) - firstDay;
  if (!(index >= 0 && index < length)) throw new RangeError(`${date} is outside the years 2000 to 2099 that calendars can count`);
  return index;
}

/** `upTo[i]`: working days up to and including day i; `workdays[k]`: day number of the (k+1)-th working day. */
function countWorkingDays(working: Uint8Array): { upTo: Int32Array; workdays: Int32Array } {
  const upTo = new Int32Array(length);
  const workdays = new Int32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (working[i] === 1) workdays[count++] = firstDay + i;
    upTo[i] = count;
  }
  return { upTo, workdays: workdays.subarray(0, count) };
}
