import { afterAll, beforeAll, expect, it } from 'vitest';
import { apply, drawUp, groupTwo, membersSign, newTown, sessionItems } from '../../regulations/disability-assessment/acceptance/help.ts';
import { type Iin, localDate } from '../base/index.ts';
import { createBatchStore, createCaseStore, createOfferStore, type Message, takeFollowUps, verifyAudit } from '../store/index.ts';
import { testHash } from '../store/testing/cases.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { keepCasesIn } from '../testing/index.ts';
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
});
