export * from './condition.ts';
export * from './entry.ts';
export * from './outcome.ts';
export * from './process.ts';
export * from './regulation.ts';
export * from './revision.ts';
export * from './subject.ts';
