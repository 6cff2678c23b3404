import { pensionFundPayout } from '../../regulations/pension-fund-payout/index.ts';
import type { FactValue, Regulation } from '../law/index.ts';

/** The payout from pension savings, its orders signed by two: no regulation of the eight has a register that is signed. */
export const signedPayout: Regulation = {
  ...pensionFundPayout,
  batches: {
    ...pensionFundPayout.batches,
    paymentOrders: {
      ...(pensionFundPayout.batches.paymentOrders as Regulation['batches'][string]),
      sign: {
        over: { document: 'paymentOrders' },
        acts: [
          { by: 'fundAccounting', kind: 'eds' },
          { by: 'fundControl', kind: 'eds' },
        ],
        distinct: true,
      },
    },
  },
};

/** What registries say of a saver who may be paid. */
export const payoutAnswers: { readonly [registry: string]: { readonly [fact: string]: FactValue } } = {
  persons: {},
  'fund-accounts': { hasAccount: true, hasSavings: true, payoutAssigned: false },
  'fund-intake': {},
  'fund-checks': { hasRight: true, hasSavings: true, unexecuted: false },
};
