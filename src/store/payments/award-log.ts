import type { CaseId, Sha256 } from '../../base/index.ts';
import { chainStart } from '../../casework/index.ts';
import {
  type Award,
  type AwardEvent,
  type AwardId,
  type AwardStore,
  awardEventHash,
  endOf,
  evolveAward,
  monthOf,
  replayAward,
} from '../../payments/index.ts';
import { copyLines } from '../copy-line.ts';
import { type Database, type Queryable, sqlState } from '../database.ts';
import type { PersonHash } from '../person-key.ts';

const snapshotEvery = 16;

/** An event with the award it belongs to and its place in the chain. */
export type ChainedAwardEvent = { readonly award: AwardId; readonly event: AwardEvent; readonly hash: Sha256 };

/** The awards of payments, each an append-only log with a hash chain; heads are replayed from a snapshot and what came after. */
export function createAwardStore(db: Database, hash: PersonHash): AwardStore {
  const idsOf = async (sql: string, parameter: string) => (await db.query<{ id: AwardId }>(sql, [parameter])).map(({ id }) => id);
  const all = async (ids: readonly AwardId[]) => [...(await loadAwards(db, ids)).values()];
  return {
    find: async (id) => (await loadAwards(db, [id])).get(id),
    log: async (id) =>
      (await db.query<{ event: AwardEvent }>('select event from award_event where award = $1 order by seq', [id])).map(
        ({ event }) => event,
      ),
    ofPerson: async (person) => all(await idsOf("select id from award where person = decode($1, 'hex') order by id", hash(person))),
    ofSubject: async (subject) => all(await idsOf("select id from award where subject = decode($1, 'hex') order by id", hash(subject))),
    ofCase: async (id) => all(await idsOf('select id from award where case_id = $1 order by id', id)),
    append: (award, events, caseId) => appendToAward(db, hash, { award, events, caseId }),
  };
}

type Appended = { readonly award: AwardId; readonly events: readonly AwardEvent[]; readonly caseId: CaseId | undefined };

/** Appends events behind an award's chain. Answers false when somebody was faster: their numbers are taken, and nothing was written. */
async function appendToAward(db: Database, hash: PersonHash, { award: id, events, caseId }: Appended): Promise<boolean> {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return true;
  try {
    return await db.transaction(async (tx) => {
      const before = (await loadAwards(tx, [id])).get(id);
      if ((before?.version ?? 0) !== first.seq - 1) return false;
      const [end] = await tx.query<{ hash: Sha256 }>('select hash from award_event where award = $1 and seq = $2', [id, first.seq - 1]);
      const after = events.reduce<Award | undefined>(evolveAward, before);
      if (!after) throw new Error('an award without events');
      await writeAwardEvents(tx, chained(id, events, end?.hash ?? chainStart));
      const until = endOf(after);
      if (!before) await insertHead(tx, after, hash, caseId);
      else
        await tx.query(
          `update award set from_month = $2, end_month = $3, subject = decode($4, 'hex')
           where id = $1 and (from_month, end_month, subject) is distinct from ($2, $3, decode($4, 'hex'))`,
          [id, monthOf(after.from), until ? monthOf(until) : null, after.subject ? hash(after.subject) : null],
        );
      if (Math.floor(last.seq / snapshotEvery) > Math.floor((first.seq - 1) / snapshotEvery)) await keepSnapshot(tx, after);
      return true;
    });
  } catch (error) {
    if (sqlState(error) === '23505') return false;
    throw error;
  }
}

function chained(award: AwardId, events: readonly AwardEvent[], end: Sha256): readonly ChainedAwardEvent[] {
  let previous = end;
  return events.map((event) => {
    previous = awardEventHash(award, event, previous);
    return { award, event, hash: previous };
  });
}

/**
 * Appends one event behind the chain of each of many awards, as they were loaded. A number that somebody was faster to take refuses all
 * (23505). Only for events that leave the term of the award as it is.
 */
export async function appendToAwards(
  tx: Queryable,
  awards: ReadonlyMap<AwardId, Award>,
  events: readonly { readonly award: AwardId; readonly event: AwardEvent }[],
): Promise<void> {
  if (events.length === 0) return;
  const ends = await tx.query<{ award: AwardId; hash: Sha256 }>(
    `select e.award, e.hash from unnest($1::text[], $2::integer[]) as w(award, seq) join award_event e on e.award = w.award and e.seq = w.seq`,
    [events.map(({ award }) => award), events.map(({ event }) => event.seq - 1)],
  );
  const endOfChain = new Map(ends.map(({ award, hash }) => [award, hash]));
  // each link is worked out while the database takes in those before
  const links = function* () {
    for (const { award, event } of events) yield* chained(award, [event], endOfChain.get(award) ?? chainStart);
  };
  await writeAwardEvents(tx, links());
  for (const { award, event } of events) {
    const before = awards.get(award);
    if (before && event.seq % snapshotEvery === 0) await keepSnapshot(tx, evolveAward(before, event));
  }
}

/** Writes events of any number of awards in one statement; a number that is taken refuses all of them (23505). */
export const writeAwardEvents = (tx: Queryable, rows: Iterable<ChainedAwardEvent>): Promise<void> =>
  tx.copy(
    'award_event (award, seq, at, key, event, hash)',
    copyLines(rows, ({ award, event, hash }) => [award, event.seq, event.at, event.key, JSON.stringify(event), `\\x${hash}`]),
  );

async function insertHead(tx: Queryable, award: Award, hash: PersonHash, caseId: CaseId | undefined): Promise<void> {
  const end = endOf(award);
  const from = monthOf(award.from);
  await tx.query(
    `insert into award (id, person, subject, case_id, from_month, end_month, mark_next)
     values ($1, decode($2, 'hex'), decode($3, 'hex'), $4, $5, $6, $5)`,
    [award.award, hash(award.recipient), award.subject ? hash(award.subject) : null, caseId ?? null, from, end ? monthOf(end) : null],
  );
}

const keepSnapshot = (tx: Queryable, award: Award) =>
  tx.query(
    `insert into award_snapshot (award, seq, state) values ($1, $2, $3)
     on conflict (award) do update set seq = excluded.seq, state = excluded.state`,
    [award.award, award.version, JSON.stringify(award)],
  );

type LoadedRow = { readonly id: AwardId; readonly snapshot: Award | null; readonly events: readonly AwardEvent[] | null };

/** The awards of these ids, each replayed from its snapshot and what came after. */
export async function loadAwards(db: Queryable, ids: readonly AwardId[]): Promise<ReadonlyMap<AwardId, Award>> {
  const rows = await db.query<LoadedRow>(
    `select a.id, s.state as snapshot,
       (select json_agg(e.event order by e.seq) from award_event e where e.award = a.id and e.seq > coalesce(s.seq, 0)) as events
     from award a left join award_snapshot s on s.award = a.id where a.id = any($1::text[]) order by a.id`,
    [ids],
  );
  const awards = new Map<AwardId, Award>();
  for (const { id, snapshot, events } of rows) {
    const award = snapshot ? (events ?? []).reduce<Award>(evolveAward, snapshot) : replayAward(events ?? []);
    if (award) awards.set(id, award);
  }
  return awards;
}
