import { createHash } from 'node:crypto';

/** Digests of key stores: node's name, bytes of the digest and of its inner block. */
export type StoreDigest = { readonly name: string; readonly bytes: number; readonly block: number };

const digests: Readonly<Record<string, StoreDigest>> = {
  '1.3.14.3.2.26': { name: 'sha1', bytes: 20, block: 64 },
  '2.16.840.1.101.3.4.2.4': { name: 'sha224', bytes: 28, block: 64 },
  '2.16.840.1.101.3.4.2.1': { name: 'sha256', bytes: 32, block: 64 },
  '2.16.840.1.101.3.4.2.2': { name: 'sha384', bytes: 48, block: 128 },
  '2.16.840.1.101.3.4.2.3': { name: 'sha512', bytes: 64, block: 128 },
};

/** The digest of a store's integrity check by OID. */
export function findStoreDigest(oid: string): StoreDigest | undefined {
  return Object.hasOwn(digests, oid) ? digests[oid] : undefined;
}

/** SHA-1, which the old password schemes are bound to. */
export const sha1: StoreDigest = { name: 'sha1', bytes: 20, block: 64 };

/** A password as PKCS#12 wants it: UTF-16, big-endian, with two zero bytes at its end. */
export function bmpPassword(password: string): Uint8Array {
  return Buffer.from(`${password}\0`, 'utf16le').swap16();
}

/** What derived bytes are for: a key, an initial vector or the integrity check. */
export type Purpose = 1 | 2 | 3;

/** The password derivation of PKCS#12 (RFC 7292, appendix B.2). `password` is in the form of `bmpPassword`. */
export function derive(
  digest: StoreDigest,
  purpose: Purpose,
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Uint8Array {
  const { name, block } = digest;
  const stretched = (bytes: Uint8Array) =>
    Uint8Array.from({ length: Math.ceil(bytes.length / block) * block }, (_, i) => bytes[i % bytes.length] as number);
  const diversifier = new Uint8Array(block).fill(purpose);
  const input = Buffer.concat([stretched(salt), stretched(password)]);
  const pieces: Uint8Array[] = [];
  for (let made = 0; made < length; made += digest.bytes) {
    let piece: Uint8Array = createHash(name).update(diversifier).update(input).digest();
    for (let i = 1; i < iterations; i += 1) piece = createHash(name).update(piece).digest();
    pieces.push(piece);
    for (let at = 0; at < input.length; at += block) {
      let carry = 1;
      for (let i = block - 1; i >= 0; i -= 1) {
        carry += (input[at + i] as number) + (piece[i % digest.bytes] as number);
        input[at + i] = carry & 255;
        carry >>= 8;
      }
    }
  }
  return Buffer.concat(pieces).subarray(0, length);
}
