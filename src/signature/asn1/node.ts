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

export const defaultLimits: Asn1Limits = { bytes: 64 * 1024 * 1024, depth: 40, elements: 4_000_000 };

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
  readonly path: string;
};

const classes = ['universal', 'application', 'context', 'private'] as const;

/** Stops reading at a node. */
export function failAt(node: Asn1Node, code: Asn1FaultCode): never {
  throw new Asn1Fault(code, node.start, node.path);
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
  const node = readHeader(reading, 0, source.length, 0, name);
  if (node.end !== source.length) throw new Asn1Fault('trailing-bytes', node.end, name);
  return node;
}

/** Opens bytes kept inside another element (an extension's value, say) with offsets of the outer source. */
export function openInside(outer: Asn1Node, name: string, contentStart = outer.contentStart): Asn1Node {
  const path = `${outer.path}.${name}`;
  if (contentStart >= outer.contentEnd) throw new Asn1Fault('empty', contentStart, path);
  const node = readHeader(outer.reading, contentStart, outer.contentEnd, outer.depth + 1, path);
  if (node.end !== outer.contentEnd) throw new Asn1Fault('trailing-bytes', node.end, path);
  return node;
}

/** The elements inside a constructed one, in order, each named by its index. */
export function* childrenOf(parent: Asn1Node): Generator<Asn1Node> {
  if (!parent.constructed) failAt(parent, 'unexpected-element');
  let position = parent.contentStart;
  for (let index = 0; position < parent.contentEnd; index++) {
    const child = readHeader(parent.reading, position, parent.contentEnd, parent.depth + 1, `${parent.path}[${index}]`);
    yield child;
    position = child.end;
  }
}

/** The element at a position inside a parent, or undefined at its end. */
export function childAt(parent: Asn1Node, position: number, name: string): Asn1Node | undefined {
  if (position >= parent.contentEnd) return undefined;
  return readHeader(parent.reading, position, parent.contentEnd, parent.depth + 1, `${parent.path}.${name}`);
}

function readHeader(reading: Reading, start: number, limit: number, depth: number, path: string): Asn1Node {
  if (depth > reading.limits.depth) throw new Asn1Fault('too-deep', start, path);
  if (++reading.elements > reading.limits.elements) throw new Asn1Fault('too-many-elements', start, path);
  const header = readTagAndLength(reading, start, limit, path);
  if (header.length !== undefined) {
    const end = header.contentStart + header.length;
    if (end > limit) throw new Asn1Fault('truncated', start, path);
    return { ...headerFields(reading, header, start, depth, path), indefinite: false, contentEnd: end, end };
  }
  if (reading.rules === 'der') throw new Asn1Fault('not-der', start, path);
  if (!header.constructed) throw new Asn1Fault('bad-length', start, path);
  const contentEnd = findEndOfContents(reading, header.contentStart, limit, depth, path);
  return { ...headerFields(reading, header, start, depth, path), indefinite: true, contentEnd, end: contentEnd + 2 };
}

type Header = {
  readonly tagClass: number;
  readonly constructed: boolean;
  readonly tag: number;
  readonly contentStart: number;
  /** Undefined for the indefinite form. */
  readonly length: number | undefined;
};

function headerFields(reading: Reading, header: Header, start: number, depth: number, path: string) {
  const tagClass = classes[header.tagClass] ?? 'universal';
  return { reading, tagClass, tag: header.tag, constructed: header.constructed, start, contentStart: header.contentStart, depth, path };
}

function readTagAndLength(reading: Reading, start: number, limit: number, path: string): Header {
  const { source } = reading;
  let position = start;
  const next = (): number => {
    const byte = position < limit ? source[position++] : undefined;
    if (byte === undefined) throw new Asn1Fault('truncated', start, path);
    return byte;
  };
  const first = next();
  let tag = first & 0x1f;
  if (tag === 0x1f) {
    tag = 0;
    let byte = next();
    if (byte === 0x80) throw new Asn1Fault('bad-tag', start, path);
    for (; ; byte = next()) {
      tag = tag * 128 + (byte & 0x7f);
      if (tag > 0xffff) throw new Asn1Fault('bad-tag', start, path);
      if ((byte & 0x80) === 0) break;
    }
    if (tag < 0x1f) throw new Asn1Fault('bad-tag', start, path);
  }
  const shape = { tagClass: first >> 6, constructed: (first & 0x20) !== 0, tag };
  const short = next();
  if (short < 0x80) return { ...shape, contentStart: position, length: short };
  if (short === 0x80) return { ...shape, contentStart: position, length: undefined };
  const count = short & 0x7f;
  if (count > 8) throw new Asn1Fault('bad-length', start, path);
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + next();
  const minimal = length >= 0x80 && length >= 256 ** (count - 1);
  if (reading.rules === 'der' && !minimal) throw new Asn1Fault('not-der', start, path);
  if (!Number.isSafeInteger(length) || length > limit) throw new Asn1Fault('truncated', start, path);
  return { ...shape, contentStart: position, length };
}

/** Finds the end-of-contents octets of an indefinite element, remembering those of the nested ones: each byte is passed once. */
function findEndOfContents(reading: Reading, contentStart: number, limit: number, depth: number, path: string): number {
  const known = reading.indefiniteEnds.get(contentStart);
  if (known !== undefined) return known;
  const open: number[] = [contentStart];
  let position = contentStart;
  while (open.length > 0) {
    if (++reading.elements > reading.limits.elements) throw new Asn1Fault('too-many-elements', position, path);
    if (reading.source[position] === 0 && reading.source[position + 1] === 0 && position + 2 <= limit) {
      reading.indefiniteEnds.set(open.pop() ?? contentStart, position);
      position += 2;
      continue;
    }
    const header = readTagAndLength(reading, position, limit, path);
    if (header.length !== undefined) {
      position = header.contentStart + header.length;
      if (position > limit) throw new Asn1Fault('truncated', header.contentStart, path);
      continue;
    }
    if (!header.constructed) throw new Asn1Fault('bad-length', position, path);
    if (depth + open.length > reading.limits.depth) throw new Asn1Fault('too-deep', position, path);
    open.push(header.contentStart);
    position = header.contentStart;
  }
  const end = reading.indefiniteEnds.get(contentStart);
  if (end === undefined) throw new Asn1Fault('truncated', contentStart, path);
  return end;
}

/** The same element read by stricter rules: certificates stay DER inside a CMS that is BER. */
export function asDer(node: Asn1Node): Asn1Node {
  if (node.indefinite) failAt(node, 'not-der');
  return { ...node, reading: { ...node.reading, rules: 'der', elements: 0 } };
}
