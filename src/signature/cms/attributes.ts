import { Buffer } from 'node:buffer';
import {
  type Asn1Node,
  encodingOf,
  failAt,
  fieldsInside,
  fieldsOf,
  type Instant,
  readOctetString,
  readOid,
  readTime,
  readWhole,
  sequenceOf,
  setOf,
  tags,
  write,
} from '../asn1/index.ts';
import { oids } from '../oids.ts';
import { hasNoParameters, readAlgorithm } from '../x509/index.ts';

/** One attribute of a signer with its values, as read. */
export type Attribute = { readonly oid: string; readonly values: readonly Asn1Node[] };

/** What the signer says in signed attributes. */
export type SignedAttributes = {
  readonly list: readonly Attribute[];
  /** The element that holds them: see {@link encodingAsWritten} and {@link encodingInDer}. */
  readonly node: Asn1Node;
  readonly contentType?: string;
  readonly messageDigest?: Uint8Array;
  readonly signingTime?: Instant;
  /** Hashes of the signer's certificate by signing-certificate v1 (SHA-1) and v2. */
  readonly certificateHashes: readonly CertificateHash[];
};

export type CertificateHash = { readonly hashOid: string; readonly hash: Uint8Array };

/**
 * The first encoding over which the signature may have been made: the attributes as they stand, as a SET. Undefined when they have no
 * definite length.
 */
export function encodingAsWritten({ node }: SignedAttributes): Uint8Array | undefined {
  if (node.indefinite) return undefined;
  const set = Buffer.from(encodingOf(node));
  set[0] = 0x31;
  return set;
}

/**
 * The second one: the DER that RFC 5652 asks for (several makers sign it but write something looser, or do not sort the set). It says the
 * same. Undefined when it is what was written, or when values that nobody has looked into are malformed: then there is no DER of them.
 */
export function encodingInDer({ node }: SignedAttributes, asWritten: Uint8Array | undefined): Uint8Array | undefined {
  const der = readWhole(() => write.derOf(node, 0x31));
  return der.kind === 'read' && !(asWritten && Buffer.compare(asWritten, der.value) === 0) ? der.value : undefined;
}

/** Reads a SET OF Attribute behind an implicit tag. */
export function readAttributes(node: Asn1Node): readonly Attribute[] {
  const attributes: Attribute[] = [];
  const items = fieldsInside(node);
  for (let item = items.maybe(0); item; item = items.maybe(attributes.length)) {
    if (attributes.length >= 64) failAt(item, 'too-many-elements');
    const fields = fieldsOf(item);
    const oid = fields.oid('attrType');
    const values = setOf(fields.next('attrValues'));
    fields.end();
    attributes.push({ oid, values });
  }
  return attributes;
}

/** Reads the signed attributes of a SignerInfo. */
export function readSignedAttributes(node: Asn1Node): SignedAttributes {
  const list = readAttributes(node);
  const single = (oid: string): Asn1Node | undefined => {
    for (const { oid: found, values } of list) {
      if (found !== oid) continue;
      return values.length === 1 ? values[0] : failAt(node, 'bad-value');
    }
    return undefined;
  };
  const contentType = single(oids.contentType);
  const messageDigest = single(oids.messageDigest);
  const signingTime = single(oids.signingTime);
  const certificateV1 = single(oids.signingCertificate);
  const certificateV2 = single(oids.signingCertificateV2);
  const certificateHashes: CertificateHash[] = [];
  if (certificateV1) certificateHashes.push(readCertificateHash(certificateV1, oids.sha1));
  if (certificateV2) certificateHashes.push(readCertificateHash(certificateV2, oids.sha256));
  return {
    list,
    node,
    ...(contentType ? { contentType: readOid(contentType) } : {}),
    ...(messageDigest ? { messageDigest: readOctetString(messageDigest) } : {}),
    ...(signingTime ? { signingTime: readTime(signingTime) } : {}),
    certificateHashes,
  };
}

/** The first ESSCertID is the signer's own certificate (RFC 5035). */
function readCertificateHash(node: Asn1Node, usual: string): CertificateHash {
  const [first] = sequenceOf(fieldsOf(node).next('certs'));
  if (!first) failAt(node, 'missing-element');
  const fields = fieldsOf(first);
  const algorithm = usual === oids.sha256 ? fields.ifTag(tags.sequence, 'hashAlgorithm') : undefined;
  const identifier = algorithm ? readAlgorithm(algorithm) : { oid: usual };
  if (!hasNoParameters(identifier)) failAt(node, 'bad-value');
  return { hashOid: identifier.oid, hash: readOctetString(fields.next('certHash')) };
}

/** DER of one attribute with one value. */
export function attributeDer(oid: string, value: Uint8Array): Uint8Array {
  return write.sequence(write.oid(oid), write.setOfDer([value]));
}
