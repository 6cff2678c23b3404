import type { Instant, Words } from '../base/index.ts';

/** One text to be signed: its bytes are the UTF-8 of `text`, their SHA-256 is `hash`. */
export type SigningItem = { readonly hash: string; readonly name: Words; readonly text: string };

/** What a key is used for: to sign a paper, or to sign in. */
export type SigningPurpose = 'sign' | 'signIn';

/** How far the phone has come: the code scanned, the papers fetched, the signatures sent. */
export type SigningState = 'opened' | 'scanned' | 'requested' | 'signed';

/** A signing by phone: what is to be signed, by whom, and the form that goes on with the signatures. Lives for some minutes. */
export type SigningSession = {
  readonly id: string;
  readonly purpose: SigningPurpose;
  /** Whose key must sign: the opaque id of a member of staff or a citizen; null when the key is to tell who signs in. */
  readonly account: string | null;
  /** SHA-256 of the mark that the browser holds which opened it, hex. */
  readonly browser: string;
  /** Where the form goes, and what was in it. */
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly back: string;
  readonly items: readonly SigningItem[];
  readonly state: SigningState;
  /** SHA-256 of the token with which the phone fetches the papers, hex; null before the code was scanned. */
  readonly token: string | null;
  /** CMS in base64 by the hash of its paper. */
  readonly signatures: { readonly [hash: string]: string };
  readonly expiresAt: Instant;
};

/** Where signings by phone and challenges of sign-in are kept. Every step happens once. */
export type SigningStore = {
  readonly open: (session: SigningSession) => Promise<void>;
  readonly find: (id: string) => Promise<SigningSession | undefined>;
  /** Notes that the code was scanned, under a new token; false when it has expired or is signed already. */
  readonly scanned: (id: string, token: string, now: Instant) => Promise<boolean>;
  readonly requested: (id: string, now: Instant) => Promise<void>;
  /** Takes the signatures, the first time only. */
  readonly signed: (id: string, token: string, signatures: SigningSession['signatures'], now: Instant) => Promise<boolean>;
  readonly openChallenge: (id: string, text: string, expiresAt: Instant) => Promise<void>;
  /** Takes the challenge away and gives its text: a second time there is none. */
  readonly useChallenge: (id: string, now: Instant) => Promise<string | undefined>;
};
