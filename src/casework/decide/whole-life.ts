import type { Refusal } from '../../base/index.ts';
import { revisionOf } from '../../law/index.ts';
import type { Command } from '../command.ts';
import { endCase, leaveMain, numberToTake, unitOfTask } from '../consequences.ts';
import { isCorrection } from '../correction.ts';
import { withoutCounterpart } from '../counterparts.ts';
import { bringEngineTask } from '../engine-tasks.ts';
import { refusal } from '../refusals.ts';
import { endTask, officeOf, type Script } from '../script.ts';
import { isRefusal } from './work.ts';

/**
 * Moves the case to another office of the same kind: the unit, and every other that sits in the same office, so that later turns go there
 * too. Clocks go on, the new office gives its own number, the old one may read on.
 */
export function transfer(s: Script, command: Extract<Command, { kind: 'transfer' }>): Refusal | undefined {
  const unit = s.context.regulation.units[command.unit];
  const office = s.context.offices.get(command.office);
  if (!unit || !office || office.kind !== unit.office) return refusal('office-unknown');
  if (!command.reasons.trim()) return refusal('reasons-missing');
  const open = openCase(s);
  if (isRefusal(open)) return open;
  const tasksOf = (name: string) =>
    Object.values(s.case().tasks).filter((task) => (isCorrection(task) ? task.about : unitOfTask(s.context, s, task.name)) === name);
  const from = tasksOf(command.unit)[0]?.office ?? officeOf(s, command.unit).id;
  if (from === command.office) return undefined;
  const journal = s.context.regulation.entries[s.case().entry]?.registers.journal;
  const along = Object.entries(s.context.regulation.units)
    .filter(([name, { office: kind }]) => name !== command.unit && kind === unit.office && officeOf(s, name).id === from)
    .map(([name]) => name);
  // Tasks that every case gets belong to no unit: they go with the case.
  const ownTasks = Object.values(s.case().tasks).filter(
    (task) => task.name.startsWith('engine.') && !isCorrection(task) && task.office === from,
  );
  for (const name of [command.unit, ...along]) {
    const tasks = name === command.unit ? [...tasksOf(name), ...ownTasks] : tasksOf(name);
    s.emit({
      type: 'transferred',
      unit: name,
      from,
      to: command.office,
      tasks: tasks.map((task) => task.id),
      number: journal && name === command.unit ? numberToTake(s, journal, command.office) : null,
      reasons: command.reasons,
    });
  }
  return undefined;
}

function openCase(s: Script): Refusal | undefined {
  const { status } = s.case();
  return status === 'closed' || status === 'ended' ? refusal('already-over') : undefined;
}

/** The applicant takes the application back, until it is decided. The claim is free again; the paper about it waits at the counter. */
export function withdraw(s: Script, command: Extract<Command, { kind: 'withdraw' }>): Refusal | undefined {
  const over = openCase(s);
  if (over) return over;
  if (s.case().decision) return refusal('already-decided');
  if (!command.reasons.trim()) return refusal('reasons-missing');
  leaveMain(s, 'cancelled');
  for (const task of Object.values(s.case().tasks)) endTask(s, task.id, 'cancelled');
  endCase(s, 'withdrawn');
  const id = `m${s.case().counts.deliveries + 1}`;
  s.emit({
    type: 'deliveryOrdered',
    delivery: {
      id,
      name: 'engine.withdrawal',
      document: 'engine.withdrawal',
      to: 'applicant',
      channels: [{ channel: 'inPerson', state: 'waiting' }],
    },
    address: {},
  });
  return undefined;
}

/** A registry says that the applicant has died: a task for a person, never an ending by itself. */
export function die(s: Script, command: Extract<Command, { kind: 'die' }>): Refusal | undefined {
  const over = openCase(s);
  if (over) return over;
  bringEngineTask(s, 'death', command.on);
  return undefined;
}

/** Ties another case to this one (a complaint, a correction, a yearly proof). A complaint also opens a task here. */
export function link(s: Script, command: Extract<Command, { kind: 'link' }>): Refusal | undefined {
  if (s.case().links.some((one) => one.kind === command.as && one.case === command.case)) return undefined;
  s.emit({ type: 'linked', kind: command.as, case: command.case });
  return undefined;
}

/**
 * The person complains about the case, also when it is decided or over: a task for whoever decided it, or has it now. A complaint edits
 * nothing; its answer may lead to a new decision that names this one.
 */
export function complain(s: Script, command: Extract<Command, { kind: 'complain' }>): Refusal | undefined {
  const text = command.text.trim();
  if (!text) return refusal('reasons-missing');
  s.emit({ type: 'complained', text });
  bringEngineTask(s, 'complaint', String(s.case().seq));
  return undefined;
}

/**
 * Moves a running case to another revision of its regulation: one event, and only where everything that is open finds its counterpart there.
 * Another version is another regulation, to which no running case is moved.
 */
export function moveRevision(s: Script, { to, planned, reasons }: Extract<Command, { kind: 'moveRevision' }>): Refusal | undefined {
  const revision = revisionOf(to);
  if (s.case().revision === revision) return undefined;
  if (!reasons.trim()) return refusal('reasons-missing');
  if (to.id !== s.case().regulation) return refusal('no-counterpart');
  if (withoutCounterpart(s.case(), to, s.context, planned).length > 0) return refusal('no-counterpart');
  s.emit({ type: 'revisionMoved', revision, reasons: reasons.trim() });
  return undefined;
}
