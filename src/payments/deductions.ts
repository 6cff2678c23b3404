import { type Tiyn, tiyn } from '../base/index.ts';
import type { AmountName } from '../benefits/index.ts';
import type { Award } from './award.ts';
import type { DeductionRule } from './award-events.ts';

/** What was taken off one payment, and for what. `overpayment` names the debt where the deduction pays one back. */
export type Deduction = {
  readonly kind: DeductionRule['kind'] | 'overpayment';
  readonly amount: Tiyn;
  readonly overpayment?: string;
};

const pensions: readonly AmountName[] = ['basic-pension', 'age-pension', 'pension-fund-payout'];

/**
 * The most that may be taken off a payment for debts, in hundredths of a percent: 50 % of pensions (Social Code art. 203), 25 % of
 * allowances (art. 174 p. 4; reading: also where no limit of their own was read). Contributions and tax are not counted in it.
 */
export function deductionLimit(benefit: AmountName): number {
  return pensions.includes(benefit) ? 5000 : 2500;
}

/** What was taken for, and given back of, one overpayment by lines that count. */
export type Settlement = { readonly withheld: number; readonly refunded: number };

/** What is still owed back of each overpayment that the recipient agreed to have withheld, by overpayment. The caller owns the map. */
export function outstandingOf(award: Award, settlements: ReadonlyMap<string, Settlement>): Map<string, number> {
  const outstanding = new Map<string, number>();
  for (const overpayment of award.overpayments) {
    if (overpayment.withdrawn || overpayment.agreedBasisPoints === undefined) continue;
    const rest = overpayment.found - overpayment.repaid - (settlements.get(overpayment.id)?.withheld ?? 0);
    if (rest > 0) outstanding.set(overpayment.id, rest);
  }
  return outstanding;
}

/**
 * What is taken off a payment of `gross`: contributions and tax rounded to the nearest tiyn, then debts rounded down and within the limit.
 * `outstanding` is lowered by what is taken.
 */
export function deductionsFrom(award: Award, gross: Tiyn, outstanding: Map<string, number>): readonly Deduction[] {
  const deductions: Deduction[] = [];
  let room = Math.floor((gross * deductionLimit(award.benefit)) / 10_000);
  for (const rule of award.deductions) {
    if (rule.kind === 'enforcement') {
      const amount = Math.min(room, Math.floor((gross * rule.basisPoints) / 10_000));
      room -= amount;
      if (amount > 0) deductions.push({ kind: rule.kind, amount: tiyn(amount) });
    } else {
      const amount = Math.round((gross * rule.basisPoints) / 10_000);
      if (amount > 0) deductions.push({ kind: rule.kind, amount: tiyn(amount) });
    }
  }
  for (const { id, agreedBasisPoints } of award.overpayments) {
    const rest = outstanding.get(id);
    if (rest === undefined || agreedBasisPoints === undefined) continue;
    const amount = Math.min(rest, room, Math.floor((gross * agreedBasisPoints) / 10_000));
    if (amount <= 0) continue;
    room -= amount;
    outstanding.set(id, rest - amount);
    deductions.push({ kind: 'overpayment', amount: tiyn(amount), overpayment: id });
  }
  return deductions;
}
