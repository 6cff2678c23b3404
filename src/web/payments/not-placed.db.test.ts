import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { register } from '../../api/testing/walk.ts';
import { ibanCheckDigits } from '../../base/index.ts';
import { pensioner, read } from './testing/pension.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('where an award could not be made, the task says why and what to do next, in each language, and the interface says the same', async () => {
  const { iin, name, birthDate, sex } = pensioner();
  const number = '0000000000001';
  const unknownBank = `KZ${ibanCheckDigits('111', number)}111${number}`;
  const c = await register(program, await program.signIn('corp-intake.almaty'), 'age-pension', 'counter', {
    parties: [{ role: 'applicant', n: 1, name, iin, birthDate, sex }],
    facts: { 'applicant.account': unknownBank, 'applicant.phone': '+77000000022' },
  });
  const fills = { monthsBefore1998: 264, averageIncome: 18_500_000, incomeFrom: '2018-01-01', incomeUntil: '2025-12-31' };
  for (const move of ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead', 'decide']) await c.step(move, { fills });
  const now = await c.now();
  expect(Object.values(now.effects)).toMatchObject([{ answer: 'failed', why: { ground: 'bank-unknown' } }]);
  const mend = Object.values<{ name: string; office: string; post: string }>(now.tasks).find((task) => task.name === 'mendPayment');
  const { body } = await (await program.officer(mend?.post ?? '', mend?.office ?? '')).get(`/cases/${c.id}`);
  const offered = body.offers.tasks.find(({ task }: { task: { name: string } }) => task.name === 'mendPayment');
  expect(offered.why.text).toMatchObject({ en: 'The bank code in the account number is not in the directory.' });

  const officer = await program.browserOf(mend as never);
  const seen = async (language: string) => read((await officer.open(`/staff/cases/${c.id}?lang=${language}`)).html);
  expect(await seen('kk')).toContain(
    'Неге орындалмады: ЖСК-дағы банк коды анықтамалықта жоқ. Енді не істеу керек: Өтініш берушіден дұрыс шотты сұрап, істе түзетіңіз',
  );
  expect(await seen('ru')).toContain(
    'Почему не выполнено: Код банка в ИИК отсутствует в справочнике. Что делать дальше: Запросите у заявителя верный счёт',
  );
  expect(await seen('en')).toContain(
    'Why it was not done: The bank code in the account number is not in the directory. What to do next: Ask the',
  );
  for (const language of ['kk', 'ru', 'en']) expect(await seen(language)).not.toContain('bank-unknown');
});
