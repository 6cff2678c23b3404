import { expect, it } from 'vitest';
import { type LocalDate, localDate } from '../../src/base/index.ts';
import { type Calendar, statedCalendar } from '../../src/calendar/index.ts';
import { findingsOf } from '../../src/casework/index.ts';
import { acceptance } from '../../src/store/testing/acceptance.ts';
import { person, type Town } from '../../src/testing/index.ts';
import { agePension } from './index.ts';

acceptance('age pension', (town) => {
  const nauryz = statedCalendar('Nauryz 2019', ['2019-03-21', '2019-03-22', '2019-03-25']);
  const may = statedCalendar('May 2019', ['2019-05-01', '2019-05-07', '2019-05-09', '2019-05-10'], ['2019-05-04']);

  /** Each town has an applicant of its own: a claim of one must not block another within a case. */
  const applicants = new Map<Town, number>();

  const townOf = (calendar?: Calendar) => {
    const t = town({ regulations: [agePension], ...(calendar ? { calendar } : {}) });
    applicants.set(t, applicants.size);
    return t;
  };

  const atCounter = async (t: Town) => {
    const a = await t.begin('age-pension', 'counter');
    await a.put({ kind: 'party', party: person('applicant', { born: '1956-02-10', serial: applicants.get(t) ?? 0 }) });
    return a;
  };

  const registered = async (t: Town, phone?: string) => {
    const a = await atCounter(t);
    if (phone) await a.put({ kind: 'facts', facts: { 'applicant.phone': phone } });
    await a.complete();
    return a.register();
  };

  /** A case with the specialist of the provider, everything before done on the day. */
  const withSpecialist = async (on: string, calendar?: Calendar, phone?: string) => {
    const t = townOf(calendar);
    t.at(on);
    const c = await registered(t, phone);
    await c.step('sendToBranch');
    await c.step('sendToProvider');
    return { t, c };
  };

  /** Returned by the unit head on Wednesday 3 April 2019, the applicant told on 10 April. */
  const returned = async () => {
    const { t, c } = await withSpecialist('2019-04-02', may);
    await c.step('certify');
    t.at('2019-04-03');
    await c.step('returnForDocuments', {
      reasons: 'өтілді растайтын құжат жоқ',
      states: { missingPapers: { value: 'мұрағат анықтамасы' } },
    });
    t.at('2019-04-10');
    await c.side('tellApplicant', 'told');
    return { t, c };
  };

  const portal = async (t: Town) => {
    const a = await t.begin('age-pension', 'portalInformation');
    await a.put({ kind: 'party', party: person('applicant', { born: '1956-02-10', serial: applicants.get(t) ?? 0 }) });
    return a;
  };

  it('age-pension/AC1', async () => {
    const t = townOf(nauryz);
    t.at('2019-03-18');
    const c = await registered(t);
    const stages: [string, string, string][] = [
      ['department', '2019-03-26', 'sendToBranch'],
      ['branch', '2019-03-28', 'sendToProvider'],
      ['specialist', '2019-04-01', 'certify'],
      ['unitHead', '2019-04-03', 'certifyAtUnitHead'],
      ['head', '2019-04-04', 'decide'],
    ];
    for (const [clock, due, move] of stages) {
      expect(await c.due(clock)).toBe(due);
      t.at(due);
      await c.step(move);
    }
    expect(nauryz.workingDaysBetween(localDate('2019-03-18'), localDate('2019-04-04'))).toBe(10);
    expect(await c.due('notice')).toBe('2019-04-05');
    // Law of 2013 on pensions, arts 15–16: income counted is the least of 150 000 and 46 indices × 2 525 = 116 150; 60 per cent and one more
    // for each of the five years beyond the twenty of a woman: 116 150 × 0.65 = 75 497.50, up to 75 498 tenge from the day of application.
    const { draft } = await c.case();
    expect(findingsOf(draft)[0]?.amount).toMatchObject({
      name: 'age-pension',
      tiyn: 7_549_800,
      payment: 'month',
      from: '2019-03-18',
      until: null,
    });
    const decision = JSON.parse(await c.text(draft?.hash)) as { fields: { name: string; value: unknown }[] };
    expect(decision.fields.find(({ name }) => name === 'calculation')?.value).toMatchObject({
      kind: 'calculation',
      lines: findingsOf(draft)[0]?.amount?.explanation,
    });
  });

  it('age-pension/AC2', async () => {
    const t = townOf();
    t.says(({ registry }) => (registry === 'assignments' ? { kind: 'found', facts: { alreadyAssigned: true }, raw: '{}' } : undefined));
    const a = await atCounter(t);
    const view = await a.complete();
    expect(view.attempt.end).toMatchObject({ kind: 'failed', ground: 'RA1', receipt: 'refusalReceiptAssigned' });
    expect(agePension.documents.refusalReceiptAssigned?.source).toBe('standard annex 4');
    expect(view.receipt?.text).toContain('зейнетақы төлемдерін тағайындау немесе төлеу фактісі анықталған');
    expect(t.asked.map(({ registry }) => registry)).toEqual(['assignments']);
    expect((await a.tryRegister()).kind).toBe('refused');
  });

  it('age-pension/AC3', async () => {
    const t = townOf();
    t.at('2019-03-18');
    const a = await atCounter(t);
    const view = await a.complete({ validUntil: '2019-03-17' as LocalDate });
    expect(view.attempt.end).toMatchObject({ kind: 'failed', ground: 'RA3', receipt: 'refusalReceipt' });
    expect(agePension.documents.refusalReceipt?.source).toBe('standard annex 3');
    expect(view.receipt?.text).toContain('жеке басын куәландыратын құжат');
    expect((await a.tryRegister()).kind).toBe('refused');
  });

  it('age-pension/AC4', async () => {
    const t = townOf();
    t.at('2019-03-18');
    const a = await atCounter(t);
    for (const [n, on] of [
      [1, '2007-08-12'],
      [2, '2007-08-13'],
      [3, '2007-08-14'],
    ] as const) {
      await a.put({ kind: 'party', party: person('child', { born: on, n, serial: n }) });
      await a.put({ kind: 'facts', facts: { [`child#${n}.registeredOn`]: on, [`child#${n}.registeredInKazakhstan`]: true } });
    }
    await a.put({ kind: 'facts', facts: { isMarried: true, marriageRegisteredOn: '2008-06-02', marriageInKazakhstan: true } });
    const view = await a.complete();
    const civil = t.asked.filter(({ registry }) => registry.startsWith('civil-status')).map(({ key }) => key);
    expect(civil).toEqual(['birth#3', 'marriage']);
    const by = (key: string) => view.attempt.proofs[key]?.by;
    expect(['birth#1', 'birth#2', 'birth#3', 'marriage'].map(by)).toEqual(['paper', 'paper', 'paper', 'paper']);
    expect(['birth#1', 'birth#2', 'birth#3', 'marriage'].every((key) => view.attempt.proofs[key]?.scan)).toBe(true);
    expect(view.attempt.end).toEqual({ kind: 'passed' });
  });

  it('age-pension/AC5', async () => {
    const t = townOf();
    t.at('2019-03-18');
    const a = await atCounter(t);
    await a.put({ kind: 'facts', facts: { workBookDefective: true }, origin: 'officer' });
    await a.complete({ except: ['archiveCertificate'] }).catch(() => undefined);
    expect(a.view().attempt.end).toMatchObject({ kind: 'failed', ground: 'RA2', missing: ['archiveCertificate'] });

    const again = await atCounter(t);
    await again.put({ kind: 'facts', facts: { workBookDefective: true }, origin: 'officer' });
    await again.complete();
    const c = await again.register();
    const differs = { fills: { incomeDiffers: { value: true } } };
    await expect(c.step('sendToBranch', differs)).rejects.toThrow('items-undone');
    await c.do({
      kind: 'recordProof',
      key: 'contributionsConfirmed',
      proof: { state: 'shown', by: 'paper', originalSeen: true },
    });
    expect((await c.step('sendToBranch', differs)).main).toMatchObject({ step: 'branchCheck' });
  });

  it('age-pension/AC6', async () => {
    const { t, c } = await returned();
    expect([await c.due('bring'), await c.due('window')]).toEqual(['2019-05-20', '2019-05-20']);
    t.at('2019-05-14');
    await c.do({ kind: 'raise', moment: 'brought', complete: true });
    expect([await c.due('rework'), await c.due('window')]).toEqual(['2019-05-17', undefined]);
    t.at('2019-05-17');
    await c.step('sendReworked');
    expect(await c.due('branch')).toBe('2019-05-21');
    await c.step('sendToProvider');
    expect((await c.case()).main).toMatchObject({ step: 'specialist' });
    t.at('2019-05-21', '09:30');
    await c.runClocks();
    expect((await c.case()).proposal).toBeNull();
  });

  it('age-pension/AC7', async () => {
    const { t, c } = await returned();
    t.at('2019-05-20', '17:30');
    await c.runClocks();
    expect((await c.case()).main).toMatchObject({ kind: 'wait' });
    t.at('2019-05-21', '09:00');
    await c.runClocks();
    const lapsed = await c.case();
    expect(lapsed.main).toMatchObject({ kind: 'step', step: 'specialist' });
    expect(lapsed.proposal).toMatchObject({ outcomes: ['assign', 'refuse'], basis: 'R223 p.26', because: 'clocks.window' });
    await expect(c.step('returnForDocuments', { reasons: 'тағы күту', states: { missingPapers: { value: 'анықтама' } } })).rejects.toThrow(
      'barred',
    );
    const refusal = { outcome: 'refuse', grounds: ['RG1'], reasons: 'құжаттар әкелінбеді' };
    for (const move of ['certify', 'certifyAtUnitHead', 'decide']) await c.step(move, refusal);
    expect((await c.case()).decision?.outcome).toBe('refuse');
    await c.side('giveNotice', 'given');
    expect(await c.paper('notice')).toContain('құжаттар әкелінбеді');
  });

  it('age-pension/AC7: assigning on the documents at hand is open too', async () => {
    const { t, c } = await returned();
    t.at('2019-05-21', '09:00');
    await c.runClocks();
    for (const move of ['certify', 'certifyAtUnitHead', 'decide']) await c.step(move);
    expect((await c.case()).decision?.outcome).toBe('assign');
  });

  it('age-pension/AC8', async () => {
    const { t, c } = await withSpecialist('2019-06-05');
    expect(await c.due('specialist')).toBe('2019-06-07');
    expect(await c.due('check')).toBeUndefined();
    t.at('2019-06-06');
    await c.step('startCheck', { reasons: 'мөр күмәнді', states: { doubtedPaper: { value: 'мұрағат анықтамасы' } } });
    expect(await c.due('check')).toBe('2019-06-12');
    await c.side('tellOfCheck', 'told');
    expect(await c.paper('checkNotice')).toContain('мұрағат анықтамасы');
    t.at('2019-06-10', '09:00');
    await c.runClocks();
    const breaches = (await c.log()).filter(({ event }) => event.type === 'clockChanged' && event.how === 'breached');
    expect(breaches).toHaveLength(0);
    await expect(c.step('certify')).rejects.toThrow('side-open');
    await c.side('authenticityCheck', 'untrue', { reasons: 'мұрағат растамады' });
    expect(await c.try({ kind: 'draft', outcome: 'assign' })).toMatchObject({ kind: 'refused' });
    await expect(c.step('certify', { outcome: 'refuse', grounds: ['RG2'] })).rejects.toThrow('reasons');
    await c.step('certify', { outcome: 'refuse', grounds: ['RG2'], reasons: 'анықтама жасанды' });
    expect((await c.case()).draft).toMatchObject({ outcome: 'refuse', grounds: ['RG2'] });
  });

  it('a check may be begun until the fifth working day from the arrival; without one nothing is late', async () => {
    const { t, c } = await withSpecialist('2019-06-05');
    const begin = () =>
      c.try({ kind: 'move', move: 'startCheck', reasons: 'мөр күмәнді', states: { doubtedPaper: { value: 'анықтама' } } });
    t.at('2019-06-13');
    await c.runClocks();
    const late = (await c.log()).flatMap(({ event }) => (event.type === 'clockChanged' && event.how === 'breached' ? [event.clock] : []));
    expect(late).toEqual([expect.stringMatching(/^specialist#/)]);
    expect(await begin()).toMatchObject({ kind: 'refused', ground: 'too-late' });
    t.at('2019-06-12', '18:00');
    expect(await begin()).toMatchObject({ kind: 'done' });
    expect(await c.due('check')).toBe('2019-06-12');
    t.at('2019-06-14');
    await c.runClocks();
    expect(Object.values((await c.case()).clocks).find(({ name }) => name === 'check')?.state).toMatchObject({
      breachedAt: expect.any(String),
    });
    await c.side('authenticityCheck', 'authentic');
    expect(await c.due('check')).toBeUndefined();
  });

  it('age-pension/AC9', async () => {
    const { t, c } = await withSpecialist('2019-06-03');
    await c.step('certify');
    await c.step('certifyAtUnitHead');
    t.spoilSignaturesOf('head', 'bad');
    await expect(c.step('decide')).rejects.toThrow('signature');
    const before = await c.case();
    expect([before.decision, Object.keys(before.effects), before.documents.some(({ name }) => name === 'notice')]).toEqual([
      null,
      [],
      false,
    ]);

    const other = await withSpecialist('2019-06-03');
    await other.c.step('certify');
    await other.c.step('certifyAtUnitHead');
    const seen = (await other.c.case()).seq;
    const decided = await other.c.step('decide');
    expect(decided.decision).toMatchObject({
      outcome: 'assign',
      on: '2019-06-03',
      number: { journal: 'decisions', text: expect.stringMatching(/\d/) },
    });
    const cause = new Set(
      (await other.c.log())
        .slice(seen)
        .filter(({ event }) => event.type !== 'itemDone')
        .map((one) => one.cause),
    );
    expect(cause.size).toBe(1);
    expect(Object.values(decided.tasks).map(({ name, office }) => `${name}@${office}`)).toContain('giveNotice@corp-department');
    expect(Object.values(decided.effects)).toMatchObject([{ name: 'toPayment', state: 'ordered' }]);

    const refusing = await withSpecialist('2019-06-03');
    const refusal = { outcome: 'refuse', grounds: ['RG3'], reasons: 'зейнеткерлік жасқа толмаған' };
    for (const move of ['certify', 'certifyAtUnitHead', 'decide']) await refusing.c.step(move, refusal);
    expect(Object.keys((await refusing.c.case()).effects)).toEqual([]);
  });

  it('age-pension/AC10', async () => {
    const t = townOf();
    t.spoilSignaturesOf('applicant', 'bad');
    const a = await portal(t);
    const view = await a.complete();
    expect(view.attempt.end).toMatchObject({ kind: 'failed', gate: 'certificate', ground: 'RP2' });
    expect(agePension.entries.portalInformation?.gates.findIndex(({ leaves }) => leaves)).toBeGreaterThan(
      agePension.entries.portalInformation?.gates.findIndex(({ name }) => name === 'certificate') ?? 99,
    );
    expect(t.asked).toEqual([]);
    expect((await a.tryRegister()).kind).toBe('refused');
  });

  it('age-pension/AC11', async () => {
    const t = townOf();
    t.at('2019-06-05', '10:00');
    t.says(({ registry }) =>
      registry === 'assignments'
        ? { kind: 'found', facts: { storedResult: 'assigned', storedAmount: 6_543_200, storedAssignedOn: '2018-07-01' }, raw: '{}' }
        : undefined,
    );
    const a = await portal(t);
    await a.complete();
    const c = await a.register();
    expect(await c.due('information')).toBe('2019-06-05T04:30:00.000Z');
    await c.runSystem();
    expect((await c.case()).endedHow).toBe('informed');
    const paper = JSON.parse((await c.paper('information')) ?? '{}') as { fields: { name: string; value: unknown }[] };
    expect(paper.fields.find(({ name }) => name === 'amount')?.value).toEqual({ kind: 'money', tiyn: 6_543_200 });
    expect(paper.fields.find(({ name }) => name === 'assignedOn')?.value).toEqual({ kind: 'date', date: '2018-07-01' });
    expect(paper.fields.find(({ name }) => name === 'barcode')?.value).toEqual({ kind: 'code', code: 'barcode' });
    expect((await c.case()).acts.map(({ by, kind }) => `${by}:${kind}`)).toContain('lookUpSystem:serverKey');
    expect((await c.case()).claims).toEqual([]);
  });

  it('age-pension/AC11: nothing stored gives the answer of process 7, a refusal of its own form', async () => {
    const t = townOf();
    t.at('2019-06-05', '10:00');
    const a = await portal(t);
    await a.complete();
    const c = await a.register();
    await c.runSystem();
    expect((await c.case()).endedHow).toBe('notFound');
    expect(await c.paper('informationRefusal')).toContain('жүйеде деректер жоқ');

    t.says(() => ({ kind: 'found', facts: { storedResult: 'refused', storedReasons: 'жасы жетпеген' }, raw: '{}' }));
    const b = await portal(t);
    await b.complete();
    const refused = await b.register();
    await refused.runSystem();
    expect(await refused.paper('informationOnRefusal')).toContain('жасы жетпеген');
    expect(await refused.paper('information')).toBeUndefined();
  });

  it('age-pension/AC12', async () => {
    const { t, c } = await withSpecialist('2019-06-05');
    await c.step('certify');
    await c.step('certifyAtUnitHead');
    t.at('2019-06-07');
    await c.step('decide');
    expect(await c.due('notice')).toBe('2019-06-10');
    t.at('2019-06-10');
    await c.side('giveNotice', 'given');
    expect(Object.values((await c.case()).deliveries)[0]?.channels).toEqual([{ channel: 'inPerson', state: 'waiting' }]);
    const portalEntries = Object.values(agePension.entries).filter(({ channel }) => channel === 'portal');
    expect(portalEntries.map(({ lookUp }) => lookUp)).toEqual([true]);
  });

  it('age-pension/AC12: with a phone the SMS goes beside the paper', async () => {
    const { t, c } = await withSpecialist('2019-06-05', undefined, '+77010000000');
    for (const move of ['certify', 'certifyAtUnitHead', 'decide']) await c.step(move);
    t.at('2019-06-06');
    await c.side('giveNotice', 'given');
    const channels = Object.values((await c.case()).deliveries)[0]?.channels;
    expect(channels).toEqual([
      { channel: 'sms', state: 'sent' },
      { channel: 'inPerson', state: 'waiting' },
    ]);
  });

  it('a file that needs completing goes to the department at once, without the thirty days, and climbs all signatures again', async () => {
    const { t, c } = await withSpecialist('2019-06-03');
    await c.step('certify');
    await c.step('returnToComplete', { reasons: 'скан сапасыз' });
    const back = await c.case();
    expect(back.main).toMatchObject({ step: 'rework' });
    expect(back.draft?.stale).toBe(true);
    expect([await c.due('rework'), await c.due('window'), await c.due('check')]).toEqual(['2019-06-06', undefined, undefined]);
    t.at('2019-06-04');
    await c.step('sendReworked');
    await c.step('sendToProvider');
    for (const move of ['certify', 'certifyAtUnitHead', 'decide']) await c.step(move);
    const done = await c.case();
    const acts = done.acts.filter(({ over }) => over === done.decision?.hash).map(({ by }) => by);
    expect(acts).toEqual(['caseFormer', 'corpBranch', 'specialist', 'unitHead', 'head']);
  });

  it('what the branch finds wrong goes back to the case former with a term of its own', async () => {
    const t = townOf(nauryz);
    t.at('2019-03-18');
    const c = await registered(t);
    await c.step('sendToBranch');
    t.at('2019-03-19');
    await c.step('branchFindsError', { reasons: 'есеп қате' });
    expect((await c.case()).main).toMatchObject({ step: 'caseForming' });
    expect(await c.due('mending')).toBe('2019-03-27');
    await c.step('sendToBranch');
    expect([await c.due('mending'), await c.due('branch')]).toEqual([undefined, '2019-03-26']);
  });
});
