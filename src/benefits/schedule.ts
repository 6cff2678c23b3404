import { addDays, type LocalDate, type Refusal, refuse, type Tiyn } from '../base/index.ts';
import { isAmountName } from './amount-names.ts';
import { type CalculationOptions, calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import { earlier, later } from './dates.ts';
import type { ParameterBook } from './parameter-book.ts';
import { publishedParameters } from './published-parameters.ts';
import { benefits } from './registry.ts';

/** What is known of a person from a day on, until the next entry: a change of group, a child more, a new address of the right. */
export type FactsFrom = { readonly from: LocalDate; readonly facts: unknown };

/** Days (both included) with one monthly amount, and the calculation that explains it. */
export type Segment = { readonly from: LocalDate; readonly until: LocalDate; readonly amount: Tiyn; readonly calculation: Calculation };

/**
 * The amounts of a monthly benefit over a stretch of time: cut where facts change, where a child passes an age, where a parameter changes
 * (for amounts that follow parameters), where the right begins and ends. Days without a right have no segment.
 *
 * @param timeline entries in the order of their days; days before the first have no facts and no amount
 * @returns segments in order of time, or the refusal of the first stretch that cannot be worked out
 */
export function amountsOver(
  name: string,
  timeline: readonly FactsFrom[],
  from: LocalDate,
  until: LocalDate,
  options: CalculationOptions = {},
): readonly Segment[] | Refusal {
  const cuts = cutsOf(name, timeline, options.book ?? publishedParameters);
  if ('kind' in cuts) return cuts;
  const segments: Segment[] = [];
  const starts = [...new Set([from, ...cuts.filter((cut) => cut > from && cut <= until)])].toSorted();
  for (const [at, start] of starts.entries()) {
    const next = starts[at + 1];
    const end = next === undefined ? until : addDays(next, -1);
    const facts = timeline.findLast((entry) => entry.from <= start);
    if (facts === undefined) continue;
    const found = amountWithin(name, facts, start, end, options);
    if (found === undefined) continue;
    if (found.kind === 'refused') return found;
    const { calculation } = found;
    const last = segments.at(-1);
    if (last !== undefined && last.amount === calculation.amount && addDays(last.until, 1) === found.from) {
      segments[segments.length - 1] = { ...last, until: found.until };
    } else {
      segments.push({ from: found.from, until: found.until, amount: calculation.amount, calculation });
    }
  }
  return segments;
}

type Within = { readonly kind: 'within'; readonly from: LocalDate; readonly until: LocalDate; readonly calculation: Calculation };

/** The amount inside one stretch, cut to the days of the right; undefined when the stretch has none. */
function amountWithin(
  name: string,
  entry: FactsFrom,
  start: LocalDate,
  end: LocalDate,
  options: CalculationOptions,
): Within | Refusal | undefined {
  const fixed = isAmountName(name) && benefits[name].follows === 'right';
  const calculation = calculate(name, entry.facts, fixed ? entry.from : start, options);
  if (calculation.kind === 'refused') {
    if (calculation.ground === 'right-ended' || calculation.ground === 'no-right') return undefined;
    const begins = calculation.ground === 'right-not-begun' ? calculation.details?.from : undefined;
    if (typeof begins !== 'string') return calculation;
    return begins > end || fixed ? undefined : amountWithin(name, entry, begins as LocalDate, end, options);
  }
  const from = later(calculation.from, start);
  const until = calculation.until === null ? end : earlier(calculation.until, end);
  return from > until ? undefined : { kind: 'within', from, until, calculation };
}

/** All days on which an amount can change. */
function cutsOf(name: string, timeline: readonly FactsFrom[], book: ParameterBook): readonly LocalDate[] | Refusal {
  if (!isAmountName(name)) return refuse('no-such-benefit', noSuchBenefit, { benefit: name });
  const benefit = benefits[name];
  const cuts: LocalDate[] = timeline.map((entry) => entry.from);
  for (const { facts } of timeline) {
    const changes = benefit.changes(facts);
    if ('kind' in changes) return changes;
    cuts.push(...changes);
  }
  if (benefit.follows === 'parameters') {
    for (const rows of book.values()) {
      for (const row of rows) cuts.push(row.from, ...(row.until === null ? [] : [addDays(row.until, 1)]));
    }
  }
  return cuts;
}

const noSuchBenefit = { kk: 'Мұндай төлем жоқ', ru: 'Такой выплаты нет', en: 'There is no such benefit' };
