import { type LocalDate, type Tiyn, tiyn } from '../base/index.ts';
import type { Bic } from './bank-directory.ts';
import type { Deduction } from './deductions.ts';

/** An account of the payer's books. */
export type LedgerAccount = string & { readonly __brand: 'LedgerAccount' };

/** The accounts of the books. Debit is positive, credit negative; the whole always sums to zero. */
export const accounts = {
  /** What the budget owes people for a benefit in a region. */
  expense: (budget: string, region: string) => `expense:${budget}:${region}` as LedgerAccount,
  /** Registered and not yet sent. */
  payable: (budget: string, region: string) => `payable:${budget}:${region}` as LedgerAccount,
  /** Sent to a bank that has not yet confirmed. */
  transit: (bic: Bic) => `transit:${bic}` as LedgerAccount,
  /** The payer's money. */
  cash: () => 'cash' as LedgerAccount,
  /** Overpaid money that people owe back. */
  receivable: (budget: string) => `receivable:${budget}` as LedgerAccount,
  /** Contributions, tax and enforcement taken off payments and owed to those they belong to. */
  withheld: (kind: Exclude<Deduction['kind'], 'overpayment'>) => `withheld:${kind}` as LedgerAccount,
} as const;

export type Posting = { readonly account: LedgerAccount; readonly amount: Tiyn };

/** A balanced entry. `id` makes it count once: posting an entry whose id is known changes nothing. */
export type LedgerEntry = { readonly id: string; readonly on: LocalDate; readonly cause: string; readonly postings: readonly Posting[] };

/** Makes an entry; postings on one account are added up and zeros left out. Throws when it does not balance: that is a bug. */
export function ledgerEntry(id: string, on: LocalDate, cause: string, postings: readonly Posting[]): LedgerEntry {
  const sums = new Map<LedgerAccount, number>();
  let total = 0;
  for (const { account, amount } of postings) {
    sums.set(account, (sums.get(account) ?? 0) + amount);
    total += amount;
  }
  if (total !== 0) throw new Error(`ledger entry ${id} is out of balance by ${total} tiyn`);
  return {
    id,
    on,
    cause,
    postings: [...sums].filter(([, amount]) => amount !== 0).map(([account, amount]) => ({ account, amount: tiyn(amount) })),
  };
}

/** The balances that entries make: account to sum. */
export function balancesOf(entries: Iterable<LedgerEntry>): ReadonlyMap<LedgerAccount, Tiyn> {
  const balances = new Map<LedgerAccount, Tiyn>();
  for (const entry of entries) {
    for (const { account, amount } of entry.postings) balances.set(account, tiyn((balances.get(account) ?? 0) + amount));
  }
  return balances;
}

/** The sum of all accounts whose name begins so (`expense:`), in tiyn. */
export function totalOf(balances: ReadonlyMap<LedgerAccount, Tiyn>, prefix: string): Tiyn {
  let total = 0;
  for (const [account, amount] of balances) if (account.startsWith(prefix)) total += amount;
  return tiyn(total);
}
