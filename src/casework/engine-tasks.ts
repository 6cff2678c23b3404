import type { Words } from '../base/index.ts';
import { everyCase } from './every-case.ts';
import { raise, type Script } from './script.ts';

/** Opens one of the tasks that the engine gives to every case; a second one about the same thing is not opened. */
export function bringEngineTask(s: Script, name: keyof typeof everyCase.sideTasks, about: string): void {
  const c = s.case();
  if (Object.values(c.tasks).some((task) => task.name === `engine.${name}` && task.about === about)) return;
  const law = everyCase.sideTasks[name];
  const main = c.main.kind === 'none' ? undefined : c.tasks[c.main.task];
  const holder = main ?? Object.values(c.tasks)[0];
  s.emit({
    type: 'sideOpened',
    task: {
      id: `t${c.counts.tasks + 1}`,
      kind: 'side',
      name: `engine.${name}`,
      post: holder?.post ?? law.post,
      office: holder?.office ?? c.intake,
      claimedBy: null,
      openedAt: s.context.now,
      done: [],
      noClock: law.noClock,
      about,
    },
  });
  raise(s, `opened.engine.${name}`);
}

/** Words of the engine's own tasks, moves and statuses, by path. */
export function engineWords(path: string): Words | undefined {
  return everyCase.words[path];
}
