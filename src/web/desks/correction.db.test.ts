import { afterAll, beforeAll, expect, test } from 'vitest';
import { maternityPayment } from '../../api/testing/applications.ts';
import { decisionOf, draftOf, numberOf, taskNamed, turnOf } from '../../api/testing/of-case.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('a decision is corrected on its pages: begun by the head, drafted and signed in turn, read as corrected', async () => {
  const c = await maternityPayment(program);
  const specialist = await program.browserOf(turnOf(await c.now()));
  await c.step('certify');
  const head = await program.browserOf(turnOf(await c.now()));
  await c.step('decide');
  await c.side('giveNotice', 'given');
  const first = decisionOf(await c.now());
  const page = `/staff/cases/${c.id}`;
  const saw = async () => String((await c.now()).seq);
  const form = async (...rest: (readonly [string, string])[]) => [['key', program.nextKey()], ['saw', await saw()], ...rest] as const;
  const correctionOf = async () => taskNamed(await c.now(), 'engine.correction');

  expect((await head.open(page)).html).toContain('correct-decision-reasons');
  const empty = await head.submit(`${page}/correct-decision`, await form(['correct-decision-reasons', ' ']));
  expect(empty.html).toContain('Себебін жазыңыз');
  await head.submit(`${page}/correct-decision`, await form(['correct-decision-reasons', 'Табыс қате алынған']));
  const task = ['task', (await correctionOf())?.id ?? ''] as const;
  expect((await specialist.open(page)).html).toContain(numberOf(first));
  await specialist.submit(`${page}/correction/facts`, await form(['fact.averageIncome', '160000,00']));
  expect((await c.now()).facts.averageIncome).toMatchObject({ value: 16_000_000, origin: 'officer' });
  await specialist.submit(`${page}/correction/draft`, await form(task, ['outcome', 'assign'], ['reasons', 'Табыс түзетілді']));
  const toSign = await specialist.submit(`${page}/correction/sign`, await form(task));
  expect(toSign.html).toContain('Мына шешімді түзетеді');
  const draft = draftOf(await c.now());
  await specialist.submit(`${page}/correction/sign`, await form(task, ['signed', draft.hash]));
  expect(decisionOf(await c.now()).hash).toBe(first.hash);
  const last = ['task', (await correctionOf())?.id ?? ''] as const;
  const papers = (await head.submit(`${page}/correction/sign`, await form(last))).html.matchAll(/name="signed" value="([0-9a-f]{64})"/g);
  const signed = [...papers].map(([, hash]) => ['signed', hash ?? ''] as const);
  // The head signs the notice of the correcting decision along with it.
  expect(signed.length).toBe(2);
  await head.submit(`${page}/correction/sign`, await form(last, ...signed));
  const now = await c.now();
  expect(now.decision?.corrects).toMatchObject({ number: numberOf(first), reasons: 'Табыс түзетілді' });
  expect(now.corrected).toEqual([first]);
  const read = (await head.open(page)).html;
  expect(read).toContain(numberOf(decisionOf(now)));
  expect(read).toContain('Түзетілді');
  expect((await head.open(`${page}/papers/${first.hash}`)).status).toBe(200);
  // A page that answered a form is loaded again, in another language, say.
  expect((await head.open(`${page}/correction/sign?lang=ru`)).status).toBe(303);
  expect((await head.open(`/verify?number=${encodeURIComponent(numberOf(first))}`)).html).toContain(numberOf(first));
});
