import { afterAll, beforeAll, expect, test } from 'vitest';
import { population } from '../../simulators/population.ts';
import { readPdf } from '../documents/testing/read-pdf.ts';
import { type Program, startProgram } from './testing/program.ts';
import { session } from './testing/session.ts';
import { register } from './testing/walk.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('the register of a batch is a numbered paper: its members in a table, for those who see the batch', async () => {
  const saver = population.find(({ name }) => name.startsWith('Жұмабаева'));
  if (!saver) throw new Error('nobody is called so');
  const { iin, name, birthDate, sex, account } = saver;
  const c = await register(program, await program.signIn('corp-intake.almaty'), 'pension-fund-payout', 'counter', {
    parties: [{ role: 'applicant', n: 1, name, iin, birthDate, sex }],
    facts: { category: 'retirement', 'applicant.account': account ?? '', 'applicant.phone': '+77000000010' },
  });
  await c.step('loadIntoFile');
  const fund = await program.signIn('fund-register.almaty');
  const batch = await session(fund, 'pension-fund-payout', 'paymentRegister', c);
  const { body: paper } = await fund.get(`/batches/${batch.id}/register`);
  const path = `/batches/${batch.id}/register/pdf`;
  const sent = await fund.file(`${path}?lang=kk`);
  expect([sent.status, sent.type]).toEqual([200, 'application/pdf']);
  expect(decodeURIComponent(sent.disposition)).toContain(`${paper.title.kk} № ${batch.paper.number.text}.pdf`);
  const { text } = await readPdf(sent.bytes);
  expect(text).toContain(`№ ${batch.paper.number.text}`);
  expect(text).toContain((await c.now()).number.text);
  expect(text).toContain(name);
  expect(text).toContain('Істер саны 1');
  expect((await (await program.signIn('corp-intake.almaty')).file(path)).status).toBe(404);
  expect((await program.nobody.file(path)).status).toBe(401);
  const page = await program.browser('fund-register.almaty');
  expect((await page.open(`/staff/batches/${batch.id}/register`)).html).toContain(`/staff${path}?in=ru`);
  expect((await readPdf((await page.file(`/staff${path}?in=ru`)).bytes)).language).toBe('ru');
});
