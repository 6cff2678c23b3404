import { canonicalJson, type LocalDate, type Sha256, sha256 } from '../../base/index.ts';
import type { LedgerEntry, LedgerStorage } from '../../payments/index.ts';
import type { Queryable } from '../database.ts';

/** An entry of the books as a row holds it: its place in their chain, counted from 1, and amounts in tiyn beside their accounts. */
export type LedgerRow = {
  readonly seq: number;
  readonly id: LedgerEntry['id'];
  readonly on: LocalDate;
  readonly cause: string;
  readonly accounts: readonly string[];
  readonly amounts: readonly number[];
  readonly hash: Sha256;
};

/** The books: an entry counts once, stands behind the one before in a chain of hashes, and is refused by the table when it does not balance. */
export function createLedger(db: Queryable): LedgerStorage {
  return {
    post: async (entries) => {
      if (entries.length > 0) await db.query('select post_ledger($1::json)', [JSON.stringify(entries)]);
    },
  };
}

/** The hash of an entry: over all it says, its place, and the hash of the one before. The database makes it in the same way (`ledger_hash`). */
export function ledgerHash({ seq, id, on, cause, accounts, amounts }: Omit<LedgerRow, 'hash'>, previous: Sha256): Sha256 {
  return sha256(canonicalJson([String(seq), id, on, cause, previous, ...accounts, ...amounts.map(String)]));
}
