import type { Instant } from './asn1/index.ts';
import type { Verdict } from './checks.ts';
import { type EvidenceRecord, evidenceHash, type SignerResult } from './verify/index.ts';

/** Who signed, as the certificate says: a person by IIN, an organisation by BIN, or both (an officer's key). */
export type RecordedSigner = { readonly iin?: string; readonly bin?: string; readonly name: string };

/** What the log of a case keeps of one accepted or attempted signature. */
export type SignatureRecord = {
  readonly signer: RecordedSigner;
  /** Post held in the case when signing. */
  readonly post?: string;
  /** Whose post was being filled in for, and by which order. */
  readonly actingFor?: { readonly post: string; readonly order: string };
  /** SHA-256 of the frozen draft that was signed, hex. */
  readonly draftHash: string;
  /** SHA-256 of the evidence record, hex. */
  readonly evidenceHash: string;
  /** Proven by the time stamp; else when it was accepted. */
  readonly signedAt: Instant;
  /** OID of the signature algorithm. */
  readonly algorithm: string;
  readonly result: Verdict;
};

/** Writes the record of a signer's result; undefined when the document names no holder. */
export function signatureRecordOf(
  signer: SignerResult,
  evidence: EvidenceRecord,
  duty: Pick<SignatureRecord, 'draftHash' | 'post' | 'actingFor'>,
): SignatureRecord | undefined {
  const { holder } = signer;
  if (!holder) return undefined;
  const { iin, bin, commonName, organization } = holder;
  return {
    signer: { ...(iin ? { iin } : {}), ...(bin ? { bin } : {}), name: commonName ?? organization ?? '' },
    ...duty,
    evidenceHash: evidenceHash(evidence),
    signedAt: signer.time.at,
    algorithm: signer.algorithm,
    result: signer.verdict,
  };
}
