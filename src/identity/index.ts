export * from './acting.ts';
export * from './key-signing.ts';
export * from './passwords.ts';
export * from './payment-policy.ts';
export * from './policy.ts';
export * from './sessions.ts';
export * from './staff.ts';
