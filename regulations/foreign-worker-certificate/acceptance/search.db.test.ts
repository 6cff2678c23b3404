import { expect, it } from 'vitest';
import { acceptance } from '../../../src/store/testing/acceptance.ts';
import { begin, date, fieldsOf, minutes, newTown, numberOf, requests, session, stated, toCommission } from './help.ts';

acceptance('foreign worker certificate: search', (_town, { batches }) => {
  it('foreign-worker-certificate/AC1', async () => {
    const t = newTown();
    t.at('2019-03-04');
    const c = await (await begin(t, requests.first)).register();
    expect(await c.due('a1')).toBe('2019-03-05');
    t.at('2019-03-05');
    await c.step('sendToManagement');
    await c.step('passToUnit');
    expect(await c.due('a1')).toBe('2019-03-05');
    await c.step('nameExecutor', { states: stated({ executor: 'Орындаушы' }) });
    expect(await c.due('a2')).toBe('2019-03-06');
    t.at('2019-03-06');
    await c.step('submitToCommission');
    expect(await c.due('a3')).toBe('2019-03-14');
    t.at('2019-03-14');
    await session(t, batches(), c, 'issue');
    expect(await c.due('a4')).toBe('2019-03-18');
    t.at('2019-03-18');
    await minutes(c);
    expect((await c.case()).proposal?.outcomes).toEqual(['issue']);
    expect(await c.due('a5')).toBe('2019-03-20');
    t.at('2019-03-20');
    await c.step('decide', { outcome: 'issue' });
    expect(await c.due('a6')).toBe('2019-03-26');
    t.at('2019-03-26');
    await c.step('sendForSignature');
    expect(await c.due('a7')).toBe('2019-03-27');
    t.at('2019-03-27');
    await c.step('signNotification');
    expect(await numberOf(c, 'notification')).toBeNull();
    expect(await c.due('a8')).toBe('2019-03-29');
    t.at('2019-03-29');
    const notified = await c.step('registerNotification');
    expect(await numberOf(c, 'notification')).toMatchObject({ journal: 'notifications', value: 1 });
    // The notification leaves before the certificate is signed
    expect(notified.documents.map(({ name }) => name)).not.toContain('certificate');
    expect(Object.values(notified.deliveries).map(({ name }) => name)).toEqual(['notification']);
    expect(await c.due('a9')).toBe('2019-04-01');
    t.at('2019-04-01');
    await c.step('signCertificate');
    expect(await numberOf(c, 'certificate')).toBeNull();
    expect(await c.due('a10')).toBe('2019-04-03');
    t.at('2019-04-03');
    const done = await c.step('handOver');
    expect(done.main.kind).toBe('none');
    expect(await numberOf(c, 'certificate')).toMatchObject({ journal: 'foreign-certificates', value: 1 });
    expect(await fieldsOf(c, 'certificate')).toMatchObject({ validFrom: date('2019-04-01'), validUntil: date('2019-07-01') });
    await c.runClocks();
    expect((await c.log()).some(({ event }) => event.type === 'clockChanged' && event.how === 'breached')).toBe(false);
  });

  // Resolution refusalEnds: reasons are printed for minutes and decision, the notification takes them too; the case ends after A8.
  it('foreign-worker-certificate/AC2', async () => {
    const t = newTown();
    t.at('2019-03-04');
    const c = await (await begin(t, requests.first)).register();
    t.at('2019-03-05');
    await c.step('sendToManagement');
    await c.step('passToUnit');
    await c.step('nameExecutor', { states: stated({ executor: 'Орындаушы' }) });
    t.at('2019-03-06');
    await c.step('submitToCommission');
    t.at('2019-03-14');
    await session(t, batches(), c, 'refuse');
    t.at('2019-03-18');
    await c.do({ kind: 'tick', item: 'assessment', states: stated({ assessment: 'Бес балл' }) });
    expect(await c.try({ kind: 'move', move: 'sendMinutes' })).toMatchObject({ kind: 'refused', ground: 'items-undone' });
    await c.do({ kind: 'tick', item: 'reasons', states: stated({ recommendationReasons: 'Шекті балл жиналмады' }) });
    await c.do({ kind: 'move', move: 'sendMinutes' });
    expect((await fieldsOf(c, 'minutes')).recommendationReasons).toEqual({ kind: 'text', text: 'Шекті балл жиналмады' });
    expect((await c.case()).proposal?.outcomes).toEqual(['refuse']);
    t.at('2019-03-20');
    expect(await c.try({ kind: 'draft', outcome: 'refuse', grounds: ['S102'] })).toMatchObject({ ground: 'reasons-missing' });
    await c.step('decide', { outcome: 'refuse', grounds: ['S102'], reasons: 'Шекті балл жиналмады' });
    t.at('2019-03-26');
    await c.step('sendForSignature');
    t.at('2019-03-27');
    await c.step('signNotification');
    expect(await fieldsOf(c, 'notification')).toMatchObject({ reasons: { kind: 'text', text: 'Шекті балл жиналмады' } });
    expect(await c.due('a8')).toBe('2019-03-29');
    t.at('2019-03-29');
    const done = await c.step('registerNotification');
    expect(done.main.kind).toBe('none');
    const log = await c.log();
    expect(log.flatMap(({ event }) => (event.type === 'stepEntered' ? [event.step] : []))).not.toContain('signingCertificate');
    expect(done.numbers.map(({ journal }) => journal)).not.toContain('foreign-certificates');
  });

  it('the management decides against the minutes only with written reasons', async () => {
    const t = newTown();
    t.at('2019-03-04');
    const c = await (await begin(t, requests.first)).register();
    await toCommission(c);
    await session(t, batches(), c, 'refuse');
    await minutes(c, 'Шекті балл жиналмады');
    await c.do({ kind: 'draft', outcome: 'issue' });
    expect(await c.try({ kind: 'move', move: 'decide', outcome: 'issue' })).toMatchObject({ kind: 'refused', ground: 'reasons-missing' });
    const decided = await c.do({ kind: 'move', move: 'decide', outcome: 'issue', reasons: 'Қосымша құжаттар ұсынылды' });
    expect(decided.decision?.outcome).toBe('issue');
  });

  const wanting = { grounds: ['RA1'], reasons: 'Білімі туралы құжат жоқ' } as const;

  // Reading refusalWindow: the 3 days run from receipt, beside the 1 + 1 days of A1 and A2.
  it('foreign-worker-certificate/AC3', async () => {
    const t = newTown();
    t.at('2019-03-07');
    const c = await (await begin(t, requests.first, { without: ['education'] })).register();
    expect(await c.due('acceptance')).toBe('2019-03-13');
    await c.do({ kind: 'tick', item: 'inDate' });
    await c.do({ kind: 'tick', item: 'registerInSystem' });
    expect(await c.try({ kind: 'move', move: 'sendToManagement' })).toMatchObject({ ground: 'items-undone' });
    t.at('2019-03-13', '17:00');
    const ended = await c.do({ kind: 'move', move: 'refuseAcceptance', ...wanting });
    expect(ended).toMatchObject({ status: 'ended', endedHow: 'notAccepted' });
    expect((await c.log()).some(({ event }) => event.type === 'batchAwaited')).toBe(false);
    expect(await fieldsOf(c, 'acceptanceRefusal')).toMatchObject({ reasons: { kind: 'text', text: wanting.reasons } });
  });

  it('the executor too may refuse acceptance until the third working day is over', async () => {
    const t = newTown();
    t.at('2019-03-07');
    const c = await (await begin(t, requests.first)).register();
    t.at('2019-03-11');
    await c.step('sendToManagement');
    await c.step('passToUnit');
    expect(await c.try({ kind: 'move', move: 'refuseAcceptance', ...wanting })).toMatchObject({ ground: 'not-offered' });
    await c.step('nameExecutor', { states: stated({ executor: 'Орындаушы' }) });
    expect(await c.due('a2')).toBe('2019-03-12');
    t.at('2019-03-13');
    expect((await c.do({ kind: 'move', move: 'refuseAcceptance', ...wanting })).endedHow).toBe('notAccepted');
  });

  // Reading refusalWindow: what comes after the three days is not printed; the move is no longer offered.
  it('foreign-worker-certificate/AC4', async () => {
    const t = newTown();
    t.at('2019-03-07');
    const c = await (await begin(t, requests.first)).register();
    const late = { kind: 'move', move: 'refuseAcceptance', grounds: ['RA2'], reasons: 'Паспорттың мерзімі өткен' } as const;
    t.at('2019-03-14');
    expect(await c.try(late)).toMatchObject({ kind: 'refused', ground: 'too-late' });
    t.at('2019-03-13');
    expect(await c.do(late)).toMatchObject({ endedHow: 'notAccepted' });
    expect((await fieldsOf(c, 'acceptanceRefusal')).ground).toMatchObject({
      items: [{ ru: 'представлены документы с истекшим сроком действия' }],
    });
  });

  // Reading noSilence: 5 working days are printed, no outcome on their lapse is.
  it('foreign-worker-certificate/AC13', async () => {
    const t = newTown();
    t.at('2019-03-04');
    const c = await (await begin(t, requests.first)).register();
    await toCommission(c);
    expect(await c.due('a3')).toBe('2019-03-12');
    t.at('2019-03-13');
    await c.runClocks();
    const late = await c.case();
    expect(late).toMatchObject({ status: 'open', proposal: null, main: { kind: 'batch', batch: 'session' } });
    expect(
      (await c.log()).flatMap(({ event }) =>
        event.type === 'clockChanged' && event.how === 'breached' ? [event.clock.split('#')[0]] : [],
      ),
    ).toEqual(['a3']);
  });

  // Reading copyToBranch: the addressee of the notification is printed, the copy to the branch is ours.
  it('foreign-worker-certificate/AC15', async () => {
    const t = newTown();
    t.at('2019-03-04');
    const c = await (await begin(t, requests.first, { entry: 'corporation' })).register();
    await c.step('forward');
    await toCommission(c);
    await session(t, batches(), c, 'refuse');
    await minutes(c, 'Шекті балл жиналмады');
    await c.step('decide', { outcome: 'refuse', grounds: ['S102'], reasons: 'Шекті балл жиналмады' });
    await c.step('sendForSignature');
    await c.step('signNotification');
    const done = await c.step('registerNotification');
    expect(Object.values(done.deliveries)).toEqual([
      expect.objectContaining({ name: 'notification', to: 'applicant' }),
      expect.objectContaining({ name: 'notificationCopy', to: 'corpBranch', document: 'notification' }),
    ]);
    expect(done.documents.map(({ name }) => name)).not.toContain('certificate');
  });

  it('a manager whose certificate is revoked cannot sign at A9 either: the step stays open, overdue, and gives no number', async () => {
    const t = newTown();
    t.at('2019-03-04');
    const c = await (await begin(t, requests.first)).register();
    await toCommission(c);
    await session(t, batches(), c, 'issue');
    await minutes(c);
    await c.step('decide', { outcome: 'issue' });
    await c.step('sendForSignature');
    await c.step('signNotification');
    await c.step('registerNotification');
    t.spoilSignaturesOf('management', 'bad');
    expect(await c.try({ kind: 'move', move: 'signCertificate' })).toMatchObject({ kind: 'refused', ground: 'signature' });
    t.at('2019-03-07');
    await c.runClocks();
    expect((await c.case()).main).toMatchObject({ step: 'signingCertificate' });
    expect(await c.due('a9')).toBe('2019-03-05');
    expect(await numberOf(c, 'certificate')).toBeNull();
    expect((await c.case()).documents.map(({ name }) => name)).not.toContain('certificate');
  });
});
