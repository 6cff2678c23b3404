import { addDays, addMonths, type LocalDate, type Refusal, refuse, type Words } from '../base/index.ts';
import type { Article, Line } from './calculation.ts';
import { later } from './dates.ts';
import type { CommonFacts } from './facts.ts';

/** From which day to which (both included) an amount is owed, with the lines that explain the days. */
export type Period = {
  readonly kind: 'period';
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly lines: readonly Line[];
};

const startWords: Words = { kk: 'Тағайындау күні', ru: 'Дата назначения', en: 'Start of entitlement' };
const endWords: Words = { kk: 'Төлеу мерзімінің соңғы күні', ru: 'Последний день периода выплаты', en: 'Last day of entitlement' };

const dayNames = {
  appliedOn: { kk: 'өтініш берілген (келісім білдірілген) күн', ru: 'день обращения (согласия)', en: 'day of application or consent' },
  rightFrom: { kk: 'құқық туындаған күн', ru: 'день возникновения права', en: 'day on which the right arose' },
} as const;

/** A line that explains a day. */
export function dayLine(what: Words, formula: Words, day: LocalDate, article: Article, inputs: Line['inputs'] = [], reading?: Words): Line {
  return { what, formula, inputs, article, result: { value: day, unit: 'date' }, ...(reading ? { reading } : {}), lines: [] };
}

function dayInputs(facts: CommonFacts): Line['inputs'] {
  return (['rightFrom', 'appliedOn'] as const).flatMap((fact) => {
    const value = facts[fact];
    return value === undefined ? [] : [{ name: dayNames[fact], value, origin: { kind: 'fact', fact } as const }];
  });
}

/** Owed from the day of application, not before the day the right arose. */
export function fromApplication(facts: CommonFacts, on: LocalDate, article: Article, reading?: Words): Period {
  const applied = facts.appliedOn ?? on;
  const from = later(applied, facts.rightFrom ?? applied);
  return { kind: 'period', from, until: null, lines: [dayLine(startWords, dayNames.appliedOn, from, article, dayInputs(facts), reading)] };
}

/** Limits of a right that begins by itself: how far back of the application it is paid, and how long one may apply. */
export type RightLimits = {
  readonly backMonths?: number;
  readonly applyWithinMonths?: number;
  /** The first day for which the limit is known; a late application before it is refused, not guessed. */
  readonly knownFrom?: LocalDate;
  readonly reading?: Words;
};

/**
 * Owed from the day the right arose, but at most `backMonths` before the application. Refuses `applied-too-late` after
 * `applyWithinMonths`, and `start-unknown` where a late application falls before the limit is known.
 */
export function fromRight(facts: CommonFacts, on: LocalDate, article: Article, limits: RightLimits = {}): Period | Refusal {
  const applied = facts.appliedOn;
  const right = facts.rightFrom ?? on;
  const { backMonths, applyWithinMonths, knownFrom } = limits;
  if (applied !== undefined && applied > right && knownFrom !== undefined && applied < knownFrom) {
    return refuse('start-unknown', startUnknown, { applied, right });
  }
  if (applied !== undefined && applyWithinMonths !== undefined && applied > addMonths(right, applyWithinMonths)) {
    return refuse('applied-too-late', appliedTooLate, { applied, right, months: applyWithinMonths });
  }
  const from = applied !== undefined && backMonths !== undefined ? later(right, addMonths(applied, -backMonths)) : right;
  const months = String(backMonths ?? 0);
  const formula: Words =
    backMonths === undefined
      ? dayNames.rightFrom
      : {
          kk: `${dayNames.rightFrom.kk}, бірақ өтінішке дейінгі ${months} айдан аспайды`,
          ru: `${dayNames.rightFrom.ru}, но не ранее чем за ${months} мес. до обращения`,
          en: `${dayNames.rightFrom.en}, but at most ${months} months before the application`,
        };
  return { kind: 'period', from, until: null, lines: [dayLine(startWords, formula, from, article, dayInputs(facts), limits.reading)] };
}

/** Ends a period at the earlier of its own end and the given last day; a day that is null ends nothing. */
export function endingAt(period: Period | Refusal, last: LocalDate | null, formula: Words, article: Article): Period | Refusal {
  if (period.kind === 'refused' || last === null || (period.until !== null && period.until <= last)) return period;
  return { ...period, until: last, lines: [...period.lines, dayLine(endWords, formula, last, article)] };
}

/** The day before a number of months have passed. */
export const dayBeforeMonths = (from: LocalDate, months: number): LocalDate => addDays(addMonths(from, months), -1);

const startUnknown: Words = {
  kk: 'Құқық туындағаннан кейін берілген өтініш бойынша тағайындау күні бұл кезең үшін белгісіз',
  ru: 'Дата назначения при обращении после возникновения права для этого периода неизвестна',
  en: 'The start of entitlement for an application after the right arose is not known for this time',
};
const appliedTooLate: Words = {
  kk: 'Өтініш беру мерзімі өтіп кеткен',
  ru: 'Срок обращения истёк',
  en: 'The time in which one may apply has passed',
};
