import { addDays, canonicalJson, dayNumber, type LocalDate } from '../../base/index.ts';
import { type Calendar, calendarFrom, pauseClock, recountClock, resumeClock } from '../../calendar/index.ts';
import type { History } from '../history.ts';
import { fail } from './fail.ts';

const mayMoveDue = new Set(['paused', 'resumed', 'extended', 'capped', 'recounted', 'reaimed']);

/** 10: the life of every clock, read off the log. */
export async function clocksLiveOnce({ world }: History): Promise<void> {
  for (const id of world.cases()) {
    const clocks = new Map<string, { due: string; status: string; breached: number; warned: number; ended: boolean }>();
    for (const { event } of await world.deps.store.history(id)) {
      if (event.type === 'clockStarted') {
        if (clocks.has(event.clock.id)) fail(`${event.clock.id} started twice`);
        clocks.set(event.clock.id, { due: event.clock.state.due, status: event.clock.state.status, breached: 0, warned: 0, ended: false });
      }
      if (event.type !== 'clockChanged' && event.type !== 'clockEnded') continue;
      const clock = clocks.get(event.clock);
      if (!clock) {
        fail(`${event.clock} changed before it started`);
        continue;
      }
      if (clock.ended) fail(`${event.clock} changed after its end`);
      if (event.type === 'clockEnded') {
        if (event.how === 'lapsed' && clock.status !== 'running') fail(`${event.clock} lapsed while ${clock.status}`);
        if (event.state.due !== clock.due) fail(`the due date of ${event.clock} changed by its end`);
        clock.ended = true;
        continue;
      }
      if (event.how === 'breached' || event.how === 'warned') {
        clock[event.how] += 1;
        if (clock[event.how] > 1) fail(`${event.clock} was ${event.how} twice`);
        if (clock.status !== 'running') fail(`${event.clock} was ${event.how} while ${clock.status}`);
      }
      if (event.state.due !== clock.due && !mayMoveDue.has(event.how)) fail(`the due date of ${event.clock} moved by being ${event.how}`);
      clock.due = event.state.due;
      clock.status = event.state.status;
    }
  }
}

/** The calendar with more days off: some working days after each other date that clocks look at. */
function moreDaysOff(calendar: Calendar, days: readonly LocalDate[]): Calendar {
  const known = new Map(calendar.days.map((day) => [day.date, day]));
  for (const date of days) {
    const covered = (!calendar.info.from || date >= calendar.info.from) && (!calendar.info.until || date <= calendar.info.until);
    if (calendar.isWorkingDay(date) && covered) known.set(date, { date, kind: 'moved-day-off' });
  }
  return calendarFrom([...known.values()], { ...calendar.info, version: `${calendar.version}, with more days off` });
}

/** 11: days off, pauses of no time, transfers and reassignments. */
export function clocksAreFair({ world, script }: History): void {
  const calendar = world.calendar();
  const calendars = new Map<number, Calendar>();
  const nearby = (on: LocalDate) => {
    const key = Math.floor(dayNumber(on) / 60);
    const made =
      calendars.get(key) ??
      moreDaysOff(
        calendar,
        Array.from({ length: 120 }, (_, i) => addDays(on, i)).filter((_, i) => (i * 7 + script.seed) % 5 === 0),
      );
    calendars.set(key, made);
    return made;
  };
  const seen = new Set<unknown>();
  for (const { before, after, logged, at } of world.written) {
    const quiet = logged.some(({ event }) => event.type === 'transferred' || event.type === 'reassigned');
    if (quiet && before && canonicalJson(before.clocks) !== canonicalJson(after.clocks))
      fail('a transfer or reassignment changed a clock', after);
    for (const clock of Object.values(after.clocks)) {
      if (seen.has(clock.state)) continue;
      seen.add(clock.state);
      const { state } = clock;
      const more = recountClock(nearby(clock.started.on), state);
      if (state.kind === 'backward' ? more.due > state.due : more.due < state.due)
        fail(`a day off moves ${clock.name} from ${state.due} to ${more.due}`, after);
      if (state.kind === 'backward' || state.status !== 'running') continue;
      const same = resumeClock(calendar, pauseClock(calendar, state, at), at);
      if (same.due !== state.due) fail(`a pause of no time moves ${clock.name} from ${state.due} to ${same.due}`, after);
    }
  }
}
