import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Database } from '../database.ts';
import { openDatabase } from '../open-database.ts';
import { findPostgres } from './postgres-server.ts';
import { newEmbeddedDatabase, newServerDatabase } from './shared-servers.ts';
import './global-setup.ts';

/** What a test knows of its database beside the connection. */
export type TestDatabase = {
  /** The open database: empty and migrated, one for all tests of a `describe`. */
  readonly db: () => Database;
  /** Its address; undefined for the embedded one. */
  readonly url: () => string | undefined;
};

/**
 * Runs tests on the embedded database and on a PostgreSQL server, each with an empty migrated database of its own. The server is started
 * once a run when first needed; where PostgreSQL is not installed those tests are skipped, and said so.
 */
export function eachDatabase(name: string, tests: (database: TestDatabase) => void): void {
  embeddedOnly(name, tests);
  serverOnly(name, tests);
}

export function embeddedOnly(name: string, tests: (database: TestDatabase) => void): void {
  describe(`${name} (embedded database)`, () => {
    let open: Database | undefined;
    beforeAll(async () => {
      open = await newEmbeddedDatabase(inject('databases'));
    });
    afterAll(() => open?.close());
    tests({ db: () => opened(open), url: () => undefined });
  });
}

export function serverOnly(name: string, tests: (database: TestDatabase) => void): void {
  const there = findPostgres() !== undefined;
  const title = there ? `${name} (PostgreSQL server)` : `${name} (PostgreSQL server: not installed, so not tested)`;
  describe.skipIf(!there)(title, () => {
    let open: Database | undefined;
    let url: string | undefined;
    beforeAll(async () => {
      url = await newServerDatabase(inject('databases'));
      open = await openDatabase({ url, connections: 8 });
    });
    afterAll(() => open?.close());
    tests({ db: () => opened(open), url: () => url });
  });
}

function opened(db: Database | undefined): Database {
  if (!db) throw new Error('the database is opened before the first test');
  return db;
}
