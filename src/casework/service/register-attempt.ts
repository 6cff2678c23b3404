import { runGates } from '../attempt.ts';
import type { Actor } from '../case.ts';
import { chainStart } from '../chain.ts';
import { decide } from '../decide.ts';
import { refusal } from '../refusals.ts';
import { applicationPaper, caseIdOf, claimsOf, keysOf, mayUse } from './attempt-parts.ts';
import type { Place } from './attempts.ts';
import { type Executed, keepPapers } from './commands.ts';
import { contextFor, type Deps } from './deps.ts';
import { notedInOffer } from './desk-offers.ts';
import { rebased } from './rebase-attempt.ts';

/**
 * Registers an attempt that passed every gate: it becomes a case. Sent again, with the same key or another, it gives the same case. Where
 * another version has come into force since the gates were passed they are run again under it.
 */
export async function registerAttempt(deps: Deps, id: string, key: string, place: Place, actor: Actor): Promise<Executed> {
  const found = await deps.store.findAttempt(id);
  if (!found || !mayUse(found.attempt, actor)) return refusal('not-found');
  const caseId = caseIdOf(id);
  const existing = await deps.store.find(caseId);
  if (existing) {
    await notedInOffer(deps, found.attempt);
    return { kind: 'done', case: existing.case, logged: [], repeated: true };
  }
  const carried = await deps.store.carriedOut(key);
  if (carried && carried !== caseId) return refusal('key-used');
  const based = await rebased(deps, found.attempt);
  const context = contextFor(deps, based.regulation, actor);
  const { attempt } = runGates(context, { ...based.attempt, end: null }, await claimsOf(deps, context, based.attempt));
  if (based.moved && attempt.end?.kind !== 'passed') {
    await deps.store.saveAttempt(attempt, found.version);
    return refusal('rules-changed');
  }
  if (attempt.end?.kind !== 'passed' || !attempt.office) {
    const overtaken = await deps.store.find(caseId);
    if (overtaken) return { kind: 'done', case: overtaken.case, logged: [], repeated: true };
    const taken = attempt.end?.kind === 'failed' && (await claimsOf(deps, context, attempt)) !== 'free';
    if (taken) await deps.store.saveAttempt(attempt, found.version);
    return taken ? refusal('claim-taken') : refusal('gates-not-passed');
  }
  const application = applicationPaper(context, attempt);
  if (application) await keepPapers(deps, [application]);
  const decided = decide(
    null,
    {
      kind: 'register',
      id: caseId,
      attempt,
      region: place.region,
      district: place.district,
      intake: attempt.office,
      claims: keysOf(context, attempt),
      application: attempt.application ?? application?.hash ?? null,
      acts: attempt.acts,
    },
    context,
  );
  if (decided.kind === 'refused') return decided;
  if (decided.kind === 'unsigned') return { kind: 'unsigned', missing: decided.missing, papers: decided.papers };
  await keepPapers(deps, decided.papers);
  const committed = await deps.store.commit({
    case: caseId,
    before: null,
    head: { seq: 0, hash: chainStart },
    events: decided.events,
    at: context.now,
    actor,
    key,
    attempt: id,
  });
  if (committed.kind === 'claimTaken') {
    const same = await deps.store.find(caseId);
    if (same) return { kind: 'done', case: same.case, logged: [], repeated: true };
    // Another application came first by a moment: this one fails at the gate that looks for it, with that gate's receipt.
    const late = runGates(context, { ...based.attempt, end: null }, { blockedBy: committed.claim });
    await deps.store.saveAttempt(late.attempt, found.version);
    return refusal('claim-taken');
  }
  if (committed.kind === 'batchShut') return refusal('not-in-batch');
  if (committed.kind === 'stale') {
    const other = await deps.store.find(caseId);
    return other ? { kind: 'done', case: other.case, logged: [], repeated: true } : refusal('stale');
  }
  await notedInOffer(deps, attempt);
  return {
    kind: 'done',
    case: committed.case,
    logged: committed.kind === 'committed' ? committed.logged : [],
    repeated: committed.kind === 'repeated',
  };
}
