import { type Certificate, readCertificate } from '../x509/index.ts';
import type { Ids } from './ids.ts';
import { namespaces } from './names.ts';
import { findBase64, keyHintOf, type XmlSignature } from './signature.ts';

/** Finds the signer's certificate: in the KeyInfo, in a BinarySecurityToken, or among those known by issuer and serial number. */
export function findCertificate(signature: XmlSignature, ids: Ids, known: readonly Certificate[]): Certificate | undefined {
  const hint = keyHintOf(signature);
  switch (hint.kind) {
    case 'certificate':
      return parsed(hint.der);
    case 'token': {
      const [token, second] = ids.get(hint.uri) ?? [];
      if (!token || second || token.namespace !== namespaces.security || token.local !== 'BinarySecurityToken') return undefined;
      const bytes = findBase64(token);
      return bytes && parsed(bytes);
    }
    case 'issuerSerial': {
      const serial = hint.serial.toString(16).toUpperCase();
      const wanted = serial.length % 2 ? `0${serial}` : serial;
      // Issuer names are spelled in many ways in text; the serial number decides, and only if it is the only one.
      const found = known.filter((certificate) => certificate.serial === wanted);
      return found.length === 1 ? found[0] : undefined;
    }
    case 'none':
      return undefined;
  }
}

function parsed(der: Uint8Array): Certificate | undefined {
  const read = readCertificate(der);
  return read.kind === 'read' ? read.value : undefined;
}
