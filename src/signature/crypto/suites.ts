import { cryptoProA, type GostCurve, tc26A256, tc26A512 } from './gost-curves.ts';
import type { DigestName, SchemeName } from './port.ts';

/** Families of keys; a signature of one family is never tried with a key of another. */
export type KeyFamily = 'rsa' | 'rsa-pss' | 'ec' | 'gost-2004' | 'gost-2015-256' | 'gost-2015-512';

/** A kind of GOST key as the NCA writes it: its OIDs, its curve, and the only digest that goes with it. */
export type GostSuite = {
  readonly family: Extract<KeyFamily, `gost-${string}`>;
  readonly scheme: SchemeName;
  readonly keyOid: string;
  readonly signatureOid: string;
  readonly curveOid: string;
  /** The second OID in the key's parameters. */
  readonly digestParameterOid: string;
  readonly digest: DigestName;
  readonly curve: GostCurve;
};

/**
 * GOST suites of Kazakhstan (protocol facts, sections 6.3 to 6.6). The 512-bit and the 2004 ones were checked against real objects
 * of the NCA; for the 256-bit one no object was found: its curve is what public readings of the authority's provider agree on.
 */
export const gostSuites: readonly GostSuite[] = [
  {
    family: 'gost-2004',
    scheme: 'GOST-34.310-2004',
    keyOid: '1.2.398.3.10.1.1.1.1',
    signatureOid: '1.2.398.3.10.1.1.1.2',
    curveOid: '1.2.398.3.10.1.1.1.1.1',
    digestParameterOid: '1.2.398.3.10.1.3.1.1.0',
    digest: 'GOST-34.311-95',
    curve: cryptoProA,
  },
  {
    family: 'gost-2015-256',
    scheme: 'GOST-34.10-2015-256',
    keyOid: '1.2.398.3.10.1.1.2.1',
    signatureOid: '1.2.398.3.10.1.1.2.3.1',
    curveOid: '1.2.398.3.10.1.1.2.1.1',
    digestParameterOid: '1.2.398.3.10.1.3.2',
    digest: 'GOST-34.11-2015-256',
    curve: tc26A256,
  },
  {
    family: 'gost-2015-512',
    scheme: 'GOST-34.10-2015-512',
    keyOid: '1.2.398.3.10.1.1.2.2',
    signatureOid: '1.2.398.3.10.1.1.2.3.2',
    curveOid: '1.2.398.3.10.1.1.2.2.1',
    digestParameterOid: '1.2.398.3.10.1.3.3',
    digest: 'GOST-34.11-2015-512',
    curve: tc26A512,
  },
];

/** What a signature OID says: which keys it may go with, and the digest unless that is named beside it. */
export type SignatureScheme = {
  readonly scheme: SchemeName;
  readonly families: readonly KeyFamily[];
  /** `beside`: the OID names no digest. `parameters`: the digest is in the algorithm's parameters (RSASSA-PSS). */
  readonly digest: DigestName | 'beside' | 'parameters';
};

const rsa = (digest: SignatureScheme['digest']): SignatureScheme => ({ scheme: 'RSA-PKCS1', families: ['rsa'], digest });
const ecdsa = (digest: SignatureScheme['digest']): SignatureScheme => ({ scheme: 'ECDSA', families: ['ec'], digest });

/** OIDs of keys and signatures outside GOST (RFC 8017, RFC 5480, RFC 5758). */
export const keyOids = { rsa: '1.2.840.113549.1.1.1', rsaPss: '1.2.840.113549.1.1.10', ec: '1.2.840.10045.2.1' } as const;

const schemes = new Map<string, SignatureScheme>([
  [keyOids.rsa, rsa('beside')],
  ['1.2.840.113549.1.1.5', rsa('SHA-1')],
  ['1.2.840.113549.1.1.11', rsa('SHA-256')],
  ['1.2.840.113549.1.1.12', rsa('SHA-384')],
  ['1.2.840.113549.1.1.13', rsa('SHA-512')],
  [keyOids.rsaPss, { scheme: 'RSA-PSS', families: ['rsa', 'rsa-pss'], digest: 'parameters' }],
  [keyOids.ec, ecdsa('beside')],
  ['1.2.840.10045.4.1', ecdsa('SHA-1')],
  ['1.2.840.10045.4.3.2', ecdsa('SHA-256')],
  ['1.2.840.10045.4.3.3', ecdsa('SHA-384')],
  ['1.2.840.10045.4.3.4', ecdsa('SHA-512')],
  ...gostSuites.flatMap(({ scheme, family, digest, keyOid, signatureOid }): [string, SignatureScheme][] => [
    [signatureOid, { scheme, families: [family], digest }],
    [keyOid, { scheme, families: [family], digest }],
  ]),
]);

/** The scheme that a signature OID names; the key OIDs that some CMS writers put there instead count too. */
export function findScheme(oid: string): SignatureScheme | undefined {
  return schemes.get(oid);
}

/** Curves of ECDSA keys that are accepted, by OID: bits and the usual signature. */
export const ecCurves: Readonly<Record<string, { readonly bits: number; readonly signatureOid: string; readonly digest: DigestName }>> = {
  '1.2.840.10045.3.1.7': { bits: 256, signatureOid: '1.2.840.10045.4.3.2', digest: 'SHA-256' },
  '1.3.132.0.34': { bits: 384, signatureOid: '1.2.840.10045.4.3.3', digest: 'SHA-384' },
  '1.3.132.0.35': { bits: 521, signatureOid: '1.2.840.10045.4.3.4', digest: 'SHA-512' },
};
