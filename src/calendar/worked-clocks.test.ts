import { describe, expect, test } from 'vitest';
import { forecast, subtractTerm } from './add-term.ts';
import { reAimBackwardClock, startBackwardClock } from './backward-clock.ts';
import { nextTimer, startClock } from './clock.ts';
import { endDayClock, extendDayClock, isStillRunning, pauseDayClock, resumeDayClock, spentDays } from './day-clock.ts';
import { acceptedMoment, officeHoursOf } from './office-hours.ts';
import { parseDayTerm } from './term.ts';
import { almaty, at, chain, clock, day, due, official, utc } from './test-words.ts';

describe('worked clock 1, shared clock', () => {
  test('age pension registered on 19 March 2026: the two posts of the department share one clock till 27 March, the rest follows', () => {
    const department = clock('3wd', '2026-03-19');
    expect(department.due).toBe('2026-03-27');
    expect(chain(department.due, ['2wd', '2wd', '2wd', '1wd', '1wd'])).toEqual([
      '2026-03-31',
      '2026-04-02',
      '2026-04-06',
      '2026-04-07',
      '2026-04-08',
    ]);
    expect(due('2026-03-19', '10wd')).toBe('2026-04-07');
  });
  test('branch loop accepted on 16 March: both posts still end on 20 March after the return of 18 March', () => {
    const loop = clock('4wd', '2026-03-16');
    expect(loop.due).toBe('2026-03-20');
    expect(isStillRunning(loop, day('2026-03-18'))).toBe(true);
  });
});

describe('worked clock 2, return', () => {
  const returned = '2026-04-13';
  const window = clock('30wd', returned, { lapses: true });
  test('seven of ten working days are used when the specialist returns the case registered on 2 April', () => {
    expect(spentDays(official, clock('10wd', '2026-04-02'), day(returned))).toBe(7);
  });
  test('telling ends on 20 April, bringing on 28 May, the window on 29 May', () => {
    expect(clock('5wd', returned).due).toBe('2026-04-20');
    expect(clock('25wd', '2026-04-17', { cap: window.due }).due).toBe('2026-05-28');
    expect(window.due).toBe('2026-05-29');
  });
  test('told late on 22 April, 25 working days would end on 2 June, yet the window holds them to 29 May', () => {
    expect(clock('25wd', '2026-04-22').due).toBe('2026-06-02');
    expect(clock('25wd', '2026-04-22', { cap: window.due }).due).toBe('2026-05-29');
  });
  test('when nothing comes, the window lapses at the opening of Monday 1 June, in UTC by the rules of Almaty', () => {
    expect(window.lapseAt).toBe('2026-06-01T04:00:00.000Z');
    expect(window.breachAt).toBe('2026-05-29T13:00:00.000Z');
  });
  test('brought on 28 May: rework till 2 June, branch till 4 June, then fresh limits', () => {
    expect(chain('2026-05-28', ['3wd', '2wd', '2wd', '2wd', '1wd'])).toEqual([
      '2026-06-02',
      '2026-06-04',
      '2026-06-08',
      '2026-06-10',
      '2026-06-11',
    ]);
  });
  test('a total of ten paused from 13 April to 4 June would be due on 9 June, before the forecast of 11 June', () => {
    const total = clock('10wd', '2026-04-02');
    const resumed = resumeDayClock(official, pauseDayClock(official, total, day(returned)), day('2026-06-04'));
    expect(resumed.due).toBe('2026-06-09');
    expect(forecast(official, day('2026-06-04'), ['2wd', '2wd', '1wd'].map(parseDayTerm))).toBe('2026-06-11');
  });
});

describe('worked clock 3, check', () => {
  const stage = clock('2wd', '2026-05-06');
  test('arrived on 6 May: the stage is due on 12 May, the check window on 15 May', () => {
    expect(stage.due).toBe('2026-05-12');
    expect(clock('5wd', '2026-05-06').due).toBe('2026-05-15');
  });
  test('check opened on 8 May and answered on 14 May: day 1 stays spent, the stage is due on 15 May', () => {
    const paused = pauseDayClock(official, stage, day('2026-05-08'));
    expect(spentDays(official, paused, day('2026-05-13'))).toBe(1);
    expect(paused.breachAt).toBeNull();
    expect(resumeDayClock(official, paused, day('2026-05-14')).due).toBe('2026-05-15');
  });
  test('check opened on the due day 12 May and answered on 14 May: due that 14 May', () => {
    expect(resumeDayClock(official, pauseDayClock(official, stage, day('2026-05-12')), day('2026-05-14')).due).toBe('2026-05-14');
  });
  test('basic pension, unit head: four working days, so from 15 May the start of a check is not offered', () => {
    const start = clock('4wd', '2026-05-06');
    expect(isStillRunning(start, day('2026-05-14'))).toBe(true);
    expect(isStillRunning(start, day('2026-05-15'))).toBe(false);
  });
});

test('worked clock 4, one day for three: burial payment registered on 29 December 2026', () => {
  const [department, branch, officers] = chain('2026-12-29', ['1wd', '1wd', '1wd']);
  expect([department, branch, officers]).toEqual(['2026-12-30', '2026-12-31', '2027-01-05']);
  expect(chain('2027-01-05', ['1wd', '1wd'])).toEqual(['2027-01-06', '2027-01-08']);
});

describe('worked clock 5, payday', () => {
  const paydays = [day('2026-06-12'), day('2026-05-12')];
  const spec = { term: parseDayTerm('2wd'), zone: almaty, closes: '18:30' };
  test('registered on 13 April: loaded 15 April, in the register 27 April, orders 29 April, in time for the dispatch of 6 May', () => {
    expect(chain('2026-04-13', ['2wd', '8wd', '2wd'])).toEqual(['2026-04-15', '2026-04-27', '2026-04-29']);
    const dispatch = startBackwardClock(official, spec, paydays, day('2026-04-29'));
    expect(dispatch).toMatchObject({ aim: '2026-05-12', due: '2026-05-06', missAt: '2026-05-06T13:30:00.000Z' });
  });
  test('registered on 20 April: orders by 8 May are no breach, but 6 May is missed and the clock takes 12 June', () => {
    expect(chain('2026-04-20', ['2wd', '8wd', '2wd'])).toEqual(['2026-04-22', '2026-05-05', '2026-05-08']);
    const dispatch = startBackwardClock(official, spec, paydays, day('2026-05-05'));
    if (!dispatch) throw new Error('6 May can still be kept on 5 May');
    expect(nextTimer(dispatch)).toEqual({ what: 'miss', at: '2026-05-06T13:30:00.000Z' });
    expect(reAimBackwardClock(official, dispatch, paydays, day('2026-05-06'))).toMatchObject({ aim: '2026-06-12', due: '2026-06-10' });
    expect(startBackwardClock(official, spec, paydays, day('2026-05-06'))).toMatchObject({ due: '2026-05-06' });
    expect(startBackwardClock(official, spec, paydays, day('2026-05-08'))).toMatchObject({ due: '2026-06-10' });
    expect(startBackwardClock(official, spec, paydays, day('2026-06-11'))).toBeUndefined();
  });
  test('the working days before a payday skip the days off', () => {
    expect(subtractTerm(official, day('2026-05-12'), parseDayTerm('2wd'))).toBe('2026-05-06');
  });
});

describe('worked clock 6, filed and accepted', () => {
  const hours = officeHoursOf('provider-disability');
  const filed = at('2026-03-07', '20:00');
  const accepted = acceptedMoment('next-working-day', official, hours, almaty, filed);
  test('a portal application of Saturday 7 March 2026, 20:00, is accepted on Tuesday 10 March', () => {
    expect(accepted).toEqual({ on: '2026-03-10', at: utc('2026-03-10T04:00:00Z') });
  });
  test('the automatic cause is due on 11 March, another cause on 19 March, extended by five working days on 31 March', () => {
    expect(startClock(official, { term: parseDayTerm('1wd'), zone: almaty, hours }, accepted.at).due).toBe('2026-03-11');
    const other = clock('7wd', accepted.on);
    expect(other.due).toBe('2026-03-19');
    const extended = extendDayClock(official, other, { reason: 'missing-document', term: parseDayTerm('5wd'), on: day('2026-03-13') });
    expect(extended.due).toBe('2026-03-31');
    expect(due(accepted.on, '12wd')).toBe('2026-03-31');
  });
  test('without that rule (orders of 2015) seven working days end on 18 March', () => {
    const { on } = acceptedMoment('when-filed', official, hours, almaty, filed);
    expect(due(on, '7wd')).toBe('2026-03-18');
  });
});

test('a cumulative clock of 25 calendar days: 10 to 20 February 2026 use ten, a second ground on 5 March ends on 20 March', () => {
  const first = clock('25cd', '2026-02-10');
  const rest = pauseDayClock(official, first, day('2026-02-20'));
  expect(spentDays(official, rest, day('2026-03-04'))).toBe(10);
  const second = resumeDayClock(official, rest, day('2026-03-05'));
  expect(second.due).toBe('2026-03-20');
  expect(endDayClock(second, 'stopped', day('2026-03-12'))).toMatchObject({ status: 'stopped', breachAt: null, due: '2026-03-20' });
});
