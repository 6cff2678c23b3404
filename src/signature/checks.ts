import type { ReasonCode } from './reasons.ts';

/** How one check ended. A check that could not be made is neither good nor bad. */
export type CheckOutcome = 'passed' | 'failed' | 'impossible';

/** What was looked at. */
export type CheckName =
  /** The bytes are what they claim to be. */
  | 'structure'
  /** The algorithms are known, agree with each other and are strong enough. */
  | 'algorithm'
  /** The signed digest is the digest of the content. */
  | 'contentDigest'
  /** The signer's key made the signature value. */
  | 'signature'
  /** The certificate of the signer is at hand. */
  | 'signerCertificate'
  /** The signed attribute binds this very certificate. */
  | 'signingCertificate'
  | 'signedAttributes'
  /** A chain leads to a trusted root. */
  | 'path'
  /** The chain was within its dates when it mattered. */
  | 'validity'
  /** The key may be used for this. */
  | 'keyUsage'
  | 'revocation'
  | 'timeStamp'
  /** The list or answer comes from who may give it. */
  | 'issuer'
  /** The list or answer is young enough. */
  | 'freshness'
  | 'nonce'
  /** The answer speaks of the certificate asked about. */
  | 'subject'
  /** What the responder or the stamping service says of its own work. */
  | 'serviceStatus'
  /** The stamp covers the content given. */
  | 'imprint'
  /** The certificate belongs to the signer whom the rule names. */
  | 'signerIdentity'
  /** The XML reference points at what is processed. */
  | 'reference';

export type Check = {
  readonly name: CheckName;
  readonly outcome: CheckOutcome;
  /** Absent only when the check passed without anything to remark. */
  readonly reason?: ReasonCode;
  /** Facts for programs and texts: instants, serial numbers, offsets. No names of people. */
  readonly details?: Readonly<Record<string, string>>;
};

type Details = Check['details'];
const make =
  (outcome: CheckOutcome) =>
  (name: CheckName, reason?: ReasonCode, details?: Details): Check => {
    if (!reason) return details ? { name, outcome, details } : { name, outcome };
    return details ? { name, outcome, reason, details } : { name, outcome, reason };
  };

export const passed = make('passed');
export const failed: (name: CheckName, reason: ReasonCode, details?: Details) => Check = make('failed');
export const impossible: (name: CheckName, reason: ReasonCode, details?: Details) => Check = make('impossible');

/** `valid` only when every check passed; a failed one outweighs those that could not be made. */
export type Verdict = 'valid' | 'invalid' | 'undetermined';

export function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.length === 0 || checks.some(({ outcome }) => outcome === 'impossible')) {
    return checks.some(({ outcome }) => outcome === 'failed') ? 'invalid' : 'undetermined';
  }
  return checks.every(({ outcome }) => outcome === 'passed') ? 'valid' : 'invalid';
}
