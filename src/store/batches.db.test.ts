import { expect, it } from 'vitest';
import { agePension } from '../../regulations/age-pension/index.ts';
import { type CaseId, instant, sha256 } from '../base/index.ts';
import { type Act, type Actor, type BatchChange, batchBytes, type CaseEvent, chainStart, decideBatch } from '../casework/index.ts';
import type { Regulation } from '../law/index.ts';
import { verifyAudit } from './audit/verify.ts';
import { createBatchStore } from './batches.ts';
import { createCaseStore } from './case-store.ts';
import { testHash } from './testing/cases.ts';
import { pensionDesk } from './testing/cases-in-flight.ts';
import { eachDatabase } from './testing/index.ts';

/** The age pension with a register that two officers sign: what a regulation with batches looks like to casework. */
const regulation: Regulation = {
  ...agePension,
  batches: {
    register: {
      unit: 'specialist',
      totals: ['amount'],
      sign: {
        over: 'draft',
        acts: [
          { by: 'specialist', kind: 'eds' },
          { by: 'head', kind: 'eds' },
        ],
        distinct: true,
      },
      to: 'decided',
      source: 'test',
    },
  },
};
const at = instant('2026-03-19T06:00:00Z');
const officer = (post: string, person: string): Actor => ({ kind: 'officer', person, post, office: 'provider' });
const clerk = officer('specialist', 'p1');

const change = (id: string, key: string, actor = clerk): BatchChange => ({
  id,
  key,
  at,
  actor,
  decide: (batch, command) => decideBatch(batch, command, { regulation, actor, policy: () => 'allowed', now: at }),
});

eachDatabase('batches', ({ db }) => {
  let cases = 0;
  const amounts = new Map<string, number>();
  const store = () => createCaseStore(db(), { hash: testHash });
  const sums = async (id: CaseId) => {
    const found = await store().find(id);
    if (!found) throw new Error('no such case');
    return { seq: found.head.seq, sums: { amount: amounts.get(id) ?? 0 } };
  };

  async function registered(tiyn: number): Promise<CaseId> {
    const desk = await pensionDesk();
    cases += 1;
    const id = `b${cases}-${db().kind}` as CaseId;
    const { command, actor } = desk.registration(id);
    const { events } = desk.decide(null, { command, actor });
    await store().commit({ case: id, before: null, head: { seq: 0, hash: chainStart }, events, at, actor, key: `register/${id}` });
    amounts.set(id, tiyn);
    return id;
  }

  async function write(id: CaseId, key: string, events: readonly CaseEvent[]) {
    const found = await store().find(id);
    if (!found) throw new Error('no such case');
    return store().commit({ case: id, before: found.case, head: found.head, events, at, actor: clerk, key });
  }
  const join = (id: CaseId, batch: string) => write(id, `join/${batch}/${id}`, [{ type: 'joinedBatch', batch, kind: 'register' }]);
  const carryOut = (batch: string) => async (id: CaseId, key: string) => {
    await write(id, key, [{ type: 'leftBatch', batch, outcome: 'carriedOut' }]);
  };

  const act = (by: string, person: string, over: Act['over']): Act => ({
    by,
    person,
    post: by === 'head' ? 'head' : 'specialist',
    office: 'provider',
    kind: 'eds',
    over,
    evidence: null,
    standIn: true,
    at,
  });

  it('freezes members and totals at closing, is signed over them by two, and is carried out member by member, once', async () => {
    const batches = createBatchStore(db());
    const posts = regulation.units;
    const post = (unit: string) => {
      const law = posts[unit];
      return law?.kind === 'post' ? law.post : '';
    };
    const members = [await registered(1_000_00), await registered(2_500_50), await registered(70)];
    const open = await batches.change(change('r1', 'open-r1'), { kind: 'open', id: 'r1', as: 'register', office: 'provider' });
    expect(open).toMatchObject({ kind: 'done', repeated: false, batch: { status: 'open' } });
    for (const id of members) expect((await join(id, 'r1')).kind).toBe('committed');

    const closed = await batches.close(change('r1', 'close-r1'), sums);
    if (closed.kind !== 'done' || !closed.batch.frozen) throw new Error('closing freezes');
    expect(closed.batch.frozen).toMatchObject({ members: 3, totals: { amount: 3_501_20 } });
    expect(closed.batch.frozen.membersHash).toBe(
      sha256(
        [...members]
          .sort()
          .map((id) => `${id} {"amount":${amounts.get(id)}}`)
          .join('\n'),
      ),
    );
    const again = await batches.close(change('r1', 'close-r1-again'), sums);
    expect(again).toEqual({ kind: 'done', batch: closed.batch, repeated: true });

    const late = await registered(5);
    expect(await join(late, 'r1')).toEqual({ kind: 'batchShut', batch: 'r1' });
    expect((await store().find(late))?.case.batch).toBeNull();

    const { hash } = batchBytes(closed.batch);
    const sign = (key: string, by: string, person: string, over = hash) => {
      const actor: Actor = { kind: 'officer', person, post: post(by), office: 'provider' };
      return batches.change(change('r1', key, actor), { kind: 'sign', act: { ...act(by, person, over), post: post(by) } });
    };
    expect(await sign('s0', 'specialist', 'p1', sha256('other bytes'))).toMatchObject({ kind: 'refused', ground: 'act-other-bytes' });
    expect(await sign('s1', 'specialist', 'p1')).toMatchObject({ kind: 'done', batch: { status: 'closed' } });
    expect(await sign('s2', 'head', 'p1')).toMatchObject({ kind: 'refused', ground: 'four-eyes' });
    expect((await batches.carryOut(change('r1', 'too-early'), carryOut('r1'))).kind).toBe('refused');
    expect(await sign('s3', 'head', 'p2')).toMatchObject({ kind: 'done', batch: { status: 'signed' } });

    let broken = 0;
    const unfinished = await batches.carryOut(change('r1', 'carry-1'), async (id, key) => {
      broken += 1;
      if (broken === 2) throw new Error('the process met a fault');
      await carryOut('r1')(id, key);
    });
    expect(unfinished).toEqual({ kind: 'unfinished', left: 1 });
    const finished = await batches.carryOut(change('r1', 'carry-2'), carryOut('r1'));
    expect(finished).toMatchObject({ kind: 'done', batch: { status: 'carriedOut' } });
    expect(await batches.carryOut(change('r1', 'carry-3'), carryOut('r1'))).toMatchObject({ kind: 'done', repeated: true });
    for (const id of members) {
      const left = (await store().history(id)).filter(({ event }) => event.type === 'leftBatch');
      expect(left).toHaveLength(1);
    }
    expect((await batches.members('r1', '', 10)).map(({ state }) => state)).toEqual(['carriedOut', 'carriedOut', 'carriedOut']);
    expect(await batches.unfinished('register', 'provider')).toEqual([]);
    expect((await verifyAudit(db(), { hash: testHash })).first).toEqual([]);
  });

  it('holds a case in one open batch of a kind, whatever the interleaving', async () => {
    const batches = createBatchStore(db());
    for (const id of ['r2', 'r3']) await batches.change(change(id, `open-${id}`), { kind: 'open', id, as: 'register', office: 'provider' });
    const id = await registered(1);
    const found = await store().find(id);
    if (!found) throw new Error('registered');
    const answers = await Promise.all(['r2', 'r3'].map((batch) => join(id, batch)));
    expect(answers.map(({ kind }) => kind).filter((kind) => kind === 'committed')).toHaveLength(1);
    const other = (await store().find(id))?.case.batch?.id === 'r2' ? 'r3' : 'r2';
    expect(await join(id, other).then(({ kind }) => kind)).not.toBe('committed');
    expect(await db().query("select 1 from batch_item where case_id = $1 and state = 'in'", [id])).toHaveLength(1);
  });

  it('asks again about a member whose case moved on between adding up and closing', async () => {
    const batches = createBatchStore(db());
    await batches.change(change('r4', 'open-r4'), { kind: 'open', id: 'r4', as: 'register', office: 'provider' });
    const id = await registered(10);
    await join(id, 'r4');
    let asked = 0;
    const closed = await batches.close(change('r4', 'close-r4'), async (member) => {
      asked += 1;
      const told = await sums(member);
      if (asked === 1) {
        amounts.set(member, 20);
        const task = Object.keys((await store().find(member))?.case.tasks ?? {})[0] ?? '';
        await write(member, `later/${member}`, [{ type: 'claimed', task, person: 'p9' }]);
      }
      return told;
    });
    expect(asked).toBe(2);
    expect(closed).toMatchObject({ kind: 'done', batch: { frozen: { totals: { amount: 20 } } } });
  });

  it('refuses to close what has no members', async () => {
    const batches = createBatchStore(db());
    await batches.change(change('r5', 'open-r5'), { kind: 'open', id: 'r5', as: 'register', office: 'provider' });
    expect(await batches.close(change('r5', 'close-r5'), sums)).toMatchObject({ kind: 'refused', ground: 'batch-empty' });
  });
});
