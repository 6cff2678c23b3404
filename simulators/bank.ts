import type { Account } from '../src/payments/index.ts';

/** Stand-in for banks that are asked whether an account is its holder's: it always is. */
export function standInBank(): (account: Account) => Promise<'confirmed' | 'refused' | 'silent'> {
  return async () => 'confirmed';
}
