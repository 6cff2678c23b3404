import type { Refusal, Sha256 } from '../../base/index.ts';
import { choose, type Grounds, type Move, type SigningRule } from '../../law/index.ts';
import type { Act, CaseTask } from '../case.ts';
import type { Command } from '../command.ts';
import { bringAbout, enter, leaveMain, numberToTake, propose, unitOfTask } from '../consequences.ts';
import { mainName } from '../evolve.ts';
import { findingsOf } from '../findings.ts';
import { groundsOfCase, holds, todayOf } from '../grounds.ts';
import { fillPaper, type OutcomeInView, type PaperSubject, paperBytes, paperSubject, wordsOf } from '../paper.ts';
import { refusal, refusalNaming } from '../refusals.ts';
import { grounds, raise, type Script } from '../script.ts';
import { draftDocument } from './draft.ts';
import { recordStated } from './facts.ts';
import { checkGrounds, checkItems, checkOffered } from './offers.ts';
import { checkSigning, type MissingAct, takeActs } from './signing.ts';
import { isRefusal, taskOf } from './work.ts';

export type MoveCommand = Extract<Command, { kind: 'move' }>;

/** A move needs acts that are not there yet: over which bytes, by whom. Nothing has happened. */
export type Unsigned = { readonly kind: 'unsigned'; readonly missing: readonly MissingAct[] };

/** Acts over bytes that a rule asks for: a paper of the regulation, or the draft. */
export type RuleOver = { readonly rule: SigningRule; readonly over: Sha256; readonly document?: string };

/** Leaves a step as the regulation lets it be left: checks everything that the move asks for, then carries it out. */
export function moveOn(s: Script, command: MoveCommand): Refusal | Unsigned | undefined {
  const task = taskOf(s, command.task);
  if (isRefusal(task)) return task;
  const c = s.case();
  if (c.main.kind !== 'step' || c.main.task !== task.id) return refusal('not-offered');
  const move = s.context.regulation.moves[command.move];
  if (!move) return refusal('not-offered');
  const step = c.main.step;
  return (
    checkOffered(s, command.move, move, step) ??
    checkOutcome(s, command, move, task) ??
    recordStated(s, move.states ?? [], command.states) ??
    checkItems(s, task, move.needs, command.outcome) ??
    checkSide(s, move) ??
    sign(s, command, move) ??
    carryOut(s, command, move, step)
  );
}

function checkOutcome(s: Script, command: MoveCommand, move: Move, task: CaseTask): Refusal | undefined {
  const reasons = command.reasons?.trim();
  if (move.reasons === 'required' && !reasons) return refusal('reasons-missing');
  if (move.grounds && !move.automatic) {
    const refused = checkGrounds(s, move.grounds, command.grounds ?? []);
    if (refused) return refused;
  }
  if (!move.outcomes) return undefined;
  const outcome = command.outcome;
  if (!outcome) return refusal('outcome-missing');
  const rule = move.outcomes[outcome];
  if (!rule) return refusal('outcome-unknown');
  if (rule.when && choose({ choose: [{ when: rule.when, use: true }] }, grounds(s)) !== true) return refusal('condition');
  const draft = s.case().draft;
  const overDraft = move.sign?.over === 'draft';
  const given = command.grounds ?? (overDraft ? draft?.grounds : undefined) ?? [];
  const why = reasons ?? (overDraft ? draft?.reasons : null);
  const refused = checkGrounds(s, rule.grounds, given);
  if (refused) return refused;
  if (rule.reasons === 'required' && !why) return refusal('reasons-missing');
  const proposal = s.case().proposal;
  if (proposal && !proposal.outcomes.includes(outcome) && !why) return refusal('reasons-missing');
  if (overDraft) return checkDraft(s, outcome, task);
  return undefined;
}

function checkDraft(s: Script, outcome: string, task: CaseTask): Refusal | undefined {
  const draft = s.case().draft;
  if (!draft) return refusal('draft-missing');
  if (draft.stale) return refusal('draft-stale');
  if (draft.outcome !== outcome || task.kind !== 'step') return refusal('draft-differs');
  return undefined;
}

function checkSide(s: Script, move: Move): Refusal | undefined {
  const open = Object.values(s.case().tasks).find((task) => task.kind === 'side' && move.blockedBy?.includes(task.name));
  return open && refusalNaming('side-open', 'task', [wordsOf(s.context, `sideTasks.${open.name}`)]);
}

/** What is signed with a move: the current draft, or a paper of the regulation, filled now and made with the move. */
function sign(s: Script, command: MoveCommand, move: Move): Refusal | Unsigned | undefined {
  const rules = signingRules(s, command, move);
  return isRefusal(rules) ? rules : checkRules(s, rules, command.acts ?? []);
}

/** Takes in the acts that came with a command and checks every rule over its bytes. */
export function checkRules(s: Script, rules: readonly RuleOver[], acts: readonly Act[]): Refusal | Unsigned | undefined {
  const refused = takeActs(
    s,
    acts,
    rules.map(({ over }) => over),
  );
  if (refused) return refused;
  const missing: MissingAct[] = [];
  for (const { rule, over } of rules) {
    const checked = checkSigning(s, rule, over);
    if (isRefusal(checked)) return checked;
    missing.push(...checked.missing);
  }
  return missing.length > 0 ? { kind: 'unsigned', missing } : undefined;
}

/** What a move has signed as the case stands, and by whom. The facts that come with the move are taken as stated already. */
export function signingRules(s: Script, command: MoveCommand, move: Move): readonly RuleOver[] | Refusal {
  const rules: RuleOver[] = [];
  const subject = paperSubject(s.case());
  const view = viewOf(s, command);
  if (move.sign?.over === 'draft') {
    const draft = s.case().draft;
    if (!draft) return refusal('draft-missing');
    rules.push({ rule: move.sign, over: draft.hash });
  } else if (move.sign && typeof move.sign.over === 'object') {
    const { document } = move.sign.over;
    rules.push({ rule: move.sign, over: paperHash(s, subject, document, view), document });
  }
  return [...rules, ...papersToSign(s, move, subject, view, grounds(s))];
}

/** Papers with a rule of their own that a move makes: signed as they are made, unless the move already says so. */
export function papersToSign(s: Script, move: Move, subject: PaperSubject, view: OutcomeInView, on: Grounds): readonly RuleOver[] {
  const rules: RuleOver[] = [];
  for (const made of move.makes ?? []) {
    const document = choose(made, on);
    const law = document ? s.context.regulation.documents[document] : undefined;
    if (document && law?.sign && !(typeof move.sign?.over === 'object' && move.sign.over.document === document))
      rules.push({ rule: law.sign, over: paperHash(s, subject, document, view), document });
  }
  return rules;
}

/** A paper that others are still to sign stands as it was frozen, as long as nothing but the day has changed. */
function paperHash(s: Script, subject: PaperSubject, document: string, view: OutcomeInView): Sha256 {
  const { signing } = s.case();
  const frozen = signing?.papers.find((one) => one.document === document);
  if (signing && frozen) {
    const then = paperBytes(fillPaper({ ...s.context, now: signing.at, actor: signing.by }, subject, document, view).paper);
    if (then.hash === frozen.hash) return frozen.hash;
  }
  const bytes = paperBytes(fillPaper(s.context, subject, document, view).paper);
  s.papers.push(bytes);
  return bytes.hash;
}

function viewOf(s: Script, command: MoveCommand): OutcomeInView {
  const draft = s.case().draft;
  return {
    outcome: command.outcome ?? draft?.outcome ?? null,
    grounds: command.grounds ?? (command.outcome ? (draft?.grounds ?? []) : automaticGrounds(s, command)),
    reasons: command.reasons?.trim() || draft?.reasons || null,
    findings: findingsOf(draft),
  };
}

/** An automatic answer names the grounds that its move names, as far as they are true. */
function automaticGrounds(s: Script, command: MoveCommand): readonly string[] {
  const move = s.context.regulation.moves[command.move];
  if (!move?.automatic) return s.case().draft?.grounds ?? [];
  return (move.grounds ?? []).filter((ground) => holds(s.context.regulation.grounds[ground]?.when, grounds(s)));
}

function carryOut(s: Script, command: MoveCommand, move: Move, step: string): undefined {
  const view = viewOf(s, command);
  const opener = unitOfTask(s.context, s, step);
  const target = targetOf(s, command, move);
  s.emit({
    type: 'moved',
    move: command.move,
    from: step,
    to: target,
    outcome: command.outcome ?? null,
    grounds: view.grounds,
    reasons: command.reasons?.trim() || null,
  });
  const { actor } = s.context;
  if (actor.kind === 'system') s.emit({ type: 'keyUsed', key: actor.key, for: `move:${command.move}` });
  if (move.decides) decideCase(s, command.move);
  if (move.takesUp) takeUpClaims(s);
  if (move.newDraft && s.case().draft?.stale === false) s.emit({ type: 'draftOutdated', why: `move:${command.move}` });
  if (target !== 'stay') leaveMain(s);
  bringAbout(s, move, opener, view);
  propose(s, move.proposes, `moves.${command.move}`, move.source);
  if (target !== 'stay') enter(s, target);
}

function targetOf(s: Script, command: MoveCommand, move: Move): string {
  const c = s.case();
  const target = choose(move.to, groundsOfCase(s.context.regulation, s.context.calendar, c, todayOf(c, s.context.now), command.outcome));
  if (!target) throw new Error(`${s.context.regulation.id}: the move ${command.move} leads nowhere on these facts`);
  if (target !== 'back') return target;
  const from = c.cameFrom;
  if (!from || from === mainName(c))
    throw new Error(`${s.context.regulation.id}: the move ${command.move} goes back, but the case came from nowhere`);
  return from;
}

/** The last act makes the draft the decision: number and date are given then, and the claim is taken up by an assignment or freed. */
function decideCase(s: Script, move: string): void {
  const draft = s.case().draft;
  if (!draft) throw new Error('a decision without a draft');
  const document = draftDocument(s);
  const journal = document ? s.context.regulation.documents[document]?.journal : undefined;
  const on = todayOf(s.case(), s.context.now);
  s.emit({
    type: 'decided',
    outcome: draft.outcome,
    draft: draft.version,
    hash: draft.hash,
    on,
    number: journal ? numberToTake(s, journal) : null,
    move,
  });
  for (const claim of s.case().claims) {
    if (claim.state === 'pending')
      s.emit({ type: 'claimState', key: claim.key, state: claimStays(s, claim.family, draft) ? 'assigned' : 'free' });
  }
  raise(s, 'decided');
}

/** What was asked for is being paid or handed out: whoever asks for it again is blocked. */
function takeUpClaims(s: Script): void {
  for (const claim of s.case().claims) if (claim.state === 'pending') s.emit({ type: 'claimState', key: claim.key, state: 'assigned' });
}

/** A claim stays taken after a decision when the law blocks what is assigned or paid, or what was refused on a named ground. */
export function claimStays(s: Script, family: string, draft: { readonly outcome: string; readonly grounds: readonly string[] }): boolean {
  const law = Object.values(s.context.regulation.claims).find((claim) => claim.family === family);
  if (!law) return false;
  return law.blockedBy.some((by) =>
    typeof by === 'string' ? by !== 'pending' && draft.outcome !== 'refuse' : draft.grounds.includes(by.refusedOn),
  );
}
