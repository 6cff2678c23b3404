import { createPublicKey, type KeyObject } from 'node:crypto';
import {
  type Asn1Node,
  encodingOf,
  fieldsOf,
  isUniversal,
  openAsn1,
  readBitOctets,
  readInteger,
  readOctetString,
  readOid,
  tags,
} from '../asn1/index.ts';
import { type GostPublicKey, readGostPublicKey } from './gost-signature.ts';
import type { RefusedReason } from './port.ts';
import { createRecent } from './recent.ts';
import { ecCurves, type GostSuite, gostSuites, type KeyFamily, keyOids } from './suites.ts';

/** A public key ready for verification. `parameters` of an RSASSA-PSS key restrict its signatures. */
export type LoadedKey =
  | {
      readonly kind: 'rsa';
      readonly family: 'rsa' | 'rsa-pss';
      readonly bits: number;
      readonly handle: KeyObject;
      readonly parameters?: Uint8Array;
    }
  | { readonly kind: 'ec'; readonly family: 'ec'; readonly bits: number; readonly curveOid: string; readonly handle: KeyObject }
  | {
      readonly kind: 'gost';
      readonly family: GostSuite['family'];
      readonly bits: number;
      readonly suite: GostSuite;
      readonly key: GostPublicKey;
    };

export type LoadKeyOutcome = LoadedKey | { readonly kind: 'refused'; readonly reason: RefusedReason; readonly note: string };

const refused = (reason: RefusedReason, note: string): LoadKeyOutcome => ({ kind: 'refused', reason, note });

const largestRsaBits = 16384;

const loadedKeys = createRecent<LoadedKey>(512);

/**
 * Loads a DER SubjectPublicKeyInfo. Keys are remembered by their bytes, so that tables and handles are made once for a key that
 * comes again. Never throws on hostile bytes.
 */
export function loadPublicKey(publicKeyInfo: Uint8Array): LoadKeyOutcome {
  if (publicKeyInfo.length > 8192) return refused('key-malformed', 'public key longer than 8192 bytes');
  const known = loadedKeys.get(publicKeyInfo);
  if (known) return known;
  let outcome: LoadKeyOutcome;
  try {
    outcome = readKey(publicKeyInfo);
  } catch {
    return refused('key-malformed', 'public key cannot be read');
  }
  if (outcome.kind !== 'refused') loadedKeys.put(publicKeyInfo, outcome);
  return outcome;
}

/** The family of a public key, or undefined when it is of none known here or cannot be read. */
export function keyFamilyOf(publicKeyInfo: Uint8Array): KeyFamily | undefined {
  const key = loadPublicKey(publicKeyInfo);
  return key.kind === 'refused' ? undefined : key.family;
}

function readKey(publicKeyInfo: Uint8Array): LoadKeyOutcome {
  const info = fieldsOf(openAsn1(publicKeyInfo, 'publicKeyInfo'));
  const algorithm = fieldsOf(info.next('algorithm'));
  const oid = readOid(algorithm.next('oid'));
  const parameters = algorithm.maybe('parameters');
  algorithm.end();
  const bits = readBitOctets(info.next('publicKey'));
  info.end();
  if (oid === keyOids.rsa || oid === keyOids.rsaPss) return readRsa(oid, parameters, bits);
  if (oid === keyOids.ec) return readEc(publicKeyInfo, parameters);
  const suite = gostSuites.find(({ keyOid }) => keyOid === oid);
  return suite ? readGost(suite, parameters, bits) : refused('algorithm-unknown', `public key of unknown algorithm ${oid}`);
}

/**
 * RSA keys carry NULL, RSASSA-PSS keys nothing or their restrictions, which the verifier checks: the platform gets a plain RSA key
 * in both cases. The exponent is odd, over 1 and at most 64 bits long.
 */
function readRsa(oid: string, parameters: Asn1Node | undefined, bits: Uint8Array): LoadKeyOutcome {
  const pss = oid === keyOids.rsaPss;
  if (!pss && parameters && !isUniversal(parameters, tags.nil)) return refused('key-parameters-unknown', 'RSA key with parameters');
  const numbers = fieldsOf(openAsn1(bits, 'rsaPublicKey'));
  const modulus = readInteger(numbers.next('modulus'), largestRsaBits / 8 + 1);
  const exponent = readInteger(numbers.next('exponent'), 9);
  numbers.end();
  if (modulus <= 0n || modulus % 2n === 0n) return refused('key-malformed', 'RSA modulus is not an odd positive number');
  if (exponent < 3n || exponent % 2n === 0n) return refused('key-malformed', 'RSA exponent is not an odd number over 1');
  const handle = createPublicKey({ key: Buffer.from(bits), format: 'der', type: 'pkcs1' });
  const key = { kind: 'rsa', bits: modulus.toString(2).length, handle } as const;
  if (!pss) return { ...key, family: 'rsa' };
  return { ...key, family: 'rsa-pss', ...(parameters ? { parameters: Uint8Array.from(encodingOf(parameters)) } : {}) };
}

/** Only named curves: a key that brings its own curve could be made to fit any signature. */
function readEc(publicKeyInfo: Uint8Array, parameters: Asn1Node | undefined): LoadKeyOutcome {
  if (!parameters || !isUniversal(parameters, tags.oid)) return refused('key-parameters-unknown', 'EC key without a named curve');
  const curveOid = readOid(parameters);
  const curve = Object.hasOwn(ecCurves, curveOid) ? ecCurves[curveOid] : undefined;
  if (!curve) return refused('key-parameters-unknown', `EC key on curve ${curveOid}`);
  try {
    const handle = createPublicKey({ key: Buffer.from(publicKeyInfo), format: 'der', type: 'spki' });
    return { kind: 'ec', family: 'ec', bits: curve.bits, curveOid, handle };
  } catch {
    return refused('key-not-on-curve', 'EC point cannot be used');
  }
}

/** GOST keys: SEQUENCE { curve, digest } as parameters, an OCTET STRING inside the BIT STRING. */
function readGost(suite: GostSuite, parameters: Asn1Node | undefined, bits: Uint8Array): LoadKeyOutcome {
  if (!parameters || !gostParametersFit(suite, parameters)) return refused('key-parameters-unknown', 'GOST key with unknown parameters');
  const outcome = readGostPublicKey(suite.curve, readOctetString(openAsn1(bits, 'point')));
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'gost', family: suite.family, bits: 8 * suite.curve.bytes, suite, key: outcome.key };
}

/** Whether a GOST key's parameters name the suite's curve and, where they name a digest, the suite's digest. */
export function gostParametersFit(suite: GostSuite, parameters: Asn1Node): boolean {
  const fields = fieldsOf(parameters);
  const curveOid = readOid(fields.next('curve'));
  const digest = fields.maybe('digest');
  fields.end();
  return curveOid === suite.curveOid && (!digest || readOid(digest) === suite.digestParameterOid);
}
