import { addDays, type CaseId, type Refusal } from '../../base/index.ts';
import { instantAt } from '../../calendar/index.ts';
import type { FollowUp, OfferedEntry } from '../../law/index.ts';
import type { Command } from '../command.ts';
import { openSide } from '../consequences.ts';
import type { CaseEvent } from '../events.ts';
import { everyCase } from '../every-case.ts';
import { refusal } from '../refusals.ts';
import { chosenFor, grounds, type Script } from '../script.ts';

type Settling = Extract<Command, { kind: 'settleFollowUp' }>;
type Outcome = Pick<Extract<CaseEvent, { type: 'followUpSettled' }>, 'how' | 'opened' | 'offer' | 'why'>;

const notNeeded = (why: string): Outcome => ({ how: 'notNeeded', opened: null, why });

/**
 * The day of a follow-up has come: a task of the case is opened, the person is offered the entry that the law names, or the linked case
 * that was opened is noted. Nothing else changes: what was decided stands, whatever follows, and an offer that is not taken stops
 * nothing. A case that was ended needs none.
 */
export function settleFollowUp(s: Script, command: Settling): Refusal | undefined {
  const { followUp, on } = command;
  const law = s.context.regulation.followUps[followUp];
  if (!law) return refusal('not-offered');
  const outcome = outcomeOf(s, command, law.opens);
  if (!outcome) return refusal('not-offered');
  s.emit({ type: 'followUpSettled', followUp, on, ...outcome });
  return undefined;
}

function outcomeOf(s: Script, command: Settling, opens: FollowUp['opens']): Outcome | undefined {
  // A case that is open already stands beside this one, whatever has become of this one meanwhile.
  if (command.linked && 'case' in opens) return linkedOutcome(s, command.followUp, command.linked);
  if (s.case().status === 'ended') return notNeeded('ended');
  if ('sideTask' in opens) return taskOutcome(s, opens.sideTask);
  return 'case' in opens ? undefined : offerOutcome(s, command, opens);
}

function linkedOutcome(s: Script, followUp: string, linked: { readonly case: CaseId } | { readonly notOpened: string }): Outcome {
  if ('notOpened' in linked) return notNeeded(linked.notOpened);
  const kind = `to.${followUp}`;
  const isKnown = s.case().links.some((one) => one.kind === kind && one.case === linked.case);
  if (!isKnown) s.emit({ type: 'linked', kind, case: linked.case });
  return { how: 'case', opened: linked.case };
}

function taskOutcome(s: Script, sideTask: string): Outcome {
  openSide(s, sideTask, null);
  const task = Object.values(s.case().tasks).find(({ kind, name }) => kind === 'side' && name === sideTask);
  return { how: 'task', opened: task?.id ?? null };
}

/** An offer goes to the party whom the rule names, and to nobody else: where that role has no number to be found by, there is no offer. */
function offerOutcome(s: Script, { followUp, on }: Settling, opens: OfferedEntry): Outcome {
  const c = s.case();
  const role = chosenFor(s, opens.to ?? 'applicant');
  const party = c.parties.find((one) => one.role === role && (one.iin ?? one.bin));
  if (!party) return notNeeded('nobody');
  const open = (opens.open && chosenFor(s, opens.open)) ?? everyCase.offer.open;
  // Counted from the day it is made: an offer that was made late is not half over when it comes.
  const known = grounds(s);
  const lastDay = known.addTerm(known.today, open);
  return {
    how: 'offer',
    opened: `${c.id}.${followUp}.${on}`,
    offer: {
      regulation: opens.regulation,
      entry: opens.entry,
      role: party.role,
      n: party.n,
      ...(opens.parties ? { parties: opens.parties } : {}),
      expiresAt: instantAt(c.zone, addDays(lastDay, 1), '00:00'),
    },
  };
}
