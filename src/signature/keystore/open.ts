import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  Asn1Fault,
  type Asn1Node,
  encodingOf,
  fieldsOf,
  openAsn1,
  readOctetString,
  readOid,
  readSmallInteger,
  sequenceOf,
  tags,
  unwrap,
} from '../asn1/index.ts';
import { type KeyStoreEntry, type OpenKeyStoreOutcome, publicKeyOf } from '../crypto/index.ts';
import { type Bag, readSafe, storeOids } from './bags.ts';
import { bmpPassword, derive, findStoreDigest } from './derivation.ts';
import type { Budget } from './encryption.ts';

type Refused = Extract<OpenKeyStoreOutcome, { kind: 'refused' }>;

const refused = (reason: Refused['reason'], note: string): Refused => ({ kind: 'refused', reason, note });

const largestStore = 4 * 1024 * 1024;
const limits = { bytes: largestStore, depth: 30, elements: 200_000 };

/** At most this many rounds of a digest for a whole store: a few seconds. */
const allowedRounds = 6_000_000;

function newBudget(): Budget {
  let spent = 0;
  return {
    spend(iterations) {
      spent += iterations;
      return spent <= allowedRounds;
    },
  };
}

/**
 * Opens a PKCS#12 key store: RSA, EC and GOST keys, by the old schemes (which the authority's stores use, in BER with indefinite
 * lengths) and by PBES2. The integrity check is demanded, so a wrong password is told apart from a broken file. Never throws on
 * hostile bytes; errors repeat nothing of the password or the keys.
 */
export function openKeyStore(bytes: Uint8Array, password: string): OpenKeyStoreOutcome {
  try {
    return readStore(openAsn1(Uint8Array.from(bytes), 'keyStore', 'ber', limits), password);
  } catch (error) {
    if (!(error instanceof Asn1Fault)) throw error;
    return refused('not-a-key-store', `not a PKCS#12 key store: ${error.code} at byte ${error.offset}`);
  }
}

function readStore(store: Asn1Node, password: string): OpenKeyStoreOutcome {
  const fields = fieldsOf(store);
  if (readSmallInteger(fields.next('version')) !== 3) return refused('not-a-key-store', 'not version 3 of PKCS#12');
  const authSafe = fieldsOf(fields.next('authSafe'));
  if (readOid(authSafe.next('contentType')) !== storeOids.data) return refused('algorithm-unknown', 'store without a password check');
  const content = readOctetString(unwrap(authSafe.next('content'), 'octets'));
  const mac = fields.ifTag(tags.sequence, 'macData');
  fields.end();
  if (!mac) return refused('algorithm-unknown', 'store without a password check');
  const budget = newBudget();
  const fault = checkIntegrity(mac, content, password, budget);
  if (fault) return fault;
  const safe = readSafe(openAsn1(Uint8Array.from(content), 'authenticatedSafe', 'ber', limits), password, budget);
  return safe.kind === 'refused' ? safe : gather(safe.bags);
}

/** The HMAC over the whole content by a key from the password; undefined when it fits. */
function checkIntegrity(mac: Asn1Node, content: Uint8Array, password: string, budget: Budget): Refused | undefined {
  const fields = fieldsOf(mac);
  const info = fieldsOf(fields.next('mac'));
  const oid = readOid(fieldsOf(info.next('algorithm')).next('oid'));
  const stated = readOctetString(info.next('value'));
  const salt = readOctetString(fields.next('salt'));
  const count = fields.maybe('iterations');
  fields.end();
  const iterations = count ? readSmallInteger(count) : 1;
  const digest = findStoreDigest(oid);
  if (!digest || salt.length === 0 || iterations < 1) return refused('algorithm-unknown', `password check by ${oid} is not known here`);
  if (!budget.spend(10 * iterations)) return refused('too-costly', `${iterations} iterations`);
  const key = derive(digest, 3, bmpPassword(password), salt, iterations, digest.bytes);
  const computed = createHmac(digest.name, key).update(content).digest();
  if (stated.length === computed.length && timingSafeEqual(computed, stated)) return undefined;
  return refused('password-wrong', 'the password does not open the store, or the store was changed');
}

/** Gives each key its certificates: those with its public key; failing them, those with its local key id. */
function gather(bags: readonly Bag[]): OpenKeyStoreOutcome {
  const keys = bags.filter(({ kind }) => kind === 'key');
  const certificates = bags.filter(({ kind }) => kind === 'certificate');
  if (keys.length === 0) return refused('key-missing', 'the store holds no private key');
  const publicKeys = new Map(certificates.map((bag) => [bag, publicKeyIn(bag.bytes)]));
  const taken = new Set<Bag>();
  const owned = keys.map((key) => {
    const publicKey = publicKeyOf(key.bytes);
    const own = certificates.filter((bag) => publicKey && Buffer.compare(publicKeys.get(bag) ?? new Uint8Array(0), publicKey) === 0);
    const near = own.length > 0 || publicKey ? own : certificates.filter((bag) => key.localKeyId && bag.localKeyId === key.localKeyId);
    for (const bag of near) taken.add(bag);
    return { key, own: near };
  });
  const others = certificates.filter((bag) => !taken.has(bag)).map(({ bytes }) => bytes);
  const entries = owned.map(
    ({ key, own }, index): KeyStoreEntry => ({
      alias: key.friendlyName ?? own.find(({ friendlyName }) => friendlyName)?.friendlyName ?? key.localKeyId ?? String(index + 1),
      privateKeyInfo: key.bytes,
      certificates: own.length > 0 ? [...own.map(({ bytes }) => bytes), ...others] : [],
    }),
  );
  return { kind: 'opened', entries, otherCertificates: others };
}

/** The SubjectPublicKeyInfo inside a certificate, or undefined when it cannot be found. */
function publicKeyIn(certificate: Uint8Array): Uint8Array | undefined {
  try {
    const [toBeSigned] = sequenceOf(openAsn1(Uint8Array.from(certificate), 'certificate'));
    const fields = toBeSigned ? fieldsOf(toBeSigned) : undefined;
    fields?.ifContext(0, 'version');
    for (const name of ['serialNumber', 'signature', 'issuer', 'validity', 'subject']) fields?.next(name);
    const key = fields?.next('publicKey');
    return key && encodingOf(key);
  } catch (error) {
    if (!(error instanceof Asn1Fault)) throw error;
    return undefined;
  }
}
