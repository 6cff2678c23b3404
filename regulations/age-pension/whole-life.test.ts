import { expect, it } from 'vitest';
import { person, town } from '../../src/testing/index.ts';
import { agePension } from './index.ts';

async function registered() {
  const t = town({ regulations: [agePension] });
  t.at('2019-03-18');
  const a = await t.begin('age-pension', 'counter');
  await a.put({ kind: 'party', party: person('applicant', { born: '1956-02-10' }) });
  await a.complete();
  return { t, c: await a.register() };
}

it('a complaint about a decided case is a task for the head who decided, and edits nothing', async () => {
  const { c } = await registered();
  for (const move of ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead', 'decide']) await c.step(move);
  const before = await c.case();
  const after = await c.do({ kind: 'complain', text: 'Мөлшері дұрыс есептелмеген' });
  expect(Object.values(after.tasks).find((task) => task.name === 'engine.complaint')).toMatchObject({ post: 'head', office: 'provider' });
  expect(after.decision).toEqual(before.decision);
  const answered = await c.do({ kind: 'endSide', taskName: 'engine.complaint', end: 'answered', reasons: 'Есеп тексерілді' });
  expect(Object.values(answered.tasks).some((task) => task.name === 'engine.complaint')).toBe(false);
});

it('a withdrawn application frees its claim: the person may apply again', async () => {
  const { t, c } = await registered();
  const ended = await c.do({ kind: 'withdraw', reasons: 'Құжаттарды кейін тапсырамын' });
  expect(ended).toMatchObject({ status: 'ended', endedHow: 'withdrawn', tasks: {}, clocks: {} });
  const again = await t.begin('age-pension', 'counter');
  await again.put({ kind: 'party', party: person('applicant', { born: '1956-02-10' }) });
  await again.complete();
  expect((await again.register()).id).not.toBe(c.id);
});

it('a case is not transferred to an office of another kind; a transfer changes no clock', async () => {
  const { c } = await registered();
  expect(await c.try({ kind: 'transfer', unit: 'caseFormer', office: 'provider', reasons: 'көшті' })).toMatchObject({
    ground: 'office-unknown',
  });
  const due = await c.due('department');
  const moved = await c.do({ kind: 'transfer', unit: 'caseFormer', office: 'corp-department-two', reasons: 'көшті' });
  expect(Object.values(moved.tasks)[0]).toMatchObject({ office: 'corp-department-two' });
  expect(await c.due('department')).toBe(due);
  expect(moved.numbers).toHaveLength(2);
  expect(moved.hadBy).toEqual(['corp-department', 'corp-department-two']);
});
