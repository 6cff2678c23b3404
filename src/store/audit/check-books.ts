import type { Sha256 } from '../../base/index.ts';
import { chainStart } from '../../casework/index.ts';
import type { OrderKey, RegisterKey, Run } from '../../payments/index.ts';
import type { Queryable } from '../database.ts';
import { type LedgerRow, ledgerHash } from '../payments/books.ts';
import type { Difference } from './difference.ts';

const entriesAtOnce = 5_000;

/**
 * Works the books out again: their chain, that each entry balances, and that they hold what the lines of registers and orders say, no entry
 * more and none less. Entries that a step still under way has not made yet are not missed. `runs`: as their logs make them. What events of
 * awards put on the books is compared with each award (`checkAward`).
 */
export async function checkBooks(tx: Queryable, runs: ReadonlyMap<string, Run>): Promise<readonly Difference[]> {
  return [...(await checkChain(tx)), ...(await checkEntries(tx, runs)), ...(await checkUnfounded(tx))];
}

async function checkChain(tx: Queryable): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  let previous: Sha256 = chainStart;
  for (let last = 0; ; ) {
    const rows: readonly LedgerRow[] = await tx.query<LedgerRow>(
      `select seq, id, on_day as "on", cause, to_json(accounts) as accounts, to_json(amounts) as amounts, hash from ledger_entry where seq > $1 order by seq limit $2`,
      [last, entriesAtOnce],
    );
    for (const row of rows) {
      last += 1;
      if (row.seq !== last) return [...found, { of: 'books', at: String(last), what: 'the entry of this number is missing' }];
      if (ledgerHash(row, previous) !== row.hash)
        return [...found, { of: 'books', at: row.id, what: `entry ${row.seq} is not what was chained` }];
      if (row.amounts.reduce((sum, amount) => sum + amount, 0) !== 0)
        found.push({ of: 'books', at: row.id, what: 'the entry does not balance' });
      previous = row.hash;
    }
    if (rows.length < entriesAtOnce) return found;
  }
}

/** What the entry of every line, register and order comes to, by id and account, from the lines alone; beside what stands on the books. */
const compared = `
  with line as materialized (
    select key, register, order_key, state, kind, gross, net, split_part(register, '/', 2) as region, split_part(register, '/', 3) as budget,
      line->'deductions' as deductions, account->>'bic' as bic,
      order_key is not null and exists (select from ledger_entry e where e.id = 'paid:order:' || order_key) as paid_whole,
      order_key is not null and exists (select from ledger_entry e where e.id = 'paid:line:' || key) as paid_alone
    from payment_line),
  posting as (
    select key, register, state, p.account, p.amount from line cross join lateral (
      select case when kind = 'refund' then 'receivable:' || budget else 'expense:' || budget || ':' || region end as account, gross as amount
      union all select 'payable:' || budget || ':' || region, -net
      union all select case when d->>'kind' = 'overpayment' then 'receivable:' || budget else 'withheld:' || (d->>'kind') end,
        -(d->>'amount')::bigint from json_array_elements(deductions) d) p),
  due as (
    select 'register:' || register as id, account, amount from posting
    union all select 'cancelled:' || key, account, -amount from posting where state = 'cancelled'
    union all select 'returned:' || key, account, -amount from posting where state = 'returned' and account not like 'payable:%'
    union all select 'returned:' || key, 'cash', net from line where state = 'returned'
    union all select 'sent:' || order_key, 'payable:' || budget || ':' || region, net from line where order_key is not null
    union all select 'sent:' || order_key, 'transit:' || bic, -net from line where order_key is not null
    union all select p.id, p.account, p.amount from line cross join lateral (
      select case when paid_whole then 'paid:order:' || order_key else 'paid:line:' || key end as id) i cross join lateral (
      values (i.id, 'transit:' || bic, net), (i.id, 'cash', -net)) as p(id, account, amount)
      where paid_whole or paid_alone or state in ('paid', 'returned')),
  expected as (
    select id, string_agg(account || ' ' || amount, ', ' order by account collate "C") as sums
    from (select id, account, sum(amount) as amount from due group by id, account) s where amount <> 0 group by id),
  there as (
    select id, string_agg(account || ' ' || amount, ', ' order by account collate "C") as sums
    from (select id, a as account, sum(m) as amount from ledger_entry cross join lateral unnest(accounts, amounts) as x(a, m)
      where id not like 'award:%' group by id, a) s where amount <> 0 group by id)
  select id, e.sums as expected, t.sums as there,
    (select l.register from payment_line l where id like 'cancelled:%' and l.key = substr(id, 11)) as register
  from expected e full join there t using (id)
  where e.sums is distinct from t.sums order by id limit 1000`;

type Compared = {
  readonly id: string;
  readonly expected: string | null;
  readonly there: string | null;
  /** Of the entry of a cancelled line: the line's register. */
  readonly register: RegisterKey | null;
};

async function checkEntries(tx: Queryable, runs: ReadonlyMap<string, Run>): Promise<readonly Difference[]> {
  const rows = await tx.query<Compared>(compared);
  return rows.flatMap(({ id, expected, there, register }): readonly Difference[] => {
    if (expected === null) return [{ of: 'books', at: id, what: 'the entry belongs to nothing that was registered, ordered or paid' }];
    if (there === null) return isStillToCome(id, register, runs) ? [] : [{ of: 'books', at: id, what: 'the entry is missing' }];
    return [{ of: 'books', at: id, what: `the entry is ${there}; the lines come to ${expected}` }];
  });
}

/** Whether the run has not yet recorded the step that makes the entry: it makes the entry when it goes on. */
function isStillToCome(id: string, register: RegisterKey | null, runs: ReadonlyMap<string, Run>): boolean {
  const [what] = id.split(':', 1);
  const of = register ?? id.slice(id.indexOf(':') + 1);
  const run = runs.get(of.split('/')[0] ?? '');
  if (what === 'register') return !run?.registers.has(of as RegisterKey);
  if (what === 'cancelled') return run?.registers.get(of as RegisterKey)?.ordered === undefined;
  return what === 'sent' && !run?.sent.has(of as OrderKey);
}

/** Entries that name an event of an award which is not there or puts nothing on the books. */
async function checkUnfounded(tx: Queryable): Promise<readonly Difference[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from ledger_entry l where id like 'award:%' and not exists (
       select from award_event e where e.award = split_part(l.id, ':', 2) and e.seq::text = split_part(l.id, ':', 3)
         and e.event->>'kind' in ('overpayment-found', 'overpayment-repaid', 'overpayment-withdrawn'))
     order by id limit 1000`,
  );
  return rows.map(({ id }) => ({ of: 'books', at: id, what: 'the entry belongs to no event of an award' }));
}
