import { type CaseId, type Instant, type LocalDate, lookAlikes, type Sha256 } from '../base/index.ts';
import type { Case } from '../casework/index.ts';
import type { Queryable } from './database.ts';

/** What lists show of a case. */
export type CaseSummary = {
  readonly id: CaseId;
  readonly regulation: string;
  readonly status: Case['status'];
  readonly number: string | null;
  readonly office: string;
  readonly region: string;
  readonly registeredOn: LocalDate;
  readonly filedOn: LocalDate;
  readonly main: string | null;
  readonly applicant: string | null;
  readonly changedAt: Instant;
};

const columns = `h.id, h.regulation, h.status, h.number, h.office, h.region, h.registered_on as "registeredOn", h.filed_on as "filedOn", h.main,
  h.applicant, h.last_at as "changedAt"`;

/** The cases in which a person or company (by keyed hash) is a party, with the roles; the newest first. */
export async function casesOfPerson(
  db: Queryable,
  person: Sha256,
  limit = 100,
): Promise<readonly (CaseSummary & { readonly roles: readonly string[] })[]> {
  return db.query(
    `select ${columns}, p.roles from case_kept h
     join (select case_id, array_agg(role order by role) as roles from case_person where person = decode($1, 'hex') group by case_id) p on p.case_id = h.id
     order by h.filed_on desc, h.id limit $2`,
    [person, limit],
  );
}

/** The case that has a number: its own, or of its decision or another of its papers. Letters that look alike count as the same. */
export async function findCaseByNumber(db: Queryable, number: string): Promise<CaseSummary | undefined> {
  const [found] = await db.query<CaseSummary>(
    `select ${columns} from number n join case_kept h on h.id = n.case_id where n.text = any($1) order by array_position($1, n.text) limit 1`,
    [lookAlikes(number)],
  );
  return found;
}

/** Summaries by ids, in no order. */
export async function caseSummaries(db: Queryable, ids: readonly CaseId[]): Promise<readonly CaseSummary[]> {
  return db.query(`select ${columns} from case_kept h where h.id = any($1::text[])`, [ids]);
}

/** What a blob is in which cases: who may read the case may read the blob. */
export async function casesOfBlob(db: Queryable, hash: Sha256): Promise<readonly { readonly case: CaseId; readonly role: string }[]> {
  return db.query(`select case_id as "case", role from evidence where hash = decode($1, 'hex') order by case_id, role`, [hash]);
}

/** Cases after `after` (by id) with an open day clock that was counted on another calendar version: what a recount has to look at. */
export async function casesToRecount(db: Queryable, version: string, after: CaseId | '', limit: number): Promise<readonly CaseId[]> {
  const rows = await db.query<{ id: CaseId }>(
    `select distinct case_id as id from clock where case_id > $1 and calendar is not null and calendar <> $2 order by case_id limit $3`,
    [after, version, limit],
  );
  return rows.map(({ id }) => id);
}

/** Running cases on a revision after `after` (by id), with the follow-ups that are planned for them: what a move to another one looks at. */
export async function casesOnRevision(
  db: Queryable,
  revision: Sha256,
  after: CaseId | '',
  limit: number,
): Promise<readonly { readonly id: CaseId; readonly changedAt: Instant; readonly planned: readonly string[] }[]> {
  return db.query(
    `select h.id, h.last_at as "changedAt",
       array(select distinct f.name from follow_up f where f.case_id = h.id and f.state = 'planned' order by 1) as planned
     from case_head h where h.revision = decode($1, 'hex') and h.id > $2 and h.status in ('open', 'decided') order by h.id limit $3`,
    [revision, after, limit],
  );
}

/** The revisions of a regulation that are kept, by hash, and how many running cases are on each. */
export async function keptRevisions(
  db: Queryable,
  regulation: string,
): Promise<readonly { readonly revision: Sha256; readonly running: number }[]> {
  return db.query(
    `select encode(r.revision, 'hex') as revision, count(h.id)::integer as running from regulation_revision r
     left join case_head h on h.revision = r.revision and h.status in ('open', 'decided')
     where r.regulation = $1 group by r.revision order by running desc, revision`,
    [regulation],
  );
}

/**
 * Takes open turns of the system for the worker that does them: those never tried first. Others keep away from them for `lease` seconds; a
 * turn that is still open then comes round again, so that one that must wait holds up none behind it.
 */
export async function systemTurns(
  db: Queryable,
  limit: number,
  lease = 5,
): Promise<readonly { readonly case: CaseId; readonly task: string; readonly key: string }[]> {
  return db.query('select case_id as "case", task, key from lease_system_turns($1, $2)', [limit, lease]);
}
