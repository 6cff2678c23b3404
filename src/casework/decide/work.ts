import type { Refusal } from '../../base/index.ts';
import type { Item } from '../../law/index.ts';
import type { CaseTask } from '../case.ts';
import type { Command } from '../command.ts';
import { heldBy, refusal } from '../refusals.ts';
import type { Script } from '../script.ts';
import { recordStated } from './facts.ts';

/** The open task of a command. */
export function taskOf(s: Script, id: string): CaseTask | Refusal {
  return s.case().tasks[id] ?? refusal('no-task');
}

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'refused';

/** What is done in the turn that a task is. */
export function itemsOf(s: Script, task: CaseTask): readonly Item[] {
  const { regulation } = s.context;
  return (task.kind === 'step' ? regulation.steps[task.name]?.does : regulation.sideTasks[task.name]?.does) ?? [];
}

/** Takes a task for oneself. */
export function claim(s: Script, command: Extract<Command, { kind: 'claim' }>): Refusal | undefined {
  const task = taskOf(s, command.task);
  if (isRefusal(task)) return task;
  const { actor } = s.context;
  if (actor.kind !== 'officer') return refusal('not-yours');
  // What waits for a register or a session is worked there, with the others of it.
  if (task.kind === 'batch') return refusal('not-offered');
  if (task.claimedBy === actor.person) return undefined;
  if (task.claimedBy) return heldBy(s.context, task.claimedBy, task.post);
  s.emit({ type: 'claimed', task: task.id, person: actor.person });
  return undefined;
}

/** Gives a task back to the list of its post. */
export function release(s: Script, command: Extract<Command, { kind: 'release' }>): Refusal | undefined {
  const task = taskOf(s, command.task);
  if (isRefusal(task)) return task;
  if (task.claimedBy) s.emit({ type: 'released', task: task.id });
  return undefined;
}

/** Gives a task to a named officer of the same post. Clocks go on. */
export function reassign(s: Script, command: Extract<Command, { kind: 'reassign' }>): Refusal | undefined {
  const task = taskOf(s, command.task);
  if (isRefusal(task)) return task;
  if (!command.reasons.trim()) return refusal('reasons-missing');
  if (!s.context.officer(command.person)) return refusal('officer-unknown');
  if (task.claimedBy !== command.person) s.emit({ type: 'reassigned', task: task.id, person: command.person, reasons: command.reasons });
  return undefined;
}

/** Ticks an item of the turn's list, with the facts that it fills. */
export function tick(s: Script, command: Extract<Command, { kind: 'tick' }>): Refusal | undefined {
  const task = taskOf(s, command.task);
  if (isRefusal(task)) return task;
  const item = itemsOf(s, task).find(({ name }) => name === command.item);
  if (!item) return refusal('not-offered');
  const refused = recordStated(s, item.fills ?? [], command.states);
  if (refused) return refused;
  const now = s.case().tasks[task.id];
  if (now && !now.done.includes(item.name)) s.emit({ type: 'itemDone', task: task.id, item: item.name });
  return undefined;
}
