import type { Instant, LocalDate, Tiyn, Words } from '../base/index.ts';
import { type AmountName, type Article, articleOn, type Calculation, calculate, type ParameterBook } from '../benefits/index.ts';
import { type Award, type DatedRate, replayAward } from './award.ts';
import type { AwardEvent, AwardId, KeptCalculation, Payee } from './award-events.ts';
import { calculationOf, recalculableBy } from './recalculate-awards.ts';
import type { RecalculationRow, RecalculationSpec } from './recalculation.ts';

/** An amount that a person has, with how it was worked out; `calculation` is absent where the facts were not kept. */
export type ExplainedAmount = { readonly monthly: Tiyn; readonly calculation: Calculation | null };

/** A row with both explanations. */
export type ExplainedRow = { readonly row: RecalculationRow; readonly before: ExplainedAmount; readonly after: ExplainedAmount };

/** The decision on one person's award, made from its event. */
export type RecalculationDocument = {
  readonly award: AwardId;
  readonly recipient: Payee;
  readonly benefit: AmountName;
  readonly order: RecalculationSpec['order'];
  /** Where the new amount stands in the law. */
  readonly article: Article;
  readonly changes: readonly string[];
  readonly from: LocalDate;
  readonly recordedAt: Instant;
  readonly undone: boolean;
  readonly before: ExplainedAmount;
  readonly after: ExplainedAmount;
};

/** The explanation of an amount by what was kept of it; null where it was not kept, or does not give this amount. */
function explained(monthly: Tiyn, kept: KeptCalculation | undefined, book: ParameterBook): ExplainedAmount {
  if (!kept?.facts) return { monthly, calculation: null };
  const calculated = calculate(kept.name, kept.facts, kept.on, { book, knownAt: kept.knownAt });
  return { monthly, calculation: calculated.kind === 'calculated' && calculated.amount === monthly ? calculated : null };
}

const rateOn = (award: Award, on: LocalDate): DatedRate | undefined => award.timeline.findLast((rate) => rate.from <= on);

const amountOn = (award: Award | undefined, on: LocalDate, monthly: Tiyn, book: ParameterBook): ExplainedAmount => {
  const rate = award && rateOn(award, on);
  return explained(monthly, award && rate && calculationOf(award, rate.seq), book);
};

/** The amount of an award on a day, with how it was worked out. */
export const explainedOn = (award: Award, on: LocalDate, book: ParameterBook): ExplainedAmount =>
  amountOn(award, on, rateOn(award, on)?.monthly ?? award.timeline[0]?.monthly ?? (0 as Tiyn), book);

/** Why the formula gave no amount for a row, in words. Undefined where it was not asked: then the ground of the row says all. */
export function refusedWords(
  row: RecalculationRow,
  log: readonly AwardEvent[],
  spec: RecalculationSpec,
  book: ParameterBook,
): Words | undefined {
  const award = replayAward(log.filter(({ seq }) => seq <= row.version));
  const what = award && recalculableBy(award, spec);
  if (what?.kind !== 'recalculable') return undefined;
  const { name, on, knownAt } = what.calculated;
  const calculated = calculate(name, what.facts, on, { book, knownAt });
  return calculated.kind === 'refused' ? calculated.text : undefined;
}

/** A row of the dry run with both explanations. `log`: of its award. */
export function explainedRow(
  row: RecalculationRow,
  log: readonly AwardEvent[],
  spec: RecalculationSpec,
  book: ParameterBook,
): ExplainedRow {
  const award = replayAward(log.filter(({ seq }) => seq <= row.version));
  const what = award && recalculableBy(award, spec);
  const kept = what?.kind === 'recalculable' ? { ...what.calculated, facts: what.facts } : undefined;
  return { row, before: amountOn(award, row.from, row.before, book), after: explained(row.after, kept, book) };
}

/** The decision on one award by its last event of this recalculation (it may be raised again after a correction); undefined where it has none. */
export function documentOf(log: readonly AwardEvent[], spec: RecalculationSpec, book: ParameterBook): RecalculationDocument | undefined {
  const at = log.findLastIndex((event) => event.kind === 'recalculated' && event.mass?.recalculation === spec.id);
  const event = log[at];
  const before = replayAward(log.slice(0, at));
  const award = replayAward(log.slice(0, at + 1));
  const rate = event?.kind === 'recalculated' ? event.rates[0] : undefined;
  if (!before || !award || !rate || event?.kind !== 'recalculated') return undefined;
  return {
    award: award.award,
    recipient: award.recipient,
    benefit: award.benefit,
    order: spec.order,
    article: articleOn(event.calculated?.name ?? award.benefit, rate.from),
    changes: event.mass?.changes ?? [],
    from: rate.from,
    recordedAt: event.at,
    undone: log.some((later) => later.kind === 'recalculation-undone' && later.recalculation === event.seq),
    before: amountOn(before, rate.from, rateOn(before, rate.from)?.monthly ?? (0 as Tiyn), book),
    after: explained(rate.monthly, calculationOf(award, event.seq), book),
  };
}
