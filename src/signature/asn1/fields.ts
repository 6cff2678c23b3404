import { Asn1Fault } from './fault.ts';
import { type Asn1Node, childAt, failAt, pathOf } from './node.ts';
import { isUniversal, knownOid, readOid, tags } from './types.ts';

/**
 * Reads the elements of a SEQUENCE one after the other by name; `end()` insists that nothing is left. Made for the ASN.1 modules of
 * X.509, CMS, OCSP and TSP, where each field is either there, absent or a context tag. A class, because one is made for every
 * sequence of every list and functions made anew each time cost more than the reading.
 */
export class Fields {
  readonly #parent: Asn1Node;
  #position: number;

  constructor(parent: Asn1Node) {
    this.#parent = parent;
    this.#position = parent.contentStart;
  }

  /** The next element, whatever it is. */
  next(name: string): Asn1Node {
    const node = this.maybe(name);
    if (!node) throw new Asn1Fault('missing-element', this.#parent.contentEnd, `${pathOf(this.#parent)}.${name}`);
    return node;
  }

  /** The next element if there is one. */
  maybe(name: string | number): Asn1Node | undefined {
    const node = childAt(this.#parent, this.#position, name);
    if (node) this.#position = node.end;
    return node;
  }

  /** The next element's OBJECT IDENTIFIER in dotted form; one met before is found without making an element of it. */
  oid(name: string): string {
    const { reading, contentEnd } = this.#parent;
    const { source } = reading;
    const start = this.#position + 2;
    const length = source[start - 1] ?? 0x80;
    if (source[start - 2] === tags.oid && length < 0x80 && start + length <= contentEnd) {
      const known = knownOid(source, start, start + length);
      if (known !== undefined) {
        this.#position = start + length;
        return known;
      }
    }
    return readOid(this.next(name));
  }

  /** The next element if it carries this universal tag, which is below 31. */
  ifTag(tag: number, name: string): Asn1Node | undefined {
    return this.#begins(tag) ? this.maybe(name) : undefined;
  }

  /** The next element if it carries this context tag, which is below 31. */
  ifContext(tag: number, name: string): Asn1Node | undefined {
    return this.#begins(0x80 | tag) ? this.maybe(name) : undefined;
  }

  /** Whether the next element's first octet is this one, primitive or constructed: absent fields are then passed by without being read. */
  #begins(identifier: number): boolean {
    const { reading, contentEnd } = this.#parent;
    return this.#position < contentEnd && ((reading.source[this.#position] ?? 0) & 0xdf) === identifier;
  }

  /** Stops with `trailing-bytes` when an element is left. */
  end(): void {
    if (this.#position < this.#parent.contentEnd) throw new Asn1Fault('trailing-bytes', this.#position, pathOf(this.#parent));
  }
}

/** Opens a SEQUENCE for reading field by field. */
export function fieldsOf(sequence: Asn1Node): Fields {
  if (!isUniversal(sequence, tags.sequence) || !sequence.constructed) failAt(sequence, 'unexpected-element');
  return new Fields(sequence);
}

/** The same for a constructed element whose own tag has been checked already (implicit context tags). */
export function fieldsInside(parent: Asn1Node): Fields {
  if (!parent.constructed) failAt(parent, 'unexpected-element');
  return new Fields(parent);
}

/** The one element that an EXPLICIT tag wraps. */
export function unwrap(wrapper: Asn1Node, name: string): Asn1Node {
  const fields = fieldsInside(wrapper);
  const inner = fields.next(name);
  fields.end();
  return inner;
}
