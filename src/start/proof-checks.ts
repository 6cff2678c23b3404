import type { Instant } from '../base/index.ts';
import type { BlobStore } from '../casework/index.ts';
import { checkEvidence, checkSeal } from '../proofs/index.ts';
import { rememberingVerifier, signingPolicy, type TrustStore, type VerificationContext, verifySignature } from '../signature/index.ts';
import type { ProofChecks } from '../store/index.ts';

/** How the audit checks kept signatures and stamps: from what was kept alone, asking nobody outside. */
export function proofChecks(blobs: Pick<BlobStore, 'get'>, store: TrustStore, now: Instant): ProofChecks {
  const context: VerificationContext = { store, verify: rememberingVerifier(verifySignature), now, policy: signingPolicy };
  return {
    root: (kept) => checkSeal(kept, blobs.get, context),
    evidence: (proof) => checkEvidence(proof, blobs.get, context),
  };
}
