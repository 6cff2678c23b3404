import { canonicalJson } from '../src/base/index.ts';
import { type Case, chainEvents, evolve, fillNumbers, type Head, type LoggedEvent, numbersToTake } from '../src/casework/index.ts';
import { differenceOf, rowsOf } from '../src/store/case-rows.ts';
import { restOf } from '../src/store/derived-rows.ts';
import { numberText } from '../src/store/numbers.ts';
import { personHash } from '../src/store/person-key.ts';
import type { Step } from './store-pension.ts';

/** A statement of plain SQL with its values. */
export type Statement = { readonly sql: string; readonly values: readonly unknown[] };

const hash = personHash(Buffer.from('benchmark'));

/** Takes many rows in one statement: one array a column, cast to its type. */
function many(
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly Readonly<Record<string, unknown>>[],
  rest = '',
): Statement[] {
  if (rows.length === 0) return [];
  const names = Object.keys(columns);
  const values = names.map((name) => rows.map((row) => row[name] ?? null));
  const selected = names.map((name) =>
    columns[name] === 'bytea' ? `decode(u.${name}, 'hex')` : columns[name] === 'json' ? `u.${name}::json` : `u.${name}`,
  );
  const arrays = names.map((name, i) => `$${i + 1}::${columns[name] === 'bytea' || columns[name] === 'json' ? 'text' : columns[name]}[]`);
  return [
    {
      sql: `insert into ${table} (${names.join(', ')}) select ${selected.join(', ')} from unnest(${arrays.join(', ')}) as u(${names.join(', ')}) ${rest}`,
      values,
    },
  ];
}

const task = {
  case_id: 'text',
  task: 'text',
  list: 'text',
  kind: 'text',
  name: 'text',
  post: 'text',
  office: 'text',
  key: 'text',
  claimed_by: 'text',
  opened_at: 'timestamptz',
  due_at: 'timestamptz',
  due_on: 'date',
  paused: 'boolean',
  breached: 'boolean',
  no_clock: 'text',
};
const clock = { case_id: 'text', clock: 'text', name: 'text', fires_at: 'timestamptz', what: 'text', due_on: 'text', calendar: 'text' };

/**
 * The statements that write the rows of one step, all values worked out beforehand: what somebody would write who needs no engine. Many rows
 * of one table go in one statement.
 */
export function rawStep(
  id: string,
  before: Case | null,
  head: Head,
  step: Step,
): { readonly statements: readonly Statement[]; readonly after: Case; readonly head: Head } {
  const by = { case: id as Case['id'], at: step.at, actor: step.actor, cause: step.key };
  // Distinct numbers without asking: the counter's row is turned all the same.
  const wanted = numbersToTake(step.events);
  const taken = wanted.map((number, i) => {
    const value = 1_000_000 + Math.floor(Math.random() * 2_000_000_000) + i;
    return { ...number, value, text: numberText(number, value) };
  });
  const events = fillNumbers(step.events, taken);
  const logged = chainEvents(events, head, by);
  const after = events.reduce<Case | null>((c, event) => evolve(c, { event, at: step.at, actor: step.actor }), before);
  if (!after) throw new Error('a step without events');
  const end = { seq: after.seq, hash: logged.at(-1)?.hash ?? head.hash };
  const was = before ? rowsOf(before) : undefined;
  const now = rowsOf(after);
  const tasks = differenceOf(was?.tasks ?? [], now.tasks, (row) => row.task);
  const clocks = differenceOf(was?.clocks ?? [], now.clocks, (row) => row.clock);
  const claims = differenceOf(was?.claims ?? [], now.claims, (row) => row.key);
  const rest = restOf(before, after, events, hash, undefined) ?? {};
  const rowsIn = (name: string) => (rest[name] ?? []) as readonly Readonly<Record<string, unknown>>[];
  const statements: Statement[] = [
    { sql: 'insert into command (key, case_id, seq, at) values ($1, $2, $3, $4)', values: [step.key, id, end.seq, step.at] },
    ...(tasks.gone.length > 0 ? [{ sql: 'delete from task where case_id = $1 and task = any($2)', values: [id, tasks.gone] }] : []),
    ...many(
      'task',
      task,
      tasks.put.map((row) => ({ case_id: id, ...row })),
      `on conflict (case_id, task) do update set claimed_by = excluded.claimed_by, due_at = excluded.due_at, due_on = excluded.due_on,
       paused = excluded.paused, breached = excluded.breached`,
    ),
    ...(clocks.gone.length > 0 ? [{ sql: 'delete from clock where case_id = $1 and clock = any($2)', values: [id, clocks.gone] }] : []),
    ...many(
      'clock',
      clock,
      clocks.put.map((row) => ({ case_id: id, ...row })),
      'on conflict (case_id, clock) do update set fires_at = excluded.fires_at, what = excluded.what, due_on = excluded.due_on',
    ),
    ...many(
      'claim',
      { key: 'bytea', family: 'text', case_id: 'text', state: 'text' },
      claims.put.map((row) => ({ case_id: id, ...row })),
      'on conflict (key) do update set state = excluded.state',
    ),
    ...many(
      'outbox',
      { id: 'text', case_id: 'text', kind: 'text', port: 'text', payload: 'json', ordered_at: 'timestamptz' },
      rowsIn('outbox').map((row) => ({ ...row, case_id: id, payload: canonicalJson(row.payload), ordered_at: step.at })),
    ),
    ...many(
      'evidence',
      { case_id: 'text', hash: 'bytea', role: 'text', at: 'timestamptz' },
      rowsIn('evidence').map((row) => ({ ...row, case_id: id, at: step.at })),
      'on conflict do nothing',
    ),
    ...many(
      'case_person',
      { person: 'bytea', case_id: 'text', role: 'text' },
      rowsIn('persons').map((row) => ({ ...row, case_id: id })),
    ),
    ...snapshot(id, before, end.seq),
    ...taken.flatMap((number): Statement[] => [
      {
        sql: `insert into journal_counter as j (journal, office, year, value) values ($1, $2, $3, 1)
          on conflict (journal, office, year) do update set value = j.value + 1 returning value`,
        values: [number.journal, number.office, number.year],
      },
      {
        sql: 'insert into number (journal, office, year, value, text, case_id, at) values ($1, $2, $3, $4, $5, $6, $7)',
        values: [number.journal, number.office, number.year, number.value, number.text, id, step.at],
      },
    ]),
    ...many(
      'event',
      { case_id: 'text', seq: 'integer', at: 'timestamptz', type: 'text', actor: 'json', cause: 'text', event: 'json', hash: 'bytea' },
      logged.map(eventRow),
    ),
    headStatement(id, before, after, end, step),
  ];
  return { statements, after, head: end };
}

const eventRow = (record: LoggedEvent) => ({
  case_id: record.case,
  seq: record.seq,
  at: record.at,
  type: record.event.type,
  actor: canonicalJson(record.actor),
  cause: record.cause,
  event: canonicalJson(record.event),
  hash: record.hash,
});

function snapshot(id: string, before: Case | null, seq: number): Statement[] {
  if (!before || Math.floor(before.seq / 32) === Math.floor(seq / 32)) return [];
  return [
    {
      sql: 'insert into case_snapshot (id, seq, state) values ($1, $2, $3) on conflict (id) do update set seq = excluded.seq, state = excluded.state',
      values: [id, before.seq, JSON.stringify(before)],
    },
  ];
}

function headStatement(id: string, before: Case | null, after: Case, end: Head, step: Step): Statement {
  const columns = rowsOf(after).head;
  if (before) {
    return {
      sql: `update case_head set seq = $2, hash = decode($3, 'hex'), last_at = $4, status = $5, main = $6 where id = $1 and seq = $7`,
      values: [id, end.seq, end.hash, step.at, columns.status, columns.main, before.seq],
    };
  }
  return {
    sql: `insert into case_head (id, seq, hash, first_at, last_at, regulation, revision, status, number, office, region, district, registered_on, filed_on, main, applicant)
      values ($1, $2, decode($3, 'hex'), $4, $4, $5, decode($6, 'hex'), $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    values: [
      id,
      end.seq,
      end.hash,
      step.at,
      columns.regulation,
      columns.revision,
      columns.status,
      columns.number,
      columns.office,
      columns.region,
      columns.district,
      columns.registeredOn,
      columns.filedOn,
      columns.main,
      columns.applicant,
    ],
  };
}
