import { createHash, createHmac, randomBytes } from 'node:crypto';
import { write } from '../asn1/index.ts';
import type { KeyStoreEntry } from '../crypto/index.ts';
import { storeOids } from './bags.ts';
import { bmpPassword, derive, findStoreDigest } from './derivation.ts';
import { encryptPart, type StoreStyle } from './encryption.ts';

const contentInfo = (oid: string, content: Uint8Array) => write.sequence(write.oid(oid), write.explicit(0, content));

const bag = (oid: string, value: Uint8Array, attributes: Uint8Array | undefined) =>
  write.sequence(write.oid(oid), write.explicit(0, value), ...(attributes ? [attributes] : []));

const attribute = (oid: string, value: Uint8Array) => write.sequence(write.oid(oid), write.setOfDer([value]));

/** Name and key id, which tie a key to its certificate for readers that go by them. */
function attributesOf({ alias, certificates }: KeyStoreEntry): Uint8Array {
  const id = createHash('sha1')
    .update(certificates[0] ?? alias)
    .digest();
  const name = write.element(30, Buffer.from(alias, 'utf16le').swap16());
  return write.setOfDer([attribute(storeOids.friendlyName, name), attribute(storeOids.localKeyId, write.octetString(id))]);
}

const certificateBag = (certificate: Uint8Array, attributes?: Uint8Array) =>
  bag(
    storeOids.certBag,
    write.sequence(write.oid(storeOids.x509Certificate), write.explicit(0, write.octetString(certificate))),
    attributes,
  );

/**
 * Writes a PKCS#12 key store. `modern`: PBES2 (AES-256, PBKDF2 with SHA-256) and a SHA-256 check. `nca`: triple DES for keys, RC2-40
 * for certificates and a SHA-1 check, as the authority's own stores are, for software that reads nothing else.
 */
export function writeKeyStore(entries: readonly KeyStoreEntry[], password: string, style: StoreStyle = 'modern'): Uint8Array {
  const keys = entries.map((entry) => {
    const { algorithm, bytes } = encryptPart(style, 'key', entry.privateKeyInfo, password);
    return bag(storeOids.shroudedKeyBag, write.sequence(algorithm, write.octetString(bytes)), attributesOf(entry));
  });
  const written = new Set<string>();
  const certificates = [
    ...entries.map((entry) => [entry, entry.certificates.slice(0, 1)] as const),
    [undefined, rest(entries)] as const,
  ].flatMap(([entry, some]) =>
    some.flatMap((certificate) => {
      const id = Buffer.from(certificate).toString('base64');
      if (written.has(id)) return [];
      written.add(id);
      return [certificateBag(certificate, entry && attributesOf(entry))];
    }),
  );
  const parts = [contentInfo(storeOids.data, write.octetString(write.sequence(...keys)))];
  if (certificates.length > 0) parts.push(encryptedContent(style, write.sequence(...certificates), password));
  const safe = write.sequence(...parts);
  const authSafe = contentInfo(storeOids.data, write.octetString(safe));
  return Uint8Array.from(write.sequence(write.integer(3), authSafe, integrity(style, safe, password)));
}

const rest = (entries: readonly KeyStoreEntry[]) => entries.flatMap(({ certificates }) => certificates.slice(1));

function encryptedContent(style: StoreStyle, contents: Uint8Array, password: string): Uint8Array {
  const { algorithm, bytes } = encryptPart(style, 'certificates', contents, password);
  const info = write.sequence(write.oid(storeOids.data), algorithm, write.implicitPrimitive(0, bytes));
  return contentInfo(storeOids.encryptedData, write.sequence(write.integer(0), info));
}

function integrity(style: StoreStyle, safe: Uint8Array, password: string): Uint8Array {
  const oid = style === 'modern' ? '2.16.840.1.101.3.4.2.1' : '1.3.14.3.2.26';
  const iterations = style === 'modern' ? 10_000 : 2048;
  const digest = findStoreDigest(oid);
  if (!digest) throw new Error(`no store digest ${oid}`);
  const salt = randomBytes(20);
  const key = derive(digest, 3, bmpPassword(password), salt, iterations, digest.bytes);
  const value = createHmac(digest.name, key).update(safe).digest();
  const info = write.sequence(write.sequence(write.oid(oid), write.nil()), write.octetString(value));
  return write.sequence(info, write.octetString(salt), write.integer(iterations));
}
