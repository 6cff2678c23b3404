import type { RunException } from '../../payments/index.ts';
import { evolveRun, type PaymentStorage, type Run, type RunEvent, type RunId } from '../../payments/index.ts';
import type { Database, Queryable } from '../database.ts';
import { appendToLog } from './chained-log.ts';
import { noteWork, wakeWork, workIsOver } from './work.ts';

/** A run as a row holds it: its maps as lists of pairs. */
export type RunRow = Omit<Run, 'registers' | 'sent'> & {
  readonly registers: readonly (readonly [string, unknown])[];
  readonly sent: readonly (readonly [string, unknown])[];
};

/** A run as the text that a row holds. */
export const toRow = (run: Run): string => JSON.stringify({ ...run, registers: [...run.registers], sent: [...run.sent] });
const fromRow = (row: RunRow): Run => ({ ...row, registers: new Map(row.registers), sent: new Map(row.sent) }) as unknown as Run;

async function findRun(db: Queryable, id: RunId): Promise<Run | undefined> {
  const [row] = await db.query<{ state: RunRow }>('select state from payment_run where id = $1', [id]);
  return row && fromRow(row.state);
}

const writeEvent = (tx: Queryable, run: Run, event: RunEvent) => appendToLog(tx, 'run', run.run, run.version, event);

/** Runs: started once, moved on only from the version that was seen. */
export function runStorage(db: Database): Pick<PaymentStorage, 'startRun' | 'findRun' | 'recordRun'> {
  return {
    startRun: (started) =>
      db.transaction(async (tx) => {
        const run = evolveRun(undefined, started);
        const rows = await tx.query(
          'insert into payment_run (id, version, state) values ($1, 1, $2) on conflict (id) do nothing returning 1',
          [run.run, toRow(run)],
        );
        if (rows.length > 0) {
          await writeEvent(tx, run, started);
          await noteWork(tx, { kind: 'run', id: run.run });
        }
        const known = rows.length > 0 ? run : await findRun(tx, run.run);
        if (!known) throw new Error('a run that is neither new nor there');
        return { created: rows.length > 0, run: known };
      }),
    findRun: (id) => findRun(db, id),
    recordRun: (id, seen, event) =>
      db.transaction(async (tx) => {
        const run = await lockRun(tx, id, seen);
        if (!run) return false;
        await recordEvent(tx, run, event);
        return true;
      }),
  };
}

/** A run at the version that was seen, held until the transaction ends; undefined when it has moved on. */
export async function lockRun(tx: Queryable, id: RunId, seen: number): Promise<Run | undefined> {
  const [row] = await tx.query<{ state: RunRow }>('select state from payment_run where id = $1 and version = $2 for update', [id, seen]);
  return row && fromRow(row.state);
}

/** Appends an event to a run that is held, and says whether there is anything left in it for the system to do. */
export async function recordEvent(tx: Queryable, before: Run, event: RunEvent): Promise<void> {
  const run = evolveRun(before, event);
  const work = { kind: 'run', id: run.run } as const;
  await tx.query('update payment_run set version = $2, state = $3 where id = $1', [run.run, run.version, toRow(run)]);
  await writeEvent(tx, run, event);
  if (run.status === 'finished' || run.paused) await workIsOver(tx, work);
  else if (saidByPeople.includes(event.kind)) await wakeWork(tx, work);
}

const saidByPeople: readonly RunEvent['kind'][] = ['continued', 'exceptions-accepted', 'payday-moved'];

/** The runs of an installation, the latest first. */
export async function latestRuns(db: Queryable, limit: number): Promise<readonly Run[]> {
  return (await db.query<{ state: RunRow }>('select state from payment_run order by id desc limit $1', [limit])).map(({ state }) =>
    fromRow(state),
  );
}

/** What a run could not pay or found amiss, by award and month, after an award. */
export async function exceptionsOfRun(db: Queryable, run: RunId, after: string, limit: number): Promise<readonly RunException[]> {
  const rows = await db.query<{ exception: RunException }>(
    'select exception from payment_exception where run = $1 and award > $2 order by award, month, kind limit $3',
    [run, after, limit],
  );
  return rows.map(({ exception }) => exception);
}
