import {
  type Award,
  type AwardId,
  evolveRecalculation,
  monthOf,
  type PageWork,
  type Recalculating,
  type RecalculationEvent,
  type RecalculationProgress,
  type RecalculationRow,
  type RecalculationStore,
  type RecalculationTotal,
} from '../../payments/index.ts';
import { copyLines } from '../copy-line.ts';
import { type Database, type Queryable, sqlState } from '../database.ts';
import { appendToAwards, loadAwards } from './award-log.ts';
import { appendToLog } from './chained-log.ts';
import { wakeWork, workIsOver } from './work.ts';

/** The columns of a row of the dry run. */
export const rowColumns = 'award, version, benefit, region, from_day as "from", before, after, outcome, ground';
/** Rows that change, in an order that has nothing to do with the awards. */
const spread = 'md5(award)';

/** A row of the dry run as the table holds it. */
export type StoredRow = Omit<RecalculationRow, 'ground'> & { readonly ground: string | null };
/** The row that the table holds. */
export const rowOf = ({ ground, ...row }: StoredRow): RecalculationRow => (ground === null ? row : { ...row, ground });

/** Recalculations in PostgreSQL. */
export function createRecalculationStore(db: Database): RecalculationStore {
  const find = async (id: string, tx: Queryable = db) =>
    (await tx.query<{ state: Recalculating }>('select state from recalculation where id = $1', [id]))[0]?.state;
  return {
    start: (spec) =>
      db.transaction(async (tx) => {
        const event: RecalculationEvent = { kind: 'started', spec };
        const state = evolveRecalculation(undefined, event);
        const made = await tx.query(
          'insert into recalculation (id, version, state, started_at) values ($1, 1, $2, $3) on conflict (id) do nothing returning 1',
          [spec.id, JSON.stringify(state), spec.at],
        );
        if (made.length > 0) {
          await writeEvent(tx, state, event);
          await noteWhatIsLeft(tx, state);
        }
        const known = made.length > 0 ? state : await find(spec.id, tx);
        if (!known) throw new Error('a recalculation that is neither new nor there');
        return known;
      }),
    find: (id) => find(id),
    list: async (limit) =>
      (await db.query<{ state: Recalculating }>('select state from recalculation order by started_at desc, id limit $1', [limit])).map(
        ({ state }) => state,
      ),
    record: (id, seen, event) => db.transaction((tx) => record(tx, id, seen, event)),
    pageOfAwards: async (after, limit, from) => {
      const ids = await db.query<{ id: AwardId }>(
        'select id from award where id > $1 and (end_month is null or end_month >= $3) order by id limit $2',
        [after ?? '', limit, monthOf(from)],
      );
      return [
        ...(
          await loadAwards(
            db,
            ids.map(({ id }) => id),
          )
        ).values(),
      ];
    },
    keepPage: (seen, event, rows) =>
      db.transaction(async (tx) => {
        if (!(await record(tx, seen.spec.id, seen.version, event))) return false;
        if (rows.length > 0) await insertRows(tx, seen.spec.id, seen.pages + 1, rows);
        return true;
      }),
    totals: (id) => totalsOf(db, id),
    rows: async (id, { outcome, after, limit }) =>
      (
        await db.query<StoredRow>(
          `select ${rowColumns} from recalculation_row where recalculation = $1 and outcome = $2 and award > $3 order by award limit $4`,
          [id, outcome, after, limit],
        )
      ).map(rowOf),
    row: async (id, award) =>
      (await db.query<StoredRow>(`select ${rowColumns} from recalculation_row where recalculation = $1 and award = $2`, [id, award])).map(
        rowOf,
      )[0],
    sample: async (id, limit) =>
      (
        await db.query<StoredRow>(
          `select ${rowColumns} from recalculation_row where recalculation = $1 and outcome in ('rises', 'falls') order by ${spread} limit $2`,
          [id, limit],
        )
      ).map(rowOf),
    differing: (id, after, limit) =>
      db.query<{ award: AwardId; ground: string }>(
        'select award, ground from recalculation_differing where recalculation = $1 and award > $2 order by award limit $3',
        [id, after, limit],
      ),
    progress: async (id) => {
      const [row] = await db.query<RecalculationProgress>(
        `select count(*) filter (where state = 'counted') as counted, count(*) filter (where state = 'done') as done,
           count(*) filter (where state = 'undone') as undone,
           (select count(*) from recalculation_differing where recalculation = $1) as differing
         from recalculation_page where recalculation = $1`,
        [id],
      );
      return row ?? { counted: 0, done: 0, undone: 0, differing: 0 };
    },
    workPage: async (id, what, work) => {
      try {
        return await db.transaction((tx) => workPage(tx, id, what, work));
      } catch (error) {
        if (sqlState(error) === '23505') return 'busy';
        throw error;
      }
    },
  };
}

/** What the rows of a dry run come to. */
export const totalsOf = (tx: Queryable, id: string): Promise<readonly RecalculationTotal[]> =>
  tx.query<RecalculationTotal>(
    `select region, benefit, outcome, count(*) as count, sum(before)::bigint as before, sum(after)::bigint as after
     from recalculation_row where recalculation = $1 group by region, benefit, outcome order by region, benefit, outcome`,
    [id],
  );

const writeEvent = (tx: Queryable, state: Recalculating, event: RecalculationEvent) =>
  appendToLog(tx, 'recalculation', state.spec.id, state.version, event);

async function record(tx: Queryable, id: string, seen: number, event: RecalculationEvent): Promise<boolean> {
  const [row] = await tx.query<{ state: Recalculating }>('select state from recalculation where id = $1 and version = $2 for update', [
    id,
    seen,
  ]);
  if (!row) return false;
  const state = evolveRecalculation(row.state, event);
  await tx.query('update recalculation set version = $2, state = $3 where id = $1', [id, state.version, JSON.stringify(state)]);
  await writeEvent(tx, state, event);
  if (event.kind !== 'page-counted') await noteWhatIsLeft(tx, state);
  return true;
}

/** A recalculation is the system's to go on with while it is counted, carried out or undone; otherwise people's. */
async function noteWhatIsLeft(tx: Queryable, { spec, status }: Recalculating): Promise<void> {
  const work = { kind: 'recalculation', id: spec.id } as const;
  if (status === 'counting' || status === 'executing' || status === 'undoing') await wakeWork(tx, work);
  else await workIsOver(tx, work);
}

/** Writes a page of the dry run. */
async function insertRows(tx: Queryable, id: string, page: number, rows: readonly RecalculationRow[]): Promise<void> {
  await tx.query("insert into recalculation_page (recalculation, page, state) values ($1, $2, 'counted')", [id, page]);
  await tx.copy(
    'recalculation_row (recalculation, page, award, version, benefit, region, from_day, before, after, outcome, ground)',
    copyLines(rows, ({ award, version, benefit, region, from, before, after, outcome, ground }) => [
      id,
      page,
      award,
      version,
      benefit,
      region,
      from,
      before,
      after,
      outcome,
      ground ?? null,
    ]),
  );
}

type Work = (given: { readonly rows: readonly RecalculationRow[]; readonly awards: ReadonlyMap<AwardId, Award> }) => PageWork;

const statesOf = { execute: { status: 'executing', from: 'counted', to: 'done' }, undo: { status: 'undoing', from: 'done', to: 'undone' } };

async function workPage(tx: Queryable, id: string, what: 'execute' | 'undo', work: Work): Promise<'worked' | 'none' | 'busy'> {
  const { status, from, to } = statesOf[what];
  // held until the page is done: nobody may end the work, or turn to undoing it, while a page is in hand
  const [known] = await tx.query<{ state: Recalculating }>('select state from recalculation where id = $1 for share', [id]);
  if (known?.state.status !== status) return 'busy';
  const [taken] = await tx.query<{ page: number }>(
    'select page from recalculation_page where recalculation = $1 and state = $2 order by page limit 1 for update skip locked',
    [id, from],
  );
  if (!taken) {
    const left = await tx.query('select 1 from recalculation_page where recalculation = $1 and state = $2 limit 1', [id, from]);
    return left.length > 0 ? 'busy' : 'none';
  }
  const rows = (
    await tx.query<StoredRow>(`select ${rowColumns} from recalculation_row where recalculation = $1 and page = $2 order by award`, [
      id,
      taken.page,
    ])
  ).map(rowOf);
  const awards = await loadAwards(
    tx,
    rows.filter(({ outcome }) => outcome === 'rises' || outcome === 'falls').map(({ award }) => award),
  );
  const { events, differing } = work({ rows, awards });
  await appendToAwards(tx, awards, events);
  await tx.query(
    'insert into recalculation_differing (recalculation, award, ground) select $1, * from unnest($2::text[], $3::text[]) on conflict do nothing',
    [id, differing.map(({ award }) => award), differing.map(({ ground }) => ground)],
  );
  await tx.query('update recalculation_page set state = $3 where recalculation = $1 and page = $2', [id, taken.page, to]);
  return 'worked';
}
