import type { Instant, LocalDate } from '../base/index.ts';
import { subtractTerm } from './add-term.ts';
import type { Calendar } from './calendar.ts';
import type { ClockStatus } from './day-clock.ts';
import type { DayTerm } from './term.ts';
import { instantAt, type TimeOfDay, type Zone } from './zone.ts';

/**
 * A clock counted back from a date of a calendar (a payday), as a plain value. To miss its due day is no breach: the clock
 * takes the next date that can still be kept.
 */
export type BackwardClock = {
  readonly kind: 'backward';
  readonly term: DayTerm;
  readonly status: Exclude<ClockStatus, 'paused'>;
  readonly zone: Zone;
  readonly closes: TimeOfDay;
  readonly calendar: string;
  /** The date counted back from. */
  readonly aim: LocalDate;
  /** The last day on which `aim` can still be kept, till closing time. */
  readonly due: LocalDate;
  /** The first instant after due while running; then the clock is to be aimed again. */
  readonly missAt: Instant | null;
};

export type BackwardClockSpec = { readonly term: DayTerm; readonly zone: Zone; readonly closes: TimeOfDay };

/**
 * Starts a backward clock on the first of `aims` (in any order) whose due day is `today` or later. Undefined when no given
 * date can be kept: the calendar of paydays has to be carried on.
 */
export function startBackwardClock(
  calendar: Calendar,
  spec: BackwardClockSpec,
  aims: readonly LocalDate[],
  today: LocalDate,
): BackwardClock | undefined {
  const aim = aims.toSorted().find((date) => subtractTerm(calendar, date, spec.term) >= today);
  if (aim === undefined) return undefined;
  const { term, zone, closes } = spec;
  return computed(calendar, { kind: 'backward', term, zone, closes, status: 'running', calendar: '', aim, due: aim, missAt: null });
}

/** Aims a missed clock at the next of `aims` that can be kept from `today` on and lies after its old one; undefined when there is none. */
export function reAimBackwardClock(
  calendar: Calendar,
  clock: BackwardClock,
  aims: readonly LocalDate[],
  today: LocalDate,
): BackwardClock | undefined {
  const later = aims.filter((date) => date > clock.aim);
  return startBackwardClock(calendar, clock, later, today);
}

/** Counts a running clock back again on another version of the calendar; the aim stays. */
export function recountBackwardClock(calendar: Calendar, clock: BackwardClock): BackwardClock {
  return clock.status === 'running' ? computed(calendar, clock) : clock;
}

/** Ends a backward clock: `stopped` when what it waited for is done, `cancelled` with its case. */
export function endBackwardClock(clock: BackwardClock, status: 'stopped' | 'cancelled'): BackwardClock {
  if (clock.status !== 'running') throw new RangeError(`a ${clock.status} clock cannot end again`);
  return { ...clock, status, missAt: null };
}

function computed(calendar: Calendar, clock: BackwardClock): BackwardClock {
  const due = subtractTerm(calendar, clock.aim, clock.term);
  return { ...clock, calendar: calendar.version, due, missAt: instantAt(clock.zone, due, clock.closes) };
}
