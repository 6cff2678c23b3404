/** Bytes and whole numbers, both ways round. */

/** The bytes read as a number, least significant first. Empty bytes are 0. */
export function fromLittleEndian(bytes: Uint8Array): bigint {
  return fromBigEndian(Uint8Array.from(bytes).reverse());
}

/** The bytes read as a number, most significant first. Empty bytes are 0. */
export function fromBigEndian(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')}`);
}

/** The number in exactly `length` bytes, least significant first. Throws RangeError when it does not fit. */
export function toLittleEndian(value: bigint, length: number): Uint8Array {
  return toBigEndian(value, length).reverse();
}

/** The number in exactly `length` bytes, most significant first. Throws RangeError when it does not fit. */
export function toBigEndian(value: bigint, length: number): Uint8Array {
  const hex = value.toString(16);
  if (value < 0n || hex.length > 2 * length) throw new RangeError('number does not fit');
  return Uint8Array.from(Buffer.from(hex.padStart(2 * length, '0'), 'hex'));
}

/** Whether two byte strings are the same. Not for secrets: it stops at the first difference. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/** The parts one after the other. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
