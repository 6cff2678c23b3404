import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Sha256, sha256 } from '../base/index.ts';
import type { BlobStore } from '../casework/index.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Bytes in a folder, each under its own SHA-256 in two levels of folders. A blob is there whole or not at all. Reading checks the bytes against their name.
 */
export function createFolderBlobs(folder: string): BlobStore {
  const pathOf = (hash: Sha256) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('a blob is named by a SHA-256 in lower-case hex');
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  };
  return {
    put: async (bytes) => {
      const hash = sha256(bytes);
      const path = pathOf(hash);
      const there = await stat(path).catch(() => undefined);
      if (there?.size === bytes.byteLength) return hash;
      await writeWhole(path, async (file) => {
        await file.writeFile(bytes);
        return path;
      });
      return hash;
    },
    get: async (hash) => {
      const bytes = await readFile(pathOf(hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (bytes && sha256(bytes) !== hash) throw new Error(`the blob ${hash} does not hold the bytes it is named by`);
      return bytes;
    },
  };
}
