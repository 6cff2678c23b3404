import type { Instant } from '../asn1/index.ts';
import { type Authority, createAuthority, fetcherOf, type Issued, type IssueRequest, type ServiceState } from '../authority/index.ts';
import { makeSignedData, readSignedData, withTimeStamp } from '../cms/index.ts';
import { type KeyKind, verifySignature } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import { obtainTimeStamp } from '../tsp/index.ts';
import { type SignaturePolicy, signingPolicy, type VerificationContext } from '../verify/index.ts';

/** Addresses in the demonstration's certificates; nothing is ever sent there in tests. */
export const demoAddresses = {
  ocsp: 'http://localhost/ocsp',
  list: 'http://localhost/list.crl',
  delta: 'http://localhost/delta.crl',
  stamp: 'http://localhost/tsp',
};

/** A root, an issuing authority under it and its services, for tests. */
export type DemoHouse = {
  readonly root: Authority;
  readonly authority: Authority;
  readonly services: ServiceState;
  readonly issue: (request?: Partial<IssueRequest>) => Issued;
  readonly context: (changes?: Partial<Omit<VerificationContext, 'policy'>> & { policy?: Partial<SignaturePolicy> }) => VerificationContext;
  /** A CAdES-BES document, with a time stamp when `stampedAt` is given. */
  readonly sign: (content: Uint8Array, signers: readonly Issued[], at: Instant, options?: SignOptions) => Promise<Uint8Array>;
};
export type SignOptions = { readonly detached?: boolean; readonly stampedAt?: Instant };

export const testNow: Instant = '2026-03-02T06:00:00.000Z';

/** Makes a house whose authorities live from 2015 to 2040. */
export function demoHouse(keyKind: KeyKind, now: Instant = testNow): DemoHouse {
  const life = { notBefore: '2015-01-01T00:00:00.000Z', notAfter: '2040-01-01T00:00:00.000Z' };
  const root = createAuthority({ name: 'НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ СЫНАҚ', keyKind, ...life });
  const authority = createAuthority({
    name: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ СЫНАҚ',
    keyKind,
    parent: root,
    ...life,
    addresses: demoAddresses,
  });
  const services: ServiceState = { at: now, exchanges: [] };
  const fetcher = fetcherOf(authority, services);
  const store = { anchors: [{ certificate: root.certificate }], authorities: [authority.certificate] };
  return {
    root,
    authority,
    services,
    issue: (request = {}) =>
      authority.issue({
        profile: 'naturalPerson',
        subject: { commonName: 'ҮЛГІБАЕВ СЫНАҚ', surname: 'ҮЛГІБАЕВ', patronymic: 'ҰЛЫҚҰЛЫ', iin: '650721399905' },
        notBefore: '2025-06-01T00:00:00.000Z',
        notAfter: '2026-06-01T00:00:00.000Z',
        ...request,
      }),
    context: ({ policy, ...changes } = {}) => ({
      store,
      verify: verifySignature,
      now,
      fetcher,
      ...changes,
      policy: { ...signingPolicy, ...policy },
    }),
    sign: async (content, signers, at, { detached = false, stampedAt } = {}) => {
      const made = await makeSignedData({ content, signers: signers.map(({ signer }) => signer), detached, signingTime: at });
      if (made.kind !== 'made') throw new Error(made.reason);
      if (!stampedAt) return made.der;
      return stampFirst(made.der, fetcherOf(authority, { at: stampedAt, exchanges: [] }));
    },
  };
}

async function stampFirst(cms: Uint8Array, fetcher: ReturnType<typeof fetcherOf>): Promise<Uint8Array> {
  const read = readSignedData(cms);
  const signer = read.kind === 'read' ? read.value.signers[0] : undefined;
  if (read.kind !== 'read' || !signer) throw new Error('no signer to stamp');
  const stamp = await obtainTimeStamp({ bytes: signer.signature, hashOid: oids.sha256, address: demoAddresses.stamp, fetcher });
  if (stamp.kind !== 'stamped') throw new Error(stamp.reason);
  return withTimeStamp(read.value, signer, stamp.token.der);
}

/** The outcome of a named check of the first signer, as `name: outcome reason`. */
export function checkLine(checks: readonly { name: string; outcome: string; reason?: string }[], name: string): string {
  return checks
    .filter((check) => check.name === name)
    .map(({ outcome, reason }) => (reason ? `${outcome} ${reason}` : outcome))
    .join('; ');
}
