/** Primitives of signatures: digests, GOST, RSA and ECDSA behind one port. */
export type * from './port.ts';
