import { describe, expect, test } from 'vitest';
import { acceptedMoment, addOfficeMinutes, hoursOn, isOpen, officeHours, officeHoursOf, officeMsBetween } from './office-hours.ts';
import { almaty, at, day, official } from './test-words.ts';

const open = (id: string, date: string, time: string, use: 'work' | 'intake' = 'work') =>
  isOpen(official, officeHoursOf(id), almaty, at(date, time), use);

describe('whether an office is open', () => {
  test('the provider of disability allowances works till 18:00 and takes applications till 17:30', () => {
    expect(open('provider-disability', '2026-05-13', '17:45')).toBe(true);
    expect(open('provider-disability', '2026-05-13', '17:45', 'intake')).toBe(false);
    expect(open('provider-disability', '2026-05-13', '14:15')).toBe(true);
    expect(open('provider-disability', '2026-05-13', '14:15', 'intake')).toBe(false);
  });
  test('opening is open, closing is shut', () => {
    expect(open('provider', '2026-05-13', '08:59')).toBe(false);
    expect(open('provider', '2026-05-13', '09:00')).toBe(true);
    expect(open('provider', '2026-05-13', '13:00')).toBe(false);
    expect(open('provider', '2026-05-13', '14:30')).toBe(true);
    expect(open('provider', '2026-05-13', '18:30')).toBe(false);
  });
  test('a duty department is open on Saturday till 13:00, other offices are not', () => {
    expect(open('state-corporation-duty', '2026-05-16', '12:59')).toBe(true);
    expect(open('state-corporation-duty', '2026-05-16', '13:00')).toBe(false);
    expect(open('state-corporation-duty', '2026-05-13', '19:30')).toBe(true);
    expect(open('state-corporation', '2026-05-16', '10:00')).toBe(false);
    expect(open('state-corporation-duty', '2026-05-17', '10:00')).toBe(false);
  });
  test('on a special day off all are shut, a working Saturday has the hours of Monday to Friday', () => {
    expect(open('state-corporation-duty', '2026-03-21', '10:00')).toBe(false);
    expect(open('state-corporation', '2026-05-07', '10:00')).toBe(false);
    expect(hoursOn(official, officeHoursOf('state-corporation-duty'), day('2019-05-04'))).toMatchObject({ closes: '20:00' });
  });
});

describe('office minutes', () => {
  const add = (id: string, date: string, time: string, minutes: number) =>
    addOfficeMinutes(official, officeHoursOf(id), almaty, at(date, time), minutes);
  test('stop for the break, the night and days off', () => {
    expect(add('provider', '2026-05-13', '12:50', 30)).toBe(at('2026-05-13', '14:50'));
    expect(add('state-corporation', '2026-05-08', '17:50', 30)).toBe(at('2026-05-12', '09:20'));
    expect(add('state-corporation', '2026-05-13', '17:30', 30)).toBe(at('2026-05-13', '18:00'));
  });
  test('begin at the opening when the office is shut', () => {
    expect(add('provider', '2026-05-13', '13:30', 10)).toBe(at('2026-05-13', '14:40'));
    expect(add('provider', '2026-05-13', '20:00', 10)).toBe(at('2026-05-14', '09:10'));
  });
  test('of a whole working day are eight hours at the provider', () => {
    const ms = officeMsBetween(official, officeHoursOf('provider'), almaty, at('2026-05-13', '00:00'), at('2026-05-14', '00:00'));
    expect(ms).toBe(8 * 3_600_000);
  });
  test('over the night of 29 February 2024 are as many as over any other', () => {
    expect(add('state-corporation', '2024-02-29', '17:30', 60)).toBe(at('2024-03-01', '09:30'));
    expect(at('2024-03-01', '09:30')).toBe('2024-03-01T04:30:00.000Z');
  });
});

describe('when a filing counts as accepted', () => {
  const accepted = (date: string, time: string) =>
    acceptedMoment('next-working-day', official, officeHoursOf('provider-disability'), almaty, at(date, time));
  test('in intake hours, in the break and before opening: that day, when filed', () => {
    expect(accepted('2026-05-13', '10:00')).toEqual({ on: '2026-05-13', at: at('2026-05-13', '10:00') });
    expect(accepted('2026-05-13', '13:15').on).toBe('2026-05-13');
    expect(accepted('2026-05-13', '07:00')).toEqual({ on: '2026-05-13', at: at('2026-05-13', '07:00') });
  });
  test('after intake hours and on a day off: at the opening of the next working day', () => {
    expect(accepted('2026-05-08', '17:30')).toEqual({ on: '2026-05-12', at: at('2026-05-12', '09:00') });
    expect(accepted('2026-05-10', '10:00').on).toBe('2026-05-12');
  });
});

test('the carried hours say where they come from, and an unknown kind of office is an error', () => {
  expect(officeHours.schedules.map(({ id }) => id)).toEqual([
    'provider',
    'provider-disability',
    'state-corporation',
    'state-corporation-duty',
  ]);
  expect(officeHours.schedules.every(({ source }) => source.includes('509'))).toBe(true);
  expect(() => officeHoursOf('bank')).toThrow(/no office hours "bank"/);
});
