import type { Refusal } from '../base/index.ts';
import type { Act, Case, CaseTask } from './case.ts';
import type { Command } from './command.ts';
import { closeWhenDone } from './consequences.ts';
import { type Action, type Context, entryInView } from './context.ts';
import { correctionTask } from './correction.ts';
import { carryOut, joinBatch, leaveBatch } from './decide/batch-member.ts';
import { followCorrections } from './decide/corrected-clocks.ts';
import { openCorrection } from './decide/correction.ts';
import { draft } from './decide/draft.ts';
import { recordFact, recordProof } from './decide/facts.ts';
import { settleFollowUp } from './decide/follow-up.ts';
import { awaitKey, endMissingKeys } from './decide/missing-key.ts';
import { moveOn, type Unsigned } from './decide/move.ts';
import { answerDelivery, answerEffect, handOver } from './decide/outside.ts';
import { register } from './decide/register.ts';
import { carryWhenSigned, declineAsParty, endSigning, keepFirstActs, waitsForOthers } from './decide/several-signers.ts';
import { endSide, raiseByHand } from './decide/side.ts';
import { takeActs } from './decide/signing.ts';
import { recount, timer } from './decide/time.ts';
import { complain, die, link, moveRevision, transfer, withdraw } from './decide/whole-life.ts';
import { claim, reassign, release, tick } from './decide/work.ts';
import type { CaseEvent } from './events.ts';
import type { PaperBytes } from './paper.ts';
import { heldBy, refusal } from './refusals.ts';
import { beginScript, type Script, settleClocks } from './script.ts';

/** What a command comes to. `unsigned`: everything else fits, these acts are wanting; `papers` are the bytes to be signed. */
export type Decided =
  | { readonly kind: 'accepted'; readonly events: readonly CaseEvent[]; readonly case: Case; readonly papers: readonly PaperBytes[] }
  | (Unsigned & { readonly papers: readonly PaperBytes[] })
  | Refusal;

/**
 * Decides a command on a case (null: it is to be registered). Pure: the same case, command and context give the same events. An accepted
 * command with no events changes nothing (it was done before).
 */
export function decide(before: Case | null, command: Command, context: Context): Decided {
  if (command.kind === 'register' ? before : !before) return refusal(before ? 'already-decided' : 'not-found');
  const s = beginScript(before, context);
  const task = taskInView(before, command);
  const place = command.kind === 'register' ? command.intake : task?.office;
  const office = place ? (context.offices.get(place) ?? null) : null;
  const entry = command.kind === 'register' ? entryInView(context.regulation, command.attempt.entry) : null;
  const allowed = context.policy(context.actor, actionOf(command), { case: before, task, office, ...(entry ? { entry } : {}) });
  if (allowed !== 'allowed') return allowed;
  const refused = held(s, command, task) ?? over(s, command) ?? dispatch(s, command);
  if (refused?.kind === 'unsigned') return signedInPart(s, before, command, refused) ?? { ...refused, papers: s.papers };
  return refused ?? accepted(s, before);
}

/** What every accepted command ends with. */
function accepted(s: Script, before: Case | null): Decided {
  if (s.events.length > 0) {
    if (before) followCorrections(s, before);
    endMissingKeys(s);
    endSigning(s);
    settleClocks(s);
    closeWhenDone(s);
  }
  return { kind: 'accepted', events: s.events, case: s.case(), papers: s.papers };
}

/** A move that its maker has signed and others are still to sign: nothing of it happens but that the acts are kept and the others asked. */
function signedInPart(refused: Script, before: Case | null, command: Command, unsigned: Unsigned): Decided | undefined {
  if (command.kind !== 'move' || !before) return undefined;
  const s = beginScript(before, refused.context);
  const acts = refused.events.flatMap((event) => (event.type === 'acted' ? [event.act] : []));
  if (keepFirstActs(s, command, unsigned, acts)) return accepted(s, before);
  return waitsForOthers(s, command, unsigned) ? refusal('signing-awaited') : undefined;
}

/** The task that a command is about: the one it names, else the turn on the main line. */
function taskInView(before: Case | null, command: Command): CaseTask | null {
  if (!before) return null;
  if ('task' in command) return before.tasks[command.task] ?? null;
  if (command.kind === 'act') {
    const asked = Object.values(before.tasks).find(({ name, about }) => name === 'engine.signature' && about === command.act.by);
    if (asked) return asked;
  }
  // While a decision is corrected, facts are stated and acts put in the turn of the correction.
  if (before.main.kind === 'none') return inCorrection.has(command.kind) ? correctionTask(before) : null;
  return before.tasks[before.main.task] ?? null;
}

const inCorrection = new Set<Command['kind']>(['recordFact', 'recordProof', 'nameParty', 'act']);

/** A task that somebody else has taken cannot be worked: nor by the system, where a person has taken its turn. */
function held(s: Script, command: Command, task: CaseTask | null): Refusal | undefined {
  const { actor } = s.context;
  const works = ['tick', 'draft', 'move', 'endSide', 'release'].includes(command.kind);
  const own = actor.kind === 'officer' && task?.claimedBy === actor.person;
  return works && task?.claimedBy && !own ? heldBy(s.context, task.claimedBy, task.post) : undefined;
}

const allowedAfterTheEnd = new Set<Command['kind']>([
  'handOver',
  'link',
  'complain',
  'openCorrection',
  'settleFollowUp',
  'answerDelivery',
  'answerEffect',
  'endSide',
  'claim',
  'release',
  'reassign',
  'tick',
  'register',
  'recordProof',
]);

function over(s: Script, command: Command): Refusal | undefined {
  if (command.kind === 'register') return undefined;
  const { status } = s.case();
  return (status === 'closed' || status === 'ended') && !allowedAfterTheEnd.has(command.kind) ? refusal('already-over') : undefined;
}

function actionOf(command: Command): Action {
  switch (command.kind) {
    case 'register':
      return 'register';
    case 'claim':
    case 'release':
      return 'take';
    case 'reassign':
      return 'reassign';
    case 'act':
    case 'declineSigning':
      return 'act';
    case 'raise':
      return 'bring';
    case 'timer':
    case 'recount':
      return 'time';
    case 'settleFollowUp':
      return 'followUp';
    case 'answerEffect':
    case 'answerDelivery':
    case 'die':
    case 'link':
      return 'outside';
    case 'complain':
      return 'complain';
    case 'openCorrection':
      return 'correctDecision';
    case 'handOver':
      return 'handOver';
    case 'transfer':
      return 'transfer';
    case 'withdraw':
      return 'withdraw';
    case 'joinBatch':
    case 'carryOut':
    case 'leaveBatch':
      return 'batch';
    case 'moveRevision':
      return 'moveRevision';
    case 'recordFact':
    case 'recordProof':
    case 'nameParty':
      return 'correct';
    default:
      return 'work';
  }
}

function dispatch(s: Script, command: Command): Refusal | Unsigned | undefined {
  switch (command.kind) {
    case 'register':
      return register(s, command);
    case 'claim':
      return claim(s, command);
    case 'release':
      return release(s, command);
    case 'reassign':
      return reassign(s, command);
    case 'tick':
      return tick(s, command);
    case 'recordFact':
      return recordFact(s, command);
    case 'recordProof':
      return recordProof(s, command);
    case 'nameParty':
      return nameParty(s, command);
    case 'draft':
      return draft(s, command);
    case 'act':
      return act(s, command.act);
    case 'declineSigning':
      return declineAsParty(s, command);
    case 'move':
      return moveOn(s, command);
    case 'endSide':
      return endSide(s, command);
    case 'awaitKey':
      return awaitKey(s, command);
    case 'raise':
      return raiseByHand(s, command);
    case 'timer':
      return timer(s, command);
    case 'recount':
      return recount(s);
    case 'answerEffect':
      return answerEffect(s, command);
    case 'answerDelivery':
      return answerDelivery(s, command);
    case 'handOver':
      return handOver(s, command);
    case 'transfer':
      return transfer(s, command);
    case 'withdraw':
      return withdraw(s, command);
    case 'die':
      return die(s, command);
    case 'link':
      return link(s, command);
    case 'complain':
      return complain(s, command);
    case 'openCorrection':
      return openCorrection(s, command);
    case 'settleFollowUp':
      return settleFollowUp(s, command);
    case 'joinBatch':
      return joinBatch(s, command);
    case 'carryOut':
      return carryOut(s, command);
    case 'leaveBatch':
      return leaveBatch(s, command);
    case 'moveRevision':
      return moveRevision(s, command);
  }
}

/** An act without a move: a member of a body, a party, an officer who signs before the turn is passed on. */
function act(s: Script, given: Act): Refusal | undefined {
  const draftHash = s.case().draft?.hash;
  const others = s.case().signing?.papers ?? [];
  const hashes = [...(draftHash ? [draftHash] : []), ...[...s.case().documents, ...others].map(({ hash }) => hash)];
  return takeActs(s, [given], hashes) ?? (s.events.length > 0 ? carryWhenSigned(s) : undefined);
}

function nameParty(s: Script, command: Extract<Command, { kind: 'nameParty' }>): Refusal | undefined {
  const law = s.context.regulation.parties[command.party.role];
  if (!law || (!law.many && command.party.n !== 1)) return refusal('fact-unknown');
  s.emit({ type: 'partyNamed', party: command.party });
  const current = s.case().draft;
  if (current && !current.stale) s.emit({ type: 'draftOutdated', why: `party:${command.party.role}` });
  return undefined;
}
