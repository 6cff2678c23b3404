import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regulations } from '../../regulations/index.ts';
import type { CaseId } from '../base/index.ts';
import { project } from '../casework/index.ts';
import { createBatchStore, createCaseStore, type Database, personHash, runOutbox, verifyAudit } from '../store/index.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { memoryBlobs } from '../testing/index.ts';
import { dice } from './dice.ts';
import { type History, happen } from './history.ts';
import { invariants } from './invariants.ts';
import { seed } from './run-histories.ts';
import { sentences } from './sentences.ts';

/** How many histories happen on each database, all regulations together; a few at once, as offices work. */
const runs = Number(process.env.JARDEM_HISTORIES ?? 500);
const atOnce = 4;

/** Those that the store carries, beside the engine: looked at in every history after it happened on the database. */
const carried = [1, 3, 4, 7, 8, 10, 12, 13, 15, 16, 17];

type Result = {
  readonly looked: ReadonlyMap<number, number>;
  readonly failed: ReadonlyMap<number, Error>;
  readonly cases: ReadonlySet<CaseId>;
};

/** Lets histories of every regulation in turn happen on one database. */
async function happenOn(db: Database): Promise<Result> {
  const store = createCaseStore(db, { hash: personHash(Buffer.from('key of tests')) });
  const batches = createBatchStore(db);
  const blobs = memoryBlobs();
  const looked = new Map<number, number>();
  const failed = new Map<number, Error>();
  const cases = new Set<CaseId>();
  let next = 0;
  const worker = async () => {
    while (next < runs) {
      const index = next;
      next += 1;
      const regulation = regulations[index % regulations.length];
      if (!regulation) throw new Error('there are no regulations');
      const d = dice(seed, `database ${index}`);
      const script = { seed: d.below(2_000_000_000), tape: Array.from({ length: 6 + d.below(16) }, () => d.below(10_000)) };
      const history: History = await happen(regulation, script, { store, batches, blobs, index });
      for (const id of history.world.cases()) cases.add(id);
      for (const n of carried) {
        looked.set(n, (looked.get(n) ?? 0) + 1);
        try {
          // Journals are shared by all histories of a database: gaps are looked for over all of them, below.
          if (n !== 16) await invariants[n]?.(history);
        } catch (error) {
          if (!failed.has(n)) failed.set(n, new Error(`${regulation.id} ${JSON.stringify(script)}`, { cause: error }));
        }
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { looked, failed, cases };
}

eachDatabase('random histories', ({ db }) => {
  let result: Result | undefined;
  const done = () => {
    if (!result) throw new Error('the histories come first');
    return result;
  };
  const mustHold = (n: number) => {
    const failed = done().failed.get(n);
    if (failed) throw failed;
    expect(done().looked.get(n)).toBeGreaterThanOrEqual(runs);
  };
  beforeAll(async () => {
    result = await happenOn(db());
  }, 1_800_000);
  afterAll(() => {
    result = undefined;
  });

  for (const n of carried) {
    describe(`invariant ${n}: ${sentences[n]}`, () => {
      it(`holds in ${runs} histories`, () => mustHold(n));
    });
  }

  it('invariant 1: every open task stands in the tables once, where the case says', async () => {
    const store = createCaseStore(db(), { hash: personHash(Buffer.from('key of tests')) });
    const rows = await db().query<{ case_id: CaseId; task: string; post: string; office: string }>(
      'select case_id, task, post, office from task',
    );
    const stored = new Map<string, string>();
    for (const row of rows) {
      const key = `${row.case_id} ${row.task}`;
      expect(stored.has(key)).toBe(false);
      stored.set(key, `${row.post} ${row.office}`);
    }
    let open = 0;
    for (const id of done().cases) {
      const found = await store.find(id);
      for (const task of found ? project(found.case).tasks : []) {
        open += 1;
        expect(stored.get(`${id} ${task.task}`)).toBe(`${task.post} ${task.office}`);
      }
    }
    expect(rows).toHaveLength(open);
  }, 120_000);

  it('invariant 3: the audit makes heads, tasks, clocks, keys and numbers again from the log and finds no difference', async () => {
    const report = await verifyAudit(db(), { hash: personHash(Buffer.from('key of tests')) });
    expect(report.first).toEqual([]);
    expect(report).toMatchObject({ differences: 0, cases: done().cases.size });
  }, 300_000);

  it('invariant 7: no key is held twice', async () => {
    const [row] = await db().query<{ twice: number }>(
      'select count(*) as twice from (select key from claim group by key having count(*) > 1) k',
    );
    expect(row?.twice).toBe(0);
  });

  it('invariant 16: numbers of a journal go from 1 to the last without double or gap', async () => {
    const numbers = await db().query<{ journal: string; office: string; year: number; value: number }>(
      `select event #>> '{number,journal}' as journal, event #>> '{number,office}' as office, (event #>> '{number,year}')::int as year,
              (event #>> '{number,value}')::int as value
       from event where event #>> '{number,value}' is not null`,
    );
    expect(numbers.length).toBeGreaterThan(runs / 2);
    for (const [journal, own] of Map.groupBy(numbers, (one) => `${one.journal} ${one.office} ${one.year}`)) {
      const values = own.map(({ value }) => value).sort((a, b) => a - b);
      expect(values, journal).toEqual(Array.from({ length: own.length }, (_, i) => i + 1));
    }
  });

  it('invariant 17: exactly what was promised leaves, and the far side sees each message once, though sending breaks off', async () => {
    const promised = await db().query<{ id: string }>(
      `select case_id || '/' || (event ->> 'id') as id from event where type = 'effectOrdered'
       union all
       select case_id || '/' || (event #>> '{delivery,id}') || '/' || (channel ->> 'channel')
       from event cross join lateral json_array_elements(event #> '{delivery,channels}') channel
       where type = 'deliveryOrdered' and channel ->> 'state' = 'sent'
       union all
       select case_id || '/question/' || proof.key from event cross join lateral json_each(event -> 'proofs') proof
       where type = 'registered' and (proof.value ->> 'owed' = 'true' or proof.value ->> 'state' in ('notAnswered', 'refused'))
       union all
       select 'receipt/' || a.id || '/portal' from attempt a
       where a.state #>> '{end,receipt}' is not null and exists (select from json_array_elements(a.state::json -> 'parties') p
         where p ->> 'role' = 'applicant' and p ->> 'iin' is not null)
       union all
       select 'receipt/' || a.id || '/sms' from attempt a
       where a.state #>> '{end,receipt}' is not null and a.state #>> '{facts,applicant.phone,state}' = 'known'`,
    );
    expect(promised.length).toBeGreaterThan(10);
    const seen = new Map<string, number>();
    const d = dice(seed, 'far side');
    for (let i = 0; i < 200; i += 1) {
      const run = await runOutbox({
        db: db(),
        limit: 200,
        backoff: () => 0,
        send: async ({ id }) => {
          if (d.chance(20)) throw new Error('the line broke');
          seen.set(id, (seen.get(id) ?? 0) + 1);
          return { kind: 'sent' };
        },
      });
      if (run.taken === 0) break;
    }
    expect([...seen.keys()].sort()).toEqual(promised.map(({ id }) => id).sort());
    expect([...seen.values()].every((times) => times === 1)).toBe(true);
  }, 120_000);
});
