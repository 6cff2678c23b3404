import { expect, it } from 'vitest';
import { fireTimer } from '../casework/index.ts';
import { verifyAudit } from './audit/verify.ts';
import { type DueClock, drainDueClocks, runDueClocks, stuckClocks } from './due-clocks.ts';
import { systemTurns } from './find-cases.ts';
import { openDatabase } from './open-database.ts';
import { type Message, outboxState, runOutbox } from './outbox.ts';
import { decidePension, registerPension, testHash, townOn } from './testing/cases.ts';
import { eachDatabase } from './testing/index.ts';

eachDatabase('timers and outbox', ({ db, url }) => {
  /** A second process's connection; the embedded database has one process only, where two runners share it. */
  const second = async () => {
    const address = url();
    return address ? openDatabase({ url: address, connections: 4 }) : { ...db(), close: async () => undefined };
  };

  it('fires every mark that has come exactly once, though two processes share the clocks', async () => {
    const { town } = townOn(db());
    const cases: Awaited<ReturnType<typeof registerPension>>[] = [];
    for (let day = 1; day <= 12; day++) cases.push(await registerPension(town, '2019-03-18', `1953-01-${String(day).padStart(2, '0')}`));
    town.at('2019-04-29', '23:00');
    const other = await second();
    const theirs = townOn(other).town;
    theirs.at('2019-04-29', '23:00');
    const fired: string[] = [];
    const runner = (on: typeof other, t: typeof town) => ({
      db: on,
      now: t.now(),
      limit: 3,
      act: async (due: DueClock) => {
        const result = await fireTimer(t.deps, due.case, due.clock, due.what, due.firesAt);
        if (result.kind === 'done' && !result.repeated) fired.push(due.key);
      },
    });
    const runs = await Promise.all([drainDueClocks(runner(db(), town)), drainDueClocks(runner(other, theirs))]);
    await other.close();
    expect(runs.map(({ failed }) => failed)).toEqual([0, 0]);
    expect(fired.length).toBeGreaterThanOrEqual(cases.length);
    expect(new Set(fired).size).toBe(fired.length);
    const left = await db().query('select 1 from clock where fires_at <= $1', [town.now()]);
    expect(left).toEqual([]);
    for (const c of cases) {
      const marks = (await c.log()).filter(({ event }) => event.type === 'clockChanged' && event.how === 'breached');
      expect(new Set(marks.map(({ cause }) => cause)).size).toBe(marks.length);
      expect(marks.length).toBeGreaterThan(0);
    }
    expect((await verifyAudit(db(), { hash: testHash })).first).toEqual([]);
  });

  it('puts a clock off that cannot be carried out, tells of it, and takes it again when the lease of a dead process is over', async () => {
    const { town } = townOn(db());
    const c = await registerPension(town, '2019-05-20', '1953-02-01');
    town.at('2019-06-28', '23:00');
    const now = town.now();
    const failed = await runDueClocks({ db: db(), now, limit: 10, act: () => Promise.reject(new Error('no')) });
    expect(failed).toEqual({ taken: 1, failed: 1 });
    expect(await runDueClocks({ db: db(), now, limit: 10, act: async () => undefined })).toEqual({ taken: 0, failed: 0 });
    expect(await stuckClocks(db(), 1)).toEqual([{ case: c.id, clock: expect.any(String), failures: 1 }]);
    // a process that took it and died: its lease runs out
    await db().query("update clock set leased_until = clock_timestamp() - interval '1 second' where case_id = $1", [c.id]);
    const again = await runDueClocks({
      db: db(),
      now,
      limit: 10,
      act: async (due) => {
        await fireTimer(town.deps, due.case, due.clock, due.what, due.firesAt);
      },
    });
    expect(again).toEqual({ taken: 1, failed: 0 });
    expect(await stuckClocks(db(), 1)).toEqual([]);
  });

  it('sends what a decision promised, once as the far side sees it, though two processes share it and ports fail', async () => {
    const { town } = townOn(db());
    for (const born of ['1953-03-01', '1953-03-02', '1953-03-03'])
      await decidePension(town, await registerPension(town, '2019-03-18', born));
    const promised = await db().query<{ id: string; port: string }>("select id, port from outbox where state = 'ready'");
    expect(promised.length).toBeGreaterThanOrEqual(3);
    const [waiting] = await outboxState(db());
    expect(waiting).toMatchObject({ failing: 0 });
    const other = await second();
    const received = new Map<string, number>();
    const send = async (message: Message) => {
      if (message.attempt === 1) return { kind: 'notSent' as const, fault: 'timeout' };
      received.set(message.id, (received.get(message.id) ?? 0) + 1);
      await new Promise((later) => setTimeout(later, 20));
      return { kind: 'sent' as const };
    };
    const run = (on: typeof other) => runOutbox({ db: on, limit: 2, send, backoff: () => 0 });
    for (let i = 0; i < 20; i++) await Promise.all([run(db()), run(other)]);
    await other.close();
    expect([...received.keys()].sort()).toEqual(promised.map(({ id }) => id).sort());
    expect([...received.values()].every((times) => times === 1)).toBe(true);
    expect(await outboxState(db())).toEqual([]);
  });

  it('sends again under the same id what a process took and never reported on', async () => {
    const { town } = townOn(db());
    await decidePension(town, await registerPension(town, '2019-03-18', '1953-03-04'));
    const ids: string[] = [];
    const died = new Promise<never>(() => undefined);
    void runOutbox({
      db: db(),
      limit: 100,
      lease: 0.2,
      send: (message) => {
        ids.push(message.id);
        return died;
      },
      parallel: 100,
    });
    await expect.poll(() => ids.length).toBeGreaterThan(0);
    await new Promise((later) => setTimeout(later, 400));
    const again: string[] = [];
    await runOutbox({
      db: db(),
      limit: 100,
      send: async (message) => {
        again.push(message.id);
        expect(message.attempt).toBe(2);
        return { kind: 'sent' };
      },
    });
    expect(again.sort()).toEqual(ids.sort());
  });

  it('leaves messages of other ports alone', async () => {
    const { town } = townOn(db());
    await decidePension(town, await registerPension(town, '2019-03-18', '1953-03-05'));
    expect(await runOutbox({ db: db(), ports: ['nobody'], limit: 10, send: async () => ({ kind: 'sent' }) })).toEqual({
      taken: 0,
      sent: 0,
    });
    expect((await outboxState(db())).length).toBeGreaterThan(0);
  });

  it('hands each turn of the system to one worker, new ones first, and one that must wait again later', async () => {
    const put = (id: string, opened: string) =>
      db().query(
        `insert into task (case_id, task, list, kind, name, post, office, key, opened_at, due_at, paused, breached)
         values ($1, 't1', 'system', 'step', 'lookUp', 'specialist', 'provider', 'k', $2, 'infinity', false, false)`,
        [id, opened],
      );
    for (const [id, opened] of [
      ['s1', '2019-01-01'],
      ['s2', '2019-01-02'],
      ['s3', '2019-01-03'],
    ] as const)
      await put(id, opened);
    const [mine, theirs] = await Promise.all([systemTurns(db(), 2, 0.3), systemTurns(db(), 2, 0.3)]);
    expect([...mine, ...theirs].map((turn) => turn.case).sort()).toEqual(['s1', 's2', 's3']);
    expect(await systemTurns(db(), 2)).toEqual([]);
    await new Promise((later) => setTimeout(later, 400));
    await put('s4', '2019-01-04');
    expect((await systemTurns(db(), 1)).map((turn) => turn.case)).toEqual(['s4']);
    expect((await systemTurns(db(), 5)).map((turn) => turn.case).sort()).toEqual(['s1', 's2', 's3']);
  });
});
