import type { CaseId } from '../../base/index.ts';
import { refuse } from '../../base/index.ts';
import type { Actor } from '../case.ts';
import { refusal } from '../refusals.ts';
import { type Executed, execute, type GivenSignature } from './commands.ts';
import type { Deps } from './deps.ts';

/**
 * Puts an act over a draft or a paper of a case without moving it: the member of a body, who signs before its chair does. The signature is
 * checked against the signer before anything is written.
 */
export async function signPaper(
  deps: Deps,
  id: CaseId,
  given: { readonly key: string; readonly saw: number | null; readonly signature: GivenSignature },
  actor: Actor,
): Promise<Executed> {
  const found = await deps.store.find(id);
  const { signature, ...request } = given;
  const papers = found ? [found.case.draft?.hash, ...found.case.documents.map(({ hash }) => hash)] : [];
  if (!found || !papers.includes(signature.over)) return refusal(found ? 'act-other-bytes' : 'not-found');
  const content = await deps.blobs.get(signature.over);
  if (!content) throw new Error('the bytes of a paper of the case are not kept');
  const iin = actor.kind === 'party' ? found.case.parties.find(({ role }) => role === actor.role)?.iin : undefined;
  const checked = await deps.signatures.check({
    ...signature,
    content,
    signer: { by: signature.by, actor, ...(iin ? { iin } : {}) },
    at: deps.now(),
  });
  if (checked.kind === 'bad') return refuse('signature', checked.why);
  if (checked.kind === 'unknown') return { kind: 'unchecked', why: checked.why };
  return execute(deps, id, { ...request, command: { kind: 'act', act: checked.act } }, actor);
}
