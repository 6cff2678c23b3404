import type { Instant } from '../asn1/index.ts';
import { type Check, failed, impossible, passed, type Verdict, verdictOf } from '../checks.ts';
import { checkSigner, readSignedData, type SignedData, type SignerInfo } from '../cms/index.ts';
import { digest } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import type { RevocationEvidence } from '../revocation/index.ts';
import { readTimeStampToken } from '../tsp/index.ts';
import type { Certificate } from '../x509/index.ts';
import type { JudgedTime } from './certificate-check.ts';
import type { VerificationContext } from './policy.ts';
import { sameBytes, unreadableCheck } from './shared.ts';
import { readableCertificates, type SignerResult, signerResult } from './signer-result.ts';
import { checkTimeStamp, type TimeStampResult } from './time-stamp-check.ts';

/** What was kept when a signature was accepted, to be looked at again. */
export type KeptProof = {
  readonly revocation?: readonly RevocationEvidence[];
  /** Time stamp tokens over the signature value, kept beside the document. */
  readonly timeStamps?: readonly Uint8Array[];
  /** DER certificates that the document itself does not carry. */
  readonly certificates?: readonly Uint8Array[];
};

export type DocumentRequest = {
  /** CMS SignedData, DER, BER or PEM. */
  readonly cms: Uint8Array;
  /** The signed document, when the signature is detached. */
  readonly content?: Uint8Array;
  readonly kept?: KeptProof;
  /** Judge as of this moment, for which the caller vouches, unless a time stamp proves one. */
  readonly asOf?: Instant;
  readonly context: VerificationContext;
};

export type DocumentResult = {
  readonly verdict: Verdict;
  /** Checks of the document as a whole. */
  readonly checks: readonly Check[];
  readonly signers: readonly SignerResult[];
  /** What was signed, when it came inside. */
  readonly content?: Uint8Array;
};

/** Verifies every signature of a CMS document, each with its own named checks. Never throws on any bytes. */
export async function verifyDocument(request: DocumentRequest): Promise<DocumentResult> {
  const read = readSignedData(request.cms);
  if (read.kind === 'unreadable') return withoutSigners(unreadableCheck(read));
  const signedData = read.value;
  if (signedData.signers.length === 0) return withoutSigners(failed('structure', 'no-signers'));
  const content = signedData.content ?? request.content;
  const checks: Check[] = [passed('structure')];
  if (signedData.content && request.content && !sameBytes(signedData.content, request.content)) {
    checks.push(failed('contentDigest', 'content-differs'));
  }
  const digests = new Map<string, Uint8Array | undefined>();
  const contentDigest = (oid: string): Uint8Array | undefined => {
    if (!digests.has(oid)) digests.set(oid, content && digest(oid, content));
    return digests.get(oid);
  };
  const others = readableCertificates(request.kept?.certificates);
  const signers: SignerResult[] = [];
  for (const signer of signedData.signers) {
    signers.push(await verifySigner({ request, signedData, signer, others, contentDigest, contentAtHand: content !== undefined }));
  }
  return {
    verdict: verdictOf([...checks, ...signers.flatMap((signer) => signer.checks)]),
    checks,
    signers,
    ...(signedData.content ? { content: signedData.content } : {}),
  };
}

function withoutSigners(check: Check): DocumentResult {
  return { verdict: verdictOf([check]), checks: [check], signers: [] };
}

type OneSigner = {
  readonly request: DocumentRequest;
  readonly signedData: SignedData;
  readonly signer: SignerInfo;
  readonly others: readonly Certificate[];
  readonly contentDigest: (hashOid: string) => Uint8Array | undefined;
  readonly contentAtHand: boolean;
};

async function verifySigner(one: OneSigner): Promise<SignerResult> {
  const { request, signedData, signer, others } = one;
  const { context } = request;
  const { policy } = context;
  const checked = await checkSigner({ ...one, verify: context.verify, policy });
  const checks: Check[] = [...checked.checks];
  if (policy.requireSigningCertificate && signer.signedAttributes?.certificateHashes.length === 0) {
    checks.push(failed('signingCertificate', 'signing-certificate-absent'));
  }
  const stamp = await findTimeStamp(one);
  checks.push(...stampChecks(stamp, policy.requireTimeStamp));
  const claimedTime = signer.signedAttributes?.signingTime;
  const time = judgedTime(stamp, request, claimedTime);
  const common = {
    time,
    algorithm: signer.signatureAlgorithm.oid,
    ...(claimedTime ? { claimedTime } : {}),
    ...(stamp && 'token' in stamp ? { timeStamp: stamp } : {}),
  };
  const { certificate } = checked;
  const question = certificate && {
    certificate,
    others: [...signedData.certificates, ...others],
    kept: [...(request.kept?.revocation ?? []), ...signedData.revocation],
    context,
  };
  return signerResult(common, checks, question);
}

type FoundStamp = TimeStampResult & { readonly token: Uint8Array };
type UnreadableStamp = { readonly unreadable: Check };

const mostStamps = 4;

/** The earliest stamp that holds; when none does, the first one, so that its reason is told. */
async function findTimeStamp({ request, signer, others }: OneSigner): Promise<FoundStamp | UnreadableStamp | undefined> {
  const inside = signer.unsignedAttributes.filter(({ oid }) => oid === oids.signatureTimeStamp).flatMap(({ values }) => values);
  const tokens = [...inside.map(({ reading, start, end }) => reading.source.subarray(start, end)), ...(request.kept?.timeStamps ?? [])];
  let best: FoundStamp | UnreadableStamp | undefined;
  for (const bytes of tokens.slice(0, mostStamps)) {
    const read = readTimeStampToken(bytes);
    if (read.kind === 'unreadable') {
      best ??= { unreadable: unreadableCheck(read) };
      continue;
    }
    const kept = request.kept?.revocation ?? [];
    const result = await checkTimeStamp({ token: read.value, covered: signer.signature, others, kept, context: request.context });
    const found = { ...result, token: bytes };
    if (!best || 'unreadable' in best || better(found, best)) best = found;
  }
  return best;
}

function better(a: FoundStamp, b: FoundStamp): boolean {
  if (a.verdict !== b.verdict) return a.verdict === 'valid';
  return a.verdict === 'valid' && a.info.time < b.info.time;
}

function stampChecks(stamp: FoundStamp | UnreadableStamp | undefined, required: boolean): Check[] {
  if (!stamp) return required ? [failed('timeStamp', 'time-stamp-missing')] : [];
  if ('unreadable' in stamp) return [failed('timeStamp', 'time-stamp-invalid', { ...stamp.unreadable.details, reason: 'unreadable' })];
  if (stamp.verdict === 'valid') return [passed('timeStamp', undefined, { time: stamp.info.time, policy: stamp.info.policy })];
  const bad = stamp.checks.find(({ outcome }) => outcome === (stamp.verdict === 'invalid' ? 'failed' : 'impossible'));
  const details = { reason: bad?.reason ?? 'unreadable', check: bad?.name ?? 'structure', time: stamp.info.time };
  return [
    stamp.verdict === 'invalid'
      ? failed('timeStamp', 'time-stamp-invalid', details)
      : impossible('timeStamp', 'time-stamp-unproven', details),
  ];
}

function judgedTime(
  stamp: FoundStamp | UnreadableStamp | undefined,
  { asOf, context }: DocumentRequest,
  claimed: Instant | undefined,
): JudgedTime {
  if (stamp && 'token' in stamp && stamp.verdict === 'valid') return { basis: 'timeStamp', at: stamp.info.time };
  if (asOf) return { basis: 'given', at: asOf };
  return { basis: 'clock', at: context.now, ...(claimed ? { claimed } : {}) };
}
