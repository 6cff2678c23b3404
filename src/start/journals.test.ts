import { expect, it } from 'vitest';
import { regulations } from '../../regulations/index.ts';
import { journalLetters } from '../store/numbers.ts';

/** Every journal that a law names, wherever it names it. */
function journalsIn(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'journal' && typeof one === 'string' ? [one] : journalsIn(one)));
}

it('every journal of the regulations has letters of its own, so that no number carries a word of English', () => {
  const journals = [...new Set(journalsIn(regulations))];
  expect(journals.length).toBeGreaterThan(20);
  expect(journals.filter((journal) => !/^[A-Z]{1,2}$/.test(journalLetters(journal) ?? ''))).toEqual([]);
  expect(new Set(journals.map(journalLetters)).size).toBe(journals.length);
});
