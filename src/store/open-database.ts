import { join } from 'node:path';
import type { Database } from './database.ts';
import { embeddedDatabase } from './embedded-database.ts';
import { migrate, prepareMonths } from './migrate.ts';
import { serverDatabase } from './server-database.ts';
import { ownOrJoin } from './shared-embedded.ts';

export type DatabaseOptions = {
  /** A PostgreSQL server (`DATABASE_URL`); without it the embedded one is used. */
  readonly url?: string;
  /** Folder of the embedded database, `var/pglite` unless told; `memory` keeps nothing. */
  readonly folder?: string;
  /** Connections to the server; 16 unless told. */
  readonly connections?: number;
};

/**
 * Opens the database and brings its tables up to date. The embedded one belongs to the process that opens it first; others that open
 * the same folder meanwhile work through that process.
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const db = await connectTo(options);
  try {
    await migrate(db);
    await prepareMonths(db, new Date());
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function connectTo({ url, folder, connections }: DatabaseOptions): Promise<Database> {
  if (url) return serverDatabase(url, connections ?? 16);
  if (folder === 'memory') return embeddedDatabase(undefined);
  const place = folder ?? join('var', 'pglite');
  const ownership = await ownOrJoin(place);
  if (ownership.kind === 'guest') return ownership.database;
  try {
    const db = await embeddedDatabase(place);
    const close = async () => {
      await ownership.giveUp();
      await db.close();
    };
    const owned: Database = { ...db, close };
    ownership.serve(owned);
    return owned;
  } catch (error) {
    await ownership.giveUp();
    throw error;
  }
}
