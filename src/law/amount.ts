import type { Cited, Named } from './cited.ts';
import {
  type Chosen,
  type Condition,
  choose,
  type DateExpression,
  dateOf,
  type FactRef,
  type FactValue,
  type Grounds,
  judge,
  type RoleInView,
} from './condition.ts';
import { factLaw } from './look-up.ts';
import type { Regulation } from './regulation.ts';

/**
 * How one fact that a formula asks for is taken from the case. What is not known stops the calculation, but where it is said that it may be
 * left out (`mayLack`).
 */
export type AmountFact =
  /** A fact of the case or an attribute of a party as it stands; the values of a choice under the names that the formula knows (`as`). */
  | { readonly fact: FactRef; readonly as?: { readonly [value: string]: string }; readonly mayLack?: true }
  /** A day: of a fact, of a moment, or a term later. */
  | { readonly day: DateExpression; readonly mayLack?: true }
  /** What the law itself says for every case. */
  | { readonly value: FactValue }
  /** How many hold the role. */
  | { readonly count: string }
  /** One entry for each who holds the role, or only for those of whom the condition is true; inside, the bare role stands for that one. */
  | { readonly each: string; readonly when?: Condition; readonly facts: Named<AmountFact> }
  /** A mean income of so many months, or of every month from one day to another (both included), month by month. */
  | { readonly monthly: FactRef; readonly months: number }
  | { readonly monthly: FactRef; readonly from: FactRef; readonly until: FactRef };

/** A formula of src/benefits in this regulation: the day whose law and figures hold, and where each of its facts comes from. */
export type Amount = Cited & {
  readonly on: DateExpression;
  readonly facts: Named<Chosen<AmountFact>>;
};

/** What a formula is given: values as JSON (money `{ tiyn }`, dates as text), and of each the facts of the case that it was taken from. */
export type FactsTaken = {
  readonly on: string | undefined;
  readonly facts: { readonly [name: string]: unknown };
  readonly from: { readonly [name: string]: readonly FactRef[] };
  /** Keys of facts that the case does not know and the formula needs. */
  readonly lacking: readonly string[];
};

type Taken = { readonly value?: unknown; readonly from: readonly string[]; readonly lacking: readonly string[] };

/**
 * Takes the facts of a formula from the case. A choice that gives nothing for this case leaves the fact out. With a party in view its role
 * means that one party: the same formula for each of several children.
 */
export function takeFacts(law: Amount, regulation: Regulation, grounds: Grounds, view?: RoleInView): FactsTaken {
  const taken = Object.entries(law.facts).map(([name, chosen]): readonly [string, Taken] => {
    const one = choose(chosen, grounds, view);
    return [name, one ? take(one, regulation, grounds, view) : nothing];
  });
  const on = dateOf(law.on, grounds, view);
  const lackingDay = on === undefined && typeof law.on !== 'string' && 'fact' in law.on ? [keyOf(law.on.fact, view)] : [];
  return {
    on,
    facts: Object.fromEntries(taken.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]]))),
    from: Object.fromEntries(taken.map(([name, { from }]) => [name, from])),
    lacking: [...new Set([...lackingDay, ...taken.flatMap(([, { lacking }]) => lacking)])],
  };
}

const nothing: Taken = { from: [], lacking: [] };

function take(one: AmountFact, regulation: Regulation, grounds: Grounds, view: RoleInView): Taken {
  if ('value' in one) return { value: one.value, from: [], lacking: [] };
  if ('count' in one) return { value: grounds.parties(one.count), from: [], lacking: [] };
  if ('each' in one) return takeEach(one, regulation, grounds);
  if ('monthly' in one) return takeMonths(one, regulation, grounds, view);
  if ('day' in one) {
    const day = dateOf(one.day, grounds, view);
    const from = typeof one.day !== 'string' && 'fact' in one.day ? [keyOf(one.day.fact, view)] : [];
    return day === undefined ? { from, lacking: one.mayLack ? [] : from } : { value: day, from, lacking: [] };
  }
  const key = keyOf(one.fact, view);
  const value = given(key, regulation, grounds);
  if (value === undefined) return { from: [key], lacking: one.mayLack ? [] : [key] };
  return { value: one.as && typeof value === 'string' ? (one.as[value] ?? value) : value, from: [key], lacking: [] };
}

/** A value that is known, as a formula reads it: money as `{ tiyn }`. One that two sources contradict is not known. */
function given(key: string, regulation: Regulation, grounds: Grounds): unknown {
  const found = grounds.fact(key);
  if (found?.state !== 'known' || found.value === undefined) return undefined;
  return factLaw(regulation, key)?.type === 'money' ? { tiyn: found.value } : found.value;
}

type Each = Extract<AmountFact, { readonly each: string }>;

function takeEach({ each: role, when = 'always', facts }: Each, regulation: Regulation, grounds: Grounds): Taken {
  const many = regulation.parties[role]?.many;
  const views = Array.from({ length: grounds.parties(role) }, (_, i): RoleInView => (many ? { role, n: i + 1 } : undefined));
  const all = views
    .filter((view) => judge(when, grounds, view) === true)
    .map((view) => Object.entries(facts).map(([name, one]) => [name, take(one, regulation, grounds, view)] as const));
  return {
    value: all.map((entries) => Object.fromEntries(entries.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])))),
    from: all.flatMap((entries) => entries.flatMap(([, { from }]) => from)),
    lacking: all.flatMap((entries) => entries.flatMap(([, { lacking }]) => lacking)),
  };
}

type Monthly = Extract<AmountFact, { readonly monthly: FactRef }>;

function takeMonths(one: Monthly, regulation: Regulation, grounds: Grounds, view: RoleInView): Taken {
  const refs = ('months' in one ? [one.monthly] : [one.monthly, one.from, one.until]).map((ref) => keyOf(ref, view));
  const lacking = refs.filter((ref) => grounds.fact(ref)?.state !== 'known');
  if (lacking.length > 0) return { from: refs, lacking };
  const amount = given(keyOf(one.monthly, view), regulation, grounds);
  if ('months' in one) return { value: Array.from({ length: one.months }, () => amount), from: refs, lacking };
  const [first, last] = refs.slice(1).map((ref) => monthNumber(String(grounds.fact(ref)?.value))) as [number, number];
  const months = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({ month: monthText(first + i), amount }));
  return { value: months, from: refs, lacking };
}

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const monthText = (n: number): string => `${Math.trunc(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

/** The key of a fact, of the party in view where it is about one. */
const keyOf = (ref: FactRef, view: RoleInView): string =>
  view && ref.startsWith(`${view.role}.`) ? `${view.role}#${view.n}${ref.slice(view.role.length)}` : ref;
