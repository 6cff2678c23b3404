import type { Instant } from '../base/index.ts';
import type { Queryable } from './database.ts';

export type Cleared = {
  readonly attempts: number;
  readonly commands: number;
  readonly messages: number;
  readonly drafts: number;
  readonly signings: number;
  /** Waiting signatures that have ended; those that wait are never cleared away. */
  readonly ended: number;
};

/**
 * Clears away what is kept for a while only: attempts that became no case, idempotency keys, messages that were sent, drafts and signings by phone that expired.
 * Attempts and signings are dated by the database's own clock and are measured by it: a demonstration's clock may be far ahead.
 * The log is never touched. Since when things are kept is written down first, so that the audit misses nothing that was cleared away.
 */
export async function clearOld(db: Queryable, before: Instant, now: Instant): Promise<Cleared> {
  const gone = async (sql: string, parameters: readonly unknown[]) => (await db.query(sql, parameters)).length;
  await db.query('insert into kept_since (at) values ($1) on conflict (one) do update set at = greatest(kept_since.at, excluded.at)', [
    before,
  ]);
  return {
    attempts: await gone('delete from attempt where changed_at < least($1, now() - ($2::timestamptz - $1::timestamptz)) returning 1', [
      before,
      now,
    ]),
    commands: await gone('delete from command where at < $1 returning 1', [before]),
    messages: await gone("delete from outbox where state = 'sent' and ordered_at < $1 returning 1", [before]),
    ended: await gone('delete from waiting_signature where settled_at < now() - ($2::timestamptz - $1::timestamptz) returning 1', [
      before,
      now,
    ]),
    signings: await gone('delete from signing_session where expires_at < now() returning 1', []),
    drafts: await gone('delete from form_draft where expires_at < $1 returning 1', [now]),
  };
}

/** Since when commands' keys and sent messages are kept; undefined when nothing was ever cleared away. */
export async function keptSince(db: Queryable): Promise<Instant | undefined> {
  const [row] = await db.query<{ at: Instant }>('select at from kept_since');
  return row?.at;
}
