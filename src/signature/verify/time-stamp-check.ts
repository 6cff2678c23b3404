import { Buffer } from 'node:buffer';
import { type Check, failed, impossible, passed, type Verdict, verdictOf } from '../checks.ts';
import { checkSigner } from '../cms/index.ts';
import { digest } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import type { RevocationEvidence } from '../revocation/index.ts';
import type { TimeStampInfo, TimeStampToken } from '../tsp/index.ts';
import type { Certificate } from '../x509/index.ts';
import { type CheckedCertificate, checkCertificate } from './certificate-check.ts';
import type { VerificationContext } from './policy.ts';

export type TimeStampCheckRequest = {
  readonly token: TimeStampToken;
  /** The bytes that the stamp must cover; absent when only the token itself is looked at. */
  readonly covered?: Uint8Array;
  readonly others?: readonly Certificate[];
  readonly kept?: readonly RevocationEvidence[];
  readonly context: VerificationContext;
};

/** What became of a time stamp. Its time counts only when the verdict is `valid`. */
export type TimeStampResult = {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly info: TimeStampInfo;
  readonly certificate?: Certificate;
  readonly trust?: CheckedCertificate;
};

/**
 * Checks a token: the service's signature, the binding of its certificate (demanded by RFC 3161), its usage and path as of the stamp's own
 * time, and the imprint. A service whose certificate has run out since does not spoil its old stamps; archive stamps renew the proof.
 */
export async function checkTimeStamp(request: TimeStampCheckRequest): Promise<TimeStampResult> {
  const { token, context, others = [], kept = [] } = request;
  const { signedData, info } = token;
  const [signer] = signedData.signers;
  const content = signedData.content ?? new Uint8Array();
  if (!signer) return { verdict: 'invalid', checks: [failed('structure', 'no-signers')], info };
  const checked = await checkSigner({
    signedData,
    signer,
    contentDigest: (oid) => digest(oid, content),
    contentAtHand: true,
    others,
    verify: context.verify,
    policy: context.policy,
  });
  const binding = (signer.signedAttributes?.certificateHashes.length ?? 0) > 0;
  const checks: Check[] = [
    ...checked.checks.filter(({ name }) => binding || name !== 'signingCertificate'),
    ...(binding ? [] : [failed('signingCertificate', 'signing-certificate-absent')]),
    ...imprintChecks(request),
  ];
  const { certificate } = checked;
  if (!certificate) return { verdict: verdictOf(checks), checks, info };
  const early = info.time > new Date(Date.parse(context.now) + context.policy.freshness.skew).toISOString();
  if (early) checks.push(failed('freshness', 'answer-from-future', { time: info.time }));
  const trust = await checkCertificate({
    certificate,
    others: [...signedData.certificates, ...others],
    time: { basis: 'given', at: info.time },
    use: 'timeStamp',
    kept: [...kept, ...signedData.revocation],
    context,
  });
  checks.push(...trust.checks);
  return { verdict: verdictOf(checks), checks, info, certificate, trust };
}

function imprintChecks({ token: { info }, covered, context }: TimeStampCheckRequest): Check[] {
  if (!covered) return [];
  if (info.hashOid === oids.sha1 && !context.policy.allowSha1) return [failed('imprint', 'sha1-not-allowed')];
  const expected = digest(info.hashOid, covered);
  if (!expected) return [impossible('imprint', 'digest-unknown')];
  return [Buffer.compare(expected, info.imprint) === 0 ? passed('imprint') : failed('imprint', 'imprint-differs')];
}
