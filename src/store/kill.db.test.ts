import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { verifyAudit } from './audit/verify.ts';
import { createCaseStore } from './case-store.ts';
import { openDatabase } from './open-database.ts';
import { testHash } from './testing/cases.ts';
import { flightId } from './testing/cases-in-flight.ts';
import { newEmbeddedFolder, newServerDatabase } from './testing/index.ts';
import { findPostgres } from './testing/postgres-server.ts';
import { said, startProcess } from './testing/worker-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'jardem-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const workerFile = new URL('./testing/kill-worker.ts', import.meta.url);

type Files = { readonly reports: string; readonly sent: string };

function startWorker(database: string, files: Files, cases: number, from = 0): ChildProcess {
  return startProcess(workerFile, [database, files.reports, files.sent, String(cases), String(from)]);
}

const linesOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : []);

/** Kills a worker with `signal 9` once it has reported so many steps more. */
async function killAfter(child: ChildProcess, files: Files, steps: number): Promise<void> {
  const goal = linesOf(files.reports).length + steps;
  while (linesOf(files.reports).length < goal) {
    if (child.exitCode !== null) return;
    await new Promise((later) => setTimeout(later, 20));
  }
  const ended = new Promise((end) => child.once('exit', end));
  child.kill('SIGKILL');
  await ended;
}

/** Kills the process in the middle again and again, lets it come to its end, and looks at what is there. */
async function killAndCheck(database: string, name: string, cases: number, kills: readonly number[]): Promise<void> {
  const files = { reports: join(folder, `${name}-reports`), sent: join(folder, `${name}-sent`) };
  for (const steps of kills) {
    const child = startWorker(database, files, cases);
    await said(child, 'ready');
    await killAfter(child, files, steps);
  }
  const last = startWorker(database, files, cases);
  await said(last, 'done');

  const db = await openDatabase(database.startsWith('postgresql:') ? { url: database, connections: 4 } : { folder: database });
  try {
    const report = await verifyAudit(db, { hash: testHash });
    expect(report.first).toEqual([]);
    expect(report.cases).toBe(cases);
    const store = createCaseStore(db, { hash: testHash });
    const reported = Map.groupBy(linesOf(files.reports), (line) => line.split(' ')[0]);
    for (let n = 0; n < cases; n++) {
      const history = await store.history(flightId(n));
      const causes = [...new Set(history.map(({ cause }) => cause))];
      // Nothing lost: every step that was reported is there. Nothing doubled: each command stands once, in one piece.
      for (const line of reported.get(flightId(n)) ?? []) expect(causes).toContain(line.split(' ')[2]);
      expect(history.filter(({ event }) => event.type === 'registered')).toHaveLength(1);
      expect(history.filter(({ event }) => event.type === 'decided')).toHaveLength(1);
      expect(causes).toHaveLength(27);
    }
    const promised = await db.query<{ id: string; state: string }>('select id, state from outbox');
    expect(promised.length).toBeGreaterThanOrEqual(cases);
    const sent = new Set(linesOf(files.sent));
    for (const { id, state } of promised) if (state === 'sent') expect(sent).toContain(id);
  } finally {
    await db.close();
  }
}

describe('a process that is killed in the middle', () => {
  it('loses nothing and doubles nothing on the embedded database', async () => {
    const database = join(folder, 'pglite');
    await newEmbeddedFolder(inject('databases'), database);
    await killAndCheck(database, 'embedded', 30, [60, 150]);
  }, 600_000);

  it.skipIf(!findPostgres())(
    'loses nothing and doubles nothing with 500 cases in flight on a PostgreSQL server',
    async () => {
      await killAndCheck(await newServerDatabase(inject('databases')), 'server', 500, [40, 700, 2500]);
    },
    600_000,
  );
});
