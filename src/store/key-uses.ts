import type { KeyUseLine, KeyUseLog } from '../keys/index.ts';
import type { Queryable } from './database.ts';

/** The log of uses of the keys of the house: lines are added and never change. */
export function createKeyUseLog(db: Queryable): KeyUseLog {
  return {
    add: async ({ use, state, at, key, purpose, case: caseId, by, over, certificate, signature }: KeyUseLine) => {
      await db.query(
        `insert into key_use (use, state, at, key, purpose, case_id, signed_for, document, certificate, signature)
         values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), decode($9, 'hex'), decode($10, 'hex'))`,
        [use, state, at, key, purpose, caseId, by, over, certificate, signature],
      );
    },
  };
}

/** The lines of a case, or those that belong to none, the first first; at most `limit`. */
export async function keyUses(db: Queryable, caseId: string | null, limit = 1000): Promise<readonly KeyUseLine[]> {
  return db.query<KeyUseLine>(
    `select use, state, at, key, purpose, case_id as "case", signed_for as "by", document as "over", certificate, signature
     from key_use where case_id is not distinct from $1 order by at, use, state limit $2`,
    [caseId, limit],
  );
}
