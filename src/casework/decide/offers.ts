import type { Instant, LocalDate, Refusal } from '../../base/index.ts';
import { isFromOpen, isUntilOpen, parseTerm, startClock } from '../../calendar/index.ts';
import { judge, type Move, type Window } from '../../law/index.ts';
import type { CaseTask } from '../case.ts';
import type { CorrectionLaw } from '../correction.ts';
import { findingsOf, payable } from '../findings.ts';
import { groundsOfCase, holds, proofKey, todayOf } from '../grounds.ts';
import { wordsOf } from '../paper.ts';
import { refusal, refusalNaming } from '../refusals.ts';
import { grounds, type Script } from '../script.ts';
import { itemsOf } from './work.ts';

type OutcomeRule = NonNullable<Move['outcomes']>[string];

/** The outcomes that moves of a step may carry, with what each asks for. */
export function outcomesOffered(s: Script, step: string): { readonly [outcome: string]: OutcomeRule } {
  const all: { [outcome: string]: OutcomeRule } = {};
  for (const move of Object.values(s.context.regulation.moves)) {
    if (!move.at.includes(step) || !move.sign || move.sign.over !== 'draft') continue;
    for (const [outcome, rule] of Object.entries(move.outcomes ?? {})) {
      if (holds(rule.when, grounds(s))) all[outcome] = rule;
    }
  }
  return all;
}

/** The outcomes that a correcting decision may have: those of the move that decided, on the facts as they now stand. */
export function correctingOutcomes(s: Script, { move }: CorrectionLaw): { readonly [outcome: string]: OutcomeRule } {
  return Object.fromEntries(Object.entries(move.outcomes ?? {}).filter(([, rule]) => holds(rule.when, grounds(s))));
}

/** Whether a move is offered now at the step of a task, before what it needs is looked at: condition, bars and clocks. */
export function checkOffered(s: Script, name: string, move: Move, step: string): Refusal | undefined {
  const c = s.case();
  if (!move.at.includes(step)) return refusal('not-offered');
  if (c.bars.includes(name)) return refusal('barred');
  if (!holds(move.when, grounds(s))) return refusal('condition');
  if (move.after && !c.lapsed.includes(move.after)) return refusal('not-lapsed');
  const clockOf = (clock: string) => Object.values(c.clocks).find((one) => one.name === clock)?.state;
  if (move.from) {
    const state = clockOf(move.from);
    if (state && state.kind !== 'backward' && !isFromOpen(state, s.context.now))
      return refusal('too-early', { date: shortDate(state.due, c.zone) });
  }
  if (typeof move.until === 'object') return withinWindow(s, move.until) ? undefined : refusal('too-late');
  if (move.until) {
    const state = clockOf(move.until);
    if (!state || state.kind === 'backward' || !isUntilOpen(state, s.context.now)) return refusal('too-late');
  }
  return undefined;
}

/** Whether a clock that had run since the moment of a window would still run; never before its moment was raised. */
function withinWindow(s: Script, { of, term }: Window): boolean {
  const { calendar, offices, now } = s.context;
  const c = s.case();
  const begun = c.moments[of]?.at(-1)?.at;
  const place = c.main.kind === 'none' ? c.intake : (c.tasks[c.main.task]?.office ?? c.intake);
  const office = offices.get(place);
  if (!begun || !office) return false;
  return isUntilOpen(startClock(calendar, { term: parseTerm(term), zone: office.zone, hours: office.hours }, begun), now);
}

function shortDate(due: LocalDate | Instant, zone: string): string {
  const date = due.length === 10 ? due : todayOf({ zone }, due as Instant);
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** Whether the items of the turn that a move needs are done: ticked, their proof shown, their draft made. */
export function checkItems(s: Script, task: CaseTask, needs: Move['needs'], outcome: string | undefined): Refusal | undefined {
  if (!needs) return undefined;
  const c = s.case();
  const on = groundsOfCase(s.context.regulation, s.context.calendar, c, todayOf(c, s.context.now), outcome);
  const undone = itemsOf(s, task).filter((item) => {
    const wanted =
      needs === 'all'
        ? item.required === true || (item.required !== undefined && item.required !== false && judge(item.required, on) === true)
        : needs.includes(item.name);
    return wanted && !isDone(s, task, item);
  });
  if (undone.length === 0) return undefined;
  return refusalNaming(
    'items-undone',
    'items',
    undone.map((item) => wordsOf(s.context, `items.${task.name}.${item.name}`)),
  );
}

/** Whether an item of a turn is done: ticked, its proof shown about everybody of whom it is wanted, its draft made and not stale. */
export function isDone(
  s: Script,
  task: CaseTask,
  item: { readonly name: string; readonly proof?: string; readonly kind: string },
): boolean {
  if (item.kind === 'draft') return s.case().draft !== null && s.case().draft?.stale === false;
  if (item.kind === 'calculate') return payable(findingsOf(s.case().draft)).length > 0 || task.done.includes(item.name);
  if (item.proof) {
    const law = s.context.regulation.proofs[item.proof];
    const role = law?.of;
    const ns = role
      ? s
          .case()
          .parties.filter((p) => p.role === role)
          .map((p) => p.n)
      : [1];
    return (
      law !== undefined && ns.every((n) => s.case().proofs[proofKey(item.proof ?? '', law, s.context.regulation, n)]?.state === 'shown')
    );
  }
  return task.done.includes(item.name);
}

/** Grounds must come from the closed list of this outcome, and one that rests on a fact needs that fact established. */
export function checkGrounds(s: Script, allowed: readonly string[] | undefined, given: readonly string[]): Refusal | undefined {
  if (!allowed) return given.length === 0 ? undefined : refusal('ground-unknown');
  if (given.length === 0) return refusal('ground-missing');
  for (const ground of given) {
    const law = s.context.regulation.grounds[ground];
    if (!law || !allowed.includes(ground)) return refusal('ground-unknown');
    if (!holds(law.when, grounds(s))) return refusal('ground-unproven');
  }
  return undefined;
}
