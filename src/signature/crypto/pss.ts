import { constants, createHash, type KeyObject, privateEncrypt, publicDecrypt, randomBytes } from 'node:crypto';
import { type Asn1Node, fieldsOf, isUniversal, openAsn1, readOid, readSmallInteger, tags, unwrap, write } from '../asn1/index.ts';
import { sameBytes } from './bytes.ts';
import { digestLengths, digestOidOf, findDigest, platformDigest } from './digests.ts';
import type { AlgorithmIdentifier, DigestName } from './port.ts';

/** Parameters of RSASSA-PSS (RFC 8017, appendix A.2.3) that are used here: MGF1 over the same digest, trailer BC. */
export type PssParameters = { readonly digest: DigestName; readonly saltLength: number };

const mgf1Oid = '1.2.840.113549.1.1.8';
const pssOid = '1.2.840.113549.1.1.10';

/** Reads the parameters; undefined when they are absent, unreadable, or ask for anything but MGF1 over the same SHA digest. */
export function readPssParameters(parameters: Uint8Array | undefined): PssParameters | undefined {
  if (!parameters) return undefined;
  try {
    const fields = fieldsOf(openAsn1(parameters, 'pssParameters'));
    const hash = fields.ifContext(0, 'hash');
    const mask = fields.ifContext(1, 'mask');
    const salt = fields.ifContext(2, 'salt');
    const trailer = fields.ifContext(3, 'trailer');
    fields.end();
    const digest = hash ? digestOf(unwrap(hash, 'algorithm')) : 'SHA-1';
    const maskDigest = mask ? maskDigestOf(unwrap(mask, 'algorithm')) : 'SHA-1';
    const saltLength = salt ? readSmallInteger(unwrap(salt, 'length')) : 20;
    const trailerField = trailer ? readSmallInteger(unwrap(trailer, 'field')) : 1;
    if (!digest || !platformDigest(digest) || digest !== maskDigest || trailerField !== 1 || saltLength > 1024) return undefined;
    return { digest, saltLength };
  } catch {
    return undefined;
  }
}

function digestOf(node: Asn1Node): DigestName | undefined {
  const fields = fieldsOf(node);
  const oid = readOid(fields.next('oid'));
  const parameters = fields.maybe('parameters');
  fields.end();
  return parameters && !isUniversal(parameters, tags.nil) ? undefined : findDigest(oid);
}

function maskDigestOf(node: Asn1Node): DigestName | undefined {
  const fields = fieldsOf(node);
  if (readOid(fields.next('oid')) !== mgf1Oid) return undefined;
  const digest = digestOf(fields.next('digest'));
  fields.end();
  return digest;
}

/** The AlgorithmIdentifier of RSASSA-PSS with a digest and a salt as long as it. */
export function pssAlgorithm(digest: DigestName): AlgorithmIdentifier {
  const hash = write.sequence(write.oid(digestOidOf(digest)), write.nil());
  const parameters = write.sequence(
    write.explicit(0, hash),
    write.explicit(1, write.sequence(write.oid(mgf1Oid), hash)),
    write.explicit(2, write.integer(digestLengths[digest])),
  );
  return { oid: pssOid, parameters: Uint8Array.from(parameters) };
}

/** MGF1 (RFC 8017, appendix B.2.1). */
function mask(platformName: string, seed: Uint8Array, length: number): Uint8Array {
  const pieces: Buffer[] = [];
  const counter = new Uint8Array(4);
  for (let i = 0, made = 0; made < length; i += 1) {
    new DataView(counter.buffer).setUint32(0, i);
    const piece = createHash(platformName).update(seed).update(counter).digest();
    pieces.push(piece);
    made += piece.length;
  }
  return Buffer.concat(pieces).subarray(0, length);
}

/** Signs a digest that was computed elsewhere (EMSA-PSS-ENCODE, RFC 8017, section 9.1.1); undefined when the key is too short for it. */
export function signPssDigest(
  key: KeyObject,
  bits: number,
  { digest, saltLength }: PssParameters,
  hashed: Uint8Array,
): Uint8Array | undefined {
  const name = platformDigest(digest);
  const encodedBits = bits - 1;
  const length = Math.ceil(encodedBits / 8);
  const maskedLength = length - digestLengths[digest] - 1;
  if (!name || maskedLength < saltLength + 1) return undefined;
  const salt = randomBytes(saltLength);
  const salted = createHash(name).update(new Uint8Array(8)).update(hashed).update(salt).digest();
  const block = Buffer.concat([new Uint8Array(maskedLength - saltLength - 1), Uint8Array.of(1), salt]);
  const masked = mask(name, salted, maskedLength).map((byte, i) => byte ^ (block[i] ?? 0));
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - encodedBits));
  const padding = new Uint8Array(Math.ceil(bits / 8) - length);
  const em = Buffer.concat([padding, masked, salted, Uint8Array.of(0xbc)]);
  return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, em);
}

/** EMSA-PSS-VERIFY (RFC 8017, section 9.1.2) for a digest that was computed elsewhere. */
export function verifyPssDigest(
  key: KeyObject,
  bits: number,
  { digest, saltLength }: PssParameters,
  hashed: Uint8Array,
  signature: Uint8Array,
): boolean {
  const name = platformDigest(digest);
  if (!name) return false;
  const opened = publicDecrypt({ key, padding: constants.RSA_NO_PADDING }, signature);
  const encodedBits = bits - 1;
  const length = Math.ceil(encodedBits / 8);
  const em = opened.subarray(opened.length - length);
  if (opened.subarray(0, opened.length - length).some((byte) => byte !== 0)) return false;
  const hashLength = digestLengths[digest];
  if (length < hashLength + saltLength + 2 || em[length - 1] !== 0xbc) return false;
  const maskedLength = length - hashLength - 1;
  const inner = em.subarray(maskedLength, length - 1);
  const topBits = 8 * length - encodedBits;
  if (((em[0] ?? 0xff) & ~(0xff >> topBits)) !== 0) return false;
  const block = mask(name, inner, maskedLength).map((byte, i) => byte ^ (em[i] ?? 0));
  block[0] = (block[0] ?? 0) & (0xff >> topBits);
  const zeros = maskedLength - saltLength - 1;
  if (block.subarray(0, zeros).some((byte) => byte !== 0) || block[zeros] !== 1) return false;
  const salted = createHash(name)
    .update(new Uint8Array(8))
    .update(hashed)
    .update(block.subarray(zeros + 1))
    .digest();
  return sameBytes(salted, inner);
}
