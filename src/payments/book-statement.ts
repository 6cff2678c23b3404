import { type Refusal, refuse } from '../base/index.ts';
import { readStatement, type StatementEntry, type StatementHead } from './camt053.ts';
import { pagesOf } from './form-run.ts';
import { paidEntry, returnedEntry } from './payment-entries.ts';
import type { LineKey, OrderKey, StoredLine } from './payment-line.ts';
import type { LineOutcome, RunPorts } from './ports.ts';

/** An entry of a statement that could not be matched, for a person to look at. */
export type Unmatched = {
  readonly entry: string;
  readonly why: 'no-such-payment' | 'no-such-order' | 'amount-differs' | 'order-does-not-add-up' | 'return-before-payment' | 'not-sent';
  readonly line?: LineKey;
};

/** A payment that came back. `accountFault`: the bank says the account is closed, blocked or wrong, so the account has to be asked for. */
export type ReturnedPayment = { readonly line: StoredLine; readonly reason: string; readonly accountFault: boolean };

/** What a statement settled. Booked a second time it settles nothing and reports nothing new. */
export type BookedStatement = {
  readonly kind: 'booked';
  readonly statement: string;
  readonly paid: number;
  readonly returned: readonly ReturnedPayment[];
  readonly alreadyBooked: number;
  readonly unmatched: readonly Unmatched[];
};

/** ISO 20022 external return reasons that speak of the account itself. */
const accountFaults = ['AC01', 'AC03', 'AC04', 'AC06', 'BE01'];

/** `again`: the statement was broken off before, so that what it settled then is told as settled by it. */
type Tally = { paid: number; alreadyBooked: number; returned: ReturnedPayment[]; unmatched: Unmatched[]; readonly again: boolean };

/** A statement that was read and is of the payer's account. */
export type ReadStatement = { readonly head: StatementHead; readonly entries: readonly StatementEntry[] };

/** Whether a line that is not `sent` any more was settled by this very entry, in a try that was broken off. */
const settledBefore = (line: StoredLine, id: string, { again }: Tally) => again && (line.note === id || line.state === 'returned');

async function bookDebitOfOrder(ports: RunPorts, id: string, entry: StatementEntry, reference: string, tally: Tally): Promise<void> {
  const order = await ports.storage.findOrder(reference);
  if (!order) return void tally.unmatched.push({ entry: entry.reference, why: 'no-such-order' });
  if (order.net !== entry.amount) return void tally.unmatched.push({ entry: entry.reference, why: 'order-does-not-add-up' });
  const [ordered] = await ports.storage.linesOf({ of: { order: order.order }, state: 'ordered', limit: 1 });
  if (ordered) return void tally.unmatched.push({ entry: entry.reference, why: 'not-sent', line: ordered.key });
  const keys: LineKey[] = [];
  let net = 0;
  for await (const page of pagesOf(ports, { of: { order: order.order }, state: 'sent' }, 5000)) {
    for (const line of page) {
      keys.push(line.key);
      net += line.net;
    }
  }
  if (keys.length === 0) {
    const before = tally.again ? await countSettled(ports, order.order, id, tally) : 0;
    if (before > 0) await ports.batches.finish(order.order);
    tally.paid += before;
    return void (before === 0 && tally.alreadyBooked++);
  }
  if (net !== order.net) return void tally.unmatched.push({ entry: entry.reference, why: 'order-does-not-add-up' });
  await ports.ledger.post([paidEntry(`order:${order.order}`, [{ bic: order.bic, net: order.net }], entry.on ?? ports.today())]);
  await ports.storage.settleLines(keys.map((line) => ({ line, outcome: 'paid' as const, note: id })));
  await ports.batches.finish(order.order);
  tally.paid += keys.length;
}

/** How many lines of an order this entry settled in a try that was broken off. */
async function countSettled(ports: RunPorts, order: OrderKey, id: string, tally: Tally): Promise<number> {
  let count = 0;
  for await (const page of pagesOf(ports, { of: { order } }, 5000)) count += page.filter((line) => settledBefore(line, id, tally)).length;
  return count;
}

async function bookPayments(ports: RunPorts, id: string, entry: StatementEntry, tally: Tally): Promise<void> {
  const keys = entry.payments.flatMap((payment) => (payment.endToEnd === undefined ? [] : [payment.endToEnd as LineKey]));
  const lines = new Map((await ports.storage.findLines(keys)).map((line) => [line.key as string, line]));
  const outcomes: LineOutcome[] = [];
  for (const payment of entry.payments) {
    const line = payment.endToEnd === undefined ? undefined : lines.get(payment.endToEnd);
    if (!line) {
      tally.unmatched.push({ entry: entry.reference, why: 'no-such-payment' });
      continue;
    }
    const amount = payment.amount ?? (entry.payments.length === 1 ? entry.amount : undefined);
    const unmatched = (why: Unmatched['why']) => tally.unmatched.push({ entry: entry.reference, why, line: line.key });
    if (amount !== line.net) unmatched('amount-differs');
    else if (line.state === 'planned' || line.state === 'ordered' || line.state === 'cancelled') unmatched('not-sent');
    else if (!entry.credit) {
      if (line.state !== 'sent') {
        if (settledBefore(line, id, tally)) tally.paid++;
        else tally.alreadyBooked++;
      } else {
        await ports.ledger.post([paidEntry(`line:${line.key}`, [{ bic: line.account.bic, net: line.net }], entry.on ?? ports.today())]);
        outcomes.push({ line: line.key, outcome: 'paid', note: id });
        tally.paid++;
      }
    } else if (line.state === 'sent') unmatched('return-before-payment');
    else {
      const reason = payment.reason ?? 'NARR';
      if (line.state === 'returned' && !(tally.again && line.note === reason)) {
        tally.alreadyBooked++;
        continue;
      }
      await ports.ledger.post([returnedEntry(line, true, entry.on ?? ports.today())]);
      outcomes.push({ line: line.key, outcome: 'returned', note: reason });
      tally.returned.push({ line: { ...line, state: 'returned', note: reason }, reason, accountFault: accountFaults.includes(reason) });
    }
  }
  await ports.storage.settleLines(outcomes);
  const named = tally.again ? [...lines.keys()] : outcomes.map(({ line }) => line);
  for (const order of new Set(named.flatMap((line) => lines.get(line)?.order ?? []))) await ports.batches.finish(order);
}

/** Reads a whole statement (camt.053) and sees that it is of the payer's account; refused otherwise. */
export async function readOwnStatement(
  chunks: AsyncIterable<string> | Iterable<string>,
  payerIban: string,
): Promise<({ readonly kind: 'statement' } & ReadStatement) | Refusal> {
  const read = await readStatement(chunks);
  if (read.kind === 'refused' || read.head.iban === payerIban) return read;
  return refuse('statement-of-another-account', {
    kk: 'Үзінді басқа шотқа қатысты.',
    ru: 'Выписка относится к другому счёту.',
    en: 'The statement is of another account.',
  });
}

/**
 * Books a statement that was read: debits make lines paid (one by one or a whole order at once), credits with our end-to-end ids make them
 * returned and owed again. The same statement twice, or the same entry in two statements, counts once because every line settles once;
 * `again` tells of a statement that was broken off what it had settled then. Entries that fit nothing are named, never guessed.
 */
export async function bookEntries(ports: RunPorts, { head, entries }: ReadStatement, again = false): Promise<BookedStatement> {
  const tally: Tally = { paid: 0, alreadyBooked: 0, returned: [], unmatched: [], again };
  const debitsFirst = [...entries].sort((a, b) => Number(a.credit) - Number(b.credit));
  for (const entry of debitsFirst) {
    const id = `${head.id}/${entry.reference}`;
    if (!entry.credit && entry.order !== undefined && entry.payments.every((payment) => payment.endToEnd === undefined))
      await bookDebitOfOrder(ports, id, entry, entry.order, tally);
    else if (entry.payments.length > 0) await bookPayments(ports, id, entry, tally);
    else tally.unmatched.push({ entry: entry.reference, why: 'no-such-payment' });
  }
  const { again: _, ...settled } = tally;
  return { kind: 'booked', statement: head.id, ...settled };
}

/** Reads a whole statement before it books anything of it. */
export async function bookStatement(
  ports: RunPorts,
  chunks: AsyncIterable<string> | Iterable<string>,
  payerIban: string,
): Promise<BookedStatement | Refusal> {
  const read = await readOwnStatement(chunks, payerIban);
  return read.kind === 'refused' ? read : bookEntries(ports, read);
}
