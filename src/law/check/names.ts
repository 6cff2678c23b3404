import type { Regulation } from '../regulation.ts';
import type { Found } from './fault.ts';
import type { Reference, ReferenceKind } from './reference.ts';
import type { Subject } from './rule.ts';

/** What every party has without being declared. */
export const partyAttributes: readonly string[] = ['iin', 'bin', 'name', 'birthDate', 'sex'];

/** Endings whose words the engine brings for every case. */
export const endingsOfEveryCase: readonly string[] = ['withdrawn', 'died', 'notAccepted'];

/** Moments that the engine raises by itself, beside those of steps, waits, batches and side tasks. */
export const builtInMoments: readonly string[] = ['filed', 'accepted', 'registered', 'decided'];

/** Names that are used but defined nowhere: facts, parties, proofs, units, steps, moments, clocks, documents, grounds and so on. */
export function* undefinedNames({ regulation, references }: Subject): Iterable<Found> {
  for (const one of references) {
    if (isDefined(regulation, one)) continue;
    yield { rule: 'undefined-name', at: one.at, values: { kind: one.kind, name: one.name } };
  }
}

const groups: { readonly [K in ReferenceKind]?: keyof Regulation } = {
  party: 'parties',
  proof: 'proofs',
  unit: 'units',
  entry: 'entries',
  wait: 'waits',
  batch: 'batches',
  move: 'moves',
  sideTask: 'sideTasks',
  clock: 'clocks',
  finding: 'findings',
  document: 'documents',
  delivery: 'deliveries',
  effect: 'effects',
  ground: 'grounds',
  reading: 'readings',
};

function isDefined(regulation: Regulation, { kind, name, use }: Reference): boolean {
  const group = groups[kind];
  if (group) return Object.hasOwn(regulation[group] as object, name);
  switch (kind) {
    case 'fact':
      return isFact(regulation, name);
    case 'moment':
      return isMoment(regulation, name);
    case 'step':
      return Object.hasOwn(regulation.steps, name) || (use === 'enters' && (name === 'decided' || name === 'stay' || name === 'back'));
    case 'outcome':
      return use === 'opens' || outcomesOf(regulation).has(name);
    default:
      return true;
  }
}

/** Whether a name is that of a declared fact (`kind`, `applicant.phone`) or of something that every party has (`applicant.iin`). */
export function isFact(regulation: Regulation, ref: string): boolean {
  const [role = '', name] = ref.split('.');
  if (name === undefined) return regulation.facts[role]?.of === undefined && Object.hasOwn(regulation.facts, role);
  if (!Object.hasOwn(regulation.parties, role)) return false;
  return partyAttributes.includes(name) || regulation.facts[name]?.of === role;
}

/** Whether a name is that of a declared moment or of one that the engine raises. */
export function isMoment(regulation: Regulation, name: string): boolean {
  if (Object.hasOwn(regulation.moments, name) || builtInMoments.includes(name)) return true;
  const [when, place = ''] = name.split(/\.(.*)/s);
  switch (when) {
    case 'at':
      return Object.hasOwn(regulation.steps, place) || Object.hasOwn(regulation.batches, place);
    case 'left':
      return [regulation.steps, regulation.waits, regulation.batches].some((group) => Object.hasOwn(group, place));
    case 'opened':
    case 'done':
      return Object.hasOwn(regulation.sideTasks, place);
    case 'waiting':
      return Object.hasOwn(regulation.waits, place);
    default:
      return false;
  }
}

/** Every outcome that a move may carry. */
export function outcomesOf(regulation: Regulation): ReadonlySet<string> {
  return new Set(Object.values(regulation.moves).flatMap((move) => Object.keys(move.outcomes ?? {})));
}
