import { tiyn } from '../../base/index.ts';
import {
  type Award,
  type AwardAccount,
  type AwardId,
  type AwardPlan,
  type Bic,
  isActive,
  type LineDecision,
  type LineOutcome,
  type Month,
  mayOwe,
  type OrderKey,
  orderReference,
  type PageFormed,
  type PaymentStorage,
  type RegisterKey,
  type RunId,
  type Settlement,
  type StoredLine,
  type Sums,
  type Watermark,
  windowStart,
} from '../../payments/index.ts';
import type { Database, Queryable } from '../database.ts';
import { loadAwards } from './award-log.ts';
import { findLines, insertLines, type LineRow, lineColumns, lineOf, linesOf, reopenMarks } from './lines.ts';
import { lockRun, recordEvent, runStorage } from './runs.ts';

const sums = 'count(*) as count, coalesce(sum(gross), 0)::bigint as gross, coalesce(sum(net), 0)::bigint as net';
/** Lines of a run stand in registers whose keys begin with it; `0` is the character after `/`. */
const ofRun = "register > $1 || '/' and register < $1 || '0'";

/** What payments ask of the storage, in PostgreSQL. */
export function createPaymentStorage(db: Database): PaymentStorage {
  return {
    ...runStorage(db),
    pageOfAwards: (after, limit, month, only) => pageOfAwards(db, after, limit, month, only),
    savePage: (run, seen, page, plans) => db.transaction((tx) => savePage(tx, { run, seen, page, plans })),
    registersOf: (run) =>
      db.query<{ register: RegisterKey } & Sums>(
        `select register, ${sums} from payment_line where ${ofRun} group by register order by register`,
        [run],
      ),
    linesOf: (query) => linesOf(db, query),
    linesToOrder: async (register, after, limit) => {
      const lines = await linesOf(db, { of: { register }, state: 'planned', limit, ...(after && { after }) });
      const awards = await loadAwards(db, [...new Set(lines.map(({ award }) => award))]);
      const siblings = await linesOfMonths(db, lines);
      return lines.flatMap((line) => {
        const award = awards.get(line.award);
        return award ? [{ line, award, siblings: siblings.filter((one) => one.award === line.award && one.month === line.month) }] : [];
      });
    },
    decideLines: (decisions) => db.transaction((tx) => decideLines(tx, decisions)),
    ordersOf: async (register) => {
      const orders = await db.query<{ order: OrderKey; bic: Bic } & Sums>(
        `select order_key as "order", min(account->>'bic') as bic, ${sums} from payment_line
         where register = $1 and order_key is not null group by order_key order by order_key`,
        [register],
      );
      const [cancelled] = await db.query<Sums>(`select ${sums} from payment_line where register = $1 and state = 'cancelled'`, [register]);
      return { orders, cancelled: cancelled ?? { count: 0, gross: tiyn(0), net: tiyn(0) } };
    },
    markSent: async (order) => {
      await db.query("update payment_line set state = 'sent' where order_key = $1 and state = 'ordered'", [order]);
    },
    findLines: (keys) => findLines(db, keys),
    settleLines: (outcomes) => db.transaction((tx) => settleLines(tx, outcomes)),
    findOrder: async (reference) => {
      const [row] = await db.query<{ order: OrderKey; bic: Bic } & Sums>(
        `select o.key as "order", min(l.account->>'bic') as bic, ${sums} from payment_order o join payment_line l on l.order_key = o.key
         where o.reference = $1 group by o.key`,
        [reference],
      );
      return row;
    },
    hasOpenLines: async (run) => {
      const open = await db.query(`select 1 from payment_line where ${ofRun} and state in ('planned', 'ordered', 'sent') limit 1`, [run]);
      return open.length > 0;
    },
  };
}

type MarkRow = { readonly id: AwardId; readonly version: number; readonly next: Month };

async function pageOfAwards(
  db: Queryable,
  after: AwardId | undefined,
  limit: number,
  month: Month,
  only: readonly AwardId[] | undefined,
): Promise<readonly AwardAccount[]> {
  // an award that ended is looked at again only while months of it are not planned, or something happened since (see `mayOwe`)
  const marks = await db.query<MarkRow>(
    `select id, mark_version as version, mark_next as next from award a
     where id > $1 and ($4::text[] is null or id = any($4)) and from_month <= $3 and (end_month is null or end_month >= mark_next
       or exists (select from award_event e where e.award = a.id and e.seq > a.mark_version))
     order by id limit $2`,
    [after ?? '', limit, month, only ?? null],
  );
  const awards = await loadAwards(
    db,
    marks.map(({ id }) => id),
  );
  const wanted: { award: Award; mark: Watermark; from: Month }[] = [];
  for (const { id, version, next } of marks) {
    const award = awards.get(id);
    const mark = { version, next };
    if (award && mayOwe(award, mark, month)) wanted.push({ award, mark, from: windowStart(award, mark, month) });
  }
  const lines = groupByAward(
    await db.query<LineRow>(
      `select ${lineColumns} from unnest($1::text[], $2::text[]) as w(award, first)
       join payment_line l on l.award = w.award and l.month >= w.first and l.month <= $3 order by l.month, l.key`,
      [wanted.map(({ award }) => award.award), wanted.map(({ from }) => from), month],
    ),
  );
  const settled = await settlementsOf(
    db,
    wanted.filter(({ award }) => award.overpayments.length > 0).map(({ award }) => award.award),
  );
  return wanted.map(({ award, mark }) => ({
    award,
    mark,
    lines: lines.get(award.award) ?? [],
    settlements: settled.get(award.award) ?? new Map<string, Settlement>(),
  }));
}

function groupByAward(rows: readonly LineRow[]): ReadonlyMap<AwardId, readonly StoredLine[]> {
  const groups = new Map<AwardId, StoredLine[]>();
  for (const line of rows.map(lineOf)) {
    const known = groups.get(line.award);
    if (known) known.push(line);
    else groups.set(line.award, [line]);
  }
  return groups;
}

async function linesOfMonths(db: Queryable, lines: readonly StoredLine[]): Promise<readonly StoredLine[]> {
  const rows = await db.query<LineRow>(
    `select ${lineColumns} from (select distinct award, month from unnest($1::text[], $2::text[]) as x(award, month)) w
     join payment_line l on l.award = w.award and l.month = w.month order by l.key`,
    [lines.map(({ award }) => award), lines.map(({ month }) => month)],
  );
  return rows.map(lineOf);
}

/** What was withheld for and given back of each overpayment of some awards, over all their lines that count. */
async function settlementsOf(db: Queryable, awards: readonly AwardId[]): Promise<ReadonlyMap<AwardId, ReadonlyMap<string, Settlement>>> {
  const all = new Map<AwardId, Map<string, Settlement>>();
  if (awards.length === 0) return all;
  const rows = await db.query<LineRow>(`select ${lineColumns} from payment_line l where l.award = any($1::text[])`, [awards]);
  for (const line of rows.map(lineOf)) {
    if (!isActive(line.state)) continue;
    const own = all.get(line.award) ?? new Map<string, Settlement>();
    all.set(line.award, own);
    const add = (overpayment: string, withheld: number, refunded: number) => {
      const known = own.get(overpayment) ?? { withheld: 0, refunded: 0 };
      own.set(overpayment, { withheld: known.withheld + withheld, refunded: known.refunded + refunded });
    };
    for (const { overpayment, amount } of line.deductions) if (overpayment !== undefined) add(overpayment, amount, 0);
    if (line.kind === 'refund' && line.overpayment !== undefined) add(line.overpayment, 0, line.gross);
  }
  return all;
}

type FormedPage = { readonly run: RunId; readonly seen: number; readonly page: PageFormed; readonly plans: readonly AwardPlan[] };

/** Records a page with the lines of its plans, if the run and every award are still as they were read; otherwise nothing. */
async function savePage(tx: Queryable, { run: id, seen, page, plans }: FormedPage): Promise<boolean> {
  const run = await lockRun(tx, id, seen);
  if (!run) return false;
  const marks = await tx.query<MarkRow>(
    'select id, mark_version as version, mark_next as next from award where id = any($1::text[]) order by id for update',
    [plans.map(({ award }) => award)],
  );
  const markOf = new Map(marks.map(({ id, ...mark }) => [id as string, mark]));
  if (plans.some(({ award, read }) => markOf.get(award)?.version !== read.version || markOf.get(award)?.next !== read.next)) return false;
  const taken = await tx.query('select 1 from payment_line where key = any($1::text[]) limit 1', [
    plans.flatMap(({ lines }) => lines.map(({ key }) => key)),
  ]);
  if (taken.length > 0) return false;
  await recordEvent(tx, run, page);
  await tx.query(
    `update award a set mark_version = r.version, mark_next = r.next
     from unnest($1::text[], $2::integer[], $3::text[]) as r(id, version, next) where a.id = r.id`,
    [plans.map(({ award }) => award), plans.map(({ mark }) => mark.version), plans.map(({ mark }) => mark.next)],
  );
  await insertLines(
    tx,
    plans.flatMap(({ lines }) => lines),
  );
  const exceptions = plans.flatMap((plan) => plan.exceptions);
  await tx.query(
    `insert into payment_exception (run, award, month, kind, exception)
     select $1, award, month, kind, exception::json from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as r(award, month, kind, exception)
     on conflict do nothing`,
    [
      id,
      exceptions.map(({ award }) => award),
      exceptions.map(({ month }) => month),
      exceptions.map(({ kind }) => kind),
      exceptions.map((exception) => JSON.stringify(exception)),
    ],
  );
  return true;
}

type Gone = { readonly award: string; readonly month: string; readonly kind: string };

async function decideLines(tx: Queryable, decisions: readonly LineDecision[]): Promise<void> {
  const orders = decisions.flatMap((decision) => (decision.kind === 'order' ? [decision] : []));
  const cancels = decisions.flatMap((decision) => (decision.kind === 'cancel' ? [decision] : []));
  const keys = [...new Set(orders.map(({ order }) => order))];
  await tx.query('insert into payment_order (key, reference) select * from unnest($1::text[], $2::text[]) on conflict (key) do nothing', [
    keys,
    keys.map(orderReference),
  ]);
  await tx.query(
    `update payment_line l set state = 'ordered', order_key = r.order_key, account = r.account::json, note = r.note
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as r(key, order_key, account, note)
     where l.key = r.key and l.state = 'planned'`,
    [
      orders.map(({ line }) => line),
      orders.map(({ order }) => order),
      orders.map(({ account }) => JSON.stringify(account)),
      orders.map(({ note }) => note ?? null),
    ],
  );
  const gone = await tx.query<Gone>(
    `update payment_line l set state = 'cancelled', note = r.note from unnest($1::text[], $2::text[]) as r(key, note)
     where l.key = r.key and l.state = 'planned' returning l.award, l.month, l.kind`,
    [cancels.map(({ line }) => line), cancels.map(({ note }) => note)],
  );
  await reopenMarks(tx, gone);
}

async function settleLines(tx: Queryable, outcomes: readonly LineOutcome[]): Promise<void> {
  const settle = (outcome: LineOutcome['outcome'], from: readonly string[]) => {
    const those = outcomes.filter((one) => one.outcome === outcome);
    return tx.query<Gone>(
      `update payment_line l set state = $1, note = coalesce(r.note, l.note) from unnest($2::text[], $3::text[]) as r(key, note)
       where l.key = r.key and l.state = any($4::text[]) returning l.award, l.month, l.kind`,
      [outcome, those.map(({ line }) => line), those.map(({ note }) => note ?? null), from],
    );
  };
  await settle('paid', ['sent']);
  await reopenMarks(tx, await settle('returned', ['sent', 'paid']));
}
