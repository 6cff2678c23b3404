/** An XML document as a tree with places in the text, made by the strict reader of this folder. */
export type XmlDocument = { readonly text: string; readonly children: readonly XmlNode[]; readonly root: XmlElement };

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction;
export type XmlText = { readonly kind: 'text'; readonly value: string };
export type XmlComment = { readonly kind: 'comment'; readonly value: string };
export type XmlInstruction = { readonly kind: 'instruction'; readonly target: string; readonly value: string };

export type XmlAttribute = {
  readonly prefix: string;
  readonly local: string;
  /** Empty for an attribute without prefix. */
  readonly namespace: string;
  readonly value: string;
};

export type XmlElement = {
  readonly kind: 'element';
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Declarations on this element: prefix ('' for the default) to name, '' when undeclared. */
  readonly declarations: ReadonlyMap<string, string>;
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlNode[];
  /** Offsets in the text: of `<`, behind the name, behind the opening tag, of `</` (or the end of an empty tag), behind the element. */
  readonly start: number;
  readonly nameEnd: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
};

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Elements directly inside. */
export function childElements(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((node) => node.kind === 'element');
}

/** Elements directly inside of this name. */
export function childrenNamed(parent: XmlElement, namespace: string, local: string): readonly XmlElement[] {
  return childElements(parent).filter((child) => child.namespace === namespace && child.local === local);
}

/** All text inside an element, comments and instructions left out. */
export function textOf(element: XmlElement): string {
  const pieces: string[] = [];
  const waiting: XmlNode[] = [...element.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'text') pieces.push(node.value);
    else if (node.kind === 'element') for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i] as XmlNode);
  }
  return pieces.join('');
}

/** Every element from one downward, in document order. */
export function* descendants(top: XmlElement): Generator<XmlElement> {
  const waiting: XmlElement[] = [top];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    const inside = childElements(element);
    for (let i = inside.length - 1; i >= 0; i--) waiting.push(inside[i] as XmlElement);
  }
}

/** The value of an attribute by namespace and local name. */
export function attributeValue(element: XmlElement, namespace: string, local: string): string | undefined {
  return element.attributes.find((attribute) => attribute.namespace === namespace && attribute.local === local)?.value;
}

/** The namespace that a prefix stands for at an element; undefined when it is not declared. */
export function namespaceAt(element: XmlElement | undefined, prefix: string): string | undefined {
  if (prefix === 'xml') return xmlNamespace;
  for (let place = element; place; place = place.parent) {
    const found = place.declarations.get(prefix);
    if (found !== undefined) return found;
  }
  return prefix === '' ? '' : undefined;
}
