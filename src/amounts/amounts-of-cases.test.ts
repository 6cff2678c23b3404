import { describe, expect, it } from 'vitest';
import { regulations } from '../../regulations/index.ts';
import { type Instant, instant, type LocalDate } from '../base/index.ts';
import { publishedParameters } from '../benefits/index.ts';
import { loadCalendars } from '../calendar/index.ts';
import { type AmountLine, type Case, type CaseParty, groundsOfCase } from '../casework/index.ts';
import type { FactValue, Regulation } from '../law/index.ts';
import { person } from '../testing/index.ts';
import { amountsOfCases } from './index.ts';

const calendar = loadCalendars().current;
const amounts = amountsOfCases(() => publishedParameters);

const lawOf = (id: string): Regulation => {
  const found = regulations.find((one) => one.id === id);
  if (!found) throw new Error(`no regulation ${id}`);
  return found;
};

type Given = {
  readonly filed?: string;
  readonly parties?: readonly CaseParty[];
  readonly facts?: { readonly [key: string]: FactValue };
};

/** A case of which only what a calculation reads is there. */
function caseOf({ filed = '2026-11-26', parties = [person('applicant', { born: '1963-05-01' })], facts = {} }: Given): Case {
  const at: Instant = instant(`${filed}T05:00:00Z`);
  const known = Object.entries(facts).map(([key, value]) => [key, { state: 'known', value, origin: 'registry', at }] as const);
  return {
    parties,
    facts: Object.fromEntries(known),
    proofs: {},
    moments: { filed: [{ at, on: filed as LocalDate }] },
    lapsed: [],
    entry: 'counter',
    filedOn: filed as LocalDate,
    draft: null,
    decision: null,
  } as unknown as Case;
}

const calculated = (regulation: Regulation, name: string, given: Given, view?: { readonly role: string; readonly n: number }) => {
  const c = caseOf(given);
  const grounds = groundsOfCase(regulation, calendar, c, c.filedOn, 'assign');
  return amounts.calculate(name, { regulation, case: c, grounds, ...(view ? { view } : {}) });
};

const tiynOf = async (id: string, name: string, given: Given) => {
  const result = await calculated(lawOf(id), name, given);
  return result.kind === 'amount' ? result.amount.tiyn : result.why.en;
};

const pension = { monthsBefore1998: 264, averageIncome: 18_500_000, incomeFrom: '2018-01-01', incomeUntil: '2025-12-31' };
const insured = { participationMonths: 60, averageIncome: 30_000_000 };
const insurance = (risk: string) => `social-insurance-payments/${risk}`;
const child = (n: number, born: string) => person('child', { born, n, serial: n });
const applicant = person('applicant', { born: '1990-04-12' });

describe('amounts of cases, to the tenge', () => {
  it('an age pension follows sex, work, income and the day of application', async () => {
    // Social Code arts 207–211: 185 000 < 55 × 4 325; woman, 22 years of 20: 60 % + 2 × 1 % = 62 %: 185 000 × 0.62 = 114 700.
    expect(await tiynOf('age-pension', 'age-pension', { facts: pension })).toBe(11_470_000);
    // A man of 22 years of 25: 185 000 × 0.60 × 264 ÷ 300 = 97 680.
    const man = { facts: pension, parties: [person('applicant', { born: '1961-05-01', sex: 'male' })] };
    expect(await tiynOf('age-pension', 'age-pension', man)).toBe(9_768_000);
    // The limit of 2025 is 55 × 3 932 = 216 260: an income of 500 000 gives 216 260 × 0.62 = 134 081.20, up to 134 082.
    const rich = { filed: '2025-03-03', facts: { ...pension, averageIncome: 50_000_000 } };
    expect(await tiynOf('age-pension', 'age-pension', rich)).toBe(13_408_200);
  });

  it('a burial payment follows the day of death and what the deceased received', async () => {
    const burial = (facts: Given['facts']) => tiynOf('burial-payment-2024', 'burial-payment', { facts: facts ?? {} });
    // Social Code art. 242: 35 × 4 325 and 36.6 × 4 325 = 158 295; a death of 2024: 35 × 3 692.
    expect(await burial({ 'deceased.diedOn': '2026-02-01', 'deceased.status': 'pensioner_or_allowance_recipient' })).toBe(15_137_500);
    expect(await burial({ 'deceased.diedOn': '2026-02-01', 'deceased.status': 'war_veteran_pensioner' })).toBe(15_829_500);
    expect(await burial({ 'deceased.diedOn': '2024-12-30', 'deceased.status': 'pensioner_or_allowance_recipient' })).toBe(12_922_000);
  });

  it('each social risk has a formula and facts of its own', async () => {
    const of = (risk: string, given: Given) => tiynOf('social-insurance-payments', insurance(risk), given);
    // Arts 180–182: (300 000 − 0.5 × 85 000) × 0.6 × 60 % × 1.0 = 92 700.
    const loss = { ...insured, lossDegree: 60, degreeFrom: '2026-11-02', degreeUntil: '2027-11-01' };
    expect(await of('capacity-loss', { facts: loss })).toBe(9_270_000);
    // Arts 113–119: 300 000 × 0.45 × 1.0 = 135 000.
    expect(await of('job-loss', { facts: { ...insured, unemployedFrom: '2026-11-10', monthsPaidBefore: 0 } })).toBe(13_500_000);
    // Arts 77–78: 300 000 × 126 ÷ 30 = 1 260 000 (a multiple birth has its longer sheet: 140 days give 1 400 000).
    expect(await of('pregnancy-and-birth', { facts: { ...insured, incapacityFrom: '2026-10-05', incapacityDays: 126 } })).toBe(126_000_000);
    expect(await of('adoption', { facts: { ...insured, incapacityFrom: '2026-10-05', incapacityDays: 56 } })).toBe(56_000_000);
    // Arts 84–86: 40 % of 300 000 = 120 000, above the least.
    const parties = [applicant, child(1, '2026-08-30'), child(2, '2026-09-15')];
    const care = { parties, facts: { ...insured, 'child#1.childOrder': 2, 'child#2.childOrder': 3 } };
    const careOf = (n: number, given: Given) =>
      calculated(lawOf('social-insurance-payments'), insurance('childcare'), given, { role: 'child', n });
    expect(await careOf(1, care)).toMatchObject({ amount: { tiyn: 12_000_000, from: '2026-08-30' } });
    expect(await careOf(2, care)).toMatchObject({ amount: { tiyn: 12_000_000, from: '2026-09-15' } });
    // What is not known of one child stops that child's calculation alone, and names the child.
    const { 'child#2.childOrder': _order, ...facts } = care.facts;
    expect(await careOf(1, { parties, facts })).toMatchObject({ kind: 'amount' });
    expect(await careOf(2, { parties, facts })).toMatchObject({ kind: 'impossible', lacking: ['child#2.childOrder'] });
  });

  it('several dependants count as they are: children until they are grown, not those who died, others by the number stated', async () => {
    const facts = { ...insured, risk: 'breadwinner-loss', 'breadwinner.diedOn': '2026-11-10' };
    const of = (parties: readonly CaseParty[], more: Given['facts'] = {}) =>
      calculated(lawOf('social-insurance-payments'), insurance('breadwinner-loss'), { parties, facts: { ...facts, ...more } });
    // Arts 239–240: (300 000 − 0.5 × 85 000) × 0.6 = 154 500, times 0.5 for one dependant, 0.65 for two, 0.8 for three.
    const [one, two, three] = [child(1, '2015-03-03'), child(2, '2018-03-03'), child(3, '2020-03-03')];
    expect(await of([applicant, one])).toMatchObject({ amount: { tiyn: 7_725_000, until: '2033-03-02' } });
    expect(await of([applicant, one, two])).toMatchObject({ amount: { tiyn: 10_042_500, until: '2036-03-02' } });
    expect(await of([applicant, one, two, three])).toMatchObject({ amount: { tiyn: 12_360_000 } });
    expect(await of([applicant, one, two, three], { 'child#2.died': true })).toMatchObject({ amount: { tiyn: 10_042_500 } });
    expect(await of([applicant, child(1, '2005-01-01'), two])).toMatchObject({ amount: { tiyn: 7_725_000 } });
    expect(await of([applicant, one], { dependants: 3 })).toMatchObject({ amount: { tiyn: 12_360_000 } });
  });

  it('a payout from savings is a share of them', async () => {
    // Social Code arts 220–224: 20 000 000 × 6.5 % ÷ 12 = 108 333.33, up to 108 334.
    const payout = { facts: { category: 'retirement', savings: 2_000_000_000 } };
    expect(await tiynOf('pension-fund-payout', 'pension-fund-payout', payout)).toBe(10_833_400);
  });
});

describe('why there is no amount', () => {
  it('names the facts that are wanting, in every language', async () => {
    const { averageIncome: _, ...facts } = pension;
    const result = await calculated(lawOf('age-pension'), 'age-pension', { facts });
    expect(result).toMatchObject({ kind: 'impossible', lacking: ['averageIncome'] });
    if (result.kind === 'impossible') expect(result.why.kk).toContain(lawOf('age-pension').words['facts.averageIncome']?.kk);
  });

  it('gives the reason of a doubtful parameter, of a date whose figures are not set, and of a right that is not there', async () => {
    const death = { 'deceased.diedOn': '2019-08-25', 'deceased.status': 'pensioner_or_allowance_recipient' };
    const burial = { filed: '2019-09-02', facts: death };
    expect(await tiynOf('burial-payment', 'burial-payment', burial)).toContain(
      'has not been confirmed. No sum is worked out until an administrator',
    );
    expect(await tiynOf('age-pension', 'age-pension', { filed: '2027-01-04', facts: pension })).toContain('is not set yet');
    const short = { facts: { ...pension, monthsBefore1998: 5 } };
    expect(await tiynOf('age-pension', 'age-pension', short)).toContain('Less than six months');
  });

  it('a fact that two sources contradict is not known', async () => {
    const regulation = lawOf('age-pension');
    const c = caseOf({ facts: pension });
    const contradicted = {
      ...c,
      facts: { ...c.facts, averageIncome: { state: 'contradicted', origin: 'registry', at: c.moments.filed?.[0]?.at } },
    };
    const one = contradicted as unknown as Case;
    const grounds = groundsOfCase(regulation, calendar, one, one.filedOn, 'assign');
    expect(await amounts.calculate('age-pension', { regulation, case: one, grounds })).toMatchObject({ lacking: ['averageIncome'] });
  });

  it('an edition that does not say where the facts come from gives none', async () => {
    const { amounts: _, ...older } = lawOf('age-pension');
    const result = await calculated(older, 'age-pension', { facts: pension });
    expect(result.kind).toBe('impossible');
  });
});

describe('the explanation', () => {
  const all = (lines: readonly AmountLine[]): readonly AmountLine[] => lines.flatMap((line) => [line, ...all(line.lines)]);

  it('names for every input where the case has it from, and an article for every line', async () => {
    const result = await calculated(lawOf('age-pension'), 'age-pension', { facts: pension });
    if (result.kind !== 'amount') throw new Error(result.why.en);
    const lines = all(result.amount.explanation);
    const factsOf = lines.flatMap(({ inputs }) => inputs.flatMap(({ origin }) => (origin.kind === 'facts' ? origin.facts : [])));
    expect(new Set(factsOf.map(({ key }) => key))).toEqual(new Set(Object.keys(pension)));
    expect(factsOf.every(({ origin }) => origin === 'registry')).toBe(true);
    for (const { article, what, formula } of lines) for (const words of [article.act, what, formula]) expect(words.kk).not.toBe('');
  });
});
