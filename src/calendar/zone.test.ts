import { describe, expect, test } from 'vitest';
import { day, utc } from './test-words.ts';
import { dateIn, instantAt, isZone, timeIn } from './zone.ts';

describe('the change of 1 March 2024 in Almaty', () => {
  test('opening at nine is 03:00 UTC on 29 February and 04:00 UTC on 1 March', () => {
    expect(instantAt('Asia/Almaty', day('2024-02-29'), '09:00')).toBe('2024-02-29T03:00:00.000Z');
    expect(instantAt('Asia/Almaty', day('2024-03-01'), '09:00')).toBe('2024-03-01T04:00:00.000Z');
  });
  test('29 February 2024 had 25 hours: of the two 23:30 the first is taken', () => {
    expect(instantAt('Asia/Almaty', day('2024-02-29'), '23:30')).toBe('2024-02-29T17:30:00.000Z');
    expect(timeIn('Asia/Almaty', utc('2024-02-29T17:30:00Z'))).toBe('23:30');
    expect(timeIn('Asia/Almaty', utc('2024-02-29T18:30:00Z'))).toBe('23:30');
    expect(dateIn('Asia/Almaty', utc('2024-02-29T18:59:59.999Z'))).toBe('2024-02-29');
    expect(dateIn('Asia/Almaty', utc('2024-02-29T19:00:00Z'))).toBe('2024-03-01');
    expect(instantAt('Asia/Almaty', day('2024-03-01'), '00:00')).toBe('2024-02-29T19:00:00.000Z');
  });
  test('Qostanay changed with Almaty, Qyzylorda in 2018, Aqtobe not', () => {
    expect(instantAt('Asia/Qostanay', day('2024-02-28'), '09:00')).toBe('2024-02-28T03:00:00.000Z');
    expect(instantAt('Asia/Qostanay', day('2024-03-01'), '09:00')).toBe('2024-03-01T04:00:00.000Z');
    expect(instantAt('Asia/Qyzylorda', day('2018-12-20'), '09:00')).toBe('2018-12-20T03:00:00.000Z');
    expect(instantAt('Asia/Qyzylorda', day('2018-12-21'), '09:00')).toBe('2018-12-21T04:00:00.000Z');
    expect(instantAt('Asia/Aqtobe', day('2024-02-28'), '09:00')).toBe('2024-02-28T04:00:00.000Z');
  });
});

test('the day of an old event is the date by the rules of then', () => {
  expect(dateIn('Asia/Almaty', utc('2019-09-06T18:30:00Z'))).toBe('2019-09-07');
  expect(dateIn('Asia/Almaty', utc('2025-09-06T18:30:00Z'))).toBe('2025-09-06');
});

test('a time that clocks jump over is read as if they had not yet jumped', () => {
  expect(instantAt('Europe/Berlin', day('2024-03-31'), '02:30')).toBe('2024-03-31T01:30:00.000Z');
  expect(instantAt('Europe/Berlin', day('2024-03-31'), '03:00')).toBe('2024-03-31T01:00:00.000Z');
});

test('every hour around that change has the date and time that Intl gives it', () => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty', dateStyle: 'short', timeStyle: 'short' });
  for (let ms = Date.UTC(2023, 11, 25); ms < Date.UTC(2024, 3, 10); ms += 3_600_000) {
    const moment = utc(new Date(ms).toISOString());
    expect(`${dateIn('Asia/Almaty', moment)} ${timeIn('Asia/Almaty', moment)}`).toBe(format.format(ms));
  }
});

test('an unknown zone or a wrong time of day is an error', () => {
  expect(isZone('Asia/Almaty')).toBe(true);
  expect(isZone('Asia/Nowhere')).toBe(false);
  expect(() => dateIn('Asia/Nowhere', utc('2024-01-01T00:00:00Z'))).toThrow(RangeError);
  expect(() => instantAt('Asia/Almaty', day('2024-01-01'), '24:00')).toThrow(RangeError);
});
