import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type Instant, plusMilliseconds } from '../asn1/index.ts';
import { type Check, failed, impossible, passed } from '../checks.ts';
import type { VerificationPolicy } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import { signatureCheck } from '../outcomes.ts';
import type { Verifier } from '../verifier.ts';
import { type Certificate, hex, sameCertificate, sameName, verifyIssued } from '../x509/index.ts';
import { idNames } from './certificate-id.ts';
import type { BasicOcspAnswer, SingleAnswer } from './ocsp-answer.ts';

/** How old answers and lists may be. All in milliseconds. */
export type Freshness = {
  /** How far the clocks of two machines may be apart. */
  readonly skew: number;
  /** Greatest age of an answer without nextUpdate, as the NCA's are. */
  readonly maximumAge: number;
};
export const defaultFreshness: Freshness = { skew: 5 * 60_000, maximumAge: 24 * 3_600_000 };

export type OcspCheckRequest = {
  readonly answer: BasicOcspAnswer;
  /** Serial number asked about; absent when the answer is looked at for itself. */
  readonly serial?: string;
  /** The authority that issued the certificate, taken from its trusted path. */
  readonly issuer: Certificate;
  /** The moment for which the answer must speak. */
  readonly at: Instant;
  /** The nonce sent; the answer must repeat it. Absent for kept answers. */
  readonly nonce?: Uint8Array;
  readonly verify: Verifier;
  readonly policy?: VerificationPolicy;
  readonly freshness?: Freshness;
};

/** An answer's checks and, for use by the caller only when all of them passed, the answer itself. */
export type CheckedOcsp = { readonly checks: readonly Check[]; readonly single?: SingleAnswer; readonly responder?: Certificate };

/** Checks an OCSP answer: who gave it, whether its signature holds, whom it speaks of, when (RFC 6960, sections 3.2 and 4.2.2). */
export async function checkOcspAnswer(request: OcspCheckRequest): Promise<CheckedOcsp> {
  const { answer, issuer, serial } = request;
  const responder = findResponder(answer, issuer);
  if (!responder) return { checks: [impossible('issuer', 'responder-certificate-missing')] };
  const outcome = await request.verify({
    algorithm: answer.signatureAlgorithm,
    publicKeyInfo: responder.publicKeyInfo,
    content: { kind: 'data', bytes: answer.signed },
    signature: answer.signature,
    ...(request.policy ? { policy: request.policy } : {}),
  });
  const single = answer.singles.find(({ id }) => idNames(id, serial ?? id.serial, issuer));
  const checks = [
    signatureCheck('signature', outcome),
    await authorityCheck(responder, request),
    single ? passed('subject', undefined, { serial: single.id.serial }) : failed('subject', 'answer-for-another'),
    ...(single ? [freshnessCheck(single, answer.producedAt, request)] : []),
    ...nonceChecks(answer, request.nonce),
  ];
  return { checks, responder, ...(single ? { single } : {}) };
}

function findResponder({ responder, certificates }: BasicOcspAnswer, issuer: Certificate): Certificate | undefined {
  const isNamed = (certificate: Certificate) =>
    responder.kind === 'name'
      ? sameName(certificate.subject, responder.name)
      : hex(createHash('sha1').update(certificate.publicKeyBits).digest()) === responder.keyHash;
  return [...certificates, issuer].find(isNamed);
}

/** The issuer itself, or one to whom the issuer gave the right to answer by a certificate of its own. */
async function authorityCheck(responder: Certificate, request: OcspCheckRequest): Promise<Check> {
  const { issuer, answer } = request;
  if (sameCertificate(responder, issuer)) return passed('issuer');
  const { extendedKeyUsage, keyUsage, unknownCritical } = responder.extensions;
  const entitled =
    sameName(responder.issuer, issuer.subject) &&
    extendedKeyUsage?.oids.includes(oids.ekuOcspSigning) &&
    (!keyUsage || keyUsage.includes('digitalSignature') || keyUsage.includes('nonRepudiation')) &&
    unknownCritical.length === 0;
  const inDates = responder.notBefore <= answer.producedAt && answer.producedAt <= responder.notAfter;
  if (!entitled || !inDates) return failed('issuer', 'responder-not-authorised');
  const outcome = await verifyIssued(responder, issuer, request);
  return outcome.kind === 'valid' ? passed('issuer') : failed('issuer', 'responder-not-authorised', { signature: outcome.reason });
}

/**
 * An answer speaks for a moment when it was not older than the greatest age then, or that moment lies before its nextUpdate. An answer
 * given later speaks for it too: what is good later was not revoked before.
 */
function freshnessCheck({ thisUpdate, nextUpdate }: SingleAnswer, producedAt: Instant, request: OcspCheckRequest): Check {
  const { skew, maximumAge } = request.freshness ?? defaultFreshness;
  const details = { thisUpdate, producedAt, ...(nextUpdate ? { nextUpdate } : {}) };
  const order = nextUpdate && nextUpdate < thisUpdate;
  if (order || thisUpdate > plusMilliseconds(producedAt, skew)) return failed('freshness', 'answer-from-future', details);
  const last = nextUpdate ?? plusMilliseconds(thisUpdate, maximumAge);
  return request.at > plusMilliseconds(last, skew)
    ? failed('freshness', 'answer-too-old', details)
    : passed('freshness', undefined, details);
}

function nonceChecks({ nonce }: BasicOcspAnswer, sent: Uint8Array | undefined): Check[] {
  if (!sent) return [];
  if (!nonce) return [failed('nonce', 'nonce-missing')];
  return [Buffer.compare(nonce, sent) === 0 ? passed('nonce') : failed('nonce', 'nonce-differs')];
}
