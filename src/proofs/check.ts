import { type Sha256, sha256 } from '../base/index.ts';
import {
  evidenceBytes,
  type KeptResult,
  readEvidence,
  type VerificationContext,
  verdictOf,
  verifyKept,
  withoutArchive,
} from '../signature/index.ts';

/** Bytes by their SHA-256. */
export type ReadBlob = (hash: Sha256) => Promise<Uint8Array | undefined>;

/** What came of checking something kept: `wrong` names what does not hold; `open` what could not be told, as without trusted roots. */
export type Checked = {
  readonly wrong: readonly string[];
  readonly open: readonly string[];
  /** By whom it was signed: BIN of the organisation, or the serial number of the certificate where it names none. */
  readonly signedBy?: string;
};

const nothing: Checked = { wrong: [], open: [] };
/** An installation without trusted roots can compute signatures and tell nothing by them. */
const unjudged: Checked = { wrong: [], open: ['path: no-trusted-roots'] };
const wrong = (...what: readonly string[]): Checked => ({ ...nothing, wrong: what });

/** Checks the signature and stamp of a night's root from what was kept of them. `bytes` are those that were signed. */
export async function checkSeal(
  kept: { readonly bytes: Uint8Array; readonly cms: Uint8Array; readonly evidence: Sha256 | null; readonly renewed: Sha256 | null },
  blob: ReadBlob,
  context: VerificationContext,
): Promise<Checked> {
  if (!kept.evidence) return wrong('its signature has no evidence');
  const record = await recordOf(kept.evidence, kept.renewed, blob);
  if (!record) return wrong('the evidence of its signature is not kept, or is not what was kept');
  if (context.store.anchors.length === 0) return unjudged;
  return toldBy(await verifyKept({ record, document: kept.cms, content: kept.bytes, context }));
}

/**
 * Checks kept evidence with its archive stamps: that the stamped record is the one that the log names, and the chain of stamps. Evidence of
 * which the house keeps no record (a scan, say) is not judged.
 */
export async function checkEvidence(
  { evidence, renewed }: { readonly evidence: Sha256; readonly renewed: Sha256 | null },
  blob: ReadBlob,
  context: VerificationContext,
): Promise<Checked> {
  const record = await recordOf(evidence, renewed, blob);
  if (!record) return renewed ? wrong('the stamped record is not kept, or is not that of the evidence') : nothing;
  if (context.store.anchors.length === 0) return unjudged;
  const document = await blob(record.signatureHash as Sha256);
  if (!document) return wrong('the signature that it is about is not kept');
  const content = record.contentHash ? await blob(record.contentHash as Sha256) : undefined;
  const kept = await verifyKept({ record, document, ...(content ? { content } : {}), context });
  // Evidence of a signature that was not taken, or not yet, is kept too: then only its stamps must hold.
  return toldBy(
    record.verdict === 'valid' ? kept : { ...kept, verdict: verdictOf(kept.checks), result: { ...kept.result, checks: [], signers: [] } },
  );
}

/** The record of an evidence with its stamps, when it is the one that the hash names. */
async function recordOf(evidence: Sha256, renewed: Sha256 | null, blob: ReadBlob) {
  const bytes = await blob(renewed ?? evidence);
  const record = bytes && readEvidence(bytes);
  return record && sha256(evidenceBytes(withoutArchive(record))) === evidence ? record : undefined;
}

function toldBy({ verdict, checks, result }: KeptResult): Checked {
  const [signer] = result.signers;
  const all = [...checks, ...result.checks, ...result.signers.flatMap((one) => one.checks)];
  const named = (outcome: string) => [
    ...new Set(all.filter((check) => check.outcome === outcome).map(({ name, reason }) => `${name}: ${reason ?? outcome}`)),
  ];
  const by = signer?.holder?.bin ?? signer?.certificate?.serial;
  return {
    wrong: verdict === 'invalid' ? named('failed') : [],
    open: verdict === 'undetermined' ? named('impossible') : [],
    ...(by ? { signedBy: by } : {}),
  };
}
