import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Sha256 } from '../../base/index.ts';
import type { FilePort, PromisedFile } from '../../payments/index.ts';
import type { Queryable } from '../database.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * Bank files in a folder, each promised to its bank once. What was promised keeps its content: written again it must come out the same.
 * Throws when it does not.
 */
export function createBankFiles(db: Queryable, folder: string): FilePort {
  return {
    promised: async (name) => (await promisedFiles(db, [name]))[0],
    keep: async (name, chunks) => {
      const hash = createHash('sha256');
      let bytes = 0;
      let sha256 = '' as Sha256;
      await writeWhole(join(folder, name), async (file) => {
        for await (const chunk of chunks) {
          const data = Buffer.from(chunk);
          hash.update(data);
          bytes += data.byteLength;
          await file.writeFile(data);
        }
        sha256 = hash.digest('hex') as Sha256;
        return join(folder, sha256);
      });
      await db.query(
        `insert into bank_file (name, sha256, bytes) values ($1, decode($2, 'hex'), $3)
         on conflict (name) do update set sha256 = excluded.sha256, bytes = excluded.bytes where bank_file.promised_key is null`,
        [name, sha256, bytes],
      );
      const [known] = await db.query<{ sha256: Sha256 }>('select sha256 from bank_file where name = $1', [name]);
      if (known?.sha256 !== sha256) throw new Error(`the bank file ${name} was promised before with other content`);
      return { name, sha256, bytes };
    },
    promise: async ({ key, to, file }) => {
      await db.query(
        `update bank_file set promised_key = $2, bank = $3 where name = $1 and sha256 = decode($4, 'hex') and promised_key is null`,
        [file.name, key, to, file.sha256],
      );
      const [known] = await promisedFiles(db, [file.name]);
      if (known?.sha256 !== file.sha256) throw new Error(`the bank file ${file.name} was written anew before it was promised`);
    },
  };
}

/** The files that were promised to banks, by name. */
export function promisedFiles(db: Queryable, names: readonly string[] | null = null): Promise<readonly PromisedFile[]> {
  return db.query<PromisedFile>(
    'select name, sha256, bytes, bank from bank_file where promised_key is not null and ($1::text[] is null or name = any($1)) order by name',
    [names],
  );
}

/** The content of a file that was promised, in pieces. */
export const readBankFile = (folder: string, { sha256 }: PromisedFile): AsyncIterable<Uint8Array> => createReadStream(join(folder, sha256));
