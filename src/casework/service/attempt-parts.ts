import { type CaseId, canonicalJson, type Sha256, sha256 } from '../../base/index.ts';
import { dateIn } from '../../calendar/index.ts';
import { type Attempt, attemptSubject, type ClaimLookUp } from '../attempt.ts';
import type { Actor } from '../case.ts';
import { claimKeys } from '../claims.ts';
import type { Context } from '../context.ts';
import { groundsOf } from '../grounds.ts';
import { fillPaper, paperBytes } from '../paper.ts';
import type { Place } from './attempts.ts';
import type { Deps } from './deps.ts';

/** The application as bytes: the form of the entry filled with what is known. */
export function applicationPaper(context: Context, attempt: Attempt): { readonly hash: Sha256; readonly text: string } | undefined {
  const form = context.regulation.entries[attempt.entry]?.form;
  if (!form) return undefined;
  return paperBytes(
    fillPaper(context, paperSubjectOf(context, attempt), form, { outcome: null, grounds: [], reasons: null, findings: [] }).paper,
  );
}

/** What papers of an attempt are filled from. */
export function paperSubjectOf(context: Context, attempt: Attempt) {
  return {
    ...attemptSubject(attempt, dateIn(attempt.zone, attempt.filedAt ?? context.now)),
    id: null,
    revision: attempt.revision,
    zone: attempt.zone,
  };
}

/** Whether a claim key of the attempt is blocked now. */
export async function claimsOf(deps: Deps, context: Context, attempt: Attempt): Promise<ClaimLookUp> {
  const keys = keysOf(context, attempt).map(({ key }) => key);
  const blocked = keys.length ? await deps.store.blockedClaims(keys) : [];
  return blocked[0] ? { blockedBy: blocked[0] } : 'free';
}

/** The claim keys of an attempt. */
export function keysOf(context: Context, attempt: Attempt) {
  const today = dateIn(attempt.zone, attempt.filedAt ?? context.now);
  const subject = attemptSubject(attempt, today);
  return claimKeys(context.regulation, subject, groundsOf(context.regulation, context.calendar, subject, today));
}

/** An attempt belongs to the person who began it, to the desks of the office where it was begun, or to the system's key that began it. */
export function mayUse(attempt: Attempt, actor: Actor): boolean {
  if (actor.kind === 'system') return attempt.by.kind === 'system' && attempt.by.key === actor.key;
  if (actor.kind === 'officer') return attempt.by.kind === 'officer' && attempt.by.office === actor.office;
  return actor.kind === 'party' && attempt.by.kind === 'party' && attempt.by.person === actor.person;
}

/** The case that an attempt becomes: always the same one. */
export function caseIdOf(attempt: string): CaseId {
  return `c${sha256(canonicalJson(['case', attempt])).slice(0, 31)}` as CaseId;
}

/** The office that takes in what comes from outside: that of the entry's unit, of the unit of the step where it joins, or of the first unit. */
export function intakeOffice(context: Context, entryName: string, place: Place) {
  const { regulation, offices } = context;
  const entry = regulation.entries[entryName];
  const joins = entry && (typeof entry.joins === 'string' ? entry.joins : entry.joins.choose[0]?.use);
  const stepUnit = joins ? regulation.steps[joins]?.unit : undefined;
  const unitName = entry?.unit ?? (typeof stepUnit === 'string' ? stepUnit : stepUnit?.choose[0]?.use) ?? Object.keys(regulation.units)[0];
  const unit = unitName ? regulation.units[unitName] : undefined;
  return unit ? offices.find(unit.office, place.region, place.district) : undefined;
}
