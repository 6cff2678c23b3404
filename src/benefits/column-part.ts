import type { Column } from './expression.ts';
import { add, compare, divide, type Fraction, floor, fraction, multiply, subtract } from './fraction.ts';

/** Facts of many people, a column each: a code of the column's values, a whole number, or tiyn. All of one length. */
export type Columns = Readonly<Record<string, ArrayLike<number>>>;

/** Rows worked through at a time: small enough that all columns of a block stay in the processor's nearest cache. */
export const blockSize = 1024;
const safe = 2n ** 53n - 1n;

/** Whole numbers over one denominator for a block of rows; a constant has no column. Bounds prove that nothing leaves the safe integers. */
export type Part = { readonly den: bigint; readonly low: bigint; readonly high: bigint } & (
  | { readonly kind: 'constant'; readonly num: number }
  | { readonly kind: 'rows'; readonly out: Float64Array; readonly fill: (block: Block) => void }
);
export type Block = { readonly columns: Columns; readonly start: number; readonly count: number; readonly marks: Float64Array };

/** A number that is the same in every row. */
export function constant(value: Fraction): Part {
  return { kind: 'constant', num: Number(within(value.num)), den: value.den, low: value.num, high: value.num };
}

/** Numerators row by row, filled block by block. */
export function rows(den: bigint, low: bigint, high: bigint, out: Float64Array, fill: (block: Block) => void): Part {
  within(low);
  within(high);
  within(den);
  return { kind: 'rows', den, low, high, out, fill };
}

/** The number itself if it is a safe integer. Throws RangeError otherwise. */
export function within(value: bigint): bigint {
  if (value > safe || value < -safe) throw new RangeError('a rule leaves the safe integers for the greatest values of its columns');
  return value;
}

/** The value of a constant, or undefined for a part with rows. */
export const constantOf = (part: Part): Fraction | undefined =>
  part.kind === 'constant' ? fraction(BigInt(part.num), part.den) : undefined;

/** The values of a column. Throws RangeError when it is not given. */
export const columnOf = (block: Block, column: Column): ArrayLike<number> => {
  const values = block.columns[column.name];
  if (values === undefined) throw new RangeError(`the column ${column.name} is not given`);
  return values;
};

/** The greatest number a column may hold. */
export const greatestValue = (column: Column): number => (column.kind === 'choice' ? column.values.length - 1 : column.max);

/** Full groups of `by`: the whole part of the quotient. */
export function completedPart(of: Part, by: number): Part {
  const known = constantOf(of);
  if (known) return constant(fraction(floor(divide(known, fraction(by)))));
  if (of.kind !== 'rows') throw new RangeError('a part is neither constant nor rows');
  const groups = of.den * BigInt(by);
  const divisor = Number(groups);
  const { out, fill } = of;
  const bounds = [of.low, of.high].map((value) => floor(fraction(value, groups)));
  return rows(1n, least(bounds), greatest(bounds), out, (block) => {
    fill(block);
    for (let i = 0; i < block.count; i++) out[i] = floorDivided(out[i] as number, divisor);
  });
}

/** The product of two parts. */
export function multiplied(a: Part, b: Part): Part {
  const [known, other] = [constantOf(a), constantOf(b)];
  if (known && other) return constant(multiply(known, other));
  if (known) return multiplied(b, a);
  if (a.kind !== 'rows') throw new RangeError('a part is neither constant nor rows');
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  const [low, high] = [least(corners), greatest(corners)];
  const { out, fill } = a;
  if (b.kind === 'constant') {
    const factor = b.num;
    return rows(a.den * b.den, low, high, out, (block) => {
      fill(block);
      for (let i = 0; i < block.count; i++) out[i] = (out[i] as number) * factor;
    });
  }
  const second = b;
  return rows(a.den * b.den, low, high, out, (block) => {
    fill(block);
    second.fill(block);
    const by = second.out;
    for (let i = 0; i < block.count; i++) out[i] = (out[i] as number) * (by[i] as number);
  });
}

export type Alike = 'sum' | 'difference' | 'least' | 'greatest';

const ofNumbers: Readonly<Record<Alike, (a: Fraction, b: Fraction) => Fraction>> = {
  sum: add,
  difference: subtract,
  least: (a, b) => (compare(a, b) <= 0 ? a : b),
  greatest: (a, b) => (compare(a, b) >= 0 ? a : b),
};

/** Sum, difference, lesser and greater of two parts, brought to one denominator first. */
export function alike(kind: Alike, first: Part, second: Part): Part {
  const [known, other] = [constantOf(first), constantOf(second)];
  if (known && other) return constant(ofNumbers[kind](known, other));
  const den = leastCommon(first.den, second.den);
  const a = scaled(first, den);
  const b = scaled(second, den);
  const out = new Float64Array(blockSize);
  const bounds: Readonly<Record<Alike, readonly [bigint, bigint]>> = {
    sum: [a.low + b.low, a.high + b.high],
    difference: [a.low - b.high, a.high - b.low],
    least: [least([a.low, b.low]), least([a.high, b.high])],
    greatest: [greatest([a.low, b.low]), greatest([a.high, b.high])],
  };
  const [low, high] = bounds[kind];
  return rows(den, low, high, out, (block) => {
    const left = filled(a, block);
    const right = filled(b, block);
    const { count } = block;
    if (kind === 'sum') for (let i = 0; i < count; i++) out[i] = (left[i] as number) + (right[i] as number);
    else if (kind === 'difference') for (let i = 0; i < count; i++) out[i] = (left[i] as number) - (right[i] as number);
    else if (kind === 'least') for (let i = 0; i < count; i++) out[i] = Math.min(left[i] as number, right[i] as number);
    else for (let i = 0; i < count; i++) out[i] = Math.max(left[i] as number, right[i] as number);
  });
}

/** A part as numerators over a given multiple of its denominator, always with a column to read. */
export function scaled(part: Part, den: bigint): Part & { readonly column: Float64Array } {
  const factor = den / part.den;
  const [low, high] = [part.low * factor, part.high * factor];
  if (part.kind === 'constant') {
    const num = Number(within(low));
    return { ...part, den, low, high, num, column: new Float64Array(blockSize).fill(num) };
  }
  if (factor === 1n) return { ...part, column: part.out };
  const by = Number(within(factor));
  const { out, fill } = part;
  const times = (block: Block) => {
    fill(block);
    for (let i = 0; i < block.count; i++) out[i] = (out[i] as number) * by;
  };
  return { ...rows(den, low, high, out, times), column: out };
}

export function filled(part: Part & { readonly column: Float64Array }, block: Block): Float64Array {
  if (part.kind === 'rows') part.fill(block);
  return part.column;
}

/** The whole part of a / b for safe integers, b positive. The quotient of doubles can be one too great close to a whole number: mended. */
export function floorDivided(a: number, b: number): number {
  const quotient = Math.floor(a / b);
  return quotient * b > a ? quotient - 1 : quotient;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
export const leastCommon = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;
export const least = (values: readonly bigint[]): bigint => values.toSorted(byValue)[0] ?? 0n;
export const greatest = (values: readonly bigint[]): bigint => values.toSorted(byValue).at(-1) ?? 0n;
const byValue = (a: bigint, b: bigint): number => Number(a > b) - Number(a < b);
