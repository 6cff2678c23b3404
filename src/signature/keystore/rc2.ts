/**
 * The block cipher RC2 in CBC mode (RFC 2268), which key stores of the old kind use for their certificates and the platform no
 * longer offers. It protects nothing worth protecting: certificates are public.
 */

const piTable = Uint8Array.from(
  Buffer.from(
    'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
      '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb6266fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
      '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
      '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
    'hex',
  ),
);

const blockBytes = 8;
const turns = [1, 2, 3, 5] as const;

/** 64 words of key; the effective length is the key's own (40 or 128 bits). */
function expand(key: Uint8Array): Uint16Array {
  const bytes = new Uint8Array(128);
  bytes.set(key);
  const pi = (index: number) => piTable[index & 255] as number;
  for (let i = key.length; i < 128; i += 1) bytes[i] = pi((bytes[i - 1] as number) + (bytes[i - key.length] as number));
  bytes[128 - key.length] = pi(bytes[128 - key.length] as number);
  for (let i = 127 - key.length; i >= 0; i -= 1) bytes[i] = pi((bytes[i + 1] as number) ^ (bytes[i + key.length] as number));
  const view = new DataView(bytes.buffer);
  return Uint16Array.from({ length: 64 }, (_, i) => view.getUint16(2 * i, true));
}

type Block = [number, number, number, number];

function load(bytes: Uint8Array, at: number): Block {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, blockBytes);
  return [view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true), view.getUint16(6, true)];
}

function store(block: Block, to: Uint8Array, at: number): void {
  const view = new DataView(to.buffer, to.byteOffset + at, blockBytes);
  block.forEach((word, i) => {
    view.setUint16(2 * i, word, true);
  });
}

const word = (block: Block, i: number) => block[i & 3] as number;

function encipher(key: Uint16Array, r: Block): void {
  for (let step = 0; step < 16; step += 1) {
    for (let i = 0; i < 4; i += 1) {
      const mixed = word(r, i) + (key[4 * step + i] as number) + (word(r, i + 3) & word(r, i + 2)) + (~word(r, i + 3) & word(r, i + 1));
      const half = mixed & 0xffff;
      const turn = turns[i] as number;
      r[i] = ((half << turn) | (half >>> (16 - turn))) & 0xffff;
    }
    if (step === 4 || step === 10) for (let i = 0; i < 4; i += 1) r[i] = (word(r, i) + (key[word(r, i + 3) & 63] as number)) & 0xffff;
  }
}

function decipher(key: Uint16Array, r: Block): void {
  for (let step = 15; step >= 0; step -= 1) {
    if (step === 4 || step === 10) for (let i = 3; i >= 0; i -= 1) r[i] = (word(r, i) - (key[word(r, i + 3) & 63] as number)) & 0xffff;
    for (let i = 3; i >= 0; i -= 1) {
      const turn = turns[i] as number;
      const half = ((word(r, i) >>> turn) | (word(r, i) << (16 - turn))) & 0xffff;
      r[i] = (half - (key[4 * step + i] as number) - (word(r, i + 3) & word(r, i + 2)) - (~word(r, i + 3) & word(r, i + 1))) & 0xffff;
    }
  }
}

/** Enciphers with padding to whole blocks. */
export function encryptRc2(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  const padding = blockBytes - (data.length % blockBytes);
  const out = new Uint8Array(data.length + padding).fill(padding);
  out.set(data);
  const words = expand(key);
  let last = load(iv, 0);
  for (let at = 0; at < out.length; at += blockBytes) {
    const block = load(out, at).map((half, i) => half ^ word(last, i)) as Block;
    encipher(words, block);
    store(block, out, at);
    last = block;
  }
  return out;
}

/** Deciphers and takes the padding off; undefined when the length or the padding is wrong. */
export function decryptRc2(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array | undefined {
  if (data.length === 0 || data.length % blockBytes !== 0) return undefined;
  const out = new Uint8Array(data.length);
  const words = expand(key);
  let last = load(iv, 0);
  for (let at = 0; at < data.length; at += blockBytes) {
    const given = load(data, at);
    const block: Block = [...given];
    decipher(words, block);
    store(block.map((half, i) => half ^ word(last, i)) as Block, out, at);
    last = given;
  }
  const padding = out[out.length - 1] ?? 0;
  if (padding < 1 || padding > blockBytes || out.subarray(-padding).some((byte) => byte !== padding)) return undefined;
  return out.subarray(0, out.length - padding);
}
