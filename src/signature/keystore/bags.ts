import {
  type Asn1Node,
  encodingOf,
  fieldsOf,
  isUniversal,
  octetsOf,
  openAsn1,
  readOctetString,
  readOid,
  sequenceOf,
  setOf,
  tags,
  unwrap,
} from '../asn1/index.ts';
import { type Budget, type Decrypted, decryptPart } from './encryption.ts';

/** OIDs of key stores (RFC 7292, RFC 2985). */
export const storeOids = {
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certBag: '1.2.840.113549.1.12.10.1.3',
  safeContentsBag: '1.2.840.113549.1.12.10.1.6',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
} as const;

/** A key or a certificate as it lies in a store. */
export type Bag = {
  readonly kind: 'key' | 'certificate';
  /** DER PKCS#8 or DER certificate. */
  readonly bytes: Uint8Array;
  readonly friendlyName: string | undefined;
  /** In lower-case hex. */
  readonly localKeyId: string | undefined;
};

type Refused = Extract<Decrypted, { kind: 'refused' }>;
export type Bags = { readonly kind: 'bags'; readonly bags: readonly Bag[] } | Refused;

const deepest = 4;

/** Reads the AuthenticatedSafe: every ContentInfo, opened where it is encrypted. Faults of encoding are thrown as the reader's own. */
export function readSafe(safe: Asn1Node, password: string, budget: Budget): Bags {
  const bags: Bag[] = [];
  for (const content of sequenceOf(safe)) {
    const opened = openContent(content, password, budget);
    if (opened.kind === 'refused') return opened;
    const inside = readContents(openAsn1(Uint8Array.from(opened.bytes), 'safeContents', 'ber'), password, budget, 0);
    if (inside.kind === 'refused') return inside;
    bags.push(...inside.bags);
  }
  return { kind: 'bags', bags };
}

function openContent(content: Asn1Node, password: string, budget: Budget): Decrypted {
  const fields = fieldsOf(content);
  const oid = readOid(fields.next('contentType'));
  const inner = unwrap(fields.next('content'), 'inner');
  fields.end();
  if (oid === storeOids.data) return { kind: 'decrypted', bytes: readOctetString(inner) };
  if (oid !== storeOids.encryptedData)
    return { kind: 'refused', reason: 'algorithm-unknown', note: `content of kind ${oid} in a key store` };
  const encrypted = fieldsOf(inner);
  encrypted.next('version');
  const info = fieldsOf(encrypted.next('info'));
  info.next('contentType');
  const algorithm = info.next('algorithm');
  const data = info.ifContext(0, 'data');
  if (!data) return { kind: 'refused', reason: 'algorithm-unknown', note: 'encrypted content is elsewhere' };
  return decryptPart(algorithm, octetsOf(data), password, budget);
}

function readContents(contents: Asn1Node, password: string, budget: Budget, depth: number): Bags {
  const bags: Bag[] = [];
  for (const node of sequenceOf(contents)) {
    const fields = fieldsOf(node);
    const oid = readOid(fields.next('bagId'));
    const value = unwrap(fields.next('bagValue'), 'value');
    const attributes = readAttributes(fields.maybe('attributes'));
    fields.end();
    if (oid === storeOids.safeContentsBag && depth < deepest) {
      const inside = readContents(value, password, budget, depth + 1);
      if (inside.kind === 'refused') return inside;
      bags.push(...inside.bags);
    } else if (oid === storeOids.certBag) {
      const bytes = readCertificateBag(value);
      if (bytes) bags.push({ kind: 'certificate', bytes, ...attributes });
    } else if (oid === storeOids.keyBag) {
      bags.push({ kind: 'key', bytes: Uint8Array.from(encodingOf(value)), ...attributes });
    } else if (oid === storeOids.shroudedKeyBag) {
      const shrouded = fieldsOf(value);
      const opened = decryptPart(shrouded.next('algorithm'), readOctetString(shrouded.next('data')), password, budget);
      if (opened.kind === 'refused') return opened;
      bags.push({ kind: 'key', bytes: Uint8Array.from(opened.bytes), ...attributes });
    }
  }
  return { kind: 'bags', bags };
}

function readCertificateBag(value: Asn1Node): Uint8Array | undefined {
  const fields = fieldsOf(value);
  if (readOid(fields.next('certId')) !== storeOids.x509Certificate) return undefined;
  return Uint8Array.from(readOctetString(unwrap(fields.next('certValue'), 'certificate')));
}

function readAttributes(node: Asn1Node | undefined): Pick<Bag, 'friendlyName' | 'localKeyId'> {
  let friendlyName: string | undefined;
  let localKeyId: string | undefined;
  for (const attribute of node ? setOf(node) : []) {
    const fields = fieldsOf(attribute);
    const oid = readOid(fields.next('attrId'));
    const [value] = setOf(fields.next('attrValues'));
    if (!value) continue;
    if (oid === storeOids.friendlyName && isUniversal(value, tags.bmpString)) friendlyName = readBmp(value);
    if (oid === storeOids.localKeyId) localKeyId = Buffer.from(readOctetString(value)).toString('hex');
  }
  return { friendlyName, localKeyId };
}

function readBmp(node: Asn1Node): string {
  const bytes = Buffer.from(node.reading.source.subarray(node.contentStart, node.contentEnd));
  return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : '';
}
