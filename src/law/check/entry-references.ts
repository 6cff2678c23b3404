import type { Entry, EventOffer, Gate } from '../entry.ts';
import { referencesOfChoice, referencesOfCondition } from './condition-references.ts';
import type { Reference, ReferenceKind, ReferenceUse } from './reference.ts';
import { referencesOfTargets } from './target-references.ts';

const ref = (kind: ReferenceKind, name: string, use: ReferenceUse, at: string): Reference => ({ kind, name, use, at });

/** Everything that an entry and its gates name. */
export function* referencesOfEntry(entry: Entry, name: string): Iterable<Reference> {
  const at = `entries.${name}`;
  if (entry.unit) yield ref('unit', entry.unit, 'names', at);
  yield* referencesOfCondition(entry.offered, at);
  if (entry.offer) yield* referencesOfOffer(entry.offer, at);
  if (entry.elsewhere) yield ref('words', entry.elsewhere, 'names', at);
  for (const fact of entry.collects) yield ref('fact', fact, 'fills', at);
  if (entry.form) yield ref('document', entry.form, 'makes', at);
  for (const gate of entry.gates) yield* referencesOfGate(gate, `${at}.${gate.name}`);
  yield* referencesOfChoice(entry.registers.receipt, 'document', 'makes', at);
  for (const moment of entry.registers.raises) yield ref('moment', moment, 'raises', at);
  yield* referencesOfTargets(entry.joins, at);
}

function* referencesOfOffer({ parties, facts, open }: EventOffer, at: string): Iterable<Reference> {
  for (const party of Object.keys(parties ?? {})) yield ref('party', party, 'names', at);
  for (const fact of Object.keys(facts ?? {})) yield ref('fact', fact, 'fills', at);
  if (open) yield ref('term', open, 'names', at);
}

function* referencesOfGate(gate: Gate, at: string): Iterable<Reference> {
  const { does } = gate;
  yield* referencesOfCondition(gate.when, at);
  if (gate.fails) {
    for (const ground of [gate.fails.ground, ...(gate.fails.also ?? [])]) yield ref('ground', ground, 'opens', at);
    if (gate.fails.receipt) yield ref('document', gate.fails.receipt, 'makes', at);
  }
  if (does.kind === 'ask') for (const proof of does.proofs) yield ref('proof', proof, 'opens', at);
  if (does.kind === 'condition') yield* referencesOfCondition(does.that, at);
  if (does.kind === 'form') for (const fact of does.asks ?? []) yield ref('fact', fact, 'fills', at);
  if (does.kind === 'confirm') for (const item of does.items) yield ref('words', `confirm.${item}`, 'names', at);
  if (does.kind === 'certificate') yield ref('party', does.of, 'names', at);
  if (does.kind === 'sign' && typeof does.rule.over === 'object') yield ref('document', does.rule.over.document, 'names', at);
}
