import type { StreamingDigest } from './port.ts';

/**
 * The hash GOST 34.311-95 (GOST R 34.11-94; RFC 5831) with the test parameter set, which Kazakhstan's authority uses, and inside
 * it the block cipher GOST 28147-89 (RFC 5830). All blocks are byte arrays with the least significant byte first.
 */

/** S-boxes of id-GostR3411-94-TestParamSet; the first row works on the lowest four bits. */
const substitution = [
  '4a92d80e6b1c7f53',
  'eb4c6dfa23810759',
  '581da342efc7609b',
  '7da1089fe46cb253',
  '6c715fd84a9e03b2',
  '4ba0721d36859cfe',
  'db413f590ae7682c',
  '1fd057a4923e6b8c',
].map((row) => Array.from(row, (digit) => Number.parseInt(digit, 16)));

/** For byte b in place k of the cipher's half-block: both S-boxes of the place, shifted home and turned left by 11. */
const roundTable = Int32Array.from({ length: 4 * 256 }, (_, index) => {
  const place = index >> 8;
  const low = substitution[2 * place]?.[index & 15] ?? 0;
  const high = substitution[2 * place + 1]?.[(index >> 4) & 15] ?? 0;
  const word = (low | (high << 4)) << (8 * place);
  return (word << 11) | (word >>> 21);
});

function round(half: number, key: number): number {
  const sum = (half + key) | 0;
  return (
    (roundTable[sum & 255] as number) ^
    (roundTable[256 + ((sum >>> 8) & 255)] as number) ^
    (roundTable[512 + ((sum >>> 16) & 255)] as number) ^
    (roundTable[768 + (sum >>> 24)] as number)
  );
}

/** Enciphers the 8 bytes of `block` from `at` in simple substitution mode with a key of eight words. */
function encipher(key: Int32Array, block: DataView, at: number, to: DataView): void {
  let low = block.getInt32(at, true);
  let high = block.getInt32(at + 4, true);
  for (let i = 0; i < 32; i += 2) {
    const first = i < 24 ? i % 8 : 31 - i;
    const second = i < 24 ? (i + 1) % 8 : 30 - i;
    high ^= round(low, key[first] as number);
    low ^= round(high, key[second] as number);
  }
  to.setInt32(at, high, true);
  to.setInt32(at + 4, low, true);
}

const blockBytes = 32;

/** The constant C3 of key generation (C2 and C4 are zero). */
const thirdConstant = Uint8Array.from(Buffer.from('ff00ffff000000ffff0000ff00ffff0000ff00ff00ff00ffff00ff00ff00ff00', 'hex')).reverse();

/** A: the four quarters move down one place, the top one becomes the sum of the two lowest. */
function stir(y: Uint8Array): Uint8Array {
  const out = new Uint8Array(blockBytes);
  out.set(y.subarray(8), 0);
  for (let i = 0; i < 8; i += 1) out[24 + i] = (y[i] as number) ^ (y[8 + i] as number);
  return out;
}

function exclusiveOr(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, i) => byte ^ (b[i] as number));
}

/** P: byte i + 4(k-1) comes from byte 8i + k-1; then eight key words. */
function keyFrom(w: Uint8Array): Int32Array {
  const bytes = new Uint8Array(blockBytes);
  for (let i = 0; i < 4; i += 1) for (let k = 0; k < 8; k += 1) bytes[i + 4 * k] = w[8 * i + k] as number;
  const view = new DataView(bytes.buffer);
  return Int32Array.from({ length: 8 }, (_, i) => view.getInt32(4 * i, true));
}

/** psi, `times` times, on 16 words of 16 bits: all move down one place, the top becomes the sum of words 1, 2, 3, 4, 13 and 16. */
function shuffle(block: Uint8Array, times: number): Uint8Array {
  const view = new DataView(block.buffer, block.byteOffset);
  const ring = new Uint16Array(16 + times);
  for (let i = 0; i < 16; i += 1) ring[i] = view.getUint16(2 * i, true);
  for (let i = 0; i < times; i += 1) {
    const at = (offset: number) => ring[i + offset] as number;
    ring[i + 16] = at(0) ^ at(1) ^ at(2) ^ at(3) ^ at(12) ^ at(15);
  }
  const out = new Uint8Array(blockBytes);
  const to = new DataView(out.buffer);
  for (let i = 0; i < 16; i += 1) to.setUint16(2 * i, ring[times + i] as number, true);
  return out;
}

/** One step: the next hash from the hash and a block of 32 bytes. */
function step(hash: Uint8Array, block: Uint8Array): Uint8Array {
  let u = hash;
  let v = block;
  const enciphered = new Uint8Array(blockBytes);
  const from = new DataView(hash.buffer, hash.byteOffset);
  const to = new DataView(enciphered.buffer);
  for (let i = 0; i < 4; i += 1) {
    if (i > 0) {
      u = stir(u);
      if (i === 2) u = exclusiveOr(u, thirdConstant);
      v = stir(stir(v));
    }
    encipher(keyFrom(exclusiveOr(u, v)), from, 8 * i, to);
  }
  return shuffle(exclusiveOr(hash, shuffle(exclusiveOr(block, shuffle(enciphered, 12)), 1)), 61);
}

/** sum = sum + term mod 2^256. */
function add(sum: Uint8Array, term: Uint8Array): void {
  let carry = 0;
  for (let i = 0; i < blockBytes; i += 1) {
    carry += (sum[i] as number) + (term[i] as number);
    sum[i] = carry & 255;
    carry >>= 8;
  }
}

/** GOST 34.311-95 in pieces: 32 bytes of digest. */
export function createGost34311(): StreamingDigest {
  let hash: Uint8Array = new Uint8Array(blockBytes);
  const checksum = new Uint8Array(blockBytes);
  let total = 0n;
  let pending: Uint8Array = new Uint8Array(0);
  let finished = false;
  const take = (block: Uint8Array) => {
    hash = step(hash, block);
    add(checksum, block);
  };
  return {
    name: 'GOST-34.311-95',
    update(bytes) {
      if (finished) throw new Error('digest already finished');
      total += BigInt(bytes.length);
      const all = pending.length === 0 ? bytes : Uint8Array.from([...pending, ...bytes]);
      let at = 0;
      for (; at + blockBytes <= all.length; at += blockBytes) take(all.slice(at, at + blockBytes));
      pending = all.slice(at);
    },
    finish() {
      if (finished) throw new Error('digest already finished');
      finished = true;
      if (pending.length > 0) {
        const last = new Uint8Array(blockBytes);
        last.set(pending);
        take(last);
      }
      const length = new Uint8Array(blockBytes);
      new DataView(length.buffer).setBigUint64(0, total * 8n, true);
      hash = step(hash, length);
      return step(hash, checksum);
    },
  };
}

/** GOST 34.311-95 of the whole data. */
export function gost34311(data: Uint8Array): Uint8Array {
  const digest = createGost34311();
  digest.update(data);
  return digest.finish();
}
