import { type LocalDate, type Tiyn, tiyn } from '../base/index.ts';
import {
  type CalculationOptions,
  calculate,
  compileAmount,
  followsOf,
  gatherColumns,
  increaseOf,
  type ParameterBook,
} from '../benefits/index.ts';
import { type Award, type DatedRate, endOf, regionOn } from './award.ts';
import type { KeptCalculation } from './award-events.ts';
import { later } from './month.ts';
import type { RecalculationRow, RecalculationSpec } from './recalculation.ts';

/** The formula, day and facts by which an award is worked out anew. */
export type Recalculable = {
  readonly kind: 'recalculable';
  readonly calculated: KeptCalculation;
  readonly facts: { readonly [fact: string]: unknown };
  readonly from: LocalDate;
  readonly before: Tiyn;
};

type Impossible = { readonly kind: 'impossible'; readonly ground: string; readonly from: LocalDate; readonly before: Tiyn };

const rateBefore = (award: Award, on: LocalDate): DatedRate | undefined => award.timeline.findLast((rate) => rate.from < on);
const rateOn = (award: Award, on: LocalDate): DatedRate | undefined => award.timeline.findLast((rate) => rate.from <= on);

/**
 * How the rate that an event set was worked out, with the facts it was worked out from; undefined where the sum came another way. An amount
 * of a mass recalculation has the facts of the one before it.
 */
export function calculationOf(award: Award, seq: number): KeptCalculation | undefined {
  const made = award.recalculations.find((known) => known.seq === seq);
  if (!made) return award.calculated;
  if (!made.calculated || made.calculated.facts) return made.calculated;
  const facts = factsBefore(award, seq);
  return facts && { ...made.calculated, facts };
}

/** The facts of the award's own benefit that an event found: those of the last amount before it that was worked out from them. */
function factsBefore(award: Award, seq: number): KeptCalculation['facts'] {
  const previous = award.recalculations.findLast((known) => !known.undone && known.seq < seq);
  const known = previous ? previous.calculated : award.calculated;
  if (!known) return undefined;
  return known.name === award.benefit && known.facts ? known.facts : previous && factsBefore(award, previous.seq);
}

/**
 * What a recalculation does to an award: how to work it out anew, why that cannot be done, or undefined where it does not concern it.
 * Reading: an award that an act raises yearly is raised from what it was worth on the day before.
 */
export function recalculableBy(award: Award, spec: RecalculationSpec): Recalculable | Impossible | undefined {
  if (!spec.benefits.includes(award.benefit)) return undefined;
  const from = later(spec.from, award.from);
  const end = endOf(award);
  const rate = rateOn(award, from);
  if (!rate || (end !== undefined && end < from)) return undefined;
  const own = calculationOf(award, rate.seq);
  if (own?.payment === 'once') return undefined;
  const impossible = (ground: string): Impossible => ({ kind: 'impossible', ground, from, before: rate.monthly });
  if (award.form === 'top-up') return impossible('top-up');
  if (award.timeline.some((known) => known.from > from)) return impossible('changes-later');
  const known = { knownAt: spec.at, payment: 'month' } as const;
  const increase = spec.kind === 'indexation' ? increaseOf(award.benefit) : undefined;
  if (increase) {
    const before = rateBefore(award, spec.from);
    if (!before) return undefined;
    const facts = { amountBefore: { tiyn: before.monthly }, assignedOn: award.from };
    return { kind: 'recalculable', calculated: { ...known, name: increase, on: from, facts }, facts, from, before: rate.monthly };
  }
  if (!own?.facts) return impossible('facts-not-kept');
  if (followsOf(award.benefit) === 'parameters')
    return { kind: 'recalculable', calculated: { ...known, name: award.benefit, on: from }, facts: own.facts, from, before: rate.monthly };
  if (own.name !== award.benefit) return impossible('raised-since');
  return { kind: 'recalculable', calculated: { ...known, name: award.benefit, on: own.on }, facts: own.facts, from, before: rate.monthly };
}

type Job = { readonly award: Award; readonly what: Recalculable };
type Result = { readonly tiyn: Tiyn } | { readonly ground: string };

/** The amounts of jobs with one formula and day: by columns where the rule has them, each by itself where it has not. */
function amountsOf(jobs: readonly Job[], options: CalculationOptions): readonly Result[] {
  const [first] = jobs;
  if (!first) return [];
  const { name, on } = first.what.calculated;
  const alone = ({ what }: Job): Result => {
    const calculated = calculate(name, what.facts, on, options);
    return calculated.kind === 'refused' ? { ground: calculated.ground } : { tiyn: calculated.amount };
  };
  const compiled = compileAmount(name, on, options);
  const facts = jobs.map(({ what }) => what.facts);
  const gathered = compiled.kind === 'compiled' ? gatherColumns(name, facts, on, options) : compiled;
  if (compiled.kind === 'refused' || gathered.kind === 'refused') return jobs.map(alone);
  const amounts = new Float64Array(gathered.rows.length);
  compiled.rule.run(gathered.columns, amounts);
  const results = new Map<number, Result>();
  gathered.rows.forEach((index, row) => {
    const amount = amounts[row] ?? 0;
    results.set(index, amount < 0 ? { ground: compiled.rule.refusals[-amount - 1]?.ground ?? 'rule-unknown' } : { tiyn: tiyn(amount) });
  });
  return jobs.map((job, index) => results.get(index) ?? alone(job));
}

/**
 * What a recalculation finds for awards: a row for each that it concerns, in their order. The amounts are those of the explaining function.
 * Pure; `book` holds the parameters of the installation, of which only what was known at the start of the recalculation counts.
 */
export function recalculateAwards(awards: readonly Award[], spec: RecalculationSpec, book: ParameterBook): readonly RecalculationRow[] {
  const groups = new Map<string, Job[]>();
  const rows = new Map<Award, RecalculationRow>();
  const rowOf = (award: Award, what: Recalculable | Impossible, result: Result): RecalculationRow => {
    const { from, before } = what;
    const head = { award: award.award, version: award.version, benefit: award.benefit, region: regionOn(award, from), from, before };
    if ('ground' in result) return { ...head, after: before, outcome: 'impossible', ground: result.ground };
    const after = result.tiyn;
    return { ...head, after, outcome: after > before ? 'rises' : after < before ? 'falls' : 'same' };
  };
  for (const award of awards) {
    const what = recalculableBy(award, spec);
    if (what?.kind === 'impossible') rows.set(award, rowOf(award, what, what));
    if (what?.kind !== 'recalculable') continue;
    const key = `${what.calculated.name} ${what.calculated.on}`;
    const group = groups.get(key);
    if (group) group.push({ award, what });
    else groups.set(key, [{ award, what }]);
  }
  for (const jobs of groups.values()) {
    const results = amountsOf(jobs, { book, knownAt: spec.at });
    jobs.forEach(({ award, what }, index) => {
      rows.set(award, rowOf(award, what, results[index] ?? { ground: 'rule-unknown' }));
    });
  }
  return awards.flatMap((award) => rows.get(award) ?? []);
}
