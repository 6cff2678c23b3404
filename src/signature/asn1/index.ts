export * from './fault.ts';
export * from './fields.ts';
export * from './node.ts';
export * from './pem.ts';
export * from './text.ts';
export * from './time.ts';
export * from './types.ts';
export * as write from './write.ts';
