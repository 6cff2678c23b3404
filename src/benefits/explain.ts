import type { Refusal, Words } from '../base/index.ts';
import type { Input, Line, Origin } from './calculation.ts';
import { type Axis, axisLength, type Column, type Expression, exactValue } from './expression.ts';
import { add, compare, decimal, decimalText, divide, type Fraction, floor, fraction, multiply, subtract } from './fraction.ts';

/** The facts of one person as a rule reads them: named values as text, whole numbers and money (tiyn) as integers. */
export type ColumnValues = Readonly<Record<string, string | number>>;

/** What an expression came to, with what is needed to explain it. `level`: how tightly its formula binds (1 sum, 2 product, 3 name). */
export type Explained = {
  readonly kind: 'explained';
  readonly value: Fraction;
  readonly formula: Words;
  readonly level: 1 | 2 | 3;
  readonly inputs: readonly Input[];
  readonly lines: readonly Line[];
};

/**
 * Works an expression out for one person, exactly, and keeps every input, formula and line on the way. Answers the refusal of a part
 * that the facts lead to. Throws RangeError when a fact that the rule reads is not given or is outside its column: a bug of the benefit.
 */
export function explain(expression: Expression, facts: ColumnValues): Explained | Refusal {
  switch (expression.kind) {
    case 'refused':
      return expression.refusal;
    case 'parameter': {
      const { row } = expression;
      const origin = {
        kind: 'parameter',
        parameter: row.parameter,
        from: row.from,
        until: row.until,
        certainty: row.certainty,
        source: row.source,
      } as const;
      const value = row.unit === 'percent' ? `${row.value} %` : (row.value ?? '');
      return leaf(exactValue(row, decimal), row.words, { name: row.words, value, origin });
    }
    case 'literal':
      return leaf(expression.value, expression.words);
    case 'given': {
      const value = shown(expression.value, expression.unit);
      return leaf(expression.value, expression.words, { name: expression.words, value, origin: { kind: 'fact', fact: expression.fact } });
    }
    case 'column': {
      const { column } = expression;
      const value = fraction(numberOf(column, facts));
      return leaf(value, column.words, factInput(column, shown(value, column.kind === 'money' ? 'tenge' : 'number')));
    }
    case 'table': {
      const cell = expression.cell(cellIndex(expression.axes, facts));
      const found = explain(cell, facts);
      if (found.kind === 'refused') return found;
      const inputs = expression.axes.map(({ column }) => factInput(column, String(facts[column.name])));
      const plain = cell.kind === 'parameter' || cell.kind === 'literal';
      return { ...found, formula: plain ? around(tableTexts, expression.words) : found.formula, inputs: [...inputs, ...found.inputs] };
    }
    case 'completed': {
      const of = explain(expression.of, facts);
      if (of.kind === 'refused') return of;
      const by = { kk: String(expression.by), ru: String(expression.by), en: String(expression.by) };
      const formula = around(completedTexts, of.formula, by);
      return { ...of, value: fraction(floor(divide(of.value, fraction(expression.by)))), formula, level: 3 };
    }
    case 'choose': {
      const left = explain(expression.left, facts);
      if (left.kind === 'refused') return left;
      const right = explain(expression.right, facts);
      if (right.kind === 'refused') return right;
      const taken = explain(compare(left.value, right.value) <= 0 ? expression.then : expression.otherwise, facts);
      if (taken.kind === 'refused') return taken;
      return { ...taken, inputs: merge([left.inputs, right.inputs, taken.inputs]), lines: mergeLines([left, right, taken]) };
    }
    case 'line': {
      const of = explain(expression.of, facts);
      if (of.kind === 'refused') return of;
      const { what, article, unit, reading } = expression;
      const result = { value: shown(of.value, unit), unit };
      const line: Line = {
        what,
        formula: of.formula,
        inputs: of.inputs,
        article,
        result,
        ...(reading ? { reading } : {}),
        lines: of.lines,
      };
      return { ...of, formula: what, level: 3, inputs: [{ name: what, value: result.value, origin: { kind: 'line' } }], lines: [line] };
    }
    default: {
      const left = explain(expression.of[0], facts);
      if (left.kind === 'refused') return left;
      const right = explain(expression.of[1], facts);
      if (right.kind === 'refused') return right;
      return joined(expression.kind, left, right);
    }
  }
}

/** Money (tiyn) as tenge, or a number, as a decimal text of at most six places. */
export const shown = (value: Fraction, unit: 'tenge' | 'number'): string =>
  decimalText(unit === 'tenge' ? divide(value, fraction(100)) : value);

/** Which cell of a table the facts lead to. Throws RangeError when a fact lies outside its axis. */
function cellIndex(axes: readonly Axis[], facts: ColumnValues): number {
  let index = 0;
  for (const axis of axes) {
    const at =
      axis.kind === 'choice'
        ? axis.values.indexOf(String(facts[axis.column.name]))
        : axis.starts.findLastIndex((start) => numberOf(axis.column, facts) >= start);
    if (at < 0) throw new RangeError(`the fact ${axis.column.name} is outside its table`);
    index = index * axisLength(axis) + at;
  }
  return index;
}

function numberOf(column: Column, facts: ColumnValues): number {
  const value = facts[column.name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new RangeError(`the fact ${column.name} is not a whole number`);
  return value;
}

function factInput(column: Column, value: string): Input {
  const label = column.kind === 'choice' ? column.labels[value] : undefined;
  const { name: fact, of } = column;
  return { name: column.words, value, ...(label ? { label } : {}), origin: { kind: 'fact', fact, ...(of ? { of } : {}) } };
}

const leaf = (value: Fraction, formula: Words, input?: Input): Explained => ({
  kind: 'explained',
  value,
  formula,
  level: 3,
  inputs: input ? [input] : [],
  lines: [],
});

type Joining = 'sum' | 'difference' | 'product' | 'quotient' | 'least' | 'greatest';

function joined(kind: Joining, left: Explained, right: Explained): Explained {
  const inputs = merge([left.inputs, right.inputs]);
  const lines = mergeLines([left, right]);
  const of = (value: Fraction, formula: Words, level: 1 | 2 | 3): Explained => ({
    kind: 'explained',
    value,
    formula,
    level,
    inputs,
    lines,
  });
  const infix = (sign: string, level: 1 | 2): Words => {
    const a = left.level < level ? around(bracketTexts, left.formula) : left.formula;
    const tight = sign === '−' || sign === '÷';
    const b = right.level < level || (tight && right.level === level) ? around(bracketTexts, right.formula) : right.formula;
    return { kk: `${a.kk} ${sign} ${b.kk}`, ru: `${a.ru} ${sign} ${b.ru}`, en: `${a.en} ${sign} ${b.en}` };
  };
  switch (kind) {
    case 'sum':
      return of(add(left.value, right.value), infix('+', 1), 1);
    case 'difference':
      return of(subtract(left.value, right.value), infix('−', 1), 1);
    case 'product':
      return of(multiply(left.value, right.value), infix('×', 2), 2);
    case 'quotient':
      return of(divide(left.value, right.value), infix('÷', 2), 2);
    case 'least':
      return of(compare(left.value, right.value) <= 0 ? left.value : right.value, around(leastTexts, left.formula, right.formula), 3);
    case 'greatest':
      return of(compare(left.value, right.value) >= 0 ? left.value : right.value, around(greatestTexts, left.formula, right.formula), 3);
  }
}

type Around = { readonly [L in keyof Words]: (a: string, b: string) => string };

const around = (texts: Around, a: Words, b: Words = { kk: '', ru: '', en: '' }): Words => ({
  kk: texts.kk(a.kk, b.kk),
  ru: texts.ru(a.ru, b.ru),
  en: texts.en(a.en, b.en),
});

const bracketTexts: Around = { kk: (a) => `(${a})`, ru: (a) => `(${a})`, en: (a) => `(${a})` };
const tableTexts: Around = { kk: (a) => `${a} (кесте бойынша)`, ru: (a) => `${a} (по таблице)`, en: (a) => `${a} (by the table)` };
const leastTexts: Around = {
  kk: (a, b) => `ең азы (${a}; ${b})`,
  ru: (a, b) => `наименьшее из (${a}; ${b})`,
  en: (a, b) => `the least of (${a}; ${b})`,
};
const greatestTexts: Around = {
  kk: (a, b) => `ең көбі (${a}; ${b})`,
  ru: (a, b) => `наибольшее из (${a}; ${b})`,
  en: (a, b) => `the greatest of (${a}; ${b})`,
};
const completedTexts: Around = {
  kk: (a, b) => `толық (${a} ÷ ${b})`,
  ru: (a, b) => `полных (${a} ÷ ${b})`,
  en: (a, b) => `full (${a} ÷ ${b})`,
};

/** Inputs of several parts, each once. */
function merge(parts: readonly (readonly Input[])[]): readonly Input[] {
  const filled = parts.filter((part) => part.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const seen = new Map<string, Input>();
  for (const input of filled.flat()) seen.set(`${keyOf(input.origin)}|${input.name.en}|${input.value}`, input);
  return [...seen.values()];
}

function keyOf(origin: Origin): string {
  if (origin.kind === 'parameter') return `parameter ${origin.parameter} ${origin.from}`;
  return origin.kind === 'fact' ? `fact ${origin.fact}` : origin.kind;
}

/** Lines of several parts, each once: a line used on two sides of a comparison is one line. */
function mergeLines(parts: readonly Explained[]): readonly Line[] {
  const seen = new Map<string, Line>();
  for (const line of parts.flatMap((part) => part.lines)) seen.set(`${line.what.en}|${line.result.value}`, line);
  return [...seen.values()];
}
