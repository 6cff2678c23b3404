/** Primitives of signatures: digests, GOST, RSA and ECDSA behind one port. */
export { createDigest, digest, digestOidOf, findDigest } from './digests.ts';
export { generateKeyPair } from './generate.ts';
export { createVerifierPool } from './pool.ts';
export type * from './port.ts';
export { publicKeyOf } from './private-key.ts';
export { pssAlgorithm } from './pss.ts';
export { keyFamilyOf } from './public-key.ts';
export { signatureAlgorithmFor, signBytes } from './sign.ts';
export { verifySignature } from './verify.ts';
