import { Buffer } from 'node:buffer';
import { type Asn1Node, childrenOf, contentsOf, failAt } from './node.ts';
import type { Instant } from './time.ts';
import { octetsOf, tags } from './types.ts';

/** DER of any element from its identifier octet and contents. */
export function element(identifier: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Uint8Array.of(identifier), lengthOctets(length), ...contents]);
}

function lengthOctets(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Uint8Array.of(0x80 | octets.length, ...octets);
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => element(0x30, ...parts);

/** SET OF: DER sorts the encodings. */
export const setOfDer = (parts: readonly Uint8Array[]): Uint8Array => element(0x31, ...[...parts].sort(Buffer.compare));

/** EXPLICIT [tag]. */
export const explicit = (tag: number, inner: Uint8Array): Uint8Array => element(0xa0 | tag, inner);

/** IMPLICIT [tag] of a constructed element: the parts go in as they are. */
export const implicitConstructed = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => element(0xa0 | tag, ...parts);

/** IMPLICIT [tag] of a primitive element. */
export const implicitPrimitive = (tag: number, contents: Uint8Array): Uint8Array => element(0x80 | tag, contents);

export const boolean = (value: boolean): Uint8Array => element(tags.boolean, Uint8Array.of(value ? 0xff : 0));
export const nil = (): Uint8Array => element(tags.nil);
export const octetString = (contents: Uint8Array): Uint8Array => element(tags.octetString, contents);
export const utf8String = (text: string): Uint8Array => element(tags.utf8String, Buffer.from(text, 'utf8'));
export const printableString = (text: string): Uint8Array => element(tags.printableString, Buffer.from(text, 'latin1'));
export const ia5String = (text: string): Uint8Array => element(tags.ia5String, Buffer.from(text, 'latin1'));
export const enumerated = (value: number): Uint8Array => element(tags.enumerated, Uint8Array.of(value));

/** BIT STRING of whole octets. */
export const bitOctets = (contents: Uint8Array): Uint8Array => element(tags.bitString, Uint8Array.of(0), contents);

/** BIT STRING of named bits with the given indices set, without trailing zero bits. */
export function namedBits(indices: readonly number[]): Uint8Array {
  const highest = Math.max(-1, ...indices);
  const octets = new Uint8Array(Math.floor(highest / 8) + 1);
  for (const index of indices) octets[index >> 3] = (octets[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return element(tags.bitString, Uint8Array.of(highest < 0 ? 0 : 7 - (highest & 7)), octets);
}

/** INTEGER, 0 or more. */
export function integer(value: number | bigint): Uint8Array {
  const hex = BigInt(value).toString(16);
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return element(tags.integer, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Uint8Array.of(0), bytes]) : bytes);
}

/** INTEGER of a serial number in hex. */
export const serialInteger = (hex: string): Uint8Array => integer(BigInt(`0x${hex}`));

export function oid(dotted: string): Uint8Array {
  const [top = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const octets: number[] = [];
  for (const arc of [top * 40 + second, ...rest]) {
    const groups = [arc % 128];
    for (let more = Math.floor(arc / 128); more > 0; more = Math.floor(more / 128)) groups.unshift((more % 128) | 0x80);
    octets.push(...groups);
  }
  return element(tags.oid, Uint8Array.from(octets));
}

/** UTCTime until 2049, GeneralizedTime after, as X.509 asks; whole seconds. */
export function time(at: Instant): Uint8Array {
  const digits = at.replaceAll(/[-:T]|\.\d+|Z/g, '');
  const year = Number(digits.slice(0, 4));
  if (year >= 1950 && year < 2050) return element(tags.utcTime, Buffer.from(`${digits.slice(2)}Z`, 'latin1'));
  return generalizedTime(at);
}

/** GeneralizedTime in whole seconds. */
export function generalizedTime(at: Instant): Uint8Array {
  return element(tags.generalizedTime, Buffer.from(`${at.replaceAll(/[-:T]|\.\d+|Z/g, '')}Z`, 'latin1'));
}

/** Puts another identifier octet in front of an element's contents, for IMPLICIT tags and signed attributes. */
export function retagged(encoding: Uint8Array, identifier: number): Uint8Array {
  return Buffer.concat([Uint8Array.of(identifier), encoding.subarray(1)]);
}

/** The DER of an element read from BER: definite minimal lengths, plain octet strings, sorted sets. */
export function derOf(node: Asn1Node, identifier?: number): Uint8Array {
  const isSet = identifier === 0x31 || (node.tagClass === 'universal' && node.tag === tags.set);
  if (node.tagClass === 'universal' && node.tag === tags.octetString) return octetString(octetsOf(node));
  if (node.tag > 30) failAt(node, 'bad-tag');
  const first = identifier ?? node.reading.source[node.start] ?? 0;
  if (!node.constructed) return Buffer.concat([Uint8Array.of(first), lengthOctets(contentsOf(node).length), contentsOf(node)]);
  const parts = [...childrenOf(node)].map((child) => derOf(child));
  return isSet ? Buffer.concat([Uint8Array.of(first), setOfDer(parts).subarray(1)]) : element(first, ...parts);
}
