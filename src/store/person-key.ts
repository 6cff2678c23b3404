import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bin, Iin, Sha256 } from '../base/index.ts';

/** Name of the environment variable that holds the key of person hashes: at least 32 bytes in hex. */
export const personKeyVariable = 'JARDEM_PERSON_KEY';

/**
 * The key under which IIN and BIN are hashed for look-up. From the environment; else one that this installation makes for itself once and
 * keeps in `folder` (for demonstration: on more than one machine it must come from the environment). Throws on a key that is too short.
 */
export function personKey(environment: Readonly<Record<string, string | undefined>>, folder = 'var'): Uint8Array {
  const given = environment[personKeyVariable];
  if (given !== undefined) {
    if (!/^[0-9a-f]{64,}$/i.test(given)) throw new Error(`${personKeyVariable} must be at least 32 bytes in hex`);
    return Buffer.from(given, 'hex');
  }
  const file = join(folder, 'person-key');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    // `wx`: when two processes start at once, one makes the key and both read it.
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
      chmodSync(file, 0o600);
    } catch (error) {
      if (!existsSync(file)) throw error;
    }
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}

/** Hashes IIN and BIN for look-up. */
export type PersonHash = (number: Iin | Bin) => Sha256;

/** HMAC-SHA-256 of the number under the installation's key: without the key the twelve digits cannot be tried out. */
export function personHash(key: Uint8Array): PersonHash {
  return (number) => createHmac('sha256', key).update(number).digest('hex') as Sha256;
}
