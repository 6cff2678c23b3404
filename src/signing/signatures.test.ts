import { describe, expect, it } from 'vitest';
import { createDemoAuthority, type Holder, memoryKeeper } from '../../simulators/authority/index.ts';
import { type CaseId, type Instant, instant, type Sha256, sha256 } from '../base/index.ts';
import type { Actor, Signatures } from '../casework/index.ts';
import type { Citizen, StaffMember } from '../identity/index.ts';
import { makeSignedData, verifySignature } from '../signature/index.ts';
import { madeUpIin, memoryBlobs } from '../testing/index.ts';
import { createSignatures, refusalTexts } from './index.ts';

const at = instant('2026-03-19T05:00:00Z');
const officerIin = madeUpIin('1980-01-01', 'male');
const citizenIin = madeUpIin('1960-02-02', 'female');
const officer: Actor = { kind: 'officer', person: 'staff-1', post: 'head', office: 'office-1' };
const citizen: Actor = { kind: 'party', role: 'applicant', person: 'citizen-1' };

function house() {
  let now: Instant = at;
  const authority = createDemoAuthority({ keeper: memoryKeeper(), now: () => now });
  const blobs = memoryBlobs();
  const system = { name: 'provider', organisation: { name: 'СЫНАҚ', bin: '150140000002' }, kind: 'sign', algorithm: 'gost' } as const;
  const signatures = createSignatures({
    trusted: { store: authority.trust, fetcher: authority.fetcher, verify: verifySignature },
    identity: {
      findStaffByIin: async (iin) => (iin === officerIin ? ({ id: 'staff-1' } as StaffMember) : undefined),
      findCitizen: async (iin) => (iin === citizenIin ? { citizen: { id: 'citizen-1' } as Citizen, passwordHash: '' } : undefined),
    },
    blobs,
    keyNamed: async (key) => {
      return key === 'provider' ? authority.certificateFor(system).signer : undefined;
    },
  });
  const key = (holder: Partial<Holder> = {}) =>
    authority.certificateFor({ name: 'СЫНАҚ АДАМ', iin: officerIin, kind: 'sign', algorithm: 'gost', ...holder });
  const sign = async (text: string, holder: Partial<Holder> = {}) => {
    const made = await makeSignedData({
      content: new TextEncoder().encode(text),
      signers: [key(holder).signer],
      detached: true,
      signingTime: now,
    });
    if (made.kind === 'refused') throw new Error(made.reason);
    return made.der;
  };
  return { authority, blobs, signatures, key, sign, moveTo: (day: Instant) => (now = day), now: () => now };
}

type Given = Parameters<Signatures['check']>[0];
const paper = 'шешім';
const given = (signature: Uint8Array | null, change: Partial<Given> = {}): Given => ({
  over: sha256(paper),
  content: new TextEncoder().encode(paper),
  signature,
  signer: { by: 'head', actor: officer },
  kind: 'eds',
  at,
  ...change,
});

describe('a signature that comes with a move', () => {
  it('is taken from the holder of the post, RSA or GOST, and its evidence is kept with what was verified', async () => {
    const { signatures, sign, blobs } = house();
    for (const algorithm of ['rsa', 'gost'] as const) {
      const cms = await sign(paper, { algorithm });
      const done = await signatures.check(given(cms));
      expect(done).toMatchObject({ kind: 'good', act: { person: 'staff-1', post: 'head', standIn: false } });
      if (done.kind !== 'good' || !done.act.evidence) throw new Error('there is no evidence');
      const evidence = JSON.parse(new TextDecoder().decode(await blobs.get(done.act.evidence)));
      expect(evidence).toMatchObject({ verdict: 'valid', contentHash: sha256(paper), signatureHash: sha256(cms) });
      expect(evidence.signers[0].revocation.map(({ kind }: { kind: string }) => kind)).toContain('ocsp');
      expect(Buffer.from((await blobs.get(sha256(cms))) ?? []).equals(cms)).toBe(true);
    }
  });

  it('is refused with the next step: none, another text, a broken one, an expired, revoked or sign-in key, a stranger', async () => {
    const { signatures, sign, authority, key } = house();
    const why = async (signature: Uint8Array | null, change: Partial<Given> = {}) => {
      const done = await signatures.check(given(signature, change));
      return done.kind === 'good' ? 'good' : done.why;
    };
    const good = await sign(paper);
    const broken = Uint8Array.from(good);
    broken[broken.length - 5] = (broken[broken.length - 5] ?? 0) ^ 1;
    expect(await why(null)).toBe(refusalTexts.missing);
    expect(await why(new Uint8Array())).toBe(refusalTexts.missing);
    expect(await why(await sign('басқа'))).toBe(refusalTexts.otherDocument);
    expect(await why(good, { over: sha256('басқа') })).toBe(refusalTexts.otherDocument);
    expect(await why(broken)).toBe(refusalTexts.bad);
    expect(await why(new TextEncoder().encode('no cms'))).toBe(refusalTexts.bad);
    expect(await why(await sign(paper, { expired: true }))).toBe(refusalTexts.expired);
    expect(await why(await sign(paper, { kind: 'auth', algorithm: 'rsa' }))).toBe(refusalTexts.wrongKindSign);
    expect(await why(await sign(paper, { iin: citizenIin }))).toBe(refusalTexts.another);
    expect(await why(good, { signer: { by: 'applicant', actor: citizen } })).toBe(refusalTexts.another);
    expect(await why(good, { signer: { by: 'applicant', actor: officer, iin: citizenIin } })).toBe(refusalTexts.another);
    expect(await why(good)).toBe('good');
    authority.revoke(key().certificate.serial);
    expect(((await why(good)) as { ru: string }).ru).toBe('Ключ отозван 19.03.2026. Получите новый или выберите другой.');
  });

  it('of a party is taken by the number that the case knows, at home or at the counter', async () => {
    const { signatures, sign } = house();
    const cms = await sign(paper, { iin: citizenIin });
    for (const actor of [citizen, officer]) {
      const done = await signatures.check(given(cms, { signer: { by: 'applicant', actor, iin: citizenIin } }));
      expect(done.kind).toBe('good');
    }
  });

  it('of a party by its own key at the counter is the party’s act, not the operator’s', async () => {
    const { signatures, sign } = house();
    const cms = await sign(paper, { iin: citizenIin });
    const done = await signatures.check(given(cms, { signer: { by: 'applicant', actor: officer, iin: citizenIin } }));
    expect(done).toMatchObject({ kind: 'good', act: { by: 'applicant', person: 'citizen-1' } });
    if (done.kind === 'good') expect(done.act.post).toBeUndefined();
  });

  it('of a firm is taken from a key that names its BIN, of a first head or signatory, of an employee only where the rule says so', async () => {
    const { signatures, sign } = house();
    const bin = '990140009902';
    const organisation = { name: '«Сынақ» ЖШС', bin };
    const why = async (holder: Partial<Holder>, as?: readonly ('firstHead' | 'signatory' | 'employee')[]) => {
      const cms = await sign(paper, { iin: citizenIin, ...holder });
      const done = await signatures.check(given(cms, { signer: { by: 'applicant', actor: officer, bin, ...(as ? { as } : {}) } }));
      return done.kind === 'good' ? 'good' : done.why;
    };
    expect(await why({ organisation, quality: 'firstHead' })).toBe('good');
    expect(await why({ organisation, quality: 'signatory' })).toBe('good');
    expect(await why({ organisation, quality: 'employee' })).toBe(refusalTexts.withoutRight);
    expect(await why({ organisation, quality: 'employee' }, ['firstHead', 'employee'])).toBe('good');
    expect(await why({ organisation, quality: 'signatory' }, ['firstHead'])).toBe(refusalTexts.withoutRight);
    expect(await why({ organisation: { ...organisation, bin: '150140000002' }, quality: 'firstHead' })).toBe(refusalTexts.anotherFirm);
    expect(await why({})).toBe(refusalTexts.anotherFirm);
  });

  it('that is checked later is judged as of when it came: a key revoked or expired since was good, one revoked before was not', async () => {
    const { signatures, sign, authority, key, moveTo } = house();
    const cms = await sign(paper);
    const later = instant('2026-03-19T09:00:00Z');
    const again = (when: Instant) => signatures.check(given(cms, { at: when, now: later }));
    moveTo(instant('2026-03-19T07:00:00Z'));
    authority.revoke(key().certificate.serial);
    moveTo(later);
    expect(await again(at)).toMatchObject({ kind: 'good', act: { at } });
    expect(await again(instant('2026-03-19T08:00:00Z'))).toMatchObject({ kind: 'bad' });
  });

  it('leaves the evidence of a check that ended badly, or did not end', async () => {
    const { signatures, sign, authority, key, blobs } = house();
    const cms = await sign(paper);
    const told = async (hash: Sha256 | null | undefined) => {
      const bytes = hash && (await blobs.get(hash));
      const record = bytes ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
      return record?.signers[0].checks.find(({ name }: { name: string }) => name === 'revocation');
    };
    authority.misbehave({ ocsp: 'silent', lists: 'silent' });
    const unknown = await signatures.check(given(cms));
    if (unknown.kind !== 'unknown') throw new Error(unknown.kind);
    expect(await told(unknown.act.evidence)).toMatchObject({ outcome: 'impossible', reason: 'revocation-unknown' });
    authority.misbehave({ ocsp: null, lists: null });
    authority.revoke(key().certificate.serial);
    const bad = await signatures.check(given(cms));
    if (bad.kind !== 'bad') throw new Error(bad.kind);
    expect(await told(bad.evidence)).toMatchObject({ outcome: 'failed', reason: 'revoked' });
  });

  it('could not be checked while nobody says whether the key was revoked: neither taken nor refused', async () => {
    const { signatures, sign, authority } = house();
    const cms = await sign(paper);
    authority.misbehave({ ocsp: 'silent', lists: 'silent' });
    expect(await signatures.check(given(cms))).toMatchObject({ kind: 'unknown', why: refusalTexts.unchecked });
    authority.misbehave({ lists: null });
    expect((await signatures.check(given(cms))).kind).toBe('good');
  });

  it('by hand needs no key: the operator answers for having seen it', async () => {
    const done = await house().signatures.check(given(null, { kind: 'hand' }));
    expect(done).toMatchObject({ kind: 'good', act: { kind: 'hand', evidence: null } });
  });
});

describe('the system', () => {
  it('signs with a key that is set up and keeps the evidence, and with no other', async () => {
    const { signatures, blobs } = house();
    const content = new TextEncoder().encode(paper);
    const signed = await signatures.signWithKey({
      case: 'c-1' as CaseId,
      over: sha256(paper),
      content,
      key: 'provider',
      by: 'lookUpSystem',
      at,
    });
    if (signed.kind !== 'signed') throw new Error(signed.kind);
    const { act } = signed;
    expect(act).toMatchObject({ by: 'lookUpSystem', person: 'key:provider', kind: 'serverKey', standIn: false });
    expect(await blobs.get(act.evidence as Sha256)).toBeDefined();
    const asked = { case: 'c-1' as CaseId, over: sha256(paper), content, by: 'x', at };
    expect(await signatures.signWithKey({ ...asked, key: 'other' })).toEqual({ kind: 'notSetUp' });
  });
});

describe('a certificate that is shown', () => {
  it('passes for its holder while it is valid; it fails for another, expired or revoked; without one nothing is refused', async () => {
    const { signatures, key, authority } = house();
    const state = async (certificate: Uint8Array | null, iin = officerIin) =>
      (await signatures.checkCertificate({ certificate, signer: { iin }, at })).state;
    expect(await state(key().certificate.der)).toBe('passed');
    expect(await state(key().certificate.der, citizenIin)).toBe('failed');
    expect(await state(key({ expired: true }).certificate.der)).toBe('failed');
    expect(await state(new Uint8Array([1, 2, 3]))).toBe('failed');
    expect(await state(null)).toBe('notAnswered');
    authority.misbehave({ ocsp: 'silent', lists: 'silent' });
    expect(await state(key().certificate.der)).toBe('notAnswered');
    authority.misbehave({ ocsp: null, lists: null });
    authority.revoke(key().certificate.serial);
    expect(await state(key().certificate.der)).toBe('failed');
  });
});
