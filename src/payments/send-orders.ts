import type { LocalDate } from '../base/index.ts';
import type { Bic } from './bank-directory.ts';
import { pagesOf, recordUntil } from './form-run.ts';
import { type OrderHead, writeMt102 } from './mt102.ts';
import { orderReference } from './order-reference.ts';
import { writePain001 } from './pain001.ts';
import type { Payer } from './payer.ts';
import { sentEntry } from './payment-entries.ts';
import { type OrderKey, type PaymentLine, partsOfOrder } from './payment-line.ts';
import type { RunPorts } from './ports.ts';
import type { Run, Sums } from './run.ts';

/** Which form a bank takes, and what is written on the money. */
export type FileFormat = 'mt102' | 'pain001';

/**
 * How orders are written: by whom, in which form for which bank, with which words. `on`: the day of execution of a run that has no payday
 * of its own.
 */
export type Sending = {
  readonly payer: Payer;
  readonly formatOf: (bic: Bic) => FileFormat;
  readonly on: LocalDate;
  readonly purpose: (line: PaymentLine) => string;
};

/**
 * Writes the file of one closed order for the run's payday, keeps it, promises it to the outbox, books and records it. A file that is
 * promised is never written again, so that a repetition sends nothing twice, nor anything else.
 */
export async function sendOrder(
  ports: RunPorts,
  run: Run,
  { order, bic, count, net }: { readonly order: OrderKey; readonly bic: Bic } & Sums,
  sending: Sending,
  limit: number,
): Promise<Run> {
  const reference = orderReference(order);
  const format = sending.formatOf(bic);
  // the instant of the run, not of the writing: a file written twice at once must have the same bytes
  const created = run.startedAt.slice(0, 19);
  const head: OrderHead = {
    reference,
    payer: sending.payer,
    to: bic,
    on: run.pay?.payday ?? sending.on,
    created,
    count,
    net,
    purpose: sending.purpose,
  };
  const name = `${reference}.${format === 'mt102' ? 'txt' : 'xml'}`;
  const write = () => {
    const pages = pagesOf(ports, { of: { order } }, limit);
    return ports.files.keep(name, format === 'mt102' ? writeMt102(head, pages) : writePain001(head, pages));
  };
  const file = (await ports.files.promised(name)) ?? (await write());
  await ports.files.promise({ key: `order:${order}`, to: bic, file });
  await ports.storage.markSent(order);
  const { budget, region } = partsOfOrder(order);
  await ports.ledger.post([sentEntry(order, budget, region, bic, net, ports.today())]);
  const event = { kind: 'order-sent' as const, order, file: file.sha256, count, net };
  return recordUntil(ports, run, event, (known) => known.sent.has(order));
}
