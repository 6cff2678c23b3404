import { randomBytes } from 'node:crypto';
import {
  type Asn1Node,
  fieldsOf,
  insideOctets,
  openAsn1,
  type Read,
  readOctetString,
  readWhole,
  sequenceOf,
  unwrap,
  write,
} from '../asn1/index.ts';
import { oids } from '../oids.ts';
import { type Certificate, readExtensionList } from '../x509/index.ts';
import { type CertificateId, certificateIdOf, readCertificateId, writeCertificateId } from './certificate-id.ts';

/** An OCSP question about one certificate. */
export type OcspRequest = { readonly der: Uint8Array; readonly id: CertificateId; readonly nonce: Uint8Array };

/** Makes a question in the form that the NCA's responders take: SHA-256, a nonce of eight octets inside an OCTET STRING. */
export function makeOcspRequest(
  certificate: Pick<Certificate, 'serial'>,
  issuer: Certificate,
  nonce: Uint8Array = randomBytes(8),
): OcspRequest {
  const id = certificateIdOf(certificate.serial, issuer, oids.sha256);
  const nonceExtension = write.sequence(write.oid(oids.ocspNonce), write.octetString(write.octetString(nonce)));
  const der = write.sequence(
    write.sequence(write.sequence(write.sequence(writeCertificateId(id))), write.explicit(2, write.sequence(nonceExtension))),
  );
  return { der, id, nonce };
}

/** Reads a question, as a responder does. */
export function readOcspRequest(bytes: Uint8Array): Read<{ readonly ids: readonly CertificateId[]; readonly nonce?: Uint8Array }> {
  return readWhole(() => {
    const outer = fieldsOf(openAsn1(bytes, 'ocspRequest', 'der', { bytes: 65_536, depth: 20, elements: 20_000 }));
    const body = fieldsOf(outer.next('tbsRequest'));
    outer.ifContext(0, 'optionalSignature');
    outer.end();
    body.ifContext(0, 'version');
    body.ifContext(1, 'requestorName');
    const ids = sequenceOf(body.next('requestList')).flatMap((item) => readCertificateId(fieldsOf(item).next('reqCert')) ?? []);
    const extensions = body.ifContext(2, 'requestExtensions');
    body.end();
    const nonce = extensions ? readNonce(unwrap(extensions, 'list')) : undefined;
    return nonce ? { ids, nonce } : { ids };
  });
}

/** The nonce out of a list of extensions. Some writers leave out the inner OCTET STRING: then the value itself is the nonce. */
export function readNonce(list: Asn1Node): Uint8Array | undefined {
  const extension = readExtensionList(list).find(({ oid }) => oid === oids.ocspNonce);
  if (!extension) return undefined;
  const wrapped = readWhole(() => readOctetString(insideOctets(extension.value, 'nonce')));
  return wrapped.kind === 'read' ? wrapped.value : readOctetString(extension.value);
}
