import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { type Asn1Node, fieldsOf, isUniversal, readOctetString, readOid, readSmallInteger, tags, write } from '../asn1/index.ts';
import { bmpPassword, derive, sha1 } from './derivation.ts';
import { decryptRc2, encryptRc2 } from './rc2.ts';

/** Password-based encryption inside key stores: the old schemes of PKCS#12 (RFC 7292, appendix C) and PBES2 (RFC 8018). */

type OldScheme = { readonly cipher: 'des-ede3-cbc' | 'des-ede-cbc' | 'rc2'; readonly keyBytes: number };

const oldSchemes: Readonly<Record<string, OldScheme>> = {
  '1.2.840.113549.1.12.1.3': { cipher: 'des-ede3-cbc', keyBytes: 24 },
  '1.2.840.113549.1.12.1.4': { cipher: 'des-ede-cbc', keyBytes: 16 },
  '1.2.840.113549.1.12.1.5': { cipher: 'rc2', keyBytes: 16 },
  '1.2.840.113549.1.12.1.6': { cipher: 'rc2', keyBytes: 5 },
};

const pbes2Oid = '1.2.840.113549.1.5.13';
const pbkdf2Oid = '1.2.840.113549.1.5.12';
const hmacSha1Oid = '1.2.840.113549.2.7';
const hmacSha256Oid = '1.2.840.113549.2.9';
const aes256Oid = '2.16.840.1.101.3.4.1.42';

const pseudoRandom: Readonly<Record<string, string>> = {
  [hmacSha1Oid]: 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  [hmacSha256Oid]: 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};

const ciphers: Readonly<Record<string, { readonly name: string; readonly keyBytes: number; readonly ivBytes: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyBytes: 16, ivBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyBytes: 24, ivBytes: 16 },
  [aes256Oid]: { name: 'aes-256-cbc', keyBytes: 32, ivBytes: 16 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyBytes: 24, ivBytes: 8 },
};

/** Counts the work that a store asks for, so that a hostile one cannot keep a server busy. Answers false when it is used up. */
export type Budget = { readonly spend: (iterations: number) => boolean };

export type Decrypted =
  | { readonly kind: 'decrypted'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly reason: 'password-wrong' | 'algorithm-unknown' | 'too-costly'; readonly note: string };

const refused = (reason: Extract<Decrypted, { kind: 'refused' }>['reason'], note: string): Decrypted => ({ kind: 'refused', reason, note });

const wrongPassword = () => refused('password-wrong', 'the password does not open this part');

const lookUp = <T>(table: Readonly<Record<string, T>>, oid: string): T | undefined => (Object.hasOwn(table, oid) ? table[oid] : undefined);

/** Opens one encrypted part. `algorithm` is its AlgorithmIdentifier. Faults of encoding are thrown as the reader's own. */
export function decryptPart(algorithm: Asn1Node, data: Uint8Array, password: string, budget: Budget): Decrypted {
  const fields = fieldsOf(algorithm);
  const oid = readOid(fields.next('oid'));
  const parameters = fields.next('parameters');
  fields.end();
  if (oid === pbes2Oid) return decryptPbes2(parameters, data, password, budget);
  const scheme = lookUp(oldSchemes, oid);
  if (!scheme) return refused('algorithm-unknown', `encryption ${oid} is not known here`);
  const settings = fieldsOf(parameters);
  const salt = readOctetString(settings.next('salt'));
  const iterations = readSmallInteger(settings.next('iterations'));
  settings.end();
  if (!budget.spend(10 * iterations)) return refused('too-costly', `${iterations} iterations`);
  if (salt.length === 0 || iterations < 1) return refused('algorithm-unknown', 'password derivation without salt or iterations');
  const { key, iv } = oldKey(scheme, password, salt, iterations);
  const bytes = scheme.cipher === 'rc2' ? decryptRc2(key, iv, data) : decipher(scheme.cipher, key, iv, data);
  return bytes ? { kind: 'decrypted', bytes } : wrongPassword();
}

function oldKey({ keyBytes }: OldScheme, password: string, salt: Uint8Array, iterations: number) {
  const secret = bmpPassword(password);
  return { key: derive(sha1, 1, secret, salt, iterations, keyBytes), iv: derive(sha1, 2, secret, salt, iterations, 8) };
}

/** Two-key DES is three-key DES with its first key used again. */
function decipher(name: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array | undefined {
  try {
    const [cipher, whole] = name === 'des-ede-cbc' ? ['des-ede3-cbc', Buffer.concat([key, key.subarray(0, 8)])] : [name, key];
    const opened = createDecipheriv(cipher, whole, iv);
    return Buffer.concat([opened.update(data), opened.final()]);
  } catch {
    return undefined;
  }
}

function decryptPbes2(parameters: Asn1Node, data: Uint8Array, password: string, budget: Budget): Decrypted {
  const fields = fieldsOf(parameters);
  const derivation = fieldsOf(fields.next('derivation'));
  const encryption = fieldsOf(fields.next('encryption'));
  fields.end();
  const derivationOid = readOid(derivation.next('oid'));
  const cipherOid = readOid(encryption.next('oid'));
  const cipher = lookUp(ciphers, cipherOid);
  if (derivationOid !== pbkdf2Oid) return refused('algorithm-unknown', `password derivation ${derivationOid} is not known here`);
  if (!cipher) return refused('algorithm-unknown', `cipher ${cipherOid} is not known here`);
  const iv = readOctetString(encryption.next('iv'));
  const settings = fieldsOf(derivation.next('parameters'));
  const salt = readOctetString(settings.next('salt'));
  const iterations = readSmallInteger(settings.next('iterations'));
  const length = settings.ifTag(tags.integer, 'length');
  const prf = settings.maybe('prf');
  settings.end();
  const prfOid = prf && isUniversal(prf, tags.sequence) ? readOid(fieldsOf(prf).next('oid')) : hmacSha1Oid;
  const digest = lookUp(pseudoRandom, prfOid);
  if (!digest) return refused('algorithm-unknown', `derivation with ${prfOid} is not known here`);
  if (length && readSmallInteger(length) !== cipher.keyBytes) return refused('algorithm-unknown', 'derived key of a wrong length');
  if (iv.length !== cipher.ivBytes || iterations < 1) return refused('algorithm-unknown', 'bad initial vector or iteration count');
  if (!budget.spend(iterations)) return refused('too-costly', `${iterations} iterations`);
  const key = pbkdf2Sync(Buffer.from(password, 'utf8'), salt, iterations, cipher.keyBytes, digest);
  const bytes = decipher(cipher.name, key, iv, data);
  return bytes ? { kind: 'decrypted', bytes } : wrongPassword();
}

/** How a store is written: `modern` by PBES2 with AES-256; `nca` by the old schemes that the authority's own stores use. */
export type StoreStyle = 'modern' | 'nca';

/** An encrypted part: its AlgorithmIdentifier in DER and its bytes. */
export type Encrypted = { readonly algorithm: Uint8Array; readonly bytes: Uint8Array };

const modernIterations = 100_000;
const oldIterations = 2048;

/** Encrypts one part. The authority's stores keep keys by triple DES and certificates by RC2 with 40 bits. */
export function encryptPart(style: StoreStyle, part: 'key' | 'certificates', data: Uint8Array, password: string): Encrypted {
  if (style === 'modern') return encryptPbes2(data, password);
  const oid = part === 'key' ? '1.2.840.113549.1.12.1.3' : '1.2.840.113549.1.12.1.6';
  const scheme = oldSchemes[oid] as OldScheme;
  const salt = randomBytes(20);
  const { key, iv } = oldKey(scheme, password, salt, oldIterations);
  const algorithm = write.sequence(write.oid(oid), write.sequence(write.octetString(salt), write.integer(oldIterations)));
  return { algorithm, bytes: scheme.cipher === 'rc2' ? encryptRc2(key, iv, data) : encipher(scheme.cipher, key, iv, data) };
}

function encipher(name: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  const cipher = createCipheriv(name, key, iv);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

function encryptPbes2(data: Uint8Array, password: string): Encrypted {
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const key = pbkdf2Sync(Buffer.from(password, 'utf8'), salt, modernIterations, 32, 'sha256');
  const derivation = write.sequence(
    write.oid(pbkdf2Oid),
    write.sequence(write.octetString(salt), write.integer(modernIterations), write.sequence(write.oid(hmacSha256Oid), write.nil())),
  );
  const encryption = write.sequence(write.oid(aes256Oid), write.octetString(iv));
  const algorithm = write.sequence(write.oid(pbes2Oid), write.sequence(derivation, encryption));
  return { algorithm, bytes: encipher('aes-256-cbc', key, iv, data) };
}
