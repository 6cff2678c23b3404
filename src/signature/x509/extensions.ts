import { Buffer } from 'node:buffer';
import {
  type Asn1Node,
  childAt,
  contentsOf,
  failAt,
  fieldsOf,
  insideOctets,
  isContext,
  octetsOf,
  readBoolean,
  readImplicitIa5,
  readNamedBits,
  readOctetString,
  readOid,
  readSmallInteger,
  readText,
  sequenceOf,
  unwrap,
} from '../asn1/index.ts';
import { oids } from '../oids.ts';

export const keyUsages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsage = (typeof keyUsages)[number];

export type CertificatePolicy = { readonly oid: string; readonly cps?: string };

/** What the extensions of a certificate say; absent fields mean absent extensions. */
export type CertificateExtensions = {
  readonly basicConstraints?: { readonly authority: boolean; readonly pathLength?: number };
  readonly keyUsage?: readonly KeyUsage[];
  readonly extendedKeyUsage?: { readonly critical: boolean; readonly oids: readonly string[] };
  readonly policies?: readonly CertificatePolicy[];
  /** Hex, upper case. A hint for finding issuers, never proof. */
  readonly subjectKeyId?: string;
  readonly authorityKeyId?: string;
  readonly crlAddresses?: readonly string[];
  readonly deltaCrlAddresses?: readonly string[];
  readonly ocspAddresses?: readonly string[];
  readonly issuerAddresses?: readonly string[];
  readonly ocspNoCheck?: true;
  /** Where the NCA says the key is kept: OIDs under 1.2.398.3.3.5. */
  readonly keyStores?: readonly string[];
  /** Critical extensions that this library does not understand: such a certificate must not be relied on. */
  readonly unknownCritical: readonly string[];
};

export type RawExtension = { readonly oid: string; readonly critical: boolean; readonly value: Asn1Node };

/** Reads the SEQUENCE OF Extension; the same extension twice is refused. */
export function readExtensionList(node: Asn1Node): readonly RawExtension[] {
  const seen = new Set<string>();
  return sequenceOf(node).map((item) => {
    const fields = fieldsOf(item);
    const oid = readOid(fields.next('extnID'));
    const flag = fields.ifTag(1, 'critical');
    const critical = flag ? readBoolean(flag) : false;
    if (flag && !critical && node.reading.rules === 'der') failAt(flag, 'not-der');
    const value = fields.next('extnValue');
    readOctetString(value);
    fields.end();
    if (seen.has(oid)) failAt(item, 'duplicate');
    seen.add(oid);
    return { oid, critical, value };
  });
}

type Mutable = { -readonly [K in keyof CertificateExtensions]: CertificateExtensions[K] };

/** Reads the extensions of a certificate. */
export function readCertificateExtensions(list: readonly RawExtension[]): CertificateExtensions {
  const unknownCritical: string[] = [];
  const found: Mutable = { unknownCritical };
  for (const { oid, critical, value } of list) {
    const inside = () => insideOctets(value, 'value');
    switch (oid) {
      case oids.basicConstraints:
        found.basicConstraints = readBasicConstraints(inside());
        break;
      case oids.keyUsage: {
        const bits = readNamedBits(inside());
        found.keyUsage = keyUsages.filter((_, index) => bits[index]);
        break;
      }
      case oids.extendedKeyUsage:
        found.extendedKeyUsage = { critical, oids: sequenceOf(inside()).map(readOid) };
        break;
      case oids.certificatePolicies:
        found.policies = sequenceOf(inside()).map(readPolicy);
        break;
      case oids.subjectKeyIdentifier:
        found.subjectKeyId = hex(readOctetString(inside()));
        break;
      case oids.authorityKeyIdentifier: {
        const keyId = readAuthorityKeyId(inside());
        if (keyId) found.authorityKeyId = keyId;
        break;
      }
      case oids.crlDistributionPoints:
        found.crlAddresses = sequenceOf(inside()).flatMap(readDistributionPoint);
        break;
      case oids.freshestCrl:
        found.deltaCrlAddresses = sequenceOf(inside()).flatMap(readDistributionPoint);
        break;
      case oids.authorityInformationAccess: {
        const access = readInformationAccess(inside());
        found.ocspAddresses = access.ocsp;
        found.issuerAddresses = access.issuers;
        break;
      }
      case oids.ocspNoCheck:
        // The NCA's "3.0" responders leave the value empty instead of NULL; its presence alone counts.
        found.ocspNoCheck = true;
        break;
      case oids.ncaKeyStore:
        found.keyStores = sequenceOf(inside()).map(readOid);
        break;
      case oids.subjectAlternativeName:
      case oids.issuerAlternativeName:
        sequenceOf(inside());
        break;
      default:
        if (critical) unknownCritical.push(oid);
    }
  }
  return found;
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}

function readBasicConstraints(node: Asn1Node): { authority: boolean; pathLength?: number } {
  const fields = fieldsOf(node);
  const flag = fields.ifTag(1, 'cA');
  const authority = flag ? readBoolean(flag) : false;
  const length = fields.ifTag(2, 'pathLenConstraint');
  fields.end();
  return length ? { authority, pathLength: readSmallInteger(length) } : { authority };
}

function readPolicy(node: Asn1Node): CertificatePolicy {
  const fields = fieldsOf(node);
  const oid = readOid(fields.next('policyIdentifier'));
  const qualifiers = fields.maybe('policyQualifiers');
  fields.end();
  for (const qualifier of qualifiers ? sequenceOf(qualifiers) : []) {
    const parts = fieldsOf(qualifier);
    if (readOid(parts.next('policyQualifierId')) !== oids.policyCps) continue;
    // The test NCA of 2022 writes a blank before the address.
    return { oid, cps: readText(parts.next('qualifier')).trim() };
  }
  return { oid };
}

function readAuthorityKeyId(node: Asn1Node): string | undefined {
  const fields = fieldsOf(node);
  const keyId = fields.ifContext(0, 'keyIdentifier');
  fields.ifContext(1, 'authorityCertIssuer');
  const serial = fields.ifContext(2, 'authorityCertSerialNumber');
  fields.end();
  if (serial) contentsOf(serial);
  return keyId ? hex(octetsOf(keyId)) : undefined;
}

/** The URIs of a GeneralNames. */
export function readAddresses(names: Asn1Node): string[] {
  const fields: string[] = [];
  for (let position = names.contentStart, index = 0; position < names.contentEnd; index++) {
    const name = generalNameAt(names, position, index);
    if (isContext(name, 6)) fields.push(readImplicitIa5(name));
    position = name.end;
  }
  return fields;
}

function generalNameAt(names: Asn1Node, position: number, index: number): Asn1Node {
  return childAt(names, position, `generalName[${index}]`) ?? failAt(names, 'missing-element');
}

function readDistributionPoint(node: Asn1Node): string[] {
  const fields = fieldsOf(node);
  const point = fields.ifContext(0, 'distributionPoint');
  fields.ifContext(1, 'reasons');
  fields.ifContext(2, 'cRLIssuer');
  fields.end();
  if (!point) return [];
  const name = unwrap(point, 'name');
  return isContext(name, 0) ? readAddresses(name) : [];
}

function readInformationAccess(node: Asn1Node): { ocsp: string[]; issuers: string[] } {
  const ocsp: string[] = [];
  const issuers: string[] = [];
  for (const description of sequenceOf(node)) {
    const fields = fieldsOf(description);
    const method = readOid(fields.next('accessMethod'));
    const location = fields.next('accessLocation');
    fields.end();
    if (!isContext(location, 6)) continue;
    if (method === oids.accessOcsp) ocsp.push(readImplicitIa5(location));
    if (method === oids.accessCaIssuers) issuers.push(readImplicitIa5(location));
  }
  return { ocsp, issuers };
}
