import type { Words } from '../base/index.ts';
import { everyCase } from './every-case.ts';
import { raise, type Script } from './script.ts';

/** Opens one of the tasks that the engine gives to every case; a second one about the same thing is not opened. */
export function bringEngineTask(s: Script, name: keyof typeof everyCase.sideTasks, about: string): void {
  const c = s.case();
  if (Object.values(c.tasks).some((task) => task.name === `engine.${name}` && task.about === about)) return;
  const law = everyCase.sideTasks[name];
  const main = c.main.kind === 'none' ? undefined : c.tasks[c.main.task];
  const holder = main ?? (c.decision ? decider(s) : undefined) ?? Object.values(c.tasks)[0] ?? decider(s);
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

/** Of a case that was decided or that nobody has any more: the last who signed its decision, else who registered it. */
function decider(s: Script): { readonly post: string; readonly office: string } | undefined {
  const c = s.case();
  const act = c.acts.findLast((one) => one.over === c.decision?.hash && one.post !== undefined);
  if (act?.post && act.office) return { post: act.post, office: act.office };
  return c.registrar.kind === 'officer' ? { post: c.registrar.post, office: c.registrar.office } : undefined;
}

/** Words of the engine's own tasks, moves and statuses, by path. */
export function engineWords(path: string): Words | undefined {
  return everyCase.words[path];
}

/** How one of the engine's own tasks may end; each end needs its reasons. */
export function engineEnds(name: string): readonly string[] {
  return everyCase.sideTasks[name as keyof typeof everyCase.sideTasks]?.ends ?? [];
}
