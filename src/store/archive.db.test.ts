import { expect, it } from 'vitest';
import { type Iin, instant, localDate } from '../base/index.ts';
import { type Actor, execute, replay } from '../casework/index.ts';
import { archiveCases } from './archive.ts';
import { verifyAudit } from './audit/verify.ts';
import { casesOfPerson, findCaseByNumber } from './find-cases.ts';
import { makeNightlyRoot } from './nightly-root.ts';
import { registerPension, testHash, townOn } from './testing/cases.ts';
import { eachDatabase } from './testing/index.ts';

eachDatabase('the archive', ({ db }) => {
  const faults = async () => (await verifyAudit(db(), { hash: testHash })).first.filter(({ of }) => of !== 'root');
  const heads = async (ids: readonly string[]) =>
    (await db().query<{ id: string }>('select id from case_head where id = any($1::text[]) order by id', [ids])).map(({ id }) => id);
  const later = instant('2021-06-01T00:00:00Z');

  it('takes what is over for long out of the day’s tables, and nothing else; it is found, read, replayed and verified as before', async () => {
    const { town, store } = townOn(db());
    const over = await registerPension(town, '2019-03-18', '1957-02-01');
    const other = await registerPension(town, '2019-03-18', '1957-02-02');
    const running = await registerPension(town, '2019-03-18', '1957-02-03');
    const complainedOf = await registerPension(town, '2019-03-18', '1957-02-04');
    for (const one of [over, other, complainedOf]) await one.do({ kind: 'withdraw', reasons: 'Керек емес' });
    await complainedOf.do({ kind: 'complain', text: 'Келіспеймін' });
    const ids = [over, other, running, complainedOf].map(({ id }) => id);
    expect(await archiveCases(db(), later, later)).toBe(0);
    await makeNightlyRoot(db(), localDate('2019-03-18'), instant('2019-03-19T00:00:00Z'));
    expect(await archiveCases(db(), instant('2019-03-01T00:00:00Z'), later)).toBe(0);
    const before = await over.case();
    const both = await Promise.all([archiveCases(db(), later, later), archiveCases(db(), later, later)]);
    expect(both[0] + both[1]).toBeGreaterThanOrEqual(2);
    expect(await heads(ids)).toEqual([running.id, complainedOf.id].sort());

    // Another process reads it cold, without what this one remembers.
    const cold = townOn(db()).store;
    for (const reader of [store, cold]) {
      expect(await reader.find(over.id)).toMatchObject({ case: before, archivedAt: later });
      expect((await reader.find(running.id))?.archivedAt).toBeUndefined();
    }
    expect(replay(await store.history(over.id))).toEqual(before);
    expect((await findCaseByNumber(db(), before.number?.text ?? ''))?.id).toBe(over.id);
    const iin = before.parties.find(({ role }) => role === 'applicant')?.iin as Iin;
    expect((await casesOfPerson(db(), testHash(iin))).map(({ id }) => id)).toContain(over.id);
    expect(await faults()).toEqual([]);
  });

  it('gives a case back to the first command on it; an old look at it is refused as ever', async () => {
    const { town, store } = townOn(db());
    const c = await registerPension(town, '2019-04-18', '1957-03-01');
    const ended = await c.do({ kind: 'withdraw', reasons: 'Керек емес' });
    await makeNightlyRoot(db(), localDate('2019-04-18'), instant('2019-04-19T00:00:00Z'));
    await archiveCases(db(), later, later);
    expect(await heads([c.id])).toEqual([]);
    expect(await c.try({ kind: 'complain', text: 'Келіспеймін' }, { saw: ended.seq - 1 })).toMatchObject({ ground: 'stale' });
    expect(await heads([c.id])).toEqual([]);
    const party: Actor = { kind: 'party', role: 'applicant', person: 'p' };
    const say = () =>
      execute(town.deps, c.id, { key: 'complaint-of-archived', saw: null, command: { kind: 'complain', text: 'Келіспеймін' } }, party);
    const done = await Promise.all([say(), say()]);
    expect(done.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(await heads([c.id])).toEqual([c.id]);
    expect((await store.find(c.id))?.archivedAt).toBeUndefined();
    expect((await store.history(c.id)).filter(({ event }) => event.type === 'complained')).toHaveLength(1);
    expect(await archiveCases(db(), later, later)).toBe(0);
    expect(await faults()).toEqual([]);
  });
});
