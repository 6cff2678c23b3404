import { describe, expect, it } from 'vitest';
import { type Authority, answerOcsp, createAuthority, makeList } from '../authority/index.ts';
import { demoAddresses, demoHouse, testNow } from '../testing/demo-house.ts';
import { readCrl } from '../x509/index.ts';
import { createRevocationCache } from './cache.ts';
import { checkRevocation, type RevocationRequest } from './check.ts';
import { withDelta } from './crl-check.ts';
import { makeOcspRequest } from './ocsp-request.ts';

const house = demoHouse('ec-p256');
const next = '2026-04-01T00:00:00.000Z';
const request = (changes: Partial<RevocationRequest> = {}): RevocationRequest => ({ ...house.context(), at: testNow, ...changes });
const subject = (certificate = house.issue().certificate) => ({ certificate, issuer: house.authority.certificate });
const exchanged = () => house.services.exchanges.splice(0);

describe('the status of a certificate', () => {
  it('is asked by OCSP first', async () => {
    exchanged();
    expect(await checkRevocation(subject(), request())).toMatchObject({ kind: 'good', source: 'ocsp', asOf: testNow });
    expect(exchanged()).toEqual([`ocsp ${demoAddresses.ocsp}`]);
  });

  it('a number that was never issued is known as such', async () => {
    const certificate = { ...house.issue().certificate, serial: '0FF06211DC82BEB00253FFA000F1DE84ABEF454F' };
    expect(await checkRevocation(subject(certificate), request())).toMatchObject({ kind: 'neverIssued' });
  });

  it('a revocation after the moment asked for leaves the status good and is told', async () => {
    const { certificate } = house.issue();
    house.authority.revoke(certificate.serial, '2026-02-20T00:00:00.000Z', 'superseded');
    expect(await checkRevocation(subject(certificate), request({ at: '2026-02-19T00:00:00.000Z' }))).toMatchObject({
      kind: 'good',
      revokedLater: { since: '2026-02-20T00:00:00.000Z', reason: 'superseded' },
    });
    expect(await checkRevocation(subject(certificate), request())).toMatchObject({ kind: 'revoked', since: '2026-02-20T00:00:00.000Z' });
  });

  it('without a connection and evidence it could not be checked', async () => {
    const { fetcher: _, ...offline } = request();
    expect(await checkRevocation(subject(), offline)).toEqual({
      kind: 'couldNotBeChecked',
      tried: [{ source: 'kept', reason: 'revocation-not-asked' }],
    });
  });

  it('every try is told when none settled it', async () => {
    Object.assign(house.services, { ocspFault: 'tryLater', lists: new Map([[demoAddresses.list, new Uint8Array([1, 2])]]) });
    const result = await checkRevocation(subject(), request());
    Object.assign(house.services, { ocspFault: undefined, lists: undefined });
    expect(result).toEqual({
      kind: 'couldNotBeChecked',
      tried: [
        { source: 'ocsp', address: demoAddresses.ocsp, reason: 'responder-refused' },
        { source: 'crl', address: demoAddresses.list, reason: 'answer-unreadable' },
      ],
    });
  });

  it('a responder counts only with a certificate of this very authority, within its dates', async () => {
    const asked = subject();
    const question = makeOcspRequest(asked.certificate, asked.issuer).der;
    const withResponder = async (responder: Authority['responder']) => {
      const der = answerOcsp({ ...house.authority, responder }, question, { at: testNow });
      const { fetcher: _, ...offline } = request({ kept: [{ kind: 'ocsp', der }] });
      return checkRevocation(asked, offline);
    };
    expect(await withResponder(house.authority.responder)).toMatchObject({ kind: 'good' });
    const refused = { kind: 'couldNotBeChecked', tried: [{ source: 'kept', reason: 'responder-not-authorised' }] };
    // The same names, another key.
    expect(await withResponder(demoHouse('ec-p256').authority.responder)).toEqual(refused);
    const life = { notBefore: '2024-01-01T00:00:00.000Z', notAfter: '2026-01-01T00:00:00.000Z' };
    const expired = house.authority.issue({ profile: 'ocspResponder', subject: { commonName: 'OCSP RESPONDER' }, ...life });
    expect(await withResponder(() => expired)).toEqual(refused);
  });

  it('a fetcher that throws is an unreachable service, not a crash', async () => {
    const fetcher = {
      askOcsp: () => Promise.reject(new Error('socket')),
      askTimeStamp: () => Promise.reject(new Error('x')),
      getList: () => Promise.reject(new Error('x')),
    };
    expect(await checkRevocation(subject(), request({ fetcher }))).toMatchObject({ kind: 'couldNotBeChecked' });
  });
});

describe('revocation lists', () => {
  const { certificate } = house.issue();
  const other = house.issue().certificate;
  const entry = { at: '2026-02-01T00:00:00.000Z', reason: 'keyCompromise', invalidSince: '2026-01-15T00:00:00.000Z' } as const;
  const base = makeList(house.authority, {
    at: '2026-03-01T00:00:00.000Z',
    nextUpdate: next,
    number: 10,
    entries: new Map([[other.serial, entry]]),
  });
  const delta = makeList(house.authority, {
    at: testNow,
    nextUpdate: next,
    number: 11,
    deltaBase: 10,
    entries: new Map([[certificate.serial, { at: testNow, reason: 'superseded' }]]),
  });
  const withLists = async (
    lists: readonly (readonly [string, Uint8Array])[],
    changes: Partial<RevocationRequest> = {},
    asked = certificate,
  ) => {
    Object.assign(house.services, { ocspOffline: true, lists: new Map(lists) });
    const result = await checkRevocation(subject(asked), request(changes));
    Object.assign(house.services, { ocspOffline: false, lists: undefined });
    return result;
  };

  it('a complete list alone says good, with the delta list it says revoked', async () => {
    expect(await withLists([[demoAddresses.list, base]])).toMatchObject({ kind: 'good', source: 'crl' });
    const both = await withLists([
      [demoAddresses.list, base],
      [demoAddresses.delta, delta],
    ]);
    expect(both).toMatchObject({ kind: 'revoked', since: testNow, evidence: { kind: 'crl' } });
  });

  it('a delta list of another base is not used', async () => {
    const stray = makeList(house.authority, {
      at: testNow,
      nextUpdate: next,
      number: 31,
      deltaBase: 30,
      entries: new Map([[certificate.serial, { at: testNow }]]),
    });
    expect(
      await withLists([
        [demoAddresses.list, base],
        [demoAddresses.delta, stray],
      ]),
    ).toMatchObject({ kind: 'good' });
  });

  it('a delta list takes back a hold', () => {
    const read = (bytes: Uint8Array) => {
      const crl = readCrl(bytes);
      if (crl.kind !== 'read') throw new Error(crl.path);
      return crl.value;
    };
    const lifted = makeList(house.authority, {
      at: testNow,
      nextUpdate: next,
      number: 11,
      deltaBase: 9,
      entries: new Map([[other.serial, { at: testNow, reason: 'removeFromCRL' }]]),
    });
    expect(read(base).entries.has(other.serial)).toBe(true);
    expect(withDelta(read(base), read(lifted))?.entries.has(other.serial)).toBe(false);
    expect(withDelta(read(lifted), read(base))).toBeUndefined();
  });

  it('the key counts as lost since the date of its compromise, not since the entry', async () => {
    expect(await withLists([[demoAddresses.list, base]], {}, other)).toMatchObject({
      kind: 'revoked',
      since: '2026-01-15T00:00:00.000Z',
      reason: 'keyCompromise',
    });
  });

  it('a list out of date, of another authority or with another signature settles nothing', async () => {
    const old = makeList(house.authority, { at: '2025-01-01T00:00:00.000Z', nextUpdate: '2025-02-01T00:00:00.000Z', number: 1 });
    expect(await withLists([[demoAddresses.list, old]])).toMatchObject({
      kind: 'couldNotBeChecked',
      tried: [{}, { reason: 'list-too-old' }],
    });
    const foreign = makeList(demoHouse('ec-p256').authority, { at: testNow, nextUpdate: next, number: 1 });
    expect(await withLists([[demoAddresses.list, foreign]])).toMatchObject({
      kind: 'couldNotBeChecked',
      tried: [{}, { reason: 'signature-mismatch' }],
    });
    expect(await withLists([[demoAddresses.list, delta]])).toMatchObject({
      kind: 'couldNotBeChecked',
      tried: [{}, { reason: 'list-not-applicable' }],
    });
  });

  it('a list signed by a key that may not sign lists settles nothing', async () => {
    const { notBefore, notAfter } = house.authority.certificate;
    const made = house.root.issue({
      profile: 'authority',
      subject: { commonName: 'ТІЗІМСІЗ' },
      notBefore,
      notAfter,
      rules: { keyUsage: ['keyCertSign'] },
    });
    const identity = { certificateDer: made.certificate.der, privateKeyInfo: made.privateKeyInfo };
    const authority = createAuthority({ name: 'ТІЗІМСІЗ', keyKind: 'ec-p256', notBefore, notAfter, identity });
    const asked = authority.issue({ profile: 'naturalPerson', subject: { commonName: 'ҮЛГІ' }, notBefore, notAfter }).certificate;
    const der = makeList(authority, { at: testNow, nextUpdate: next, number: 1 });
    const { fetcher: _, ...offline } = request({ kept: [{ kind: 'crl', der }] });
    const result = await checkRevocation({ certificate: asked, issuer: authority.certificate }, offline);
    expect(result).toEqual({ kind: 'couldNotBeChecked', tried: [{ source: 'kept', reason: 'key-not-for-lists' }] });
  });

  it('an old list still proves a revocation', async () => {
    const old = makeList(house.authority, {
      at: '2025-01-01T00:00:00.000Z',
      nextUpdate: '2025-02-01T00:00:00.000Z',
      number: 1,
      entries: new Map([[other.serial, { at: '2024-12-01T00:00:00.000Z' }]]),
    });
    expect(await withLists([[demoAddresses.list, old]], {}, other)).toMatchObject({ kind: 'revoked' });
  });

  it('a good word given after the certificate expired proves nothing, unless the authority keeps such entries', async () => {
    const expired = house.issue({ notBefore: '2024-01-01T00:00:00.000Z', notAfter: '2025-01-01T00:00:00.000Z' }).certificate;
    const at = '2024-06-01T00:00:00.000Z';
    expect(await checkRevocation(subject(expired), request({ at }))).toMatchObject({ kind: 'couldNotBeChecked' });
    expect(await checkRevocation(subject(expired), request({ at, expiredStayListed: true }))).toMatchObject({ kind: 'good' });
  });
});

describe('the cache', () => {
  it('spares a second question while it is young, and never outlives the list', async () => {
    const cache = createRevocationCache({ answerAge: 60_000, listAge: 3_600_000 });
    const asked = subject();
    exchanged();
    await checkRevocation(asked, request({ cache }));
    await checkRevocation(asked, request({ cache }));
    expect(exchanged()).toHaveLength(1);
    const later = '2026-03-02T06:02:00.000Z';
    await checkRevocation(asked, request({ cache, now: later, at: later }));
    expect(exchanged()).toHaveLength(1);

    Object.assign(house.services, {
      ocspOffline: true,
      lists: new Map([[demoAddresses.list, makeList(house.authority, { at: testNow, nextUpdate: '2026-03-02T06:30:00.000Z', number: 3 })]]),
    });
    await checkRevocation(subject(), request({ cache, now: later, at: later }));
    const lists = () => exchanged().filter((line) => line.startsWith('list') && line.endsWith('list.crl')).length;
    expect(lists()).toBe(1);
    await checkRevocation(subject(), request({ cache, now: later, at: later }));
    expect(lists()).toBe(0);
    const afterwards = '2026-03-02T06:31:00.000Z';
    await checkRevocation(subject(), request({ cache, now: afterwards, at: afterwards }));
    expect(lists()).toBe(1);
    Object.assign(house.services, { ocspOffline: false, lists: undefined });
  });

  it('keeps no list that does not hold', async () => {
    const cache = createRevocationCache();
    const foreign = makeList(demoHouse('ec-p256').authority, { at: testNow, nextUpdate: next, number: 1 });
    Object.assign(house.services, { ocspOffline: true, lists: new Map([[demoAddresses.list, foreign]]) });
    await checkRevocation(subject(), request({ cache }));
    Object.assign(house.services, { ocspOffline: false, lists: undefined });
    expect(cache.findList(demoAddresses.list, testNow)).toBeUndefined();
  });
});
