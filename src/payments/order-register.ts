import { type Award, payableAccount } from './award.ts';
import { pagesOf, recordUntil } from './form-run.ts';
import { cancelledEntry } from './payment-entries.ts';
import { isActive, type LineKey, orderKey, type RegisterKey } from './payment-line.ts';
import type { LineDecision, LineToOrder, RunPorts } from './ports.ts';
import type { Run } from './run.ts';
import { dueFor } from './schedule.ts';

const cancel = (line: LineToOrder['line'], note: string): LineDecision => ({
  kind: 'cancel',
  line: line.key,
  award: line.award,
  month: line.month,
  note,
});

/** Whether the month is paid at least once over without this line: then nothing of it is owed any more. */
function isNoLongerOwed(award: Award, { line, siblings }: LineToOrder, cancelled: ReadonlySet<LineKey>): boolean {
  if (line.kind === 'refund') return false;
  const counted = siblings.reduce(
    (sum, other) => (isActive(other.state) && other.kind !== 'refund' && !cancelled.has(other.key) ? sum + other.gross : sum),
    0,
  );
  return counted - dueFor(award, line.month).due >= line.gross;
}

/**
 * The last look before money leaves: a line whose month is no longer owed at all (death, stop, suspension since the register) is taken
 * out; one that is owed less goes out whole, because its register is signed, and the rest is found as an overpayment; one whose account
 * was changed and confirmed since goes to the new account; one without a confirmed account waits. `cancelled` collects across pages.
 */
export function decideLine(item: LineToOrder, cancelled: Set<LineKey>): LineDecision {
  const { line, award } = item;
  if (isNoLongerOwed(award, item, cancelled)) {
    cancelled.add(line.key);
    return cancel(line, 'no-longer-owed');
  }
  const account = payableAccount(award);
  if (!account) {
    cancelled.add(line.key);
    return cancel(line, 'no-confirmed-account');
  }
  const order = orderKey(line.register, account);
  return account.iban === line.account.iban
    ? { kind: 'order', line: line.key, order, account }
    : { kind: 'order', line: line.key, order, account, note: 'account-changed' };
}

async function refuseRegister(ports: RunPorts, register: RegisterKey, limit: number): Promise<void> {
  for await (const page of pagesOf(ports, { of: { register }, state: 'planned' }, limit)) {
    await ports.storage.decideLines(page.map((line) => cancel(line, 'register-refused')));
  }
}

async function decideRegister(ports: RunPorts, register: RegisterKey, limit: number): Promise<void> {
  const cancelled = new Set<LineKey>();
  let after: LineKey | undefined;
  while (true) {
    const page = await ports.storage.linesToOrder(register, after, limit);
    const last = page.at(-1);
    if (!last) return;
    await ports.storage.decideLines(page.map((item) => decideLine(item, cancelled)));
    after = last.line.key;
  }
}

async function bookRegister(ports: RunPorts, register: RegisterKey, limit: number): Promise<void> {
  for await (const page of pagesOf(ports, { of: { register }, state: 'cancelled' }, limit)) {
    await ports.ledger.post(page.map((line) => cancelledEntry(line, ports.today())));
  }
  await ports.batches.finish(register);
}

async function openOrders(ports: RunPorts, register: RegisterKey) {
  const { orders, cancelled } = await ports.storage.ordersOf(register);
  for (const { order, count, net } of orders) {
    await ports.batches.open(order, 'payment-order');
    const closed = await ports.batches.close(order);
    if (closed.count !== count || closed.net !== net) throw new Error(`order ${order} closed with other sums than its lines have`);
  }
  return { orders, cancelled };
}

/**
 * Turns a signed register into orders, one for each receiving bank; a refused register cancels its lines, whose months stay owed.
 * Answers the run unchanged while the register waits for its signatures. Can be repeated from any point.
 */
export async function orderRegister(ports: RunPorts, run: Run, register: RegisterKey, limit: number): Promise<Run> {
  const state = await ports.batches.stateOf(register);
  if (state !== 'signed' && state !== 'refused' && state !== 'carriedOut') return run;
  if (state === 'refused') await refuseRegister(ports, register, limit);
  else await decideRegister(ports, register, limit);
  await bookRegister(ports, register, limit);
  const { orders, cancelled } = await openOrders(ports, register);
  const ordered = { count: 0, gross: 0, net: 0 };
  for (const order of orders) {
    ordered.count += order.count;
    ordered.gross += order.gross;
    ordered.net += order.net;
  }
  const sums = { count: ordered.count, gross: ordered.gross as typeof cancelled.gross, net: ordered.net as typeof cancelled.net };
  const event = { kind: 'register-ordered' as const, register, ordered: sums, cancelled };
  return recordUntil(ports, run, event, (known) => known.registers.get(register)?.ordered !== undefined);
}
