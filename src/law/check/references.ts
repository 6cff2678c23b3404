import { choicesOf } from '../condition.ts';
import type { DayRule, Delivery, Document, Effect, FieldSource, FollowUp, Validity, ValidityDay } from '../outcome.ts';
import type { Item, Lapse, Move, SideEnd, SigningRule } from '../process.ts';
import type { Regulation } from '../regulation.ts';
import { referencesOfAmounts } from './amount-references.ts';
import { referencesOfChoice, referencesOfCondition, referencesOfLines } from './condition-references.ts';
import { referencesOfEntry } from './entry-references.ts';
import type { Reference, ReferenceKind, ReferenceUse } from './reference.ts';
import { referenceOfTarget, referencesOfTargets } from './target-references.ts';

const ref = (kind: ReferenceKind, name: string, use: ReferenceUse, at: string): Reference => ({ kind, name, use, at });

/** Many names of one kind and use. */
export function* refs(kind: ReferenceKind, names: readonly string[] | undefined, use: ReferenceUse, at: string): Iterable<Reference> {
  for (const name of names ?? []) yield ref(kind, name, use, at);
}

/** Every place in a regulation that names another of its things. The one walk over a regulation that the rules of the checker share. */
export function referencesOf(regulation: Regulation): readonly Reference[] {
  return [...walk(regulation)];
}

function* walk(r: Regulation): Iterable<Reference> {
  yield* walkSubjects(r);
  for (const [name, entry] of Object.entries(r.entries)) yield* referencesOfEntry(entry, name);
  yield* walkProcess(r);
  yield* walkTime(r);
  yield* walkResults(r);
  yield* referencesOfAmounts(r);
}

function* walkSubjects(r: Regulation): Iterable<Reference> {
  for (const [name, party] of Object.entries(r.parties)) {
    if (party.power) yield ref('proof', party.power, 'names', `parties.${name}`);
    yield* referencesOfCondition(party.required, `parties.${name}`);
  }
  for (const [name, fact] of Object.entries(r.facts)) {
    const at = `facts.${name}`;
    if (fact.of) yield ref('party', fact.of, 'names', at);
    yield* referencesOfCondition(fact.required, at);
    if (fact.type === 'choice') for (const only of Object.values(fact.only ?? {})) yield* referencesOfCondition(only, at);
  }
  for (const [name, proof] of Object.entries(r.proofs)) {
    const at = `proofs.${name}`;
    if (proof.of) yield ref('party', proof.of, 'names', at);
    yield* referencesOfCondition(proof.when, at);
    yield* referencesOfCondition(proof.registry?.covers, at);
    yield* refs('fact', proof.registry?.fills, 'fills', at);
    yield* refs('fact', proof.paper?.fills, 'fills', at);
    if (typeof proof.absence === 'object') yield* refs('entry', Object.keys(proof.absence), 'names', at);
  }
  for (const [name, claim] of Object.entries(r.claims)) {
    const at = `claims.${name}`;
    yield* refs('fact', claim.of, 'reads', at);
    yield* referencesOfCondition(claim.when, at);
    for (const by of claim.blockedBy) if (typeof by === 'object') yield ref('ground', by.refusedOn, 'names', at);
  }
  for (const [name, unit] of Object.entries(r.units)) {
    if (unit.kind === 'system') yield ref('unit', unit.fallback, 'names', `units.${name}`);
  }
  for (const [name, ground] of Object.entries(r.grounds)) yield* referencesOfCondition(ground.when, `grounds.${name}`);
}

function* walkProcess(r: Regulation): Iterable<Reference> {
  for (const [name, step] of Object.entries(r.steps)) {
    const at = `steps.${name}`;
    yield* referencesOfChoice(step.unit, 'unit', 'names', at);
    yield* refs('moment', step.raises, 'raises', at);
    yield* walkItems(step.does, at);
    if (step.noClock) yield ref('words', step.noClock, 'names', at);
  }
  for (const [name, wait] of Object.entries(r.waits)) {
    const at = `waits.${name}`;
    yield ref('unit', wait.watchedBy, 'names', at);
    for (const [moment, to] of Object.entries(wait.ends)) {
      yield ref('moment', moment, 'awaits', at);
      yield* referencesOfTargets(to, at);
    }
    if (wait.noClock) yield ref('words', wait.noClock, 'names', at);
  }
  for (const [name, move] of Object.entries(r.moves)) yield* walkMove(move, `moves.${name}`);
  for (const [name, task] of Object.entries(r.sideTasks)) {
    const at = `sideTasks.${name}`;
    for (const one of referencesOfChoice(task.unit, 'unit', 'names', at)) if (one.name !== '@opener') yield one;
    yield* walkItems(task.does, at);
    if (task.noClock) yield ref('words', task.noClock, 'names', at);
    for (const [end, how] of Object.entries(task.ends)) yield* walkEnd(how, `${at}.ends.${end}`);
  }
  for (const [name, batch] of Object.entries(r.batches)) {
    const at = `batches.${name}`;
    yield ref('unit', batch.unit, 'names', at);
    yield* refs('fact', batch.totals, 'reads', at);
    yield* walkSigning(batch.sign, at);
    if (batch.document) yield ref('document', batch.document, 'makes', at);
    yield* referencesOfTargets(batch.to, at);
    yield* refs('moment', batch.raises, 'raises', at);
    yield* refs('fact', batch.states, 'fills', at);
    for (const calculated of Object.values(batch.calculates ?? {})) yield* referencesOfChoice(calculated, 'amount', 'names', at);
    yield* refs('fact', Object.keys(batch.calculates ?? {}), 'reads', at);
    yield* referencesOfCondition(batch.holds, at);
    yield* walkProposal(batch.proposes, at);
    if (batch.noClock) yield ref('words', batch.noClock, 'names', at);
  }
}

function* walkItems(items: readonly Item[], at: string): Iterable<Reference> {
  for (const item of items) {
    const here = `${at}.${item.name}`;
    yield* referencesOfCondition(item.required, here);
    if (item.proof) yield ref('proof', item.proof, 'opens', here);
    yield* refs('fact', item.fills, 'fills', here);
    yield* refs('fact', item.mayFill, 'fills', here);
  }
}

function* walkMove(move: Move, at: string): Iterable<Reference> {
  yield* refs('step', move.at, 'names', at);
  yield* referencesOfTargets(move.to, at);
  yield* referencesOfCondition(move.when, at);
  for (const [outcome, rule] of Object.entries(move.outcomes ?? {})) {
    yield ref('outcome', outcome, 'opens', at);
    yield* refs('ground', rule.grounds, 'opens', at);
    yield* referencesOfCondition(rule.when, at);
  }
  yield* refs('ground', move.grounds, 'opens', at);
  yield* walkProposal(move.proposes, at);
  yield* refs('document', move.numbers, 'names', at);
  yield* refs('fact', move.states, 'fills', at);
  yield* refs('sideTask', move.blockedBy, 'names', at);
  yield* walkSigning(move.sign, at);
  for (const clock of [move.from, move.after, move.until]) if (typeof clock === 'string') yield ref('clock', clock, 'names', at);
  if (typeof move.until === 'object') {
    yield ref('moment', move.until.of, 'awaits', at);
    yield ref('term', move.until.term, 'names', at);
  }
  yield* refs('moment', move.raises, 'raises', at);
  for (const made of move.makes ?? []) yield* referencesOfChoice(made, 'document', 'makes', at);
  for (const opened of move.opens ?? []) yield* referencesOfChoice(opened, 'sideTask', 'opens', at);
  yield* refs('sideTask', move.closes, 'names', at);
  for (const ordered of move.orders ?? []) yield* referencesOfChoice(ordered, 'effect', 'opens', at);
  for (const delivered of move.delivers ?? []) yield* referencesOfChoice(delivered, 'delivery', 'opens', at);
}

function* walkEnd(end: SideEnd, at: string): Iterable<Reference> {
  yield* refs('moment', end.raises, 'raises', at);
  yield* refs('fact', end.states, 'fills', at);
  for (const opened of end.opens ?? []) yield* referencesOfChoice(opened, 'sideTask', 'opens', at);
  yield* refs('document', end.makes, 'makes', at);
  yield* refs('effect', end.orders, 'opens', at);
  yield* refs('delivery', end.delivers, 'opens', at);
  yield* referencesOfCondition(end.when, at);
}

/** The outcomes that a table lays ready. */
function* walkProposal(proposes: Move['proposes'], at: string): Iterable<Reference> {
  for (const outcomes of choicesOf(proposes)) yield* refs('outcome', outcomes, 'names', at);
  yield* referencesOfLines(proposes, at);
}

/** Whom a signing rule asks, and what is signed. `by` may be a unit or a party. */
export function* walkSigning(rule: SigningRule | undefined, at: string): Iterable<Reference> {
  if (!rule) return;
  if (typeof rule.over === 'object') yield ref('document', rule.over.document, 'names', at);
}

function* walkTime(r: Regulation): Iterable<Reference> {
  for (const [name, clock] of Object.entries(r.clocks)) {
    const at = `clocks.${name}`;
    yield* refs('moment', [clock.from].flat(), 'awaits', at);
    yield* refs('moment', [clock.to].flat(), 'awaits', at);
    yield* referencesOfChoice(clock.term, 'term', 'names', at);
    for (const term of [clock.warn, clock.breachAfter, clock.extend?.by]) if (term) yield ref('term', term, 'names', at);
    if (clock.extend) yield ref('moment', clock.extend.on, 'awaits', at);
    if (clock.within) yield ref('clock', clock.within, 'names', at);
    if (clock.escalatesTo) yield ref('unit', clock.escalatesTo, 'names', at);
    yield* referencesOfCondition(clock.when, at);
    if (clock.since) yield ref('moment', clock.since, 'awaits', at);
    if (clock.lapse) yield* walkLapse(clock.lapse, at);
  }
}

function* walkLapse(lapse: Lapse, at: string): Iterable<Reference> {
  yield* referencesOfCondition(lapse.when, at);
  if (lapse.to) yield referenceOfTarget(lapse.to, at);
  yield* refs('outcome', lapse.propose, 'names', at);
  yield* refs('move', lapse.bars, 'names', at);
  yield* refs('sideTask', lapse.closes, 'names', at);
  yield* refs('sideTask', lapse.opens, 'opens', at);
  yield* refs('moment', lapse.raises, 'raises', at);
  if (lapse.otherwise) yield* walkLapse(lapse.otherwise, at);
}

function* walkResults(r: Regulation): Iterable<Reference> {
  for (const [name, finding] of Object.entries(r.findings)) {
    const at = `findings.${name}`;
    if (finding.of) yield ref('party', finding.of, 'names', at);
    yield* referencesOfCondition(finding.when, at);
    yield* refs('outcome', finding.outcomes, 'names', at);
    yield* referencesOfChoice(finding.amount, 'amount', 'names', at);
    yield* refs('fact', finding.facts, 'reads', at);
    yield* refs('document', finding.documents, 'names', at);
  }
  for (const [name, document] of Object.entries(r.documents)) yield* walkDocument(document, `documents.${name}`);
  for (const [name, delivery] of Object.entries(r.deliveries)) yield* walkDelivery(r, delivery, `deliveries.${name}`);
  for (const [name, effect] of Object.entries(r.effects)) yield* walkEffect(effect, `effects.${name}`);
  for (const [name, followUp] of Object.entries(r.followUps)) {
    const at = `followUps.${name}`;
    yield* referencesOfCondition(followUp.when, at);
    yield* walkFollowUp(followUp, at);
  }
}

function* walkFollowUp({ after, at: day, before, opens }: FollowUp, at: string): Iterable<Reference> {
  if (typeof after !== 'string') yield ref('clock', after.lapse, 'names', at);
  if (day) {
    yield typeof day.from === 'string' ? ref('fact', day.from, 'reads', at) : ref('moment', day.from.moment, 'awaits', at);
    yield ref('term', day.plus.replace(/^-/, ''), 'names', at);
  }
  if (before) yield ref('term', before, 'names', at);
  // What it names where it leads is looked at by `checkTogether`.
  if ('sideTask' in opens) yield ref('sideTask', opens.sideTask, 'opens', at);
  else if ('case' in opens) {
    yield* refs('party', Object.values(opens.case.parties), 'names', at);
    yield* refs('fact', Object.values(opens.case.facts ?? {}), 'reads', at);
  } else {
    yield* referencesOfChoice(opens.to, 'party', 'names', at);
    yield* refs('party', Object.values(opens.parties ?? {}), 'names', at);
    yield* referencesOfChoice(opens.open, 'term', 'names', at);
  }
}

function* walkDocument(document: Document, at: string): Iterable<Reference> {
  for (const field of document.fields) {
    const here = `${at}.${field.name}`;
    yield* walkField(field.from, here);
    yield* referencesOfCondition(field.required, here);
    yield* referencesOfCondition(field.when, here);
  }
  for (const validity of choicesOf(document.validity)) yield* walkValidity(validity, at);
  yield* referencesOfLines(document.validity, at);
  yield* walkSigning(document.sign, at);
}

function* walkValidity(validity: Validity, at: string): Iterable<Reference> {
  if ('from' in validity) yield* refs('fact', [validity.from, validity.until], 'reads', at);
  else if ('term' in validity) yield ref('term', validity.term, 'names', at);
  else for (const rule of [validity.begins, validity.ends]) for (const day of daysOf(rule)) yield* walkDay(day, at);
}

function daysOf(rule: DayRule): readonly ValidityDay[] {
  if ('latest' in rule) return rule.latest;
  return 'earliest' in rule ? rule.earliest : [rule];
}

function* walkDay(day: ValidityDay, at: string): Iterable<Reference> {
  if ('fact' in day) yield ref('fact', day.fact, 'reads', at);
  if ('moment' in day) yield ref('moment', day.moment, 'awaits', at);
  if (day.plus) yield ref('term', day.plus.replace(/^-/, ''), 'names', at);
}

function* walkField(from: FieldSource, at: string): Iterable<Reference> {
  if ('fact' in from) yield ref('fact', from.fact, 'reads', at);
  else if ('moment' in from) {
    yield ref('moment', from.moment, 'awaits', at);
    yield* referencesOfChoice(from.plus, 'term', 'names', at);
  } else if ('party' in from) {
    yield ref('party', from.party, 'names', at);
    if (from.as === 'address') yield ref('fact', `${from.party}.residence`, 'reads', at);
  }
  if ('static' in from) yield ref('words', from.static, 'names', at);
}

/** A paper goes to a party, or to a unit (a copy for the branch). */
function* walkDelivery(r: Regulation, delivery: Delivery, at: string): Iterable<Reference> {
  yield* referencesOfChoice(delivery.document, 'document', 'names', at);
  yield ref(Object.hasOwn(r.units, delivery.to) ? 'unit' : 'party', delivery.to, 'names', at);
  for (const { when } of delivery.channels) yield* referencesOfCondition(when, at);
  if (delivery.collectedAt) yield ref('unit', delivery.collectedAt, 'names', at);
}

function* walkEffect(effect: Effect, at: string): Iterable<Reference> {
  yield* refs('fact', effect.sends, 'reads', at);
  yield* referencesOfCondition(effect.when, at);
  yield ref('unit', effect.watchedBy, 'names', at);
  yield* referencesOfChoice(effect.award?.subject, 'party', 'names', at);
  if (effect.award?.payday) yield ref('clock', effect.award.payday, 'names', at);
  for (const { when } of effect.award?.withholds ?? []) yield* referencesOfCondition(when, at);
  for (const [answer, does] of Object.entries(effect.answers)) {
    yield* refs('moment', does.raises, 'raises', `${at}.answers.${answer}`);
    yield* refs('sideTask', does.opens, 'opens', `${at}.answers.${answer}`);
  }
}
