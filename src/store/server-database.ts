import { createHash } from 'node:crypto';
import pg from 'pg';
import { copyIn } from './copy-in.ts';
import { againOnConflict, type Database, type Queryable } from './database.ts';
import { valueParsers } from './value-types.ts';

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : (valueParsers[oid] ?? pg.types.getTypeParser(oid, 'text')),
};

const names = new Map<string, string>();

/** The name under which a connection keeps a statement prepared. Statements are constants of this room, so their number is bounded. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  const name = `j${createHash('sha256').update(sql).digest('hex').slice(0, 20)}`;
  names.set(sql, name);
  return name;
}

type Runner = Pick<pg.Pool | pg.PoolClient, 'query'>;

const queryable = (runner: Runner, copy: Queryable['copy']): Queryable => ({
  copy,
  query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await runner.query({ name: nameOf(sql), text: sql, values: [...parameters], types })).rows as readonly Row[],
  script: async (sql) => {
    await runner.query(sql);
  },
});

/** Connects to a PostgreSQL server through a pool of `connections`. A connection that breaks is replaced when next needed. */
export function serverDatabase(url: string, connections: number): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, options: '-c timezone=UTC', application_name: 'jardem' });
  // A broken idle connection is not an error of anybody's command: the pool opens a new one.
  pool.on('error', () => undefined);
  const transaction = async <T>(work: (tx: Queryable) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const result = await work(queryable(client, (target, lines) => copyIn(client, target, lines)));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((fault: Error) => {
        broken = fault;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };
  return {
    kind: 'server',
    ...queryable(pool, (target, lines) => transaction((tx) => tx.copy(target, lines))),
    transaction: (work) => againOnConflict(() => transaction(work)),
    close: () => pool.end(),
  };
}
