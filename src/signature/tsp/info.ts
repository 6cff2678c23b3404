import {
  type Asn1Node,
  encodingOf,
  failAt,
  fieldsInside,
  fieldsOf,
  type Instant,
  openAsn1,
  type Read,
  readBoolean,
  readGeneralizedTime,
  readInteger,
  readOctetString,
  readOid,
  readSerial,
  readSmallInteger,
  readWhole,
  tags,
} from '../asn1/index.ts';
import { type SignedData, signedDataOf } from '../cms/index.ts';
import { oids } from '../oids.ts';
import { hasNoParameters, readAlgorithm, readExtensionList } from '../x509/index.ts';

/** What a stamping service certifies: that an imprint existed at a time (RFC 3161, TSTInfo). */
export type TimeStampInfo = {
  readonly policy: string;
  readonly hashOid: string;
  readonly imprint: Uint8Array;
  readonly serial: string;
  readonly time: Instant;
  /** Milliseconds by which the time may be wrong, as the service states. */
  readonly accuracy?: number;
  readonly nonce?: bigint;
};

/** A time stamp token, read but not checked. */
export type TimeStampToken = { readonly der: Uint8Array; readonly signedData: SignedData; readonly info: TimeStampInfo };

/** A service's answer. */
export type TimeStampAnswer =
  | { readonly kind: 'granted'; readonly withChanges: boolean; readonly token: TimeStampToken }
  | { readonly kind: 'refusal'; readonly status: number };

/** Reads a token. */
export function readTimeStampToken(bytes: Uint8Array): Read<TimeStampToken> {
  return readWhole(() => tokenOf(openAsn1(bytes, 'timeStampToken', 'ber', { bytes: 1024 * 1024, depth: 40, elements: 200_000 })));
}

/** Reads a service's whole answer. */
export function readTimeStampAnswer(bytes: Uint8Array): Read<TimeStampAnswer> {
  return readWhole(() => {
    const node = openAsn1(bytes, 'timeStampResp', 'ber', { bytes: 1024 * 1024, depth: 40, elements: 200_000 });
    const fields = fieldsOf(node);
    const statusInfo = fieldsOf(fields.next('status'));
    const statusNode = statusInfo.next('status');
    const status = readSmallInteger(statusNode);
    statusInfo.ifTag(tags.sequence, 'statusString');
    statusInfo.ifTag(tags.bitString, 'failInfo');
    statusInfo.end();
    const token = fields.maybe('timeStampToken');
    fields.end();
    if (status > 5) failAt(statusNode, 'bad-value');
    if (status > 1) return token ? failAt(token, 'unexpected-element') : { kind: 'refusal', status };
    if (!token) failAt(node, 'missing-element');
    return { kind: 'granted', withChanges: status === 1, token: tokenOf(token) };
  });
}

/** Reads a token from an element; throws a fault with the place. */
export function tokenOf(node: Asn1Node): TimeStampToken {
  const signedData = signedDataOf(node);
  if (signedData.contentType !== oids.timeStampInfo || !signedData.content || signedData.signers.length !== 1) failAt(node, 'bad-value');
  return { der: encodingOf(node), signedData, info: readInfo(signedData.content) };
}

function readInfo(bytes: Uint8Array): TimeStampInfo {
  const fields = fieldsOf(openAsn1(bytes, 'tstInfo', 'ber'));
  const version = fields.next('version');
  if (readSmallInteger(version) !== 1) failAt(version, 'unsupported-version');
  const policy = readOid(fields.next('policy'));
  const imprintFields = fieldsOf(fields.next('messageImprint'));
  const algorithmNode = imprintFields.next('hashAlgorithm');
  const algorithm = readAlgorithm(algorithmNode);
  if (!hasNoParameters(algorithm)) failAt(algorithmNode, 'bad-value');
  const imprint = readOctetString(imprintFields.next('hashedMessage'));
  imprintFields.end();
  const serial = readSerial(fields.next('serialNumber'));
  const time = readGeneralizedTime(fields.next('genTime'));
  const accuracyNode = fields.ifTag(tags.sequence, 'accuracy');
  const ordering = fields.ifTag(tags.boolean, 'ordering');
  if (ordering) readBoolean(ordering);
  const nonceNode = fields.ifTag(tags.integer, 'nonce');
  fields.ifContext(0, 'tsa');
  const extensions = fields.ifContext(1, 'extensions');
  fields.end();
  if (extensions && readExtensionList(retag(extensions)).some(({ critical }) => critical)) failAt(extensions, 'bad-value');
  return {
    policy,
    hashOid: algorithm.oid,
    imprint,
    serial,
    time,
    ...(accuracyNode ? { accuracy: readAccuracy(accuracyNode) } : {}),
    ...(nonceNode ? { nonce: readInteger(nonceNode, 64) } : {}),
  };
}

/** An IMPLICIT SEQUENCE OF seen under its universal tag. */
function retag(node: Asn1Node): Asn1Node {
  return { ...node, tagClass: 'universal', tag: tags.sequence };
}

function readAccuracy(node: Asn1Node): number {
  const fields = fieldsInside(node);
  const seconds = fields.ifTag(tags.integer, 'seconds');
  const millis = fields.ifContext(0, 'millis');
  fields.ifContext(1, 'micros');
  fields.end();
  const whole = seconds ? readSmallInteger(seconds) * 1000 : 0;
  return whole + (millis ? readSmallInteger({ ...millis, tagClass: 'universal', tag: tags.integer }) : 0);
}
