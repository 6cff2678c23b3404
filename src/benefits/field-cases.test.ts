import { describe, expect, it } from 'vitest';
import { iin, instant, localDate, tenge } from '../base/index.ts';
import { calculate } from './calculate.ts';
import type { Calculation, Line } from './calculation.ts';
import { compileAmount, gatherColumns } from './mass.ts';
import { dueInMonth, stillDue } from './month.ts';
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
  const march = (amount: number) =>
    dueInMonth('2026-03', [{ from: localDate('2026-02-01'), until: localDate('2026-12-31'), amount: tenge(amount) }]);

  it('leaves a difference of 2 500 when a line of 40 000 stands and the month is recalculated to 42 500', () => {
    expect(stillDue(march(42_500), [{ amount: tenge(40_000), state: 'planned' }])).toBe(tenge(2_500));
    expect(stillDue(march(42_500), [])).toBe(tenge(42_500));
    expect(
      stillDue(march(42_500), [
        { amount: tenge(40_000), state: 'planned' },
        { amount: tenge(2_500), state: 'planned' },
      ]),
    ).toBe(0);
  });

  it('brings a returned line back once and nothing else', () => {
    const returned = [
      { amount: tenge(40_000), state: 'returned' },
      { amount: tenge(2_500), state: 'paid' },
    ] as const;
    expect(stillDue(march(42_500), returned)).toBe(tenge(40_000));
    expect(stillDue(march(42_500), [...returned, { amount: tenge(40_000), state: 'sent' }])).toBe(0);
  });
});

describe('F13: a failed transfer is a state of the payment, not of the right', () => {
  it('still owes the whole month after "account closed", and nothing once it is paid with the next register', () => {
    const due = tenge(35_596);
    expect(stillDue(due, [{ amount: due, state: 'sent' }])).toBe(0);
    expect(stillDue(due, [{ amount: due, state: 'returned' }])).toBe(due);
    expect(
      stillDue(due, [
        { amount: due, state: 'returned' },
        { amount: due, state: 'paid' },
      ]),
    ).toBe(0);
  });
});
