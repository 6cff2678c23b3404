import type { LocalDate, Words } from '../base/index.ts';
import type { AmountName } from '../benefits/index.ts';

/** The benefits a ground holds for: all, or those listed. */
export type AppliesTo = 'all' | readonly AmountName[];

/**
 * Why a payment is suspended (тоқтата тұру), from when, and from when it is paid again (қайта бастау).
 *
 * - `begins`: `month-after-news` = the first of the month after the month in which the news came; `month-after-fact` = the first of
 *   the month after the fact.
 * - `resumes`: `suspension` = from the day of suspension; `fact` = from the day the obstacle ended, not before the suspension;
 *   `month-after-fact` = from the first of the month after that day.
 * - `limit`: how many months back at most, counted from the application or (`from: 'fact'`) from the day the obstacle ended.
 */
export type SuspensionGround = {
  readonly words: Words;
  readonly source: string;
  readonly reading?: string;
  readonly appliesTo: AppliesTo;
  readonly begins: 'month-after-news' | 'month-after-fact';
  readonly resumes: 'suspension' | 'fact' | 'month-after-fact';
  readonly limit?: {
    readonly months: number;
    readonly from: 'application' | 'fact';
    readonly withGoodReason?: number;
    readonly exceptions?: Readonly<Partial<Record<AmountName, number>>>;
  };
  /** Whether a registry's message alone suspends; otherwise a signed decision is needed. */
  readonly byRegistry: boolean;
};

/**
 * Why an award ends (тоқтату) and which is the last day it is owed for: the last day of the month of the fact or of the news, or the
 * day before the fact or before the news.
 */
export type StopGround = {
  readonly words: Words;
  readonly source: string;
  readonly reading?: string;
  readonly appliesTo: AppliesTo;
  readonly lasts: 'month-of-fact' | 'month-of-news' | 'day-before-fact' | 'day-before-news';
};

/** The dates a ground's timing rests on: when the thing happened, and when the payer learned of it. */
export type GroundFacts = { readonly factOn: LocalDate; readonly newsOn: LocalDate };

/** Whether a ground may be used on a benefit. */
export function applies(ground: { readonly appliesTo: AppliesTo }, benefit: AmountName): boolean {
  return ground.appliesTo === 'all' || ground.appliesTo.includes(benefit);
}
