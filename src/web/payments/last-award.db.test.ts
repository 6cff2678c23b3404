import { afterAll, beforeAll, expect, test } from 'vitest';
import { maternityPayment } from '../../api/testing/applications.ts';
import { amountOf, taskNamed, turnOf } from '../../api/testing/of-case.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { formatTenge, tiyn } from '../../base/index.ts';
import { read } from './testing/pages.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('a drafted amount stands beside what the person was last awarded, with the difference', async () => {
  const c = await maternityPayment(program);
  const specialist = await program.browserOf(turnOf(await c.now()));
  const page = `/staff/cases/${c.id}`;
  await c.step('certify');
  const head = await program.browserOf(turnOf(await c.now()));
  expect(read((await head.open(page)).html)).not.toContain('Соңғы тағайындаумен салыстыру');
  await c.step('decide');
  const before = amountOf(await c.now()).tiyn;
  expect(read((await head.open(page)).html)).not.toContain('Соңғы тағайындаумен салыстыру');

  const form = async (...rest: (readonly [string, string])[]) =>
    [['key', program.nextKey()], ['saw', String((await c.now()).seq)], ...rest] as const;
  await head.submit(`${page}/correct-decision`, await form(['correct-decision-reasons', 'Табыс қате алынған']));
  const task = ['task', taskNamed(await c.now(), 'engine.correction')?.id ?? ''] as const;
  await specialist.submit(`${page}/correction/facts`, await form(['fact.averageIncome', '160000,00']));
  await specialist.submit(`${page}/correction/draft`, await form(task, ['outcome', 'assign'], ['reasons', 'Табыс түзетілді']));
  const after = amountOf(await c.now()).tiyn;
  expect(after).toBeGreaterThan(before);
  const said = read((await specialist.open(page)).html);
  const sum = (amount: number) => formatTenge(tiyn(amount)).replaceAll(/\s/g, ' ');
  expect(said).toContain('Соңғы тағайындаумен салыстыру');
  expect(said).toContain(`Бұрынғы мөлшері ${sum(before)} теңге`);
  expect(said).toContain(`Айырмасы +${sum(after - before)} теңге`);
});
