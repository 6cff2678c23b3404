import type { CaseId, Instant, Sha256 } from '../base/index.ts';
import { type Actor, type Case, type CaseEvent, chainStart, evolve, type LoggedEvent } from '../casework/index.ts';
import type { CaseCache, KnownCase } from './case-cache.ts';
import type { Queryable } from './database.ts';

type Loaded = {
  readonly seq: number;
  readonly hash: Sha256;
  readonly snapshot: Case | null;
  readonly events: readonly { readonly at: Instant; readonly actor: Actor; readonly event: CaseEvent }[] | null;
  readonly archivedAt: Instant | null;
};

/** A case as it stands; `archivedAt` is set while it is in the archive. */
export type LoadedCase = KnownCase & { readonly archivedAt?: Instant };

/** The case as it stands, with one question to the database: what is known already is only brought up to date. */
export async function loadCase(db: Queryable, cache: CaseCache, id: CaseId): Promise<LoadedCase | undefined> {
  const known = cache.get(id);
  const [loaded] = await db.query<Loaded>('select seq, hash, snapshot, events, archived_at as "archivedAt" from load_case($1, $2)', [
    id,
    known?.head.seq ?? 0,
  ]);
  if (!loaded) return undefined;
  const archived = loaded.archivedAt ? { archivedAt: loaded.archivedAt } : {};
  if (known && known.head.seq === loaded.seq) {
    if (known.head.hash !== loaded.hash) throw new Error('the chain of a case has another end than the state that was read before');
    return { ...known, ...archived };
  }
  const start = loaded.snapshot ?? (known && known.head.seq < loaded.seq ? known.case : null);
  const state = (loaded.events ?? []).reduce<Case | null>((c, occurrence) => evolve(c, occurrence), start);
  if (state?.seq !== loaded.seq) throw new Error('the log of a case does not lead up to its head');
  const found = { case: state, head: { seq: loaded.seq, hash: loaded.hash } };
  cache.put(found);
  return { ...found, ...archived };
}

type EventRow = {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly cause: string;
  readonly event: CaseEvent;
  readonly hash: Sha256;
};

/** Every event of a case, from its registration on. */
export async function loadHistory(db: Queryable, id: CaseId): Promise<readonly LoggedEvent[]> {
  const rows = await db.query<EventRow>('select seq, at, actor, cause, event, hash from event where case_id = $1 order by seq', [id]);
  let previous = chainStart;
  return rows.map((row) => {
    const logged = { case: id, seq: row.seq, at: row.at, actor: row.actor, cause: row.cause, event: row.event, previous, hash: row.hash };
    previous = row.hash;
    return logged;
  });
}
