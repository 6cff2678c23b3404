import type { CaseId, LocalDate } from '../base/index.ts';
import type { Queryable } from './database.ts';

/** What must or may come later from a decided case. Silence opens a task or a case; it stops nothing by itself. */
export type FollowUp = { readonly case: CaseId; readonly name: string; readonly dueOn: LocalDate };

/**
 * Takes planned follow-ups that are due on or before a date, the earliest first. Others keep away from those taken for `lease` seconds; one
 * that was taken and not settled comes round again afterwards. It is settled with the event that says what it led to.
 */
export async function takeFollowUps(db: Queryable, on: LocalDate, limit: number, lease = 120): Promise<readonly FollowUp[]> {
  return db.query(
    `update follow_up f set leased_until = clock_timestamp() + make_interval(secs => $3)
     from (select case_id, name, due_on from follow_up
           where state = 'planned' and due_on <= $1 and (leased_until is null or leased_until < clock_timestamp())
           order by due_on, case_id limit $2 for update skip locked) due
     where f.case_id = due.case_id and f.name = due.name and f.due_on = due.due_on
     returning f.case_id as "case", f.name, f.due_on as "dueOn"`,
    [on, limit, lease],
  );
}
