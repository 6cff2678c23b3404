import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  type Asn1Node,
  asDer,
  derOrPem,
  encodingOf,
  failAt,
  fieldsOf,
  type Instant,
  openAsn1,
  type Read,
  readBitOctets,
  readSerial,
  readSmallInteger,
  readTime,
  readWhole,
  unwrap,
} from '../asn1/index.ts';
import type { AlgorithmIdentifier } from '../crypto/index.ts';
import { createRecent } from '../crypto/recent.ts';
import { readAlgorithm, sameAlgorithm } from './algorithm.ts';
import { type CertificateExtensions, readCertificateExtensions, readExtensionList } from './extensions.ts';
import { type Name, readName } from './name.ts';

/** An X.509 certificate, read but not trusted. */
export type Certificate = {
  readonly der: Uint8Array;
  /** The bytes that the issuer signed. */
  readonly signed: Uint8Array;
  /** SHA-256 of the DER, hex upper case: names this certificate in evidence and stores. */
  readonly fingerprint: string;
  /** Hex, upper case. */
  readonly serial: string;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** DER SubjectPublicKeyInfo. */
  readonly publicKeyInfo: Uint8Array;
  /** Contents of the key's BIT STRING after the unused-bits octet: what key identifiers are hashed over. */
  readonly publicKeyBits: Uint8Array;
  readonly publicKeyAlgorithm: AlgorithmIdentifier;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  readonly extensions: CertificateExtensions;
};

/** Reads a certificate from DER or from one PEM block. */
export function readCertificate(bytes: Uint8Array): Read<Certificate> {
  return readWhole(() => certificateOf(openAsn1(derOrPem(bytes, 'certificate'), 'certificate', 'der')));
}

/** Certificates read lately: an authority's own come with every document. */
const known = createRecent<Certificate>(256);
const largestKept = 8192;

/**
 * Reads a certificate, which is DER always, from an element of a larger structure; throws a fault with the place. The same bytes are
 * read once; what is kept is read from a copy of its own, so that no document is kept with it.
 */
export function certificateOf(node: Asn1Node): Certificate {
  const { reading, start, end } = node;
  if (end - start > largestKept) return certificateIn(asDer(node));
  const kept = known.get(reading.source, start, end);
  if (kept) return kept;
  const der = Uint8Array.from(encodingOf(node));
  let certificate: Certificate;
  try {
    certificate = certificateIn(openAsn1(der, 'certificate', 'der'));
  } catch {
    return certificateIn(asDer(node));
  }
  known.put(der, certificate);
  return certificate;
}

function certificateIn(node: Asn1Node): Certificate {
  const fields = fieldsOf(node);
  const tbs = fields.next('tbsCertificate');
  const signatureAlgorithm = readAlgorithm(fields.next('signatureAlgorithm'));
  const signature = readBitOctets(fields.next('signatureValue'));
  fields.end();

  const body = fieldsOf(tbs);
  const versionNode = body.ifContext(0, 'version');
  const version = versionNode ? readSmallInteger(unwrap(versionNode, 'value')) : 0;
  if (version > 2 || (versionNode && version === 0)) failAt(versionNode ?? tbs, 'unsupported-version');
  const serial = readSerial(body.next('serialNumber'));
  const innerAlgorithm = body.next('signature');
  if (!sameAlgorithm(readAlgorithm(innerAlgorithm), signatureAlgorithm)) failAt(innerAlgorithm, 'bad-value');
  const issuer = readName(body.next('issuer'));
  const validity = fieldsOf(body.next('validity'));
  const notBefore = readTime(validity.next('notBefore'));
  const notAfter = readTime(validity.next('notAfter'));
  validity.end();
  const subject = readName(body.next('subject'));
  const keyNode = body.next('subjectPublicKeyInfo');
  const key = fieldsOf(keyNode);
  const publicKeyAlgorithm = readAlgorithm(key.next('algorithm'));
  const publicKeyBits = readBitOctets(key.next('subjectPublicKey'));
  key.end();
  body.ifContext(1, 'issuerUniqueID');
  body.ifContext(2, 'subjectUniqueID');
  const extensionsNode = body.ifContext(3, 'extensions');
  body.end();
  if (extensionsNode && version !== 2) failAt(extensionsNode, 'unsupported-version');
  const list = extensionsNode ? readExtensionList(unwrap(extensionsNode, 'list')) : [];

  const der = encodingOf(node);
  return {
    der,
    signed: encodingOf(tbs),
    fingerprint: createHash('sha256').update(der).digest('hex').toUpperCase(),
    serial,
    issuer,
    subject,
    notBefore,
    notAfter,
    publicKeyInfo: encodingOf(keyNode),
    publicKeyBits,
    publicKeyAlgorithm,
    signatureAlgorithm,
    signature,
    extensions: readCertificateExtensions(list),
  };
}

export function sameCertificate(a: Certificate, b: Certificate): boolean {
  return Buffer.compare(a.der, b.der) === 0;
}

/** Whether the certificate names itself as its issuer. Says nothing about its signature. */
export function isSelfIssued({ subject, issuer }: Certificate): boolean {
  return Buffer.compare(subject.der, issuer.der) === 0;
}
