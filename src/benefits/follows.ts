import type { LocalDate } from '../base/index.ts';
import type { AmountName } from './amount-names.ts';
import type { Article } from './calculation.ts';
import { publishedParameters } from './published-parameters.ts';
import { benefits } from './registry.ts';

/** The benefits in payment that are fixed on the day of the right and raised each year, with the amount that raises them. */
const raisedBy: Partial<Readonly<Record<AmountName, AmountName>>> = {
  'age-pension': 'age-pension/yearly-increase',
  'social-insurance-payments/capacity-loss': 'social-insurance-payments/yearly-increase',
  'social-insurance-payments/breadwinner-loss': 'social-insurance-payments/yearly-increase',
};

/** Whether an amount in payment moves with the parameters by itself, or is fixed on the day of the right. */
export function followsOf(name: AmountName): 'parameters' | 'right' {
  return benefits[name].follows;
}

/** The amount that raises a fixed one in payment each year; undefined where no act raises it. */
export function increaseOf(name: AmountName): AmountName | undefined {
  return raisedBy[name];
}

/** The article in which an amount stands on a day. */
export function articleOn(name: AmountName, on: LocalDate): Article {
  return benefits[name].day(publishedParameters, on).article;
}
