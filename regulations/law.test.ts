import { expect, it } from 'vitest';
import { isAmountName } from '../src/benefits/index.ts';
import { parseTerm } from '../src/calendar/index.ts';
import { checkLaw } from '../src/law/index.ts';
import { regulations } from './index.ts';

it('the checker finds no fault of ours in any regulation', () => {
  const found = checkLaw(regulations, { readTerm: parseTerm, isAmount: isAmountName }).filter(({ severity }) => severity === 'fault');
  expect(found.map(({ regulation, rule, at }) => `${regulation} ${rule} ${at}`)).toEqual([]);
});
