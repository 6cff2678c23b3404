import type { GostCurve } from '../src/signature/crypto/gost-curves.ts';
import { inverse } from '../src/signature/crypto/gost-group.ts';

type Point = readonly [x: bigint, y: bigint, z: bigint];

/** x of m·G + n·Q by Jacobian coordinates, bit by bit, with plain remainders: what a straightforward program would do. */
export function plainSumX(
  { p, a, x, y }: GostCurve,
  m: bigint,
  n: bigint,
  point: { readonly x: bigint; readonly y: bigint },
): bigint | undefined {
  const double = ([x1, y1, z1]: Point): Point => {
    if (z1 === 0n) return [1n, 1n, 0n];
    const yy = (y1 * y1) % p;
    const s = (4n * x1 * yy) % p;
    const zz = (z1 * z1) % p;
    const slope = (3n * x1 * x1 + a * zz * zz) % p;
    const x3 = (slope * slope - 2n * s) % p;
    return [x3, (slope * (s - x3) - 8n * yy * yy) % p, (2n * y1 * z1) % p];
  };
  const add = (P: Point, Q: Point): Point => {
    if (P[2] === 0n) return Q;
    if (Q[2] === 0n) return P;
    const pp = (P[2] * P[2]) % p;
    const qq = (Q[2] * Q[2]) % p;
    const u = (P[0] * qq) % p;
    const h = (Q[0] * pp - u) % p;
    const s = (P[1] * qq * Q[2]) % p;
    const r = (Q[1] * pp * P[2] - s) % p;
    if (h === 0n) return r === 0n ? double(P) : [1n, 1n, 0n];
    const hh = (h * h) % p;
    const hhh = (h * hh) % p;
    const v = (u * hh) % p;
    const x3 = (r * r - hhh - 2n * v) % p;
    return [x3, (r * (v - x3) - s * hhh) % p, (h * P[2] * Q[2]) % p];
  };
  const G: Point = [x, y, 1n];
  const Q: Point = [point.x, point.y, 1n];
  const both = add(G, Q);
  const length = Math.max(m.toString(2).length, n.toString(2).length);
  const [left, right] = [m, n].map((scalar) => scalar.toString(2).padStart(length, '0'));
  let sum: Point = [1n, 1n, 0n];
  for (let i = 0; i < length; i += 1) {
    sum = double(sum);
    const [one, other] = [left?.[i] === '1', right?.[i] === '1'];
    if (one || other) sum = add(sum, one && other ? both : one ? G : Q);
  }
  if (sum[2] % p === 0n) return undefined;
  const zInverse = inverse(sum[2], p);
  return (((sum[0] * zInverse * zInverse) % p) + p) % p;
}
