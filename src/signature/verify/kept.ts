import { createHash } from 'node:crypto';
import type { Instant } from '../asn1/index.ts';
import { type Check, failed, impossible, passed, type Verdict, verdictOf } from '../checks.ts';
import { type DocumentResult, verifyDocument } from './document.ts';
import { type ArchiveResult, checkArchive, type EvidenceRecord, keptProofOf } from './evidence.ts';
import type { VerificationContext } from './policy.ts';

export type KeptRequest = {
  readonly record: EvidenceRecord;
  /** The CMS that the record is about. */
  readonly document: Uint8Array;
  /** What it signs, when that is not inside. */
  readonly content?: Uint8Array;
  /** Without a fetcher nothing is asked of the outside: the proof stands by itself, or it does not. */
  readonly context: VerificationContext;
};

export type KeptResult = {
  readonly verdict: Verdict;
  /** Whether record, document and content belong together, and whether stamps prove in time that all of it existed. */
  readonly checks: readonly Check[];
  readonly result: DocumentResult;
  readonly archive: ArchiveResult;
  /** Not later than this everything existed: the first archive stamp, else the stamp inside the signature. */
  readonly provenAt?: Instant;
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Verifies a signature from what was kept of it alone, however long ago: the document and its content are those of the record; each archive
 * stamp covers everything before it and was made while the one before still held; the first was made before the signer's certificate ran
 * out; and the signature holds as of the moment of its acceptance, with the certificates and answers of that day.
 */
export async function verifyKept({ record, document, content, context }: KeptRequest): Promise<KeptResult> {
  const archive = await checkArchive(record, document, context);
  const result = await verifyDocument({
    cms: document,
    ...(content ? { content } : {}),
    kept: keptProofOf(record),
    asOf: record.verifiedAt,
    context,
  });
  const signed = result.content ?? content;
  const [first] = archive.stamps;
  const own = result.signers.map(({ timeStamp }) => (timeStamp?.verdict === 'valid' ? timeStamp.info.time : undefined));
  const stampedInside = own.length > 0 && own.every((at) => at !== undefined) ? own.sort().at(-1) : undefined;
  const provenAt = stampedInside ?? (archive.verdict === 'valid' ? first?.at : undefined);
  const ends = result.signers.flatMap(({ certificate }) => (certificate ? [certificate.notAfter] : [])).sort()[0];
  const checks: Check[] = [
    sha256(document) === record.signatureHash ? passed('structure') : failed('structure', 'content-differs'),
    ...(record.contentHash && signed && sha256(signed) !== record.contentHash ? [failed('contentDigest', 'content-differs')] : []),
    ...archive.stamps.flatMap(({ checks }) => checks),
    proofCheck(provenAt, ends),
  ];
  const all = [...checks, ...result.checks, ...result.signers.flatMap((signer) => signer.checks)];
  return { verdict: verdictOf(all), checks, result, archive, ...(provenAt ? { provenAt } : {}) };
}

function proofCheck(provenAt: Instant | undefined, ends: Instant | undefined): Check {
  if (!provenAt) return impossible('timeStamp', 'never-stamped');
  if (ends !== undefined && provenAt > ends) return failed('timeStamp', 'stamped-too-late', { time: provenAt, notAfter: ends });
  return passed('timeStamp', undefined, { time: provenAt });
}
