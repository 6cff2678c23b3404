import type { CaseId } from '../../base/index.ts';
import type { Case, CaseNumber } from '../../casework/index.ts';
import type { History } from '../history.ts';
import { fail } from './fail.ts';

/** 7: who blocks a key, after every command in the order in which they were written. */
export function keysBlockOnce({ world }: History): void {
  const holders = new Map<string, CaseId>();
  for (const { case: id, after } of world.written) {
    for (const claim of after.claims) {
      const holder = holders.get(claim.key);
      if (claim.state === 'free') {
        if (holder === id) holders.delete(claim.key);
      } else if (holder && holder !== id) fail('two cases block one key', after);
      else holders.set(claim.key, id);
    }
    if (after.status === 'ended' && after.claims.some(({ state }) => state === 'pending'))
      fail('a case that has ended still blocks a key', after);
  }
}

/** 8: attempts that did not become cases. */
export async function failedAttemptsLeaveNothing({ world, plans }: History): Promise<void> {
  const fault = world.faults.of(8)[0];
  if (fault) fail(fault);
  const registered = new Set(
    world.written.flatMap(({ logged }) => logged.flatMap(({ event }) => (event.type === 'registered' ? [event.attempt] : []))),
  );
  for (const { plan, outcome } of plans) {
    const { attempt } = outcome.view;
    if (outcome.end === 'registered') continue;
    if (registered.has(attempt.id)) fail(`an attempt that ended as ${outcome.end} became a case`);
    if (outcome.executed && outcome.executed.kind !== 'refused') fail(`an attempt that ended as ${outcome.end} was registered`);
    const kept = (await world.deps.store.findAttempt(attempt.id))?.attempt;
    if (!kept) {
      fail('an attempt that failed is gone');
      continue;
    }
    const typed = world.attempts.find(({ label }) => label === plan.label)?.inputs ?? [];
    const last = new Map(typed.flatMap((input) => (input.kind === 'facts' ? Object.entries(input.facts) : [])));
    for (const [key, value] of last) {
      const fact = kept.facts[key];
      if (fact?.origin === 'form' && fact.value !== value) fail(`what was typed for ${key} is not there any more`);
      if (!fact) fail(`what was typed for ${key} is gone`);
    }
    for (const input of typed) {
      if (input.kind === 'party' && !kept.parties.some((party) => party.role === input.party.role && party.n === input.party.n))
        fail(`the party ${input.party.role} that was named is gone`);
    }
  }
}

/** 13: commands sent twice, at once, or broken off: looked at while the history happened, and once more in the log. */
export function commandsHaveOneEffect({ world }: History): void {
  const fault = world.faults.of(13)[0];
  if (fault) fail(fault);
  const keys = new Map<string, CaseId>();
  for (const { key, case: id, after } of world.written) {
    if (keys.has(key)) fail(`the command ${key} was written twice`, after);
    keys.set(key, id);
  }
}

/** 15: cases in batches. */
export function batchesAddUp({ world }: History): void {
  const fault = world.faults.of(15)[0];
  if (fault) fail(fault);
  for (const { before, after, logged } of world.written) {
    let within = before?.batch?.id ?? null;
    for (const { event } of logged) {
      if (event.type === 'joinedBatch') {
        if (within !== null) fail('a case is in two batches', after);
        within = event.batch;
      }
      if (event.type === 'leftBatch') {
        if (within !== event.batch) fail('a case left a batch that it was not in', after);
        within = null;
      }
    }
    if (after.batch && after.main.kind !== 'batch') fail('a case that no longer waits is still in a batch', after);
  }
}

/** 16: numbers, over all cases of the history; without a gap only where no other history writes into the same journals. */
export function numbersAreEarned({ world }: History, contiguous = true): void {
  const journals = new Map<string, number[]>();
  for (const { after, logged } of world.written) {
    for (const { event } of logged) {
      if (!('number' in event) || !event.number) continue;
      const number: CaseNumber = event.number;
      if (!(number.value > 0) || !number.text) fail('a number was promised and not given', after);
      const journal = `${number.journal} ${number.office} ${number.year}`;
      journals.set(journal, [...(journals.get(journal) ?? []), number.value]);
      if (event.type === 'documentMade' || event.type === 'documentNumbered') checkSigned(world, after, event.id);
    }
  }
  for (const [journal, values] of journals) {
    if (new Set(values).size !== values.length) fail(`the journal ${journal} gave a number twice`);
    if (contiguous && Math.max(...values) !== values.length) fail(`the journal ${journal} has a gap`);
  }
}

/** A numbered paper that is signed has its acts before it has its number. */
function checkSigned(world: History['world'], after: Case, id: string): void {
  const document = after.documents.find((one) => one.id === id);
  const law = document && world.regulation.documents[document.name];
  if (!document || !law?.sign) return;
  for (const slot of law.sign.acts) {
    if (!after.acts.some((act) => act.by === slot.by && act.over === document.hash))
      fail(`${document.name} has a number and not the act of ${slot.by}`, after);
  }
}

/** 17: what cases promise to the outside, by what was written. */
export function promisesAreKept({ world }: History): void {
  const promised = new Map<string, { answered: number }>();
  for (const { case: id, logged, after } of world.written) {
    for (const { event } of logged) {
      if (event.type === 'effectOrdered' || event.type === 'deliveryOrdered') {
        const message = `${id}/${event.type === 'effectOrdered' ? event.id : event.delivery.id}`;
        if (promised.has(message)) fail(`${message} was promised twice`, after);
        promised.set(message, { answered: 0 });
      }
      if (event.type === 'effectAnswered') {
        const message = promised.get(`${id}/${event.id}`);
        if (!message) fail('an answer came to what was never promised', after);
        else {
          message.answered += 1;
          if (message.answered > 1) fail('one promise was answered twice', after);
        }
      }
    }
    // What has left and is not answered stands in somebody's list until the case is over: nothing is lost from sight.
    const watched = new Set(Object.values(after.tasks).flatMap((task) => (task.about ? [task.about] : [])));
    if (after.status === 'open' || after.status === 'decided') {
      for (const effect of Object.values(after.effects))
        if (effect.state === 'ordered' && !watched.has(effect.id)) fail(`nobody watches the answer to ${effect.name}`, after);
    }
  }
}
