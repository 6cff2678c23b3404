import type { WaitingSignature, WaitingSignatures } from '../casework/index.ts';
import type { Database, Queryable } from './database.ts';
import { eachSideBySide } from './due-clocks.ts';

type Row = Omit<WaitingSignature, 'of'> & { readonly ofKind: WaitingSignature['of']['kind']; readonly ofId: string };

const columns = 'key, of_kind as "ofKind", of_id as "ofId", actor, signed_at as "signedAt", what, evidence, state, why';

const columnsOfTaken = columns
  .split(', ')
  .map((column) => `w.${column}`)
  .join(', ');

const waitingOf = ({ ofKind, ofId, ...one }: Row): WaitingSignature => ({ ...one, of: { kind: ofKind, id: ofId } });

/** Signed commands that wait for the check of their keys, in the database. What has ended is shown for a week. */
export function createWaitingSignatures(db: Queryable): WaitingSignatures {
  const find = async (condition: string, value: string) =>
    (
      await db.query<Row>(
        `select ${columns} from waiting_signature
         where ${condition} and (settled_at is null or settled_at > clock_timestamp() - interval '7 days') order by signed_at desc, key`,
        [value],
      )
    ).map(waitingOf);
  return {
    keep: async ({ key, of, actor, signedAt, what, evidence }) => {
      await db.query(
        `insert into waiting_signature as w (key, of_kind, of_id, person, actor, signed_at, what, evidence, next_try)
         values ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp() + interval '2 seconds')
         on conflict (of_kind, of_id, key) do update set actor = excluded.actor, signed_at = excluded.signed_at, what = excluded.what,
           evidence = excluded.evidence, state = 'waiting', why = null, tries = 0, next_try = excluded.next_try, settled_at = null
         where w.state = 'failed'`,
        [
          key,
          of.kind,
          of.id,
          actor.kind === 'system' ? `key:${actor.key}` : actor.person,
          JSON.stringify(actor),
          signedAt,
          JSON.stringify(what),
          JSON.stringify(evidence),
        ],
      );
    },
    ofCase: (id) => find("of_kind = 'case' and of_id = $1", id),
    ofBatch: (id) => find("of_kind = 'batch' and of_id = $1", id),
    ofPerson: (person) => find('person = $1', person),
  };
}

export type WaitingRunner = {
  readonly db: Database;
  readonly limit: number;
  /** Tries one again; what has ended is marked so. One that throws is tried again later. */
  readonly act: (one: WaitingSignature) => Promise<Pick<WaitingSignature, 'state' | 'why'>>;
  /** How long others keep away from one that was taken, in seconds: longer than any check takes; 120 unless told. */
  readonly lease?: number;
  /** The wait before the next try, in seconds, by the number of tries made. */
  readonly backoff?: (tries: number) => number;
};

/** Soon at first, then every quarter of an hour: a silent service is asked for as long as the signature may wait. */
const doubling = (tries: number) => Math.min(900, 5 * 2 ** Math.min(tries - 1, 10)) * (0.8 + 0.4 * Math.random());

/**
 * Tries signatures again that wait, those first whose turn came first. Any number of processes may do so at once: each takes what no other
 * has; one that dies leaves its own to the rest when the lease is over, and the command's key keeps it from being carried out twice.
 */
export async function runWaitingSignatures({
  db,
  limit,
  act,
  lease = 120,
  backoff = doubling,
}: WaitingRunner): Promise<{ readonly taken: number; readonly settled: number }> {
  const taken = await db.query<Row & { readonly tries: number }>(
    `update waiting_signature w set leased_until = clock_timestamp() + make_interval(secs => $2), tries = tries + 1
     from (select of_kind, of_id, key from waiting_signature
           where state = 'waiting' and next_try <= clock_timestamp() and (leased_until is null or leased_until < clock_timestamp())
           order by next_try, key limit $1 for update skip locked) due
     where w.of_kind = due.of_kind and w.of_id = due.of_id and w.key = due.key
     returning ${columnsOfTaken}, w.tries`,
    [limit, lease],
  );
  let settled = 0;
  await eachSideBySide(taken, 4, async ({ tries, ...row }) => {
    const id = [row.ofKind, row.ofId, row.key];
    const ended = await act(waitingOf(row)).catch(() => ({ state: 'waiting' as const, why: null }));
    if (ended.state === 'waiting') {
      await db.query(
        `update waiting_signature set next_try = clock_timestamp() + make_interval(secs => $4), leased_until = null
         where of_kind = $1 and of_id = $2 and key = $3 and state = 'waiting'`,
        [...id, backoff(tries)],
      );
    } else {
      settled += 1;
      await db.query(
        `update waiting_signature set state = $4, why = $5, leased_until = null, settled_at = clock_timestamp()
         where of_kind = $1 and of_id = $2 and key = $3 and state = 'waiting'`,
        [...id, ended.state, ended.why && JSON.stringify(ended.why)],
      );
    }
  });
  return { taken: taken.length, settled };
}
