import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCalendars, parseCalendar } from './load-calendars.ts';
import { day, official } from './test-words.ts';

const head = (version: string, compiled: string) =>
  `# version: ${version}\n# compiled: ${compiled}\n# from: 2026-01-01\n# until: 2027-12-31\n# source: order of the Minister of Labour\n` +
  'date,kind,name_kk,name_ru,name_en,source,certainty\n';
const row = '2027-05-17,moved-day-off,Демалыс күні,Выходной день,Day off,order,sure\n';

describe('a folder of newer calendars', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'calendars-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('adds a version without a release, and the one compiled last is current', () => {
    writeFileSync(join(folder, 'newer.csv'), head('kz-2027-02-01', '2027-02-01') + row);
    writeFileSync(join(folder, 'older.csv'), head('kz-2025-01-01', '2025-01-01'));
    writeFileSync(join(folder, 'notes.txt'), 'not a calendar');
    const calendars = loadCalendars(folder);
    expect(calendars.current.version).toBe('kz-2027-02-01');
    expect(calendars.current.isWorkingDay(day('2027-05-17'))).toBe(false);
    expect(calendars.all.map(({ version }) => version)).toEqual(['kz-2025-01-01', 'kz-2026-11-25', 'kz-2027-02-01']);
    expect(calendars.version('kz-2026-11-25')?.isWorkingDay(day('2027-05-17'))).toBe(true);
    expect(calendars.version('kz-1999')).toBeUndefined();
  });
  test('may not say something else under a version that is at hand', () => {
    writeFileSync(join(folder, 'same.csv'), head('kz-2026-11-25', '2026-11-25') + row);
    expect(() => loadCalendars(folder)).toThrow(/at hand already/);
  });
  test('must be there when it is named', () => {
    expect(() => loadCalendars(join(folder, 'absent'))).toThrow();
  });
});

test.each([
  ['a date that does not exist', head('v', '2026-01-01') + row.replace('2027-05-17', '2027-02-30'), /file:7: "2027-02-30" is not a date/],
  ['an unknown kind', head('v', '2026-01-01') + row.replace('moved-day-off', 'half-day'), /"half-day" is not a kind/],
  ['an unknown certainty', head('v', '2026-01-01') + row.replace('sure', 'maybe'), /"maybe" is not a certainty/],
  ['a name left out', head('v', '2026-01-01') + row.replace('Выходной день', ''), /empty/],
  ['a comma too many', head('v', '2026-01-01') + row.replace('order', 'order, art. 3'), /7 columns/],
  ['a day twice', head('v', '2026-01-01') + row + row, /twice/],
  ['a day outside', head('v', '2026-01-01') + row.replace('2027', '2028'), /does not cover/],
  ['other columns', head('v', '2026-01-01').replace('name_ru,', '') + row, /columns must be/],
  ['no version', head('v', '2026-01-01').replace('# version: v\n', ''), /version/],
  ['no date of compiling', head('v', 'soon'), /compiled/],
])('a file with %s is refused, with its line', (_, text, message) => {
  expect(() => parseCalendar(text, 'file')).toThrow(message);
});

const shared = new URL('../../../shared/calendar/kz-days.csv', import.meta.url);
test.skipIf(!existsSync(shared))('the carried days are those of the reference calendar', () => {
  const rows = readFileSync(shared, 'utf8').trim().split('\n').slice(1);
  const carried = official.days.map(({ date, kind, name, source, certainty }) =>
    [date, kind, name?.kk, name?.en, source, certainty].join(','),
  );
  expect(carried).toEqual(rows);
});
