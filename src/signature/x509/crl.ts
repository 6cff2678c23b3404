import { Buffer } from 'node:buffer';
import {
  type Asn1Node,
  childrenOf,
  contentsOf,
  derOrPem,
  encodingOf,
  failAt,
  fieldsOf,
  type Instant,
  insideOctets,
  isUniversal,
  oidOf,
  openAsn1,
  type Read,
  readBitOctets,
  readEnumerated,
  readGeneralizedTime,
  readInteger,
  readSmallInteger,
  readTime,
  readWhole,
  tags,
  unwrap,
} from '../asn1/index.ts';
import type { AlgorithmIdentifier } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import { readAlgorithm, sameAlgorithm } from './algorithm.ts';
import { hex, readAddresses, readExtensionList } from './extensions.ts';
import { type Name, readName } from './name.ts';

export const revocationReasons = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  'unused7',
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
] as const;
export type RevocationReason = (typeof revocationReasons)[number];

/** What a list says of one certificate. */
export type CrlEntry = {
  readonly serial: string;
  readonly revokedAt: Instant;
  readonly reason?: RevocationReason;
  /** Since when the key is believed to be in wrong hands; may lie before `revokedAt`. */
  readonly invalidSince?: Instant;
};

/** A certificate revocation list, read but not trusted. */
export type Crl = {
  readonly der: Uint8Array;
  readonly signed: Uint8Array;
  readonly issuer: Name;
  readonly thisUpdate: Instant;
  readonly nextUpdate?: Instant;
  readonly number?: bigint;
  /** Number of the complete list that this one adds to: it is a delta list. */
  readonly deltaBase?: bigint;
  readonly authorityKeyId?: string;
  readonly deltaCrlAddresses?: readonly string[];
  /** The issuingDistributionPoint narrows the list to a part of the certificates. */
  readonly scope?: CrlScope;
  readonly unknownCritical: readonly string[];
  readonly entries: ReadonlyMap<string, CrlEntry>;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
};

export type CrlScope = {
  readonly addresses: readonly string[];
  readonly onlyHolders: boolean;
  readonly onlyAuthorities: boolean;
  readonly onlySomeReasons: boolean;
  readonly indirect: boolean;
  readonly onlyAttributes: boolean;
};

/** Most entries a list may have: far above the NCA's, low enough for the memory of a page server. */
const maximumEntries = 500_000;

/** Reads a revocation list from DER or one PEM block. */
export function readCrl(bytes: Uint8Array): Read<Crl> {
  return readWhole(() =>
    crlOf(openAsn1(derOrPem(bytes, 'crl'), 'crl', 'der', { bytes: 64 * 1024 * 1024, depth: 40, elements: 5_000_000 })),
  );
}

/** Reads a list from an element; throws a fault with the place. */
export function crlOf(node: Asn1Node): Crl {
  const fields = fieldsOf(node);
  const tbs = fields.next('tbsCertList');
  const signatureAlgorithm = readAlgorithm(fields.next('signatureAlgorithm'));
  const signature = readBitOctets(fields.next('signatureValue'));
  fields.end();

  const body = fieldsOf(tbs);
  const version = body.ifTag(tags.integer, 'version');
  if (version && readSmallInteger(version) !== 1) failAt(version, 'unsupported-version');
  const innerAlgorithm = body.next('signature');
  if (!sameAlgorithm(readAlgorithm(innerAlgorithm), signatureAlgorithm)) failAt(innerAlgorithm, 'bad-value');
  const issuer = readName(body.next('issuer'));
  const thisUpdate = readTime(body.next('thisUpdate'));
  const next = body.ifTag(tags.utcTime, 'nextUpdate') ?? body.ifTag(tags.generalizedTime, 'nextUpdate');
  const nextUpdate = next ? readTime(next) : undefined;
  const revoked = body.ifTag(tags.sequence, 'revokedCertificates');
  const extensionsNode = body.ifContext(0, 'crlExtensions');
  body.end();
  if (extensionsNode && !version) failAt(extensionsNode, 'unsupported-version');

  const unknownCritical: string[] = [];
  const entries = revoked ? readEntries(revoked, unknownCritical) : new Map<string, CrlEntry>();
  return {
    der: encodingOf(node),
    signed: encodingOf(tbs),
    issuer,
    thisUpdate,
    ...(nextUpdate ? { nextUpdate } : {}),
    ...(extensionsNode ? readCrlExtensions(unwrap(extensionsNode, 'list'), unknownCritical) : {}),
    unknownCritical,
    entries,
    signatureAlgorithm,
    signature,
  };
}

type CrlExtensions = Pick<Crl, 'number' | 'deltaBase' | 'authorityKeyId' | 'deltaCrlAddresses' | 'scope'>;

function readCrlExtensions(list: Asn1Node, unknownCritical: string[]): CrlExtensions {
  const found: { -readonly [K in keyof CrlExtensions]: CrlExtensions[K] } = {};
  for (const { oid, critical, value } of readExtensionList(list)) {
    const inside = () => insideOctets(value, 'value');
    if (oid === oids.crlNumber) found.number = readInteger(inside(), 33);
    else if (oid === oids.deltaCrlIndicator) found.deltaBase = readInteger(inside(), 33);
    else if (oid === oids.authorityKeyIdentifier) {
      const keyId = fieldsOf(inside()).ifContext(0, 'keyIdentifier');
      if (keyId) found.authorityKeyId = hex(contentsOf(keyId));
    } else if (oid === oids.freshestCrl) found.deltaCrlAddresses = [...childrenOf(inside())].flatMap(readPointAddresses);
    else if (oid === oids.issuingDistributionPoint) found.scope = readScope(inside());
    else if (critical) unknownCritical.push(oid);
  }
  return found;
}

function readPointAddresses(point: Asn1Node): string[] {
  const wrapped = fieldsOf(point).ifContext(0, 'distributionPoint');
  const name = wrapped ? unwrap(wrapped, 'name') : undefined;
  return name?.tagClass === 'context' && name.tag === 0 ? readAddresses(name) : [];
}

function readScope(node: Asn1Node): CrlScope {
  const fields = fieldsOf(node);
  const point = fields.ifContext(0, 'distributionPoint');
  const flag = (tag: number, name: string): boolean => {
    const found = fields.ifContext(tag, name);
    return found !== undefined && contentsOf(found)[0] !== 0;
  };
  const onlyHolders = flag(1, 'onlyContainsUserCerts');
  const onlyAuthorities = flag(2, 'onlyContainsCACerts');
  const onlySomeReasons = fields.ifContext(3, 'onlySomeReasons') !== undefined;
  const indirect = flag(4, 'indirectCRL');
  const onlyAttributes = flag(5, 'onlyContainsAttributeCerts');
  fields.end();
  const name = point ? unwrap(point, 'name') : undefined;
  const addresses = name?.tagClass === 'context' && name.tag === 0 ? readAddresses(name) : [];
  return { addresses, onlyHolders, onlyAuthorities, onlySomeReasons, indirect, onlyAttributes };
}

function readEntries(list: Asn1Node, unknownCritical: string[]): Map<string, CrlEntry> {
  const entries = new Map<string, CrlEntry>();
  for (const item of childrenOf(list)) {
    if (entries.size >= maximumEntries) failAt(item, 'too-many-elements');
    const fields = fieldsOf(item);
    const serialNode = fields.next('userCertificate');
    const dateNode = fields.next('revocationDate');
    const extensionsNode = fields.maybe('crlEntryExtensions');
    fields.end();
    if (!isUniversal(serialNode, tags.integer)) failAt(serialNode, 'unexpected-element');
    // Not the strict reader of serials: they are only compared.
    const bytes = contentsOf(serialNode);
    const serial = hex(bytes[0] === 0 && bytes.length > 1 ? bytes.subarray(1) : bytes);
    const revokedAt = readTime(dateNode);
    entries.set(
      serial,
      extensionsNode ? { serial, revokedAt, ...readEntryExtensions(extensionsNode, unknownCritical) } : { serial, revokedAt },
    );
  }
  return entries;
}

const reasonOid = Buffer.from('551d15', 'hex');

function readEntryExtensions(node: Asn1Node, unknownCritical: string[]): Pick<CrlEntry, 'reason' | 'invalidSince'> {
  const found: { reason?: RevocationReason; invalidSince?: Instant } = {};
  for (const item of childrenOf(node)) {
    const fields = fieldsOf(item);
    const idNode = fields.next('extnID');
    const critical = fields.ifTag(tags.boolean, 'critical') !== undefined;
    const value = fields.next('extnValue');
    fields.end();
    const id = contentsOf(idNode);
    const oid = Buffer.compare(id, reasonOid) === 0 ? oids.reasonCode : oidOf(idNode);
    if (oid === oids.reasonCode) {
      const reason = revocationReasons[readEnumerated(insideOctets(value, 'value'))];
      if (!reason) failAt(value, 'bad-value');
      found.reason = reason;
    } else if (oid === oids.invalidityDate) found.invalidSince = readGeneralizedTime(insideOctets(value, 'value'));
    // certificateIssuer makes the list indirect, which is refused as a scope: an unknown critical extension likewise.
    else if (critical && !unknownCritical.includes(oid)) unknownCritical.push(oid);
  }
  return found;
}
