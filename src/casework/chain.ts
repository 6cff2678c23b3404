import { canonicalJson, type Sha256, sha256 } from '../base/index.ts';
import type { Actor, CaseNumber } from './case.ts';
import type { CaseEvent, LoggedEvent } from './events.ts';

/** What the first event of every case follows. */
export const chainStart = '0'.repeat(64) as Sha256;

/** What an event's hash covers. The chain of a batch is made like that of a case. */
export type Chained = Omit<LoggedEvent, 'hash' | 'case' | 'event'> & { readonly case: string; readonly event: { readonly type: string } };

/** The hash of a logged event: over the previous hash of the same case and everything else that the record says. */
export function eventHash(record: Chained): Sha256 {
  return sha256(
    canonicalJson({
      case: record.case,
      seq: record.seq,
      at: record.at,
      actor: record.actor,
      cause: record.cause,
      event: record.event,
      previous: record.previous,
    }),
  );
}

/** Puts events behind one another as the log keeps them. `after` is the number and hash of the last event so far. */
export function chainEvents(
  events: readonly CaseEvent[],
  after: { readonly seq: number; readonly hash: Sha256 },
  by: { readonly case: LoggedEvent['case']; readonly at: LoggedEvent['at']; readonly actor: Actor; readonly cause: string },
): readonly LoggedEvent[] {
  let previous = after.hash;
  return events.map((event, i) => {
    const record = { case: by.case, seq: after.seq + i + 1, at: by.at, actor: by.actor, cause: by.cause, event, previous };
    const logged = { ...record, hash: eventHash(record) };
    previous = logged.hash;
    return logged;
  });
}

/** The first place where a case's chain is broken, or undefined when it holds. */
export function brokenAt(history: readonly LoggedEvent[]): number | undefined {
  let previous = chainStart;
  for (const [i, { hash, ...record }] of history.entries()) {
    if (record.seq !== i + 1 || record.previous !== previous || eventHash(record) !== hash) return i + 1;
    previous = hash;
  }
  return undefined;
}

/** The numbers that events still ask for, in order. */
export function numbersToTake(events: readonly CaseEvent[]): readonly CaseNumber[] {
  return events.flatMap((event) => ('number' in event && event.number && event.number.value === 0 ? [event.number] : []));
}

/** The events with the numbers that the journals gave, in the order of `numbersToTake`. */
export function fillNumbers(events: readonly CaseEvent[], taken: readonly CaseNumber[]): readonly CaseEvent[] {
  const left = [...taken];
  return events.map((event) => {
    if (!('number' in event) || !event.number || event.number.value !== 0) return event;
    const number = left.shift();
    if (!number) throw new Error('fewer numbers were taken than events ask for');
    return { ...event, number } as CaseEvent;
  });
}
