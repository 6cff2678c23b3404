import { beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '../../base/index.ts';
import { memoryBatches } from '../../invariants/memory-batches.ts';
import { type CaseRun, memoryStore, person, type Town, town } from '../../testing/index.ts';
import { payoutAnswers as answers, signedPayout as law } from '../../testing/signed-payout.ts';
import type { Actor } from '../case.ts';
import type { LoggedEvent } from '../events.ts';
import type { BatchDeps, BatchResult } from './batch-parts.ts';
import { carryOutBatch, closeBatch, openBatch, putInBatch, stateInBatch, takeOutOfBatch } from './batches.ts';
import { signBatch } from './sign-batch.ts';

let t: Town;
let deps: BatchDeps;
let breaksOffAt: CaseId | null;
let key = 0;
const nextKey = () => {
  key += 1;
  return `key-${key}`;
};

beforeEach(() => {
  const written: { case: CaseId; logged: readonly LoggedEvent[] }[] = [];
  const inside = memoryStore();
  breaksOffAt = null;
  const store = {
    ...inside,
    commit: async (given: Parameters<typeof inside.commit>[0]) => {
      if (given.case === breaksOffAt) throw new Error('the machine stopped');
      const done = await inside.commit(given);
      if (done.kind === 'committed') written.push({ case: given.case, logged: done.logged });
      return done;
    },
  };
  t = town({ regulations: [law], store });
  t.at('2019-06-03');
  t.says(({ registry }) => {
    const facts = answers[registry];
    return facts && { kind: 'found', facts, raw: '{}' };
  });
  deps = { ...t.deps, batches: memoryBatches(() => written as never) };
});

const register = () => t.officer('fund-register', 'pension-fund');
const accounting = () => t.officer('fund-accounting', 'pension-fund');
const control = () => t.officer('fund-control', 'pension-fund');

/** A case that waits for the register. */
async function waiting(serial: number): Promise<CaseRun> {
  const a = await t.begin('pension-fund-payout', 'counter');
  await a.put({ kind: 'party', party: person('applicant', { born: '1956-02-10', serial }) });
  await a.put({ kind: 'facts', facts: { category: 'retirement', 'applicant.account': 'KZ86125KZT5004100100' } });
  await a.complete();
  const c = await a.register();
  await c.step('loadIntoFile');
  await c.runSystem();
  return c;
}

const done = (result: BatchResult) => {
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result;
};
const grounds = (result: BatchResult) => done(result).exceptions.map(({ case: id, refusal }) => [id, refusal.ground]);

async function opened(as: string, actor: Actor, cases: readonly CaseRun[]): Promise<string> {
  const { batch } = done(await openBatch(deps, { regulation: law.id, as, key: nextKey() }, actor));
  expect(
    grounds(
      await putInBatch(
        deps,
        batch.id,
        cases.map(({ id }) => id),
        nextKey(),
        actor,
      ),
    ),
  ).toEqual([]);
  return batch.id;
}

/** Cases whose register was carried out: they wait for their orders. */
async function waitingForOrders(n: number): Promise<readonly CaseRun[]> {
  const cases: CaseRun[] = [];
  for (let serial = 0; serial < n; serial += 1) cases.push(await waiting(serial));
  const id = await opened('paymentRegister', register(), cases);
  await closeBatch(deps, id, nextKey(), register());
  expect(done(await carryOutBatch(deps, id, { states: {}, key: nextKey() }, register())).batch.status).toBe('carriedOut');
  return cases;
}

const sums = (payoutSum: number, taxWithheld: number, orderSum: number) => ({
  taxable: { value: true },
  payoutSum: { value: payoutSum },
  taxWithheld: { value: taxWithheld },
  orderSum: { value: orderSum },
});

async function signedOrders(cases: readonly CaseRun[]): Promise<string> {
  const id = await opened('paymentOrders', accounting(), cases);
  const states = Object.fromEntries(cases.map((c) => [c.id, sums(1000, 100, 900)]));
  expect(grounds(await stateInBatch(deps, id, states, nextKey(), accounting()))).toEqual([]);
  await closeBatch(deps, id, nextKey(), accounting());
  for (const [by, actor] of [
    ['fundAccounting', accounting()],
    ['fundControl', control()],
  ] as const) {
    const asked = await signBatch(deps, id, { key: nextKey() }, actor);
    if (asked.kind !== 'unsigned') throw new Error(JSON.stringify(asked));
    const over = asked.papers[0]?.hash ?? ('' as never);
    expect(asked.missing).toEqual([{ by, kinds: ['eds'], over }]);
    done(await signBatch(deps, id, { key: nextKey(), signature: { by, kind: 'eds', over, signature: null } }, actor));
  }
  return id;
}

const departures = async (c: CaseRun, id: string) =>
  (await c.log()).filter(({ event }) => event.type === 'leftBatch' && event.batch === id).length;

describe('what a batch states and adds up', () => {
  test('is stated for every member and balances before it is closed; totals are the sums of the members', async () => {
    const [one, two] = await waitingForOrders(2);
    if (!one || !two) throw new Error('two cases');
    const id = await opened('paymentOrders', accounting(), [one, two]);
    await stateInBatch(deps, id, { [one.id]: sums(1000, 100, 900) }, nextKey(), accounting());
    expect(grounds(await closeBatch(deps, id, nextKey(), accounting()))).toEqual([[two.id, 'fact-missing']]);
    await stateInBatch(deps, id, { [two.id]: sums(1000, 100, 950) }, nextKey(), accounting());
    expect(grounds(await closeBatch(deps, id, nextKey(), accounting()))).toEqual([[two.id, 'condition']]);
    await stateInBatch(deps, id, { [two.id]: { orderSum: { value: 900 } } }, nextKey(), accounting());
    const closed = done(await closeBatch(deps, id, nextKey(), accounting())).batch;
    expect([closed.status, closed.frozen?.members, closed.frozen?.totals]).toEqual([
      'closed',
      2,
      { payoutSum: 2000, taxWithheld: 200, orderSum: 1800 },
    ]);
    expect(grounds(await stateInBatch(deps, id, { [one.id]: sums(1, 0, 1) }, nextKey(), accounting()))).toEqual([[one.id, 'not-in-batch']]);
  });

  test('a sum that is changed behind the closed batch keeps its member back, and no other', async () => {
    const cases = await waitingForOrders(2);
    const [one, two] = cases;
    if (!one || !two) throw new Error('two cases');
    const id = await signedOrders(cases);
    await one.do({ kind: 'recordFact', key: 'payoutSum', stated: { value: 5000 }, origin: 'officer' }, { as: accounting() });
    const result = done(await carryOutBatch(deps, id, { states: { [one.id]: sums(1000, 100, 900) }, key: nextKey() }, accounting()));
    expect([grounds(result), result.left, result.moved]).toEqual([[[one.id, 'batch-changed']], 1, [two.id]]);
  });
});

describe('carrying out', () => {
  test('broken off, it goes on with those that are left, each member once', async () => {
    const cases = await waitingForOrders(3);
    const id = await signedOrders(cases);
    breaksOffAt = cases[1]?.id ?? null;
    const first = done(await carryOutBatch(deps, id, { states: {}, key: 'orders-out' }, accounting()));
    expect([first.batch.status, first.left, first.moved.length]).toEqual(['signed', 1, 2]);
    breaksOffAt = null;
    const second = done(await carryOutBatch(deps, id, { states: {}, key: 'orders-out' }, accounting()));
    expect([second.batch.status, second.left, second.moved]).toEqual(['carriedOut', 0, [cases[1]?.id]]);
    expect(done(await carryOutBatch(deps, id, { states: {}, key: 'orders-out' }, accounting())).moved).toEqual([]);
    for (const c of cases) expect(await departures(c, id)).toBe(1);
  });

  test('waits for every act of the signing rule, over the bytes that were frozen, by different posts', async () => {
    const cases = await waitingForOrders(1);
    const id = await opened('paymentOrders', accounting(), cases);
    await stateInBatch(deps, id, Object.fromEntries(cases.map((c) => [c.id, sums(1000, 100, 900)])), nextKey(), accounting());
    expect(await signBatch(deps, id, { key: nextKey() }, accounting())).toMatchObject({ ground: 'not-offered' });
    await closeBatch(deps, id, nextKey(), accounting());
    expect(await carryOutBatch(deps, id, { states: {}, key: nextKey() }, accounting())).toMatchObject({ ground: 'not-offered' });
    const other = { by: 'fundAccounting', kind: 'eds', over: '0'.repeat(64) as never, signature: null } as const;
    expect(await signBatch(deps, id, { key: nextKey(), signature: other }, accounting())).toMatchObject({ ground: 'act-other-bytes' });
    expect(await signBatch(deps, id, { key: nextKey() }, register())).toMatchObject({ ground: 'not-found' });
    t.spoilSignaturesOf('fund-control', 'unknown');
    const asked = await signBatch(deps, id, { key: nextKey() }, control());
    const over = asked.kind === 'unsigned' ? (asked.papers[0]?.hash ?? other.over) : other.over;
    const signature = { by: 'fundControl', kind: 'eds', over, signature: null } as const;
    expect((await signBatch(deps, id, { key: nextKey(), signature }, control())).kind).toBe('unchecked');
    expect((await deps.batches.find(id))?.acts).toEqual([]);
    expect(await carryOutBatch(deps, id, { states: {}, key: nextKey() }, control())).toMatchObject({ ground: 'not-yours' });
  });
});

describe('members', () => {
  test('a batch takes cases that wait for its kind in its office, each in one batch', async () => {
    const c = await waiting(0);
    const first = await opened('paymentRegister', register(), [c]);
    const { batch } = done(await openBatch(deps, { regulation: law.id, as: 'paymentRegister', key: nextKey() }, register()));
    expect(grounds(await putInBatch(deps, batch.id, [c.id, 'c0' as CaseId], nextKey(), register()))).toEqual([
      [c.id, 'not-in-batch'],
      ['c0', 'not-found'],
    ]);
    expect(grounds(await takeOutOfBatch(deps, first, { case: c.id, reasons: ' ', key: nextKey() }, register()))).toEqual([
      [c.id, 'reasons-missing'],
    ]);
    expect(grounds(await takeOutOfBatch(deps, first, { case: c.id, reasons: 'Деректемелер қате', key: nextKey() }, register()))).toEqual(
      [],
    );
    expect(grounds(await putInBatch(deps, batch.id, [c.id], nextKey(), register()))).toEqual([]);
    expect(await closeBatch(deps, first, nextKey(), register())).toMatchObject({ ground: 'batch-empty' });
    await closeBatch(deps, batch.id, nextKey(), register());
    expect(grounds(await takeOutOfBatch(deps, batch.id, { case: c.id, reasons: 'Кеш', key: nextKey() }, register()))).toEqual([
      [c.id, 'not-offered'],
    ]);
  });

  test('the same key opens the same batch; another post or office sees nothing of it', async () => {
    const given = { regulation: law.id, as: 'paymentRegister', key: 'open-once' };
    const one = done(await openBatch(deps, given, register()));
    const two = done(await openBatch(deps, given, register()));
    expect([two.batch.id, two.repeated]).toEqual([one.batch.id, true]);
    expect(await openBatch(deps, given, accounting())).toMatchObject({ ground: 'not-yours' });
    expect(await closeBatch(deps, one.batch.id, nextKey(), accounting())).toMatchObject({ ground: 'not-found' });
    expect(await closeBatch(deps, one.batch.id, nextKey(), t.officer('fund-register', 'ministry'))).toMatchObject({ ground: 'not-found' });
  });
});
