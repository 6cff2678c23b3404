import type { Instant } from '../base/index.ts';
import type { ParameterBook } from '../benefits/index.ts';
import type { Award } from './award.ts';
import type { AwardAct } from './award-commands.ts';
import type { AwardEvent, AwardId, Basis } from './award-events.ts';
import { decideAward } from './decide-award.ts';
import { recalculableBy, recalculateAwards } from './recalculate-awards.ts';
import type { RecalculationRow, RecalculationSpec } from './recalculation.ts';

/** What a page of a recalculation comes to: events to append, and awards that are not as they were counted, which a person looks at. */
export type PageWork = {
  readonly events: readonly { readonly award: AwardId; readonly event: AwardEvent }[];
  readonly differing: readonly { readonly award: AwardId; readonly ground: string }[];
};

export type PageGiven = {
  readonly rows: readonly RecalculationRow[];
  readonly awards: ReadonlyMap<AwardId, Award>;
  readonly spec: RecalculationSpec;
  readonly at: Instant;
};

const basisOf = ({ order }: RecalculationSpec): Basis => ({ kind: 'decision', number: order.number, on: order.on });

/** Whether a row is carried out: amounts that rise, and those that fall where the recalculation lowers. */
export const isCarriedOut = (row: RecalculationRow, spec: RecalculationSpec): boolean =>
  row.outcome === 'rises' || (row.outcome === 'falls' && spec.lower);

/**
 * The events of a page by the rows that were approved. An award that changed since it was counted is worked out again: where another amount
 * or day comes out it is left as it is and named. An award that this recalculation has changed already gets nothing. Pure.
 */
export function executeRows(
  { rows, awards, spec, at }: PageGiven,
  book: ParameterBook,
  article: (row: RecalculationRow) => string,
): PageWork {
  const events: { award: AwardId; event: AwardEvent }[] = [];
  const differing: { award: AwardId; ground: string }[] = [];
  for (const row of rows) {
    if (!isCarriedOut(row, spec)) continue;
    const award = awards.get(row.award);
    const key = keyOfRecalculation(spec);
    if (award?.keys.includes(key)) continue;
    const what = award && recalculableBy(award, spec);
    if (!award || what?.kind !== 'recalculable' || !isAsCounted(award, row, spec, book)) {
      differing.push({ award: row.award, ground: 'changed-since' });
      continue;
    }
    const act: AwardAct = {
      kind: 'recalculate',
      reason: 'recalculation',
      rates: [{ from: row.from, monthly: row.after, why: key }],
      calculated: what.calculated,
      mass: { recalculation: spec.id, article: article(row), changes: spec.changes },
    };
    const decided = decideAward(award, { key, at, actor: 'recalculation', basis: basisOf(spec), act });
    if ('kind' in decided) differing.push({ award: row.award, ground: decided.ground });
    else for (const event of decided) events.push({ award: row.award, event });
  }
  return { events, differing };
}

/** The events that undo a page: for each award that this recalculation changed and that still stands so. The log keeps both. Pure. */
export function undoRows({ rows, awards, spec, at }: PageGiven): PageWork {
  const events: { award: AwardId; event: AwardEvent }[] = [];
  const differing: { award: AwardId; ground: string }[] = [];
  for (const row of rows) {
    const award = awards.get(row.award);
    // the last of them: an amount that was raised again after a correction covers the one before
    const made = award?.recalculations.findLast((known) => known.mass?.recalculation === spec.id);
    if (!award || !made || made.undone) continue;
    const act = { kind: 'undo-recalculation', recalculation: made.seq } as const;
    const decided = decideAward(award, { key: `${keyOfRecalculation(spec)}/undo`, at, actor: 'recalculation', basis: basisOf(spec), act });
    if ('kind' in decided) differing.push({ award: row.award, ground: decided.ground });
    else for (const event of decided) events.push({ award: row.award, event });
  }
  return { events, differing };
}

/** The key under which a recalculation changes an award once. */
export const keyOfRecalculation = ({ id }: Pick<RecalculationSpec, 'id'>): string => `recalculation/${id}`;

function isAsCounted(award: Award, row: RecalculationRow, spec: RecalculationSpec, book: ParameterBook): boolean {
  if (award.version === row.version) return true;
  const [now] = recalculateAwards([award], spec, book);
  return now !== undefined && now.outcome === row.outcome && now.from === row.from && now.before === row.before && now.after === row.after;
}
