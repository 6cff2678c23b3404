import { digestLengths, digestNamed, findDigest } from './digests.ts';
import { verifyEcdsa } from './ecdsa.ts';
import { verifyGost } from './gost-signature.ts';
import { isNull } from './parameters.ts';
import type { DigestName, InvalidReason, RefusedReason, VerifyOutcome, VerifyRequest } from './port.ts';
import { type PssParameters, readPssParameters } from './pss.ts';
import { type LoadedKey, loadPublicKey } from './public-key.ts';
import { verifyRsaPkcs1, verifyRsaPss } from './rsa.ts';
import { findScheme, type SignatureScheme } from './suites.ts';

const refused = (reason: RefusedReason, note: string) => ({ kind: 'refused', reason, note }) as const;

const notes: Readonly<Record<InvalidReason, string>> = {
  'signature-mismatch': 'the signature does not belong to these bytes and this key',
  'signature-malformed': 'the signature is not written as its algorithm demands',
  'signature-out-of-range': 'r or s is zero or not below the group order',
};

/** What is to be computed, once the request's names agree with each other. */
export type Agreement = {
  readonly kind: 'agreed';
  readonly scheme: SignatureScheme;
  readonly digest: DigestName;
  readonly pss: PssParameters | undefined;
};

/** The request's parts that name algorithms. */
export type Named = Pick<VerifyRequest, 'algorithm' | 'digestOid' | 'content'>;

/**
 * Brings together what the signature algorithm, its parameters and the digest named beside it say. They must agree: a verifier
 * that believed the weaker name could be talked into it.
 */
export function agree({ algorithm, digestOid, content }: Named): Agreement | { kind: 'refused'; reason: RefusedReason; note: string } {
  const scheme = findScheme(algorithm.oid);
  if (!scheme) return refused('algorithm-unknown', `signature algorithm ${algorithm.oid} is not known here`);
  const pss = scheme.digest === 'parameters' ? readPssParameters(algorithm.parameters) : undefined;
  if (scheme.digest === 'parameters' ? !pss : !isNull(algorithm.parameters)) {
    return refused('algorithm-parameters-bad', `parameters of ${algorithm.oid} are not acceptable`);
  }
  const beside = digestOid === undefined ? undefined : findDigest(digestOid);
  if (digestOid !== undefined && !beside) return refused('digest-unknown', `digest ${digestOid} is not known here`);
  const own = pss?.digest ?? (scheme.digest === 'beside' || scheme.digest === 'parameters' ? undefined : scheme.digest);
  const digest = own ?? beside;
  if (!digest) return refused('digest-missing', `${algorithm.oid} names no digest and none stands beside it`);
  if (beside && beside !== digest) return refused('digest-mismatch', `signature over ${digest}, but ${beside} stands beside it`);
  if (digest.startsWith('GOST') !== scheme.scheme.startsWith('GOST')) {
    return refused('digest-mismatch', `${scheme.scheme} does not go with ${digest}`);
  }
  if (content.kind === 'digest' && content.bytes.length !== digestLengths[digest]) {
    return refused('digest-length-wrong', `${digest} has ${digestLengths[digest]} bytes, ${content.bytes.length} were given`);
  }
  return { kind: 'agreed', scheme, digest, pss };
}

/**
 * Checks one signature value with one public key. Names are compared before anything is computed: the key's algorithm must be the
 * signature's, and digests named in several places must be the same. Never throws on hostile input. Synchronous: about 2 ms for a
 * GOST-512 key met for the first time; see pool.ts for many.
 */
export function verifySignature(request: VerifyRequest): VerifyOutcome {
  const agreement = agree(request);
  if (agreement.kind === 'refused') return agreement;
  const { scheme, digest } = agreement;
  if (digest === 'SHA-1' && !request.policy?.allowSha1) return refused('sha1-not-allowed', 'SHA-1 is accepted only for old archives');
  const key = loadPublicKey(request.publicKeyInfo);
  if (key.kind === 'refused') return key;
  if (!scheme.families.includes(key.family)) {
    return refused('key-algorithm-mismatch', `${scheme.scheme} signature, but the key is of ${key.family}`);
  }
  const fault = keyFault(key, agreement, request.policy?.minimumRsaBits ?? 2048);
  if (fault) return fault;
  const verdict = compute(key, agreement, request);
  return verdict === 'valid'
    ? { kind: 'valid', scheme: scheme.scheme, digest, keyBits: key.bits }
    : { kind: 'invalid', reason: verdict, note: notes[verdict] };
}

function keyFault(key: LoadedKey, { pss }: Agreement, minimumRsaBits: number) {
  if (key.kind !== 'rsa') return undefined;
  if (key.bits < minimumRsaBits) return refused('key-too-short', `RSA key of ${key.bits} bits, ${minimumRsaBits} are demanded`);
  if (!key.parameters) return undefined;
  const demanded = readPssParameters(key.parameters);
  const fits = demanded && pss && demanded.digest === pss.digest && pss.saltLength >= demanded.saltLength;
  return fits ? undefined : refused('algorithm-parameters-bad', 'the key does not allow these PSS parameters');
}

function compute(
  key: LoadedKey,
  { digest, pss }: Agreement,
  { content, signature, ecdsaEncoding }: VerifyRequest,
): 'valid' | InvalidReason {
  if (key.kind === 'gost') {
    return verifyGost(key.key, content.kind === 'digest' ? content.bytes : digestNamed(digest, content.bytes), signature);
  }
  if (key.kind === 'ec') return verifyEcdsa(key.handle, key.curveOid, digest, content, signature, ecdsaEncoding ?? 'der');
  if (signature.length !== Math.ceil(key.bits / 8)) return 'signature-malformed';
  const holds = pss ? verifyRsaPss(key.handle, key.bits, pss, content, signature) : verifyRsaPkcs1(key.handle, digest, content, signature);
  return holds ? 'valid' : 'signature-mismatch';
}
