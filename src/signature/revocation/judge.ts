import type { Instant } from '../asn1/index.ts';
import type { Check } from '../checks.ts';
import type { ReasonCode } from '../reasons.ts';
import type { Certificate, Crl, RevocationReason } from '../x509/index.ts';
import type { RevocationRequest } from './check.ts';
import { checkCrl, withDelta } from './crl-check.ts';
import type { BasicOcspAnswer } from './ocsp-answer.ts';
import { checkOcspAnswer } from './ocsp-check.ts';
import type { RevocationEvidence, RevocationResult } from './result.ts';

/** What one piece of evidence settles, or why it settles nothing. */
export type Judged = Exclude<RevocationResult, { kind: 'couldNotBeChecked' }> | { readonly kind: 'unsettled'; readonly reason: ReasonCode };

const unsettled = (reason: ReasonCode): Judged => ({ kind: 'unsettled', reason });

/** The certificate in question and its issuer on the trusted path. */
export type Subject = { readonly certificate: Certificate; readonly issuer: Certificate };

function firstBad(checks: readonly Check[]): ReasonCode | undefined {
  const bad = checks.find(({ outcome }) => outcome !== 'passed');
  return bad && (bad.reason ?? 'answer-unreadable');
}

/** Judges an OCSP answer for a moment. */
export async function judgeAnswer(
  answer: BasicOcspAnswer,
  subject: Subject,
  request: RevocationRequest,
  nonce?: Uint8Array,
): Promise<Judged> {
  const { certificate, issuer } = subject;
  const { checks, single } = await checkOcspAnswer({ ...request, answer, serial: certificate.serial, issuer, ...(nonce ? { nonce } : {}) });
  // A revocation that is proven stays proven: only a good answer must be young enough.
  const revoked = single?.status.kind === 'revoked';
  const bad = firstBad(checks.filter(({ name }) => !(revoked && name === 'freshness')));
  if (bad || !single) return unsettled(bad ?? 'answer-for-another');
  const evidence: RevocationEvidence = { kind: 'ocsp', der: answer.der };
  switch (single.status.kind) {
    case 'unknown':
      return unsettled('status-unknown');
    case 'good':
      if (single.thisUpdate > certificate.notAfter && !request.expiredStayListed) return unsettled('answer-after-expiry');
      return { kind: 'good', source: 'ocsp', asOf: single.thisUpdate, evidence };
    case 'revoked':
      // RFC 6960, 2.2: a number that was never issued is answered so, and only by responders that say they do it.
      if (answer.extendedRevoke && single.status.at === neverIssuedAt && single.status.reason === 'certificateHold') {
        return { kind: 'neverIssued', source: 'ocsp', evidence };
      }
      return judgeRevoked(single.status.at, single.status.reason, single.thisUpdate, 'ocsp', evidence, request.at);
  }
}

const neverIssuedAt: Instant = '1970-01-01T00:00:00.000Z';

function judgeRevoked(
  since: Instant,
  reason: RevocationReason | undefined,
  asOf: Instant,
  source: 'ocsp' | 'crl',
  evidence: RevocationEvidence,
  at: Instant,
): Judged {
  const revocation = reason ? { since, reason } : { since };
  if (since <= at) return { kind: 'revoked', source, ...revocation, evidence };
  return { kind: 'good', source, asOf, revokedLater: revocation, evidence };
}

/** Judges a complete list, with its delta list when there is one, for a moment. */
export async function judgeList(base: Crl, delta: Crl | undefined, subject: Subject, request: RevocationRequest): Promise<Judged> {
  if (base.deltaBase !== undefined) return unsettled('list-not-applicable');
  const crl = delta ? withDelta(base, delta) : base;
  if (!crl) return unsettled('list-not-applicable');
  const issuers = [subject.issuer, ...request.store.anchors.map((anchor) => anchor.certificate), ...request.store.authorities];
  const entry = crl.entries.get(subject.certificate.serial);
  const pieces = delta ? [base, delta] : [base];
  for (const [index, piece] of pieces.entries()) {
    const checks = await checkCrl({ ...request, crl: piece, issuers });
    // The base may have run out when its delta is young; a revocation stays proven however old the list is.
    const mayBeOld = entry !== undefined || (index === 0 && delta !== undefined);
    const bad = firstBad(checks.filter(({ name }) => !(mayBeOld && name === 'freshness')));
    if (bad) return unsettled(bad);
  }
  const evidence: RevocationEvidence = delta ? { kind: 'crl', der: base.der, delta: delta.der } : { kind: 'crl', der: base.der };
  if (!entry) {
    if (crl.thisUpdate > subject.certificate.notAfter && !request.expiredStayListed) return unsettled('answer-after-expiry');
    return { kind: 'good', source: 'crl', asOf: crl.thisUpdate, evidence };
  }
  const since = entry.invalidSince && entry.invalidSince < entry.revokedAt ? entry.invalidSince : entry.revokedAt;
  return judgeRevoked(since, entry.reason, crl.thisUpdate, 'crl', evidence, request.at);
}
