import { performance } from 'node:perf_hooks';
import type { CaseId } from '../src/base/index.ts';
import type { Case, Head } from '../src/casework/index.ts';
import { createCaseStore, openDatabase, personHash } from '../src/store/index.ts';
import { serverDatabase } from '../src/store/server-database.ts';
import { type PensionDesk, pensionDesk } from '../src/store/testing/cases-in-flight.ts';
import { findPostgres, type PostgresServer, startPostgres, stopPostgres } from '../src/store/testing/postgres-server.ts';
import { beginCourse, beginning } from './store-pension.ts';
import { rawStep, type Statement } from './store-raw.ts';

/**
 * Durable steps a second through decide and the store, against plain SQL that writes the same rows in one transaction, on one PostgreSQL
 * server that waits for the disk. Both run in turns in one process, so that whatever else the machine does falls on both.
 *
 *   tsx bench/store-steps.ts [seconds a turn] [turns]
 */
const seconds = Number(process.argv[2] ?? 8);
const turns = Number(process.argv[3] ?? 3);

type Turn = { readonly steps: number; readonly perSecond: number; readonly p95: number };

async function timed(clients: number, client: (until: number, took: number[]) => Promise<void>): Promise<Turn> {
  const took: number[] = [];
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, () => client(start + seconds * 1000, took)));
  const elapsed = performance.now() - start;
  took.sort((a, b) => a - b);
  return { steps: took.length, perSecond: (took.length * 1000) / elapsed, p95: took[Math.floor(took.length * 0.95)] ?? 0 };
}

type Engine = { readonly run: (clients: number) => Promise<Turn>; readonly close: () => Promise<void> };

async function ours(server: PostgresServer, desk: PensionDesk): Promise<Engine> {
  const db = await openDatabase({ url: server.urlOf('ours'), connections: 32 });
  const store = createCaseStore(db, { hash: personHash(Buffer.from('benchmark')), cached: 20_000 });
  const one = async (until: number, took: number[]) => {
    for (;;) {
      const course = beginCourse(desk);
      for (let known: { case: Case; head: Head } | undefined; ; ) {
        if (performance.now() > until) return;
        const begun = performance.now();
        known = known && (await store.find(course.id));
        const step = course.next(known?.case ?? null);
        if (!step) break;
        const written = await store.commit({ case: course.id, before: known?.case ?? null, head: known?.head ?? beginning, ...step });
        if (written.kind !== 'committed') throw new Error(`a step was ${written.kind}`);
        known = written;
        took.push(performance.now() - begun);
      }
    }
  };
  return { run: (clients) => timed(clients, one), close: db.close };
}

/** Plain SQL: every statement prepared, values worked out before the clock runs. */
async function raw(
  server: PostgresServer,
  desk: PensionDesk,
): Promise<Engine & { prepare: (steps: number) => void; statementsAStep: () => number }> {
  const db = serverDatabase(server.urlOf('raw'), 32);
  await db.query('select ensure_event_month($1)', ['2026-03-19T00:00:00Z']);
  let ready: (readonly Statement[])[][] = [];
  let statements = 0;
  let prepared = 0;
  const prepare = (steps: number) => {
    ready = [];
    for (let made = 0; made < steps; ) {
      const course = beginCourse(desk);
      const all: (readonly Statement[])[] = [];
      let before: Case | null = null;
      let head: Head = beginning;
      for (let step = course.next(before); step; step = course.next(before)) {
        const written = rawStep(course.id as CaseId, before, head, step);
        all.push(written.statements);
        statements += written.statements.length;
        before = written.after;
        head = written.head;
      }
      prepared += all.length;
      made += all.length;
      ready.push(all);
    }
  };
  const one = async (until: number, took: number[]) => {
    for (;;) {
      const course = ready.pop();
      if (!course) throw new Error('too few steps were prepared');
      for (const step of course) {
        if (performance.now() > until) return;
        const begun = performance.now();
        await db.transaction(async (tx) => {
          for (const { sql, values } of step) await tx.query(sql, values);
        });
        took.push(performance.now() - begun);
      }
    }
  };
  return { run: (clients) => timed(clients, one), close: db.close, prepare, statementsAStep: () => statements / prepared };
}

const bin = findPostgres();
if (!bin) throw new Error('this benchmark needs a PostgreSQL server: apt-get install postgresql');
const server = await startPostgres(bin, { durable: true, settings: ['shared_buffers=512MB', 'max_wal_size=4GB'] });
try {
  for (const name of ['ours', 'raw']) {
    const admin = serverDatabase(server.urlOf('postgres'), 1);
    await admin.script(`create database ${name}`);
    await admin.close();
    await (await openDatabase({ url: server.urlOf(name), connections: 1 })).close();
  }
  const desk = await pensionDesk();
  const engines = { ours: await ours(server, desk), raw: await raw(server, desk) };
  // Warm: plans, caches, compiled code.
  await engines.ours.run(32);
  const rss = Math.round(process.memoryUsage().rss / 1e6);
  engines.raw.prepare(20_000);
  await engines.raw.run(4);
  const results = [];
  let expected = 3_000;
  for (const clients of [1, 8, 32]) {
    const found: { ours: Turn[]; raw: Turn[] } = { ours: [], raw: [] };
    for (let turn = 0; turn < turns; turn++) {
      engines.raw.prepare(expected * seconds * 2 + 27 * clients);
      found.raw.push(await engines.raw.run(clients));
      expected = Math.max(3_000, ...found.raw.map(({ perSecond }) => Math.ceil(perSecond)));
      found.ours.push(await engines.ours.run(clients));
    }
    const median = (all: readonly Turn[], of: 'perSecond' | 'p95') =>
      all.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    const oursMedian = median(found.ours, 'perSecond');
    const rawMedian = median(found.raw, 'perSecond');
    results.push({
      clients,
      stepsPerSecond: Math.round(oursMedian),
      rawStepsPerSecond: Math.round(rawMedian),
      ratio: Number((oursMedian / rawMedian).toFixed(2)),
      p95Ms: Number(median(found.ours, 'p95').toFixed(1)),
      rawP95Ms: Number(median(found.raw, 'p95').toFixed(1)),
    });
  }
  process.stdout.write(
    `${JSON.stringify({ bench: 'store-steps', seconds, turns, rawStatementsAStep: Number(engines.raw.statementsAStep().toFixed(1)), results, rssMbOfOurs: rss }, null, 2)}\n`,
  );
  await engines.ours.close();
  await engines.raw.close();
} finally {
  await stopPostgres(server);
}
