import type { Instant } from '../asn1/index.ts';
import type { Fetcher, Freshness, RevocationAddresses, RevocationCache } from '../revocation/index.ts';
import type { Verifier } from '../verifier.ts';
import type { Certificate, TrustStore } from '../x509/index.ts';

/** What an installation demands of a signature. Kept with the evidence, so that a verdict can be understood later. */
export type SignaturePolicy = {
  /** Name and version, for example `jardem-signing-1`. */
  readonly id: string;
  /** What the key must be meant for. `any` for looking at files. */
  readonly purpose: 'signing' | 'signIn' | 'any';
  readonly requireTimeStamp: boolean;
  /** Demand the signed attribute that binds the certificate (CAdES-BES). Older NCALayer versions leave it out. */
  readonly requireSigningCertificate: boolean;
  /** Whether the authorities' own certificates must be shown to be unrevoked, or only must not be known to be revoked. */
  readonly authorityRevocation: 'required' | 'ifAvailable';
  readonly stampingServiceRevocation: 'required' | 'ifAvailable';
  readonly allowSha1: boolean;
  readonly minimumRsaBits: number;
  readonly freshness: Freshness;
};

/** The policy for signatures on applications and decisions. */
export const signingPolicy: SignaturePolicy = {
  id: 'jardem-signing-1',
  purpose: 'signing',
  requireTimeStamp: false,
  requireSigningCertificate: false,
  authorityRevocation: 'ifAvailable',
  stampingServiceRevocation: 'ifAvailable',
  allowSha1: false,
  minimumRsaBits: 2048,
  freshness: { skew: 5 * 60_000, maximumAge: 24 * 3_600_000 },
};

/** The policy for signing in with a key. */
export const signInPolicy: SignaturePolicy = { ...signingPolicy, id: 'jardem-sign-in-1', purpose: 'signIn' };

/** The policy for looking at a file of unknown purpose. */
export const inspectionPolicy: SignaturePolicy = { ...signingPolicy, id: 'jardem-inspection-1', purpose: 'any' };

/** Everything a verification needs from outside; the same for all documents of an installation but `now`. */
export type VerificationContext = {
  readonly store: TrustStore;
  readonly verify: Verifier;
  /** The clock. */
  readonly now: Instant;
  readonly policy: SignaturePolicy;
  /** Absent: nothing is asked of the outside. */
  readonly fetcher?: Fetcher;
  readonly cache?: RevocationCache;
  readonly addressesOf?: (certificate: Certificate, issuer: Certificate) => RevocationAddresses;
  readonly expiredStayListed?: boolean;
};
