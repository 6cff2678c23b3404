import { describe, expect, test } from 'vitest';
import { statedCalendar } from './calendar.ts';
import {
  capMinuteClock,
  endMinuteClock,
  markMinuteClock,
  pauseMinuteClock,
  recountMinuteClock,
  resumeMinuteClock,
  startMinuteClock,
} from './minute-clock.ts';
import { officeHoursOf } from './office-hours.ts';
import { parseMinuteTerm } from './term.ts';
import { almaty, at, official, utc } from './test-words.ts';

const lookUp = startMinuteClock(
  official,
  { term: parseMinuteTerm('30min'), zone: almaty, warn: { after: parseMinuteTerm('20min') }, lapses: true },
  at('2026-03-20', '23:50'),
);
const provider = officeHoursOf('provider');
const inOffice = startMinuteClock(
  official,
  { term: parseMinuteTerm('60office-min'), zone: almaty, hours: provider },
  at('2026-03-20', '17:55'),
);

test('a look-up of thirty minutes runs through the night, warns at twenty and lapses at thirty', () => {
  expect(lookUp).toMatchObject({
    due: at('2026-03-21', '00:20'),
    warnAt: at('2026-03-21', '00:10'),
    breachAt: at('2026-03-21', '00:20'),
    lapseAt: at('2026-03-21', '00:20'),
    calendar: null,
  });
});

test('a session of 45 minutes begun at 09:00 is over at 09:45', () => {
  const session = startMinuteClock(official, { term: parseMinuteTerm('45min'), zone: almaty }, at('2019-02-04', '09:00'));
  expect(session).toMatchObject({ due: at('2019-02-04', '09:45'), lapseAt: null });
});

test('office minutes of Friday evening go on after Nauryz, on Thursday morning', () => {
  expect(inOffice).toMatchObject({ due: at('2026-03-26', '09:25'), calendar: 'kz-2026-11-25' });
});

describe('a pause', () => {
  test('stops and goes on at the instant', () => {
    const paused = pauseMinuteClock(official, lookUp, at('2026-03-20', '23:55'));
    expect(paused).toMatchObject({ status: 'paused', breachAt: null, warnAt: null });
    expect(resumeMinuteClock(official, paused, at('2026-03-21', '08:00'))).toMatchObject({
      due: at('2026-03-21', '08:25'),
      warnAt: at('2026-03-21', '08:15'),
    });
  });
  test('of office minutes leaves the office minutes that were not used', () => {
    const paused = pauseMinuteClock(official, inOffice, at('2026-03-20', '18:05'));
    expect(resumeMinuteClock(official, paused, at('2026-03-26', '12:30')).due).toBe(at('2026-03-26', '14:50'));
  });
  test('begun at the very end leaves nothing: due at the resume', () => {
    const paused = pauseMinuteClock(official, lookUp, at('2026-03-21', '00:20'));
    expect(resumeMinuteClock(official, paused, at('2026-03-21', '08:00')).due).toBe(at('2026-03-21', '08:00'));
  });
});

test('it keeps within another clock of minutes', () => {
  expect(capMinuteClock(official, lookUp, at('2026-03-21', '00:05'))).toMatchObject({
    due: at('2026-03-21', '00:05'),
    warnAt: at('2026-03-21', '00:05'),
  });
});

test('a recount moves office minutes only', () => {
  const newer = statedCalendar('v2', ['2026-03-26']);
  expect(recountMinuteClock(newer, inOffice)).toMatchObject({ calendar: 'v2', due: at('2026-03-23', '09:25') });
  expect(recountMinuteClock(newer, lookUp)).toEqual(lookUp);
});

test('ends once, breaches once, and needs office hours for office minutes', () => {
  const stopped = endMinuteClock(lookUp, 'stopped', at('2026-03-21', '00:00'));
  expect(stopped).toMatchObject({ status: 'stopped', breachAt: null, lapseAt: null, due: lookUp.due });
  expect(() => endMinuteClock(stopped, 'lapsed', at('2026-03-21', '00:20'))).toThrow(RangeError);
  const breached = markMinuteClock(official, lookUp, 'breach', lookUp.due);
  expect(breached).toMatchObject({ breachAt: null, breachedAt: lookUp.due, lapseAt: lookUp.due });
  expect(() => startMinuteClock(official, { term: parseMinuteTerm('5office-min'), zone: almaty }, utc('2026-03-20T05:00:00Z'))).toThrow(
    /hours of an office/,
  );
});
