import type { StreamingDigest } from './port.ts';
import { roundConstants, transformTable } from './streebog-tables.ts';

const words = 16;
const blockBytes = 64;
const nothing = new Int32Array(words);

/** to = LPS(a xor b), the step of GOST R 34.11-2012 that everything is made of. `to` must be neither `a` nor `b`. */
function transform(to: Int32Array, a: Int32Array, b: Int32Array): void {
  const t = transformTable;
  for (let half = 0; half < 2; half += 1) {
    const r0 = (a[half] as number) ^ (b[half] as number);
    const r1 = (a[half + 2] as number) ^ (b[half + 2] as number);
    const r2 = (a[half + 4] as number) ^ (b[half + 4] as number);
    const r3 = (a[half + 6] as number) ^ (b[half + 6] as number);
    const r4 = (a[half + 8] as number) ^ (b[half + 8] as number);
    const r5 = (a[half + 10] as number) ^ (b[half + 10] as number);
    const r6 = (a[half + 12] as number) ^ (b[half + 12] as number);
    const r7 = (a[half + 14] as number) ^ (b[half + 14] as number);
    for (let shift = 0; shift < 32; shift += 8) {
      const i0 = ((r0 >>> shift) & 255) << 1;
      const i1 = (((r1 >>> shift) & 255) << 1) + 512;
      const i2 = (((r2 >>> shift) & 255) << 1) + 1024;
      const i3 = (((r3 >>> shift) & 255) << 1) + 1536;
      const i4 = (((r4 >>> shift) & 255) << 1) + 2048;
      const i5 = (((r5 >>> shift) & 255) << 1) + 2560;
      const i6 = (((r6 >>> shift) & 255) << 1) + 3072;
      const i7 = (((r7 >>> shift) & 255) << 1) + 3584;
      const at = 8 * half + (shift >> 2);
      to[at] =
        (t[i0] as number) ^
        (t[i1] as number) ^
        (t[i2] as number) ^
        (t[i3] as number) ^
        (t[i4] as number) ^
        (t[i5] as number) ^
        (t[i6] as number) ^
        (t[i7] as number);
      to[at + 1] =
        (t[i0 + 1] as number) ^
        (t[i1 + 1] as number) ^
        (t[i2 + 1] as number) ^
        (t[i3 + 1] as number) ^
        (t[i4 + 1] as number) ^
        (t[i5 + 1] as number) ^
        (t[i6 + 1] as number) ^
        (t[i7 + 1] as number);
    }
  }
}

/** sum = sum + term mod 2^512. */
function add(sum: Int32Array, term: Int32Array): void {
  let carry = 0;
  for (let i = 0; i < words; i += 1) {
    const digit = ((sum[i] as number) >>> 0) + ((term[i] as number) >>> 0) + carry;
    sum[i] = digit | 0;
    carry = digit > 0xffffffff ? 1 : 0;
  }
}

/** Streebog, GOST R 34.11-2012 and GOST 34.11-2015, with 256 or 512 bits of digest, in pieces. Source: RFC 6986. */
export function createStreebog(bits: 256 | 512): StreamingDigest {
  const hash = new Int32Array(words).fill(bits === 512 ? 0 : 0x01010101);
  const length = new Int32Array(words);
  const checksum = new Int32Array(words);
  const step = new Int32Array(words);
  const message = new Int32Array(words);
  const pending = new Uint8Array(blockBytes);
  let held = 0;
  let finished = false;
  let key = new Int32Array(words);
  let state = new Int32Array(words);
  let spare = new Int32Array(words);

  /** The compression function g with counter `n`: hash = E(LPS(hash xor n), block) xor hash xor block. */
  const compress = (n: Int32Array, block: Int32Array) => {
    transform(key, hash, n);
    state.set(block);
    for (const constant of roundConstants) {
      transform(spare, state, key);
      [state, spare] = [spare, state];
      transform(spare, key, constant);
      [key, spare] = [spare, key];
    }
    for (let i = 0; i < words; i += 1) {
      hash[i] = (hash[i] as number) ^ (state[i] as number) ^ (key[i] as number) ^ (block[i] as number);
    }
  };

  const load = (bytes: Uint8Array, from: number) => {
    for (let i = 0; i < words; i += 1) {
      const at = from + 4 * i;
      message[i] =
        (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
    }
  };

  const takeBlock = (bytes: Uint8Array, from: number, bitsInside: number) => {
    load(bytes, from);
    compress(length, message);
    step[0] = bitsInside;
    add(length, step);
    add(checksum, message);
  };

  return {
    name: bits === 512 ? 'GOST-34.11-2015-512' : 'GOST-34.11-2015-256',
    update(bytes) {
      if (finished) throw new Error('digest already finished');
      let at = 0;
      if (held > 0) {
        const taken = Math.min(blockBytes - held, bytes.length);
        pending.set(bytes.subarray(0, taken), held);
        held += taken;
        at = taken;
        if (held < blockBytes) return;
        takeBlock(pending, 0, 512);
        held = 0;
      }
      for (; at + blockBytes <= bytes.length; at += blockBytes) takeBlock(bytes, at, 512);
      pending.set(bytes.subarray(at), 0);
      held = bytes.length - at;
    },
    finish() {
      if (finished) throw new Error('digest already finished');
      finished = true;
      pending.fill(0, held);
      pending[held] = 1;
      takeBlock(pending, 0, 8 * held);
      compress(nothing, length);
      compress(nothing, checksum);
      const out = new Uint8Array(blockBytes);
      const view = new DataView(out.buffer);
      hash.forEach((word, i) => {
        view.setInt32(4 * i, word, true);
      });
      return bits === 512 ? out : out.slice(32);
    },
  };
}

/** Streebog of the whole data at once: 32 or 64 bytes in the order of RFC 6986's byte strings. */
export function streebog(bits: 256 | 512, data: Uint8Array): Uint8Array {
  const digest = createStreebog(bits);
  digest.update(data);
  return digest.finish();
}
