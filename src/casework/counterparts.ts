import { canonicalJson } from '../base/index.ts';
import { choose, factLaw, type Regulation, type Unit } from '../law/index.ts';
import type { Case, CaseClock, CaseTask } from './case.ts';
import type { Context } from './context.ts';
import { engineWords } from './engine-tasks.ts';
import { mainName } from './evolve.ts';
import { groundsOfCase, todayOf } from './grounds.ts';

/**
 * What of a running case finds no counterpart in another revision: a path in the words of the regulation (`steps.specialist`), and why.
 * `gone`: nothing has the name; `holder`: another post or office has the turn; `different`: it has the name but is another thing.
 */
export type NoCounterpart = { readonly path: string; readonly why: 'gone' | 'holder' | 'different' };

/**
 * Everything open in a case that another revision of its regulation could not carry on: turns and who has them, waits, batches, side tasks,
 * answers that are awaited, clocks, the way back, what was barred, proposed or drafted, and the follow-ups that are planned for it.
 */
export function withoutCounterpart(
  c: Case,
  to: Regulation,
  context: Pick<Context, 'calendar' | 'now' | 'offices' | 'regulation'>,
  planned: readonly string[] = [],
): readonly NoCounterpart[] {
  const found: NoCounterpart[] = [];
  const need = (group: keyof Regulation, name: string) => {
    if ((to[group] as Readonly<Record<string, unknown>>)[name] === undefined) found.push({ path: `${group}.${name}`, why: 'gone' });
  };
  need('entries', c.entry);
  for (const { role } of c.parties) need('parties', role);
  for (const task of Object.values(c.tasks)) found.push(...ofTask(c, task, to, context));
  for (const clock of Object.values(c.clocks)) found.push(...ofClock(clock, to));
  if (c.batch && canonicalJson(to.batches[c.batch.kind] ?? null) !== canonicalJson(context.regulation.batches[c.batch.kind] ?? null))
    found.push({ path: `batches.${c.batch.kind}`, why: to.batches[c.batch.kind] ? 'different' : 'gone' });
  found.push(...ofWayBack(c, to));
  for (const move of c.bars) need('moves', move);
  const outcomes = new Set(Object.values(to.moves).flatMap((move) => Object.keys(move.outcomes ?? {})));
  const awaited = c.decision ? [] : [...(c.proposal?.outcomes ?? []), ...(c.draft && !c.draft.stale ? [c.draft.outcome] : [])];
  for (const outcome of awaited) if (!outcomes.has(outcome)) found.push({ path: `outcomes.${outcome}`, why: 'gone' });
  const families = Object.values(to.claims).map(({ family }) => family);
  for (const { family, state } of c.claims) {
    if (state === 'pending' && !families.includes(family)) found.push({ path: `claims.${family}`, why: 'gone' });
  }
  for (const key of Object.keys(c.facts)) {
    const ref = key.replace(/#\d+/, '');
    const [before, after] = [factLaw(context.regulation, ref)?.type, factLaw(to, ref)?.type];
    if (before && after && before !== after) found.push({ path: `facts.${ref}`, why: 'different' });
  }
  for (const followUp of planned) need('followUps', followUp);
  return Array.from(new Map(found.map((one) => [`${one.path} ${one.why}`, one])).values());
}

/** The turn must be there, and be the turn of the post, office and key that has it. */
function* ofTask(c: Case, task: CaseTask, to: Regulation, context: Pick<Context, 'calendar' | 'now' | 'offices'>): Iterable<NoCounterpart> {
  if (task.name.startsWith('engine.')) return;
  const [kind, name] = placeOf(task);
  const law = to[kind][name];
  const path = `${kind}.${name}`;
  if (!law) {
    yield { path, why: 'gone' };
    return;
  }
  if (task.noClock && !to.words[task.noClock] && !engineWords(task.noClock)) yield { path: task.noClock, why: 'gone' };
  // Who watches for an answer or a message is named when it is awaited, and stays so.
  if (kind === 'effects' || kind === 'deliveries') return;
  const holder = 'watchedBy' in law ? law.watchedBy : 'unit' in law ? law.unit : undefined;
  const chosen = holder === undefined ? undefined : choose(holder, groundsOfCase(to, context.calendar, c, todayOf(c, context.now)));
  if (chosen === '@opener') return;
  const unit = chosen === undefined ? undefined : to.units[chosen];
  if (!unit || !isHolder(unit, to, task, context.offices.get(task.office)?.kind)) yield { path, why: 'holder' };
}

type Place = 'steps' | 'waits' | 'batches' | 'sideTasks' | 'effects' | 'deliveries';

function placeOf(task: CaseTask): readonly [Place, string] {
  const [prefix, name] = task.name.split(':');
  if (name !== undefined) return [prefix === 'effect' ? 'effects' : 'deliveries', name];
  const places = { step: 'steps', wait: 'waits', batch: 'batches', side: 'sideTasks' } as const;
  return [places[task.kind], task.name];
}

function isHolder(unit: Unit, to: Regulation, task: CaseTask, office: string | undefined): boolean {
  const person = unit.kind === 'system' ? to.units[unit.fallback] : unit;
  const post = person?.kind === 'post' ? person.post : person?.kind === 'body' ? person.chair : undefined;
  const members = unit.kind === 'body' ? unit.members.post : undefined;
  const key = unit.kind === 'system' ? unit.key : undefined;
  return post === task.post && unit.office === office && members === task.body?.members && key === task.key;
}

/** A clock goes on as its events say; what it must find is its law, of the same kind, with or without a lapse as it was started. */
function* ofClock(clock: CaseClock, to: Regulation): Iterable<NoCounterpart> {
  const law = to.clocks[clock.name];
  const path = `clocks.${clock.name}`;
  if (!law) yield { path, why: 'gone' };
  else if ((clock.state.kind === 'backward') !== (law.backwardFrom !== undefined)) yield { path, why: 'different' };
  else if (clock.state.kind !== 'backward' && Boolean(clock.state.lapses) !== (law.lapse !== undefined)) yield { path, why: 'different' };
}

function* ofWayBack(c: Case, to: Regulation): Iterable<NoCounterpart> {
  const here = mainName(c);
  const goesBack = Object.values(to.moves).some((move) => move.to === 'back' && move.at.includes(here ?? ''));
  if (!c.cameFrom || !goesBack) return;
  const [kind = '', name] = c.cameFrom.split(':');
  const there = name === undefined ? to.steps[kind] : kind === 'wait' ? to.waits[name] : to.batches[name];
  if (!there) yield { path: name === undefined ? `steps.${kind}` : `${kind === 'wait' ? 'waits' : 'batches'}.${name}`, why: 'gone' };
}
