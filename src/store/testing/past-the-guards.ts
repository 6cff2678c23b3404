import type { Database, Queryable } from '../database.ts';

/**
 * What something gives on a database in which changes were made past its guards (triggers), which are taken back afterwards. `inside` runs
 * its transactions within the one that is never kept.
 */
export async function pastTheGuards<T>(db: Database, change: string, look: (inside: Database) => Promise<T>): Promise<T> {
  const undo = new Error('undo');
  let seen: { readonly is: T } | undefined;
  await db
    .transaction(async (tx) => {
      await tx.script("set local session_replication_role = 'replica'");
      await tx.script(change);
      const within = <R>(work: (t: Queryable) => Promise<R>) => work({ ...tx, script: async () => undefined });
      seen = { is: await look({ ...db, ...tx, transaction: within }) };
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (!seen) throw new Error('nothing was seen');
  return seen.is;
}
