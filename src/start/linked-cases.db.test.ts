import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Iin, type LocalDate, localDate } from '../base/index.ts';
import { parseTerm } from '../calendar/index.ts';
import { type Case, type CaseParty, type CaseStore, followUp } from '../casework/index.ts';
import { checkLaw } from '../law/index.ts';
import { createBatchStore, createCaseStore, takeFollowUps, verifyAudit } from '../store/index.ts';
import { testHash } from '../store/testing/cases.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { keepCasesIn, person, type Town, town } from '../testing/index.ts';
import { yearlyAllowance } from '../testing/yearly-proof.ts';
import { startWorkers } from './workers.ts';

eachDatabase('linked cases', ({ db }) => {
  beforeAll(() => keepCasesIn(() => createCaseStore(db(), { hash: testHash })));
  afterAll(() => keepCasesIn(null));

  let born = 0;
  /** An allowance granted on 15 March 2019, so that its yearly proof is asked for from 14 February 2020 on. */
  async function granted(t: Town, known?: CaseParty) {
    born += 1;
    const about = known ?? person('applicant', { born: `1970-01-${String(born).padStart(2, '0')}` });
    t.at('2019-03-15');
    const a = await t.begin('small', 'counter');
    await a.put({ kind: 'party', party: about });
    await a.put({ kind: 'facts', facts: { 'applicant.phone': '+77010000000', kind: 'first' } });
    await a.complete();
    const c = await a.register();
    await c.step('decide', { outcome: 'assign' });
    await c.side('tell', 'told');
    return { c, iin: about.iin as Iin, party: about };
  }

  /** Two processes that look at the same time, on a day. */
  function processes(t: Town) {
    let day: LocalDate = localDate('2019-03-15');
    const faults: unknown[] = [];
    const outside = async () => ({ sending: { kind: 'sent' as const }, answer: null });
    const start = () =>
      startWorkers(db(), { ...t.deps, batches: createBatchStore(db()) }, outside, 3_600_000, (fault) => faults.push(fault), {
        today: () => day,
        keepDays: 4_000,
      });
    const both = [start(), start()];
    return {
      faults,
      on: async (date: string) => {
        day = localDate(date);
        t.at(date, '09:30');
        await Promise.all(both.map((one) => one.tick()));
        await both[0]?.tick();
      },
      stop: () => Promise.all(both.map((one) => one.stop())),
    };
  }

  it('stand in a law without faults', () => {
    const found = checkLaw([yearlyAllowance({ asks: true })], { readTerm: parseTerm });
    expect(found.filter(({ severity, rule }) => severity === 'fault' && !/^(kazakh|words)/.test(rule))).toEqual([]);
  });

  const linkedTo = (c: Case, kind: string) => c.links.filter((one) => one.kind === kind).map((one) => one.case);

  it('open thirty days before, once though two processes look, with number, clock and links both ways; a lapse opens another and stops nothing', async () => {
    const t = town({ regulations: [yearlyAllowance()] });
    const { c, iin } = await granted(t);
    const { on, stop, faults } = processes(t);
    await on('2020-02-13');
    expect((await c.case()).links).toEqual([]);
    await on('2020-02-14');
    const parent = await c.case();
    const [proofId, ...more] = linkedTo(parent, 'to.yearlyProof');
    expect(more).toEqual([]);
    const proof = t.open(proofId ?? ('' as never));
    const child = await proof.case();
    expect(child).toMatchObject({ regulation: 'small', entry: 'yearly', status: 'open', registrar: { kind: 'system', key: 'followUps' } });
    expect(child.links).toEqual([{ kind: 'from.yearlyProof', case: c.id }]);
    expect(child.number?.text).not.toBe(parent.number?.text);
    expect(child.parties).toMatchObject([{ role: 'applicant', iin }]);
    expect(child.facts['applicant.phone']).toMatchObject({ value: '+77010000000', origin: 'earlierCase' });
    expect(child.claims).toMatchObject([{ family: 'small-proof', state: 'pending' }]);
    expect(await proof.due('proof')).toBe('2020-03-15');
    // The 15th is a Sunday: the term lapses at opening of the first working day after it.
    await on('2020-03-18');
    const lapsed = await proof.case();
    expect(lapsed).toMatchObject({ status: 'open', main: { kind: 'wait', wait: 'proof' } });
    const [reviewId, ...others] = linkedTo(lapsed, 'to.notProved');
    expect(others).toEqual([]);
    expect(await t.open(reviewId ?? ('' as never)).case()).toMatchObject({ main: { step: 'review' }, claims: [] });
    expect(await c.case()).toEqual(parent);
    const all = await db().query('select id from case_head where id = any($1::text[])', [[proofId, reviewId, c.id]]);
    expect(all).toHaveLength(3);
    expect((await c.log()).filter(({ event }) => event.type === 'followUpSettled')).toHaveLength(1);
    await stop();
    expect(faults).toEqual([]);
    expect((await verifyAudit(db(), { hash: testHash })).first).toEqual([]);
  });

  it('are one though the process died between the two cases', async () => {
    const t = town({ regulations: [yearlyAllowance()] });
    const { c, iin } = await granted(t);
    t.at('2020-02-14', '09:30');
    const due = (await takeFollowUps(db(), localDate('2020-02-14'), 50, 0)).find((one) => one.case === c.id);
    if (!due) throw new Error('the follow-up was not planned');
    const dying: CaseStore = {
      ...t.deps.store,
      commit: async (commit) => {
        if (commit.case === c.id) throw new Error('the power is off');
        return t.deps.store.commit(commit);
      },
    };
    await expect(followUp({ ...t.deps, store: dying }, due)).rejects.toThrow('the power is off');
    expect((await c.case()).links).toEqual([]);
    const again = await Promise.all([1, 2, 3].map(() => followUp(t.deps, due)));
    expect(again.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
    const { links } = await c.case();
    expect(links).toHaveLength(1);
    const cases = await db().query("select 1 from case_person where person = decode($1, 'hex')", [testHash(iin)]);
    expect(cases).toHaveLength(2);
  });

  it('wait for a silent registry and come round again; none is opened for what another case asks already', async () => {
    const t = town({ regulations: [yearlyAllowance({ asks: true })] });
    let silent = true;
    t.says(({ registry }) => {
      if (registry !== 'persons' || t.now() < '2020') return undefined;
      return silent ? { kind: 'notAnswered', reason: 'silent' } : { kind: 'found', facts: {}, raw: '{}' };
    });
    const { c, party } = await granted(t);
    const due = { case: c.id, name: 'yearlyProof', dueOn: localDate('2020-02-14') };
    t.at('2020-02-14', '09:30');
    expect(await followUp(t.deps, due)).toEqual({ kind: 'later' });
    expect(await followUp(t.deps, due)).toEqual({ kind: 'later' });
    expect((await c.case()).links).toEqual([]);
    silent = false;
    expect((await followUp(t.deps, due)).kind).toBe('done');
    expect((await c.case()).links).toHaveLength(1);

    const second = await granted(t, party);
    t.at('2020-02-14', '09:40');
    expect((await followUp(t.deps, { ...due, case: second.c.id })).kind).toBe('done');
    const settled = (await second.c.log()).map(({ event }) => event).find(({ type }) => type === 'followUpSettled');
    expect(settled).toMatchObject({ how: 'notNeeded', opened: null, why: 'A2' });
    expect((await second.c.case()).links).toEqual([]);
  });
});
