import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CaseId, instant, sha256 } from '../base/index.ts';
import { makeSignedData, type Signer, verifyDocument, writeKeyStore } from '../signature/index.ts';
import { demoHouse, testNow } from '../signature/testing/demo-house.ts';
import { createKeyService, fileKeys, type KeyRing, type KeyUseLine, noKeys, tokenKeys, tokenProcess } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'token-'));
const double = fileURLToPath(new URL('./testing/token-double.mjs', import.meta.url));
const house = demoHouse('rsa-2048');
const gostHouse = demoHouse('gost-2015-512');
const gostKeys = [
  ['stamp-512', 'gost-2015-512', 64],
  ['stamp-256', 'gost-2015-256', 32],
] as const;
const content = new TextEncoder().encode('шешім');
const mode = (name: string) => writeFileSync(join(folder, 'mode'), name);
const rings: KeyRing[] = [];
let listening: ChildProcess | undefined;

const pem = (der: Uint8Array) => `-----BEGIN PRIVATE KEY-----\n${Buffer.from(der).toString('base64')}\n-----END PRIVATE KEY-----\n`;

beforeAll(() => {
  for (const [name, keyKind] of [
    ['stamp-rsa', 'rsa-2048'],
    ['stamp-ec', 'ec-p256'],
  ] as const) {
    const issued = house.issue({ keyKind });
    writeFileSync(join(folder, `${name}.der`), issued.certificate.der);
    writeFileSync(join(folder, `${name}.pem`), pem(issued.privateKeyInfo));
  }
  for (const [name, keyKind, length] of gostKeys) {
    const issued = gostHouse.issue({ keyKind });
    writeFileSync(join(folder, `${name}.der`), issued.certificate.der);
    // The scalar, least significant byte first, ends the key's PKCS#8.
    writeFileSync(join(folder, `${name}.scalar`), issued.privateKeyInfo.subarray(-length));
  }
});
afterEach(() => mode(''));
afterAll(async () => {
  for (const ring of rings) await ring.close();
  listening?.kill();
  rmSync(folder, { recursive: true });
});

const token = (label?: string, waitMs?: number): KeyRing => {
  const ring = tokenKeys(tokenProcess({ kind: 'command', command: process.execPath, args: [double, folder] }, waitMs), label);
  rings.push(ring);
  return ring;
};

const signed = async (signer: Signer) => {
  const made = await makeSignedData({ content, signers: [signer], detached: true, signingTime: testNow });
  if (made.kind === 'refused') return made.reason;
  return (await verifyDocument({ cms: made.der, content, context: house.context() })).verdict;
};

describe('a token in a process of its own', () => {
  it('signs by RSA and ECDSA with keys that are found by their label, over its pipe', async () => {
    const ring = token('HOUSE');
    expect(await signed(await ring.open('stamp-rsa'))).toBe('valid');
    expect(await signed(await ring.open('stamp-ec'))).toBe('valid');
    await expect(ring.open('nobody')).rejects.toThrow('no key nobody is set up');
    await expect(ring.open('../stamp-rsa')).rejects.toThrow('is set up');
  });

  it('signs over a local socket too, and is found again after it was away', async () => {
    const path = join(folder, 'token.sock');
    const listen = async () => {
      listening = spawn(process.execPath, [double, folder, path], { stdio: 'ignore' });
      for (let i = 0; i < 200 && !existsSync(path); i += 1) await new Promise((resolve) => setTimeout(resolve, 25));
    };
    const ring = tokenKeys(tokenProcess({ kind: 'socket', path }));
    rings.push(ring);
    await expect(ring.open('stamp-rsa')).rejects.toThrow('went away');
    await listen();
    expect(await signed(await ring.open('stamp-rsa'))).toBe('valid');
    const gone = new Promise((resolve) => listening?.once('exit', resolve));
    listening?.kill();
    await gone;
    rmSync(path, { force: true });
    await expect(ring.open('stamp-rsa')).rejects.toThrow('went away');
    await listen();
    expect(await signed(await ring.open('stamp-rsa'))).toBe('valid');
  });

  it('is refused by name when it is away, refuses its PIN, dies, is silent, babbles, or signs something else', async () => {
    const ring = token(undefined, 5000);
    const signer = await ring.open('stamp-rsa');
    const fault = async (how: string) => {
      mode(how);
      const told = await signed(signer).catch((error: unknown) => (error as Error).message);
      mode('');
      return told;
    };
    expect(await fault('pin')).toBe('the token refuses: CKR_PIN_INCORRECT');
    expect(await fault('dies')).toBe('the process of the token went away');
    expect(await fault('silent')).toBe('the token does not answer');
    expect(await fault('babble')).toBe('the token answers what was not asked');
    expect(await fault('other')).toBe('key-algorithm-mismatch');
    expect(await signed(signer)).toBe('valid');
    mode('away');
    await expect(ring.open('stamp-rsa')).rejects.toThrow('the token is not there');
    mode('two');
    await expect(ring.open('stamp-rsa')).rejects.toThrow('several tokens');
    expect(await signed(await token('HOUSE').open('stamp-rsa'))).toBe('valid');
    const nowhere = tokenKeys(tokenProcess({ kind: 'command', command: join(folder, 'no-such-program'), args: [] }));
    await expect(nowhere.open('stamp-rsa')).rejects.toThrow('token');
  });
});

describe('GOST keys on a token', () => {
  const cmsOf = async (signer: Signer) => {
    const made = await makeSignedData({ content, signers: [signer], detached: true, signingTime: testNow });
    if (made.kind === 'refused') throw new Error(made.reason);
    return made.der;
  };
  const judged = (cms: Uint8Array, over = content) => verifyDocument({ cms, content: over, context: gostHouse.context() });

  it.each(gostKeys)('%s signs a document whose every check passes, path and revocation too', async (name) => {
    const lines: KeyUseLine[] = [];
    const keys = createKeyService({
      ring: token('HOUSE'),
      log: { add: async (line) => void lines.push(line) },
      now: () => instant(testNow),
    });
    const cms = await cmsOf(await keys.signerFor({ key: name, purpose: 'act', case: 'c-1' as CaseId, by: 'provider', over: sha256('x') }));
    const { verdict, signers } = await judged(cms);
    expect(verdict).toBe('valid');
    const [signer] = signers;
    expect(signer?.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(signer?.checks.map(({ name: check }) => check)).toEqual(
      expect.arrayContaining(['signature', 'path', 'revocation', 'contentDigest']),
    );
    expect(lines.map(({ state, key }) => `${key} ${state}`)).toEqual([`${name} asked`, `${name} signed`]);
    const another = await judged(cms, new TextEncoder().encode('басқа шешім'));
    expect(another.verdict).toBe('invalid');
    const broken = cms.slice();
    broken.set([(broken.at(-9) ?? 0) ^ 1], broken.length - 9);
    expect((await judged(broken)).verdict).toBe('invalid');
  });

  it.each(gostKeys)('what %s signs that is not what was asked, or with its halves exchanged, is not used', async (name) => {
    const signer = await token('HOUSE').open(name);
    for (const how of ['other', 'swapped']) {
      mode(how);
      await expect(cmsOf(signer)).rejects.toThrow('key-algorithm-mismatch');
    }
    mode('');
    expect((await judged(await cmsOf(signer))).verdict).toBe('valid');
  });
});

describe('keys in files', () => {
  it('are opened by their name and the password, which no error repeats', async () => {
    const issued = house.issue({ keyKind: 'gost-2015-512' });
    const entry = { alias: 'x', privateKeyInfo: issued.privateKeyInfo, certificates: [issued.certificate.der] };
    writeFileSync(join(folder, 'provider.p12'), writeKeyStore([entry], 'Құпия-1'));
    expect(await signed(await fileKeys(folder, 'Құпия-1').open('provider'))).toBe('valid');
    await expect(fileKeys(folder, 'Құпия-2').open('provider')).rejects.toThrow(/^the key provider cannot be opened: password-wrong$/);
    await expect(fileKeys(folder, '').open('absent')).rejects.toThrow('no key absent is set up');
    await expect(noKeys.open('provider')).rejects.toThrow('no key provider is set up');
  });
});

describe('the service of keys', () => {
  const use = { key: 'stamp', purpose: 'act', case: 'c-1' as CaseId, by: 'provider', over: sha256('x') } as const;
  const ringOf = (signer: Signer): KeyRing => ({ kind: 'files', open: async () => signer, close: async () => undefined });
  const { signer } = house.issue();

  it('logs who, what, when and over what before the key is touched, and what came of it', async () => {
    const lines: KeyUseLine[] = [];
    const keys = createKeyService({
      ring: ringOf({
        ...signer,
        sign: async (bytes) => {
          expect(lines.map(({ state }) => state)).toEqual(['asked']);
          return signer.sign(bytes);
        },
      }),
      log: { add: async (line) => void lines.push(line) },
      now: () => instant('2026-03-02T06:00:00Z'),
    });
    expect(await signed(await keys.signerFor(use))).toBe('valid');
    expect(lines).toMatchObject([
      { ...use, state: 'asked', signature: null, at: '2026-03-02T06:00:00.000Z', certificate: sha256(signer.certificate.der) },
      { ...use, state: 'signed', use: lines[0]?.use, signature: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('does not sign what cannot be logged, and logs what failed', async () => {
    let touched = 0;
    const lines: string[] = [];
    const failing = { ...signer, sign: () => Promise.reject(new Error(`no ${++touched}`)) };
    const service = (full: boolean) =>
      createKeyService({
        ring: ringOf(failing),
        log: {
          add: async ({ state }) => {
            if (full) throw new Error('the log is full');
            lines.push(state);
          },
        },
        now: () => instant('2026-03-02T06:00:00Z'),
      });
    await expect(signed(await service(true).signerFor(use))).rejects.toThrow('the log is full');
    expect(touched).toBe(0);
    await expect(signed(await service(false).signerFor(use))).rejects.toThrow('no 1');
    expect(lines).toEqual(['asked', 'failed']);
  });
});

it('no page, no interface and no other room reaches the keys of the house, but the start file', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  const reaching = (what: RegExp) => files.filter((file) => what.test(readFileSync(join(root, file), 'utf8')));
  const byValue = /import (?!type )[^;]*from '(\.\.\/)+keys\/|import\('(\.\.\/)+keys\//;
  const outside = (file: string) => !/^(keys|start)\//.test(file);
  expect(reaching(byValue)).toContain('start/build.ts');
  expect(reaching(byValue).filter(outside)).toEqual([]);
  const atStart = /from '(\.\.\/)+start\//;
  expect(reaching(atStart).filter((file) => !/^(start|cli|main)|testing\/|^(invariants|fieldcases)\//.test(file))).toEqual([]);
  // The arrow that says the same on every check of the whole.
  expect(readFileSync(join(root, '../.dependency-cruiser.cjs'), 'utf8')).toContain("name: 'keys-only-from-start'");
});
