import { expect, it } from 'vitest';
import { instant, localDate, sha256 } from '../../base/index.ts';
import { makeNightlyRoot, rootBytes, rootSignature, signNightlyRoots } from '../nightly-root.ts';
import { decidePension, registerPension, testHash, townOn } from '../testing/cases.ts';
import { eachDatabase } from '../testing/index.ts';
import { pastTheGuards } from '../testing/past-the-guards.ts';
import { verifyAudit } from './verify.ts';

eachDatabase('the audit', ({ db }) => {
  const audit = () => verifyAudit(db(), { hash: testHash, page: 2 });

  it('finds nothing on what the store itself has written, and needs neither law nor calendar for it', async () => {
    const { town } = townOn(db());
    await decidePension(town, await registerPension(town, '2019-03-18', '1955-05-01'));
    for (const born of ['1955-05-02', '1955-05-03', '1955-05-04']) await registerPension(town, '2019-03-18', born);
    await makeNightlyRoot(db(), localDate('2019-03-18'), instant('2019-03-18T20:00:00Z'));
    const fifth = await registerPension(town, '2019-03-19', '1955-05-05');
    const second = await makeNightlyRoot(db(), localDate('2019-03-19'), instant('2019-03-19T20:00:00Z'));
    expect(second.chains).toBe(1);
    await decidePension(town, fifth);
    await db().query('delete from regulation_revision');
    await db().query('delete from calendar_version');
    const report = await audit();
    expect(report.first).toEqual([]);
    expect(report).toMatchObject({ cases: 5, differences: 0 });
    expect(report.events).toBeGreaterThan(100);
  });

  it('signs each root once, over bytes that name the night, the root and the one before', async () => {
    const signed: string[] = [];
    const evidence = sha256('evidence');
    const now = () => instant('2019-03-20T00:00:00Z');
    const sign = async (bytes: Uint8Array) => {
      signed.push(Buffer.from(bytes).toString('utf8'));
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { signature: Buffer.from('signature'), evidence };
    };
    expect(await signNightlyRoots(db(), async () => null, now)).toBe(0);
    await expect(signNightlyRoots(db(), () => Promise.reject(new Error('no token')), now)).rejects.toThrow('no token');
    // Two processes side by side: each root is signed by one of them.
    const both = await Promise.all([signNightlyRoots(db(), sign, now), signNightlyRoots(db(), sign, now)]);
    expect(both[0] + both[1]).toBe(2);
    expect(signed).toHaveLength(2);
    expect(await signNightlyRoots(db(), sign, now)).toBe(0);
    const again = await makeNightlyRoot(db(), localDate('2019-03-19'), instant('2019-03-21T00:00:00Z'));
    expect(signed[1]).toBe(Buffer.from(rootBytes(again)).toString('utf8'));
    expect(again.previous).toBe(JSON.parse(signed[0] ?? '{}').root);
    const kept = await rootSignature(db(), localDate('2019-03-19'));
    expect({ ...kept, signature: Buffer.from(kept?.signature ?? []).toString() }).toEqual({
      signature: 'signature',
      evidence,
      renewed: null,
    });
  });

  // Each change is made past the database's guards, found, and taken back.
  const tampered: readonly (readonly [what: string, of: string, change: string])[] = [
    [
      'a changed event',
      'chain',
      `update event set actor = '{"kind":"system","key":"x"}' where ctid = (select ctid from event where seq = 3 limit 1)`,
    ],
    ['a deleted last event', 'head', 'delete from event e using case_head h where e.case_id = h.id and e.seq = h.seq'],
    ['an event in the middle gone', 'chain', 'delete from event where seq = 2'],
    ['a head that was set back', 'head', "update case_head set status = 'closed'"],
    ['a task moved to another office', 'task', "update task set office = 'elsewhere'"],
    ['a task that vanished', 'task', 'delete from task'],
    ['a clock put off', 'clock', "update clock set fires_at = fires_at + interval '1 day'"],
    [
      'a clock that should not run',
      'clock',
      "insert into clock (case_id, clock, name, due_on) select id, 'x#99', 'x', '2019-01-01' from case_head",
    ],
    ['a claim set free', 'claim', 'delete from claim'],
    ['a number given to another case', 'number', 'update number set value = value + 1000000'],
    ['a counter turned on', 'counter', 'update journal_counter set value = value + 1'],
    ['a message that disappeared', 'outbox', 'delete from outbox'],
    ['a person taken out of the look-up', 'person', 'delete from case_person'],
    ['an idempotency key that is gone', 'command', 'delete from command'],
    [
      'a snapshot that says otherwise',
      'snapshot',
      `update case_snapshot set state = jsonb_set(state::jsonb, '{intake}', '"elsewhere"')::json`,
    ],
    ['a case without a head', 'orphan', 'delete from case_head where id = (select min(id) from case_head)'],
    [
      'a sealed end that was rewritten',
      'root',
      `update event e set hash = sha256(e.hash) from nightly_leaf l where e.case_id = l.chain and e.seq = l.seq`,
    ],
    ['a root that was exchanged', 'root', 'update nightly_root set root = sha256(root)'],
  ];

  it.each(tampered)('finds %s', async (_what, of, change) => {
    const report = await pastTheGuards(db(), change, (inside) => verifyAudit(inside, { hash: testHash }));
    expect(report.first.map((difference) => difference.of)).toContain(of);
  });

  it('is clean again once every change is taken back', async () => {
    expect((await audit()).first).toEqual([]);
  });
});
