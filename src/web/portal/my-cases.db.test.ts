import { afterAll, beforeAll, expect, test } from 'vitest';
import { given } from '../../api/testing/answers.ts';
import { maternityPayment } from '../../api/testing/applications.ts';
import { decisionOf, draftOf, numberOf } from '../../api/testing/of-case.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { resident } from '../../api/testing/residents.ts';
import { register } from '../../api/testing/walk.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test.each([
  ['Омарова', 'Куәлік берілді'],
  ['Сүлейменов', 'Қызметтен бас тартылды'],
])('the list of %s says how a request ended as its own page says it', async (name, ended) => {
  const who = resident(name);
  const c = await register(program, await program.signIn(who.iin), 'social-individual-code', 'portal', {});
  expect((await c.now()).status).toBe('ended');
  const person = await program.browser(who.iin);
  expect((await person.open(`/my/cases/${c.id}`)).html).toContain(ended);
  expect((await person.open('/my')).html).toContain(ended);
});

test('a service that is asked for on the portal says so, one that is not says where to go', async () => {
  const open = await program.browser('corp-intake.almaty');
  const asked = (await open.open('/services/social-individual-code')).html;
  expect(asked).not.toContain('портал арқылы өтініш берілмейді');
  expect((await open.open('/services/age-pension')).html).toContain('портал арқылы өтініш берілмейді');
});

test('what the offices prepare is theirs until it is decided; the decision is the citizen’s to read', async () => {
  const { iin } = resident('Әбілова');
  const c = await maternityPayment(program);
  await c.step('certify');
  const draft = draftOf(await c.now());
  const person = await program.signIn(iin);
  const cabinet = await program.browser(iin);
  const seen = async () => given(await person.get(`/cases/${c.id}`)).case;
  const paper = `/cases/${c.id}/papers/${draft.hash}` as const;
  expect((await seen()).draft).toBeNull();
  expect((await person.get(paper)).status).toBe(404);
  expect((await person.get(`${paper}/pdf`)).status).toBe(404);
  expect((await cabinet.open(`/my${paper}`)).status).toBe(404);
  expect((await person.get(`/cases/${c.id}/events`)).status).toBe(404);
  await c.step('decide');
  expect((await seen()).draft).toMatchObject({ hash: draft.hash });
  expect((await person.get(paper)).status).toBe(200);
  const page = (await cabinet.open(`/my/cases/${c.id}`)).html;
  expect(page).toContain(`href="/my${paper}"`);
  expect(page).toContain(numberOf(decisionOf(await seen())));
  expect((await cabinet.open(`/my${paper}`)).status).toBe(200);
});
