import { readFileSync } from 'node:fs';
import { addDays, type Instant, instant, type LocalDate, type Words, weekday } from '../base/index.ts';
import { nextWorkingDay } from './add-term.ts';
import type { Calendar } from './calendar.ts';
import { dateIn, instantAt, type TimeOfDay, timeIn, type Zone } from './zone.ts';

/** Hours of one day; the break, when there is one, is from its first time till its second. */
export type DayHours = {
  readonly opens: TimeOfDay;
  readonly closes: TimeOfDay;
  readonly break: readonly [TimeOfDay, TimeOfDay] | null;
};

/** The hours of a kind of office: at work, taking applications in, and (duty departments) on Saturdays. */
export type OfficeHours = {
  readonly id: string;
  readonly title: Words;
  readonly source: string;
  readonly work: DayHours;
  readonly intake: DayHours;
  /** A duty Saturday is open, yet no working day for counting; on a special day off the duty department is shut too. */
  readonly saturday: DayHours | null;
};

export type OfficeHoursData = { readonly version: string; readonly source: string; readonly schedules: readonly OfficeHours[] };

const carried: OfficeHoursData = JSON.parse(readFileSync(new URL('./data/office-hours.json', import.meta.url), 'utf8'));

/** The office hours that the project carries (order 509 of 2024). */
export const officeHours: OfficeHoursData = Object.freeze(carried);

/** The hours of a kind of office by id: `provider`, `provider-disability`, `state-corporation`, `state-corporation-duty`. */
export function officeHoursOf(id: string): OfficeHours {
  const found = officeHours.schedules.find((hours) => hours.id === id);
  if (!found) throw new RangeError(`no office hours "${id}"; there are ${officeHours.schedules.map((hours) => hours.id).join(', ')}`);
  return found;
}

/** Which of an office's hours: at work, or taking applications in. */
export type HoursUse = 'work' | 'intake';

/** The office's hours on a date, or null when it is shut. A working weekend day has the hours of Monday to Friday (our reading). */
export function hoursOn(calendar: Calendar, hours: OfficeHours, date: LocalDate, use: HoursUse = 'work'): DayHours | null {
  if (calendar.isWorkingDay(date)) return hours[use];
  return weekday(date) === 6 && calendar.special(date) === undefined ? hours.saturday : null;
}

/** Whether the office is open at that instant: from opening till closing (the closing instant not included), breaks not. */
export function isOpen(calendar: Calendar, hours: OfficeHours, zone: Zone, at: Instant, use: HoursUse = 'work'): boolean {
  const today = hoursOn(calendar, hours, dateIn(zone, at), use);
  if (!today) return false;
  const time = timeIn(zone, at);
  const inBreak = today.break !== null && time >= today.break[0] && time < today.break[1];
  return time >= today.opens && time < today.closes && !inBreak;
}

/** The instant at which `minutes` of the office's working time have passed since `from`; a start outside hours waits for the opening. */
export function addOfficeMinutes(calendar: Calendar, hours: OfficeHours, zone: Zone, from: Instant, minutes: number): Instant {
  let leftMs = minutes * 60_000;
  for (let date = dateIn(zone, from); ; date = addDays(date, 1)) {
    for (const [start, end] of stretches(calendar, hours, zone, date)) {
      const begin = Math.max(start, Date.parse(from));
      if (begin >= end) continue;
      if (end - begin >= leftMs) return instant(begin + leftMs);
      leftMs -= end - begin;
    }
  }
}

/** Milliseconds of the office's working time between two instants. */
export function officeMsBetween(calendar: Calendar, hours: OfficeHours, zone: Zone, from: Instant, to: Instant): number {
  let total = 0;
  const last = dateIn(zone, to);
  for (let date = dateIn(zone, from); date <= last; date = addDays(date, 1)) {
    for (const [start, end] of stretches(calendar, hours, zone, date)) {
      total += Math.max(0, Math.min(end, Date.parse(to)) - Math.max(start, Date.parse(from)));
    }
  }
  return total;
}

function stretches(calendar: Calendar, hours: OfficeHours, zone: Zone, date: LocalDate): [number, number][] {
  const today = hoursOn(calendar, hours, date);
  if (!today) return [];
  const at = (time: TimeOfDay) => Date.parse(instantAt(zone, date, time));
  if (!today.break) return [[at(today.opens), at(today.closes)]];
  return [
    [at(today.opens), at(today.break[0])],
    [at(today.break[1]), at(today.closes)],
  ];
}

/**
 * When a filing counts as accepted. `when-filed`: at once, on whatever day (the 2015 orders, burial payment of 2024).
 * `next-working-day`: after intake hours or on a day off it is accepted at the opening of the next working day (order 509 of
 * 2024, annex 2, hours of the portal); before opening and in the break it is accepted that day, when filed.
 */
export type AcceptanceRule = 'when-filed' | 'next-working-day';

/** The moment of acceptance and its date in the office's zone. Rights go on counting from `filed`. */
export function acceptedMoment(
  rule: AcceptanceRule,
  calendar: Calendar,
  hours: OfficeHours,
  zone: Zone,
  filed: Instant,
): { readonly on: LocalDate; readonly at: Instant } {
  const on = dateIn(zone, filed);
  if (rule === 'when-filed') return { on, at: filed };
  if (calendar.isWorkingDay(on) && timeIn(zone, filed) < hours.intake.closes) return { on, at: filed };
  const next = nextWorkingDay(calendar, on);
  return { on: next, at: instantAt(zone, next, hours.intake.opens) };
}
