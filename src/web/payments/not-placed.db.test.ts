import { afterAll, beforeAll, expect, test } from 'vitest';
import { given } from '../../api/testing/answers.ts';
import { agePension } from '../../api/testing/applications.ts';
import { taskNamed } from '../../api/testing/of-case.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { ibanCheckDigits } from '../../base/index.ts';
import { read } from './testing/pages.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('where an award could not be made, the task says why and what to do next, in each language, and the interface says the same', async () => {
  const number = '0000000000001';
  const unknownBank = `KZ${ibanCheckDigits('111', number)}111${number}`;
  const c = await agePension(program, { account: unknownBank });
  const now = await c.now();
  expect(Object.values(now.effects)).toMatchObject([{ answer: 'failed', why: { ground: 'bank-unknown' } }]);
  const mend = taskNamed(now, 'mendPayment') ?? expect.fail('nobody is to mend it');
  const { offers } = given(await (await program.officer(mend.post, mend.office)).get(`/cases/${c.id}`));
  expect(offers.tasks.find(({ task }) => task.name === 'mendPayment')?.why?.text).toMatchObject({
    en: 'The bank code in the account number is not in the directory.',
  });

  const officer = await program.browserOf(mend);
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
