import {
  type Authority,
  answerOcsp,
  answerTimeStamp,
  type CertificateProfile,
  createAuthority,
  type Issued,
  issuedFrom,
  makeList,
  type OcspFault,
  type StampFault,
} from '../../src/signature/authority/index.ts';
import type { Fetched, Fetcher, RevocationReason, TrustStore } from '../../src/signature/index.ts';
import { base64, bytesOf, type Keeper, type Kept, type KeptHouse } from './keeper.ts';

/** The two kinds of key of the demonstration: RSA (separate for signing and sign-in), GOST 34.10-2015 (one key serves both). */
export type Algorithm = 'rsa' | 'gost';

/** Whom a certificate is for. With an organisation the certificate also names it and its BIN. */
export type Holder = {
  readonly name: string;
  /** Absent only for a certificate of an organisation alone (its information system, its stamp). */
  readonly iin?: string;
  readonly organisation?: { readonly name: string; readonly bin: string };
  /** Absent: a natural person, or an employee where an organisation is named; an information system where nobody else is. */
  readonly quality?: Exclude<CertificateProfile, 'authority' | 'ocspResponder' | 'stampingService'>;
  readonly kind: 'sign' | 'auth';
  readonly algorithm: Algorithm;
  /** A second certificate of the same holder, whose term is over. */
  readonly expired?: boolean;
};

/** What the services do at the moment. `silent` does not answer; `broken` answers with status 500. */
export type Mischief = {
  readonly ocsp: OcspFault | 'silent' | 'broken' | null;
  readonly stamp: StampFault | 'silent' | 'broken' | null;
  readonly lists: 'silent' | 'broken' | null;
};

/** An answer of a service of the authority. */
export type ServiceAnswer = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'silent' | 'broken' | 'notFound' };

/** The certification authority of the demonstration. README.md says how it is used. */
export type DemoAuthority = {
  /** The holder's certificate and key: the one made before, or a new one when there is none or its term is over. */
  readonly certificateFor: (holder: Holder) => Issued;
  /** What an installation that trusts this authority trusts. */
  readonly trust: TrustStore;
  /** The authority's services without a network between: for the engine in the demonstration, and for tests. */
  readonly fetcher: Fetcher;
  readonly revoke: (serial: string, reason?: RevocationReason) => void;
  /** Takes a revocation back, as after a hold. */
  readonly release: (serial: string) => void;
  readonly revoked: () => readonly string[];
  readonly mischief: () => Mischief;
  readonly misbehave: (mischief: Partial<Mischief>) => void;
  readonly answerOcsp: (algorithm: Algorithm, question: Uint8Array) => ServiceAnswer;
  readonly answerStamp: (algorithm: Algorithm, question: Uint8Array) => Promise<ServiceAnswer>;
  readonly list: (algorithm: Algorithm, delta: boolean) => ServiceAnswer;
};

const life = { notBefore: '2015-01-01T00:00:00.000Z', notAfter: '2049-12-31T00:00:00.000Z' };
const keyKinds = { rsa: 'rsa-2048', gost: 'gost-2015-512' } as const;
const algorithms = ['rsa', 'gost'] as const;
const year = 365 * 86_400_000;

/** Where the services stand below the address of the simulator. */
export const servicePaths = (algorithm: Algorithm) =>
  ({
    ocsp: `/ocsp/${algorithm}`,
    list: `/crl/${algorithm}.crl`,
    delta: `/crl/${algorithm}-delta.crl`,
    stamp: `/tsp/${algorithm}`,
  }) as const;

const addressesAt = (base: string, algorithm: Algorithm) => {
  const { ocsp, list, delta } = servicePaths(algorithm);
  return { ocsp: base + ocsp, list: base + list, delta: base + delta };
};

export type DemoAuthorityRequest = {
  readonly keeper: Keeper;
  /** ISO instant, UTC: the clock of the demonstration. */
  readonly now: () => string;
  /** Where its services answer over HTTP, without a slash at the end; goes into certificates. */
  readonly address?: string;
};

/** Makes the authority, or takes up the one that the keeper has. Keys are made at the first start. */
export function createDemoAuthority({ keeper, now, address = 'http://127.0.0.1:13580' }: DemoAuthorityRequest): DemoAuthority {
  const kept: Kept = keeper.load() ?? firstHouses();
  const houses = { rsa: takeUp(kept.rsa, 'rsa', address), gost: takeUp(kept.gost, 'gost', address) };
  let mischief: Mischief = { ocsp: null, stamp: null, lists: null };
  keeper.save(kept);

  const issue = (holder: Holder): Issued => {
    const { authority } = houses[holder.algorithm];
    const at = Date.parse(now());
    const [from, until] = holder.expired ? [at - 2 * year, at - year] : [at - 86_400_000, at + year];
    const [surname = holder.name] = holder.name.split(' ');
    const { organisation } = holder;
    return authority.issue({
      profile: qualityOf(holder),
      subject: {
        commonName: holder.name,
        ...(holder.iin ? { iin: holder.iin, surname } : {}),
        ...(organisation ? { bin: organisation.bin, organization: organisation.name } : {}),
      },
      purpose: holder.kind,
      notBefore: new Date(from).toISOString(),
      notAfter: new Date(until).toISOString(),
    });
  };

  const certificateFor = (holder: Holder): Issued => {
    const name = holderKey(holder);
    const before = kept.holders[name];
    if (before) {
      const issued = issuedFrom(bytesOf(before.certificate), bytesOf(before.privateKey));
      if (holder.expired || (issued.certificate.notAfter > now() && issued.certificate.notBefore <= now())) return issued;
    }
    const issued = issue(holder);
    kept.holders[name] = { certificate: base64(issued.certificate.der), privateKey: base64(issued.privateKeyInfo) };
    kept[holder.algorithm].issued.push(issued.certificate.serial);
    keeper.save(kept);
    return issued;
  };

  const houseOf = (serial: string): Algorithm | undefined => algorithms.find((one) => kept[one].issued.includes(serial));

  const bytesAnswer = (bytes: Uint8Array): ServiceAnswer => ({ kind: 'bytes', bytes });

  const ocsp = (algorithm: Algorithm, question: Uint8Array): ServiceAnswer => {
    const fault = mischief.ocsp;
    const at = now();
    if (fault === 'silent' || fault === 'broken') return { kind: fault };
    return bytesAnswer(answerOcsp(houses[algorithm].authority, question, { at, ...(fault ? { fault } : {}) }));
  };
  const stamp = async (algorithm: Algorithm, question: Uint8Array): Promise<ServiceAnswer> => {
    const fault = mischief.stamp;
    const at = now();
    if (fault === 'silent' || fault === 'broken') return { kind: fault };
    return bytesAnswer(await answerTimeStamp(houses[algorithm].authority, question, { at, ...(fault ? { fault } : {}) }));
  };
  const list = (algorithm: Algorithm, delta: boolean): ServiceAnswer => {
    const at = now();
    if (mischief.lists) return { kind: mischief.lists };
    const { listNumber } = kept[algorithm];
    const nextUpdate = new Date(Date.parse(at) + (delta ? 1 : 24) * 3_600_000).toISOString();
    // The complete list always holds every entry, so the delta that adds to it repeats the same ones.
    return bytesAnswer(
      makeList(houses[algorithm].authority, {
        at,
        nextUpdate,
        number: delta ? listNumber + 1 : listNumber,
        ...(delta ? { deltaBase: listNumber } : {}),
      }),
    );
  };

  return {
    certificateFor,
    trust: {
      anchors: algorithms.map((one) => ({ certificate: houses[one].root.certificate })),
      authorities: algorithms.map((one) => houses[one].authority.certificate),
    },
    fetcher: fetcherAt(ocsp, stamp, list),
    revoke: (serial, reason = 'keyCompromise') => {
      const algorithm = houseOf(serial);
      if (!algorithm) return;
      houses[algorithm].authority.revoke(serial, now(), reason);
      kept[algorithm].revoked[serial] = { at: now(), reason };
      kept[algorithm].listNumber += 1;
      keeper.save(kept);
    },
    release: (serial) => {
      const algorithm = houseOf(serial);
      if (!algorithm) return;
      houses[algorithm].authority.release(serial);
      delete kept[algorithm].revoked[serial];
      kept[algorithm].listNumber += 1;
      keeper.save(kept);
    },
    revoked: () => algorithms.flatMap((one) => Object.keys(kept[one].revoked)),
    mischief: () => mischief,
    misbehave: (change) => {
      mischief = { ...mischief, ...change };
    },
    answerOcsp: ocsp,
    answerStamp: stamp,
    list,
  };
}

function qualityOf({ quality, iin, organisation }: Holder): NonNullable<Holder['quality']> {
  if (quality) return quality;
  if (!iin) return 'informationSystem';
  return organisation ? 'employee' : 'naturalPerson';
}

const holderKey = (holder: Holder): string =>
  [
    holder.algorithm,
    // One 2015 key serves both purposes, as the NCA issues it.
    holder.algorithm === 'gost' ? 'both' : holder.kind,
    holder.expired ? 'expired' : 'current',
    holder.iin ?? '',
    holder.organisation?.bin ?? '',
    qualityOf(holder),
    holder.name,
  ].join('|');

function firstHouses(): Kept {
  const make = (algorithm: Algorithm): KeptHouse => {
    const keyKind = keyKinds[algorithm];
    const root = createAuthority({ name: `СЫНАҚ: НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (${algorithm.toUpperCase()})`, keyKind, ...life });
    const issuing = createAuthority({
      name: `СЫНАҚ: ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (${algorithm.toUpperCase()})`,
      keyKind,
      parent: root,
      ...life,
    });
    const keyOf = ({ identity }: Authority) => ({
      certificate: base64(identity.certificate.der),
      privateKey: base64(identity.privateKeyInfo),
    });
    return { root: keyOf(root), issuing: keyOf(issuing), issued: [], revoked: {}, listNumber: 1 };
  };
  return { rsa: make('rsa'), gost: make('gost'), holders: {} };
}

function takeUp(kept: KeptHouse, algorithm: Algorithm, base: string): { readonly root: Authority; readonly authority: Authority } {
  const keyKind = keyKinds[algorithm];
  const identityOf = (key: KeptHouse['root']) => ({ certificateDer: bytesOf(key.certificate), privateKeyInfo: bytesOf(key.privateKey) });
  const issuing = identityOf(kept.issuing);
  const root = createAuthority({ name: '', keyKind, ...life, identity: identityOf(kept.root) });
  const revoked = Object.entries(kept.revoked).map(
    ([serial, { at, reason }]) => [serial, { at, ...(reason ? { reason: reason as RevocationReason } : {}) }] as const,
  );
  const before = { issued: kept.issued, revoked };
  return {
    root,
    authority: createAuthority({ name: '', keyKind, ...life, identity: issuing, addresses: addressesAt(base, algorithm), before }),
  };
}

/** Finds the service by the end of its address, so that certificates made at another port are answered too. */
function fetcherAt(
  ocsp: (algorithm: Algorithm, question: Uint8Array) => ServiceAnswer,
  stamp: (algorithm: Algorithm, question: Uint8Array) => Promise<ServiceAnswer>,
  list: (algorithm: Algorithm, delta: boolean) => ServiceAnswer,
): Fetcher {
  const found = (address: string, service: 'ocsp' | 'list' | 'delta' | 'stamp') =>
    algorithms.find((one) => address.endsWith(servicePaths(one)[service]));
  const fetched = (answer: ServiceAnswer): Fetched =>
    answer.kind === 'bytes'
      ? { kind: 'fetched', bytes: answer.bytes }
      : {
          kind: 'notFetched',
          reason: answer.kind === 'silent' ? 'timeout' : answer.kind === 'broken' ? 'refused' : 'unreachable',
          note: answer.kind,
        };
  const nowhere: ServiceAnswer = { kind: 'notFound' };
  return {
    askOcsp: async (address, question) => {
      const algorithm = found(address, 'ocsp');
      return fetched(algorithm ? ocsp(algorithm, question) : nowhere);
    },
    askTimeStamp: async (address, question) => {
      const algorithm = found(address, 'stamp');
      return fetched(algorithm ? await stamp(algorithm, question) : nowhere);
    },
    getList: async (address) => {
      const delta = found(address, 'delta');
      const whole = found(address, 'list');
      return fetched(delta ? list(delta, true) : whole ? list(whole, false) : nowhere);
    },
  };
}
