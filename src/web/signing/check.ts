import type { AppMeans, SigningMeans } from '../../api/index.ts';
import { type Refusal, refuse, type Words } from '../../base/index.ts';
import type { Session, SigningPurpose } from '../../identity/index.ts';
import { type Holder, type ReasonCode, signInPolicy, signingPolicy, verifyDocument, verifySignature } from '../../signature/index.ts';
import { refusalTexts } from './texts.ts';

/** The opaque id of whoever is signed in. */
export const accountOf = (session: Session): string => (session.kind === 'staff' ? session.member.id : session.citizen.id);

/** Bytes of base64 as forms and phones send it; PEM armour of NCALayer is taken off. Undefined when it is no base64. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  const bare = text.replaceAll(/-----[A-Z ]+-----|\s/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(bare) ? new Uint8Array(Buffer.from(bare, 'base64')) : undefined;
}

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
  const { store, fetcher } = signing.trust;
  const result = await verifyDocument({
    cms,
    content: given.content,
    context: {
      store,
      verify: verifySignature,
      now: means.deps.now(),
      policy: given.purpose === 'sign' ? signingPolicy : signInPolicy,
      ...(fetcher ? { fetcher } : {}),
    },
  });
  const [signer] = result.signers;
  if (result.signers.length !== 1 || !signer) return refuse('signature-bad', refusalTexts.bad);
  const failed = [...result.checks, ...signer.checks].flatMap((check) =>
    check.outcome === 'failed' && check.reason ? [check.reason] : [],
  );
  if (failed.length > 0) return refuse('signature-bad', whyOf(failed, given.purpose));
  const { holder } = signer;
  if (!holder?.iin) return refuse('signature-bad', refusalTexts.bad);
  if (given.account !== null && !(await isKeyOf(means, holder.iin, given.account))) {
    return refuse('signature-another', refusalTexts.another);
  }
  return { kind: result.verdict === 'valid' ? 'good' : 'unknown', holder };
}

async function isKeyOf(means: AppMeans, iin: string, account: string): Promise<boolean> {
  const [staff, citizen] = await Promise.all([means.identity.findStaffByIin(iin), means.identity.findCitizen(iin)]);
  return staff?.id === account || citizen?.citizen.id === account;
}

/** The most telling of the reasons: what is wrong with the key comes before what follows from it. */
function whyOf(reasons: readonly ReasonCode[], purpose: SigningPurpose): Words {
  const any = (...codes: readonly ReasonCode[]) => reasons.some((reason) => codes.includes(reason));
  if (any('content-differs', 'digest-mismatch', 'digest-differs')) return refusalTexts.otherDocument;
  if (any('signature-mismatch', 'unreadable')) return refusalTexts.bad;
  if (any('issuer-unknown', 'root-not-trusted', 'issuer-signature-invalid', 'anchor-not-trusted-then', 'never-issued')) {
    return refusalTexts.untrusted;
  }
  if (any('expired', 'expired-without-proof', 'expired-since', 'not-yet-valid')) return refusalTexts.expired;
  if (any('revoked', 'suspended')) return refusalTexts.revoked;
  if (any('auth-key-used-for-signing', 'sign-key-used-for-sign-in', 'key-not-for-signing')) {
    return purpose === 'sign' ? refusalTexts.wrongKindSign : refusalTexts.wrongKindAuth;
  }
  return refusalTexts.bad;
}
