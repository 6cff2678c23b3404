import type { CaseId, Instant, Refusal, Words } from '../../base/index.ts';
import { canonicalJson, sha256 } from '../../base/index.ts';
import { runGates } from '../attempt.ts';
import type { Actor } from '../case.ts';
import { chainStart } from '../chain.ts';
import { decide } from '../decide.ts';
import { refusal } from '../refusals.ts';
import { applicationPaper, claimsOf, keysOf, mayUse } from './attempt-parts.ts';
import type { Place } from './attempts.ts';
import { type Executed, keepPapers } from './commands.ts';
import { contextFor, type Deps, pinned } from './deps.ts';
import { rebased } from './rebase-attempt.ts';

/** Registers an attempt that passed every gate: it becomes a case. Sent again with the same key it gives the same case. */
export async function registerAttempt(deps: Deps, id: string, key: string, place: Place, actor: Actor): Promise<Executed> {
  const before = await deps.store.carriedOut(key);
  const existing = before ? await deps.store.find(before) : undefined;
  if (existing) return { kind: 'done', case: existing.case, logged: [], repeated: true };
  const found = await deps.store.findAttempt(id);
  if (!found || !mayUse(found.attempt, actor)) return refusal('not-found');
  const regulation = await pinned(deps, found.attempt.revision);
  const context = contextFor(deps, regulation, actor);
  const { attempt } = runGates(context, { ...found.attempt, end: null }, await claimsOf(deps, context, found.attempt));
  if (attempt.end?.kind !== 'passed' || !attempt.office)
    return attempt.end?.kind === 'failed' && attempt.end.gate && (await claimsOf(deps, context, attempt)) !== 'free'
      ? refusal('claim-taken')
      : refusal('gates-not-passed');
  const application = applicationPaper(context, attempt);
  if (application) await keepPapers(deps, [application]);
  const caseId = `c${sha256(canonicalJson(['case', id])).slice(0, 31)}` as CaseId;
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
  if (committed.kind === 'claimTaken') return refusal('claim-taken');
  if (committed.kind === 'batchShut') return refusal('not-in-batch');
  if (committed.kind === 'stale') {
    const other = await deps.store.find(caseId);
    return other ? { kind: 'done', case: other.case, logged: [], repeated: true } : refusal('stale');
  }
  return {
    kind: 'done',
    case: committed.case,
    logged: committed.kind === 'committed' ? committed.logged : [],
    repeated: committed.kind === 'repeated',
  };
}
