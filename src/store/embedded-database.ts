import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Database, Queryable } from './database.ts';
import { valueParsers } from './value-types.ts';

const parsers = { ...valueParsers };

const queryable = (runner: Pick<PGlite | Transaction, 'query' | 'exec'>): Queryable => ({
  query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await runner.query<Row>(sql, [...parameters], { parsers })).rows as readonly Row[],
  script: async (sql) => {
    await runner.exec(sql);
  },
  copy: async (target, lines) => {
    await runner.query(`copy ${target} from '/dev/blob'`, [], { blob: new Blob([...lines]) });
  },
});

/**
 * Opens the PostgreSQL that runs inside this process, with its data in `folder` (in memory when there is none, from a dump when one is
 * given). It does one thing at a time: transactions and queries wait for each other.
 */
export async function embeddedDatabase(folder: string | undefined, dump?: Blob): Promise<Database & { readonly engine: PGlite }> {
  if (folder) mkdirSync(dirname(folder), { recursive: true });
  const engine = new PGlite({ ...(folder ? { dataDir: folder } : {}), ...(dump ? { loadDataDir: dump } : {}) });
  await engine.waitReady;
  await engine.exec("set timezone = 'UTC'");
  return {
    kind: 'embedded',
    engine,
    ...queryable(engine),
    transaction: (work) => engine.transaction((tx) => work(queryable(tx))),
    close: () => engine.close(),
  };
}
