import type { AppMeans } from '../../api/index.ts';
import type { Sha256 } from '../../base/index.ts';
import type { Act } from '../../casework/index.ts';
import {
  type Check,
  type EvidenceRecord,
  type Holder,
  holderOf,
  readCertificate,
  readEvidence,
  signingPolicy,
  type Verdict,
  verifyKept,
  verifySignature,
} from '../../signature/index.ts';
import type { Trust } from './verify.tsx';

/** What may be told to anyone of a signature whose evidence is kept. */
export type PublicSignature = {
  /** An official by surname and initial, a party by initials alone. */
  readonly name: string | null;
  /** The IIN with all but its last four digits hidden: neither the date of birth nor the sex can be read from them. */
  readonly iin: string | null;
  readonly organization: string | null;
  readonly bin: string | null;
  /** As it was found when the signature was taken. */
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly acceptedAt: string;
  /** By stamps, not later than this. */
  readonly provenAt: string | null;
  /** Computed again just now from what was kept: how it ended, what did not pass, and that the certificate has expired since. */
  readonly again: { readonly verdict: Verdict; readonly checks: readonly Check[] };
};

const hidden = '********';

/** `AAAAAA BBBBBB` of a certificate as others may read it. */
function publicName({ commonName }: Holder, official: boolean): string | null {
  const [surname, ...names] = commonName?.trim().split(/\s+/) ?? [];
  if (!surname) return null;
  const initials = names.map((name) => `${[...name][0]}.`);
  return [official ? surname : `${[...surname][0]}.`, ...initials].join(' ');
}

/** What the kept evidence of an act says; undefined when there is none that could be read. */
export async function keptSignature(means: AppMeans, trust: Trust, act: Act): Promise<PublicSignature | undefined> {
  const { evidence } = act;
  if (!evidence || act.standIn) return undefined;
  const { blobs, now } = means.deps;
  const bytes = (await blobs.get((await means.lists.stampedEvidence(evidence)) ?? evidence)) ?? (await blobs.get(evidence));
  const record: EvidenceRecord | undefined = bytes && readEvidence(bytes);
  const signer = record?.signers[0];
  const document = record && (await blobs.get(record.signatureHash as Sha256));
  if (!record || !signer || !document) return undefined;
  const content = await blobs.get(act.over);
  const again = await verifyKept({
    record,
    document,
    ...(content ? { content } : {}),
    context: { store: trust.store, verify: verifySignature, now: now(), policy: signingPolicy },
  });
  const read = readCertificate(Buffer.from(signer.path[0] ?? '', 'base64'));
  const holder = read.kind === 'read' ? holderOf(read.value) : undefined;
  const all = [...again.checks, ...again.result.checks, ...again.result.signers.flatMap(({ checks }) => checks)];
  return {
    name: holder ? publicName(holder, act.post !== undefined || act.kind === 'serverKey') : null,
    iin: holder?.iin ? `${hidden}${holder.iin.slice(-4)}` : null,
    organization: holder?.organization ?? null,
    bin: holder?.bin ?? null,
    verdict: record.verdict,
    checks: signer.checks,
    acceptedAt: record.verifiedAt,
    provenAt: again.provenAt ?? null,
    again: {
      verdict: again.verdict,
      checks: all.filter(({ outcome, reason }) => outcome !== 'passed' || (reason === 'expired-since' && again.verdict === 'valid')),
    },
  };
}
