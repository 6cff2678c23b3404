import type { BatchHouse } from '../casework/index.ts';

const source = 'reading: the rules name the register and the orders, not who signs them; two people do, as with every payment';

/**
 * Registers and orders of runs as batches of casework: made by the system's key, a register signed by an officer of the payment centre
 * and by its head, who are two people. Members are payment lines; an order needs no signature of its own, since it carries out what the
 * register decided.
 */
export const paymentBatches: BatchHouse = {
  id: 'payments',
  units: {
    payer: { kind: 'post', post: 'corp-payer', office: 'payment-centre', which: 'single', source },
    head: { kind: 'post', post: 'office-head', office: 'payment-centre', which: 'single', source },
  },
  batches: {
    'payment-register': {
      unit: 'payer',
      totals: ['gross', 'net'],
      sign: {
        over: { document: 'payment-register' },
        acts: [
          { by: 'payer', kind: 'eds' },
          { by: 'head', kind: 'eds' },
        ],
        distinct: true,
      },
      to: 'batch:payment-order',
      source,
    },
    'payment-order': { unit: 'payer', totals: ['gross', 'net'], to: 'sent', source },
  },
};
