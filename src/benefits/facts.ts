import { z } from 'zod';
import { addDays, addMonths, isLocalDate, type LocalDate, type Tiyn, tiyn } from '../base/index.ts';
import { earlier } from './dates.ts';
import { decimal, isDecimal } from './fraction.ts';

/** A date `YYYY-MM-DD`. */
export const date = (description: string) =>
  z.iso
    .date()
    .refine((text) => isLocalDate(text), 'not a date')
    .transform((text) => text as LocalDate)
    .meta({ description });

/** A whole number from `min` to `max`. */
export const count = (description: string, max: number, min = 0) => z.int().min(min).max(max).meta({ description });

/** Money: whole tenge or a decimal of at most two places as a number or text, or `{ "tiyn": … }`. Never negative. */
export const money = (description: string) =>
  z
    .union([z.strictObject({ tiyn: z.int().min(0) }), z.number().min(0), z.string()])
    .transform((given, context): Tiyn => {
      const amount = toTiyn(given);
      if (amount !== undefined) return amount;
      context.addIssue({ code: 'custom', message: 'not an amount of tenge with at most two decimals' });
      return z.NEVER;
    })
    .meta({ description: `${description}; tenge, or {"tiyn": …}` });

function toTiyn(given: number | string | { readonly tiyn: number }): Tiyn | undefined {
  if (typeof given === 'object') return tiyn(given.tiyn);
  const text = String(given);
  if (!isDecimal(text) || text.startsWith('-')) return undefined;
  const exact = decimal(text);
  const amount = (exact.num * 100n) / exact.den;
  if (amount * exact.den !== exact.num * 100n || amount > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return tiyn(Number(amount));
}

/** Dates that every benefit understands: the day of application or consent, and the day the right arose. Both default to the date asked for. */
export const commonFacts = {
  appliedOn: date('day of application, or of consent to an offer').optional(),
  rightFrom: date('day on which the right arose').optional(),
};

export type CommonFacts = { readonly appliedOn?: LocalDate | undefined; readonly rightFrom?: LocalDate | undefined };

const person = z.strictObject({
  born: date('date of birth'),
  studiesUntil: date('last day of full-time study, if any').optional(),
  disabledFromChildhood: z.boolean().optional().meta({ description: 'counts without an age limit' }),
});

/** People who count up to an age: how many there are, or each with the date of birth. */
export const people = (description: string) =>
  z.union([count('how many', 30), z.array(person).max(30)]).meta({ description: `${description}: how many, or a list of persons` });

export type People = z.output<ReturnType<typeof people>>;
type Person = Exclude<People, number>[number];

/** The last day on which a person counts: the day before the 18th birthday; in full-time study its last day, at most to 23; else without end. */
function countsUntil(one: Person): LocalDate | null {
  if (one.disabledFromChildhood === true) return null;
  const grown = addDays(addMonths(one.born, 18 * 12), -1);
  if (one.studiesUntil === undefined || one.studiesUntil <= grown) return grown;
  const oldest = addDays(addMonths(one.born, 23 * 12), -1);
  return earlier(one.studiesUntil, oldest);
}

/** How many of them count on a date: born by then and not yet past the age. */
export function countOn(group: People, on: LocalDate): number {
  if (typeof group === 'number') return group;
  return group.filter((one) => one.born <= on && (countsUntil(one) ?? on) >= on).length;
}

/** The days on which the number of those who count can change. */
export function changesOf(group: People): readonly LocalDate[] {
  if (typeof group === 'number') return [];
  return group.flatMap((one) => {
    const last = countsUntil(one);
    return last === null ? [one.born] : [one.born, addDays(last, 1)];
  });
}

/** The last day on which at least `least` of them count, or null while no date of birth ends it. */
export function lastDayWith(group: People, least: number, from: LocalDate): LocalDate | null {
  if (typeof group === 'number') return null;
  const ends = changesOf(group)
    .filter((day) => day > from)
    .toSorted();
  const end = ends.find((day) => countOn(group, day) < least && countOn(group, addDays(day, -1)) >= least);
  return end === undefined ? null : addDays(end, -1);
}

/** Completed years between two dates. */
export function yearsBetween(born: LocalDate, on: LocalDate): number {
  let years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  while (years > 0 && addMonths(born, years * 12) > on) years--;
  return years;
}
