import { type Instant, instant, type Sha256 } from '../base/index.ts';
import { ageOf, type EvidenceRecord, evidenceBytes, readEvidence, renewEvidence, type VerificationContext } from '../signature/index.ts';
import type { ReadBlob } from './check.ts';
import type { StampService } from './seal.ts';

/** When stamps are renewed. */
export type RenewalPolicy = {
  /** So many days before the certificate behind the last stamp runs out. */
  readonly days: number;
  /** OIDs of digests and signature algorithms that are held to be weak: what rests on one is stamped anew. */
  readonly weak: readonly string[];
};

export type Renewal =
  /** It still holds: look again at `dueAt`. */
  | { readonly kind: 'holds'; readonly dueAt: Instant; readonly stamps: number; readonly algorithms: readonly string[] }
  | {
      readonly kind: 'renewed';
      readonly record: Uint8Array;
      readonly dueAt: Instant;
      readonly stamps: number;
      readonly algorithms: readonly string[];
    }
  /** It is no record of a signature, and never will be one. */
  | { readonly kind: 'noRecord' }
  | { readonly kind: 'notNow'; readonly reason: string };

const day = 86_400_000;

/** Stamps kept evidence anew if it has no stamp yet, is about to age, or rests on an algorithm that counts as weak. */
export async function renew(
  { evidence, renewed }: { readonly evidence: Sha256; readonly renewed: Sha256 | null },
  blob: ReadBlob,
  stamps: StampService,
  context: VerificationContext,
  policy: RenewalPolicy,
): Promise<Renewal> {
  const bytes = await blob(renewed ?? evidence);
  const record = bytes && readEvidence(bytes);
  if (!record) return renewed ? { kind: 'notNow', reason: 'record-missing' } : { kind: 'noRecord' };
  const state = stateOf(record, policy);
  if (state && !state.weak && state.dueAt > context.now) return { kind: 'holds', ...state };
  const document = await blob(record.signatureHash as Sha256);
  if (!document) return { kind: 'notNow', reason: 'document-missing' };
  const done = await renewEvidence({ record, document, context, ...stamps });
  if (done.kind === 'notRenewed') return { kind: 'notNow', reason: done.reason };
  const after = stateOf(done.record, policy);
  // A service that stamps by an algorithm that the house holds weak, or whose own certificate is about to end, helps nobody.
  if (!after || after.weak) return { kind: 'notNow', reason: 'stamp-by-weak-algorithm' };
  if (after.dueAt <= context.now) return { kind: 'notNow', reason: 'stamping-service-about-to-end' };
  return { kind: 'renewed', record: evidenceBytes(done.record), ...after };
}

function stateOf(record: EvidenceRecord, { days, weak }: RenewalPolicy) {
  const age = ageOf(record);
  if (!age) return undefined;
  return {
    dueAt: instant(Date.parse(age.ends) - days * day),
    stamps: record.archive.length,
    algorithms: age.algorithms,
    weak: age.algorithms.some((oid) => weak.includes(oid)),
  };
}
