import { Buffer } from 'node:buffer';
import { decodeBase64, readWhole } from '../asn1/index.ts';
import type { ReasonCode } from '../reasons.ts';
import type { Canonicalisation } from './canonical.ts';
import { canonicalisationOf, namespaces, transforms } from './names.ts';
import { attributeValue, childElements, childrenNamed, textOf, type XmlElement } from './tree.ts';

/** One Reference of a signature. */
export type XmlReference = {
  readonly uri: string;
  readonly enveloped: boolean;
  readonly form: Canonicalisation;
  readonly digestMethod: string;
  readonly digest: Uint8Array;
};

/** A ds:Signature, read but not checked. */
export type XmlSignature = {
  readonly element: XmlElement;
  readonly signedInfo: XmlElement;
  readonly signedInfoForm: Canonicalisation;
  readonly signatureMethod: string;
  readonly references: readonly XmlReference[];
  readonly value: Uint8Array;
  readonly keyInfo: XmlElement | undefined;
};

export type XmlSignatureRead =
  | { readonly kind: 'read'; readonly signature: XmlSignature }
  | { readonly kind: 'refused'; readonly reason: ReasonCode };

class Refusal extends Error {
  readonly reason: ReasonCode;
  constructor(reason: ReasonCode) {
    super(reason);
    this.reason = reason;
  }
}

/** Reads a ds:Signature in the few forms that Kazakhstan's systems write; anything else is refused by name. */
export function readXmlSignature(element: XmlElement): XmlSignatureRead {
  try {
    const signedInfo = only(element, 'SignedInfo');
    const method = algorithmOf(only(signedInfo, 'CanonicalizationMethod'));
    return {
      kind: 'read',
      signature: {
        element,
        signedInfo,
        signedInfoForm: withPrefixes(only(signedInfo, 'CanonicalizationMethod'), method),
        signatureMethod: algorithmOf(only(signedInfo, 'SignatureMethod')),
        references: referencesOf(signedInfo),
        value: base64Of(only(element, 'SignatureValue')),
        keyInfo: childrenNamed(element, namespaces.signature, 'KeyInfo')[0],
      },
    };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', reason: error.reason };
    throw error;
  }
}

function only(parent: XmlElement, local: string): XmlElement {
  const [first, second] = childrenNamed(parent, namespaces.signature, local);
  if (!first || second) throw new Refusal('xml-malformed');
  return first;
}

function algorithmOf(element: XmlElement): string {
  const address = attributeValue(element, '', 'Algorithm');
  if (address === undefined) throw new Refusal('xml-malformed');
  return address;
}

/** Base64 with the white space that makers put in; otherwise exact. Undefined when it is not. */
export function findBase64(element: XmlElement): Uint8Array | undefined {
  const text = textOf(element).replaceAll(/[ \t\r\n]/g, '');
  const read = readWhole(() => decodeBase64(text, 'base64'));
  return read.kind === 'unreadable' || text === '' || childElements(element).length > 0 ? undefined : read.value;
}

function base64Of(element: XmlElement): Uint8Array {
  const bytes = findBase64(element);
  if (!bytes) throw new Refusal('xml-malformed');
  return bytes;
}

function withPrefixes(element: XmlElement, address: string): Canonicalisation {
  const form = canonicalisationOf(address);
  if (!form) throw new Refusal('canonicalisation-unknown');
  const [list] = childrenNamed(element, namespaces.exclusive, 'InclusiveNamespaces');
  const prefixes = list ? (attributeValue(list, '', 'PrefixList') ?? '').split(/[ \t\n]+/).filter((prefix) => prefix !== '') : [];
  if (prefixes.length === 0 || !form.exclusive) return form;
  if (prefixes.length > 64) throw new Refusal('xml-too-large');
  return { ...form, inclusivePrefixes: prefixes.map((prefix) => (prefix === '#default' ? '' : prefix)) };
}

function referencesOf(signedInfo: XmlElement): readonly XmlReference[] {
  const elements = childrenNamed(signedInfo, namespaces.signature, 'Reference');
  if (elements.length === 0 || elements.length > 8) throw new Refusal('reference-count');
  return elements.map(readReference);
}

function readReference(element: XmlElement): XmlReference {
  const uri = attributeValue(element, '', 'URI');
  if (uri === undefined) throw new Refusal('reference-unresolved');
  const [list, more] = childrenNamed(element, namespaces.signature, 'Transforms');
  if (more) throw new Refusal('xml-malformed');
  const steps = list ? childrenNamed(list, namespaces.signature, 'Transform') : [];
  const addresses = steps.map(algorithmOf);
  const enveloped = addresses[0] === transforms.enveloped;
  const rest = steps.slice(enveloped ? 1 : 0);
  const [last, extra] = rest;
  if (extra || addresses.slice(1).includes(transforms.enveloped)) throw new Refusal('transform-not-allowed');
  if (last && !canonicalisationOf(algorithmOf(last))) throw new Refusal('transform-not-allowed');
  // XMLDSig, 4.4.3.2: what is left as nodes at the end is canonicalised by Canonical XML 1.0 without comments.
  const form = last ? withPrefixes(last, algorithmOf(last)) : { exclusive: false, comments: false };
  return { uri, enveloped, form, digestMethod: algorithmOf(only(element, 'DigestMethod')), digest: base64Of(only(element, 'DigestValue')) };
}

/** Certificates named by a KeyInfo: inside it, in a security token of the header, or by issuer and serial number. */
export type KeyHint =
  | { readonly kind: 'certificate'; readonly der: Uint8Array }
  | { readonly kind: 'issuerSerial'; readonly issuer: string; readonly serial: bigint }
  | { readonly kind: 'token'; readonly uri: string }
  | { readonly kind: 'none' };

const x509v3 = '#X509v3';

/** Reads where the certificate is; the first X509Certificate counts as the signer's. */
export function keyHintOf({ keyInfo }: XmlSignature): KeyHint {
  if (!keyInfo) return { kind: 'none' };
  try {
    const [reference] = childrenNamed(keyInfo, namespaces.security, 'SecurityTokenReference');
    const place = reference ?? keyInfo;
    const [identifier] = childrenNamed(place, namespaces.security, 'KeyIdentifier');
    if (identifier && (attributeValue(identifier, '', 'ValueType') ?? x509v3).endsWith(x509v3)) {
      return { kind: 'certificate', der: base64Of(identifier) };
    }
    const [token] = childrenNamed(place, namespaces.security, 'Reference');
    const uri = token && attributeValue(token, '', 'URI');
    if (uri?.startsWith('#')) return { kind: 'token', uri: uri.slice(1) };
    const [data] = childrenNamed(place, namespaces.signature, 'X509Data');
    const [certificate] = data ? childrenNamed(data, namespaces.signature, 'X509Certificate') : [];
    if (certificate) return { kind: 'certificate', der: base64Of(certificate) };
    const [issuerSerial] = data ? childrenNamed(data, namespaces.signature, 'X509IssuerSerial') : [];
    return issuerSerial ? issuerSerialOf(issuerSerial) : { kind: 'none' };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'none' };
    throw error;
  }
}

function issuerSerialOf(element: XmlElement): KeyHint {
  const [issuer] = childrenNamed(element, namespaces.signature, 'X509IssuerName');
  const [serial] = childrenNamed(element, namespaces.signature, 'X509SerialNumber');
  const digits = serial ? textOf(serial).trim() : '';
  if (!issuer || !/^\d{1,60}$/.test(digits)) return { kind: 'none' };
  return { kind: 'issuerSerial', issuer: textOf(issuer), serial: BigInt(digits) };
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
