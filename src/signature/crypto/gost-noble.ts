import { type WeierstrassPoint, type WeierstrassPointCons, weierstrass } from '@noble/curves/abstract/weierstrass.js';
import type { GostCurve } from './gost-curves.ts';

/** The same curves in the audited library: for signing, and for the sums that the fast verifier leaves aside. */

const made = new Map<GostCurve, WeierstrassPointCons<bigint>>();

/** The library's point constructor for a curve. */
export function libraryPoints(curve: GostCurve): WeierstrassPointCons<bigint> {
  const known = made.get(curve);
  if (known) return known;
  const points = weierstrass({ p: curve.p, n: curve.q, h: curve.h, a: curve.a, b: curve.b, Gx: curve.x, Gy: curve.y });
  made.set(curve, points);
  return points;
}

/** x of m·G + n·Q, or undefined when the sum is at infinity. Complete formulas; m and n below q. */
export function librarySumX(curve: GostCurve, m: bigint, n: bigint, point: { readonly x: bigint; readonly y: bigint }): bigint | undefined {
  const points = libraryPoints(curve);
  const times = (of: WeierstrassPoint<bigint>, scalar: bigint) => (scalar === 0n ? points.ZERO : of.multiplyUnsafe(scalar));
  const sum = times(points.BASE, m).add(times(points.fromAffine(point), n));
  return sum.is0() ? undefined : sum.toAffine().x;
}

/** k·G in affine coordinates, 0 < k < q, by the library's constant-time ladder. */
export function baseMultiple(curve: GostCurve, k: bigint): { readonly x: bigint; readonly y: bigint } {
  return libraryPoints(curve).BASE.multiply(k).toAffine();
}
