import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts a file into a folder whole or not at all: it is written beside, flushed to the disk and then renamed, and so is the folder.
 *
 * @param beside the path without ending at which it is written first, in the folder where it is to lie
 * @param write writes the content and gives the path at which it is to be found
 */
export async function writeWhole(beside: string, write: (file: FileHandle) => Promise<string>): Promise<void> {
  await mkdir(dirname(beside), { recursive: true });
  const part = `${beside}.${randomUUID()}`;
  const file = await open(part, 'wx', 0o600);
  let path: string;
  try {
    path = await write(file);
    await file.sync();
  } catch (error) {
    await file.close();
    await unlink(part).catch(() => undefined);
    throw error;
  }
  await file.close();
  await rename(part, path);
  await flushFolder(dirname(path));
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
