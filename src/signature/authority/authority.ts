import { createHash, randomBytes } from 'node:crypto';
import { type Instant, write } from '../asn1/index.ts';
import { keySigner, type Signer } from '../cms/index.ts';
import { generateKeyPair, type KeyKind, type KeyPair, signatureAlgorithmFor, signBytes } from '../crypto/index.ts';
import { type Certificate, type RevocationReason, readCertificate } from '../x509/index.ts';
import {
  type AuthorityAddresses,
  type CertificateProfile,
  extension,
  type ProfileRules,
  profileExtensions,
  rulesOf,
  type SubjectNames,
  subjectDer,
} from './profiles.ts';

/** A certificate with its private key, as an authority of a demonstration hands them out. */
export type Issued = {
  readonly certificate: Certificate;
  readonly privateKeyInfo: Uint8Array;
  /** Signs documents as the holder. */
  readonly signer: Signer;
};

export type IssueRequest = {
  readonly profile: CertificateProfile;
  readonly subject: SubjectNames;
  readonly keyKind?: KeyKind;
  /** For key kinds that are separate by purpose; `sign` when absent. */
  readonly purpose?: 'sign' | 'auth';
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** A key that exists already; made anew when absent. */
  readonly key?: KeyPair;
  /** Departures from the profile, for wrong certificates in tests. */
  readonly rules?: Partial<ProfileRules>;
  readonly pathLength?: number;
  /** DER of more extensions. */
  readonly extensions?: readonly { readonly oid: string; readonly critical: boolean; readonly value: Uint8Array }[];
};

export type RevocationEntry = {
  readonly at: Instant;
  readonly reason?: RevocationReason;
  readonly invalidSince?: Instant;
  /** Number of the list that first held it. */
  readonly listedSince?: number;
};

/**
 * A certification authority for demonstrations, simulators and tests: issues certificates with the NCA's profile and keeps what it
 * issued and revoked. Never part of the product's own path.
 */
export type Authority = {
  readonly certificate: Certificate;
  readonly identity: Issued;
  readonly keyKind: KeyKind;
  readonly issue: (request: IssueRequest) => Issued;
  readonly revoke: (serial: string, at: Instant, reason?: RevocationReason, invalidSince?: Instant) => void;
  /** Ends a hold. */
  readonly release: (serial: string) => void;
  readonly isIssued: (serial: string) => boolean;
  readonly findRevocation: (serial: string) => RevocationEntry | undefined;
  readonly revocations: () => ReadonlyMap<string, RevocationEntry>;
  /** The responder's and the stamping service's identities, issued when first needed. */
  readonly responder: (at: Instant) => Issued;
  readonly stampingService: (at: Instant) => Issued;
  readonly addresses: AuthorityAddresses;
};

export type AuthorityRequest = {
  readonly name: string;
  readonly keyKind: KeyKind;
  /** Absent: a root. */
  readonly parent?: Authority;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly addresses?: AuthorityAddresses;
  readonly pathLength?: number;
  /** Key and certificate made earlier, to go on after a restart. */
  readonly identity?: { readonly certificateDer: Uint8Array; readonly privateKeyInfo: Uint8Array };
  /** Serials and revocations from before the restart: its responder must go on knowing them. */
  readonly before?: { readonly issued: Iterable<string>; readonly revoked: Iterable<readonly [string, RevocationEntry]> };
};

/** Makes an authority, or takes up one that was made before. */
export function createAuthority(request: AuthorityRequest): Authority {
  const { keyKind, addresses = {} } = request;
  const identity = request.identity ? issuedFrom(request.identity.certificateDer, request.identity.privateKeyInfo) : makeIdentity(request);
  const issued = new Set<string>(request.before?.issued);
  const revoked = new Map<string, RevocationEntry>(request.before?.revoked);
  const issue = (wanted: IssueRequest): Issued => {
    const made = makeCertificate(wanted, keyKind, addresses, identity);
    issued.add(made.certificate.serial);
    return made;
  };
  const service = (profile: 'ocspResponder' | 'stampingService', commonName: string) => {
    let made: Issued | undefined;
    return (at: Instant): Issued => {
      if (!made || at > made.certificate.notAfter || at < made.certificate.notBefore) {
        const { notBefore, notAfter } = identity.certificate;
        made = issue({ profile, subject: { commonName }, notBefore, notAfter });
      }
      return made;
    };
  };
  return {
    certificate: identity.certificate,
    identity,
    keyKind,
    addresses,
    issue,
    revoke: (serial, at, reason, invalidSince) => {
      revoked.set(serial, { at, ...(reason ? { reason } : {}), ...(invalidSince ? { invalidSince } : {}) });
    },
    release: (serial) => {
      revoked.delete(serial);
    },
    isIssued: (serial) => issued.has(serial),
    findRevocation: (serial) => revoked.get(serial),
    revocations: () => revoked,
    responder: service('ocspResponder', 'OCSP RESPONDER'),
    stampingService: service('stampingService', 'УАҚЫТ БЕЛГІСІ ҚЫЗМЕТІ'),
  };
}

function makeIdentity({ name, keyKind, parent, notBefore, notAfter, pathLength }: AuthorityRequest): Issued {
  const wanted: IssueRequest = {
    profile: 'authority',
    subject: { commonName: name },
    keyKind,
    notBefore,
    notAfter,
    ...(pathLength === undefined ? {} : { pathLength }),
  };
  return parent ? parent.issue(wanted) : makeCertificate(wanted, keyKind, {}, undefined);
}

function makeCertificate(wanted: IssueRequest, usualKind: KeyKind, addresses: AuthorityAddresses, issuer: Issued | undefined): Issued {
  const keyKind = wanted.keyKind ?? usualKind;
  const key = wanted.key ?? generateKeyPair(keyKind);
  const rules = { ...rulesOf(wanted.profile, keyKind, wanted.purpose ?? 'sign'), ...wanted.rules };
  const subject = subjectDer(wanted.subject);
  const issuerKey = issuer?.privateKeyInfo ?? key.privateKeyInfo;
  const suite = signatureAlgorithmFor(issuer?.certificate.publicKeyInfo ?? key.publicKeyInfo);
  if (!suite) throw new Error(`no signature suite for ${keyKind}`);
  const subjectKeyId = keyId(key.publicKeyInfo);
  const authorityKeyId = issuer ? keyId(issuer.certificate.publicKeyInfo) : subjectKeyId;
  const algorithm = write.sequence(write.oid(suite.algorithm.oid), suite.algorithm.parameters ?? new Uint8Array());
  const extensions = [
    ...profileExtensions(rules, addresses, { subject: subjectKeyId, authority: authorityKeyId }),
    ...(wanted.extensions ?? []).map(({ oid, critical, value }) => extension(oid, critical, value)),
  ];
  if (rules.authority && wanted.pathLength !== undefined) {
    extensions[0] = extension('2.5.29.19', true, write.sequence(write.boolean(true), write.integer(wanted.pathLength)));
  }
  const tbs = write.sequence(
    write.explicit(0, write.integer(2)),
    write.serialInteger(newSerial()),
    algorithm,
    issuer?.certificate.subject.der ?? subject,
    write.sequence(write.time(wanted.notBefore), write.time(wanted.notAfter)),
    subject,
    key.publicKeyInfo,
    write.explicit(3, write.sequence(...extensions)),
  );
  const outcome = signBytes({
    algorithm: suite.algorithm,
    privateKeyInfo: issuerKey,
    digestOid: suite.digestOid,
    content: { kind: 'data', bytes: tbs },
  });
  if (outcome.kind !== 'signed') throw new Error(`the demonstration key does not sign: ${outcome.reason}`);
  return issuedFrom(write.sequence(tbs, algorithm, write.bitOctets(outcome.signature)), key.privateKeyInfo);
}

function newSerial(): string {
  const bytes = randomBytes(20);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex').toUpperCase();
}

/** SHA-1 over the whole SubjectPublicKeyInfo, as the NCA makes it for its "3.0" holders. */
function keyId(publicKeyInfo: Uint8Array): Uint8Array {
  return createHash('sha1').update(publicKeyInfo).digest();
}

/** A certificate with its key, read again from what was kept of them. */
export function issuedFrom(certificateDer: Uint8Array, privateKeyInfo: Uint8Array): Issued {
  const read = readCertificate(certificateDer);
  if (read.kind === 'unreadable') throw new Error(`a certificate of our own cannot be read: ${read.code} in ${read.path}`);
  const signer = keySigner(certificateDer, privateKeyInfo);
  if (!signer) throw new Error('a key of our own cannot sign');
  return { certificate: read.value, privateKeyInfo, signer };
}
