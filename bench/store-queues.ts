import { performance } from 'node:perf_hooks';
import { instant } from '../src/base/index.ts';
import { openDatabase, runDueClocks, worklistCounts, worklistPage } from '../src/store/index.ts';
import { findPostgres, startPostgres, stopPostgres } from '../src/store/testing/postgres-server.ts';

/**
 * The timer queue with 3,000,000 open clocks and the worklists of 1,000,000 open cases on a PostgreSQL server: how long the next 100 clocks
 * and the first page of a list take, and how much memory this process needs meanwhile.
 *
 *   tsx bench/store-queues.ts [cases] [clocks] [times]
 */
const cases = Number(process.argv[2] ?? 1_000_000);
const clocks = Number(process.argv[3] ?? 3_000_000);
const times = Number(process.argv[4] ?? 300);

const posts = ['corp-case-former', 'corp-branch-checker', 'specialist', 'unit-head', 'head'];
const offices = 250;

function quantiles(took: readonly number[]) {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

async function measured(work: (i: number) => Promise<number>) {
  const took: number[] = [];
  let rows = 0;
  for (let i = 0; i < times; i++) {
    const begun = performance.now();
    rows += await work(i);
    took.push(performance.now() - begun);
  }
  return { ...quantiles(took), rows };
}

const bin = findPostgres();
if (!bin) throw new Error('this benchmark needs a PostgreSQL server: apt-get install postgresql');
const server = await startPostgres(bin, {
  durable: true,
  settings: ['shared_buffers=1GB', 'max_wal_size=8GB', 'maintenance_work_mem=512MB'],
});
let rssMax = 0;
const watch = setInterval(() => {
  rssMax = Math.max(rssMax, process.memoryUsage().rss);
}, 50);
try {
  const db = await openDatabase({ url: server.urlOf('postgres'), connections: 8 });
  process.stderr.write(`filling ${cases} cases and ${clocks} clocks\n`);
  await db.script(`
    insert into case_head (id, seq, hash, first_at, last_at, regulation, revision, status, number, office, region, registered_on, filed_on, main, applicant)
      select 'c' || md5(n::text), 30, sha256(n::text::bytea), '2026-03-01', '2026-03-19', 'age-pension', '\\x00', 'open', 'n-' || n,
        'office-' || n % ${offices}, 'r' || n % 20, '2026-03-01', '2026-03-01', 'specialist', 'Үлгібаев Сынақ'
      from generate_series(1, ${cases}) n;
    insert into task (case_id, task, list, kind, name, post, office, opened_at, due_at, due_on, paused, breached)
      select 'c' || md5(n::text), 't7', 'work', 'step', 'specialist', (array[${posts.map((post) => `'${post}'`).join(', ')}])[1 + n / ${offices} % ${posts.length}], 'office-' || n % ${offices},
        '2026-03-10', timestamptz '2026-03-19 12:00+00' + (hashint4(n::integer) % 60) * interval '1 day', date '2026-03-19' + (hashint4(n::integer) % 60), false, false
      from generate_series(1, ${cases}) n;
    insert into clock (case_id, clock, name, fires_at, what, due_on, calendar)
      select 'c' || md5((1 + n % ${cases})::text), 'k#' || n / ${cases}, 'specialist', timestamptz '2026-03-19 13:00+00' + (hashint4(n::integer) % 5184000) * interval '1 second',
        'breach', '2026-03-19', 'kz'
      from generate_series(0, ${clocks - 1}) n;
  `);
  await db.script('vacuum analyze case_head');
  await db.script('vacuum analyze task');
  await db.script('vacuum analyze clock');
  await db.script('checkpoint');

  const place = (i: number) => ({ office: `office-${(i * 7) % offices}`, post: posts[i % posts.length] as string });
  const firstPage = await measured(async (i) => (await worklistPage(db, { places: [place(i)], limit: 50 })).items.length);
  const freePage = await measured(
    async (i) => (await worklistPage(db, { places: [place(i), place(i + 1)], taken: 'free', limit: 50 })).items.length,
  );
  const counts = await measured(async (i) => (await worklistCounts(db, [place(i)], instant('2026-03-19T12:00:00Z'))).length);

  // Each take leases the next hundred of the whole queue, as runners do; carrying them out is the business of the steps.
  const now = instant('2026-05-01T00:00:00Z');
  const look = await measured(
    async () => (await db.query('select case_id, clock from clock where fires_at <= $1 order by fires_at limit 100', [now])).length,
  );
  const take: number[] = [];
  let taken = 0;
  for (let i = 0; i < times; i++) {
    const due: { case: string; clock: string }[] = [];
    let leasedAt = 0;
    const begun = performance.now();
    const run = await runDueClocks({
      db,
      now,
      limit: 100,
      parallel: 1,
      act: async (one) => {
        if (due.length === 0) leasedAt = performance.now();
        due.push(one);
        // The clock ends, as it does when a lapse is carried out; in one statement at the end, since it is not what is measured.
        if (due.length === 100) {
          await db.query(
            'delete from clock c using unnest($1::text[], $2::text[]) as d(case_id, clock) where c.case_id = d.case_id and c.clock = d.clock',
            [due.map((d) => d.case), due.map((d) => d.clock)],
          );
        }
      },
    });
    take.push(leasedAt - begun);
    taken += run.taken;
  }
  const nextClocks = { ...quantiles(take), rows: taken };
  clearInterval(watch);
  process.stdout.write(
    `${JSON.stringify({ bench: 'store-queues', cases, clocks, times, unit: 'ms', nextClocksTaken: nextClocks, nextClocksRead: look, firstWorklistPage: firstPage, freeOfTwoLists: freePage, worklistCounts: counts, rssMb: Math.round(rssMax / 1e6) }, null, 2)}\n`,
  );
  await db.close();
} finally {
  clearInterval(watch);
  await stopPostgres(server);
}
