import { Buffer } from 'node:buffer';
import {
  type Asn1Node,
  childrenOf,
  encodingOf,
  failAt,
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
  /**
   * Encodings over which the signature may have been made: as it stands, and the DER of RFC 5652 when that differs (several makers
   * sign it but write something looser, or do not sort the set). Both say the same; the second is made only when it is asked for.
   */
  readonly encodings: () => Iterable<Uint8Array>;
  readonly contentType?: string;
  readonly messageDigest?: Uint8Array;
  readonly signingTime?: Instant;
  /** Hashes of the signer's certificate by signing-certificate v1 (SHA-1) and v2. */
  readonly certificateHashes: readonly { readonly hashOid: string; readonly hash: Uint8Array }[];
};

/** Reads a SET OF Attribute behind an implicit tag. */
export function readAttributes(node: Asn1Node): readonly Attribute[] {
  const attributes: Attribute[] = [];
  for (const item of childrenOf(node)) {
    if (attributes.length >= 64) failAt(item, 'too-many-elements');
    const fields = fieldsOf(item);
    const oid = readOid(fields.next('attrType'));
    const values = setOf(fields.next('attrValues'));
    fields.end();
    attributes.push({ oid, values });
  }
  return attributes;
}

/** Reads the signed attributes of a SignerInfo. */
export function readSignedAttributes(node: Asn1Node): SignedAttributes {
  const list = readAttributes(node);
  function* encodings() {
    const asWritten = node.indefinite ? undefined : write.retagged(encodingOf(node), 0x31);
    if (asWritten) yield asWritten;
    // Values that nobody has looked into may be malformed deep inside: then there is no DER of them, and no fault may leave this place.
    const der = readWhole(() => write.derOf(node, 0x31));
    if (der.kind === 'read' && (!asWritten || Buffer.compare(asWritten, der.value) !== 0)) yield der.value;
  }
  const single = (oid: string): Asn1Node | undefined => {
    const found = list.find((attribute) => attribute.oid === oid);
    if (found && found.values.length !== 1) failAt(node, 'bad-value');
    return found?.values[0];
  };
  const contentType = single(oids.contentType);
  const messageDigest = single(oids.messageDigest);
  const signingTime = single(oids.signingTime);
  const certificateV1 = single(oids.signingCertificate);
  const certificateV2 = single(oids.signingCertificateV2);
  return {
    list,
    encodings,
    ...(contentType ? { contentType: readOid(contentType) } : {}),
    ...(messageDigest ? { messageDigest: readOctetString(messageDigest) } : {}),
    ...(signingTime ? { signingTime: readTime(signingTime) } : {}),
    certificateHashes: [
      ...(certificateV1 ? [readCertificateHash(certificateV1, oids.sha1)] : []),
      ...(certificateV2 ? [readCertificateHash(certificateV2, oids.sha256)] : []),
    ],
  };
}

/** The first ESSCertID is the signer's own certificate (RFC 5035). */
function readCertificateHash(node: Asn1Node, usual: string): { hashOid: string; hash: Uint8Array } {
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
