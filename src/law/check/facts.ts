import type { Condition, FactRef, FactValue } from '../condition.ts';
import type { Regulation } from '../regulation.ts';
import type { Fact } from '../subject.ts';
import { conditionsOf } from './conditions.ts';
import type { Found } from './fault.ts';
import type { Subject } from './rule.ts';

/** The name by which a fact is referred to: `kind`, or `applicant.phone` for one of a party. */
export function refOfFact(name: string, fact: Fact): FactRef {
  return fact.of ? `${fact.of}.${name}` : name;
}

/**
 * Facts that nothing fills or nothing reads. Facts that only a calculation reads stand in `facts` of a finding; those that only come from
 * a calculation, an earlier case or an award need no other filling.
 */
export function* factsLive({ regulation, references }: Subject): Iterable<Found> {
  const filled = new Set(references.filter(({ kind, use }) => kind === 'fact' && use === 'fills').map(({ name }) => name));
  const read = new Set(references.filter(({ kind, use }) => kind === 'fact' && use === 'reads').map(({ name }) => name));
  for (const [name, fact] of Object.entries(regulation.facts)) {
    const ref = refOfFact(name, fact);
    const outside = fact.from.some(
      (origin) => origin === 'calculation' || origin === 'earlierCase' || origin === 'award' || origin === 'signature',
    );
    if (!filled.has(ref) && !outside) yield { rule: 'fact-never-filled', at: `facts.${name}` };
    if (!read.has(ref)) yield { rule: 'fact-never-read', at: `facts.${name}` };
  }
  yield* fieldsFilled(regulation, filled);
}

function* fieldsFilled(regulation: Regulation, filled: ReadonlySet<string>): Iterable<Found> {
  for (const [name, document] of Object.entries(regulation.documents)) {
    const seen = new Set<string>();
    for (const field of document.fields) {
      const at = `documents.${name}.${field.name}`;
      if (seen.has(field.name)) yield { rule: 'field-twice', at };
      seen.add(field.name);
      if ('fact' in field.from) {
        const [, attribute] = field.from.fact.split('.');
        const fact = attribute === undefined ? regulation.facts[field.from.fact] : regulation.facts[attribute];
        const outside = fact?.from.some(
          (origin) => origin === 'calculation' || origin === 'earlierCase' || origin === 'award' || origin === 'signature',
        );
        if (fact && !outside && !filled.has(field.from.fact)) yield { rule: 'field-never-filled', at, values: { fact: field.from.fact } };
      }
      if ('number' in field.from && !document.journal && document.kind !== 'receipt' && document.kind !== 'application')
        yield { rule: 'number-without-journal', at };
    }
  }
}

/** Conditions that compare a fact with a value that it can never have: an unknown option, a text for a date, a number for yes or no. */
export function* valuesFit({ regulation }: Subject): Iterable<Found> {
  for (const { condition, at } of conditionsOf(regulation)) {
    for (const { ref, value } of comparedValues(condition)) {
      const [role = '', name] = ref.split('.');
      const fact = name === undefined ? regulation.facts[role] : regulation.facts[name];
      if (fact && !canBe(fact, value)) yield { rule: 'value-unfit', at, values: { fact: ref, value: String(value) } };
    }
  }
}

function comparedValues(condition: Condition): readonly { readonly ref: FactRef; readonly value: FactValue }[] {
  if (condition === 'always' || !('fact' in condition)) return [];
  if ('is' in condition) return [{ ref: condition.fact, value: condition.is }];
  if ('in' in condition) return condition.in.map((value) => ({ ref: condition.fact, value }));
  if ('atLeast' in condition) return [{ ref: condition.fact, value: condition.atLeast }];
  if ('atMost' in condition) return [{ ref: condition.fact, value: condition.atMost }];
  return [];
}

function canBe(fact: Fact, value: FactValue): boolean {
  switch (fact.type) {
    case 'yesNo':
      return typeof value === 'boolean';
    case 'money':
    case 'number':
      return typeof value === 'number';
    case 'choice':
      return typeof value === 'string' && fact.options.includes(value);
    default:
      return typeof value === 'string';
  }
}
