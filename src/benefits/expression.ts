import type { Refusal, Words } from '../base/index.ts';
import type { Article } from './calculation.ts';
import { type Fraction, fraction } from './fraction.ts';
import type { ParameterRow } from './parameter-book.ts';

/** One axis of a table: a fact with named values, or a whole number cut into bands (`starts[i] <= x < starts[i + 1]`). */
export type Axis =
  | { readonly kind: 'choice'; readonly column: Column; readonly values: readonly string[] }
  | { readonly kind: 'bands'; readonly column: Column; readonly starts: readonly number[] };

/**
 * A fact of one person that a rule reads: a named value, a whole number up to `max`, or money in tiyn up to `max`. `of`: the facts asked
 * for that it is worked out of, where it is none of them itself.
 */
export type Column = { readonly name: string; readonly words: Words; readonly of?: readonly string[] } & (
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly labels: Readonly<Record<string, Words>> }
  | { readonly kind: 'count'; readonly max: number }
  | { readonly kind: 'money'; readonly max: number }
);

/**
 * A benefit's rule on one date, as data: the explaining function walks it for one person, the column arithmetic runs it for millions.
 * Money is in tiyn, everything exact. A refused part refuses only those whose facts lead to it.
 */
export type Expression =
  | { readonly kind: 'parameter'; readonly row: ParameterRow }
  | { readonly kind: 'literal'; readonly value: Fraction; readonly words: Words }
  | { readonly kind: 'given'; readonly value: Fraction; readonly words: Words; readonly fact: string; readonly unit: 'tenge' | 'number' }
  | { readonly kind: 'column'; readonly column: Column }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'table'; readonly words: Words; readonly axes: readonly Axis[]; readonly cell: (index: number) => Expression }
  | { readonly kind: 'sum' | 'difference' | 'product' | 'quotient' | 'least' | 'greatest'; readonly of: readonly [Expression, Expression] }
  | { readonly kind: 'completed'; readonly of: Expression; readonly by: number }
  | {
      readonly kind: 'choose';
      readonly left: Expression;
      readonly right: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  | {
      readonly kind: 'line';
      readonly what: Words;
      readonly unit: 'tenge' | 'number';
      readonly article: Article;
      readonly reading?: Words;
      readonly of: Expression;
    };

const same = (text: string): Words => ({ kk: text, ru: text, en: text });

/** A parameter in force, or the refusal that stands in its place. */
export const parameter = (row: ParameterRow | Refusal): Expression =>
  'kind' in row ? { kind: 'refused', refusal: row } : { kind: 'parameter', row };
/** A whole number that the rule itself names, such as 24 months. */
export const whole = (value: number): Expression => ({ kind: 'literal', value: fraction(value), words: same(String(value)) });
export const column = (of: Column): Expression => ({ kind: 'column', column: of });
export const refused = (refusal: Refusal): Expression => ({ kind: 'refused', refusal });
export const plus = (...of: readonly [Expression, Expression]): Expression => ({ kind: 'sum', of });
export const minus = (...of: readonly [Expression, Expression]): Expression => ({ kind: 'difference', of });
export const times = (first: Expression, ...rest: readonly Expression[]): Expression =>
  rest.reduce((product, next) => ({ kind: 'product', of: [product, next] }), first);
export const over = (...of: readonly [Expression, Expression]): Expression => ({ kind: 'quotient', of });
/** The lesser of two: an upper limit. */
export const least = (...of: readonly [Expression, Expression]): Expression => ({ kind: 'least', of });
/** The greater of two: a lower limit. */
export const greatest = (...of: readonly [Expression, Expression]): Expression => ({ kind: 'greatest', of });
/** How many full groups of `by` there are: completed years of months. */
export const completed = (of: Expression, by: number): Expression => ({ kind: 'completed', of, by });
/** `then` where left does not exceed right, else `otherwise`. */
export const choose = (left: Expression, right: Expression, then: Expression, otherwise: Expression): Expression => ({
  kind: 'choose',
  left,
  right,
  then,
  otherwise,
});

/** How many places an axis has. */
export const axisLength = (axis: Axis): number => (axis.kind === 'choice' ? axis.values.length : axis.starts.length);

/** The number of cells that the axes of a table ask for. */
export const tableSize = (axes: readonly Axis[]): number => axes.reduce((size, axis) => size * axisLength(axis), 1);

/** A table over facts, filled by a function of the index on each axis; a cell is made when it is asked for. */
export function table(words: Words, axes: readonly Axis[], cell: (...indexes: number[]) => Expression): Expression {
  const at = (index: number): Expression => {
    const indexes: number[] = [];
    let rest = index;
    for (const axis of axes.toReversed()) {
      const length = axisLength(axis);
      indexes.unshift(rest % length);
      rest = Math.trunc(rest / length);
    }
    return cell(...indexes);
  };
  return { kind: 'table', words, axes, cell: at };
}

/** The value of a parameter in the units of a rule: tenge become tiyn, a percentage a share of one. */
export function exactValue(row: ParameterRow, read: (text: string) => Fraction): Fraction {
  const value = read(row.value ?? '');
  if (row.unit === 'tenge') return fraction(value.num * 100n, value.den);
  return row.unit === 'percent' ? fraction(value.num, value.den * 100n) : value;
}
