import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { WebEnv } from '../shared/language.ts';

/** So many in a minute, per key; the keys are kept in memory only, and none of them is ever written down. */
function counter(most: number, milliseconds = 60_000) {
  const seen = new Map<string, { readonly since: number; count: number }>();
  return (key: string, now: number): boolean => {
    const entry = seen.get(key);
    if (entry && now - entry.since < milliseconds) {
      entry.count += 1;
      return entry.count <= most;
    }
    if (seen.size > 10_000) seen.clear();
    seen.set(key, { since: now, count: 1 });
    return true;
  };
}

/** Where a request comes from, as the server sees it; behind a proxy that is the proxy, for which the larger number is meant. */
function addressOf(c: Context<WebEnv>): string {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'unknown';
}

/** Whether one more check of a signature may be made now: thirty a minute in one session, three hundred from one address. */
export function checksAllowed(): (c: Context<WebEnv>, now: number) => boolean {
  const bySession = counter(30);
  const byAddress = counter(300);
  return (c, now) => {
    const token = c.get('session')?.token;
    const ofAddress = byAddress(addressOf(c), now);
    return ofAddress && (!token || bySession(createHash('sha256').update(token).digest('hex'), now));
  };
}
