import type { LocalDate } from '../base/index.ts';
import type { Queryable } from './database.ts';

/** A kind of logs that are chains of their own: `chain` with the id behind it names one in a night's root. */
export type LogOfChain = { readonly chain: string; readonly head: string; readonly log: string; readonly owner: string };

/** The logs of awards, runs and recalculations. */
export const chainedLogs = [
  { chain: 'award/', head: 'award', log: 'award_event', owner: 'award' },
  { chain: 'run/', head: 'payment_run', log: 'payment_run_event', owner: 'run' },
  { chain: 'recalculation/', head: 'recalculation', log: 'recalculation_event', owner: 'recalculation' },
] as const satisfies readonly LogOfChain[];
/** The chain of the books in a night's root. */
export const booksChain = 'books';

/** Notes the ends of the next chains after an id that grew since they were noted last; answers how far it came. Needs the lock of roots. */
export type NoteEnds = (
  tx: Queryable,
  night: LocalDate,
  after: string,
  limit: number,
) => Promise<{ readonly last: string | null; readonly seen: number }>;

const noteHeads =
  (table: 'case_head' | 'batch'): NoteEnds =>
  (tx, night, after, limit) =>
    one(
      tx,
      `with page as (select id from ${table} where id > $2 order by id limit $3),
         grown as (update ${table} h set rooted = h.seq from page where h.id = page.id and h.rooted < h.seq returning h.id, h.seq, h.hash),
         noted as (insert into nightly_leaf (night, chain, seq, hash) select $1::date, id, seq, hash from grown on conflict do nothing)
       select max(id) as last, count(*) as seen from page`,
      [night, after, limit],
    );

/**
 * For logs whose heads hold no end: the last event is looked up, since storing the events of many awards must not touch a row of each
 * beside them. `head`: the table of what has a log; `log`: the table of events, under `owner`.
 */
const noteLogs =
  ({ chain, head, log, owner }: LogOfChain): NoteEnds =>
  (tx, night, after, limit) =>
    one(
      tx,
      `with page as (select id from ${head} where id > $2 order by id limit $3),
         grown as (
           select '${chain}' || page.id as chain, e.seq, e.hash from page
           cross join lateral (select seq, hash from ${log} where ${owner} = page.id order by seq desc limit 1) e
           where e.seq > coalesce((select r.seq from chain_rooted r where r.chain = '${chain}' || page.id), 0)),
         rooted as (insert into chain_rooted (chain, seq) select chain, seq from grown on conflict (chain) do update set seq = excluded.seq),
         noted as (insert into nightly_leaf (night, chain, seq, hash) select $1::date, chain, seq, hash from grown on conflict do nothing)
       select max(id) as last, count(*) as seen from page`,
      [night, after, limit],
    );

const noteBooks: NoteEnds = (tx, night) =>
  one(
    tx,
    `with grown as (
         select seq, hash from (select seq, hash from ledger_entry order by seq desc limit 1) e
         where seq > coalesce((select r.seq from chain_rooted r where r.chain = '${booksChain}'), 0)),
       rooted as (
         insert into chain_rooted (chain, seq) select '${booksChain}', seq from grown on conflict (chain) do update set seq = excluded.seq),
       noted as (
         insert into nightly_leaf (night, chain, seq, hash) select $1::date, '${booksChain}', seq, hash from grown on conflict do nothing)
     select null as last, 0 as seen`,
    [night],
  );

async function one(tx: Queryable, sql: string, parameters: readonly unknown[]) {
  const [row] = await tx.query<{ last: string | null; seen: number }>(sql, parameters);
  return row ?? { last: null, seen: 0 };
}

/** All kinds of chains that a night's root covers. */
export const allEnds: readonly NoteEnds[] = [noteHeads('case_head'), noteHeads('batch'), ...chainedLogs.map(noteLogs), noteBooks];
