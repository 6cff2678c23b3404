import { isIin, type LocalDate } from '../base/index.ts';
import { type Case, holds } from '../casework/index.ts';
import { choose, type Grounds, type Regulation } from '../law/index.ts';
import type { AwardOrder } from '../payments/index.ts';
import type { OrderedFinding } from './ordered-findings.ts';

/** What a case sends when it orders a payment. */
export type Ordered = {
  readonly facts: { readonly [ref: string]: unknown };
  readonly parties: readonly {
    readonly role: string;
    readonly n: number;
    readonly name: string;
    readonly iin?: string;
    readonly bin?: string;
  }[];
  readonly decision: string | null;
  /** The effect of the decision that this one corrects. */
  readonly corrects?: string;
};

/** By what law an order is read, and on which day it was given. */
export type OrderingLaw = { readonly regulation: Regulation; readonly grounds: Grounds; readonly orderedOn: LocalDate };

/** For whom the award is paid (the party of the finding where it is one of these), on which payday and what is taken off it, as the regulation says for this case. */
export function termsOf(
  effect: string,
  { subject: whose }: OrderedFinding,
  parties: Ordered['parties'],
  { regulation, grounds }: Pick<OrderingLaw, 'regulation' | 'grounds'>,
  clocks: Case['clocks'],
): Pick<AwardOrder, 'subject' | 'deductions' | 'payday'> {
  const law = regulation.effects[effect]?.award;
  const role = law?.subject && choose(law.subject, grounds);
  const nth = whose?.role === role ? whose?.n : 1;
  const subject = parties.find((party) => party.role === role && party.n === nth)?.iin;
  const clock = law?.payday && Object.values(clocks).findLast(({ name, state }) => name === law.payday && state.kind === 'backward');
  const withheld = law?.withholds?.filter(({ when }) => holds(when, grounds)) ?? [];
  return {
    ...(subject !== undefined && isIin(subject) && { subject }),
    ...(clock && clock.state.kind === 'backward' && { payday: clock.state.aim }),
    deductions: withheld.map(({ kind, basisPoints }) => ({ kind, basisPoints })),
  };
}
