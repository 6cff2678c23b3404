import type { Refusal } from '../../base/index.ts';
import type { Case, CaseTask } from '../case.ts';
import type { Command } from '../command.ts';
import { bringAbout, enter, numberToTake, tellEffect } from '../consequences.ts';
import { beginsCorrection, type CorrectionLaw, correctionEnds, correctionLaw, correctsOf } from '../correction.ts';
import { everyCase } from '../every-case.ts';
import { findingsOf } from '../findings.ts';
import { groundsOfCase, holds, todayOf } from '../grounds.ts';
import { subjectOfCorrection } from '../paper.ts';
import { refusal } from '../refusals.ts';
import { chosenFor, endTask, grounds, newTask, raise, type Script } from '../script.ts';
import { draftDocument } from './draft.ts';
import { checkRules, claimStays, papersToSign, type RuleOver, type Unsigned } from './move.ts';

/**
 * Begins to correct a decision that is wrong: a turn of whoever signs first by the rule of the move that decided. The decision stands until
 * a correcting one is signed by all whom that rule names. Not while the case stands at a step: what is wrong is then put right there.
 */
export function openCorrection(s: Script, command: Extract<Command, { kind: 'openCorrection' }>): Refusal | undefined {
  const first = beginsCorrection(s.context.regulation, s.case());
  if (!first) return refusal('not-offered');
  const reasons = command.reasons.trim();
  if (!reasons) return refusal('reasons-missing');
  s.emit({ type: 'correctionOpened', reasons });
  openTurn(s, first);
  return undefined;
}

/** The turn of whoever signs under this name in the rule. */
function openTurn(s: Script, by: string): void {
  const task = newTask(s, 'side', 'engine.correction', by, everyCase.sideTasks.correction.noClock, by);
  s.emit({ type: 'sideOpened', task });
  raise(s, 'opened.engine.correction');
}

/** Ends a turn of a correction: signed, and passed on to the next who signs or carried out; sent back to the first; or dropped. */
export function endCorrection(s: Script, command: Extract<Command, { kind: 'endSide' }>, task: CaseTask): Refusal | Unsigned | undefined {
  const law = correctionLaw(s.context.regulation, s.case());
  if (!law || !correctionEnds(s.case(), law, task).includes(command.end)) return refusal('not-offered');
  if (command.end === 'signed') return sign(s, command, task, law);
  const reasons = command.reasons?.trim();
  if (!reasons) return refusal('reasons-missing');
  endTask(s, task.id, 'done', command.end, reasons);
  raise(s, 'done.engine.correction');
  if (command.end === 'dropped') s.emit({ type: 'correctionDropped', reasons });
  else {
    if (s.case().draft?.stale === false) s.emit({ type: 'draftOutdated', why: 'end:engine.correction.returned' });
    openTurn(s, law.rule.acts[0]?.by ?? '');
  }
  return undefined;
}

function sign(
  s: Script,
  command: Extract<Command, { kind: 'endSide' }>,
  task: CaseTask,
  law: CorrectionLaw,
): Refusal | Unsigned | undefined {
  const { draft } = s.case();
  if (!draft) return refusal('draft-missing');
  const at = law.rule.acts.findIndex(({ by }) => by === task.about);
  const next = law.rule.acts[at + 1];
  const rules: RuleOver[] = [{ rule: { ...law.rule, acts: law.rule.acts.slice(0, at + 1) }, over: draft.hash }];
  const view = { outcome: draft.outcome, grounds: draft.grounds, reasons: draft.reasons, findings: findingsOf(draft) };
  if (!next) {
    const c = s.case();
    const on = groundsOfCase(s.context.regulation, s.context.calendar, c, todayOf(c, s.context.now), draft.outcome);
    rules.push(...papersToSign(s, law.move, subjectOfCorrection(c), view, on));
  }
  const refused = checkRules(s, rules, command.acts ?? []);
  if (refused) return refused;
  endTask(s, task.id, 'done', command.end, command.reasons?.trim());
  raise(s, 'done.engine.correction');
  if (next) openTurn(s, next.by);
  else correct(s, law, view);
  return undefined;
}

/**
 * The correcting decision is made: it takes its own number, and brings about whatever the move that decided does. What was told outside of
 * the first one and no longer holds is told again at once, with the new outcome; the rest is told again where the process comes to it.
 */
function correct(s: Script, law: CorrectionLaw, view: Parameters<typeof bringAbout>[3]): void {
  const { regulation } = s.context;
  const { draft } = s.case();
  if (!draft) throw new Error('a correcting decision without a draft');
  const document = draftDocument(s);
  const journal = document ? regulation.documents[document]?.journal : undefined;
  s.emit({
    type: 'corrected',
    outcome: draft.outcome,
    draft: draft.version,
    hash: draft.hash,
    on: todayOf(s.case(), s.context.now),
    number: journal ? numberToTake(s, journal) : null,
    move: law.name,
    corrects: correctsOf(s.case(), draft.reasons ?? ''),
  });
  for (const claim of s.case().claims) {
    const state = claimStays(s, claim.family, draft) ? 'assigned' : 'free';
    if (claim.state !== state) s.emit({ type: 'claimState', key: claim.key, state });
  }
  raise(s, 'decided');
  for (const name of toldBefore(s.case())) {
    if (!holds(regulation.effects[name]?.when, grounds(s))) tellEffect(s, name);
  }
  bringAbout(s, law.move, law.rule.acts.at(-1)?.by ?? null, view);
  const target = chosenFor(s, law.move.to);
  if (!target) throw new Error(`${regulation.id}: the move ${law.name} leads nowhere on these facts`);
  if (target !== 'stay') enter(s, target);
}

/** Names of the effects that followed from a decision. */
function toldBefore(c: Case): readonly string[] {
  return [...new Set(Object.values(c.effects).flatMap((one) => (one.decided ? [one.name] : [])))];
}
