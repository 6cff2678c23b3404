import type { Iin, Instant, LocalDate, Tiyn } from '../base/index.ts';
import type { Award } from './award.ts';
import type { Account, Basis, Grant, MonthSum, Rate, RecalculatedBy, Region, ReviewReason } from './award-events.ts';
import type { BankDirectory } from './bank-directory.ts';
import type { GroundFacts } from './ground.ts';
import type { StopGroundCode } from './stop-grounds.ts';
import type { SuspensionGroundCode } from './suspension-grounds.ts';
import type { ResumptionFacts } from './timing.ts';

/** What may be asked of an award. */
export type AwardAct =
  | { readonly kind: 'grant'; readonly grant: Grant; readonly others: readonly Award[] }
  | ({ readonly kind: 'suspend'; readonly ground: SuspensionGroundCode } & GroundFacts)
  | ({ readonly kind: 'resume'; readonly suspension: number } & ResumptionFacts)
  | ({ readonly kind: 'recalculate'; readonly reason: string; readonly rates: readonly Rate[] } & RecalculatedBy)
  | { readonly kind: 'undo-recalculation'; readonly recalculation: number }
  | { readonly kind: 'extend'; readonly until?: LocalDate }
  | { readonly kind: 'begin-earlier'; readonly from: LocalDate; readonly rates: readonly Rate[]; readonly others: readonly Award[] }
  | { readonly kind: 'tell-subject'; readonly subject: Iin }
  | { readonly kind: 'transfer'; readonly to: Region; readonly from: LocalDate }
  | ({ readonly kind: 'stop'; readonly ground: StopGroundCode } & GroundFacts)
  | { readonly kind: 'reinstate'; readonly stop: number; readonly reason: string }
  | { readonly kind: 'give-account'; readonly account: Account; readonly banks: BankDirectory }
  | { readonly kind: 'confirm-account'; readonly iban: string }
  | { readonly kind: 'refuse-account'; readonly iban: string; readonly reason: string }
  | { readonly kind: 'close-account'; readonly iban: string }
  | { readonly kind: 'open-review'; readonly review: string; readonly reason: ReviewReason }
  | { readonly kind: 'close-review'; readonly review: string; readonly outcome: string }
  | { readonly kind: 'find-overpayment'; readonly overpayment: string; readonly months: readonly MonthSum[]; readonly cause: string }
  | { readonly kind: 'agree-overpayment'; readonly overpayment: string; readonly basisPoints: number }
  | { readonly kind: 'claim-overpayment'; readonly overpayment: string; readonly court: string }
  | { readonly kind: 'repay-overpayment'; readonly overpayment: string; readonly amount: Tiyn; readonly withheld: Tiyn }
  | { readonly kind: 'withdraw-overpayment'; readonly overpayment: string; readonly reason: string };

/** A command to an award: `key` makes it count once; `seen` is the version its sender looked at, where that matters. */
export type AwardCommand = {
  readonly key: string;
  readonly at: Instant;
  readonly actor: string;
  readonly basis: Basis;
  readonly seen?: number;
  readonly act: AwardAct;
};
