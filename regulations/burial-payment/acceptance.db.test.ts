import { expect, it } from 'vitest';
import { type Calendar, statedCalendar } from '../../src/calendar/index.ts';
import { findingsOf } from '../../src/casework/index.ts';
import { acceptance } from '../../src/store/testing/acceptance.ts';
import { person, type Town } from '../../src/testing/index.ts';
import { burialPayment } from './index.ts';

acceptance('burial payment of 2015', (town) => {
  const bothPeople = async (t: Town, office?: string) => {
    const a = await t.begin('burial-payment', 'counter', office ? { office } : {});
    await a.put({ kind: 'party', party: person('applicant', { born: '1980-05-05' }) });
    await a.put({ kind: 'party', party: person('deceased', { born: '1940-01-01', sex: 'male' }) });
    return a;
  };

  const registered = async (on: string, calendar?: Calendar) => {
    const t = town({ regulations: [burialPayment], ...(calendar ? { calendar } : {}) });
    t.at(on);
    const a = await bothPeople(t);
    await a.complete();
    return { t, c: await a.register() };
  };

  /** Takes a case to the provider on the given days. */
  const atProvider = async (on: string, department: string, branch: string) => {
    const { t, c } = await registered(on);
    t.at(department);
    await c.step('sendToBranch');
    t.at(branch);
    await c.step('sendToProvider');
    return { t, c };
  };

  /** Straight to a decision to assign, on one day of the provider. */
  const assigned = async () => {
    const { t, c } = await atProvider('2019-09-02', '2019-09-03', '2019-09-04');
    t.at('2019-09-05');
    await c.step('certify');
    await c.step('certifyAtUnitHead');
    await c.step('decide');
    return { t, c };
  };

  it('burial-payment/B1', async () => {
    const { t, c } = await registered('2019-09-02');
    expect(await c.due('department')).toBe('2019-09-03');
    t.at('2019-09-03');
    await c.step('sendToBranch');
    expect(await c.due('branch')).toBe('2019-09-04');
    t.at('2019-09-04');
    await c.step('sendToProvider');
    expect(await c.due('provider')).toBe('2019-09-05');
    t.at('2019-09-05');
    await c.step('certify');
    await c.step('certifyAtUnitHead');
    expect(await c.due('provider')).toBe('2019-09-05');
    const { draft } = await c.step('decide');
    // 15.7 monthly indices of the day of death: 15.7 × 2 525 = 39 642.50, up to 39 643 tenge.
    expect(findingsOf(draft)[0]?.amount).toMatchObject({ tiyn: 3_964_300, payment: 'once' });
    expect([await c.due('notice'), await c.due('request')]).toEqual(['2019-09-06', '2019-09-06']);
    t.at('2019-09-06');
    await c.side('formRequest', 'formed');
    expect(await c.due('transfer')).toBe('2019-09-09');
  });

  it('burial-payment/B2', async () => {
    const calendar = statedCalendar('New Year 2020', ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-07'], ['2020-01-05']);
    const { t, c } = await registered('2019-12-30', calendar);
    expect(await c.due('department')).toBe('2019-12-31');
    t.at('2019-12-31');
    await c.step('sendToBranch');
    expect(await c.due('branch')).toBe('2020-01-05');
    t.at('2020-01-05');
    await c.step('sendToProvider');
    expect(await c.due('provider')).toBe('2020-01-06');
    t.at('2020-01-06');
    await c.step('certify');
    await c.step('certifyAtUnitHead');
    await c.step('decide');
    expect([await c.due('notice'), await c.due('request')]).toEqual(['2020-01-08', '2020-01-08']);
    t.at('2020-01-08');
    await c.side('formRequest', 'formed');
    expect(await c.due('transfer')).toBe('2020-01-09');
  });

  it('burial-payment/B3', async () => {
    const { t, c } = await atProvider('2019-09-02', '2019-09-03', '2019-09-04');
    t.at('2019-09-05', '09:30');
    await c.step('certify');
    t.at('2019-09-05', '17:00');
    await c.runClocks();
    const breaches = async () => (await c.log()).filter(({ event }) => event.type === 'clockChanged' && event.how === 'breached');
    expect(await breaches()).toHaveLength(0);
    t.at('2019-09-06', '09:00');
    await c.runClocks();
    const found = await breaches();
    expect(found.map(({ event }) => event.type === 'clockChanged' && event.clock.split('#')[0])).toEqual(['provider']);
  });

  it('burial-payment/B4', async () => {
    const { t } = await registered('2019-09-02');
    const second = await bothPeople(t, 'corp-department-two');
    const view = await second.complete();
    expect(view.attempt.end).toMatchObject({ kind: 'failed', gate: 'unclaimed', receipt: 'refusalReceiptExisting' });
    expect(view.receipt?.text).toContain('өтініш беру фактісі табылған');
    expect((await second.tryRegister()).kind).toBe('refused');
  });

  it('burial-payment/B5', async () => {
    const t = town({ regulations: [burialPayment] });
    t.says(({ registry }) => (registry === 'assignments' ? { kind: 'found', facts: { alreadyPaid: true }, raw: '{}' } : undefined));
    const view = await (await bothPeople(t)).complete();
    expect(view.attempt.end).toMatchObject({ kind: 'failed', ground: 'RA1', receipt: 'refusalReceiptExisting' });
  });

  it('burial-payment/B6', async () => {
    const t = town({ regulations: [burialPayment] });
    t.at('2019-09-02');
    const a = await bothPeople(t);
    const view = await a.complete({ validUntil: '2019-09-01' as never });
    expect(view.attempt.end).toMatchObject({ kind: 'failed', ground: 'RA3', receipt: 'refusalReceipt' });
    expect(view.receipt?.text).toContain('жеке басын куәландыратын құжат');
  });

  it('burial-payment/B7', async () => {
    const t = town({ regulations: [burialPayment] });
    const a = await bothPeople(t);
    await a.put({ kind: 'facts', facts: { deathInKazakhstan: true, deathRegisteredOn: '2008-04-30' } });
    const view = await a.complete();
    expect(t.asked.map(({ registry }) => registry)).not.toContain('civil-status-deaths');
    expect(view.attempt.proofs.death).toMatchObject({ state: 'shown', by: 'paper' });
    expect((await (await a.register()).case()).status).toBe('open');
  });

  it('burial-payment/B7: a later registration is asked of the registry', async () => {
    const t = town({ regulations: [burialPayment] });
    const a = await bothPeople(t);
    await a.put({ kind: 'facts', facts: { deathInKazakhstan: true, deathRegisteredOn: '2008-05-02' } });
    await a.complete();
    expect(t.asked.map(({ registry }) => registry)).toContain('civil-status-deaths');
  });

  it('burial-payment/B8', async () => {
    const t = town({ regulations: [burialPayment] });
    t.says(() => ({ kind: 'notAnswered', reason: 'the gateway is down' }));
    const a = await bothPeople(t);
    const view = await a.complete();
    expect(view.attempt.end).toEqual({ kind: 'passed' });
    expect((await (await a.register()).case()).status).toBe('open');
  });

  it('burial-payment/B9', async () => {
    const { t, c } = await atProvider('2019-09-02', '2019-09-03', '2019-09-04');
    t.at('2019-09-05');
    await c.step('certify');
    const untrue = { documentsUntrue: { value: true } };
    await c.step('certifyAtUnitHead', { outcome: 'refuse', grounds: ['RG1'], reasons: 'Куәлік жасанды', fills: untrue });
    const decided = await c.step('decide', { outcome: 'refuse', grounds: ['RG1'], fills: untrue });
    expect(decided.decision?.outcome).toBe('refuse');
    const notice = await c.paper('notice');
    expect(notice).toContain('Куәлік жасанды');
    expect(notice).toContain('дәйексіздігі белгіленген');
    const acts = decided.acts.filter((act) => act.over === decided.decision?.hash).map((act) => act.by);
    expect(acts).toEqual(['unitHead', 'head']);
  });

  it('burial-payment/B9: with untrue papers an assignment is not certified', async () => {
    const { t, c } = await atProvider('2019-09-02', '2019-09-03', '2019-09-04');
    t.at('2019-09-05');
    await c.do({ kind: 'tick', item: 'checkPapers', states: { documentsUntrue: { value: true } } });
    expect(await c.try({ kind: 'draft', outcome: 'assign' })).toMatchObject({ kind: 'refused', ground: 'outcome-unknown' });
  });

  it('burial-payment/B10', async () => {
    const { c } = await atProvider('2019-09-02', '2019-09-03', '2019-09-04');
    const offered = Object.entries(burialPayment.moves).filter(([, move]) => move.at.includes('specialist'));
    expect(offered.map(([name]) => name)).toEqual(['certify', 'askRescan']);
    expect(Object.keys(burialPayment.waits)).toEqual([]);
    await c.step('askRescan', { reasons: 'екінші бет оқылмайды' });
    expect(await c.due('provider')).toBe('2019-09-05');
    expect(Object.values((await c.case()).tasks).map(({ name }) => name)).toEqual(['specialist', 'rescanPapers']);
  });

  it('burial-payment/B11', async () => {
    const { t, c } = await assigned();
    await c.side('giveNotice', 'given');
    t.at('2019-09-09', '09:00');
    await c.runClocks();
    const breach = (await c.log()).find(({ event }) => event.type === 'clockChanged' && event.how === 'breached');
    expect(breach?.event).toMatchObject({ clock: expect.stringMatching(/^request#/) });
    expect(Object.values((await c.case()).tasks)).toMatchObject([{ name: 'formRequest', post: 'corp-intake', office: 'corp-department' }]);
  });

  it('burial-payment/B12', async () => {
    const { t, c } = await atProvider('2019-09-02', '2019-09-03', '2019-09-04');
    t.at('2019-09-05');
    const refusal = { outcome: 'refuse', grounds: ['RG2'], reasons: 'талаптарға сәйкес келмейді' };
    for (const move of ['certify', 'certifyAtUnitHead', 'decide']) await c.step(move, refusal);
    expect(Object.values((await c.case()).tasks).map(({ name }) => name)).toEqual(['giveNotice']);
    await c.side('giveNotice', 'given');
    const closed = await c.case();
    expect([closed.status, Object.keys(closed.effects)]).toEqual(['closed', []]);
  });

  it('burial-payment/B13', async () => {
    const { t, c } = await atProvider('2019-09-02', '2019-09-03', '2019-09-04');
    t.at('2019-09-05');
    await c.step('certify');
    await c.step('certifyAtUnitHead');
    t.spoilSignaturesOf('head', 'bad');
    const before = await c.case();
    await expect(c.step('decide')).rejects.toThrow('signature');
    const after = await c.case();
    expect(after.decision).toBeNull();
    expect(after.main).toEqual(before.main);
    expect([after.documents.some(({ name }) => name === 'notice'), Object.keys(after.effects)]).toEqual([false, []]);
  });

  it('burial-payment/B14', async () => {
    const { t, c } = await assigned();
    await c.side('giveNotice', 'given');
    t.at('2019-09-06');
    await c.side('formRequest', 'formed');
    t.at('2019-09-09');
    await c.side('transfer', 'transferred');
    const [effect] = Object.values((await c.case()).effects);
    await c.do(
      { kind: 'answerEffect', id: effect?.id ?? '', answer: 'placed', evidence: null },
      { as: { kind: 'system', key: 'gateway' } },
    );
    const closed = await c.case();
    expect(closed.status).toBe('closed');
    expect(closed.moments.transferred?.at(-1)?.on).toBe('2019-09-09');
    expect(Object.values(closed.deliveries)[0]?.channels).toEqual([{ channel: 'inPerson', state: 'waiting' }]);
  });
});
