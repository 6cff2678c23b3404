import { describe, expect, it } from 'vitest';
import { runCalcCli } from './cli.ts';

async function run(...argv: string[]) {
  let [out, err] = ['', ''];
  const code = await runCalcCli(argv, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

describe('jardem calc', () => {
  it('prints the amount in tiyn, the days and the explanation', async () => {
    const { code, out } = await run(
      'burial-payment',
      '--on',
      '2025-05-05',
      '--facts',
      '{"deceased":"pensioner_or_allowance_recipient"}',
      '--json',
    );
    expect(code).toBe(0);
    const printed = JSON.parse(out);
    expect(printed).toMatchObject({ amount: { tiyn: 13_762_000 }, from: '2025-05-05', until: null });
    expect(printed.explanation[0].lines[0].result).toEqual({ value: '137620', unit: 'tenge' });
  });

  it('understands facts and benefits by the names of the table of published amounts', async () => {
    const { code, out } = await run('state_basic_pension', '--on', '2026-01-01', '--facts', '{"full_years":34}', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).amount).toEqual({ tiyn: 6_000_500 });
    const burial = await run('burial_payment', '--on', '2025-05-05', '--facts', '{"column":"enpf_holder","savings":100}', '--json');
    expect(JSON.parse(burial.out).amount).toEqual({ tiyn: 10_000 });
    const pension = await run(
      'age_pension',
      '--on',
      '2026-01-01',
      '--facts',
      '{"sex":"man","months_before_1998":300,"incomes":{"2005-01":"3600000"}}',
      '--json',
    );
    expect(JSON.parse(pension.out).amount).toEqual({ tiyn: 6_904_900 });
    const raised = await run(
      'age_pension',
      '--on',
      '2026-01-01',
      '--facts',
      '{"amount_before":82000,"assigned_on":"2020-01-01"}',
      '--json',
    );
    expect(JSON.parse(raised.out)).toMatchObject({ benefit: 'age-pension/yearly-increase', amount: { tiyn: 9_020_000 } });
  });

  it('prints a refusal and ends with 1', async () => {
    const refused = await run('basic-pension', '--on', '2028-01-01', '--facts', '{"fullYears":34}', '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out).refused).toMatchObject({ ground: 'parameter-not-set', details: { parameter: 'subsistence-minimum' } });
    const spoken = await run('basic-pension', '--on', '2028-01-01', '--facts', '{"fullYears":34}', '--lang', 'ru');
    expect(spoken).toMatchObject({ code: 1, out: '' });
    expect(spoken.err).toContain('прожиточный минимум');
    expect((await run('free-money', '--on', '2026-01-01', '--facts', '{}', '--json')).code).toBe(1);
  });

  it.each([
    [[]],
    [['basic-pension']],
    [['basic-pension', '--on', '2026-02-30', '--facts', '{}']],
    [['basic-pension', '--on', '2026-01-01', '--facts', '{']],
    [['basic-pension', '--on', '2026-01-01', '--facts', '[]']],
    [['basic-pension', '--on', '2026-01-01', '--facts', '{}', '--colour']],
    [['basic-pension', '--on', '2026-01-01', '--facts', '{}', '--lang', 'fr']],
    [['a', 'b', '--on', '2026-01-01', '--facts', '{}']],
    [['--list', 'more']],
  ])('ends with 2 on wrong usage: %j', async (argv) => {
    const { code, err } = await run(...argv);
    expect(code).toBe(2);
    expect(err).toContain('jardem calc');
  });

  it('lists every benefit with the JSON Schema of its facts', async () => {
    const { code, out } = await run('--list', '--json');
    expect(code).toBe(0);
    const { benefits } = JSON.parse(out);
    expect(benefits).toHaveLength(25);
    expect(benefits[0]).toMatchObject({ name: 'basic-pension', facts: { type: 'object', required: ['fullYears'] } });
    expect((await run('--list', '--lang', 'kk')).out).toContain('мемлекеттік базалық зейнетақы төлемі');
  });

  it('explains in the language asked for', async () => {
    const { out } = await run('basic-pension', '--on', '2026-01-01', '--facts', '{"fullYears":20}');
    expect(out).toContain('ең төмен күнкөріс деңгейі');
    expect(out).toContain('205–206');
  });
});
