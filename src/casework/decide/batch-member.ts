import type { Refusal } from '../../base/index.ts';
import type { Command } from '../command.ts';
import { bringAbout, enter, leaveMain, propose } from '../consequences.ts';
import { findingsOf } from '../findings.ts';
import { holds } from '../grounds.ts';
import { refusal } from '../refusals.ts';
import { chosenFor, grounds, type Script } from '../script.ts';
import { recordStated } from './facts.ts';

/** A case is put into a batch: it must be waiting for one of this kind, and be in no other. */
export function joinBatch(s: Script, command: Extract<Command, { kind: 'joinBatch' }>): Refusal | undefined {
  const c = s.case();
  if (c.batch?.id === command.batch) return undefined;
  if (c.batch || c.main.kind !== 'batch' || c.main.batch !== command.as) return refusal('not-in-batch');
  s.emit({ type: 'joinedBatch', batch: command.batch, kind: command.as });
  return undefined;
}

/** A batch is carried out for this member: it leaves the batch and goes on where the law says. Once; a second time nothing is left to do. */
export function carryOut(s: Script, command: Extract<Command, { kind: 'carryOut' }>): Refusal | undefined {
  const c = s.case();
  const law = s.context.regulation.batches[command.as];
  if (!law) return refusal('not-in-batch');
  if (c.batch === null && c.main.kind !== 'batch') return undefined;
  if (c.batch?.id !== command.batch) return refusal('not-in-batch');
  const refused = recordStated(s, law.states ?? [], command.states);
  if (refused) return refused;
  if (!holds(law.holds, grounds(s))) return refusal('condition');
  s.emit({ type: 'leftBatch', batch: command.batch, outcome: 'carriedOut' });
  const target = chosenFor(s, law.to);
  if (!target) throw new Error(`${s.context.regulation.id}: the batch ${command.as} leads nowhere on these facts`);
  leaveMain(s);
  bringAbout(s, { raises: law.raises }, law.unit, {
    outcome: c.decision?.outcome ?? null,
    grounds: [],
    reasons: null,
    findings: findingsOf(c.draft),
  });
  propose(s, law.proposes, `batches.${command.as}`, law.source);
  enter(s, target);
  return undefined;
}

/** A member is taken out of a batch that is still open: it waits for the next one. */
export function leaveBatch(s: Script, command: Extract<Command, { kind: 'leaveBatch' }>): Refusal | undefined {
  if (s.case().batch?.id !== command.batch) return refusal('not-in-batch');
  if (!command.reasons.trim()) return refusal('reasons-missing');
  s.emit({ type: 'leftBatch', batch: command.batch, outcome: 'takenOut' });
  return undefined;
}
