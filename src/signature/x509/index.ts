export * from './algorithm.ts';
export * from './certificate.ts';
export * from './crl.ts';
export * from './extensions.ts';
export * from './holder.ts';
export * from './name.ts';
export * from './path.ts';
export * from './trust-store.ts';
