import { constants, type KeyObject, privateEncrypt, publicDecrypt, sign, verify } from 'node:crypto';
import { write } from '../asn1/index.ts';
import { digestLengths, digestNamed, digestOidOf, platformDigest } from './digests.ts';
import type { DigestName, SignedContent } from './port.ts';
import { type PssParameters, signPssDigest, verifyPssDigest } from './pss.ts';

/** DigestInfo of PKCS#1 v1.5 (RFC 8017, section 9.2). */
function digestInfo(digest: DigestName, hashed: Uint8Array): Uint8Array {
  return write.sequence(write.sequence(write.oid(digestOidOf(digest)), write.nil()), write.octetString(hashed));
}

const beginnings = new Map<DigestName, Uint8Array>();

/** What stands before the digest itself in its DigestInfo. */
function beginningOf(digest: DigestName): Uint8Array {
  const known = beginnings.get(digest);
  if (known) return known;
  const length = digestLengths[digest];
  const made = Uint8Array.from(digestInfo(digest, new Uint8Array(length)).subarray(0, -length));
  beginnings.set(digest, made);
  return made;
}

/**
 * RSA with PKCS#1 v1.5 padding, as RFC 8017, section 8.2.2 has it: the signature is opened with the padding demanded in full, and what
 * was inside is compared with the whole DigestInfo, byte for byte; nothing is read out of it. That is what the platform's own `verify`
 * does too, which takes longer over small contents.
 */
export function verifyRsaPkcs1(key: KeyObject, digest: DigestName, content: SignedContent, signature: Uint8Array): boolean {
  const hashed = content.kind === 'data' ? digestNamed(digest, content.bytes) : content.bytes;
  let opened: Uint8Array;
  try {
    // The key alone means this padding, and the platform takes it without a search for further settings.
    opened = publicDecrypt(key, signature);
  } catch {
    return false;
  }
  const beginning = beginningOf(digest);
  if (opened.length !== beginning.length + hashed.length) return false;
  for (let i = 0; i < beginning.length; i += 1) if (opened[i] !== beginning[i]) return false;
  for (let i = 0; i < hashed.length; i += 1) if (opened[beginning.length + i] !== hashed[i]) return false;
  return true;
}

/** RSASSA-PSS with the given digest and exactly the given salt length. */
export function verifyRsaPss(
  key: KeyObject,
  bits: number,
  parameters: PssParameters,
  content: SignedContent,
  signature: Uint8Array,
): boolean {
  const { digest, saltLength } = parameters;
  if (content.kind === 'digest') return verifyPssDigest(key, bits, parameters, content.bytes, signature);
  return verify(platformDigest(digest), content.bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
}

/** Signs with PKCS#1 v1.5 padding. */
export function signRsaPkcs1(key: KeyObject, digest: DigestName, content: SignedContent): Uint8Array {
  if (content.kind === 'data') return sign(platformDigest(digest), content.bytes, key);
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, digestInfo(digest, content.bytes));
}

/** Signs with RSASSA-PSS; undefined when the key is too short for digest and salt. */
export function signRsaPss(key: KeyObject, bits: number, parameters: PssParameters, content: SignedContent): Uint8Array | undefined {
  const { digest, saltLength } = parameters;
  if (content.kind === 'digest') return signPssDigest(key, bits, parameters, content.bytes);
  return sign(platformDigest(digest), content.bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });
}
