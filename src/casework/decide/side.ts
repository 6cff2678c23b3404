import type { Refusal } from '../../base/index.ts';
import { factLaw } from '../../law/index.ts';
import type { Command } from '../command.ts';
import { bringAbout, enter, leaveMain, unitOfTask } from '../consequences.ts';
import { isCorrection, standingDraft } from '../correction.ts';
import { everyCase } from '../every-case.ts';
import { findingsOf } from '../findings.ts';
import { holds } from '../grounds.ts';
import { wordsOf } from '../paper.ts';
import { refusal, refusalNaming } from '../refusals.ts';
import { chosenFor, endTask, grounds, raise, type Script } from '../script.ts';
import { endCorrection } from './correction.ts';
import { recordStated } from './facts.ts';
import type { Unsigned } from './move.ts';
import { checkItems } from './offers.ts';
import { declineSigning } from './several-signers.ts';
import { isRefusal, taskOf } from './work.ts';

/** Ends a side task in one of the ways that the law names. It may raise moments and state facts; the main line moves only by a wait that a moment ends. */
export function endSide(s: Script, command: Extract<Command, { kind: 'endSide' }>): Refusal | Unsigned | undefined {
  const task = taskOf(s, command.task);
  if (isRefusal(task)) return task;
  if (task.kind !== 'side') return refusal('not-offered');
  if (isCorrection(task)) return endCorrection(s, command, task);
  if (task.name.startsWith('engine.')) return endEngineTask(s, task.name.slice(7), command);
  const law = s.context.regulation.sideTasks[task.name];
  const end = law?.ends[command.end];
  if (!law || !end) return refusal('not-offered');
  if (!holds(end.when, grounds(s))) return refusal('condition');
  if (end.reasons === 'required' && !command.reasons?.trim()) return refusal('reasons-missing');
  // A fact that the end itself establishes («found untrue») need not be typed: the end says it.
  const said = Object.fromEntries(
    (end.states ?? []).filter((ref) => command.states?.[ref] === undefined && isYesNo(s, ref)).map((ref) => [ref, { value: true }]),
  );
  const refused = checkItems(s, task, 'all', undefined) ?? recordStated(s, end.states ?? [], { ...said, ...command.states });
  if (refused) return refused;
  const opener = unitOfTask(s.context, s, task.name);
  const standing = standingDraft(s.case());
  endTask(s, task.id, 'done', command.end, command.reasons?.trim());
  raise(s, `done.${task.name}`);
  bringAbout(s, end, opener === '@opener' ? null : opener, {
    outcome: s.case().decision?.outcome ?? null,
    grounds: standing?.grounds ?? [],
    reasons: command.reasons?.trim() || standing?.reasons || null,
    findings: findingsOf(standing),
  });
  followWait(s, end.raises ?? []);
  return undefined;
}

const isYesNo = (s: Script, ref: string) => factLaw(s.context.regulation, ref)?.type === 'yesNo';

function endEngineTask(s: Script, name: string, command: Extract<Command, { kind: 'endSide' }>): Refusal | undefined {
  const law = everyCase.sideTasks[name as keyof typeof everyCase.sideTasks];
  if (!law?.ends.includes(command.end)) return refusal('not-offered');
  if (!command.reasons?.trim()) return refusal('reasons-missing');
  const refused = recordStated(s, [], command.states);
  if (refused) return refused;
  endTask(s, command.task, 'done', command.end, command.reasons);
  raise(s, `done.engine.${name}`);
  if (name === 'death' && command.end === 'confirmed') endByDeath(s);
  if (name === 'signature') declineSigning(s, command.reasons.trim());
  return undefined;
}

function endByDeath(s: Script): void {
  if (s.case().status !== 'open') return;
  for (const task of Object.values(s.case().tasks)) endTask(s, task.id, 'cancelled');
  enter(s, 'ended:died');
}

/** If the case waits for one of these moments, the wait is over and the case goes where the law says. */
export function followWait(s: Script, moments: readonly string[]): void {
  const c = s.case();
  if (c.main.kind !== 'wait') return;
  const law = s.context.regulation.waits[c.main.wait];
  const moment = moments.find((name) => law?.ends[name] !== undefined);
  const to = moment && law?.ends[moment];
  const target = to && chosenFor(s, to);
  if (!target) return;
  leaveMain(s);
  enter(s, target);
}

/**
 * A moment that people record by hand: papers brought, a person who came. `allPapers` moments need every paper of the notice, or the
 * person's word that there will be no more.
 */
export function raiseByHand(s: Script, command: Extract<Command, { kind: 'raise' }>): Refusal | undefined {
  const law = s.context.regulation.moments[command.moment];
  if (!law?.byHand) return refusal('moment-unknown');
  const c = s.case();
  const wait = c.main.kind === 'wait' ? s.context.regulation.waits[c.main.wait] : undefined;
  const clocksWait = Object.values(c.clocks).some((clock) =>
    [s.context.regulation.clocks[clock.name]?.to ?? []].flat().includes(command.moment),
  );
  if (!wait?.ends[command.moment] && !clocksWait) return refusal('moment-unknown');
  if (law.rule === 'allPapers' && command.complete !== true) {
    return refusalNaming('papers-missing', 'papers', [
      c.facts.missingPapers?.value ? plainWords(String(c.facts.missingPapers.value)) : wordsOf(s.context, `moments.${command.moment}`),
    ]);
  }
  raise(s, command.moment);
  followWait(s, [command.moment]);
  return undefined;
}

const plainWords = (text: string) => ({ kk: text, ru: text, en: text });
