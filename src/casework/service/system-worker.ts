import type { CaseId, Instant, Refusal } from '../../base/index.ts';
import { judge, type Regulation } from '../../law/index.ts';
import type { Actor, Case, CaseTask } from '../case.ts';
import { outcomesOffered } from '../decide/offers.ts';
import { isRefusal } from '../decide/work.ts';
import { groundsOfCase, todayOf } from '../grounds.ts';
import { beginScript } from '../script.ts';
import { amountsFor } from './amounts.ts';
import { type Executed, execute, type Request } from './commands.ts';
import { contextFor, type Deps, pinned } from './deps.ts';
import { askFor } from './look-ups.ts';

/**
 * Does the turn that belongs to the system: asks the registries of its list, lays out the draft, signs with its key and takes the one
 * automatic move whose condition is true. Where a registry does not answer or no move is open, the turn stays and its fallback post sees it;
 * where its key is not set up, that post has a task that says so, and the turn is done when the key is there.
 */
export async function workSystemTask(deps: Deps, id: CaseId, taskId: string): Promise<'moved' | 'waits' | Refusal> {
  for (let turn = 0; turn < 12; turn += 1) {
    const found = await deps.store.find(id);
    const task = found?.case.tasks[taskId];
    if (!found || !task?.key) return turn > 0 ? 'moved' : 'waits';
    // A person of the fallback post has taken the turn: it is theirs until they give it back.
    if (task.claimedBy) return 'waits';
    const regulation = await pinned(deps, found.case.revision);
    const next = await nextStep(deps, regulation, found.case, task);
    if (!next) return 'waits';
    const key = `system/${id}/${taskId}/${found.head.seq}`;
    const actor: Actor = { kind: 'system', key: task.key };
    const result: Executed = await execute(deps, id, { key, saw: found.head.seq, ...next }, actor);
    if (result.kind === 'refused' && result.ground === 'key-not-set-up') {
      await execute(deps, id, { key: `${key}/key`, saw: found.head.seq, command: { kind: 'awaitKey', task: taskId } }, actor);
      return 'waits';
    }
    if (result.kind === 'refused') return result.ground === 'stale' ? 'waits' : result;
    if (result.kind !== 'done') return 'waits';
  }
  return 'waits';
}

type Next = Pick<Request, 'command'>;

async function nextStep(deps: Deps, regulation: Regulation, c: Case, task: CaseTask): Promise<Next | undefined> {
  if (task.kind === 'side') return nextOfSide(regulation, task);
  const law = regulation.steps[task.name];
  if (!law?.deciding) return undefined;
  const actor: Actor = { kind: 'system', key: task.key ?? '' };
  const context = contextFor(deps, regulation, actor);
  const today = todayOf(c, context.now);
  for (const item of law.does) {
    if (item.proof) {
      const asked = await askFor(deps, regulation, c, item.proof);
      if (asked === 'silent') return undefined;
      if (asked) return { command: asked };
    } else if (item.kind !== 'draft' && item.kind !== 'calculate' && !task.done.includes(item.name))
      return { command: { kind: 'tick', task: task.id, item: item.name } };
  }
  const needsDraft = law.does.some((item) => item.kind === 'draft');
  if (needsDraft && (!c.draft || c.draft.stale)) return draftNext(deps, c, task, context);
  for (const [name, move] of Object.entries(regulation.moves)) {
    if (!move.automatic || !move.at.includes(task.name)) continue;
    const grounds = groundsOfCase(regulation, context.calendar, c, today);
    if (judge(move.when ?? 'always', grounds) !== true) continue;
    const outcome = move.outcomes ? (c.draft?.outcome ?? Object.keys(move.outcomes)[0]) : undefined;
    if (outcome !== undefined && !move.outcomes?.[outcome]) continue;
    return { command: { kind: 'move', task: task.id, move: name, ...(outcome ? { outcome } : {}) } };
  }
  return undefined;
}

/** A side task of the system that has one end is ended; one with several waits for a person or an answer. */
function nextOfSide(regulation: Regulation, task: CaseTask): Next | undefined {
  const law = regulation.sideTasks[task.name];
  const undone = law?.does.find((item) => !task.done.includes(item.name));
  if (undone) return { command: { kind: 'tick', task: task.id, item: undone.name } };
  const ends = Object.keys(law?.ends ?? {});
  return ends.length === 1 && ends[0] ? { command: { kind: 'endSide', task: task.id, end: ends[0] } } : undefined;
}

/** The outcome whose condition is true, the one that assigns first; with the amounts that the law gives its findings. */
async function draftNext(deps: Deps, c: Case, task: CaseTask, context: ReturnType<typeof contextFor>): Promise<Next | undefined> {
  const s = beginScript(c, context);
  const offered = outcomesOffered(s, task.name);
  const outcome = Object.keys(offered).find((name) => name !== 'refuse') ?? Object.keys(offered)[0];
  const rule = outcome ? offered[outcome] : undefined;
  if (!outcome || !rule) return undefined;
  const grounds = groundsOfCase(context.regulation, context.calendar, c, todayOf(c, context.now), outcome);
  const amounts = await amountsFor(deps, context.regulation, c, outcome);
  if (isRefusal(amounts)) return undefined;
  const given = (rule.grounds ?? [])
    .filter((ground) => judge(context.regulation.grounds[ground]?.when ?? 'always', grounds) === true)
    .slice(0, 1);
  const reasons =
    rule.reasons === 'required' ? given.map((ground) => context.regulation.words[`grounds.${ground}`]?.kk ?? ground).join('; ') : undefined;
  return {
    command: {
      kind: 'draft',
      task: task.id,
      outcome,
      ...(given.length ? { grounds: given } : {}),
      ...(reasons ? { reasons } : {}),
      amounts,
    },
  };
}

/** A clock's mark has come: tells the case. The key is made of the clock and its instant, so any number of runners may try. */
export async function fireTimer(
  deps: Deps,
  id: CaseId,
  clock: string,
  what: 'warn' | 'breach' | 'lapse' | 'miss',
  firesAt: Instant,
): Promise<Executed> {
  return execute(
    deps,
    id,
    { key: `timer/${id}/${clock}/${what}/${firesAt}`, saw: null, command: { kind: 'timer', clock, what } },
    { kind: 'system', key: 'clock' },
  );
}
