import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import {
  type Asn1Node,
  fieldsOf,
  isUniversal,
  openAsn1,
  readInteger,
  readOctetString,
  readOid,
  readSmallInteger,
  tags,
  write,
} from '../asn1/index.ts';
import { fromLittleEndian, toLittleEndian } from './bytes.ts';
import { gostPublicBytes } from './gost-signature.ts';
import type { RefusedReason } from './port.ts';
import { gostParametersFit } from './public-key.ts';
import { ecCurves, type GostSuite, gostSuites, type KeyFamily, keyOids } from './suites.ts';

/** A private key ready for signing. */
export type LoadedPrivateKey =
  | { readonly kind: 'rsa'; readonly family: 'rsa' | 'rsa-pss'; readonly bits: number; readonly handle: KeyObject }
  | { readonly kind: 'ec'; readonly family: 'ec'; readonly curveOid: string; readonly handle: KeyObject }
  | { readonly kind: 'gost'; readonly family: Extract<KeyFamily, `gost-${string}`>; readonly suite: GostSuite; readonly d: bigint };

export type LoadPrivateKeyOutcome = LoadedPrivateKey | { readonly kind: 'refused'; readonly reason: RefusedReason; readonly note: string };

const refused = (reason: RefusedReason, note: string): LoadPrivateKeyOutcome => ({ kind: 'refused', reason, note });

/** Loads a DER PKCS#8 PrivateKeyInfo of RSA, EC or GOST. Errors never repeat the key's bytes. */
export function loadPrivateKey(privateKeyInfo: Uint8Array): LoadPrivateKeyOutcome {
  try {
    const info = fieldsOf(openAsn1(privateKeyInfo, 'privateKeyInfo'));
    if (readSmallInteger(info.next('version')) > 1) return refused('key-malformed', 'private key of unknown version');
    const algorithm = fieldsOf(info.next('algorithm'));
    const oid = readOid(algorithm.next('oid'));
    const parameters = algorithm.maybe('parameters');
    const inner = readOctetString(info.next('privateKey'));
    const suite = gostSuites.find(({ keyOid }) => keyOid === oid);
    if (suite) return readGost(suite, parameters, inner);
    if (oid === keyOids.rsa || oid === keyOids.rsaPss) return readRsa(oid, inner);
    if (oid === keyOids.ec) return readEc(privateKeyInfo, parameters);
    return refused('algorithm-unknown', `private key of unknown algorithm ${oid}`);
  } catch {
    return refused('key-malformed', 'private key cannot be read');
  }
}

function readRsa(oid: string, inner: Uint8Array): LoadPrivateKeyOutcome {
  const handle = createPrivateKey({ key: Buffer.from(inner), format: 'der', type: 'pkcs1' });
  const bits = createPublicKey(handle).asymmetricKeyDetails?.modulusLength ?? 0;
  return { kind: 'rsa', family: oid === keyOids.rsa ? 'rsa' : 'rsa-pss', bits, handle };
}

function readEc(privateKeyInfo: Uint8Array, parameters: Asn1Node | undefined): LoadPrivateKeyOutcome {
  const curveOid = parameters && isUniversal(parameters, tags.oid) ? readOid(parameters) : '';
  if (!Object.hasOwn(ecCurves, curveOid)) return refused('key-parameters-unknown', 'EC key on an unknown curve');
  const handle = createPrivateKey({ key: Buffer.from(privateKeyInfo), format: 'der', type: 'pkcs8' });
  return { kind: 'ec', family: 'ec', curveOid, handle };
}

/**
 * GOST private numbers: an OCTET STRING with the least significant byte first (what the NCA's stores hold), the same bytes bare, or
 * an INTEGER (RFC 9215 allows all three).
 */
function readGost(suite: GostSuite, parameters: Asn1Node | undefined, inner: Uint8Array): LoadPrivateKeyOutcome {
  if (!parameters || !gostParametersFit(suite, parameters)) return refused('key-parameters-unknown', 'GOST key with unknown parameters');
  const { bytes, q } = suite.curve;
  const d = inner.length === bytes ? fromLittleEndian(inner) : readGostNumber(openAsn1(inner, 'gostPrivateKey'), bytes);
  if (d === undefined || d <= 0n || d >= q) return refused('key-malformed', 'GOST private key out of range');
  return { kind: 'gost', family: suite.family, suite, d };
}

function readGostNumber(node: Asn1Node, bytes: number): bigint | undefined {
  if (isUniversal(node, tags.integer)) return readInteger(node, bytes + 1);
  const octets = readOctetString(node);
  return octets.length === bytes ? fromLittleEndian(octets) : undefined;
}

/** The DER SubjectPublicKeyInfo that belongs to a PKCS#8 key; undefined when that cannot be read. */
export function publicKeyOf(privateKeyInfo: Uint8Array): Uint8Array | undefined {
  const key = loadPrivateKey(privateKeyInfo);
  if (key.kind === 'refused') return undefined;
  if (key.kind !== 'gost') return new Uint8Array(createPublicKey(key.handle).export({ format: 'der', type: 'spki' }));
  const point = write.octetString(gostPublicBytes(key.suite.curve, key.d));
  return Uint8Array.from(write.sequence(gostAlgorithm(key.suite), write.bitOctets(point)));
}

/** DER PKCS#8 of a GOST private number, as the NCA's key stores hold it. */
export function writeGostPrivateKey(suite: GostSuite, d: bigint): Uint8Array {
  const number = write.octetString(toLittleEndian(d, suite.curve.bytes));
  return Uint8Array.from(write.sequence(write.integer(0), gostAlgorithm(suite), write.octetString(number)));
}

function gostAlgorithm({ keyOid, curveOid, digestParameterOid }: GostSuite): Uint8Array {
  return write.sequence(write.oid(keyOid), write.sequence(write.oid(curveOid), write.oid(digestParameterOid)));
}
