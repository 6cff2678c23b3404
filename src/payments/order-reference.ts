import { createHash } from 'node:crypto';
import type { OrderKey } from './payment-line.ts';

/**
 * The reference under which an order stands in bank files: ten letters and digits made from its key, the same whenever the file is
 * written again. Short enough for field 20 of an MT 102 together with the number of the message.
 */
export function orderReference(order: OrderKey): string {
  const digest = createHash('sha256').update(order).digest('hex').slice(0, 16);
  return BigInt(`0x${digest}`).toString(36).toUpperCase().padStart(13, '0').slice(-10);
}
