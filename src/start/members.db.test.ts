import { afterAll, beforeAll, expect, it } from 'vitest';
import { apply, drawUp, groupTwo, membersSign, newTown, sessionItems } from '../../regulations/disability-assessment/acceptance/help.ts';
import { disabilityAssessment } from '../../regulations/disability-assessment/index.ts';
import type { Unit } from '../law/index.ts';
import { createCaseStore } from '../store/index.ts';
import { testHash } from '../store/testing/cases.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { keepCasesIn } from '../testing/index.ts';
import { createLists } from './lists.ts';

eachDatabase('the list of a member of a body', ({ db }) => {
  beforeAll(() => keepCasesIn(() => createCaseStore(db(), { hash: testHash })));
  afterAll(() => keepCasesIn(null));

  it('holds the turns of the body, which stand with its chair, and no other turns of the chair', async () => {
    const t = newTown();
    t.at('2019-02-04', '09:00');
    const c = await (await apply(t)).register();
    const lists = createLists(db(), testHash, () => [disabilityAssessment]);
    const unit: Unit | undefined = disabilityAssessment.units.mseCommission;
    const turn = async () => Object.values((await c.case()).tasks).find(({ body }) => body);
    await drawUp(c, 'established', groupTwo, sessionItems);
    const task = await turn();
    if (!task || unit?.kind !== 'body') throw new Error('no body has the case');
    const rows = async (post: string) =>
      (await lists.tasks({ office: task.office, post, list: 'work', limit: 10 })).rows.filter((row) => row.case === c.id);
    expect(task.post).toBe(unit.chair);
    expect(await rows(unit.members.post)).toMatchObject([{ task: task.id, post: unit.chair }]);
    expect((await lists.counts({ office: task.office, post: unit.members.post, now: t.now() })).work).toBe(1);
    expect(await rows('mse-registrar')).toEqual([]);
    // A post whose bodies are of another regulation sees nothing of it.
    const others = createLists(db(), testHash, () => [{ ...disabilityAssessment, id: 'another' }]);
    expect((await others.tasks({ office: task.office, post: unit.members.post, list: 'work', limit: 10 })).rows).toEqual([]);
    await membersSign(t, c, 'mseCommission', ['first', 'second']);
    await c.do({ kind: 'move', move: 'conclude', outcome: 'established' });
    expect((await rows(unit.members.post)).map((row) => row.task)).not.toContain(task.id);
  });
});
