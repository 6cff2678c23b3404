import { describe, expect, it } from 'vitest';
import { answerOcsp } from '../authority/index.ts';
import { makeOcspRequest, type RevocationEvidence } from '../revocation/index.ts';
import { checkLine, demoHouse } from '../testing/demo-house.ts';
import { verifyDocument } from './document.ts';

const content = new TextEncoder().encode('Шешім: зейнетақы тағайындалсын');

describe('a revocation check that could not be made is never read as "not revoked" (F01)', () => {
  const house = demoHouse('ec-p256');
  const head = house.issue({ profile: 'firstHead' });
  const signed = house.sign(content, [head], '2026-03-02T05:59:00.000Z');

  it('a revoked certificate is refused, saying since when', async () => {
    const other = house.issue({ profile: 'firstHead' });
    house.authority.revoke(other.certificate.serial, '2026-02-01T00:00:00.000Z', 'superseded');
    const result = await verifyDocument({ cms: await house.sign(content, [other], '2026-03-02T05:59:00.000Z'), context: house.context() });
    expect(result.verdict).toBe('invalid');
    const check = result.signers[0]?.checks.find(({ name }) => name === 'revocation');
    expect(check).toMatchObject({ outcome: 'failed', reason: 'revoked', details: { since: '2026-02-01T00:00:00.000Z' } });
  });

  it('without the issuer in the trust store the status is unknown', async () => {
    const store = { anchors: house.context().store.anchors, authorities: [] };
    house.services.exchanges.length = 0;
    const result = await verifyDocument({ cms: await signed, context: house.context({ store }) });
    expect(result.verdict).toBe('undetermined');
    expect(checkLine(result.signers[0]?.checks ?? [], 'path')).toBe('impossible issuer-unknown');
    expect(checkLine(result.signers[0]?.checks ?? [], 'revocation')).toBe('impossible revocation-unknown');
    expect(house.services.exchanges).toEqual([]);
  });

  it.each([
    ['the OCSP body is cut in half', { ocspFault: 'cutInHalf', lists: new Map() }],
    ['nobody can be reached', { offline: true }],
    ['the answer is not signed rightly', { ocspFault: 'badSignature', lists: new Map() }],
    ['the responder has no right to answer', { ocspFault: 'notAuthorised', lists: new Map() }],
    ['the answer is of another question', { ocspFault: 'wrongNonce', lists: new Map() }],
    ['the answer repeats no nonce', { ocspFault: 'noNonce', lists: new Map() }],
    ['the answer is about another certificate', { ocspFault: 'otherCertificate', lists: new Map() }],
    ['the answer is a year old', { ocspFault: 'old', lists: new Map() }],
    ['the answer comes from the future', { ocspFault: 'future', lists: new Map() }],
    ['the responder says "try later"', { ocspFault: 'tryLater', lists: new Map() }],
    ['the responder does not know the certificate', { ocspFault: 'unknown', lists: new Map() }],
  ] as const)('the status is unknown when %s', async (_, state) => {
    Object.assign(house.services, { ocspFault: undefined, offline: false, lists: undefined }, state);
    const result = await verifyDocument({ cms: await signed, context: house.context() });
    Object.assign(house.services, { ocspFault: undefined, offline: false, lists: undefined });
    expect(result.verdict).toBe('undetermined');
    expect(checkLine(result.signers[0]?.checks ?? [], 'revocation')).toBe('impossible revocation-unknown');
  });

  it('a list answers when OCSP does not', async () => {
    Object.assign(house.services, { ocspOffline: true });
    const result = await verifyDocument({ cms: await signed, context: house.context() });
    Object.assign(house.services, { ocspOffline: false });
    expect(result.verdict).toBe('valid');
    expect(result.signers[0]?.revocation).toMatchObject({ kind: 'good', source: 'crl' });
  });
});

describe.each(['ec-p256', 'gost-2015-512'] as const)('an old signature is judged as of its time stamp (F02, %s)', (keyKind) => {
  const house = demoHouse(keyKind);
  const day = '2019-04-04T05:00:00.000Z';
  const life = { notBefore: '2018-06-01T00:00:00.000Z', notAfter: '2019-06-01T00:00:00.000Z', profile: 'firstHead' } as const;
  const ocspNow = (serial: string, at: string): RevocationEvidence => ({
    kind: 'ocsp',
    der: answerOcsp(house.authority, makeOcspRequest({ serial }, house.authority.certificate).der, { at }),
  });
  const offline = () => {
    const { fetcher: _, ...context } = house.context();
    return context;
  };

  it('A: stamped, with the answer "good" kept: valid at the time of signing, expired since', async () => {
    const head = house.issue(life);
    const cms = await house.sign(content, [head], day, { stampedAt: day });
    const kept = { revocation: [ocspNow(head.certificate.serial, '2019-04-04T05:00:10.000Z')] };
    const result = await verifyDocument({ cms, kept, context: offline() });
    expect(result.signers[0]?.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(result.verdict).toBe('valid');
    expect(result.signers[0]?.time).toEqual({ basis: 'timeStamp', at: day });
    expect(checkLine(result.signers[0]?.checks ?? [], 'validity')).toBe('passed expired-since');
  });

  it('B: without stamp and evidence: cannot be proven any more, neither valid nor invalid', async () => {
    const cms = await house.sign(content, [house.issue(life)], day);
    const result = await verifyDocument({ cms, context: offline() });
    expect(result.verdict).toBe('undetermined');
    expect(checkLine(result.signers[0]?.checks ?? [], 'validity')).toBe('impossible expired-without-proof');
  });

  it('C: like A, revoked a month later: valid', async () => {
    const head = house.issue(life);
    const cms = await house.sign(content, [head], day, { stampedAt: day });
    const good = ocspNow(head.certificate.serial, '2019-04-04T05:00:10.000Z');
    house.authority.revoke(head.certificate.serial, '2019-05-10T00:00:00.000Z', 'superseded');
    const revoked = ocspNow(head.certificate.serial, '2019-05-11T00:00:00.000Z');
    const result = await verifyDocument({ cms, kept: { revocation: [good, revoked] }, context: offline() });
    expect(result.verdict).toBe('valid');
    expect(checkLine(result.signers[0]?.checks ?? [], 'revocation')).toBe('passed revoked-later');
  });

  it('D: like A, revoked three days before: invalid', async () => {
    const head = house.issue(life);
    const cms = await house.sign(content, [head], day, { stampedAt: day });
    const good = ocspNow(head.certificate.serial, '2019-03-31T00:00:00.000Z');
    house.authority.revoke(head.certificate.serial, '2019-04-01T00:00:00.000Z', 'superseded');
    const revoked = ocspNow(head.certificate.serial, '2019-04-04T05:00:10.000Z');
    const result = await verifyDocument({ cms, kept: { revocation: [good, revoked] }, context: offline() });
    expect(result.verdict).toBe('invalid');
    expect(checkLine(result.signers[0]?.checks ?? [], 'revocation')).toBe('failed revoked');
  });
});
