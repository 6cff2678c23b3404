/** Short words for the tests of this room. */
import { type Instant, instant, type LocalDate, localDate } from '../base/index.ts';
import { addTerm } from './add-term.ts';
import type { Calendar } from './calendar.ts';
import { type DayClock, type DayClockSpec, startDayClock } from './day-clock.ts';
import { loadCalendars } from './load-calendars.ts';
import { parseDayTerm } from './term.ts';
import { instantAt } from './zone.ts';

export const almaty = 'Asia/Almaty';
export const official: Calendar = loadCalendars().current;

/** `day('2026-03-19')`. */
export const day = (text: string): LocalDate => localDate(text);

/** The instant of a date and time in Almaty: `at('2026-03-19', '09:05')`. */
export const at = (date: string, time: string): Instant => instantAt(almaty, localDate(date), time);

/** An instant written in UTC. */
export const utc = (text: string): Instant => instant(text);

/** The last day of a term: `due('2026-03-19', '5wd')`. */
export const due = (from: string, term: string, calendar: Calendar = official): LocalDate =>
  addTerm(calendar, localDate(from), parseDayTerm(term));

/** Where terms end that follow one another, each used to the full: the due day of each stage. */
export function chain(from: string, terms: readonly string[], calendar: Calendar = official): LocalDate[] {
  const days: LocalDate[] = [];
  for (const term of terms) days.push(due(days.at(-1) ?? from, term, calendar));
  return days;
}

/** A running day clock of an office in Almaty, open 9 to 18. */
export function clock(term: string, on: string, more: Partial<DayClockSpec> = {}, calendar: Calendar = official): DayClock {
  const spec = { term: parseDayTerm(term), zone: almaty, opens: '09:00', closes: '18:00', ...more };
  return startDayClock(calendar, spec, localDate(on));
}
