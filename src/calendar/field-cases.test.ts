import { describe, expect, test } from 'vitest';
import { startClock } from './clock.ts';
import { acceptedMoment, officeHoursOf } from './office-hours.ts';
import { parseTerm } from './term.ts';
import { almaty, at, official, utc } from './test-words.ts';

describe('F04, one working day is not twenty-four working hours', () => {
  const hours = officeHoursOf('state-corporation');
  test.each(['09:05', '17:55'])('(a, b) burial payment registered on 2 September 2019 at %s is due on 3 September', (time) => {
    const division = startClock(official, { term: parseTerm('1wd'), zone: almaty, hours }, at('2019-09-02', time));
    expect(division).toMatchObject({ kind: 'day', due: '2019-09-03', breachAt: at('2019-09-03', '18:00') });
  });
  test('(c) a disability allowance asked for on Saturday 15 March 2025 at 20:00 is accepted on the 17th, due on the 18th', () => {
    const provider = officeHoursOf('provider-disability');
    const accepted = acceptedMoment('next-working-day', official, provider, almaty, at('2025-03-15', '20:00'));
    expect(accepted.on).toBe('2025-03-17');
    expect(startClock(official, { term: parseTerm('1wd'), zone: almaty, hours: provider }, accepted.at).due).toBe('2025-03-18');
  });
  test('(d) thirty minutes from Friday 6 September 2019, 23:50, are over on Saturday at 00:20, stored as an instant', () => {
    const lookUp = startClock(official, { term: parseTerm('30min'), zone: almaty, hours }, at('2019-09-06', '23:50'));
    expect(lookUp).toMatchObject({ kind: 'minute', due: at('2019-09-07', '00:20') });
    expect(lookUp.due).toBe(utc('2019-09-06T18:20:00Z'));
  });
});
