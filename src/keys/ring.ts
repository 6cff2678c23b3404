import type { Signer } from '../signature/index.ts';

/**
 * Where the keys of the house lie. The one port of all of them: files, a token, or the authority of a demonstration. What opens a key here
 * is used only behind `createKeyService`, which logs each use.
 */
export type KeyRing = {
  readonly kind: 'files' | 'token' | 'demonstration' | 'none';
  /** The signer behind a key. Throws KeyNotSetUp when there is no such key, any other error when it cannot be opened; none names a password. */
  readonly open: (key: string) => Promise<Signer>;
  readonly close: () => Promise<void>;
};

/** There is no key of this name: a state of the installation, no fault. */
export class KeyNotSetUp extends Error {
  constructor(key: string) {
    super(`no key ${key} is set up`);
    this.name = 'KeyNotSetUp';
  }
}

/** There is a key of this name, and its certificate has run out or is not yet in force: it is to be renewed, and is touched by nobody. */
export class KeyNotInForce extends KeyNotSetUp {
  constructor(key: string) {
    super(key);
    this.message = `the certificate of the key ${key} is not in force`;
    this.name = 'KeyNotInForce';
  }
}

/** What was asked of a key, or undefined where that key is not set up or not in force; every other fault stays one. */
export async function ifSetUp<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (fault) {
    if (fault instanceof KeyNotSetUp) return undefined;
    throw fault;
  }
}

/** Names of keys stand in rules, file names and labels of tokens: nothing else may come in by them. */
export const isKeyName = (key: string): boolean => /^[a-z0-9-]{1,64}$/i.test(key);

/** An installation without keys. */
export const noKeys: KeyRing = {
  kind: 'none',
  open: async (key) => {
    throw new KeyNotSetUp(key);
  },
  close: async () => undefined,
};
