import type { CaseId, Refusal, Words } from '../../base/index.ts';
import type { BatchHouse } from '../batch.ts';
import type { Act, Actor } from '../case.ts';
import type { WaitingSignature } from '../ports.ts';
import { refusal } from '../refusals.ts';
import { signPaper } from './acts.ts';
import { type AttemptView, putIntoAttempt, viewAttempt } from './attempts.ts';
import type { BatchDeps } from './batch-parts.ts';
import { type Executed, execute } from './commands.ts';
import type { Deps } from './deps.ts';
import { registerAttempt } from './register-attempt.ts';
import { signFoundBatch } from './sign-batch.ts';
import { givenAgain } from './waiting-signatures.ts';

/** What came of a signature that waited: `case` is one that has gone on by it. */
export type WentOn =
  | { readonly state: 'waiting'; readonly why: null; readonly case: null }
  | { readonly state: 'done'; readonly why: null; readonly case: CaseId | null }
  | { readonly state: 'failed'; readonly why: Words; readonly case: null };

/** How long a check is tried for; a service of the authority that is silent for longer has the person asked to sign again. */
const longestWait = 30 * 86_400_000;

const waits: WentOn = { state: 'waiting', why: null, case: null };
const done = (id: CaseId | null): WentOn => ({ state: 'done', why: null, case: id });
const failed = (why: Words): WentOn => ({ state: 'failed', why, case: null });

/** `houses`: whose batches there are beside those of regulations. */
export type GoingOn = BatchDeps & { readonly houses?: readonly BatchHouse[] };

/**
 * Tries a signature that waits again: once its key is known to have been good when it signed, what was signed is carried out, dated then,
 * under its own key, so that twice changes nothing. What does not hold, or stands over a text that has changed since, ends with the reason.
 */
export async function goOnSigned(deps: GoingOn, one: WaitingSignature): Promise<WentOn> {
  if (Date.parse(deps.now()) - Date.parse(one.signedAt) > longestWait) {
    const { text } = refusal('signature-never-checked');
    if (one.what.kind === 'application') await tellAttempt(deps, one, text);
    return failed(text);
  }
  switch (one.what.kind) {
    case 'application':
      return application(deps, one, one.what);
    case 'batch':
      return onBatch(deps, one, one.what);
    default:
      return onCase(deps, one, one.what);
  }
}

/** Puts the act into the batch as of when it was signed. Where another holder of the post signed meanwhile, there is nothing left to sign. */
async function onBatch(
  deps: GoingOn,
  { of, key, actor, signedAt }: WaitingSignature,
  what: Extract<WaitingSignature['what'], { kind: 'batch' }>,
): Promise<WentOn> {
  const batch = await deps.batches.find(of.id);
  const regulation =
    batch && (deps.regulations.get(batch.regulation)?.regulation ?? deps.houses?.find(({ id }) => id === batch.regulation));
  const law = batch && regulation?.batches[batch.kind];
  if (!batch || !regulation || !law) throw new Error(`the law of the batch ${of.id} is not known`);
  const { by, over } = what.signature;
  const isIn = (acts: typeof batch.acts) => acts.some((act) => act.by === by && act.over === over && isBy(actor, act));
  if (isIn(batch.acts)) return done(null);
  if (batch.status === 'refused') return failed(refusal('batch-refused').text);
  if (batch.status !== 'closed') return failed(refusal('batch-signed').text);
  const [signature] = await givenAgain(deps, [what.signature]);
  if (!signature) return failed(refusal('paper-changed').text);
  const result = await signFoundBatch(deps, { batch, regulation, law }, { key, signature, signedAt }, actor);
  switch (result.kind) {
    case 'done':
      return isIn(result.batch.acts) ? done(null) : waits;
    case 'unchecked':
      return waits;
    case 'unsigned':
      return failed(refusal('paper-changed').text);
    case 'refused':
      return result.ground === 'stale' ? waits : failed(whyOf(result));
  }
}

const isBy = (actor: Actor, { person }: Act): boolean => actor.kind !== 'system' && actor.person === person;

async function onCase(
  deps: Deps,
  { of, key, actor, signedAt }: WaitingSignature,
  what: Extract<WaitingSignature['what'], { kind: 'command' | 'paper' }>,
): Promise<WentOn> {
  const id = of.id as CaseId;
  const request = { key, saw: null, signedAt };
  const kept = what.kind === 'command' ? what.signatures : [what.signature];
  const signatures = await givenAgain(deps, kept);
  const [signature] = signatures;
  if (!signature) return failed(refusal('paper-changed').text);
  const result: Executed =
    what.kind === 'command'
      ? await execute(deps, id, { ...request, command: what.command, signatures }, actor)
      : await signPaper(deps, id, { ...request, signature }, actor);
  switch (result.kind) {
    case 'done':
      return done(id);
    case 'unchecked':
      return waits;
    case 'unsigned':
      return failed(refusal('paper-changed').text);
    case 'refused':
      return result.ground === 'stale' ? waits : failed(whyOf(result));
  }
}

const whyOf = ({ ground, text }: Refusal): Words => (ground === 'act-other-bytes' ? refusal('paper-changed').text : text);

/** Puts the signatures under the application, asks what is to be asked next, and registers it when every gate has passed. */
async function application(
  deps: Deps,
  one: WaitingSignature,
  what: Extract<WaitingSignature['what'], { kind: 'application' }>,
): Promise<WentOn> {
  const { id } = one.of;
  const { actor, signedAt } = one;
  const before = await viewAttempt(deps, id, actor);
  if (before.kind === 'refused') return failed(before.text);
  if (before.registered) return done(before.registered);
  // Signed again meanwhile, or changed: then this signature is not the one that the application waits for.
  if (before.attempt.checking?.key !== one.key && !isSigned(before, what)) return failed(refusal('paper-changed').text);
  let view = before;
  if (!isSigned(before, what)) {
    const signatures = await givenAgain(deps, what.signatures);
    const signed = await putIntoAttempt(deps, id, before.version, { kind: 'sign', signatures, signedAt }, actor);
    if (signed.kind === 'refused') {
      if (signed.ground === 'stale') return waits;
      await tellAttempt(deps, one, whyOf(signed));
      return failed(whyOf(signed));
    }
    if (signed.attempt.checking) return waits;
    view = signed;
  }
  for (let i = 0; i < 5 && view.need?.kind === 'ask'; i += 1) {
    const asked: AttemptView | Refusal = await putIntoAttempt(deps, id, view.version, { kind: 'ask' }, actor);
    if (asked.kind === 'refused') return waits;
    view = asked;
  }
  if (view.attempt.end?.kind !== 'passed') return done(null);
  const office = view.attempt.office ? deps.offices().get(view.attempt.office) : undefined;
  const place = view.attempt.place ?? { region: office?.region ?? '', district: office?.district ?? null };
  const registered = await registerAttempt(deps, id, `register/${id}`, place, actor);
  if (registered.kind === 'done') return done(registered.case.id);
  return registered.kind === 'refused' && registered.ground !== 'stale' ? failed(registered.text) : waits;
}

/** Whether these signatures stand under the application already: a process may have died after that. */
function isSigned({ attempt }: AttemptView, { signatures }: Extract<WaitingSignature['what'], { kind: 'application' }>): boolean {
  return signatures.every(({ by, over }) => attempt.acts.some((act) => act.by === by && act.over === over));
}

/** Leaves the reason with the attempt, where the person meets it, unless the attempt has gone another way. */
async function tellAttempt(deps: Deps, { of, key }: WaitingSignature, why: Words): Promise<void> {
  const found = await deps.store.findAttempt(of.id);
  const checking = found?.attempt.checking;
  if (!found || checking?.key !== key) return;
  await deps.store.saveAttempt({ ...found.attempt, checking: { ...checking, state: 'failed', why } }, found.version);
}
