import { type Instant, type LocalDate, type Refusal, refuse, type Words } from '../base/index.ts';
import type { Certainty } from './calculation.ts';

/** What the value of a parameter is: money in tenge, a multiplier, a percentage, a number, or the name of a way to round. */
export type ParameterUnit = 'tenge' | 'coefficient' | 'percent' | 'number' | 'rounding';

/** One value of a parameter in force from–until, both days included (`until: null` = open). The value is a decimal text, null when unknown. */
export type ParameterRow = {
  readonly parameter: string;
  readonly words: Words;
  readonly unit: ParameterUnit;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly value: string | null;
  readonly certainty: Certainty;
  readonly source: Words;
  readonly note?: string;
  /** When the installation learnt of it; absent for what came with the system. */
  readonly recordedAt?: Instant;
  /** The change that brought it; absent for what came with the system. */
  readonly change?: string;
};

/** All rows of all parameters, in the order in which they were recorded. Rows are added, never changed or taken away. */
export type ParameterBook = ReadonlyMap<string, readonly ParameterRow[]>;

/** Puts rows into a book by the name of their parameter, after those it already has. */
export function withRows(book: ParameterBook, rows: readonly ParameterRow[]): ParameterBook {
  const next = new Map(book);
  for (const row of rows) next.set(row.parameter, [...(next.get(row.parameter) ?? []), row]);
  return next;
}

/**
 * The row in force on a date: the one that begins last on or before it and has not ended; of two that begin on the same day the one
 * recorded later. With `knownAt`, rows recorded after that instant do not count, so an old case can be replayed.
 */
export function findRow(book: ParameterBook, parameter: string, on: LocalDate, knownAt?: Instant): ParameterRow | undefined {
  let found: ParameterRow | undefined;
  for (const row of book.get(parameter) ?? []) {
    if (row.from > on || (row.until !== null && row.until < on)) continue;
    if (knownAt !== undefined && row.recordedAt !== undefined && row.recordedAt > knownAt) continue;
    if (found === undefined || row.from >= found.from) found = row;
  }
  return found;
}

const payable: ReadonlySet<Certainty> = new Set(['law', 'press', 'computed', 'setting']);

/** Whether one may pay by a row: a value that is sure enough. */
export const isPayable = ({ certainty, value }: Pick<ParameterRow, 'certainty' | 'value'>): boolean =>
  payable.has(certainty) && value !== null;

/** The row in force on a date if one may pay by it, else the refusal that names the parameter and the date. Nothing is ever guessed. */
export function rowOn(book: ParameterBook, parameter: string, on: LocalDate, knownAt?: Instant): ParameterRow | Refusal {
  const row = findRow(book, parameter, on, knownAt);
  if (row === undefined) {
    const known = (book.get(parameter) ?? []).filter(
      ({ recordedAt }) => knownAt === undefined || recordedAt === undefined || recordedAt <= knownAt,
    );
    return refusedParameter('parameter-not-set', parameter, on, { words: known[0]?.words, lastDay: lastDayBefore(known, on) });
  }
  if (row.certainty === 'unknown' || row.value === null) return refusedParameter('parameter-unknown', parameter, on, row);
  if (row.certainty === 'unconfirmed') return refusedParameter('parameter-unconfirmed', parameter, on, row);
  if (row.certainty === 'doubtful') return refusedParameter('parameter-doubtful', parameter, on, row);
  return isPayable(row) ? row : refusedParameter('parameter-unknown', parameter, on, row);
}

type ParameterGround = 'parameter-not-set' | 'parameter-unknown' | 'parameter-unconfirmed' | 'parameter-doubtful';

const dotted = (day: LocalDate) => day.split('-').toReversed().join('.');

const groundTexts: Readonly<Record<ParameterGround, (name: Words, on: string) => Words>> = {
  'parameter-not-set': (name, on) => ({
    kk: `«${name.kk}» параметрі ${on} күніне әлі белгіленбеген`,
    ru: `Параметр «${name.ru}» на ${on} ещё не установлен`,
    en: `The parameter “${name.en}” is not set yet for ${on}`,
  }),
  'parameter-unknown': (name, on) => ({
    kk: `«${name.kk}» параметрінің ${on} күнгі мәні белгісіз`,
    ru: `Значение параметра «${name.ru}» на ${on} неизвестно`,
    en: `The value of the parameter “${name.en}” on ${on} is unknown`,
  }),
  'parameter-unconfirmed': (name, on) => ({
    kk: `«${name.kk}» параметрінің ${on} күнгі мәні әлі расталмаған`,
    ru: `Значение параметра «${name.ru}» на ${on} ещё не подтверждено`,
    en: `The value of the parameter “${name.en}” on ${on} has not been confirmed`,
  }),
  'parameter-doubtful': (name, on) => ({
    kk: `«${name.kk}» параметрінің ${on} күнгі мәні күмәнді, оны заң мәтінімен салыстыру керек`,
    ru: `Значение параметра «${name.ru}» на ${on} вызывает сомнение и требует сверки с текстом закона`,
    en: `The value of the parameter “${name.en}” on ${on} is doubtful and has to be checked against the law`,
  }),
};

/** What an officer can expect: nothing is worked out until administrators have recorded the value. */
const whatNext: Words = {
  kk: 'Параметрлер әкімшісі мәнді енгізіп, екінші әкімші бекіткенше сома есептелмейді.',
  ru: 'Сумма не рассчитывается, пока администратор параметров не внесёт значение и второй администратор его не утвердит.',
  en: 'No sum is worked out until an administrator of parameters records the value and a second one approves it.',
};

/** The last day before a date on which the parameter had a value; undefined where it never had one. */
function lastDayBefore(rows: readonly ParameterRow[], on: LocalDate): LocalDate | undefined {
  return rows.reduce<LocalDate | undefined>((last, { until }) => {
    if (until === null || until >= on) return last;
    return last === undefined || until > last ? until : last;
  }, undefined);
}

function refusedParameter(
  ground: ParameterGround,
  parameter: string,
  on: LocalDate,
  known: { readonly words?: Words | undefined; readonly lastDay?: LocalDate | undefined },
): Refusal {
  const said = groundTexts[ground](known.words ?? { kk: parameter, ru: parameter, en: parameter }, dotted(on));
  const day = known.lastDay && dotted(known.lastDay);
  const text: Words = {
    kk: `${said.kk}${day ? ` (соңғы мәні ${day} аяқталған)` : ''}. ${whatNext.kk}`,
    ru: `${said.ru}${day ? ` (последнее значение действовало по ${day})` : ''}. ${whatNext.ru}`,
    en: `${said.en}${day ? ` (the last value ended on ${day})` : ''}. ${whatNext.en}`,
  };
  return refuse(ground, text, { parameter, date: on, ...(known.lastDay ? { lastDay: known.lastDay } : {}) });
}
