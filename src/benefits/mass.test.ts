import { describe, expect, it } from 'vitest';
import { type LocalDate, localDate } from '../base/index.ts';
import { type AmountName, amountNames } from './amount-names.ts';
import { calculate } from './calculate.ts';
import { compileAmount, gatherColumns } from './mass.ts';
import { syntheticFacts } from './synthetic-facts.ts';

const dates = [
  '2014-02-01',
  '2016-05-05',
  '2018-07-01',
  '2019-10-10',
  '2020-04-01',
  '2021-02-01',
  '2022-04-01',
  '2023-01-01',
  '2023-07-01',
  '2024-06-30',
  '2025-12-31',
  '2026-01-01',
  '2027-01-01',
].map(localDate);
const withColumns = amountNames.filter((name) => syntheticFacts(name, 1, 1) !== undefined);

/** Facts with a date of birth fit one month only; the rest of the check is about amounts. */
const factsOn = (name: AmountName, on: LocalDate, count: number, seed: number) =>
  (syntheticFacts(name, count, seed) ?? []).map((facts) =>
    name === 'social-insurance-payments/childcare' ? { ...(facts as object), born: on } : facts,
  );

function differences(name: AmountName, on: LocalDate, count: number, seed: number): string[] {
  const people = factsOn(name, on, count, seed);
  const gathered = gatherColumns(name, people, on);
  const compiled = compileAmount(name, on);
  if (gathered.kind === 'refused' || compiled.kind === 'refused') {
    return people.flatMap((facts) => (calculate(name, facts, on).kind === 'refused' ? [] : ['only the explaining function answers']));
  }
  const amounts = new Float64Array(gathered.rows.length);
  const refused = compiled.rule.run(gathered.columns, amounts);
  expect(refused).toBe(amounts.filter((amount) => amount < 0).length);
  const wrong: string[] = [];
  gathered.rows.forEach((person, row) => {
    const one = calculate(name, people[person], on);
    const mass = amounts[row] ?? Number.NaN;
    if (one.kind === 'calculated' ? one.amount !== mass : compiled.rule.refusals[-mass - 1]?.ground !== one.ground) {
      wrong.push(`${name} ${on} ${JSON.stringify(people[person])}: ${one.kind === 'calculated' ? one.amount : one.ground} / ${mass}`);
    }
  });
  for (const person of gathered.refused.keys()) {
    const one = calculate(name, people[person], on);
    if (one.kind === 'calculated') wrong.push(`${name}: ${JSON.stringify(people[person])} has an amount but no place in the columns`);
  }
  return wrong;
}

describe('mass recalculation', () => {
  it.each(withColumns)('gives the amounts and refusals of the explaining function for %s on every kind of date', (name) => {
    for (const [at, on] of dates.entries()) expect(differences(name, on, 120, 7 + at)).toEqual([]);
  });

  it('agrees with the explaining function on ten thousand people of a changed year', () => {
    expect(differences('disability-allowance', localDate('2026-01-01'), 10_000, 42)).toEqual([]);
  });

  it('covers every benefit but those whose facts are papers and lists', () => {
    expect(amountNames.filter((name) => !withColumns.includes(name))).toEqual(['capitalised-injury-aid', 'pension-guarantee-difference']);
    expect(compileAmount('pension-guarantee-difference', localDate('2026-01-01'))).toMatchObject({ ground: 'no-columns' });
  });

  it('refuses to run over a value outside its column instead of giving a wrong sum', () => {
    const compiled = compileAmount('basic-pension', localDate('2026-01-01'));
    if (compiled.kind === 'refused') throw new Error('the rule compiles');
    expect(() => compiled.rule.run({ fullYears: Float64Array.of(10, -1) }, new Float64Array(2))).toThrow(RangeError);
    expect(() => compiled.rule.run({ fullYears: Float64Array.of(10, 10.5) }, new Float64Array(2))).toThrow(RangeError);
    expect(() => compiled.rule.run({ fullYears: Float64Array.of(10) }, new Float64Array(2))).toThrow(RangeError);
  });

  it('passes over shares apart and top-ups, which have an amount of their own', () => {
    const on = localDate('2026-01-01');
    const shares = gatherColumns('survivor-allowance', [{ dependants: 3 }, { dependants: 3, shareMembers: 1 }], on);
    const topUps = gatherColumns('disability-allowance', [{ group: 'I', agePension: 80_000 }], on);
    if (shares.kind === 'refused' || topUps.kind === 'refused') throw new Error('the rules compile');
    expect([[...shares.rows], [...shares.refused.keys()], [...topUps.refused.keys()]]).toEqual([[0], [1], [0]]);
  });

  it('marks only those whose own cell is doubtful', () => {
    const people = [
      { kind: 'from_childhood', group: 'III' },
      { kind: 'from_childhood', group: 'II' },
    ];
    const on = localDate('2026-01-01');
    const gathered = gatherColumns('disability-allowance', people, on);
    const compiled = compileAmount('disability-allowance', on);
    if (gathered.kind === 'refused' || compiled.kind === 'refused') throw new Error('the rule compiles');
    const amounts = new Float64Array(2);
    expect(compiled.rule.run(gathered.columns, amounts)).toBe(1);
    expect(compiled.rule.refusals[-(amounts[0] ?? 0) - 1]?.ground).toBe('parameter-doubtful');
    expect(amounts[1]).toBe(9_305_700);
  });
});
