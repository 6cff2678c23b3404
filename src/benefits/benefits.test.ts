import { describe, expect, it } from 'vitest';
import { type LocalDate, localDate, tenge } from '../base/index.ts';
import { amountNames, amountsOfRegulation, findAmountName } from './amount-names.ts';
import { calculate, factsSchema } from './calculate.ts';
import type { Calculation, Line } from './calculation.ts';
import { largestThreeYears } from './rules/pensions.ts';
import { amountsOver } from './schedule.ts';
import { syntheticFacts } from './synthetic-facts.ts';

const on = (text: string): LocalDate => localDate(text);

function calculated(name: string, facts: unknown, date: string): Calculation {
  const result = calculate(name, facts, on(date));
  if (result.kind === 'refused') throw new Error(`${result.ground}: ${result.text.en}`);
  return result;
}

const groundOf = (name: string, facts: unknown, date: string) => {
  const result = calculate(name, facts, on(date));
  return result.kind === 'refused' ? result.ground : result.amount;
};

const everyLine = (lines: readonly Line[]): Line[] => lines.flatMap((line) => [line, ...everyLine(line.lines)]);

describe('what may not be guessed is refused by name', () => {
  it.each([
    [
      'age-pension',
      { sex: 'man', monthsBefore1998: 300, incomes: [{ month: '2000-01', amount: 3_600_000 }] },
      '2016-01-01',
      'parameter-unconfirmed',
    ],
    ['age-pension/yearly-increase', { amountBefore: 50_000, assignedOn: '2019-01-01' }, '2020-04-01', 'parameter-doubtful'],
    ['basic-pension', { fullYears: 12 }, '2027-01-01', 'parameter-not-set'],
    ['basic-pension', { fullYears: 12 }, '2013-12-31', 'parameter-not-set'],
    ['disability-allowance', { kind: 'child', age: 17, group: 'III' }, '2019-05-05', 'parameter-unknown'],
    ['disability-allowance', { kind: 'from_childhood', group: 'III' }, '2025-05-05', 'parameter-doubtful'],
    ['survivor-allowance', { dependants: 3, fullOrphans: 1 }, '2025-05-05', 'rule-unknown'],
    ['survivor-allowance', { dependants: 3, serviceFamily: true }, '2025-05-05', 'rule-unknown'],
    ['special-professional-benefit', {}, '2023-12-31', 'no-such-benefit-yet'],
    ['special-state-benefit', { ground: 'hero' }, '2021-10-23', 'parameter-unknown'],
    ['special-state-benefit', { ground: 'large_family' }, '2025-01-01', 'ground-not-in-force'],
    ['birth-allowance', { childOrder: 1 }, '2015-05-05', 'parameter-unknown'],
    ['large-family-allowance', { children: 4 }, '2019-12-31', 'parameter-unknown'],
    ['multi-child-mother-allowance', { award: 'altyn' }, '2017-12-31', 'parameter-unknown'],
    ['disabled-child-carer-allowance', { disabledChildren: 1 }, '2019-06-30', 'parameter-unknown'],
    ['lifelong-disabled-carer-allowance', { caredPersons: 1 }, '2021-10-23', 'parameter-unknown'],
    ['burial-payment', { deceased: 'pensioner_or_allowance_recipient' }, '2020-01-01', 'parameter-unconfirmed'],
    ['burial-payment', { deceased: 'list_1_2_recipient' }, '2024-01-01', 'parameter-unconfirmed'],
    ['burial-payment', { deceased: 'annuity' }, '2020-01-01', 'ground-not-in-force'],
    ['burial-payment', { deceased: 'pensioner_or_allowance_recipient', appliedOn: '2027-01-03' }, '2024-01-02', 'rule-unknown'],
    ['social-insurance-payments/capacity-loss', { incomes24: [9_000_000], lossPct: 60, months: 50 }, '2021-01-01', 'parameter-unknown'],
    ['social-insurance-payments/yearly-increase', { amountBefore: 1000, assignedOn: '2020-01-01' }, '2025-01-01', 'parameter-unknown'],
    ['social-insurance-payments/yearly-increase', { amountBefore: 1000, assignedOn: '2020-01-01' }, '2023-07-01', 'parameter-doubtful'],
    ['social-insurance-payments/job-loss', { incomes24: [9_000_000], months: 50 }, '2019-01-01', 'parameter-unknown'],
    ['social-insurance-payments/adoption', { incomes12: [9_000_000], days: 30 }, '2023-01-01', 'rule-unknown'],
    ['capitalised-injury-aid', {}, '2019-01-01', 'rule-unknown'],
    [
      'pension-guarantee-difference',
      { contributions: [{ on: '2010-01-01', amount: 5000 }], savings: 1 },
      '2025-01-01',
      'parameter-unknown',
    ],
    ['pension-fund-payout', { savings: 5_000_000 }, '2021-02-01', 'parameter-unknown'],
    ['pension-fund-payout', { savings: 5_000_000, holder: 'disabled' }, '2025-02-01', 'rule-unknown'],
  ])('%s %o on %s: %s', (name, facts, date, ground) => {
    expect(groundOf(name, facts, date)).toBe(ground);
  });

  it('names the parameter and the date', () => {
    const result = calculate('basic-pension', { fullYears: 12 }, on('2027-01-01'));
    expect(result).toMatchObject({ details: { benefit: 'basic-pension', parameter: 'subsistence-minimum', date: '2027-01-01' } });
  });

  it('but an unaffected neighbour is still paid', () => {
    expect(groundOf('disability-allowance', { kind: 'child', age: 17, group: 'II' }, '2019-05-05')).toBe(tenge(47_220));
    expect(groundOf('burial-payment', { deceased: 'list_1_2_recipient' }, '2019-01-01')).toBe(3_964_300);
  });
});

describe('facts that cannot be are refused without repeating them', () => {
  it.each([
    ['basic-pension', { fullYears: -1 }],
    ['basic-pension', { fullYears: 1.5 }],
    ['basic-pension', {}],
    ['basic-pension', { fullYears: 3, colour: 'blue' }],
    ['disability-allowance', { kind: 'child', age: -2 }],
    ['disability-allowance', { kind: 'child', group: 'I' }],
    ['disability-allowance', { kind: 'general' }],
    ['disability-allowance', { kind: 'general', group: 'II', survivorDependants: 1 }],
    ['childcare-allowance', { childOrder: 1, born: '2025-02-30' }],
    ['childcare-allowance', { childOrder: 1, born: '2026-06-01' }],
    ['birth-allowance', { childOrder: 1, born: '2026-06-01' }],
    ['survivor-allowance', { dependants: 1, fullOrphans: 2 }],
    ['burial-payment', { deceased: 'enpf_holder' }],
    ['pension-fund-payout', { savings: '10.005' }],
    ['pension-fund-payout', { savings: '1e9' }],
    ['pension-fund-payout', { savings: -5 }],
    ['basic-pension', null],
    ['basic-pension', [1]],
  ])('%s %o', (name, facts) => {
    const result = calculate(name, facts, on('2026-01-15'));
    expect(result).toMatchObject({ kind: 'refused', ground: 'facts-invalid' });
    expect(JSON.stringify(result)).not.toMatch(/blue|2026-06-01|10\.005/);
  });

  it('an unknown name is refused, and every text stands in three languages', () => {
    const result = calculate('free-money', {}, on('2026-01-15'));
    expect(result).toMatchObject({ ground: 'no-such-benefit' });
  });
});

describe('the start of entitlement', () => {
  it('of the disability allowance is the day of disability, at most three months before the application', () => {
    const facts = (appliedOn: string) => ({ group: 'I', rightFrom: '2025-03-20', appliedOn });
    expect(calculated('disability-allowance', facts('2025-04-20'), '2025-06-01').from).toBe('2025-03-20');
    expect(calculated('disability-allowance', facts('2025-12-31'), '2026-01-01').from).toBe('2025-09-30');
    expect(groundOf('disability-allowance', { group: 'I', rightFrom: '2023-01-01', appliedOn: '2023-05-01' }, '2023-05-01')).toBe(
      'start-unknown',
    );
  });

  it('of the survivor allowance goes back twelve months, of the basic pension not at all', () => {
    expect(calculated('survivor-allowance', { dependants: 1, rightFrom: '2023-10-01', appliedOn: '2025-02-01' }, '2025-02-01').from).toBe(
      '2024-02-01',
    );
    expect(calculated('basic-pension', { fullYears: 20, rightFrom: '2024-01-01', appliedOn: '2025-02-11' }, '2025-02-11').from).toBe(
      '2025-02-11',
    );
  });

  it('a birth allowance is asked within 18 months, 12 under the old law', () => {
    expect(groundOf('birth-allowance', { childOrder: 1, born: '2024-01-10' }, '2025-07-10')).toBe(tenge(149_416));
    expect(groundOf('birth-allowance', { childOrder: 1, born: '2024-01-10' }, '2025-07-11')).toBe('applied-too-late');
    expect(groundOf('birth-allowance', { childOrder: 1, born: '2021-01-10' }, '2022-01-11')).toBe('applied-too-late');
  });

  it('an amount is refused for a day before the right and for a day after it', () => {
    expect(groundOf('basic-pension', { fullYears: 20, appliedOn: '2025-02-11' }, '2025-02-10')).toBe('right-not-begun');
    expect(groundOf('childcare-allowance', { childOrder: 2, born: '2024-01-10' }, '2025-07-10')).toBe(tenge(26_777));
    expect(groundOf('childcare-allowance', { childOrder: 2, born: '2024-01-10' }, '2025-07-11')).toBe('right-ended');
    expect(groundOf('childcare-allowance', { childOrder: 2, born: '2020-01-10' }, '2021-01-09')).toBe(tenge(19_865));
    expect(groundOf('childcare-allowance', { childOrder: 2, born: '2020-01-10' }, '2021-01-10')).toBe('right-ended');
  });

  it('a payment on loss of work lasts as many months as the participation gives, less what was paid before', () => {
    const facts = (months: number, monthsPaidBefore = 0) => ({
      incomes24: Array.from({ length: 24 }, () => 200_000),
      months,
      monthsPaidBefore,
    });
    expect(calculated('social-insurance-payments/job-loss', facts(60), '2025-03-15').until).toBe('2025-09-14');
    expect(calculated('social-insurance-payments/job-loss', facts(60, 2), '2025-03-15').until).toBe('2025-07-14');
    expect(groundOf('social-insurance-payments/job-loss', facts(60, 5), '2025-03-15')).toBe('no-right');
  });
});

describe('formulas without published amounts follow the text of the law', () => {
  it('loss of capacity: (mean − half a minimum wage) × 0.6 × degree × participation', () => {
    const facts = { incomes24: Array.from({ length: 24 }, () => 250_000), lossPct: 70, months: 71 };
    expect(calculated('social-insurance-payments/capacity-loss', facts, '2025-05-05').exact).toBe('87150');
    expect(calculated('social-insurance-payments/capacity-loss', { ...facts, months: 96 }, '2025-05-05').exact).toBe('92379');
    expect(calculated('social-insurance-payments/capacity-loss', { ...facts, months: 700 }, '2025-05-05').exact).toBe('113295');
    expect(groundOf('social-insurance-payments/capacity-loss', { ...facts, lossPct: 29 }, '2025-05-05')).toBe('no-right');
    expect(groundOf('social-insurance-payments/capacity-loss', { ...facts, incomes24: [1_020_000] }, '2025-05-05')).toBe('no-right');
    expect(calculated('social-insurance-payments/capacity-loss', facts, '2018-05-05').exact).toBe('68211.84');
  });

  it('the greatest payment on loss of work is 348 075', () => {
    const facts = { incomes24: Array.from({ length: 24 }, () => 595_000), months: 240 };
    expect(calculated('social-insurance-payments/job-loss', facts, '2025-05-05')).toMatchObject({
      amount: tenge(348_075),
      withheld: 3_480_750,
    });
  });

  it('childcare lies between the allowance with the contribution and 40 % of the income limit', () => {
    const facts = (income: number) => ({ incomes24: Array.from({ length: 24 }, () => income), childOrder: 1, born: '2026-01-10' });
    expect(calculated('social-insurance-payments/childcare', facts(0), '2026-01-10').exact).toBe('27680');
    expect(calculated('social-insurance-payments/childcare', facts(300_000), '2026-01-10').exact).toBe('120000');
    expect(calculated('social-insurance-payments/childcare', facts(2_000_000), '2026-01-10').exact).toBe('238000');
  });

  it('a payment for leave covers the days of the sheet from its first day', () => {
    const facts = { incomes12: Array.from({ length: 12 }, () => 300_000), days: 140, rightFrom: '2026-02-01', appliedOn: '2026-03-05' };
    expect(calculated('social-insurance-payments/pregnancy-and-birth', facts, '2026-02-01')).toMatchObject({
      payment: 'once',
      amount: tenge(1_400_000),
      withheld: 14_000_000,
      from: '2026-02-01',
      until: '2026-06-20',
    });
    expect(groundOf('social-insurance-payments/pregnancy-and-birth', { ...facts, appliedOn: '2027-02-02' }, '2026-02-01')).toBe(
      'applied-too-late',
    );
  });

  it('special allowance and burial payment multiply the monthly index without a hair of floating point', () => {
    expect(groundOf('special-allowance', { list: 2 }, '2023-05-05')).toBe(tenge(28_911));
    expect(groundOf('special-allowance', { list: 1 }, '2026-05-05')).toBe(tenge(40_742));
    expect(groundOf('burial-payment', { deceased: 'pensioner_or_allowance_recipient', appliedOn: '2027-05-01' }, '2025-05-05')).toBe(
      tenge(137_620),
    );
  });

  it('savings left for a burial: at most 94 indices, but a rest up to the minimum pension goes with it', () => {
    const facts = (savings: number) => ({ deceased: 'enpf_holder', savings });
    expect(groundOf('burial-payment', facts(200_000), '2025-05-05')).toBe(tenge(200_000));
    expect(groundOf('burial-payment', facts(369_608 + 62_771), '2025-05-05')).toBe(tenge(432_379));
    expect(groundOf('burial-payment', facts(369_608 + 62_772), '2025-05-05')).toBe(tenge(369_608));
    expect(groundOf('burial-payment', facts(140_000), '2019-05-05')).toBe(tenge(132_310));
  });

  it('a partial age pension is a share of the full one, and needs six months', () => {
    const facts = (monthsBefore1998: number) => ({ sex: 'man', monthsBefore1998, incomes: [{ month: '2005-01', amount: 36 * 200_000 }] });
    expect(calculated('age-pension', facts(150), '2025-05-05').exact).toBe('60000');
    expect(calculated('age-pension', facts(336), '2025-05-05').exact).toBe('126000');
    expect(groundOf('age-pension', facts(5), '2025-05-05')).toBe('no-right');
  });

  it('the income of a pension is the best of 36 consecutive months from the first month that counts', () => {
    const month = (text: string, amount: number) => ({ month: text, amount });
    expect(largestThreeYears([month('1996-01', 900), month('2000-01', 5), month('2002-12', 7), month('2003-01', 9)], '1998-01')).toBe(16);
    expect(largestThreeYears([month('1996-01', 900), month('2000-01', 5)], '1995-01')).toBe(900);
    expect(largestThreeYears([], '1998-01')).toBe(0);
  });

  it('a disability allowance tops up an age pension that is smaller', () => {
    expect(calculated('disability-allowance', { group: 'I', agePension: 80_000 }, '2026-05-05').exact).toBe('31872.2');
    expect(groundOf('disability-allowance', { group: 'I', agePension: 111_873 }, '2026-05-05')).toBe('no-right');
    expect(groundOf('disability-allowance', { group: 'I', agePension: 10 }, '2022-05-05')).toBe('rule-unknown');
  });

  it('a share of the survivor allowance is a part of the whole', () => {
    expect(calculated('survivor-allowance', { dependants: 3, shareMembers: 1 }, '2026-05-05').exact).toBe('38138.25');
  });

  it('a payout from savings grows by five per cent, ends with the savings, and small savings are paid at once', () => {
    expect(calculated('pension-fund-payout', { savings: 9_000_000, monthBefore: 60_000 }, '2026-05-05').amount).toBe(tenge(63_000));
    expect(calculated('pension-fund-payout', { savings: 20_000, monthBefore: 60_000 }, '2026-05-05').amount).toBe(tenge(20_000));
    expect(calculated('pension-fund-payout', { savings: 12 * 69_049 }, '2026-05-05')).toMatchObject({
      payment: 'once',
      amount: tenge(828_588),
    });
    expect(calculated('pension-fund-payout', { savings: 12 * 69_049 + 1 }, '2026-05-05')).toMatchObject({
      payment: 'month',
      amount: tenge(35_596),
    });
  });

  it('the guarantee pays the difference and refuses where there is none', () => {
    const facts = (savings: number) => ({
      contributions: [
        { on: '2010-01-01', amount: 1000, index: '2.5' },
        { on: '2012-01-01', amount: '100.10', index: '2' },
      ],
      savings,
    });
    expect(calculated('pension-guarantee-difference', facts(2000), '2025-05-05').exact).toBe('700.2');
    expect(groundOf('pension-guarantee-difference', facts(2701), '2025-05-05')).toBe('no-right');
    const twice = { on: '2010-01-01', amount: 1000, index: '2.5' };
    const lines = everyLine(
      calculated('pension-guarantee-difference', { contributions: [twice, twice, twice], savings: 0 }, '2025-05-05').explanation,
    );
    expect(lines.filter((line) => line.what.en.startsWith('contribution with inflation')).map((line) => line.result.value)).toEqual([
      '2500',
      '2500',
      '2500',
    ]);
  });

  it('the aid after a capitalised period is the sum of its paper', () => {
    expect(groundOf('capitalised-injury-aid', { amount: '45678.90', paper: 'court decision' }, '2020-05-05')).toBe(4_567_890);
  });
});

describe('amounts over time', () => {
  it('of a disabled child change at the seventh birthday and end the day before the eighteenth', () => {
    const child = { kind: 'child', group: 'I', born: '2019-05-10', rightFrom: '2024-01-01' };
    const segments = amountsOver('disability-allowance', [{ from: on('2024-01-01'), facts: child }], on('2026-04-01'), on('2026-06-30'));
    expect(segments).toMatchObject([
      { from: '2026-04-01', until: '2026-05-09', amount: tenge(81_870) },
      { from: '2026-05-10', until: '2026-06-30', amount: tenge(111_872) },
    ]);
    const grown = { kind: 'child', group: 'I', born: '2008-02-20', rightFrom: '2024-01-01' };
    expect(
      amountsOver('disability-allowance', [{ from: on('2024-01-01'), facts: grown }], on('2026-01-01'), on('2026-06-30')),
    ).toMatchObject([{ until: '2026-02-19' }]);
  });

  it('follow a change of group from its day', () => {
    const at = (group: string) => ({ group, rightFrom: '2025-01-01' });
    const timeline = [
      { from: on('2025-01-01'), facts: at('II') },
      { from: on('2025-06-16'), facts: at('I') },
    ];
    expect(amountsOver('disability-allowance', timeline, on('2025-06-01'), on('2025-06-30'))).toMatchObject([
      { from: '2025-06-01', until: '2025-06-15', amount: tenge(81_362) },
      { from: '2025-06-16', until: '2025-06-30', amount: tenge(101_702) },
    ]);
  });

  it('follow the number of those who still count', () => {
    const dependants = [{ born: '2008-03-01' }, { born: '2015-01-01' }, { born: '2007-12-01', studiesUntil: '2026-06-30' }];
    const segments = amountsOver(
      'survivor-allowance',
      [{ from: on('2025-01-01'), facts: { dependants, rightFrom: '2025-01-01' } }],
      on('2026-01-01'),
      on('2026-12-31'),
    );
    expect(segments).toMatchObject([
      { from: '2026-01-01', until: '2026-02-28', amount: 11_441_475 },
      { from: '2026-03-01', until: '2026-06-30', amount: 8_644_670 },
      { from: '2026-07-01', until: '2026-12-31', amount: 4_678_292 },
    ]);
  });

  it('count a student at most to the day before the twenty-third birthday', () => {
    const dependants = [{ born: '2003-05-01', studiesUntil: '2028-06-30' }];
    const facts = { dependants, rightFrom: '2025-01-01' };
    const result = calculate('survivor-allowance', facts, on('2026-04-30'));
    expect(result).toMatchObject({ until: '2026-04-30' });
    expect(groundOf('survivor-allowance', facts, '2026-05-01')).toBe('no-right');
  });

  it('stay as they were fixed where the law fixes them on the day of the right', () => {
    const facts = { incomes24: Array.from({ length: 24 }, () => 250_000), lossPct: 70, months: 71 };
    const segments = amountsOver(
      'social-insurance-payments/capacity-loss',
      [{ from: on('2025-05-05'), facts }],
      on('2025-05-05'),
      on('2026-12-31'),
    );
    expect(segments).toMatchObject([{ from: '2025-05-05', until: '2026-12-31', amount: tenge(87_150) }]);
  });

  it('refuse a stretch whose parameter is not set instead of carrying the last one on', () => {
    const timeline = [{ from: on('2025-01-01'), facts: { fullYears: 10, appliedOn: '2025-01-01' } }];
    expect(amountsOver('basic-pension', timeline, on('2026-12-01'), on('2027-01-31'))).toMatchObject({ ground: 'parameter-not-set' });
  });
});

describe('an explanation', () => {
  it.each(amountNames)('of %s speaks three languages and cites an act in every line', (name) => {
    const people = syntheticFacts(name, 40, 5) ?? [
      { amount: 5, paper: 'x', contributions: [{ on: '2010-01-01', amount: 1000, index: 2 }], savings: 5 },
    ];
    let seen = 0;
    for (const given of people) {
      const facts =
        name === 'capitalised-injury-aid'
          ? { amount: 5, paper: 'x' }
          : name === 'pension-guarantee-difference'
            ? { contributions: [{ on: '2010-01-01', amount: 1000, index: 2 }], savings: 5 }
            : given;
      const result = calculate(
        name,
        name === 'social-insurance-payments/childcare' ? { ...(facts as object), born: '2026-01-01' } : facts,
        on('2026-01-01'),
      );
      const texts =
        result.kind === 'refused'
          ? [result.text]
          : everyLine(result.explanation).flatMap((line) => [
              line.what,
              line.formula,
              line.article.act,
              ...line.inputs.map((input) => input.name),
              ...(line.reading ? [line.reading] : []),
            ]);
      for (const text of texts) {
        expect(text.kk, JSON.stringify(text)).toMatch(/[Ѐ-ӿ0-9]/);
        expect(text.kk).not.toMatch(/[a-z]{3,}/);
        expect(text.ru).not.toMatch(/[a-z]{3,}(?!\.kz|\.ru)/);
      }
      if (result.kind === 'calculated') seen++;
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('describes the facts of every benefit as JSON Schema', () => {
    for (const name of amountNames) expect(factsSchema(name)).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it('knows the amounts of every regulation that grants money', () => {
    expect(findAmountName('burial-payment-2024')).toBe('burial-payment');
    expect(findAmountName('gfss_job_loss')).toBe('social-insurance-payments/job-loss');
    expect(findAmountName('disability_allowance')).toBe('disability-allowance');
    expect(findAmountName('disability-assessment')).toBeUndefined();
    expect(
      Object.values(amountsOfRegulation)
        .flat()
        .every((name) => amountNames.includes(name)),
    ).toBe(true);
  });
});
