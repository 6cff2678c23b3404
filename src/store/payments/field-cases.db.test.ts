import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { localDate, sha256 } from '../../base/index.ts';
import { describeFieldCases } from '../../payments/testing/field-cases-suite.ts';
import { verifyAudit } from '../audit/verify.ts';
import { eachDatabase } from '../testing/index.ts';
import { storedHouse } from './testing/stored-house.ts';

eachDatabase('field cases of payments', ({ db }) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jardem-field-cases-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(async () => {
    const { first } = await verifyAudit(db(), { hash: (number) => sha256(number) });
    expect(first.filter(({ of }) => of !== 'counter')).toEqual([]);
  });
  describeFieldCases(async (today) => {
    const house = await storedHouse(db(), folder);
    house.setToday(localDate(today));
    return house;
  });
});
