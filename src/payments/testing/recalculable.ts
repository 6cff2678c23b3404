import { localDate } from '../../base/index.ts';
import {
  type AmountName,
  calculate,
  numbersFrom,
  type ParameterBook,
  type ParameterRow,
  publishedParameters,
  syntheticFacts,
} from '../../benefits/index.ts';
import type { AwardEvent, AwardId } from '../award-events.ts';
import type { RecalculationSpec } from '../recalculation.ts';
import { command, decision, grant, inventedIin, morning, mustDecide } from './examples.ts';

/** Benefits in payment that move with parameters, and one that an act raises. */
export const recalculated: readonly AmountName[] = [
  'basic-pension',
  'age-pension',
  'disability-allowance',
  'survivor-allowance',
  'special-state-benefit',
  'childcare-allowance',
  'large-family-allowance',
  'multi-child-mother-allowance',
];

const regions = ['10', '71', '75', '79'] as const;

/** The grants of invented awards whose sums are those of their formulas in 2025, with the facts kept. The same seed gives the same awards. */
export function grantsOf(benefits: readonly AmountName[], each: number, seed: number): readonly (readonly [AwardId, AwardEvent])[] {
  const next = numbersFrom(seed);
  let n = 0;
  return benefits.flatMap((benefit) => {
    const people = (syntheticFacts(benefit, each, seed) ?? []) as { readonly [fact: string]: unknown }[];
    return people.flatMap((facts): (readonly [AwardId, AwardEvent])[] => {
      const from = localDate(`2025-0${1 + Math.trunc(next() * 9)}-15`);
      const granted = calculate(benefit, facts, from);
      if (granted.kind === 'refused') return [];
      n += 1;
      const id = `R${String(n).padStart(6, '0')}` as AwardId;
      const plain = grant({
        award: id,
        benefit,
        from,
        recipient: inventedIin('620320', 4, n % 9),
        region: regions[n % regions.length] ?? '71',
      });
      const calculated = { name: benefit, on: from, knownAt: morning('2025-12-01'), payment: granted.payment, facts };
      const told = { ...plain, rates: [{ from, monthly: granted.amount, why: 'decision' }], calculated };
      const [event] = mustDecide(undefined, command({ kind: 'grant', grant: told, others: [] }, '2025-12-01', decision('1', '2025-12-01')));
      return event ? [[id, event]] : [];
    });
  });
}

/** A yearly indexation from the first of 2026. */
export function indexation(id: string, change: Partial<RecalculationSpec> = {}): Omit<RecalculationSpec, 'at'> {
  return {
    id,
    kind: 'indexation',
    benefits: recalculated,
    from: localDate('2026-01-01'),
    changes: [],
    lower: false,
    order: { number: '17', on: localDate('2025-12-20') },
    by: 'first',
    ...change,
  };
}

/** The published parameters with one more row of the monthly index: `value` from a day on. */
export function withIndex(value: string, from: string): ParameterBook {
  const rows = publishedParameters.get('monthly-index') ?? [];
  const model = rows.findLast((row) => row.from <= from);
  if (!model) throw new Error('no index is known then');
  const row: ParameterRow = { ...model, from: localDate(from), value, certainty: 'law', change: 'index-2026' };
  return new Map([...publishedParameters, ['monthly-index', [...rows, row]]]);
}
