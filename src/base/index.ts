export * from './canonical-json.ts';
export * from './iban.ts';
export * from './ids.ts';
export * from './look-alikes.ts';
export * from './money.ts';
export * from './refusal.ts';
export * from './time.ts';
export * from './words.ts';
