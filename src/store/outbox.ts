import type { CaseId, Instant } from '../base/index.ts';
import type { Database, Queryable } from './database.ts';
import type { OutboxRow } from './derived-rows.ts';
import { eachSideBySide } from './due-clocks.ts';

/** What a case promised to the outside. `id` stays the same however often it is sent, so that the far side can tell a repetition. */
export type Message = Promised & {
  readonly id: string;
  readonly port: string;
  readonly payload: { readonly [name: string]: unknown };
  readonly orderedAt: Instant;
  /** Which try this is, from 1. */
  readonly attempt: number;
};

/** By whom, and what: an offer may follow from no case, the receipt of a refused attempt never does. */
type Promised =
  | { readonly kind: 'offer'; readonly case: CaseId | null }
  | { readonly kind: 'receipt'; readonly case: null }
  | { readonly kind: Exclude<OutboxRow['kind'], 'offer' | 'receipt'>; readonly case: CaseId };

/** `fault`: a code or a technical sentence without personal data. */
export type Sending = { readonly kind: 'sent' } | { readonly kind: 'notSent'; readonly fault: string };

export type OutboxRunner = {
  readonly db: Database;
  /** The ports whose messages are taken; every one unless told. */
  readonly ports?: readonly string[];
  readonly limit: number;
  readonly send: (message: Message) => Promise<Sending>;
  /** How long others keep away from a message that was taken, in seconds: longer than any sending takes; 120 unless told. */
  readonly lease?: number;
  readonly parallel?: number;
  /** Waits of a message before its next try, in seconds, by the number of tries made. */
  readonly backoff?: (attempts: number) => number;
};

export type OutboxRun = { readonly taken: number; readonly sent: number };

const doubling = (attempts: number) => Math.min(3600, 5 * 2 ** Math.min(attempts - 1, 10)) * (0.8 + 0.4 * Math.random());

/**
 * Takes messages that are ready, sends them, and marks them as sent. A message is never lost: it stays until its port says it was sent,
 * however often that fails; it is never two messages: the id is the case's and the effect's own. A process that dies after sending and
 * before marking sends again under the same id.
 */
export async function runOutbox({
  db,
  ports,
  limit,
  send,
  lease = 120,
  parallel = 8,
  backoff = doubling,
}: OutboxRunner): Promise<OutboxRun> {
  const leased = await db.query<Message>(
    'select id, case_id as "case", kind, port, payload, ordered_at as "orderedAt", attempts as attempt from lease_messages($1, $2, $3)',
    [ports ?? null, limit, lease],
  );
  let sent = 0;
  await eachSideBySide(leased, parallel, async (message) => {
    const sending = await send(message).catch(
      (error: unknown): Sending => ({
        kind: 'notSent',
        fault: error instanceof Error ? error.name : 'error',
      }),
    );
    if (sending.kind === 'sent') {
      sent += 1;
      await db.query("update outbox set state = 'sent', sent_at = clock_timestamp(), leased_until = null, fault = null where id = $1", [
        message.id,
      ]);
    } else {
      await db.query(
        `update outbox set next_try = clock_timestamp() + make_interval(secs => $2), leased_until = null, fault = $3 where id = $1 and state = 'ready'`,
        [message.id, backoff(message.attempt), sending.fault.slice(0, 500)],
      );
    }
  });
  return { taken: leased.length, sent };
}

export type OutboxState = { readonly port: string; readonly ready: number; readonly failing: number; readonly oldest: Instant | null };

/** What waits to be sent, by port. `failing`: tried at least once in vain. */
export async function outboxState(db: Queryable): Promise<readonly OutboxState[]> {
  return db.query(
    `select port, count(*) as ready, count(*) filter (where fault is not null) as failing, min(ordered_at) as oldest
     from outbox where state = 'ready' group by port order by port`,
  );
}
