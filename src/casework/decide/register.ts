import type { Refusal } from '../../base/index.ts';
import { acceptedMoment, dateIn, instantAt } from '../../calendar/index.ts';
import { choose } from '../../law/index.ts';
import { attemptSubject } from '../attempt.ts';
import type { Command } from '../command.ts';
import { bringAbout, enter } from '../consequences.ts';
import { groundsOf } from '../grounds.ts';
import { refusal } from '../refusals.ts';
import { raise, type Script } from '../script.ts';

/**
 * The first registration by any body: the attempt that passed every gate becomes a case, pinned to its version and revision. Rights count
 * from `filed`; where the law says so, what is filed after hours is accepted the next working day.
 */
export function register(s: Script, command: Extract<Command, { kind: 'register' }>): Refusal | undefined {
  const { regulation, calendar, offices } = s.context;
  const { attempt } = command;
  const entry = regulation.entries[attempt.entry];
  if (!entry || attempt.end?.kind !== 'passed') return refusal('gates-not-passed');
  const office = offices.get(command.intake);
  if (!office) return refusal('office-unknown');
  const filedAt = attempt.filedAt ?? s.context.now;
  const filed = { at: filedAt, on: dateIn(office.zone, filedAt) };
  const subject = attemptSubject(attempt, filed.on);
  s.emit({
    type: 'registered',
    id: command.id,
    regulation: regulation.id,
    revision: attempt.revision,
    standsIn: regulation.standsIn,
    entry: attempt.entry,
    channel: entry.channel,
    lookUp: entry.lookUp ?? false,
    filed,
    zone: office.zone,
    region: command.region,
    district: command.district,
    intake: command.intake,
    application: entry.lookUp ? null : command.application,
    number: {
      journal: entry.registers.journal,
      office: command.intake,
      year: Number(dateIn(office.zone, s.context.now).slice(0, 4)),
      value: 0,
      text: '',
    },
    parties: attempt.parties,
    facts: attempt.facts,
    proofs: attempt.proofs,
    claims: entry.lookUp ? [] : command.claims,
    acts: command.acts,
    attempt: attempt.id,
  });
  if (attempt.follows) s.emit({ type: 'linked', kind: `from.${attempt.follows.followUp}`, case: attempt.follows.case });
  const accepted = entry.registers.nextWorkingDay
    ? acceptedMoment('next-working-day', calendar, office.hours, office.zone, filedAt)
    : { on: filed.on, at: s.context.now };
  const at = accepted.on > filed.on ? instantAt(office.zone, accepted.on, office.hours.work.opens) : s.context.now;
  raise(s, 'accepted', at);
  raise(s, 'registered', at);
  const receipt = entry.registers.receipt && choose(entry.registers.receipt, groundsOf(regulation, calendar, subject, filed.on));
  bringAbout(s, { raises: entry.registers.raises, makes: receipt ? [receipt] : [] }, null, {
    outcome: null,
    grounds: [],
    reasons: null,
    findings: [],
  });
  const target = choose(entry.joins, groundsOf(regulation, calendar, { ...subject, moments: s.case().moments }, filed.on));
  if (!target) throw new Error(`${regulation.id}: entry ${attempt.entry} joins nothing on these facts`);
  enter(s, target);
  return undefined;
}
