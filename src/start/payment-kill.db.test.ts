import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { continueRun, month, runId, startRun } from '../payments/index.ts';
import { enrol } from '../payments/testing/enrol.ts';
import { inventedIin, settings } from '../payments/testing/examples.ts';
import { faultsOfBooks } from '../payments/testing/pay-month.ts';
import { type Database, openDatabase } from '../store/index.ts';
import { openHouse, storedHouse } from '../store/payments/testing/stored-house.ts';
import { newEmbeddedFolder, newServerDatabase } from '../store/testing/index.ts';
import { findPostgres } from '../store/testing/postgres-server.ts';
import { said, startProcess } from '../store/testing/worker-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'jardem-pay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const processFile = new URL('./testing/pay-process.ts', import.meta.url);
const march = month('2026-03');
const run = runId(march, 'regular');
const awards = 24;

const linesOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : []);

/** Kills processes with `signal 9` once their report has grown by so many calls. */
async function killAfter(children: readonly ChildProcess[], report: string, calls: number): Promise<void> {
  const goal = linesOf(report).length + calls;
  while (linesOf(report).length < goal && children.some(({ exitCode }) => exitCode === null))
    await new Promise((later) => setTimeout(later, 5));
  const ended = children.map((child) => (child.exitCode === null ? new Promise((end) => child.once('exit', end)) : undefined));
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(ended);
}

/** Starts a month, lets processes that go on with it die again and again, and looks at what was sent. */
async function killAndCheck(database: string, name: string, side: number, open: () => Promise<Database>): Promise<void> {
  const [files, report] = [join(folder, `${name}-files`), join(folder, `${name}-report`)];
  const first = await open();
  const begun = await storedHouse(first, files);
  for (let n = 1; n <= awards; n++)
    await enrol(
      begun,
      `P${String(n).padStart(3, '0')}`,
      {
        recipient: inventedIin(`6${n % 10}0${(n % 9) + 1}1${n % 9}`, 3, n % 9),
        monthly: 30_000 + n,
        region: n % 2 ? '71' : '75',
        from: '2026-02-01',
      },
      n % 3 ? '999' : '997',
      n,
    );
  await startRun(begun.ports, run, march, 'officer-1');
  await first.close();

  const start = async (sign: string, word: string) => {
    const children = Array.from({ length: side }, () => startProcess(processFile, [database, files, report, run, sign]));
    await Promise.all(children.map((child) => said(child, word)));
    return children;
  };
  for (const calls of [22]) await killAfter(await start('', 'ready'), report, calls * side);
  for (const calls of [17, 34]) await killAfter(await start('sign', 'ready'), report, calls * side);
  await start('sign', 'done');
  expect(linesOf(report).filter((line) => line.startsWith('fault'))).toEqual([]);

  const db = await open();
  try {
    const house = openHouse(db, files);
    const lines = await house.memory.runLines(run);
    const months = Array.from({ length: awards }, (_, n) => `P${String(n + 1).padStart(3, '0')}`).flatMap((award) =>
      ['2026-02', '2026-03'].map((of) => `${award} ${of} sent`),
    );
    expect(lines.map((line) => `${line.award} ${line.month} ${line.state}`).sort()).toEqual(months);
    const promised = (await house.files.promised()).map(({ file }) => file);
    expect(promised).toHaveLength(4);
    const written = promised.map(({ sha256 }) => readFileSync(join(files, sha256), 'utf8')).join('');
    // each account stands in the files for its two months, in either form
    for (const { account } of lines) expect(written.split(account.iban)).toHaveLength(3);
    expect(await faultsOfBooks(house)).toEqual([]);
    expect(await continueRun(house.ports, run, settings('2026-03-10'))).toMatchObject({ waitsFor: 'banks', run: { lines: 48, awards } });
    expect(readdirSync(files).length).toBeGreaterThanOrEqual(4);
  } finally {
    await db.close();
  }
}

describe('processes that go on with a month and are killed', () => {
  it('pay nobody twice or never on the embedded database', async () => {
    const database = join(folder, 'pglite');
    await newEmbeddedFolder(inject('databases'), database);
    await killAndCheck(database, 'embedded', 1, () => openDatabase({ folder: database }));
  }, 600_000);

  it.skipIf(!findPostgres())(
    'pay nobody twice or never, two side by side on a PostgreSQL server',
    async () => {
      const url = await newServerDatabase(inject('databases'));
      await killAndCheck(url, 'server', 2, () => openDatabase({ url, connections: 4 }));
    },
    600_000,
  );
});
