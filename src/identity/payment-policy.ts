import type { Offices } from '../casework/index.ts';

/**
 * What is done with money: reading awards of anybody, changing an award on a decision or a notice, forming and sending runs, recalculating
 * many awards, proposing and approving parameters. Who signs a register stands in its law (`paymentBatches`).
 */
export type PaymentAction = 'readAwards' | 'changeAward' | 'run' | 'recalculate' | 'parameters';

/** Whether somebody in a post may: the payment centre pays and keeps awards, administrators keep parameters. Part of the one policy. */
export function mayInPayments(offices: Offices, by: { readonly post: string; readonly office: string }, action: PaymentAction): boolean {
  if (action === 'parameters') return by.post === 'administrator';
  const isCentre = offices.get(by.office)?.kind === 'payment-centre';
  return isCentre && (by.post === 'corp-payer' || by.post === 'office-head');
}
