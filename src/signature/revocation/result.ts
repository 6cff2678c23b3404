import type { Instant } from '../asn1/index.ts';
import type { ReasonCode } from '../reasons.ts';
import type { RevocationReason } from '../x509/index.ts';

/** Bytes that prove a status, as they were received. */
export type RevocationEvidence =
  | { readonly kind: 'ocsp'; readonly der: Uint8Array }
  | { readonly kind: 'crl'; readonly der: Uint8Array; readonly delta?: Uint8Array };

/** One try that settled nothing. */
export type FailedTry = {
  readonly source: 'ocsp' | 'crl' | 'kept';
  /** Where it was asked; absent for kept evidence. */
  readonly address?: string;
  readonly reason: ReasonCode;
};

/** The state of a certificate at a moment. Never a boolean: "could not be checked" is neither good nor bad. */
export type RevocationResult =
  | {
      readonly kind: 'good';
      readonly source: 'ocsp' | 'crl';
      /** When the source spoke (thisUpdate). */
      readonly asOf: Instant;
      /** Revoked after the moment asked for: what was signed before stands. */
      readonly revokedLater?: { readonly since: Instant; readonly reason?: RevocationReason };
      readonly evidence: RevocationEvidence;
    }
  | {
      readonly kind: 'revoked';
      readonly source: 'ocsp' | 'crl';
      readonly since: Instant;
      readonly reason?: RevocationReason;
      readonly evidence: RevocationEvidence;
    }
  /** The authority says that it never issued this serial number. */
  | { readonly kind: 'neverIssued'; readonly source: 'ocsp'; readonly evidence: RevocationEvidence }
  | { readonly kind: 'couldNotBeChecked'; readonly tried: readonly FailedTry[] };
