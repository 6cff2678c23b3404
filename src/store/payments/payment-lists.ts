import { tiyn } from '../../base/index.ts';
import type { PaymentLists, StatementStore, StoredLine } from '../../payments/index.ts';
import type { Database } from '../database.ts';
import { promisedFiles, readBankFile } from './bank-files.ts';
import { type LineRow, lineColumns, lineOf } from './lines.ts';
import { exceptionsOfRun, latestRuns } from './runs.ts';
import { noteWork, workIsOver } from './work.ts';

/** Lists of payments. `folder`: where bank files lie. */
export function createPaymentLists(db: Database, folder: string): PaymentLists {
  return {
    runs: (limit) => latestRuns(db, limit),
    exceptions: (run, after, limit) => exceptionsOfRun(db, run, after, limit),
    linesOfAward: async (award) =>
      (await db.query<LineRow>(`select ${lineColumns} from payment_line l where l.award = $1 order by l.month, l.key`, [award])).map(
        lineOf,
      ),
    subjectUnknown: async (award) =>
      (await db.query('select from award_subject_sought where award = $1 and fault is not null', [award])).length > 0,
    stateSums: async (run) =>
      (
        await db.query<{ state: StoredLine['state']; count: string; gross: string; net: string }>(
          // A register is named by its run and a slash: so the index on registers serves.
          `select state, count(*) as count, sum(gross) as gross, sum(net) as net from payment_line
           where register >= $1 || '/' and register < $1 || '0' group by state`,
          [run],
        )
      ).map(({ state, ...sums }) => ({ state, count: Number(sums.count), gross: tiyn(Number(sums.gross)), net: tiyn(Number(sums.net)) })),
    files: (names) => promisedFiles(db, names),
    readFile: (file) => readBankFile(folder, file),
  };
}

/** Statements of banks, each taken once. */
export function createStatementStore(db: Database): StatementStore {
  return {
    find: async (sha256) =>
      (
        await db.query<{ result: Awaited<ReturnType<StatementStore['find']>> }>(
          "select result from bank_statement where sha256 = decode($1, 'hex') and result is not null",
          [sha256],
        )
      )[0]?.result,
    begin: ({ account, id, sha256, at }) =>
      db.transaction(async (tx) => {
        const made = await tx.query(
          `insert into bank_statement (account, id, sha256, taken_at) values ($1, $2, decode($3, 'hex'), $4) on conflict do nothing returning 1`,
          [account, id, sha256, at],
        );
        if (made.length > 0) await noteWork(tx, { kind: 'statement', id: sha256 });
        return made.length > 0;
      }),
    end: (sha256, result) =>
      db.transaction(async (tx) => {
        await tx.query("update bank_statement set result = $2 where sha256 = decode($1, 'hex') and result is null", [
          sha256,
          JSON.stringify(result),
        ]);
        await workIsOver(tx, { kind: 'statement', id: sha256 });
      }),
  };
}
