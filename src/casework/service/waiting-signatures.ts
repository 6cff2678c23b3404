import { canonicalJson, type Sha256, sha256 } from '../../base/index.ts';
import type { Actor } from '../case.ts';
import type { Command } from '../command.ts';
import type { WaitingSignature } from '../ports.ts';
import type { GivenSignature } from './commands.ts';
import type { Deps } from './deps.ts';

/** A signature as it is kept while it waits: its bytes lie with the blobs. */
export type KeptSignature = Omit<GivenSignature, 'signature'> & { readonly signature: Sha256 | null };

/** What was signed and goes on by itself: a command on a case, an act over one of its papers, the application of an attempt, a batch. */
export type SignedCommand =
  | { readonly kind: 'command'; readonly command: Command; readonly signatures: readonly KeptSignature[] }
  | { readonly kind: 'paper'; readonly signature: KeptSignature }
  | { readonly kind: 'application'; readonly signatures: readonly KeptSignature[] }
  | { readonly kind: 'batch'; readonly signature: KeptSignature };

/** Bytes go to the blob store, what names them can be kept as text. */
export async function keepSignatures(deps: Pick<Deps, 'blobs'>, given: readonly GivenSignature[]): Promise<readonly KeptSignature[]> {
  return Promise.all(given.map(async (one) => ({ ...one, signature: one.signature ? await deps.blobs.put(one.signature) : null })));
}

/** The bytes again. Throws when they are not kept. */
export async function givenAgain(deps: Pick<Deps, 'blobs'>, kept: readonly KeptSignature[]): Promise<readonly GivenSignature[]> {
  return Promise.all(
    kept.map(async ({ signature, ...one }) => {
      const bytes = signature ? await deps.blobs.get(signature) : null;
      if (bytes === undefined) throw new Error('the bytes of a waiting signature are not kept');
      return { ...one, signature: bytes };
    }),
  );
}

/** The key of a signed application: the same signatures sent again are the same. */
export const applicationKey = (attempt: string, kept: readonly KeptSignature[]): string =>
  `sign/${attempt}/${sha256(canonicalJson(kept.map(({ by, over, signature }) => [by, over, signature])))}`;

/**
 * Whether this person has signed the very thing already and the key is still being checked, so that there is nothing to sign again: the same
 * move or end of the same task, or the paper over which it puts an act. `except` is the key under which it waits: that one may be sent again.
 */
export function isBeingChecked(
  waiting: readonly WaitingSignature[],
  actor: Actor,
  thing: Command | { readonly kind: 'paper'; readonly over: Sha256 },
  except?: string,
): boolean {
  if (actor.kind === 'system') return false;
  return waiting.some(
    ({ state, key, actor: signer, what }) =>
      state === 'waiting' && key !== except && signer.kind !== 'system' && signer.person === actor.person && isSame(what, thing),
  );
}

function isSame(what: SignedCommand, thing: Command | { readonly kind: 'paper'; readonly over: Sha256 }): boolean {
  if (thing.kind === 'paper') return what.kind === 'paper' && what.signature.over === thing.over;
  if (what.kind !== 'command') return false;
  const { command } = what;
  if (thing.kind === 'move') return command.kind === 'move' && command.task === thing.task && command.move === thing.move;
  return thing.kind === 'endSide' && command.kind === 'endSide' && command.task === thing.task && command.end === thing.end;
}
