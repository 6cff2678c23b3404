import { expect, test } from 'vitest';
import { localDate } from '../base/index.ts';
import { startDayClock } from './day-clock.ts';
import { loadCalendars } from './load-calendars.ts';
import { parseDayTerm } from './term.ts';

const calendar = loadCalendars().current;
const clock = (term: string, from: string, lapses: boolean | 'dueDay') =>
  startDayClock(calendar, { term: parseDayTerm(term), zone: 'Asia/Almaty', opens: '09:00', closes: '18:00', lapses }, localDate(from));

test('what the law puts on the tenth working day itself lies ready when that day opens', () => {
  expect(clock('10wd', '2019-02-04', 'dueDay')).toMatchObject({ due: '2019-02-18', lapseAt: '2019-02-18T03:00:00.000Z' });
  expect(clock('10wd', '2019-02-04', true).lapseAt).toBe('2019-02-19T03:00:00.000Z');
});

test('where the day itself is a day off, the next working day opens with it', () => {
  expect(clock('3cd', '2026-05-13', 'dueDay')).toMatchObject({ due: '2026-05-16', lapseAt: '2026-05-18T04:00:00.000Z' });
});
