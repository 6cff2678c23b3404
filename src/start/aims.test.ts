import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadCalendars } from '../calendar/index.ts';
import { readAims } from './aims.ts';

const folder = mkdtempSync(join(tmpdir(), 'jardem-aims-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (value: unknown) => {
  const path = join(folder, 'calendar.json');
  writeFileSync(path, JSON.stringify(value));
  return path;
};

test('the paydays of the demonstration are working days, one a month', () => {
  const days = readAims('src/demo/payment-calendar.json')('payday');
  const calendar = loadCalendars().current;
  expect(days.filter((day) => day < '2027-12-31').every((day) => calendar.isWorkingDay(day))).toBe(true);
  expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(days.length);
  expect(days).toContain('2026-05-12');
});

test('a schedule may be another file; what is not named in it has no dates', () => {
  const aims = readAims(fileOf({ version: '1', dates: { payday: ['2026-02-03', '2026-03-04'] } }));
  expect(aims('payday')).toEqual(['2026-02-03', '2026-03-04']);
  expect(aims('other')).toEqual([]);
  expect(readAims(undefined)('payday')).toEqual([]);
});

test('a day that is none, and days out of order, are refused at start', () => {
  expect(() => readAims(fileOf({ version: '1', dates: { payday: ['2026-02-30'] } }))).toThrow('payment calendar');
  expect(() => readAims(fileOf({ version: '1', dates: { payday: ['2026-03-04', '2026-02-03'] } }))).toThrow('not ascending');
});
