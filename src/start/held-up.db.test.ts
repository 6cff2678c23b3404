import { afterAll, beforeAll, expect, it } from 'vitest';
import { socialIndividualCode } from '../../regulations/social-individual-code/index.ts';
import { type Actor, askRegistry, execute, offersOf } from '../casework/index.ts';
import { createCaseStore } from '../store/index.ts';
import { testHash } from '../store/testing/cases.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { keepCasesIn, person, town } from '../testing/index.ts';
import { createLists } from './lists.ts';

eachDatabase('a turn of the system that is held up', ({ db }) => {
  beforeAll(() => keepCasesIn(() => createCaseStore(db(), { hash: testHash })));
  afterAll(() => keepCasesIn(null));

  it('is watched by its fallback post, taken, and done by hand once the registry answers', async () => {
    const t = town({ regulations: [socialIndividualCode] });
    t.at('2013-03-18', '10:00');
    let known = false;
    t.says(({ registry }) =>
      registry === 'nca' && known ? { kind: 'found', facts: { signatureState: 'good' }, raw: '{"state":"good"}' } : undefined,
    );
    const consumer: Actor = { kind: 'party', role: 'applicant', person: 'consumer-1' };
    const a = await t.begin('social-individual-code', 'portal', { actor: consumer });
    await a.put({ kind: 'party', party: person('applicant', { born: '1980-04-01' }) });
    await a.complete();
    const c = await a.register();
    // The authority knows nothing of the signature: no move is open to the system.
    await c.runSystem();
    const stuck = await c.case();
    const task = Object.values(stuck.tasks)[0];
    if (!task) throw new Error('the case is over');
    expect(stuck.proofs.currentSignature).toMatchObject({ state: 'absent' });
    const lists = createLists(db(), testHash, () => []);
    const place = { office: task.office, post: task.post };
    const rows = async (list: 'work' | 'watch') =>
      (await lists.tasks({ ...place, list, limit: 10 })).rows.filter((row) => row.case === c.id);
    expect(await rows('watch')).toMatchObject([{ kind: 'system', task: task.id }]);
    expect(await rows('work')).toEqual([]);
    expect((await lists.counts({ ...place, now: t.now() })).watch).toBe(1);

    const officer: Actor = { kind: 'officer', person: 'duty-1', ...place };
    const offered = async () => offersOf(t.deps, socialIndividualCode, await c.case(), officer).tasks[0];
    expect((await offered())?.moves).toEqual([]);
    const send = async (key: string, command: Parameters<typeof execute>[2]['command']) =>
      execute(t.deps, c.id, { key, saw: (await c.case()).seq, command }, officer);
    expect(await send('take', { kind: 'claim', task: task.id })).toMatchObject({ kind: 'done' });
    expect(await rows('watch')).toEqual([]);
    expect(await rows('work')).toMatchObject([{ task: task.id, claimedBy: 'duty-1' }]);
    // Taken, it is the person's: the system leaves it alone, and the registry may be asked again though it knew nothing before.
    expect((await offered())?.lookUps).toEqual(['currentSignature']);
    known = true;
    await c.runSystem();
    expect((await c.case()).proofs.currentSignature).toMatchObject({ state: 'absent' });
    const asked = await askRegistry(t.deps, c.id, { key: 'ask', saw: (await c.case()).seq, proof: 'currentSignature' }, officer);
    expect(asked).toMatchObject({ kind: 'done' });
    expect((await offered())?.moves.map(({ move, closed }) => [move, closed])).toEqual([['signatureGood', null]]);
    expect(await send('go', { kind: 'move', task: task.id, move: 'signatureGood' })).toMatchObject({ kind: 'done' });
    expect((await c.case()).main).toMatchObject({ step: 'lookUp' });
  });
});
