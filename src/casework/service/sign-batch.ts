import type { Instant } from '../../base/index.ts';
import type { Batch as BatchLaw } from '../../law/index.ts';
import { type Batch, type BatchHouse, batchBytes, decideBatch } from '../batch.ts';
import type { Act, Actor } from '../case.ts';
import { refusal } from '../refusals.ts';
import { keptPaper } from './batch-paper.ts';
import { type BatchDeps, type BatchResult, changeOf, done, findBatch, slotOf } from './batch-parts.ts';
import type { GivenSignature } from './commands.ts';
import { checkingText, checkSignatures } from './signers.ts';
import { keepSignatures } from './waiting-signatures.ts';

/** A batch whose law is known: of a regulation, or of another room. */
export type KnownBatch = { readonly batch: Batch; readonly regulation: BatchHouse; readonly law: BatchLaw };

/** What signing a batch works with. */
export type BatchSigning = Pick<BatchDeps, 'signatures' | 'blobs' | 'batches' | 'policy' | 'now' | 'waiting'>;

/** `signedAt`: when the signature was received, where that was before now: it is judged as of then. */
export type BatchSignature = { readonly key: string; readonly signature?: GivenSignature; readonly signedAt?: Instant };

/** Signs a closed batch over what was frozen. Without a signature it answers with the bytes that are to be signed. */
export async function signBatch(deps: BatchDeps, id: string, given: BatchSignature, actor: Actor): Promise<BatchResult> {
  const found = await findBatch(deps, id, actor);
  return 'ground' in found ? found : signFoundBatch(deps, found, given, actor);
}

/**
 * The same for a batch whose law is known already. Where it cannot be learnt whether the key was revoked, the signature is kept and put in
 * by itself as soon as it can; what the batch would refuse anyway is refused at once.
 */
export async function signFoundBatch(deps: BatchSigning, found: KnownBatch, given: BatchSignature, actor: Actor): Promise<BatchResult> {
  const { batch, regulation, law } = found;
  const by = slotOf(regulation, law, actor);
  const wanted = law.sign?.acts.find((act) => act.by === by);
  if (batch.status === 'signed' || batch.status === 'carriedOut') return done(batch, { repeated: true });
  if (!wanted || !by || !batch.frozen) return refusal('not-offered');
  const bytes = batch.paper ? await keptPaper(deps, batch.paper.hash) : batchBytes(batch);
  const { signature } = given;
  if (!signature) return { kind: 'unsigned', missing: [{ by, kinds: [wanted.kind].flat(), over: bytes.hash }], papers: [bytes] };
  if (signature.over !== bytes.hash) return refusal('act-other-bytes');
  const content = new TextEncoder().encode(bytes.text);
  const now = deps.now();
  const at = given.signedAt ?? now;
  const checked = await checkSignatures(
    deps,
    [signature],
    (slot) => ({ by: slot, actor }),
    async () => content,
    { at, now },
  );
  if (checked.kind === 'refused') return checked;
  const [act] = checked.acts;
  if (!act) throw new Error('a signature gave no act');
  await deps.blobs.put(content);
  if (checked.unfinished) return putOff(deps, found, { ...given, signature }, act, actor);
  const changed = await deps.batches.change(changeOf(deps, regulation, batch.id, given.key, actor), { kind: 'sign', act });
  return changed.kind === 'refused' ? changed : done(changed.batch, { repeated: changed.repeated });
}

/** Keeps a signature whose key could not be checked, unless the batch would not take it. */
async function putOff(
  deps: BatchSigning,
  { batch, regulation }: KnownBatch,
  { key, signature }: BatchSignature & { readonly signature: GivenSignature },
  act: Act,
  actor: Actor,
): Promise<BatchResult> {
  const decided = decideBatch(batch, { kind: 'sign', act }, { regulation, actor, policy: deps.policy, now: deps.now() });
  if (decided.kind === 'refused') return decided;
  if (decided.events.length === 0) return done(batch, { repeated: true });
  const [kept] = await keepSignatures(deps, [signature]);
  if (!kept) throw new Error('a signature was not kept');
  await deps.waiting.keep({
    key,
    of: { kind: 'batch', id: batch.id },
    actor,
    signedAt: act.at,
    what: { kind: 'batch', signature: kept },
    evidence: act.evidence ? [act.evidence] : [],
    state: 'waiting',
    why: null,
  });
  return { kind: 'unchecked', why: checkingText };
}
