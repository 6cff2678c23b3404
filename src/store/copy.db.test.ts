import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CopyValue, copyLine, copyLines } from './copy-line.ts';
import { sqlState } from './database.ts';
import { eachDatabase } from './testing/index.ts';

eachDatabase('rows that are copied', ({ db }) => {
  const target = 'copied (id, text, number, day, bytes)';
  type Row = { readonly id: number; readonly text: string | null; readonly number: number | null };
  const kept = () => db().query<Row>('select id, text, number from copied order by id');
  const line = (id: number, text: string | null = null, number: CopyValue = null) => copyLine([id, text, number, '2026-01-31', '\\x00ff']);

  beforeEach(() => db().script('create table copied (id integer primary key, text text, number bigint, day date, bytes bytea)'));
  afterEach(() => db().script('drop table copied'));

  it('come out as they went in, whatever the texts hold', async () => {
    const texts = fc.string({ unit: fc.oneof(fc.constantFrom('\\', '\t', '\n', '\r', '\\N', '\\.', '"', '\b', 'ә', '😀'), fc.string()) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(texts), { maxLength: 20 }), async (values) => {
        const rows = values.map((text, id) => ({
          id,
          text: text?.replaceAll('\0', '').toWellFormed() ?? null,
          number: (id + 1) * -1_000_000_007,
        }));
        await db().copy(
          target,
          copyLines(rows, ({ id, text, number }) => [id, text, number, '2026-01-31', '\\x00ff']),
        );
        expect(await kept()).toEqual(rows);
        await db().script('truncate copied');
      }),
      { numRuns: 40, examples: [[['\\.', '\\N', '', 'a\tb', 'a\nb', 'a\r\nb', 'a\\tb', null]]] },
    );
    await db().copy(target, [line(1, 'x', 9007199254740991n)]);
    const [row] = await db().query('select day, bytes, number from copied');
    expect(row).toMatchObject({ day: '2026-01-31', number: Number.MAX_SAFE_INTEGER });
    expect(Buffer.from((row as { bytes: Uint8Array | string }).bytes as string, 'hex').toString('hex')).toBe('00ff');
  });

  it('are all kept or none: a key that is taken undoes them, and the connection goes on', async () => {
    const many = Array.from({ length: 20_000 }, (_, id) => line(id, 'бір мәтін '.repeat(3), id));
    await db().copy(target, [line(19_999)]);
    for (const once of [() => db().copy(target, many), () => db().transaction((tx) => tx.copy(target, many))]) {
      expect(await once().catch(sqlState)).toBe('23505');
      expect(await kept()).toHaveLength(1);
    }
    await db().script('truncate copied');
    await db().copy(target, many);
    expect(await kept()).toHaveLength(20_000);
  });

  it('stand in their transaction among other statements', async () => {
    await expect(
      db().transaction(async (tx) => {
        await tx.copy(target, [line(1)]);
        expect(await tx.query('select 1 from copied')).toHaveLength(1);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await db().transaction(async (tx) => {
      await tx.query("insert into copied (id, text) values (1, 'first')");
      await tx.copy(target, []);
      await tx.copy(target, [line(2, 'second')]);
      await tx.query("update copied set text = 'changed' where id = 2");
    });
    expect((await kept()).map(({ text }) => text)).toEqual(['first', 'changed']);
  });

  it('are undone when one of them cannot be made, and the connection goes on', async () => {
    const faulty = function* () {
      for (let id = 0; id < 9000; id += 1) yield line(id, 'мәтін'.repeat(5));
      throw new Error('no more rows');
    };
    await expect(db().copy(target, faulty())).rejects.toThrow('no more rows');
    await expect(db().transaction((tx) => tx.copy(target, faulty()))).rejects.toThrow('no more rows');
    expect(await kept()).toHaveLength(0);
    await db().copy(target, [line(1)]);
    expect(await kept()).toHaveLength(1);
  });

  it('of a wrong kind are refused as inserted ones are', async () => {
    expect(
      await db()
        .copy(target, [copyLine(['one', null, null, null, null])])
        .catch(sqlState),
    ).toBe('22P02');
    expect(
      await db()
        .copy('nowhere (id)', [copyLine([1])])
        .catch(sqlState),
    ).toBe('42P01');
    expect(await kept()).toHaveLength(0);
  });
});
