import { constants, type KeyObject, privateEncrypt, publicDecrypt, sign, verify } from 'node:crypto';
import { write } from '../asn1/index.ts';
import { sameBytes } from './bytes.ts';
import { digestOidOf, platformDigest } from './digests.ts';
import type { DigestName, SignedContent } from './port.ts';
import { type PssParameters, signPssDigest, verifyPssDigest } from './pss.ts';

/** DigestInfo of PKCS#1 v1.5 (RFC 8017, section 9.2). */
function digestInfo(digest: DigestName, hashed: Uint8Array): Uint8Array {
  return write.sequence(write.sequence(write.oid(digestOidOf(digest)), write.nil()), write.octetString(hashed));
}

/** RSA with PKCS#1 v1.5 padding. A digest computed elsewhere is compared with the whole padded DigestInfo, byte for byte. */
export function verifyRsaPkcs1(key: KeyObject, digest: DigestName, content: SignedContent, signature: Uint8Array): boolean {
  if (content.kind === 'data') return verify(platformDigest(digest), content.bytes, key, signature);
  try {
    return sameBytes(publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature), digestInfo(digest, content.bytes));
  } catch {
    return false;
  }
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
