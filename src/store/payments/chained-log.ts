import { canonicalJson, type Sha256, sha256 } from '../../base/index.ts';
import { chainStart } from '../../casework/index.ts';
import type { Queryable } from '../database.ts';

/** A log that is a chain, in which the database makes the hashes: of runs and of recalculations. */
export type ChainedLog = 'run' | 'recalculation';

const tables: Readonly<Record<ChainedLog, string>> = { run: 'payment_run_event', recalculation: 'recalculation_event' };

/** An event of such a log as a row holds it, its text as it was hashed. */
export type LogText = { readonly seq: number; readonly text: string; readonly hash: Sha256 };

/** Appends an event behind the end of a log; its number is refused when it is taken or the one before is missing. */
export async function appendToLog(tx: Queryable, log: ChainedLog, id: string, seq: number, event: object): Promise<void> {
  await tx.query(
    `insert into ${tables[log]} (${log}, seq, event, hash)
     select $1, $2::integer, $3::text::json, log_hash($4, $2::integer, $3::text,
       case $2::integer when 1 then decode('${chainStart}', 'hex')
         else (select hash from ${tables[log]} where ${log} = $1 and seq = $2::integer - 1) end)`,
    [id, seq, JSON.stringify(event), `${log}/${id}`],
  );
}

/** Where a log is not what was chained, in words; undefined where all of it holds. The database makes the hashes by `log_hash`. */
export function brokenLog(log: ChainedLog, id: string, rows: readonly LogText[]): string | undefined {
  let previous: Sha256 = chainStart;
  for (const [i, { seq, text, hash }] of rows.entries()) {
    if (seq !== i + 1) return `event ${i + 1} is missing`;
    if (sha256(canonicalJson([`${log}/${id}`, String(seq), text, previous])) !== hash) return `event ${seq} is not what was chained`;
    previous = hash;
  }
  return rows.length === 0 ? 'there are no events' : undefined;
}
