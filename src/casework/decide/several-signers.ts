import type { Refusal } from '../../base/index.ts';
import { postsOf } from '../../law/index.ts';
import type { Act, Case, Signing } from '../case.ts';
import type { Command } from '../command.ts';
import { everyCase } from '../every-case.ts';
import { refusal } from '../refusals.ts';
import { beginScript, endTask, newTask, raise, type Script } from '../script.ts';
import { recordStated } from './facts.ts';
import { type MoveCommand, moveOn, signingRules, type Unsigned } from './move.ts';
import type { MissingAct } from './signing.ts';
import { isRefusal } from './work.ts';

const name = 'engine.signature';

/**
 * Keeps the acts of whoever makes a move where its rule names others beside them: what is signed is frozen, the others are asked, each by a
 * task of the own post, and the last act carries the move. False where it is not so: the maker has signed nothing, or an own act is wanting.
 * A chain is signed step by step, a body before its chair. `acts`: those that hold, of the command as it was refused.
 */
export function keepFirstActs(s: Script, command: MoveCommand, { missing }: Unsigned, acts: readonly Act[]): boolean {
  const { regulation, actor } = s.context;
  const move = regulation.moves[command.move];
  const others = missing.every(({ by }) => isAnothers(s, by));
  if (!move || move.sign?.chain || actor.kind === 'system' || !others) return false;
  // Where somebody declined, the maker's act stands over the same bytes still, and is not asked for again.
  const stood = s.case().acts.some((act) => act.person === actor.person && missing.some(({ over }) => over === act.over));
  if (acts.length === 0 && (!stood || s.case().signing?.command.move === command.move)) return false;
  const trial = beginScript(s.case(), s.context);
  if (recordStated(trial, move.states ?? [], command.states)) return false;
  const rules = signingRules(trial, command, move);
  if (isRefusal(rules)) return false;
  for (const act of acts) s.emit({ type: 'acted', act });
  const { acts: _, kind: __, ...asked } = command;
  const papers = rules.map(({ over, document }) => ({ hash: over, document: document ?? null }));
  s.papers.push(...trial.papers);
  s.emit({ type: 'signingAwaited', command: asked, papers, asks: missing, by: actor });
  ask(s, missing);
  return true;
}

/** Whether whoever makes a move has signed it already and others have not. */
export function waitsForOthers(s: Script, { move }: MoveCommand, { missing }: Unsigned): boolean {
  return s.case().signing?.command.move === move && missing.every(({ by }) => isAnothers(s, by));
}

function isAnothers(s: Script, by: string): boolean {
  const { regulation, actor } = s.context;
  const unit = regulation.units[by];
  if (!unit) return actor.kind !== 'party' || actor.role !== by;
  return unit.kind === 'post' && !(actor.kind === 'officer' && postsOf(unit).includes(actor.post));
}

/** Each who is wanted has one task; one who is no longer wanted loses it. A party has no list: it signs in its cabinet or at the counter. */
function ask(s: Script, missing: readonly MissingAct[]): void {
  const wanted = new Set(missing.map(({ by }) => by).filter((by) => s.context.regulation.units[by]));
  for (const task of Object.values(s.case().tasks)) {
    if (task.name !== name) continue;
    if (!wanted.delete(task.about ?? '')) end(s, task.id, 'done');
  }
  for (const by of wanted) {
    s.emit({ type: 'sideOpened', task: newTask(s, 'side', name, by, everyCase.sideTasks.signature.noClock, by) });
    raise(s, `opened.${name}`);
  }
}

function end(s: Script, task: string, how: 'done' | 'cancelled'): void {
  endTask(s, task, how);
  raise(s, `done.${name}`);
}

/**
 * After one more act over what several sign: the move is carried out when all have signed, as it was asked for. Where it can no longer be
 * made, the acts stay, and whoever asked for it sees that it stopped. A person who may not sign beside the others is refused.
 */
export function carryWhenSigned(s: Script): Refusal | undefined {
  const { signing } = s.case();
  if (!signing) return undefined;
  const trial = beginScript(s.case(), { ...s.context, actor: signing.by });
  const came = moveOn(trial, { kind: 'move', ...signing.command });
  if (came?.kind === 'unsigned') {
    ask(s, came.missing);
    return undefined;
  }
  if (came?.ground === 'four-eyes') return came;
  ask(s, []);
  if (came) {
    s.emit({ type: 'signingEnded', how: 'dropped', why: came.ground });
    return undefined;
  }
  for (const event of trial.events) s.emit(event);
  s.papers.push(...trial.papers);
  s.emit({ type: 'signingEnded', how: 'done', why: null });
  return undefined;
}

/** Whoever is asked declines, with reasons: the move waits no longer, and its maker goes on in another way. */
export function declineSigning(s: Script, reasons: string): void {
  s.emit({ type: 'signingEnded', how: 'declined', why: reasons });
  ask(s, []);
}

/** A party has no task: it declines as whom the rule names. */
export function declineAsParty(s: Script, { reasons }: Extract<Command, { kind: 'declineSigning' }>): Refusal | undefined {
  const { actor } = s.context;
  if (actor.kind !== 'party' || !stillAsked(s.case()).some(({ by }) => by === actor.role)) return refusal('not-offered');
  if (!reasons.trim()) return refusal('reasons-missing');
  declineSigning(s, reasons.trim());
  return undefined;
}

/** The acts for which others are asked and that are not there yet. */
export const stillAsked = ({ signing, acts }: Case): readonly MissingAct[] =>
  (signing?.asks ?? []).filter(({ by, over }) => !acts.some((act) => act.by === by && act.over === over));

/**
 * Acts stand over what was signed. Once the draft is another one, the facts in the paper have changed, or the step has been left, nobody is
 * asked any more and the acts no longer count. Called at the end of every command.
 */
export function endSigning(s: Script): void {
  const { signing, tasks } = s.case();
  if (!signing || (tasks[signing.command.task] && stands(s, signing))) return;
  // Whoever makes the move may make it again when the others have signed elsewhere.
  const made = s.events.some((event) => event.type === 'moved' && event.move === signing.command.move);
  s.emit({ type: 'signingEnded', how: made ? 'done' : 'dropped', why: null });
  for (const task of Object.values(s.case().tasks)) if (task.name === name) end(s, task.id, 'cancelled');
}

function stands(s: Script, { command, papers, by }: Signing): boolean {
  const move = s.context.regulation.moves[command.move];
  const { draft } = s.case();
  if (!move || (papers.some(({ document }) => document === null) && (draft === null || draft.stale))) return false;
  const trial = beginScript(s.case(), { ...s.context, actor: by });
  if (recordStated(trial, move.states ?? [], command.states)) return false;
  const rules = signingRules(trial, { kind: 'move', ...command }, move);
  return !isRefusal(rules) && rules.every(({ over }) => papers.some(({ hash }) => hash === over));
}
