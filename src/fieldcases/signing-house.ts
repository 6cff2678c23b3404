import { createDemoAuthority, type Holder, memoryKeeper } from '../../simulators/authority/index.ts';
import { standInSignatures } from '../../simulators/signatures.ts';
import { type Instant, instant, type Sha256 } from '../base/index.ts';
import { goOnSigned, type Signatures } from '../casework/index.ts';
import type { Citizen, StaffMember } from '../identity/index.ts';
import type { Regulation } from '../law/index.ts';
import { makeSignedData, type TrustStore, verifySignature } from '../signature/index.ts';
import { createSignatures } from '../signing/index.ts';
import {
  createBatchStore,
  createCaseStore,
  createWaitingSignatures,
  type Database,
  personHash,
  runWaitingSignatures,
} from '../store/index.ts';
import { memoryBlobs, town } from '../testing/index.ts';

export type SigningHouse = ReturnType<typeof signingHouse>;

/**
 * A town on a database in which officers (`staff`: opaque id by IIN) and the citizen sign with keys of the demonstration's authority; those
 * who send no signature are believed, as in other tests.
 */
export function signingHouse(db: Database, regulations: readonly Regulation[], staff: { readonly [iin: string]: string }) {
  const blobs = memoryBlobs();
  let now: () => Instant = () => instant('2026-03-02T05:00:00Z');
  const authority = createDemoAuthority({ keeper: memoryKeeper(), now: () => now() });
  const trusted: { store: TrustStore; fetcher: typeof authority.fetcher; verify: typeof verifySignature } = {
    store: authority.trust,
    fetcher: authority.fetcher,
    verify: verifySignature,
  };
  const real = createSignatures({
    trusted,
    identity: {
      findStaffByIin: async (iin) => (staff[iin] ? ({ id: staff[iin] } as StaffMember) : undefined),
      findCitizen: async () => ({ citizen: { id: 'citizen-1' } as Citizen, passwordHash: '' }),
    },
    blobs,
    keyNamed: async () => {
      throw new Error('no key');
    },
  });
  const standIn = standInSignatures();
  const signatures: Signatures = {
    ...standIn,
    check: (given) => (given.signature ? real : standIn).check(given),
  };
  const store = createCaseStore(db, { hash: personHash(Buffer.from('key of tests')) });
  const waiting = createWaitingSignatures(db);
  const t = town({ regulations, store, blobs, signatures, waiting });
  now = t.now;
  const deps = { ...t.deps, batches: createBatchStore(db) };
  const keyOf = (iin: string): Holder => ({ name: 'СЫНАҚ АДАМ', iin, kind: 'sign', algorithm: 'gost' });
  const sign = async (iin: string, text: string) => {
    const { signer } = authority.certificateFor(keyOf(iin));
    const content = new TextEncoder().encode(text);
    const made = await makeSignedData({ content, signers: [signer], detached: true, signingTime: t.now() });
    if (made.kind === 'refused') throw new Error(made.reason);
    return made.der;
  };
  const tryAgain = () => runWaitingSignatures({ db, limit: 10, backoff: () => 0, act: async (one) => goOnSigned(deps, one) });
  const due = () => db.script("update waiting_signature set next_try = clock_timestamp() - interval '1 second'");
  const told = async (hash: Sha256 | null | undefined) => {
    const bytes = hash && (await blobs.get(hash));
    const record = bytes ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
    return record?.signers[0].checks.find(({ name }: { name: string }) => name === 'revocation');
  };
  const silence = () => authority.misbehave({ ocsp: 'silent', lists: 'silent' });
  const restore = () => {
    trusted.store = authority.trust;
    authority.misbehave({ ocsp: null, lists: null });
  };
  return { t, deps, authority, trusted, waiting, sign, keyOf, tryAgain, due, told, silence, restore };
}
