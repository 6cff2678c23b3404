import { randomBytes, randomInt } from 'node:crypto';
import { gostEngine } from 'node-gost-crypto';
import { describe, expect, it } from 'vitest';
import { fromLittleEndian } from './bytes.ts';
import { cryptoProA, type GostCurve, tc26A512 } from './gost-curves.ts';
import { inverse } from './gost-group.ts';
import { librarySumX } from './gost-noble.ts';
import { readGostPublicKey, signGost, verifyGost } from './gost-signature.ts';

/**
 * Two implementations that share no line with ours: @noble/curves by its complete formulas, and node-gost-crypto, which knows the
 * same 512-bit set A ("T-512-A") and CryptoPro-A ("S-256-A") and the same layout, least significant byte first. It does not know
 * TC26's 256-bit set A.
 */
const setups: readonly { readonly curve: GostCurve; readonly namedCurve: string; readonly signatures: number }[] = [
  { curve: tc26A512, namedCurve: 'T-512-A', signatures: 300 },
  { curve: cryptoProA, namedCurve: 'S-256-A', signatures: 700 },
];

/** An answer of the other library; undefined where its arithmetic falls over its own missing function, as it rarely does. */
function answerOf<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** Asks again until the other library answers. */
function asked<T>(ask: () => T): T {
  for (let turn = 0; turn < 20; turn += 1) {
    const answer = answerOf(ask);
    if (answer !== undefined) return answer;
  }
  throw new Error('the other library does not answer');
}

describe('verification of 1,000 random signatures', () => {
  it.each(setups)(
    'agrees with two independent implementations on $namedCurve',
    ({ curve, namedCurve, signatures }) => {
      const bits = 8 * curve.bytes;
      const other = gostEngine.getGostSign({ name: 'GOST R 34.10', version: 2012, length: bits, namedCurve });
      let valid = 0;
      for (let i = 0, pair = asked(() => other.generateKey()); i < signatures; i += 1) {
        if (i % 5 === 0) pair = asked(() => other.generateKey());
        const outcome = readGostPublicKey(curve, new Uint8Array(pair.publicKey));
        if (outcome.kind === 'refused') throw new Error(outcome.note);
        let digest = new Uint8Array(randomBytes(curve.bytes));
        const d = fromLittleEndian(new Uint8Array(pair.privateKey));
        const signedByOther = () =>
          asked(() => {
            digest = new Uint8Array(randomBytes(curve.bytes));
            return new Uint8Array(other.sign(pair.privateKey, digest));
          });
        const signature = i % 2 === 0 ? signGost(curve, d, digest) : signedByOther();
        const spoiled = i % 4 === 3;
        if (spoiled) {
          const at = randomInt(curve.bytes / 2);
          signature[at] = (signature[at] ?? 0) ^ (1 << randomInt(8));
        }
        const ours = verifyGost(outcome.key, digest, signature) === 'valid';
        const r = fromLittleEndian(signature.subarray(0, curve.bytes));
        const s = fromLittleEndian(signature.subarray(curve.bytes));
        const v = inverse(fromLittleEndian(digest) % curve.q, curve.q);
        const x = librarySumX(curve, (s * v) % curve.q, ((curve.q - r) * v) % curve.q, outcome.key.point);
        expect(ours).toBe(x !== undefined && x % curve.q === r);
        const theirs = answerOf(() => other.verify(pair.publicKey, signature, digest));
        if (theirs !== undefined) expect(ours).toBe(theirs);
        expect(ours).toBe(!spoiled);
        if (ours) valid += 1;
      }
      expect(valid).toBe((signatures * 3) / 4);
    },
    300_000,
  );
});
