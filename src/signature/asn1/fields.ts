import { Asn1Fault } from './fault.ts';
import { type Asn1Node, childAt, failAt, pathOf } from './node.ts';
import { isContext, isUniversal, tags } from './types.ts';

/**
 * Reads the elements of a SEQUENCE one after the other by name; `end()` insists that nothing is left. Made for the
 * ASN.1 modules of X.509, CMS, OCSP and TSP, where each field is either there, absent or a context tag.
 */
export type Fields = {
  /** The next element, whatever it is. */
  readonly next: (name: string) => Asn1Node;
  /** The next element if there is one. */
  readonly maybe: (name: string) => Asn1Node | undefined;
  /** The next element if it carries this universal tag. */
  readonly ifTag: (tag: number, name: string) => Asn1Node | undefined;
  /** The next element if it carries this context tag. */
  readonly ifContext: (tag: number, name: string) => Asn1Node | undefined;
  /** Stops with `trailing-bytes` when an element is left. */
  readonly end: () => void;
};

/** Opens a SEQUENCE for reading field by field. */
export function fieldsOf(sequence: Asn1Node): Fields {
  if (!isUniversal(sequence, tags.sequence) || !sequence.constructed) failAt(sequence, 'unexpected-element');
  return fieldsInside(sequence);
}

/** The same for a constructed element whose own tag has been checked already (implicit context tags). */
export function fieldsInside(parent: Asn1Node): Fields {
  if (!parent.constructed) failAt(parent, 'unexpected-element');
  let position = parent.contentStart;
  const maybe = (name: string): Asn1Node | undefined => {
    const node = childAt(parent, position, name);
    if (node) position = node.end;
    return node;
  };
  const when = (fits: (node: Asn1Node) => boolean, name: string): Asn1Node | undefined => {
    const node = childAt(parent, position, name);
    if (!node || !fits(node)) return undefined;
    position = node.end;
    return node;
  };
  return {
    next: (name) => {
      const node = maybe(name);
      if (!node) throw new Asn1Fault('missing-element', parent.contentEnd, `${pathOf(parent)}.${name}`);
      return node;
    },
    maybe,
    ifTag: (tag, name) => when((node) => isUniversal(node, tag), name),
    ifContext: (tag, name) => when((node) => isContext(node, tag), name),
    end: () => {
      if (position < parent.contentEnd) throw new Asn1Fault('trailing-bytes', position, pathOf(parent));
    },
  };
}

/** The one element that an EXPLICIT tag wraps. */
export function unwrap(wrapper: Asn1Node, name: string): Asn1Node {
  const fields = fieldsInside(wrapper);
  const inner = fields.next(name);
  fields.end();
  return inner;
}
