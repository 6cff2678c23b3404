import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { sha256 } from '../../base/index.ts';
import { describeRuns } from '../../payments/testing/run-suite.ts';
import { verifyAudit } from '../audit/verify.ts';
import { eachDatabase } from '../testing/index.ts';
import { storedHouse } from './testing/stored-house.ts';

eachDatabase('payments', ({ db }) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jardem-payments-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  // Wherever a test leaves a run, half done or after any death, the audit finds that all of it agrees.
  afterEach(async () => {
    const { first } = await verifyAudit(db(), { hash: (number) => sha256(number), page: 3 });
    expect(first.filter(({ of }) => of !== 'counter')).toEqual([]);
  });
  describeRuns('a run in the database', () => storedHouse(db(), folder), 8);
});
