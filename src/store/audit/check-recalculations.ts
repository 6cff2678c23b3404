import type { LocalDate } from '../../base/index.ts';
import {
  type AwardEvent,
  type AwardId,
  decideRecalculation,
  evolveRecalculation,
  hashOfRows,
  isCarriedOut,
  keyOfRecalculation,
  type Recalculating,
  type RecalculationAct,
  type RecalculationEvent,
  type RecalculationRow,
  type RecalculationTotal,
} from '../../payments/index.ts';
import type { Queryable } from '../database.ts';
import { brokenLog, type LogText } from '../payments/chained-log.ts';
import { rowColumns, rowOf, type StoredRow, totalsOf } from '../payments/recalculation-store.ts';
import { type Difference, sameJson } from './difference.ts';

type Head = { readonly id: string; readonly version: number; readonly state: Recalculating };
type Logged = LogText & { readonly event: RecalculationEvent };
type Page = { readonly page: number; readonly state: 'counted' | 'done' | 'undone' };
type Counted = Extract<RecalculationEvent, { kind: 'page-counted' }>;

/** What became of an award of a page: the event that changed it, the one that took that back, and whether it was left and named. */
type Became = {
  readonly award: AwardId;
  readonly made: Extract<AwardEvent, { kind: 'recalculated' }> | null;
  readonly undoneBy: string | null;
  readonly left: boolean;
};

/**
 * Works every recalculation of many awards out again from its log: its chain, that two people agreed, its totals from the rows of the dry
 * run, and the list of awards that it changed from the logs of awards; also what was undone. Reads one page of rows at a time.
 */
export async function checkRecalculations(tx: Queryable): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  const heads = await tx.query<Pick<Head, 'id'>>('select id from recalculation order by id');
  for (const { id } of heads) found.push(...(await checkRecalculation(tx, id)));
  return [...found, ...(await checkUnfounded(tx))];
}

async function checkRecalculation(tx: Queryable, id: string): Promise<readonly Difference[]> {
  const wrong = (what: string): Difference => ({ of: 'recalculation', at: id, what });
  const [head] = await tx.query<Head>('select id, version, state from recalculation where id = $1', [id]);
  const log = await tx.query<Logged>(
    'select seq, event, event::text as text, hash from recalculation_event where recalculation = $1 order by seq',
    [id],
  );
  const broken = brokenLog('recalculation', id, log);
  const replayed = replay(log.map(({ event }) => event));
  if (!head || typeof replayed === 'string') return [broken, typeof replayed === 'string' ? replayed : undefined].flatMap(told(wrong));
  const found = [broken].flatMap(told(wrong));
  if (head.version !== replayed.version || !sameJson(head.state, replayed) || replayed.spec.id !== id)
    found.push(wrong('it is not what its log says'));
  const pages = await tx.query<Page>('select page, state from recalculation_page where recalculation = $1 order by page', [id]);
  found.push(...checkPages(replayed, pages).map(wrong), ...(await checkTotals(tx, replayed)).map(wrong));
  const counted = log.flatMap(({ event }) => (event.kind === 'page-counted' && event.rows > 0 ? [event] : []));
  for (const page of pages) found.push(...(await checkPage(tx, replayed, page, counted[page.page - 1])).map(wrong));
  return found;
}

const told =
  (wrong: (what: string) => Difference) =>
  (what: string | undefined): readonly Difference[] =>
    what === undefined ? [] : [wrong(what)];

const actsOf: Readonly<Partial<Record<RecalculationEvent['kind'], RecalculationAct['kind']>>> = {
  approved: 'approve',
  withdrawn: 'withdraw',
  'undo-asked': 'ask-undo',
  'undo-approved': 'approve-undo',
};

/** The recalculation that a log makes, each event being one that was allowed at its place; or which was not. */
function replay(log: readonly RecalculationEvent[]): Recalculating | string {
  let known: Recalculating | undefined;
  for (const [i, event] of log.entries()) {
    if (!mayFollow(known, event)) return `event ${i + 1} cannot follow those before it`;
    known = evolveRecalculation(known, event);
  }
  return known ?? 'there are no events';
}

function mayFollow(known: Recalculating | undefined, event: RecalculationEvent): boolean {
  if (event.kind === 'started') return known === undefined;
  if (!known) return false;
  if (event.kind === 'page-counted' || event.kind === 'counted') return known.status === 'counting';
  if (event.kind === 'executed') return known.status === 'executing';
  if (event.kind === 'undone') return known.status === 'undoing';
  const act = { kind: actsOf[event.kind], reason: '' } as RecalculationAct;
  return decideRecalculation(known, act, { by: event.by, at: event.at })?.kind === event.kind;
}

const allowedPages: Readonly<Record<Recalculating['status'], readonly Page['state'][]>> = {
  counting: ['counted'],
  counted: ['counted'],
  withdrawn: ['counted'],
  executing: ['counted', 'done'],
  executed: ['done'],
  undoing: ['counted', 'done', 'undone'],
  undone: ['counted', 'undone'],
};

function checkPages({ status, pages }: Recalculating, found: readonly Page[]): readonly string[] {
  const wrong = found
    .filter(({ state }) => !allowedPages[status].includes(state))
    .map(({ page, state }) => `page ${page} is ${state}, and the whole is ${status}`);
  if (found.length !== pages || found.some(({ page }, i) => page !== i + 1)) wrong.push(`it has other pages than the ${pages} counted`);
  return wrong;
}

const isCounted = ({ status, totals }: Recalculating) => status !== 'counting' && (status !== 'withdrawn' || totals.length > 0);

async function checkTotals(tx: Queryable, known: Recalculating): Promise<readonly string[]> {
  if (!isCounted(known)) return [];
  const sums = keyed(await totalsOf(tx, known.spec.id));
  const approved = keyed(known.totals);
  const found: string[] = [];
  for (const at of new Set([...sums.keys(), ...approved.keys()])) {
    const is = sums.get(at);
    const was = approved.get(at);
    if (!is || !was || is.count !== was.count || is.before !== was.before || is.after !== was.after)
      found.push(`the total of ${at} was ${inWords(was)}, its rows come to ${inWords(is)}`);
  }
  return found;
}

const keyed = (totals: readonly RecalculationTotal[]) =>
  new Map(totals.map((total) => [`${total.region} ${total.benefit} ${total.outcome}`, total]));
const inWords = (total: RecalculationTotal | undefined) =>
  total ? `${total.count} awards from ${total.before} to ${total.after} tiyn` : 'nothing';

async function checkPage(tx: Queryable, known: Recalculating, page: Page, counted: Counted | undefined): Promise<readonly string[]> {
  const { id } = known.spec;
  const rows = (
    await tx.query<StoredRow>(`select ${rowColumns} from recalculation_row where recalculation = $1 and page = $2 order by award`, [
      id,
      page.page,
    ])
  ).map(rowOf);
  const found: string[] = [];
  if (counted && (rows.length !== counted.rows || (counted.rowsHash !== undefined && hashOfRows(rows) !== counted.rowsHash)))
    found.push(`the rows of page ${page.page} are not those that were counted`);
  const became = new Map((await becameOf(tx, known, page)).map((one) => [one.award, one]));
  for (const row of rows) {
    const what = checkRow(known, row, page, became.get(row.award));
    if (what !== undefined) found.push(`award ${row.award}: ${what}`);
  }
  return found;
}

/** What the logs of the awards of a page say of this recalculation. */
function becameOf(tx: Queryable, { spec }: Recalculating, { page }: Page): Promise<readonly Became[]> {
  return tx.query<Became>(
    `select r.award, m.event as made,
       (select u.key from award_event u where u.award = r.award and u.event->>'kind' = 'recalculation-undone' and u.seq > m.seq
          and u.event->>'recalculation' = (select max(n.seq)::text from award_event n where n.award = r.award and n.seq >= m.seq
            and n.event->'mass'->>'recalculation' = $1) limit 1) as "undoneBy",
       d.award is not null as left
     from recalculation_row r
     left join award_event m on m.award = r.award and m.key = $3 and m.event->>'kind' = 'recalculated'
     left join recalculation_differing d on d.recalculation = r.recalculation and d.award = r.award
     where r.recalculation = $1 and r.page = $2`,
    [spec.id, page, keyOfRecalculation(spec)],
  );
}

function checkRow({ spec }: Recalculating, row: RecalculationRow, { state }: Page, became: Became | undefined): string | undefined {
  const { made, undoneBy, left } = became ?? { made: null, undoneBy: null, left: false };
  const isDue = isCarriedOut(row, spec) && state !== 'counted';
  if (!isDue) {
    if (made) return 'it was changed, and what was approved does not say so';
    return left ? 'it is named as left, and was not to be changed' : undefined;
  }
  if (!made) return left ? undefined : 'it was to be changed, and was neither changed nor named';
  if (!isAsApproved(made, row, spec.order)) return 'its new amount, its day or its order is not what was approved';
  if (state === 'undone' && undoneBy === null && !left) return 'its change was to be undone, and still stands';
  if (state === 'done' && undoneBy === `${keyOfRecalculation(spec)}/undo`) return 'its change was undone, and nobody approved that';
  return undefined;
}

function isAsApproved(
  { rates, mass, basis }: NonNullable<Became['made']>,
  row: RecalculationRow,
  order: { readonly number: string; readonly on: LocalDate },
): boolean {
  const [rate] = rates;
  const isOrdered = basis.kind === 'decision' && basis.number === order.number && basis.on === order.on;
  return isOrdered && mass !== undefined && rates.length === 1 && rate?.from === row.from && rate.monthly === row.after;
}

/** Rows, pages and events of recalculations or of awards that belong to no recalculation, and awards named that were never counted. */
async function checkUnfounded(tx: Queryable): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  for (const table of ['recalculation_event', 'recalculation_page'] as const) {
    const rows = await tx.query<{ recalculation: string }>(
      `select distinct recalculation from ${table} t where not exists (select from recalculation r where r.id = t.recalculation)`,
    );
    for (const { recalculation } of rows)
      found.push({ of: 'recalculation', at: recalculation, what: `rows of ${table} belong to nothing` });
  }
  const unread = await tx.query<{ recalculation: string; n: number }>(
    `select recalculation, count(*) as n from recalculation_row r
     where not exists (select from recalculation_page p where p.recalculation = r.recalculation and p.page = r.page) group by recalculation`,
  );
  for (const { recalculation, n } of unread) found.push({ of: 'recalculation', at: recalculation, what: `${n} rows belong to no page` });
  const uncounted = await tx.query<{ recalculation: string; award: AwardId }>(
    `select t.recalculation, t.award from (
       select recalculation, award from recalculation_differing
       union all select substr(key, ${keyOfRecalculation({ id: '' }).length + 1}), award from award_event
         where key like '${keyOfRecalculation({ id: '' })}%' and event->>'kind' = 'recalculated') t
     where not exists (select from recalculation_row r where r.recalculation = t.recalculation and r.award = t.award)
     order by t.recalculation, t.award limit 1000`,
  );
  for (const { recalculation, award } of uncounted)
    found.push({ of: 'recalculation', at: recalculation, what: `award ${award}: it was changed or named, and never counted` });
  return found;
}
