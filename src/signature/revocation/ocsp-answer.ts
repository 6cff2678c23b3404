import {
  type Asn1Node,
  contentsOf,
  encodingOf,
  failAt,
  fieldsInside,
  fieldsOf,
  type Instant,
  insideOctets,
  isContext,
  octetsOf,
  openAsn1,
  type Read,
  readBitOctets,
  readEnumerated,
  readGeneralizedTime,
  readOid,
  readSmallInteger,
  readTime,
  readWhole,
  sequenceOf,
  unwrap,
} from '../asn1/index.ts';
import type { AlgorithmIdentifier } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import {
  type Certificate,
  certificateOf,
  hex,
  type Name,
  type RevocationReason,
  readAlgorithm,
  readExtensionList,
  readName,
  revocationReasons,
} from '../x509/index.ts';
import { type CertificateId, readCertificateId } from './certificate-id.ts';
import { readNonce } from './ocsp-request.ts';

/** What a responder says of one certificate. */
export type SingleAnswer = {
  readonly id: CertificateId;
  readonly status: { readonly kind: 'good' } | { readonly kind: 'unknown' } | RevokedStatus;
  readonly thisUpdate: Instant;
  /** The NCA's responders leave it out. */
  readonly nextUpdate?: Instant;
};
type RevokedStatus = { readonly kind: 'revoked'; readonly at: Instant; readonly reason?: RevocationReason };

export type ResponderFailure = 'malformedRequest' | 'internalError' | 'tryLater' | 'sigRequired' | 'unauthorized';

/** An OCSP answer, read but not trusted. */
export type OcspAnswer =
  | { readonly kind: 'refusal'; readonly status: ResponderFailure }
  | {
      readonly kind: 'answer';
      readonly der: Uint8Array;
      readonly signed: Uint8Array;
      readonly responder: { readonly kind: 'name'; readonly name: Name } | { readonly kind: 'key'; readonly keyHash: string };
      readonly producedAt: Instant;
      readonly singles: readonly SingleAnswer[];
      readonly nonce?: Uint8Array;
      /** RFC 6960, 4.4.8: the responder answers "revoked" for serial numbers that were never issued. */
      readonly extendedRevoke: boolean;
      readonly certificates: readonly Certificate[];
      readonly signatureAlgorithm: AlgorithmIdentifier;
      readonly signature: Uint8Array;
    };
export type BasicOcspAnswer = Extract<OcspAnswer, { kind: 'answer' }>;

const failures: Readonly<Record<number, ResponderFailure>> = {
  1: 'malformedRequest',
  2: 'internalError',
  3: 'tryLater',
  5: 'sigRequired',
  6: 'unauthorized',
};
const limits = { bytes: 1024 * 1024, depth: 30, elements: 100_000 };

/** Reads an OCSP answer. */
export function readOcspAnswer(bytes: Uint8Array): Read<OcspAnswer> {
  return readWhole(() => {
    const outer = fieldsOf(openAsn1(bytes, 'ocspResponse', 'der', limits));
    const statusNode = outer.next('responseStatus');
    const status = readEnumerated(statusNode);
    const wrapped = outer.ifContext(0, 'responseBytes');
    outer.end();
    if (status !== 0) {
      const failure = failures[status];
      if (!failure || wrapped) failAt(statusNode, 'bad-value');
      return { kind: 'refusal', status: failure };
    }
    if (!wrapped) failAt(statusNode, 'missing-element');
    const response = fieldsOf(unwrap(wrapped, 'value'));
    const type = response.next('responseType');
    if (readOid(type) !== oids.ocspBasic) failAt(type, 'bad-value');
    const basic = insideOctets(response.next('response'), 'basic');
    response.end();
    return { kind: 'answer', der: bytes, ...readBasic(basic) };
  });
}

function readBasic(node: Asn1Node): Omit<BasicOcspAnswer, 'kind' | 'der'> {
  const fields = fieldsOf(node);
  const data = fields.next('tbsResponseData');
  const signatureAlgorithm = readAlgorithm(fields.next('signatureAlgorithm'));
  const signature = readBitOctets(fields.next('signature'));
  const certificatesNode = fields.ifContext(0, 'certs');
  fields.end();
  const certificateNodes = certificatesNode ? sequenceOf(unwrap(certificatesNode, 'list')) : [];
  if (certificateNodes.length > 10) failAt(node, 'too-many-elements');

  const body = fieldsOf(data);
  const version = body.ifContext(0, 'version');
  if (version && readSmallInteger(unwrap(version, 'value')) !== 0) failAt(version, 'unsupported-version');
  const responder = readResponder(body.next('responderID'));
  const producedAt = readTime(body.next('producedAt'));
  const singleNodes = sequenceOf(body.next('responses'));
  if (singleNodes.length > 100) failAt(data, 'too-many-elements');
  const singles = singleNodes.map(readSingle);
  const extensionsNode = body.ifContext(1, 'responseExtensions');
  body.end();
  const list = extensionsNode ? unwrap(extensionsNode, 'list') : undefined;
  const extensions = list ? readExtensionList(list) : [];
  const unknown = extensions.find(({ oid, critical }) => critical && oid !== oids.ocspNonce && oid !== oids.ocspExtendedRevoke);
  if (unknown) failAt(unknown.value, 'bad-value');
  const nonce = list ? readNonce(list) : undefined;
  return {
    signed: encodingOf(data),
    responder,
    producedAt,
    singles,
    ...(nonce ? { nonce } : {}),
    extendedRevoke: extensions.some(({ oid }) => oid === oids.ocspExtendedRevoke),
    certificates: certificateNodes.map(certificateOf),
    signatureAlgorithm,
    signature,
  };
}

function readResponder(node: Asn1Node): BasicOcspAnswer['responder'] {
  if (isContext(node, 1)) return { kind: 'name', name: readName(unwrap(node, 'name')) };
  if (isContext(node, 2)) return { kind: 'key', keyHash: hex(octetsOf(unwrap(node, 'keyHash'))) };
  return failAt(node, 'unexpected-element');
}

function readSingle(node: Asn1Node): SingleAnswer {
  const fields = fieldsOf(node);
  const idNode = fields.next('certID');
  const id = readCertificateId(idNode) ?? failAt(idNode, 'bad-value');
  const status = readStatus(fields.next('certStatus'));
  const thisUpdate = readTime(fields.next('thisUpdate'));
  const nextNode = fields.ifContext(0, 'nextUpdate');
  const extensions = fields.ifContext(1, 'singleExtensions');
  fields.end();
  const unknown = extensions ? readExtensionList(unwrap(extensions, 'list')).find(({ critical }) => critical) : undefined;
  if (unknown) failAt(unknown.value, 'bad-value');
  return { id, status, thisUpdate, ...(nextNode ? { nextUpdate: readTime(unwrap(nextNode, 'value')) } : {}) };
}

function readStatus(node: Asn1Node): SingleAnswer['status'] {
  if (isContext(node, 0) || isContext(node, 2)) {
    if (node.constructed || contentsOf(node).length !== 0) failAt(node, 'bad-null');
    return { kind: isContext(node, 0) ? 'good' : 'unknown' };
  }
  if (!isContext(node, 1)) failAt(node, 'unexpected-element');
  const fields = fieldsInside(node);
  const at = readGeneralizedTime(fields.next('revocationTime'));
  const reasonNode = fields.ifContext(0, 'revocationReason');
  fields.end();
  if (!reasonNode) return { kind: 'revoked', at };
  const reason = revocationReasons[readEnumerated(unwrap(reasonNode, 'value'))];
  return reason ? { kind: 'revoked', at, reason } : failAt(reasonNode, 'bad-value');
}
