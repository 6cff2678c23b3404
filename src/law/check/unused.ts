import type { Regulation } from '../regulation.ts';
import type { Found } from './fault.ts';
import type { ReferenceKind, ReferenceUse } from './reference.ts';
import type { Subject } from './rule.ts';

/** What keeps each kind of thing in use: who must name it, and how. */
const groups: readonly { readonly group: keyof Regulation; readonly kind: ReferenceKind; readonly uses: readonly ReferenceUse[] }[] = [
  { group: 'units', kind: 'unit', uses: ['names'] },
  { group: 'sideTasks', kind: 'sideTask', uses: ['opens'] },
  { group: 'deliveries', kind: 'delivery', uses: ['opens'] },
  { group: 'effects', kind: 'effect', uses: ['opens'] },
  { group: 'grounds', kind: 'ground', uses: ['opens'] },
];

/** Units whom nothing names, side tasks nobody opens, deliveries and effects nobody orders, grounds nobody may give. */
export function* unused({ regulation, references }: Subject): Iterable<Found> {
  const signers = new Set(signersOf(regulation));
  for (const { group, kind, uses } of groups) {
    const used = new Set(references.filter((one) => one.kind === kind && uses.includes(one.use)).map(({ name }) => name));
    for (const name of Object.keys(regulation[group] as object)) {
      if (!used.has(name) && !(kind === 'unit' && signers.has(name))) yield { rule: 'never-used', at: `${group}.${name}` };
    }
  }
}

function signersOf(regulation: Regulation): readonly string[] {
  return [
    ...Object.values(regulation.documents).flatMap(({ sign }) => sign?.acts ?? []),
    ...Object.values(regulation.moves).flatMap(({ sign }) => sign?.acts ?? []),
    ...Object.values(regulation.batches).flatMap(({ sign }) => sign?.acts ?? []),
  ].map(({ by }) => by);
}

/** Proofs that nobody asks for: no gate, no item of a turn, and no completeness check that would miss them. */
export function* proofsAsked({ regulation, references }: Subject): Iterable<Found> {
  const asked = new Set(references.filter(({ kind, use }) => kind === 'proof' && use === 'opens').map(({ name }) => name));
  const complete = Object.entries(regulation.entries)
    .filter(([, entry]) => entry.gates.some(({ does }) => does.kind === 'complete'))
    .map(([name]) => name);
  for (const [name, proof] of Object.entries(regulation.proofs)) {
    const missed = complete.some(
      (entry) => (typeof proof.absence === 'object' ? (proof.absence[entry] ?? 'takePaper') : proof.absence) !== 'askLater',
    );
    if (!asked.has(name) && !missed) yield { rule: 'proof-never-asked', at: `proofs.${name}` };
    if (!proof.registry && !proof.paper) yield { rule: 'proof-cannot-be-shown', at: `proofs.${name}` };
  }
}
