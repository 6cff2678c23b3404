import { describe, expect, it } from 'vitest';
import { createDemoAuthority, type Holder, memoryKeeper } from '../../../simulators/authority/index.ts';
import type { AppMeans } from '../../api/index.ts';
import { instant, type Sha256, sha256 } from '../../base/index.ts';
import type { Act, Actor } from '../../casework/index.ts';
import type { Citizen, StaffMember } from '../../identity/index.ts';
import { evidenceBytes, makeSignedData, oids, readEvidence, renewEvidence, signingPolicy, verifySignature } from '../../signature/index.ts';
import { createSignatures } from '../../signing/index.ts';
import { madeUpIin, memoryBlobs } from '../../testing/index.ts';
import { keptSignature } from './verify-kept.tsx';

const at = instant('2026-03-19T05:00:00Z');
const officerIin = madeUpIin('1980-01-01', 'male');
const citizenIin = madeUpIin('1960-02-02', 'female');
const officer: Actor = { kind: 'officer', person: 'staff-1', post: 'head', office: 'office-1' };
const citizen: Actor = { kind: 'party', role: 'applicant', person: 'citizen-1' };
const content = new TextEncoder().encode('шешім');

async function house() {
  const authority = createDemoAuthority({ keeper: memoryKeeper(), now: () => at });
  const blobs = memoryBlobs();
  await blobs.put(content);
  const trust = { store: authority.trust, fetcher: authority.fetcher };
  const signatures = createSignatures({
    trusted: { ...trust, verify: verifySignature },
    identity: {
      findStaffByIin: async () => ({ id: 'staff-1' }) as StaffMember,
      findCitizen: async () => ({ citizen: { id: 'citizen-1' } as Citizen, passwordHash: '' }),
    },
    blobs,
    keyNamed: async () => authority.certificateFor({ name: 'x', kind: 'sign', algorithm: 'gost' }).signer,
  });
  const sign = async (actor: Actor, iin: string, name: string): Promise<Act> => {
    const holder: Holder = { name, iin, kind: 'sign', algorithm: 'gost' };
    const { signer } = authority.certificateFor(holder);
    const made = await makeSignedData({ content, signers: [signer], detached: true, signingTime: at });
    if (made.kind === 'refused') throw new Error(made.reason);
    const asked = { over: sha256(content), content, signature: made.der, signer: { by: 'x', actor }, kind: 'eds', at } as const;
    const done = await signatures.check(asked);
    if (done.kind !== 'good') throw new Error(done.why.en);
    return done.act;
  };
  const stamped = new Map<Sha256, Sha256>();
  const meansAt = (now = at) =>
    ({
      deps: { blobs, now: () => now },
      lists: { stampedEvidence: async (one: Sha256) => stamped.get(one) ?? null },
    }) as unknown as AppMeans;
  const stamp = async (act: Act) => {
    const evidence = act.evidence as Sha256;
    const record = readEvidence((await blobs.get(evidence)) ?? new Uint8Array());
    const document = record && (await blobs.get(record.signatureHash as Sha256));
    if (!record || !document) throw new Error('nothing is kept');
    const done = await renewEvidence({
      record,
      document,
      address: '/tsp/gost',
      fetcher: authority.fetcher,
      hashOid: oids.streebog512,
      context: { ...trust, verify: verifySignature, now: at, policy: signingPolicy },
    });
    if (done.kind === 'notRenewed') throw new Error(done.reason);
    stamped.set(evidence, await blobs.put(evidenceBytes(done.record)));
  };
  return { trust, blobs, sign, meansAt, stamp };
}

describe('what anyone may learn of a signature by the number of its paper', () => {
  it('an official by surname and initial, a party by initials alone; of the IIN its end; when, and every check by name', async () => {
    const { trust, sign, meansAt } = await house();
    const head = await keptSignature(meansAt(), trust, await sign(officer, officerIin, 'АХМЕТОВ ЕРЛАН'));
    expect(head).toMatchObject({ name: 'АХМЕТОВ Е.', iin: `********${officerIin.slice(8)}`, verdict: 'valid', acceptedAt: at });
    expect(head?.checks.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(
      expect.arrayContaining(['signature passed', 'path passed', 'validity passed', 'revocation passed', 'contentDigest passed']),
    );
    const party = await keptSignature(meansAt(), trust, await sign(citizen, citizenIin, 'СӘРСЕНОВА ӘЛИЯ'));
    expect(party?.name).toBe('С. Ә.');
    expect(JSON.stringify(party)).not.toContain(citizenIin);
    expect(JSON.stringify(party)).not.toContain('СӘРСЕНОВА');
  });

  it('is computed again from what was kept: open until it is stamped, valid decades later once it is, invalid when bytes were exchanged', async () => {
    const { trust, blobs, sign, meansAt, stamp } = await house();
    const act = await sign(officer, officerIin, 'АХМЕТОВ ЕРЛАН');
    const decades = instant('2046-01-01T00:00:00Z');
    const before = await keptSignature(meansAt(), trust, act);
    expect(before).toMatchObject({ provenAt: null, again: { verdict: 'undetermined', checks: [{ reason: 'never-stamped' }] } });
    await stamp(act);
    expect(await keptSignature(meansAt(decades), trust, act)).toMatchObject({
      provenAt: at,
      again: { verdict: 'valid', checks: [{ name: 'validity', reason: 'expired-since' }] },
    });
    const other = await blobs.put(new TextEncoder().encode('басқа шешім'));
    expect(await keptSignature(meansAt(), trust, { ...act, over: other })).toMatchObject({
      verdict: 'valid',
      again: { verdict: 'invalid' },
    });
  });

  it('nothing, where a stand-in or a hand signed', async () => {
    const { trust, sign, meansAt } = await house();
    const act = await sign(officer, officerIin, 'АХМЕТОВ ЕРЛАН');
    expect(await keptSignature(meansAt(), trust, { ...act, standIn: true })).toBeUndefined();
    expect(await keptSignature(meansAt(), trust, { ...act, evidence: null })).toBeUndefined();
  });
});
