import type { LocalDate } from '../base/index.ts';
import { type Chosen, dateOf, type FollowUp, type Grounds } from '../law/index.ts';
import type { CaseDelivery, CaseNumber } from './case.ts';
import type { Context } from './context.ts';
import { standingDraft } from './correction.ts';
import { mainName } from './evolve.ts';
import { findingsOf, payable } from './findings.ts';
import { factKey, holds, todayOf } from './grounds.ts';
import { fillPaper, type OutcomeInView, paperBytes, paperSubject } from './paper.ts';
import { cancelClocks, chosenFor, endTask, grounds, newTask, raise, type Script } from './script.ts';

/** What a move, the end of a side task, a lapse or an answer brings about. */
export type Consequences = {
  readonly raises?: readonly string[] | undefined;
  readonly makes?: readonly Chosen<string>[] | undefined;
  readonly opens?: readonly Chosen<string>[] | undefined;
  readonly closes?: readonly string[] | undefined;
  readonly orders?: readonly Chosen<string>[] | undefined;
  readonly delivers?: readonly Chosen<string>[] | undefined;
  readonly numbers?: readonly string[] | undefined;
};

/** Carries out consequences in the order: papers made, papers registered, moments, side tasks closed and opened, effects, deliveries. `opener` is the unit whose turn it was. */
export function bringAbout(s: Script, what: Consequences, opener: string | null, view: OutcomeInView): void {
  for (const document of chosenAll(s, what.makes)) makePaper(s, document, view);
  for (const document of what.numbers ?? []) registerPaper(s, document);
  for (const moment of what.raises ?? []) raise(s, moment);
  for (const name of what.closes ?? []) {
    for (const task of Object.values(s.case().tasks)) if (task.kind === 'side' && task.name === name) endTask(s, task.id, 'cancelled');
  }
  for (const name of chosenAll(s, what.opens)) openSide(s, name, opener);
  for (const name of chosenAll(s, what.orders)) orderEffect(s, name);
  for (const name of chosenAll(s, what.delivers)) orderDelivery(s, name);
}

function chosenAll(s: Script, chosen: readonly Chosen<string>[] | undefined): readonly string[] {
  return (chosen ?? []).flatMap((one) => chosenFor(s, one) ?? []);
}

/** Makes a document of the regulation; an earlier one of the same name is superseded. Its number, if the law gives one, is taken by the store. */
export function makePaper(s: Script, document: string, view: OutcomeInView): void {
  const law = s.context.regulation.documents[document];
  const signed = s.case().signing?.papers.find((one) => one.document === document);
  const bytes = signed ?? paperBytes(fillPaper(s.context, paperSubject(s.case()), document, view).paper);
  const earlier = s.case().documents.find((d) => d.name === document && !d.superseded);
  if (earlier?.hash === bytes.hash) return;
  // What several have signed was frozen, and kept, when the first of them did.
  if ('text' in bytes) s.papers.push(bytes);
  s.emit({
    type: 'documentMade',
    id: `d${s.case().counts.documents + 1}`,
    document,
    hash: bytes.hash,
    number: law?.journal && !law.numbered ? numberToTake(s, law.journal) : null,
    supersedes: earlier?.id ?? null,
  });
  planFollowUps(s, (after) => after === document);
}

/**
 * What must or may come later from a document is planned when it is made, and from a term when it has run out, where its day is known
 * (re-examination at the end of a term).
 */
export function planFollowUps(s: Script, isAfter: (after: FollowUp['after']) => boolean): void {
  const on = grounds(s);
  for (const [followUp, law] of Object.entries(s.context.regulation.followUps)) {
    if (!isAfter(law.after) || !holds(law.when, on)) continue;
    const day = dayOf(law.at, on);
    if (day) s.emit({ type: 'followUpPlanned', followUp, on: law.before ? on.addTerm(day, `-${law.before}`) : day });
  }
}

function dayOf(at: FollowUp['at'], on: Grounds): LocalDate | undefined {
  if (!at) return on.today;
  return dateOf({ ...(typeof at.from === 'string' ? { fact: at.from } : at.from), plus: at.plus }, on);
}

/** Registers a document that was made before: it takes its number. One that the case does not have, or that has its number, is passed over. */
function registerPaper(s: Script, document: string): void {
  const journal = s.context.regulation.documents[document]?.journal;
  const made = s.case().documents.find((d) => d.name === document && !d.superseded && d.number === null);
  if (journal && made) s.emit({ type: 'documentNumbered', id: made.id, number: numberToTake(s, journal) });
}

/** Lays outcomes ready for whoever decides next. `because` is a path in the words of the regulation. */
export function propose(s: Script, outcomes: Chosen<readonly string[]> | undefined, because: string, basis: string): void {
  const chosen = outcomes && chosenFor(s, outcomes);
  if (chosen?.length) s.emit({ type: 'proposed', proposal: { outcomes: chosen, because, basis } });
}

/** A number still to be taken from a journal of the acting office; the store gives the value last in the transaction. */
export function numberToTake(s: Script, journal: string, office = actingOffice(s)): CaseNumber {
  return { journal, office, year: Number(todayOf(s.case(), s.context.now).slice(0, 4)), value: 0, text: '' };
}

function actingOffice(s: Script): string {
  return s.context.actor.kind === 'officer' ? s.context.actor.office : s.case().intake;
}

/**
 * Opens a side task for its unit; `@opener` stands for the unit whose turn it was. One that is open already is not opened a second time:
 * it has its clock, which would end with the first of the two.
 */
export function openSide(s: Script, name: string, opener: string | null): void {
  if (Object.values(s.case().tasks).some((task) => task.kind === 'side' && task.name === name)) return;
  const law = s.context.regulation.sideTasks[name];
  if (!law) throw new Error(`${s.context.regulation.id} has no side task ${name}`);
  const chosen = chosenFor(s, law.unit);
  const unit = chosen === '@opener' ? opener : chosen;
  if (!unit) throw new Error(`nobody is named for the side task ${name}`);
  s.emit({ type: 'sideOpened', task: newTask(s, 'side', name, unit, law.noClock ?? null) });
  raise(s, `opened.${name}`);
}

/** Orders something outside, once, through its port; a watch stands in the list of the unit that the law names until the answer comes. */
export function orderEffect(s: Script, name: string): void {
  const law = s.context.regulation.effects[name];
  if (!law) throw new Error(`${s.context.regulation.id} has no effect ${name}`);
  if (holds(law.when, grounds(s))) tellEffect(s, name);
}

/** Orders an effect whatever its condition. One that was told of an earlier decision is told again: `corrects` names the effect that it replaces. */
export function tellEffect(s: Script, name: string): void {
  const law = s.context.regulation.effects[name];
  if (!law) throw new Error(`${s.context.regulation.id} has no effect ${name}`);
  const c = s.case();
  const corrects = c.corrected && Object.values(c.effects).findLast((one) => one.name === name && one.decided)?.id;
  const id = `e${c.counts.effects + 1}`;
  const findings = findingsOf(standingDraft(c));
  const paid = payable(findings).map(({ key, amount }) => ({ key, amount: amount.name }));
  const told = new Map(
    Object.values(c.effects).flatMap((one) => (one.name === name ? (one.findings ?? []) : []).map((of) => [of.key, of])),
  );
  const withdrawn = [...told.values()].filter(({ key }) => paid.every((of) => of.key !== key));
  const facts = Object.fromEntries(law.sends.map((ref) => [ref, c.facts[factKey(s.context.regulation, ref)]?.value ?? null]));
  s.emit({
    type: 'effectOrdered',
    id,
    effect: name,
    port: law.port,
    payload: {
      facts,
      parties: c.parties,
      outcome: c.decision?.outcome ?? null,
      findings,
      // What an earlier decision gave and this one does not: the far side takes it back
      ...(withdrawn.length > 0 ? { withdrawn } : {}),
      decision: c.decision?.hash ?? null,
      ...(corrects ? { corrects } : {}),
    },
    findings: paid,
  });
  s.emit({ type: 'sideOpened', task: newTask(s, 'wait', `effect:${name}`, law.watchedBy, 'engine.awaitsAnswer', id) });
}

const viaOutbox = new Set(['sms', 'portal', 'email', 'system']);

/**
 * Tells somebody something by the channels of the law: an SMS only where a phone is known, by post or telephone by the officer whose turn
 * it is. Where no channel works, a paper waits at the counter.
 */
export function orderDelivery(s: Script, name: string): void {
  const { regulation } = s.context;
  const law = regulation.deliveries[name];
  if (!law) throw new Error(`${regulation.id} has no delivery ${name}`);
  const c = s.case();
  const document = chosenFor(s, law.document);
  if (!document) return;
  const address: Record<string, string> = {};
  const possible = law.channels.filter(({ channel, when }) => {
    if (!holds(when, grounds(s))) return false;
    if (channel !== 'sms' && channel !== 'phone' && channel !== 'email') return true;
    const known = c.facts[`${law.to}.${channel === 'email' ? 'email' : 'phone'}`];
    if (known?.state !== 'known' || !known.value) return false;
    address[channel] = String(known.value);
    return true;
  });
  const used = law.mode === 'all' ? possible : possible.slice(0, 1);
  const channels: CaseDelivery['channels'] = used.length
    ? used.map(({ channel }) => ({ channel, state: viaOutbox.has(channel) ? 'sent' : channel === 'inPerson' ? 'waiting' : 'delivered' }))
    : [{ channel: law.fallback ?? 'inPerson', state: 'waiting' }];
  const id = `m${c.counts.deliveries + 1}`;
  s.emit({ type: 'deliveryOrdered', delivery: { id, name, document, to: law.to, channels }, address });
  if (channels.some(({ state }) => state === 'sent')) {
    s.emit({
      type: 'sideOpened',
      task: newTask(s, 'wait', `delivery:${name}`, law.collectedAt ?? firstUnit(s), 'engine.awaitsAnswer', id),
    });
  }
}

function firstUnit(s: Script): string {
  const [first] = Object.keys(s.context.regulation.units);
  if (!first) throw new Error(`${s.context.regulation.id} has no units`);
  return first;
}

/** Enters a target of a move or a lapse. The main line must be free. */
export function enter(s: Script, target: string): void {
  const { regulation } = s.context;
  if (target.startsWith('wait:')) {
    const wait = target.slice(5);
    const law = regulation.waits[wait];
    if (!law) throw new Error(`${regulation.id} has no wait ${wait}`);
    s.emit({ type: 'waitEntered', wait, task: newTask(s, 'wait', wait, law.watchedBy, law.noClock ?? null) });
    raise(s, `waiting.${wait}`);
  } else if (target.startsWith('batch:')) {
    const batch = target.slice(6);
    const law = regulation.batches[batch];
    if (!law) throw new Error(`${regulation.id} has no batch ${batch}`);
    s.emit({ type: 'batchAwaited', batch, task: newTask(s, 'batch', batch, law.unit, law.noClock ?? null) });
    raise(s, `at.${batch}`);
  } else if (target.startsWith('ended:')) {
    endCase(s, target.slice(6));
  } else if (target !== 'decided') {
    const law = regulation.steps[target];
    const unit = law && chosenFor(s, law.unit);
    if (!law || !unit) throw new Error(`${regulation.id} has no step ${target} or no unit for it`);
    s.emit({ type: 'stepEntered', step: target, task: newTask(s, 'step', target, unit, law.noClock ?? null) });
    raise(s, `at.${target}`);
    for (const moment of law.raises ?? []) raise(s, moment);
  }
}

/** Leaves the main line: its task is done, and `left.<place>` is raised. */
export function leaveMain(s: Script, how: 'done' | 'cancelled' = 'done'): void {
  const c = s.case();
  const place = mainName(c);
  if (c.main.kind === 'none' || !place) return;
  leaveBatchBehind(s);
  endTask(s, c.main.task, how);
  raise(s, `left.${place.replace(/^(wait|batch):/, '')}`);
}

/** A case that goes elsewhere is taken out of the batch it waited in. Out of one that is closed nobody can be taken: then the store refuses. */
function leaveBatchBehind(s: Script): void {
  const { batch } = s.case();
  if (batch) s.emit({ type: 'leftBatch', batch: batch.id, outcome: 'takenOut' });
}

/** Ends a case before or without a decision: claims are freed, clocks cancelled; side tasks that were opened for the ending stay. */
export function endCase(s: Script, how: string): void {
  leaveBatchBehind(s);
  s.emit({ type: 'ended', how });
  for (const claim of s.case().claims) if (claim.state === 'pending') s.emit({ type: 'claimState', key: claim.key, state: 'free' });
  cancelClocks(s);
}

/** Closes a decided case when nothing is left to do and everybody was told. */
export function closeWhenDone(s: Script): void {
  const c = s.case();
  if (c.status !== 'decided' || c.main.kind !== 'none' || Object.keys(c.tasks).length > 0) return;
  cancelClocks(s);
  s.emit({ type: 'closed' });
}

/** The unit of the turn that a task is, for `@opener` and for signing slots. */
export function unitOfTask(context: Context, s: Script, taskName: string): string | null {
  const law = context.regulation.steps[taskName] ?? context.regulation.sideTasks[taskName];
  if (law) return chosenFor(s, law.unit) ?? null;
  return context.regulation.waits[taskName]?.watchedBy ?? context.regulation.batches[taskName]?.unit ?? null;
}
