import { type CaseId, type Iin, type LocalDate, type Refusal, readIban, refuse, sha256, type Tiyn } from '../base/index.ts';
import type { AmountName } from '../benefits/index.ts';
import type { Award } from './award.ts';
import type { AwardAct } from './award-commands.ts';
import type { Account, AwardId, Basis, Grant, KeptCalculation, Region } from './award-events.ts';
import { bankOf } from './bank-directory.ts';
import { commandAward, type PaymentDeps } from './command-award.ts';
import { firstDay, lastDay, later, monthOf } from './month.ts';

/** What a decision orders to be paid. `effect`: the order's own number in its case; `what`: the effect's name, one award for each. */
export type AwardOrder = {
  readonly caseId: CaseId;
  readonly effect: string;
  readonly what: string;
  readonly decision: { readonly number: string; readonly on: LocalDate };
  readonly recipient: { readonly iin: Iin; readonly name: string };
  readonly iban: string;
  readonly benefit: AmountName;
  readonly region: Region;
  readonly payment: 'month' | 'once';
  readonly amount: Tiyn;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  /** The hash of the decision, whose bytes hold the explanation of the amount. */
  readonly why: string;
  /** How the sum was worked out, where the formula gives this sum from the facts of the case; then it can be recalculated without the case. */
  readonly calculated?: KeptCalculation;
};

/** The award that an effect of a case makes: the same however often it is ordered. */
export function awardIdOf(caseId: CaseId, what: string): AwardId {
  const digits = BigInt(`0x${sha256(`${caseId}/${what}`).slice(0, 24)}`)
    .toString(36)
    .toUpperCase();
  return `C${digits.padStart(19, '0').slice(-15)}` as AwardId;
}

/**
 * Days and rates of the award. What is paid once is the whole of one month, the one in which it was decided: then it is due in full with the
 * next run and never again (reading: the law says that it is paid, not for which month).
 */
function grantOf(order: AwardOrder): Grant {
  const { recipient, benefit, region, payment, amount, why, decision } = order;
  const month = monthOf(decision.on);
  const from = payment === 'once' ? firstDay(month) : order.from;
  const until = payment === 'once' ? lastDay(month) : order.until;
  return {
    award: awardIdOf(order.caseId, order.what),
    recipient: recipient.iin,
    benefit,
    form: 'full',
    region,
    from,
    ...(until !== null && { until }),
    rates: [{ from, monthly: amount, why }],
    deductions: [],
    ...(order.calculated && { calculated: order.calculated }),
  };
}

/** What has to happen to an award that is there already, so that it is what the decision says now. */
function differences(award: Award, order: AwardOrder): readonly AwardAct[] {
  const wanted = grantOf(order);
  const [rate] = wanted.rates;
  const acts: AwardAct[] = [];
  // what a recalculation of many awards raised is no difference: the decision says what it said
  const own = award.recalculations.findLast((known) => !known.undone && known.mass === undefined);
  const last = (own?.rates ?? award.rates).at(-1);
  if (rate && last && last.monthly !== rate.monthly) {
    const from = later(rate.from, award.from);
    const how = order.calculated ? { calculated: order.calculated } : {};
    acts.push({ kind: 'recalculate', reason: 'decision-corrected', rates: [{ ...rate, from }], ...how });
  }
  if (order.payment === 'month' && award.until !== wanted.until)
    acts.push(wanted.until === undefined ? { kind: 'extend' } : { kind: 'extend', until: wanted.until });
  return acts;
}

const notAnAccount = refuse('account-missing', {
  kk: 'Алушының банк шоты көрсетілмеген.',
  ru: 'Не указан банковский счёт получателя.',
  en: 'The bank account of the recipient is not given.',
});

/**
 * Makes the award that a decision orders, or brings the one that is there to what the decision says now (corrected sum or term, mended
 * account). Ordered again it changes nothing. The account is given to the award and confirmed by its bank, where the bank answers. Refused
 * where the account is missing or wrong (the award stands all the same, and is paid when one is given), another award excludes it, or the grant itself cannot stand.
 */
export async function placeAward(deps: PaymentDeps, order: AwardOrder): Promise<Award | Refusal> {
  const id = awardIdOf(order.caseId, order.what);
  const basis: Basis = { kind: 'decision', ...order.decision, caseId: order.caseId };
  const tell = (act: AwardAct, on: Basis = basis) =>
    commandAward(
      deps,
      id,
      { key: `case/${order.caseId}/${order.effect}/${act.kind}`, at: deps.ports.now(), actor: 'outbox', basis: on, act },
      order.caseId,
    );
  const known = await deps.awards.find(id);
  const acts: readonly AwardAct[] = known
    ? differences(known, order)
    : [{ kind: 'grant', grant: grantOf(order), others: await deps.awards.ofPerson(order.recipient.iin) }];
  for (const act of acts) {
    const told = await tell(act);
    if ('ground' in told) return told;
  }
  if (order.iban === '') return notAnAccount;
  const iban = readIban(order.iban);
  if (typeof iban !== 'string') return iban;
  const bank = bankOf(iban, deps.banks);
  if ('kind' in bank) return bank;
  const account: Account = { iban, bic: bank.bic, holder: order.recipient.iin, name: order.recipient.name };
  const given = await tell({ kind: 'give-account', account, banks: deps.banks });
  if ('ground' in given) return given;
  const answer = await deps.confirmAccount(account);
  if (answer === 'silent') return given;
  const said: Basis = { kind: 'bank', message: `${order.caseId}/${order.effect}`, received: deps.ports.now() };
  return answer === 'confirmed'
    ? tell({ kind: 'confirm-account', iban }, said)
    : tell({ kind: 'refuse-account', iban, reason: 'said by the bank' }, said);
}
