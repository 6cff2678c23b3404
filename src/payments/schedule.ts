import { addDays, type Instant, type LocalDate, type Tiyn, tiyn } from '../base/index.ts';
import { type Award, endOf, replayAward } from './award.ts';
import type { AwardEvent } from './award-events.ts';
import { daysIn, firstDay, lastDay, later, type Month, monthOf, monthsFrom } from './month.ts';

/**
 * A stretch of days inside one month under one rate. `state`: `due` is owed; `held` is kept back by a suspension that still stands;
 * `lost` lies in a suspension that was lifted from a later day. `rate` is the number of the event that set the rate, `suspension` of the
 * event that suspended.
 */
export type MonthPart = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly monthly: Tiyn;
  readonly amount: Tiyn;
  readonly state: 'due' | 'held' | 'lost';
  readonly rate: number;
  readonly suspension?: number;
};

/** What an award owes for one month: the parts in the order of days; `due` is the sum of the due parts, `held` of those kept back. */
export type MonthDue = { readonly month: Month; readonly due: Tiyn; readonly held: Tiyn; readonly parts: readonly MonthPart[] };

function suspensionOn(award: Award, day: LocalDate): { seq: number; state: 'held' | 'lost' } | undefined {
  let found: { seq: number; state: 'held' | 'lost' } | undefined;
  for (const { seq, from, resumedFrom } of award.suspensions) {
    if (day < from) continue;
    if (resumedFrom === undefined) return { seq, state: 'held' };
    if (day < resumedFrom) found = { seq, state: 'lost' };
  }
  return found;
}

function rateOn(award: Award, day: LocalDate) {
  return award.timeline.findLast((rate) => rate.from <= day);
}

/** The days of the month on which something changes, ascending, the first owed day first. Ends are turned into the day after. */
function changeDays(award: Award, first: LocalDate, last: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [first];
  const note = (day: LocalDate | undefined) => {
    if (day !== undefined && day > first && day <= last && !days.includes(day)) days.push(day);
  };
  for (const rate of award.timeline) note(rate.from);
  for (const { from, resumedFrom } of award.suspensions) {
    note(from);
    note(resumedFrom);
  }
  return days.length > 2 ? days.sort() : days;
}

/**
 * What the award owes for a month, known from its present state. A part of a month is worth its calendar days out of the days of the
 * month (reading: the law says from which day, not how a part is counted). Parts are cut from running totals rounded up to a tiyn, so
 * the parts add up to the month, a whole month is worth its rate exactly, and nobody gets less than the exact share.
 */
export function dueFor(award: Award, month: Month): MonthDue {
  const end = endOf(award);
  const last = end !== undefined && end < lastDay(month) ? end : lastDay(month);
  const first = later(award.from, firstDay(month));
  if (last < first) return { month, due: tiyn(0), held: tiyn(0), parts: [] };
  const whole = daysIn(month);
  const starts = changeDays(award, first, last);
  const parts: MonthPart[] = [];
  const running = { due: 0, held: 0, lost: 0 };
  const rounded = { due: 0, held: 0, lost: 0 };
  for (const [index, from] of starts.entries()) {
    const rate = rateOn(award, from);
    if (!rate) continue;
    const next = starts[index + 1];
    const to = next ? addDays(next, -1) : last;
    const days = Number(to.slice(8)) - Number(from.slice(8)) + 1;
    const suspension = suspensionOn(award, from);
    const state = suspension?.state ?? 'due';
    running[state] += rate.monthly * days;
    const upTo = Math.ceil(running[state] / whole);
    parts.push({
      from,
      to,
      days,
      monthly: rate.monthly,
      amount: tiyn(upTo - rounded[state]),
      state,
      rate: rate.seq,
      ...(suspension && { suspension: suspension.seq }),
    });
    rounded[state] = upTo;
  }
  return { month, due: tiyn(rounded.due), held: tiyn(rounded.held), parts };
}

/** The schedule of an award: every month from its first to the last asked for (or its end, when that is earlier). */
export function scheduleOf(award: Award, through: Month): readonly MonthDue[] {
  const end = endOf(award);
  const last = end !== undefined && monthOf(end) < through ? monthOf(end) : through;
  return monthsFrom(monthOf(award.from), last).map((m) => dueFor(award, m));
}

/** The schedule as it was known at an instant: only events recorded by then count. Empty when there was no award yet. */
export function scheduleKnownAt(log: readonly AwardEvent[], known: Instant, through: Month): readonly MonthDue[] {
  const award = replayAward(log.filter((event) => event.at <= known));
  return award ? scheduleOf(award, through) : [];
}

/** A month whose sum is another than it was known to be. */
export type ScheduleChange = { readonly month: Month; readonly before: Tiyn; readonly after: Tiyn; readonly events: readonly number[] };

/** What changed between two instants, month by month, and the events that did it: "what changed and why" for the recipient. */
export function scheduleChanges(log: readonly AwardEvent[], before: Instant, after: Instant, through: Month): readonly ScheduleChange[] {
  const old = new Map(scheduleKnownAt(log, before, through).map((m) => [m.month, m.due]));
  const fresh = new Map(scheduleKnownAt(log, after, through).map((m) => [m.month, m.due]));
  const award = replayAward(log.filter((event) => event.at <= after));
  const since = log.filter((event) => event.at > before && event.at <= after).map((event) => event.seq);
  const changes: ScheduleChange[] = [];
  for (const month of new Set([...old.keys(), ...fresh.keys()])) {
    const was = old.get(month) ?? tiyn(0);
    const is = fresh.get(month) ?? tiyn(0);
    if (was === is) continue;
    const events = (award?.touched ?? []).filter((touch) => since.includes(touch.seq) && touch.from <= month).map((touch) => touch.seq);
    changes.push({ month, before: was, after: is, events });
  }
  return changes.sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** What was known of an award at an instant: how many events, its schedule then, and the months that came out otherwise since. */
export type KnownSchedule = {
  readonly known: Instant;
  readonly version: number;
  readonly schedule: readonly MonthDue[];
  readonly changes: readonly ScheduleChange[];
};

/** The schedule as it was known at an instant, beside what is known `now`. Both go through the month of `through`. */
export function knownSchedule(log: readonly AwardEvent[], known: Instant, now: Instant, through: Month): KnownSchedule {
  return {
    known,
    version: log.filter((event) => event.at <= known).length,
    schedule: scheduleKnownAt(log, known, through),
    changes: scheduleChanges(log, known, now, through),
  };
}
