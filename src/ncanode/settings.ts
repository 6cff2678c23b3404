import {
  type Certificate,
  createRevocationCache,
  type Fetcher,
  type Instant,
  type RevocationAddresses,
  type RevocationCache,
  rememberingVerifier,
  type TrustStore,
  type Verifier,
  verifySignature,
} from '../signature/index.ts';

/** What an installation gives to the interface. */
export type NcanodeSettings = {
  readonly trust: TrustStore;
  readonly now: () => Instant;
  /** The road to responders, lists and the stamping service. Absent: checks of revocation cannot be made. */
  readonly fetcher?: Fetcher;
  /** Computes signatures; in the same thread when absent. */
  readonly verify?: Verifier;
  readonly cache?: RevocationCache;
  /** Where to ask about a certificate instead of at its own addresses. */
  readonly addressesOf?: (certificate: Certificate, issuer: Certificate) => RevocationAddresses;
  /** The stamping service for `withTsp`; that of the national authority when absent. */
  readonly stampAddress?: string;
  /** Largest request in bytes; 48 MiB when absent. */
  readonly largestRequest?: number;
  /** Told of a fault of ours, without what was sent. */
  readonly onFault?: (place: string) => void;
};

/** Settings with nothing left open. */
export type Means = NcanodeSettings & Required<Pick<NcanodeSettings, 'verify' | 'cache' | 'stampAddress' | 'largestRequest' | 'onFault'>>;

/** Fills in what an installation left open. */
export function meansOf(settings: NcanodeSettings): Means {
  return {
    ...settings,
    verify: settings.verify ?? rememberingVerifier(verifySignature),
    cache: settings.cache ?? createRevocationCache(),
    stampAddress: settings.stampAddress ?? 'http://tsp.pki.gov.kz/',
    largestRequest: settings.largestRequest ?? 48 * 1024 * 1024,
    onFault: settings.onFault ?? (() => undefined),
  };
}
