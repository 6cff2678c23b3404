import { choicesOf } from '../condition.ts';
import type { Clock } from '../process.ts';
import type { Regulation } from '../regulation.ts';
import type { Found } from './fault.ts';
import type { Subject } from './rule.ts';
import type { CheckTools, ReadTerm } from './tools.ts';

/** Terms that cannot be read. */
export function* readableTerms({ references, tools }: Subject): Iterable<Found> {
  for (const { kind, name, at } of references) {
    if (kind === 'term' && !read(tools, name)) yield { rule: 'term-unreadable', at, values: { term: name } };
  }
}

function read(tools: CheckTools, text: string): ReadTerm | undefined {
  try {
    return tools.readTerm(text);
  } catch {
    return undefined;
  }
}

const isMinutes = (term: ReadTerm) => term.unit === 'min' || term.unit === 'office-min';

/** Clocks held within another that they cannot fit into, and clocks of days mixed with clocks of minutes. */
export function* clocksFit(subject: Subject): Iterable<Found> {
  const { regulation, tools } = subject;
  for (const [name, clock] of Object.entries(regulation.clocks)) {
    const at = `clocks.${name}`;
    const own = termsOf(clock, tools);
    const beside = [clock.warn, clock.breachAfter, clock.extend?.by].flatMap((text) => (text ? (read(tools, text) ?? []) : []));
    if (own.some((term) => beside.some((other) => isMinutes(other) !== isMinutes(term)))) yield { rule: 'units-mixed', at };
    if (clock.extend && own.some(isMinutes)) yield { rule: 'units-mixed', at };
    if (clock.backwardFrom && (own.some(isMinutes) || clock.within || clock.lapse)) yield { rule: 'backward-clock-odd', at };
    const outer = clock.within ? regulation.clocks[clock.within] : undefined;
    if (!outer || !clock.within) continue;
    if (outer.backwardFrom || own.some((term) => termsOf(outer, tools).some((other) => isMinutes(other) !== isMinutes(term)))) {
      yield { rule: 'units-mixed', at };
    } else if (!fits(subject, clock, outer)) {
      yield { rule: 'does-not-fit', at, values: { within: clock.within } };
    }
    if (reachesItself(regulation, name)) yield { rule: 'within-itself', at };
  }
}

const termsOf = (clock: Clock, tools: CheckTools) => choicesOf(clock.term).flatMap((text) => read(tools, text) ?? []);

/** Whether the shortest outer term leaves room for the longest inner one, with what must come first between the two starts. */
function fits({ regulation, tools }: Subject, inner: Clock, outer: Clock): boolean {
  const room = Math.min(...termsOf(outer, tools).map(days));
  const need = Math.max(...termsOf(inner, tools).map(days));
  const starts = [inner.from].flat();
  const outerStarts = [outer.from].flat();
  if (starts.some((moment) => outerStarts.includes(moment))) return need <= room;
  const before = Object.values(regulation.clocks)
    .filter(
      (clock) => [clock.to].flat().some((to) => starts.includes(to)) && [clock.from].flat().some((from) => outerStarts.includes(from)),
    )
    .flatMap((clock) => termsOf(clock, tools).map(days));
  return need + (before.length ? Math.min(...before) : 0) <= room;
}

/** Length of a term for comparison: working days and calendar days as they are, months and years by their least number of days, minutes as minutes. */
function days({ n, unit }: ReadTerm): number {
  switch (unit) {
    case 'mo':
      return n * 28;
    case 'y':
      return n * 365;
    default:
      return n;
  }
}

function reachesItself(regulation: Regulation, name: string): boolean {
  const seen = new Set<string>();
  for (let at = regulation.clocks[name]?.within; at !== undefined && !seen.has(at); at = regulation.clocks[at]?.within) {
    if (at === name) return true;
    seen.add(at);
  }
  return false;
}

/** What a clock covers and is paused by must exist; a move that waits for a lapse needs a clock that lapses. */
export function* clockPlaces({ regulation }: Subject): Iterable<Found> {
  const places = [regulation.steps, regulation.waits, regulation.sideTasks, regulation.batches];
  for (const [name, clock] of Object.entries(regulation.clocks)) {
    const at = `clocks.${name}`;
    for (const covered of clock.covers) {
      if (!places.some((group) => Object.hasOwn(group, covered)))
        yield { rule: 'undefined-name', at, values: { kind: 'covers', name: covered } };
    }
    for (const pausing of clock.pausedWhile ?? []) {
      if (!Object.hasOwn(regulation.sideTasks, pausing) && !Object.hasOwn(regulation.waits, pausing))
        yield { rule: 'undefined-name', at, values: { kind: 'pausedWhile', name: pausing } };
    }
    if (clock.covers.length === 0) yield { rule: 'clock-covers-nothing', at };
    for (const covered of clock.lapse?.to ? clock.covers : []) {
      if (Object.hasOwn(regulation.sideTasks, covered) && clock.covers.every((one) => Object.hasOwn(regulation.sideTasks, one)))
        yield { rule: 'side-task-moves-main-line', at };
    }
  }
  for (const [name, move] of Object.entries(regulation.moves)) {
    if (move.after && regulation.clocks[move.after] && !regulation.clocks[move.after]?.lapse)
      yield { rule: 'clock-never-lapses', at: `moves.${name}` };
  }
}

/** Steps, waits and side tasks without a clock and without a stated reason for none, and those that state a reason though a clock always runs. */
export function* dueOrReason({ regulation }: Subject): Iterable<Found> {
  const clocksOver = (name: string) => Object.values(regulation.clocks).filter((clock) => clock.covers.includes(name));
  const turns = [
    ...Object.entries(regulation.steps).map(([name, law]) => ({ name, at: `steps.${name}`, noClock: law.noClock })),
    ...Object.entries(regulation.waits).map(([name, law]) => ({ name, at: `waits.${name}`, noClock: law.noClock })),
    ...Object.entries(regulation.sideTasks).map(([name, law]) => ({ name, at: `sideTasks.${name}`, noClock: law.noClock })),
    ...Object.entries(regulation.batches).map(([name, law]) => ({ name, at: `batches.${name}`, noClock: law.noClock })),
  ];
  for (const { name, at, noClock } of turns) {
    const clocks = clocksOver(name);
    if (clocks.length === 0 && noClock === undefined) yield { rule: 'no-clock-no-reason', at };
    if (noClock !== undefined && clocks.some((clock) => clock.when === undefined && clock.from === openedBy(regulation, name))) {
      yield { rule: 'clock-and-reason-for-none', at };
    }
  }
}

function openedBy(regulation: Regulation, name: string): string {
  if (Object.hasOwn(regulation.sideTasks, name)) return `opened.${name}`;
  return Object.hasOwn(regulation.waits, name) ? `waiting.${name}` : `at.${name}`;
}
