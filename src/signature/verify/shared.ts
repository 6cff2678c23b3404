import { Buffer } from 'node:buffer';
import type { Unreadable } from '../asn1/index.ts';
import { type Check, failed } from '../checks.ts';

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The check that says where bytes could not be read; attacks on limits carry their own names. */
export function unreadableCheck({ code, offset, path }: Unreadable): Check {
  const details = { code, offset: String(offset), path };
  if (code === 'too-many-signers' || code === 'too-many-certificates') return failed('structure', code, details);
  return failed('structure', 'unreadable', details);
}
