import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { factsSchema, isAmountName } from '../src/benefits/index.ts';
import { parseTerm } from '../src/calendar/index.ts';
import { checkLaw } from '../src/law/index.ts';
import { regulations } from './index.ts';

it('the checker finds no fault of ours in any regulation', () => {
  const factsOfAmount = (name: string) => (isAmountName(name) ? factsSchema(name) : undefined);
  const found = checkLaw(regulations, { readTerm: parseTerm, factsOfAmount }).filter(({ severity }) => severity === 'fault');
  expect(found.map(({ regulation, rule, at }) => `${regulation} ${rule} ${at}`)).toEqual([]);
});

/** Files of a regulation that hold texts: all the others count. */
const texts = ['words.ts', 'readings.ts', 'paper-texts.ts'];

it.each(regulations.map(({ id }) => id))('%s is no more than 500 lines without its texts', (id) => {
  const folder = join(import.meta.dirname, id);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !texts.includes(name));
  const lines = files.map((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').length);
  expect(files).toContain('index.ts');
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(500);
});
