import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { population } from '../../simulators/population.ts';
import { madeUpIin } from '../testing/index.ts';
import { given } from './testing/answers.ts';
import { type Program, startProgram } from './testing/program.ts';

describe('offers by the interface and on pages', () => {
  let program: Program;
  beforeAll(async () => {
    program = await startProgram();
  }, 120_000);
  afterAll(() => program.close());

  const resident = population[0];
  if (!resident) throw new Error('nobody lives here');
  const today = new Date().toISOString().slice(0, 10);
  const death = (id: string) => ({
    registry: 'civil-status',
    event: 'death',
    id,
    on: today,
    persons: [
      { as: 'deceased', name: 'Асан Серікұлы', iin: madeUpIin('1940-01-01', 'male', Number(id.slice(-1))), birthDate: '1940-01-01' },
      { as: 'declarant', name: resident.name, iin: resident.iin },
    ],
    facts: { diedOn: today },
  });

  it('come of an event that the gateway alone may tell, and tell nothing of whom', async () => {
    expect((await program.nobody.post('/registry-events', death('death-1'))).status).toBe(401);
    const citizen = await program.signIn(resident.iin);
    expect((await citizen.post('/registry-events', death('death-1'))).status).toBe(401);
    const bad = { ...death('death-1'), persons: [{ as: 'declarant', name: 'x', iin: '123456789012' }] };
    expect((await program.gateway.post('/registry-events', bad)).status).toBe(400);
    const told = await program.gateway.post('/registry-events', death('death-1'));
    expect(told).toMatchObject({
      status: 200,
      body: { offers: [{ regulation: 'burial-payment-2024', entry: 'proactive', repeated: false }] },
    });
    expect(JSON.stringify(told.body)).not.toContain(resident.iin);
    expect(given(await program.gateway.post('/registry-events', death('death-1'))).offers[0]?.repeated).toBe(true);
  });

  it('are listed and answered by the person only: yes begins an attempt, undone it is open again', async () => {
    const citizen = await program.signIn(resident.iin);
    const offer = given(await citizen.get('/my/offers'))[0] ?? expect.fail('nothing is offered');
    expect(offer).toMatchObject({ regulation: 'burial-payment-2024', attempt: null, from: { registry: 'civil-status', event: 'death' } });
    expect(offer).not.toHaveProperty('carries');
    const path = `/my/offers/${offer.id}/answers` as const;
    const officer = await program.signIn('corp-intake.almaty');
    expect((await officer.post(path, { answer: 'yes' })).status).toBe(401);
    const neighbour = await program.signIn(population[1]?.iin ?? '');
    expect(await neighbour.post(path, { answer: 'yes' })).toMatchObject({ status: 404, body: { ground: 'offer-unknown' } });
    expect((await citizen.post(path, { answer: 'maybe' })).status).toBe(400);
    const yes = given(await citizen.post(path, { answer: 'yes' }));
    expect(yes.offer.state).toBe('yes');
    expect(given(await citizen.post(path, { answer: 'yes' })).attempt).toBe(yes.attempt);
    const begun = given(await citizen.get(`/attempts/${yes.attempt}`));
    expect(begun.attempt.parties.map(({ role }) => role)).toEqual(['applicant', 'deceased']);
    expect(begun.need).toMatchObject({ kind: 'confirm', items: ['consentToOffer'] });
    expect(given(await citizen.post(path, { answer: 'undo' })).offer.state).toBe('undone');
    const { paths } = given(await program.nobody.get('/openapi.json'));
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/my/offers', '/my/offers/{id}/answers', '/registry-events']));
  });

  it('stand on the page as one form each, with what can be answered now', async () => {
    const browser = await program.browser(resident.iin);
    const page = await browser.open('/my');
    const offer = given(await (await program.signIn(resident.iin)).get('/my/offers'))[0] ?? expect.fail('nothing is offered');
    const forms = page.html.split('action="/my/offers"').slice(1);
    expect(forms).toHaveLength(1);
    expect(forms[0]?.match(/name="answer" value="\w+"|value="\w+"[^>]*name="answer"/g)).toHaveLength(2);
    const declined = await browser.submit('/my/offers', [
      ['offer', offer.id],
      ['answer', 'no'],
    ]);
    expect(declined.at).toBe('/my');
    expect(declined.html).toContain('value="undo"');
    const undone = await browser.submit('/my/offers', [
      ['offer', offer.id],
      ['answer', 'undo'],
    ]);
    expect(undone.html).not.toContain('value="undo"');
    const taken = await browser.submit('/my/offers', [
      ['offer', offer.id],
      ['answer', 'yes'],
    ]);
    expect(taken.at).toMatch(/^\/apply\/o[0-9a-f]+$/);
    expect(taken.html).toContain('Проактивті қызмет көрсетуге келісемін');
  });
});
