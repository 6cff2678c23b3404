import type { Tiyn } from '../base/index.ts';
import { calculate, followsOf, increaseOf, type ParameterBook } from '../benefits/index.ts';
import type { Award, Recalculation } from './award.ts';
import type { AwardAct } from './award-commands.ts';
import type { KeptCalculation } from './award-events.ts';
import { calculationOf } from './recalculate-awards.ts';

/** A corrected sum: the hash of the decision that gives it, and how it was worked out, where the formula gives it. */
export type Corrected = { readonly why: string; readonly calculated?: KeptCalculation };

/** How an award is to go on after a raise that a corrected sum has covered. `differs`: a person has to work the raise out. */
export type RaisedAgain = { readonly recalculation: string; readonly act?: AwardAct; readonly differs: boolean };

const massOf = ({ mass }: Recalculation) => mass?.recalculation;
const monthlyOn = (award: Award, on: string): Tiyn => award.timeline.findLast((rate) => rate.from <= on)?.monthly ?? (0 as Tiyn);

/** The event by which the decision corrected the sum. */
const correctionOf = (award: Award, why: string) =>
  award.recalculations.findLast((known) => !known.undone && !known.mass && known.rates.some((rate) => rate.why === why));

/** The raises of recalculations of many that stood before a sum was corrected from an earlier day on, and were not made again since. */
function covered(award: Award, correction: Recalculation): readonly Recalculation[] {
  // the last of each recalculation counts
  const last = new Map(award.recalculations.flatMap((known) => (known.mass ? [[known.mass.recalculation, known] as const] : [])));
  const from = correction.rates.at(-1)?.from ?? '';
  return [...last.values()].filter((known) => known.seq < correction.seq && !known.undone && (known.rates[0]?.from ?? '') >= from);
}

/**
 * The next raise of a recalculation of many that a corrected sum of the decision has covered, worked out anew from the corrected sum by the
 * same formula, day and parameters; undefined when there is none left. Reading: who was raised by law is raised from the right sum too, and
 * nobody asks for it again. Where it cannot be worked out, or would take something away, a person looks at it (`differs`); until then
 * what was raised is paid on if the corrected sum is not less than the one it was raised from, and otherwise the corrected sum. `seen`:
 * recalculations that were looked at already. Pure.
 */
export function nextRaise(award: Award, corrected: Corrected, book: ParameterBook, seen: ReadonlySet<string>): RaisedAgain | undefined {
  const correction = correctionOf(award, corrected.why);
  if (!correction) return undefined;
  const raise = covered(award, correction).find((known) => !seen.has(massOf(known) ?? ''));
  const rate = raise?.rates[0];
  if (!raise?.mass || !rate) return undefined;
  const { recalculation } = raise.mass;
  const now = monthlyOn(award, rate.from);
  const act = (monthly: Tiyn, calculated?: KeptCalculation): AwardAct => ({
    kind: 'recalculate',
    reason: 'recalculation',
    rates: [{ ...rate, monthly }],
    ...(calculated && { calculated }),
    ...(raise.mass && { mass: raise.mass }),
  });
  const worked = workedOut(award, raise, corrected, book);
  if (worked === 'none') return { recalculation, differs: false };
  if (worked !== 'unknown')
    return worked.monthly > now
      ? { recalculation, act: act(worked.monthly, worked.calculated), differs: false }
      : { recalculation, differs: worked.monthly < now };
  const stands = rate.monthly > now && (correction.rates.at(-1)?.monthly ?? 0) >= decidedBefore(award, correction);
  return { recalculation, ...(stands && { act: act(rate.monthly) }), differs: true };
}

/** The sum that the decision gave before it was corrected. */
const decidedBefore = (award: Award, correction: Recalculation): number =>
  (award.recalculations.findLast((known) => known.seq < correction.seq && !known.undone && !known.mass)?.rates ?? award.rates).at(-1)
    ?.monthly ?? 0;

type Worked = { readonly monthly: Tiyn; readonly calculated: KeptCalculation };

/** The raised amount from the sum as it is corrected; `none`: the corrected award has no right to this raise. */
function workedOut(award: Award, raise: Recalculation, corrected: Corrected, book: ParameterBook): Worked | 'none' | 'unknown' {
  const kept = raise.calculated;
  const from = raise.rates[0]?.from ?? award.from;
  if (!kept) return 'unknown';
  if (kept.name === increaseOf(award.benefit)) {
    const before = award.timeline.findLast((rate) => rate.from < from);
    if (!before || before.monthly === 0) return 'none';
    const facts = { amountBefore: { tiyn: before.monthly }, assignedOn: award.from };
    return amountOf({ ...kept, facts }, book);
  }
  const own = calculationOf(award, correctionOf(award, corrected.why)?.seq ?? 0);
  if (!own?.facts || kept.name !== award.benefit) return 'unknown';
  // what was worked out by newer parameters than the raise is not taken back to older ones
  const { knownAt } = own.knownAt > kept.knownAt ? own : kept;
  const on = followsOf(award.benefit) === 'parameters' ? kept.on : own.on;
  return amountOf({ ...kept, facts: own.facts, on, knownAt }, book);
}

function amountOf(kept: KeptCalculation, book: ParameterBook): Worked | 'unknown' {
  const found = calculate(kept.name, kept.facts ?? {}, kept.on, { book, knownAt: kept.knownAt });
  return found.kind === 'refused' ? 'unknown' : { monthly: found.amount, calculated: kept };
}
