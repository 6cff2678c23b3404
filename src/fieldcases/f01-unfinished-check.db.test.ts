import { beforeEach, expect, it } from 'vitest';
import { agePension } from '../../regulations/age-pension/index.ts';
import { burialPayment2024 } from '../../regulations/burial-payment-2024/index.ts';
import { instant, type Sha256 } from '../base/index.ts';
import {
  type Actor,
  type Executed,
  execute,
  findingsOf,
  type GivenSignature,
  offersOf,
  payable,
  putIntoAttempt,
  viewAttempt,
  type WaitingSignature,
} from '../casework/index.ts';
import { runWaitingSignatures } from '../store/index.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { madeUpIin, person } from '../testing/index.ts';
import { type SigningHouse, signingHouse } from './signing-house.ts';

const headIin = madeUpIin('1970-03-03', 'female');
const head = { kind: 'officer', person: 'head@provider', post: 'head', office: 'provider' } as const;

eachDatabase('F01 a check of revocation that could not be finished', ({ db }) => {
  beforeEach(() => db().script('delete from claim; delete from waiting_signature'));

  const house = () => signingHouse(db(), [agePension, burialPayment2024], { [headIin]: head.person });

  /** An age pension with the drafts of the specialist and the unit head certified, before the head of the provider. */
  const beforeTheHead = async (h: SigningHouse, serial = 0) => {
    h.t.at('2026-03-02');
    const attempt = await h.t.begin('age-pension', 'counter');
    await attempt.put({ kind: 'party', party: person('applicant', { born: '1962-02-10', serial }) });
    await attempt.complete();
    const run = await attempt.register();
    for (const move of ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead']) await run.step(move);
    const c = await run.case();
    const task = c.main.kind === 'step' ? c.main.task : '';
    const items = agePension.steps.head?.does.filter(({ kind }) => kind !== 'draft' && kind !== 'calculate') ?? [];
    for (const { name } of items) await run.do({ kind: 'tick', task, item: name, states: {} }, { as: head });
    const decide = async (press: string, signed = true): Promise<Executed> => {
      const key = `${run.id}/${press}`;
      const now = await run.case();
      const command = { kind: 'move', task, move: 'decide', outcome: 'assign', reasons: 'Жасы толды' } as const;
      const first = await execute(h.t.deps, run.id, { key, saw: now.seq, command }, head);
      if (first.kind !== 'unsigned' || !signed) return first;
      const signatures: GivenSignature[] = [];
      for (const { by, over } of first.missing) {
        const text = first.papers.find(({ hash }) => hash === over)?.text ?? '';
        signatures.push({ by, kind: 'eds', over, signature: await h.sign(headIin, text) });
      }
      return execute(h.t.deps, run.id, { key, saw: now.seq, command, signatures }, head);
    };
    const nothingHappened = async () => {
      const { decision, numbers, documents, effects, main } = await run.case();
      expect(decision).toBeNull();
      expect(numbers.map(({ journal }) => journal)).toEqual(c.numbers.map(({ journal }) => journal));
      expect(documents).toEqual(c.documents);
      expect(effects).toEqual(c.effects);
      expect(main).toEqual(c.main);
      const [row] = await db().query<{ list: string; post: string }>(
        "select list, post from task where case_id = $1 and list = 'work' and post = 'head'",
        [run.id],
      );
      expect(row).toBeDefined();
    };
    return { run, task, decide, nothingHappened };
  };

  it('F01 (a) a revoked key is refused, saying since when; the evidence says which check was made', async () => {
    const h = house();
    const { decide, nothingHappened, run } = await beforeTheHead(h);
    h.t.at('2026-03-02', '11:00');
    h.authority.revoke(h.authority.certificateFor(h.keyOf(headIin)).certificate.serial, 'superseded');
    h.t.at('2026-03-02', '12:00');
    const refused = await decide('a-head');
    if (refused.kind !== 'refused') throw new Error(refused.kind);
    expect(refused.text.ru).toContain('Ключ отозван 02.03.2026');
    expect(await h.told(refused.details?.evidence as Sha256)).toMatchObject({ outcome: 'failed', reason: 'revoked' });
    await nothingHappened();
    expect(await h.waiting.ofCase(run.id)).toEqual([]);
  });

  const silences = {
    'the certificate of the issuer is not in the trust store': (h: SigningHouse) => {
      h.trusted.store = { anchors: h.authority.trust.anchors, authorities: [] };
    },
    'the body of the answer is cut in half': (h: SigningHouse) => h.authority.misbehave({ ocsp: 'cutInHalf', lists: 'silent' }),
    'nobody can be reached and no list is at hand': (h: SigningHouse) => h.authority.misbehave({ ocsp: 'silent', lists: 'silent' }),
  };

  for (const [name, silence] of Object.entries(silences)) {
    it(`F01 (b–d) while ${name} nothing is decided, the signature is kept, and goes on by itself`, async () => {
      const h = house();
      const { decide, nothingHappened, run } = await beforeTheHead(h);
      h.t.at('2026-03-02', '12:00');
      const signedAt = h.t.now();
      silence(h);
      const first = await decide('head-1');
      expect(first).toMatchObject({ kind: 'unchecked', why: { en: expect.stringContaining('not finished') } });
      await nothingHappened();
      const [kept] = await h.waiting.ofCase(run.id);
      expect(kept).toMatchObject({ state: 'waiting', actor: head, what: { command: { reasons: 'Жасы толды' } } });
      expect(await h.told(kept?.evidence[0])).toMatchObject({ outcome: 'impossible', reason: 'revocation-unknown' });
      // Sent again by the same key, tried again in vain: it goes on waiting, once.
      expect((await decide('head-1')).kind).toBe('unchecked');
      // Pressed anew, by another key, it is neither laid out to be signed nor taken in a second time; another officer may.
      expect(await decide('head-2', false)).toMatchObject({ kind: 'refused', ground: 'signature-checking' });
      expect(await decide('head-3')).toMatchObject({ kind: 'refused', ground: 'signature-checking' });
      const closedFor = async (actor: Actor, waiting: readonly WaitingSignature[]) =>
        offersOf(h.t.deps, agePension, await run.case(), actor, waiting).tasks.flatMap(({ moves }) =>
          moves.flatMap(({ move, closed }) => (closed?.ground === 'signature-checking' ? [move] : [])),
        );
      const waits = await h.waiting.ofCase(run.id);
      expect(await closedFor(head, waits)).toEqual(['decide']);
      expect(await closedFor({ ...head, person: 'another@provider' }, waits)).toEqual([]);
      await h.due();
      expect(await h.tryAgain()).toEqual({ taken: 1, settled: 0 });
      await nothingHappened();
      expect(await h.waiting.ofPerson(head.person)).toHaveLength(1);

      h.t.at('2026-03-03', '09:30');
      h.restore();
      await h.due();
      const both = await Promise.all([h.tryAgain(), h.tryAgain()]);
      expect(both.reduce((sum, { settled }) => sum + settled, 0)).toBe(1);
      const c = await run.case();
      expect(c.decision).toMatchObject({ outcome: 'assign', on: '2026-03-02' });
      expect(c.decision?.number?.text).toBeTruthy();
      expect(c.acts.at(-1)).toMatchObject({ by: 'head', person: head.person, at: signedAt });
      expect(await h.told(c.acts.at(-1)?.evidence)).toMatchObject({ outcome: 'passed' });
      expect(await h.waiting.ofCase(run.id)).toMatchObject([{ state: 'done' }]);
      // The log goes forward, and the command sent once more changes nothing.
      const times = (await run.log()).map(({ at }) => at);
      expect(times).toEqual([...times].sort());
      const length = times.length;
      expect(await decide('head-1')).toMatchObject({ kind: 'done', repeated: true });
      expect(await run.log()).toHaveLength(length);
    });
  }

  it('F01 a key that turns out to have been revoked before it signed ends the waiting with the reason; revoked after, it was good', async () => {
    for (const [revokedAt, expected] of [
      ['11:00', 'failed'],
      ['13:00', 'done'],
    ] as const) {
      const h = house();
      const { decide, nothingHappened, run } = await beforeTheHead(h, expected === 'done' ? 1 : 2);
      const { serial } = h.authority.certificateFor(h.keyOf(headIin)).certificate;
      if (revokedAt < '12:00') {
        h.t.at('2026-03-02', revokedAt);
        h.authority.revoke(serial);
      }
      h.t.at('2026-03-02', '12:00');
      h.authority.misbehave({ ocsp: 'silent', lists: 'silent' });
      expect((await decide(`head-${expected}`)).kind).toBe('unchecked');
      if (revokedAt > '12:00') {
        h.t.at('2026-03-02', revokedAt);
        h.authority.revoke(serial);
      }
      h.t.at('2026-03-02', '15:00');
      h.restore();
      await h.due();
      await h.tryAgain();
      const [ended] = await h.waiting.ofCase(run.id);
      expect(ended?.state).toBe(expected);
      if (expected === 'failed') {
        expect(ended?.why?.ru).toContain('Ключ отозван 02.03.2026');
        await nothingHappened();
        // Signed again with a good key under the same key of the form, it goes through.
        h.authority.release(serial);
        expect((await decide(`head-${expected}`)).kind).toBe('done');
      } else expect((await run.case()).decision?.outcome).toBe('assign');
    }
  });

  it('F01 where the draft was changed meanwhile, the signer is told that the text is another one', async () => {
    const h = house();
    const { decide, run, task } = await beforeTheHead(h);
    h.authority.misbehave({ ocsp: 'silent', lists: 'silent' });
    h.t.at('2026-03-02', '12:00');
    expect((await decide('head-draft')).kind).toBe('unchecked');
    h.t.at('2026-03-02', '12:30');
    const { draft } = await run.case();
    const amounts = Object.fromEntries(payable(findingsOf(draft)).map(({ key, amount }) => [key, { ...amount, tiyn: 8_000_000 }]));
    await run.do({ kind: 'draft', task, outcome: 'assign', amounts }, { as: head });
    h.restore();
    await h.due();
    await h.tryAgain();
    const [ended] = await h.waiting.ofCase(run.id);
    expect(ended).toMatchObject({ state: 'failed', why: { en: expect.stringContaining('has changed since you signed') } });
    expect((await run.case()).decision).toBeNull();
  });

  it('F01 a signature that nobody can check for thirty days is given up, and its signer asked for another', async () => {
    const h = house();
    const { decide, run } = await beforeTheHead(h);
    h.authority.misbehave({ ocsp: 'silent', lists: 'silent' });
    expect((await decide('head-long')).kind).toBe('unchecked');
    h.t.at('2026-03-31', '09:00');
    await h.due();
    await h.tryAgain();
    expect((await h.waiting.ofCase(run.id))[0]?.state).toBe('waiting');
    h.t.at('2026-04-02', '09:00');
    await h.due();
    await h.tryAgain();
    expect((await h.waiting.ofCase(run.id))[0]).toMatchObject({ state: 'failed', why: { en: expect.stringContaining('thirty days') } });
  });

  it('F01 a process that dies with a signature in hand leaves it to the others when its lease is over', async () => {
    const h = house();
    const { decide, run } = await beforeTheHead(h);
    h.authority.misbehave({ ocsp: 'silent', lists: 'silent' });
    expect((await decide('head-lease')).kind).toBe('unchecked');
    h.restore();
    await h.due();
    const broken = runWaitingSignatures({
      db: db(),
      limit: 10,
      lease: 1,
      backoff: () => 0,
      act: () => new Promise<WaitingSignature>(() => undefined),
    });
    void broken;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await h.tryAgain()).taken).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await h.tryAgain()).toEqual({ taken: 1, settled: 1 });
    expect((await run.case()).decision?.outcome).toBe('assign');
  });

  /** A portal application for the burial of somebody who died three years before: 13.04.2026 is the last day for it. */
  const onTheLastDay = async (h: SigningHouse, serial: number) => {
    h.t.at('2026-04-13', '16:00');
    h.t.says(({ registry }) => {
      const facts: { readonly [name: string]: { readonly [ref: string]: string } } = {
        persons: {},
        assignments: { 'deceased.status': 'pensioner_or_allowance_recipient', 'deceased.caseNumber': '12-345' },
        'civil-status-deaths': { 'deceased.diedOn': '2023-04-13' },
      };
      const said = facts[registry];
      return said && { kind: 'found', facts: said, raw: JSON.stringify(said) };
    });
    const applicant = person('applicant', { born: '1970-05-05', serial });
    const actor = { kind: 'party', role: 'applicant', person: 'citizen-1' } as const;
    const a = await h.t.begin('burial-payment-2024', 'portal', { actor });
    await a.put({ kind: 'party', party: applicant });
    await a.put({ kind: 'party', party: person('deceased', { born: '1940-01-01', sex: 'male', serial }) });
    await a.put({ kind: 'facts', facts: { 'applicant.account': 'KZ86125KZT5004100100', 'applicant.phone': '+77010000000' } });
    await a.put({ kind: 'signedIn' });
    await a.put({ kind: 'ask' });
    await a.put({ kind: 'certificate', certificate: null });
    const { application } = a.view();
    if (a.need()?.kind !== 'sign' || !application) throw new Error(`it waits for ${JSON.stringify(a.need())}`);
    const press = async () => {
      const signature = await h.sign(applicant.iin ?? '', application.text);
      return a.put({ kind: 'sign', signatures: [{ by: 'applicant', kind: 'eds', over: application.hash, signature }] });
    };
    return { a, actor, press, id: a.view().attempt.id };
  };

  it('F01 an application whose key is checked a day later is filed on the day when it was signed, and registers itself', async () => {
    const h = house();
    const { press, actor, id } = await onTheLastDay(h, 1);
    h.authority.misbehave({ ocsp: 'silent', lists: 'silent' });
    const signed = await press();
    expect(signed.attempt).toMatchObject({
      acts: [],
      filedAt: null,
      checking: { state: 'waiting', why: { en: expect.stringContaining('nothing more') } },
    });
    expect(await h.waiting.ofPerson('citizen-1')).toMatchObject([{ state: 'waiting', of: { kind: 'attempt', id } }]);
    h.t.at('2026-04-14', '09:00');
    await h.due();
    expect(await h.tryAgain()).toEqual({ taken: 1, settled: 0 });
    h.restore();
    await h.due();
    await Promise.all([h.tryAgain(), h.tryAgain()]);
    const view = await viewAttempt(h.t.deps, id, actor);
    if (view.kind === 'refused' || !view.registered) throw new Error('it was not registered');
    const found = await h.t.store.find(view.registered);
    expect(found?.case).toMatchObject({ filedOn: '2026-04-13' });
    expect(found?.case.acts[0]).toMatchObject({ by: 'applicant', at: instant('2026-04-13T11:00:00.000Z') });
    expect(await h.waiting.ofPerson('citizen-1')).toMatchObject([{ state: 'done' }]);
    const [row] = await db().query<{ cases: number }>('select count(*) as cases from case_head where id = $1', [view.registered]);
    expect(row?.cases).toBe(1);
  });

  it('F01 an application that was signed a day late is refused by the law, whoever answers then', async () => {
    const h = house();
    const { a, id, actor } = await onTheLastDay(h, 2);
    h.t.at('2026-04-14', '09:00');
    const { application } = (await viewAttempt(h.t.deps, id, actor)) as ReturnType<typeof a.view>;
    if (!application) throw new Error('there is no application');
    const iin = a.view().attempt.parties.find(({ role }) => role === 'applicant')?.iin ?? '';
    const signature = await h.sign(iin, application.text);
    await a.put({ kind: 'sign', signatures: [{ by: 'applicant', kind: 'eds', over: application.hash, signature }] });
    const asked = await a.put({ kind: 'ask' });
    expect(asked.attempt.end).toMatchObject({ kind: 'failed', gate: 'inTime' });
  });

  it('F01 an application with a key that had been revoked says so on its page, and can be signed again', async () => {
    const h = house();
    const { press, actor, id, a } = await onTheLastDay(h, 3);
    const iin = a.view().attempt.parties.find(({ role }) => role === 'applicant')?.iin ?? '';
    const { serial } = h.authority.certificateFor(h.keyOf(iin)).certificate;
    h.authority.revoke(serial);
    h.authority.misbehave({ ocsp: 'silent', lists: 'silent' });
    await press();
    h.t.at('2026-04-13', '17:00');
    h.restore();
    await h.due();
    await h.tryAgain();
    const told = await viewAttempt(h.t.deps, id, actor);
    if (told.kind === 'refused') throw new Error(told.ground);
    expect(told.attempt).toMatchObject({
      acts: [],
      checking: { state: 'failed', why: { ru: expect.stringContaining('отозван 13.04.2026') } },
    });
    expect(told.need).toMatchObject({ kind: 'sign' });
    h.authority.release(serial);
    const over = told.application?.hash as Sha256;
    const signature = await h.sign(iin, told.application?.text ?? '');
    const input = { kind: 'sign', signatures: [{ by: 'applicant', kind: 'eds', over, signature }] } as const;
    const signed = await putIntoAttempt(h.t.deps, id, told.version, input, actor);
    if (signed.kind === 'refused') throw new Error(signed.ground);
    expect(signed.attempt.checking).toBeUndefined();
    expect(signed.attempt.acts).toHaveLength(1);
  });

  it('F01 who changes the form while the key is checked is shown the new text to sign, and the old signature does not count', async () => {
    const h = house();
    const { press, actor, id, a } = await onTheLastDay(h, 4);
    h.authority.misbehave({ ocsp: 'silent', lists: 'silent' });
    await press();
    h.t.at('2026-04-13', '16:30');
    const same = await a.put({ kind: 'confirm', items: ['looked'] });
    expect(same.attempt.checking?.state).toBe('waiting');
    const changed = await a.put({ kind: 'facts', facts: { 'applicant.account': 'KZ31601A000000000001' } });
    expect(changed.attempt.checking).toBeUndefined();
    h.restore();
    await h.due();
    await h.tryAgain();
    expect(await h.waiting.ofPerson('citizen-1')).toMatchObject([{ state: 'failed', why: { en: expect.stringContaining('has changed') } }]);
    expect(await viewAttempt(h.t.deps, id, actor)).toMatchObject({ attempt: { acts: [] }, need: { kind: 'sign' }, registered: null });
  });
});
