import type { Instant } from '../asn1/index.ts';
import { type Check, type Verdict, verdictOf } from '../checks.ts';
import type { RevocationResult } from '../revocation/index.ts';
import { type Certificate, type Holder, holderOf, readCertificate } from '../x509/index.ts';
import { type CertificateCheckRequest, checkCertificate, type JudgedTime } from './certificate-check.ts';
import type { TimeStampResult } from './time-stamp-check.ts';

/** One signature of a document. */
export type SignerResult = {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly time: JudgedTime;
  /** OID of the signature algorithm. */
  readonly algorithm: string;
  /** When the signer says it was made. */
  readonly claimedTime?: Instant;
  readonly certificate?: Certificate;
  readonly holder?: Holder;
  readonly path?: readonly Certificate[];
  readonly revocation?: RevocationResult;
  readonly authorityRevocation: readonly RevocationResult[];
  readonly timeStamp?: TimeStampResult & { readonly token: Uint8Array };
};

/** Certificates kept beside a document; those that cannot be read prove nothing and are left out. */
export function readableCertificates(ders: readonly Uint8Array[] = []): readonly Certificate[] {
  return ders.flatMap((der) => {
    const certificate = readCertificate(der);
    return certificate.kind === 'read' ? [certificate.value] : [];
  });
}

/** What is known of a signature apart from its certificate. */
type About = Pick<SignerResult, 'time' | 'algorithm' | 'claimedTime' | 'timeStamp'>;

/**
 * Ends the verification of one signature, of a CMS or of an XML document: judges its certificate at the moment that counts, when it is at
 * hand, and draws the verdict from these checks and those made so far.
 */
export async function signerResult(
  about: About,
  checks: readonly Check[],
  question: Omit<CertificateCheckRequest, 'time' | 'use'> | undefined,
): Promise<SignerResult> {
  if (!question) return { ...about, verdict: verdictOf(checks), checks, authorityRevocation: [] };
  const trust = await checkCertificate({ ...question, time: about.time, use: 'document' });
  const all = [...checks, ...trust.checks];
  return {
    ...about,
    verdict: verdictOf(all),
    checks: all,
    certificate: question.certificate,
    holder: holderOf(question.certificate),
    ...(trust.path ? { path: trust.path } : {}),
    ...(trust.revocation ? { revocation: trust.revocation } : {}),
    authorityRevocation: trust.authorityRevocation,
  };
}
