import { addDays, dayNumber, type Instant, type LocalDate } from '../base/index.ts';
import { lengthInDays, nextWorkingDay, subtractTerm, workingDayFrom } from './add-term.ts';
import type { Calendar } from './calendar.ts';
import type { DayTerm } from './term.ts';
import { dateIn, instantAt, type TimeOfDay, type Zone } from './zone.ts';

export type ClockStatus = 'running' | 'paused' | 'stopped' | 'lapsed' | 'cancelled';

/** A stretch in which a clock ran: from the moment it started or resumed, to the moment it was paused or ended (null: still runs). */
export type Span<Moment> = { readonly from: Moment; readonly to: Moment | null };

/** An own mark before due: so much after the start (a10: 1 of 2 working days), or so much before due. */
export type WarnMark<T> = { readonly after: T } | { readonly before: T };

export type Extension = { readonly reason: string; readonly term: DayTerm; readonly on: LocalDate };

/**
 * A clock that counts days, as a plain value: what an event about it contains. Dates are dates of `zone`.
 * `breachAt` and `lapseAt` are null where they cannot come: while paused or ended, after they came, or when the clock has none.
 */
export type DayClock = {
  readonly kind: 'day';
  readonly term: DayTerm;
  readonly extensions: readonly Extension[];
  readonly status: ClockStatus;
  readonly zone: Zone;
  /** Usual opening and closing of the office on a working day; transfer to another office does not change them. */
  readonly opens: TimeOfDay;
  readonly closes: TimeOfDay;
  /** Version of the calendar that the dates below were counted on. */
  readonly calendar: string;
  readonly spans: readonly Span<LocalDate>[];
  /** Due day of the clock that this one may never outlast (`within`), if any. */
  readonly cap: LocalDate | null;
  readonly warn: WarnMark<DayTerm> | null;
  /** Whether something lies ready when the term has run out: at the opening of the next working day, or of the due day itself. */
  readonly lapses: boolean | 'dueDay';
  /** The last counted day, till closing time. While paused: as it stood at the pause. */
  readonly due: LocalDate;
  readonly warnAt: Instant | null;
  readonly breachAt: Instant | null;
  readonly lapseAt: Instant | null;
  /** When the warning and the breach were recorded. */
  readonly warnedAt: Instant | null;
  readonly breachedAt: Instant | null;
};

export type DayClockSpec = {
  readonly term: DayTerm;
  readonly zone: Zone;
  readonly opens: TimeOfDay;
  readonly closes: TimeOfDay;
  readonly cap?: LocalDate | null;
  readonly warn?: WarnMark<DayTerm> | null;
  readonly lapses?: boolean | 'dueDay';
};

/** Starts a clock on a day; that day does not count. */
export function startDayClock(calendar: Calendar, spec: DayClockSpec, on: LocalDate): DayClock {
  return computed(calendar, {
    kind: 'day',
    term: spec.term,
    extensions: [],
    status: 'running',
    zone: spec.zone,
    opens: spec.opens,
    closes: spec.closes,
    calendar: calendar.version,
    spans: [{ from: on, to: null }],
    cap: spec.cap ?? null,
    warn: spec.warn ?? null,
    lapses: spec.lapses ?? false,
    due: on,
    warnAt: null,
    breachAt: null,
    lapseAt: null,
    warnedAt: null,
    breachedAt: null,
  });
}

/** Stops the count on a day; that day counts if the clock was running when it began. Throws RangeError when the clock does not run. */
export function pauseDayClock(calendar: Calendar, clock: DayClock, on: LocalDate): DayClock {
  return computed(calendar, { ...clock, status: 'paused', spans: closeLast(clock, on) });
}

/**
 * Goes on with the count; the day of resume does not count. A clock paused over its due day is due on the day of resume, or
 * the next working day. A cumulative clock (a14) is paused and resumed by its grounds.
 */
export function resumeDayClock(calendar: Calendar, clock: DayClock, on: LocalDate): DayClock {
  const last = clock.spans.at(-1);
  if (clock.status !== 'paused' || !last?.to) throw new RangeError(`a ${clock.status} clock cannot be resumed`);
  if (on < last.to) throw new RangeError('a clock cannot be resumed before it was paused');
  const spans = on === last.to ? [...clock.spans.slice(0, -1), { from: last.from, to: null }] : [...clock.spans, { from: on, to: null }];
  return computed(calendar, { ...clock, status: 'running', spans });
}

/** Adds to the term, once per reason: the same reason again changes nothing. The unit must be that of the term. */
export function extendDayClock(calendar: Calendar, clock: DayClock, by: Extension): DayClock {
  if (by.term.unit !== clock.term.unit) throw new RangeError(`a term in ${clock.term.unit} cannot be extended in ${by.term.unit}`);
  if (isEnded(clock)) throw new RangeError(`a ${clock.status} clock cannot be extended`);
  if (clock.extensions.some((extension) => extension.reason === by.reason)) return clock;
  return computed(calendar, { ...clock, extensions: [...clock.extensions, by] });
}

/** Sets the due day of the clock that this one may not outlast, when that one has moved. */
export function capDayClock(calendar: Calendar, clock: DayClock, cap: LocalDate | null): DayClock {
  return isEnded(clock) ? clock : computed(calendar, { ...clock, cap });
}

/** Counts an open clock again, on another version of the calendar. Compare `due` to see whether there is something to record. */
export function recountDayClock(calendar: Calendar, clock: DayClock): DayClock {
  return isEnded(clock) ? clock : computed(calendar, clock);
}

/** Ends a clock on a day: `stopped` by the moment it waited for, `lapsed`, or `cancelled` with its case or task. The due day stays as it was. */
export function endDayClock(clock: DayClock, status: 'stopped' | 'lapsed' | 'cancelled', on: LocalDate): DayClock {
  if (isEnded(clock)) throw new RangeError(`a ${clock.status} clock cannot end again`);
  const spans = clock.status === 'running' ? closeLast(clock, on) : clock.spans;
  return { ...clock, status, spans, warnAt: null, breachAt: null, lapseAt: null };
}

/** Records that the warning or the breach came: each comes once. */
export function markDayClock(calendar: Calendar, clock: DayClock, mark: 'warn' | 'breach', at: Instant): DayClock {
  if (mark === 'warn') return computed(calendar, { ...clock, warnedAt: clock.warnedAt ?? at });
  return computed(calendar, { ...clock, breachedAt: clock.breachedAt ?? at });
}

/** Days counted so far, at the end of `today`. */
export function spentDays(calendar: Calendar, clock: DayClock, today: LocalDate): number {
  return clock.spans.reduce((sum, { from, to }) => sum + countDays(calendar, clock.term, from, to !== null && to < today ? to : today), 0);
}

/** For moves offered only `from` a clock's due day on (that day included). */
export function hasComeDue(clock: DayClock, today: LocalDate): boolean {
  return clock.status !== 'paused' && clock.status !== 'cancelled' && today >= clock.due;
}

/** For moves offered only `until`: while the clock runs and its due day is not over. */
export function isStillRunning(clock: DayClock, today: LocalDate): boolean {
  return clock.status === 'running' && today <= clock.due;
}

/** Whether the clock has ended: no pause, extension or recount touches it any more. */
function isEnded(clock: DayClock): boolean {
  return clock.status !== 'running' && clock.status !== 'paused';
}

function closeLast(clock: DayClock, on: LocalDate): readonly Span<LocalDate>[] {
  const last = clock.spans.at(-1);
  if (clock.status !== 'running' || !last) throw new RangeError(`a ${clock.status} clock does not run`);
  if (on < last.from) throw new RangeError('a clock cannot be stopped before it started');
  return [...clock.spans.slice(0, -1), { from: last.from, to: on }];
}

/** Fills in everything that follows from the spans: due day and instants. */
function computed(calendar: Calendar, clock: DayClock): DayClock {
  const own = ownDue(calendar, clock);
  const due = clock.cap !== null && clock.cap < own ? clock.cap : own;
  const runs = clock.status === 'running';
  return {
    ...clock,
    calendar: calendar.version,
    due,
    warnAt: runs && clock.warnedAt === null ? warnInstant(calendar, clock, due) : null,
    breachAt: runs && clock.breachedAt === null ? instantAt(clock.zone, due, clock.closes) : null,
    lapseAt: runs && clock.lapses ? instantAt(clock.zone, lapseDay(calendar, clock, due), clock.opens) : null,
  };
}

/** A due day that is a day off opens with the next working day. */
function lapseDay(calendar: Calendar, clock: DayClock, due: LocalDate): LocalDate {
  return clock.lapses === 'dueDay' ? workingDayFrom(calendar, due) : nextWorkingDay(calendar, due);
}

function warnInstant(calendar: Calendar, clock: DayClock, due: LocalDate): Instant | null {
  if (clock.warn === null) return null;
  if ('before' in clock.warn) return instantAt(clock.zone, subtractTerm(calendar, due, clock.warn.before), clock.opens);
  const mark = ownDue(calendar, { ...clock, term: clock.warn.after, extensions: [] });
  return instantAt(clock.zone, mark < due ? mark : due, clock.closes);
}

/**
 * The due day whatever the cap: the first day by whose end the term is counted out, on which no pause is left open, and which
 * is the last counted day itself or a working day.
 */
function ownDue(calendar: Calendar, clock: DayClock): LocalDate {
  const first = clock.spans[0];
  if (!first) throw new RangeError('a clock has a start');
  const { unit } = clock.term;
  const n = clock.extensions.reduce((sum, extension) => sum + extension.term.n, clock.term.n);
  let left = lengthInDays(first.from, { n, unit });
  // The due day of a clock whose days are all spent, once a pause has begun on it.
  let overrun: LocalDate | null = null;
  for (const [index, { from, to }] of clock.spans.entries()) {
    const due: LocalDate = overrun === null ? nthDay(calendar, clock.term, from, left) : workingDayFrom(calendar, from);
    const isLast = index === clock.spans.length - 1;
    if (isLast || to === null || due < to || isBreachedBy(clock, due, to)) return due;
    if (overrun === null) left -= countDays(calendar, clock.term, from, to);
    if (left <= 0) overrun = due;
  }
  throw new RangeError('a clock has a start');
}

/**
 * A due day whose breach was recorded before the pause is over: a pause that begins later that day does not move it. A breach of the day
 * that the pause led to says nothing of the earlier one.
 */
function isBreachedBy(clock: DayClock, due: LocalDate, paused: LocalDate): boolean {
  if (clock.breachedAt === null) return false;
  const breached = dateIn(clock.zone, clock.breachedAt);
  return due <= breached && breached <= paused;
}

function nthDay(calendar: Calendar, term: DayTerm, after: LocalDate, n: number): LocalDate {
  return term.unit === 'wd' ? calendar.workingDayAfter(after, n) : addDays(after, n);
}

function countDays(calendar: Calendar, term: DayTerm, after: LocalDate, upTo: LocalDate): number {
  if (term.unit === 'wd') return calendar.workingDaysBetween(after, upTo);
  return Math.max(0, dayNumber(upTo) - dayNumber(after));
}
