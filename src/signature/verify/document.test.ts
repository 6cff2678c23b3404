import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { fetcherOf, makeList } from '../authority/index.ts';
import { makeSignedData, readSignedData } from '../cms/index.ts';
import { verifySignature } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import { reasonCodes, reasonWords } from '../reasons.ts';
import { signatureRecordOf } from '../record.ts';
import { checkLine, demoAddresses, demoHouse, testNow } from '../testing/demo-house.ts';
import { obtainTimeStamp } from '../tsp/index.ts';
import { rememberingVerifier } from '../verifier.ts';
import { checkArchive, evidenceHash, evidenceOf, isAgeing, keptProofOf, renewEvidence } from './evidence.ts';
import { signInPolicy, verifyDocument } from './index.ts';

const content = Buffer.from('Шешім жобасы: жүктілік және босану бойынша жәрдемақы');

describe.each(['rsa-2048', 'ec-p256', 'gost-2004', 'gost-2015-256', 'gost-2015-512'] as const)(
  'a document signed with a key of kind %s',
  (keyKind) => {
    const house = demoHouse(keyKind);
    const holder = house.issue();

    it('is valid attached and detached, and names its holder', async () => {
      const attached = await verifyDocument({ cms: await house.sign(content, [holder], testNow), context: house.context() });
      expect(attached.signers[0]?.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
      expect(attached.verdict).toBe('valid');
      expect(Buffer.from(attached.content ?? []).equals(content)).toBe(true);
      expect(attached.signers[0]?.holder).toMatchObject({ iin: '650721399905', surname: 'ҮЛГІБАЕВ', patronymic: 'ҰЛЫҚҰЛЫ' });
      const cms = await house.sign(content, [holder], testNow, { detached: true });
      expect(await verifyDocument({ cms, content, context: house.context() })).toMatchObject({ verdict: 'valid' });
    });

    it('with a time stamp it is judged as of the stamp', async () => {
      const stampedAt = '2026-02-01T09:00:00.000Z';
      const cms = await house.sign(content, [holder], stampedAt, { stampedAt });
      const result = await verifyDocument({ cms, context: house.context() });
      expect(result).toMatchObject({ verdict: 'valid', signers: [{ time: { basis: 'timeStamp', at: stampedAt } }] });
    });
  },
);

describe('several signers', () => {
  const house = demoHouse('ec-p256');
  it('sign one document, together or one after the other, and each is judged for itself', async () => {
    const [first, second] = [house.issue(), house.issue({ profile: 'firstHead' })];
    const one = readSignedData(await house.sign(content, [first], testNow));
    if (one.kind !== 'read') throw new Error('unreadable');
    const both = await makeSignedData({ content, signers: [second.signer], detached: false, signingTime: testNow, existing: one.value });
    if (both.kind !== 'made') throw new Error(both.reason);
    expect(await verifyDocument({ cms: both.der, context: house.context() })).toMatchObject({ verdict: 'valid' });
    house.authority.revoke(second.certificate.serial, '2026-01-01T00:00:00.000Z');
    const after = await verifyDocument({ cms: both.der, context: house.context() });
    expect(after.verdict).toBe('invalid');
    expect(after.signers.map(({ verdict }) => verdict).sort()).toEqual(['invalid', 'valid']);
  });

  it('keys of different kinds may stand side by side', async () => {
    const gost = house.issue({ keyKind: 'gost-2015-512' });
    const cms = await house.sign(content, [house.issue(), gost], testNow);
    expect(await verifyDocument({ cms, context: house.context() })).toMatchObject({ verdict: 'valid' });
  });
});

describe('dates and authorities', () => {
  const house = demoHouse('ec-p256');

  it('a signature that its maker dates after the end of the certificate is bad, not just unproven', async () => {
    const expired = house.issue({ notBefore: '2024-01-01T00:00:00.000Z', notAfter: '2025-01-01T00:00:00.000Z' });
    const line = async (claimed: string) => {
      const result = await verifyDocument({ cms: await house.sign(content, [expired], claimed), context: house.context() });
      return checkLine(result.signers[0]?.checks ?? [], 'validity');
    };
    expect(await line('2025-02-01T00:00:00.000Z')).toBe('failed expired');
    expect(await line('2024-12-01T00:00:00.000Z')).toBe('impossible expired-without-proof');
  });

  it('an authority that was revoked itself vouches for nobody; a policy may demand that its status be shown', async () => {
    const cms = await house.sign(content, [house.issue()], testNow);
    const demanded = await verifyDocument({ cms, context: house.context({ policy: { authorityRevocation: 'required' } }) });
    expect(demanded.verdict).toBe('undetermined');
    house.root.revoke(house.authority.certificate.serial, '2026-01-01T00:00:00.000Z', 'cACompromise');
    const list = makeList(house.root, { at: testNow, nextUpdate: '2026-04-01T00:00:00.000Z', number: 1 });
    const kept = { revocation: [{ kind: 'crl', der: list }] } as const;
    const result = await verifyDocument({ cms, kept, context: house.context() });
    expect(result.verdict).toBe('invalid');
    expect(result.signers[0]?.checks).toContainEqual(
      expect.objectContaining({ name: 'revocation', outcome: 'failed', details: expect.objectContaining({ of: 'authority' }) }),
    );
  });
});

describe('the purpose of a key', () => {
  const house = demoHouse('ec-p256');
  const line = async (issued: ReturnType<typeof house.issue>, policy = {}) => {
    const result = await verifyDocument({ cms: await house.sign(content, [issued], testNow), context: house.context({ policy }) });
    return checkLine(result.signers[0]?.checks ?? [], 'keyUsage');
  };

  it('a sign-in key does not sign, a signing key does not sign in, a GOST key of 2015 does both', async () => {
    expect(await line(house.issue({ purpose: 'auth' }))).toBe('failed auth-key-used-for-signing');
    expect(await line(house.issue(), signInPolicy)).toBe('failed sign-key-used-for-sign-in');
    expect(await line(house.issue({ purpose: 'auth' }), signInPolicy)).toBe('passed');
    const gost = house.issue({ keyKind: 'gost-2015-512' });
    expect([await line(gost), await line(gost, signInPolicy)]).toEqual(['passed', 'passed']);
  });

  it('neither an authority nor a service signs documents', async () => {
    expect(await line(house.authority.identity)).toBe('failed key-not-for-signing');
    expect(await line(house.authority.responder(testNow))).toBe('failed key-not-for-signing');
    expect(await line(house.authority.stampingService(testNow))).toBe('failed key-not-for-signing');
  });
});

describe('time stamps', () => {
  const house = demoHouse('ec-p256');
  const holder = house.issue();

  it.each([
    ['refused', 'stamp-refused'],
    ['garbage', 'answer-unreadable'],
    ['wrongImprint', 'imprint-differs'],
    ['wrongNonce', 'nonce-differs'],
    ['grantedWithChanges', 'stamp-with-changes'],
  ] as const)('an answer that is %s is not taken', async (stampFault, reason) => {
    const fetcher = fetcherOf(house.authority, { at: testNow, exchanges: [], stampFault });
    const request = { bytes: content, hashOid: oids.sha256, address: demoAddresses.stamp, fetcher };
    expect(await obtainTimeStamp(request)).toEqual({ kind: 'notStamped', reason });
  });

  it.each([
    ['a key that is no stamping key', 'wrongUsage', 'key-not-for-time-stamps'],
    ['a time to come', 'future', 'answer-from-future'],
  ] as const)('a stamp with %s spoils the signature', async (_, stampFault, reason) => {
    const cms = readSignedData(await house.sign(content, [holder], testNow));
    if (cms.kind !== 'read' || !cms.value.signers[0]) throw new Error('unreadable');
    const [signer] = cms.value.signers;
    const fetcher = fetcherOf(house.authority, { at: testNow, exchanges: [], stampFault });
    const stamp = await obtainTimeStamp({ bytes: signer.signature, hashOid: oids.sha256, address: demoAddresses.stamp, fetcher });
    if (stamp.kind !== 'stamped') throw new Error(stamp.reason);
    const kept = { timeStamps: [stamp.token.der] };
    const result = await verifyDocument({ cms: cms.value.der, kept, context: house.context() });
    expect(result.verdict).toBe('invalid');
    const check = result.signers[0]?.checks.find(({ name }) => name === 'timeStamp');
    expect(check).toMatchObject({ outcome: 'failed', reason: 'time-stamp-invalid', details: { reason } });
  });

  it('a stamp over another signature does not prove this one', async () => {
    const stamped = await house.sign(Buffer.from('басқа'), [holder], testNow, { stampedAt: testNow });
    const foreign = await verifyDocument({ cms: stamped, context: house.context() });
    const token = foreign.signers[0]?.timeStamp?.token;
    if (!token) throw new Error('no token');
    const result = await verifyDocument({
      cms: await house.sign(content, [holder], testNow),
      kept: { timeStamps: [token] },
      context: house.context(),
    });
    expect(result.signers[0]?.checks.find(({ name }) => name === 'timeStamp')).toMatchObject({ details: { reason: 'imprint-differs' } });
  });

  it('a service whose key was compromised later proves nothing any more', async () => {
    const other = demoHouse('ec-p256');
    const cms = await other.sign(content, [other.issue()], testNow, { stampedAt: '2026-02-01T09:00:00.000Z' });
    const service = other.authority.stampingService(testNow).certificate.serial;
    other.authority.revoke(service, '2026-02-20T00:00:00.000Z', 'cessationOfOperation');
    expect(await verifyDocument({ cms, context: other.context() })).toMatchObject({ verdict: 'valid' });
    other.authority.revoke(service, '2026-02-20T00:00:00.000Z', 'keyCompromise');
    expect(await verifyDocument({ cms, context: other.context() })).toMatchObject({ verdict: 'invalid' });
  });

  it('a policy may demand one', async () => {
    const cms = await house.sign(content, [holder], testNow);
    const result = await verifyDocument({ cms, context: house.context({ policy: { requireTimeStamp: true } }) });
    expect(checkLine(result.signers[0]?.checks ?? [], 'timeStamp')).toBe('failed time-stamp-missing');
  });
});

describe('evidence', () => {
  const house = demoHouse('ec-p256');
  const day = '2026-02-01T09:00:00.000Z';
  const muchLater = '2039-06-01T00:00:00.000Z';
  const offline = (now: string) => {
    const { fetcher: _, ...context } = house.context({ now });
    return context;
  };

  it('kept with the document proves the signature thirteen years later without any connection', async () => {
    const cms = await house.sign(content, [house.issue({ profile: 'firstHead' })], day, { stampedAt: day });
    const context = house.context({ now: day });
    house.services.at = '2026-02-01T09:00:05.000Z';
    const result = await verifyDocument({ cms, context });
    house.services.at = testNow;
    const record = evidenceOf(result, cms, result.content, context);
    expect(record).toMatchObject({
      verdict: 'valid',
      policy: 'jardem-signing-1',
      signers: [{ path: [expect.any(String), expect.any(String), expect.any(String)] }],
    });

    const stored = JSON.parse(JSON.stringify(record)) as typeof record;
    expect(evidenceHash(stored)).toBe(evidenceHash(record));
    const without = await verifyDocument({ cms, context: offline(muchLater) });
    expect(without.verdict).toBe('undetermined');
    const store = { ...house.context().store, authorities: [] };
    const again = await verifyDocument({ cms, kept: keptProofOf(stored), context: { ...offline(muchLater), store } });
    expect(again.signers[0]?.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(again.verdict).toBe('valid');

    const signer = result.signers[0];
    if (!signer) throw new Error('no signer');
    const log = signatureRecordOf(signer, record, {
      draftHash: record.contentHash ?? '',
      post: 'head',
      actingFor: { post: 'head', order: '12-ж' },
    });
    expect(log).toEqual({
      signer: { iin: '650721399905', name: 'ҮЛГІБАЕВ СЫНАҚ' },
      post: 'head',
      actingFor: { post: 'head', order: '12-ж' },
      draftHash: record.contentHash,
      evidenceHash: evidenceHash(record),
      signedAt: day,
      algorithm: '1.2.840.10045.4.3.2',
      result: 'valid',
    });
  });

  it('is stamped anew before it ages; each stamp covers all before it, and a changed record is found', async () => {
    const cms = await house.sign(content, [house.issue()], day, { stampedAt: day });
    const context = house.context();
    const record = evidenceOf(await verifyDocument({ cms, context }), cms, content, context);
    expect(isAgeing(record, '2026-03-02T00:00:00.000Z', 365)).toBe(false);
    expect(isAgeing(record, muchLater, 365)).toBe(true);
    const fetcher = fetcherOf(house.authority, { at: '2026-03-02T07:00:00.000Z', exchanges: [] });
    const later = house.context({ now: '2026-03-02T07:00:00.000Z' });
    const renew = { document: cms, address: demoAddresses.stamp, fetcher, context: later };
    const once = await renewEvidence({ ...renew, record });
    if (once.kind !== 'renewed') throw new Error(once.reason);
    const twice = await renewEvidence({ ...renew, record: once.record });
    if (twice.kind !== 'renewed') throw new Error(twice.reason);
    const whole = await checkArchive(twice.record, cms, later);
    expect(whole.verdict).toBe('valid');
    expect(whole.stamps).toHaveLength(2);
    const changed = { ...twice.record, verdict: 'invalid' as const };
    expect(await checkArchive(changed, cms, later)).toMatchObject({ verdict: 'invalid' });
    const otherDocument = await house.sign(Buffer.from('x'), [house.issue()], day);
    expect(await checkArchive(twice.record, otherDocument, later)).toMatchObject({ verdict: 'invalid' });
    const swapped = { ...twice.record, archive: [...twice.record.archive].reverse() };
    expect(await checkArchive(swapped, cms, later)).toMatchObject({ verdict: 'invalid' });
    const tooEarly = await renewEvidence({
      ...renew,
      record,
      fetcher: fetcherOf(house.authority, { at: '2026-03-01T00:00:00.000Z', exchanges: [] }),
    });
    if (tooEarly.kind !== 'renewed') throw new Error(tooEarly.reason);
    expect(await checkArchive(tooEarly.record, cms, later)).toMatchObject({ verdict: 'invalid' });
    expect(await renewEvidence({ ...renew, record, document: otherDocument })).toMatchObject({ kind: 'notRenewed' });
  });
});

describe('a remembering verifier', () => {
  it('computes a valid signature once and never remembers a bad one', async () => {
    const house = demoHouse('ec-p256');
    let computed = 0;
    const verify = rememberingVerifier((request) => {
      computed++;
      return verifySignature(request);
    });
    const cms = await house.sign(content, [house.issue()], testNow);
    const context = house.context({ verify });
    await verifyDocument({ cms, context });
    const first = computed;
    expect(await verifyDocument({ cms, context })).toMatchObject({ verdict: 'valid' });
    // Only the fresh OCSP answer is computed anew.
    expect(computed - first).toBe(1);
    const bad = Buffer.from(cms);
    bad[bad.length - 1] = (bad[bad.length - 1] ?? 0) ^ 1;
    const beforeBad = computed;
    expect(await verifyDocument({ cms: bad, context })).toMatchObject({ verdict: 'invalid' });
    const once = computed - beforeBad;
    expect(await verifyDocument({ cms: bad, context })).toMatchObject({ verdict: 'invalid' });
    expect(computed - beforeBad).toBe(2 * once);
  });
});

describe('reasons', () => {
  it('are told in three languages, without a Latin word in Kazakh and Russian', () => {
    for (const code of reasonCodes) {
      const words = reasonWords(code, {
        since: '2026-01-01',
        reason: 'ocsp: not-reachable, crl: list-too-old',
        oid: '1.2',
        status: '3',
        offset: '5',
      });
      for (const text of Object.values(words)) expect(text).toMatch(/\.$/);
      const latin = /(?:AUTH|SIGN|GOST|SHA-1|XML|DOCTYPE|OCSP|CMS|Id|entity|OID)/g;
      expect(words.kk.replaceAll(latin, '')).not.toMatch(/[a-z]{3}/i);
      expect(words.ru.replaceAll(latin, '')).not.toMatch(/[a-z]{3}/i);
      expect(new Set(Object.values(words)).size).toBe(3);
    }
  });
});
