import { afterAll, beforeAll, expect, it } from 'vitest';
import { apply, drawUp, groupTwo, membersSign, newTown, sessionItems } from '../../regulations/disability-assessment/acceptance/help.ts';
import { type Iin, localDate } from '../base/index.ts';
import { answerOffer, type CaseParty, caseIdOf, deskOf } from '../casework/index.ts';
import { createBatchStore, createCaseStore, createOfferStore, type Message, takeFollowUps, verifyAudit } from '../store/index.ts';
import { testHash } from '../store/testing/cases.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { keepCasesIn, person } from '../testing/index.ts';
import { startWorkers } from './workers.ts';

eachDatabase('follow-ups', ({ db }) => {
  beforeAll(() => keepCasesIn(() => createCaseStore(db(), { hash: testHash })));
  afterAll(() => keepCasesIn(null));

  /** Somebody whose disability was established until a day, so that the re-examination is planned. */
  async function established(t: ReturnType<typeof newTown>) {
    t.at('2019-02-04', '09:00');
    const c = await (await apply(t)).register();
    await drawUp(c, 'established', { ...groupTwo, disabilityUntil: '2020-03-01' }, sessionItems);
    await membersSign(t, c, 'mseCommission', ['first', 'second']);
    await c.do({ kind: 'move', move: 'conclude', outcome: 'established' });
    await c.step('issue');
    return c;
  }

  it('come on their day, once though two processes look, as an offer to the person, which leaves through the outbox', async () => {
    const t = newTown();
    const c = await established(t);
    const iin = (await c.case()).parties.find(({ role }) => role === 'applicant')?.iin as Iin;
    const offers = () => createOfferStore(db(), testHash).ofPerson(iin, t.now());
    const left: Message[] = [];
    let day = '2020-02-29';
    const outside = async (message: Message) => {
      left.push(message);
      return { sending: { kind: 'sent' as const }, answer: null };
    };
    const faults: unknown[] = [];
    const process = () =>
      startWorkers(db(), { ...t.deps, batches: createBatchStore(db()) }, outside, 3_600_000, (fault) => faults.push(fault), {
        today: () => localDate(day),
        keepDays: 4_000,
      });
    t.at('2020-02-29', '09:00');
    const [first, second] = [process(), process()];
    await Promise.all([first.tick(), second.tick()]);
    expect(await offers()).toEqual([]);
    day = '2020-03-01';
    t.at('2020-03-01', '09:00');
    await Promise.all([first.tick(), second.tick()]);
    await first.tick();
    expect(faults).toEqual([]);
    const [offer, ...more] = await offers();
    expect(more).toEqual([]);
    // Three months from its day, the last one included: the engine's own term, in the office's zone.
    expect(offer).toMatchObject({
      regulation: 'disability-assessment',
      entry: 'provider',
      state: 'sent',
      expiresAt: '2020-06-01T18:00:00.000Z',
    });
    expect(offer?.from).toEqual({ case: c.id, regulation: 'disability-assessment', followUp: 'reExamination', on: '2020-03-01' });
    const settled = (await c.log()).filter(({ event }) => event.type === 'followUpSettled');
    expect(settled).toHaveLength(1);
    expect(left.filter(({ kind }) => kind === 'offer').map(({ payload }) => payload.role)).toEqual(['applicant']);
    expect(JSON.stringify(left.filter(({ kind }) => kind === 'offer'))).not.toContain(iin);
    expect(await takeFollowUps(db(), localDate('2020-03-02'), 10, 0)).toEqual([]);
    await Promise.all([first.stop(), second.stop()]);

    expect((await verifyAudit(db(), { hash: testHash })).first).toEqual([]);
  });

  /** An attempt at the MSE department that names somebody, as its specialist begins it. */
  async function atDesk(t: ReturnType<typeof newTown>, party: CaseParty) {
    const a = await t.begin('disability-assessment', 'provider');
    await a.put({ kind: 'party', party });
    return a;
  }

  it('agreed to, are taken up at the desk by the number of the person, whose list then has the case', async () => {
    const offers = createOfferStore(db(), testHash);
    const t = newTown({ offers });
    const c = await established(t);
    const party = (await c.case()).parties.find(({ role }) => role === 'applicant');
    if (!party?.iin || !party.birthDate || !party.sex) throw new Error('nobody applied');
    const { iin, birthDate, sex, name } = party;
    t.at('2020-03-01', '09:00');
    const workers = startWorkers(
      db(),
      { ...t.deps, batches: createBatchStore(db()) },
      async () => ({ sending: { kind: 'sent' as const }, answer: null }),
      3_600_000,
      (fault) => expect(fault).toBeNull(),
      { today: () => localDate('2020-03-01'), keepDays: 4_000 },
    );
    await workers.tick();
    await workers.stop();
    const own = async () => {
      const [offer] = await offers.ofPerson(iin, t.now());
      if (!offer) throw new Error('nothing is offered');
      return offer;
    };
    const place = { region: 'test', district: 'one' };
    const who = { name, iin, birthDate, sex, phone: null, place };
    const say = async (answer: 'yes' | 'no' | 'undo') =>
      answerOffer({ deps: t.deps, offers }, who, (await own()).id, answer, { kind: 'party', role: 'applicant', person: 'p-1' });

    // Declined, it is nobody's at the desk.
    expect((await say('no')).kind).toBe('answered');
    expect((await (await atDesk(t, party)).view()).attempt.takesUp).toBeUndefined();
    expect((await say('undo')).kind).toBe('answered');

    expect(await say('yes')).toMatchObject({ kind: 'answered', offer: { state: 'yes' }, attempt: null });
    expect(deskOf(t.deps, await own(), place)?.kind).toBe('mse');
    // Whoever else comes takes up nothing of it; a number put right takes it up, and put wrong again lets it go.
    const other = person('applicant', { born: '1971-07-07' });
    const a = await atDesk(t, other);
    expect((await a.view()).attempt).not.toHaveProperty('takesUp');
    await a.put({ kind: 'party', party });
    expect((await a.view()).attempt).toMatchObject({
      takesUp: { offer: (await own()).id, from: { followUp: 'reExamination' } },
      follows: { case: c.id, followUp: 'reExamination' },
    });
    await a.put({ kind: 'party', party: other });
    expect((await a.view()).attempt).not.toHaveProperty('follows');
    await a.put({ kind: 'party', party });
    expect((await own()).attempt).toBeNull();

    await a.put({ kind: 'facts', facts: { examination: 'repeated', asksDisability: true } });
    await a.complete();
    await a.put({ kind: 'facts', facts: { hindrance: 'none' } });
    await a.complete();
    const again = await a.register();
    expect((await again.case()).links).toContainEqual(expect.objectContaining({ kind: 'from.reExamination', case: c.id }));
    const taken = await own();
    expect(taken).toMatchObject({ state: 'yes' });
    expect(caseIdOf(taken.attempt ?? '')).toBe(again.id);
    // What has become a case is not undone, and is not taken up by another attempt.
    expect(await say('undo')).toMatchObject({ kind: 'refused' });
    expect(await say('yes')).toMatchObject({ kind: 'answered', attempt: null });
    expect((await (await atDesk(t, party)).view()).attempt).not.toHaveProperty('takesUp');
    expect((await verifyAudit(db(), { hash: testHash })).first).toEqual([]);
  });
});
