export * from './authority.ts';
export * from './keeper.ts';
export * from './server.tsx';
