import { expect, test } from 'vitest';
import { formatTerm, isTerm, parseDayTerm, parseMinuteTerm, parseTerm } from './term.ts';

test.each(['7wd', '25cd', '3mo', '1y', '30min', '60office-min'])('%s is read and written', (text) => {
  expect(formatTerm(parseTerm(text))).toBe(text);
  expect(isTerm(text)).toBe(true);
});

test.each(['', '7', 'wd', '0wd', '-1wd', '1.5wd', '7 wd', '7WD', '7d', '07wd', '10000000wd'])('"%s" is no term', (text) => {
  expect(isTerm(text)).toBe(false);
  expect(() => parseTerm(text)).toThrow(RangeError);
});

test('days and minutes are told apart', () => {
  expect(parseDayTerm('3mo')).toEqual({ n: 3, unit: 'mo' });
  expect(() => parseDayTerm('30min')).toThrow(RangeError);
  expect(parseMinuteTerm('30min')).toEqual({ n: 30, unit: 'min' });
  expect(() => parseMinuteTerm('30wd')).toThrow(RangeError);
});
