import { agePension } from '../../../regulations/age-pension/index.ts';
import { person, type Town, town } from '../../testing/index.ts';
import { createCaseStore, type StoredCases } from '../case-store.ts';
import type { Database } from '../database.ts';
import { personHash } from '../person-key.ts';

/** The key of person hashes in tests. */
export const testHash = personHash(Buffer.from('key of tests'));

/** A town whose cases are kept in a database. */
export function townOn(db: Database): { readonly town: Town; readonly store: StoredCases } {
  const store = createCaseStore(db, { hash: testHash });
  return { town: town({ regulations: [agePension], store }), store };
}

/** Registers an age pension at the counter on a date; `born` must fit the law. */
export async function registerPension(t: Town, on: string, born = '1956-02-10') {
  t.at(on);
  const attempt = await t.begin('age-pension', 'counter');
  await attempt.put({ kind: 'party', party: person('applicant', { born }) });
  await attempt.complete();
  return attempt.register();
}

/** Takes a registered age pension through all five desks to the decision and the notice, on the days of the worked example. */
export async function decidePension(t: Town, c: Awaited<ReturnType<typeof registerPension>>): Promise<void> {
  t.at('2019-03-26');
  await c.step('sendToBranch');
  t.at('2019-03-28');
  await c.step('sendToProvider');
  t.at('2019-04-01');
  await c.step('certify');
  t.at('2019-04-03');
  await c.step('certifyAtUnitHead');
  t.at('2019-04-04');
  await c.step('decide');
  await c.side('giveNotice', 'given');
}
