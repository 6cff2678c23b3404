import type { Sha256 } from '../../base/index.ts';
import type { FrozenMembers } from '../../casework/index.ts';
import { type OrderKey, orderReference, type RegisterKey, type Run, type RunEvent, replayRun, type Sums } from '../../payments/index.ts';
import type { Queryable } from '../database.ts';
import { brokenLog, type LogText } from '../payments/chained-log.ts';
import { type RunRow, toRow } from '../payments/runs.ts';
import { type Difference, sameJson } from './difference.ts';

type RegisterSums = {
  readonly run: string;
  readonly register: RegisterKey;
  readonly all: Sums;
  readonly ordered: Sums;
  readonly cancelled: Sums;
};
type OrderSums = { readonly order: OrderKey; readonly run: string; readonly sums: Sums; readonly unsent: number };
type Frozen = { readonly id: string; readonly frozen: FrozenMembers | null };
type File = { readonly name: string; readonly sha256: Sha256; readonly key: string };

const sumsOf = (which: string) =>
  `json_build_object('count', count(*) filter (where ${which}), 'gross', coalesce(sum(gross) filter (where ${which}), 0),
     'net', coalesce(sum(net) filter (where ${which}), 0))`;

/**
 * Works every run out again from its log, and compares what it says with the lines: the need (the sums of its registers as they were
 * closed), what was ordered and cancelled of each, the orders that were sent, their batches and the files promised to banks. Gives the
 * runs as their logs make them.
 */
export async function checkRuns(
  tx: Queryable,
): Promise<{ readonly found: readonly Difference[]; readonly runs: ReadonlyMap<string, Run> }> {
  const rows = await tx.query<{ id: string; version: number; state: RunRow }>('select id, version, state from payment_run order by id');
  const registers = Map.groupBy(
    await tx.query<RegisterSums>(
      `select split_part(register, '/', 1) as run, register, ${sumsOf('true')} as all, ${sumsOf('order_key is not null')} as ordered,
         ${sumsOf("state = 'cancelled'")} as cancelled from payment_line group by register order by register`,
    ),
    ({ run }) => run,
  );
  const orders = Map.groupBy(
    await tx.query<OrderSums>(
      `select order_key as "order", split_part(order_key, '/', 1) as run, ${sumsOf('true')} as sums,
         count(*) filter (where state in ('planned', 'ordered')) as unsent
       from payment_line where order_key is not null group by order_key order by order_key`,
    ),
    ({ run }) => run,
  );
  const batches = new Map(
    (await tx.query<Frozen>("select id, state->'frozen' as frozen from batch where kind in ('payment-register', 'payment-order')")).map(
      ({ id, frozen }) => [id, frozen],
    ),
  );
  const files = new Map(
    (await tx.query<File>('select name, sha256, promised_key as key from bank_file where promised_key is not null')).map((file) => [
      file.key,
      file,
    ]),
  );
  const runs = new Map<string, Run>();
  const found: Difference[] = [];
  for (const { id, version, state } of rows) {
    const log = await tx.query<LogText & { readonly event: RunEvent }>(
      'select seq, event, event::text as text, hash from payment_run_event where run = $1 order by seq',
      [id],
    );
    const broken = brokenLog('run', id, log);
    if (broken !== undefined) found.push({ of: 'run', at: id, what: broken });
    const run = replay(log.map(({ event }) => event));
    if (!run) {
      found.push({ of: 'run', at: id, what: 'its log does not hold' });
      continue;
    }
    runs.set(id, run);
    if (run.version !== version || !sameJson(JSON.parse(toRow(run)), state))
      found.push({ of: 'run', at: id, what: 'it is not what its log says' });
    found.push(...checkRegisters(run, registers.get(id) ?? [], batches), ...checkOrders(run, orders.get(id) ?? [], batches, files));
  }
  const known = new Set(rows.map(({ id }) => id));
  const logged = await tx.query<{ run: string }>('select distinct run from payment_run_event');
  for (const id of new Set([...registers.keys(), ...logged.map(({ run }) => run)]))
    if (!known.has(id)) found.push({ of: 'run', at: id, what: 'there are lines or events of it, and no run' });
  return { found, runs };
}

function replay(log: readonly RunEvent[]): Run | undefined {
  try {
    return replayRun(log);
  } catch {
    return undefined;
  }
}

const told = ({ count, gross, net }: Sums) => `${count} lines of ${gross} tiyn, ${net} net`;
const same = (a: Sums, b: Sums) => a.count === b.count && a.gross === b.gross && a.net === b.net;

function checkRegisters(
  run: Run,
  sums: readonly RegisterSums[],
  batches: ReadonlyMap<string, FrozenMembers | null>,
): readonly Difference[] {
  if (run.status === 'forming' || run.status === 'formed') return [];
  const found: Difference[] = [];
  const lines = new Map(sums.map((row) => [row.register, row]));
  for (const [register, closed] of run.registers) {
    const wrong = (what: string) => void found.push({ of: 'run', at: register, what });
    const row = lines.get(register);
    lines.delete(register);
    if (!row) {
      wrong(`its need was ${told(closed)}, and it has no lines`);
      continue;
    }
    if (!same(row.all, closed)) wrong(`its need was ${told(closed)}, its lines are ${told(row.all)}`);
    const frozen = batches.get(register);
    if (!frozen || frozen.members !== closed.count || frozen.totals.gross !== closed.gross || frozen.totals.net !== closed.net)
      wrong('the batch that was signed is not this register');
    if (closed.ordered && !same(row.ordered, closed.ordered))
      wrong(`ordered were ${told(closed.ordered)}, its lines with an order are ${told(row.ordered)}`);
    if (closed.cancelled && !same(row.cancelled, closed.cancelled))
      wrong(`cancelled were ${told(closed.cancelled)}, its cancelled lines are ${told(row.cancelled)}`);
  }
  for (const register of lines.keys()) found.push({ of: 'run', at: register, what: 'it has lines, and its run did not close it' });
  return found;
}

function checkOrders(
  run: Run,
  sums: readonly OrderSums[],
  batches: ReadonlyMap<string, FrozenMembers | null>,
  files: ReadonlyMap<string, File>,
): readonly Difference[] {
  const found: Difference[] = [];
  const lines = new Map(sums.map((row) => [row.order, row]));
  for (const [order, sent] of run.sent) {
    const wrong = (what: string) => void found.push({ of: 'run', at: order, what });
    const row = lines.get(order);
    lines.delete(order);
    if (!row || row.sums.count !== sent.count || row.sums.net !== sent.net)
      wrong(`sent were ${sent.count} lines, ${sent.net} tiyn net; its lines are ${row ? told(row.sums) : 'none'}`);
    if (row && row.unsent > 0) wrong(`it was sent, and ${row.unsent} of its lines were not`);
    const frozen = batches.get(order);
    if (!frozen || frozen.members !== sent.count || frozen.totals.net !== sent.net) wrong('its batch is not this order');
    const file = files.get(`order:${order}`);
    if (file?.sha256 !== sent.file || file.name.split('.')[0] !== orderReference(order))
      wrong('the file promised to its bank is not the one sent');
  }
  if (run.status === 'finished')
    for (const order of lines.keys()) found.push({ of: 'run', at: order, what: 'it has lines, and was never sent' });
  return found;
}
