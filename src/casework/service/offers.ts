import type { Refusal, Sha256 } from '../../base/index.ts';
import { choicesOf, type Grounds, type Move, type Regulation } from '../../law/index.ts';
import type { Actor, AnswerReason, Case, CaseTask } from '../case.ts';
import type { Action } from '../context.ts';
import { beginsCorrection, correctionEnds, correctionLaw, correctionTask, isCorrection } from '../correction.ts';
import { checkGrounds, checkOffered, correctingOutcomes, isDone, outcomesOffered } from '../decide/offers.ts';
import { stillAsked } from '../decide/several-signers.ts';
import { itemsOf } from '../decide/work.ts';
import { engineEnds } from '../engine-tasks.ts';
import { holds, proofsNeeded } from '../grounds.ts';
import type { WaitingSignature } from '../ports.ts';
import { refusal } from '../refusals.ts';
import { beginScript, grounds } from '../script.ts';
import { contextFor, type Deps } from './deps.ts';
import { lookUpsOfTurn } from './look-ups.ts';
import { isBeingChecked } from './waiting-signatures.ts';

/** What an actor may do with a task now, and why not where something is shown but not open. */
export type TaskOffers = {
  readonly task: CaseTask;
  readonly mayWork: boolean;
  readonly mayTake: boolean;
  /** Whether the actor has taken the task and may give it back to the list. */
  readonly mayRelease: boolean;
  /** Whether the actor gives the work of this office out. */
  readonly mayReassign: boolean;
  readonly items: readonly {
    readonly name: string;
    readonly kind: string;
    readonly required: boolean;
    readonly done: boolean;
    readonly fills: readonly string[];
    readonly mayFill: readonly string[];
    readonly proof: string | null;
    readonly source: string;
  }[];
  readonly outcomes: readonly { readonly outcome: string; readonly grounds: readonly string[]; readonly reasons: boolean }[];
  readonly moves: readonly { readonly move: string; readonly law: Move; readonly closed: Refusal | null }[];
  readonly ends: readonly { readonly end: string; readonly reasons: boolean; readonly states: readonly string[] }[];
  /** Proofs whose registry may be asked in this turn, now or again. */
  readonly lookUps: readonly string[];
  /** Keys of the proofs that a paper may show in this turn: needed, and not shown yet. */
  readonly papers: readonly string[];
  /** Why the far side could not do what was ordered, where that opened this task. */
  readonly why: AnswerReason | null;
};

/** What an actor may do with a case: the page shows this, the API accepts this, and both come from the same checks. */
export type CaseOffers = {
  readonly tasks: readonly TaskOffers[];
  /** What a party is asked to sign beside others, and may decline: officers have a task for it. */
  readonly signs: readonly { readonly by: string; readonly over: Sha256 }[];
  readonly whole: readonly Extract<
    Action,
    'transfer' | 'withdraw' | 'reassign' | 'handOver' | 'bring' | 'correct' | 'complain' | 'correctDecision'
  >[];
};

const wholeActions = ['transfer', 'withdraw', 'reassign', 'handOver', 'bring', 'correct', 'complain', 'correctDecision'] as const;

/** What an actor may do with a case now. `waiting`: signatures of the case whose keys are being checked; what they signed is not signed again. */
export function offersOf(deps: Deps, regulation: Regulation, c: Case, actor: Actor, waiting: readonly WaitingSignature[] = []): CaseOffers {
  const context = contextFor(deps, regulation, actor);
  const over = c.status === 'closed' || c.status === 'ended';
  const may = (action: Action, task: CaseTask | null) =>
    deps.policy(actor, action, { case: c, task, office: task ? (context.offices.get(task.office) ?? null) : null }) === 'allowed';
  const checking = (move: string, law: Move, task: CaseTask) => {
    const draft = law.sign?.over === 'draft' ? c.draft?.hash : undefined;
    const isWaiting =
      isBeingChecked(waiting, actor, { kind: 'move', task: task.id, move }) ||
      (draft !== undefined && isBeingChecked(waiting, actor, { kind: 'paper', over: draft }));
    return isWaiting ? refusal('signature-checking') : null;
  };
  const tasks = Object.values(c.tasks).map((task): TaskOffers => {
    const s = beginScript(c, context);
    const free = !task.claimedBy || (actor.kind === 'officer' && task.claimedBy === actor.person);
    const mayWork = may('work', task) && free && task.kind !== 'wait' && task.kind !== 'batch';
    const items = itemsOf(s, task).map((item) => ({
      name: item.name,
      kind: item.kind,
      required: item.required === true || (item.required !== undefined && item.required !== false && holds(item.required, grounds(s))),
      done: isDone(s, task, item),
      fills: item.fills ?? [],
      mayFill: item.mayFill ?? [],
      proof: item.proof ?? null,
      source: item.source,
    }));
    const law = isCorrection(task) ? correctionLaw(regulation, c) : undefined;
    const correcting = law?.rule.acts[0]?.by === task.about ? law : undefined;
    const outcomes =
      task.kind === 'step' || correcting
        ? Object.entries(correcting ? correctingOutcomes(s, correcting) : outcomesOffered(s, task.name)).map(([outcome, rule]) => ({
            outcome,
            grounds: (rule.grounds ?? []).filter((ground) => checkGrounds(s, rule.grounds, [ground]) === undefined),
            reasons: rule.reasons === 'required',
          }))
        : [];
    const moves =
      task.kind === 'step'
        ? Object.entries(regulation.moves)
            .filter(([, move]) => move.at.includes(task.name) && (!move.automatic || byHand(task, move)))
            .map(([move, law]) => ({ move, law, closed: checkOffered(s, move, law, task.name) ?? checking(move, law, task) }))
            .filter(({ closed }) => closed?.ground !== 'barred' && closed?.ground !== 'condition')
        : [];
    const ends = task.name.startsWith('engine.')
      ? endsOffered(regulation, c, task)
          .filter((end) => !isBeingChecked(waiting, actor, { kind: 'endSide', task: task.id, end }))
          .map((end) => ({ end, reasons: end !== 'signed', states: [] }))
      : Object.entries(regulation.sideTasks[task.name]?.ends ?? {})
          .filter(([, end]) => holds(end.when, grounds(s)))
          .map(([end, law]) => ({ end, reasons: law.reasons === 'required', states: law.states ?? [] }));
    const onMainLine = c.main.kind === 'step' && c.main.task === task.id;
    return {
      task,
      mayWork,
      mayTake: may('take', task) && !task.claimedBy && task.kind !== 'wait' && task.kind !== 'batch',
      mayRelease: may('take', task) && task.claimedBy !== null && actor.kind === 'officer' && task.claimedBy === actor.person,
      mayReassign: may('reassign', task) && task.kind !== 'wait' && task.kind !== 'batch',
      items,
      outcomes,
      moves,
      ends: task.kind === 'side' ? ends : [],
      lookUps: mayWork && onMainLine ? lookUpsOfTurn(regulation, c) : [],
      papers: onMainLine && may('correct', task) ? papersOfTurn(regulation, c, grounds(s)) : [],
      why: whyOpened(regulation, c, task),
    };
  });
  const whole = wholeActions.filter((action) => {
    if (over && action !== 'handOver' && action !== 'complain' && action !== 'correctDecision') return false;
    if (action === 'correctDecision' && !beginsCorrection(regulation, c)) return false;
    if (action === 'withdraw' && c.decision) return false;
    if (action === 'bring' && c.main.kind !== 'wait') return false;
    if (action === 'handOver' && !Object.values(c.deliveries).some((d) => d.channels.some(({ state }) => state === 'waiting')))
      return false;
    const turn = action === 'correct' ? correctionTask(c) : null;
    return may(action, c.main.kind === 'none' ? turn : (c.tasks[c.main.task] ?? null));
  });
  return { tasks, signs: signsOffered(c, actor, may('act', null), waiting), whole };
}

function signsOffered(c: Case, actor: Actor, allowed: boolean, waiting: readonly WaitingSignature[]): CaseOffers['signs'] {
  if (actor.kind !== 'party' || !allowed) return [];
  return stillAsked(c)
    .filter(({ by, over }) => by === actor.role && !isBeingChecked(waiting, actor, { kind: 'paper', over }))
    .map(({ by, over }) => ({ by, over }));
}

/** The reason of the last answer from outside that opens a task of this name. */
function whyOpened(regulation: Regulation, c: Case, task: CaseTask): AnswerReason | null {
  const opened = Object.values(c.effects).findLast(({ name, answer }) =>
    regulation.effects[name]?.answers[answer ?? '']?.opens?.some((chosen) => choicesOf(chosen).includes(task.name)),
  );
  return (task.kind === 'side' && opened?.why) || null;
}

/**
 * What the system does by itself, somebody of its fallback post may do who has taken the turn: but for what the system's own key has to
 * sign.
 */
const byHand = (task: CaseTask, move: Move): boolean => task.key !== undefined && task.claimedBy !== null && !move.sign;

/** What the person may still bring, or the registry has not shown and a paper may. */
function papersOfTurn(regulation: Regulation, c: Case, on: Grounds): readonly string[] {
  return proofsNeeded(regulation, c, on).flatMap(({ proof, key }) =>
    regulation.proofs[proof]?.paper && c.proofs[key]?.state !== 'shown' ? [key] : [],
  );
}

/** How a task of the engine may be ended now. */
function endsOffered(regulation: Regulation, c: Case, task: CaseTask): readonly string[] {
  const law = isCorrection(task) ? correctionLaw(regulation, c) : undefined;
  return law ? correctionEnds(c, law, task) : engineEnds(task.name.slice(7));
}
