import type { CaseId, Instant, Sha256 } from '../../base/index.ts';
import { type Regulation, revisionOf } from '../../law/index.ts';
import type { Actor, Case } from '../case.ts';
import type { Context } from '../context.ts';
import { type NoCounterpart, withoutCounterpart } from '../counterparts.ts';
import { decide } from '../decide.ts';
import type { Head } from '../ports.ts';
import { type ContextDeps, contextFor, type Deps } from './deps.ts';

/** A running case on the old revision: when it last changed, and which follow-ups are planned for it. */
export type CaseToMove = { readonly id: CaseId; readonly changedAt: Instant; readonly planned: readonly string[] };

/** What became of one case. `stays`: what has no counterpart; `overtaken`: somebody was at work on it just then, another run takes it. */
export type CaseMoved =
  | { readonly case: CaseId; readonly result: 'ready' | 'moved' | 'overtaken' }
  | { readonly case: CaseId; readonly result: 'stays'; readonly without: readonly NoCounterpart[] };

/** From which kept revision to which, why, and whether it is only asked what would happen. */
export type MoveOfCases = {
  readonly from: { readonly revision: Sha256; readonly regulation: Regulation };
  readonly to: Regulation;
  readonly reasons: string;
  readonly dryRun: boolean;
};

type MoveDeps = ContextDeps & Pick<Deps, 'store'>;
type Found = { readonly case: Case; readonly head: Head };

const mover: Actor = { kind: 'system', key: 'law' };

/**
 * Moves running cases from one revision of a regulation to another, one event a case, and says of each what became of it. `list` gives a
 * page of those still on the old one, after a case id: a run that was broken off goes on where it stood, and a second one finds nothing
 * left. A dry run writes nothing.
 */
export async function* moveCases(
  deps: MoveDeps,
  move: MoveOfCases,
  list: (after: CaseId | '') => Promise<readonly CaseToMove[]>,
): AsyncIterable<CaseMoved> {
  await deps.store.keepRevision(revisionOf(move.to), move.to);
  for (let page = await list(''); page.length > 0; page = await list(page.at(-1)?.id ?? '')) {
    for (const one of page) {
      const found = await deps.store.find(one.id);
      // Since the page was read somebody else has moved it.
      if (found?.case.revision !== move.from.revision) continue;
      // The clock of the machine may be behind the one by which the case was last worked.
      const now = [one.changedAt, deps.now()].toSorted().at(-1) ?? deps.now();
      const context = contextFor(deps, move.from.regulation, mover, now);
      const without = withoutCounterpart(found.case, move.to, context, one.planned);
      if (without.length > 0) yield { case: one.id, result: 'stays', without };
      else yield { case: one.id, result: move.dryRun ? 'ready' : await moveOne(deps, found, one.planned, move, context) };
    }
  }
}

async function moveOne(
  deps: MoveDeps,
  { case: before, head }: Found,
  planned: readonly string[],
  { to, reasons }: MoveOfCases,
  context: Context,
): Promise<'moved' | 'overtaken'> {
  const decided = decide(before, { kind: 'moveRevision', to, planned, reasons }, context);
  if (decided.kind !== 'accepted') throw new Error(`${before.id}: ${decided.kind === 'refused' ? decided.ground : decided.kind}`);
  // The same move of the same state is one command; a move to and fro is not.
  const key = `law-move:${before.id}:${decided.case.revision}:${head.seq}`;
  const { now: at, actor } = context;
  const committed = await deps.store.commit({ case: before.id, before, head, events: decided.events, at, actor, key });
  return committed.kind === 'committed' || committed.kind === 'repeated' ? 'moved' : 'overtaken';
}
