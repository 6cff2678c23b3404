import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate, tiyn } from '../base/index.ts';
import { calculate } from './calculate.ts';
import { add, ceiling, compare, decimal, decimalText, divide, floor, fraction, multiply, nearest, subtract } from './fraction.ts';
import { dueInMonth, partsOfMonth } from './month.ts';

const dates = ['2014-02-01', '2015-06-01', '2017-01-01', '2020-04-01', '2022-04-01', '2023-07-01', '2025-01-01', '2026-01-01'].map(
  localDate,
);

const amountOf = (name: string, facts: object, on: (typeof dates)[number]): number | undefined => {
  const result = calculate(name, facts, on);
  return result.kind === 'calculated' ? result.amount : undefined;
};

describe('an amount never falls', () => {
  const growing: readonly (readonly [string, string, object, number])[] = [
    ['survivor-allowance', 'dependants', {}, 12],
    ['large-family-allowance', 'children', {}, 15],
    ['disabled-child-carer-allowance', 'disabledChildren', {}, 5],
    ['lifelong-disabled-carer-allowance', 'caredPersons', {}, 4],
    ['disability-allowance', 'survivorDependants', { kind: 'child', age: 9, group: 'II' }, 10],
    ['social-insurance-payments/breadwinner-loss', 'dependants', { incomes24: Array.from({ length: 24 }, () => 250_000), months: 77 }, 8],
  ];

  it.each(growing)('when one more is added: %s, %s', (name, fact, others, most) => {
    let seen = 0;
    for (const on of dates) {
      let before = 0;
      for (let n = 0; n <= most; n++) {
        const amount = amountOf(name, { ...others, [fact]: n }, on);
        if (amount === undefined) continue;
        expect(amount, `${on}, ${n}`).toBeGreaterThanOrEqual(before);
        before = amount;
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(most);
  });

  it('when a full orphan is added to full orphans', () => {
    for (const on of dates) {
      let before = 0;
      for (let n = 1; n <= 9; n++) {
        const amount = amountOf('survivor-allowance', { dependants: n, fullOrphans: n }, on) ?? -1;
        expect(amount).toBeGreaterThanOrEqual(before);
        before = amount;
      }
    }
  });

  it('when the income, the years or the months of participation grow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), fc.constantFrom(...dates), (a, b, on) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const pension = (years: number) => amountOf('basic-pension', { fullYears: Math.trunc(years / 10) }, on) ?? 0;
        expect(pension(more)).toBeGreaterThanOrEqual(pension(less));
        const capacity = (months: number) =>
          amountOf(
            'social-insurance-payments/capacity-loss',
            { incomes24: Array.from({ length: 24 }, () => 300_000), lossPct: 70, months },
            on,
          ) ?? 0;
        expect(capacity(more)).toBeGreaterThanOrEqual(capacity(less));
      }),
    );
  });
});

describe('the parts of a month', () => {
  const month = fc
    .record({ year: fc.integer({ min: 2014, max: 2030 }), at: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, at }) => `${year}-${String(at).padStart(2, '0')}`);

  it('add up to the month however it is cut', () => {
    fc.assert(
      fc.property(
        month,
        fc.integer({ min: 0, max: 90_000_000 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 27 }), { maxLength: 6 }),
        (of, monthly, cuts) => {
          const first = localDate(`${of}-01`);
          const starts = [addDays(first, -5), ...cuts.toSorted((a, b) => a - b).map((day) => addDays(first, day))];
          const stretches = starts.map((from, i) => ({
            from,
            until: i + 1 < starts.length ? addDays(starts[i + 1] ?? from, -1) : addDays(first, 60),
            amount: tiyn(monthly),
          }));
          const parts = partsOfMonth(of, stretches);
          expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(monthly);
          for (const part of parts) expect(Math.abs(part.amount - (monthly * part.days) / 30)).toBeLessThan(monthly * 0.08 + 2);
        },
      ),
    );
  });

  it('of a change of group on the 16th bring half a month of each amount', () => {
    const parts = partsOfMonth('2026-04', [
      { from: localDate('2026-01-01'), until: localDate('2026-04-15'), amount: tiyn(6_000_000) },
      { from: localDate('2026-04-16'), until: localDate('2027-01-01'), amount: tiyn(9_000_000) },
    ]);
    expect(parts.map((part) => part.amount)).toEqual([3_000_000, 4_500_000]);
  });

  it('bring nothing for days without a right, and overlapping stretches are a fault', () => {
    expect(dueInMonth('2026-04', [{ from: localDate('2026-05-01'), until: localDate('2026-05-31'), amount: tiyn(100) }])).toBe(0);
    const twice = { from: localDate('2026-04-01'), until: localDate('2026-04-30'), amount: tiyn(100) };
    expect(() => partsOfMonth('2026-04', [twice, twice])).toThrow(RangeError);
  });
});

describe('exact numbers', () => {
  const exact = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 1_000_000 })).map(([num, den]) => fraction(num, den));

  it('keep the laws of arithmetic, and rounding stays within one', () => {
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.num !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
        expect(compare(fraction(floor(a)), a)).toBeLessThanOrEqual(0);
        expect(compare(fraction(ceiling(a)), a)).toBeGreaterThanOrEqual(0);
        expect([floor(a), ceiling(a)]).toContain(nearest(a));
      }),
    );
  });

  it('come out where floating point is a hair too big', () => {
    expect(ceiling(multiply(decimal('8.38'), decimal('3450')))).toBe(28_911n);
    expect(ceiling(multiply(decimal('82000'), decimal('1.10')))).toBe(90_200n);
    expect(decimalText(decimal('-0.50'))).toBe('-0.5');
    expect(() => decimal('1e5')).toThrow(RangeError);
  });
});
