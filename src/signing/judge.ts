import { type Instant, type Refusal, refuse, type Words } from '../base/index.ts';
import {
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

/** What a key is used for: to sign a paper, or to sign in. */
export type Purpose = 'sign' | 'signIn';

/** One signer's signature that holds (`good`), or whose revocation could not be looked up (`unknown`). */
export type Judged = { readonly kind: 'good' | 'unknown'; readonly holder: Holder; readonly result: DocumentResult } | Refusal;

/** Bytes of base64 as forms and phones send it; PEM armour of NCALayer is taken off. Undefined when it is no base64. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  const bare = text.replaceAll(/-----[A-Z ]+-----|\s/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(bare) ? new Uint8Array(Buffer.from(bare, 'base64')) : undefined;
}

/** The context in which a signature is verified at a moment. */
export const contextOf = ({ store, fetcher, verify }: Trusted, now: Instant, purpose: Purpose): VerificationContext => ({
  store,
  verify,
  now,
  policy: purpose === 'sign' ? signingPolicy : signInPolicy,
  ...(fetcher ? { fetcher } : {}),
});

/** Verifies one person's CMS over a content. What does not hold is refused with the next step for whoever signed. */
export async function judgeSigned(
  trusted: Trusted,
  given: { readonly content: Uint8Array; readonly cms: Uint8Array; readonly purpose: Purpose; readonly now: Instant },
): Promise<Judged> {
  const { cms, content, now, purpose } = given;
  const result = await verifyDocument({ cms, content, context: contextOf(trusted, now, purpose) });
  const [signer] = result.signers;
  if (result.signers.length !== 1 || !signer) return refuse('signature-bad', refusalTexts.bad);
  const failed = [...result.checks, ...signer.checks].flatMap((check) =>
    check.outcome === 'failed' && check.reason ? [check.reason] : [],
  );
  if (failed.length > 0) return refuse('signature-bad', whyOf(failed, purpose));
  const { holder } = signer;
  if (!holder) return refuse('signature-bad', refusalTexts.bad);
  return { kind: result.verdict === 'valid' ? 'good' : 'unknown', holder, result };
}

/** The most telling of the reasons: what is wrong with the key comes before what follows from it. */
export function whyOf(reasons: readonly ReasonCode[], purpose: Purpose): Words {
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
