import { Asn1Fault, type Asn1FaultCode } from './fault.ts';

/** Bounds that hostile bytes cannot pass. All are refusals, not guesses. */
export type Asn1Limits = {
  /** Bytes of one document. */
  readonly bytes: number;
  /** Nesting of constructed elements. */
  readonly depth: number;
  /** Elements read altogether, re-reading included. */
  readonly elements: number;
};

export const defaultLimits: Asn1Limits = { bytes: 64 * 1024 * 1024, depth: 40, elements: 1_000_000 };

/** `der`: distinguished encoding only. `ber`: indefinite lengths and constructed strings too, as some CMS makers write. */
export type Asn1Rules = 'der' | 'ber';

type Reading = {
  readonly source: Uint8Array;
  readonly rules: Asn1Rules;
  readonly limits: Asn1Limits;
  /** Offset of the contents of an indefinite element to the offset of its end-of-contents octets. */
  readonly indefiniteEnds: Map<number, number>;
  elements: number;
};

/**
 * One element, read lazily: its header has been checked, its contents are read when asked for. Offsets count from the
 * beginning of the whole source, so that an error says where it is in the file that was given.
 */
export type Asn1Node = {
  readonly reading: Reading;
  readonly tagClass: 'universal' | 'application' | 'context' | 'private';
  readonly tag: number;
  readonly constructed: boolean;
  readonly indefinite: boolean;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly depth: number;
  /** The element around it, or the name of the whole. */
  readonly parent: Asn1Node | undefined;
  readonly name: string | number;
};

const classes = ['universal', 'application', 'context', 'private'] as const;

/** The path of names down to an element; put together only when an error wants it. */
export function pathOf(node: Asn1Node): string {
  return nameUnder(node.parent, node.name);
}

function nameUnder(parent: Asn1Node | undefined, name: string | number): string {
  const around = parent ? pathOf(parent) : '';
  if (typeof name === 'number') return `${around}[${name}]`;
  return around === '' ? name : `${around}.${name}`;
}

/** Stops reading at a node. */
export function failAt(node: Asn1Node, code: Asn1FaultCode): never {
  throw new Asn1Fault(code, node.start, pathOf(node));
}

/** The element's whole encoding, header included (a view, no copy). */
export function encodingOf(node: Asn1Node): Uint8Array {
  return node.reading.source.subarray(node.start, node.end);
}

/** The element's contents octets (a view, no copy). */
export function contentsOf(node: Asn1Node): Uint8Array {
  return node.reading.source.subarray(node.contentStart, node.contentEnd);
}

/** Opens bytes that must be exactly one element. The name begins every path of an error. */
export function openAsn1(source: Uint8Array, name: string, rules: Asn1Rules = 'der', limits: Asn1Limits = defaultLimits): Asn1Node {
  if (source.length === 0) throw new Asn1Fault('empty', 0, name);
  if (source.length > limits.bytes) throw new Asn1Fault('too-large', 0, name);
  const reading: Reading = { source, rules, limits, indefiniteEnds: new Map(), elements: 0 };
  const node = readHeader(reading, 0, source.length, undefined, name);
  if (node.end !== source.length) throw new Asn1Fault('trailing-bytes', node.end, name);
  return node;
}

/** Opens bytes kept inside another element (an extension's value, say) with offsets of the outer source. */
export function openInside(outer: Asn1Node, name: string): Asn1Node {
  if (outer.contentStart >= outer.contentEnd) throw new Asn1Fault('empty', outer.contentStart, nameUnder(outer, name));
  const node = readHeader(outer.reading, outer.contentStart, outer.contentEnd, outer, name);
  if (node.end !== outer.contentEnd) throw new Asn1Fault('trailing-bytes', node.end, nameUnder(outer, name));
  return node;
}

/** The elements inside a constructed one, in order, each named by its index. */
export function* childrenOf(parent: Asn1Node): Generator<Asn1Node> {
  if (!parent.constructed) failAt(parent, 'unexpected-element');
  let position = parent.contentStart;
  for (let index = 0; position < parent.contentEnd; index++) {
    const child = readHeader(parent.reading, position, parent.contentEnd, parent, index);
    yield child;
    position = child.end;
  }
}

/** The same as a list, for those that need them all: quicker than taking them one by one. */
export function childListOf(parent: Asn1Node): Asn1Node[] {
  if (!parent.constructed) failAt(parent, 'unexpected-element');
  const { reading, contentStart, contentEnd } = parent;
  if (contentStart >= contentEnd) return [];
  let child = readHeader(reading, contentStart, contentEnd, parent, 0);
  // Most have one element, and a list made with it takes less room than one that grows.
  const children = [child];
  while (child.end < contentEnd) {
    child = readHeader(reading, child.end, contentEnd, parent, children.length);
    children.push(child);
  }
  return children;
}

/** The element at a position inside a parent, or undefined at its end. */
export function childAt(parent: Asn1Node, position: number, name: string | number): Asn1Node | undefined {
  if (position >= parent.contentEnd) return undefined;
  return readHeader(parent.reading, position, parent.contentEnd, parent, name);
}

function readHeader(reading: Reading, start: number, limit: number, parent: Asn1Node | undefined, name: string | number): Asn1Node {
  const depth = parent ? parent.depth + 1 : 0;
  if (depth > reading.limits.depth) fault('too-deep', { start, parent, name });
  if (++reading.elements > reading.limits.elements) fault('too-many-elements', { start, parent, name });
  const { source } = reading;
  const first = source[start];
  // Most elements by far: a one-octet tag and a length of the common kind. All others take the long way.
  const common = commonLength(source, start + 1);
  const begin = start + (common < 0x80 ? 2 : common < 0x100 ? 3 : 4);
  if (first !== undefined && common >= 0 && (first & 0x1f) !== 0x1f && begin + common <= limit) {
    const end = begin + common;
    return {
      reading,
      tagClass: classes[first >> 6] ?? 'universal',
      tag: first & 0x1f,
      constructed: (first & 0x20) !== 0,
      indefinite: false,
      start,
      contentStart: begin,
      contentEnd: end,
      end,
      depth,
      parent,
      name,
    };
  }
  const place: Place = { start, parent, name };
  const { tagClass, tag, constructed, contentStart, length } = readTagAndLength(reading, start, limit, place);
  const indefinite = length === undefined;
  if (indefinite && reading.rules === 'der') fault('not-der', place);
  if (indefinite && !constructed) fault('bad-length', place);
  const contentEnd = indefinite ? findEndOfContents(reading, contentStart, limit, depth, place) : contentStart + length;
  const end = indefinite ? contentEnd + 2 : contentEnd;
  if (end > limit) fault('truncated', place);
  return {
    reading,
    tagClass: classes[tagClass] ?? 'universal',
    tag,
    constructed,
    indefinite,
    start,
    contentStart,
    contentEnd,
    end,
    depth,
    parent,
    name,
  };
}

/** A length below 65536 in the fewest octets, which then are one, two or three; -1 for any other. */
function commonLength(source: Uint8Array, position: number): number {
  const first = source[position] ?? 0xff;
  if (first < 0x80) return first;
  const second = source[position + 1] ?? 0;
  if (first === 0x81) return second >= 0x80 ? second : -1;
  return first === 0x82 && second > 0 ? second * 256 + (source[position + 2] ?? 0) : -1;
}

/** Where an element was being read when something was wrong. */
type Place = { readonly start: number; readonly parent: Asn1Node | undefined; readonly name: string | number };

function fault(code: Asn1FaultCode, { start, parent, name }: Place, offset = start): never {
  throw new Asn1Fault(code, offset, nameUnder(parent, name));
}

type Header = {
  readonly tagClass: number;
  readonly constructed: boolean;
  readonly tag: number;
  readonly contentStart: number;
  /** Undefined for the indefinite form. */
  readonly length: number | undefined;
};

/** Written without inner functions: this runs for every element of every list. */
function readTagAndLength({ source, rules }: Reading, start: number, limit: number, place: Place): Header {
  let position = start;
  const first = position < limit ? source[position++] : undefined;
  if (first === undefined) fault('truncated', place, start);
  let tag = first & 0x1f;
  if (tag === 0x1f) {
    tag = 0;
    for (let more = true; more; ) {
      const byte = position < limit ? source[position++] : undefined;
      if (byte === undefined) fault('truncated', place, start);
      if (tag === 0 && byte === 0x80) fault('bad-tag', place, start);
      tag = tag * 128 + (byte & 0x7f);
      if (tag > 0xffff) fault('bad-tag', place, start);
      more = (byte & 0x80) !== 0;
    }
    if (tag < 0x1f) fault('bad-tag', place, start);
  }
  const tagClass = first >> 6;
  const constructed = (first & 0x20) !== 0;
  const short = position < limit ? source[position++] : undefined;
  if (short === undefined) fault('truncated', place, start);
  if (short < 0x80) return { tagClass, constructed, tag, contentStart: position, length: short };
  if (short === 0x80) return { tagClass, constructed, tag, contentStart: position, length: undefined };
  const count = short & 0x7f;
  if (count > 8) fault('bad-length', place, start);
  if (position + count > limit) fault('truncated', place, start);
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (source[position++] ?? 0);
  const minimal = length >= 0x80 && length >= 256 ** (count - 1);
  if (rules === 'der' && !minimal) fault('not-der', place, start);
  if (!Number.isSafeInteger(length) || length > limit) fault('truncated', place, start);
  return { tagClass, constructed, tag, contentStart: position, length };
}

/** Finds the end-of-contents octets of an indefinite element, remembering those of the nested ones: each byte is passed once. */
function findEndOfContents(reading: Reading, contentStart: number, limit: number, depth: number, place: Place): number {
  const known = reading.indefiniteEnds.get(contentStart);
  if (known !== undefined) return known;
  const open: number[] = [contentStart];
  let position = contentStart;
  while (open.length > 0) {
    if (++reading.elements > reading.limits.elements) fault('too-many-elements', place, position);
    if (reading.source[position] === 0 && reading.source[position + 1] === 0 && position + 2 <= limit) {
      reading.indefiniteEnds.set(open.pop() ?? contentStart, position);
      position += 2;
      continue;
    }
    const header = readTagAndLength(reading, position, limit, place);
    if (header.length !== undefined) {
      position = header.contentStart + header.length;
      if (position > limit) fault('truncated', place, header.contentStart);
      continue;
    }
    if (!header.constructed) fault('bad-length', place, position);
    if (depth + open.length > reading.limits.depth) fault('too-deep', place, position);
    open.push(header.contentStart);
    position = header.contentStart;
  }
  const end = reading.indefiniteEnds.get(contentStart);
  if (end === undefined) fault('truncated', place, contentStart);
  return end;
}

/** The same element read by stricter rules: certificates stay DER inside a CMS that is BER. */
export function asDer(node: Asn1Node): Asn1Node {
  if (node.reading.rules === 'der') return node;
  if (node.indefinite) failAt(node, 'not-der');
  return { ...node, reading: { ...node.reading, rules: 'der', elements: 0 } };
}
