import { Buffer } from 'node:buffer';
import { constants, createHash, generateKeyPairSync, privateEncrypt, randomBytes, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyRsaPkcs1 } from './rsa.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** The key that forgeries without a private key are made for: whatever a cube root gives can be opened with it. */
const small = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 });
const length = 256;
const content = Buffer.from('Жәрдем: өтініш');
const hashed = createHash('sha256').update(content).digest();

/** Beginnings of the DigestInfo, digest apart. */
const sha256 = Buffer.from('3031300d060960864801650304020105000420', 'hex');
const withoutNull = Buffer.from('302f300b0609608648016503040201' + '0420', 'hex');
const longLength = Buffer.from('308131300d060960864801650304020105000420', 'hex');
const sha512 = Buffer.from('3051300d060960864801650304020305000440', 'hex');
const spareInside = Buffer.from('3033300f0609608648016503040201050000000420', 'hex');

/** A block of the modulus's length: 00, kind, padding, 00, what is inside. */
const block = (inside: Uint8Array, { kind = 1, pad = 0xff, first = 0, stop = 0 } = {}) =>
  Buffer.concat([Uint8Array.of(first, kind), Buffer.alloc(length - inside.length - 3, pad), Uint8Array.of(stop), inside]);

/** A block whose padding ends early, with bytes after what is inside: what careless verifiers accept. */
const early = (inside: Uint8Array, padding: number, rest: Uint8Array) =>
  Buffer.concat([Uint8Array.of(0, 1), Buffer.alloc(padding, 0xff), Uint8Array.of(0), inside, rest]).subarray(0, length);

const raise = (em: Uint8Array, key = privateKey) => privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, em);

const good = Buffer.concat([sha256, hashed]);
const blocks: readonly (readonly [string, Buffer])[] = [
  ['a digest info without NULL', block(Buffer.concat([withoutNull, hashed]))],
  ['a digest info with a length longer than needed', block(Buffer.concat([longLength, hashed]))],
  ['a digest info with bytes inside the algorithm', block(Buffer.concat([spareInside, hashed]))],
  ['the name of another digest', block(Buffer.concat([sha512, hashed, hashed]))],
  ['the digest alone', block(hashed)],
  ['nothing inside', block(Buffer.alloc(0))],
  ['the digest of other bytes', block(Buffer.concat([sha256, createHash('sha256').update('x').digest()]))],
  ['a digest cut short', block(good.subarray(0, -1))],
  ['a byte after the digest', block(Buffer.concat([good, Uint8Array.of(0)]))],
  ['bytes after a short padding', early(good, 8, randomBytes(length))],
  ['bytes after a padding of seven octets', early(good, 7, randomBytes(length))],
  ['no padding', early(good, 0, randomBytes(length))],
  ['padding for encryption', block(good, { kind: 2 })],
  ['padding of zeros', block(good, { kind: 0, pad: 0 })],
  ['padding with another octet', block(good, { pad: 0xfe })],
  ['no zero before the digest info', block(good, { stop: 0xff })],
  ['another first octet', block(good, { first: 1 }).fill(0, 2, 3)],
];

describe('RSA with PKCS#1 v1.5 padding', () => {
  const holds = (signature: Uint8Array, key = publicKey) => {
    const ofData = verifyRsaPkcs1(key, 'SHA-256', { kind: 'data', bytes: content }, signature);
    expect(verifyRsaPkcs1(key, 'SHA-256', { kind: 'digest', bytes: hashed }, signature)).toBe(ofData);
    expect(verify('sha256', content, key, signature)).toBe(ofData);
    return ofData;
  };

  it('takes the one block that may stand there, as the platform does', () => {
    expect(holds(raise(block(good)))).toBe(true);
    expect(holds(sign('sha256', content, privateKey))).toBe(true);
    expect(holds(raise(block(good), small.privateKey), small.publicKey)).toBe(true);
  });

  it.each(blocks)('refuses %s, as the platform does', (_, em) => {
    expect(holds(raise(em))).toBe(false);
    expect(holds(raise(em, small.privateKey), small.publicKey)).toBe(false);
  });

  it('refuses a block with any one octet changed, as the platform does', () => {
    const whole = block(good);
    fc.assert(
      fc.property(fc.nat(length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const em = Buffer.from(whole);
        em[at] = (em[at] ?? 0) ^ change;
        // Above the modulus there is nothing to raise.
        fc.pre((em[0] ?? 0) === 0);
        expect(holds(raise(em))).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('refuses numbers that are no signature at all: 0, 1, one below the modulus, the modulus, more', () => {
    const modulus = Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url');
    const below = Buffer.from(modulus);
    below[length - 1] = (below[length - 1] ?? 1) - 1;
    const one = Buffer.alloc(length);
    one[length - 1] = 1;
    for (const value of [Buffer.alloc(length), one, below, modulus, Buffer.alloc(length, 0xff)]) expect(holds(value)).toBe(false);
  });

  it.each(['sha1', 'sha384', 'sha512'] as const)('takes %s under its own name only', (name) => {
    const signature = sign(name, content, privateKey);
    const own = ({ sha1: 'SHA-1', sha384: 'SHA-384', sha512: 'SHA-512' } as const)[name];
    for (const digest of ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const) {
      expect(verifyRsaPkcs1(publicKey, digest, { kind: 'data', bytes: content }, signature)).toBe(digest === own);
    }
  });
});
