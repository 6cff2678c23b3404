import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../documents/testing/read-pdf.ts';
import { given } from './testing/answers.ts';
import { savingsPayout } from './testing/applications.ts';
import { numberOf } from './testing/of-case.ts';
import { type Program, startProgram } from './testing/program.ts';
import { resident } from './testing/residents.ts';
import { session } from './testing/session.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('the register of a batch is a numbered paper: its members in a table, for those who see the batch', async () => {
  const c = await savingsPayout(program);
  const fund = await program.signIn('fund-register.almaty');
  const batch = await session(fund, 'pension-fund-payout', 'paymentRegister', c);
  const paper = given(await fund.get(`/batches/${batch.id}/register`));
  const number = batch.paper?.number?.text ?? expect.fail('the register has no number');
  const path = `/batches/${batch.id}/register/pdf`;
  const sent = await fund.file(`${path}?lang=kk`);
  expect([sent.status, sent.type]).toEqual([200, 'application/pdf']);
  expect(decodeURIComponent(sent.disposition)).toContain(`${paper.title.kk} № ${number}.pdf`);
  const { text } = await readPdf(sent.bytes);
  expect(text).toContain(`№ ${number}`);
  expect(text).toContain(numberOf(await c.now()));
  expect(text).toContain(resident('Жұмабаева').name);
  expect(text).toContain('Істер саны 1');
  expect((await (await program.signIn('corp-intake.almaty')).file(path)).status).toBe(404);
  expect((await program.nobody.file(path)).status).toBe(401);
  const page = await program.browser('fund-register.almaty');
  expect((await page.open(`/staff/batches/${batch.id}/register`)).html).toContain(`/staff${path}?in=ru`);
  expect((await readPdf((await page.file(`/staff${path}?in=ru`)).bytes)).language).toBe('ru');
});
