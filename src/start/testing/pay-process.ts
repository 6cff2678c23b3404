import { appendFileSync } from 'node:fs';
import type { RunId } from '../../payments/index.ts';
import { openDatabase } from '../../store/index.ts';
import { openHouse } from '../../store/payments/testing/stored-house.ts';
import { openCentre } from './payment-centre.ts';

/**
 * A process of the payment centre that goes on with what there is until it is killed: `pay-process.ts <database> <folder> <report> <run>
 * <sign or not>`. It reports each call of a store before and after it; with `sign` two people sign what is closed. When all orders of the
 * run are sent it says so and ends.
 */
const [database = '', folder = '', report = '', run = '', sign = ''] = process.argv.slice(2);
const db = await openDatabase(database.startsWith('postgresql:') ? { url: database, connections: 4 } : { folder: database });
const house = openHouse(db, folder);
const told = (what: string) => appendFileSync(report, `${what}\n`);
const wrap = <T extends object>(store: T): T =>
  new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => {
        if (name !== 'take') told(`before ${String(name)}`);
        const result: unknown = await method.apply(target, args);
        if (name !== 'take') told(`after ${String(name)}`);
        return result;
      };
    },
  });
const { worker } = openCentre(db, {
  ports: house.ports,
  folder,
  page: 3,
  hold: 1,
  onFault: (fault) => told(`fault ${String(fault)}`),
  wrap,
});
process.stdout.write('ready\n');
for (;;) {
  await new Promise((later) => setTimeout(later, 20));
  if (sign === 'sign') await house.batches.sign();
  const known = await house.ports.storage.findRun(run as RunId);
  const sent = known ? [...known.sent.values()].reduce((sum, { count }) => sum + count, 0) : 0;
  if (known?.status === 'sending' && sent === known.lines) break;
}
await worker.stop();
await db.close();
process.stdout.write('done\n');
process.exit(0);
