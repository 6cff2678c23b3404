import { type LocalDate, type Refusal, refuse } from '../base/index.ts';
import type { Calendar } from '../calendar/index.ts';

/**
 * The last day on which orders may be sent for a payday: the second working day before it (order 407 of 2015, annex 17, p.7(3), which speaks of
 * the pension fund; reading: every run of the payment centre keeps it, since its money takes the same way through the banks).
 */
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
