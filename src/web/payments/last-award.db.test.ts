import { afterAll, beforeAll, expect, test } from 'vitest';
import { population } from '../../../simulators/population.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { register } from '../../api/testing/walk.ts';
import { formatTenge, tiyn } from '../../base/index.ts';
import { read } from './testing/pension.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('a drafted amount stands beside what the person was last awarded, with the difference', async () => {
  const who = population.find((one) => one.name.startsWith('Әбілова'));
  if (!who) throw new Error('nobody of that name lives here');
  const { iin, birthDate, sex, name } = who;
  const c = await register(program, await program.signIn('corp-intake.qyzylorda'), 'social-insurance-payments', 'counter', {
    parties: [{ role: 'applicant', n: 1, name, iin, birthDate, sex }],
    facts: { risk: 'maternity', 'applicant.account': who.account ?? '', 'applicant.phone': '+77000000033' },
  });
  await c.step('sendToBranch', { fills: { participationMonths: 60, averageIncome: 15_000_000, contributionsDiffer: false } });
  await c.step('sendToProvider');
  const first = await c.now();
  const specialist = await program.browserOf(first.tasks[first.main.task]);
  const page = `/staff/cases/${c.id}`;
  await c.step('certify');
  const second = await c.now();
  const head = await program.browserOf(second.tasks[second.main.task]);
  expect(read((await head.open(page)).html)).not.toContain('Соңғы тағайындаумен салыстыру');
  await c.step('decide');
  const before = (await c.now()).draft.findings[0].amount.tiyn;
  expect(read((await head.open(page)).html)).not.toContain('Соңғы тағайындаумен салыстыру');

  const form = async (...rest: (readonly [string, string])[]) =>
    [['key', program.nextKey()], ['saw', String((await c.now()).seq)], ...rest] as const;
  await head.submit(`${page}/correct-decision`, await form(['correct-decision-reasons', 'Табыс қате алынған']));
  const tasks = Object.values<{ id: string; name: string }>((await c.now()).tasks);
  const task = ['task', tasks.find((one) => one.name === 'engine.correction')?.id ?? ''] as const;
  await specialist.submit(`${page}/correction/facts`, await form(['fact.averageIncome', '160000,00']));
  await specialist.submit(`${page}/correction/draft`, await form(task, ['outcome', 'assign'], ['reasons', 'Табыс түзетілді']));
  const after = (await c.now()).draft.findings[0].amount.tiyn;
  expect(after).toBeGreaterThan(before);
  const said = read((await specialist.open(page)).html);
  const sum = (amount: number) => formatTenge(tiyn(amount)).replaceAll(/\s/g, ' ');
  expect(said).toContain('Соңғы тағайындаумен салыстыру');
  expect(said).toContain(`Бұрынғы мөлшері ${sum(before)} теңге`);
  expect(said).toContain(`Айырмасы +${sum(after - before)} теңге`);
});
