import type { CaseId } from '../../base/index.ts';
import type { AwardId } from '../../payments/index.ts';
import type { Queryable } from '../database.ts';

/** An award of before subjects were kept, and the case that granted it. */
export type SubjectSought = { readonly award: AwardId; readonly caseId: CaseId };

/** The next awards after one whose subject is still to be sought, by id. */
export function subjectsSought(db: Queryable, after: string, limit: number): Promise<readonly SubjectSought[]> {
  return db.query<SubjectSought>(
    'select award, case_id as "caseId" from award_subject_sought where fault is null and award > $1 order by award limit $2',
    [after, limit],
  );
}

/** Notes that a subject was found or that there is none (`fault` null), or why it cannot be known. */
export async function settleSought(db: Queryable, award: AwardId, fault: string | null): Promise<void> {
  if (fault === null) await db.query('delete from award_subject_sought where award = $1', [award]);
  else await db.query('update award_subject_sought set fault = $2 where award = $1', [award, fault]);
}
