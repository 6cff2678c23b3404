import { afterAll, beforeEach } from 'vitest';
import type { BatchStore } from '../../casework/index.ts';
import { keepCasesIn, type Town, town } from '../../testing/index.ts';
import { createBatchStore } from '../batches.ts';
import { createCaseStore } from '../case-store.ts';
import { testHash } from './cases.ts';
import { eachDatabase } from './each-database.ts';

/** Builds a town whose cases are kept in the database under test. */
export type MakeTown = (given: Omit<Parameters<typeof town>[0], 'store'>) => Town;

/** What a case may need beside a town: the batches of the database under test. */
export type Means = { readonly batches: () => BatchStore };

/**
 * Runs the acceptance cases of a regulation through the engine and the store, on the embedded database and on a server. Each case begins
 * with nothing asked for before: claims of earlier cases do not block, journals begin anew.
 */
export function acceptance(name: string, cases: (makeTown: MakeTown, means: Means) => void): void {
  eachDatabase(name, ({ db }) => {
    const store = () => createCaseStore(db(), { hash: testHash });
    beforeEach(async () => {
      await db().script('delete from claim; delete from number; delete from journal_counter');
      keepCasesIn(store);
    });
    afterAll(() => keepCasesIn(null));
    cases((given) => town({ ...given, store: store() }), { batches: () => createBatchStore(db()) });
  });
}
