import {
  type Certificate,
  type Check,
  type CheckName,
  checkCertificate,
  inspectionPolicy,
  oids,
  reasonWords,
  type SignerResult,
  type VerificationContext,
} from '../signature/index.ts';
import { certificateInfo } from './certificate-info.ts';
import {
  addressesFor,
  askSource,
  entryOf,
  impatient,
  type JudgedEntry,
  notChecked,
  ownAddresses,
  type RevocationSource,
} from './revocation-entries.ts';
import type { Means } from './settings.ts';

/** One request's way of judging: the context, and which sources are to be asked about holders. CRL comes first, as in NCANode. */
export type Inquiry = { readonly context: VerificationContext; readonly sources: readonly RevocationSource[] };

const none = { ocsp: [], lists: [], deltas: [] };

/**
 * Prepares the judging of a request. Holders are asked about source by source (`askSource`), so the verification itself asks only about
 * authorities and stamping services, and nothing at all when no source is named.
 */
export function inquiryOf(means: Means, revocationCheck: readonly RevocationSource[] | null | undefined): Inquiry {
  const sources = (['CRL', 'OCSP'] as const).filter((source) => revocationCheck?.includes(source));
  const { trust: store, verify, cache, fetcher } = means;
  const bare: VerificationContext = { store, verify, cache, now: means.now(), policy: inspectionPolicy };
  if (sources.length === 0 || !fetcher) return { context: bare, sources };
  const addressesOf = (certificate: Certificate, issuer: Certificate) =>
    isHolder(certificate) ? none : addressesFor(sources, means.addressesOf?.(certificate, issuer) ?? ownAddresses(certificate));
  return { context: { ...bare, fetcher: impatient(fetcher), addressesOf }, sources };
}

function isHolder({ extensions: { basicConstraints, extendedKeyUsage } }: Certificate): boolean {
  return !basicConstraints?.authority && !extendedKeyUsage?.oids.includes(oids.ekuTimeStamping);
}

/** How a certificate was judged: NCANode's CertificateInfo, and whether all that was checked beside it held. */
export type Judged = { readonly info: object | null; readonly valid: boolean };

const aboutCertificate: ReadonlySet<CheckName> = new Set(['path', 'validity', 'keyUsage', 'revocation']);

/** A revocation that was not asked for is no fault; one that was is judged by its own entries. */
function holds({ name, outcome, details }: Check): boolean {
  return outcome === 'passed' || (name === 'revocation' && outcome === 'impossible' && details?.of !== 'authority');
}

type Subject = Pick<SignerResult, 'certificate' | 'path' | 'revocation' | 'checks' | 'time'>;

/** Judges one signature of a document with the certificate behind it. */
export async function judgeSigner(subject: Subject, means: Means, inquiry: Inquiry): Promise<Judged> {
  const { certificate, checks } = subject;
  if (!certificate) return { info: null, valid: false };
  const entries: JudgedEntry[] = [];
  for (const source of inquiry.sources) entries.push(await entryFrom(source, certificate, subject, means, inquiry));
  const standing = entries.every(({ stands }) => stands);
  const certificateValid = standing && checks.filter(({ name }) => aboutCertificate.has(name)).every(holds);
  const info = certificateInfo(
    certificate,
    certificateValid,
    entries.map(({ entry }) => entry),
  );
  return { info, valid: certificateValid && checks.every(holds) };
}

async function entryFrom(
  source: RevocationSource,
  certificate: Certificate,
  { path, revocation, time, checks }: Subject,
  means: Means,
  { context }: Inquiry,
): Promise<JudgedEntry> {
  // Evidence that came inside the document settles it without asking.
  if (revocation && revocation.kind !== 'couldNotBeChecked' && revocation.source.toUpperCase() === source)
    return entryOf(source, revocation);
  const issuer = path?.[1];
  if (!issuer) {
    const reason = checks.find(({ name, outcome }) => name === 'path' && outcome !== 'passed')?.reason ?? 'issuer-unknown';
    return notChecked(source, reasonWords(reason).en);
  }
  const { addressesOf: _, ...rest } = context;
  const { allowSha1, minimumRsaBits, freshness } = context.policy;
  return askSource(
    source,
    { certificate, issuer },
    {
      ...rest,
      at: time.at,
      policy: { allowSha1, minimumRsaBits },
      freshness,
      ...(means.addressesOf ? { addressesOf: means.addressesOf } : {}),
    },
  );
}

/** Judges a certificate by itself, now. */
export async function judgeCertificate(certificate: Certificate, means: Means, inquiry: Inquiry): Promise<Judged> {
  const { context } = inquiry;
  const time = { basis: 'clock', at: context.now } as const;
  const checked = await checkCertificate({ certificate, others: [], time, use: 'inspection', kept: [], context });
  return judgeSigner({ ...checked, certificate, time }, means, inquiry);
}
