import { randomBytes } from 'node:crypto';
import { concatBytes, fromBigEndian, fromLittleEndian, toLittleEndian } from './bytes.ts';
import type { GostCurve } from './gost-curves.ts';
import { type AffinePoint, createGostGroup, type GostGroup, inverse, type PointTables } from './gost-group.ts';
import { baseMultiple, librarySumX } from './gost-noble.ts';
import { isInGroup } from './gost-subgroup.ts';

/**
 * GOST 34.10-2015 and GOST 34.310-2004 (the same scheme: RFC 7091) over any curve of gost-curves.ts, in the layout of Kazakhstan's
 * authority: keys are x then y, signatures r then s, digests are numbers, all with the least significant byte first.
 */

/** A public key that was found to be a point of the group, with the tables that verification has made for it so far. */
export type GostPublicKey = { readonly curve: GostCurve; readonly point: AffinePoint; uses: number; tables: PointTables | undefined };

export type GostKeyOutcome =
  | { readonly kind: 'key'; readonly key: GostPublicKey }
  | { readonly kind: 'refused'; readonly reason: 'key-malformed' | 'key-not-on-curve'; readonly note: string };

export type GostVerdict = 'valid' | 'signature-mismatch' | 'signature-malformed' | 'signature-out-of-range';

const groups = new Map<GostCurve, GostGroup>();

function groupOf(curve: GostCurve): GostGroup {
  const known = groups.get(curve);
  if (known) return known;
  const group = createGostGroup(curve);
  groups.set(curve, group);
  return group;
}

/** Reads x‖y and checks that it is a point of the group of order q. */
export function readGostPublicKey(curve: GostCurve, bytes: Uint8Array): GostKeyOutcome {
  if (bytes.length !== 2 * curve.bytes) return { kind: 'refused', reason: 'key-malformed', note: 'wrong length of a GOST public key' };
  const point = { x: fromLittleEndian(bytes.subarray(0, curve.bytes)), y: fromLittleEndian(bytes.subarray(curve.bytes)) };
  if (!groupOf(curve).isOnCurve(point)) return { kind: 'refused', reason: 'key-not-on-curve', note: `not a point of ${curve.name}` };
  if (!isInGroup(curve, point))
    return { kind: 'refused', reason: 'key-not-on-curve', note: `not in the prime-order group of ${curve.name}` };
  return { kind: 'key', key: { curve, point, uses: 0, tables: undefined } };
}

/** Tables for a key: small ones when it is met for the first time, large ones (one more verification's work) from the second on. */
function tablesFor(group: GostGroup, key: GostPublicKey): PointTables {
  key.uses += 1;
  if (!key.tables || key.uses === 2) key.tables = group.tablesOf(key.point, key.uses === 1 ? 1 : 4);
  return key.tables;
}

/** The number e that stands for a digest: least significant byte first, mod q, 1 in place of 0. */
function numberOfDigest(curve: GostCurve, digest: Uint8Array): bigint {
  const e = fromLittleEndian(digest) % curve.q;
  return e === 0n ? 1n : e;
}

/** Whether r‖s is the key's signature over a digest (RFC 7091, section 6.2). The digest must have the curve's length. */
export function verifyGost(key: GostPublicKey, digest: Uint8Array, signature: Uint8Array): GostVerdict {
  const { curve, point } = key;
  if (signature.length !== 2 * curve.bytes) return 'signature-malformed';
  const r = fromLittleEndian(signature.subarray(0, curve.bytes));
  const s = fromLittleEndian(signature.subarray(curve.bytes));
  if (r === 0n || s === 0n || r >= curve.q || s >= curve.q) return 'signature-out-of-range';
  const v = inverse(numberOfDigest(curve, digest), curve.q);
  const m = (s * v) % curve.q;
  const n = curve.q - ((r * v) % curve.q);
  const group = groupOf(curve);
  const sum = group.sum(m, group.baseTables(), n, tablesFor(group, key));
  if (sum) {
    for (let x = r; x < curve.p; x += curve.q) if (sum.hasX(x)) return 'valid';
    return 'signature-mismatch';
  }
  const x = librarySumX(curve, m, n, point);
  return x !== undefined && x % curve.q === r ? 'valid' : 'signature-mismatch';
}

/** A number from 1 to q - 1, evenly spread (64 surplus bits before the reduction). */
function randomScalar(curve: GostCurve): bigint {
  return (fromBigEndian(randomBytes(curve.bytes + 8)) % (curve.q - 1n)) + 1n;
}

/** Signs a digest with the private number d (RFC 7091, section 6.1): r‖s. `nonce` is for test vectors only. */
export function signGost(curve: GostCurve, d: bigint, digest: Uint8Array, nonce?: bigint): Uint8Array {
  const e = numberOfDigest(curve, digest);
  for (;;) {
    const k = nonce ?? randomScalar(curve);
    const r = baseMultiple(curve, k).x % curve.q;
    const s = (r * d + k * e) % curve.q;
    if (r !== 0n && s !== 0n) return concatBytes(toLittleEndian(r, curve.bytes), toLittleEndian(s, curve.bytes));
    if (nonce !== undefined) throw new RangeError('this nonce gives no signature');
  }
}

/** x‖y of the public key that belongs to d, 0 < d < q. */
export function gostPublicBytes(curve: GostCurve, d: bigint): Uint8Array {
  const { x, y } = baseMultiple(curve, d);
  return concatBytes(toLittleEndian(x, curve.bytes), toLittleEndian(y, curve.bytes));
}

/** A fresh private number. */
export function newGostPrivateKey(curve: GostCurve): bigint {
  return randomScalar(curve);
}
