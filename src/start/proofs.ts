import { type Instant, type LocalDate, sha256 } from '../base/index.ts';
import type { BlobStore } from '../casework/index.ts';
import { KeyNotSetUp, type KeyService } from '../keys/index.ts';
import { type RenewalPolicy, renew, type StampService, seal } from '../proofs/index.ts';
import { contextOf, type Trusted } from '../signing/index.ts';
import {
  type Database,
  type EvidenceProof,
  forgetProof,
  keepProof,
  noteEvidence,
  putOffProof,
  signNightlyRoots,
  takeDueEvidence,
} from '../store/index.ts';

export type ProofParts = {
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly keys: KeyService;
  /** Name of the key that signs nights. */
  readonly houseKey: string;
  readonly trusted: Trusted;
  /** Absent: there is no stamping service, so nothing is signed or stamped. */
  readonly stamps: StampService | undefined;
  readonly policy: RenewalPolicy;
  readonly now: () => Instant;
};

/** What a run did. `waits` says in words for the log why something is left to do, or null. */
export type ProofRun = { readonly signed: number; readonly renewed: number; readonly waits: string | null };

const evidenceAtOnce = 50;

/**
 * Signs and stamps the nights' roots that are not signed yet, and stamps kept evidence that has no stamp or is about to age. May be broken
 * off anywhere and begun again by any process; each root and each evidence is done once. Without the key of the house the nights stay
 * unsigned, and the audit says how many: a state, no fault.
 */
export async function runProofs(parts: ProofParts): Promise<ProofRun> {
  const { stamps } = parts;
  if (!stamps) return { signed: 0, renewed: 0, waits: 'there is no stamping service' };
  let waits: string | null = null;
  const signed = await signNightlyRoots(
    parts.db,
    async (bytes, night) => {
      const done = await sealNight(parts, stamps, bytes, night);
      if (done.kind === 'sealed') return { signature: done.cms, evidence: done.evidence };
      waits = `nights are not signed: ${done.reason}`;
      return null;
    },
    parts.now,
  );
  await noteEvidence(parts.db, parts.now());
  let renewed = 0;
  for (;;) {
    const taken = await takeDueEvidence(parts.db, { now: parts.now(), weak: parts.policy.weak, limit: evidenceAtOnce });
    for (const proof of taken) {
      const reason = await lookAfter(parts, stamps, proof);
      if (reason === null) renewed += 1;
      else waits = `evidence is not stamped: ${reason}`;
    }
    if (taken.length < evidenceAtOnce) return { signed, renewed, waits };
  }
}

async function sealNight({ keys, houseKey, trusted, blobs, now }: ProofParts, stamps: StampService, bytes: Uint8Array, night: LocalDate) {
  const use = { key: houseKey, purpose: 'nightlyRoot', case: null, by: `night ${night}`, over: sha256(bytes) } as const;
  const signer = await keys.signerFor(use).catch((fault: unknown) => {
    if (fault instanceof KeyNotSetUp) return fault.message;
    throw fault;
  });
  if (typeof signer === 'string') return { kind: 'notSealed', reason: signer } as const;
  const sealed = await seal(bytes, signer, stamps, contextOf(trusted, now(), 'sign'));
  if (sealed.kind === 'notSealed') return sealed;
  await blobs.put(sealed.cms);
  await blobs.put(bytes);
  return { kind: 'sealed', cms: sealed.cms, evidence: await blobs.put(sealed.evidence) } as const;
}

/** Gives null when it is done, else the reason why not now. */
async function lookAfter(
  { db, blobs, trusted, policy, now }: ProofParts,
  stamps: StampService,
  proof: EvidenceProof,
): Promise<string | null> {
  const done = await renew(proof, blobs.get, stamps, contextOf(trusted, now(), 'sign'), policy);
  switch (done.kind) {
    case 'noRecord':
      await forgetProof(db, proof);
      return null;
    case 'holds':
      await keepProof(db, proof, proof.renewed, done);
      return null;
    case 'renewed':
      await keepProof(db, proof, await blobs.put(done.record), done);
      return null;
    case 'notNow':
      await putOffProof(db, proof);
      return done.reason;
  }
}

/** Runs it over and over, beside the workers and never in their way. What waits is told once, and again when it is something else. */
export function startProofs(
  parts: ProofParts,
  everyMs: number,
  tell: (what: string) => void,
  onFault: (fault: unknown) => void,
): { readonly stop: () => Promise<void> } {
  let told: string | null = null;
  const once = async () => {
    const { waits } = await runProofs(parts);
    if (waits !== null && waits !== told) tell(waits);
    told = waits;
  };
  let stopped = false;
  let wake: () => void = () => undefined;
  const loop = async () => {
    while (!stopped) {
      await once().catch(onFault);
      if (stopped) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, everyMs).unref();
      });
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
