import { z } from 'zod';
import { type Instant, type LocalDate, type Refusal, refuse, type Words } from '../base/index.ts';
import type { AmountName } from './amount-names.ts';
import type { Article, Certainty, Line } from './calculation.ts';
import type { ColumnValues } from './explain.ts';
import { type Expression, parameter } from './expression.ts';
import { findRow, type ParameterBook, type ParameterRow, rowOn } from './parameter-book.ts';
import type { Period } from './period.ts';
import { act } from './published-parameters.ts';

/** The article a benefit stands in from a date on. An empty article was not read. */
export type ArticleFrom = {
  readonly from: string;
  readonly act: string;
  readonly article: string;
  readonly certainty: Certainty;
};

/** The law of a benefit on one date: its article and the parameters in force. */
export type Day = {
  readonly on: LocalDate;
  readonly article: Article;
  /** The same act with another article and paragraph. */
  readonly at: (article: string, paragraph?: string) => Article;
  /** The parameter in force, as a part of a rule; a refusing part where one may not pay by it. */
  readonly value: (name: string) => Expression;
  /** The row in force whether or not one may pay by it. */
  readonly find: (name: string) => ParameterRow | undefined;
  /** The row in force if one may pay by it. */
  readonly row: (name: string) => ParameterRow | Refusal;
};

/** What a benefit's own file says. `F`: its facts once read. */
export type BenefitRule<F> = {
  readonly name: AmountName;
  readonly words: Words;
  readonly payment: 'month' | 'once';
  /** `parameters`: the amount moves with the parameters by itself. `right`: fixed on the day of the right. */
  readonly follows: 'parameters' | 'right';
  readonly facts: z.ZodType<F>;
  /** Other names under which a fact is known. */
  readonly aliases?: Readonly<Record<string, string>>;
  readonly articles: readonly [ArticleFrom, ...ArticleFrom[]];
  /** Facts as the rule reads them. Absent for a rule that is built from the facts themselves and has no columns. */
  readonly columns?: (facts: F, day: Day) => ColumnValues | Refusal;
  /** The rule on a day. Without facts: the rule for many people at once. */
  readonly rule: (day: Day, facts?: F) => Expression;
  readonly period: (facts: F, day: Day) => Period | Refusal;
  /** The days on which the facts themselves change the amount: birthdays, ends of study. */
  readonly changes?: (facts: F) => readonly LocalDate[];
  /** Whether the Fund withholds the pension contribution. */
  readonly withholds?: true;
  /** Facts for which the rule over columns does not hold: a share apart, a top-up. */
  readonly standsAlone?: (facts: F) => boolean;
  /** Paid once after all, for these facts. */
  readonly paidOnce?: (facts: F, day: Day) => boolean;
};

/** All that one calculation needs: the rule, the facts it reads, the days, the lines beside the amount. */
type Prepared = {
  readonly kind: 'prepared';
  readonly expression: Expression;
  readonly columns: ColumnValues;
  readonly period: Period;
  readonly payment: 'month' | 'once';
  /** Whether the rule over columns gives this person's amount too. */
  readonly inColumns: boolean;
};

/** A benefit as the registry holds it. */
export type Benefit = {
  readonly name: AmountName;
  readonly words: Words;
  readonly follows: 'parameters' | 'right';
  readonly withholds: boolean;
  readonly day: (book: ParameterBook, on: LocalDate, knownAt?: Instant) => Day;
  readonly prepare: (facts: unknown, day: Day) => Prepared | Refusal;
  readonly changes: (facts: unknown) => readonly LocalDate[] | Refusal;
  /** The rule over columns, or undefined where there is none. */
  readonly massRule: (day: Day) => Expression | undefined;
  /** The facts as JSON Schema. */
  readonly schema: () => Readonly<Record<string, unknown>>;
};

/** Makes a benefit of its rule. */
export function defineBenefit<F>(rule: BenefitRule<F>): Benefit {
  const read = (given: unknown): { readonly kind: 'read'; readonly facts: F } | Refusal => {
    const result = rule.facts.safeParse(withKnownNames(given, rule.aliases ?? {}));
    return result.success ? { kind: 'read', facts: result.data } : factsInvalid(rule.name, result.error);
  };
  return {
    name: rule.name,
    words: rule.words,
    follows: rule.follows,
    withholds: rule.withholds ?? false,
    day: (book, on, knownAt) => dayOf(rule.articles, book, on, knownAt),
    schema: () => z.toJSONSchema(rule.facts, { io: 'input' }),
    massRule: (day) => (rule.columns ? rule.rule(day) : undefined),
    changes: (given) => {
      const found = read(given);
      return found.kind === 'refused' ? found : (rule.changes?.(found.facts) ?? []);
    },
    prepare: (given, day) => {
      const found = read(given);
      if (found.kind === 'refused') return found;
      const { facts } = found;
      const columns = rule.columns?.(facts, day) ?? {};
      if (isRefusal(columns)) return columns;
      const period = rule.period(facts, day);
      if (period.kind === 'refused') return period;
      const payment = rule.paidOnce?.(facts, day) ? 'once' : rule.payment;
      return { kind: 'prepared', expression: rule.rule(day, facts), columns, period, payment, inColumns: !rule.standsAlone?.(facts) };
    },
  };
}

const isRefusal = (value: ColumnValues | Refusal): value is Refusal => value.kind === 'refused' && typeof value.ground === 'string';

function dayOf(articles: BenefitRule<unknown>['articles'], book: ParameterBook, on: LocalDate, knownAt?: Instant): Day {
  const inForce = articles.findLast((one) => one.from <= on) ?? articles[0];
  const article: Article = { act: act(inForce.act), article: inForce.article, certainty: inForce.certainty };
  const row = (name: string) => rowOn(book, name, on, knownAt);
  return {
    on,
    article,
    at: (number, paragraph) => ({ ...article, article: number, ...(paragraph === undefined ? {} : { paragraph }) }),
    value: (name) => parameter(row(name)),
    find: (name) => findRow(book, name, on, knownAt),
    row,
  };
}

/** Names of facts may be written as `full_years` or `fullYears`, and by another name that the benefit knows. */
function withKnownNames(given: unknown, aliases: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(given)) return given.map((one) => withKnownNames(one, aliases));
  if (given === null || typeof given !== 'object') return given;
  const entries = Object.entries(given).map(([key, value]): [string, unknown] => {
    const name = key.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    return [aliases[name] ?? name, withKnownNames(value, aliases)];
  });
  return Object.fromEntries(entries);
}

/** A refusal because the facts do not have the right form; names the facts at fault, never their values. */
function factsInvalid(name: AmountName, error: z.ZodError): Refusal {
  const faults = [...new Set(error.issues.map((issue) => [...issue.path, ...('keys' in issue ? issue.keys : [])].join('.') || '-'))].join(
    ', ',
  );
  return refuse(
    'facts-invalid',
    {
      kk: `Деректер толық емес немесе дұрыс емес: ${faults}`,
      ru: `Сведения неполны или неверны: ${faults}`,
      en: `Facts are missing or not right: ${faults}`,
    },
    { benefit: name, facts: faults },
  );
}

/** A line of a rule, under the benefit's article of the day unless another is given. */
export function line(
  day: Day,
  what: Words,
  of: Expression,
  more: { readonly unit?: 'tenge' | 'number'; readonly article?: Article; readonly reading?: Words | undefined } = {},
): Expression {
  const { unit = 'tenge', article = day.article, reading } = more;
  return { kind: 'line', what, unit, article, of, ...(reading ? { reading } : {}) };
}

/** A refusal because the law gives no right for these facts. */
export const noRight = (text: Words, details?: Refusal['details']): Refusal => refuse('no-right', text, details);

/** A line that stands beside the amount and explains a whole number. */
export const countLine = (day: Day, what: Words, formula: Words, inputs: Line['inputs'], result: number, reading?: Words): Line => ({
  what,
  formula,
  inputs,
  article: day.article,
  result: { value: String(result), unit: 'number' },
  ...(reading ? { reading } : {}),
  lines: [],
});
