import type { Regulation } from '../regulation.ts';
import type { Found } from './fault.ts';
import type { Subject } from './rule.ts';

/** Documents that nothing makes, deliveries of those or that nothing orders, and drafts that are more than one or missing. */
export function* papersMade({ regulation, references }: Subject): Iterable<Found> {
  const made = new Set(references.filter(({ kind, use }) => kind === 'document' && use === 'makes').map(({ name }) => name));
  for (const finding of Object.values(regulation.findings)) for (const name of finding.documents ?? []) made.add(name);
  for (const [name, document] of Object.entries(regulation.documents)) {
    if (document.kind === 'draft') made.add(name);
    else if (!made.has(name)) yield { rule: 'document-never-made', at: `documents.${name}` };
  }
  for (const { kind, name, at } of references) {
    if (kind === 'document' && at.startsWith('deliveries.') && Object.hasOwn(regulation.documents, name) && !made.has(name))
      yield { rule: 'delivers-what-nobody-makes', at, values: { document: name } };
  }
  yield* drafts(regulation);
}

function* drafts(regulation: Regulation): Iterable<Found> {
  const names = Object.keys(regulation.documents).filter((name) => regulation.documents[name]?.kind === 'draft');
  if (names.length > 1) yield { rule: 'more-than-one-draft', at: 'documents', values: { names: names.join(', ') } };
  if (names.length > 0) return;
  for (const [name, move] of Object.entries(regulation.moves)) {
    if (move.sign?.over === 'draft') yield { rule: 'no-draft-to-sign', at: `moves.${name}` };
  }
  for (const [name, step] of Object.entries(regulation.steps)) {
    if (step.does.some(({ kind }) => kind === 'draft')) yield { rule: 'no-draft-to-sign', at: `steps.${name}` };
  }
}

/** Entries whose gates ask for a signature over an application that they have no form for. */
export function* formsToSign({ regulation }: Subject): Iterable<Found> {
  for (const [name, entry] of Object.entries(regulation.entries)) {
    if (!entry.form && entry.gates.some(({ does }) => does.kind === 'sign' && does.rule.over === 'application'))
      yield { rule: 'no-form-to-sign', at: `entries.${name}` };
    const form = entry.form ? regulation.documents[entry.form] : undefined;
    if (form && form.kind !== 'application')
      yield { rule: 'form-is-no-application', at: `entries.${name}`, values: { document: entry.form ?? '' } };
    if (entry.by === 'operator' && !entry.unit) yield { rule: 'counter-without-unit', at: `entries.${name}` };
  }
}
