import { expect, it } from 'vitest';
import { findingsOf, type RegistryAnswer } from '../../src/casework/index.ts';
import { type CaseRun, person, town } from '../../src/testing/index.ts';
import { socialInsurancePayments } from './index.ts';

const found: RegistryAnswer = { kind: 'found', facts: {}, raw: '{}' };
const specialist = { kind: 'officer', person: 'specialist@insurance-fund', post: 'specialist', office: 'insurance-fund' } as const;
const correction = 'engine.correction';

/** An application for the care of twins, born on the first of June 2019, decided. */
async function decided(): Promise<CaseRun> {
  const t = town({ regulations: [socialInsurancePayments] });
  t.says(({ registry }) => (registry === 'assignments' ? { kind: 'none', raw: '{}' } : found));
  t.at('2019-09-02');
  const a = await t.begin('social-insurance-payments', 'counter');
  await a.put({ kind: 'party', party: person('applicant', { born: '1990-04-12', serial: 41 }) });
  for (const n of [1, 2]) await a.put({ kind: 'party', party: person('child', { born: '2019-06-01', n, serial: 50 + n }) });
  const facts = { risk: 'childcare', 'applicant.account': 'KZ86125KZT5004100100', 'applicant.phone': '+77010000099' };
  await a.put({ kind: 'facts', facts });
  await a.complete();
  const c = await a.register();
  for (const n of [1, 2])
    await c.do({ kind: 'recordFact', key: `child#${n}.childOrder`, stated: { value: n }, origin: 'officer' }, { as: specialist });
  await c.step('sendToBranch', {
    fills: { participationMonths: { value: 60 }, averageIncome: { value: 2_000_000 }, contributionsDiffer: { value: false } },
  });
  await c.step('sendToProvider');
  await c.step('certify');
  await c.step('decide');
  return c;
}

it('twins in one application are two findings, each with its own amount, dates, claim and explanation', async () => {
  const c = await decided();
  const now = await c.case();
  // Law of 2003, art. 23-2: 40 % of the mean income of 20 000 are 8 000 tenge, below the least, which is the allowance: law on allowances to
  // families with children, art. 10: 5.76 × 2 525 = 14 544 for the first child, 6.81 × 2 525 = 17 195.25, up to 17 196, for the second.
  expect(findingsOf(now.draft)).toMatchObject([
    {
      ...{ key: 'care#1', finding: 'care', subject: { role: 'child', n: 1 }, result: 'assign' },
      amount: { tiyn: 1_454_400, payment: 'month', from: '2019-06-01', until: '2020-05-31' },
      facts: { participationMonths: 60, averageIncome: 2_000_000, 'child#1.childOrder': 1 },
    },
    {
      ...{ key: 'care#2', finding: 'care', subject: { role: 'child', n: 2 }, result: 'assign' },
      amount: { tiyn: 1_719_600, payment: 'month', from: '2019-06-01', until: '2020-05-31' },
      facts: { 'child#2.childOrder': 2 },
    },
  ]);
  expect(now.claims).toHaveLength(2);
  const [first, second] = now.parties.filter(({ role }) => role === 'child').map(({ name }) => name);
  const paper = JSON.parse((await c.paper('notice')) ?? '{}') as { fields: { name: string; value: unknown }[] };
  expect(paper.fields.find(({ name }) => name === 'amount')?.value).toMatchObject({
    kind: 'each',
    of: [
      { of: { ru: `социальная выплата по уходу за ребёнком: ${first}` }, value: { kind: 'money', tiyn: 1_454_400 } },
      { of: { ru: `социальная выплата по уходу за ребёнком: ${second}` }, value: { kind: 'money', tiyn: 1_719_600 } },
    ],
  });
  const [effect] = Object.values(now.effects);
  const care = 'social-insurance-payments/childcare';
  expect(effect?.findings).toEqual([
    { key: 'care#1', amount: care },
    { key: 'care#2', amount: care },
  ]);
});

it('a correcting decision is matched by the keys of findings: what stays is told again, what is gone is taken back', async () => {
  const c = await decided();
  await c.do({ kind: 'recordFact', key: 'child#1.died', stated: { value: true }, origin: 'officer' }, { as: specialist });
  await c.do({ kind: 'openCorrection', reasons: 'Бала қайтыс болған' }, { as: specialist });
  const { draft: before } = await c.case();
  const amounts = Object.fromEntries(findingsOf(before).flatMap(({ key, amount }) => (amount ? [[key, amount]] : [])));
  await c.do({ kind: 'draft', taskName: correction, outcome: 'assign', reasons: 'Бала қайтыс болған', amounts });
  for (let i = 0; i < 2; i += 1) await c.do({ kind: 'endSide', taskName: correction, end: 'signed' });
  const after = await c.case();
  expect(findingsOf(after.draft).map(({ key }) => key)).toEqual(['care#2']);
  const told = (await c.log()).flatMap(({ event }) => (event.type === 'effectOrdered' ? [event.payload] : []));
  const care = 'social-insurance-payments/childcare';
  expect(told.map(({ withdrawn }) => withdrawn)).toEqual([undefined, [{ key: 'care#1', amount: care }]]);
});
