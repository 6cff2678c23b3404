import type { Instant } from '../base/index.ts';
import type { Queryable } from './database.ts';

const casesAtOnce = 500;

/**
 * Puts cases away that are closed or ended, have nothing open and did not change since `before`: their heads leave the tables of the day's
 * work. Nothing is lost: the log, look-ups and numbers stay, and a command on such a case brings it back. Gives how many were put away; may
 * be broken off at any time, and done by several processes at once.
 */
export async function archiveCases(db: Queryable, before: Instant, now: Instant): Promise<number> {
  for (let all = 0; ; ) {
    const [row] = await db.query<{ moved: number }>('select archive_cases($1, $2, $3) as moved', [before, now, casesAtOnce]);
    all += row?.moved ?? 0;
    if ((row?.moved ?? 0) < casesAtOnce) return all;
  }
}
