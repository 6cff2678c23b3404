import type { Instant, LocalDate } from '../base/index.ts';
import { addTerm, type Calendar, dateIn, parseDayTerm, subtractTerm } from '../calendar/index.ts';
import {
  type Condition,
  type FactState,
  type FactValue,
  type Grounds,
  judge,
  type Proof,
  type Regulation,
  type RoleInView,
  type Truth,
} from '../law/index.ts';
import type { Case, CaseFact, CaseParty, CaseProof } from './case.ts';
import { standingDraft } from './correction.ts';

/** What conditions are judged against, of a case or of an attempt that is not one yet. */
export type Subject = {
  readonly parties: readonly CaseParty[];
  readonly facts: { readonly [key: string]: CaseFact };
  readonly proofs: { readonly [key: string]: CaseProof };
  readonly moments: { readonly [name: string]: readonly { readonly on: LocalDate; readonly at?: Instant }[] };
  readonly lapsed: readonly string[];
  readonly entry: string;
  readonly outcome?: string | undefined;
};

/** Builds the grounds on which a regulation's conditions are judged today. */
export function groundsOf(regulation: Regulation, calendar: Calendar, subject: Subject, today: LocalDate): Grounds {
  const grounds: Grounds = {
    fact: (key) => subject.facts[key] ?? partyFact(subject.parties, key),
    parties: (role) => subject.parties.filter((party) => party.role === role).length,
    proofShown: (proof) => {
      const law = regulation.proofs[proof];
      return law ? proofShown(proof, law, subject, grounds) : 'unknown';
    },
    moment: (name) => subject.moments[name]?.at(-1)?.on,
    today,
    outcome: subject.outcome,
    lapsed: (clock) => subject.lapsed.includes(clock),
    entry: subject.entry,
    addTerm: (date, term) =>
      term.startsWith('-') ? subtractTerm(calendar, date, parseDayTerm(term.slice(1))) : addTerm(calendar, date, parseDayTerm(term)),
  };
  return grounds;
}

/** The grounds of a case, dated by the zone of the office that took it in. */
export function groundsOfCase(regulation: Regulation, calendar: Calendar, c: Case, today: LocalDate, outcome?: string): Grounds {
  return groundsOf(regulation, calendar, { ...c, outcome: outcome ?? standingDraft(c)?.outcome ?? c.decision?.outcome }, today);
}

const partyAttributes = ['iin', 'bin', 'name', 'birthDate', 'sex'] as const;

function partyFact(parties: readonly CaseParty[], key: string): { state: FactState; value?: FactValue } | undefined {
  const match = /^(\w+?)(?:#(\d+))?\.(\w+)$/.exec(key);
  const attribute = partyAttributes.find((name) => name === match?.[3]);
  if (!match || !attribute) return undefined;
  const party = parties.find((p) => p.role === match[1] && p.n === Number(match[2] ?? 1));
  const value = party?.[attribute];
  return value === undefined ? undefined : { state: 'known', value };
}

/** Key of a proof for the n-th party of its role (`birth#2`), or of the case (`marriage`). A role held by one party has no number. */
export function proofKey(proof: string, law: Proof, regulation: Regulation, n: number): string {
  return law.of && regulation.parties[law.of]?.many ? `${proof}#${n}` : proof;
}

/** Key of a fact about the n-th party of its role. */
export function factKey(regulation: Regulation, ref: string, n = 1): string {
  const [role = '', name] = ref.split('.');
  return name && regulation.parties[role]?.many ? `${role}#${n}.${name}` : ref;
}

/** One thing to be shown: a proof for the case or for one party. */
export type ProofNeeded = { readonly proof: string; readonly key: string; readonly view: RoleInView };

/** Every proof that is needed on these grounds, for each party that it is about. What is not known to be needed is not asked for. */
export function proofsNeeded(
  regulation: Regulation,
  subject: Pick<Subject, 'parties'>,
  grounds: Grounds,
  only?: readonly string[],
): readonly ProofNeeded[] {
  const names = only ?? Object.keys(regulation.proofs);
  return names.flatMap((proof) => {
    const law = regulation.proofs[proof];
    if (!law) return [];
    const role = law.of;
    const views: readonly RoleInView[] = role ? subject.parties.filter((p) => p.role === role).map((p) => ({ role, n: p.n })) : [undefined];
    return views.flatMap((view) => {
      if (judge(law.when ?? 'always', grounds, viewFor(regulation, view)) !== true) return [];
      return [{ proof, key: proofKey(proof, law, regulation, view?.n ?? 1), view }];
    });
  });
}

/** A role held by many is looked at one party at a time; a role held by one is named as it is. */
export function viewFor(regulation: Regulation, view: RoleInView): RoleInView {
  return view && regulation.parties[view.role]?.many ? view : undefined;
}

function proofShown(proof: string, law: Proof, subject: Subject, grounds: Grounds): Truth {
  let unknown = false;
  const keys = Object.keys(subject.proofs).filter((key) => key === proof || key.startsWith(`${proof}#`));
  const expected = law.of ? subject.parties.filter((p) => p.role === law.of).length : 1;
  const needed = law.of ? true : judge(law.when ?? 'always', grounds);
  if (needed === false) return true;
  for (const key of keys) {
    const state = subject.proofs[key]?.state;
    if (state === 'absent') return false;
    if (state !== 'shown') unknown = true;
  }
  return unknown || keys.length < expected ? 'unknown' : true;
}

/** Whether a condition is met on the grounds of a case; unknown is not met. */
export function holds(condition: Condition | undefined, grounds: Grounds, view?: RoleInView): boolean {
  return condition === undefined || judge(condition, grounds, view) === true;
}

/** Today in the zone of the case's office. */
export function todayOf(c: Pick<Case, 'zone'>, now: Instant): LocalDate {
  return dateIn(c.zone, now);
}
