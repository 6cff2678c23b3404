import { type Award, dueFor, earlier, isActive, type Month, monthAfter, monthOf, monthsFrom } from '../../payments/index.ts';
import type { AwardHead, AwardLine } from './award-page.ts';
import { type Difference, sameJson } from './difference.ts';

/** Compares a line's columns with what was planned, and with the award that it pays. */
export function checkLines(row: AwardLine, award: Award): readonly Difference[] {
  const { line, state, account, order } = row;
  const wrong: string[] = [];
  const planned = ['key', 'run', 'register', 'award', 'month', 'kind', 'gross', 'net'] as const;
  const changed = planned.filter((name) => row[name] !== line[name]);
  if (changed.length > 0) wrong.push(`it differs from what was planned in ${changed.join(', ')}`);
  let net: number = line.gross;
  for (const { amount } of line.deductions) net -= amount;
  if (net !== line.net) wrong.push('what is paid is not its sum less what is taken off');
  if (line.recipient !== award.recipient || line.benefit !== award.benefit) wrong.push('it pays somebody or something else than its award');
  if (line.register !== `${line.run}/${line.region}/${line.budget}`) wrong.push('it stands in the register of another run, region or code');
  const isOrdered = state === 'ordered' || state === 'sent' || state === 'paid' || state === 'returned';
  if (isOrdered !== (order !== null)) wrong.push(isOrdered ? 'it left without an order' : 'it has an order and did not leave');
  if (order !== null && order !== `${line.register}/${account.bic}`) wrong.push('it stands in the order of another register or bank');
  if (order === null && !sameJson(account, line.account)) wrong.push('its account is not the one that was planned');
  if (order !== null && !award.accounts.some((known) => known.account.iban === account.iban)) wrong.push('its account was never given');
  return wrong.map((what) => ({ of: 'line', at: row.key, what }));
}

/**
 * Compares the months that are planned already with what the log says they owe: not less than is owed, and not more without an overpayment
 * found or named by a run. Months that an event since has touched are not judged: the next run settles them.
 */
export function checkMonths(
  { markVersion, markNext }: AwardHead,
  award: Award,
  lines: readonly AwardLine[],
  overpaid: ReadonlySet<string> | undefined,
): readonly string[] {
  let until: Month = markNext;
  for (const { seq, from } of award.touched) if (seq > markVersion) until = earlier(until, from);
  const first = monthOf(award.from);
  if (until <= first) return [];
  const paid = new Map<string, number>();
  for (const { month, gross, state, kind } of lines)
    if (isActive(state) && kind !== 'refund') paid.set(month, (paid.get(month) ?? 0) + gross);
  const found = new Map<string, number>();
  for (const { months, withdrawn } of award.overpayments)
    if (!withdrawn) for (const { month, amount } of months) found.set(month, (found.get(month) ?? 0) + amount);
  const wrong: string[] = [];
  for (const month of monthsFrom(first, monthAfter(until, -1))) {
    const due = dueFor(award, month).due;
    const sum = paid.get(month) ?? 0;
    paid.delete(month);
    if (sum < due) wrong.push(`${month} is settled, and its lines come to less than the log says is owed`);
    else if (sum - due > (found.get(month) ?? 0) && !overpaid?.has(month))
      wrong.push(`${month}: its lines come to more than the log says is owed, and nobody was told`);
  }
  for (const month of paid.keys()) if (month < first) wrong.push(`${month} was paid, before the award begins`);
  return wrong;
}
