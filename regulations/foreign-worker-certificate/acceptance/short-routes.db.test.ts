import { expect, it } from 'vitest';
import { acceptance } from '../../../src/store/testing/acceptance.ts';
import type { CaseRun } from '../../../src/testing/index.ts';
import { foreignWorkerCertificate } from '../index.ts';
import { begin, date, fieldsOf, newTown, numberOf, requests, stated } from './help.ts';

acceptance('foreign worker certificate: short routes', () => {
  const named = { states: stated({ executor: 'Орындаушы' }) };

  /** Routes B, C and D from the registration to the hand-over, each step on its day. */
  async function run(
    c: CaseRun,
    at: (day: string) => void,
    days: readonly [string, string, string],
    clocks: readonly [string, string, string],
  ) {
    expect(await c.due(clocks[0])).toBe(days[0]);
    at(days[0]);
    await c.step('sendToManagement');
    expect(await c.due(clocks[1])).toBe(days[1]);
    at(days[1]);
    await c.step('decideAndSign', { outcome: 'issue' });
    await c.step('nameExecutorAfterwards', named);
    expect(await c.due(clocks[2])).toBe(days[2]);
    at(days[2]);
    return c.step('handOver');
  }

  const shortClocks = ['b1', 'b2', 'b3'] as const;

  // Readings contractStart, withinThreeMonths: only the length of the cap is printed; the request comes within the life of the certificate.
  it('foreign-worker-certificate/AC5', async () => {
    const t = newTown();
    t.at('2019-04-02');
    const c = await (await begin(t, requests.employment)).register();
    const done = await run(c, t.at, ['2019-04-03', '2019-04-04', '2019-04-05'], shortClocks);
    expect(done.main.kind).toBe('none');
    expect(await fieldsOf(c, 'certificate')).toMatchObject({ validFrom: date('2019-04-04'), validUntil: date('2022-04-04') });
    expect((await c.log()).some(({ event }) => event.type === 'batchAwaited')).toBe(false);
    expect(await numberOf(c, 'certificate')).toMatchObject({ value: 1 });
  });

  // Reading contractStart: for the term of the contract is printed, the day it begins is not.
  it('foreign-worker-certificate/AC6', async () => {
    const t = newTown();
    t.at('2019-04-02');
    const c = await (await begin(t, { ...requests.employment, contractUntil: '2020-03-31' })).register();
    await run(c, t.at, ['2019-04-03', '2019-04-04', '2019-04-05'], shortClocks);
    expect(await fieldsOf(c, 'certificate')).toMatchObject({ validUntil: date('2020-03-31') });
  });

  it('a contract that begins later begins the certificate', async () => {
    const t = newTown();
    t.at('2019-04-02');
    const c = await (await begin(t, { ...requests.employment, contractFrom: '2019-05-01' })).register();
    await run(c, t.at, ['2019-04-03', '2019-04-04', '2019-04-05'], shortClocks);
    expect(await fieldsOf(c, 'certificate')).toMatchObject({ validFrom: date('2019-05-01'), validUntil: date('2022-05-01') });
  });

  it('foreign-worker-certificate/AC7', async () => {
    const t = newTown();
    t.at('2019-03-20');
    const c = await (await begin(t, requests.employment)).register();
    await run(c, t.at, ['2019-03-26', '2019-03-27', '2019-03-28'], shortClocks);
  });

  // Reading withinThreeMonths: read as the life of the first certificate; what is offered instead is ours and the message says so.
  it('foreign-worker-certificate/AC8', async () => {
    const t = newTown();
    t.at('2019-04-11');
    const a = await begin(t, requests.employment);
    expect(a.view().attempt.end).toMatchObject({ kind: 'failed', gate: 'withinThreeMonths', grounds: ['RB1'] });
    expect(await a.tryRegister()).toMatchObject({ kind: 'refused' });
    expect(foreignWorkerCertificate.words['grounds.RB1']?.kk).toContain('«үш ай ішінде» сөзін осылай түсінеміз');
    for (const requestKind of ['extendSearch', 'first']) {
      const again = await begin(t, { ...requests.employment, requestKind, profession: 'Дәрігер' });
      expect(again.view().attempt.end).toMatchObject({ kind: 'passed' });
    }
    t.at('2019-04-10');
    expect((await begin(t, requests.employment)).view().attempt.end).toMatchObject({ kind: 'passed' });
  });

  // Readings starts, sameDates, duplicateSteps: 5 working days are printed; the start, the dates and the mark are not.
  it('foreign-worker-certificate/AC9', async () => {
    const t = newTown();
    t.at('2019-03-20');
    const c = await (await begin(t, requests.duplicate)).register();
    await run(c, t.at, ['2019-04-01', '2019-04-01', '2019-04-01'], ['duplicate', 'duplicate', 'duplicate']);
    expect(await fieldsOf(c, 'certificate')).toMatchObject({
      duplicateMark: { kind: 'words', words: { kk: 'ТЕЛНҰСҚА' } },
      validFrom: date('2019-01-10'),
      validUntil: date('2019-04-10'),
    });
  });

  it('foreign-worker-certificate/AC14', async () => {
    const t = newTown();
    t.at('2019-03-20');
    const c = await (await begin(t, requests.reissue)).register();
    const done = await run(c, t.at, ['2019-03-26', '2019-03-27', '2019-03-28'], shortClocks);
    expect(done.documents.map(({ name }) => name)).toEqual(['receipt', 'certificate']);
    expect(done.acts.map(({ by }) => by)).toEqual(['management', 'management']);
    expect((await c.log()).some(({ event }) => event.type === 'batchAwaited')).toBe(false);
    expect((await fieldsOf(c, 'certificate')).duplicateMark).toBeUndefined();
  });

  // Reading corporationIntake: sending to the branch is printed, recording the hand-over is ours.
  it('foreign-worker-certificate/AC10', async () => {
    const t = newTown();
    t.at('2019-04-01');
    const c = await (await begin(t, requests.employment, { entry: 'corporation' })).register();
    expect((await c.case()).clocks).toEqual({});
    t.at('2019-04-02');
    await c.step('forward');
    const sent = await run(c, t.at, ['2019-04-03', '2019-04-04', '2019-04-05'], shortClocks);
    expect(sent.deliveries).toEqual({});
    expect(Object.values(sent.tasks).find(({ name }) => name === 'branchReceives')).toMatchObject({ office: 'corp-branch' });
    const arrived = await c.side('branchReceives', 'received');
    const [delivery] = Object.values(arrived.deliveries);
    expect(delivery).toMatchObject({ name: 'certificateAtBranch', channels: [{ channel: 'inPerson', state: 'waiting' }] });
    const handed = await c.do(
      { kind: 'handOver', id: delivery?.id ?? '', to: 'self' },
      { as: t.officer('corp-branch-checker', 'corp-branch') },
    );
    expect(Object.values(handed.deliveries)).toEqual([
      expect.objectContaining({ channels: [{ channel: 'inPerson', state: 'delivered' }] }),
    ]);
  });

  // A notarised power is printed; that the certificate waits is ours.
  it('foreign-worker-certificate/AC11', async () => {
    const t = newTown();
    t.at('2019-04-02');
    const c = await (await begin(t, requests.employment)).register();
    const done = await run(c, t.at, ['2019-04-03', '2019-04-04', '2019-04-05'], shortClocks);
    const [delivery] = Object.values(done.deliveries);
    const handOver = { kind: 'handOver', id: delivery?.id ?? '', to: 'representative' } as const;
    const as = t.officer('executor', 'ministry');
    expect(await c.try({ ...handOver, notarised: false }, { as })).toMatchObject({ kind: 'refused', ground: 'power-not-notarised' });
    expect(Object.values((await c.case()).deliveries)[0]).toMatchObject({ channels: [{ state: 'waiting' }] });
    const handed = await c.do({ ...handOver, notarised: true }, { as });
    expect(Object.values(handed.deliveries)[0]).toMatchObject({ channels: [{ state: 'delivered' }] });
  });

  // Reading signedInB: C2 prints a signature, B2 none; the source says nothing about checks of signatures.
  it('foreign-worker-certificate/AC12', async () => {
    for (const kind of ['employment', 'reissue'] as const) {
      const t = newTown();
      t.at('2019-04-02');
      const c = await (await begin(t, requests[kind])).register();
      t.at('2019-04-03');
      await c.step('sendToManagement');
      await c.do({ kind: 'draft', outcome: 'issue' });
      t.spoilSignaturesOf('management', 'bad');
      expect(await c.try({ kind: 'move', move: 'decideAndSign', outcome: 'issue' })).toMatchObject({
        kind: 'refused',
        ground: 'signature',
      });
      t.at('2019-04-05');
      await c.runClocks();
      const open = await c.case();
      expect(open).toMatchObject({ status: 'open', main: { kind: 'step', step: 'decision' } });
      expect(open.documents.map(({ name }) => name)).toEqual(['receipt']);
      expect(open.numbers.map(({ journal }) => journal)).toEqual(['foreign-applications']);
      expect(Object.values(open.clocks).find(({ name }) => name === 'b2')?.state).toMatchObject({ status: 'running', due: '2019-04-04' });
      expect(
        (await c.log()).some(({ event }) => event.type === 'clockChanged' && event.how === 'breached' && event.clock.startsWith('b2')),
      ).toBe(true);
    }
  });

  it('a refusal on clause 10 inside the three days is a reasoned reply, sent by the executor', async () => {
    const t = newTown();
    t.at('2019-04-02');
    const c = await (await begin(t, requests.employment)).register();
    await c.step('sendToManagement');
    await c.step('decideAndSign', { outcome: 'refuse', grounds: ['S103'], reasons: 'Шарт дәйексіз' });
    const now = await c.step('nameExecutorAfterwards', named);
    expect(now.main).toMatchObject({ step: 'sendingNotification' });
    const done = await c.step('registerNotification');
    expect(done).toMatchObject({ main: { kind: 'none' }, decision: { outcome: 'refuse' } });
    expect(await numberOf(c, 'notification')).toMatchObject({ value: 1 });
  });
});
