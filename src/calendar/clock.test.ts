import { describe, expect, test } from 'vitest';
import { startBackwardClock } from './backward-clock.ts';
import { statedCalendar } from './calendar.ts';
import {
  capClock,
  endClock,
  isFromOpen,
  isUntilOpen,
  markClock,
  nextTimer,
  pauseClock,
  recountClock,
  resumeClock,
  startClock,
} from './clock.ts';
import { officeHoursOf } from './office-hours.ts';
import { parseDayTerm, parseTerm } from './term.ts';
import { almaty, at, day, official } from './test-words.ts';

const hours = officeHoursOf('provider');
const start = (term: string, date: string, time: string, more = {}) =>
  startClock(official, { term: parseTerm(term), zone: almaty, hours, ...more }, at(date, time));

test('a day clock dates its moments in the office zone, late evening in UTC terms or not', () => {
  const evening = startClock(official, { term: parseTerm('1wd'), zone: almaty, hours }, at('2026-05-13', '00:30'));
  expect(at('2026-05-13', '00:30')).toBe('2026-05-12T19:30:00.000Z');
  expect(evening).toMatchObject({ due: '2026-05-14', opens: '09:00', closes: '18:30' });
  const paused = pauseClock(official, evening, at('2026-05-14', '00:30'));
  expect(resumeClock(official, paused, at('2026-05-19', '00:30')).due).toBe('2026-05-19');
});

test('timers come in turn: warning, breach, lapse, then nothing', () => {
  const clock = start('2wd', '2026-05-13', '10:00', { lapses: true, warn: { before: parseTerm('1wd') } });
  expect(nextTimer(clock)).toEqual({ what: 'warn', at: at('2026-05-14', '09:00') });
  const warned = markClock(official, clock, 'warn', at('2026-05-14', '09:00'));
  expect(nextTimer(warned)).toEqual({ what: 'breach', at: at('2026-05-15', '18:30') });
  const breached = markClock(official, warned, 'breach', at('2026-05-15', '18:30'));
  expect(nextTimer(breached)).toEqual({ what: 'lapse', at: at('2026-05-18', '09:00') });
  expect(nextTimer(endClock(breached, 'lapsed', at('2026-05-18', '09:00')))).toBeNull();
});

test('of minutes, breach and lapse come at one instant, the breach first', () => {
  const clock = start('30min', '2026-05-13', '10:00', { lapses: true });
  expect(nextTimer(clock)).toEqual({ what: 'breach', at: at('2026-05-13', '10:30') });
  expect(nextTimer(markClock(official, clock, 'breach', at('2026-05-13', '10:30')))).toEqual({
    what: 'lapse',
    at: at('2026-05-13', '10:30'),
  });
});

describe('within', () => {
  const window = start('30wd', '2026-04-13', '10:00');
  test('a clock starts within another and follows it', () => {
    const bring = start('25wd', '2026-04-22', '10:00', { within: window });
    expect(bring.due).toBe('2026-05-29');
    const paused = resumeClock(official, pauseClock(official, window, at('2026-05-18', '10:00')), at('2026-05-19', '10:00'));
    expect(paused.due).toBe('2026-06-01');
    expect(capClock(official, bring, paused).due).toBe('2026-06-01');
    expect(capClock(official, bring, null).due).toBe('2026-06-02');
  });
  test('minutes keep within minutes, not within days', () => {
    const session = start('45min', '2026-05-13', '10:00');
    expect(start('45min', '2026-05-13', '10:30', { within: session }).due).toBe(at('2026-05-13', '10:45'));
    expect(() => start('45min', '2026-05-13', '10:30', { within: window })).toThrow(RangeError);
  });
  test('a warning counts as its clock counts', () => {
    expect(() => start('45min', '2026-05-13', '10:30', { warn: { after: parseTerm('1wd') } })).toThrow(RangeError);
  });
});

test('moves open and close with a clock of days by the day, with one of minutes by the instant', () => {
  const days = start('2wd', '2026-05-13', '10:00');
  expect(isFromOpen(days, at('2026-05-14', '23:59'))).toBe(false);
  expect(isFromOpen(days, at('2026-05-15', '00:00'))).toBe(true);
  expect(isUntilOpen(days, at('2026-05-15', '23:59'))).toBe(true);
  expect(isUntilOpen(days, at('2026-05-16', '00:00'))).toBe(false);
  const minutes = start('30min', '2026-05-13', '10:00');
  expect(isFromOpen(minutes, at('2026-05-13', '10:29'))).toBe(false);
  expect(isFromOpen(minutes, at('2026-05-13', '10:30'))).toBe(true);
  expect(isUntilOpen(minutes, at('2026-05-13', '10:29'))).toBe(true);
  expect(isUntilOpen(minutes, at('2026-05-13', '10:30'))).toBe(false);
});

describe('a backward clock', () => {
  const spec = { term: parseDayTerm('2wd'), zone: almaty, closes: '18:30' };
  const dispatch = startBackwardClock(official, spec, [day('2026-05-12')], day('2026-04-20'));
  if (!dispatch) throw new Error('6 May is ahead');
  test('moves earlier by a new day off, keeps its aim, and never lapses', () => {
    expect(recountClock(statedCalendar('v2', ['2026-05-07', '2026-05-08', '2026-05-11']), dispatch)).toMatchObject({
      aim: '2026-05-12',
      due: '2026-05-05',
      calendar: 'v2',
    });
    expect(nextTimer(dispatch)?.what).toBe('miss');
    const done = endClock(dispatch, 'stopped', at('2026-04-29', '12:00'));
    expect(nextTimer(done)).toBeNull();
    expect(recountClock(statedCalendar('v3', ['2026-05-06']), done)).toBe(done);
    expect(() => endClock(done, 'cancelled', at('2026-04-29', '12:00'))).toThrow(RangeError);
  });
});
