import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Sha256, sha256 } from '../base/index.ts';
import { keySigner, openKeyStore, type Signer } from '../signature/index.ts';
import { isKeyName, KeyNotSetUp, type KeyRing } from './ring.ts';

/**
 * Keys in PKCS#12 files, `<key>.p12` in a folder, all under one password. Each is opened when it is first used, and again when another file
 * lies there: a renewed key is taken up without a new start.
 */
export function fileKeys(folder: string, password: string): KeyRing {
  const opened = new Map<string, { readonly bytes: Sha256; readonly signer: Signer }>();
  return {
    kind: 'files',
    open: async (key) => {
      if (!isKeyName(key)) throw new KeyNotSetUp(key);
      const file = await bytesOf(join(folder, `${key}.p12`), key);
      const bytes = sha256(file);
      const known = opened.get(key);
      if (known?.bytes === bytes) return known.signer;
      const signer = openFile(key, file, password);
      opened.set(key, { bytes, signer });
      return signer;
    },
    close: async () => opened.clear(),
  };
}

async function bytesOf(path: string, key: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new KeyNotSetUp(key);
    throw new Error(`the key ${key} cannot be read`);
  }
}

function openFile(key: string, bytes: Uint8Array, password: string): Signer {
  const store = openKeyStore(bytes, password);
  if (store.kind === 'refused') throw new Error(`the key ${key} cannot be opened: ${store.reason}`);
  const [entry] = store.entries;
  const signer = entry?.certificates[0] && keySigner(entry.certificates[0], entry.privateKeyInfo);
  if (!signer) throw new Error(`the key ${key} is of no kind that can sign`);
  return signer;
}
