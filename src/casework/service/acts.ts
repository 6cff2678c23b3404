import type { CaseId, Instant } from '../../base/index.ts';
import type { Actor } from '../case.ts';
import { refusal } from '../refusals.ts';
import { type Executed, execute, type GivenSignature } from './commands.ts';
import type { Deps } from './deps.ts';
import { checkingText, checkSignatures, signerOf } from './signers.ts';
import { isBeingChecked, keepSignatures } from './waiting-signatures.ts';

/**
 * Puts an act over a draft or a paper of a case without moving it: the member of a body, who signs before its chair does. The signature is
 * checked against the signer before anything is written.
 */
export async function signPaper(
  deps: Deps,
  id: CaseId,
  given: { readonly key: string; readonly saw: number | null; readonly signature: GivenSignature; readonly signedAt?: Instant },
  actor: Actor,
): Promise<Executed> {
  const found = await deps.store.find(id);
  const { signature, ...request } = given;
  const made = found ? [...found.case.documents, ...(found.case.signing?.papers ?? [])] : [];
  const papers = [found?.case.draft?.hash, ...made.map(({ hash }) => hash)];
  if (!found || !papers.includes(signature.over)) return refusal(found ? 'act-other-bytes' : 'not-found');
  if (isBeingChecked(await deps.waiting.ofCase(id), actor, { kind: 'paper', over: signature.over }, given.key))
    return refusal('signature-checking');
  const content = await deps.blobs.get(signature.over);
  if (!content) throw new Error('the bytes of a paper of the case are not kept');
  const now = deps.now();
  const at = given.signedAt ?? now;
  const checked = await checkSignatures(
    deps,
    [signature],
    (by) => signerOf(found.case.parties, { by }, actor),
    async () => content,
    {
      at,
      now,
    },
  );
  if (checked.kind === 'refused') return checked;
  const [act] = checked.acts;
  if (!act) throw new Error('a signature gave no act');
  if (!checked.unfinished) return execute(deps, id, { ...request, command: { kind: 'act', act } }, actor);
  const [kept] = await keepSignatures(deps, [signature]);
  if (!kept) throw new Error('a signature was not kept');
  await deps.waiting.keep({
    key: given.key,
    of: { kind: 'case', id },
    actor,
    signedAt: at,
    what: { kind: 'paper', signature: kept },
    evidence: act.evidence ? [act.evidence] : [],
    state: 'waiting',
    why: null,
  });
  return { kind: 'unchecked', why: checkingText };
}
