import type { AppMeans, SigningMeans } from '../../api/index.ts';
import { type Refusal, refuse } from '../../base/index.ts';
import type { Session, SigningPurpose } from '../../identity/index.ts';
import type { Holder } from '../../signature/index.ts';
import { bytesOfBase64, judgeSigned, refusalTexts } from '../../signing/index.ts';

/** The opaque id of whoever is signed in. */
export const accountOf = (session: Session): string => (session.kind === 'staff' ? session.member.id : session.citizen.id);

export type Checked = { readonly kind: 'good' | 'unknown'; readonly holder: Holder } | Refusal;

/**
 * Tells a person at once what is wrong with the signature just made: before a form is sent, and while the phone waits. The engine checks
 * again for itself; a revocation that cannot be looked up now is `unknown`, and the engine decides.
 */
export async function checkSigned(
  means: AppMeans,
  signing: SigningMeans,
  given: { readonly content: Uint8Array; readonly cms: string; readonly purpose: SigningPurpose; readonly account: string | null },
): Promise<Checked> {
  const cms = bytesOfBase64(given.cms);
  if (!cms) return refuse('signature-bad', refusalTexts.bad);
  const judged = await judgeSigned(signing.trust, { ...given, cms, now: means.deps.now() });
  if (judged.kind === 'refused') return judged;
  const { holder } = judged;
  if (!holder.iin) return refuse('signature-bad', refusalTexts.bad);
  if (given.account !== null && !(await isKeyOf(means, holder.iin, given.account))) {
    return refuse('signature-another', refusalTexts.another);
  }
  return judged;
}

async function isKeyOf(means: AppMeans, iin: string, account: string): Promise<boolean> {
  const [staff, citizen] = await Promise.all([means.identity.findStaffByIin(iin), means.identity.findCitizen(iin)]);
  return staff?.id === account || citizen?.citizen.id === account;
}
