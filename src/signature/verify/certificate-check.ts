import type { Instant } from '../asn1/index.ts';
import { type Check, failed, impossible, passed } from '../checks.ts';
import { oids } from '../oids.ts';
import { signatureCheck } from '../outcomes.ts';
import type { ReasonCode } from '../reasons.ts';
import { checkRevocation, type RevocationEvidence, type RevocationResult } from '../revocation/index.ts';
import { type Certificate, findPath, holderOf, type Path } from '../x509/index.ts';
import type { SignaturePolicy, VerificationContext } from './policy.ts';

/** The moment at which a signature is judged, and what proves it. */
export type JudgedTime =
  /** A good time stamp over the signature. */
  | { readonly basis: 'timeStamp'; readonly at: Instant }
  /** The caller vouches for it: a log of the house, or a person's question "as of". */
  | { readonly basis: 'given'; readonly at: Instant }
  /** Nothing proves when it was made: it is judged now. `claimed` is what the signer says. */
  | { readonly basis: 'clock'; readonly at: Instant; readonly claimed?: Instant };

export type CertificateUse = 'document' | 'timeStamp' | 'inspection';

export type CertificateCheckRequest = {
  readonly certificate: Certificate;
  readonly others: readonly Certificate[];
  readonly time: JudgedTime;
  readonly use: CertificateUse;
  readonly kept: readonly RevocationEvidence[];
  readonly context: VerificationContext;
};

/** The checks of a certificate at a moment, with the path and the revocation result they rest on. */
export type CheckedCertificate = {
  readonly checks: readonly Check[];
  readonly path?: readonly Certificate[];
  readonly revocation?: RevocationResult;
  readonly authorityRevocation: readonly RevocationResult[];
};

/** Judges the certificate behind a signature: path, dates, usage, revocation. Revocation is asked only along a trusted path. */
export async function checkCertificate(request: CertificateCheckRequest): Promise<CheckedCertificate> {
  const { certificate, others, time, context } = request;
  const { allowSha1, minimumRsaBits } = context.policy;
  const policy = { allowSha1, minimumRsaBits };
  const path = await findPath({ leaf: certificate, others, store: context.store, at: time.at, verify: context.verify, policy });
  const usage = usageCheck(certificate, request.use, context.policy);
  const pathResult = pathCheck(path);
  if (path.kind === 'noPath' || pathResult.outcome !== 'passed') {
    const unknown = impossible('revocation', 'revocation-unknown', { reason: pathResult.reason ?? 'issuer-unknown' });
    return { checks: [pathResult, ownDates(certificate, time), usage, unknown], authorityRevocation: [] };
  }
  const validity = validityCheck(path, certificate, time, context.now);
  const [, issuer] = path.certificates;
  const base = { checks: [pathResult, validity, usage], path: path.certificates };
  if (!issuer) return { ...base, authorityRevocation: [] };
  const revocationRequest = { ...context, at: time.at, kept: request.kept, policy, freshness: context.policy.freshness };
  const revocation = await checkRevocation({ certificate, issuer }, revocationRequest);
  const authorities: RevocationResult[] = [];
  for (const [index, authority] of path.certificates.entries()) {
    const above = path.certificates[index + 1];
    if (index > 0 && above) authorities.push(await checkRevocation({ certificate: authority, issuer: above }, revocationRequest));
  }
  return {
    ...base,
    checks: [...base.checks, ...revocationChecks(revocation, authorities, request)],
    revocation,
    authorityRevocation: authorities,
  };
}

function pathCheck(path: Path): Check {
  if (path.kind === 'path') {
    const structural = path.problems.find(({ code }) => code !== 'expired' && code !== 'not-yet-valid');
    if (structural) return failed('path', structural.code, { serial: structural.certificate.serial });
    return passed('path', undefined, { length: String(path.certificates.length), anchor: path.anchor.certificate.fingerprint });
  }
  const details = { serial: path.at.serial };
  switch (path.reason) {
    case 'issuer-unknown':
    case 'too-many-attempts':
      return impossible('path', path.reason, details);
    case 'algorithm-refused':
      return path.outcome && path.outcome.kind !== 'valid'
        ? { ...signatureCheck('path', path.outcome), details }
        : impossible('path', 'algorithm-unknown', details);
    case 'signature-invalid':
      return failed('path', 'issuer-signature-invalid', details);
    case 'root-not-trusted':
      return failed('path', 'root-not-trusted', details);
  }
}

function validityCheck(path: Extract<Path, { kind: 'path' }>, certificate: Certificate, time: JudgedTime, now: Instant): Check {
  const problem = path.problems.find(({ code }) => code === 'expired' || code === 'not-yet-valid');
  if (!problem) {
    const late = path.certificates.some(({ notAfter }) => notAfter < now);
    return passed('validity', late ? 'expired-since' : undefined, dates(certificate, time));
  }
  return datesCheck(problem.code === 'expired' ? 'expired' : 'not-yet-valid', problem.certificate, time);
}

function ownDates(certificate: Certificate, time: JudgedTime): Check {
  if (time.at < certificate.notBefore) return datesCheck('not-yet-valid', certificate, time);
  if (time.at > certificate.notAfter) return datesCheck('expired', certificate, time);
  return passed('validity', undefined, dates(certificate, time));
}

/** Without a proven time an expired certificate proves nothing, neither that the signature was good nor that it was bad. */
function datesCheck(code: 'expired' | 'not-yet-valid', certificate: Certificate, time: JudgedTime): Check {
  const details = dates(certificate, time);
  const unproven = time.basis === 'clock' && code === 'expired' && !(time.claimed && time.claimed > certificate.notAfter);
  return unproven ? impossible('validity', 'expired-without-proof', details) : failed('validity', code, details);
}

function dates({ notBefore, notAfter }: Certificate, { at, basis }: JudgedTime): Record<string, string> {
  return { notBefore, notAfter, at, basis };
}

function usageCheck(certificate: Certificate, use: CertificateUse, { purpose }: SignaturePolicy): Check {
  const { keyUsage, extendedKeyUsage, basicConstraints } = certificate.extensions;
  const usages = extendedKeyUsage?.oids ?? [];
  if (use === 'timeStamp') {
    const fits = usages.length === 1 && usages[0] === oids.ekuTimeStamping && extendedKeyUsage?.critical;
    return fits ? passed('keyUsage') : failed('keyUsage', 'key-not-for-time-stamps');
  }
  if (use === 'inspection') return passed('keyUsage');
  const services: readonly string[] = [oids.ekuTimeStamping, oids.ekuOcspSigning];
  const serviceOnly = usages.length > 0 && usages.every((oid) => services.includes(oid));
  if (basicConstraints?.authority || serviceOnly) return failed('keyUsage', 'key-not-for-signing');
  if (!keyUsage) return passed('keyUsage');
  const { purpose: meant } = holderOf(certificate);
  if (meant === 'other') return failed('keyUsage', 'key-not-for-signing');
  if (purpose === 'signing' && meant === 'auth') return failed('keyUsage', 'auth-key-used-for-signing');
  if (purpose === 'signIn' && meant === 'sign') return failed('keyUsage', 'sign-key-used-for-sign-in');
  return passed('keyUsage', undefined, { purpose: meant });
}

function revocationChecks(holder: RevocationResult, authorities: readonly RevocationResult[], request: CertificateCheckRequest): Check[] {
  const { policy } = request.context;
  const ofHolder = revocationCheck(holder);
  const stamping = request.use === 'timeStamp';
  const checks = stamping && ofHolder.outcome === 'impossible' && policy.stampingServiceRevocation === 'ifAvailable' ? [] : [ofHolder];
  if (stamping && holder.kind === 'good' && compromised(holder)) checks.push(failed('revocation', 'stamp-service-compromised'));
  for (const result of authorities) {
    const check = revocationCheck(result);
    const counts = check.outcome === 'failed' || (check.outcome === 'impossible' && policy.authorityRevocation === 'required');
    if (counts) checks.push({ ...check, details: { ...check.details, of: 'authority' } });
  }
  return checks;
}

/** RFC 3161, section 4: after a compromise, or a revocation without reason, none of a service's stamps can be relied on. */
function compromised({ revokedLater }: Extract<RevocationResult, { kind: 'good' }>): boolean {
  if (!revokedLater) return false;
  const { reason } = revokedLater;
  return reason === undefined || reason === 'unspecified' || reason === 'keyCompromise' || reason === 'cACompromise';
}

/** Turns a revocation result into a check. */
export function revocationCheck(result: RevocationResult): Check {
  switch (result.kind) {
    case 'good':
      return result.revokedLater
        ? passed('revocation', 'revoked-later', { since: result.revokedLater.since, source: result.source, asOf: result.asOf })
        : passed('revocation', undefined, { source: result.source, asOf: result.asOf });
    case 'revoked': {
      const code: ReasonCode = result.reason === 'certificateHold' ? 'suspended' : 'revoked';
      return failed('revocation', code, {
        since: result.since,
        source: result.source,
        ...(result.reason ? { reason: result.reason } : {}),
      });
    }
    case 'neverIssued':
      return failed('revocation', 'never-issued', { source: result.source });
    case 'couldNotBeChecked': {
      const reasons = result.tried.map(({ source, reason }) => `${source}: ${reason}`).join(', ');
      return impossible('revocation', 'revocation-unknown', { reason: reasons });
    }
  }
}
