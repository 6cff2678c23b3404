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

/** The row in force on a date if one may pay by it, else the refusal that names the parameter and the date. Nothing is ever guessed. */
export function rowOn(book: ParameterBook, parameter: string, on: LocalDate, knownAt?: Instant): ParameterRow | Refusal {
  const row = findRow(book, parameter, on, knownAt);
  if (row === undefined) return refusedParameter('parameter-not-set', parameter, on, book.get(parameter)?.[0]?.words);
  if (row.certainty === 'unknown' || row.value === null) return refusedParameter('parameter-unknown', parameter, on, row.words);
  if (row.certainty === 'unconfirmed') return refusedParameter('parameter-unconfirmed', parameter, on, row.words);
  if (row.certainty === 'doubtful') return refusedParameter('parameter-doubtful', parameter, on, row.words);
  return payable.has(row.certainty) ? row : refusedParameter('parameter-unknown', parameter, on, row.words);
}

type ParameterGround = 'parameter-not-set' | 'parameter-unknown' | 'parameter-unconfirmed' | 'parameter-doubtful';

const groundTexts: Readonly<Record<ParameterGround, (name: Words, on: string) => Words>> = {
  'parameter-not-set': (name, on) => ({
    kk: `«${name.kk}» параметрі ${on} күніне әлі белгіленбеген, сома есептелмейді`,
    ru: `Параметр «${name.ru}» на ${on} ещё не установлен, сумма не рассчитывается`,
    en: `The parameter “${name.en}” is not set yet for ${on}; no sum is worked out`,
  }),
  'parameter-unknown': (name, on) => ({
    kk: `«${name.kk}» параметрінің ${on} күнгі мәні белгісіз, сома есептелмейді`,
    ru: `Значение параметра «${name.ru}» на ${on} неизвестно, сумма не рассчитывается`,
    en: `The value of the parameter “${name.en}” on ${on} is unknown; no sum is worked out`,
  }),
  'parameter-unconfirmed': (name, on) => ({
    kk: `«${name.kk}» параметрінің ${on} күнгі мәнін әкімші әлі растамаған, сома есептелмейді`,
    ru: `Значение параметра «${name.ru}» на ${on} ещё не подтверждено администратором, сумма не рассчитывается`,
    en: `The value of the parameter “${name.en}” on ${on} has not been confirmed by an administrator; no sum is worked out`,
  }),
  'parameter-doubtful': (name, on) => ({
    kk: `«${name.kk}» параметрінің ${on} күнгі мәні күмәнді, заң мәтіні бойынша тексерілгенше сома есептелмейді`,
    ru: `Значение параметра «${name.ru}» на ${on} вызывает сомнение, до сверки с текстом закона сумма не рассчитывается`,
    en: `The value of the parameter “${name.en}” on ${on} is doubtful; no sum is worked out until it is checked against the law`,
  }),
};

function refusedParameter(ground: ParameterGround, parameter: string, on: LocalDate, words?: Words): Refusal {
  const name = words ?? { kk: parameter, ru: parameter, en: parameter };
  return refuse(ground, groundTexts[ground](name, on), { parameter, date: on });
}
