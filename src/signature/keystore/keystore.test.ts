import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openAsn1, write } from '../asn1/index.ts';
import { createAuthority } from '../authority/index.ts';
import { type KeyKind, type KeyStoreEntry, publicKeyOf, signatureAlgorithmFor, signBytes, verifySignature } from '../crypto/index.ts';
import { findEntry, listAliases, openKeyStore, writeKeyStore } from './index.ts';

const life = { notBefore: '2024-01-01T00:00:00.000Z', notAfter: '2034-01-01T00:00:00.000Z' };
const password = 'Құпия сөз 12';
const styles = ['modern', 'nca'] as const;

/** A key with its certificate, as a store holds it. */
function entryOf(keyKind: KeyKind, alias: string, chain: readonly Uint8Array[] = []): KeyStoreEntry {
  const { identity } = createAuthority({ name: `СЫНАҚ ${alias}`, keyKind, ...life });
  return { alias, privateKeyInfo: identity.privateKeyInfo, certificates: [identity.certificate.der, ...chain] };
}

const entries: readonly KeyStoreEntry[] = [
  entryOf('gost-2015-512', '8ff06211dc82be'),
  entryOf('gost-2004', 'ескі кілт'),
  entryOf('gost-2015-256', 'gost-256'),
  entryOf('rsa-2048', 'rsa'),
  entryOf('ec-p256', 'ec'),
];

const opened = (store: Uint8Array, secret = password) => {
  const outcome = openKeyStore(store, secret);
  if (outcome.kind === 'refused') throw new Error(outcome.note);
  return outcome;
};

describe('a key store', () => {
  it.each(styles)('gives back what was put in, each key with its own certificate (%s)', (style) => {
    const store = opened(writeKeyStore(entries, password, style));
    expect(store.entries.map(({ alias }) => alias)).toEqual(entries.map(({ alias }) => alias));
    store.entries.forEach((entry, i) => {
      expect(Buffer.from(entry.privateKeyInfo).equals(entries[i]?.privateKeyInfo ?? Buffer.of())).toBe(true);
      expect(entry.certificates).toHaveLength(1);
      expect(Buffer.from(entry.certificates[0] ?? []).equals(entries[i]?.certificates[0] ?? Buffer.of())).toBe(true);
    });
    expect(listAliases(writeKeyStore(entries, password, style), password)).toEqual({
      kind: 'aliases',
      aliases: entries.map(({ alias }) => alias),
    });
  });

  it('is opened for signing', () => {
    for (const { alias } of entries) {
      const entry = findEntry(opened(writeKeyStore(entries, password)), alias);
      const publicKeyInfo = entry && publicKeyOf(entry.privateKeyInfo);
      const suite = publicKeyInfo && signatureAlgorithmFor(publicKeyInfo);
      if (!suite) throw new Error(`no suite for ${alias}`);
      const content = { kind: 'data', bytes: Buffer.from(alias) } as const;
      const outcome = signBytes({ algorithm: suite.algorithm, privateKeyInfo: entry.privateKeyInfo, content });
      if (outcome.kind === 'refused') throw new Error(outcome.note);
      expect(verifySignature({ ...suite, publicKeyInfo, content, signature: outcome.signature })).toMatchObject({ kind: 'valid' });
    }
  });

  it("puts the key's own certificate before the rest of the chain", () => {
    const chain = entries.slice(3).flatMap(({ certificates }) => certificates);
    const [first] = opened(writeKeyStore([entryOf('gost-2015-512', 'a', chain)], password)).entries;
    expect(first?.certificates).toHaveLength(3);
    expect(first && Buffer.from(first.certificates[2] ?? []).equals(chain[1] ?? Buffer.of())).toBe(true);
  });

  it('tells its first key when no name is asked, and none for a name it does not hold', () => {
    const store = opened(writeKeyStore(entries, password));
    expect(findEntry(store)?.alias).toBe(entries[0]?.alias);
    expect(findEntry(store, 'жоқ')).toBeUndefined();
  });

  it.each(styles)('refuses a wrong password clearly (%s)', (style) => {
    const store = writeKeyStore(entries.slice(0, 1), password, style);
    for (const wrong of ['', 'Qwerty12', `${password} `, password.toLowerCase()]) {
      expect(openKeyStore(store, wrong)).toMatchObject({ kind: 'refused', reason: 'password-wrong' });
    }
    expect(listAliases(store, 'x')).toMatchObject({ kind: 'refused', reason: 'password-wrong' });
  });

  it('reads the long form of BER that the authority writes: lengths left open and strings in pieces', () => {
    const store = writeKeyStore(entries.slice(0, 2), password, 'nca');
    const loosened = loosen(store);
    expect(loosened.length).toBeGreaterThan(store.length);
    expect(opened(loosened).entries.map(({ alias }) => alias)).toEqual(entries.slice(0, 2).map(({ alias }) => alias));
  });
});

/** The same store with the AuthenticatedSafe's OCTET STRING cut up and open lengths around it; the password check still fits. */
function loosen(store: Uint8Array): Uint8Array {
  const whole = Buffer.from(store);
  const root = openAsn1(store, 'store');
  const wrapper = childStarts(root.contentStart, whole);
  const [version, authSafe, mac] = wrapper.map(([start, end]) => whole.subarray(start, end));
  if (!version || !authSafe || !mac) throw new Error('not a store');
  const info = openAsn1(Uint8Array.from(authSafe), 'authSafe');
  const [oid, explicit] = childStarts(info.contentStart, authSafe).map(([start, end]) => authSafe.subarray(start, end));
  if (!oid || !explicit) throw new Error('not a store');
  const octets = openAsn1(Uint8Array.from(explicit.subarray(openAsn1(Uint8Array.from(explicit), 'x').contentStart)), 'octets');
  const content = octets.reading.source.subarray(octets.contentStart, octets.contentEnd);
  const end = Uint8Array.of(0, 0);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < content.length; at += 1000) pieces.push(write.octetString(content.subarray(at, at + 1000)));
  const open = (tag: number, ...parts: readonly Uint8Array[]) => Buffer.concat([Uint8Array.of(tag, 0x80), ...parts, end]);
  return open(0x30, version, open(0x30, oid, open(0xa0, open(0x24, ...pieces))), mac);
}

/** Beginnings and ends of the elements from a position on. */
function childStarts(from: number, bytes: Uint8Array): [number, number][] {
  const found: [number, number][] = [];
  for (let at = from; at < bytes.length; ) {
    const lengthByte = bytes[at + 1] ?? 0;
    const extra = lengthByte < 0x80 ? 0 : lengthByte & 0x7f;
    const length = extra === 0 ? lengthByte : Number.parseInt(Buffer.from(bytes.subarray(at + 2, at + 2 + extra)).toString('hex'), 16);
    const next = at + 2 + extra + length;
    found.push([at, next]);
    at = next;
  }
  return found;
}

describe('hostile stores', () => {
  const store = writeKeyStore(entries.slice(0, 1), password, 'nca');

  it('never open when a byte was changed, and never break the reader', () => {
    fc.assert(
      fc.property(fc.nat(store.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Uint8Array.from(store);
        changed[at] = (changed[at] ?? 0) ^ change;
        const outcome = openKeyStore(changed, password);
        if (outcome.kind === 'opened') {
          expect(outcome.entries.map(({ privateKeyInfo }) => Buffer.from(privateKeyInfo).toString('hex'))).toEqual([
            Buffer.from(entries[0]?.privateKeyInfo ?? []).toString('hex'),
          ]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are told apart from stores', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(openKeyStore(bytes, password).kind).toBe('refused');
      }),
    );
    expect(openKeyStore(new Uint8Array(0), password)).toMatchObject({ reason: 'not-a-key-store' });
    expect(openKeyStore(store.subarray(0, store.length - 5), password)).toMatchObject({ reason: 'not-a-key-store' });
  });

  it('that ask for more work than any honest one are refused before it is done', () => {
    const info = write.sequence(write.sequence(write.oid('1.3.14.3.2.26'), write.nil()), write.octetString(new Uint8Array(20)));
    const mac = write.sequence(info, write.octetString(new Uint8Array(8)), write.integer(2_000_000_000));
    const safe = write.sequence(write.oid('1.2.840.113549.1.7.1'), write.explicit(0, write.octetString(write.sequence())));
    const began = performance.now();
    expect(openKeyStore(write.sequence(write.integer(3), safe, mac), password)).toMatchObject({ kind: 'refused', reason: 'too-costly' });
    expect(performance.now() - began).toBeLessThan(500);
    expect(openKeyStore(write.sequence(write.integer(3), safe), password)).toMatchObject({ kind: 'refused', reason: 'algorithm-unknown' });
  });

  it('without a private key are refused by name', () => {
    expect(openKeyStore(writeKeyStore([], password), password)).toMatchObject({ kind: 'refused', reason: 'key-missing' });
  });
});

const folder = mkdtempSync(join(tmpdir(), 'jardem-keystore-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
const hasOpenssl = (() => {
  try {
    return openssl('version').toString().startsWith('OpenSSL 3');
  } catch {
    return false;
  }
})();
if (!hasOpenssl) console.warn('OpenSSL 3 is not here: its key stores are not tried');

describe.skipIf(!hasOpenssl)('key stores of OpenSSL', () => {
  const request = ['req', '-x509', '-nodes', '-subj', '/CN=SYNAQ', '-days', '30', '-keyout', 'key.pem', '-out', 'cert.pem'];
  it.each([
    ['rsa', ['-newkey', 'rsa:2048'], []],
    ['rsa by the old schemes', ['-newkey', 'rsa:2048'], ['-legacy']],
    ['ec', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], []],
    [
      'ec with SHA-512 and AES-128',
      ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
      ['-macalg', 'sha512', '-keypbe', 'aes-128-cbc'],
    ],
    ['RC2-128 and two-key DES', ['-newkey', 'rsa:2048'], ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128', '-keypbe', 'PBE-SHA1-2DES']],
  ] as const)('are opened (%s)', (_, newKey, options) => {
    openssl(...request, ...newKey);
    openssl(
      'pkcs12',
      '-export',
      '-inkey',
      'key.pem',
      '-in',
      'cert.pem',
      '-name',
      'openssl-key',
      '-passout',
      'pass:Qwerty12',
      '-out',
      'store.p12',
      ...options,
    );
    const store = readFileSync(join(folder, 'store.p12'));
    const [entry] = opened(store, 'Qwerty12').entries;
    expect(entry?.alias).toBe('openssl-key');
    expect(entry?.certificates).toHaveLength(1);
    const der = openssl('pkcs8', '-topk8', '-nocrypt', '-in', 'key.pem', '-outform', 'DER');
    expect(entry && Buffer.from(publicKeyOf(entry.privateKeyInfo) ?? []).equals(publicKeyOf(der) ?? Buffer.of())).toBe(true);
    expect(openKeyStore(store, 'qwerty12')).toMatchObject({ kind: 'refused', reason: 'password-wrong' });
  });

  it.each(styles)('are written too: OpenSSL opens ours (%s)', (style) => {
    writeFileSync(join(folder, 'ours.p12'), writeKeyStore(entries.slice(3, 4), 'Qwerty12', style));
    const legacy = style === 'nca' ? ['-legacy'] : [];
    const shown = openssl('pkcs12', '-in', 'ours.p12', '-passin', 'pass:Qwerty12', '-nodes', ...legacy).toString();
    expect(shown).toContain('friendlyName: rsa');
    expect(shown).toContain('BEGIN PRIVATE KEY');
    expect(shown).toContain('BEGIN CERTIFICATE');
  });
});
