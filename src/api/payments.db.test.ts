import { afterAll, beforeAll, expect, test } from 'vitest';
import { population } from '../../simulators/population.ts';
import { formatTenge, tiyn } from '../base/index.ts';
import { readPdf } from '../documents/testing/read-pdf.ts';
import { orderReference } from '../payments/index.ts';
import { statementText } from '../payments/testing/statement.ts';
import { actsFor, given, missingActs } from './testing/answers.ts';
import { agePension, pensioner } from './testing/applications.ts';
import { amountOf, decisionOf } from './testing/of-case.ts';
import { type Program, startProgram } from './testing/program.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

const { iin } = pensioner();
const stranger = population.find((one) => one.iin !== iin)?.iin ?? expect.fail('nobody else lives here');
const at = (post: string, place = 'almaty') => program.signIn(`${post}.${place}`);

/** An amount as it is read back from a paper. */
const read = (amount: number) => `${formatTenge(tiyn(amount))} ₸`.replaceAll('\u00a0', ' ');

test('a decision makes an award; the month is registered, signed by two, sent, and paid by the word of the bank', async () => {
  const c = await agePension(program);
  const now = await c.now();
  expect(Object.values(now.effects).map(({ name, answer }) => [name, answer])).toEqual([['toPayment', 'placed']]);
  const payer = await program.signIn('corp-payer.astana');
  const awards = given(await payer.get(`/payments/awards?case=${now.id}`));
  expect(awards).toMatchObject([{ benefit: 'age-pension', recipient: iin, region: '75', accounts: [{ state: 'confirmed' }] }]);
  const award = awards[0] ?? expect.fail('no award');
  const amount = amountOf(now);
  expect(award.timeline).toMatchObject([{ monthly: amount.tiyn, from: amount.from }]);

  const person = await program.signIn(iin);
  expect((await person.get('/payments/awards')).body).toMatchObject([{ award: award.award }]);
  const other = await program.signIn(stranger);
  expect((await other.get('/payments/awards')).body).toEqual([]);
  expect((await other.get(`/payments/awards/${award.award}`)).status).toBe(404);
  expect((await (await at('specialist')).get('/payments/runs')).status).toBe(403);
  expect((await program.nobody.get('/payments/runs')).status).toBe(401);

  const month = decisionOf(now).on.slice(0, 7);
  const need = given(await payer.get(`/payments/need?month=${month}`));
  const started = given(await payer.post('/payments/runs', { month }));
  expect(started.status).toBe('forming');
  expect((await payer.post('/payments/runs', { month })).body).toMatchObject({ ground: 'run-already-started' });
  const goOn = async () => {
    const gone = given(await payer.post(`/payments/runs/${started.run}/commands`, { kind: 'goOn' }));
    return 'waitsFor' in gone ? gone : expect.fail('it does not say what it waits for');
  };
  const formed = await goOn();
  expect(formed).toMatchObject({ waitsFor: 'signatures', run: { status: 'closed', exceptions: 0 } });
  const { register: key, net } = formed.run.registers[0] ?? expect.fail('no register');
  expect(need.total).toBe(net);

  const head = await program.officer('office-head', 'МКТ');
  for (const signer of [payer, head]) {
    const asked = await signer.post('/payments/registers', { kind: 'sign', register: key });
    const [signature] = actsFor(missingActs(asked));
    const signed = await signer.post('/payments/registers', { kind: 'sign', register: key, signature });
    expect(signed.status).toBe(200);
  }
  const sent = await goOn();
  expect(sent).toMatchObject({ waitsFor: 'banks', run: { status: 'sending' } });
  const { order } = sent.run.sent[0] ?? expect.fail('nothing was sent');
  const { body: files } = await payer.get('/payments/files');
  expect(files).toMatchObject([{ name: `${orderReference(order)}.xml`, bank: 'HSBKKZKX' }]);

  const statement = statementText({ id: 'S1', iban: 'KZ82009A000000000001', on: decisionOf(now).on }, [
    { reference: 'D1', amount: net, order: orderReference(order) },
  ]);
  expect((await payer.post('/payments/statements', { camt053: statement })).body).toMatchObject({ kind: 'booked', unmatched: [] });
  expect((await payer.post('/payments/statements', { camt053: statement })).body).toMatchObject({ kind: 'booked', alreadyBooked: 0 });
  expect(await goOn()).toMatchObject({ waitsFor: 'nothing', run: { status: 'finished' } });
  const view = given(await person.get(`/payments/awards/${award.award}`));
  expect(view.lines.every(({ state }) => state === 'paid')).toBe(true);
  expect(view.schedule.reduce((sum, { due }) => sum + due, 0)).toBe(net);
});

test('a parameter is changed by two administrators and used at once', async () => {
  const [first, second] = [await program.signIn('administrator.astana'), await program.signIn('administrator.astana.2')];
  const parameters = async () => given(await first.get('/payments/parameters')).parameters;
  const [parameter, before] =
    Object.entries(await parameters()).find(([, rows]) => rows[0]?.unit === 'tenge') ?? expect.fail('no parameter in tenge');
  const value = '123456';
  const source = { kk: 'сынақ', ru: 'проба', en: 'trial' };
  const proposal = { parameter, from: '2031-01-01', until: '2031-12-31', value, source };
  const proposed = await first.post('/payments/parameters', proposal, 'proposal-0001');
  expect(proposed.body).toMatchObject({ id: 'proposal-0001', parameter });
  expect((await first.post(`/payments/parameters/proposal-0001/approval`)).body).toMatchObject({ ground: 'same-person' });
  expect((await parameters())[parameter]).toEqual(before);
  expect((await (await at('specialist')).post('/payments/parameters/proposal-0001/approval')).status).toBe(403);
  expect((await second.post('/payments/parameters/proposal-0001/approval')).status).toBe(200);
  expect((await second.post('/payments/parameters/proposal-0001/approval')).status).toBe(200);
  await first.post('/payments/parameters', { ...proposal, from: '2032-01-01', until: null }, 'proposal-0002');
  const end = (who: typeof first, body: object) => who.post('/payments/parameters/proposal-0002/ending', body);
  expect((await end(first, { kind: 'rejected', reason: 'қате' })).body).toMatchObject({ ground: 'own-proposal' });
  expect((await end(second, { kind: 'rejected' })).body).toMatchObject({ ground: 'reason-missing' });
  expect((await end(await at('specialist'), { kind: 'rejected', reason: 'қате' })).status).toBe(403);
  expect((await end(second, { kind: 'rejected', reason: 'қате' })).body).toMatchObject({ kind: 'rejected', reason: 'қате' });
  expect((await first.post('/payments/parameters/proposal-0002/approval')).body).toMatchObject({ ground: 'proposal-ended' });
  const after = (await parameters())[parameter] ?? [];
  expect(after.slice(before.length)).toMatchObject([{ value, change: 'proposal-0001', certainty: 'law' }]);
});

test('a decided award is recalculated by what it keeps: counted, looked at, approved by two, carried out, undone', async () => {
  const payer = await program.signIn('corp-payer.astana');
  const head = await program.officer('office-head', 'МКТ');
  const person = await program.signIn(iin);
  const { award, benefit, rates, from, calculated } = given(await person.get('/payments/awards'))[0] ?? expect.fail('no award');
  const monthly = rates[0]?.monthly ?? expect.fail('no rate');
  expect(calculated).toMatchObject({ name: 'age-pension', payment: 'month', facts: { monthsBefore1998: 264 } });
  const year = Number(from.slice(0, 4)) + 1;
  const wishes = { kind: 'indexation', benefits: [benefit], from: `${year}-01-01`, order: { number: '1', on: `${year}-01-01` } };
  const [first, second] = [await program.signIn('administrator.astana'), await program.signIn('administrator.astana.2')];
  const source = { kk: 'сынақ', ru: 'проба', en: 'trial' };
  const proposal = { parameter: 'pension-increase', from: `${year}-01-01`, until: `${year}-12-31`, value: '10', source };
  await first.post('/payments/parameters', proposal, 'increase-0001');
  expect((await second.post('/payments/parameters/increase-0001/approval')).status).toBe(200);
  const rounding = { ...proposal, parameter: 'rounding/age-pension/yearly-increase', value: 'up' };
  await first.post('/payments/parameters', rounding, 'rounding-0001');
  await second.post('/payments/parameters/rounding-0001/approval');

  const path = '/payments/recalculations';
  expect((await (await at('specialist')).post(path, wishes, 'recalculation-1')).status).toBe(403);
  expect((await program.nobody.get(path)).status).toBe(401);
  const started = given(await payer.post(path, { ...wishes, changes: ['increase-0001'] }, 'recalculation-1'));
  expect(started.status).toBe('counting');
  const tell = async (who: typeof payer, command: object) => (await who.post(`${path}/recalculation-1/commands`, command)).body;
  expect(await tell(payer, { kind: 'goOn' })).toMatchObject({ waitsFor: 'people' });
  const raised = Math.ceil((monthly * 110) / 10_000) * 100;
  const view = given(await payer.get(`${path}/recalculation-1`));
  expect(view.recalculation.totals).toMatchObject([{ region: '75', benefit, count: 1, before: monthly, after: raised }]);
  const sample = given(await payer.get(`${path}/recalculation-1/sample`));
  expect(sample).toMatchObject([{ before: { calculation: { amount: monthly } }, after: { calculation: { amount: raised } } }]);
  expect((await payer.get(`${path}/recalculation-1/rows?outcome=falls`)).body).toEqual([]);
  await tell(payer, { kind: 'approve' });
  expect(await tell(payer, { kind: 'approve' })).toMatchObject({ ground: 'same-person' });
  expect(await tell(head, { kind: 'approve' })).toMatchObject({ status: 'executing' });
  expect(await tell(payer, { kind: 'goOn' })).toMatchObject({ waitsFor: 'nothing', recalculation: { status: 'executed' } });
  const paper = given(await person.get(`${path}/recalculation-1/documents/${award}`));
  expect(paper).toMatchObject({ before: { monthly }, after: { monthly: raised }, changes: ['increase-0001'] });
  expect((await (await program.signIn(stranger)).get(`${path}/recalculation-1/documents/${award}`)).status).toBe(404);

  const pdf = `${path}/recalculation-1/documents/${award}/pdf`;
  const other = await program.signIn(stranger);
  expect([(await program.nobody.file(pdf)).status, (await other.file(pdf)).status]).toEqual([401, 404]);
  expect((await (await at('specialist')).file(pdf)).status).toBe(404);
  const sent = await person.file(`${pdf}?lang=ru`);
  const { text, language } = await readPdf(sent.bytes);
  expect([sent.type, language]).toEqual(['application/pdf', 'ru']);
  expect(decodeURIComponent(sent.disposition)).not.toContain(iin);
  expect(text).toContain('Решение о перерасчёте размера выплаты');
  expect(text).toContain(`Прежний размер ${read(monthly)}`);
  expect(text).toContain(`Новый размер ${read(raised)}`);
  expect(text).toContain(`Разница ${read(raised - monthly)}`);
  expect(text).toContain(`№ 1, 1 января ${year} года`);
  for (const line of [paper.before, paper.after].flatMap(({ calculation }) => calculation?.explanation ?? expect.fail('not explained')))
    if (line.result.unit !== 'date') expect(text.toLowerCase()).toContain(line.what.ru.toLowerCase());
  expect(text).toContain('Социальный кодекс');
  expect((await payer.file(pdf)).status).toBe(200);
  const page = await program.browser(iin);
  expect((await page.open('/my/payments/1')).html).toContain('/my/payments/1/recalculations/recalculation-1/pdf?in=kk');
  const own = await page.file('/my/payments/1/recalculations/recalculation-1/pdf?in=ru');
  expect(Buffer.compare(own.bytes, sent.bytes)).toBe(0);
  const stranges = await program.browser(stranger);
  expect((await stranges.file('/my/payments/1/recalculations/recalculation-1/pdf')).status).toBe(404);
  const why = await readPdf((await person.file(`/payments/awards/${award}/explanation/pdf?lang=kk`)).bytes);
  expect(why.text).toContain(`Қазіргі мөлшері ${read(monthly)}`);
  expect((await other.file(`/payments/awards/${award}/explanation/pdf`)).status).toBe(404);
  expect((await page.file('/my/payments/1/explanation/pdf')).type).toBe('application/pdf');

  const rate = async () => given(await person.get(`/payments/awards/${award}`)).award.timeline.at(-1);
  expect(await rate()).toMatchObject({ monthly: raised, from: `${year}-01-01` });
  await tell(payer, { kind: 'ask-undo', reason: 'тексеру' });
  await tell(head, { kind: 'approve-undo' });
  expect(await tell(payer, { kind: 'goOn' })).toMatchObject({ recalculation: { status: 'undone' } });
  expect(await rate()).toMatchObject({ monthly });
  expect((await readPdf((await person.file(`${pdf}?lang=ru`)).bytes)).text).toContain('Это решение отменено');
});
