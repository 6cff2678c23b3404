import { appendFileSync } from 'node:fs';
import { instant } from '../../base/index.ts';
import { fireTimer } from '../../casework/index.ts';
import { drainDueClocks } from '../due-clocks.ts';
import { openDatabase } from '../open-database.ts';
import { runOutbox } from '../outbox.ts';
import { townOn } from './cases.ts';

/**
 * A process that, once told to go, fires the clocks that are due at an instant and sends what is promised, in small takes, as others do
 * beside it: `share-worker.ts <database> <report> <day>`. It reports every mark that it fired and every message that it sent.
 */
const [database = '', report = '', day = ''] = process.argv.slice(2);
const db = await openDatabase({ url: database, connections: 4 });
const { town } = townOn(db);
town.at(day, '23:00');
process.stdout.write('ready\n');
await new Promise((go) => process.stdin.once('data', go));

await drainDueClocks({
  db,
  now: instant(Date.parse(town.now())),
  limit: 2,
  act: async (due) => {
    const result = await fireTimer(town.deps, due.case, due.clock, due.what, due.firesAt);
    if (result.kind === 'done' && !result.repeated) appendFileSync(report, `fired ${due.key}\n`);
  },
});
for (let taken = 1; taken > 0; ) {
  const run = await runOutbox({
    db,
    limit: 2,
    send: async (message) => {
      appendFileSync(report, `sent ${message.id}\n`);
      return { kind: 'sent' };
    },
  });
  taken = run.taken;
}
await db.close();
process.stdout.write('done\n');
process.exit(0);
