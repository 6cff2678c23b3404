import { fileKeys, type KeyRing, noKeys, tokenKeys, tokenProcess } from '../keys/index.ts';
import { createVerifierPool, type Fetcher, rememberingVerifier, type Signer, type TrustStore } from '../signature/index.ts';
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

/** Where the keys of the house lie: on a token, in files, or with the authority of a demonstration; nowhere when none is set up. */
export function houseKeys({ token, keysFolder, keysPassword }: Config, authority: AuthorityOfDemo | undefined): KeyRing {
  if (token) return tokenKeys(tokenProcess(token.place), token.label);
  if (keysFolder) return fileKeys(keysFolder, keysPassword ?? '');
  if (!authority) return noKeys;
  // A demonstration's certificates run for a year of its clock: the authority gives the one of today.
  return { kind: 'demonstration', open: async (key) => authority.signerOf(key), close: async () => undefined };
}
