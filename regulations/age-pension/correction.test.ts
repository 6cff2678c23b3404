import { expect, it } from 'vitest';
import type { Sha256 } from '../../src/base/index.ts';
import type { Actor, Paper } from '../../src/casework/index.ts';
import { person, town } from '../../src/testing/index.ts';
import { agePension } from './index.ts';

const head: Actor = { kind: 'officer', person: 'head@provider', post: 'head', office: 'provider' };

async function decided() {
  const t = town({ regulations: [agePension] });
  t.at('2019-03-18');
  const a = await t.begin('age-pension', 'counter');
  await a.put({ kind: 'party', party: person('applicant', { born: '1956-02-10' }) });
  await a.put({ kind: 'facts', facts: { 'applicant.phone': '+77010000000' } });
  await a.complete();
  const c = await a.register();
  for (const move of ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead', 'decide']) await c.step(move);
  return { t, c };
}

const correction = 'engine.correction';
const paperOf = async (t: Awaited<ReturnType<typeof decided>>['t'], hash: Sha256 | undefined) =>
  JSON.parse(new TextDecoder().decode(hash && (await t.deps.blobs.get(hash)))) as Paper;

it('a decision is corrected by another that names it, signed by all three, and the person is told again', async () => {
  const { t, c } = await decided();
  await c.side('giveNotice', 'given');
  await c.do({ kind: 'answerEffect', id: 'e1', answer: 'placed', evidence: null }, { as: { kind: 'system', key: 'outbox' } });
  const first = await c.case();
  const sent = Object.keys(first.deliveries).length;
  t.at('2019-06-03');
  const opened = await c.do({ kind: 'openCorrection', reasons: 'Өтіл қате есептелген' }, { as: head });
  expect(opened.decision).toEqual(first.decision);
  expect(Object.values(opened.tasks).find(({ name }) => name === correction)).toMatchObject({ post: 'specialist', office: 'provider' });
  const drafted = await c.do({ kind: 'draft', taskName: correction, outcome: 'assign' });
  const paper = await paperOf(t, drafted.draft?.hash);
  expect(paper.corrects).toEqual({
    number: first.decision?.number?.text,
    on: '2019-03-18',
    hash: first.decision?.hash,
    reasons: 'Өтіл қате есептелген',
  });
  for (const post of ['specialist', 'unit-head', 'head']) {
    expect((await c.case()).decision).toEqual(first.decision);
    expect(Object.values((await c.case()).tasks).find(({ name }) => name === correction)?.post).toBe(post);
    await c.do({ kind: 'endSide', taskName: correction, end: 'signed' });
  }
  const after = await c.case();
  expect(after.corrected).toEqual([first.decision]);
  expect(after.decision?.number?.text).not.toBe(first.decision?.number?.text);
  expect(after.decision).toMatchObject({ outcome: 'assign', on: '2019-06-03', corrects: { number: first.decision?.number?.text } });
  expect(new Set(after.acts.filter(({ over }) => over === after.decision?.hash).map((act) => act.person)).size).toBe(3);
  const told = (await c.log()).flatMap(({ event }) => (event.type === 'effectOrdered' ? [event] : []));
  expect(told.map(({ effect, payload }) => [effect, payload.decision, payload.corrects])).toEqual([
    ['toPayment', first.decision?.hash, undefined],
    ['toPayment', after.decision?.hash, 'e1'],
  ]);
  const notices = after.documents.filter(({ name }) => name === 'notice');
  expect(notices.map(({ superseded }) => superseded)).toEqual([true, false]);
  await c.side('giveNotice', 'given');
  expect(Object.keys((await c.case()).deliveries).length).toBe(sent + 1);
});

it('a correction to a refusal frees the claim and tells payments at once that nothing is assigned', async () => {
  const { c } = await decided();
  await c.do({ kind: 'openCorrection', reasons: 'Өтіл расталмады' }, { as: head });
  await c.do({ kind: 'draft', taskName: correction, outcome: 'refuse', grounds: ['RG3'], reasons: 'Өтіл расталмады' });
  for (let i = 0; i < 3; i += 1) await c.do({ kind: 'endSide', taskName: correction, end: 'signed' });
  const after = await c.case();
  expect(after.decision?.outcome).toBe('refuse');
  expect(after.claims.map(({ state }) => state)).toEqual(['free']);
  const told = (await c.log()).flatMap(({ event }) => (event.type === 'effectOrdered' ? [event.payload] : []));
  expect(told.map(({ outcome, withdrawn, corrects }) => [outcome, withdrawn, corrects])).toEqual([
    ['assign', undefined, undefined],
    ['refuse', [{ key: 'pension', amount: 'age-pension' }], 'e1'],
  ]);
});

it('whoever signs later sends a correction back; the first drops it, and the decision stands as it was', async () => {
  const { c } = await decided();
  const first = await c.case();
  await c.do({ kind: 'openCorrection', reasons: 'Қате' }, { as: head });
  expect(await c.try({ kind: 'openCorrection', reasons: 'Қате' }, { as: head })).toMatchObject({ ground: 'not-offered' });
  await c.do({ kind: 'draft', taskName: correction, outcome: 'assign' });
  expect(await c.try({ kind: 'endSide', taskName: correction, end: 'returned', reasons: 'Жоқ' })).toMatchObject({ ground: 'not-offered' });
  await c.do({ kind: 'endSide', taskName: correction, end: 'signed' });
  const back = await c.do({ kind: 'endSide', taskName: correction, end: 'returned', reasons: 'Есеп дәлелденбеген' });
  expect(Object.values(back.tasks).find(({ name }) => name === correction)?.post).toBe('specialist');
  expect(await c.try({ kind: 'endSide', taskName: correction, end: 'signed' })).toMatchObject({ ground: 'not-offered' });
  const dropped = await c.do({ kind: 'endSide', taskName: correction, end: 'dropped', reasons: 'Шешім дұрыс' });
  expect(dropped.decision).toEqual(first.decision);
  expect(dropped.draft).toEqual(first.draft);
  expect(dropped.corrected).toBeUndefined();
});
