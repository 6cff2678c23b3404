import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createVerifierPool,
  type Fetcher,
  keySigner,
  openKeyStore,
  rememberingVerifier,
  type Signer,
  type TrustStore,
} from '../signature/index.ts';
import type { Trusted } from '../signing/index.ts';
import type { Config } from './config.ts';
import { readTrust } from './trust.ts';

/** The authority of a demonstration: what is trusted there, and the keys with which its system signs. */
export type AuthorityOfDemo = { readonly trust: TrustStore; readonly fetcher: Fetcher; readonly signerOf: (key: string) => Signer };

/**
 * What signatures are held against: the roots that the installation names, else, in the demonstration, its own authority. They are
 * computed on threads of their own, and what was found good once is not computed again.
 */
export function trustedBy(
  config: Config,
  authority: AuthorityOfDemo | undefined,
): { readonly trusted: Trusted; readonly close: () => Promise<void> } {
  const pool = createVerifierPool();
  const verify = rememberingVerifier(pool.verify);
  const { store, fetcher } =
    config.trustFolder || !authority ? readTrust(config.trustFolder) : { store: authority.trust, fetcher: authority.fetcher };
  return { trusted: { store, verify, ...(fetcher ? { fetcher } : {}) }, close: pool.close };
}

/**
 * The keys with which the system signs (stamps of offices, automatic decisions): `<key>.p12` in the folder of keys, opened when it is
 * first used; in the demonstration its authority hands them out. Throws when a key is not set up or cannot be opened; the error names the
 * key and never the password.
 */
export function systemKeys(config: Config, authority: AuthorityOfDemo | undefined): (key: string) => Promise<Signer> {
  const open = new Map<string, Signer>();
  return async (key) => {
    const known = open.get(key);
    if (known) return known;
    // A demonstration's certificates run for a year of its clock: the authority gives the one of today.
    if (!config.keysFolder && authority) return authority.signerOf(key);
    if (!config.keysFolder || !/^[a-z0-9-]+$/.test(key)) throw new Error(`no key ${key} is set up`);
    const store = openKeyStore(readFileSync(join(config.keysFolder, `${key}.p12`)), config.keysPassword ?? '');
    if (store.kind === 'refused') throw new Error(`the key ${key} cannot be opened: ${store.reason}`);
    const [entry] = store.entries;
    const signer = entry?.certificates[0] && keySigner(entry.certificates[0], entry.privateKeyInfo);
    if (!signer) throw new Error(`the key ${key} is of no kind that can sign`);
    open.set(key, signer);
    return signer;
  };
}
