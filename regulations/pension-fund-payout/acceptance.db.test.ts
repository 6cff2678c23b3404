import { describe, expect, it, test } from 'vitest';
import { localDate, type Sha256, sha256 } from '../../src/base/index.ts';
import {
  type BatchResult,
  type BatchStore,
  calculatedInBatch,
  carryOutBatch,
  closeBatch,
  keptPaper,
  openBatch,
  putInBatch,
  type RegisterPaper,
  type RegistryAnswer,
  stateInBatch,
} from '../../src/casework/index.ts';
import { acceptance, type MakeTown } from '../../src/store/testing/acceptance.ts';
import { type AttemptRun, type CaseRun, person, type Town } from '../../src/testing/index.ts';
import { pensionFundPayout as law } from './index.ts';

const account = 'KZ86125KZT5004100100';
const found = (facts: Extract<RegistryAnswer, { kind: 'found' }>['facts'] = {}): RegistryAnswer => ({ kind: 'found', facts, raw: '{}' });
const none: RegistryAnswer = { kind: 'none', raw: '{}' };

const answers: { readonly [registry: string]: RegistryAnswer } = {
  persons: found(),
  'fund-accounts': found({ hasAccount: true, hasSavings: true, payoutAssigned: false }),
  'fund-intake': found(),
  'fund-checks': found({ hasRight: true, hasSavings: true, unexecuted: false }),
  'disability-bank': found({ disabilityGroup: '2', indefinite: true }),
  'persons-documents': none,
  'persons-departures': found({ departed: true, permitAnnulled: false }),
};

type Said = { readonly [registry: string]: RegistryAnswer };

/** Each town has an applicant of its own: what one asked for must not block another within a case. */
const applicants = new WeakMap<Town, number>();
let towns = 0;

/** A town whose registries confirm everything, but for what a test says. */
function townOf(makeTown: MakeTown, said: Said, paydays: readonly string[]): Town {
  const t = makeTown({ regulations: [law], aims: (name) => (name === 'payday' ? paydays.map((day) => localDate(day)) : []) });
  t.says(({ registry }) => said[registry] ?? answers[registry]);
  towns += 1;
  applicants.set(t, towns);
  return t;
}

async function apply(
  t: Town,
  entry: string,
  category: string,
  more: { readonly phone?: null; readonly relation?: string } = {},
): Promise<AttemptRun> {
  const a = await t.begin('pension-fund-payout', entry);
  // Another birthday for each: of one birthday, numbers whose check fails are passed over, and neighbours may come to the same one.
  const serial = applicants.get(t) ?? 0;
  await a.put({ kind: 'party', party: person('applicant', { born: `1956-02-${10 + (serial % 18)}`, serial }) });
  if (category === 'bereaved' || category === 'heir')
    await a.put({ kind: 'party', party: person('deceased', { born: '1950-05-05', sex: 'male', serial: 4 }) });
  await a.put({
    kind: 'facts',
    facts: {
      category,
      'applicant.account': account,
      ...(more.phone === null ? {} : { 'applicant.phone': '+77010000099' }),
      ...(category === 'bereaved' ? { relation: more.relation ?? 'burying' } : {}),
    },
  });
  await a.complete();
  return a;
}

const failed = (a: AttemptRun) => {
  const { end } = a.view().attempt;
  return end?.kind === 'failed' ? { gate: end.gate, grounds: end.grounds, receipt: end.receipt } : end;
};

/** A retirement-age case that was loaded and registered in the fund's system on this day. */
async function inRegister(t: Town, registered: string, loaded: string): Promise<CaseRun> {
  t.at(registered);
  const c = await (await apply(t, 'counter', 'retirement')).register();
  t.at(loaded);
  await c.step('loadIntoFile');
  await c.runSystem();
  return c;
}

type States = { readonly [ref: string]: { readonly value: number | boolean } };

const mustBeDone = (result: BatchResult) => {
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result;
};

/** A batch of one case, as the fund's officer of its unit works it: opened, filled, its sums stated, not closed yet. */
async function batchOf(t: Town, batches: BatchStore, c: CaseRun, as: 'paymentRegister' | 'paymentOrders') {
  const deps = { ...t.deps, batches };
  const actor = t.officer(as === 'paymentRegister' ? 'fund-register' : 'fund-accounting', 'pension-fund');
  const key = `${c.id}/${as}`;
  const { id } = mustBeDone(await openBatch(deps, { regulation: law.id, as, key }, actor)).batch;
  const put = mustBeDone(await putInBatch(deps, id, [c.id], `${key}/in`, actor));
  let closings = 0;
  return {
    put,
    state: async (given: States) => mustBeDone(await stateInBatch(deps, id, { [c.id]: given }, `${key}/${JSON.stringify(given)}`, actor)),
    close: async () => {
      closings += 1;
      return mustBeDone(await closeBatch(deps, id, `${key}/close/${closings}`, actor));
    },
    carryOut: async () => mustBeDone(await carryOutBatch(deps, id, { states: {}, key: `${key}/out` }, actor)),
  };
}

/** Closes a batch of one case and carries it out; the batch as it then is. */
async function carryOutBatchOf(t: Town, batches: BatchStore, c: CaseRun, as: 'paymentRegister' | 'paymentOrders') {
  const batch = await batchOf(t, batches, c, as);
  await batch.close();
  return (await batch.carryOut()).batch;
}

/** Takes a case through a register or the orders. */
async function carryOut(t: Town, batches: BatchStore, c: CaseRun, as: 'paymentRegister' | 'paymentOrders', states?: States) {
  const batch = await batchOf(t, batches, c, as);
  if (states) await batch.state(states);
  await batch.close();
  const done = await batch.carryOut();
  expect([done.exceptions, done.moved]).toEqual([[], [c.id]]);
  return c.case();
}

const sums = { taxable: { value: true }, payoutSum: { value: 6_000_000 }, taxWithheld: { value: 600_000 }, orderSum: { value: 5_400_000 } };

/** Answers the newest open effect of this name. */
async function answer(c: CaseRun, name: string, said: string) {
  const effect = Object.values((await c.case()).effects).find((one) => one.name === name && one.state === 'ordered');
  if (!effect) throw new Error(`no ${name} was ordered`);
  return c.do({ kind: 'answerEffect', id: effect.id, answer: said, evidence: null }, { as: { kind: 'system', key: 'outbox' } });
}

const papers = async (c: CaseRun) => (await c.case()).documents.map(({ name }) => name);

acceptance('payout from pension savings', (makeTown, { batches }) => {
  const fund = (said: Said = {}, paydays: readonly string[] = []) => townOf(makeTown, said, paydays);

  describe('through the State Corporation', () => {
    test('pension-fund-payout/1', async () => {
      const t = fund();
      t.at('2019-06-03');
      const c = await (await apply(t, 'counter', 'retirement')).register();
      expect(await c.due('load')).toBe('2019-06-05');
      t.at('2019-06-05');
      await c.step('loadIntoFile');
      await c.runSystem();
      // Rests on a reading: the eight days start at registration in the fund's system.
      expect((await c.case()).main).toMatchObject({ kind: 'batch', batch: 'paymentRegister' });
      expect(await c.due('register')).toBe('2019-06-17');
      t.at('2019-06-17');
      await carryOut(t, batches(), c, 'paymentRegister');
      expect(await c.due('orders')).toBe('2019-06-19');
      t.at('2019-06-19');
      await carryOut(t, batches(), c, 'paymentOrders', sums);
      await c.runSystem();
      const sent = await c.case();
      expect(await papers(c)).toEqual(['receipt', 'firstPayoutSms']);
      expect(await c.paper('firstPayoutSms')).toContain('алғашқы зейнетақы төлемі жүзеге асырылады');
      expect(Object.values(sent.deliveries)[0]?.channels).toEqual([{ channel: 'sms', state: 'sent' }]);
      expect(sent.main).toMatchObject({ kind: 'wait', wait: 'payday' });
      const ordered = (await c.log()).flatMap(({ event }) => (event.type === 'effectOrdered' ? [event] : []));
      expect(ordered.map(({ effect }) => effect)).toEqual(['transfer', 'payOut']);
      expect(ordered[1]?.payload).toMatchObject({ facts: { 'applicant.account': account, orderSum: 5_400_000 } });
      const paid = await answer(c, 'payOut', 'placed');
      expect([paid.status, paid.endedHow]).toEqual(['ended', 'paid']);
      expect(failed(await apply(t, 'counter', 'retirement'))).toMatchObject({ gate: 'unclaimed', grounds: ['RS3'] });
    });

    test('pension-fund-payout/2', async () => {
      const a = await inRegister(fund({}, ['2019-06-25']), '2019-06-03', '2019-06-05');
      expect(await a.due('dispatch')).toBe('2019-06-21');
      const t = fund({}, ['2019-07-10', '2019-08-12']);
      const b = await inRegister(t, '2019-06-17', '2019-06-19');
      expect(await b.due('dispatch')).toBe('2019-07-05');
      // Rests on a reading: what misses the day goes to the next payday, and that is no breach.
      t.at('2019-07-06');
      await b.runClocks();
      expect(await b.due('dispatch')).toBe('2019-08-08');
      const changes = (await b.log()).flatMap(({ event }) =>
        event.type === 'clockChanged' && event.clock.startsWith('dispatch') ? [event.how] : [],
      );
      expect(changes).toEqual(['reaimed']);
    });

    test('pension-fund-payout/3', async () => {
      const t = fund({ 'fund-accounts': found({ hasAccount: false, hasSavings: false, payoutAssigned: false }) });
      const a = await apply(t, 'counter', 'retirement');
      expect(failed(a)).toEqual({ gate: 'confirmed', grounds: ['RS1', 'RS2'], receipt: 'refusalReceipt' });
      expect((await a.tryRegister()).kind).toBe('refused');
      expect(t.asked.map(({ registry }) => registry)).not.toContain('fund-intake');
      expect(failed(await apply(fund({ 'fund-accounts': none }), 'counter', 'retirement'))).toMatchObject({
        gate: 'fund',
        grounds: ['RS1'],
      });
      const silent = await apply(fund({ 'fund-accounts': { kind: 'notAnswered', reason: 'timeout' } }), 'counter', 'retirement');
      expect([silent.need()?.kind, silent.view().attempt.end]).toEqual(['tryAgain', null]);
    });

    test('pension-fund-payout/4', async () => {
      const t = fund({ 'fund-checks': found({ hasRight: true, hasSavings: true, unexecuted: true }) });
      const c = await inRegister(t, '2019-06-03', '2019-06-05');
      const refused = await c.case();
      expect(refused.main).toMatchObject({ kind: 'step', step: 'tellRefusal' });
      expect(refused.tasks[refused.main.kind === 'step' ? refused.main.task : '']?.office).toBe('corp-department');
      expect(await papers(c)).toEqual(['receipt', 'refusalMessage', 'refusalNotice']);
      expect(await c.paper('refusalMessage')).toContain('орындалмаған өтініш бар');
      expect(await c.paper('refusalMessage')).not.toContain('құқығы жоқ');
      // Rests on a reading: the State Corporation tells, within the ten days from receipt of the documents.
      expect(await c.due('refusalNotice')).toBe('2019-06-17');
      expect((await c.step('giveRefusal')).endedHow).toBe('refused');
    });

    it('waits while the system of the fund does not answer: neither registered nor refused', async () => {
      const c = await inRegister(fund({ 'fund-checks': { kind: 'notAnswered', reason: 'timeout' } }), '2019-06-03', '2019-06-05');
      expect((await c.case()).main).toMatchObject({ step: 'automaticCheck' });
      expect(await papers(c)).toEqual(['receipt']);
    });

    test('pension-fund-payout/9', async () => {
      const t = fund();
      t.at('2019-06-03');
      const c = await (await apply(t, 'counter', 'retirement', { phone: null })).register();
      await c.step('loadIntoFile');
      await c.runSystem();
      await carryOut(t, batches(), c, 'paymentRegister');
      await carryOut(t, batches(), c, 'paymentOrders', sums);
      await c.runSystem();
      const sent = await c.case();
      expect(sent.main).toMatchObject({ kind: 'wait', wait: 'payday' });
      // No SMS is sent; the log keeps that no channel was known (rests on a reading) and a paper waits.
      const deliveries = (await c.log()).flatMap(({ event }) => (event.type === 'deliveryOrdered' ? [event] : []));
      expect(deliveries).toMatchObject([{ address: {}, delivery: { channels: [{ channel: 'inPerson', state: 'waiting' }] } }]);
    });

    test('the calculation proposes the sum of the order, or says why it cannot', async () => {
      const record = { hasAccount: true, hasSavings: true, payoutAssigned: false };
      const proposed = async (filed: string, loaded: string, facts: Extract<RegistryAnswer, { kind: 'found' }>['facts']) => {
        const t = fund({ 'fund-accounts': found({ ...record, ...facts }) });
        const orders = law.batches.paymentOrders;
        if (!orders) throw new Error('no orders');
        return calculatedInBatch(t.deps, law, orders, await (await inRegister(t, filed, loaded)).case());
      };
      // Social Code, arts 220–224: 20 000 000 × 6.5 % ÷ 12 = 108 333.33, up to 108 334 tenge a month.
      expect(await proposed('2026-06-03', '2026-06-05', { savings: 2_000_000_000 })).toMatchObject({
        payoutSum: { kind: 'amount', amount: { tiyn: 10_833_400, payment: 'month' } },
      });
      expect(await proposed('2026-06-03', '2026-06-05', {})).toMatchObject({ payoutSum: { kind: 'impossible', lacking: ['savings'] } });
      // The rate of 2019 is in no source that was read.
      expect(await proposed('2019-06-03', '2019-06-05', { savings: 2_000_000_000 })).toMatchObject({
        payoutSum: { kind: 'impossible', why: { en: expect.stringContaining('is unknown') } },
      });
    });

    test('pension-fund-payout/11', async () => {
      const t = fund();
      const taxed = await inRegister(t, '2019-06-03', '2019-06-05');
      await carryOut(t, batches(), taxed, 'paymentRegister');
      const orders = await batchOf(t, batches(), taxed, 'paymentOrders');
      for (const wrong of [
        { ...sums, orderSum: { value: 6_000_000 } },
        { ...sums, taxable: { value: false } },
      ]) {
        await orders.state(wrong);
        expect(await orders.close()).toMatchObject({
          batch: { status: 'open' },
          exceptions: [{ case: taxed.id, refusal: { ground: 'condition' } }],
        });
      }
      await orders.state(sums);
      expect((await orders.close()).batch.frozen?.totals).toEqual({ payoutSum: 6_000_000, taxWithheld: 600_000, orderSum: 5_400_000 });
      expect((await orders.carryOut()).moved).toEqual([taxed.id]);
      const other = fund();
      const free = await inRegister(other, '2019-06-03', '2019-06-05');
      await carryOut(other, batches(), free, 'paymentRegister');
      const done = await carryOut(other, batches(), free, 'paymentOrders', {
        taxable: { value: false },
        payoutSum: { value: 6_000_000 },
        taxWithheld: { value: 0 },
        orderSum: { value: 6_000_000 },
      });
      expect(done.facts.orderSum?.value).toBe(6_000_000);
      // The annex names neither rate nor who is taxed: the regulation has no number of it, the sums come from accounting.
      expect(JSON.stringify(law.batches.paymentOrders)).not.toMatch(/\d%|0\.1/);
    });
  });

  describe('through the fund', () => {
    test('pension-fund-payout/5', async () => {
      const t = fund();
      t.at('2019-06-03');
      const c = await (await apply(t, 'fundOffice', 'bereaved')).register();
      expect(await c.due('confirmation')).toBe('2019-06-04');
      t.at('2019-06-04');
      await c.step('confirm');
      // Rests on a reading: each day starts at the end of the step before.
      expect([await c.due('control'), await c.due('controlFromAcceptance')]).toEqual(['2019-06-05', undefined]);
      t.at('2019-06-05');
      await c.step('confirmExecution');
      expect(await c.due('register')).toBe('2019-06-06');
      t.at('2019-06-06');
      await carryOut(t, batches(), c, 'paymentRegister');
      expect(await c.due('orders')).toBe('2019-06-10');
      t.at('2019-06-10');
      await carryOut(t, batches(), c, 'paymentOrders', sums);
      await c.runSystem();
      expect(await papers(c)).toEqual(['receipt']);
      await answer(c, 'transfer', 'carriedOut');
      await c.runSystem();
      expect(await papers(c)).toEqual(['receipt', 'paidSms']);
      expect(await c.paper('paidSms')).toContain('зейнетақы төлемі жүзеге асырылды');
      const paid = await c.case();
      expect(paid.endedHow).toBe('paid');
      expect(Object.values(paid.deliveries).map(({ document }) => document)).toEqual(['paidSms']);
    });

    test('pension-fund-payout/6', async () => {
      const t = fund();
      t.at('2019-06-03');
      const c = await (await apply(t, 'fundOffice', 'disabled')).register();
      expect(await c.due('confirmation')).toBe('2019-06-05');
      t.at('2019-06-05');
      await c.step('confirm');
      // Rests on a reading: both counts of the five days are shown, the one from acceptance leads.
      expect([await c.due('controlFromAcceptance'), await c.due('control')]).toEqual(['2019-06-10', '2019-06-12']);
      for (const [controlled, registered, ordered] of [
        ['2019-06-10', '2019-06-11', '2019-06-13'],
        ['2019-06-12', '2019-06-13', '2019-06-17'],
      ] as const) {
        const other = fund();
        other.at('2019-06-03');
        const one = await (await apply(other, 'fundOffice', 'disabled')).register();
        await one.step('confirm');
        other.at(controlled);
        await one.step('confirmExecution');
        expect(await one.due('register')).toBe(registered);
        other.at(registered);
        await carryOut(other, batches(), one, 'paymentRegister');
        expect(await one.due('orders')).toBe(ordered);
        await carryOut(other, batches(), one, 'paymentOrders', sums);
        await one.runSystem();
        await answer(one, 'transfer', 'carriedOut');
        await one.runSystem();
        expect(await papers(one)).toEqual(['receipt', 'firstPayoutSms']);
      }
    });

    it('tells an heir that the payout has been made', async () => {
      const t = fund();
      const c = await (await apply(t, 'fundOffice', 'heir')).register();
      await c.step('confirm');
      await c.step('confirmExecution');
      await carryOut(t, batches(), c, 'paymentRegister');
      await carryOut(t, batches(), c, 'paymentOrders', sums);
      await c.runSystem();
      await answer(c, 'transfer', 'carriedOut');
      await c.runSystem();
      expect(await papers(c)).toEqual(['receipt', 'paidSms']);
    });

    it('mends the details when the bank returns the money, and sends the order again', async () => {
      const t = fund();
      const c = await (await apply(t, 'fundOffice', 'bereaved')).register();
      await c.step('confirm');
      await c.step('confirmExecution');
      await carryOut(t, batches(), c, 'paymentRegister');
      await carryOut(t, batches(), c, 'paymentOrders', sums);
      await c.runSystem();
      await answer(c, 'transfer', 'returned');
      expect((await c.case()).main).toMatchObject({ kind: 'wait', wait: 'transfer' });
      await c.side('mendTransfer', 'mended');
      await answer(c, 'transfer', 'carriedOut');
      await c.runSystem();
      expect((await c.case()).endedHow).toBe('paid');
    });

    test('pension-fund-payout/7', async () => {
      const nobody = await apply(fund({ 'disability-bank': none }), 'fundOffice', 'disabled');
      expect(failed(nobody)).toEqual({ gate: 'disabilityBank', grounds: ['RB2'], receipt: 'refusalReceiptFund' });
      expect(nobody.view().receipt?.text).toContain('БЖЗҚ нысаны');
      // (b) is derived: the category needs an indefinite group.
      const until = fund({ 'disability-bank': found({ disabilityGroup: '1', indefinite: false }) });
      const limited = await apply(until, 'fundOffice', 'disabled');
      expect(failed(limited)).toEqual({ gate: 'indefinite', grounds: ['RB2'], receipt: 'refusalReceiptFund' });
      expect((await limited.tryRegister()).kind).toBe('refused');
    });

    test('pension-fund-payout/8', async () => {
      const t = fund({ 'persons-documents': found({ validDocument: true }), 'persons-departures': none });
      const a = await apply(t, 'fundOffice', 'departed');
      // Rests on a reading: the two are separate reasons, so both are listed.
      expect(failed(a)).toEqual({ gate: 'left', grounds: ['RB3', 'RB4'], receipt: 'refusalReceiptFund' });
      expect(a.view().receipt?.text).toContain('ықтиярхат');
      expect(a.view().receipt?.text).toContain('кететіні');
      expect(failed(await apply(fund({ 'persons-departures': none }), 'fundOffice', 'departed'))).toMatchObject({ grounds: ['RB4'] });
      expect(failed(await apply(fund({ 'persons-documents': found({ validDocument: true }) }), 'fundOffice', 'departed'))).toMatchObject({
        grounds: ['RB3'],
      });
      const annulled = fund({ 'persons-departures': found({ departed: false, permitAnnulled: true }) });
      expect((await apply(annulled, 'fundOffice', 'departed')).view().attempt.end?.kind).toBe('passed');
      const silent = fund({ 'persons-departures': { kind: 'notAnswered', reason: 'timeout' } });
      expect((await apply(silent, 'fundOffice', 'departed')).need()).toMatchObject({ kind: 'tryAgain' });
    });

    test('pension-fund-payout/10', async () => {
      expect(failed(await apply(fund(), 'website', 'heir'))).toMatchObject({ gate: 'category', grounds: ['RA0'] });
      const t = fund();
      t.spoilSignaturesOf('applicant', 'bad');
      expect(failed(await apply(t, 'website', 'disabled'))).toMatchObject({ gate: 'certificate', grounds: ['RP2'] });
      const signed = await apply(fund(), 'website', 'disabled');
      expect(signed.view().attempt.acts.map(({ by, kind }) => `${by} ${kind}`)).toEqual(['applicant eds']);
      expect((await (await signed.register()).case()).main).toMatchObject({ step: 'confirmation' });
    });

    test('pension-fund-payout/12', async () => {
      const t = fund();
      t.at('2019-06-03');
      const c = await (await apply(t, 'fundOffice', 'disabled')).register();
      await c.step('confirm');
      t.at('2019-06-07');
      const refused = await c.step('refuseExecution', { grounds: ['RC2'], reasons: 'Скан оқылмайды' });
      // Rests on a reading: the control's refusal is told by the notice of p.10 within the same ten days.
      expect(await c.due('refusalNotice')).toBe('2019-06-17');
      expect(await c.paper('refusalNotice')).toContain('Скан оқылмайды');
      expect(refused.batch).toBeNull();
      const register = await batchOf(t, batches(), c, 'paymentRegister');
      expect(register.put.exceptions).toMatchObject([{ case: c.id, refusal: { ground: 'not-in-batch' } }]);
      const told = await c.step('giveRefusal');
      expect([told.status, told.endedHow]).toEqual(['ended', 'refused']);
      expect((await apply(t, 'fundOffice', 'disabled')).view().attempt.end?.kind).toBe('passed');
    });

    it('makes of the closed orders a numbered register of its members and totals, once', async () => {
      const t = fund();
      t.at('2019-06-03');
      const c = await (await apply(t, 'fundOffice', 'disabled')).register();
      await c.step('confirm');
      await c.step('confirmExecution');
      const first = (await carryOutBatchOf(t, batches(), c, 'paymentRegister')).paper;
      expect(first?.number?.text).toMatch(/^pension-fund-PG-2019-\d{6}$/);
      const orders = await batchOf(t, batches(), c, 'paymentOrders');
      await orders.state(sums);
      const closed = (await orders.close()).batch;
      expect(closed.paper).toMatchObject({ document: 'paymentOrders', number: { journal: 'paymentOrders', year: 2019 } });
      expect(closed.status).toBe('signed');
      const hash = closed.paper?.hash;
      const { text } = await keptPaper(t.deps, hash as Sha256);
      expect(sha256(text)).toBe(hash);
      const paper = JSON.parse(text) as RegisterPaper;
      expect(paper.totals).toEqual({ payoutSum: 6_000_000, taxWithheld: 600_000, orderSum: 5_400_000 });
      expect(paper.rows).toMatchObject([{ case: c.id, sums: paper.totals }]);
      expect(paper.rows[0]?.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['recipient', 'account', 'orderSum']));
      expect((await orders.close()).batch.paper).toEqual(closed.paper);
    });

    it('pays the family member and the person who buries once for the same deceased', async () => {
      const t = fund();
      await (await apply(t, 'fundOffice', 'bereaved', { relation: 'family' })).register();
      expect(failed(await apply(t, 'fundOffice', 'bereaved'))).toMatchObject({ gate: 'unclaimed', grounds: ['RB5'] });
    });
  });
});
