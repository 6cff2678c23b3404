import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { copyLine } from './copy-line.ts';
import { sqlState } from './database.ts';
import { openDatabase } from './open-database.ts';
import { newEmbeddedFolder } from './testing/index.ts';

it('lets a second opening of the embedded folder work through the first, transactions apart, and take over when the first closes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jardem-embedded-'));
  await newEmbeddedFolder(inject('databases'), join(folder, 'pglite'));
  const owner = await openDatabase({ folder: join(folder, 'pglite') });
  const guest = await openDatabase({ folder: join(folder, 'pglite') });
  await owner.script('create table note (id integer primary key, text text)');
  await guest.transaction(async (tx) => {
    await tx.query('insert into note values ($1, $2)', [1, 'from the guest']);
  });
  await expect(
    guest.transaction(async (tx) => {
      await tx.query('insert into note values (2, $1)', ['undone']);
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  await guest.transaction(async (tx) => {
    await tx.copy('note (id, text)', [copyLine([5, 'copied\tby the guest'])]);
    expect(await tx.query('select text from note where id = 5')).toEqual([{ text: 'copied\tby the guest' }]);
    await tx.query('delete from note where id = 5');
  });
  expect(await guest.copy('note (id, text)', [copyLine([1, 'again'])]).catch(sqlState)).toBe('23505');
  const doubled = await guest.query('insert into note values (1, $1)', ['again']).catch((error: unknown) => sqlState(error));
  expect(doubled).toBe('23505');
  const both = Promise.all(
    [owner, guest].map((db) =>
      db.transaction(async (tx) => {
        const [row] = await tx.query<{ n: number }>('select max(id) as n from note');
        await tx.query('insert into note values ($1, $2)', [(row?.n ?? 0) + 1, 'in turn']);
      }),
    ),
  );
  await both;
  expect((await guest.query<{ id: number }>('select id from note order by id')).map(({ id }) => id)).toEqual([1, 2, 3]);
  await owner.close();
  await expect(guest.query('select 1')).rejects.toThrow('gone away');
  const next = await openDatabase({ folder: join(folder, 'pglite') });
  expect((await next.query('select id from note')).length).toBe(3);
  await next.close();
  rmSync(folder, { recursive: true });
}, 180_000);
