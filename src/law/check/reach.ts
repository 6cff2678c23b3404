import { choicesOf } from '../condition.ts';
import type { Target } from '../process.ts';
import type { Regulation } from '../regulation.ts';
import type { Found } from './fault.ts';
import type { Subject } from './rule.ts';

/**
 * Where the main line can go from each place: steps, waits (`wait:…`) and batches (`batch:…`), ends included. `back` leads to every place
 * before. `counts` leaves out moves.
 */
export function edgesOf(
  regulation: Regulation,
  counts: (move: Regulation['moves'][string]) => boolean = () => true,
): ReadonlyMap<string, ReadonlySet<Target>> {
  const edges = new Map<string, Set<Target>>();
  const lead = (from: string, to: Target) => {
    const known = edges.get(from);
    if (known) known.add(to);
    else edges.set(from, new Set([to]));
  };
  for (const move of Object.values(regulation.moves).filter(counts)) {
    for (const from of move.at) for (const to of choicesOf(move.to)) if (to !== 'stay') lead(from, to);
  }
  for (const [wait, law] of Object.entries(regulation.waits)) {
    for (const to of Object.values(law.ends)) for (const target of choicesOf(to)) lead(`wait:${wait}`, target);
  }
  for (const [batch, law] of Object.entries(regulation.batches)) for (const to of choicesOf(law.to)) lead(`batch:${batch}`, to);
  for (const clock of Object.values(regulation.clocks)) {
    for (const name of clock.covers) {
      const place = Object.hasOwn(regulation.waits, name)
        ? `wait:${name}`
        : Object.hasOwn(regulation.batches, name)
          ? `batch:${name}`
          : name;
      if (Object.hasOwn(regulation.sideTasks, name)) continue;
      for (let lapse = clock.lapse; lapse; lapse = lapse.otherwise) if (lapse.to) lead(place, lapse.to);
    }
  }
  for (const [from, targets] of edges) {
    if (!targets.delete('back')) continue;
    for (const [before, itsTargets] of edges) if (itsTargets.has(from)) targets.add(before);
  }
  return edges;
}

/** Everything that can be reached from the given places, themselves included. */
export function reachable(edges: ReadonlyMap<string, ReadonlySet<Target>>, from: Iterable<string>): ReadonlySet<string> {
  const seen = new Set<string>(from);
  for (const place of seen) for (const next of edges.get(place) ?? []) seen.add(next);
  return seen;
}

const isEnd = (place: string) => place === 'decided' || place.startsWith('ended:');

/** Steps, waits and batches that no entry leads to, those that nothing leads out of, and entries or places from which no end can be reached. */
export function* unreachableAndDead({ regulation }: Subject): Iterable<Found> {
  const edges = edgesOf(regulation);
  const starts = Object.values(regulation.entries).flatMap((entry) => choicesOf(entry.joins));
  const seen = reachable(edges, starts);
  const places = [
    ...Object.keys(regulation.steps).map((name) => [name, `steps.${name}`] as const),
    ...Object.keys(regulation.waits).map((name) => [`wait:${name}`, `waits.${name}`] as const),
    ...Object.keys(regulation.batches).map((name) => [`batch:${name}`, `batches.${name}`] as const),
  ];
  for (const [place, at] of places) {
    if (!seen.has(place)) yield { rule: 'unreachable', at };
    const out = edges.get(place);
    if (!out || [...out].every((to) => to === place)) yield { rule: 'dead-end', at };
    else if (![...reachable(edges, [place])].some(isEnd)) yield { rule: 'no-end', at };
  }
  for (const [name, entry] of Object.entries(regulation.entries)) {
    if (![...reachable(edges, choicesOf(entry.joins))].some(isEnd)) yield { rule: 'no-end', at: `entries.${name}` };
  }
}

/**
 * Steps of the system that decide but offer nothing automatic, automatic moves elsewhere, and moves to `decided` that are no decision where
 * none has been made before (a decision may be followed by steps that carry it out), or decisions that end the case instead.
 */
export function* decidingMoves({ regulation }: Subject): Iterable<Found> {
  for (const [name, step] of Object.entries(regulation.steps)) {
    const automatic = Object.values(regulation.moves).filter((move) => move.automatic && move.at.includes(name));
    if (step.deciding && automatic.length === 0) yield { rule: 'deciding-step-without-automatic-move', at: `steps.${name}` };
    if (!step.deciding && automatic.length > 0) yield { rule: 'automatic-move-elsewhere', at: `steps.${name}` };
    const system = choicesOf(step.unit).some((unit) => regulation.units[unit]?.kind === 'system');
    if (step.deciding && !system) yield { rule: 'deciding-step-of-a-person', at: `steps.${name}` };
  }
  const undecided = reachable(
    edgesOf(regulation, (move) => !move.decides),
    Object.values(regulation.entries).flatMap((entry) => choicesOf(entry.joins)),
  );
  for (const [name, move] of Object.entries(regulation.moves)) {
    const targets = choicesOf(move.to);
    const before = move.at.some((step) => undecided.has(step));
    const wrong = move.decides ? targets.some((to) => to === 'stay' || to.startsWith('ended:')) : targets.includes('decided') && before;
    if (wrong) yield { rule: 'decision-and-target-differ', at: `moves.${name}` };
    if (move.decides && !move.sign) yield { rule: 'decision-unsigned', at: `moves.${name}` };
    if (move.at.length === 0) yield { rule: 'move-from-nowhere', at: `moves.${name}` };
  }
}
