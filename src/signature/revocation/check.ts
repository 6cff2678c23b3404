import type { Instant } from '../asn1/index.ts';
import type { VerificationPolicy } from '../crypto/index.ts';
import type { Verifier } from '../verifier.ts';
import { type Certificate, type Crl, readCrl, type TrustStore } from '../x509/index.ts';
import type { RevocationCache } from './cache.ts';
import { checkCrl } from './crl-check.ts';
import type { Fetched, Fetcher } from './fetcher.ts';
import { type Judged, judgeAnswer, judgeList, type Subject } from './judge.ts';
import { readOcspAnswer } from './ocsp-answer.ts';
import type { Freshness } from './ocsp-check.ts';
import { makeOcspRequest } from './ocsp-request.ts';
import type { FailedTry, RevocationEvidence, RevocationResult } from './result.ts';

/** Where a certificate's status is asked: its own addresses, or those of the installation. */
export type RevocationAddresses = {
  readonly ocsp: readonly string[];
  readonly lists: readonly string[];
  readonly deltas: readonly string[];
};

export type RevocationRequest = {
  /** The moment for which the status is wanted: the stamp's time, or now. */
  readonly at: Instant;
  /** The clock. */
  readonly now: Instant;
  readonly verify: Verifier;
  readonly policy?: VerificationPolicy;
  readonly store: TrustStore;
  /** Evidence that was kept with the signature or came inside it. */
  readonly kept?: readonly RevocationEvidence[];
  /** Absent: nothing is asked of the outside. */
  readonly fetcher?: Fetcher;
  readonly cache?: RevocationCache;
  readonly freshness?: Freshness;
  /** The authority is known to keep revoked certificates listed after they expire. Default false: a good answer given after then proves nothing. */
  readonly expiredStayListed?: boolean;
  /** Test certificates of the NCA name wrong lists: an installation may say where to ask instead. */
  readonly addressesOf?: (certificate: Certificate, issuer: Certificate) => RevocationAddresses;
};

function ownAddresses({ extensions }: Certificate): RevocationAddresses {
  return { ocsp: extensions.ocspAddresses ?? [], lists: extensions.crlAddresses ?? [], deltas: extensions.deltaCrlAddresses ?? [] };
}

/**
 * Finds the status of a certificate: kept evidence first, then OCSP, then lists. Must be called only for a certificate whose path is
 * trusted: its addresses are asked.
 */
export async function checkRevocation(subject: Subject, request: RevocationRequest): Promise<RevocationResult> {
  const tried: FailedTry[] = [];
  const kept = await judgeKept(subject, request, tried);
  if (kept) return kept;
  const { fetcher } = request;
  if (!fetcher) {
    return { kind: 'couldNotBeChecked', tried: tried.length > 0 ? tried : [{ source: 'kept', reason: 'revocation-not-asked' }] };
  }
  const addresses = request.addressesOf?.(subject.certificate, subject.issuer) ?? ownAddresses(subject.certificate);
  for (const address of addresses.ocsp.slice(0, 3)) {
    const judged = await askResponder(address, subject, request, fetcher);
    if (judged.kind !== 'unsettled') return judged;
    tried.push({ source: 'ocsp', address, reason: judged.reason });
  }
  for (const address of addresses.lists.slice(0, 3)) {
    const judged = await askList(address, addresses.deltas, subject, request, fetcher);
    if (judged.kind !== 'unsettled') return judged;
    tried.push({ source: 'crl', address, reason: judged.reason });
  }
  return { kind: 'couldNotBeChecked', tried: tried.length > 0 ? tried : [{ source: 'ocsp', reason: 'no-address' }] };
}

/** All kept evidence is looked at: one piece that proves a revocation outweighs those that were good before it. */
async function judgeKept(subject: Subject, request: RevocationRequest, tried: FailedTry[]): Promise<Settled | undefined> {
  let best: Settled | undefined;
  for (const evidence of (request.kept ?? []).slice(0, 50)) {
    const judged = await judgeEvidence(evidence, subject, request);
    if (judged.kind === 'unsettled') tried.push({ source: 'kept', reason: judged.reason });
    else if (!best || weight(judged) > weight(best)) best = judged;
  }
  return best;
}

type Settled = Exclude<Judged, { kind: 'unsettled' }>;
const weight = (judged: Settled): number => (judged.kind === 'good' ? (judged.revokedLater ? 1 : 0) : 2);

/** Judges one piece of kept evidence. */
export async function judgeEvidence(evidence: RevocationEvidence, subject: Subject, request: RevocationRequest): Promise<Judged> {
  if (evidence.kind === 'ocsp') {
    const read = readOcspAnswer(evidence.der);
    if (read.kind === 'unreadable') return { kind: 'unsettled', reason: 'answer-unreadable' };
    return read.value.kind === 'answer' ? judgeAnswer(read.value, subject, request) : { kind: 'unsettled', reason: 'responder-refused' };
  }
  const base = readCrl(evidence.der);
  const delta = evidence.delta ? readCrl(evidence.delta) : undefined;
  if (base.kind === 'unreadable' || delta?.kind === 'unreadable') return { kind: 'unsettled', reason: 'answer-unreadable' };
  return judgeList(base.value, delta?.value, subject, request);
}

async function askResponder(address: string, subject: Subject, request: RevocationRequest, fetcher: Fetcher): Promise<Judged> {
  const key = `${subject.issuer.fingerprint}:${subject.certificate.serial}`;
  const cached = request.cache?.findAnswer(key, request.now);
  if (cached) {
    const judged = await judgeEvidence({ kind: 'ocsp', der: cached }, subject, request);
    if (judged.kind !== 'unsettled') return judged;
  }
  const question = makeOcspRequest(subject.certificate, subject.issuer);
  const fetched = await attempt(() => fetcher.askOcsp(address, question.der));
  if (fetched.kind === 'notFetched') return { kind: 'unsettled', reason: 'not-reachable' };
  const read = readOcspAnswer(fetched.bytes);
  if (read.kind === 'unreadable') return { kind: 'unsettled', reason: 'answer-unreadable' };
  if (read.value.kind === 'refusal') return { kind: 'unsettled', reason: 'responder-refused' };
  if (read.value.producedAt > later(request)) return { kind: 'unsettled', reason: 'answer-from-future' };
  const judged = await judgeAnswer(read.value, subject, request, question.nonce);
  if (judged.kind !== 'unsettled') request.cache?.keepAnswer(key, fetched.bytes, request.now);
  return judged;
}

async function askList(
  address: string,
  deltas: readonly string[],
  subject: Subject,
  request: RevocationRequest,
  fetcher: Fetcher,
): Promise<Judged> {
  const base = await getList(address, subject, request, fetcher);
  if (base.kind !== 'list') return base;
  const freshest = base.crl.deltaCrlAddresses ?? deltas;
  for (const deltaAddress of freshest.slice(0, 2)) {
    const delta = await getList(deltaAddress, subject, request, fetcher);
    if (delta.kind !== 'list') continue;
    const judged = await judgeList(base.crl, delta.crl, subject, request);
    if (judged.kind !== 'unsettled') return judged;
  }
  return judgeList(base.crl, undefined, subject, request);
}

type GotList = { readonly kind: 'list'; readonly crl: Crl } | Extract<Judged, { kind: 'unsettled' }>;

async function getList(address: string, { issuer }: Subject, request: RevocationRequest, fetcher: Fetcher): Promise<GotList> {
  const cached = request.cache?.findList(address, request.now);
  if (cached) return { kind: 'list', crl: cached };
  const fetched = await attempt(() => fetcher.getList(address));
  if (fetched.kind === 'notFetched') return { kind: 'unsettled', reason: 'not-reachable' };
  const read = readCrl(fetched.bytes);
  if (read.kind === 'unreadable') return { kind: 'unsettled', reason: 'answer-unreadable' };
  if (read.value.thisUpdate > later(request)) return { kind: 'unsettled', reason: 'answer-from-future' };
  const issuers = [issuer, ...request.store.anchors.map((anchor) => anchor.certificate), ...request.store.authorities];
  const checks = await checkCrl({ ...request, crl: read.value, issuers });
  if (checks.every(({ outcome }) => outcome === 'passed')) request.cache?.keepList(address, read.value, request.now);
  return { kind: 'list', crl: read.value };
}

function later({ now, freshness }: RevocationRequest): Instant {
  return new Date(Date.parse(now) + (freshness?.skew ?? 300_000)).toISOString();
}

/** A fetcher is another person's code: what it throws counts as not reachable, not as a crash of the check. */
async function attempt(fetch: () => Promise<Fetched>): Promise<Fetched> {
  try {
    return await fetch();
  } catch {
    return { kind: 'notFetched', reason: 'unreachable', note: 'the fetcher failed' };
  }
}
