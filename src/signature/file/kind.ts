import { Buffer } from 'node:buffer';
import {
  type Asn1Node,
  childrenOf,
  decodeBase64,
  isContext,
  isUniversal,
  looksLikePem,
  openAsn1,
  readOid,
  readPem,
  readWhole,
  tags,
  unwrap,
} from '../asn1/index.ts';
import { oids } from '../oids.ts';

/** What a file is, told from its bytes, not from its name. */
export type FileKind = 'xml' | 'cms' | 'timeStampToken' | 'timeStampAnswer' | 'certificate' | 'crl' | 'ocspAnswer' | 'unknown';

export type Recognised = { readonly kind: FileKind; readonly bytes: Uint8Array };

/** Tells what a file is; takes off PEM armour or bare base64 (as NCALayer hands out). */
export function recognise(bytes: Uint8Array): Recognised {
  const text = Buffer.from(bytes.subarray(0, 64))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('<')) return { kind: 'xml', bytes };
  if (looksLikePem(bytes)) {
    const read = readWhole(() => readPem(bytes, 'pem'));
    return read.kind === 'read' ? { kind: kindOfDer(read.value.bytes), bytes: read.value.bytes } : { kind: 'unknown', bytes };
  }
  const kind = kindOfDer(bytes);
  if (kind !== 'unknown' || bytes[0] !== 0x4d) return { kind, bytes };
  const compact = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\r\n]/g, '');
  const read = readWhole(() => decodeBase64(compact, 'base64'));
  return read.kind === 'read' ? { kind: kindOfDer(read.value), bytes: read.value } : { kind: 'unknown', bytes };
}

function kindOfDer(bytes: Uint8Array): FileKind {
  const read = readWhole(() => kindOf(openAsn1(bytes, 'file', 'ber')));
  return read.kind === 'read' ? read.value : 'unknown';
}

function kindOf(node: Asn1Node): FileKind {
  if (!isUniversal(node, tags.sequence)) return 'unknown';
  const [first, second, third] = childrenOf(node);
  if (!first) return 'unknown';
  if (isUniversal(first, tags.enumerated)) return 'ocspAnswer';
  if (isUniversal(first, tags.oid)) return readOid(first) === oids.signedData && second ? kindOfSignedData(second) : 'unknown';
  if (!isUniversal(first, tags.sequence)) return 'unknown';
  if (third && isUniversal(third, tags.bitString)) return kindOfTbs(first);
  const [status] = childrenOf(first);
  return status && isUniversal(status, tags.integer) ? 'timeStampAnswer' : 'unknown';
}

function kindOfSignedData(wrapper: Asn1Node): FileKind {
  if (!isContext(wrapper, 0)) return 'unknown';
  const [, , encapsulated] = childrenOf(unwrap(wrapper, 'signedData'));
  const [type] = encapsulated ? childrenOf(encapsulated) : [];
  return type && readOid(type) === oids.timeStampInfo ? 'timeStampToken' : 'cms';
}

/** A list has a time where a certificate has its dates in a sequence. */
function kindOfTbs(tbs: Asn1Node): FileKind {
  const isTime = (node: Asn1Node) => isUniversal(node, tags.utcTime) || isUniversal(node, tags.generalizedTime);
  return [...childrenOf(tbs)].slice(0, 4).some(isTime) ? 'crl' : 'certificate';
}
