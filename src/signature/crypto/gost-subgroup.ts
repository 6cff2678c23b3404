import type { GostCurve } from './gost-curves.ts';
import { type AffinePoint, inverse } from './gost-group.ts';

/** Sum of two points by the schoolbook formulas with every special case; undefined stands for infinity. */
function add({ p, a }: GostCurve, P: AffinePoint | undefined, Q: AffinePoint | undefined): AffinePoint | undefined {
  if (!P || !Q) return P ?? Q;
  const same = P.x === Q.x;
  if (same && (P.y + Q.y) % p === 0n) return undefined;
  const rise = same ? 3n * P.x * P.x + a : Q.y - P.y;
  const run = same ? 2n * P.y : Q.x - P.x;
  const slope = (rise * inverse(run, p)) % p;
  const within = (value: bigint) => ((value % p) + p) % p;
  const x = within(slope * slope - P.x - Q.x);
  return { x, y: within(slope * (P.x - x) - P.y) };
}

/**
 * Whether a point of the curve is in the group of order q: q·P is infinity. Curves with a cofactor have points of order 2, where the
 * projective formulas of fast code and library fail, so this goes by the schoolbook (about 10 ms, once a key).
 */
export function isInGroup(curve: GostCurve, point: AffinePoint): boolean {
  if (curve.h === 1n) return true;
  let sum: AffinePoint | undefined;
  for (const bit of curve.q.toString(2)) {
    sum = add(curve, sum, sum);
    if (bit === '1') sum = add(curve, sum, point);
  }
  return sum === undefined;
}
