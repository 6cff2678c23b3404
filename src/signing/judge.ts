import { fillWords, type Instant, type Refusal, refuse, type Words } from '../base/index.ts';
import type { SigningPurpose } from '../identity/index.ts';
import {
  type Check,
  type DocumentResult,
  type Fetcher,
  type Holder,
  type ReasonCode,
  signInPolicy,
  signingPolicy,
  type TrustStore,
  type VerificationContext,
  type Verifier,
  verifyDocument,
} from '../signature/index.ts';
import { refusalTexts } from './texts.ts';

/** What signatures are held against: the trusted roots, what asks for revocation, and what computes. */
export type Trusted = { readonly store: TrustStore; readonly fetcher?: Fetcher; readonly verify: Verifier };

/**
 * One signer's signature that holds (`good`), or whose revocation could not be looked up (`unknown`). A refusal carries what was checked
 * where the bytes could be read as a signature at all.
 */
export type Judged =
  | { readonly kind: 'good' | 'unknown'; readonly holder: Holder; readonly result: DocumentResult }
  | (Refusal & { readonly result?: DocumentResult });

/** Bytes of base64 as forms and phones send it; PEM armour of NCALayer is taken off. Undefined when it is no base64. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  const bare = text.replaceAll(/-----[A-Z ]+-----|\s/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(bare) ? new Uint8Array(Buffer.from(bare, 'base64')) : undefined;
}

/** The context in which a signature is verified at a moment. */
export const contextOf = ({ store, fetcher, verify }: Trusted, now: Instant, purpose: SigningPurpose): VerificationContext => ({
  store,
  verify,
  now,
  policy: purpose === 'sign' ? signingPolicy : signInPolicy,
  ...(fetcher ? { fetcher } : {}),
});

/**
 * Verifies one person's CMS over a content. What does not hold is refused with the next step for whoever signed. `asOf`: when the house
 * received it, where that was before now: a key that was revoked or ran out since then was good when it signed.
 */
export async function judgeSigned(
  trusted: Trusted,
  given: {
    readonly content: Uint8Array;
    readonly cms: Uint8Array;
    readonly purpose: SigningPurpose;
    readonly now: Instant;
    readonly asOf?: Instant;
  },
): Promise<Judged> {
  const { cms, content, now, purpose, asOf } = given;
  const result = await verifyDocument({ cms, content, context: contextOf(trusted, now, purpose), ...(asOf ? { asOf } : {}) });
  const [signer] = result.signers;
  if (result.signers.length !== 1 || !signer) return refuse('signature-bad', refusalTexts.bad);
  const why = whyOf([...result.checks, ...signer.checks], purpose);
  if (why) return { ...refuse('signature-bad', why), result };
  const { holder } = signer;
  if (!holder) return refuse('signature-bad', refusalTexts.bad);
  return { kind: result.verdict === 'valid' ? 'good' : 'unknown', holder, result };
}

/** Why checks do not hold, the most telling reason: what is wrong with the key comes before what follows from it. Undefined: none failed. */
export function whyOf(checks: readonly Check[], purpose: SigningPurpose): Words | undefined {
  const failed = checks.filter(({ outcome, reason }) => outcome === 'failed' && reason);
  const find = (...codes: readonly ReasonCode[]) => failed.find(({ reason }) => reason && codes.includes(reason));
  if (failed.length === 0) return undefined;
  if (find('content-differs', 'digest-mismatch', 'digest-differs')) return refusalTexts.otherDocument;
  if (find('signature-mismatch', 'unreadable')) return refusalTexts.bad;
  if (find('issuer-unknown', 'root-not-trusted', 'issuer-signature-invalid', 'anchor-not-trusted-then', 'never-issued')) {
    return refusalTexts.untrusted;
  }
  if (find('expired', 'expired-without-proof', 'expired-since', 'not-yet-valid')) return refusalTexts.expired;
  const revoked = find('revoked', 'suspended');
  if (revoked) return revokedText(revoked);
  if (find('auth-key-used-for-signing', 'sign-key-used-for-sign-in', 'key-not-for-signing')) {
    return purpose === 'sign' ? refusalTexts.wrongKindSign : refusalTexts.wrongKindAuth;
  }
  return refusalTexts.bad;
}

/** Revoked, and since which day of the capital where the answer says so. */
function revokedText({ details }: Check): Words {
  const since = details?.since;
  if (!since) return refusalTexts.revoked;
  return fillWords(refusalTexts.revokedSince, { since: dayInCapital.format(Date.parse(since)).replaceAll('/', '.') });
}

const dayInCapital = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Almaty', day: '2-digit', month: '2-digit', year: 'numeric' });
