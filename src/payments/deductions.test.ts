import { describe, expect, it } from 'vitest';
import { type Tiyn, tenge } from '../base/index.ts';
import type { Award } from './award.ts';
import type { DeductionRule } from './award-events.ts';
import { deductionsFrom, outstandingOf } from './deductions.ts';

const debt = (id: string, found: number, agreedBasisPoints?: number) => ({
  id,
  months: [],
  found: tenge(found),
  repaid: 0 as Tiyn,
  withdrawn: false,
  ...(agreedBasisPoints !== undefined && { agreedBasisPoints }),
});

const award = (benefit: Award['benefit'], overpayments: readonly ReturnType<typeof debt>[], deductions: readonly DeductionRule[] = []) =>
  ({ benefit, overpayments, deductions }) as unknown as Award;

const taken = (one: Award, gross: number, withheld: Readonly<Record<string, number>> = {}) => {
  const settlements = new Map(Object.entries(withheld).map(([id, sum]) => [id, { withheld: tenge(sum), refunded: 0 }]));
  return deductionsFrom(one, tenge(gross), outstandingOf(one, settlements)).map(({ kind, amount }) => [kind, amount / 100]);
};

describe('deductions', () => {
  it('for several debts together stay within a quarter of an allowance and half of a pension', () => {
    const debts = [debt('a', 90_000, 2000), debt('b', 90_000, 2000)];
    expect(taken(award('disability-allowance', debts), 40_000)).toEqual([
      ['overpayment', 8_000],
      ['overpayment', 2_000],
    ]);
    expect(taken(award('age-pension', debts), 40_000)).toEqual([
      ['overpayment', 8_000],
      ['overpayment', 8_000],
    ]);
  });

  it('take no more than is still owed, and nothing that was not agreed', () => {
    expect(taken(award('disability-allowance', [debt('a', 9_000, 2500)]), 40_000, { a: 5_000 })).toEqual([['overpayment', 4_000]]);
    expect(taken(award('disability-allowance', [debt('a', 9_000, 2500)]), 40_000, { a: 9_000 })).toEqual([]);
    expect(taken(award('disability-allowance', [debt('a', 9_000)]), 40_000)).toEqual([]);
  });

  it('by a bailiff come first, and contributions do not count in the limit', () => {
    const rules: readonly DeductionRule[] = [
      { kind: 'pension-contribution', basisPoints: 1000 },
      { kind: 'enforcement', basisPoints: 5000 },
    ];
    expect(taken(award('social-insurance-payments/capacity-loss', [debt('a', 9_000, 1000)], rules), 40_000)).toEqual([
      ['pension-contribution', 4_000],
      ['enforcement', 10_000],
    ]);
  });
});
