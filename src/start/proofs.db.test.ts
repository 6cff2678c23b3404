import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createDemoAuthority, memoryKeeper } from '../../simulators/authority/index.ts';
import { addDays, type CaseId, type Instant, instant, localDate, type Sha256, sha256 } from '../base/index.ts';
import { createKeyService, ifSetUp, KeyNotSetUp, type KeyRing, noKeys } from '../keys/index.ts';
import { oids, readEvidence, verifySignature } from '../signature/index.ts';
import { createSignatures } from '../signing/index.ts';
import { createKeyUseLog, keyUses, makeNightlyRoot, verifyAudit } from '../store/index.ts';
import { registerPension, testHash, townOn } from '../store/testing/cases.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { memoryBlobs } from '../testing/index.ts';
import { proofChecks } from './proof-checks.ts';
import { type ProofParts, runProofs } from './proofs.ts';

const night = localDate('2026-03-18');
const organisation = { name: 'СЫНАҚ ҮЙІ', bin: '150140000002' };

eachDatabase('the proof of the house', ({ db }) => {
  const clock = { now: instant('2026-03-19T02:00:00Z') as Instant };
  const now = () => clock.now;
  const authority = createDemoAuthority({ keeper: memoryKeeper(), now });
  const blobs = memoryBlobs();
  const ring: KeyRing = {
    kind: 'demonstration',
    open: async (key) => {
      if (key === 'missing') throw new KeyNotSetUp(key);
      return authority.certificateFor({ name: key, organisation, kind: 'sign', algorithm: 'gost' }).signer;
    },
    close: async () => undefined,
  };
  const trusted = { store: authority.trust, fetcher: authority.fetcher, verify: verifySignature };
  const keysOf = (of: KeyRing) => createKeyService({ ring: of, log: createKeyUseLog(db()), now });
  const parts = (change: Partial<ProofParts> = {}): ProofParts => ({
    db: db(),
    blobs,
    keys: keysOf(ring),
    houseKey: 'house',
    trusted,
    stamps: { address: 'http://localhost/tsp/gost', fetcher: authority.fetcher, hashOid: oids.streebog512 },
    policy: { days: 180, weak: [] },
    now,
    ...change,
  });
  const audit = () => verifyAudit(db(), { hash: testHash, proofs: proofChecks(blobs, authority.trust, now()) });
  const proofRow = async (evidence: Sha256) => {
    const [row] = await db().query<{ renewed: Sha256 | null; stamps: number; due: Instant; failures: number }>(
      "select renewed, stamps, due_at as due, failures from evidence_proof where evidence = decode($1, 'hex')",
      [evidence],
    );
    return row;
  };
  /** Gives up the wait that follows a vain attempt. */
  const goOn = () => db().query('update evidence_proof set leased_until = null');

  it('leaves nights unsigned while there is no key or no stamp, says so, and finds no fault in it', async () => {
    await registerPension(townOn(db()).town, '2019-03-18');
    await makeNightlyRoot(db(), night, now());
    expect(await runProofs(parts({ stamps: undefined }))).toEqual({ signed: 0, renewed: 0, waits: 'there is no stamping service' });
    expect((await runProofs(parts({ keys: keysOf(noKeys) }))).waits).toBe('nights are not signed: no key house is set up');
    expect((await runProofs(parts({ houseKey: 'missing' }))).waits).toContain('no key missing is set up');
    authority.misbehave({ stamp: 'silent' });
    expect(await runProofs(parts())).toMatchObject({ signed: 0, waits: 'nights are not signed: not-reachable' });
    authority.misbehave({ stamp: 'wrongImprint' });
    expect((await runProofs(parts())).waits).toContain('imprint-differs');
    authority.misbehave({ stamp: null, ocsp: 'silent', lists: 'silent' });
    expect((await runProofs(parts())).signed).toBe(0);
    authority.misbehave({ ocsp: null, lists: null });
    expect(await audit()).toMatchObject({ differences: 0, proof: { nights: 1, signedNights: 0, open: 0 } });
  });

  it('signs each night once with the key of the house and a stamp, whichever process does, and logs every use', async () => {
    await makeNightlyRoot(db(), addDays(night, 1), now());
    const before = (await keyUses(db(), null)).length;
    const [a, b] = await Promise.all([runProofs(parts()), runProofs(parts())]);
    expect(a.signed + b.signed).toBe(2);
    const uses = (await keyUses(db(), null)).slice(before);
    expect(uses.map(({ state }) => state).sort()).toEqual(['asked', 'asked', 'signed', 'signed']);
    expect(uses.map(({ by }) => by)).toContain(`night ${night}`);
    for (const use of uses) expect(use).toMatchObject({ key: 'house', purpose: 'nightlyRoot', case: null });
    expect(await audit()).toMatchObject({ differences: 0, proof: { signedNights: 2, signedBy: [organisation.bin], open: 0 } });
    expect(await verifyAudit(db(), { hash: testHash, proofs: proofChecks(blobs, { anchors: [], authorities: [] }, now()) })).toMatchObject({
      differences: 0,
      proof: { open: 2 },
    });
  });

  it('finds a signature that is not over this root, evidence that was exchanged, and a use that is not in the log', async () => {
    const undone = new Error('undone');
    const tampered = async (sql: string) => {
      const first: { of: string; what: string }[] = [];
      await db()
        .transaction(async (tx) => {
          await tx.script("set local session_replication_role = 'replica'");
          await tx.script(sql);
          const inside = {
            ...db(),
            ...tx,
            transaction: <T>(work: (t: typeof tx) => Promise<T>) => work({ ...tx, script: async () => undefined }),
          };
          first.push(...(await verifyAudit(inside, { hash: testHash, proofs: proofChecks(blobs, authority.trust, now()) })).first);
          throw undone;
        })
        .catch((error: unknown) => {
          if (error !== undone) throw error;
        });
      return first.map(({ of, what }) => `${of} ${what}`);
    };
    const other = (column: string) =>
      `update nightly_root r set ${column} = o.${column} from nightly_root o where r.night = '${night}' and o.night <> r.night`;
    expect((await tampered(other('signature'))).join()).toContain('root the signature does not hold: ');
    expect((await tampered(other('evidence'))).join()).toContain('content-differs');
    expect((await tampered('update nightly_root set chains = chains + 1')).join()).toContain('contentDigest');
    expect((await tampered('update nightly_root set signature = null')).join()).toContain('the signature is gone');
    expect((await tampered(`update nightly_root set evidence = sha256(evidence)`)).join()).toContain('is not kept');
    expect((await tampered("delete from key_use where state = 'asked'")).join()).toContain('keyUse it ended without');
  });

  it('stamps the evidence of an act at once, again before the stamp ages, and again when its algorithm counts as weak', async () => {
    const keys = keysOf(ring);
    const signatures = createSignatures({
      trusted,
      blobs,
      identity: { findStaffByIin: async () => undefined, findCitizen: async () => undefined },
      keyNamed: (key, use) => ifSetUp(keys.signerFor({ key, purpose: 'act', ...use })),
    });
    const content = new TextEncoder().encode('шешім');
    await blobs.put(content);
    const caseId = randomUUID() as CaseId;
    const signed = await signatures.signWithKey({ case: caseId, over: sha256(content), content, key: 'provider', by: 'stamp', at: now() });
    if (signed.kind !== 'signed') throw new Error(signed.kind);
    const evidence = signed.act.evidence as Sha256;
    expect((await keyUses(db(), caseId)).map(({ state, by, over }) => [state, by, over])).toEqual([
      ['asked', 'stamp', sha256(content)],
      ['signed', 'stamp', sha256(content)],
    ]);
    const [head] = await db().query<{ id: string }>('select id from case_head limit 1');
    const add = (hash: Sha256, role: string) =>
      db().query("insert into evidence (case_id, hash, role, at) values ($1, decode($2, 'hex'), $3, $4)", [head?.id, hash, role, now()]);
    await add(evidence, 'act:stamp');
    await add(await blobs.put(new TextEncoder().encode('a scan')), 'act:applicant');

    authority.misbehave({ stamp: 'refused' });
    expect(await runProofs(parts())).toMatchObject({ renewed: 1, waits: 'evidence is not stamped: stamp-refused' });
    expect(await proofRow(evidence)).toMatchObject({ renewed: null, failures: 1 });
    authority.misbehave({ stamp: null });
    expect((await runProofs(parts())).renewed).toBe(0);
    await goOn();
    const [a, b] = await Promise.all([runProofs(parts()), runProofs(parts())]);
    expect(a.renewed + b.renewed).toBe(1);
    expect(await proofRow(evidence)).toMatchObject({ stamps: 1, failures: 0 });
    expect((await runProofs(parts())).renewed).toBe(0);

    // Seen from so far off the certificate of the stamp is about to end, and the service has no younger one.
    const far = { policy: { days: 9000, weak: [] } };
    await db().query("update evidence_proof set due_at = $2 where evidence = decode($1, 'hex')", [evidence, now()]);
    expect((await runProofs(parts(far))).waits).toContain('stamping-service-about-to-end');
    expect(await proofRow(evidence)).toMatchObject({ stamps: 1 });
    await goOn();
    const weak = { policy: { days: 180, weak: [oids.streebog512] } };
    expect((await runProofs(parts(weak))).waits).toContain('stamp-by-weak-algorithm');
    await goOn();
    clock.now = instant('2026-04-19T02:00:00Z');
    const stamps = { address: 'http://localhost/tsp/rsa', fetcher: authority.fetcher, hashOid: oids.sha512 };
    expect(await runProofs(parts({ ...weak, stamps }))).toMatchObject({ waits: null });
    const row = await proofRow(evidence);
    expect(row).toMatchObject({ stamps: 2 });
    const record = readEvidence((await blobs.get(row?.renewed as Sha256)) ?? new Uint8Array());
    expect(record?.archive.map(({ hashOid }) => hashOid)).toEqual([oids.streebog512, oids.sha512]);
    expect(record?.archive[1]?.path?.length).toBeGreaterThan(1);
    // A row for evidence that no act brought is a difference of its own kind; none is in the proofs.
    expect((await audit()).first.filter(({ of }) => of === 'proof' || of === 'root')).toEqual([]);
  });

  it('is checked in 2045 from what was kept alone, and a changed record, stamp or signature is found', async () => {
    const [row] = await db().query<{ evidence: Sha256; renewed: Sha256 }>(
      'select evidence, renewed from evidence_proof where stamps = 2 limit 1',
    );
    if (!row) throw new Error('nothing was stamped twice');
    const then = proofChecks(blobs, authority.trust, instant('2045-01-01T00:00:00Z'));
    expect(await then.evidence(row)).toMatchObject({ wrong: [], open: [], signedBy: organisation.bin });
    const text = new TextDecoder().decode(await blobs.get(row.renewed));
    const wrongAfter = async (change: (text: string) => string) => {
      const renewed = await blobs.put(new TextEncoder().encode(change(text)));
      expect(renewed).not.toBe(row.renewed);
      return (await then.evidence({ ...row, renewed })).wrong;
    };
    expect(await wrongAfter((t) => t.replace('"verdict":"valid"', '"verdict":"invalid"'))).toEqual([
      'the stamped record is not kept, or is not that of the evidence',
    ]);
    const swapped = (t: string) => JSON.stringify({ ...JSON.parse(t), archive: JSON.parse(t).archive.reverse() });
    expect((await wrongAfter(swapped)).join()).toContain('imprint: imprint-differs');
    const firstGone = (t: string) => JSON.stringify({ ...JSON.parse(t), archive: JSON.parse(t).archive.slice(1) });
    expect((await wrongAfter(firstGone)).join()).toContain('imprint: imprint-differs');
  });
});
