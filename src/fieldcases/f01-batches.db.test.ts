import { beforeEach, expect, it } from 'vitest';
import { sha256 } from '../base/index.ts';
import {
  type Act,
  type Actor,
  type Batch,
  type BatchResult,
  batchBytes,
  carryOutBatch,
  changeOf,
  closeBatch,
  goOnSigned,
  openBatch,
  putInBatch,
  signBatch,
  signFoundBatch,
  stateInBatch,
  type WaitingSignature,
} from '../casework/index.ts';
import { paymentBatches } from '../payments/index.ts';
import { personHash, runWaitingSignatures, verifyAudit } from '../store/index.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { madeUpIin, person } from '../testing/index.ts';
import { payoutAnswers as answers, signedPayout as law } from '../testing/signed-payout.ts';
import { house } from './house.ts';
import { type SigningHouse, signingHouse } from './signing-house.ts';

const iins = {
  accounting: madeUpIin('1970-03-03', 'female'),
  control: madeUpIin('1971-04-04', 'male'),
  other: madeUpIin('1972-05-05', 'female'),
};
const officer = (post: string, who = `${post}@pension-fund`): Actor & { readonly kind: 'officer' } => ({
  kind: 'officer',
  person: who,
  post,
  office: 'pension-fund',
});
const accounting = officer('fund-accounting');
const control = officer('fund-control');
const otherControl = officer('fund-control', 'other-control@pension-fund');

eachDatabase('F01 a batch whose signer cannot be checked', ({ db }) => {
  beforeEach(() => db().script('delete from waiting_signature'));
  let serial = 0;
  let keys = 0;
  const key = () => {
    keys += 1;
    return `f01-batch-${db().kind}-${keys}`;
  };

  const begin = () => {
    const h = signingHouse(db(), [law], {
      [iins.accounting]: accounting.person,
      [iins.control]: control.person,
      [iins.other]: otherControl.person,
    });
    h.t.at('2019-06-03');
    h.t.says(({ registry }) => {
      const facts = answers[registry];
      return facts && { kind: 'found', facts, raw: '{}' };
    });
    return h;
  };

  const done = (result: BatchResult) => {
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
    return result;
  };

  /** A register of orders of one case, closed and signed by the accountant with a key that was checked. */
  async function orders(h: SigningHouse) {
    serial += 1;
    const a = await h.t.begin('pension-fund-payout', 'counter');
    await a.put({ kind: 'party', party: person('applicant', { born: '1956-02-10', serial }) });
    await a.put({ kind: 'facts', facts: { category: 'retirement', 'applicant.account': 'KZ86125KZT5004100100' } });
    await a.complete();
    const c = await a.register();
    await c.step('loadIntoFile');
    await c.runSystem();
    const registers = officer('fund-register');
    const { batch: first } = done(await openBatch(h.deps, { regulation: law.id, as: 'paymentRegister', key: key() }, registers));
    done(await putInBatch(h.deps, first.id, [c.id], key(), registers));
    done(await closeBatch(h.deps, first.id, key(), registers));
    done(await carryOutBatch(h.deps, first.id, { states: {}, key: key() }, registers));
    const { batch } = done(await openBatch(h.deps, { regulation: law.id, as: 'paymentOrders', key: key() }, accounting));
    done(await putInBatch(h.deps, batch.id, [c.id], key(), accounting));
    const sums = {
      taxable: { value: true },
      payoutSum: { value: 1000 },
      taxWithheld: { value: 100 },
      orderSum: { value: 900 },
    };
    done(await stateInBatch(h.deps, batch.id, { [c.id]: sums }, key(), accounting));
    done(await closeBatch(h.deps, batch.id, key(), accounting));
    const press = async (by: string, actor: Actor, iin: string, press: string): Promise<BatchResult> => {
      const asked = await signBatch(h.deps, batch.id, { key: press }, actor);
      if (asked.kind !== 'unsigned') return asked;
      const [paper] = asked.papers;
      if (!paper) throw new Error('there is nothing to sign');
      const signature = { by, kind: 'eds', over: paper.hash, signature: await h.sign(iin, paper.text) } as const;
      return signBatch(h.deps, batch.id, { key: press, signature }, actor);
    };
    done(await press('fundAccounting', accounting, iins.accounting, key()));
    const found = async () => (await h.deps.batches.find(batch.id)) as Batch;
    return { id: batch.id, member: c.id, run: c, press, found };
  }

  const clean = async () => {
    const found: unknown[] = [];
    await verifyAudit(db(), { hash: personHash(Buffer.from('key of tests')), each: (difference) => found.push(difference) });
    expect(found).toEqual([]);
  };

  it('F01 keeps the signed bytes, waits, and goes on by itself, once, though two processes try', async () => {
    const h = begin();
    const { id, member, press, found, run } = await orders(h);
    h.t.at('2019-06-03', '12:00');
    const signedAt = h.t.now();
    h.silence();
    const press1 = key();
    expect(await press('fundControl', control, iins.control, press1)).toMatchObject({
      kind: 'unchecked',
      why: { en: expect.stringContaining('goes on by itself') },
    });
    expect((await found()).status).toBe('closed');
    expect((await found()).acts).toHaveLength(1);
    const [kept] = await h.waiting.ofBatch(id);
    expect(kept).toMatchObject({ state: 'waiting', actor: control, what: { kind: 'batch', signature: { by: 'fundControl' } } });
    expect(await h.told(kept?.evidence[0])).toMatchObject({ outcome: 'impossible', reason: 'revocation-unknown' });
    // The same once more waits once; tried in vain it goes on waiting; nothing can be carried out meanwhile.
    expect((await press('fundControl', control, iins.control, press1)).kind).toBe('unchecked');
    await h.due();
    expect(await h.tryAgain()).toEqual({ taken: 1, settled: 0 });
    expect(await carryOutBatch(h.deps, id, { states: {}, key: key() }, accounting)).toMatchObject({ ground: 'not-offered' });
    expect(await h.waiting.ofPerson(control.person)).toHaveLength(1);

    h.t.at('2019-06-04', '09:30');
    h.restore();
    await h.due();
    const both = await Promise.all([h.tryAgain(), h.tryAgain()]);
    expect(both.reduce((sum, { settled }) => sum + settled, 0)).toBe(1);
    const signed = await found();
    expect(signed.status).toBe('signed');
    expect(signed.acts.map(({ by, person: who }) => [by, who])).toEqual([
      ['fundAccounting', accounting.person],
      ['fundControl', control.person],
    ]);
    expect(signed.acts[1]?.at).toBe(signedAt);
    expect(await h.told(signed.acts[1]?.evidence)).toMatchObject({ outcome: 'passed' });
    expect(await h.waiting.ofBatch(id)).toMatchObject([{ state: 'done', why: null }]);
    // What was kept is tried once more by a process that died before it could say so: nothing is doubled.
    expect(await goOnSigned(h.deps, kept as WaitingSignature)).toMatchObject({ state: 'done' });
    expect((await found()).seq).toBe(signed.seq);
    expect(done(await carryOutBatch(h.deps, id, { states: {}, key: key() }, accounting)).moved).toEqual([member]);
    expect((await run.log()).filter(({ event }) => event.type === 'leftBatch' && event.batch === id)).toHaveLength(1);
    await clean();
  });

  it('F01 ends with the reason where the key had been revoked when it signed; signed again with a good one it goes through', async () => {
    const h = begin();
    const { id, press, found } = await orders(h);
    const { serial: number } = h.authority.certificateFor(h.keyOf(iins.control)).certificate;
    h.t.at('2019-06-03', '11:00');
    h.authority.revoke(number);
    h.t.at('2019-06-03', '12:00');
    h.silence();
    const form = key();
    expect((await press('fundControl', control, iins.control, form)).kind).toBe('unchecked');
    h.t.at('2019-06-03', '15:00');
    h.restore();
    await h.due();
    expect(await h.tryAgain()).toEqual({ taken: 1, settled: 1 });
    expect(await h.waiting.ofBatch(id)).toMatchObject([
      { state: 'failed', why: { ru: expect.stringContaining('Ключ отозван 03.06.2019') } },
    ]);
    expect(await found()).toMatchObject({ status: 'closed', acts: [{ by: 'fundAccounting' }] });
    h.authority.release(number);
    expect(done(await press('fundControl', control, iins.control, form)).batch.status).toBe('signed');
    await clean();
  });

  it('F01 a key that was revoked after it signed was good; one that nobody can check for thirty days is given up', async () => {
    const h = begin();
    const later = await orders(h);
    const never = await orders(h);
    h.t.at('2019-06-03', '12:00');
    h.silence();
    expect((await later.press('fundControl', control, iins.control, key())).kind).toBe('unchecked');
    expect((await never.press('fundControl', otherControl, iins.other, key())).kind).toBe('unchecked');
    h.t.at('2019-06-03', '13:00');
    h.authority.revoke(h.authority.certificateFor(h.keyOf(iins.control)).certificate.serial);
    h.t.at('2019-06-03', '15:00');
    h.restore();
    const [one] = await h.waiting.ofBatch(later.id);
    expect(await goOnSigned(h.deps, one as WaitingSignature)).toMatchObject({ state: 'done' });
    expect((await later.found()).status).toBe('signed');
    h.t.at('2019-07-04', '12:00');
    const [old] = await h.waiting.ofBatch(never.id);
    expect(await goOnSigned(h.deps, old as WaitingSignature)).toMatchObject({
      state: 'failed',
      why: { en: expect.stringContaining('thirty days') },
    });
    expect((await never.found()).status).toBe('closed');
  });

  it('F01 says at once what the batch would refuse anyway, and keeps nothing of it', async () => {
    const h = begin();
    const { id, press } = await orders(h);
    h.silence();
    // The accountant, who acts for the controller, has signed already.
    const acting = { ...control, person: accounting.person, actingFor: { person: control.person, order: '12-Ж' } };
    expect(await press('fundControl', acting, iins.accounting, key())).toMatchObject({ kind: 'refused', ground: 'four-eyes' });
    expect(await press('fundControl', control, iins.other, key())).toMatchObject({ kind: 'refused', ground: 'signature' });
    expect(await h.waiting.ofBatch(id)).toEqual([]);
  });

  it('F01 whoever waits is told where another holder of the post signed meanwhile, or the batch was refused', async () => {
    const h = begin();
    const overtaken = await orders(h);
    const refused = await orders(h);
    h.silence();
    expect((await overtaken.press('fundControl', control, iins.control, key())).kind).toBe('unchecked');
    expect((await refused.press('fundControl', control, iins.control, key())).kind).toBe('unchecked');
    h.restore();
    done(await overtaken.press('fundControl', otherControl, iins.other, key()));
    await h.deps.batches.change(changeOf(h.deps, law, refused.id, key(), otherControl), { kind: 'refuse', reasons: 'Қате' });
    await h.due();
    expect(await h.tryAgain()).toEqual({ taken: 2, settled: 2 });
    expect(await h.waiting.ofBatch(overtaken.id)).toMatchObject([
      { state: 'failed', why: { en: expect.stringContaining('somebody else') } },
    ]);
    expect(await h.waiting.ofBatch(refused.id)).toMatchObject([{ state: 'failed', why: { en: expect.stringContaining('was refused') } }]);
    expect((await overtaken.found()).acts.map(({ person: who }) => who)).toEqual([accounting.person, otherControl.person]);
    await clean();
  });

  it('F01 a process that dies with a batch in hand leaves it to the others when its lease is over', async () => {
    const h = begin();
    const { press, found } = await orders(h);
    h.silence();
    expect((await press('fundControl', control, iins.control, key())).kind).toBe('unchecked');
    h.restore();
    await h.due();
    const never = () => new Promise<WaitingSignature>(() => undefined);
    void runWaitingSignatures({ db: db(), limit: 10, lease: 1, backoff: () => 0, act: never });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await h.tryAgain()).taken).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await h.tryAgain()).toEqual({ taken: 1, settled: 1 });
    expect((await found()).status).toBe('signed');
  });

  it('F01 the register of a run of payments waits and goes on in the same way, by its own law', async () => {
    const h = begin();
    const payer = { ...officer('corp-payer'), office: 'payment-centre', person: control.person };
    const id = `2019-06-R-${db().kind}/75/027001`;
    const change = (actor: Actor) => changeOf(h.deps, paymentBatches, id, key(), actor);
    const batches: Actor = { kind: 'system', key: 'batches' };
    await h.deps.batches.change(change(batches), { kind: 'open', id, as: 'payment-register', office: 'payment-centre' });
    const frozen = { members: 1, totals: { gross: 100, net: 90 }, membersHash: sha256('line') };
    const closing = change(batches);
    const closed = await h.deps.batches.change(
      { ...closing, decide: (batch) => closing.decide(batch, { kind: 'close', frozen }) },
      { kind: 'refuse', reasons: '' },
    );
    if (closed.kind === 'refused') throw new Error(closed.ground);
    const { text, hash } = batchBytes(closed.batch);
    h.silence();
    const signature = { by: 'payer', kind: 'eds', over: hash, signature: await h.sign(iins.control, text) } as const;
    const known = { batch: closed.batch, regulation: paymentBatches, law: paymentBatches.batches['payment-register'] as never };
    expect((await signFoundBatch(h.deps, known, { key: key(), signature }, payer)).kind).toBe('unchecked');
    h.restore();
    const [kept] = await h.waiting.ofBatch(id);
    await expect(goOnSigned(h.deps, kept as WaitingSignature)).rejects.toThrow('is not known');
    expect(await goOnSigned({ ...h.deps, houses: [paymentBatches] }, kept as WaitingSignature)).toMatchObject({ state: 'done' });
    expect((await h.deps.batches.find(id))?.acts).toMatchObject([{ by: 'payer', person: control.person } satisfies Partial<Act>]);
  });

  it('F01 the batch’s page and the list of whoever signed say that it waits, what came of it, and ask for no second signature', async () => {
    const h = begin();
    const { id, press, found } = await orders(h);
    const { desk } = house({ deps: h.t.deps, batches: h.deps.batches, regulations: [law], cases: async () => [] });
    const page = `/staff/batches/${id}`;
    const own = desk(control.person, 'fund-control', 'pension-fund');
    const another = desk(otherControl.person, 'fund-control', 'pension-fund');
    expect((await own.get(page)).text).toContain(`action="${page}/signature"`);
    h.silence();
    expect((await press('fundControl', control, iins.control, key())).kind).toBe('unchecked');
    const waits = 'куәлікті тексеру әлі аяқталған жоқ';
    for (const desk of [own, another]) expect((await desk.get(page)).text).toContain(waits);
    expect((await own.get(page)).text).not.toContain(`action="${page}/signature"`);
    expect((await another.get(page)).text).toContain(`action="${page}/signature"`);
    const list = (await own.get('/staff')).text;
    expect(list).toContain(waits);
    expect(list).toContain(`href="${page}"`);
    expect((await own.call('GET', `/batches/${id}`)).body).toMatchObject({ signatures: [{ state: 'waiting', why: null }] });

    h.authority.revoke(h.authority.certificateFor(h.keyOf(iins.control)).certificate.serial);
    h.t.at('2019-06-03', '09:00');
    h.restore();
    await h.due();
    await h.tryAgain();
    const [ended] = await h.waiting.ofBatch(id);
    const reason = ended?.why?.kk ?? 'nothing was said';
    expect(ended?.state).toBe('failed');
    expect((await own.get(page)).text).toContain(reason);
    expect((await own.get(page)).text).toContain(`action="${page}/signature"`);
    expect((await own.get('/staff')).text).toContain(reason);
    expect((await another.get(page)).text).not.toContain(reason);
    expect((await found()).status).toBe('closed');
  });
});
