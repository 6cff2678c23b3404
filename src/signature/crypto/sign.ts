import { digestNamed, digestOidOf } from './digests.ts';
import { signEcdsa } from './ecdsa.ts';
import { signGost } from './gost-signature.ts';
import type { RefusedReason, SignatureSuite, SignOutcome, SignRequest } from './port.ts';
import { type LoadedPrivateKey, loadPrivateKey } from './private-key.ts';
import { pssAlgorithm } from './pss.ts';
import { loadPublicKey } from './public-key.ts';
import { signRsaPkcs1, signRsaPss } from './rsa.ts';
import { ecCurves } from './suites.ts';
import { type Agreement, agree } from './verify.ts';

const refused = (reason: RefusedReason, note: string): SignOutcome => ({ kind: 'refused', reason, note });

/**
 * Signs data or a digest with a PKCS#8 key. The algorithm must belong to the key and name no SHA-1. GOST signing goes through
 * @noble/curves with a fresh random nonce, about 10 ms for 512 bits.
 */
export function signBytes(request: SignRequest): SignOutcome {
  const agreement = agree(request);
  if (agreement.kind === 'refused') return agreement;
  if (agreement.digest === 'SHA-1') return refused('sha1-not-allowed', 'nothing new is signed with SHA-1');
  const key = loadPrivateKey(request.privateKeyInfo);
  if (key.kind === 'refused') return key;
  if (!agreement.scheme.families.includes(key.family)) {
    return refused('key-algorithm-mismatch', `${agreement.scheme.scheme} was asked of a key of ${key.family}`);
  }
  const signature = compute(key, agreement, request);
  if (!signature) return refused('key-too-short', 'the RSA key is too short for this digest and salt');
  return { kind: 'signed', signature: new Uint8Array(signature) };
}

function compute(key: LoadedPrivateKey, { digest, pss }: Agreement, { content, ecdsaEncoding }: SignRequest): Uint8Array | undefined {
  if (key.kind === 'gost') {
    return signGost(key.suite.curve, key.d, content.kind === 'digest' ? content.bytes : digestNamed(digest, content.bytes));
  }
  if (key.kind === 'ec') return signEcdsa(key.handle, key.curveOid, digest, content, ecdsaEncoding ?? 'der');
  return pss ? signRsaPss(key.handle, key.bits, pss, content) : signRsaPkcs1(key.handle, digest, content);
}

const nullParameters = Uint8Array.of(5, 0);

/**
 * The suite that the NCA's profile uses with such a key: GOST with its own digest and explicit NULL, RSA with SHA-256, ECDSA with
 * the digest of its curve's size. Undefined for a key that is not known here.
 */
export function signatureAlgorithmFor(publicKeyInfo: Uint8Array): SignatureSuite | undefined {
  const key = loadPublicKey(publicKeyInfo);
  switch (key.kind) {
    case 'refused':
      return undefined;
    case 'gost':
      return {
        algorithm: { oid: key.suite.signatureOid, parameters: nullParameters },
        digestOid: digestOidOf(key.suite.digest),
        scheme: key.suite.scheme,
      };
    case 'ec': {
      const curve = ecCurves[key.curveOid];
      return curve && { algorithm: { oid: curve.signatureOid }, digestOid: digestOidOf(curve.digest), scheme: 'ECDSA' };
    }
    case 'rsa':
      return key.family === 'rsa'
        ? {
            algorithm: { oid: '1.2.840.113549.1.1.11', parameters: nullParameters },
            digestOid: digestOidOf('SHA-256'),
            scheme: 'RSA-PKCS1',
          }
        : { algorithm: pssAlgorithm('SHA-256'), digestOid: digestOidOf('SHA-256'), scheme: 'RSA-PSS' };
  }
}
