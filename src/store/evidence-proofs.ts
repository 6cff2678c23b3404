import { type Instant, instant, type Sha256 } from '../base/index.ts';
import type { Database, Queryable } from './database.ts';

/** Kept evidence of a signature: its hash as the log names it, and the hash of the record with its archive stamps, once there are any. */
export type EvidenceProof = { readonly evidence: Sha256; readonly renewed: Sha256 | null };

/** What became of looking after one: when to look again, how many stamps there are, and on which algorithms (OIDs) the last one rests. */
export type ProofState = { readonly dueAt: Instant; readonly stamps: number; readonly algorithms: readonly string[] };

/** An event may be written a while after the instant that it bears. */
const lateMs = 24 * 3_600_000;

/**
 * Notes evidence that came since the last time: of acts in cases and of nights' roots. Each is noted once, however often this runs and
 * however many processes run it.
 */
export async function noteEvidence(db: Database, now: Instant): Promise<void> {
  const [seen] = await db.query<{ at: Instant | null }>('select at from evidence_noted');
  const from = seen?.at ? instant(Date.parse(seen.at) - lateMs) : null;
  await db.query(
    `insert into evidence_proof (evidence, due_at)
     select distinct hash, $1::timestamptz from evidence where role like 'act:%' and ($2::timestamptz is null or at >= $2)
     union select evidence, $1 from nightly_root where evidence is not null
     on conflict (evidence) do nothing`,
    [now, from],
  );
  await db.query(
    'insert into evidence_noted (at) values ($1) on conflict (one) do update set at = greatest(evidence_noted.at, excluded.at)',
    [now],
  );
}

/** Takes evidence whose time has come, or that rests on a weak algorithm; others keep away from it for `lease` seconds. */
export async function takeDueEvidence(
  db: Queryable,
  {
    now,
    weak,
    limit,
    lease = 120,
  }: { readonly now: Instant; readonly weak: readonly string[]; readonly limit: number; readonly lease?: number },
): Promise<readonly EvidenceProof[]> {
  return db.query<EvidenceProof>(
    `update evidence_proof set leased_until = clock_timestamp() + make_interval(secs => $4)
     where evidence in (
       select evidence from evidence_proof
       where (due_at <= $1 or (cardinality($2::text[]) > 0 and algorithms && $2::text[])) and due_at < 'infinity'
         and (leased_until is null or leased_until < clock_timestamp())
       order by due_at limit $3 for update skip locked)
     returning evidence, renewed`,
    [now, weak, limit, lease],
  );
}

/** Keeps what came of it. Of two that stamped the same evidence side by side the first is kept; the answer says whether this one was. */
export async function keepProof(db: Queryable, before: EvidenceProof, renewed: Sha256 | null, state: ProofState): Promise<boolean> {
  const rows = await db.query(
    `update evidence_proof set renewed = decode($3, 'hex'), due_at = $4, stamps = $5, algorithms = $6::text[], failures = 0, leased_until = null
     where evidence = decode($1, 'hex') and renewed is not distinct from decode($2, 'hex') returning 1`,
    [before.evidence, before.renewed, renewed, state.dueAt, state.stamps, state.algorithms],
  );
  return rows.length === 1;
}

/** Puts off what could not be done now: a minute at first, an hour at most. */
export async function putOffProof(db: Queryable, { evidence }: EvidenceProof): Promise<void> {
  await db.query(
    `update evidence_proof set failures = failures + 1,
       leased_until = clock_timestamp() + make_interval(secs => least(3600, 60 * power(2, least(failures, 6))))
     where evidence = decode($1, 'hex')`,
    [evidence],
  );
}

/** Leaves alone for good what turned out to be no record of a signature. */
export async function forgetProof(db: Queryable, { evidence }: EvidenceProof): Promise<void> {
  await db.query("update evidence_proof set due_at = 'infinity', leased_until = null where evidence = decode($1, 'hex')", [evidence]);
}

/** Kept evidence in the order of its hashes, for the audit. */
export async function evidenceProofs(db: Queryable, after: string, limit: number): Promise<readonly EvidenceProof[]> {
  return db.query<EvidenceProof>(
    `select evidence, renewed from evidence_proof where evidence > decode($1, 'hex') and due_at < 'infinity' order by evidence limit $2`,
    [after, limit],
  );
}

/** The record with its archive stamps of an evidence, if it was stamped. */
export async function renewedProof(db: Queryable, evidence: Sha256): Promise<Sha256 | null> {
  const [row] = await db.query<{ renewed: Sha256 | null }>("select renewed from evidence_proof where evidence = decode($1, 'hex')", [
    evidence,
  ]);
  return row?.renewed ?? null;
}
