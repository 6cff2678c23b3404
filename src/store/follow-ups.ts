import type { CaseId, LocalDate } from '../base/index.ts';
import type { Queryable } from './database.ts';

/** What must or may come later from a decided case. Silence opens a task or a case; it stops nothing by itself. */
export type FollowUp = { readonly case: CaseId; readonly name: string; readonly dueOn: LocalDate };

/** Planned follow-ups that are due on or before a date, the earliest first. */
export async function dueFollowUps(db: Queryable, on: LocalDate, limit: number): Promise<readonly FollowUp[]> {
  return db.query(
    `select case_id as "case", name, due_on as "dueOn" from follow_up where state = 'planned' and due_on <= $1 order by due_on, case_id limit $2`,
    [on, limit],
  );
}

/** Settles a planned follow-up: a case was opened, or none was needed. Answers false when it was settled before. */
export async function settleFollowUp(db: Queryable, followUp: FollowUp, opened: CaseId | null): Promise<boolean> {
  const rows = await db.query(
    `update follow_up set state = $4, opened_case = $5 where case_id = $1 and name = $2 and due_on = $3 and state = 'planned' returning 1`,
    [followUp.case, followUp.name, followUp.dueOn, opened ? 'opened' : 'notNeeded', opened],
  );
  return rows.length > 0;
}
