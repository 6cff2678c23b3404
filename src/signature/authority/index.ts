export * from './authority.ts';
export * from './fetcher.ts';
export * from './list.ts';
export * from './ocsp-responder.ts';
export * from './profiles.ts';
export * from './stamping-service.ts';
