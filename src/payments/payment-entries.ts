import { type LocalDate, type Tiyn, tiyn } from '../base/index.ts';
import type { AwardEvent } from './award-events.ts';
import type { Bic } from './bank-directory.ts';
import type { Deduction } from './deductions.ts';
import { accounts, type LedgerEntry, ledgerEntry, type Posting } from './ledger.ts';
import type { OrderKey, PaymentLine, RegisterKey } from './payment-line.ts';

const minus = (amount: number) => tiyn(-amount);

const creditOf = (line: PaymentLine, deduction: Deduction) =>
  deduction.kind === 'overpayment' ? accounts.receivable(line.budget) : accounts.withheld(deduction.kind);

/** The account a line is charged to: a refund gives back recovered money, everything else is the expense of its budget and region. */
const chargedTo = (line: PaymentLine) =>
  line.kind === 'refund' ? accounts.receivable(line.budget) : accounts.expense(line.budget, line.region);

/** What a line puts on the books when its register is closed. */
function accrual(line: PaymentLine): readonly Posting[] {
  return [
    { account: chargedTo(line), amount: line.gross },
    { account: accounts.payable(line.budget, line.region), amount: minus(line.net) },
    ...line.deductions.map((deduction) => ({ account: creditOf(line, deduction), amount: minus(deduction.amount) })),
  ];
}

/** Adds up the accruals of a register page by page, so that a million lines become one entry. */
export function registerBook(register: RegisterKey) {
  const sums = new Map<Posting['account'], number>();
  return {
    add(line: PaymentLine): void {
      for (const { account, amount } of accrual(line)) sums.set(account, (sums.get(account) ?? 0) + amount);
    },
    entry(on: LocalDate): LedgerEntry {
      const postings = [...sums].map(([account, amount]) => ({ account, amount: tiyn(amount) }));
      return ledgerEntry(`register:${register}`, on, 'register closed', postings);
    },
  };
}

/** A line taken out between register and order: its accrual is reversed. */
export function cancelledEntry(line: PaymentLine, on: LocalDate): LedgerEntry {
  return ledgerEntry(
    `cancelled:${line.key}`,
    on,
    'line cancelled before sending',
    accrual(line).map(({ account, amount }) => ({ account, amount: minus(amount) })),
  );
}

/** An order that went to its bank. */
export function sentEntry(order: OrderKey, budget: string, region: string, bic: Bic, net: Tiyn, on: LocalDate): LedgerEntry {
  return ledgerEntry(`sent:${order}`, on, 'order sent', [
    { account: accounts.payable(budget, region), amount: net },
    { account: accounts.transit(bic), amount: minus(net) },
  ]);
}

/** Money that left the payer's account, as its bank stated. `id` names the statement and the entry in it. */
export function paidEntry(id: string, paid: readonly { readonly bic: Bic; readonly net: Tiyn }[], on: LocalDate): LedgerEntry {
  return ledgerEntry(
    `paid:${id}`,
    on,
    'confirmed by statement',
    paid.flatMap(({ bic, net }) => [
      { account: accounts.transit(bic), amount: net },
      { account: accounts.cash(), amount: minus(net) },
    ]),
  );
}

/** A payment that came back: the money is there again and the line's whole accrual is reversed, since a later line will accrue it anew. */
export function returnedEntry(line: PaymentLine, wasPaid: boolean, on: LocalDate): LedgerEntry {
  const back = wasPaid ? accounts.cash() : accounts.transit(line.account.bic);
  const reversed = accrual(line)
    .filter(({ account }) => account !== accounts.payable(line.budget, line.region))
    .map(({ account, amount }) => ({ account, amount: minus(amount) }));
  return ledgerEntry(`returned:${line.key}`, on, 'returned by bank', [...reversed, { account: back, amount: line.net }]);
}

/** What an event of an award puts on the books: overpayments become claims on people and stop being so. Other events: nothing. */
export function entryOfAwardEvent(
  event: AwardEvent,
  about: { readonly award: string; readonly budget: string; readonly region: string; readonly found?: Tiyn },
  on: LocalDate,
): LedgerEntry | undefined {
  const receivable = accounts.receivable(about.budget);
  const expense = accounts.expense(about.budget, about.region);
  const id = `award:${about.award}:${event.seq}`;
  switch (event.kind) {
    case 'overpayment-found': {
      const found = event.months.reduce((sum, part) => sum + part.amount, 0);
      return ledgerEntry(id, on, 'overpayment found', [
        { account: receivable, amount: tiyn(found) },
        { account: expense, amount: minus(found) },
      ]);
    }
    case 'overpayment-repaid':
      return ledgerEntry(id, on, 'overpayment repaid', [
        { account: accounts.cash(), amount: event.amount },
        { account: receivable, amount: minus(event.amount) },
      ]);
    case 'overpayment-withdrawn':
      return ledgerEntry(id, on, 'overpayment withdrawn', [
        { account: expense, amount: tiyn(about.found ?? 0) },
        { account: receivable, amount: minus(about.found ?? 0) },
      ]);
    default:
      return undefined;
  }
}
