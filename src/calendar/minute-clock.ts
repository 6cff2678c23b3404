import { type Instant, instant } from '../base/index.ts';
import type { Calendar } from './calendar.ts';
import type { ClockStatus, Span, WarnMark } from './day-clock.ts';
import { addOfficeMinutes, type OfficeHours, officeMsBetween } from './office-hours.ts';
import type { MinuteTerm } from './term.ts';
import type { Zone } from './zone.ts';

/**
 * A clock that counts minutes, as a plain value. `min` run day and night; `office-min` only while the office is open.
 * Due, breach and lapse are one instant: start + term, later by the time spent paused.
 */
export type MinuteClock = {
  readonly kind: 'minute';
  readonly term: MinuteTerm;
  readonly status: ClockStatus;
  readonly zone: Zone;
  /** The hours that office minutes are counted in; null for elapsed minutes. */
  readonly hours: OfficeHours | null;
  /** Version of the calendar that office minutes were counted on; null for elapsed minutes. */
  readonly calendar: string | null;
  readonly spans: readonly Span<Instant>[];
  readonly cap: Instant | null;
  readonly warn: WarnMark<MinuteTerm> | null;
  readonly lapses: boolean;
  /** The instant at which the term is over. While paused: as it stood at the pause. */
  readonly due: Instant;
  readonly warnAt: Instant | null;
  readonly breachAt: Instant | null;
  readonly lapseAt: Instant | null;
  readonly warnedAt: Instant | null;
  readonly breachedAt: Instant | null;
};

export type MinuteClockSpec = {
  readonly term: MinuteTerm;
  readonly zone: Zone;
  /** Needed for `office-min` (RangeError without), left unused for `min`. */
  readonly hours?: OfficeHours | null;
  readonly cap?: Instant | null;
  readonly warn?: WarnMark<MinuteTerm> | null;
  readonly lapses?: boolean;
};

/** Starts a clock of minutes at an instant. */
export function startMinuteClock(calendar: Calendar, spec: MinuteClockSpec, at: Instant): MinuteClock {
  const inOffice = spec.term.unit === 'office-min';
  if (inOffice && !spec.hours) throw new RangeError('office minutes need the hours of an office');
  return computed(calendar, {
    kind: 'minute',
    term: spec.term,
    status: 'running',
    zone: spec.zone,
    hours: inOffice ? (spec.hours ?? null) : null,
    calendar: null,
    spans: [{ from: at, to: null }],
    cap: spec.cap ?? null,
    warn: spec.warn ?? null,
    lapses: spec.lapses ?? false,
    due: at,
    warnAt: null,
    breachAt: null,
    lapseAt: null,
    warnedAt: null,
    breachedAt: null,
  });
}

/** Stops the count at an instant. Throws RangeError when the clock does not run. */
export function pauseMinuteClock(calendar: Calendar, clock: MinuteClock, at: Instant): MinuteClock {
  return computed(calendar, { ...clock, status: 'paused', spans: closeLast(clock, at) });
}

/** Goes on with the count at an instant. */
export function resumeMinuteClock(calendar: Calendar, clock: MinuteClock, at: Instant): MinuteClock {
  const last = clock.spans.at(-1);
  if (clock.status !== 'paused' || !last?.to) throw new RangeError(`a ${clock.status} clock cannot be resumed`);
  if (at < last.to) throw new RangeError('a clock cannot be resumed before it was paused');
  return computed(calendar, { ...clock, status: 'running', spans: [...clock.spans, { from: at, to: null }] });
}

/** Sets the due instant of the clock that this one may not outlast. */
export function capMinuteClock(calendar: Calendar, clock: MinuteClock, cap: Instant | null): MinuteClock {
  return isEnded(clock) ? clock : computed(calendar, { ...clock, cap });
}

/** Counts an open clock again, on another version of the calendar; elapsed minutes do not change. */
export function recountMinuteClock(calendar: Calendar, clock: MinuteClock): MinuteClock {
  return isEnded(clock) ? clock : computed(calendar, clock);
}

/** Ends a clock at an instant; the due instant stays as it was. */
export function endMinuteClock(clock: MinuteClock, status: 'stopped' | 'lapsed' | 'cancelled', at: Instant): MinuteClock {
  if (isEnded(clock)) throw new RangeError(`a ${clock.status} clock cannot end again`);
  const spans = clock.status === 'running' ? closeLast(clock, at) : clock.spans;
  return { ...clock, status, spans, warnAt: null, breachAt: null, lapseAt: null };
}

/** Records that the warning or the breach came: each comes once. */
export function markMinuteClock(calendar: Calendar, clock: MinuteClock, mark: 'warn' | 'breach', at: Instant): MinuteClock {
  if (mark === 'warn') return computed(calendar, { ...clock, warnedAt: clock.warnedAt ?? at });
  return computed(calendar, { ...clock, breachedAt: clock.breachedAt ?? at });
}

function isEnded(clock: MinuteClock): boolean {
  return clock.status !== 'running' && clock.status !== 'paused';
}

function closeLast(clock: MinuteClock, at: Instant): readonly Span<Instant>[] {
  const last = clock.spans.at(-1);
  if (clock.status !== 'running' || !last) throw new RangeError(`a ${clock.status} clock does not run`);
  if (at < last.from) throw new RangeError('a clock cannot be stopped before it started');
  return [...clock.spans.slice(0, -1), { from: last.from, to: at }];
}

function computed(calendar: Calendar, clock: MinuteClock): MinuteClock {
  const own = endOf(calendar, clock, clock.term.n);
  const due = clock.cap !== null && clock.cap < own ? clock.cap : own;
  const runs = clock.status === 'running';
  return {
    ...clock,
    calendar: clock.hours ? calendar.version : null,
    due,
    warnAt: runs && clock.warnedAt === null ? warnInstant(calendar, clock, due) : null,
    breachAt: runs && clock.breachedAt === null ? due : null,
    lapseAt: runs && clock.lapses ? due : null,
  };
}

function warnInstant(calendar: Calendar, clock: MinuteClock, due: Instant): Instant | null {
  if (clock.warn === null) return null;
  const after = 'after' in clock.warn ? clock.warn.after.n : Math.max(0, clock.term.n - clock.warn.before.n);
  const mark = endOf(calendar, clock, after);
  return mark < due ? mark : due;
}

/** The instant at which the spans hold `minutes` of counted time. */
function endOf(calendar: Calendar, clock: MinuteClock, minutes: number): Instant {
  let leftMs = minutes * 60_000;
  for (const [index, { from, to }] of clock.spans.entries()) {
    const end = advance(calendar, clock, from, leftMs);
    if (to === null || end < to || index === clock.spans.length - 1) return end;
    leftMs -= elapsed(calendar, clock, from, to);
  }
  throw new RangeError('a clock has a start');
}

function advance(calendar: Calendar, clock: MinuteClock, from: Instant, ms: number): Instant {
  if (!clock.hours) return instant(Date.parse(from) + ms);
  return addOfficeMinutes(calendar, clock.hours, clock.zone, from, ms / 60_000);
}

function elapsed(calendar: Calendar, clock: MinuteClock, from: Instant, to: Instant): number {
  return clock.hours ? officeMsBetween(calendar, clock.hours, clock.zone, from, to) : Date.parse(to) - Date.parse(from);
}
