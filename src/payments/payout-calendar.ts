import { type LocalDate, type Refusal, refuse } from '../base/index.ts';
import type { Calendar } from '../calendar/index.ts';

/**
 * How an application for a payout from the pension fund travels (order 407 of 2015, annex 17): through the State Corporation (route A);
 * a burial payment or family member at the fund (B3); any other kind at the fund (B1, B2, B4).
 */
export type PayoutTrack = 'corporation' | 'burial' | 'fund';

/** The last day of each stage. `load` is of the State Corporation's route, `confirm` and `control` of the fund's own. */
export type PayoutTerms = {
  readonly load?: LocalDate;
  readonly confirm?: LocalDate;
  readonly control?: LocalDate;
  readonly register: LocalDate;
  readonly orders: LocalDate;
};

/**
 * The stages of a payout from the day of registration, in working days. Readings: the eight days of the register begin when the data are
 * loaded (16.3 names no start); the control's five days run from acceptance (16.2) and one day from the head's confirmation in burial
 * cases; each other stage begins at the end of the one before.
 */
export function payoutTerms(calendar: Calendar, track: PayoutTrack, registered: LocalDate): PayoutTerms {
  if (track === 'corporation') {
    const load = calendar.workingDayAfter(registered, 2);
    const register = calendar.workingDayAfter(load, 8);
    return { load, register, orders: calendar.workingDayAfter(register, 2) };
  }
  const isBurial = track === 'burial';
  const confirm = calendar.workingDayAfter(registered, isBurial ? 1 : 2);
  const control = isBurial ? calendar.workingDayAfter(confirm, 1) : calendar.workingDayAfter(registered, 5);
  const register = calendar.workingDayAfter(control, 1);
  return { confirm, control, register, orders: calendar.workingDayAfter(register, 2) };
}

/** The last day on which orders may be sent for a payday: the second working day before it (7.3). */
export function lastDispatch(calendar: Calendar, payday: LocalDate): LocalDate {
  return calendar.workingDayBefore(payday, 2);
}

/** The payday that orders ready on a day can still make, and the last day to send them. */
export type Payday = { readonly payday: LocalDate; readonly lastDispatch: LocalDate };

/**
 * The first payday whose last dispatch is not before the day the orders are ready. A register that misses a dispatch goes to the next
 * payday (reading: the source is silent). Refused when the payment calendar has no such day.
 */
export function paydayFor(calendar: Calendar, ready: LocalDate, paydays: readonly LocalDate[]): Payday | Refusal {
  for (const payday of [...paydays].sort()) {
    const dispatch = lastDispatch(calendar, payday);
    if (ready <= dispatch) return { payday, lastDispatch: dispatch };
  }
  return refuse(
    'no-payday',
    {
      kk: 'Төлемдер кестесінде бұл күннен кейінгі төлем күні жоқ.',
      ru: 'В графике выплат нет дня выплаты после этой даты.',
      en: 'The payment calendar has no payday after this date.',
    },
    { ready },
  );
}
