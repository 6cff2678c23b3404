import { addDays, checkDigit, type LocalDate } from '../base/index.ts';
import { addTerm, type Calendar, parseDayTerm, subtractTerm } from '../calendar/index.ts';
import { fitsType } from '../casework/index.ts';
import { type Condition, type DateExpression, type FactValue, factLaw, type Regulation } from '../law/index.ts';
import { madeUpIin } from '../testing/index.ts';
import type { Dice } from './dice.ts';

/** Values that make conditions of a regulation turn out one way or the other, by fact: found by walking its data. */
export type Hints = {
  readonly values: ReadonlyMap<string, readonly FactValue[]>;
  readonly dates: ReadonlyMap<string, readonly DateExpression[]>;
};

const known = new WeakMap<Regulation, Hints>();

/** Every value and date that a condition of the regulation compares a fact with. */
export function hintsOf(regulation: Regulation): Hints {
  const before = known.get(regulation);
  if (before) return before;
  const values = new Map<string, FactValue[]>();
  const dates = new Map<string, DateExpression[]>();
  const add = <T>(map: Map<string, T[]>, fact: string, ...more: T[]) => map.set(fact, [...(map.get(fact) ?? []), ...more]);
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const one of node) walk(one);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const c = node as Record<string, unknown>;
    if (typeof c.fact === 'string') {
      if (c.is !== undefined) add(values, c.fact, c.is as FactValue);
      if (Array.isArray(c.in)) add(values, c.fact, ...(c.in as FactValue[]));
      if (typeof c.atLeast === 'number') add(values, c.fact, c.atLeast, c.atLeast - 1);
      if (typeof c.atMost === 'number') add(values, c.fact, c.atMost, c.atMost + 1);
      for (const word of ['before', 'after', 'onOrBefore', 'onOrAfter'])
        if (c[word] !== undefined) add(dates, c.fact, c[word] as DateExpression);
    }
    for (const one of Object.values(c)) walk(one);
  };
  walk(regulation);
  const hints = { values, dates };
  known.set(regulation, hints);
  return hints;
}

/** What values are made with: the law, today, and how far the made-up people of this history are from those of others. */
export type Making = { readonly regulation: Regulation; readonly calendar: Calendar; readonly today: LocalDate; readonly offset: number };

/** A date that an expression stands for, as far as today tells. */
export function dateNear(m: Making, expression: DateExpression): LocalDate {
  const base = typeof expression === 'string' ? expression : m.today;
  const plus = typeof expression === 'string' ? undefined : expression.plus;
  if (!plus) return base;
  return plus.startsWith('-') ? subtractTerm(m.calendar, base, parseDayTerm(plus.slice(1))) : addTerm(m.calendar, base, parseDayTerm(plus));
}

/** A value that the fact with this key can have: often one that some condition looks at. Undefined for a fact that the law does not know. */
export function valueFor(m: Making, key: string, dice: Dice): FactValue | undefined {
  const ref = key.replace(/#\d+/, '');
  const law = factLaw(m.regulation, ref);
  if (!law) return undefined;
  const hints = hintsOf(m.regulation);
  const pool = (hints.values.get(ref) ?? []).filter((value) => fitsType(law, value));
  switch (law.type) {
    case 'yesNo':
      return pool.length > 0 && dice.chance(50) ? dice.pick(pool) : dice.chance(50);
    case 'choice': {
      const always = law.options.filter((option) => law.only?.[option] === undefined);
      return dice.pick(always.length > 0 && dice.chance(70) ? always : law.options);
    }
    case 'date': {
      const expressions = hints.dates.get(ref) ?? [];
      if (expressions.length > 0 && dice.chance(70)) return addDays(dateNear(m, dice.pick(expressions)), dice.pick([-200, -1, 0, 1, 30]));
      return addDays(m.today, -dice.below(1200));
    }
    case 'money':
    case 'number':
      return pool.length > 0 && dice.chance(60) ? dice.pick(pool) : dice.pick([0, 1, 12, 36, 85_000, 7_500_000]);
    case 'iin':
      return madeUpIin(addDays('1950-01-01' as LocalDate, m.offset % 9000), 'female', 20 + dice.below(20));
    case 'bin':
      return madeUpBin(m.offset + dice.below(3));
    case 'phone':
      return '+77010009900';
    case 'iban':
      return 'KZ86125KZT5004100100';
    default:
      return pool.length > 0 && dice.chance(40) ? dice.pick(pool) : dice.pick(['Астана қаласы', 'Мәтін', 'Себебі көрсетілген']);
  }
}

/** A made-up BIN: right by its check digit, serials from 99000 on. */
export function madeUpBin(n: number) {
  for (let serial = 99_000 + (n % 900); ; serial += 1) {
    const start = `200140${String(serial).slice(-5)}`;
    const digit = checkDigit(start);
    if (digit !== undefined) return `${start}${digit}`;
  }
}

/** Facts that make a condition come out as wanted, as far as facts decide it; what is chosen already stays. */
export function satisfy(m: Making, condition: Condition, want: boolean, chosen: Map<string, FactValue>, dice: Dice): void {
  if (condition === 'always') return;
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const every = 'all' in condition ? want : !want;
    if (parts.length === 0) return;
    for (const part of every ? parts : [dice.pick(parts)]) satisfy(m, part, want, chosen, dice);
    return;
  }
  if ('not' in condition || 'unless' in condition) {
    satisfy(m, 'not' in condition ? condition.not : condition.unless, !want, chosen, dice);
    return;
  }
  if ('every' in condition || 'some' in condition) {
    satisfy(m, condition.holds, want, chosen, dice);
    return;
  }
  if (!('fact' in condition) || chosen.has(condition.fact)) return;
  const value = valueThatMakes(m, condition, want, chosen, dice);
  if (value !== undefined) chosen.set(condition.fact, value);
}

type OfFact = Extract<Condition, { readonly fact: string }>;

function valueThatMakes(m: Making, c: OfFact, want: boolean, chosen: ReadonlyMap<string, FactValue>, dice: Dice): FactValue | undefined {
  const law = factLaw(m.regulation, c.fact);
  const other = (taken: readonly FactValue[]): FactValue | undefined => {
    if (law?.type === 'yesNo') return [true, false].find((value) => !taken.includes(value));
    if (law?.type === 'choice') {
      const left = law.options.filter((value) => !taken.includes(value));
      return left.length > 0 ? dice.pick(left) : undefined;
    }
    return undefined;
  };
  if ('is' in c) return want ? c.is : other([c.is]);
  if ('in' in c) return want ? dice.pick(c.in) : other(c.in);
  if ('atLeast' in c) return want ? c.atLeast : c.atLeast - 1;
  if ('atMost' in c) return want ? c.atMost : c.atMost + 1;
  if ('sameAs' in c) return want ? chosen.get(c.sameAs) : undefined;
  if ('before' in c) return addDays(dateNear(m, c.before), want ? -1 - dice.below(300) : dice.below(30));
  if ('after' in c) return addDays(dateNear(m, c.after), want ? 1 + dice.below(300) : -dice.below(30));
  if ('onOrBefore' in c) return addDays(dateNear(m, c.onOrBefore), want ? -dice.below(300) : 1 + dice.below(30));
  if ('onOrAfter' in c) return addDays(dateNear(m, c.onOrAfter), want ? dice.below(300) : -1 - dice.below(30));
  return undefined;
}
