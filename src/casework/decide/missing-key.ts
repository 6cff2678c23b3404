import type { Refusal } from '../../base/index.ts';
import type { Command } from '../command.ts';
import { bringEngineTask } from '../engine-tasks.ts';
import { refusal } from '../refusals.ts';
import { endTask, raise, type Script } from '../script.ts';
import { isRefusal, taskOf } from './work.ts';

const name = 'engine.keyMissing';

/**
 * The key with which a turn of the system signs is not set up: a task of the post to which that turn falls says which. The turn stays as it
 * is, and is done as soon as the key is there.
 */
export function awaitKey(s: Script, command: Extract<Command, { kind: 'awaitKey' }>): Refusal | undefined {
  const task = taskOf(s, command.task);
  if (isRefusal(task)) return task;
  if (!task.key) return refusal('not-offered');
  bringEngineTask(s, 'keyMissing', task.key);
  return undefined;
}

/** A key that has signed is there; one whose turn is over is no longer wanted. Called at the end of every command. */
export function endMissingKeys(s: Script): void {
  const open = Object.values(s.case().tasks).filter((task) => task.name === name);
  for (const { id, about } of open) {
    const signed = s.events.some((event) => event.type === 'acted' && event.act.person === `key:${about}`);
    const wanted = Object.values(s.case().tasks).some(({ key }) => key === about);
    if (!signed && wanted) continue;
    endTask(s, id, signed ? 'done' : 'cancelled');
    raise(s, `done.${name}`);
  }
}
