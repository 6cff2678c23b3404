export * from './memory-store.ts';
export * from './people.ts';
export * from './town.ts';
