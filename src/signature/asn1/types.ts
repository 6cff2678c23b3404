import { Buffer } from 'node:buffer';
import { type Asn1Node, childListOf, childrenOf, contentsOf, failAt, openInside } from './node.ts';

/** Universal tag numbers used by certificates and signatures. */
export const tags = {
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  nil: 5,
  oid: 6,
  enumerated: 10,
  utf8String: 12,
  sequence: 16,
  set: 17,
  numericString: 18,
  printableString: 19,
  t61String: 20,
  ia5String: 22,
  utcTime: 23,
  generalizedTime: 24,
  visibleString: 26,
  universalString: 28,
  bmpString: 30,
} as const;

export function isUniversal(node: Asn1Node, tag: number): boolean {
  return node.tagClass === 'universal' && node.tag === tag;
}

export function isContext(node: Asn1Node, tag: number): boolean {
  return node.tagClass === 'context' && node.tag === tag;
}

function demandPrimitive(node: Asn1Node, tag: number): void {
  if (!isUniversal(node, tag) || node.constructed) failAt(node, 'unexpected-element');
}

function expectPrimitive(node: Asn1Node, tag: number): Uint8Array {
  demandPrimitive(node, tag);
  return contentsOf(node);
}

/** Elements of a SEQUENCE OF. */
export function sequenceOf(node: Asn1Node): Asn1Node[] {
  if (!isUniversal(node, tags.sequence)) failAt(node, 'unexpected-element');
  return childListOf(node);
}

/** Elements of a SET OF. */
export function setOf(node: Asn1Node): Asn1Node[] {
  if (!isUniversal(node, tags.set)) failAt(node, 'unexpected-element');
  return childListOf(node);
}

/** BOOLEAN; DER allows only 00 and FF. */
export function readBoolean(node: Asn1Node): boolean {
  const bytes = expectPrimitive(node, tags.boolean);
  if (bytes.length !== 1 || (node.reading.rules === 'der' && bytes[0] !== 0 && bytes[0] !== 0xff)) failAt(node, 'bad-boolean');
  return bytes[0] !== 0;
}

/** Checks that the contents are a whole number in the fewest octets, `maximumBytes` at most; gives the first octet. */
function checkInteger(node: Asn1Node, tag: number, maximumBytes: number): number {
  demandPrimitive(node, tag);
  const { reading, contentStart, contentEnd } = node;
  const length = contentEnd - contentStart;
  const first = reading.source[contentStart] ?? 0;
  if (length === 0 || length > maximumBytes) failAt(node, 'bad-integer');
  if (length === 1) return first;
  const second = reading.source[contentStart + 1] ?? 0;
  if ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)) failAt(node, 'bad-integer');
  return first;
}

/** INTEGER of any sign up to `maximumBytes` long. */
export function readInteger(node: Asn1Node, maximumBytes = 64): bigint {
  checkInteger(node, tags.integer, maximumBytes);
  const bytes = contentsOf(node);
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
}

/** INTEGER that must be a small number, 0 or more. */
export function readSmallInteger(node: Asn1Node): number {
  if (checkInteger(node, tags.integer, 6) >= 0x80) failAt(node, 'bad-integer');
  const { reading, contentStart, contentEnd } = node;
  let value = 0;
  for (let i = contentStart; i < contentEnd; i++) value = value * 256 + (reading.source[i] ?? 0);
  return value;
}

/** ENUMERATED as a small number. */
export function readEnumerated(node: Asn1Node): number {
  const value = checkInteger(node, tags.enumerated, 2);
  if (node.contentEnd - node.contentStart !== 1 || value > 0x7f) failAt(node, 'bad-integer');
  return value;
}

/** Serial number in upper-case hex without a leading zero octet; not negative, at most 32 octets. */
export function readSerial(node: Asn1Node): string {
  const first = checkInteger(node, tags.integer, 33);
  if (first >= 0x80) failAt(node, 'bad-integer');
  const { reading, contentStart, contentEnd } = node;
  const { buffer, byteOffset } = reading.source;
  const start = first === 0 && contentEnd - contentStart > 1 ? contentStart + 1 : contentStart;
  return Buffer.from(buffer, byteOffset + start, contentEnd - start)
    .toString('hex')
    .toUpperCase();
}

/** OBJECT IDENTIFIER in dotted form. */
export function readOid(node: Asn1Node): string {
  demandPrimitive(node, tags.oid);
  return oidOf(node);
}

/** Identifiers met before, by a number made of their bytes: a few hundred occur again and again. Those of one number stand in a row. */
const knownOids = new Map<number, { readonly bytes: Uint8Array; readonly dotted: string }[]>();
let oidsKept = 0;

function rowOf(source: Uint8Array, start: number, end: number): number {
  let row = 0;
  for (let i = start; i < end; i++) row = (row * 31 + (source[i] ?? 0)) | 0;
  return row;
}

/** Compared byte by byte: for a dozen bytes that is quicker than a call into the platform. */
function standsAt(bytes: Uint8Array, source: Uint8Array, start: number, end: number): boolean {
  if (bytes.length !== end - start) return false;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== source[start + i]) return false;
  return true;
}

/** The dotted form of contents that were read as an identifier before; undefined when they were not. */
export function knownOid(source: Uint8Array, start: number, end: number): string | undefined {
  const row = knownOids.get(rowOf(source, start, end));
  if (row) for (const { bytes, dotted } of row) if (standsAt(bytes, source, start, end)) return dotted;
  return undefined;
}

/** The same behind an implicit tag. */
export function oidOf(node: Asn1Node): string {
  const { reading, contentStart, contentEnd } = node;
  if (contentStart === contentEnd || contentEnd - contentStart > 64) failAt(node, 'bad-oid');
  const known = knownOid(reading.source, contentStart, contentEnd);
  if (known !== undefined) return known;
  const bytes = contentsOf(node);
  const dotted = dottedOf(node, bytes);
  const place = rowOf(bytes, 0, bytes.length);
  const row = knownOids.get(place);
  // A row that somebody fills on purpose stays short: what does not fit is worked out each time.
  if (oidsKept < 2000 && (!row || row.length < 4)) {
    oidsKept += 1;
    const entry = { bytes: Uint8Array.from(bytes), dotted };
    if (row) row.push(entry);
    else knownOids.set(place, [entry]);
  }
  return dotted;
}

function dottedOf(node: Asn1Node, bytes: Uint8Array): string {
  const arcs: number[] = [];
  let arc = 0;
  let begun = false;
  for (const byte of bytes) {
    if (!begun && byte === 0x80) failAt(node, 'bad-oid');
    arc = arc * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(arc)) failAt(node, 'bad-oid');
    begun = (byte & 0x80) !== 0;
    if (begun) continue;
    if (arcs.length === 0) {
      const top = arc < 40 ? 0 : arc < 80 ? 1 : 2;
      arcs.push(top, arc - top * 40);
    } else arcs.push(arc);
    arc = 0;
  }
  if (begun) failAt(node, 'bad-oid');
  return arcs.join('.');
}

/** OCTET STRING; the constructed form of BER is put together. */
export function readOctetString(node: Asn1Node): Uint8Array {
  if (!isUniversal(node, tags.octetString)) failAt(node, 'unexpected-element');
  return octetsOf(node);
}

/** Octets behind an implicit tag or a checked OCTET STRING tag. */
export function octetsOf(node: Asn1Node): Uint8Array {
  if (!node.constructed) return contentsOf(node);
  if (node.reading.rules === 'der') failAt(node, 'not-der');
  const pieces: Uint8Array[] = [];
  const collect = (parent: Asn1Node): void => {
    for (const child of childrenOf(parent)) {
      if (!isUniversal(child, tags.octetString)) failAt(child, 'unexpected-element');
      if (child.constructed) collect(child);
      else pieces.push(contentsOf(child));
    }
  };
  collect(node);
  return Buffer.concat(pieces);
}

/** BIT STRING of whole octets, as keys and signatures are. */
export function readBitOctets(node: Asn1Node): Uint8Array {
  const bytes = expectPrimitive(node, tags.bitString);
  if (bytes.length === 0 || bytes[0] !== 0) failAt(node, 'bad-bit-string');
  return bytes.subarray(1);
}

/** Named bits (key usage, reason flags): true at each index that is set. DER: no trailing zero bits. */
export function readNamedBits(node: Asn1Node): readonly boolean[] {
  return namedBitsOf(node, expectPrimitive(node, tags.bitString));
}

/** The same behind an implicit tag. */
export function namedBitsOf(node: Asn1Node, bytes: Uint8Array): readonly boolean[] {
  const unused = bytes[0];
  if (unused === undefined || unused > 7 || bytes.length > 9 || (bytes.length === 1 && unused !== 0)) failAt(node, 'bad-bit-string');
  const last = bytes.length > 1 ? (bytes[bytes.length - 1] ?? 0) : 0;
  if ((last & ((1 << unused) - 1)) !== 0) failAt(node, 'bad-bit-string');
  const bits: boolean[] = [];
  for (const byte of bytes.subarray(1)) for (let bit = 7; bit >= 0; bit--) bits.push(((byte >> bit) & 1) === 1);
  return bits.slice(0, bits.length - unused);
}

/** The element inside an OCTET STRING (extension values). */
export function insideOctets(node: Asn1Node, name: string): Asn1Node {
  if (!isUniversal(node, tags.octetString) || node.constructed) failAt(node, 'unexpected-element');
  return openInside(node, name);
}
