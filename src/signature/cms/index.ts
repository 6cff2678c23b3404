export * from './attributes.ts';
export * from './check-signer.ts';
export * from './make.ts';
export * from './signed-data.ts';
export * from './token-signer.ts';
