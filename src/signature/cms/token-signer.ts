import { write } from '../asn1/index.ts';
import { fromBigEndian } from '../crypto/bytes.ts';
import { digest, type SchemeName, type SignOutcome, signatureAlgorithmFor, verifySignature } from '../crypto/index.ts';
import { readCertificate } from '../x509/index.ts';
import type { Signer } from './make.ts';

/**
 * What a token is asked to compute, by the names of PKCS#11 (GOST keys of 512 bits: of TC26's extension to it). Tokens for Kazakhstan's
 * GOST keys have mechanisms of their makers' own.
 */
export type TokenMechanism = 'CKM_RSA_PKCS' | 'CKM_ECDSA' | 'CKM_GOSTR3410' | 'CKM_GOSTR3410_512';

/** Asks a token for a signature; throws when it does not give one. */
export type SignOnToken = (mechanism: TokenMechanism, input: Uint8Array) => Promise<Uint8Array>;

/**
 * A signer whose private key never leaves a token: the digest is computed here, the token signs it as C_Sign of PKCS#11 does (`input` is
 * the DigestInfo for RSA, else the digest; ECDSA comes back as two halves, GOST as CMS has it: r then s, least significant byte first).
 * What the token gave is verified under the certificate before it is used. Undefined when the certificate's key is of no kind known here.
 */
export function tokenSigner(certificateDer: Uint8Array, signOnToken: SignOnToken): Signer | undefined {
  const read = readCertificate(certificateDer);
  if (read.kind === 'unreadable') return undefined;
  const { publicKeyInfo } = read.value;
  const suite = signatureAlgorithmFor(publicKeyInfo);
  if (!suite || suite.scheme === 'RSA-PSS') return undefined;
  const { algorithm, digestOid, scheme } = suite;
  const mechanism = mechanismOf(scheme);
  return {
    certificate: read.value,
    suite,
    sign: async (bytes, ecdsaEncoding = 'der'): Promise<SignOutcome> => {
      const hashed = digest(digestOid, bytes);
      if (!hashed) return { kind: 'refused', reason: 'digest-unknown', note: digestOid };
      const raw = await signOnToken(mechanism, mechanism === 'CKM_RSA_PKCS' ? digestInfo(digestOid, hashed) : hashed);
      const signature = mechanism === 'CKM_ECDSA' && ecdsaEncoding === 'der' ? ofHalves(raw) : raw;
      const content = { kind: 'data', bytes } as const;
      const outcome = verifySignature({ algorithm, publicKeyInfo, digestOid, content, signature, ecdsaEncoding });
      if (outcome.kind !== 'valid') {
        return { kind: 'refused', reason: 'key-algorithm-mismatch', note: 'what the token signed does not verify under its certificate' };
      }
      return { kind: 'signed', signature };
    },
  };
}

function mechanismOf(scheme: SchemeName): TokenMechanism {
  switch (scheme) {
    case 'RSA-PKCS1':
      return 'CKM_RSA_PKCS';
    case 'ECDSA':
      return 'CKM_ECDSA';
    case 'GOST-34.10-2015-512':
      return 'CKM_GOSTR3410_512';
    default:
      return 'CKM_GOSTR3410';
  }
}

/** DigestInfo of PKCS#1 v1.5 (RFC 8017, section 9.2). */
function digestInfo(digestOid: string, hashed: Uint8Array): Uint8Array {
  return write.sequence(write.sequence(write.oid(digestOid), write.nil()), write.octetString(hashed));
}

/** Two halves as DER; a signature of no bytes stays what it is, and does not verify. */
function ofHalves(raw: Uint8Array): Uint8Array {
  if (raw.length === 0 || raw.length % 2 !== 0) return raw;
  const half = raw.length / 2;
  return write.sequence(write.integer(fromBigEndian(raw.subarray(0, half))), write.integer(fromBigEndian(raw.subarray(half))));
}
