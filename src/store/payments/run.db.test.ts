import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { describeRuns } from '../../payments/testing/run-suite.ts';
import { eachDatabase } from '../testing/index.ts';
import { storedHouse } from './testing/stored-house.ts';

eachDatabase('payments', ({ db }) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jardem-payments-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  describeRuns('a run in the database', () => storedHouse(db(), folder), 8);
});
