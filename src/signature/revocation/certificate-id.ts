import { Buffer } from 'node:buffer';
import { type Asn1Node, fieldsOf, readOctetString, readSerial, write } from '../asn1/index.ts';
import { digest } from '../crypto/index.ts';
import { type Certificate, hasNoParameters, readAlgorithm } from '../x509/index.ts';

/** How OCSP names a certificate: hashes of its issuer's name and key, and its serial number. */
export type CertificateId = {
  readonly hashOid: string;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  readonly serial: string;
};

/** Reads a CertID. */
export function readCertificateId(node: Asn1Node): CertificateId | undefined {
  const fields = fieldsOf(node);
  const algorithm = readAlgorithm(fields.next('hashAlgorithm'));
  const issuerNameHash = readOctetString(fields.next('issuerNameHash'));
  const issuerKeyHash = readOctetString(fields.next('issuerKeyHash'));
  const serial = readSerial(fields.next('serialNumber'));
  fields.end();
  return hasNoParameters(algorithm) ? { hashOid: algorithm.oid, issuerNameHash, issuerKeyHash, serial } : undefined;
}

/** Names a certificate for a request. The NCA's responders expect SHA-256, over the contents of the issuer key's BIT STRING. */
export function certificateIdOf(serial: string, issuer: Certificate, hashOid: string): CertificateId {
  const hash = (bytes: Uint8Array): Uint8Array => {
    const value = digest(hashOid, bytes);
    if (!value) throw new Error(`no digest for ${hashOid}`);
    return value;
  };
  return { hashOid, issuerNameHash: hash(issuer.subject.der), issuerKeyHash: hash(issuer.publicKeyBits), serial };
}

/** Whether an id names this serial number under this issuer. An unknown hash names nothing. */
export function idNames(id: CertificateId, serial: string, issuer: Certificate): boolean {
  if (id.serial !== serial || !digest(id.hashOid, new Uint8Array())) return false;
  const expected = certificateIdOf(serial, issuer, id.hashOid);
  return Buffer.compare(expected.issuerNameHash, id.issuerNameHash) === 0 && Buffer.compare(expected.issuerKeyHash, id.issuerKeyHash) === 0;
}

/** DER of a CertID. */
export function writeCertificateId(id: CertificateId): Uint8Array {
  return write.sequence(
    write.sequence(write.oid(id.hashOid), write.nil()),
    write.octetString(id.issuerNameHash),
    write.octetString(id.issuerKeyHash),
    write.serialInteger(id.serial),
  );
}
