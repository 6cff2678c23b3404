import { afterAll, beforeAll, expect, it } from 'vitest';
import { given } from '../../api/testing/answers.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { partyOf, resident } from '../../api/testing/residents.ts';
import { register } from '../../api/testing/walk.ts';
import { dateIn } from '../../calendar/index.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
}, 120_000);
afterAll(() => program.close());

it('an offer of what is done at a desk: yes says where to come, the desk finds it by the number, the list then has the case', async () => {
  const { iin } = resident('Ахатова');
  const today = dateIn('Asia/Almaty', new Date().toISOString() as never);
  const desk = 'mse-chief-specialist.almaty';
  const apply = async (examination: 'first' | 'repeated') =>
    register(program, await program.signIn(desk), 'disability-assessment', 'provider', {
      parties: [partyOf('Ахатова')],
      facts: { examination, asksDisability: true, 'applicant.phone': '+77000000034' },
      later: { hindrance: 'none' },
    });
  const c = await apply('first');
  await c.step('conclude', {
    outcome: 'established',
    fills: {
      impairments: 'орташа',
      limitations: 'бірінші дәреже',
      disabilityFound: true,
      category: 'group2',
      cause: 'general',
      disabilityUntil: today,
    },
    members: [0, 1],
  });
  await c.step('issue');

  const citizen = await program.browser(iin);
  const client = await program.signIn(iin);
  const offered = async () => given(await client.get('/my/offers'))[0];
  await expect.poll(offered, { timeout: 20_000 }).toMatchObject({ entry: 'provider', attempt: null });
  const said = await citizen.submit('/my/offers', [
    ['offer', (await offered())?.id ?? ''],
    ['answer', 'yes'],
  ]);
  expect(said.at).toBe('/my');
  expect(said.html).toContain('Келетін жер');
  expect(said.html).toContain('ЖСН бойынша');
  expect(said.html.split('action="/my/offers"')[1]).not.toContain('value="yes"');

  const officer = await program.browser(desk);
  const begun = await officer.submit('/staff/intake/begin', [
    ['regulation', 'disability-assessment'],
    ['entry', 'provider'],
  ]);
  expect(begun.html).not.toContain('ұсыныс бойынша');
  const form = await officer.submit(`${begun.at}/form`, [
    ['saw', '1'],
    ['party', 'applicant.1'],
    ['party.applicant.1.number', iin],
    ['fact.examination', 'repeated'],
    ['fact.asksDisability', 'yes'],
  ]);
  expect(form.html).toContain('Бұл өтініш азаматқа жасалған ұсыныс бойынша беріледі');

  const again = await apply('repeated');
  const list = await citizen.open('/my');
  expect(list.html).toContain('Өтініш тіркелді');
  expect(list.html.split('action="/my/offers"')[1]).toContain(`/my/cases/${again.id}`);
  expect((await again.now()).links).toContainEqual({ kind: 'from.reExamination', case: c.id });
});
