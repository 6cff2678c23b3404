import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sha256 } from '../base/index.ts';
import { createFolderBlobs } from './blob-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'jardem-blobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('keeps bytes under their own hash, once, and leaves nothing half-written', async () => {
  const blobs = createFolderBlobs(folder);
  const bytes = new TextEncoder().encode('қолхат');
  const hashes = await Promise.all([blobs.put(bytes), blobs.put(bytes), blobs.put(bytes)]);
  expect(new Set(hashes)).toEqual(new Set([sha256(bytes)]));
  const hash = sha256(bytes);
  expect(readdirSync(join(folder, hash.slice(0, 2), hash.slice(2, 4)))).toEqual([hash]);
  expect(new Uint8Array((await blobs.get(hash)) ?? [])).toEqual(bytes);
});

it('keeps nothing at all as well as anything else', async () => {
  const blobs = createFolderBlobs(folder);
  expect((await blobs.get(await blobs.put(new Uint8Array())))?.byteLength).toBe(0);
});

it('answers undefined for what was never put, and refuses a name that is no hash', async () => {
  const blobs = createFolderBlobs(folder);
  expect(await blobs.get(sha256('never'))).toBeUndefined();
  await expect(blobs.get('../../etc/passwd' as never)).rejects.toThrow('SHA-256');
});

it('does not hand out bytes that are not what they are named by, and mends a blob that was cut short', async () => {
  const blobs = createFolderBlobs(folder);
  const hash = await blobs.put(new TextEncoder().encode('scan of a paper'));
  const path = join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  writeFileSync(path, 'scan of A paper');
  await expect(blobs.get(hash)).rejects.toThrow('does not hold');
  writeFileSync(path, 'scan');
  await blobs.put(new TextEncoder().encode('scan of a paper'));
  expect(readFileSync(path, 'utf8')).toBe('scan of a paper');
});
