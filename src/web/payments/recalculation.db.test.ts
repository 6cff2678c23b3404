import { afterAll, beforeAll, expect, test } from 'vitest';
import { population } from '../../../simulators/population.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { register } from '../../api/testing/walk.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('a recalculation on its pages: what is typed is kept, nothing changes before it is approved, the same person does not approve twice', async () => {
  const resident = population.find(({ name }) => name.startsWith('Құдайберген'));
  if (!resident) throw new Error('nobody is called so');
  const { iin, name, birthDate, sex, account } = resident;
  const c = await register(program, await program.signIn('corp-intake.almaty'), 'age-pension', 'counter', {
    parties: [{ role: 'applicant', n: 1, name, iin, birthDate, sex }],
    facts: { 'applicant.account': account, 'applicant.phone': '+77000000022' },
  });
  const fills = { monthsBefore1998: 264, averageIncome: 18_500_000, incomeFrom: '2018-01-01', incomeUntil: '2025-12-31' };
  for (const move of ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead', 'decide']) await c.step(move, { fills });
  const from = (await c.now()).draft.findings[0].amount.from;
  const year = Number(from.slice(0, 4)) + 1;

  const payer = await program.browser('corp-payer.astana');
  const outsider = await program.browser('specialist.almaty');
  const path = '/staff/payments/recalculations';
  expect((await outsider.open(path)).status).toBe(404);
  expect((await payer.open('/staff/payments')).html).toContain(`href="${path}"`);
  const wrong = await payer.submit(path, [
    ['key', 'press-1'],
    ['benefit', 'age-pension'],
    ['from', 'ертең'],
    ['order', '17'],
  ]);
  expect(wrong.html).toContain('value="ертең"');
  expect(wrong.html).toContain('value="17"');
  const typed: [string, string][] = [
    ['key', 'press-1'],
    ['kind', 'indexation'],
    ['benefit', 'age-pension'],
    ['from', `01.01.${year}`],
    ['order', '17'],
    ['orderOn', `01.01.${year}`],
  ];
  const started = await payer.submit(path, typed);
  expect(started.at).toBe(`${path}/press-1`);
  expect((await payer.submit(path, typed)).at).toBe(`${path}/press-1`);
  // the increase of the next year is not set: nothing is guessed, a person looks at it
  expect(started.html).toContain('parameter-not-set');
  expect(started.html).toContain('бекітуді күтуде');
  const press = (kind: string) => payer.submit(`${path}/press-1/commands`, [['kind', kind]]);
  await press('approve');
  expect((await press('approve')).html).toContain('екінші адам қажет');
  expect(
    (
      await payer.submit(`${path}/press-1/commands`, [
        ['kind', 'withdraw'],
        ['reason', 'тексеру'],
      ])
    ).html,
  ).toContain('қайтарып алынды');
});
