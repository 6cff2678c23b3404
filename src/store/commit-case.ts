import { randomUUID } from 'node:crypto';
import { canonicalJson, type Sha256 } from '../base/index.ts';
import {
  type Case,
  type CaseEvent,
  type CaseNumber,
  type Commit,
  chainStart,
  evolve,
  fillNumbers,
  type Head,
  type LoggedEvent,
  numbersToTake,
} from '../casework/index.ts';
import { differenceOf, rowsOf } from './case-rows.ts';
import type { Queryable } from './database.ts';
import { restOf } from './derived-rows.ts';
import { counterUses, numberText } from './numbers.ts';
import type { PersonHash } from './person-key.ts';

/** Every so many events the state is kept beside the log, so that a cold read replays few. */
const snapshotEvery = 32;

const sql = `select numbers, hashes from commit_case($1::text, $2::integer, $3::text, $4::text, $5::timestamptz, $6::text, $7::text,
  $8::text[], $9::text[], $10::text[], $11::jsonb, $12::integer[], $13::jsonb, $14::text[], $15::jsonb, $16::text[], $17::jsonb,
  $18::text[], $19::jsonb, $20::jsonb, $21::text)`;

export type Written = { readonly case: Case; readonly head: Head; readonly logged: readonly LoggedEvent[] };

/** Writes a command's events and all that follows from them: one statement, one transaction. Throws with SQLSTATE JD001 to JD004. */
export async function writeCommit(db: Queryable, commit: Commit, hash: PersonHash): Promise<Written> {
  const { events, before } = commit;
  const expected = before ? commit.head : { seq: 0, hash: chainStart };
  const after = evolveAll(before, events, commit);
  const was = before ? rowsOf(before) : undefined;
  const now = rowsOf(after);
  const tasks = differenceOf(was?.tasks ?? [], now.tasks, (row) => row.task);
  const clocks = differenceOf(was?.clocks ?? [], now.clocks, (row) => row.clock);
  const claims = differenceOf(was?.claims ?? [], now.claims, (row) => row.key);
  const rest = restOf(before, after, events, hash, commit.attempt);
  const wanted = numbersToTake(events);
  const { counters, perEvent } = counterUses(events);
  const texts = events.map(splitAtNumber);
  const [answer] = await db.query<{ numbers: readonly number[]; hashes: readonly Sha256[] }>(sql, [
    commit.case,
    expected.seq,
    expected.hash,
    commit.key,
    commit.at,
    canonicalJson(commit.actor),
    `${canonicalJson({ actor: commit.actor, at: commit.at, case: commit.case, cause: commit.key }).slice(0, -1)},"event":`,
    events.map((event) => event.type),
    texts.map(({ left }) => left),
    texts.map(({ right }) => right),
    counters.length > 0 ? JSON.stringify(counters) : null,
    perEvent,
    JSON.stringify(now.head),
    orNull(tasks.gone),
    jsonOrNull(tasks.put),
    orNull(clocks.gone),
    jsonOrNull(clocks.put),
    orNull(claims.gone),
    jsonOrNull([...claims.put].sort((a, b) => (a.key < b.key ? -1 : 1))),
    rest ? JSON.stringify(rest) : null,
    before && snapshotDue(expected.seq, expected.seq + events.length) ? JSON.stringify(before) : null,
  ]);
  if (!answer) throw new Error('commit_case answered nothing');
  const numbered =
    wanted.length > 0
      ? fillNumbers(
          events,
          wanted.map((number, i) => taken(number, answer.numbers[i])),
        )
      : events;
  const logged = logOf(numbered, answer.hashes, expected.hash, commit, expected.seq);
  const head = { seq: expected.seq + events.length, hash: answer.hashes.at(-1) ?? expected.hash };
  return { case: wanted.length > 0 ? evolveAll(before, numbered, commit) : after, head, logged };
}

function evolveAll(before: Case | null, events: readonly CaseEvent[], by: Pick<Commit, 'at' | 'actor'>): Case {
  const after = events.reduce<Case | null>((state, event) => evolve(state, { event, at: by.at, actor: by.actor }), before);
  if (!after) throw new Error('a case is registered by its first event');
  return after;
}

function taken(number: CaseNumber, value: number | undefined): CaseNumber {
  if (value === undefined) throw new Error('the journals gave fewer numbers than were asked for');
  return { ...number, value, text: numberText(number, value) };
}

/** The canonical text of an event, cut where the number goes that is not known yet. */
function splitAtNumber(event: CaseEvent): { readonly left: string; readonly right: string | null } {
  if (numbersToTake([event]).length === 0) return { left: canonicalJson(event), right: null };
  const mark = randomUUID();
  const [left, right] = canonicalJson({ ...event, number: mark }).split(`"${mark}"`);
  return { left: left ?? '', right: right ?? '' };
}

function logOf(
  events: readonly CaseEvent[],
  hashes: readonly Sha256[],
  start: Sha256,
  commit: Commit,
  after: number,
): readonly LoggedEvent[] {
  return events.map((event, i) => ({
    case: commit.case,
    seq: after + i + 1,
    at: commit.at,
    actor: commit.actor,
    cause: commit.key,
    event,
    previous: i === 0 ? start : (hashes[i - 1] as Sha256),
    hash: hashes[i] as Sha256,
  }));
}

const snapshotDue = (from: number, to: number) => Math.floor(from / snapshotEvery) < Math.floor(to / snapshotEvery);
const orNull = (values: readonly string[]) => (values.length > 0 ? values : null);
const jsonOrNull = (rows: readonly object[]) => (rows.length > 0 ? JSON.stringify(rows) : null);
