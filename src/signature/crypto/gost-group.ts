import type { GostCurve } from './gost-curves.ts';

/** A point that is not at infinity. */
export type AffinePoint = { readonly x: bigint; readonly y: bigint };

/** Odd multiples 1, 3, 5, … of a point, for signed windows `width` bits wide. */
type OddMultiples = { readonly width: number; readonly xs: readonly bigint[]; readonly ys: readonly bigint[] };

/**
 * Tables of one point: of the point itself, and of the point times 2^(pieceBits · i). With several pieces a scalar is cut up and
 * all pieces share `pieceBits` doublings, so a key that is met again costs a quarter of the doublings.
 */
export type PointTables = { readonly pieceBits: number; readonly pieces: readonly OddMultiples[] };

/** What is known of a sum without leaving projective coordinates. */
export type SumOfMultiples = {
  readonly infinity: boolean;
  /** Whether the sum's x coordinate is this number mod p. */
  readonly hasX: (x: bigint) => boolean;
};

/** Arithmetic of one curve. Not constant in time: for verification, where nothing is secret. */
export type GostGroup = {
  readonly curve: GostCurve;
  /** Tables of the base point, made when first asked for. */
  readonly baseTables: () => PointTables;
  readonly isOnCurve: (point: AffinePoint) => boolean;
  /** Tables in 1 piece (cheap: for a key met once) or 4 (for a key met again). The point must be of order q. */
  readonly tablesOf: (point: AffinePoint, pieces: 1 | 4) => PointTables;
  /**
   * m·M + n·N for scalars 0 ≤ m, n < 2^(8·bytes). Undefined when the formulas met a special case (a sum of equal or opposite
   * points): the caller then takes a slower, complete path.
   */
  readonly sum: (m: bigint, M: PointTables, n: bigint, N: PointTables) => SumOfMultiples | undefined;
};

type Jacobian = { readonly x: bigint; readonly y: bigint; readonly z: bigint };

const baseWidth = 9;
const keyWidth = { 1: 5, 4: 6 } as const;

/** The inverse of a mod m by Euclid's algorithm; m prime, a not a multiple of it. */
export function inverse(a: bigint, m: bigint): bigint {
  let low = a % m;
  if (low < 0n) low += m;
  let high = m;
  let u = 1n;
  let v = 0n;
  while (low > 1n) {
    const quotient = high / low;
    [high, low] = [low, high - quotient * low];
    [v, u] = [u, v - quotient * u];
  }
  if (low !== 1n) throw new RangeError('no inverse');
  return u < 0n ? u + m : u;
}

/**
 * Partial reduction mod p: the result is congruent, may be negative and a bit longer than p. For p = 2^n - c with small c the high
 * part is folded back twice by a small multiplication (2^n = c mod p), which costs half of a division. Once would not do: the
 * surplus bits would grow from product to product.
 */
function reductionBy(p: bigint): (value: bigint) => bigint {
  const bits = [p.toString(2).length, p.toString(2).length - 1].find((n) => {
    const fold = 2n ** BigInt(n) - p;
    return fold > -65536n && fold < 65536n;
  });
  if (bits === undefined) return (value) => value % p;
  const shift = BigInt(bits);
  const fold = 2n ** shift - p;
  return (value) => {
    const once = BigInt.asUintN(bits, value) + (value >> shift) * fold;
    return BigInt.asUintN(bits, once) + (once >> shift) * fold;
  };
}

/** 32-bit words of a scalar, least significant first, with one word of zeros above. */
function wordsOf(scalar: bigint, bytes: number): Uint32Array {
  const hex = scalar.toString(16).padStart(2 * bytes, '0');
  const count = bytes / 4;
  const words = new Uint32Array(count + 1);
  for (let i = 0; i < count; i += 1) words[i] = Number.parseInt(hex.substr(2 * bytes - 8 * (i + 1), 8), 16);
  return words;
}

/** Signed odd digits (width-w NAF) of `count` bits of the scalar from bit `from`: at most every w-th digit is not zero. */
function signedDigits(words: Uint32Array, from: number, count: number, width: number): Int16Array {
  const digits = new Int16Array(count + 1);
  const bitsAt = (position: number, length: number): number => {
    let value = 0;
    for (let i = 0; i < length && position + i < count; i += 1) {
      const bit = from + position + i;
      value |= (((words[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) << i;
    }
    return value;
  };
  let carry = 0;
  for (let i = 0; i <= count; ) {
    if (bitsAt(i, 1) === carry) {
      i += 1;
      continue;
    }
    const length = Math.min(width, count + 1 - i);
    const window = bitsAt(i, length) + carry;
    carry = (window >>> (width - 1)) & 1;
    digits[i] = window - (carry << width);
    i += length;
  }
  return digits;
}

/** Makes the arithmetic of a curve. */
export function createGostGroup(curve: GostCurve): GostGroup {
  const { p, a, b } = curve;
  const reduce = reductionBy(p);
  const aIsMinusThree = a === p - 3n;
  const scalarBits = 8 * curve.bytes;
  const exact = (value: bigint): bigint => {
    const rest = value % p;
    return rest < 0n ? rest + p : rest;
  };

  const double = ({ x, y, z }: Jacobian): Jacobian => {
    const zz = reduce(z * z);
    const yy = reduce(y * y);
    const beta = reduce(x * yy);
    const alpha = aIsMinusThree ? reduce(3n * (x - zz) * (x + zz)) : reduce(3n * x * x + a * reduce(zz * zz));
    const x3 = reduce(alpha * alpha - (beta << 3n));
    return { x: x3, y: reduce(alpha * ((beta << 2n) - x3) - ((yy * yy) << 3n)), z: reduce((y * z) << 1n) };
  };

  /** Adds an affine point. Equal or opposite points give z = 0 mod p, which stays so in every later step. */
  const addAffine = ({ x, y, z }: Jacobian, x2: bigint, y2: bigint): Jacobian => {
    const zz = reduce(z * z);
    const h = reduce(x2 * zz) - x;
    const r = reduce(y2 * reduce(z * zz)) - y;
    const hh = reduce(h * h);
    const hhh = reduce(h * hh);
    const v = reduce(x * hh);
    const x3 = reduce(r * r - hhh - (v << 1n));
    return { x: x3, y: reduce(r * (v - x3) - y * hhh), z: reduce(z * h) };
  };

  /** All points in affine coordinates, by one inversion for the lot. None may be at infinity. */
  const toAffine = (points: readonly Jacobian[]): AffinePoint[] => {
    const products: bigint[] = [];
    let product = 1n;
    for (const point of points) {
      products.push(product);
      product = reduce(product * point.z);
    }
    let rest = inverse(exact(product), p);
    const affine: AffinePoint[] = new Array(points.length);
    for (let i = points.length - 1; i >= 0; i -= 1) {
      const point = points[i] as Jacobian;
      const zInverse = reduce(rest * (products[i] as bigint));
      rest = reduce(rest * point.z);
      const zz = reduce(zInverse * zInverse);
      affine[i] = { x: exact(point.x * zz), y: exact(point.y * reduce(zz * zInverse)) };
    }
    return affine;
  };

  /** Odd multiples of a point up to 2^(width-1) - 1. */
  const oddMultiples = (points: readonly AffinePoint[], width: number): OddMultiples[] => {
    const doubles = toAffine(points.map(({ x, y }) => double({ x, y, z: 1n })));
    const perPoint = 1 << (width - 2);
    const all: Jacobian[] = [];
    points.forEach(({ x, y }, i) => {
      let multiple: Jacobian = { x, y, z: 1n };
      const step = doubles[i] as AffinePoint;
      for (let k = 0; k < perPoint; k += 1) {
        all.push(multiple);
        multiple = addAffine(multiple, step.x, step.y);
      }
    });
    const affine = toAffine(all);
    return points.map((_, i) => {
      const own = affine.slice(i * perPoint, (i + 1) * perPoint);
      return { width, xs: own.map((point) => point.x), ys: own.map((point) => point.y) };
    });
  };

  const makeTables = (point: AffinePoint, pieces: 1 | 4, width: number): PointTables => {
    const pieceBits = scalarBits / pieces;
    const powers: Jacobian[] = [{ ...point, z: 1n }];
    let power = powers[0] as Jacobian;
    for (let i = 1; i < pieces; i += 1) {
      for (let k = 0; k < pieceBits; k += 1) power = double(power);
      powers.push(power);
    }
    return { pieceBits, pieces: oddMultiples(toAffine(powers), width) };
  };

  let base: PointTables | undefined;
  const baseTables = (): PointTables => {
    base ??= makeTables({ x: curve.x, y: curve.y }, 4, baseWidth);
    return base;
  };

  const sum: GostGroup['sum'] = (m, M, n, N) => {
    const streams: { digits: Int16Array; xs: readonly bigint[]; ys: readonly bigint[] }[] = [];
    const addStreams = (scalar: bigint, tables: PointTables) => {
      const words = wordsOf(scalar, curve.bytes);
      tables.pieces.forEach(({ width, xs, ys }, i) => {
        streams.push({ digits: signedDigits(words, i * tables.pieceBits, tables.pieceBits, width), xs, ys });
      });
    };
    addStreams(m, M);
    addStreams(n, N);
    let total: Jacobian | undefined;
    for (let i = Math.max(M.pieceBits, N.pieceBits); i >= 0; i -= 1) {
      if (total) total = double(total);
      for (const { digits, xs, ys } of streams) {
        const digit = digits[i] ?? 0;
        if (digit === 0) continue;
        const at = (digit > 0 ? digit : -digit) >> 1;
        const x = xs[at] as bigint;
        const y = digit > 0 ? (ys[at] as bigint) : -(ys[at] as bigint);
        total = total ? addAffine(total, x, y) : { x, y, z: 1n };
      }
    }
    if (!total) return { infinity: true, hasX: () => false };
    if (total.z % p === 0n) return undefined;
    const { x, z } = total;
    const zz = z * z;
    return { infinity: false, hasX: (candidate) => (x - candidate * zz) % p === 0n };
  };

  return {
    curve,
    baseTables,
    isOnCurve: ({ x, y }) => x >= 0n && x < p && y >= 0n && y < p && (y * y - (x * x + a) * x - b) % p === 0n,
    tablesOf: (point, pieces) => makeTables(point, pieces, keyWidth[pieces]),
    sum,
  };
}
