import { type CaseId, canonicalJson, type Instant, type Sha256 } from '../base/index.ts';
import {
  type Batch,
  type BatchChange,
  type BatchChanged,
  type BatchCommand,
  type BatchEvent,
  type BatchMember,
  type BatchStore,
  chainStart,
  eventHash,
  evolveBatch,
  type FrozenMembers,
} from '../casework/index.ts';
import type { Database, Queryable } from './database.ts';
import { numberText } from './numbers.ts';

const pageOfMembers = 200;

/** The store of batches; its port stands in casework. */
export function createBatchStore(db: Database): BatchStore {
  const find = async (id: string) => {
    const [row] = await db.query<{ state: Batch }>('select state from batch where id = $1', [id]);
    return row?.state;
  };

  const changeNow = async (given: BatchChange, commandOf: (tx: Queryable) => Promise<BatchCommand>): Promise<BatchChanged> => {
    const changed = await changeBatch(db, given, commandOf);
    if (!changed) throw new Error('a command on a batch was not made');
    return changed;
  };

  return {
    find,
    unfinished: async (kind, office) =>
      (
        await db.query<{ state: Batch }>(
          "select state from batch where kind = $1 and office = $2 and status <> 'carriedOut' order by first_at, id",
          [kind, office],
        )
      ).map(({ state }) => state),
    members: (id, after, limit) =>
      db.query<BatchMember>(
        'select case_id as "case", state, sums from batch_item where batch = $1 and case_id > $2 order by case_id limit $3',
        [id, after, limit],
      ),
    change: (given, command) => changeNow(given, async () => command),
    close: async (given, sumsOf) => {
      for (;;) {
        await addUp(db, given.id, sumsOf);
        const closed = await changeBatch(db, given, async (tx, batch) => {
          if (batch?.status !== 'open') return { kind: 'close', frozen: batch?.frozen ?? nobody };
          const frozen = await freeze(tx, given.id);
          return frozen && { kind: 'close', frozen };
        });
        if (closed) return closed;
      }
    },
    carryOut: async (given, act) => {
      const batch = await find(given.id);
      if (batch?.status === 'signed') {
        for (let after: CaseId | '' = ''; ; ) {
          const members: readonly { case: CaseId }[] = await db.query<{ case: CaseId }>(
            `select case_id as "case" from batch_item where batch = $1 and state = 'in' and case_id > $2 order by case_id limit $3`,
            [given.id, after, pageOfMembers],
          );
          for (const member of members) await act(member.case, `batch/${given.id}/${member.case}`).catch(() => undefined);
          const last = members.at(-1);
          if (!last || members.length < pageOfMembers) break;
          after = last.case;
        }
      }
      const { left } = await membersByState(db, given.id);
      if (batch?.status === 'signed' && left > 0) return { kind: 'unfinished', left };
      return changeNow(given, async (tx) => ({ kind: 'finish', ...(await membersByState(tx, given.id)) }));
    },
  };
}

/** Runs a command under the batch's lock; `commandOf` may answer that it cannot be made yet. */
export function changeBatch(
  db: Database,
  given: BatchChange,
  commandOf: (tx: Queryable, batch: Batch | null) => Promise<BatchCommand | undefined>,
): Promise<BatchChanged | undefined> {
  return db.transaction(async (tx) => {
    await tx.query('select ensure_event_month($1)', [given.at]);
    // a batch that is opened twice at once has no row to lock yet
    await tx.query('select pg_advisory_xact_lock(74210004, hashtext($1))', [given.id]);
    const [row] = await tx.query<{ state: Batch; hash: Sha256 }>('select state, hash from batch where id = $1 for update', [given.id]);
    const [carried] = await tx.query('select from command where key = $1', [given.key]);
    if (carried && row) return { kind: 'done', batch: row.state, repeated: true };
    const before = row?.state ?? null;
    const command = await commandOf(tx, before);
    if (!command) return undefined;
    const decided = given.decide(before, command);
    if (decided.kind === 'refused') return decided;
    const batch = await appendBatch(tx, given, before, row?.hash ?? chainStart, decided.events);
    return { kind: 'done', batch, repeated: decided.events.length === 0 };
  });
}

async function membersByState(db: Queryable, id: string): Promise<{ readonly carriedOut: number; readonly left: number }> {
  const [row] = await db.query<{ carriedOut: number; left: number }>(
    `select count(*) filter (where state = 'carriedOut') as "carriedOut", count(*) filter (where state = 'in') as left from batch_item where batch = $1`,
    [id],
  );
  return row ?? { carriedOut: 0, left: 0 };
}

/** Works out what members add whose cases have changed since it was last done. */
async function addUp(db: Database, id: string, sumsOf: Parameters<BatchStore['close']>[1]): Promise<void> {
  for (;;) {
    const moved = await db.query<{ case: CaseId }>(
      `select i.case_id as "case" from batch_item i join case_head h on h.id = i.case_id
       where i.batch = $1 and i.state = 'in' and i.seq is distinct from h.seq limit $2`,
      [id, pageOfMembers],
    );
    if (moved.length === 0) return;
    for (const member of moved) {
      const { seq, sums } = await sumsOf(member.case);
      await db.query('update batch_item set seq = $3, sums = $4 where batch = $1 and case_id = $2', [
        id,
        member.case,
        seq,
        canonicalJson(sums),
      ]);
    }
  }
}

const nobody: FrozenMembers = { members: 0, totals: {}, membersHash: chainStart };

/** Counts and adds up the members under the batch's lock: nobody joins or leaves meanwhile. Undefined when a member's case has moved on. */
async function freeze(tx: Queryable, id: string): Promise<FrozenMembers | undefined> {
  const [moved] = await tx.query<{ n: number }>(
    `select count(*) as n from batch_item i join case_head h on h.id = i.case_id
     where i.batch = $1 and i.state = 'in' and i.seq is distinct from h.seq`,
    [id],
  );
  if (moved && moved.n > 0) return undefined;
  const [row] = await tx.query<{ members: number; hash: Sha256 }>(
    `select count(*) as members, sha256(convert_to(coalesce(string_agg(case_id || ' ' || sums::text, E'\\n' order by case_id), ''), 'UTF8')) as hash
     from batch_item where batch = $1 and state = 'in'`,
    [id],
  );
  const totals = await tx.query<{ fact: string; total: number }>(
    `select s.key as fact, sum(s.value::numeric)::bigint as total from batch_item i cross join lateral json_each_text(i.sums) s
     where i.batch = $1 and i.state = 'in' group by s.key order by s.key`,
    [id],
  );
  if (!row) throw new Error('a count gave nothing');
  return { members: row.members, totals: Object.fromEntries(totals.map(({ fact, total }) => [fact, total])), membersHash: row.hash };
}

/** A register takes its number from the journal in the same transaction, as papers of cases do. */
async function numbered(tx: Queryable, id: string, at: Instant, event: BatchEvent): Promise<BatchEvent> {
  if (event.type !== 'batchRegistered' || !event.number) return event;
  const { journal, office, year } = event.number;
  const [row] = await tx.query<{ value: number }>(
    `insert into journal_counter as j (journal, office, year, value) values ($1, $2, $3, 1)
     on conflict (journal, office, year) do update set value = j.value + 1 returning value`,
    [journal, office, year],
  );
  if (!row) throw new Error('the journal gave no number');
  const number = { ...event.number, value: row.value, text: numberText(event.number, row.value) };
  await tx.query('insert into number (journal, office, year, value, text, case_id, at) values ($1, $2, $3, $4, $5, $6, $7)', [
    journal,
    office,
    year,
    number.value,
    number.text,
    id,
    at,
  ]);
  return { ...event, number };
}

/** Writes events of a batch behind its chain. */
async function appendBatch(
  tx: Queryable,
  given: BatchChange,
  before: Batch | null,
  end: Sha256,
  events: readonly BatchEvent[],
): Promise<Batch> {
  let batch = before;
  let previous = end;
  const { id, at, actor, key } = given;
  for (const promised of events) {
    const event = await numbered(tx, id, at, promised);
    batch = evolveBatch(batch, event);
    const hash = eventHash({ case: id, seq: batch.seq, at, actor, cause: key, event, previous });
    await tx.query(
      `insert into event (case_id, seq, at, type, actor, cause, event, hash) values ($1, $2, $3, $4, $5::json, $6, $7::json, decode($8, 'hex'))`,
      [id, batch.seq, at, event.type, canonicalJson(actor), key, canonicalJson(event), hash],
    );
    previous = hash;
  }
  if (!batch) throw new Error('a batch is opened by its first event');
  await tx.query('insert into command (key, case_id, seq, at) values ($1, $2, $3, $4)', [key, id, batch.seq, at]);
  await tx.query(
    `insert into batch (id, seq, hash, kind, regulation, office, status, first_at, last_at, state)
     values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7, $8, $8, $9)
     on conflict (id) do update set seq = excluded.seq, hash = excluded.hash, status = excluded.status, last_at = excluded.last_at, state = excluded.state`,
    [id, batch.seq, previous, batch.kind, batch.regulation, batch.office, batch.status, at, JSON.stringify(batch)],
  );
  return batch;
}
