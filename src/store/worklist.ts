import type { CaseId, Instant, LocalDate } from '../base/index.ts';
import type { Case, TaskRow } from '../casework/index.ts';
import type { TaskList } from './case-rows.ts';
import type { Queryable } from './database.ts';

/**
 * A post in an office: whose list it is. `only`: of its turns those of these names, each `<regulation>/<name>`: what the members of a body
 * see of the turns that stand with its chair.
 */
export type Place = { readonly office: string; readonly post: string; readonly only?: readonly string[] };

/** A row of a worklist: an open turn with what is shown of its case. `dueAt` is null when no clock runs. */
export type WorkItem = Omit<TaskRow, 'kind' | 'key'> & {
  readonly case: CaseId;
  readonly list: TaskList;
  readonly regulation: string;
  readonly status: Case['status'];
  readonly number: string | null;
  readonly applicant: string | null;
  readonly region: string;
};

/** Where the next page goes on; opaque to everybody else. */
export type Cursor = readonly [dueAt: string, caseId: string, task: string];

export type Page<T> = { readonly items: readonly T[]; readonly next: Cursor | null };

export type WorklistQuery = {
  readonly places: readonly Place[];
  /** Whose rows: `work` where nothing is named; several come in one order of their due. */
  readonly lists?: readonly TaskList[];
  /** `free`: what nobody has taken; a person: what that person has taken in these places. */
  readonly taken?: 'free' | { readonly by: string };
  readonly after?: Cursor | null;
  readonly limit?: number;
};

type Row = {
  readonly case_id: CaseId;
  readonly task: string;
  readonly list: TaskList;
  readonly name: string;
  readonly post: string;
  readonly office: string;
  readonly claimed_by: string | null;
  readonly opened_at: Instant;
  readonly due_at: Instant | 'infinity';
  readonly due_on: LocalDate | null;
  readonly paused: boolean;
  readonly breached: boolean;
  readonly no_clock: string | null;
  readonly regulation: string;
  readonly status: Case['status'];
  readonly number: string | null;
  readonly applicant: string | null;
  readonly region: string;
};

const columns = `t.case_id, t.task, t.list, t.name, t.post, t.office, t.claimed_by, t.opened_at, t.due_at, t.due_on, t.paused, t.breached, t.no_clock,
  h.regulation, h.status, h.number, h.applicant, h.region`;

const start: Cursor = ['-infinity', '', ''];

/** Whether a turn is one of those that its place is limited to. */
const isNamed = (task: string) =>
  `exists (select 1 from case_head named where named.id = ${task}.case_id and place.turns ? (named.regulation || '/' || ${task}.name))`;

const onlyOf = (places: readonly Place[]) => places.map(({ only }) => (only ? JSON.stringify(only) : null));

/** A page of the lists of these places, what is due first coming first, what has no term last. */
export async function worklistPage(db: Queryable, query: WorklistQuery): Promise<Page<WorkItem>> {
  const limit = query.limit ?? 50;
  const [dueAt, caseId, task] = query.after ?? start;
  const taken = query.taken === undefined ? null : query.taken === 'free' ? '' : query.taken.by;
  const rows = await db.query<Row>(
    `select ${columns}
     from unnest($1::text[], $2::text[], $9::jsonb[]) as place(office, post, turns)
     cross join unnest($3::text[]) as which(list)
     cross join lateral (
       select * from task
       where office = place.office and post = place.post and list = which.list
         and (due_at, case_id, task) > ($4::timestamptz, $5::text, $6::text)
         and ($8::text is null or coalesce(claimed_by, '') = $8)
         and (place.turns is null or ${isNamed('task')})
       order by due_at, case_id, task limit $7
     ) t
     join case_head h on h.id = t.case_id
     order by t.due_at, t.case_id, t.task limit $7`,
    [
      query.places.map((p) => p.office),
      query.places.map((p) => p.post),
      query.lists ?? ['work'],
      dueAt,
      caseId,
      task,
      limit,
      taken,
      onlyOf(query.places),
    ],
  );
  return pageOf(rows, limit);
}

/** A page of what a person has taken, in whatever place. */
export async function personPage(
  db: Queryable,
  query: { readonly person: string; readonly after?: Cursor | null; readonly limit?: number },
): Promise<Page<WorkItem>> {
  const limit = query.limit ?? 50;
  const [dueAt, caseId, task] = query.after ?? start;
  const rows = await db.query<Row>(
    `select ${columns} from task t join case_head h on h.id = t.case_id
     where t.claimed_by = $1 and t.list = 'work' and (t.due_at, t.case_id, t.task) > ($2::timestamptz, $3::text, $4::text)
     order by t.due_at, t.case_id, t.task limit $5`,
    [query.person, dueAt, caseId, task, limit],
  );
  return pageOf(rows, limit);
}

function pageOf(rows: readonly Row[], limit: number): Page<WorkItem> {
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { items: rows.map(itemOf), next: last ? [last.due_at, last.case_id, last.task] : null };
}

function itemOf(row: Row): WorkItem {
  return {
    case: row.case_id,
    task: row.task,
    list: row.list,
    name: row.name,
    post: row.post,
    office: row.office,
    claimedBy: row.claimed_by,
    openedAt: row.opened_at,
    dueAt: row.due_at === 'infinity' ? null : row.due_at,
    dueOn: row.due_on,
    paused: row.paused,
    breached: row.breached,
    noClock: row.no_clock,
    regulation: row.regulation,
    status: row.status,
    number: row.number,
    applicant: row.applicant,
    region: row.region,
  };
}

/** How much stands in a list. `overdue`: due before `now`. */
export type ListCount = Place & {
  readonly list: TaskList;
  readonly all: number;
  readonly free: number;
  readonly overdue: number;
};

/** Counts of the lists of these places. Lists with nothing in them are left out. */
export async function worklistCounts(db: Queryable, places: readonly Place[], now: Instant): Promise<readonly ListCount[]> {
  return db.query<ListCount>(
    `select t.office, t.post, t.list, count(*) as all, count(*) filter (where t.claimed_by is null) as free,
       count(*) filter (where t.due_at < $3::timestamptz) as overdue
     from unnest($1::text[], $2::text[], $4::jsonb[]) as place(office, post, turns)
     join task t on t.office = place.office and t.post = place.post and (place.turns is null or ${isNamed('t')})
     group by t.office, t.post, t.list order by t.office, t.post, t.list`,
    [places.map((p) => p.office), places.map((p) => p.post), now, onlyOf(places)],
  );
}
