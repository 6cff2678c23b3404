import { createHash, hash } from 'node:crypto';
import { createGost34311 } from './gost-34-311-95.ts';
import type { DigestName, StreamingDigest } from './port.ts';
import { createStreebog } from './streebog.ts';

/** Digests by OID. Sources: RFC 5754; the NCA's register for those under 1.2.398.3.10 (protocol facts, section 6.3). */
const names: Readonly<Record<string, DigestName>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '1.2.398.3.10.1.3.1': 'GOST-34.311-95',
  '1.2.398.3.10.1.3.2': 'GOST-34.11-2015-256',
  '1.2.398.3.10.1.3.3': 'GOST-34.11-2015-512',
};

const platform: Readonly<Partial<Record<DigestName, string>>> = {
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/** Bytes of each digest. */
export const digestLengths: Readonly<Record<DigestName, number>> = {
  'SHA-1': 20,
  'SHA-256': 32,
  'SHA-384': 48,
  'SHA-512': 64,
  'GOST-34.311-95': 32,
  'GOST-34.11-2015-256': 32,
  'GOST-34.11-2015-512': 64,
};

/** The digest that an OID names. */
export function findDigest(oid: string): DigestName | undefined {
  return Object.hasOwn(names, oid) ? names[oid] : undefined;
}

/** The OID of a digest. */
export function digestOidOf(name: DigestName): string {
  const found = Object.entries(names).find(([, known]) => known === name);
  if (!found) throw new Error(`no OID for ${name}`);
  return found[0];
}

/** node:crypto's name of a SHA digest; undefined for the GOST ones. */
export function platformDigest(name: DigestName): string | undefined {
  return platform[name];
}

/** A digest by name, in pieces. */
export function createDigestNamed(name: DigestName): StreamingDigest {
  switch (name) {
    case 'GOST-34.311-95':
      return createGost34311();
    case 'GOST-34.11-2015-256':
      return createStreebog(256);
    case 'GOST-34.11-2015-512':
      return createStreebog(512);
    default: {
      const inner = createHash(platform[name] as string);
      return { name, update: (bytes) => void inner.update(bytes), finish: () => new Uint8Array(inner.digest()) };
    }
  }
}

/** A digest by name of the whole data. */
export function digestNamed(name: DigestName, data: Uint8Array): Uint8Array {
  const known = platform[name];
  if (known) return bytesOfText(hash(known, data, 'binary'));
  const digest = createDigestNamed(name);
  digest.update(data);
  return digest.finish();
}

/** A digest as text and back is quicker than as a buffer, for which the platform sets up memory of its own outside the heap. */
function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** A digest by OID, in pieces; undefined when the OID names none known here. */
export function createDigest(oid: string): StreamingDigest | undefined {
  const name = findDigest(oid);
  return name && createDigestNamed(name);
}

/** A digest by OID of the whole data; undefined when the OID names none known here. */
export function digest(oid: string, data: Uint8Array): Uint8Array | undefined {
  const name = findDigest(oid);
  return name && digestNamed(name, data);
}
