import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Sha256, sha256 } from '../base/index.ts';
import type { BlobStore } from '../casework/index.ts';

/**
 * Bytes in a folder, each under its own SHA-256 in two levels of folders. A blob is there whole or not at all: it is written beside,
 * flushed to the disk and then renamed, and so is the folder. Reading checks the bytes against their name.
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
      await mkdir(dirname(path), { recursive: true });
      const beside = `${path}.${randomUUID()}`;
      const file = await open(beside, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } catch (error) {
        await file.close();
        await unlink(beside).catch(() => undefined);
        throw error;
      }
      await file.close();
      await rename(beside, path);
      await flushFolder(dirname(path));
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

/** A rename is durable once its folder is. Some systems do not open folders; there the rename has to do. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (!handle) return;
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
