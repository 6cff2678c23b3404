import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const key = z.object({ certificate: z.base64(), privateKey: z.base64() });
const entry = z.object({ at: z.string(), reason: z.string().optional() });
const house = z.object({
  root: key,
  issuing: key,
  issued: z.array(z.string()),
  revoked: z.record(z.string(), entry),
  listNumber: z.number().int(),
});
const schema = z.object({ rsa: house, gost: house, holders: z.record(z.string(), key) });

/** What is kept of one of the two authorities. */
export type KeptHouse = z.infer<typeof house>;
/** What the authority of the demonstration keeps between two starts: its own keys, those that it handed out, what it revoked. */
export type Kept = z.infer<typeof schema>;

/** Where the authority keeps its keys. */
export type Keeper = { readonly load: () => Kept | undefined; readonly save: (kept: Kept) => void };

/** A file in the data folder. The keys open nothing but the demonstration; the file is the owner's alone all the same. */
export function folderKeeper(folder: string): Keeper {
  const file = join(folder, 'demo-authority.json');
  return {
    load: () => {
      let text: string;
      try {
        text = readFileSync(file, 'utf8');
      } catch {
        return undefined;
      }
      return schema.parse(JSON.parse(text));
    },
    save: (kept) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}

/** Keeps nothing beyond the process, for tests. */
export function memoryKeeper(): Keeper {
  let kept: Kept | undefined;
  return {
    load: () => kept && structuredClone(kept),
    save: (now) => {
      kept = structuredClone(now);
    },
  };
}

/** DER to base64. */
export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
/** Base64 to DER. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'));
