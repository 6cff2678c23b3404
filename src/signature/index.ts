/** Electronic signatures of Kazakhstan: read, verified, made and proven without proprietary libraries. See README.md. */
export type { Asn1FaultCode, Instant, Read, Unreadable } from './asn1/index.ts';
export { decodeBase64, writePem } from './asn1/index.ts';
export { checkNameWords } from './check-names.ts';
export * from './checks.ts';
export { runSignatureCli } from './cli.ts';
export * from './cms/index.ts';
export * from './crypto/index.ts';
export * from './file/index.ts';
export * from './keystore/index.ts';
export { oids } from './oids.ts';
export { type ReasonCode, reasonCodes, reasonWords } from './reasons.ts';
export * from './record.ts';
export * from './revocation/index.ts';
export * from './tsp/index.ts';
export { rememberingVerifier, type Verifier } from './verifier.ts';
export * from './verify/index.ts';
export * from './x509/index.ts';
export * from './xml/index.ts';
