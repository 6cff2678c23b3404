import type { KeyStoreEntry, OpenKeyStoreOutcome } from '../crypto/index.ts';
import { openKeyStore } from './open.ts';

/** PKCS#12 key stores: RSA, EC and GOST keys, opened for signing and written for demo authorities. */
export type { StoreStyle } from './encryption.ts';
export { openKeyStore } from './open.ts';
export { writeKeyStore } from './write.ts';

/** The names of a store's keys, or why it cannot be opened. */
export function listAliases(
  bytes: Uint8Array,
  password: string,
): { readonly kind: 'aliases'; readonly aliases: readonly string[] } | Extract<OpenKeyStoreOutcome, { kind: 'refused' }> {
  const store = openKeyStore(bytes, password);
  return store.kind === 'refused' ? store : { kind: 'aliases', aliases: store.entries.map(({ alias }) => alias) };
}

/** The key with that name, or the store's first key when no name is given. */
export function findEntry(store: Extract<OpenKeyStoreOutcome, { kind: 'opened' }>, alias?: string): KeyStoreEntry | undefined {
  return alias === undefined ? store.entries[0] : store.entries.find((entry) => entry.alias === alias);
}
