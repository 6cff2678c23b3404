import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, fromLittleEndian, toLittleEndian } from './bytes.ts';
import { gost34311 } from './gost-34-311-95.ts';
import { cryptoProA, exampleCurve256, exampleCurve512, type GostCurve, gostCurves, tc26A256, tc26A512, tc26C512 } from './gost-curves.ts';
import { createGostGroup, inverse } from './gost-group.ts';
import { libraryPoints, librarySumX } from './gost-noble.ts';
import { type GostPublicKey, gostPublicBytes, newGostPrivateKey, readGostPublicKey, signGost, verifyGost } from './gost-signature.ts';
import { streebog } from './streebog.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const fromHex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

function keyOf(curve: GostCurve, d: bigint): GostPublicKey {
  const outcome = readGostPublicKey(curve, gostPublicBytes(curve, d));
  if (outcome.kind === 'refused') throw new Error(outcome.note);
  return outcome.key;
}

const signatureOf = (curve: GostCurve, r: bigint, s: bigint) => concatBytes(toLittleEndian(r, curve.bytes), toLittleEndian(s, curve.bytes));

/** What the library's complete formulas say of a signature: the textbook procedure of RFC 7091, section 6.2. */
function libraryVerdict(key: GostPublicKey, digest: Uint8Array, signature: Uint8Array): boolean {
  const { q, bytes } = key.curve;
  const r = fromLittleEndian(signature.subarray(0, bytes));
  const s = fromLittleEndian(signature.subarray(bytes));
  if (signature.length !== 2 * bytes || r <= 0n || s <= 0n || r >= q || s >= q) return false;
  const e = fromLittleEndian(digest) % q || 1n;
  const v = inverse(e, q);
  const x = librarySumX(key.curve, (s * v) % q, (((q - r) % q) * v) % q, key.point);
  return x !== undefined && x % q === r;
}

const scalars = (curve: GostCurve) =>
  fc.oneof(
    fc.bigInt({ min: 1n, max: curve.q - 1n }),
    fc.constantFrom(
      1n,
      2n,
      3n,
      curve.q - 1n,
      curve.q - 2n,
      curve.q >> 1n,
      1n << BigInt(4 * curve.bytes),
      (1n << BigInt(2 * curve.bytes)) - 1n,
    ),
  );
const digests = (curve: GostCurve) =>
  fc.oneof(
    fc.uint8Array({ minLength: curve.bytes, maxLength: curve.bytes }),
    fc.constantFrom(0n, 1n, curve.q - 1n, curve.q).map((e) => toLittleEndian(e, curve.bytes)),
  );

describe('curves', () => {
  it('have a base point of the stated order on each', () => {
    for (const curve of gostCurves) {
      const base = libraryPoints(curve).BASE;
      expect(() => base.assertValidity()).not.toThrow();
      expect(
        base
          .multiply(curve.q - 1n)
          .add(base)
          .is0(),
        curve.name,
      ).toBe(true);
      expect(
        curve.q * curve.h > curve.p - 4n * (1n << BigInt(4 * curve.bytes)) && curve.q < 1n << BigInt(8 * curve.bytes),
        curve.name,
      ).toBe(true);
    }
  });
});

describe('signing', () => {
  it('gives the signatures of RFC 7091 and of the standard', () => {
    const short = signGost(
      exampleCurve256,
      0x7a929ade789bb9be10ed359dd39a72c11b60961f49397eee1d19ce9891ec3b28n,
      toLittleEndian(0x2dfbc1b372d89a1188c09c52e0eec61fce52032ab1022e8e67ece6672b043ee5n, 32),
      0x77105c9b20bcd3122823c8cf6fcc7b956de33814e95b7fe64fed924594dceab3n,
    );
    expect(hex(short.slice().reverse())).toBe(
      '01456c64ba4642a1653c235a98a60249bcd6d3f746b631df928014f6c5bf9c4041aa28d2f1ab148280cd9ed56feda41974053554a42767b83ad043fd39dc0493',
    );
    const long = signGost(
      exampleCurve512,
      0x0ba6048aadae241ba40936d47756d7c93091a0e8514669700ee7508e508b102072e8123b2200a0563322dad2827e2714a2636b7bfd18aadfc62967821fa18dd4n,
      toLittleEndian(
        0x3754f3cfacc9e0615c4f4a7c4d8dab531b09b6f9c170c533a71d147035b0c5917184ee536593f4414339976c647c5d5a407adedb1d560c4fc6777d2972075b8cn,
        64,
      ),
      0x0359e7f4b1410feacc570456c6801496946312120b39d019d455986e364f365886748ed7a44b3e794434006011842286212273a6d14cf70ea3af71bb1ae679f1n,
    );
    expect(hex(long.slice().reverse())).toBe(
      '1081b394696ffe8e6585e7a9362d26b6325f56778aadbc081c0bfbe933d52ff5823ce288e8c4f362526080df7f70ce406a6eeb1f56919cb92a9853bde73e5b4a' +
        '2f86fa60a081091a23dd795e1e3c689ee512a3c82ee0dcc2643c78eea8fcacd35492558486b20f1c9ec197c90699850260c93bcbcd9c5c3317e19344e173ae36',
    );
  });

  it('makes the public key of RFC 7836, appendix B, on the 512-bit set A', () => {
    const d = fromLittleEndian(
      fromHex(
        'c990ecd972fce84ec4db022778f50fcac726f46708384b8d458304962d7147f8c2db41cef22c90b102f2968404f9b9be6d47c79692d81826b32b8daca43cb667',
      ),
    );
    expect(hex(gostPublicBytes(tc26A512, d))).toBe(
      'aab0eda4abff21208d18799fb9a8556654ba783070eba10cb9abb253ec56dcf5d3ccba6192e464e6e5bcb6dea137792f2431f6c897eb1b3c0cc14327b1adc0a7' +
        '914613a3074e363aedb204d38d3563971bd8758e878c9db11403721b48002d38461f92472d40ea92f9958c0ffa4c93756401b97f89fdbe0b5e46e4a4631cdb5a',
    );
  });

  it("keeps the authority's layout of keys and signatures", () => {
    const d512 = BigInt(`0x00${'0123456789abcdef'.repeat(8).slice(0, 126)}`);
    const k512 = BigInt(`0x00${'0fedcba987654321'.repeat(8).slice(0, 126)}`);
    expect(hex(gostPublicBytes(tc26A512, d512))).toBe(
      'f7ada995d2cf68c8810f5272a5eea5521f8a02e817ad53885270152056e2c2c3534bc247d19236df43cc13a222dc47e66797b20c8f747a66c0c8d9b0d7441f2e' +
        'd326a31e825ee963d4eb0e94812b39d63a2196e924264a7c1e860e03ca68822ee7b6bce6625364b6f0471f321493fa9e4a2b1a858769788b47b2a0977adbd955',
    );
    expect(hex(signGost(tc26A512, d512, streebog(512, Buffer.from('Jardem')), k512))).toBe(
      '19efa239ea7985da5d6fafde11462b6bc977382a0e4899dd561863ded7094162de20fa9beae1aedbbfea4863116e4f405d3accd61d6cc19901f1e039d1d52d70' +
        '986b640319c72bddfeb15c55b0c063b06fc49546188e36de21506e34ddf50682c298a47e2d09fc71512d5dde1094740dcd739c5bef2d52dc6d5a89d7d17dc750',
    );
    const d256 = BigInt(`0x00${'0123456789abcdef'.repeat(4).slice(0, 62)}`);
    const k256 = BigInt(`0x00${'0fedcba987654321'.repeat(4).slice(0, 62)}`);
    expect(hex(gostPublicBytes(cryptoProA, d256))).toBe(
      'b89b9683c6a0b0a1fa6d423e0d9ed71c8609e31373ca5a9040bcc6e01e8f15b7b0b84e63a1c891acdbbe837a611abcc30ac9fb5a45769b1782985daa51454492',
    );
    expect(hex(signGost(cryptoProA, d256, gost34311(Buffer.from('Jardem')), k256))).toBe(
      'cd1ee40617218975afb6f2cab0cefb5ff85566a0ac70d115eb2f18de17c69ea04ac890b8c4727658ffa5e48bce92bed16d9c00800de198ac3ed8b987a9fe2f18',
    );
  });

  it('never signs two messages with one nonce', () => {
    const d = newGostPrivateKey(cryptoProA);
    const digest = new Uint8Array(32).fill(7);
    const halves = Array.from({ length: 20 }, () => hex(signGost(cryptoProA, d, digest).subarray(0, 32)));
    expect(new Set(halves).size).toBe(20);
  });
});

describe('verification', () => {
  it.each(gostCurves)('accepts what was signed and nothing else on $name, before and after the key is known', (curve) => {
    fc.assert(
      fc.property(
        scalars(curve),
        digests(curve),
        fc.nat(16 * curve.bytes - 1),
        fc.nat(8 * curve.bytes - 1),
        (d, digest, bit, digestBit) => {
          const key = keyOf(curve, d);
          const signature = signGost(curve, d, digest);
          const flipped = signature.slice();
          flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          const other = digest.slice();
          other[digestBit >> 3] = (other[digestBit >> 3] ?? 0) ^ (1 << (digestBit & 7));
          for (let use = 0; use < 2; use += 1) {
            expect(verifyGost(key, digest, signature)).toBe('valid');
            expect(verifyGost(key, digest, flipped)).not.toBe('valid');
            expect(verifyGost(key, other, signature) === 'valid').toBe(libraryVerdict(key, other, signature));
          }
        },
      ),
      { numRuns: curve.bytes === 64 ? 8 : 15 },
    );
  });

  it.each([cryptoProA, tc26A256, tc26A512])('agrees with the library on any r, s and digest on $name', (curve) => {
    const edge = fc.oneof(
      fc.constantFrom(0n, 1n, 2n, curve.q - 1n, curve.q, curve.q + 1n, (1n << BigInt(8 * curve.bytes)) - 1n),
      scalars(curve),
    );
    fc.assert(
      fc.property(scalars(curve), digests(curve), edge, edge, (d, digest, r, s) => {
        const key = keyOf(curve, d);
        const signature = signatureOf(curve, r, s);
        const verdict = verifyGost(key, digest, signature);
        expect(verdict === 'valid').toBe(libraryVerdict(key, digest, signature));
        if (r === 0n || s === 0n || r >= curve.q || s >= curve.q) expect(verdict).toBe('signature-out-of-range');
      }),
      { numRuns: curve.bytes === 64 ? 25 : 60 },
    );
  });

  it.each([cryptoProA, tc26A512])('decides rightly on $name where the sum meets equal or opposite points', (curve) => {
    for (const d of [1n, 2n, 3n, curve.q - 1n, curve.q - 2n, (curve.q + 1n) / 2n]) {
      const key = keyOf(curve, d);
      for (const [m, n] of [
        [1n, 1n],
        [2n, 1n],
        [curve.q - d, 1n],
        [(curve.q - d) % curve.q, 1n],
        [(d * (curve.q - 5n)) % curve.q, 5n],
        [5n, curve.q - 5n],
      ] as const) {
        const r = curve.q - n;
        const e = 1n;
        const digest = toLittleEndian(e, curve.bytes);
        const signature = signatureOf(curve, r, m === 0n ? 1n : m);
        for (let use = 0; use < 2; use += 1) {
          expect(verifyGost(key, digest, signature) === 'valid').toBe(libraryVerdict(key, digest, signature));
        }
      }
    }
  });

  it('leaves such sums to the complete formulas instead of giving a wrong answer', () => {
    const group = createGostGroup(cryptoProA);
    const base = group.tablesOf(cryptoProA, 1);
    for (const [m, n] of [
      [1n, 1n],
      [1n, cryptoProA.q - 1n],
      [5n, 5n],
    ] as const) {
      expect(group.sum(m, group.baseTables(), n, base)).toBeUndefined();
    }
    expect(group.sum(0n, group.baseTables(), 0n, base)).toMatchObject({ infinity: true });
    expect(group.sum(1n, group.baseTables(), 2n, base)?.hasX(libraryPoints(cryptoProA).BASE.multiply(3n).toAffine().x)).toBe(true);
  });

  it('finds a signature of the key 1 whose sum doubles the base point valid', () => {
    const curve = cryptoProA;
    const key = keyOf(curve, 1n);
    const double = libraryPoints(curve).BASE.double().toAffine();
    const r = double.x % curve.q;
    const digest = toLittleEndian(1n, curve.bytes);
    const signature = signatureOf(curve, r, (2n + r) % curve.q);
    expect(libraryVerdict(key, digest, signature)).toBe(true);
    expect(verifyGost(key, digest, signature)).toBe('valid');
  });

  it('takes an r that lost a multiple of q', () => {
    const curve = tc26A256;
    const points = libraryPoints(curve);
    let k = 1n;
    while (points.BASE.multiply(k).toAffine().x < curve.q) k += 1n;
    const digest = new Uint8Array(32).fill(9);
    const d = 12345n;
    expect(verifyGost(keyOf(curve, d), digest, signGost(curve, d, digest, k))).toBe('valid');
  });

  it('wants a signature of exactly the right length', () => {
    const key = keyOf(cryptoProA, 5n);
    for (const length of [0, 32, 63, 65, 128])
      expect(verifyGost(key, new Uint8Array(32), new Uint8Array(length).fill(1))).toBe('signature-malformed');
  });
});

describe('public keys', () => {
  it('are refused off the curve, on its twist, out of range, at the place of infinity and with a wrong length', () => {
    for (const curve of gostCurves) {
      const { x, y } = libraryPoints(curve).BASE.toAffine();
      const bytesOf = (a: bigint, b: bigint) => concatBytes(toLittleEndian(a, curve.bytes), toLittleEndian(b, curve.bytes));
      const bad = [bytesOf(x, y ^ 1n), bytesOf(x + 1n, y), bytesOf(0n, 0n), bytesOf(y, x)];
      if (curve.p + x < 1n << BigInt(8 * curve.bytes)) bad.push(bytesOf(curve.p + x, y));
      for (const bytes of bad)
        expect(readGostPublicKey(curve, bytes), curve.name).toMatchObject({ kind: 'refused', reason: 'key-not-on-curve' });
      expect(readGostPublicKey(curve, new Uint8Array(2 * curve.bytes - 1))).toMatchObject({ reason: 'key-malformed' });
      expect(readGostPublicKey(curve, new Uint8Array(0))).toMatchObject({ reason: 'key-malformed' });
    }
  });

  it('are refused outside the prime-order group where the curve has a cofactor', () => {
    for (const curve of [tc26A256, tc26C512]) {
      const field = libraryPoints(curve).Fp;
      const bytesOf = (x: bigint, y: bigint) => concatBytes(toLittleEndian(x, curve.bytes), toLittleEndian(y, curve.bytes));
      let refused = 0;
      let accepted = 0;
      for (let x = 1n; refused === 0 || accepted === 0; x += 1n) {
        const square = field.create((x * x + curve.a) * x + curve.b);
        if (field.pow(square, (curve.p - 1n) / 2n) !== 1n) continue;
        const outcome = readGostPublicKey(curve, bytesOf(x, field.sqrt(square)));
        if (outcome.kind === 'key') accepted += 1;
        else {
          refused += 1;
          expect(outcome.note).toBe(`not in the prime-order group of ${curve.name}`);
        }
      }
      const root = pointOfOrderTwo(curve);
      expect(readGostPublicKey(curve, bytesOf(root, 0n))).toMatchObject({ kind: 'refused', reason: 'key-not-on-curve' });
    }
  });
});

/** x of a point of order two: in the twisted Edwards form of these curves it is t, RFC 7836 appendix A.2, with u = 1 and e + d = 6t. */
function pointOfOrderTwo(curve: GostCurve): bigint {
  const edwards = {
    [tc26A256.name]: 0x0605f6b7c183fa81578bc39cfad518132b9df62897009af7e522c32d6dc7bffbn,
    [tc26C512.name]:
      0x9e4f5d8c017d8d9f13a5cf3cdf5bfe4dab402d54198e31ebde28a0621050439ca6b39e0a515c06b304e2ce43e79e369e91a0cfc2bc2a22b4ca302dbb33ee7550n,
  }[curve.name];
  if (edwards === undefined) throw new Error('no Edwards form');
  return ((1n + edwards) * inverse(6n, curve.p)) % curve.p;
}
