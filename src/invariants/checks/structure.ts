import { canonicalJson } from '../../base/index.ts';
import { brokenAt, type Case, engineWords, project, replay } from '../../casework/index.ts';
import type { History } from '../history.ts';
import { fail } from './fail.ts';

/** 1: tasks, lists and the main line, after every command. */
export function tasksStand({ world }: History): void {
  const { regulation, deps } = world;
  const posts = new Set(
    Object.values(regulation.units).flatMap((unit) =>
      unit.kind === 'post' ? [`${unit.post} ${unit.office}`] : unit.kind === 'body' ? [`${unit.chair} ${unit.office}`] : [],
    ),
  );
  const systemOffices = Object.values(regulation.units).flatMap((unit) => (unit.kind === 'system' ? [unit] : []));
  const hasPost = (post: string, office: string) =>
    posts.has(`${post} ${office}`) ||
    systemOffices.some((unit) => {
      const fallback = regulation.units[unit.fallback];
      return unit.office === office && fallback?.kind === 'post' && fallback.post === post;
    });
  for (const { after } of world.written) {
    const rows = project(after).tasks;
    if (new Set(rows.map((row) => row.task)).size !== rows.length) fail('a task stands in two lists', after);
    for (const row of rows) {
      const office = deps.offices().get(row.office);
      if (!office) fail(`the task ${row.name} is in no office`, after);
      if (!row.name.startsWith('engine.') && office && !hasPost(row.post, office.kind))
        fail(`${row.name} is in the list of ${row.post}, whom ${row.office} has not`, after);
    }
    if ((after.status === 'open' || after.status === 'decided') && rows.length === 0) fail("an open case is in nobody's list", after);
    const steps = Object.values(after.tasks).filter(
      (task) => task.kind === 'step' || task.kind === 'batch' || (task.kind === 'wait' && !task.about),
    );
    const main = after.main.kind === 'none' ? undefined : after.tasks[after.main.task];
    if (after.main.kind !== 'none' && !main) fail('the main line stands at a task that is not open', after);
    if (steps.length !== (main ? 1 : 0)) fail(`${steps.length} turns on one main line`, after);
    if (after.status === 'open' && after.main.kind === 'none') fail('an open case stands nowhere', after);
  }
}

/** 2: due dates, or the reason for none. */
export function tasksAreDated({ world }: History): void {
  const { regulation } = world;
  for (const { after } of world.written) {
    for (const row of project(after).tasks) {
      if (!row.post) fail(`nobody watches ${row.name}`, after);
      if (row.dueAt !== null || row.paused) continue;
      if (!row.noClock) fail(`${row.kind} ${row.name} has neither a due date nor a reason for none`, after);
      else if (!regulation.words[row.noClock] && !engineWords(row.noClock))
        fail(`the reason ${row.noClock} of ${row.name} has no words`, after);
    }
  }
}

/** 3: what the log gives, read back as JSON, with nothing else at hand. */
export async function logReplays({ world }: History): Promise<void> {
  for (const id of world.cases()) {
    const log = await world.deps.store.history(id);
    const read = JSON.parse(JSON.stringify(log)) as typeof log;
    const again = replay(read);
    const now = await world.current(id);
    if (canonicalJson(again) !== canonicalJson(now)) fail('the log gives another case than the one that stands', now);
    if (canonicalJson(project(again)) !== canonicalJson(project(now))) fail('the log gives other rows', now);
    const broken = brokenAt(read);
    if (broken !== undefined) fail(`the chain is broken at event ${broken}`, now);
  }
}

/** 12: version, revision and filing. */
export function pinned({ world }: History): void {
  for (const { before, after, logged } of world.written) {
    if (!before) continue;
    const moved = logged.some(({ event }) => event.type === 'revisionMoved');
    if (before.revision !== after.revision && !moved) fail('the revision changed by itself', after);
    for (const part of [
      'regulation',
      'filedAt',
      'filedOn',
      'entry',
      'channel',
      'application',
      'standsIn',
    ] as const satisfies readonly (keyof Case)[]) {
      if (canonicalJson(before[part]) !== canonicalJson(after[part])) fail(`${part} changed after the filing`, after);
    }
    const filed = (c: Case) => canonicalJson(c.moments.filed);
    if (filed(before) !== filed(after)) fail('the moment of filing changed', after);
  }
}
