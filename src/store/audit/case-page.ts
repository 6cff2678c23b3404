import type { CaseId, Instant, Sha256 } from '../../base/index.ts';
import type { Actor, Case, CaseEvent } from '../../casework/index.ts';
import type { HeadColumns, StoredClock, StoredTask } from '../case-rows.ts';
import type { Queryable } from '../database.ts';

/** An event as it stands in the log. */
export type LogRow = {
  readonly case_id: CaseId;
  readonly seq: number;
  readonly at: Instant;
  readonly type: string;
  readonly actor: Actor;
  readonly cause: string;
  readonly event: CaseEvent;
  readonly hash: Sha256;
};

/** A head as it lies in its table. */
export type HeadRow = HeadColumns & {
  readonly id: CaseId;
  readonly seq: number;
  readonly hash: Sha256;
  readonly first_at: Instant;
  readonly last_at: Instant;
};

type Of = { readonly case_id: CaseId };

/** Everything that the database holds of some cases, by case. */
export type CasePage = {
  readonly heads: readonly HeadRow[];
  readonly events: ReadonlyMap<CaseId, readonly LogRow[]>;
  readonly tasks: ReadonlyMap<CaseId, readonly (StoredTask & Of)[]>;
  readonly clocks: ReadonlyMap<CaseId, readonly (StoredClock & Of)[]>;
  readonly claims: ReadonlyMap<CaseId, readonly (Of & { readonly key: Sha256; readonly family: string; readonly state: string })[]>;
  readonly persons: ReadonlyMap<CaseId, readonly (Of & { readonly person: Sha256; readonly role: string })[]>;
  readonly numbers: ReadonlyMap<
    CaseId,
    readonly (Of & {
      readonly journal: string;
      readonly office: string;
      readonly year: number;
      readonly value: number;
      readonly text: string;
    })[]
  >;
  readonly outbox: ReadonlyMap<CaseId, readonly (Of & { readonly id: string; readonly kind: string; readonly port: string })[]>;
  readonly evidence: ReadonlyMap<CaseId, readonly (Of & { readonly hash: Sha256; readonly role: string })[]>;
  readonly followUps: ReadonlyMap<
    CaseId,
    readonly (Of & { readonly name: string; readonly due_on: string; readonly state: string; readonly opened: string | null })[]
  >;
  readonly commands: ReadonlyMap<CaseId, readonly (Of & { readonly key: string; readonly seq: number })[]>;
  readonly items: ReadonlyMap<CaseId, readonly (Of & { readonly batch: string; readonly kind: string; readonly state: string })[]>;
  readonly snapshots: ReadonlyMap<CaseId, readonly (Of & { readonly seq: number; readonly state: Case })[]>;
};

const headColumns = `id, seq, hash, first_at, last_at, regulation, revision, status, number, office, region, district,
  registered_on as "registeredOn", filed_on as "filedOn", main, applicant`;

const parts = {
  events: 'select case_id, seq, at, type, actor, cause, event, hash from event where case_id = any($1::text[]) order by case_id, seq',
  tasks: `select case_id, task, list, kind, name, post, office, key, claimed_by, opened_at, due_at, due_on, paused, breached, no_clock
    from task where case_id = any($1::text[])`,
  clocks: 'select case_id, clock, name, fires_at, what, due_on, calendar from clock where case_id = any($1::text[])',
  claims: 'select case_id, key, family, state from claim where case_id = any($1::text[])',
  persons: 'select case_id, person, role from case_person where case_id = any($1::text[])',
  numbers: 'select case_id, journal, office, year, value, text from number where case_id = any($1::text[])',
  outbox: 'select case_id, id, kind, port from outbox where case_id = any($1::text[])',
  evidence: 'select case_id, hash, role from evidence where case_id = any($1::text[])',
  followUps: 'select case_id, name, due_on, state, opened from follow_up where case_id = any($1::text[])',
  items: 'select case_id, batch, kind, state from batch_item where case_id = any($1::text[])',
  snapshots: 'select id as case_id, seq, state from case_snapshot where id = any($1::text[])',
} as const;

/** Reads the next cases after an id, at most `limit`, as of one instant. */
export async function readCasePage(tx: Queryable, after: string, limit: number): Promise<CasePage> {
  const heads = await tx.query<HeadRow>(`select ${headColumns} from case_kept where id > $1 order by id limit $2`, [after, limit]);
  const ids = heads.map(({ id }) => id);
  const read = async <Row extends Of>(sql: string, parameters: readonly unknown[] = [ids]) =>
    Map.groupBy(await tx.query<Row>(sql, parameters), (row) => row.case_id);
  const events = await read<LogRow>(parts.events);
  const causes = [...new Set([...events.values()].flatMap((rows) => rows.map((row) => row.cause)))];
  return {
    heads,
    events,
    tasks: await read(parts.tasks),
    clocks: await read(parts.clocks),
    claims: await read(parts.claims),
    persons: await read(parts.persons),
    numbers: await read(parts.numbers),
    outbox: await read(parts.outbox),
    evidence: await read(parts.evidence),
    followUps: await read(parts.followUps),
    commands: await read('select case_id, key, seq from command where key = any($1::text[])', [causes]),
    items: await read(parts.items),
    snapshots: await read(parts.snapshots),
  };
}
