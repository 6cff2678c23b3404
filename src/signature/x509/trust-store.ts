import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Instant, looksLikePem, readPemBundle, readWhole, type Unreadable } from '../asn1/index.ts';
import { type Certificate, readCertificate } from './certificate.ts';

/** A certificate that the installation trusts by decision, within the dates of that decision. */
export type TrustAnchor = {
  readonly certificate: Certificate;
  /** Earliest and latest moment at which a signature may rest on this anchor; absent means its own dates alone. */
  readonly trustedFrom?: Instant;
  readonly trustedUntil?: Instant;
};

/** What chains may end at, and authorities in between that senders leave out (NCA signatures carry the signer's only). */
export type TrustStore = { readonly anchors: readonly TrustAnchor[]; readonly authorities: readonly Certificate[] };

export type TrustStoreProblem = { readonly file: string; readonly problem: Unreadable | { readonly kind: 'badSettings' } };

/**
 * Reads a trust folder: `roots/` (anchors), `authorities/` (issuing authorities) and, if there is one, `trust.json`:
 * `{ "<SHA-256 fingerprint>": { "trustedFrom": "…Z", "trustedUntil": "…Z" } }` for anchors. A file that cannot be read is
 * reported, not skipped in silence. How to install the production roots: trust-store.md beside this file.
 */
export function readTrustFolder(folder: string): { readonly store: TrustStore; readonly problems: readonly TrustStoreProblem[] } {
  const problems: TrustStoreProblem[] = [];
  const settings = readSettings(folder, problems);
  const anchors = readFolder(join(folder, 'roots'), problems).map((certificate) => ({
    certificate,
    ...settings[certificate.fingerprint],
  }));
  return { store: { anchors, authorities: readFolder(join(folder, 'authorities'), problems) }, problems };
}

type AnchorDates = Pick<TrustAnchor, 'trustedFrom' | 'trustedUntil'>;

function readSettings(folder: string, problems: TrustStoreProblem[]): Readonly<Record<string, AnchorDates>> {
  const file = join(folder, 'trust.json');
  if (!existsSync(file)) return {};
  try {
    const raw = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>>;
    return Object.fromEntries(Object.entries(raw).map(([fingerprint, dates]) => [fingerprint.toUpperCase(), anchorDates(dates)]));
  } catch {
    problems.push({ file, problem: { kind: 'badSettings' } });
    return {};
  }
}

function anchorDates({ trustedFrom, trustedUntil }: Record<string, unknown>): AnchorDates {
  const instant = (value: unknown) => new Date(String(value)).toISOString();
  return {
    ...(trustedFrom === undefined ? {} : { trustedFrom: instant(trustedFrom) }),
    ...(trustedUntil === undefined ? {} : { trustedUntil: instant(trustedUntil) }),
  };
}

function readFolder(folder: string, problems: TrustStoreProblem[]): Certificate[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => ['.cer', '.crt', '.pem', '.der'].includes(extname(name).toLowerCase()));
  return files.sort().flatMap((name) => {
    const file = join(folder, name);
    const read = readCertificates(readFileSync(file));
    if (read.kind === 'read') return read.value;
    problems.push({ file, problem: read });
    return [];
  });
}

function readCertificates(bytes: Uint8Array) {
  if (!looksLikePem(bytes)) {
    const one = readCertificate(bytes);
    return one.kind === 'read' ? ({ kind: 'read', value: [one.value] } as const) : one;
  }
  const bundle = readWhole(() => readPemBundle(bytes, 'bundle'));
  if (bundle.kind === 'unreadable') return bundle;
  const certificates: Certificate[] = [];
  for (const block of bundle.value) {
    const one = readCertificate(block.bytes);
    if (one.kind === 'unreadable') return one;
    certificates.push(one.value);
  }
  return { kind: 'read', value: certificates } as const;
}
