import type { Calculator } from '../src/casework/index.ts';

/** Stand-in for amounts: one round sum for everything, marked as such in the draft and on the page. */
export function standInAmounts(): Calculator {
  return {
    calculate: async (name, _case, on) => ({
      kind: 'amount',
      amount: { name, tiyn: 5_000_000, from: on, until: null, explanation: [], standIn: true },
    }),
  };
}
