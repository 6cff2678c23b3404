import type { AmountFact } from '../amount.ts';
import { choicesOf } from '../condition.ts';
import type { Regulation } from '../regulation.ts';
import type { Found } from './fault.ts';
import type { Subject } from './rule.ts';

/**
 * Findings whose amount nothing works out (no turn calculates it, no batch states it); and those whose formula reads a fact of a role that
 * many hold, though the finding is not one for each of them: it would take the first child for all.
 */
export function* findingsCalculated({ regulation }: Subject): Iterable<Found> {
  const turns = Object.values(regulation.steps).some((step) => step.does.some(({ kind }) => kind === 'calculate'));
  const stated = Object.values(regulation.batches).flatMap(({ calculates }) => Object.values(calculates ?? {}).flatMap(choicesOf));
  for (const [name, finding] of Object.entries(regulation.findings)) {
    const at = `findings.${name}`;
    for (const amount of choicesOf(finding.amount)) {
      if (!turns && !stated.includes(amount)) yield { rule: 'finding-uncalculated', at, values: { amount } };
      for (const role of rolesRead(regulation, amount)) {
        if (regulation.parties[role]?.many && finding.of !== role) yield { rule: 'finding-of-many', at, values: { amount, role } };
      }
    }
  }
}

/** Roles of whose one party the formula reads something. Each of several (`each`) is meant as all of them. */
function rolesRead(regulation: Regulation, amount: string): ReadonlySet<string> {
  const law = regulation.amounts?.[amount];
  if (!law) return new Set();
  const refs = [
    ...(typeof law.on !== 'string' && 'fact' in law.on ? [law.on.fact] : []),
    ...Object.values(law.facts).flatMap(choicesOf).flatMap(refsRead),
  ];
  return new Set(refs.flatMap((ref) => (ref.includes('.') ? [ref.split('.')[0] ?? ''] : [])));
}

function refsRead(one: AmountFact): readonly string[] {
  if ('day' in one) return typeof one.day !== 'string' && 'fact' in one.day ? [one.day.fact] : [];
  if ('monthly' in one) return [one.monthly];
  return 'fact' in one ? [one.fact] : [];
}
