import type { Tiyn } from '../base/index.ts';
import type { AmountName } from '../benefits/index.ts';
import type { Account, AwardId, Payee, Region } from './award-events.ts';
import type { Deduction } from './deductions.ts';
import type { Month } from './month.ts';
import type { PurposeCode } from './purpose-code.ts';

/** A month's run: `2026-03-R` the regular one, `2026-03-S2` the second supplementary one. */
export type RunId = string & { readonly __brand: 'RunId' };
/** A register: the lines of one run, region and budget code. It is a batch of casework. */
export type RegisterKey = string & { readonly __brand: 'RegisterKey' };
/** A payment order: the lines of one register that go to one bank. It is a batch of casework. */
export type OrderKey = string & { readonly __brand: 'OrderKey' };
/** A line: award, month and its number among the lines of that award and month. The same plan gives the same key. */
export type LineKey = string & { readonly __brand: 'LineKey' };

/**
 * Why the line is there. `regular`: the month of the run; `arrears`: an earlier month never paid before; `difference`: more for a month
 * paid already; `reissue`: what a bank returned, tied to the returned line; `refund`: recovered money of an overpayment that was none.
 */
export type LineKind = 'regular' | 'arrears' | 'difference' | 'reissue' | 'refund';

/** Where the line stands. A `cancelled` or `returned` line pays nothing; nothing is called paid before the bank says so. */
export type LineState = 'planned' | 'ordered' | 'sent' | 'paid' | 'returned' | 'cancelled';

/** One payment to one person for one month. `gross` is what the award owes, `net` what goes to the bank after deductions. */
export type PaymentLine = {
  readonly key: LineKey;
  readonly run: RunId;
  readonly register: RegisterKey;
  readonly award: AwardId;
  readonly recipient: Payee;
  readonly benefit: AmountName;
  readonly region: Region;
  readonly budget: string;
  readonly purpose: PurposeCode;
  readonly month: Month;
  readonly kind: LineKind;
  readonly reissueOf?: LineKey;
  readonly overpayment?: string;
  readonly gross: Tiyn;
  readonly net: Tiyn;
  readonly deductions: readonly Deduction[];
  readonly account: Account;
};

/** A line with where it stands, as the storage keeps it. `note`: why it was cancelled or returned. */
export type StoredLine = PaymentLine & { readonly state: LineState; readonly order?: OrderKey; readonly note?: string };

/** Whether the line counts as paying its month. */
export function isActive(state: LineState): boolean {
  return state !== 'returned' && state !== 'cancelled';
}

/** The key of the n-th line of an award and month: at most 35 characters, letters, digits and hyphens, as bank files allow. */
export function lineKey(award: AwardId, month: Month, n: number): LineKey {
  return `${award}-${month.slice(0, 4)}${month.slice(5)}-${n}` as LineKey;
}

/** The register that a line of a run belongs to. */
export function registerKey(run: RunId, region: Region, budget: string): RegisterKey {
  return `${run}/${region}/${budget}` as RegisterKey;
}

/** The region and budget code that an order pays for. */
export function partsOfOrder(order: OrderKey): { readonly region: Region; readonly budget: string } {
  const [, region, budget] = order.split('/');
  if (!region || !budget) throw new Error(`not an order: ${order}`);
  return { region: region as Region, budget };
}

/** The order that a line of a register belongs to: one for each bank that receives. */
export function orderKey(register: RegisterKey, account: Account): OrderKey {
  return `${register}/${account.bic}` as OrderKey;
}
