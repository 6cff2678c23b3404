import { describe, expect, it } from 'vitest';
import { iin, instant, localDate, tenge } from '../base/index.ts';
import { calculate } from './calculate.ts';
import type { Calculation, Line } from './calculation.ts';
import { compileAmount, gatherColumns } from './mass.ts';
import { dueInMonth } from './month.ts';
import type { ParameterBook } from './parameter-book.ts';
import { applyChange } from './parameter-change.ts';
import { publishedParameters } from './published-parameters.ts';
import { amountsOver } from './schedule.ts';

/** The published rows and an invented one of 2027, already loaded. */
function bookWith2027(): ParameterBook {
  const book = applyChange(publishedParameters, {
    id: 'budget-2027',
    parameter: 'monthly-index',
    from: localDate('2027-01-01'),
    until: localDate('2027-12-31'),
    value: '4700',
    source: { kk: 'бюджет туралы заң', ru: 'закон о бюджете', en: 'budget law' },
    proposedBy: iin('850101399906'),
    proposedAt: instant('2024-12-01T00:00:00Z'),
    approvedBy: iin('900215499914'),
    approvedAt: instant('2024-12-02T00:00:00Z'),
  });
  if ('kind' in book) throw new Error('the change is applied');
  return book;
}

const everyLine = (lines: readonly Line[]): Line[] => lines.flatMap((line) => [line, ...everyLine(line.lines)]);
function calculated(result: ReturnType<typeof calculate>): Calculation {
  if (result.kind === 'refused') throw new Error(result.ground);
  return result;
}

describe('F05: the parameter in force on the date is taken, not the newest', () => {
  const book = bookWith2027();
  const firstChild = { childOrder: 1, born: '2025-03-10', appliedOn: '2025-03-20' };

  it('gives 38 indices of 2025 for a first child asked for in March 2025, with a row of 2027 loaded and replayed in 2027', () => {
    const decided = calculated(calculate('birth-allowance', firstChild, localDate('2025-03-20'), { book }));
    expect(decided.amount).toBe(tenge(149_416));
    const replayed = calculated(
      calculate('birth-allowance', firstChild, localDate('2025-03-20'), { book, knownAt: instant('2027-02-01T00:00:00Z') }),
    );
    expect(replayed).toEqual(decided);
  });

  it('gives 63 indices of 2026 for a fourth child asked for in February 2026', () => {
    const result = calculate('birth-allowance', { childOrder: 4, born: '2026-02-03', appliedOn: '2026-02-10' }, localDate('2026-02-10'), {
      book,
    });
    expect(result).toMatchObject({ amount: tenge(272_475) });
  });

  it('moves the care allowance of a first child in January without an application, before rounding 22 648,32 and 24 912,00', () => {
    const mother = { childOrder: 1, born: '2025-06-01' };
    const december = calculated(calculate('childcare-allowance', mother, localDate('2025-12-01'), { book }));
    const january = calculated(calculate('childcare-allowance', mother, localDate('2026-01-01'), { book }));
    expect([december.exact, january.exact]).toEqual(['22648.32', '24912']);
    expect([december.amount, january.amount]).toEqual([tenge(22_648), tenge(24_912)]);
    const segments = amountsOver(
      'childcare-allowance',
      [{ from: localDate('2025-06-01'), facts: mother }],
      localDate('2025-12-01'),
      localDate('2026-01-31'),
      { book },
    );
    expect(segments).toMatchObject([
      { from: '2025-12-01', until: '2025-12-31', amount: tenge(22_648) },
      { from: '2026-01-01', until: '2026-01-31', amount: tenge(24_912) },
    ]);
  });

  it('says that the parameter is not set yet for a birth in 2028 and gives no sum', () => {
    const result = calculate('birth-allowance', { childOrder: 1, born: '2028-01-05' }, localDate('2028-01-10'), { book });
    expect(result).toMatchObject({
      kind: 'refused',
      ground: 'parameter-not-set',
      details: { parameter: 'monthly-index', date: '2028-01-10', benefit: 'birth-allowance' },
    });
    expect(result).not.toHaveProperty('amount');
  });

  it('unfolds a sum into coefficient, parameter, its date and its act', () => {
    const lines = everyLine(calculated(calculate('birth-allowance', firstChild, localDate('2025-03-20'), { book })).explanation);
    const inputs = lines.flatMap((line) => line.inputs);
    expect(
      inputs.find((input) => input.origin.kind === 'parameter' && input.origin.parameter === 'birth-allowance/child_1_3'),
    ).toMatchObject({ value: '38.0' });
    const index = inputs.find((input) => input.origin.kind === 'parameter' && input.origin.parameter === 'monthly-index');
    expect(index).toMatchObject({ value: '3932', origin: { from: '2025-01-01', certainty: 'press' } });
    expect(lines.some((line) => line.article.article === '79–80' && line.article.act.kk.includes('Әлеуметтік кодексі'))).toBe(true);
  });

  it('takes the same rows when millions are worked out at once', () => {
    const on = localDate('2025-12-01');
    const compiled = compileAmount('childcare-allowance', on, { book });
    const gathered = gatherColumns('childcare-allowance', [{ childOrder: 1 }], on, { book });
    if (compiled.kind === 'refused' || gathered.kind === 'refused') throw new Error('the rule compiles');
    const amounts = new Float64Array(1);
    compiled.rule.run(gathered.columns, amounts);
    expect(amounts[0]).toBe(tenge(22_648));
  });
});

describe('F12: what is owed for an award and a month is owed once', () => {
  it('is 42 500 for March after a recalculation from 1 March, 2 500 more than the 40 000 of before, and April holds April only', () => {
    const rate = (from: string, until: string, amount: number) => ({
      from: localDate(from),
      until: localDate(until),
      amount: tenge(amount),
    });
    const before = [rate('2026-02-01', '2099-12-31', 40_000)];
    const after = [rate('2026-02-01', '2026-02-28', 40_000), rate('2026-03-01', '2099-12-31', 42_500)];
    expect([before, after].map((rates) => dueInMonth('2026-03', rates))).toEqual([tenge(40_000), tenge(42_500)]);
    expect(['2026-02', '2026-04'].map((month) => dueInMonth(month, after))).toEqual([tenge(40_000), tenge(42_500)]);
  });
});
