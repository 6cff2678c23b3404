import { type Refusal, refuse } from '../base/index.ts';
import { readStatement, type StatementEntry } from './camt053.ts';
import { pagesOf } from './form-run.ts';
import { paidEntry, returnedEntry } from './payment-entries.ts';
import type { LineKey, StoredLine } from './payment-line.ts';
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

type Tally = { paid: number; alreadyBooked: number; returned: ReturnedPayment[]; unmatched: Unmatched[] };

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
  if (keys.length === 0) return void tally.alreadyBooked++;
  if (net !== order.net) return void tally.unmatched.push({ entry: entry.reference, why: 'order-does-not-add-up' });
  await ports.ledger.post([paidEntry(`order:${order.order}`, [{ bic: order.bic, net: order.net }], entry.on ?? ports.today())]);
  await ports.storage.settleLines(keys.map((line) => ({ line, outcome: 'paid' as const, note: id })));
  await ports.batches.finish(order.order);
  tally.paid += keys.length;
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
      if (line.state !== 'sent') tally.alreadyBooked++;
      else {
        await ports.ledger.post([paidEntry(`line:${line.key}`, [{ bic: line.account.bic, net: line.net }], entry.on ?? ports.today())]);
        outcomes.push({ line: line.key, outcome: 'paid', note: id });
        tally.paid++;
      }
    } else if (line.state === 'sent') unmatched('return-before-payment');
    else if (line.state === 'returned') tally.alreadyBooked++;
    else {
      const reason = payment.reason ?? 'NARR';
      await ports.ledger.post([returnedEntry(line, true, entry.on ?? ports.today())]);
      outcomes.push({ line: line.key, outcome: 'returned', note: reason });
      tally.returned.push({ line: { ...line, state: 'returned', note: reason }, reason, accountFault: accountFaults.includes(reason) });
    }
  }
  await ports.storage.settleLines(outcomes);
  for (const order of new Set(outcomes.flatMap(({ line }) => lines.get(line)?.order ?? []))) await ports.batches.finish(order);
}

/**
 * Books a bank's statement: debits make lines paid (one by one or a whole order at once), credits with our end-to-end ids make them
 * returned and owed again. Reads the whole statement before it books anything; the same statement twice, or the same entry in two
 * statements, counts once because every line settles once. Entries that fit nothing are named, never guessed.
 */
export async function bookStatement(
  ports: RunPorts,
  chunks: AsyncIterable<string> | Iterable<string>,
  payerIban: string,
): Promise<BookedStatement | Refusal> {
  const read = await readStatement(chunks);
  if (read.kind === 'refused') return read;
  if (read.head.iban !== payerIban)
    return refuse('statement-of-another-account', {
      kk: 'Үзінді басқа шотқа қатысты.',
      ru: 'Выписка относится к другому счёту.',
      en: 'The statement is of another account.',
    });
  const tally: Tally = { paid: 0, alreadyBooked: 0, returned: [], unmatched: [] };
  const debitsFirst = [...read.entries].sort((a, b) => Number(a.credit) - Number(b.credit));
  for (const entry of debitsFirst) {
    const id = `${read.head.id}/${entry.reference}`;
    if (!entry.credit && entry.order !== undefined && entry.payments.every((payment) => payment.endToEnd === undefined))
      await bookDebitOfOrder(ports, id, entry, entry.order, tally);
    else if (entry.payments.length > 0) await bookPayments(ports, id, entry, tally);
    else tally.unmatched.push({ entry: entry.reference, why: 'no-such-payment' });
  }
  return { kind: 'booked', statement: read.head.id, ...tally };
}
