import { join } from 'node:path';
import type { Database } from './database.ts';
import { embeddedDatabase } from './embedded-database.ts';
import { migrate, prepareMonths } from './migrate.ts';
import { serverDatabase } from './server-database.ts';

export type DatabaseOptions = {
  /** A PostgreSQL server (`DATABASE_URL`); without it the embedded one is used. */
  readonly url?: string;
  /** Folder of the embedded database; `memory` keeps nothing. */
  readonly folder?: string;
  /** Connections to the server; 16 unless told. */
  readonly connections?: number;
};

/** Opens the database and brings its tables up to date. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const db = options.url
    ? serverDatabase(options.url, options.connections ?? 16)
    : await embeddedDatabase(options.folder === 'memory' ? undefined : (options.folder ?? join('var', 'pglite')));
  try {
    await migrate(db);
    await prepareMonths(db, new Date());
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}
