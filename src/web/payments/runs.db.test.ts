import { afterAll, beforeAll, expect, test } from 'vitest';
import { regulations } from '../../../regulations/index.ts';
import { given } from '../../api/testing/answers.ts';
import { agePension, pensioner } from '../../api/testing/applications.ts';
import { decisionOf } from '../../api/testing/of-case.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { demoSetUp } from '../../demo/set-up.ts';
import { orderReference } from '../../payments/index.ts';
import { statementText } from '../../payments/testing/statement.ts';
import { inForm, read } from './testing/pages.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('the payment centre runs a month on its pages, from the need to the bank’s statement', async () => {
  const { name, account } = pensioner();
  const decided = decisionOf(await (await agePension(program)).now()).on;
  const typed = `${decided.slice(5, 7)}.${decided.slice(0, 4)}`;

  const payer = await program.browser('corp-payer.astana');
  const outsider = await program.browser('specialist.almaty');
  expect((await outsider.open('/staff/payments')).status).toBe(404);
  expect((await outsider.open('/staff')).html).not.toContain('href="/staff/payments"');
  expect((await payer.open('/staff')).html).toContain('href="/staff/payments"');

  const wrong = await payer.open('/staff/payments/start?month=13.2026');
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('value="13.2026"');
  const need = (await payer.open(`/staff/payments/start?month=${typed}`)).html;
  expect(read(need)).toContain('Алматы');
  const start = () => payer.submit('/staff/payments/runs', [['month', inForm(need, 'month')]]);
  const { at } = await start();
  expect(at).toMatch(/^\/staff\/payments\/runs\/\d{4}-\d{2}-R$/);
  const again = await start();
  expect(again.html).toContain('басталып қойған');
  expect(read(again.html)).toMatch(/Бастаған: \S+ \S+/);
  expect(again.html).toContain(`href="${at}"`);

  const press = (kind: string) => payer.submit(`${at}/commands`, [['kind', kind]]);
  expect(read((await press('pause')).html)).toContain('тоқтатылып тұр');
  expect(read((await press('resume')).html)).not.toContain('тоқтатылып тұр');
  const formed = (await press('goOn')).html;
  expect(read(formed)).toContain('Тізілімдерге қол қойылуы керек');
  expect(read(formed)).toContain('жоспарланды 1 ');
  const [, registerPage = ''] = /href="([^"]*\/registers\/75\/027001)"/.exec(formed) ?? [];
  const body = await payer.open(registerPage);
  expect(read(body.html)).toContain(name);

  const { staff, holdings } = await demoSetUp(regulations);
  const chief = holdings.find((one) => one.post === 'office-head' && one.office === 'МКТ');
  const second = await program.browser(staff.find(({ id }) => id === chief?.person)?.login ?? '');
  const over = inForm(body.html, 'signed');
  const sign = (who: typeof payer) =>
    who.submit(`${registerPage}/signature`, [
      ['key', program.nextKey()],
      ['signed', over],
    ]);
  expect(
    (
      await payer.submit(`${registerPage}/refusal`, [
        ['key', program.nextKey()],
        ['reasons', ' '],
      ])
    ).html,
  ).toContain('Себебін жазыңыз');
  expect(read((await sign(payer)).html)).toContain('екінші қол күтілуде');
  expect(read((await sign(second)).html)).toContain('орындауға дайын');

  const sent = (await press('goOn')).html;
  expect(read(sent)).toContain('Банктердің жауабы күтілуде');
  const [, file = ''] = /href="(\/staff\/payments\/files\/[^"]+)"/.exec(sent) ?? [];
  const content = await payer.open(file);
  expect(content.html).toContain(account);
  expect((await outsider.open(file)).status).toBe(404);

  const [run] = given(await (await program.signIn('corp-payer.astana')).get('/payments/runs'));
  const { order, net } = run?.sent[0] ?? expect.fail('nothing was sent');
  const statement = statementText({ id: 'S1', iban: 'KZ82009A000000000001', on: decided }, [
    { reference: 'D1', amount: net, order: orderReference(order) },
    { reference: 'D2', amount: 100, order: 'NOBODYS' },
  ]);
  expect((await payer.upload(`${at}/statements`, 'statement', 'wrong.xml', '<nothing/>')).status).toBe(422);
  const booked = await payer.upload(`${at}/statements`, 'statement', 's1.xml', statement);
  expect(read(booked.html)).toContain('Төленді: 1');
  expect(read(booked.html)).toContain('мұндай тапсырма жоқ');
  expect(read((await press('goOn')).html)).toContain('Төлем аяқталды');
});
