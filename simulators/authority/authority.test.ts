import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSignedData, signingPolicy, verifyDocument, verifySignature } from '../../src/signature/index.ts';
import { authorityServer, createDemoAuthority, type DemoAuthority, folderKeeper, type Holder, memoryKeeper } from './index.ts';

const now = '2026-03-02T06:00:00.000Z';
const person: Holder = { name: 'Үлгібаев Сынақ', iin: '650721399905', kind: 'sign', algorithm: 'gost' };

async function signAndVerify(authority: DemoAuthority, holder: Holder, fetcher = authority.fetcher) {
  const { signer } = authority.certificateFor(holder);
  const made = await makeSignedData({ content: Buffer.from('өтініш'), signers: [signer], detached: false, signingTime: now });
  if (made.kind !== 'made') throw new Error(made.reason);
  return verifyDocument({
    cms: made.der,
    context: { store: authority.trust, verify: verifySignature, now, policy: signingPolicy, fetcher },
  });
}

describe('authority of the demonstration', () => {
  const authority = createDemoAuthority({ keeper: memoryKeeper(), now: () => now });

  it.each(['rsa', 'gost'] as const)('hands out %s keys whose signatures are good', async (algorithm) => {
    const result = await signAndVerify(authority, { ...person, algorithm });
    expect(result.verdict).toBe('valid');
    expect(result.signers[0]?.holder).toMatchObject({ iin: '650721399905', commonName: 'Үлгібаев Сынақ' });
  });

  it('separates signing from sign-in for RSA alone', async () => {
    expect((await signAndVerify(authority, { ...person, algorithm: 'rsa', kind: 'auth' })).verdict).toBe('invalid');
    expect(authority.certificateFor({ ...person, kind: 'auth' }).certificate.serial).toBe(
      authority.certificateFor(person).certificate.serial,
    );
  });

  it('gives certificates of an organisation its BIN', () => {
    const office = authority.certificateFor({ ...person, organisation: { name: 'Департамент', bin: '990140999905' } });
    expect(office.certificate.serial).not.toBe(authority.certificateFor(person).certificate.serial);
  });

  it('refuses what is revoked, expired, or answered wrongly', async () => {
    const other: Holder = { ...person, name: 'Басқа', iin: '700315499916' };
    expect((await signAndVerify(authority, other)).verdict).toBe('valid');
    const { serial } = authority.certificateFor(other).certificate;
    authority.revoke(serial);
    expect((await signAndVerify(authority, other)).verdict).toBe('invalid');
    authority.release(serial);
    expect((await signAndVerify(authority, other)).verdict).toBe('valid');
    expect((await signAndVerify(authority, { ...other, expired: true })).verdict).toBe('invalid');
    for (const ocsp of ['wrongNonce', 'badSignature', 'notAuthorised', 'old', 'silent', 'broken'] as const) {
      authority.misbehave({ ocsp, lists: 'silent' });
      expect((await signAndVerify(authority, other)).verdict, ocsp).toBe('undetermined');
    }
    // With OCSP silent the lists say it.
    authority.misbehave({ ocsp: 'silent', lists: null });
    expect((await signAndVerify(authority, other)).verdict).toBe('valid');
    authority.misbehave({ ocsp: null });
  });

  it('answers over HTTP as it does without a network', async () => {
    const server = authorityServer(authority);
    const overHttp = async (address: string, init: RequestInit) => {
      const answer = await server.request(new URL(address).pathname, init);
      return answer.ok
        ? ({ kind: 'fetched', bytes: new Uint8Array(await answer.arrayBuffer()) } as const)
        : ({ kind: 'notFetched', reason: 'refused', note: String(answer.status) } as const);
    };
    const fetcher = {
      askOcsp: (address: string, body: Uint8Array) => overHttp(address, { method: 'POST', body: Uint8Array.from(body) }),
      askTimeStamp: (address: string, body: Uint8Array) => overHttp(address, { method: 'POST', body: Uint8Array.from(body) }),
      getList: (address: string) => overHttp(address, {}),
    };
    expect((await signAndVerify(authority, person, fetcher)).verdict).toBe('valid');
    await server.request('/authority/services', { method: 'POST', body: new URLSearchParams({ ocsp: 'broken', lists: 'broken' }) });
    expect((await signAndVerify(authority, person, fetcher)).verdict).toBe('undetermined');
    await server.request('/authority/services', { method: 'POST', body: new URLSearchParams() });
    const { serial } = authority.certificateFor(person).certificate;
    await server.request('/authority/revocations', { method: 'POST', body: new URLSearchParams({ serial }) });
    expect((await signAndVerify(authority, person, fetcher)).verdict).toBe('invalid');
    expect(await (await server.request('/authority')).text()).toContain(serial);
    authority.release(serial);
  });

  it('goes on after a restart with the same keys, and knows what it revoked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jardem-authority-'));
    try {
      const first = createDemoAuthority({ keeper: folderKeeper(folder), now: () => now });
      const { serial } = first.certificateFor(person).certificate;
      const revoked = first.certificateFor({ ...person, algorithm: 'rsa' }).certificate.serial;
      first.revoke(revoked);
      const second = createDemoAuthority({ keeper: folderKeeper(folder), now: () => now });
      expect(second.certificateFor(person).certificate.serial).toBe(serial);
      expect((await signAndVerify(second, person)).verdict).toBe('valid');
      expect((await signAndVerify(second, { ...person, algorithm: 'rsa' })).verdict).toBe('invalid');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('renews a certificate whose term is over', () => {
    let at = now;
    const moving = createDemoAuthority({ keeper: memoryKeeper(), now: () => at });
    const before = moving.certificateFor(person).certificate.serial;
    at = '2027-06-01T06:00:00.000Z';
    expect(moving.certificateFor(person).certificate.serial).not.toBe(before);
  });
});
