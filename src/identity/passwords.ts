import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>;

/** A salted scrypt hash of a password, as text. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize('NFC'), salt, 32);
  return `scrypt$${salt.toString('base64')}$${key.toString('base64')}`;
}

/** Whether a password fits a hash; in constant time. A hash of another kind fits nothing. */
export async function checkPassword(password: string, hash: string): Promise<boolean> {
  const [kind, salt, key] = hash.split('$');
  if (kind !== 'scrypt' || !salt || !key) return false;
  const expected = Buffer.from(key, 'base64');
  const actual = await derive(password.normalize('NFC'), Buffer.from(salt, 'base64'), expected.length);
  return timingSafeEqual(expected, actual);
}
