import { describe, expect, test } from 'vitest';
import { nextWorkingDay, workingDayFrom } from './add-term.ts';
import { calendarFrom, statedCalendar } from './calendar.ts';
import { day, due, official } from './test-words.ts';

describe('the official calendar', () => {
  test('has the working days of each year that were published', () => {
    const years = Array.from({ length: 14 }, (_, i) => 2014 + i);
    const counts = years.map((year) => official.workingDaysBetween(day(`${year - 1}-12-31`), day(`${year}-12-31`)));
    expect(counts).toEqual([245, 245, 245, 245, 246, 246, 246, 245, 246, 246, 249, 246, 247, 247]);
  });
  test.each(['2020-05-11', '2022-12-01', '2022-12-19', '2024-06-17', '2026-03-16', '2026-08-31'])(
    '%s looks off, but was working',
    (date) => {
      expect(official.isWorkingDay(day(date))).toBe(true);
    },
  );
  test('a moved Saturday or Sunday is working, and the day it was moved to is off', () => {
    expect(official.isWorkingDay(day('2019-05-04'))).toBe(true);
    expect(official.isWorkingDay(day('2019-05-10'))).toBe(false);
    expect(official.isWorkingDay(day('2020-01-05'))).toBe(true);
    expect(official.isWorkingDay(day('2020-01-03'))).toBe(false);
  });
  test('says why a day is off, in three languages, by which act and how surely', () => {
    expect(official.special(day('2026-05-07'))).toMatchObject({
      kind: 'public-holiday',
      name: { kk: 'Отан қорғаушы күні', ru: 'День защитника Отечества', en: 'Defender of the Fatherland Day' },
      certainty: 'sure',
    });
    expect(official.special(day('2026-05-13'))).toBeUndefined();
    expect(official.certainty(day('2026-05-13'))).toBe('sure');
    expect(official.certainty(day('2027-05-16'))).toBe('unsure');
  });
  test('beyond its years it counts weekdays and calls them unsure', () => {
    expect(official.isWorkingDay(day('2028-01-03'))).toBe(true);
    expect(official.isWorkingDay(day('2028-01-01'))).toBe(false);
    expect(official.certainty(day('2028-01-03'))).toBe('unsure');
    expect(() => official.isWorkingDay(day('2100-01-01'))).toThrow(RangeError);
    expect(() => due('2099-12-30', '9wd')).toThrow(RangeError);
  });
});

describe('counting working days', () => {
  const plain = statedCalendar('plain', ['2019-03-21', '2019-03-22', '2019-03-25'], ['2019-03-30']);
  test('from a working day, a weekend and a holiday', () => {
    expect(plain.workingDayAfter(day('2019-03-20'), 1)).toBe('2019-03-26');
    expect(plain.workingDayAfter(day('2019-03-22'), 5)).toBe('2019-03-30');
    expect(plain.workingDayAfter(day('2019-03-24'), 6)).toBe('2019-04-01');
  });
  test('back from a working day and from a day off', () => {
    expect(plain.workingDayBefore(day('2019-03-26'), 1)).toBe('2019-03-20');
    expect(plain.workingDayBefore(day('2019-03-25'), 1)).toBe('2019-03-20');
    expect(plain.workingDayBefore(day('2019-04-01'), 2)).toBe('2019-03-29');
  });
  test('the next working day, and the day itself when it is one', () => {
    expect(nextWorkingDay(plain, day('2019-03-20'))).toBe('2019-03-26');
    expect(workingDayFrom(plain, day('2019-03-20'))).toBe('2019-03-20');
    expect(workingDayFrom(plain, day('2019-03-21'))).toBe('2019-03-26');
  });
});

test('months and years end on the same day number, or on the last of the month', () => {
  expect(due('2026-01-31', '1mo')).toBe('2026-02-28');
  expect(due('2024-02-29', '1y')).toBe('2025-02-28');
  expect(due('2022-03-10', '3y')).toBe('2025-03-10');
  expect(due('2026-03-07', '25cd')).toBe('2026-04-01');
});

test('a calendar does not change, and refuses a day given twice or outside its years', () => {
  const off = { date: day('2026-01-05'), kind: 'moved-day-off' } as const;
  expect(() => calendarFrom([off, off], 'twice')).toThrow(/twice/);
  expect(() => calendarFrom([off], { version: 'narrow', from: day('2026-02-01') })).toThrow(/does not cover/);
  expect(() => calendarFrom([off], { version: 'narrow', until: day('2026-01-04') })).toThrow(/does not cover/);
  expect(Object.isFrozen(calendarFrom([off], 'one'))).toBe(true);
});
