import type { Refusal } from '../../base/index.ts';
import type { Draft } from '../case.ts';
import type { Command } from '../command.ts';
import { unitOfTask } from '../consequences.ts';
import { fillPaper, paperBytes, paperSubject, wordsOf } from '../paper.ts';
import { refusal, refusalNaming } from '../refusals.ts';
import type { Script } from '../script.ts';
import { checkGrounds, outcomesOffered } from './offers.ts';
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
  const by = unitOfTask(s.context, s, task.name);
  const document = draftDocument(s);
  if (!by || !document || s.case().main.kind !== 'step' || s.case().decision) return refusal('not-offered');
  const rule = outcomesOffered(s, task.name)[command.outcome];
  if (!rule) return refusal('outcome-unknown');
  const reasons = command.reasons?.trim() || null;
  const grounds = command.grounds ?? [];
  const refused = checkGrounds(s, rule.grounds, grounds);
  if (refused) return refused;
  if (rule.reasons === 'required' && !reasons) return refusal('reasons-missing');
  const view = { outcome: command.outcome, grounds, reasons, amount: command.amount ?? null };
  const { paper, unfilled } = fillPaper(s.context, { ...paperSubject(s.case()), outcome: command.outcome }, document, view);
  if (unfilled.length > 0)
    return refusalNaming(
      'paper-unfilled',
      'fields',
      unfilled.map((name) => wordsOf(s.context, `documents.${document}.${name}`)),
    );
  const bytes = paperBytes(paper);
  const current = s.case().draft;
  if (current && !current.stale && current.hash === bytes.hash) return undefined;
  const made: Draft = {
    version: s.case().counts.drafts + 1,
    hash: bytes.hash,
    outcome: command.outcome,
    grounds,
    reasons,
    amount: command.amount ?? null,
    by,
    stale: false,
  };
  s.papers.push(bytes);
  s.emit({ type: 'draftMade', draft: made });
  const item = s.context.regulation.steps[task.name]?.does.find(({ kind }) => kind === 'draft');
  if (item && !s.case().tasks[task.id]?.done.includes(item.name)) s.emit({ type: 'itemDone', task: task.id, item: item.name });
  return undefined;
}
