import type { Refusal } from '../../base/index.ts';
import type { Command } from '../command.ts';
import { openSide } from '../consequences.ts';
import { refusal } from '../refusals.ts';
import type { Script } from '../script.ts';

/**
 * The day of a follow-up has come: a task of the case is opened, or the person is offered the entry that the law names. Nothing else
 * changes: what was decided stands, whatever follows, and an offer that is not taken stops nothing. A case that was ended needs none.
 */
export function settleFollowUp(s: Script, { followUp, on }: Extract<Command, { kind: 'settleFollowUp' }>): Refusal | undefined {
  const law = s.context.regulation.followUps[followUp];
  if (!law) return refusal('not-offered');
  const c = s.case();
  const party = c.parties.find(({ iin, bin }) => iin ?? bin);
  if (c.status === 'ended' || ('regulation' in law.opens && !party)) {
    s.emit({ type: 'followUpSettled', followUp, on, how: 'notNeeded', opened: null });
  } else if ('sideTask' in law.opens) {
    openSide(s, law.opens.sideTask, null);
    const { sideTask } = law.opens;
    const task = Object.values(s.case().tasks).find(({ kind, name }) => kind === 'side' && name === sideTask);
    s.emit({ type: 'followUpSettled', followUp, on, how: 'task', opened: task?.id ?? null });
  } else if (party) {
    const offer = { ...law.opens, role: party.role, n: party.n };
    s.emit({ type: 'followUpSettled', followUp, on, how: 'offer', opened: `${c.id}/${followUp}/${on}`, offer });
  }
  return undefined;
}
