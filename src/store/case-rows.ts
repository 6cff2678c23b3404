import type { Sha256 } from '../base/index.ts';
import { type Case, type ClaimRow, type ClockRow, mainName, type Projection, project, type TaskRow } from '../casework/index.ts';

/** In which list a task stands: for people to work, waits and batches that a post watches, turns of the system. */
export type TaskList = 'work' | 'wait' | 'batch' | 'system';

/** A task as the table has it. `due_at` is `infinity` when no clock runs. */
export type StoredTask = {
  readonly task: string;
  readonly list: TaskList;
  readonly kind: string;
  readonly name: string;
  readonly post: string;
  readonly office: string;
  readonly key: string | null;
  readonly claimed_by: string | null;
  readonly opened_at: string;
  readonly due_at: string;
  readonly due_on: string | null;
  readonly paused: boolean;
  readonly breached: boolean;
  readonly no_clock: string | null;
};

export type StoredClock = {
  readonly clock: string;
  readonly name: string;
  readonly fires_at: string | null;
  readonly what: string | null;
  readonly due_on: string;
  readonly calendar: string | null;
};

/** The columns of a head that follow from the case alone. */
export type HeadColumns = {
  readonly regulation: string;
  readonly revision: Sha256;
  readonly status: Case['status'];
  readonly number: string | null;
  readonly office: string;
  readonly region: string;
  readonly district: string | null;
  readonly registeredOn: string;
  readonly filedOn: string;
  readonly main: string | null;
  readonly applicant: string | null;
};

/** What stands beside the log for a case. */
export type CaseRows = {
  readonly head: HeadColumns;
  readonly tasks: readonly StoredTask[];
  readonly clocks: readonly StoredClock[];
  readonly claims: readonly ClaimRow[];
};

const known = new WeakMap<Case, CaseRows>();

/** The rows of a case, worked out once for each state. */
export function rowsOf(c: Case): CaseRows {
  const before = known.get(c);
  if (before) return before;
  const projection: Projection = project(c);
  const rows = {
    head: headColumns(c),
    tasks: projection.tasks.map(storedTask),
    clocks: projection.clocks.map(storedClock),
    claims: projection.claims,
  };
  known.set(c, rows);
  return rows;
}

function headColumns(c: Case): HeadColumns {
  return {
    regulation: c.regulation,
    revision: c.revision,
    status: c.status,
    number: c.number?.text ?? null,
    office: c.intake,
    region: c.region,
    district: c.district,
    registeredOn: c.moments.registered?.[0]?.on ?? c.filedOn,
    filedOn: c.filedOn,
    main: mainName(c),
    applicant: (c.parties.find((party) => party.role === 'applicant') ?? c.parties[0])?.name ?? null,
  };
}

function storedTask(row: TaskRow): StoredTask {
  return {
    task: row.task,
    list: row.kind === 'wait' || row.kind === 'batch' ? row.kind : row.key && !row.claimedBy ? 'system' : 'work',
    kind: row.kind,
    name: row.name,
    post: row.post,
    office: row.office,
    key: row.key,
    claimed_by: row.claimedBy,
    opened_at: row.openedAt,
    due_at: row.dueAt ?? 'infinity',
    due_on: row.dueOn,
    paused: row.paused,
    breached: row.breached,
    no_clock: row.noClock,
  };
}

function storedClock(row: ClockRow): StoredClock {
  return { clock: row.clock, name: row.name, fires_at: row.firesAt, what: row.what, due_on: row.dueOn, calendar: row.calendar };
}

/** What must be written and deleted to get from one set of rows to another. */
export type Difference<Row> = { readonly put: readonly Row[]; readonly gone: readonly string[] };

/** The difference of two sets of rows by key; a row that is the same is left alone. */
export function differenceOf<Row extends object>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): Difference<Row> {
  if (before.length === 0) return { put: after, gone: [] };
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const put: Row[] = [];
  for (const row of after) {
    const was = old.get(keyOf(row));
    old.delete(keyOf(row));
    if (!was || !sameRow(was, row)) put.push(row);
  }
  return { put, gone: [...old.keys()] };
}

/** Whether two flat rows hold the same values. */
export function sameRow<Row extends object>(a: Row, b: Row): boolean {
  return (Object.keys(a) as (keyof Row)[]).every((name) => a[name] === b[name]);
}
