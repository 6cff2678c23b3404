import { describe, expect, it } from 'vitest';
import { localDate } from '../base/index.ts';
import { statedCalendar } from '../calendar/index.ts';
import { lastDispatch, paydayFor, payoutTerms } from './payout-calendar.ts';

const weekends = statedCalendar('weekends only', []);
const july2019 = statedCalendar('8 July 2019 off', ['2019-07-08']);
const spring2026 = statedCalendar('spring 2026', ['2026-05-01', '2026-05-07', '2026-05-11', '2026-05-27']);
const june3 = localDate('2019-06-03');

describe('pension-fund-payout', () => {
  it('pension-fund-payout/1: through the State Corporation: load by 5, register by 17, orders by 19 June 2019', () => {
    expect(payoutTerms(weekends, 'corporation', june3)).toEqual({ load: '2019-06-05', register: '2019-06-17', orders: '2019-06-19' });
  });

  it('pension-fund-payout/2: orders leave at the latest on the second working day before the payday', () => {
    expect(lastDispatch(weekends, localDate('2019-06-25'))).toBe('2019-06-21');
    expect(lastDispatch(july2019, localDate('2019-07-10'))).toBe('2019-07-05');
  });

  it('pension-fund-payout/5: a burial payment passes a stage a day', () => {
    expect(payoutTerms(weekends, 'burial', june3)).toEqual({
      confirm: '2019-06-04',
      control: '2019-06-05',
      register: '2019-06-06',
      orders: '2019-06-10',
    });
  });

  it('pension-fund-payout/6: other kinds: control within five working days of acceptance', () => {
    expect(payoutTerms(weekends, 'fund', june3)).toEqual({
      confirm: '2019-06-05',
      control: '2019-06-10',
      register: '2019-06-11',
      orders: '2019-06-13',
    });
  });

  it('a register that misses the dispatch day goes to the next payday', () => {
    const paydays = [localDate('2026-06-12'), localDate('2026-05-12')];
    const ready = (registered: string) => payoutTerms(spring2026, 'corporation', localDate(registered)).orders;
    expect(payoutTerms(spring2026, 'corporation', localDate('2026-04-13'))).toEqual({
      load: '2026-04-15',
      register: '2026-04-27',
      orders: '2026-04-29',
    });
    expect(paydayFor(spring2026, ready('2026-04-13'), paydays)).toEqual({ payday: '2026-05-12', lastDispatch: '2026-05-06' });
    expect(payoutTerms(spring2026, 'corporation', localDate('2026-04-20'))).toEqual({
      load: '2026-04-22',
      register: '2026-05-05',
      orders: '2026-05-08',
    });
    expect(paydayFor(spring2026, ready('2026-04-20'), paydays)).toEqual({ payday: '2026-06-12', lastDispatch: '2026-06-10' });
    expect(paydayFor(spring2026, localDate('2026-06-11'), paydays)).toMatchObject({ ground: 'no-payday' });
  });
});
