import { randomUUID } from 'node:crypto';
import type { CaseId, Instant } from '../src/base/index.ts';
import { type Actor, type Case, type CaseEvent, chainStart, type Head } from '../src/casework/index.ts';
import type { PensionDesk } from '../src/store/testing/cases-in-flight.ts';

/** What one command comes to: the events to be written, by whom, when, under which key. */
export type Step = { readonly events: readonly CaseEvent[]; readonly actor: Actor; readonly at: Instant; readonly key: string };

/** A case on its way through the desks of an age pension, one command after another, as desks send them: 27 in all. */
export type Course = {
  readonly id: CaseId;
  /** Decides the next command; undefined when the notice is given. */
  readonly next: (before: Case | null) => Step | undefined;
};

/** Begins a course. All take their numbers from the same journals: the hardest way. */
export function beginCourse(desk: PensionDesk): Course {
  const id = randomUUID() as CaseId;
  let sent = 0;
  return {
    id,
    next: (before) => {
      const next = before ? desk.next(before) : desk.registration(id);
      if (!next) return undefined;
      sent += 1;
      return { events: desk.decide(before, next).events, actor: next.actor, at: desk.now(), key: `${id}/${sent}` };
    },
  };
}

export const beginning: Head = { seq: 0, hash: chainStart };
