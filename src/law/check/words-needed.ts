import type { Regulation } from '../regulation.ts';
import { refOfFact } from './facts.ts';
import { endingsOfEveryCase } from './names.ts';
import type { Reference } from './reference.ts';

const plainGroups = [
  'units',
  'steps',
  'moves',
  'waits',
  'sideTasks',
  'batches',
  'proofs',
  'entries',
  'grounds',
  'claims',
  'deliveries',
  'effects',
  'moments',
  'clocks',
  'parties',
  'findings',
  'followUps',
] as const satisfies readonly (keyof Regulation)[];

/** The path in `words` of everything in a regulation that people read. */
export function* wordsNeeded(regulation: Regulation, references: readonly Reference[]): Iterable<string> {
  for (const group of plainGroups) for (const name of Object.keys(regulation[group])) yield `${group}.${name}`;
  for (const [turn, law] of [...Object.entries(regulation.steps), ...Object.entries(regulation.sideTasks)]) {
    for (const item of law.does) yield `items.${turn}.${item.name}`;
  }
  for (const [task, law] of Object.entries(regulation.sideTasks)) for (const end of Object.keys(law.ends)) yield `ends.${task}.${end}`;
  for (const [entry, law] of Object.entries(regulation.entries)) for (const gate of law.gates) yield `gates.${entry}.${gate.name}`;
  for (const [entry, law] of Object.entries(regulation.entries)) if (law.offer) yield `offers.${entry}`;
  for (const move of Object.values(regulation.moves)) for (const outcome of Object.keys(move.outcomes ?? {})) yield `outcomes.${outcome}`;
  for (const [name, fact] of Object.entries(regulation.facts)) {
    const ref = refOfFact(name, fact);
    yield `facts.${ref}`;
    if (fact.type === 'choice') for (const option of fact.options) yield `choices.${ref}.${option}`;
  }
  for (const [name, document] of Object.entries(regulation.documents)) {
    yield `documents.${name}`;
    for (const field of document.fields) yield `documents.${name}.${field.name}`;
  }
  for (const { kind, name } of references) {
    if (kind === 'words') yield name;
    if (kind === 'ended' && !endingsOfEveryCase.includes(name)) yield `ended.${name}`;
  }
}
