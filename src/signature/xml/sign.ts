import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { Signer } from '../cms/index.ts';
import { digest, type SignOutcome } from '../crypto/index.ts';
import { canonicalDocument, canonicalElement } from './canonical.ts';
import { digestMethodOf, namespaces, signatureMethodOf, transforms } from './names.ts';
import { readXml } from './read.ts';
import type { XmlFault } from './references.ts';
import { attributeValue, childrenNamed, descendants, type XmlDocument, type XmlElement } from './tree.ts';

export type SignedXml =
  | { readonly kind: 'signed'; readonly xml: string }
  | XmlFault
  | { readonly kind: 'notSigned'; readonly reason: 'algorithm-unknown' | 'not-an-envelope' | 'already-signed' }
  | Extract<SignOutcome, { kind: 'refused' }>;

/** Signs the whole document with a signature as the last child of the root, in the form that NCALayer writes. */
export async function signXmlDocument(xml: Uint8Array | string, signer: Signer): Promise<SignedXml> {
  const read = readXml(xml);
  if (read.kind === 'unreadable') return read;
  const { document } = read;
  const method = methodsOf(signer);
  if (!method) return { kind: 'notSigned', reason: 'algorithm-unknown' };
  const covered = canonicalDocument(document, { exclusive: false, comments: false });
  const reference = referenceXml('', [transforms.enveloped, transforms.inclusiveWithComments], method.digest, digestText(signer, covered));
  const keyInfo = `<ds:X509Data><ds:X509Certificate>${base64(signer.certificate.der)}</ds:X509Certificate></ds:X509Data>`;
  const unsigned = signatureXml(transforms.inclusive, method.signature, reference, keyInfo);
  return complete(insideRootAtEnd(document, unsigned), signer);
}

/** Signs the Body of a SOAP envelope by WS-Security, with the certificate as a key identifier. The message must be final. */
export async function signMessage(xml: Uint8Array | string, signer: Signer): Promise<SignedXml> {
  const read = readXml(xml);
  if (read.kind === 'unreadable') return read;
  const { document } = read;
  const { root } = document;
  const method = methodsOf(signer);
  if (!method) return { kind: 'notSigned', reason: 'algorithm-unknown' };
  const [body, second] = childrenNamed(root, root.namespace, 'Body');
  const soap = root.namespace === namespaces.soap11 || root.namespace === namespaces.soap12;
  if (root.local !== 'Envelope' || !soap || !body || second) return { kind: 'notSigned', reason: 'not-an-envelope' };
  if ([...descendants(root)].some(({ namespace, local }) => namespace === namespaces.security && local === 'Security')) {
    return { kind: 'notSigned', reason: 'already-signed' };
  }
  const id = attributeValue(body, namespaces.utility, 'Id') ?? attributeValue(body, '', 'Id') ?? `id-${randomUUID()}`;
  const withId = hasId(body) ? document.text : insert(document.text, body.nameEnd, ` xmlns:wsu="${namespaces.utility}" wsu:Id="${id}"`);
  const again = readXml(withId);
  if (again.kind === 'unreadable') return again;
  const target = childrenNamed(again.document.root, root.namespace, 'Body')[0];
  if (!target) return { kind: 'notSigned', reason: 'not-an-envelope' };
  const covered = canonicalElement(target, { exclusive: true, comments: false });
  const reference = referenceXml(`#${id}`, [transforms.exclusive], method.digest, digestText(signer, covered));
  const signature = signatureXml(transforms.exclusive, method.signature, reference, keyIdentifier(signer));
  return complete(withSecurityHeader(again.document, signature), signer);
}

const placeholder = '@signature-value@';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function methodsOf({ suite }: Signer): { readonly signature: string; readonly digest: string } | undefined {
  const signature = signatureMethodOf(suite.algorithm.oid);
  const digestMethod = digestMethodOf(suite.digestOid);
  return signature && digestMethod ? { signature, digest: digestMethod } : undefined;
}

function digestText({ suite }: Signer, bytes: Uint8Array): string {
  return base64(digest(suite.digestOid, bytes) ?? new Uint8Array());
}

function referenceXml(uri: string, steps: readonly string[], digestMethod: string, value: string): string {
  const list = steps.map((step) => `<ds:Transform Algorithm="${step}"></ds:Transform>`).join('');
  return (
    `<ds:Reference URI="${attribute(uri)}"><ds:Transforms>${list}</ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${digestMethod}"></ds:DigestMethod><ds:DigestValue>${value}</ds:DigestValue></ds:Reference>`
  );
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function signatureXml(form: string, method: string, reference: string, keyInfo: string): string {
  return (
    `<ds:Signature xmlns:ds="${namespaces.signature}"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${form}"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="${method}"></ds:SignatureMethod>${reference}</ds:SignedInfo>` +
    `<ds:SignatureValue>${placeholder}</ds:SignatureValue><ds:KeyInfo>${keyInfo}</ds:KeyInfo></ds:Signature>`
  );
}

function keyIdentifier({ certificate }: Signer): string {
  const encoding = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary';
  const type = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3';
  return (
    `<wsse:SecurityTokenReference><wsse:KeyIdentifier EncodingType="${encoding}" ValueType="${type}">` +
    `${base64(certificate.der)}</wsse:KeyIdentifier></wsse:SecurityTokenReference>`
  );
}

function insert(text: string, offset: number, piece: string): string {
  return text.slice(0, offset) + piece + text.slice(offset);
}

function hasId(body: XmlElement): boolean {
  return attributeValue(body, namespaces.utility, 'Id') !== undefined || attributeValue(body, '', 'Id') !== undefined;
}

function insideRootAtEnd({ text, root }: XmlDocument, piece: string): string {
  return insideAtEnd(text, root, piece);
}

/** Puts text before an element's closing tag; an empty tag is opened first. */
function insideAtEnd(text: string, element: XmlElement, piece: string): string {
  if (element.closeStart !== element.openEnd || text[element.openEnd - 2] !== '/') return insert(text, element.closeStart, piece);
  const name = text.slice(element.start + 1, element.nameEnd);
  return `${text.slice(0, element.openEnd - 2)}>${piece}</${name}>${text.slice(element.end)}`;
}

function withSecurityHeader({ text, root }: XmlDocument, signature: string): string {
  const prefix = root.prefix === '' ? '' : `${root.prefix}:`;
  const must = root.prefix === '' ? '' : ` ${prefix}mustUnderstand="1"`;
  const security = `<wsse:Security xmlns:wsse="${namespaces.security}"${must}>${signature}</wsse:Security>`;
  const [header] = childrenNamed(root, root.namespace, 'Header');
  return header ? insideAtEnd(text, header, security) : insert(text, root.openEnd, `<${prefix}Header>${security}</${prefix}Header>`);
}

/** Signs the SignedInfo as it stands in its place: the inclusive form takes over namespaces of the elements around it. */
async function complete(text: string, signer: Signer): Promise<SignedXml> {
  const read = readXml(text);
  if (read.kind === 'unreadable') return read;
  const signature = [...descendants(read.document.root)].find(
    (element) =>
      element.namespace === namespaces.signature && element.local === 'SignatureValue' && text.startsWith(placeholder, element.openEnd),
  );
  const info = signature?.parent && childrenNamed(signature.parent, namespaces.signature, 'SignedInfo')[0];
  if (!signature || !info) return { kind: 'notSigned', reason: 'not-an-envelope' };
  const exclusive = text.startsWith(`<ds:CanonicalizationMethod Algorithm="${transforms.exclusive}"`, info.openEnd);
  const outcome = await signer.sign(canonicalElement(info, { exclusive, comments: false }), 'halves');
  if (outcome.kind === 'refused') return outcome;
  const value = base64(outcome.signature);
  return { kind: 'signed', xml: text.slice(0, signature.openEnd) + value + text.slice(signature.openEnd + placeholder.length) };
}
