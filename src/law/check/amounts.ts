import type { Found } from './fault.ts';
import type { Subject } from './rule.ts';

/** Amounts that nobody can calculate. */
export function* amountsKnown({ references, tools }: Subject): Iterable<Found> {
  for (const { kind, name, at } of references) {
    if (kind === 'amount' && tools.isAmount && !tools.isAmount(name)) yield { rule: 'amount-unknown', at, values: { amount: name } };
  }
}
