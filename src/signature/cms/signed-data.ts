import {
  type Asn1Node,
  type Asn1Rules,
  childListOf,
  contentsOf,
  derOrPem,
  encodingOf,
  failAt,
  fieldsInside,
  fieldsOf,
  isContext,
  octetsOf,
  openAsn1,
  type Read,
  readOctetString,
  readOid,
  readSerial,
  readSmallInteger,
  readWhole,
  setOf,
  unwrap,
} from '../asn1/index.ts';
import type { AlgorithmIdentifier } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import type { RevocationEvidence } from '../revocation/index.ts';
import { type Certificate, certificateOf, hex, readAlgorithm, readName } from '../x509/index.ts';
import { type Attribute, readAttributes, readSignedAttributes, type SignedAttributes } from './attributes.ts';

/** How a signer is named. */
export type SignerId =
  | { readonly kind: 'issuerAndSerial'; readonly issuer: Uint8Array; readonly serial: string }
  | { readonly kind: 'keyId'; readonly keyId: string };

/** One signature of a SignedData, read but not checked. */
export type SignerInfo = {
  readonly der: Uint8Array;
  /** Everything inside it before the unsigned attributes, as written. */
  readonly core: Uint8Array;
  readonly version: number;
  readonly id: SignerId;
  readonly digestAlgorithm: AlgorithmIdentifier;
  readonly signedAttributes?: SignedAttributes;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  readonly unsignedAttributes: readonly Attribute[];
};

/** A CMS SignedData (RFC 5652), read but not checked. */
export type SignedData = {
  readonly der: Uint8Array;
  readonly version: number;
  readonly digestAlgorithms: readonly AlgorithmIdentifier[];
  readonly contentType: string;
  /** Absent when the signature is detached. */
  readonly content?: Uint8Array;
  readonly certificates: readonly Certificate[];
  /** Lists and OCSP answers that came inside. */
  readonly revocation: readonly RevocationEvidence[];
  /** The field that held them, as written. */
  readonly revocationField?: Uint8Array;
  readonly signers: readonly SignerInfo[];
};

/** More signatures than any form of the regulations has; each costs a millisecond or more. */
export const maximumSigners = 64;
const maximumCertificates = 256;
const ocspRevocationFormat = '1.3.6.1.5.5.7.16.2';

/** Reads a SignedData, DER or BER, bare or in PEM armour. */
export function readSignedData(bytes: Uint8Array, rules: Asn1Rules = 'ber'): Read<SignedData> {
  return readWhole(() => signedDataOf(openAsn1(derOrPem(bytes, 'cms'), 'cms', rules)));
}

/** Reads a ContentInfo element that holds SignedData; throws a fault with the place. */
export function signedDataOf(node: Asn1Node): SignedData {
  const outer = fieldsOf(node);
  const type = outer.next('contentType');
  if (readOid(type) !== oids.signedData) failAt(type, 'bad-value');
  const wrapped = outer.next('content');
  outer.end();
  if (!isContext(wrapped, 0)) failAt(wrapped, 'unexpected-element');
  const fields = fieldsOf(unwrap(wrapped, 'signedData'));
  const version = readSmallInteger(fields.next('version'));
  const digestAlgorithms = setOf(fields.next('digestAlgorithms')).map(readAlgorithm);
  const encapsulated = fieldsOf(fields.next('encapContentInfo'));
  const contentType = encapsulated.oid('eContentType');
  const contentNode = encapsulated.ifContext(0, 'eContent');
  encapsulated.end();
  const certificatesNode = fields.ifContext(0, 'certificates');
  const crlsNode = fields.ifContext(1, 'crls');
  const signersNode = fields.next('signerInfos');
  fields.end();
  const signerNodes = limited(setOf(signersNode), maximumSigners, signersNode, 'too-many-signers');
  const certificateNodes = certificatesNode
    ? limited(childListOf(certificatesNode), maximumCertificates, certificatesNode, 'too-many-certificates')
    : [];
  return {
    der: encodingOf(node),
    version,
    digestAlgorithms,
    contentType,
    ...(contentNode ? { content: readOctetString(unwrap(contentNode, 'octets')) } : {}),
    // Other kinds (attribute certificates) carry context tags and name nobody here.
    certificates: certificateNodes.filter(({ tagClass }) => tagClass === 'universal').map((item) => certificateOf(item)),
    revocation: crlsNode ? childListOf(crlsNode).slice(0, 50).flatMap(readRevocation) : [],
    ...(crlsNode ? { revocationField: encodingOf(crlsNode) } : {}),
    signers: signerNodes.map(readSigner),
  };
}

function limited(nodes: Asn1Node[], most: number, parent: Asn1Node, code: 'too-many-signers' | 'too-many-certificates'): Asn1Node[] {
  return nodes.length > most ? failAt(parent, code) : nodes;
}

function readRevocation(node: Asn1Node): RevocationEvidence[] {
  if (node.tagClass === 'universal') return [{ kind: 'crl', der: encodingOf(node) }];
  if (!isContext(node, 1)) return [];
  const fields = fieldsInside(node);
  const format = readOid(fields.next('otherRevInfoFormat'));
  const value = fields.next('otherRevInfo');
  return format === ocspRevocationFormat ? [{ kind: 'ocsp', der: encodingOf(value) }] : [];
}

function readSigner(node: Asn1Node): SignerInfo {
  const fields = fieldsOf(node);
  const version = readSmallInteger(fields.next('version'));
  const id = readSignerId(fields.next('sid'));
  const digestAlgorithm = readAlgorithm(fields.next('digestAlgorithm'));
  const signed = fields.ifContext(0, 'signedAttrs');
  const signatureAlgorithm = readAlgorithm(fields.next('signatureAlgorithm'));
  const signature = readOctetString(fields.next('signature'));
  const unsigned = fields.ifContext(1, 'unsignedAttrs');
  fields.end();
  return {
    der: encodingOf(node),
    core: node.reading.source.subarray(node.contentStart, unsigned?.start ?? node.contentEnd),
    version,
    id,
    digestAlgorithm,
    ...(signed ? { signedAttributes: readSignedAttributes(signed) } : {}),
    signatureAlgorithm,
    signature,
    unsignedAttributes: unsigned ? readAttributes(unsigned) : [],
  };
}

function readSignerId(node: Asn1Node): SignerId {
  if (isContext(node, 0)) return { kind: 'keyId', keyId: hex(node.constructed ? octetsOf(node) : contentsOf(node)) };
  const fields = fieldsOf(node);
  const issuer = readName(fields.next('issuer'));
  const serial = readSerial(fields.next('serialNumber'));
  fields.end();
  return { kind: 'issuerAndSerial', issuer: issuer.der, serial };
}
