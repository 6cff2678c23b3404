import { appendFileSync } from 'node:fs';
import type { CaseId } from '../../base/index.ts';
import { openDatabase } from '../open-database.ts';
import { runOutbox } from '../outbox.ts';
import { casesInFlight } from './cases-in-flight.ts';

/**
 * A process that works many cases at once until it is killed: `kill-worker.ts <database> <ids file> <outbox file> <cases> <from>`. What it was told
 * is done, it has written to its files first thing, so that nothing it promised can be forgotten.
 */
const [database = '', reports = '', sentFile = '', cases = '0', from = '0'] = process.argv.slice(2);
const db = await openDatabase(database.startsWith('postgresql:') ? { url: database, connections: 32 } : { folder: database });
process.stdout.write('ready\n');

const report = (done: { readonly id: CaseId; readonly seq: number; readonly key: string }) =>
  appendFileSync(reports, `${done.id} ${done.seq} ${done.key}\n`);
const working = casesInFlight(db, { count: Number(cases), from: Number(from), report });
for (;;) {
  await runOutbox({
    db,
    limit: 20,
    lease: 1,
    send: async (message) => {
      appendFileSync(sentFile, `${message.id}\n`);
      return { kind: 'sent' };
    },
  });
  const over = await Promise.race([working.then(() => true), new Promise<false>((later) => setTimeout(() => later(false), 50))]);
  if (over) break;
}
await db.close();
process.stdout.write('done\n');
