import { afterAll, beforeAll, expect, test } from 'vitest';
import { population } from '../../../simulators/population.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
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
  const who = population.find((one) => one.name.startsWith(name));
  if (!who) throw new Error('nobody of that name lives here');
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
