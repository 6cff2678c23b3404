import type { Refusal } from '../../base/index.ts';
import type { CaseDelivery } from '../case.ts';
import type { Command } from '../command.ts';
import { bringAbout } from '../consequences.ts';
import { standingDraft } from '../correction.ts';
import { findingsOf } from '../findings.ts';
import { refusal } from '../refusals.ts';
import { endTask, type Script } from '../script.ts';
import { followWait } from './side.ts';

/** The answer of the far side to something ordered. A second answer changes nothing. */
export function answerEffect(s: Script, command: Extract<Command, { kind: 'answerEffect' }>): Refusal | undefined {
  const effect = s.case().effects[command.id];
  if (!effect) return refusal('answer-unknown');
  if (effect.state === 'answered') return undefined;
  const answer = s.context.regulation.effects[effect.name]?.answers[command.answer];
  if (!answer) return refusal('answer-unknown');
  const { answer: said, evidence, why } = command;
  s.emit({ type: 'effectAnswered', id: effect.id, answer: said, evidence, ...(why ? { why } : {}) });
  endWatch(s, `effect:${effect.name}`, effect.id);
  bringAbout(s, answer, null, {
    outcome: s.case().decision?.outcome ?? null,
    grounds: [],
    reasons: null,
    findings: findingsOf(standingDraft(s.case())),
  });
  followWait(s, answer.raises ?? []);
  return undefined;
}

function endWatch(s: Script, name: string, about: string): void {
  const watch = Object.values(s.case().tasks).find((task) => task.name === name && task.about === about);
  if (watch) endTask(s, watch.id, 'done');
}

/** Whether a message arrived. When the last channel has failed, a paper waits at the counter: nobody is left untold. */
export function answerDelivery(s: Script, command: Extract<Command, { kind: 'answerDelivery' }>): Refusal | undefined {
  const delivery = s.case().deliveries[command.id];
  const channel = delivery?.channels.find((one) => one.channel === command.channel);
  if (!delivery || !channel) return refusal('answer-unknown');
  if (channel.state !== 'sent') return undefined;
  s.emit({ type: 'deliveryAnswered', id: delivery.id, channel: command.channel, state: command.state, evidence: command.evidence });
  const now = s.case().deliveries[command.id];
  if (!now || now.channels.some(({ state }) => state === 'sent')) return undefined;
  if (!isTold(now)) {
    const fallback = s.context.regulation.deliveries[delivery.name]?.fallback ?? 'inPerson';
    s.emit({ type: 'deliveryAnswered', id: delivery.id, channel: fallback, state: 'waiting', evidence: null });
  }
  endWatch(s, `delivery:${delivery.name}`, delivery.id);
  return undefined;
}

const isTold = (delivery: CaseDelivery) => delivery.channels.some(({ state }) => state === 'delivered' || state === 'waiting');

/** A paper that waited is handed over: to the person, or to a representative whose power is notarised. Possible on a closed case too. */
export function handOver(s: Script, command: Extract<Command, { kind: 'handOver' }>): Refusal | undefined {
  const delivery = s.case().deliveries[command.id];
  const waiting = delivery?.channels.find(({ state }) => state === 'waiting');
  if (!delivery || !waiting) return refusal('answer-unknown');
  if (command.to === 'representative' && command.notarised !== true) return refusal('power-not-notarised');
  s.emit({ type: 'deliveryAnswered', id: delivery.id, channel: waiting.channel, state: 'delivered', evidence: null });
  return undefined;
}
