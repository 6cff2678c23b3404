import type { Instant, LocalDate } from '../base/index.ts';
import { type BackwardClock, endBackwardClock, recountBackwardClock } from './backward-clock.ts';
import type { Calendar } from './calendar.ts';
import {
  capDayClock,
  type DayClock,
  endDayClock,
  hasComeDue,
  isStillRunning,
  markDayClock,
  pauseDayClock,
  recountDayClock,
  resumeDayClock,
  startDayClock,
  type WarnMark,
} from './day-clock.ts';
import {
  capMinuteClock,
  endMinuteClock,
  type MinuteClock,
  markMinuteClock,
  pauseMinuteClock,
  recountMinuteClock,
  resumeMinuteClock,
  startMinuteClock,
} from './minute-clock.ts';
import type { OfficeHours } from './office-hours.ts';
import { isDayTerm, isMinuteTerm, type Term } from './term.ts';
import { dateIn, type Zone } from './zone.ts';

/** Any clock of a case, as a plain value that JSON can hold: events contain it, replay needs nothing else. */
export type ClockState = DayClock | MinuteClock | BackwardClock;
/** A clock that counts forward. */
export type ForwardClock = DayClock | MinuteClock;

export type ClockSpec = {
  readonly term: Term;
  readonly zone: Zone;
  readonly hours: OfficeHours;
  /** The clock that this one may not outlast (`within`), as it stands. It must count in days when this one does. */
  readonly within?: ForwardClock | null;
  readonly warn?: WarnMark<Term> | null;
  /** Whether the regulation says what follows when the term runs out: then there is a `lapseAt`. */
  readonly lapses?: boolean | 'dueDay';
};

/** Starts a clock at an instant: a day clock dates it in the office's zone and does not count that day. */
export function startClock(calendar: Calendar, spec: ClockSpec, at: Instant): ForwardClock {
  const { term, zone, hours, within = null, warn = null, lapses = false } = spec;
  if (isDayTerm(term)) {
    const { opens, closes } = hours.work;
    const cap = within === null ? null : dateOfDue(within);
    return startDayClock(calendar, { term, zone, opens, closes, cap, warn: narrowed(warn, isDayTerm), lapses }, dateIn(zone, at));
  }
  const cap = within === null ? null : instantOfDue(within);
  return startMinuteClock(calendar, { term, zone, hours, cap, warn: narrowed(warn, isMinuteTerm), lapses: lapses !== false }, at);
}

/** Pauses a running clock at an instant. */
export function pauseClock(calendar: Calendar, clock: ForwardClock, at: Instant): ForwardClock {
  return clock.kind === 'day' ? pauseDayClock(calendar, clock, dateIn(clock.zone, at)) : pauseMinuteClock(calendar, clock, at);
}

/** Resumes a paused clock at an instant. */
export function resumeClock(calendar: Calendar, clock: ForwardClock, at: Instant): ForwardClock {
  return clock.kind === 'day' ? resumeDayClock(calendar, clock, dateIn(clock.zone, at)) : resumeMinuteClock(calendar, clock, at);
}

/** Caps a clock anew when the clock that it may not outlast has moved (null: it may run its own term). */
export function capClock(calendar: Calendar, clock: ForwardClock, within: ForwardClock | null): ForwardClock {
  if (clock.kind === 'day') return capDayClock(calendar, clock, within === null ? null : dateOfDue(within));
  return capMinuteClock(calendar, clock, within === null ? null : instantOfDue(within));
}

/** Ends a clock at an instant. A backward clock does not lapse. */
export function endClock<C extends ClockState>(
  clock: C,
  status: C extends BackwardClock ? 'stopped' | 'cancelled' : 'stopped' | 'lapsed' | 'cancelled',
  at: Instant,
): ClockState {
  if (clock.kind === 'day') return endDayClock(clock, status, dateIn(clock.zone, at));
  if (clock.kind === 'minute') return endMinuteClock(clock, status, at);
  if (status === 'lapsed') throw new RangeError('a backward clock is missed and aimed again, it does not lapse');
  return endBackwardClock(clock, status);
}

/** Records a warning or a breach that came. */
export function markClock(calendar: Calendar, clock: ForwardClock, mark: 'warn' | 'breach', at: Instant): ForwardClock {
  return clock.kind === 'day' ? markDayClock(calendar, clock, mark, at) : markMinuteClock(calendar, clock, mark, at);
}

/** Counts an open clock again on another version of the calendar. An event is due only where `due` has moved. */
export function recountClock<C extends ClockState>(calendar: Calendar, clock: C): C {
  const recounted: ClockState =
    clock.kind === 'day'
      ? recountDayClock(calendar, clock)
      : clock.kind === 'minute'
        ? recountMinuteClock(calendar, clock)
        : recountBackwardClock(calendar, clock);
  return recounted as C;
}

export type Timer = { readonly what: 'warn' | 'breach' | 'lapse' | 'miss'; readonly at: Instant };

/** What the clock runner has to do next for a clock, and when; null when nothing can come. At one instant a warning goes before a breach, a breach before a lapse. */
export function nextTimer(clock: ClockState): Timer | null {
  if (clock.kind === 'backward') return clock.missAt === null ? null : { what: 'miss', at: clock.missAt };
  const timers: Timer[] = [];
  if (clock.warnAt !== null) timers.push({ what: 'warn', at: clock.warnAt });
  if (clock.breachAt !== null) timers.push({ what: 'breach', at: clock.breachAt });
  if (clock.lapseAt !== null) timers.push({ what: 'lapse', at: clock.lapseAt });
  return timers.reduce<Timer | null>((first, timer) => (first === null || timer.at < first.at ? timer : first), null);
}

/** Whether a move offered `from` the clock is open at an instant: its due day (or instant) has come. */
export function isFromOpen(clock: ForwardClock, now: Instant): boolean {
  if (clock.kind === 'day') return hasComeDue(clock, dateIn(clock.zone, now));
  return clock.status !== 'paused' && clock.status !== 'cancelled' && now >= clock.due;
}

/** Whether a move offered `until` the clock is open at an instant: the clock runs and its due day (or instant) is not over. */
export function isUntilOpen(clock: ForwardClock, now: Instant): boolean {
  return clock.kind === 'day' ? isStillRunning(clock, dateIn(clock.zone, now)) : clock.status === 'running' && now < clock.due;
}

function dateOfDue(clock: ForwardClock): LocalDate {
  return clock.kind === 'day' ? clock.due : dateIn(clock.zone, clock.due);
}

function instantOfDue(clock: ForwardClock): Instant {
  if (clock.kind === 'minute') return clock.due;
  throw new RangeError('a clock of minutes can be held only within another clock of minutes');
}

function narrowed<T extends Term>(warn: WarnMark<Term> | null, fits: (term: Term) => term is T): WarnMark<T> | null {
  if (warn === null) return null;
  const term = 'after' in warn ? warn.after : warn.before;
  if (!fits(term)) throw new RangeError('the mark of a warning must count as its clock counts, in days or in minutes');
  return 'after' in warn ? { after: term } : { before: term };
}
