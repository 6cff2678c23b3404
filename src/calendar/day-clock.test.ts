import { describe, expect, test } from 'vitest';
import { statedCalendar } from './calendar.ts';
import {
  capDayClock,
  endDayClock,
  extendDayClock,
  hasComeDue,
  isStillRunning,
  markDayClock,
  pauseDayClock,
  recountDayClock,
  resumeDayClock,
  spentDays,
} from './day-clock.ts';
import { parseDayTerm } from './term.ts';
import { at, clock, day, official } from './test-words.ts';

const pause = (c: ReturnType<typeof clock>, on: string) => pauseDayClock(official, c, day(on));
const resume = (c: ReturnType<typeof clock>, on: string) => resumeDayClock(official, c, day(on));

describe('a clock paused over its due day', () => {
  test('is due on the next working day when it resumes on a day off', () => {
    expect(resume(pause(clock('2wd', '2026-05-06'), '2026-05-12'), '2026-05-16').due).toBe('2026-05-18');
  });
  test('is due on the second day of resume when it was paused again before the first came due', () => {
    const once = resume(pause(clock('2wd', '2026-05-06'), '2026-05-12'), '2026-05-14');
    expect(resume(pause(once, '2026-05-14'), '2026-05-19').due).toBe('2026-05-19');
  });
  test('keeps its due day when that had passed before the pause began', () => {
    expect(resume(pause(clock('2wd', '2026-05-06'), '2026-05-13'), '2026-05-19').due).toBe('2026-05-12');
  });
  test('keeps its due day when the breach of that day was recorded before the pause', () => {
    const breached = markDayClock(official, clock('2wd', '2026-05-06'), 'breach', at('2026-05-12', '18:00'));
    expect(resume(pause(breached, '2026-05-12'), '2026-05-19')).toMatchObject({ due: '2026-05-12', breachAt: null });
  });
  test('counts its whole extension after the resume', () => {
    const resumed = resume(pause(clock('2wd', '2026-05-06'), '2026-05-12'), '2026-05-14');
    const extended = extendDayClock(official, resumed, { reason: 'inquiry', term: parseDayTerm('5wd'), on: day('2026-05-14') });
    expect(extended.due).toBe('2026-05-21');
  });
});

test('a clock paused on the day of its start has all its days left', () => {
  expect(resume(pause(clock('2wd', '2026-05-13'), '2026-05-13'), '2026-05-19').due).toBe('2026-05-21');
});

test('calendar days, months and years go on by the days that were left at the pause', () => {
  expect(resume(pause(clock('25cd', '2026-02-10'), '2026-02-20'), '2026-03-05').due).toBe('2026-03-20');
  const month = clock('1mo', '2026-01-31');
  expect(month.due).toBe('2026-02-28');
  expect(resume(pause(month, '2026-02-10'), '2026-02-20').due).toBe('2026-03-10');
});

test('an extension counts once per reason, and only in the unit of the term', () => {
  const by = (reason: string, term: string) => ({ reason, term: parseDayTerm(term), on: day('2026-03-12') });
  const once = extendDayClock(official, clock('7wd', '2026-03-10'), by('document', '5wd'));
  expect(extendDayClock(official, once, by('document', '5wd'))).toBe(once);
  expect(extendDayClock(official, once, by('consultation', '2wd')).due).toBe('2026-04-02');
  expect(() => extendDayClock(official, once, by('other', '5cd'))).toThrow(RangeError);
});

describe('the cap of another clock', () => {
  test('moves with that clock, and may be taken off', () => {
    const bring = clock('25wd', '2026-04-22', { cap: day('2026-05-29') });
    expect(bring.due).toBe('2026-05-29');
    expect(capDayClock(official, bring, day('2026-05-20')).due).toBe('2026-05-20');
    expect(capDayClock(official, bring, null).due).toBe('2026-06-02');
  });
});

describe('marks and instants', () => {
  const running = clock('3wd', '2026-05-12', { lapses: true, warn: { before: parseDayTerm('1wd') } });
  test('warning at the opening of the day before due, breach at closing of the due day, lapse at the next opening', () => {
    expect(running).toMatchObject({
      due: '2026-05-15',
      warnAt: at('2026-05-14', '09:00'),
      breachAt: at('2026-05-15', '18:00'),
      lapseAt: at('2026-05-18', '09:00'),
    });
  });
  test('none of them can come while paused, and each comes once', () => {
    expect(pause(running, '2026-05-13')).toMatchObject({ warnAt: null, breachAt: null, lapseAt: null, status: 'paused' });
    const warned = markDayClock(official, running, 'warn', at('2026-05-14', '09:00'));
    expect(warned).toMatchObject({ warnAt: null, warnedAt: at('2026-05-14', '09:00'), breachAt: running.breachAt });
    const breached = markDayClock(official, warned, 'breach', at('2026-05-15', '18:00'));
    expect(breached).toMatchObject({ breachAt: null, lapseAt: running.lapseAt });
    expect(markDayClock(official, breached, 'breach', at('2026-05-20', '18:00'))).toEqual(breached);
  });
  test('a clock without consequences has no lapse', () => {
    expect(clock('3wd', '2026-05-12').lapseAt).toBeNull();
  });
  test('a term of calendar days that ends on a day off is due that day, till the usual closing, and lapses on the next working day', () => {
    expect(clock('3cd', '2026-05-13', { lapses: true })).toMatchObject({
      due: '2026-05-16',
      breachAt: at('2026-05-16', '18:00'),
      lapseAt: at('2026-05-18', '09:00'),
    });
  });
});

describe('moves that hang on a clock', () => {
  const running = clock('10wd', '2019-02-04');
  test('`from` opens on the due day itself, `until` closes after it', () => {
    expect(hasComeDue(running, day('2019-02-15'))).toBe(false);
    expect(hasComeDue(running, day('2019-02-18'))).toBe(true);
    expect(isStillRunning(running, day('2019-02-18'))).toBe(true);
    expect(isStillRunning(running, day('2019-02-19'))).toBe(false);
  });
  test('neither is open while the clock is paused', () => {
    const paused = pause(running, '2019-02-11');
    expect(hasComeDue(paused, day('2019-02-19'))).toBe(false);
    expect(isStillRunning(paused, day('2019-02-12'))).toBe(false);
  });
});

describe('the end of a clock', () => {
  const stopped = endDayClock(clock('3wd', '2026-05-12'), 'stopped', day('2026-05-14'));
  test('closes its last stretch and leaves the due day', () => {
    expect(stopped).toMatchObject({ status: 'stopped', due: '2026-05-15', spans: [{ from: '2026-05-12', to: '2026-05-14' }] });
    expect(spentDays(official, stopped, day('2026-06-01'))).toBe(2);
  });
  test('is final: nothing moves it, starts it or ends it again', () => {
    expect(recountDayClock(statedCalendar('other', ['2026-05-14']), stopped)).toBe(stopped);
    expect(capDayClock(official, stopped, day('2026-05-13'))).toBe(stopped);
    expect(() => endDayClock(stopped, 'cancelled', day('2026-05-15'))).toThrow(RangeError);
    expect(() => resume(stopped, '2026-05-15')).toThrow(RangeError);
    expect(() => pause(stopped, '2026-05-15')).toThrow(RangeError);
  });
});

test('time does not run backwards', () => {
  expect(() => pause(clock('3wd', '2026-05-12'), '2026-05-11')).toThrow(RangeError);
  expect(() => resume(pause(clock('3wd', '2026-05-12'), '2026-05-14'), '2026-05-13')).toThrow(RangeError);
});

test('a recount on a calendar with a new day off moves the due day and names the calendar', () => {
  const running = clock('3wd', '2026-05-12');
  expect(recountDayClock(statedCalendar('v2', ['2026-05-14']), running)).toMatchObject({ due: '2026-05-18', calendar: 'v2' });
  expect(running.calendar).toBe('kz-2026-11-25');
});

test('a clock is a plain value: JSON gives it back', () => {
  const paused = pause(clock('3wd', '2026-05-12', { warn: { after: parseDayTerm('1wd') } }), '2026-05-14');
  expect(JSON.parse(JSON.stringify(paused))).toEqual(paused);
});
