import { describe, expect, it, test } from 'vitest';
import { localDate } from '../../src/base/index.ts';
import { findingsOf, type RegistryAnswer } from '../../src/casework/index.ts';
import { judge } from '../../src/law/index.ts';
import { acceptance, type MakeTown } from '../../src/store/testing/acceptance.ts';
import { type AttemptRun, type CaseRun, madeUpIin, person, type Town } from '../../src/testing/index.ts';
import { socialInsurancePayments as law } from './index.ts';

const account = 'KZ86125KZT5004100100';
const found = (facts: Extract<RegistryAnswer, { kind: 'found' }>['facts'] = {}): RegistryAnswer => ({ kind: 'found', facts, raw: '{}' });

/** Papers of the registries that confirm everything; a test says otherwise where its case does. */
const confirming: Parameters<Town['says']>[0] = ({ registry }) => {
  if (registry === 'assignments') return { kind: 'none', raw: '{}' };
  if (registry === 'pregnancy-register') return found({ incapacityFrom: '2019-08-20', incapacityDays: 126 });
  if (registry === 'disability-bank') return found({ lossDegree: 60, degreeUntil: '2021-09-01' });
  return found();
};

/** Each town has an applicant of its own: what one asked for must not block another within a case. */
const applicants = new WeakMap<Town, number>();
let towns = 0;

function townOf(makeTown: MakeTown): Town {
  const t = makeTown({ regulations: [law] });
  t.says(confirming);
  towns += 1;
  applicants.set(t, towns);
  return t;
}

type Facts = { readonly [key: string]: string | boolean };

const asking = {
  maternity: { risk: 'maternity' },
  childcare: { risk: 'childcare' },
  capacityKnown: { risk: 'capacity-loss', degreeEstablished: true },
  capacityFirst: { risk: 'capacity-loss', degreeEstablished: false },
  jobLoss: { risk: 'job-loss', unemployedStatus: 'registered' },
  jobLossNow: { risk: 'job-loss', unemployedStatus: 'beingObtained' },
  breadwinner: { risk: 'breadwinner-loss' },
  adoption: { risk: 'newborn-adoption' },
} as const;

/** Fills the form of an entry and goes as far as a complete application can. */
async function apply(t: Town, entry: string, facts: Facts, options: Parameters<AttemptRun['complete']>[0] = {}): Promise<AttemptRun> {
  const a = await t.begin('social-insurance-payments', entry);
  await a.put({ kind: 'party', party: person('applicant', { born: '1990-04-12', serial: applicants.get(t) ?? 0 }) });
  if (facts.risk === 'childcare' || facts.risk === 'newborn-adoption')
    await a.put({ kind: 'party', party: person('child', { born: '2019-02-01', serial: 3 }) });
  if (facts.risk === 'breadwinner-loss')
    await a.put({ kind: 'party', party: person('breadwinner', { born: '1985-02-03', sex: 'male', serial: 5 }) });
  await a.put({ kind: 'facts', facts: { ...facts, 'applicant.account': account, 'applicant.phone': '+77010000099' } });
  await a.complete(options);
  return a;
}

const certificate = {
  fills: { participationMonths: { value: 60 }, averageIncome: { value: 15_000_000 }, contributionsDiffer: { value: false } },
};

async function atSpecialist(t: Town, facts: Facts = asking.maternity): Promise<CaseRun> {
  const c = await (await apply(t, 'counter', facts)).register();
  await c.step('sendToBranch', certificate);
  await c.step('sendToProvider');
  return c;
}

const failed = (a: AttemptRun) => {
  const { end } = a.view().attempt;
  return end?.kind === 'failed' ? { gate: end.gate, grounds: end.grounds, receipt: end.receipt } : end;
};

acceptance('social insurance payments', (makeTown) => {
  const fund = () => townOf(makeTown);

  describe('the way of a case', () => {
    test('social-insurance-payments/AC1', async () => {
      const t = fund();
      t.at('2019-09-02');
      const c = await (await apply(t, 'counter', asking.maternity)).register();
      expect(await c.due('department')).toBe('2019-09-04');
      t.at('2019-09-04');
      await c.step('sendToBranch', certificate);
      expect(await c.due('branch')).toBe('2019-09-06');
      t.at('2019-09-06');
      await c.step('sendToProvider');
      expect(await c.due('specialist')).toBe('2019-09-10');
      t.at('2019-09-10');
      await c.step('certify');
      expect(await c.due('head')).toBe('2019-09-12');
      t.at('2019-09-12');
      const decided = await c.step('decide');
      expect(await c.due('notice')).toBe('2019-09-13');
      expect(Object.values(decided.effects).map(({ port }) => port)).toEqual(['payments']);
      // Rests on a reading: annex 2 is the form of the notice at the State Corporation too.
      const notice = JSON.parse((await c.paper('notice')) ?? '{}');
      expect(notice.fields.map((field: { name: string }) => field.name)).toEqual([
        'number',
        'payment',
        'date',
        'citizen',
        'birthDate',
        'decisionDate',
        'decisionNumber',
        'from',
        'amount',
        'certified',
        'responsible',
        'responsiblePost',
      ]);
      // Law of 2003 on social insurance, art. 23-1: mean income of twelve months × days ÷ 30 = 150 000 × 126 ÷ 30 = 630 000 tenge,
      // from the first day of the sheet to its last.
      expect(findingsOf(decided.draft)[0]?.amount).toMatchObject({
        tiyn: 63_000_000,
        payment: 'once',
        from: '2019-08-20',
        until: '2019-12-23',
      });
      const told = await c.side('giveNotice', 'given');
      expect(Object.values(told.deliveries)[0]?.channels.map(({ channel }) => channel)).toEqual(['sms', 'inPerson']);
    });

    test('social-insurance-payments/AC2', async () => {
      const t = fund();
      t.at('2019-09-02');
      const c = await (await apply(t, 'mseIntake', asking.capacityFirst)).register();
      expect((await c.case()).documents.map(({ name }) => name)).toEqual(['slip']);
      expect(await c.due('handOver')).toBe('2019-09-03');
      t.at('2019-09-03');
      const sent = await c.step('mseHandOverSent');
      expect(sent.acts.map(({ by, kind }) => `${by} ${kind}`)).toEqual(['mseOfficer eds']);
      // Rests on a reading: the department's two days start when the request arrives.
      expect(await c.due('department')).toBe('2019-09-05');
      t.at('2019-09-05');
      await c.step('sendToBranch', certificate);
      expect(await c.due('branch')).toBe('2019-09-09');
      t.at('2019-09-09');
      await c.step('sendToProvider');
      expect(await c.due('specialist')).toBe('2019-09-11');
      t.at('2019-09-11');
      await c.step('certify');
      expect(await c.due('head')).toBe('2019-09-13');
      t.at('2019-09-13');
      await c.step('decide');
      expect(await c.due('notice')).toBe('2019-09-16');
      const turned = await apply(t, 'counter', asking.capacityFirst);
      expect(failed(turned)).toEqual({ gate: 'channel', grounds: ['RA5'], receipt: 'refusalReceipt' });
      expect(turned.view().receipt?.text).toContain('МӘС бөлімшесі');
    });

    test('social-insurance-payments/AC3', async () => {
      const t = fund();
      t.at('2019-03-18');
      const c = await (await apply(t, 'counter', asking.maternity)).register();
      const dues = [await c.due('department')];
      t.at('2019-03-20');
      await c.step('sendToBranch', certificate);
      dues.push(await c.due('branch'));
      t.at('2019-03-27');
      await c.step('sendToProvider');
      dues.push(await c.due('specialist'));
      t.at('2019-03-29');
      await c.step('certify');
      dues.push(await c.due('head'));
      t.at('2019-04-02');
      await c.step('decide');
      dues.push(await c.due('notice'));
      expect(dues).toEqual(['2019-03-20', '2019-03-27', '2019-03-29', '2019-04-02', '2019-04-03']);
    });
  });

  describe('returns and checks', () => {
    const missing = { reasons: 'Туу туралы куәлік қажет', states: { missingPapers: { value: 'туу туралы куәлік' } } };

    test('social-insurance-payments/AC4', async () => {
      const t = fund();
      t.at('2019-09-10');
      const c = await atSpecialist(t);
      t.at('2019-09-16');
      await c.step('returnForDocuments', missing);
      expect(await c.due('tell')).toBe('2019-09-23');
      t.at('2019-09-23');
      await c.side('tellApplicant', 'told');
      expect([await c.due('bring'), await c.due('window')]).toEqual(['2019-10-28', '2019-10-28']);
      t.at('2019-10-28', '17:00');
      await c.runClocks();
      expect((await c.case()).main).toMatchObject({ kind: 'wait' });
      t.at('2019-10-29', '10:00');
      await c.runClocks();
      const lapsed = await c.case();
      expect(lapsed.main).toMatchObject({ kind: 'step', step: 'specialist' });
      expect(lapsed.proposal?.outcomes).toEqual(['refuse']);
      expect(lapsed.decision).toBeNull();
      const refusal = { outcome: 'refuse', grounds: ['RG4'], reasons: 'Құжаттар ұсынылмады' };
      await c.step('certify', refusal);
      const decided = await c.step('decide', refusal);
      expect(decided.decision?.outcome).toBe('refuse');
      expect(decided.acts.filter(({ over }) => over === decided.decision?.hash).map(({ by }) => by)).toEqual(['specialist', 'head']);
      expect(await c.due('notice')).toBe('2019-10-30');
    });

    it('a head who returned has the same silence: the case comes to the specialist, and a further wait is barred', async () => {
      const t = fund();
      t.at('2019-09-10');
      const c = await atSpecialist(t);
      await c.step('certify');
      await c.step('returnForDocuments', missing);
      t.at('2019-10-30', '10:00');
      await c.runClocks();
      expect((await c.case()).main).toMatchObject({ step: 'specialist' });
      expect(await c.try({ kind: 'move', move: 'returnForDocuments', ...missing })).toMatchObject({ kind: 'refused', ground: 'barred' });
    });

    test('social-insurance-payments/AC5', async () => {
      const t = fund();
      t.at('2019-09-10');
      const c = await atSpecialist(t);
      await c.step('returnForDocuments', missing);
      await c.side('tellApplicant', 'told');
      t.at('2019-10-14');
      await c.do({ kind: 'raise', moment: 'brought', complete: true });
      expect(await c.due('rework')).toBe('2019-10-16');
      t.at('2019-10-16');
      await c.step('sendReworked');
      expect(await c.due('branch')).toBe('2019-10-17');
      t.at('2019-10-17');
      await c.step('sendToProvider');
      expect(await c.due('specialist')).toBe('2019-10-21');
      t.at('2019-10-21');
      await c.step('certify');
      expect(await c.due('head')).toBe('2019-10-23');
    });

    test('social-insurance-payments/AC6', async () => {
      const t = fund();
      t.at('2019-09-06');
      const c = await atSpecialist(t);
      await c.step('certify');
      t.at('2019-09-10');
      const opened = await c.step('startCheck', { reasons: 'Күмән бар', states: { doubtedPaper: { value: 'еңбек анықтамасы' } } });
      expect(await c.due('tellOfCheck')).toBe('2019-09-17');
      // Rests on a reading: the stage clock stands still.
      expect(Object.values(opened.clocks).find(({ name }) => name === 'head')?.state.status).toBe('paused');
      const told = await c.side('tellOfCheck', 'sms');
      expect(told.numbers.map(({ journal }) => journal)).toContain('smsJournal');
      await c.side('authenticityCheck', 'untrue', { reasons: 'Жұмыс беруші растамады' });
      expect(await c.try({ kind: 'draft', outcome: 'assign' })).toMatchObject({ kind: 'refused' });
      const decided = await c.step('decide', { outcome: 'refuse', grounds: ['RG1'], reasons: 'Жұмыс беруші растамады' });
      expect(decided.decision?.outcome).toBe('refuse');
      expect(await c.paper('notice')).toContain('Жұмыс беруші растамады');
    });

    test('social-insurance-payments/AC13', async () => {
      const t = fund();
      t.at('2019-09-02');
      const c = await (await apply(t, 'counter', asking.maternity)).register();
      t.at('2019-09-04');
      await c.step('sendToBranch', certificate);
      t.at('2019-09-05');
      // Rests on a reading: the five days are counted from acceptance; the branch names the post that erred.
      await c.step('branchFindsError', { reasons: 'Есеп қате', states: { erredAt: { value: 'caseFormer' } } });
      expect((await c.case()).main).toMatchObject({ step: 'caseForming' });
      expect([await c.due('correction'), await c.due('mending')]).toEqual(['2019-09-09', '2019-09-09']);
      t.at('2019-09-06');
      await c.step('sendToBranch', certificate);
      expect([await c.due('correction'), await c.due('branch')]).toEqual(['2019-09-09', '2019-09-09']);
    });

    it('an error of the officer who accepted goes back to that officer', async () => {
      const t = fund();
      t.at('2019-09-02');
      const c = await (await apply(t, 'counter', asking.maternity)).register();
      await c.step('sendToBranch', certificate);
      await c.step('branchFindsError', { reasons: 'Скан оқылмайды', states: { erredAt: { value: 'intake' } } });
      expect((await c.case()).main).toMatchObject({ step: 'rescan' });
    });

    test('social-insurance-payments/AC14', async () => {
      const t = fund();
      t.at('2019-09-10');
      const c = await atSpecialist(t);
      const certified = await c.step('certify');
      const decided = await c.step('decide', { outcome: 'refuse', grounds: ['RG3'], reasons: 'Тағайындауға негіз жоқ' });
      expect(decided.decision).toMatchObject({ outcome: 'refuse' });
      expect(Object.keys(decided.effects)).toEqual([]);
      expect(decided.acts.some(({ by, over }) => by === 'specialist' && over === certified.draft?.hash)).toBe(true);
      expect(decided.acts.some(({ by, over }) => by === 'head' && over === decided.decision?.hash)).toBe(true);
      expect(await c.paper('notice')).toContain('Тағайындауға негіз жоқ');
      expect(Object.values(decided.tasks).map(({ name, office }) => `${name} ${office}`)).toEqual(['giveNotice corp-department']);
    });
  });

  describe('the portal', () => {
    test('social-insurance-payments/AC7', async () => {
      const t = fund();
      t.spoilSignaturesOf('applicant', 'bad');
      const a = await apply(t, 'portal', { ...asking.childcare, district: '1901' });
      expect(failed(a)).toMatchObject({ gate: 'certificate', grounds: ['RP7'] });
      expect(t.asked.map(({ registry }) => registry)).toEqual(expect.arrayContaining(['persons', 'civil-status-births']));
      expect(t.asked.map(({ registry }) => registry)).not.toContain('bank-details');
      expect((await a.tryRegister()).kind).toBe('refused');
    });

    test('social-insurance-payments/AC8', async () => {
      const t = fund();
      const inCertificate = madeUpIin('1988-01-01', 'male');
      Object.assign(t.deps.signatures, {
        checkCertificate: async ({ iin }: { iin: string }) =>
          iin === inCertificate
            ? { state: 'passed', reason: null }
            : { state: 'failed', reason: { kk: 'ЖСН сәйкес келмейді', ru: 'ИИН не совпадает', en: 'the IIN differs' } },
      });
      const a = await apply(t, 'portal', { ...asking.childcare, district: '1901' });
      // Rests on a reading: that the message names the mismatch; its words come from whoever checks the certificate.
      expect(a.view().attempt.end).toMatchObject({ gate: 'certificate', ground: 'RP7', why: { kk: 'ЖСН сәйкес келмейді' } });
      expect((await a.tryRegister()).kind).toBe('refused');
    });

    test('social-insurance-payments/AC9', async () => {
      const t = fund();
      t.says(({ registry }) => (registry === 'bank-details' ? { kind: 'none', raw: '{}' } : undefined));
      const a = await apply(t, 'portal', { ...asking.childcare, district: '1901' });
      expect(failed(a)).toMatchObject({ gate: 'bank', grounds: ['RP9'] });
      expect(a.view().attempt.acts).toHaveLength(1);
      expect(a.view().attempt.passed).not.toContain('signAgain');
    });

    it('asks for two signatures, tells through the portal and joins the department of the district', async () => {
      const t = fund();
      t.at('2019-09-02');
      const a = await apply(t, 'portal', { ...asking.jobLoss, dismissalGround: 'other', district: '1901' });
      expect(a.view().attempt.acts).toHaveLength(2);
      const c = await a.register();
      expect((await c.case()).main).toMatchObject({ step: 'caseForming' });
      expect(await c.due('department')).toBe('2019-09-04');
      await c.step('sendToBranch', certificate);
      await c.step('sendToProvider');
      await c.step('certify');
      await c.step('decide');
      const told = await c.side('giveNotice', 'given');
      expect(Object.values(told.deliveries)[0]?.channels).toEqual([{ channel: 'portal', state: 'sent' }]);
    });

    it('has an application that the bank corrects after it was signed looked at and signed again', async () => {
      const t = fund();
      const other = 'KZ59125KZT5004100101';
      t.says(({ registry }) =>
        registry === 'bank-details' ? { kind: 'found', facts: { 'applicant.account': other }, raw: '{}' } : undefined,
      );
      const a = await apply(t, 'portal', { ...asking.childcare, district: '1901' });
      const { attempt } = a.view();
      expect(attempt.acts).toHaveLength(2);
      expect(new Set(attempt.acts.map(({ over }) => over))).toEqual(new Set([attempt.application]));
      const signed = await t.deps.blobs.get(attempt.application as NonNullable<typeof attempt.application>);
      expect(Buffer.from(signed ?? []).toString()).toContain(other);
      expect(attempt.corrected).toBeUndefined();
    });

    it('lays a late answer that differs from the application before an officer and lets silence take nothing back', async () => {
      const t = fund();
      const c = await atSpecialist(t);
      const late = (stated: { readonly value: string } | { readonly state: 'notAnswered' }) =>
        c.do({ kind: 'recordFact', key: 'applicant.phone', stated, origin: 'registry' });
      expect((await late({ state: 'notAnswered' })).facts['applicant.phone']).toMatchObject({ state: 'known', origin: 'form' });
      const told = await late({ value: '+77010000077' });
      expect(told.facts['applicant.phone']?.state).toBe('contradicted');
      expect(Object.values(told.tasks).map(({ name, about }) => `${name} ${about}`)).toContain('engine.contradiction applicant.phone');
    });

    test('social-insurance-payments/AC10', async () => {
      const t = fund();
      t.says(({ registry }) => (registry === 'civil-status-births' ? { kind: 'none', raw: '{}' } : undefined));
      expect(failed(await apply(t, 'portal', { ...asking.childcare, district: '1901' }))).toMatchObject({ gate: 'data', grounds: ['RP4'] });
      const desk = await apply(t, 'counter', asking.childcare);
      expect(desk.view().attempt.proofs['birth#1']).toMatchObject({ state: 'shown', by: 'paper' });
      expect((await (await desk.register()).case()).number?.journal).toBe('applications');
      t.says(({ registry }) => (registry === 'civil-status-births' ? { kind: 'notAnswered', reason: 'timeout' } : undefined));
      expect((await apply(t, 'portal', { ...asking.childcare, district: '1901' })).need()).toMatchObject({ kind: 'tryAgain' });
    });

    test('social-insurance-payments/AC11', async () => {
      const t = fund();
      const closed = await apply(t, 'portal', { ...asking.jobLoss, dismissalGround: 'art52-1-2', district: '1901' });
      expect(failed(closed)).toMatchObject({ gate: 'open', grounds: ['RP1'] });
      expect(t.asked).toEqual([]);
      expect(law.words['grounds.RP1']?.en).toContain('State Corporation');
      const open = await apply(t, 'portal', { ...asking.jobLoss, dismissalGround: 'other', district: '1901' });
      expect(open.view().attempt.end?.kind).toBe('passed');
    });
  });

  describe('acceptance', () => {
    test('social-insurance-payments/AC12', async () => {
      const t = fund();
      t.at('2019-09-02');
      t.says(({ registry }) => (registry === 'persons' ? { kind: 'none', raw: '{}' } : undefined));
      const a = await apply(t, 'employmentIntake', asking.jobLossNow, { validUntil: localDate('2019-08-31') });
      expect(failed(a)).toMatchObject({ gate: 'inDate', grounds: ['RA3'], receipt: 'refusalReceipt' });
      expect((await a.tryRegister()).kind).toBe('refused');
    });

    test('social-insurance-payments/AC15', async () => {
      const t = fund();
      t.says(({ registry }) => (registry === 'assignments' ? found({ alreadyAssigned: true }) : undefined));
      const a = await apply(t, 'counter', asking.childcare);
      // Rests on a reading: the text orders the query and prints no outcome.
      expect(failed(a)).toMatchObject({ gate: 'notAssigned', grounds: ['RA1'], receipt: 'refusalReceipt' });
    });

    it('blocks the same payment for the same risk while one is pending, and no other risk', async () => {
      const t = fund();
      await (await apply(t, 'counter', asking.maternity)).register();
      expect(failed(await apply(t, 'counter', asking.maternity))).toMatchObject({ gate: 'unclaimed', grounds: ['RA1'] });
      await (await apply(t, 'counter', asking.capacityKnown)).register();
    });

    test('social-insurance-payments/AC16', async () => {
      const offered = (facts: Facts) =>
        Object.entries(law.entries)
          .filter(([, entry]) => {
            const grounds = {
              fact: (key: string) => {
                const value = facts[key];
                return value === undefined ? undefined : ({ state: 'known', value } as const);
              },
              parties: () => 0,
              proofShown: () => 'unknown' as const,
              moment: () => undefined,
              today: localDate('2019-09-02'),
              lapsed: () => false,
              addTerm: (date: ReturnType<typeof localDate>) => date,
            };
            return judge(entry.offered ?? 'always', grounds) === true;
          })
          .map(([name]) => name);
      expect(offered(asking.capacityKnown)).toEqual(['counter']);
      expect(offered(asking.capacityFirst)).toEqual(['mseIntake']);
      expect(offered(asking.breadwinner)).toEqual(['counter']);
      expect(offered({ ...asking.jobLoss, dismissalGround: 'other' })).toEqual(['counter', 'portal']);
      expect(offered({ ...asking.jobLoss, dismissalGround: 'art52-1-1' })).toEqual(['counter']);
      expect(offered(asking.jobLossNow)).toEqual(['employmentIntake']);
      expect(offered(asking.maternity)).toEqual(['counter']);
      expect(offered(asking.adoption)).toEqual(['counter']);
      expect(offered(asking.childcare)).toEqual(['counter', 'portal']);
      // What is not offered is not taken in either.
      const t = fund();
      for (const facts of Object.values(asking)) {
        const open = offered({ ...facts, dismissalGround: 'other' });
        for (const entry of Object.keys(law.entries)) {
          const a = await apply(t, entry, { ...facts, ...(entry === 'portal' ? { dismissalGround: 'other', district: '1901' } : {}) });
          expect([entry, facts.risk, a.view().attempt.end?.kind]).toEqual([entry, facts.risk, open.includes(entry) ? 'passed' : 'failed']);
        }
      }
    });

    test('social-insurance-payments/AC17', async () => {
      const t = fund();
      t.at('2019-09-02');
      for (const [entry, facts, paper, day] of [
        ['mseIntake', asking.capacityFirst, 'slip', '2019-09-16'],
        ['employmentIntake', asking.jobLossNow, 'slip', '2019-09-16'],
        ['counter', asking.breadwinner, 'receipt', '2019-09-13'],
      ] as const) {
        const c = await (await apply(t, entry, facts)).register();
        const { fields } = JSON.parse((await c.paper(paper)) ?? '{"fields":[]}');
        const value = (name: string) => fields.find((field: { name: string }) => field.name === name)?.value;
        expect(value('registered')).toEqual({ kind: 'date', date: '2019-09-02' });
        // The day of receiving the service is a reading: the sum of the stages and one day for telling.
        expect(value('serviceDay')).toEqual({ kind: 'date', date: day });
        expect(value('officer').text).toContain('Қызметкер');
        expect(value('mark') !== undefined).toBe(paper === 'slip');
      }
    });
  });
});
