import { type Instant, type Refusal, refuse, type Sha256 } from '../../base/index.ts';
import type { SignatureAct } from '../../law/index.ts';
import type { Act, Actor, CaseParty } from '../case.ts';
import type { Signer } from '../ports.ts';
import { refusal } from '../refusals.ts';
import type { GivenSignature } from './commands.ts';
import type { Deps } from './deps.ts';

/** Whom a rule names for an act: the party of that role by its numbers, else whoever acts. */
export function signerOf(parties: readonly CaseParty[], { by, as }: Pick<SignatureAct, 'by' | 'as'>, actor: Actor): Signer {
  const party = parties.find(({ role }) => role === by);
  return {
    by,
    actor,
    ...(party?.iin ? { iin: party.iin } : {}),
    ...(party?.bin ? { bin: party.bin } : {}),
    ...(as ? { as } : {}),
  };
}

/** Signatures that hold, as far as is known: `unfinished` when of one it could not be learnt whether its key was revoked. */
export type CheckedSignatures = { readonly kind: 'checked'; readonly acts: readonly Act[]; readonly unfinished: boolean } | Refusal;

/** What the person reads whose signature is taken in while its check is not finished. */
export const checkingText = refusal('signature-checking').text;

/** When signatures were received, and when they are checked. */
export type SigningTimes = { readonly at: Instant; readonly now: Instant };

/** Checks signatures that came along, each over its own bytes by its own signer. The first that does not hold refuses all. */
export async function checkSignatures(
  deps: Pick<Deps, 'signatures'>,
  given: readonly GivenSignature[],
  signer: (by: string) => Signer,
  contentOf: (over: Sha256) => Promise<Uint8Array | undefined>,
  times: SigningTimes,
): Promise<CheckedSignatures> {
  const acts: Act[] = [];
  let unfinished = false;
  for (const one of given) {
    const content = await contentOf(one.over);
    if (!content) return refusal('act-other-bytes');
    const checked = await deps.signatures.check({ ...one, content, signer: signer(one.by), ...times });
    if (checked.kind === 'bad') {
      return refuse('signature', checked.why, checked.evidence ? { evidence: checked.evidence } : undefined);
    }
    if (checked.kind === 'unknown') unfinished = true;
    acts.push(checked.act);
  }
  return { kind: 'checked', acts, unfinished };
}
