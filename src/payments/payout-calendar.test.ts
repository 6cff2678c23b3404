import { describe, expect, it } from 'vitest';
import { localDate } from '../base/index.ts';
import { statedCalendar } from '../calendar/index.ts';
import { lastDispatch, paydayFor } from './payout-calendar.ts';

const weekends = statedCalendar('weekends only', []);
const july2019 = statedCalendar('8 July 2019 off', ['2019-07-08']);
const spring2026 = statedCalendar('spring 2026', ['2026-05-01', '2026-05-07', '2026-05-11', '2026-05-27']);

describe('the payment calendar', () => {
  it('pension-fund-payout/2: orders leave at the latest on the second working day before the payday', () => {
    expect(lastDispatch(weekends, localDate('2019-06-25'))).toBe('2019-06-21');
    expect(lastDispatch(july2019, localDate('2019-07-10'))).toBe('2019-07-05');
  });

  it('what misses the dispatch day goes to the next payday, in whatever order paydays are given', () => {
    const paydays = [localDate('2026-06-12'), localDate('2026-05-12')];
    const may = { payday: '2026-05-12', lastDispatch: '2026-05-06' };
    const june = { payday: '2026-06-12', lastDispatch: '2026-06-10' };
    expect(paydayFor(spring2026, localDate('2026-04-29'), paydays)).toEqual(may);
    expect(paydayFor(spring2026, localDate('2026-05-06'), paydays)).toEqual(may);
    expect(paydayFor(spring2026, localDate('2026-05-08'), paydays)).toEqual(june);
    expect(paydayFor(spring2026, localDate('2026-06-11'), paydays)).toMatchObject({ ground: 'no-payday' });
  });
});
