import type { LocalDate } from '../../base/index.ts';
import { type BookedStatement, bookStatement } from '../book-statement.ts';
import { continueRun, type RunSettings } from '../continue-run.ts';
import { startRun } from '../form-run.ts';
import { totalOf } from '../ledger.ts';
import type { Month } from '../month.ts';
import { orderReference } from '../order-reference.ts';
import { isActive, type OrderKey, type RunId, type StoredLine } from '../payment-line.ts';
import { runId } from '../run.ts';
import { payer } from './examples.ts';
import type { PaymentHouse } from './house.ts';
import { sumOf } from './memory-storage.ts';
import { type MadeEntry, statementText } from './statement.ts';

/** The statement of a bank that paid every order of a run as one debit and sent some lines back. */
export function bankAnswer(
  lines: readonly StoredLine[],
  run: RunId,
  on: LocalDate,
  returns: (line: StoredLine) => string | undefined = () => undefined,
): string {
  const orders = new Map<OrderKey, number>();
  const entries: MadeEntry[] = [];
  for (const line of lines) {
    if (line.state !== 'sent' || !line.order) continue;
    orders.set(line.order, (orders.get(line.order) ?? 0) + line.net);
    const reason = returns(line);
    if (reason !== undefined) entries.push({ reference: `R-${line.key}`, amount: line.net, credit: true, key: line.key, returns: reason });
  }
  for (const [order, amount] of orders) {
    const reference = orderReference(order);
    entries.push({ reference: `D-${reference}`, amount, order: reference });
  }
  return statementText({ id: `S-${run}-${on}`, iban: payer.iban, on }, entries);
}

/** Runs a month from its start to the bank's answer, everything signed. Answers what the statement settled. */
export async function payMonth(
  all: PaymentHouse,
  month: Month,
  settings: RunSettings,
  kind: Parameters<typeof runId>[1] = 'regular',
  returns?: (line: StoredLine) => string | undefined,
): Promise<BookedStatement> {
  const run = runId(month, kind);
  await startRun(all.ports, run, month, 'officer-1');
  await continueRun(all.ports, run, settings);
  await all.batches.sign();
  const progress = await continueRun(all.ports, run, settings);
  if (progress.kind === 'refused') throw new Error(progress.ground);
  const text = bankAnswer(await all.memory.runLines(run), run, all.ports.today(), returns);
  const booked = await bookStatement(all.ports, [text], payer.iban);
  if (booked.kind === 'refused') throw new Error(booked.ground);
  if (booked.unmatched.length > 0) throw new Error(`unmatched: ${booked.unmatched[0]?.why}`);
  await continueRun(all.ports, run, settings);
  return booked;
}

/** What must hold between lines and books at any step; answers the faults. Overpayment entries of awards are taken as booked. */
export async function faultsOfBooks({ memory }: Pick<PaymentHouse, 'memory'>): Promise<readonly string[]> {
  const balances = await memory.balances();
  const faults: string[] = [];
  const expect = (what: string, is: number, should: number) => {
    if (is !== should) faults.push(`${what}: ${is} instead of ${should}`);
  };
  const lines = [...(await memory.lines())];
  const registered = new Set<string>();
  for (const { id } of await memory.entries()) if (id.startsWith('register:')) registered.add(id.slice('register:'.length));
  const booked = lines.filter((line) => registered.has(line.register));
  const inState = (...states: readonly StoredLine['state'][]) => booked.filter((line) => states.includes(line.state));
  let total = 0;
  for (const amount of balances.values()) total += amount;
  expect('all accounts', total, 0);
  expect('payable', totalOf(balances, 'payable:'), -sumOf(inState('planned', 'ordered'), 'net'));
  expect('transit', totalOf(balances, 'transit:'), -sumOf(inState('sent'), 'net'));
  const deducted = (kind: 'overpayment' | 'other') =>
    booked.reduce(
      (sum, line) =>
        isActive(line.state)
          ? sum +
            line.deductions.reduce((part, one) => ((one.kind === 'overpayment') === (kind === 'overpayment') ? part + one.amount : part), 0)
          : sum,
      0,
    );
  expect('withheld', totalOf(balances, 'withheld:'), -deducted('other'));
  let repaid = 0;
  let claims = 0;
  for (const award of await memory.awards()) {
    for (const overpayment of award.overpayments) {
      repaid += overpayment.repaid;
      if (!overpayment.withdrawn) claims += overpayment.found;
    }
  }
  const active = booked.filter((line) => isActive(line.state));
  const own = active.filter((line) => line.kind !== 'refund');
  const refunded = sumOf(
    active.filter((line) => line.kind === 'refund'),
    'gross',
  );
  expect('cash', totalOf(balances, 'cash'), -sumOf(inState('paid'), 'net') + repaid);
  expect('expense', totalOf(balances, 'expense:'), sumOf(own, 'gross') - claims);
  expect('receivable', totalOf(balances, 'receivable:'), claims - repaid - deducted('overpayment') + refunded);
  return faults;
}
