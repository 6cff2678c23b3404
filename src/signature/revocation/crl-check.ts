import { type Instant, plusMilliseconds } from '../asn1/index.ts';
import { type Check, failed, impossible, passed } from '../checks.ts';
import type { VerificationPolicy } from '../crypto/index.ts';
import { signatureCheck } from '../outcomes.ts';
import type { Verifier } from '../verifier.ts';
import { type Certificate, type Crl, type CrlEntry, sameName, verifyIssued } from '../x509/index.ts';
import { defaultFreshness, type Freshness } from './ocsp-check.ts';

export type CrlCheckRequest = {
  readonly crl: Crl;
  /**
   * Authorities that may have signed it: the issuer on the certificate's trusted path first, then others of the trust store
   * (after a key roll-over the new key signs the list for the old certificates as well).
   */
  readonly issuers: readonly Certificate[];
  readonly at: Instant;
  readonly verify: Verifier;
  readonly policy?: VerificationPolicy;
  readonly freshness?: Freshness;
};

/** Checks a revocation list: issuer, key usage, signature, age, scope (RFC 5280, section 6.3, without indirect lists). */
export async function checkCrl(request: CrlCheckRequest): Promise<readonly Check[]> {
  const { crl } = request;
  const named = request.issuers.filter(({ subject }) => sameName(subject, crl.issuer));
  if (named.length === 0) return [impossible('issuer', 'list-issuer-unknown')];
  const signature = await signatureOf(named, request);
  return [...signature, scopeCheck(crl), freshnessCheck(request)];
}

async function signatureOf(named: readonly Certificate[], request: CrlCheckRequest): Promise<Check[]> {
  let first: Check | undefined;
  for (const issuer of named.slice(0, 4)) {
    const outcome = await verifyIssued(request.crl, issuer, request);
    const check = signatureCheck('signature', outcome);
    if (outcome.kind === 'valid') {
      const { keyUsage } = issuer.extensions;
      const entitled = !keyUsage || keyUsage.includes('cRLSign');
      return [check, entitled ? passed('issuer') : failed('issuer', 'key-not-for-lists')];
    }
    first ??= check;
  }
  return first ? [first] : [];
}

function scopeCheck({ scope, unknownCritical }: Crl): Check {
  if (unknownCritical.length > 0) return failed('structure', 'unknown-critical-extension', { oid: unknownCritical.join(' ') });
  const narrow = scope && (scope.onlyAuthorities || scope.onlyAttributes || scope.onlySomeReasons || scope.indirect);
  return narrow ? impossible('subject', 'list-scope') : passed('subject');
}

function freshnessCheck({ crl, at, freshness = defaultFreshness }: CrlCheckRequest): Check {
  const { thisUpdate, nextUpdate } = crl;
  const details = { thisUpdate, ...(nextUpdate ? { nextUpdate } : {}) };
  const last = nextUpdate ?? plusMilliseconds(thisUpdate, freshness.maximumAge);
  return at > plusMilliseconds(last, freshness.skew)
    ? failed('freshness', 'list-too-old', details)
    : passed('freshness', undefined, details);
}

/** A list as it stands after its delta list; undefined when the two do not belong together. */
export function withDelta(base: Crl, delta: Crl): Crl | undefined {
  const fits =
    sameName(base.issuer, delta.issuer) &&
    base.deltaBase === undefined &&
    delta.deltaBase !== undefined &&
    base.number !== undefined &&
    delta.number !== undefined &&
    delta.deltaBase <= base.number &&
    delta.number >= base.number;
  if (!fits) return undefined;
  const entries = new Map<string, CrlEntry>(base.entries);
  for (const [serial, entry] of delta.entries) {
    if (entry.reason === 'removeFromCRL') entries.delete(serial);
    else entries.set(serial, entry);
  }
  const { nextUpdate, thisUpdate, number } = delta;
  return { ...base, entries, thisUpdate, ...(nextUpdate ? { nextUpdate } : {}), ...(number === undefined ? {} : { number }) };
}
