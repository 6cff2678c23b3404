import type { Refusal } from '../../base/index.ts';
import type { Draft } from '../case.ts';
import type { Command } from '../command.ts';
import { unitOfTask } from '../consequences.ts';
import { correctionLaw, correctsOf, isCorrection } from '../correction.ts';
import { findingsMade } from '../findings.ts';
import { groundsOfCase, todayOf } from '../grounds.ts';
import { fillPaper, paperBytes, paperSubject, subjectOfCorrection, wordsOf } from '../paper.ts';
import { refusal, refusalNaming } from '../refusals.ts';
import type { Script } from '../script.ts';
import { checkGrounds, correctingOutcomes, outcomesOffered } from './offers.ts';
import { isRefusal, taskOf } from './work.ts';

/** The document of the regulation that is its draft decision. */
export function draftDocument(s: Script): string | undefined {
  return Object.entries(s.context.regulation.documents).find(([, document]) => document.kind === 'draft')?.[0];
}

/**
 * Makes a new version of the draft decision, with the outcome that this turn may reach. Its bytes are frozen at once: acts stand over
 * them alone, so acts over earlier versions stay in the file and no longer count. The same content again changes nothing.
 */
export function draft(s: Script, command: Extract<Command, { kind: 'draft' }>): Refusal | undefined {
  const task = taskOf(s, command.task);
  if (isRefusal(task)) return task;
  const correcting = isCorrection(task) ? correctionLaw(s.context.regulation, s.case()) : undefined;
  const by = correcting ? correcting.rule.acts[0]?.by : unitOfTask(s.context, s, task.name);
  const document = draftDocument(s);
  const mayDraft = correcting ? task.about === by : s.case().main.kind === 'step' && !s.case().decision;
  if (!by || !document || !mayDraft) return refusal('not-offered');
  const rule = (correcting ? correctingOutcomes(s, correcting) : outcomesOffered(s, task.name))[command.outcome];
  if (!rule) return refusal('outcome-unknown');
  const reasons = command.reasons?.trim() || s.case().correction?.reasons || null;
  const grounds = command.grounds ?? [];
  const refused = checkGrounds(s, rule.grounds, grounds);
  if (refused) return refused;
  if (rule.reasons === 'required' && !reasons) return refusal('reasons-missing');
  const c = s.case();
  const on = groundsOfCase(s.context.regulation, s.context.calendar, c, todayOf(c, s.context.now), command.outcome);
  const findings = findingsMade(s.context.regulation, c.parties, on, command.amounts ?? {});
  const view = { outcome: command.outcome, grounds, reasons, findings };
  const subject = { ...(correcting ? subjectOfCorrection(s.case()) : paperSubject(s.case())), outcome: command.outcome };
  const { paper, unfilled } = fillPaper(s.context, subject, document, view);
  if (unfilled.length > 0)
    return refusalNaming(
      'paper-unfilled',
      'fields',
      unfilled.map((name) => wordsOf(s.context, `documents.${document}.${name}`)),
    );
  const corrects = correcting && correctsOf(s.case(), reasons ?? '');
  const bytes = paperBytes(corrects ? { ...paper, corrects } : paper);
  const current = s.case().draft;
  if (current && !current.stale && current.hash === bytes.hash) return undefined;
  const made: Draft = {
    version: s.case().counts.drafts + 1,
    hash: bytes.hash,
    outcome: command.outcome,
    grounds,
    reasons,
    findings,
    by,
    stale: false,
  };
  s.papers.push(bytes);
  s.emit({ type: 'draftMade', draft: made });
  const item = s.context.regulation.steps[task.name]?.does.find(({ kind }) => kind === 'draft');
  if (item && !s.case().tasks[task.id]?.done.includes(item.name)) s.emit({ type: 'itemDone', task: task.id, item: item.name });
  return undefined;
}
