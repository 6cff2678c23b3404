import type { LedgerStorage } from '../../payments/index.ts';
import type { Queryable } from '../database.ts';

/** The books: an entry counts once, and one that does not balance is refused by the table itself. */
export function createLedger(db: Queryable): LedgerStorage {
  return {
    post: async (entries) => {
      if (entries.length === 0) return;
      await db.query(
        `insert into ledger_entry (id, on_day, cause, accounts, amounts)
         select e->>'id', (e->>'on')::date, e->>'cause',
           array(select p->>'account' from json_array_elements(e->'postings') with ordinality as x(p, n) order by n),
           array(select (p->>'amount')::bigint from json_array_elements(e->'postings') with ordinality as x(p, n) order by n)
         from json_array_elements($1::json) as e on conflict (id) do nothing`,
        [JSON.stringify(entries)],
      );
    },
  };
}
