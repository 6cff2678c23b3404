import { malformed, references, XmlError, type XmlFault } from './references.ts';
import { namespaceAt, type XmlAttribute, type XmlDocument, type XmlElement, type XmlNode, xmlNamespace } from './tree.ts';

export type XmlRead = { readonly kind: 'read'; readonly document: XmlDocument } | XmlFault;

const limits = { characters: 8 * 1024 * 1024, depth: 200, elements: 100_000, references: 200_000, attributes: 256, declarations: 2000 };

const decoder = new TextDecoder('utf-8', { fatal: true });
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const nameStart =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const ncName = `[${nameStart}][${nameStart}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f-\\u2040]*`;
const qualifiedName = new RegExp(`(?:(${ncName}):)?(${ncName})`, 'uy');

type Building = { -readonly [K in keyof XmlElement]: XmlElement[K] } & {
  attributes: XmlAttribute[];
  children: XmlNode[];
  qualified: string;
};

/**
 * Reads XML 1.0 with namespaces, in UTF-8, without document types: no entities beyond the five built in, so nothing expands and
 * nothing is fetched. Whatever is not well-formed is refused; nothing is repaired.
 */
export function readXml(bytes: Uint8Array | string): XmlRead {
  try {
    if (bytes.length > limits.characters * (typeof bytes === 'string' ? 1 : 2)) throw new XmlError('xml-too-large', 0);
    return { kind: 'read', document: readDocument(typeof bytes === 'string' ? bytes : decode(bytes)) };
  } catch (error) {
    if (error instanceof XmlError) return { kind: 'unreadable', code: error.code, offset: error.offset };
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new XmlError('xml-malformed', 0);
  }
}

function readDocument(given: string): XmlDocument {
  const text = normalised(given);
  const bad = forbidden.exec(text);
  if (bad) throw new XmlError('xml-malformed', bad.index);
  if (countOf(text, '&') > limits.references) throw new XmlError('xml-too-large', 0);
  const outside: XmlNode[] = [];
  const open: Building[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let declarations = 0;
  let position = text.startsWith('<?xml ') ? declarationEnd(text) : 0;
  const add = (node: XmlNode): void => {
    (open.at(-1)?.children ?? outside).push(node);
  };
  while (position < text.length) {
    if (text[position] !== '<') {
      const end = indexOr(text, '<', position, text.length);
      const raw = text.slice(position, end);
      if (open.length > 0) add({ kind: 'text', value: characters(raw, position) });
      else if (/[^ \t\n]/.test(raw)) throw new XmlError('xml-malformed', position);
      position = end;
    } else if (text.startsWith('<!--', position)) {
      const end = endOf(text, '--', position + 4);
      if (text[end] !== '>') throw new XmlError('xml-malformed', end);
      add({ kind: 'comment', value: text.slice(position + 4, end - 2) });
      position = end + 1;
    } else if (text.startsWith('<![CDATA[', position)) {
      const end = endOf(text, ']]>', position + 9);
      if (open.length === 0) throw new XmlError('xml-malformed', position);
      add({ kind: 'text', value: text.slice(position + 9, end - 3) });
      position = end;
    } else if (text.startsWith('<?', position)) {
      const end = endOf(text, '?>', position + 2);
      add(instruction(text.slice(position + 2, end - 2), position));
      position = end;
    } else if (text.startsWith('<!', position)) {
      throw new XmlError(text.startsWith('<!DOCTYPE', position) ? 'doctype-refused' : 'xml-malformed', position);
    } else if (text[position + 1] === '/') {
      const last = open.pop();
      if (!last || !text.startsWith(last.qualified, position + 2)) throw new XmlError('xml-malformed', position);
      const end = skipSpace(text, position + 2 + last.qualified.length);
      if (text[end] !== '>') throw new XmlError('xml-malformed', position);
      last.closeStart = position;
      last.end = end + 1;
      position = end + 1;
    } else {
      if (++elements > limits.elements) throw new XmlError('xml-too-large', position);
      if (open.length === 0 && root) throw new XmlError('xml-malformed', position);
      const element = openingTag(text, position, open.at(-1));
      declarations += element.declarations.size;
      if (declarations > limits.declarations) throw new XmlError('xml-too-large', position);
      root ??= element;
      add(element);
      if (element.closeStart < 0) open.push(element);
      if (open.length > limits.depth) throw new XmlError('xml-too-large', position);
      position = element.openEnd;
    }
  }
  if (!root || open.length > 0) throw new XmlError('xml-malformed', text.length);
  return { text, children: outside, root };
}

/** XML 1.0, 2.11: line ends become one line feed before anything else is looked at. */
function normalised(text: string): string {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  return body.includes('\r') ? body.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : body;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function declarationEnd(text: string): number {
  const end = endOf(text, '?>', 6);
  const declaration =
    /^\s*version\s*=\s*(["'])1\.[0-9]\1(?:\s+encoding\s*=\s*(["'])([A-Za-z0-9._-]+)\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\4)?\s*$/;
  const parts = declaration.exec(text.slice(6, end - 2));
  if (!parts || (parts[3] !== undefined && parts[3].toLowerCase() !== 'utf-8')) throw new XmlError('xml-malformed', 0);
  return end;
}

function indexOr(text: string, wanted: string, from: number, otherwise: number): number {
  const found = text.indexOf(wanted, from);
  return found < 0 ? otherwise : found;
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found < 0) throw new XmlError('xml-malformed', from);
  return found + mark.length;
}

function skipSpace(text: string, from: number): number {
  let position = from;
  while (text[position] === ' ' || text[position] === '\n' || text[position] === '\t') position++;
  return position;
}

function nameAt(text: string, position: number): { readonly prefix: string; readonly local: string; readonly end: number } {
  qualifiedName.lastIndex = position;
  const match = qualifiedName.exec(text);
  const local = match?.[2];
  if (!match || local === undefined) throw new XmlError('xml-malformed', position);
  return { prefix: match[1] ?? '', local, end: qualifiedName.lastIndex };
}

function instruction(inside: string, offset: number): XmlNode {
  const name = nameAt(inside, 0);
  const target = inside.slice(0, name.end);
  const rest = inside.slice(name.end);
  if (name.prefix !== '' || target.toLowerCase() === 'xml' || (rest !== '' && skipSpace(rest, 0) === 0))
    throw new XmlError('xml-malformed', offset);
  return { kind: 'instruction', target, value: rest.slice(skipSpace(rest, 0)) };
}

const noDeclarations: ReadonlyMap<string, string> = new Map();

type Raw = { readonly prefix: string; readonly local: string; readonly value: string };

function openingTag(text: string, start: number, parent: XmlElement | undefined): Building {
  const name = nameAt(text, start + 1);
  const raw: Raw[] = [];
  let declarations: Map<string, string> | undefined;
  let position = name.end;
  for (;;) {
    const next = skipSpace(text, position);
    if (text[next] === '>' || text.startsWith('/>', next)) {
      position = next;
      break;
    }
    if (next === position) throw new XmlError('xml-malformed', next);
    const attribute = attributeAt(text, next);
    position = attribute.end;
    if (raw.length + (declarations?.size ?? 0) >= limits.attributes) throw new XmlError('xml-too-large', next);
    const { prefix, local, value } = attribute;
    if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) {
      declarations ??= new Map();
      declare(declarations, prefix === '' ? '' : local, value, next);
    } else raw.push({ prefix, local, value });
  }
  const empty = text[position] === '/';
  const openEnd = position + (empty ? 2 : 1);
  const element: Building = {
    kind: 'element',
    prefix: name.prefix,
    local: name.local,
    namespace: '',
    qualified: text.slice(start + 1, name.end),
    attributes: [],
    declarations: declarations ?? noDeclarations,
    parent,
    children: [],
    start,
    nameEnd: name.end,
    openEnd,
    closeStart: empty ? openEnd : -1,
    end: empty ? openEnd : -1,
  };
  element.namespace = resolved(element, name.prefix);
  if (raw.length === 0) return element;
  const seen = new Set<string>();
  for (const { prefix, local, value } of raw) {
    const namespace = prefix === '' ? '' : resolved(element, prefix);
    seen.add(`${namespace} ${local}`);
    element.attributes.push({ prefix, local, value, namespace });
  }
  if (seen.size !== raw.length) malformed(start);
  return element;
}

function resolved(element: XmlElement, prefix: string): string {
  return (prefix === 'xmlns' ? undefined : namespaceAt(element, prefix)) ?? malformed(element.start);
}

function attributeAt(text: string, start: number): Raw & { readonly end: number } {
  const name = nameAt(text, start);
  const equals = skipSpace(text, name.end);
  const quoteAt = skipSpace(text, equals + 1);
  const quote = text[quoteAt];
  if (text[equals] !== '=' || (quote !== '"' && quote !== "'")) throw new XmlError('xml-malformed', start);
  const end = endOf(text, quote, quoteAt + 1);
  const literal = text.slice(quoteAt + 1, end - 1);
  if (literal.includes('<')) throw new XmlError('xml-malformed', start);
  // XML 1.0, 3.3.3: written white space becomes a space, referred-to white space stays.
  return { prefix: name.prefix, local: name.local, value: references(literal.replaceAll(/[\t\n]/g, ' '), start), end };
}

function declare(declarations: Map<string, string>, prefix: string, uri: string, offset: number): void {
  const reserved = prefix === 'xmlns' || uri === 'http://www.w3.org/2000/xmlns/' || (prefix === 'xml') !== (uri === xmlNamespace);
  if (reserved || declarations.has(prefix) || (prefix !== '' && uri === '')) throw new XmlError('xml-malformed', offset);
  declarations.set(prefix, uri);
}

function characters(raw: string, offset: number): string {
  if (raw.includes(']]>')) throw new XmlError('xml-malformed', offset);
  return references(raw, offset);
}
