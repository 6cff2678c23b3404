import type { LocalDate } from '../base/index.ts';
import type { AmountName } from './amount-names.ts';
import type { Article } from './calculation.ts';
import { type Expression, tableSize } from './expression.ts';
import type { ParameterBook } from './parameter-book.ts';
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

/**
 * The parameters that the formula of an amount reads on a day, whether or not one may pay by them yet. Only those of formulas that run for
 * many people at once are known; for the others the set has the rounding alone.
 */
export function parametersOf(name: AmountName, on: LocalDate, book: ParameterBook): ReadonlySet<string> {
  const benefit = benefits[name];
  const found = new Set<string>([`rounding/${name}`]);
  const rule = benefit.massRule(benefit.day(book, on));
  if (rule) collectParameters(rule, found);
  return found;
}

function collectParameters(expression: Expression, found: Set<string>): void {
  switch (expression.kind) {
    case 'parameter':
      found.add(expression.row.parameter);
      return;
    case 'refused': {
      const parameter = expression.refusal.details?.parameter;
      if (typeof parameter === 'string') found.add(parameter);
      return;
    }
    case 'table':
      for (let cell = 0; cell < tableSize(expression.axes); cell += 1) collectParameters(expression.cell(cell), found);
      return;
    case 'line':
    case 'completed':
      collectParameters(expression.of, found);
      return;
    case 'choose':
      for (const part of [expression.left, expression.right, expression.then, expression.otherwise]) collectParameters(part, found);
      return;
    case 'literal':
    case 'given':
    case 'column':
      return;
    default:
      for (const part of expression.of) collectParameters(part, found);
  }
}
