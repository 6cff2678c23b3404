import type { Bin, CaseId, Iban, Iin, Instant, LocalDate, Tiyn } from '../base/index.ts';
import type { AmountName } from '../benefits/index.ts';
import type { Bic } from './bank-directory.ts';
import type { Month } from './month.ts';
import type { StopGroundCode } from './stop-grounds.ts';
import type { SuspensionGroundCode } from './suspension-grounds.ts';

/** Identity of an award: one to twenty capital letters and digits, because it goes into bank files. */
export type AwardId = string & { readonly __brand: 'AwardId' };
/** Region by the first two digits of its code (КАТО): `71` Astana. */
export type Region = string & { readonly __brand: 'Region' };

/** Who is paid: a person by IIN, or a firm by BIN (one that carried out a burial). No number is both. */
export type Payee = Iin | Bin;

/** Whether the text may name an award. */
export function isAwardId(text: string): text is AwardId {
  return /^[A-Z0-9]{1,20}$/.test(text);
}

/** Whether the text is a region: two digits, not beginning with 0. */
export function isRegion(text: string): text is Region {
  return /^[1-9]\d$/.test(text);
}

/** What an event of an award rests on. */
export type Basis =
  | { readonly kind: 'decision'; readonly number: string; readonly on: LocalDate; readonly caseId?: CaseId }
  | { readonly kind: 'registry'; readonly system: string; readonly message: string; readonly received: Instant }
  | { readonly kind: 'application'; readonly number: string; readonly on: LocalDate }
  | { readonly kind: 'court'; readonly number: string; readonly on: LocalDate }
  | { readonly kind: 'bank'; readonly message: string; readonly received: Instant }
  | { readonly kind: 'system'; readonly why: string };

/**
 * By which formula, on which day and by the parameters known when an amount came out. `facts`: what the formula was told, so that it can be
 * worked out again without the case; absent where they are those of the amount before.
 */
export type KeptCalculation = {
  readonly name: AmountName;
  readonly on: LocalDate;
  readonly knownAt: Instant;
  readonly payment: 'month' | 'once';
  readonly facts?: { readonly [fact: string]: unknown };
};

/** The recalculation of many awards that an event belongs to: the article it rests on, and the changes of parameters that it follows. */
export type MassGround = { readonly recalculation: string; readonly article: string; readonly changes: readonly string[] };

/** What the award is worth a month from a day on; `why` refers to the kept explanation of the amount. */
export type Rate = { readonly from: LocalDate; readonly monthly: Tiyn; readonly why: string };

/** What is taken off every payment by law, in hundredths of a percent: 10 % pension contributions are 1000. */
export type DeductionRule = { readonly kind: 'pension-contribution' | 'income-tax' | 'enforcement'; readonly basisPoints: number };

/** Where the money goes: an account at a bank, or Kazpost's account for payment at the door (`post` = the post office). */
export type Account = { readonly iban: Iban; readonly bic: Bic; readonly holder: Payee; readonly name: string; readonly post?: string };

/** What an award is about, as its decision says. `subject`: the child, the deceased or the person cared for, where the benefit is for one. */
export type Grant = {
  readonly award: AwardId;
  readonly recipient: Payee;
  readonly subject?: Iin;
  readonly benefit: AmountName;
  /** `top-up`: paid beside a pension up to the amount of the allowance (Social Code art. 177 p. 8). */
  readonly form: 'full' | 'top-up';
  readonly region: Region;
  readonly from: LocalDate;
  readonly until?: LocalDate;
  readonly rates: readonly Rate[];
  readonly deductions: readonly DeductionRule[];
  /** The payday for which it was ordered: no run of an earlier payday pays it. */
  readonly payday?: LocalDate;
  /** How the first rate was worked out, where the sum is that of a formula. */
  readonly calculated?: KeptCalculation;
};

/** What a recalculation may say beside its rates. */
export type RecalculatedBy = { readonly calculated?: KeptCalculation; readonly mass?: MassGround };

/** One month of an overpayment. */
export type MonthSum = { readonly month: Month; readonly amount: Tiyn };

/** What can happen to an award. Dates of effect are worked out when the event is made, so that no later law changes the past. */
export type AwardFact =
  | ({ readonly kind: 'granted' } & Grant)
  | { readonly kind: 'suspended'; readonly ground: SuspensionGroundCode; readonly from: LocalDate }
  | { readonly kind: 'resumed'; readonly suspension: number; readonly from: LocalDate }
  | ({ readonly kind: 'recalculated'; readonly reason: string; readonly rates: readonly Rate[] } & RecalculatedBy)
  | { readonly kind: 'recalculation-undone'; readonly recalculation: number }
  | { readonly kind: 'extended'; readonly until?: LocalDate }
  /** The award begins earlier than it was granted from; `rates` are those of the days before its old beginning. */
  | { readonly kind: 'begun-earlier'; readonly from: LocalDate; readonly rates: readonly Rate[] }
  | { readonly kind: 'transferred'; readonly to: Region; readonly from: LocalDate }
  /** For whom it is paid, told afterwards: only to an award that was granted before that was kept. */
  | { readonly kind: 'subject-told'; readonly subject: Iin }
  | { readonly kind: 'stopped'; readonly ground: StopGroundCode; readonly lastDay: LocalDate }
  | { readonly kind: 'reinstated'; readonly stop: number; readonly reason: string }
  | { readonly kind: 'account-given'; readonly account: Account }
  | { readonly kind: 'account-confirmed'; readonly iban: Iban }
  | { readonly kind: 'account-refused'; readonly iban: Iban; readonly reason: string }
  | { readonly kind: 'account-closed'; readonly iban: Iban }
  | { readonly kind: 'review-opened'; readonly review: string; readonly reason: ReviewReason }
  | { readonly kind: 'review-closed'; readonly review: string; readonly outcome: string }
  | { readonly kind: 'overpayment-found'; readonly overpayment: string; readonly months: readonly MonthSum[]; readonly cause: string }
  | { readonly kind: 'overpayment-agreed'; readonly overpayment: string; readonly basisPoints: number }
  | { readonly kind: 'overpayment-claimed'; readonly overpayment: string; readonly court: string }
  | { readonly kind: 'overpayment-repaid'; readonly overpayment: string; readonly amount: Tiyn }
  | { readonly kind: 'overpayment-withdrawn'; readonly overpayment: string; readonly reason: string };

/** Why a review (қайта қарау) is opened: silence and notices open one, they stop nothing by themselves. */
export type ReviewReason =
  | 'study-certificate-missing'
  | 'proof-missing'
  | 'notice-of-third-party'
  | 'registry-contradicts'
  | 'amount-differs';

/** An event in the log of one award: numbered from 1, recorded at an instant, by somebody, on a basis, under a command key. */
export type AwardEvent = AwardFact & {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly key: string;
  readonly basis: Basis;
};
