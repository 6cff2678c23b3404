import { afterAll, beforeAll, expect, it } from 'vitest';
import { burialPayment } from '../../regulations/burial-payment/index.ts';
import { localDate } from '../base/index.ts';
import type { RegistryAnswer } from '../casework/index.ts';
import { createBatchStore, createCaseStore, verifyAudit } from '../store/index.ts';
import { testHash } from '../store/testing/cases.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { keepCasesIn, person, town } from '../testing/index.ts';
import { startWorkers } from './workers.ts';

const silent: RegistryAnswer = { kind: 'notAnswered', reason: 'the gateway is down' };
const found = (facts: Readonly<Record<string, string>> = {}): RegistryAnswer => ({ kind: 'found', facts, raw: JSON.stringify(facts) });
const none: RegistryAnswer = { kind: 'none', raw: '{}' };

eachDatabase('answers that registries owe', ({ db }) => {
  beforeAll(() => keepCasesIn(() => createCaseStore(db(), { hash: testHash })));
  afterAll(() => keepCasesIn(null));

  it('are asked for again after a registration on paper: what agrees settles the proof, what differs is a task, "none" leaves the paper', async () => {
    const t = town({ regulations: [burialPayment] });
    t.at('2019-09-02');
    let answering = false;
    const said = new Map<string, RegistryAnswer>();
    t.says(({ registry, party }) => (answering ? (registry === 'civil-status-deaths' ? said.get(party?.iin ?? '') : found()) : silent));
    const registered = async (day: number, answer: RegistryAnswer) => {
      const a = await t.begin('burial-payment', 'counter');
      const deceased = person('deceased', { born: `1940-01-0${day}`, sex: 'male' });
      said.set(deceased.iin ?? '', answer);
      await a.put({ kind: 'party', party: person('applicant', { born: `1980-05-0${day}` }) });
      await a.put({ kind: 'party', party: deceased });
      await a.put({ kind: 'facts', facts: { deathInKazakhstan: true, deathRegisteredOn: '2019-08-31' } });
      await a.complete({ except: ['death'] });
      await a.put({ kind: 'paper', key: 'death', paper: { originalSeen: true }, facts: { 'deceased.diedOn': '2019-08-30' } });
      await a.complete();
      return a.register();
    };
    const agrees = await registered(1, found({ 'deceased.diedOn': '2019-08-30' }));
    const differs = await registered(2, found({ 'deceased.diedOn': '2019-08-29' }));
    const unknown = await registered(3, none);
    const overBefore = await registered(4, found({ 'deceased.diedOn': '2019-08-30' }));
    await overBefore.do({ kind: 'withdraw', reasons: 'asked for' });
    const all = [agrees, differs, unknown, overBefore];
    const deathOf = async (c: (typeof all)[number]) => (await c.case()).proofs.death;
    for (const c of all) expect(await deathOf(c)).toMatchObject({ state: 'shown', by: 'paper', owed: true });

    const faults: unknown[] = [];
    const outside = async () => ({ sending: { kind: 'sent' as const }, answer: null });
    const options = { today: () => localDate('2019-09-02'), keepDays: 4_000 };
    const process = () =>
      startWorkers(db(), { ...t.deps, batches: createBatchStore(db()) }, outside, 3_600_000, (fault) => faults.push(fault), options);
    const questions = () => db().query<{ state: string }>("select state from outbox where kind = 'question'");
    const asked = () => t.asked.filter(({ registry }) => registry === 'civil-status-deaths').length;

    const before = asked();
    const first = process();
    await first.tick();
    await first.tick();
    expect((await questions()).filter(({ state }) => state === 'ready').length).toBeGreaterThanOrEqual(3);
    // Those that were asked side by side before the first silence came back; nobody twice.
    expect(asked() - before).toBeLessThanOrEqual(3);
    await db().query("update outbox set next_try = '-infinity' where kind = 'question'");
    const inTheFirstRound = asked();
    await first.tick();
    expect(asked()).toBe(inTheFirstRound);
    await first.stop();
    for (const c of all) expect(await deathOf(c)).toMatchObject({ state: 'shown', by: 'paper', owed: true });

    answering = true;
    await db().query("update outbox set next_try = '-infinity' where kind = 'question'");
    const second = process();
    for (let round = 0; round < 4; round += 1) {
      await second.tick();
      await db().query("update outbox set next_try = '-infinity' where kind = 'question' and state = 'ready'");
    }
    await second.stop();
    expect(faults).toEqual([]);
    expect(new Set((await questions()).map(({ state }) => state))).toEqual(new Set(['sent']));
    expect(await deathOf(agrees)).toMatchObject({ state: 'shown', by: 'registry' });
    expect((await agrees.case()).facts['deceased.diedOn']).toMatchObject({ state: 'known', value: '2019-08-30' });
    expect((await differs.case()).facts['deceased.diedOn']).toMatchObject({ state: 'contradicted' });
    expect(await deathOf(unknown)).toMatchObject({ state: 'shown', by: 'paper' });
    for (const c of [agrees, differs, unknown]) expect((await deathOf(c))?.owed).toBeUndefined();
    expect(await deathOf(overBefore)).toMatchObject({ by: 'paper', owed: true });
    const tasksOf = async (c: (typeof all)[number]) => Object.values((await c.case()).tasks).map(({ name }) => name);
    expect(await tasksOf(differs)).toContain('engine.contradiction');
    for (const c of [agrees, unknown]) expect(await tasksOf(c)).not.toContain('engine.contradiction');
    expect((await verifyAudit(db(), { hash: testHash })).first).toEqual([]);
  });
});
