import type { LocalDate } from '../base/index.ts';

/**
 * The name of a fact as a regulation writes it: `kind` for a fact about the case, `applicant.birthDate` for one about the
 * party with that role. Inside `every` and `some` the bare role stands for the party under inspection.
 */
export type FactRef = string;

/** A plain value of a fact. Money is whole tiyn, dates are `YYYY-MM-DD`. */
export type FactValue = string | number | boolean;

/** A date that a condition compares with: written out, taken from a fact or a moment, or today, moved by a term such as `3y` or `-2mo`. */
export type DateExpression =
  | LocalDate
  | { readonly fact: FactRef; readonly plus?: string }
  | { readonly moment: string; readonly plus?: string }
  | { readonly today: true; readonly plus?: string };

/** What is (not) known about a fact. Five different things, none of which is "no". */
export type FactState = 'known' | 'absent' | 'notAnswered' | 'refused' | 'contradicted';

/**
 * A condition is data over facts, because it is compared, checked, drawn, explained to people and pinned to running cases.
 * Its value is true, false or unknown: whatever rests on a fact that is not known is unknown.
 */
export type Condition =
  | 'always'
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** True unless the condition is known to be true: for reasons against something, which the unknown never is. */
  | { readonly unless: Condition }
  | { readonly fact: FactRef; readonly is: FactValue }
  | { readonly fact: FactRef; readonly in: readonly FactValue[] }
  | { readonly fact: FactRef; readonly state: FactState | readonly FactState[] }
  | { readonly fact: FactRef; readonly atLeast: number }
  | { readonly fact: FactRef; readonly atMost: number }
  | { readonly fact: FactRef; readonly sameAs: FactRef }
  /** A number or sum of money that equals the sum of others. */
  | { readonly fact: FactRef; readonly sumOf: readonly FactRef[] }
  | { readonly fact: FactRef; readonly before: DateExpression }
  | { readonly fact: FactRef; readonly after: DateExpression }
  | { readonly fact: FactRef; readonly onOrBefore: DateExpression }
  | { readonly fact: FactRef; readonly onOrAfter: DateExpression }
  | { readonly every: string; readonly holds: Condition }
  | { readonly some: string; readonly holds: Condition }
  | { readonly present: string }
  | { readonly proof: string; readonly shown: true }
  | { readonly outcome: string | readonly string[] }
  | { readonly raised: string }
  | { readonly lapsed: string }
  | { readonly entry: string | readonly string[] };

/** A value that depends on facts: the first line whose condition is true. Without a match there is none, so a last line without `when` is usual. */
export type Chosen<T> = T | { readonly choose: readonly { readonly when?: Condition; readonly use: T }[] };

/** True, false or unknown. */
export type Truth = boolean | 'unknown';

/** What a condition is judged against. `fact` answers for `role.name` or, with an index, for one of several parties (`child#2.birthDate`). */
export type Grounds = {
  readonly fact: (key: string) => { readonly state: FactState; readonly value?: FactValue } | undefined;
  /** How many parties hold the role. */
  readonly parties: (role: string) => number;
  readonly proofShown: (proof: string) => Truth;
  readonly moment: (name: string) => LocalDate | undefined;
  readonly today: LocalDate;
  readonly outcome?: string | undefined;
  readonly lapsed: (clock: string) => boolean;
  readonly entry?: string | undefined;
  readonly addTerm: (date: LocalDate, term: string) => LocalDate;
};

const not = (truth: Truth): Truth => (truth === 'unknown' ? 'unknown' : !truth);

function allOf(truths: Iterable<Truth>): Truth {
  let unknown = false;
  for (const truth of truths) {
    if (truth === false) return false;
    if (truth === 'unknown') unknown = true;
  }
  return unknown ? 'unknown' : true;
}

const anyOf = (truths: Iterable<Truth>): Truth => not(allOf(Array.from(truths, not)));

/** The day that an expression gives on these grounds; undefined where its fact or moment is not known. */
export function dateOf(expression: DateExpression, grounds: Grounds, role?: RoleInView): LocalDate | undefined {
  if (typeof expression === 'string') return expression;
  let date: LocalDate | undefined;
  if ('fact' in expression) {
    const found = grounds.fact(keyFor(expression.fact, role));
    date = found?.state === 'known' && typeof found.value === 'string' ? (found.value as LocalDate) : undefined;
  } else if ('moment' in expression) date = grounds.moment(expression.moment);
  else date = grounds.today;
  return date && expression.plus ? grounds.addTerm(date, expression.plus) : date;
}

/** The party under inspection in `every` and `some`: role and number from 1. */
export type RoleInView = { readonly role: string; readonly n: number } | undefined;

function keyFor(fact: FactRef, view: RoleInView): string {
  return view && fact.startsWith(`${view.role}.`) ? `${view.role}#${view.n}${fact.slice(view.role.length)}` : fact;
}

/** Judges a condition: true, false, or unknown where a fact it rests on is not known. With a party in view its role means that one party. */
export function judge(condition: Condition, grounds: Grounds, view?: RoleInView): Truth {
  return judgeInView(condition, grounds, view);
}

function judgeInView(condition: Condition, grounds: Grounds, view: RoleInView): Truth {
  if (condition === 'always') return true;
  if ('all' in condition) return allOf(condition.all.map((c) => judgeInView(c, grounds, view)));
  if ('any' in condition) return anyOf(condition.any.map((c) => judgeInView(c, grounds, view)));
  if ('not' in condition) return not(judgeInView(condition.not, grounds, view));
  if ('unless' in condition) return judgeInView(condition.unless, grounds, view) !== true;
  if ('every' in condition) return allOf(eachParty(condition.every, condition.holds, grounds));
  if ('some' in condition) return anyOf(eachParty(condition.some, condition.holds, grounds));
  if ('present' in condition) return grounds.parties(condition.present) > 0;
  if ('proof' in condition) return grounds.proofShown(condition.proof);
  if ('outcome' in condition) return grounds.outcome !== undefined && [condition.outcome].flat().includes(grounds.outcome);
  if ('raised' in condition) return grounds.moment(condition.raised) !== undefined;
  if ('lapsed' in condition) return grounds.lapsed(condition.lapsed);
  if ('entry' in condition) return grounds.entry !== undefined && [condition.entry].flat().includes(grounds.entry);
  return judgeFact(condition, grounds, view);
}

function* eachParty(role: string, holds: Condition, grounds: Grounds): Iterable<Truth> {
  for (let n = 1; n <= grounds.parties(role); n += 1) yield judgeInView(holds, grounds, { role, n });
}

type FactCondition = Extract<Condition, { readonly fact: FactRef }>;

function judgeFact(condition: FactCondition, grounds: Grounds, view: RoleInView): Truth {
  const found = grounds.fact(keyFor(condition.fact, view));
  if ('state' in condition) {
    return found === undefined ? 'unknown' : [condition.state].flat().includes(found.state);
  }
  if (found === undefined || found.state !== 'known' || found.value === undefined) return 'unknown';
  const value = found.value;
  if ('is' in condition) return value === condition.is;
  if ('in' in condition) return condition.in.includes(value);
  if ('atLeast' in condition) return typeof value === 'number' ? value >= condition.atLeast : 'unknown';
  if ('atMost' in condition) return typeof value === 'number' ? value <= condition.atMost : 'unknown';
  if ('sameAs' in condition) {
    const other = grounds.fact(keyFor(condition.sameAs, view));
    return other?.state === 'known' ? other.value === value : 'unknown';
  }
  if ('sumOf' in condition)
    return isSum(
      value,
      condition.sumOf.map((ref) => grounds.fact(keyFor(ref, view))),
    );
  return typeof value === 'string' ? judgeDate(condition, value, (e) => dateOf(e, grounds, view)) : 'unknown';
}

function isSum(value: FactValue, parts: readonly ReturnType<Grounds['fact']>[]): Truth {
  const numbers = parts.flatMap((part) => (part?.state === 'known' && typeof part.value === 'number' ? [part.value] : []));
  return numbers.length === parts.length ? value === numbers.reduce((total, one) => total + one, 0) : 'unknown';
}

function judgeDate(
  condition: Extract<FactCondition, { before: unknown } | { after: unknown } | { onOrBefore: unknown } | { onOrAfter: unknown }>,
  value: string,
  dateFor: (e: DateExpression) => LocalDate | undefined,
): Truth {
  const [expression, holds] =
    'before' in condition
      ? [condition.before, (limit: string) => value < limit]
      : 'after' in condition
        ? [condition.after, (limit: string) => value > limit]
        : 'onOrBefore' in condition
          ? [condition.onOrBefore, (limit: string) => value <= limit]
          : [condition.onOrAfter, (limit: string) => value >= limit];
  const limit = dateFor(expression);
  return limit === undefined ? 'unknown' : holds(limit);
}

/** The value of a choice table on these grounds, or undefined when no line is true. With a party in view its role means that one party. */
export function choose<T>(chosen: Chosen<T>, grounds: Grounds, view?: RoleInView): T | undefined {
  if (!isChoice(chosen)) return chosen;
  return chosen.choose.find((line) => line.when === undefined || judge(line.when, grounds, view) === true)?.use;
}

/** Every value that a choice table can give. */
export function choicesOf<T>(chosen: Chosen<T> | undefined): readonly T[] {
  if (chosen === undefined) return [];
  return isChoice(chosen) ? chosen.choose.map((line) => line.use) : [chosen];
}

function isChoice<T>(chosen: Chosen<T>): chosen is { readonly choose: readonly { readonly when?: Condition; readonly use: T }[] } {
  return typeof chosen === 'object' && chosen !== null && 'choose' in chosen;
}
