import type { AmountFact } from '../amount.ts';
import { choicesOf } from '../condition.ts';
import type { Regulation } from '../regulation.ts';
import { referencesOfCondition, referencesOfDate, referencesOfLines } from './condition-references.ts';
import type { Reference } from './reference.ts';

/** Every fact, party and moment that the mappings of amounts name. */
export function* referencesOfAmounts(r: Regulation): Iterable<Reference> {
  for (const [name, amount] of Object.entries(r.amounts ?? {})) {
    const at = `amounts.${name}`;
    yield* referencesOfDate(amount.on, at);
    for (const [fact, chosen] of Object.entries(amount.facts)) {
      yield* referencesOfLines(chosen, `${at}.${fact}`);
      for (const one of choicesOf(chosen)) yield* referencesOfFact(one, `${at}.${fact}`);
    }
  }
}

function* referencesOfFact(one: AmountFact, at: string): Iterable<Reference> {
  if ('value' in one) return;
  if ('day' in one) yield* referencesOfDate(one.day, at);
  else if ('count' in one) yield { kind: 'party', name: one.count, use: 'names', at };
  else if ('each' in one) {
    yield { kind: 'party', name: one.each, use: 'names', at };
    yield* referencesOfCondition(one.when, at);
    for (const inner of Object.values(one.facts)) yield* referencesOfFact(inner, at);
  } else if ('monthly' in one) {
    const refs = 'months' in one ? [one.monthly] : [one.monthly, one.from, one.until];
    for (const name of refs) yield { kind: 'fact', name, use: 'reads', at };
  } else yield { kind: 'fact', name: one.fact, use: 'reads', at };
}
