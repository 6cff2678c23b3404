import type { Instant, Refusal } from '../../base/index.ts';
import { postsOf, type SigningRule } from '../../law/index.ts';
import { type Attempt, runGates } from '../attempt.ts';
import type { Act, Actor } from '../case.ts';
import type { Context } from '../context.ts';
import { refusal } from '../refusals.ts';
import { applicationPaper } from './attempt-parts.ts';
import { type GivenSignature, keepPapers } from './commands.ts';
import type { Deps } from './deps.ts';
import { checkingText, checkSignatures, signerOf } from './signers.ts';
import { applicationKey, keepSignatures } from './waiting-signatures.ts';

/**
 * Puts signatures under the application, each by the signer whom the gate names. Several signers sign one after another: what is signed
 * stays. Where it cannot be learnt whether a key was revoked, the signatures are kept, and the application goes on by itself as of now.
 * The context's time is when they were received.
 */
export async function signAttempt(
  deps: Deps,
  context: Context,
  attempt: Attempt,
  given: readonly GivenSignature[],
  actor: Actor,
): Promise<Attempt | Refusal> {
  const application = applicationPaper(context, attempt);
  if (!application) return refusal('gates-not-passed');
  if (given.some(({ over }) => over !== application.hash)) return refusal('act-other-bytes');
  const rule = ruleNow(context, attempt);
  if (given.some((one) => !maySignAs(context, attempt, one, actor))) return refusal('act-not-yours');
  const signer = (by: string) => signerOf(attempt.parties, rule?.acts.find((act) => act.by === by) ?? { by }, actor);
  const content = new TextEncoder().encode(application.text);
  const times = { at: context.now, now: deps.now() };
  const checked = await checkSignatures(deps, given, signer, async () => content, times);
  if (checked.kind === 'refused') return checked;
  const { acts, unfinished } = checked;
  if (rule?.distinct && samePerson([...actsUnder(attempt, application.hash), ...acts])) return refusal('four-eyes');
  await keepPapers(deps, [application]);
  if (unfinished) {
    const kept = await keepSignatures(deps, given);
    const key = applicationKey(attempt.id, kept);
    await deps.waiting.keep({
      key,
      of: { kind: 'attempt', id: attempt.id },
      actor,
      signedAt: context.now,
      what: { kind: 'application', signatures: kept },
      evidence: acts.flatMap(({ evidence }) => evidence ?? []),
      state: 'waiting',
      why: null,
    });
    return { ...attempt, checking: { key, at: context.now, over: application.hash, state: 'waiting', why: checkingText } };
  }
  // The day of signing is the day of the application; a later signature over the same attempt is the one that files it.
  const filedAt = attempt.acts.length === 0 && attempt.filedAt !== null ? attempt.filedAt : context.now;
  const { corrected: _, checking: __, ...seen } = attempt;
  return { ...seen, application: application.hash, acts: [...attempt.acts, ...acts], filedAt };
}

/** A signature that waits for its check stands over the application as it was: what changes that, ends the waiting. */
export function stillChecking(contextAt: (at: Instant) => Context, attempt: Attempt): Attempt {
  const { checking, ...rest } = attempt;
  if (checking?.state !== 'waiting') return attempt;
  return applicationPaper(contextAt(checking.at), attempt)?.hash === checking.over ? attempt : rest;
}

/** The signing rule at which the attempt stands. */
function ruleNow(context: Context, attempt: Attempt): SigningRule | undefined {
  const { need } = runGates(context, attempt, 'free');
  const gate = context.regulation.entries[attempt.entry]?.gates.find(({ name }) => name === need?.gate);
  return gate?.does.kind === 'sign' ? gate.does.rule : undefined;
}

/** A unit's slot is for the holder of its post; a party's key at a counter must be told from the operator's by a number. */
function maySignAs({ regulation }: Context, attempt: Attempt, { by, kind }: GivenSignature, actor: Actor): boolean {
  const unit = regulation.units[by];
  if (unit) return actor.kind === 'officer' && postsOf(unit).includes(actor.post);
  if (actor.kind !== 'officer' || (kind !== 'eds' && kind !== 'qr')) return true;
  return attempt.parties.some(({ role, iin, bin }) => role === by && (iin !== undefined || bin !== undefined));
}

const actsUnder = (attempt: Attempt, over: Act['over']) => attempt.acts.filter((act) => act.over === over);

const samePerson = (acts: readonly Act[]) => acts.some((act) => acts.some((other) => other.by !== act.by && other.person === act.person));
