import type { CaseId, Instant, Sha256 } from '../base/index.ts';
import type { Actor, Attempt, CaseStore, Commit, Committed } from '../casework/index.ts';
import { caseCache } from './case-cache.ts';
import { writeCommit } from './commit-case.ts';
import { againOnConflict, type Database, errorDetail, sqlState } from './database.ts';
import { receiptRows } from './derived-rows.ts';
import { type KeptLaw, keptLaw } from './kept-law.ts';
import { loadCase, loadHistory } from './load-case.ts';
import { type PersonHash, personHash, personKey } from './person-key.ts';

export type CaseStoreOptions = {
  /** Hashes IIN and BIN for look-ups; by the installation's key unless given. */
  readonly hash?: PersonHash;
  /** How many states of cases are kept in memory; 2,000 unless told. */
  readonly cached?: number;
};

/** The case store of casework, and the calendars it counts by. */
export type StoredCases = CaseStore & Pick<KeptLaw, 'keepCalendar'>;

/** Keeps cases in the database. Any number of processes may do so on one server. */
export function createCaseStore(db: Database, options: CaseStoreOptions = {}): StoredCases {
  const hash = options.hash ?? personHash(personKey(process.env));
  const cache = caseCache(options.cached ?? 2_000);
  const months = new Map<string, Promise<unknown>>();
  const law = keptLaw(db);

  const prepareMonth = (at: Instant): Promise<unknown> => {
    const month = at.slice(0, 7);
    const known = months.get(month);
    if (known) return known;
    const making = db.query('select ensure_event_month($1)', [at]);
    months.set(month, making);
    making.catch(() => months.delete(month));
    return making;
  };

  const find = (id: CaseId) => loadCase(db, cache, id);

  const carriedOut = async (key: string) => {
    const [row] = await db.query<{ case_id: CaseId }>('select case_id from command where key = $1', [key]);
    return row?.case_id;
  };

  const winner = async (id: string): Promise<Committed> => {
    const [last] = await db.query<{ seq: number; at: Instant; actor: Actor }>(
      'select e.seq, e.at, e.actor from case_kept h join event e on e.case_id = h.id and e.seq = h.seq where h.id = $1',
      [id],
    );
    if (!last) throw new Error('a commit on a case that was never registered');
    return { kind: 'stale', by: last.actor, at: last.at, seq: last.seq };
  };

  const commit = async (given: Commit): Promise<Committed> => {
    await prepareMonth(given.at);
    try {
      const written = await againOnConflict(() => writeCommit(db, given, hash));
      cache.put({ case: written.case, head: written.head });
      return { kind: 'committed', ...written };
    } catch (error) {
      switch (sqlState(error)) {
        case 'JD001':
          return winner(errorDetail(error) ?? given.case);
        case 'JD002':
          return { kind: 'claimTaken', claim: errorDetail(error) as Sha256 };
        case 'JD003': {
          const id = await carriedOut(given.key);
          const found = id && (await find(id));
          if (!found) throw new Error('a command was carried out on a case that is not there');
          return { kind: 'repeated', ...found };
        }
        case 'JD004': {
          const joined = given.events.find((event) => event.type === 'joinedBatch' || event.type === 'leftBatch');
          return { kind: 'batchShut', batch: joined && 'batch' in joined ? joined.batch : '' };
        }
        default:
          throw error;
      }
    }
  };

  return {
    find,
    history: (id) => loadHistory(db, id),
    commit,
    carriedOut,
    blockedClaims: async (keys) => {
      if (keys.length === 0) return [];
      const rows = await db.query<{ key: Sha256 }>(
        "select key from claim where key in (select decode(k, 'hex') from unnest($1::text[]) k)",
        [keys],
      );
      return rows.map((row) => row.key);
    },
    saveAttempt: async (attempt, saw) => {
      const save =
        saw === 0
          ? 'insert into attempt (id, version, state) values ($1, $3::integer + 1, $2) on conflict do nothing returning version'
          : 'update attempt set version = version + 1, state = $2, changed_at = now() where id = $1 and version = $3 returning version';
      // The receipt of a refusal is promised in the same transaction in which the attempt ends with it.
      const rows = await db.query(
        `with saved as (${save}),
           told as (insert into outbox (id, kind, port, payload, ordered_at)
             select m.id, m.kind, m.port, m.payload, clock_timestamp() from saved
             cross join json_to_recordset($4::json) as m(id text, kind text, port text, payload json) on conflict do nothing)
         select version from saved`,
        [attempt.id, JSON.stringify(attempt), saw, JSON.stringify(receiptRows(attempt))],
      );
      if (rows.length > 0) return { kind: 'saved', version: saw + 1 };
      const [row] = await db.query<{ version: number }>('select version from attempt where id = $1', [attempt.id]);
      return { kind: 'stale', version: row?.version ?? 0 };
    },
    findAttempt: async (id) => {
      const [row] = await db.query<{ version: number; state: Attempt }>('select version, state from attempt where id = $1', [id]);
      return row && { attempt: row.state, version: row.version };
    },
    ...law,
  };
}
