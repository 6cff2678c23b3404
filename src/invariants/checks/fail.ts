import type { Case } from '../../casework/index.ts';

/** Ends a check: what is wrong, and where the case stood. */
export function fail(what: string, c?: Pick<Case, 'main' | 'status' | 'seq' | 'entry'>): never {
  throw new Error(c ? `${what} (${c.status}, event ${c.seq}, entered at ${c.entry}, stands at ${JSON.stringify(c.main)})` : what);
}
