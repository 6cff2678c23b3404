export * from './certificate-check.ts';
export * from './document.ts';
export * from './evidence.ts';
export * from './kept.ts';
export * from './policy.ts';
export * from './signer-identity.ts';
export * from './signer-result.ts';
export * from './time-stamp-check.ts';
