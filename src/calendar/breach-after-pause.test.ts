import { expect, it } from 'vitest';
import { localDate } from '../base/index.ts';
import { markDayClock, pauseDayClock, resumeDayClock, startDayClock } from './day-clock.ts';
import { loadCalendars } from './load-calendars.ts';
import { parseDayTerm } from './term.ts';

it('a breach of the day that a pause over the due day led to does not put the due day back', () => {
  const { current } = loadCalendars();
  const day = localDate;
  const started = startDayClock(
    current,
    { term: parseDayTerm('2wd'), zone: 'Asia/Almaty', opens: '09:00', closes: '18:00' },
    day('2019-03-26'),
  );
  expect(started.due).toBe('2019-03-28');
  const resumed = resumeDayClock(current, pauseDayClock(current, started, day('2019-03-28')), day('2019-04-02'));
  expect(resumed.due).toBe('2019-04-02');
  if (!resumed.breachAt) throw new Error('a running clock can be breached');
  expect(markDayClock(current, resumed, 'breach', resumed.breachAt).due).toBe('2019-04-02');
});
