import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, actsFor, given, missingActs, refusalIn } from '../../api/testing/answers.ts';
import { agePension, pensioner } from '../../api/testing/applications.ts';
import { decisionOf } from '../../api/testing/of-case.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { orderReference } from '../../payments/index.ts';
import { statementText } from '../../payments/testing/statement.ts';
import { read } from './testing/pages.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

const languages = ['kk', 'ru', 'en'] as const;
/** The refusal is this one, and says why in each language in its own words. */
const isRefused = (answer: Answer, ground: string) => {
  const refused = refusalIn(answer);
  expect([answer.status, refused?.ground]).toEqual([422, ground]);
  const texts = languages.map((language) => refused?.text[language]);
  for (const text of texts) expect(text).toMatch(/\S{3}/);
  expect(new Set(texts).size).toBe(3);
};

/** Waits until something holds: the worker goes on by itself. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 300) throw new Error('it does not come about');
    await new Promise((later) => setTimeout(later, 100));
  }
}

test('a month started twice at once and a bank file taken twice at once: one effect, and clear words', async () => {
  const c = await agePension(program);
  const decided = decisionOf(await c.now()).on;
  const month = decided.slice(0, 7);
  const payer = await program.signIn('corp-payer.astana');
  const head = await program.officer('office-head', 'МКТ');

  const started = await Promise.all([payer, head, payer].map((who) => who.post('/payments/runs', { month })));
  expect(started.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const answer of started.filter((one) => one.status !== 200)) isRefused(answer, 'run-already-started');
  const page = await program.browser('corp-payer.astana');
  const twice = await page.submit('/staff/payments/runs', [['month', month]]);
  expect(read(twice.html)).toContain('басталып қойған');
  expect((await payer.get('/payments/runs')).body).toHaveLength(1);

  const { run } = given(started.find(({ status }) => status === 200) ?? expect.fail('nobody has started it'));
  const now = async () => given(await payer.get(`/payments/runs/${run}`));
  await until(async () => (await now()).status === 'closed');
  const { register, net } = (await now()).registers[0] ?? expect.fail('no register');
  for (const signer of [payer, head]) {
    const [signature] = actsFor(missingActs(await signer.post('/payments/registers', { kind: 'sign', register })));
    expect((await signer.post('/payments/registers', { kind: 'sign', register, signature })).status).toBe(200);
  }
  // signed, it goes out without anybody pressing anything
  await until(async () => (await now()).sent.length === 1);
  const { order } = (await now()).sent[0] ?? expect.fail('nothing was sent');
  const camt053 = statementText({ id: 'S1', iban: 'KZ82009A000000000001', on: decided }, [
    { reference: 'D1', amount: net, order: orderReference(order) },
  ]);
  const taken = await Promise.all([payer.post('/payments/statements', { camt053 }), head.post('/payments/statements', { camt053 })]);
  for (const answer of taken) expect(answer).toMatchObject({ status: 200, body: { kind: 'booked', unmatched: [] } });
  const again = await page.upload(`/staff/payments/runs/${run}/statements`, 'statement', 's1.xml', camt053);
  expect([again.status, read(again.html).includes('Төленді: 1')]).toEqual([200, true]);
  await until(async () => (await now()).status === 'finished');
  const broken = await payer.post('/payments/statements', { camt053: camt053.replace('</Stmt>', '') });
  isRefused(broken, 'statement-malformed');

  const [award] = given(await payer.get(`/payments/awards?case=${c.id}`));
  const { lines } = given(await payer.get(`/payments/awards/${award?.award}`));
  const paid = lines.reduce((sum, line) => sum + (line.state === 'paid' ? line.net : 0), 0);
  expect(paid).toBe(net);
});

test('an account with a wrong check and a birth that lies ahead are refused where they are given, in three languages', async () => {
  const intake = await program.signIn('corp-intake.almaty');
  const { iin, name, sex, account } = pensioner();
  const begun = given(await intake.post('/attempts', { regulation: 'age-pension', entry: 'counter' }));
  const give = (input: object) => intake.post(`/attempts/${begun.attempt.id}/inputs`, { saw: begun.version, input });
  const wrong = `${account.slice(0, -1)}${account.endsWith('1') ? '2' : '1'}`;
  isRefused(await give({ kind: 'facts', facts: { 'applicant.account': wrong } }), 'fact-invalid');
  const unborn = { role: 'applicant', n: 1, name, iin, birthDate: '2090-01-01', sex };
  isRefused(await give({ kind: 'party', party: unborn }), 'born-ahead');
  const { facts, parties } = given(await intake.get(`/attempts/${begun.attempt.id}`)).attempt;
  expect([facts['applicant.account'], parties]).toEqual([undefined, []]);
});

test('a supplementary run is asked for on its page: what is typed is kept, what is paid is not paid again', async () => {
  const payer = await program.browser('corp-payer.astana');
  const path = '/staff/payments/supplementary';
  const outsider = await program.browser('specialist.almaty');
  expect((await outsider.open(path)).status).toBe(404);
  const first = await payer.open(path);
  const month = /value="(\d\d\.\d{4})"/.exec(first.html)?.[1] ?? '';
  const ask = (fields: { readonly [name: string]: string }) =>
    payer.submit(path, Object.entries({ month, reason: 'Шоттар нақтыланды', whom: 'all', act: 'look', ...fields }));
  expect((await ask({ reason: ' ', whom: 'listed', awards: 'C1' })).html).toContain('не үшін керек екенін жазыңыз');
  const unknown = await ask({ whom: 'listed', awards: 'C000000000000000' });
  expect(read(unknown.html)).toContain('Мұндай тағайындау жоқ: C000000000000000');
  expect(unknown.html).toContain('Шоттар нақтыланды</textarea>');
  expect(read((await ask({ whom: 'listed', awards: 'бір екі' })).html)).toContain('нөмірі дұрыс жазылмаған');
  // the month was paid above: nothing is left for a supplementary run, and no button starts one
  const nothing = await ask({});
  expect(read(nothing.html)).toContain('төленетін сома жоқ');
  expect(nothing.html).not.toContain('value="start"');

  const started = await ask({ act: 'start', number: '1' });
  expect(started.at).toMatch(/^\/staff\/payments\/runs\/\d{4}-\d{2}-S1$/);
  expect(read(started.html)).toContain('Шоттар нақтыланды');
  const twice = await ask({ act: 'start', number: '1' });
  expect(read(twice.html)).toContain('басталып қойған');
  expect(twice.html).toContain(`href="${started.at}"`);
});
