import type { Move, Regulation, SignatureAct, SigningRule } from '../law/index.ts';
import type { Case, CaseTask, Corrects, Draft } from './case.ts';

const taskName = 'engine.correction';

/** Whether a task is a turn of a correction. */
export const isCorrection = (task: Pick<CaseTask, 'name'>): boolean => task.name === taskName;

/** The open turn of a correction; `about` names whose act it is, as the signing rule does. */
export function correctionTask(c: Case): CaseTask | null {
  return Object.values(c.tasks).find(isCorrection) ?? null;
}

/** The draft by which the case stands: while a decision is corrected, the one that it was made of. */
export function standingDraft(c: Pick<Case, 'draft' | 'correction'>): Draft | null {
  return c.correction ? c.correction.first : c.draft;
}

/** The law by which a decision is corrected: the move that decided, and whose acts the correcting decision needs. */
export type CorrectionLaw = { readonly name: string; readonly move: Move; readonly rule: SigningRule };

/**
 * The move that made the decision, and its signing rule with every act that it names, none replaced. Where the system's key decided, the
 * holder of its fallback post signs: a correction is a person's act. Undefined where the regulation decides by no signed draft.
 */
export function correctionLaw(regulation: Regulation, c: Pick<Case, 'decision'>): CorrectionLaw | undefined {
  const { decision } = c;
  const deciding = Object.entries(regulation.moves).filter(([, move]) => move.decides && move.sign?.over === 'draft');
  const found =
    deciding.find(([name]) => name === decision?.move) ?? deciding.find(([, move]) => decision && move.outcomes?.[decision.outcome]);
  if (!decision || !found?.[1].sign) return undefined;
  const [name, move] = found;
  const acts = found[1].sign.acts.map((act): SignatureAct => {
    const unit = regulation.units[act.by];
    return unit?.kind === 'system' ? { by: unit.fallback, kind: 'eds' } : act;
  });
  return { name, move, rule: { over: 'draft', acts, ...(found[1].sign.distinct ? { distinct: true } : {}) } };
}

/** What a correcting decision says of the one that stands. Throws where there is none. */
export function correctsOf({ decision }: Pick<Case, 'decision'>, reasons: string): Corrects {
  if (!decision) throw new Error('only a decision is corrected');
  return { number: decision.number?.text ?? null, on: decision.on, hash: decision.hash, reasons };
}

/** Who has the first turn of a correction, where one may begin now: no other is under way, and the case is decided and stands at no step. */
export function beginsCorrection(regulation: Regulation, c: Case): string | undefined {
  const free = !c.correction && c.main.kind === 'none' && (c.status === 'decided' || c.status === 'closed');
  return free ? correctionLaw(regulation, c)?.rule.acts[0]?.by : undefined;
}

/** How a turn of a correction may end now: signed once there is a draft; dropped by the first, sent back by those after. */
export function correctionEnds(c: Case, law: CorrectionLaw, task: CaseTask): readonly string[] {
  const isFirst = task.about === law.rule.acts[0]?.by;
  const drafted = c.draft !== null && c.draft.version !== c.correction?.first?.version && !c.draft.stale;
  return [...(drafted ? ['signed'] : []), isFirst ? 'dropped' : 'returned'];
}
