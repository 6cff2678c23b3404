import {
  type Certificate,
  checkRevocation,
  type Fetcher,
  type Instant,
  type RevocationAddresses,
  type RevocationReason,
  type RevocationRequest,
  type RevocationResult,
  reasonWords,
} from '../signature/index.ts';
import { timeText } from './certificate-info.ts';

export type RevocationSource = 'CRL' | 'OCSP';

/**
 * What one source says. `revoked` is null when the check could not be made: that is neither "revoked" nor "not revoked", and `reason` says
 * what was in the way.
 */
export type RevocationEntry = {
  readonly revoked: boolean | null;
  readonly by: RevocationSource;
  readonly revocationTime: string | null;
  readonly reason: string | null;
};

/** An entry, and whether it lets the certificate be valid at the moment asked about. */
export type JudgedEntry = { readonly entry: RevocationEntry; readonly stands: boolean };

/** The addresses of the sources that were asked for. */
export function addressesFor(sources: readonly RevocationSource[], { ocsp, lists, deltas }: RevocationAddresses): RevocationAddresses {
  const crl = sources.includes('CRL');
  return { ocsp: sources.includes('OCSP') ? ocsp : [], lists: crl ? lists : [], deltas: crl ? deltas : [] };
}

export function ownAddresses({ extensions }: Certificate): RevocationAddresses {
  return { ocsp: extensions.ocspAddresses ?? [], lists: extensions.crlAddresses ?? [], deltas: extensions.deltaCrlAddresses ?? [] };
}

/** Asks one source alone about a certificate on a trusted path. */
export async function askSource(
  source: RevocationSource,
  subject: { readonly certificate: Certificate; readonly issuer: Certificate },
  request: RevocationRequest,
): Promise<JudgedEntry> {
  const addressesOf = (certificate: Certificate, issuer: Certificate) =>
    addressesFor([source], request.addressesOf?.(certificate, issuer) ?? ownAddresses(certificate));
  return entryOf(source, await checkRevocation(subject, { ...request, addressesOf }));
}

/** The entry for a result of a source. */
export function entryOf(by: RevocationSource, result: RevocationResult): JudgedEntry {
  switch (result.kind) {
    case 'good': {
      const { revokedLater } = result;
      if (revokedLater) return { entry: revokedEntry(by, revokedLater.since, revokedLater.reason), stands: true };
      return { entry: { revoked: false, by, revocationTime: null, reason: by === 'OCSP' ? 'OK' : null }, stands: true };
    }
    case 'revoked':
      return { entry: revokedEntry(by, result.since, result.reason), stands: false };
    case 'neverIssued':
      return { entry: { revoked: true, by, revocationTime: null, reason: 'NEVER_ISSUED' }, stands: false };
    case 'couldNotBeChecked':
      return notChecked(by, result.tried.map(({ reason }) => reasonWords(reason).en).join(' ') || reasonWords('no-address').en);
  }
}

/** The entry of a check that could not be made. */
export function notChecked(by: RevocationSource, why: string): JudgedEntry {
  return { entry: { revoked: null, by, revocationTime: null, reason: `Revocation status is unknown: ${why}` }, stands: false };
}

function revokedEntry(by: RevocationSource, since: Instant, reason: RevocationReason | undefined): RevocationEntry {
  return { revoked: true, by, revocationTime: timeText(since), reason: reason ? enumName(reason) : 'UNSPECIFIED' };
}

/** `keyCompromise` as KEY_COMPROMISE, `cACompromise` as CA_COMPROMISE. */
function enumName(reason: RevocationReason): string {
  if (reason === 'cACompromise') return 'CA_COMPROMISE';
  if (reason === 'aACompromise') return 'AA_COMPROMISE';
  if (reason === 'removeFromCRL') return 'REMOVE_FROM_CRL';
  return reason.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** Asks an address that did not answer no second time within one request: many signers wait for it once. */
export function impatient(fetcher: Fetcher): Fetcher {
  const silent = new Set<string>();
  const once =
    <Rest extends readonly unknown[]>(ask: (address: string, ...rest: Rest) => ReturnType<Fetcher['getList']>) =>
    async (address: string, ...rest: Rest): ReturnType<Fetcher['getList']> => {
      if (silent.has(address)) return { kind: 'notFetched', reason: 'unreachable', note: 'did not answer before' };
      const fetched = await ask(address, ...rest);
      if (fetched.kind === 'notFetched') silent.add(address);
      return fetched;
    };
  return { askOcsp: once(fetcher.askOcsp), askTimeStamp: once(fetcher.askTimeStamp), getList: once(fetcher.getList) };
}
