import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOfDay, dayNumber, type LocalDate } from '../base/index.ts';
import { addTerm, subtractTerm } from './add-term.ts';
import { type Calendar, calendarFrom } from './calendar.ts';
import {
  type DayClock,
  extendDayClock,
  markDayClock,
  pauseDayClock,
  recountDayClock,
  resumeDayClock,
  spentDays,
  startDayClock,
} from './day-clock.ts';
import { acceptedMoment, addOfficeMinutes, officeHoursOf, officeMsBetween } from './office-hours.ts';
import type { DayTerm } from './term.ts';
import { almaty, day, official, utc } from './test-words.ts';
import { dateIn, instantAt } from './zone.ts';

const first = dayNumber(day('2026-01-01'));
const someDay = fc.integer({ min: 0, max: 200 }).map((n) => dateOfDay(first + n));
const daysOff = fc.uniqueArray(fc.integer({ min: -60, max: 400 }), { maxLength: 40 }).map((ns) => ns.map((n) => dateOfDay(first + n)));
const term: fc.Arbitrary<DayTerm> = fc.record({
  n: fc.integer({ min: 1, max: 30 }),
  unit: fc.constantFrom('wd', 'wd', 'cd', 'mo'),
});
const off = (dates: readonly LocalDate[], version: string): Calendar =>
  calendarFrom(
    dates.map((date) => ({ date, kind: 'moved-day-off' })),
    version,
  );

/** What may happen to a clock: a pause so many days after what was before, a resume so many days later, an extension. */
type Happening = { readonly wait: number; readonly away: number; readonly extend: number | null };
const happening: fc.Arbitrary<Happening> = fc.record({
  wait: fc.integer({ min: 0, max: 12 }),
  away: fc.integer({ min: 0, max: 15 }),
  extend: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 3 }),
});
const history = fc.array(happening, { maxLength: 5 });

function live(calendar: Calendar, of: DayTerm, start: LocalDate, happenings: readonly Happening[]): DayClock {
  let clock = startDayClock(calendar, { term: of, zone: almaty, opens: '09:00', closes: '18:00', lapses: true }, start);
  let now = start;
  for (const [index, { wait, away, extend }] of happenings.entries()) {
    now = addDays(now, wait);
    if (extend !== null) clock = extendDayClock(calendar, clock, { reason: `r${index}`, term: { n: extend, unit: of.unit }, on: now });
    clock = pauseDayClock(calendar, clock, now);
    now = addDays(now, away);
    clock = resumeDayClock(calendar, clock, now);
  }
  return clock;
}

/**
 * The due day by walking day after day, slowly and written otherwise than the clock does it: the first day by whose end the
 * term is counted out, on which no pause is left open, and which is the last counted day itself or a working day.
 */
function walkedDue(calendar: Calendar, clock: DayClock): LocalDate {
  const runsAtDawn = (date: LocalDate) => clock.spans.some(({ from, to }) => from < date && (to === null || date <= to));
  const runsAtDusk = (date: LocalDate) => clock.spans.some(({ from, to }) => from <= date && (to === null || date < to));
  const start = clock.spans[0]?.from ?? clock.due;
  const n = clock.extensions.reduce((sum, extension) => sum + extension.term.n, clock.term.n);
  const needed = clock.term.unit === 'mo' ? dayNumber(addTerm(calendar, start, { n, unit: 'mo' })) - dayNumber(start) : n;
  let counted = 0;
  for (let date = addDays(start, 1); ; date = addDays(date, 1)) {
    const counts = counted < needed && runsAtDawn(date) && (clock.term.unit !== 'wd' || calendar.isWorkingDay(date));
    if (counts) counted++;
    if (counted === needed && runsAtDusk(date) && (counts || calendar.isWorkingDay(date))) return date;
  }
}

const runs = { numRuns: 500 };

describe('adding a day off', () => {
  test('never makes the end of a term earlier, nor one counted back later', () => {
    fc.assert(
      fc.property(daysOff, someDay, someDay, term, (dates, extra, start, of) => {
        const fewer = off(
          dates.filter((date) => date !== extra),
          'fewer',
        );
        const more = off([...dates.filter((date) => date !== extra), extra], 'more');
        expect(addTerm(more, start, of) >= addTerm(fewer, start, of)).toBe(true);
        expect(subtractTerm(more, start, of) <= subtractTerm(fewer, start, of)).toBe(true);
      }),
      runs,
    );
  });
  test('never makes a clock of any history due or lapse earlier when it is counted again', () => {
    fc.assert(
      fc.property(daysOff, someDay, someDay, term, history, (dates, extra, start, of, happenings) => {
        const fewer = off(
          dates.filter((date) => date !== extra),
          'fewer',
        );
        const more = off([...dates.filter((date) => date !== extra), extra], 'more');
        const clock = live(fewer, of, start, happenings);
        const recounted = recountDayClock(more, clock);
        expect(recounted.due >= clock.due).toBe(true);
        expect((recounted.lapseAt ?? '') >= (clock.lapseAt ?? '')).toBe(true);
        expect(recountDayClock(fewer, recounted)).toEqual(clock);
      }),
      runs,
    );
  });
});

describe('pause and resume', () => {
  test('on one day change nothing, whatever was before', () => {
    fc.assert(
      fc.property(daysOff, someDay, term, history, fc.integer({ min: 0, max: 40 }), (dates, start, of, happenings, later) => {
        const calendar = off(dates, 'c');
        const clock = live(calendar, of, start, happenings);
        const on = addDays(clock.spans.at(-1)?.from ?? start, later);
        expect(resumeDayClock(calendar, pauseDayClock(calendar, clock, on), on)).toEqual(clock);
      }),
      runs,
    );
  });
  test('never make a clock due earlier', () => {
    fc.assert(
      fc.property(daysOff, someDay, term, history, happening, (dates, start, of, happenings, one) => {
        const calendar = off(dates, 'c');
        const clock = live(calendar, of, start, happenings);
        const on = addDays(clock.spans.at(-1)?.from ?? start, one.wait);
        const paused = pauseDayClock(calendar, clock, on);
        expect(paused.due).toBe(clock.due);
        expect([paused.warnAt, paused.breachAt, paused.lapseAt]).toEqual([null, null, null]);
        expect(resumeDayClock(calendar, paused, addDays(on, one.away)).due >= clock.due).toBe(true);
      }),
      runs,
    );
  });
  test('leave a day already counted spent', () => {
    fc.assert(
      fc.property(daysOff, someDay, term, history, happening, (dates, start, of, happenings, one) => {
        const calendar = off(dates, 'c');
        const clock = live(calendar, of, start, happenings);
        const on = addDays(clock.spans.at(-1)?.from ?? start, one.wait);
        const back = addDays(on, one.away);
        const resumed = resumeDayClock(calendar, pauseDayClock(calendar, clock, on), back);
        expect(spentDays(calendar, resumed, back)).toBe(spentDays(calendar, clock, on));
      }),
      runs,
    );
  });
});

test('a clock is due where walking day after day says', () => {
  fc.assert(
    fc.property(daysOff, someDay, term, history, (dates, start, of, happenings) => {
      const calendar = off(dates, 'c');
      const clock = live(calendar, of, start, happenings);
      expect(clock.due).toBe(walkedDue(calendar, clock));
    }),
    runs,
  );
});

test('a clock breaches at most once, and after that no pause makes it breach again', () => {
  fc.assert(
    fc.property(daysOff, someDay, term, happening, (dates, start, of, one) => {
      const calendar = off(dates, 'c');
      const clock = live(calendar, of, start, []);
      const breached = markDayClock(calendar, clock, 'breach', clock.breachAt ?? utc('2026-01-01T00:00:00Z'));
      const on = addDays(breached.due, one.wait);
      const later = resumeDayClock(calendar, pauseDayClock(calendar, breached, on), addDays(on, one.away));
      expect(later).toMatchObject({ due: clock.due, breachAt: null, breachedAt: clock.breachAt });
    }),
    runs,
  );
});

test('a term forward and the same term back from a working day meet again', () => {
  fc.assert(
    fc.property(daysOff, someDay, fc.integer({ min: 1, max: 60 }), (dates, start, n) => {
      const calendar = off(dates, 'c');
      fc.pre(calendar.isWorkingDay(start));
      const of: DayTerm = { n, unit: 'wd' };
      const due = addTerm(calendar, start, of);
      expect(calendar.isWorkingDay(due)).toBe(true);
      expect(subtractTerm(calendar, due, of)).toBe(start);
      expect(calendar.workingDaysBetween(start, due)).toBe(n);
    }),
    runs,
  );
});

test('the zone gives an instant back its date, and instants of later days are later', () => {
  const zones = fc.constantFrom('Asia/Almaty', 'Asia/Qyzylorda', 'Asia/Aqtau', 'Europe/Berlin');
  const anyDay = fc.integer({ min: dayNumber(day('2014-01-01')), max: dayNumber(day('2030-12-31')) }).map(dateOfDay);
  fc.assert(
    fc.property(zones, anyDay, fc.constantFrom('00:00', '09:00', '18:30', '23:59'), (zone, date, time) => {
      expect(dateIn(zone, instantAt(zone, date, time))).toBe(date);
      expect(instantAt(zone, addDays(date, 1), time) > instantAt(zone, date, time)).toBe(true);
    }),
    runs,
  );
});

describe('office time', () => {
  const hours = fc.constantFrom('provider', 'provider-disability', 'state-corporation', 'state-corporation-duty').map(officeHoursOf);
  const moment = fc.integer({ min: Date.UTC(2024, 1, 20), max: Date.UTC(2026, 11, 1) }).map((ms) => utc(new Date(ms).toISOString()));
  test('that was added is the office time between', () => {
    fc.assert(
      fc.property(hours, moment, fc.integer({ min: 1, max: 2000 }), (of, from, minutes) => {
        const end = addOfficeMinutes(official, of, almaty, from, minutes);
        expect(officeMsBetween(official, of, almaty, from, end)).toBe(minutes * 60_000);
      }),
      runs,
    );
  });
  test('a filing is accepted on a working day, never before it was filed', () => {
    fc.assert(
      fc.property(hours, moment, (of, filed) => {
        const accepted = acceptedMoment('next-working-day', official, of, almaty, filed);
        expect(official.isWorkingDay(accepted.on)).toBe(true);
        expect(accepted.at >= filed).toBe(true);
        expect(dateIn(almaty, accepted.at)).toBe(accepted.on);
      }),
      runs,
    );
  });
});
