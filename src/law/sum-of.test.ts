import { expect, it } from 'vitest';
import { localDate } from '../base/index.ts';
import { type Grounds, judge } from './condition.ts';

const knowing = (facts: Readonly<Record<string, number>>): Grounds => ({
  fact: (key) => (facts[key] === undefined ? undefined : { state: 'known', value: facts[key] }),
  parties: () => 0,
  proofShown: () => 'unknown',
  moment: () => undefined,
  today: localDate('2026-01-05'),
  lapsed: () => false,
  addTerm: (date) => date,
});
const sum = { fact: 'payout', sumOf: ['tax', 'order'] } as const;

it('a sum is the sum of its parts, another sum is not, and a part that is not known leaves it open', () => {
  expect(judge(sum, knowing({ payout: 100, tax: 10, order: 90 }))).toBe(true);
  expect(judge(sum, knowing({ payout: 100, tax: 10, order: 100 }))).toBe(false);
  expect(judge(sum, knowing({ payout: 100, tax: 10 }))).toBe('unknown');
  expect(judge(sum, knowing({ tax: 10, order: 90 }))).toBe('unknown');
});
