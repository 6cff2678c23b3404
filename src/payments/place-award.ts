import { type CaseId, type Iin, type LocalDate, type Refusal, readIban, refuse, sha256, type Tiyn, tiyn } from '../base/index.ts';
import type { AmountName, ParameterBook } from '../benefits/index.ts';
import type { Award } from './award.ts';
import type { AwardAct } from './award-commands.ts';
import type { Account, AwardId, Basis, DeductionRule, Grant, KeptCalculation, Payee, Rate, Region } from './award-events.ts';
import { bankOf } from './bank-directory.ts';
import { commandAward, type PaymentDeps } from './command-award.ts';
import { firstDay, lastDay, monthOf } from './month.ts';
import { nextRaise } from './raise-again.ts';

/** By what an award is ordered. `effect`: the order's own number in its case; `what`: the effect's name, one award for each. */
export type OrderedBy = {
  readonly caseId: CaseId;
  readonly effect: string;
  readonly what: string;
  readonly decision: { readonly number: string; readonly on: LocalDate };
  /** The hash of the decision, whose bytes hold the explanation of the amount. */
  readonly why: string;
};

/** What a decision orders to be paid. */
export type AwardOrder = OrderedBy & {
  readonly recipient: { readonly number: Payee; readonly name: string };
  /** The person for whom it is paid, where that is another. */
  readonly subject?: Iin;
  readonly deductions: readonly DeductionRule[];
  readonly iban: string;
  readonly benefit: AmountName;
  readonly region: Region;
  readonly payment: 'month' | 'once';
  readonly amount: Tiyn;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  /** The payday for which it is ordered, where the law counts back from one. */
  readonly payday?: LocalDate;
  /** How the sum was worked out, where the formula gives this sum from the facts of the case; then it can be recalculated without the case. */
  readonly calculated?: KeptCalculation;
};

/** What placing an award works with: also the parameters of the installation as they stand when it is asked. */
export type PlaceDeps = PaymentDeps & { readonly book: () => Promise<ParameterBook> };

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
  const { recipient, subject, deductions, benefit, region, payment, amount, why, decision } = order;
  const month = monthOf(decision.on);
  const from = payment === 'once' ? firstDay(month) : order.from;
  const until = payment === 'once' ? lastDay(month) : order.until;
  return {
    award: awardIdOf(order.caseId, order.what),
    recipient: recipient.number,
    ...(subject !== undefined && { subject }),
    benefit,
    form: 'full',
    region,
    from,
    ...(until !== null && { until }),
    rates: [{ from, monthly: amount, why }],
    deductions,
    ...(order.payday && { payday: order.payday }),
    ...(order.calculated && { calculated: order.calculated }),
  };
}

/**
 * The rates of the award from its first day on, as the decision has them now. A later beginning leaves nothing for the days before it, and a
 * payment that is made once keeps its month, whenever it is corrected.
 */
function ratesNow(award: Award, order: AwardOrder): readonly Rate[] {
  const { amount: monthly, why } = order;
  const from = order.payment === 'once' ? award.from : order.from;
  const rate = { from, monthly, why };
  return from > award.from ? [{ from: award.from, monthly: tiyn(0), why }, rate] : [rate];
}

/** Whether the decision on the award gave this sum for all its days; then what was raised since by recalculations of many stays. */
function gaveTheSame(award: Award, { amount, from }: AwardOrder): boolean {
  const isRaised = award.recalculations.at(-1)?.mass !== undefined;
  const decided = award.recalculations.findLast((known) => !known.undone && !known.mass)?.rates ?? award.rates;
  return isRaised && decided.length === 1 && decided[0]?.monthly === amount && from <= award.from;
}

/**
 * What has to happen to an award that is there already, so that it is what the decision says now. A decision that was told before changes
 * nothing more, whatever has happened to the award since (a yearly increase stays; where it is covered, see `nextRaise`). Where it begins earlier, `others` are asked whether they
 * leave room for the days before.
 */
function differences(award: Award, order: AwardOrder, others: readonly Award[]): readonly AwardAct[] {
  const told = [...award.rates, ...award.recalculations.flatMap(({ rates }) => rates)].findLast(({ why }) => why === order.why);
  if (told?.monthly === order.amount) return [];
  const how = order.calculated ? { calculated: order.calculated } : {};
  const acts: AwardAct[] = [];
  const { from, amount: monthly, why } = order;
  if (order.payment === 'month' && from < award.from) acts.push({ kind: 'begin-earlier', from, rates: [{ from, monthly, why }], others });
  if (!gaveTheSame(award, order)) acts.push({ kind: 'recalculate', reason: 'decision-corrected', rates: ratesNow(award, order), ...how });
  const until = order.until ?? undefined;
  if (order.payment === 'month' && award.until !== until) acts.push(until === undefined ? { kind: 'extend' } : { kind: 'extend', until });
  return acts;
}

const notAnAccount = refuse('account-missing', {
  kk: 'Алушының банк шоты көрсетілмеген.',
  ru: 'Не указан банковский счёт получателя.',
  en: 'The bank account of the recipient is not given.',
});

/** A command that the order gives its award, on the decision unless something else is its basis. `of`: which of several of one kind. */
function tell(deps: PaymentDeps, order: OrderedBy, act: AwardAct, on?: Basis, of = ''): Promise<Award | Refusal> {
  const { caseId, effect, what, decision } = order;
  const basis: Basis = on ?? { kind: 'decision', ...decision, caseId };
  const key = `case/${caseId}/${effect}/${act.kind}${of && `/${of}`}`;
  return commandAward(deps, awardIdOf(caseId, what), { key, at: deps.ports.now(), actor: 'outbox', basis, act }, caseId);
}

/** Grants the award beside those of the recipient and those that others receive for the same person. */
async function grant(deps: PaymentDeps, order: AwardOrder): Promise<Award | Refusal> {
  return tell(deps, order, { kind: 'grant', grant: grantOf(order), others: await besides(deps, order) });
}

/** The awards that the recipient has, and those that others have for the same person. */
async function besides(deps: PaymentDeps, { recipient, subject }: AwardOrder): Promise<readonly Award[]> {
  return [...(await deps.awards.ofPerson(recipient.number)), ...(subject ? await deps.awards.ofSubject(subject) : [])];
}

async function correct(deps: PlaceDeps, order: AwardOrder, known: Award): Promise<Award | Refusal> {
  let award = known;
  for (const act of differences(known, order, await besides(deps, order))) {
    const told = await tell(deps, order, act);
    if ('ground' in told) return told;
    award = told;
  }
  return raiseAgain(deps, order, award);
}

/** Makes the raises again that a corrected sum has covered; a review is opened where a person has to work one out. */
async function raiseAgain(deps: PlaceDeps, order: AwardOrder, corrected: Award): Promise<Award | Refusal> {
  if (order.payment === 'once' || !corrected.recalculations.some(({ mass }) => mass)) return corrected;
  const book = await deps.book();
  const seen = new Set<string>();
  let award = corrected;
  for (let raise = nextRaise(award, order, book, seen); raise; raise = nextRaise(award, order, book, seen)) {
    const { recalculation, act, differs } = raise;
    seen.add(recalculation);
    const review: AwardAct = { kind: 'open-review', review: `${order.effect}/${recalculation}`, reason: 'amount-differs' };
    for (const one of [...(act ? [act] : []), ...(differs ? [review] : [])]) {
      const told = await tell(deps, order, one, undefined, recalculation);
      if ('ground' in told) return told;
      award = told;
    }
  }
  return award;
}

/**
 * Leaves nothing due of an award from its first day on, because a correcting decision grants nothing. `undefined` where no award was made.
 * What was paid already is an overpayment that somebody has to find by decision.
 */
export async function withdrawAward(deps: PaymentDeps, order: OrderedBy): Promise<Award | Refusal | undefined> {
  const award = await deps.awards.find(awardIdOf(order.caseId, order.what));
  if (!award) return undefined;
  const rates: readonly Rate[] = [{ from: award.from, monthly: tiyn(0), why: order.why }];
  return tell(deps, order, { kind: 'recalculate', reason: 'decision-corrected', rates });
}

/**
 * Makes the award that a decision orders, or brings the one that is there to what the decision says now (corrected sum or term, mended
 * account). Ordered again it changes nothing. The account is given to the award and confirmed by its bank, where the bank answers. Refused
 * where the account is missing or wrong (the award stands all the same, and is paid when one is given), another award excludes it, or the
 * grant itself cannot stand.
 */
export async function placeAward(deps: PlaceDeps, order: AwardOrder): Promise<Award | Refusal> {
  const id = awardIdOf(order.caseId, order.what);
  const known = await deps.awards.find(id);
  const placed = known ? await correct(deps, order, known) : await grant(deps, order);
  if ('ground' in placed) return placed;
  if (order.iban === '') return notAnAccount;
  const iban = readIban(order.iban);
  if (typeof iban !== 'string') return iban;
  const bank = bankOf(iban, deps.banks);
  if ('kind' in bank) return bank;
  const account: Account = { iban, bic: bank.bic, holder: order.recipient.number, name: order.recipient.name };
  const given = await tell(deps, order, { kind: 'give-account', account, banks: deps.banks });
  if ('ground' in given) return given;
  const answer = await deps.confirmAccount(account);
  if (answer === 'silent') return given;
  const said: Basis = { kind: 'bank', message: `${order.caseId}/${order.effect}`, received: deps.ports.now() };
  return answer === 'confirmed'
    ? tell(deps, order, { kind: 'confirm-account', iban }, said)
    : tell(deps, order, { kind: 'refuse-account', iban, reason: 'said by the bank' }, said);
}
