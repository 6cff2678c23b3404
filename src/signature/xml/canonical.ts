import { Buffer } from 'node:buffer';
import { namespaceAt, type XmlAttribute, type XmlDocument, type XmlElement, type XmlNode, xmlNamespace } from './tree.ts';

/** A canonical form: inclusive (Canonical XML 1.0) or exclusive, with or without comments. */
export type Canonicalisation = {
  readonly exclusive: boolean;
  readonly comments: boolean;
  /** Exclusive form: prefixes treated as the inclusive form does; '' is the default namespace. */
  readonly inclusivePrefixes?: readonly string[];
};

/** What is left out of the canonical form: the signature itself, for the enveloped-signature transform. */
export type Omitted = ReadonlySet<XmlElement>;

const none: Omitted = new Set();

/** Canonical bytes of an element and all inside it. */
export function canonicalElement(element: XmlElement, form: Canonicalisation, omitted: Omitted = none): Uint8Array {
  const pieces: string[] = [];
  const inherited = form.exclusive ? [] : inheritedXmlAttributes(element);
  writeElement({ form, omitted, pieces }, element, undefined, inherited);
  return Buffer.from(pieces.join(''), 'utf8');
}

/** Canonical bytes of a whole document. */
export function canonicalDocument(document: XmlDocument, form: Canonicalisation, omitted: Omitted = none): Uint8Array {
  const pieces: string[] = [];
  let rootSeen = false;
  for (const node of document.children) {
    if (node.kind === 'element') {
      writeElement({ form, omitted, pieces }, node, undefined, []);
      rootSeen = true;
    } else if (node.kind === 'instruction' || (node.kind === 'comment' && form.comments)) {
      if (rootSeen) pieces.push('\n');
      writeLeaf(pieces, node);
      if (!rootSeen) pieces.push('\n');
    }
  }
  return Buffer.from(pieces.join(''), 'utf8');
}

type Writer = { readonly form: Canonicalisation; readonly omitted: Omitted; readonly pieces: string[] };

/** Attributes like xml:lang of ancestors outside the chosen part, which the inclusive form carries over to its top element. */
function inheritedXmlAttributes(element: XmlElement): XmlAttribute[] {
  const found = new Map<string, XmlAttribute>();
  for (let place = element.parent; place; place = place.parent) {
    for (const attribute of place.attributes) {
      if (attribute.namespace === xmlNamespace && !found.has(attribute.local)) found.set(attribute.local, attribute);
    }
  }
  const own = element.attributes.filter(({ namespace }) => namespace === xmlNamespace).map(({ local }) => local);
  return [...found.values()].filter(({ local }) => !own.includes(local));
}

/** What written ancestors have declared, nearest first; a link exists only where something was declared. */
type Rendered = { readonly own: ReadonlyMap<string, string>; readonly outer: Rendered | undefined };

function renderedAt(rendered: Rendered | undefined, prefix: string): string {
  for (let link = rendered; link; link = link.outer) {
    const found = link.own.get(prefix);
    if (found !== undefined) return found;
  }
  return '';
}

/** Depth is bounded by the reader, so recursion is safe. */
function writeElement(writer: Writer, element: XmlElement, rendered: Rendered | undefined, inherited: readonly XmlAttribute[]): void {
  if (writer.omitted.has(element)) return;
  const { pieces, form } = writer;
  const name = element.prefix === '' ? element.local : `${element.prefix}:${element.local}`;
  const visible = [...visibleNamespaces(element, form, rendered === undefined)];
  const declarations = visible.filter(([prefix, uri]) => prefix !== 'xml' && renderedAt(rendered, prefix) !== uri);
  declarations.sort(([a], [b]) => compare(a, b));
  // The top element always makes a link: below it the inclusive form looks at own declarations only.
  const declared = declarations.length > 0 || !rendered ? { own: new Map(declarations), outer: rendered } : rendered;
  const attributes = [...element.attributes, ...inherited].sort((a, b) => compare(a.namespace, b.namespace) || compare(a.local, b.local));
  pieces.push('<', name);
  for (const [prefix, uri] of declarations) pieces.push(prefix === '' ? ' xmlns="' : ` xmlns:${prefix}="`, attributeText(uri), '"');
  for (const { prefix, local, value } of attributes)
    pieces.push(prefix === '' ? ` ${local}="` : ` ${prefix}:${local}="`, attributeText(value), '"');
  pieces.push('>');
  for (const child of element.children) {
    if (child.kind === 'element') writeElement(writer, child, declared, []);
    else if (child.kind !== 'comment' || form.comments) writeLeaf(pieces, child);
  }
  pieces.push('</', name, '>');
}

/** Inclusive: all in scope. Exclusive: those that the element and its attributes visibly use, and the listed ones. */
function visibleNamespaces(
  element: XmlElement,
  { exclusive, inclusivePrefixes = [] }: Canonicalisation,
  top: boolean,
): ReadonlyMap<string, string> {
  if (!exclusive && !top) return element.declarations;
  const found = new Map<string, string>();
  if (!exclusive) {
    for (let place: XmlElement | undefined = element; place; place = place.parent) {
      for (const [prefix, uri] of place.declarations) if (!found.has(prefix)) found.set(prefix, uri);
    }
    return found;
  }
  found.set(element.prefix, element.namespace);
  for (const { prefix, namespace } of element.attributes) if (prefix !== '') found.set(prefix, namespace);
  for (const prefix of inclusivePrefixes) {
    const uri = namespaceAt(element, prefix);
    if (uri !== undefined && !found.has(prefix)) found.set(prefix, uri);
  }
  return found;
}

/** Order by code point, as the specifications ask; not by UTF-16 unit. */
function compare(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}

const textEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const attributeEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function attributeText(value: string): string {
  return value.replaceAll(/[&<"\t\n\r]/g, (sign) => attributeEscapes[sign] ?? sign);
}

function writeLeaf(pieces: string[], node: Exclude<XmlNode, XmlElement>): void {
  if (node.kind === 'text') pieces.push(node.value.replaceAll(/[&<>\r]/g, (sign) => textEscapes[sign] ?? sign));
  else if (node.kind === 'comment') pieces.push('<!--', node.value, '-->');
  else pieces.push('<?', node.target, node.value === '' ? '' : ` ${node.value}`, '?>');
}
