export * from './info.ts';
export * from './obtain.ts';
export * from './request.ts';
