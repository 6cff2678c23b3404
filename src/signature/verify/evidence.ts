import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Instant } from '../asn1/index.ts';
import { type Check, type Verdict, verdictOf } from '../checks.ts';
import { oids } from '../oids.ts';
import type { Fetcher, RevocationEvidence, RevocationResult } from '../revocation/index.ts';
import { obtainTimeStamp, readTimeStampToken, type TimeStampToken } from '../tsp/index.ts';
import { readCertificate } from '../x509/index.ts';
import type { JudgedTime } from './certificate-check.ts';
import type { DocumentResult, KeptProof } from './document.ts';
import type { VerificationContext } from './policy.ts';
import type { SignerResult } from './signer-result.ts';
import { checkTimeStamp } from './time-stamp-check.ts';

/** Revocation evidence as text: base64 of the bytes as received. */
export type StoredRevocation =
  | { readonly kind: 'ocsp'; readonly der: string }
  | { readonly kind: 'crl'; readonly der: string; readonly delta?: string };

/** What is kept of one signature so that its verdict can be proven decades later. All bytes in base64. */
export type SignerEvidence = {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly time: JudgedTime;
  readonly algorithm: string;
  /** Holder's certificate first, trust anchor last. */
  readonly path: readonly string[];
  /** The stamping service's path. */
  readonly stampPath: readonly string[];
  readonly revocation: readonly StoredRevocation[];
  readonly timeStamp?: string;
};

/**
 * A later stamp over everything kept so far, made before the earlier ones lose their force. With it stand the stamping service's path and
 * what was said of its revocation, so that the stamp itself can be judged when nobody answers for that service any more.
 */
export type ArchiveStamp = {
  readonly at: Instant;
  readonly hashOid: string;
  readonly token: string;
  readonly path?: readonly string[];
  readonly revocation?: readonly StoredRevocation[];
};

/** The evidence of a document's signatures: what was checked, with what, by which policy, and how it ended. */
export type EvidenceRecord = {
  readonly version: 1;
  readonly policy: string;
  readonly verifiedAt: Instant;
  /** SHA-256 of the CMS or XML bytes and of the signed content, hex. */
  readonly signatureHash: string;
  readonly contentHash?: string;
  readonly verdict: Verdict;
  readonly signers: readonly SignerEvidence[];
  readonly archive: readonly ArchiveStamp[];
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Makes the record of a verification. `signature` are the bytes that were verified, `content` what they sign. */
export function evidenceOf(
  result: Pick<DocumentResult, 'verdict' | 'signers'>,
  signature: Uint8Array,
  content: Uint8Array | undefined,
  context: Pick<VerificationContext, 'now' | 'policy'>,
): EvidenceRecord {
  return {
    version: 1,
    policy: context.policy.id,
    verifiedAt: context.now,
    signatureHash: sha256(signature),
    ...(content ? { contentHash: sha256(content) } : {}),
    verdict: result.verdict,
    signers: result.signers.map(signerEvidence),
    archive: [],
  };
}

function signerEvidence(signer: SignerResult): SignerEvidence {
  const results = [signer.revocation, ...signer.authorityRevocation, signer.timeStamp?.trust?.revocation];
  return {
    verdict: signer.verdict,
    checks: signer.checks,
    time: signer.time,
    algorithm: signer.algorithm,
    path: (signer.path ?? []).map(({ der }) => base64(der)),
    stampPath: (signer.timeStamp?.trust?.path ?? []).map(({ der }) => base64(der)),
    revocation: results.flatMap(storedRevocation),
    ...(signer.timeStamp ? { timeStamp: base64(signer.timeStamp.token) } : {}),
  };
}

function storedRevocation(result: RevocationResult | undefined): StoredRevocation[] {
  if (!result || result.kind === 'couldNotBeChecked') return [];
  const { evidence } = result;
  if (evidence.kind === 'ocsp') return [{ kind: 'ocsp', der: base64(evidence.der) }];
  return [{ kind: 'crl', der: base64(evidence.der), ...(evidence.delta ? { delta: base64(evidence.delta) } : {}) }];
}

/** What a record gives to a later verification of the same document. */
export function keptProofOf(record: EvidenceRecord): KeptProof {
  return {
    revocation: record.signers.flatMap((signer) => signer.revocation.map(revocationOf)),
    timeStamps: record.signers.flatMap(({ timeStamp }) => (timeStamp ? [bytes(timeStamp)] : [])),
    certificates: record.signers.flatMap(({ path, stampPath }) => [...path, ...stampPath].map(bytes)),
  };
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64');

function revocationOf(stored: StoredRevocation): RevocationEvidence {
  if (stored.kind === 'ocsp') return { kind: 'ocsp', der: bytes(stored.der) };
  return { kind: 'crl', der: bytes(stored.der), ...(stored.delta ? { delta: bytes(stored.delta) } : {}) };
}

/** Reads a record that was kept; undefined when the bytes are none. What it says is not checked here. */
export function readEvidence(kept: Uint8Array): EvidenceRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(kept).toString('utf8'));
  } catch {
    return undefined;
  }
  const { version, signatureHash, verifiedAt, verdict, signers, archive } = (value ?? {}) as Partial<EvidenceRecord>;
  const fits =
    version === 1 &&
    [signatureHash, verifiedAt, verdict].every((text) => typeof text === 'string') &&
    Array.isArray(signers) &&
    signers.every((signer) => Array.isArray(signer.path) && Array.isArray(signer.checks) && Array.isArray(signer.revocation)) &&
    Array.isArray(archive) &&
    archive.every((stamp) => typeof stamp.token === 'string');
  return fits ? (value as EvidenceRecord) : undefined;
}

/** The record as it was before any archive stamp: its hash is the one that the case log keeps. */
export const withoutArchive = (record: EvidenceRecord): EvidenceRecord => ({ ...record, archive: [] });

/** The one text of a record: keys sorted, so that its hash does not depend on who wrote it. */
export function evidenceBytes(record: EvidenceRecord): Uint8Array {
  return Buffer.from(JSON.stringify(sorted(record)), 'utf8');
}

/** SHA-256 of a record, hex: what the case log keeps. */
export function evidenceHash(record: EvidenceRecord): string {
  return sha256(evidenceBytes(record));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}

/** The bytes that the archive stamp number `index` covers: the document and the record with the stamps before it. */
function archiveBytes(record: EvidenceRecord, document: Uint8Array, index: number): Uint8Array {
  const before = { ...record, archive: record.archive.slice(0, index) };
  return Buffer.concat([Buffer.from(sha512(document), 'utf8'), evidenceBytes(before)]);
}

const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex');

export type RenewRequest = {
  readonly record: EvidenceRecord;
  /** The signed file (CMS or XML) that the record is about. */
  readonly document: Uint8Array;
  readonly address: string;
  readonly fetcher: Fetcher;
  readonly context: VerificationContext;
  /** Digest of the new stamp; Streebog-512 when absent, as the NCA's present policy has it. */
  readonly hashOid?: string;
  readonly policy?: string;
};

export type Renewed =
  | { readonly kind: 'renewed'; readonly record: EvidenceRecord }
  | { readonly kind: 'notRenewed'; readonly reason: string };

/**
 * Stamps the record and its document anew. A job does this before the certificates of the last stamp's service run out or its
 * algorithm ages; the new stamp then proves that everything existed while it was still good.
 */
export async function renewEvidence(request: RenewRequest): Promise<Renewed> {
  const { record, document, context, hashOid = oids.streebog512 } = request;
  if (sha256(document) !== record.signatureHash) return { kind: 'notRenewed', reason: 'content-differs' };
  const bytes = archiveBytes(record, document, record.archive.length);
  const stamp = await obtainTimeStamp({ ...request, bytes, hashOid });
  if (stamp.kind === 'notStamped') return { kind: 'notRenewed', reason: stamp.reason };
  const checked = await checkTimeStamp({ token: stamp.token, covered: bytes, context });
  if (checked.verdict !== 'valid')
    return { kind: 'notRenewed', reason: checked.checks.find(({ outcome }) => outcome !== 'passed')?.reason ?? 'unreadable' };
  const { path = [], revocation, authorityRevocation = [] } = checked.trust ?? {};
  const added: ArchiveStamp = {
    at: stamp.token.info.time,
    hashOid,
    token: base64(stamp.token.der),
    path: path.map(({ der }) => base64(der)),
    revocation: [revocation, ...authorityRevocation].flatMap(storedRevocation),
  };
  const archive = [...record.archive, added];
  return { kind: 'renewed', record: { ...record, archive } };
}

export type ArchiveResult = {
  readonly verdict: Verdict;
  readonly stamps: readonly { readonly at: Instant; readonly checks: readonly Check[] }[];
};

/** Checks the archive stamps of a record in order: each must cover the document and all before it, and none may be older than the one before. */
export async function checkArchive(record: EvidenceRecord, document: Uint8Array, context: VerificationContext): Promise<ArchiveResult> {
  const stamps: { at: Instant; checks: readonly Check[] }[] = [];
  let before: Instant = record.verifiedAt;
  let ends = ageOf(withoutArchive(record))?.ends;
  for (const [index, stamp] of record.archive.entries()) {
    const read = readTimeStampToken(Buffer.from(stamp.token, 'base64'));
    if (read.kind === 'unreadable') {
      stamps.push({ at: stamp.at, checks: [{ name: 'structure', outcome: 'failed', reason: 'unreadable' }] });
      continue;
    }
    const { checks, info } = await checkTimeStamp({
      token: read.value,
      covered: archiveBytes(record, document, index),
      others: (stamp.path ?? []).flatMap((der) => {
        const certificate = readCertificate(bytes(der));
        return certificate.kind === 'read' ? [certificate.value] : [];
      }),
      kept: (stamp.revocation ?? []).map(revocationOf),
      context,
    });
    const order: Check[] = info.time < before ? [{ name: 'timeStamp', outcome: 'failed', reason: 'answer-too-old' }] : [];
    // A stamp counts only if the one before still held when it was made: the chain has no gap.
    if (ends !== undefined && info.time > ends) order.push({ name: 'timeStamp', outcome: 'failed', reason: 'stamped-too-late' });
    ends = endOf(read.value);
    before = info.time;
    stamps.push({ at: info.time, checks: [...checks, ...order] });
  }
  const all = stamps.flatMap(({ checks }) => checks);
  return { verdict: all.length === 0 ? 'undetermined' : verdictOf(all), stamps };
}

/** When the certificate behind a stamp runs out: after that the stamp alone proves nothing to those who must still trust the service. */
function endOf({ signedData }: TimeStampToken): Instant | undefined {
  return signedData.certificates.map(({ notAfter }) => notAfter).sort()[0];
}

/** What the proof of a record rests on at last: until when the certificate behind its last stamp runs, and the algorithms of that stamp. */
export type ProofAge = { readonly ends: Instant; readonly algorithms: readonly string[] };

/** The age of a record's last stamp; undefined while it has none, or none that can be read. */
export function ageOf(record: EvidenceRecord): ProofAge | undefined {
  const last = record.archive.at(-1)?.token ?? record.signers.map(({ timeStamp }) => timeStamp).find((token) => token !== undefined);
  const read = last === undefined ? undefined : readTimeStampToken(bytes(last));
  if (read?.kind !== 'read') return undefined;
  const ends = endOf(read.value);
  const { info, signedData } = read.value;
  if (ends === undefined) return undefined;
  const used = signedData.signers.flatMap((signer) => [signer.signatureAlgorithm.oid, signer.digestAlgorithm.oid]);
  return { ends, algorithms: [...new Set([info.hashOid, ...used])] };
}

/** Whether a record should be stamped anew: it has no stamp, or the last one rests on a certificate that runs out within the given days. */
export function isAgeing(record: EvidenceRecord, now: Instant, days: number): boolean {
  const age = ageOf(record);
  return age === undefined || Date.parse(age.ends) - Date.parse(now) < days * 86_400_000;
}
