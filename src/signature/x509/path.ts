import type { Instant } from '../asn1/index.ts';
import type { VerificationPolicy, VerifyOutcome } from '../crypto/index.ts';
import type { Verifier } from '../verifier.ts';
import { type Certificate, isSelfIssued, sameCertificate } from './certificate.ts';
import { sameName } from './name.ts';
import type { TrustAnchor, TrustStore } from './trust-store.ts';

/** What is wrong with one certificate of a path at the moment asked for. */
export type PathProblemCode =
  | 'not-yet-valid'
  | 'expired'
  | 'issuer-not-authority'
  | 'issuer-may-not-sign-certificates'
  | 'path-too-long'
  | 'unknown-critical-extension'
  | 'anchor-not-trusted-then';

export type PathProblem = { readonly code: PathProblemCode; readonly certificate: Certificate; readonly index: number };

/** Why no path to a trusted certificate was found. */
export type NoPathReason =
  /** No certificate of the issuer's name is at hand: trust can neither be affirmed nor denied. */
  | 'issuer-unknown'
  /** The chain ends in a root that the installation does not trust. */
  | 'root-not-trusted'
  /** An issuer of that name is at hand but its key did not make this signature. */
  | 'signature-invalid'
  | 'algorithm-refused'
  | 'too-many-attempts';

export type Path =
  | {
      readonly kind: 'path';
      /** The holder's first, the trusted one last. */
      readonly certificates: readonly Certificate[];
      readonly anchor: TrustAnchor;
      /** Empty when the whole path holds at the moment asked for. */
      readonly problems: readonly PathProblem[];
    }
  | { readonly kind: 'noPath'; readonly reason: NoPathReason; readonly at: Certificate; readonly outcome?: VerifyOutcome };

export type PathRequest = {
  readonly leaf: Certificate;
  /** Certificates that came with the signature: candidates, never trusted by themselves. */
  readonly others?: readonly Certificate[];
  readonly store: TrustStore;
  /** The moment at which the path must hold. */
  readonly at: Instant;
  readonly verify: Verifier;
  readonly policy?: VerificationPolicy;
};

const longestPath = 8;
const mostComputations = 24;

/**
 * Builds the path from a certificate to a trust anchor and judges it at a moment (RFC 5280, section 6, without the policy
 * tree and name constraints: a critical extension asking for these is refused as unknown). Of several paths the
 * one without problems wins.
 */
export async function findPath(request: PathRequest): Promise<Path> {
  const search: Search = { request, left: mostComputations, best: undefined, failure: undefined };
  await extend(search, [request.leaf]);
  return search.best ?? search.failure ?? { kind: 'noPath', reason: 'issuer-unknown', at: request.leaf };
}

type Found = Extract<Path, { kind: 'path' }>;
type Search = { readonly request: PathRequest; left: number; best: Found | undefined; failure: Path | undefined };

async function extend(search: Search, chain: readonly Certificate[]): Promise<void> {
  const { store } = search.request;
  const last = chain.at(-1);
  if (!last || search.best?.problems.length === 0) return;
  const anchor = store.anchors.find(({ certificate }) => sameCertificate(certificate, last));
  if (anchor) {
    const problems = problemsOf(chain, anchor, search.request.at);
    if (!search.best || problems.length < search.best.problems.length)
      search.best = { kind: 'path', certificates: chain, anchor, problems };
    return;
  }
  if (chain.length >= longestPath) return;
  const candidates = issuersOf(last, search.request).filter((candidate) => !chain.some((member) => sameCertificate(member, candidate)));
  if (candidates.length === 0) {
    search.failure ??= { kind: 'noPath', reason: isSelfIssued(last) ? 'root-not-trusted' : 'issuer-unknown', at: last };
    return;
  }
  for (const issuer of candidates) {
    if (search.left-- <= 0) {
      search.failure = { kind: 'noPath', reason: 'too-many-attempts', at: last };
      return;
    }
    const outcome = await verifyIssued(last, issuer, search.request);
    if (outcome.kind === 'valid') await extend(search, [...chain, issuer]);
    else
      search.failure ??= {
        kind: 'noPath',
        reason: outcome.kind === 'refused' ? 'algorithm-refused' : 'signature-invalid',
        at: last,
        outcome,
      };
  }
}

/** Whether `issuer`'s key made the signature of `certificate`; names and dates are not judged here. */
export function verifyIssued(
  { signatureAlgorithm, signed, signature }: Pick<Certificate, 'signatureAlgorithm' | 'signed' | 'signature'>,
  issuer: Certificate,
  { verify, policy }: Pick<PathRequest, 'verify' | 'policy'>,
): VerifyOutcome | Promise<VerifyOutcome> {
  return verify({
    algorithm: signatureAlgorithm,
    publicKeyInfo: issuer.publicKeyInfo,
    content: { kind: 'data', bytes: signed },
    signature,
    ...(policy ? { policy } : {}),
  });
}

/** Candidates by name, those whose key identifier fits first: the identifier is a hint only. */
function issuersOf(certificate: Certificate, { store, others = [] }: PathRequest): Certificate[] {
  const pool = [...store.anchors.map((anchor) => anchor.certificate), ...store.authorities, ...others];
  const named = pool.filter((candidate) => sameName(candidate.subject, certificate.issuer));
  const unique = named.filter((candidate, index) => named.findIndex((other) => sameCertificate(other, candidate)) === index);
  const wanted = certificate.extensions.authorityKeyId;
  const fits = (candidate: Certificate) => (wanted !== undefined && candidate.extensions.subjectKeyId === wanted ? 0 : 1);
  return unique.sort((a, b) => fits(a) - fits(b));
}

function problemsOf(chain: readonly Certificate[], anchor: TrustAnchor, at: Instant): PathProblem[] {
  const problems: PathProblem[] = [];
  let below = 0;
  for (const [index, certificate] of chain.entries()) {
    const add = (code: PathProblemCode) => problems.push({ code, certificate, index });
    const { basicConstraints, keyUsage, unknownCritical } = certificate.extensions;
    if (at < certificate.notBefore) add('not-yet-valid');
    if (at > certificate.notAfter) add('expired');
    if (unknownCritical.length > 0) add('unknown-critical-extension');
    if (index > 0) {
      if (!basicConstraints?.authority) add('issuer-not-authority');
      if (keyUsage && !keyUsage.includes('keyCertSign')) add('issuer-may-not-sign-certificates');
      if (basicConstraints?.pathLength !== undefined && below > basicConstraints.pathLength) add('path-too-long');
    }
    // The holder's own certificate does not count into path lengths, nor do those that an authority issued to itself.
    if (index > 0 && !isSelfIssued(certificate)) below++;
  }
  const untimely = (anchor.trustedFrom && at < anchor.trustedFrom) || (anchor.trustedUntil && at > anchor.trustedUntil);
  if (untimely) problems.push({ code: 'anchor-not-trusted-then', certificate: anchor.certificate, index: chain.length - 1 });
  return problems;
}
