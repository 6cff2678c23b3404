import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { verifyAudit } from './audit/verify.ts';
import { openDatabase } from './open-database.ts';
import { decidePension, registerPension, testHash, townOn } from './testing/cases.ts';
import { newServerDatabase } from './testing/index.ts';
import { findPostgres } from './testing/postgres-server.ts';
import { said, startProcess } from './testing/worker-process.ts';

const workerFile = new URL('./testing/share-worker.ts', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'jardem-share-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!findPostgres())('two processes of the system on one server', () => {
  it('share clocks and outbox: every mark is fired once, every message is sent once, and the log is whole', async () => {
    const url = await newServerDatabase(inject('databases'));
    const db = await openDatabase({ url, connections: 4 });
    const { town } = townOn(db);
    // Some are decided, so that messages wait; the others are late at every desk.
    for (let day = 1; day <= 4; day++)
      await decidePension(town, await registerPension(town, '2019-03-18', `1954-01-${String(day).padStart(2, '0')}`));
    for (let day = 1; day <= 12; day++) await registerPension(town, '2019-03-18', `1953-01-${String(day).padStart(2, '0')}`);
    const waiting = await db.query<{ id: string }>("select id from outbox where state = 'ready'");
    expect(waiting.length).toBeGreaterThan(3);

    const reports = ['one', 'two'].map((name) => join(folder, name));
    const workers = reports.map((report) => startProcess(workerFile, [url, report, '2019-04-29']));
    await Promise.all(workers.map((worker) => said(worker, 'ready')));
    const over = workers.map((worker) => said(worker, 'done'));
    for (const worker of workers) worker.stdin?.write('go\n');
    await Promise.all(over);

    const lines = reports.map((report) => readFileSync(report, 'utf8').trim().split('\n'));
    const told = (what: string) => lines.flat().filter((line) => line.startsWith(`${what} `));
    for (const own of lines) expect(own.length).toBeGreaterThan(0);
    expect(told('fired').length).toBeGreaterThanOrEqual(12);
    expect(new Set(told('fired')).size).toBe(told('fired').length);
    expect(told('sent').sort()).toEqual(waiting.map(({ id }) => `sent ${id}`).sort());
    expect(await db.query('select 1 from clock where fires_at <= $1', ['2019-04-29T17:00:00Z'])).toEqual([]);
    expect((await verifyAudit(db, { hash: testHash })).first).toEqual([]);
    await db.close();
  }, 120_000);
});
