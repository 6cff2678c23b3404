export * from './server.tsx';
export * from './signer.ts';
