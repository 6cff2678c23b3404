import { expect, it } from 'vitest';
import { agePension } from '../../regulations/age-pension/index.ts';
import { createDemoAuthority, type Holder, memoryKeeper } from '../../simulators/authority/index.ts';
import { standInSignatures } from '../../simulators/signatures.ts';
import { type Instant, instant } from '../base/index.ts';
import { type Executed, execute, type GivenSignature } from '../casework/index.ts';
import type { StaffMember } from '../identity/index.ts';
import { makeSignedData, obtainTimeStamp, oids, readSignedData, verifySignature, withTimeStamp } from '../signature/index.ts';
import { createSignatures } from '../signing/index.ts';
import { createCaseStore, createWaitingSignatures, personHash } from '../store/index.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { madeUpIin, memoryBlobs, person, town } from '../testing/index.ts';
import { house } from './house.ts';

const headIin = madeUpIin('1970-03-03', 'female');
const head = { kind: 'officer', person: 'head@provider', post: 'head', office: 'provider' } as const;
const key: Holder = { name: 'СЫНАҚОВА САЯ', iin: headIin, kind: 'sign', algorithm: 'gost' };

/** What the page says, without its marks. */
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

eachDatabase('F02 a decision of 2019 whose signer’s certificate has expired since', ({ db }) => {
  /** A pension decided by the head on 4 April 2019, opened by its number on 2 March 2026 with the network off. */
  const decided = async (serial: number, options: { readonly stamped: boolean; readonly revokedOn?: string }) => {
    const blobs = memoryBlobs();
    let now: () => Instant = () => instant('2019-04-04T05:00:00Z');
    const authority = createDemoAuthority({ keeper: memoryKeeper(), now: () => now() });
    const network: string[] = [];
    const watched = Object.fromEntries(
      Object.entries(authority.fetcher).map(([name, ask]) => [
        name,
        (...given: readonly unknown[]) => {
          network.push(name);
          return (ask as (...given: readonly unknown[]) => unknown)(...given);
        },
      ]),
    ) as typeof authority.fetcher;
    const real = createSignatures({
      trusted: { store: authority.trust, fetcher: watched, verify: verifySignature },
      identity: {
        findStaffByIin: async (iin) => (iin === headIin ? ({ id: head.person } as StaffMember) : undefined),
        findCitizen: async () => undefined,
      },
      blobs,
      keyNamed: async () => authority.certificateFor(key).signer,
    });
    const standIn = standInSignatures();
    const store = createCaseStore(db(), { hash: personHash(Buffer.from('key of tests')) });
    const signatures = { ...standIn, check: (given: Parameters<typeof real.check>[0]) => (given.signature ? real : standIn).check(given) };
    const t = town({ regulations: [agePension], store, blobs, signatures, waiting: createWaitingSignatures(db()) });
    now = t.now;
    const sign = async (text: string) => {
      const { signer } = authority.certificateFor(key);
      const content = new TextEncoder().encode(text);
      const made = await makeSignedData({ content, signers: [signer], detached: true, signingTime: t.now() });
      if (made.kind === 'refused') throw new Error(made.reason);
      if (!options.stamped) return made.der;
      const read = readSignedData(made.der);
      const own = read.kind === 'read' ? read.value.signers[0] : undefined;
      if (read.kind !== 'read' || !own) throw new Error('a signature of the test cannot be read');
      const stamp = await obtainTimeStamp({
        bytes: own.signature,
        address: '/tsp/gost',
        fetcher: authority.fetcher,
        hashOid: oids.streebog512,
      });
      if (stamp.kind === 'notStamped') throw new Error(stamp.reason);
      return withTimeStamp(read.value, own, stamp.token.der);
    };

    t.at('2019-04-01', '09:00');
    const attempt = await t.begin('age-pension', 'counter');
    await attempt.put({ kind: 'party', party: person('applicant', { born: '1955-02-10', serial }) });
    await attempt.complete();
    const run = await attempt.register();
    for (const move of ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead']) await run.step(move);
    const c = await run.case();
    const task = c.main.kind === 'step' ? c.main.task : '';
    for (const { name, kind } of agePension.steps.head?.does ?? []) {
      if (kind !== 'draft' && kind !== 'calculate') await run.do({ kind: 'tick', task, item: name, states: {} }, { as: head });
    }
    const revoke = () => authority.revoke(authority.certificateFor(key).certificate.serial, 'superseded');
    const { revokedOn } = options;
    if (revokedOn && revokedOn < '2019-04-04') {
      t.at(revokedOn, '12:00');
      revoke();
    }
    t.at('2019-04-04');
    const { seq: saw } = await run.case();
    const request = { key: `${run.id}/head`, saw, command: { kind: 'move', task, move: 'decide', outcome: 'assign' } as const };
    const first = await execute(t.deps, run.id, request, head);
    if (first.kind !== 'unsigned') throw new Error(first.kind);
    const signed: GivenSignature[] = [];
    for (const { by, over } of first.missing) {
      const text = first.papers.find(({ hash }) => hash === over)?.text ?? '';
      signed.push({ by, kind: 'eds', over, signature: await sign(text) });
    }
    const done: Executed = await execute(t.deps, run.id, { ...request, signatures: signed }, head);
    if (revokedOn && revokedOn > '2019-04-04') {
      t.at(revokedOn, '12:00');
      revoke();
    }
    const open = async () => {
      t.at('2026-03-02', '11:00');
      network.length = 0;
      const number = (await run.case()).decision?.number?.text ?? '';
      const { desk } = house({
        deps: t.deps,
        regulations: [agePension],
        cases: async () => [await run.case()],
        trust: { store: authority.trust },
      });
      const page = await desk('nobody', 'head', 'provider', 'ru').get(`/verify?number=${encodeURIComponent(number)}`);
      return { ...page, network: [...network] };
    };
    return { done, run, open };
  };

  it('F02 A: stamped, with the answer kept: valid as of the stamp, and said to have expired since', async () => {
    const { done, open } = await decided(1, { stamped: true });
    expect(done.kind).toBe('done');
    const page = await open();
    expect(page).toMatchObject({ status: 200, network: [] });
    expect(page.text).toContain('СЫНАҚОВА С.');
    const said = textOf(page.text);
    expect(said).toContain('Время подписи (подтверждено меткой времени) 04.04.2019, 10:00');
    expect(said).toContain('Перепроверено сейчас по сохранённому доказательству действительно На момент подписания действовало');
    expect(said).toContain('срок регистрационного свидетельства истёк позже');
  });

  it('F02 B: without a stamp it cannot be proven any more, neither valid nor invalid', async () => {
    const page = await (await decided(2, { stamped: false })).open();
    expect(page).toMatchObject({ status: 200, network: [] });
    const said = textOf(page.text);
    expect(said).toContain('Перепроверено сейчас по сохранённому доказательству не установлено');
    expect(said).not.toContain('Время подписи (подтверждено');
    expect(said).not.toContain('На момент подписания действовало');
    expect(said).not.toContain('недействительно');
  });

  it('F02 C: revoked a month after it signed: valid', async () => {
    const page = await (await decided(3, { stamped: true, revokedOn: '2019-05-10' })).open();
    expect(page).toMatchObject({ status: 200, network: [] });
    expect(textOf(page.text)).toContain('Перепроверено сейчас по сохранённому доказательству действительно');
  });

  it('F02 D: revoked three days before it signed: never taken, nothing is decided', async () => {
    const { done, run } = await decided(4, { stamped: true, revokedOn: '2019-04-01' });
    expect(done).toMatchObject({ kind: 'refused', text: { ru: expect.stringContaining('отозван 01.04.2019') } });
    expect((await run.case()).decision).toBeNull();
  });
});
