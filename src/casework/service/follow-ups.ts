import { type CaseId, canonicalJson, type LocalDate, type Refusal, sha256 } from '../../base/index.ts';
import { dateIn } from '../../calendar/index.ts';
import { factLaw, type LinkedCase } from '../../law/index.ts';
import type { AttemptEnd } from '../attempt.ts';
import type { Actor, Case, CaseFact, CaseParty } from '../case.ts';
import { refusal } from '../refusals.ts';
import { caseIdOf } from './attempt-parts.ts';
import { type AttemptView, beginAttempt, type Place, putIntoAttempt } from './attempts.ts';
import { type Executed, execute } from './commands.ts';
import { type Deps, editionOf, type OfferedVersion, pinned } from './deps.ts';
import { registerAttempt } from './register-attempt.ts';

/** A follow-up whose day has come. */
export type FollowUpDue = { readonly case: CaseId; readonly name: string; readonly dueOn: LocalDate };

/** What became of it. `later`: a registry that its linked case must ask is silent; nothing is lost, it comes round again. */
export type FollowedUp = Executed | { readonly kind: 'later' };

const actor: Actor = { kind: 'system', key: 'followUps' };

/**
 * Does what a follow-up says on its day. Where it opens a linked case, that is registered first and noted in the case that it comes from
 * afterwards: both under names made of the case, the follow-up and its day, so that any number of processes, or one that died between,
 * come to one linked case.
 */
export async function followUp(deps: Deps, due: FollowUpDue): Promise<FollowedUp> {
  const found = await deps.store.find(due.case);
  if (!found) return refusal('not-found');
  const regulation = await pinned(deps, found.case.revision);
  const opens = regulation.followUps[due.name]?.opens;
  const command = { kind: 'settleFollowUp', followUp: due.name, on: due.dueOn } as const;
  const key = `followUp/${due.case}/${due.name}/${due.dueOn}`;
  if (!opens || !('case' in opens)) return execute(deps, due.case, { key, saw: null, command }, actor);
  const linked = await openLinked(deps, found.case, due, opens.case);
  if ('kind' in linked) return linked;
  return execute(deps, due.case, { key, saw: null, command: { ...command, linked } }, actor);
}

type Linked = { readonly case: CaseId } | { readonly notOpened: string };

async function openLinked(
  deps: Deps,
  from: Case,
  due: FollowUpDue,
  law: LinkedCase,
): Promise<Linked | { readonly kind: 'later' } | Refusal> {
  const id = `f${sha256(canonicalJson(['followUp', due.case, due.name, due.dueOn])).slice(0, 31)}`;
  const caseId = caseIdOf(id);
  if (await deps.store.find(caseId)) return { case: caseId };
  if (from.status === 'ended') return { notOpened: 'ended' };
  const edition = editionOf(deps.regulations, law, dateIn(from.zone, deps.now()));
  if (!edition) return refusal('not-found');
  const place: Place = { region: from.region, district: from.district };
  const known = {
    parties: partiesOf(from, law.parties),
    facts: factsOf(from, law, edition),
    follows: { case: due.case, followUp: due.name },
  };
  const begun = await beginAttempt(deps, { regulation: edition.regulation.id, entry: law.entry, office: null, place, id, known }, actor);
  const view = begun.kind === 'refused' ? begun : await askAll(deps, begun);
  if (view.kind === 'refused') return view.ground === 'stale' ? { kind: 'later' } : view;
  if (view.attempt.end?.kind === 'failed') return { notOpened: groundOf(view.attempt.end) };
  if (view.attempt.end?.kind !== 'passed') return { kind: 'later' };
  const done = await registerAttempt(deps, id, `followUp/${id}`, place, actor);
  if (done.kind === 'done') return { case: done.case.id };
  // Somebody asked for the same thing a moment before: the attempt has failed at the gate that looks for it.
  if (done.kind === 'refused') return done.ground === 'claim-taken' ? { notOpened: 'claim-taken' } : done;
  return { kind: 'later' };
}

/** Puts every question to the registries that the gates ask; a silent one is asked again the next time. */
async function askAll(deps: Deps, begun: AttemptView): Promise<AttemptView | Refusal> {
  let view = begun;
  if (view.need?.kind === 'tryAgain') {
    const again = await putIntoAttempt(deps, view.attempt.id, view.version, { kind: 'askAgain' }, actor);
    if (again.kind === 'refused') return again;
    view = again;
  }
  for (let asked = 0; view.need?.kind === 'ask' && asked < 50; asked += 1) {
    const next = await putIntoAttempt(deps, view.attempt.id, view.version, { kind: 'ask' }, actor);
    if (next.kind === 'refused') return next;
    view = next;
  }
  return view;
}

const groundOf = (end: Extract<AttemptEnd, { kind: 'failed' }>): string => end.ground ?? end.gate;

/** The parties of a case in the roles that they have elsewhere: `there` gives each role there its role here. */
export function partiesOf({ parties }: Pick<Case, 'parties'>, there: { readonly [role: string]: string }): readonly CaseParty[] {
  return Object.entries(there).flatMap(([role, here]) =>
    parties.filter((party) => party.role === here).map((party) => ({ ...party, role })),
  );
}

function factsOf(from: Case, { facts = {} }: LinkedCase, { regulation }: OfferedVersion): { readonly [key: string]: CaseFact } {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([there, here]) => {
      const fact = from.facts[here];
      return fact?.state === 'known' && factLaw(regulation, there) ? [[there, { ...fact, origin: 'earlierCase' as const }]] : [];
    }),
  );
}
