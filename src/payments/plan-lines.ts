import { type LocalDate, type Refusal, type Tiyn, tiyn } from '../base/index.ts';
import { type Award, endOf, payableAccount, regionOn } from './award.ts';
import { deductionsFrom, outstandingOf, type Settlement } from './deductions.ts';
import { earlier, firstDay, later, type Month, month, monthAfter, monthOf, monthsFrom } from './month.ts';
import {
  isActive,
  type LineKey,
  type LineKind,
  lineKey,
  type PaymentLine,
  type RunId,
  registerKey,
  type StoredLine,
} from './payment-line.ts';
import { type CodeRow, codesOf } from './purpose-code.ts';
import { dueFor } from './schedule.ts';

/**
 * How far the payments of an award are planned: all its events up to `version` and all months before `next` are settled. Whatever may
 * change an earlier month (an event, a returned or cancelled line) brings the mark back.
 */
export type Watermark = { readonly version: number; readonly next: Month };

/** An award with what the storage knows of its payments. `lines`: all lines of the months from `windowStart` on, in any state. */
export type AwardAccount = {
  readonly award: Award;
  readonly mark: Watermark;
  readonly lines: readonly StoredLine[];
  readonly settlements: ReadonlyMap<string, Settlement>;
};

/** What a run is about: the last month it pays, and the payday its orders are for, where a payment calendar is kept. */
export type RunSpec = {
  readonly run: RunId;
  readonly month: Month;
  readonly codes: readonly CodeRow[];
  readonly payday?: LocalDate | undefined;
};

/** What a run could not pay or found amiss; a person looks at it. */
export type RunException =
  | { readonly kind: 'no-account'; readonly award: string; readonly month: Month; readonly amount: Tiyn }
  | { readonly kind: 'no-codes'; readonly award: string; readonly month: Month; readonly why: Refusal }
  | { readonly kind: 'overpaid'; readonly award: string; readonly month: Month; readonly amount: Tiyn }
  | {
      readonly kind: 'overpayment-doubtful';
      readonly award: string;
      readonly month: Month;
      readonly amount: Tiyn;
      readonly overpayment: string;
    };

/** The lines a run makes for one award, what it could not do, and how far the award is planned afterwards. */
export type AwardPlan = {
  readonly award: string;
  readonly read: Watermark;
  readonly mark: Watermark;
  readonly lines: readonly PaymentLine[];
  readonly exceptions: readonly RunException[];
};

/** The first mark of an award that was never planned. */
export function firstMark(award: Award): Watermark {
  return { version: 0, next: monthOf(award.from) };
}

/** The mark after a line stopped counting: its month has to be looked at again; for a refund, which belongs to no month, all of them. */
export function reopened(mark: Watermark, line: Pick<PaymentLine, 'kind' | 'month'>): Watermark {
  return { version: mark.version, next: line.kind === 'refund' ? month('0001-01') : earlier(mark.next, line.month) };
}

/** Whether a run of the month has to look at the award at all: it has begun, and is not both ended and settled. */
export function mayOwe(award: Award, mark: Watermark, run: Month): boolean {
  const end = endOf(award);
  return monthOf(award.from) <= run && (mark.version !== award.version || end === undefined || monthOf(end) >= mark.next);
}

/** The first month a run has to look at: its own, or an earlier one that is not settled or that an event since may have changed. */
export function windowStart(award: Award, mark: Watermark, run: Month): Month {
  let start = earlier(run, mark.next);
  for (const touch of award.touched) if (touch.seq > mark.version) start = earlier(start, touch.from);
  return later(start, monthOf(award.from));
}

type Owed = { readonly kind: LineKind; readonly gross: number; readonly reissueOf?: LineKey; readonly overpayment?: string };

/** Returned lines that no later line stands for yet. */
const unreissued = (lines: readonly StoredLine[]) =>
  lines.filter((line) => line.state === 'returned' && !lines.some((other) => other.reissueOf === line.key && other.state !== 'cancelled'));

function owedFor(due: number, lines: readonly StoredLine[], isRunMonth: boolean): readonly Owed[] {
  const own = lines.filter((line) => line.kind !== 'refund');
  let short = due - own.reduce((sum, line) => (isActive(line.state) ? sum + line.gross : sum), 0);
  const owed: Owed[] = [];
  for (const returned of unreissued(own)) {
    const gross = Math.min(returned.gross, short);
    if (gross <= 0) break;
    owed.push({ kind: 'reissue', gross, reissueOf: returned.key });
    short -= gross;
  }
  if (short > 0) {
    const paidBefore = own.some((line) => line.state !== 'cancelled');
    owed.push({ kind: paidBefore ? 'difference' : isRunMonth ? 'regular' : 'arrears', gross: short });
  }
  return owed;
}

function overpaymentExceptions(award: Award, month: Month, due: number, lines: readonly StoredLine[]): readonly RunException[] {
  const counted = lines.reduce((sum, line) => (isActive(line.state) && line.kind !== 'refund' ? sum + line.gross : sum), 0);
  const excess = Math.max(0, counted - due);
  let found = 0;
  const exceptions: RunException[] = [];
  for (const overpayment of award.overpayments) {
    if (overpayment.withdrawn) continue;
    const part = overpayment.months.reduce((sum, known) => (known.month === month ? sum + known.amount : sum), 0);
    found += part;
    if (part > 0 && found > excess)
      exceptions.push({
        kind: 'overpayment-doubtful',
        award: award.award,
        month,
        amount: tiyn(found - excess),
        overpayment: overpayment.id,
      });
  }
  if (excess > found) exceptions.push({ kind: 'overpaid', award: award.award, month, amount: tiyn(excess - found) });
  return exceptions;
}

/** Money recovered for overpayments that were withdrawn and not yet given back, as refunds of the run's month. */
function refundsOf({ award, settlements }: AwardAccount): readonly Owed[] {
  return award.overpayments
    .filter((overpayment) => overpayment.withdrawn)
    .map((overpayment) => {
      const known = settlements.get(overpayment.id) ?? { withheld: 0, refunded: 0 };
      return { kind: 'refund' as const, gross: overpayment.repaid + known.withheld - known.refunded, overpayment: overpayment.id };
    })
    .filter((owed) => owed.gross > 0);
}

/**
 * The lines that are still owed to an award up to the run's month: what its schedule says, less the lines that count already. The same
 * account gives the same lines with the same keys, so a run that is repeated adds nothing; what is owed and cannot be paid (no confirmed
 * account, no confirmed codes) stays owed and is named. Money paid beyond what is owed is named and never taken off by itself. Pure.
 */
export function planLines(account: AwardAccount, spec: RunSpec): AwardPlan {
  const { award, mark, lines } = account;
  // ordered for a later payday: it is not due yet, and stays as it is for the run of that day
  if (award.payday !== undefined && spec.payday !== undefined && spec.payday < award.payday)
    return { award: award.award, read: mark, mark, lines: [], exceptions: [] };
  const end = endOf(award);
  const last = spec.month;
  const planned: PaymentLine[] = [];
  const exceptions: RunException[] = [];
  const outstanding = outstandingOf(award, account.settlements);
  const to = payableAccount(award);
  const region = regionOn(award, firstDay(spec.month));
  const codes = codesOf(award.benefit, firstDay(spec.month), spec.codes);
  let next = monthAfter(last);

  const add = (month: Month, before: number, owed: readonly Owed[]) => {
    for (const [index, { gross, ...why }] of owed.entries()) {
      if (!to || 'kind' in codes) {
        if ('kind' in codes) exceptions.push({ kind: 'no-codes', award: award.award, month, why: codes });
        else exceptions.push({ kind: 'no-account', award: award.award, month, amount: tiyn(gross) });
        next = earlier(next, month);
        continue;
      }
      const deductions = why.kind === 'refund' ? [] : deductionsFrom(award, tiyn(gross), outstanding);
      const net = deductions.reduce((rest, deduction) => rest - deduction.amount, gross);
      planned.push({
        ...why,
        key: lineKey(award.award, month, before + index + 1),
        run: spec.run,
        register: registerKey(spec.run, region, codes.budget),
        award: award.award,
        recipient: award.recipient,
        benefit: award.benefit,
        region,
        budget: codes.budget,
        purpose: codes.purpose,
        month,
        gross: tiyn(gross),
        net: tiyn(net),
        deductions,
        account: to,
      });
    }
  };

  for (const month of monthsFrom(windowStart(award, mark, last), last)) {
    const known = lines.length === 0 ? lines : lines.filter((line) => line.month === month);
    if (known.length === 0 && end !== undefined && month > monthOf(end)) continue;
    const { due } = dueFor(award, month);
    add(month, known.length, owedFor(due, known, month === last));
    if (known.length > 0) exceptions.push(...overpaymentExceptions(award, month, due, known));
  }
  const refunds = refundsOf(account);
  if (refunds.length > 0) {
    const before = lines.filter((line) => line.month === last).length + planned.filter((line) => line.month === last).length;
    add(last, before, refunds);
  }
  return {
    award: award.award,
    read: mark,
    mark: { version: award.version, next },
    lines: planned,
    exceptions,
  };
}
