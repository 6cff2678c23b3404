import { instant } from '../../base/index.ts';
import type { Database, Queryable } from '../database.ts';
import { keptSince } from '../housekeeping.ts';
import type { PersonHash } from '../person-key.ts';
import { readAwardPage } from './award-page.ts';
import { readCasePage } from './case-page.ts';
import { checkAward } from './check-award.ts';
import { checkBatches } from './check-batches.ts';
import { checkBooks } from './check-books.ts';
import { checkCase } from './check-case.ts';
import { checkKeyUses, type ProofChecks, type ProofReport, proofReport } from './check-proofs.ts';
import { checkRecalculations } from './check-recalculations.ts';
import { checkRoots } from './check-roots.ts';
import { checkRuns } from './check-runs.ts';
import type { Difference } from './difference.ts';

export type { ProofChecks } from './check-proofs.ts';

export type AuditReport = {
  readonly cases: number;
  readonly events: number;
  readonly awards: number;
  /** Events in the logs of awards. */
  readonly awardEvents: number;
  readonly differences: number;
  /** The first differences found, at most as many as were asked for. */
  readonly first: readonly Difference[];
  /** How far signatures and stamps reach: of nights' roots, and of kept evidence. */
  readonly proof: ProofReport;
};

export type AuditOptions = {
  readonly hash?: PersonHash;
  /** Cases or awards read at once: bounds the memory; 200 unless told. */
  readonly page?: number;
  /** How many differences the report keeps; all are counted and told to `each`. */
  readonly keep?: number;
  readonly each?: (difference: Difference) => void;
  /** Computes signatures; without it those of nights and evidence are counted and not checked. */
  readonly proofs?: ProofChecks;
};

/**
 * Works out again, from the log alone, every chain, head, snapshot, task, clock, claim, number, message and membership, and the nightly
 * roots with their signatures, the log of key uses and the stamps of kept evidence; every award, its head and the months that are settled;
 * every run, register, order and entry of the books; every recalculation, its totals and the awards it changed; and reports every
 * difference. Asks neither law nor calendar. May run beside the living system: each page of cases is read as of one instant. Needs memory
 * for one page of cases, awards or rows, and for one sum of each register and order.
 */
export async function verifyAudit(db: Database, options: AuditOptions = {}): Promise<AuditReport> {
  const size = options.page ?? 200;
  const audit = { hash: options.hash, keptSince: (await keptSince(db)) ?? instant(0) };
  const first: Difference[] = [];
  let cases = 0;
  let events = 0;
  let awards = 0;
  let awardEvents = 0;
  let differences = 0;
  const report = (found: readonly Difference[]) => {
    for (const difference of found) {
      differences += 1;
      if (first.length < (options.keep ?? 100)) first.push(difference);
      options.each?.(difference);
    }
  };
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after;
    const page = await asOfOneInstant(db, (tx) => readCasePage(tx, from, size));
    for (const head of page.heads) {
      cases += 1;
      events += page.events.get(head.id)?.length ?? 0;
      report(checkCase(head, page, audit));
    }
    after = page.heads.length === size ? page.heads.at(-1)?.id : undefined;
  }
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after;
    const page = await asOfOneInstant(db, (tx) => readAwardPage(tx, from, size));
    for (const head of page.heads) {
      awards += 1;
      awardEvents += page.events.get(head.id)?.length ?? 0;
      report(checkAward(head, page, audit.hash));
    }
    after = page.heads.length === size ? page.heads.at(-1)?.id : undefined;
  }
  report(await asOfOneInstant(db, checkPayments));
  report(await asOfOneInstant(db, checkRecalculations));
  report(await checkBatches(db));
  report(await checkCounters(db));
  report(await checkOrphans(db));
  report(await checkKeyUses(db));
  const proof = proofReport();
  report(await checkRoots(db, (root) => proof.root(db, root, options.proofs)));
  await proof.evidence(db, options.proofs, report);
  return { cases, events, awards, awardEvents, differences, first, proof: proof.sums() };
}

function asOfOneInstant<T>(db: Database, read: (tx: Queryable) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.script('set transaction isolation level repeatable read, read only');
    return read(tx);
  });
}

/** Runs, registers, orders, books: as of one instant, since they are compared with one another. */
async function checkPayments(tx: Queryable): Promise<readonly Difference[]> {
  const { found, runs } = await checkRuns(tx);
  return [...found, ...(await checkBooks(tx, runs))];
}

/** A journal has no double and no gap: as many numbers as the counter says, the highest being the counter's. */
async function checkCounters(db: Queryable): Promise<readonly Difference[]> {
  const wrong = await db.query<{
    journal: string;
    office: string;
    year: number;
    value: number | null;
    given: number;
    highest: number | null;
  }>(
    `select coalesce(c.journal, n.journal) as journal, coalesce(c.office, n.office) as office, coalesce(c.year, n.year) as year, c.value,
       coalesce(n.given, 0) as given, n.highest
     from journal_counter c
     full join (select journal, office, year, count(*) as given, max(value) as highest from number group by journal, office, year) n
       using (journal, office, year)
     where c.value is distinct from n.highest or c.value is distinct from n.given`,
  );
  return wrong.map((row) => ({
    of: 'counter',
    at: `${row.journal} ${row.office} ${row.year}`,
    what: `the counter stands at ${row.value ?? 'nothing'}, ${row.given} numbers were given, the highest ${row.highest ?? 'none'}`,
  }));
}

const orphanTables = [
  'event',
  'task',
  'clock',
  'claim',
  'number',
  'outbox',
  'evidence',
  'case_person',
  'command',
  'follow_up',
  'batch_item',
] as const;

/** Rows of cases (or batches) that are not there. */
async function checkOrphans(db: Queryable): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  for (const table of orphanTables) {
    const rows = await db.query<{ case_id: string; n: number }>(
      `select t.case_id, count(*) as n from ${table} t
       where t.case_id is not null and not exists (select from case_kept h where h.id = t.case_id) and not exists (select from batch b where b.id = t.case_id)
       group by t.case_id limit 1000`,
    );
    for (const row of rows) found.push({ of: 'orphan', at: row.case_id, what: `${row.n} rows of ${table} belong to nothing` });
  }
  for (const table of ['award_event', 'award_snapshot', 'payment_line'] as const) {
    const rows = await db.query<{ award: string; n: number }>(
      `select t.award, count(*) as n from ${table} t where not exists (select from award a where a.id = t.award) group by t.award limit 1000`,
    );
    for (const row of rows) found.push({ of: 'orphan', at: row.award, what: `${row.n} rows of ${table} belong to no award` });
  }
  // What no case has promised tells somebody of an offer.
  const untold = await db.query<{ id: string }>(
    "select id from outbox o where case_id is null and kind = 'offer' and not exists (select from offer f where 'offer/' || f.id = o.id) limit 1000",
  );
  for (const { id } of untold) found.push({ of: 'orphan', at: id, what: 'a message of outbox belongs to no offer' });
  return found;
}
