import type { Refusal } from '../base/index.ts';
import {
  alike,
  type Block,
  blockSize,
  type Columns,
  columnOf,
  completedPart,
  constant,
  constantOf,
  filled,
  floorDivided,
  greatest,
  greatestValue,
  least,
  leastCommon,
  multiplied,
  type Part,
  rows,
  scaled,
  within,
} from './column-part.ts';
import { type Axis, axisLength, type Column, type Expression, exactValue, tableSize } from './expression.ts';
import { add, ceiling, decimal, divide, floor, fraction } from './fraction.ts';
import type { Rounding } from './rounding.ts';

/** A rule turned into arithmetic over columns. */
export type ColumnRule = {
  readonly columns: readonly Column[];
  /** What the negative results mean: `-(i + 1)` stands for `refusals[i]`. */
  readonly refusals: readonly Refusal[];
  /**
   * Amounts in tiyn for all rows, into `amounts` (one place a row); a refused row gets its negative mark. Answers how many were refused.
   * Throws RangeError when a value lies outside what its column allows, before anything is written for its block.
   */
  readonly run: (columns: Columns, amounts: Float64Array) => number;
};

/**
 * Compiles a rule into arithmetic over columns of whole numbers, equal to the explaining function row by row. Everything is scaled to
 * whole numbers over fixed denominators; bounds are carried through, so a rule whose numbers could leave the safe integers for the
 * declared greatest values does not compile. Throws RangeError then, and for a division by a fact, which columns do not have.
 */
export function compileRule(expression: Expression, rounding: Rounding): ColumnRule {
  const used = new Map<string, Column>();
  const refusals: Refusal[] = [];
  const part = compile(expression, { used, refusals });
  const marks = new Float64Array(blockSize);
  const finish = rounder(part, rounding);
  const columns = [...used.values()];
  const check = columns.map(columnCheck);
  return {
    columns,
    refusals,
    run: (values, amounts) => {
      const rows = amounts.length;
      for (const one of columns) {
        if (values[one.name]?.length !== rows) throw new RangeError(`the column ${one.name} is not as long as the amounts`);
      }
      let refused = 0;
      for (let start = 0; start < rows; start += blockSize) {
        const block: Block = { columns: values, start, count: Math.min(blockSize, rows - start), marks };
        for (const one of check) one(block);
        if (refusals.length > 0) marks.fill(0);
        if (part.kind === 'rows') part.fill(block);
        finish(block, amounts);
        if (refusals.length > 0) refused += writeMarks(block, amounts);
      }
      return refused;
    },
  };
}

type Compiling = { readonly used: Map<string, Column>; readonly refusals: Refusal[] };

function compile(expression: Expression, into: Compiling): Part {
  switch (expression.kind) {
    case 'parameter':
      return constant(exactValue(expression.row, decimal));
    case 'literal':
    case 'given':
      return constant(expression.value);
    case 'line':
      return compile(expression.of, into);
    case 'refused': {
      const mark = into.refusals.push(expression.refusal);
      const out = new Float64Array(blockSize);
      return rows(1n, 0n, 0n, out, ({ marks, count }) => {
        for (let i = 0; i < count; i++) marks[i] ||= mark;
      });
    }
    case 'column':
      return compileColumn(expression.column, into);
    case 'table':
      return compileTable(expression.axes, expression.cell, into);
    case 'completed':
      return completedPart(compile(expression.of, into), expression.by);
    case 'choose':
      return compileChoose(expression, into);
    case 'quotient': {
      const divisor = compile(expression.of[1], into);
      if (divisor.kind !== 'constant') throw new RangeError('columns do not divide by a fact');
      const reciprocal = constant(divide(fraction(1), fraction(BigInt(divisor.num), divisor.den)));
      return multiplied(compile(expression.of[0], into), reciprocal);
    }
    case 'product':
      return multiplied(compile(expression.of[0], into), compile(expression.of[1], into));
    default:
      return alike(expression.kind, compile(expression.of[0], into), compile(expression.of[1], into));
  }
}

/** Looks over a block of a column before it is used: whole numbers from zero to the greatest the column allows. */
function columnCheck(column: Column): (block: Block) => void {
  const max = greatestValue(column);
  return (block) => {
    const values = columnOf(block, column);
    let bad = 0;
    for (let i = block.start, end = i + block.count; i < end; i++) {
      const value = values[i] as number;
      bad |= +!(value >= 0 && value <= max && value === Math.floor(value));
    }
    if (bad !== 0) throw new RangeError(`the column ${column.name} holds a value outside 0 to ${max}`);
  };
}

function compileColumn(column: Column, into: Compiling): Part {
  into.used.set(column.name, column);
  const out = new Float64Array(blockSize);
  return rows(1n, 0n, BigInt(greatestValue(column)), out, (block) => {
    const values = columnOf(block, column);
    for (let i = 0, at = block.start; i < block.count; i++, at++) out[i] = values[at] as number;
  });
}

/** For each value of an axis its step in the table, so that an index is a sum of look-ups. */
function axisSteps(axis: Axis, stride: number): Int32Array {
  const steps = new Int32Array(greatestValue(axis.column) + 1);
  for (let value = 0; value < steps.length; value++) {
    const at =
      axis.kind === 'choice'
        ? axis.values.indexOf(axis.column.kind === 'choice' ? (axis.column.values[value] ?? '') : '')
        : axis.starts.findLastIndex((start) => value >= start);
    if (at < 0) throw new RangeError(`a value of the column ${axis.column.name} has no place in its table`);
    steps[value] = at * stride;
  }
  return steps;
}

function compileTable(axes: readonly Axis[], cellAt: (index: number) => Expression, into: Compiling): Part {
  const values = Array.from({ length: tableSize(axes) }, (_, index) => {
    const cell = cellAt(index);
    if (cell.kind === 'refused') return { mark: into.refusals.push(cell.refusal), value: fraction(0) };
    const inner: Compiling = { used: new Map(), refusals: [] };
    const value = constantOf(compile(cell, inner));
    if (value) return { mark: 0, value };
    const [refusal] = inner.refusals;
    if (refusal && inner.used.size === 0) return { mark: into.refusals.push(refusal), value: fraction(0) };
    throw new RangeError('a cell of a table must not depend on facts');
  });
  const den = values.reduce((common, { value }) => leastCommon(common, value.den), 1n);
  const nums = values.map(({ value }) => within((value.num * den) / value.den));
  const numbers = Float64Array.from(nums, Number);
  const markOf = Float64Array.from(values, ({ mark }) => mark);
  const anyMark = values.some(({ mark }) => mark !== 0);
  let stride = 1;
  const steps = axes
    .toReversed()
    .map((axis) => {
      const step = { column: axis.column, steps: axisSteps(axis, stride) };
      stride *= axisLength(axis);
      into.used.set(axis.column.name, axis.column);
      return step;
    })
    .toReversed();
  const out = new Float64Array(blockSize);
  const index = new Int32Array(blockSize);
  const fill = (block: Block) => {
    steps.forEach(({ column, steps: step }, axis) => {
      const from = columnOf(block, column);
      if (axis === 0) for (let i = 0, at = block.start; i < block.count; i++, at++) index[i] = step[from[at] as number] as number;
      else
        for (let i = 0, at = block.start; i < block.count; i++, at++)
          index[i] = (index[i] as number) + (step[from[at] as number] as number);
    });
    for (let i = 0; i < block.count; i++) out[i] = numbers[index[i] as number] as number;
    if (anyMark)
      for (let i = 0; i < block.count; i++) block.marks[i] = (block.marks[i] as number) || (markOf[index[i] as number] as number);
  };
  return rows(den, least(nums), greatest(nums), out, fill);
}

/** Works out both ways and takes one row by row; a mark of a way not taken does not count. */
function compileChoose(expression: Expression & { kind: 'choose' }, into: Compiling): Part {
  const [first, second] = [compile(expression.left, into), compile(expression.right, into)];
  const compared = leastCommon(first.den, second.den);
  const [left, right] = [scaled(first, compared), scaled(second, compared)];
  const [one, two] = [compile(expression.then, into), compile(expression.otherwise, into)];
  const den = leastCommon(one.den, two.den);
  const [then, otherwise] = [scaled(one, den), scaled(two, den)];
  const out = new Float64Array(blockSize);
  const thenMarks = new Float64Array(blockSize);
  const otherwiseMarks = new Float64Array(blockSize);
  return rows(den, least([then.low, otherwise.low]), greatest([then.high, otherwise.high]), out, (block) => {
    const a = filled(left, block);
    const b = filled(right, block);
    thenMarks.fill(0);
    otherwiseMarks.fill(0);
    const yes = filled(then, { ...block, marks: thenMarks });
    const no = filled(otherwise, { ...block, marks: otherwiseMarks });
    for (let i = 0; i < block.count; i++) {
      const taken = (a[i] as number) <= (b[i] as number);
      out[i] = (taken ? yes[i] : no[i]) as number;
      block.marks[i] = (block.marks[i] as number) || ((taken ? thenMarks[i] : otherwiseMarks[i]) as number);
    }
  });
}

/** Turns exact numerators of tiyn into tiyn that can be paid. */
function rounder(part: Part, rounding: Rounding): (block: Block, amounts: Float64Array) => void {
  const unit = rounding === 'none' ? 1n : 100n;
  const den = part.den * unit;
  within(part.high * 2n + den);
  const [divisor, step] = [Number(den), Number(unit)];
  if (part.kind === 'constant') {
    const exact = fraction(part.low, den);
    const amount = Number(rounding === 'up' ? ceiling(exact) : floor(add(exact, fraction(1, 2)))) * step;
    return (block, amounts) => amounts.fill(amount, block.start, block.start + block.count);
  }
  const { out } = part;
  if (rounding === 'up') {
    return (block, amounts) => {
      for (let i = 0, at = block.start; i < block.count; i++, at++)
        amounts[at] = floorDivided((out[i] as number) + divisor - 1, divisor) * step;
    };
  }
  return (block, amounts) => {
    for (let i = 0, at = block.start; i < block.count; i++, at++)
      amounts[at] = floorDivided(2 * (out[i] as number) + divisor, 2 * divisor) * step;
  };
}

function writeMarks(block: Block, amounts: Float64Array): number {
  let refused = 0;
  for (let i = 0; i < block.count; i++) {
    const mark = block.marks[i] as number;
    if (mark === 0) continue;
    amounts[block.start + i] = -mark;
    refused++;
  }
  return refused;
}
