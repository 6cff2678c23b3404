import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AppMeans } from '../api/index.ts';
import { demoHouse, testNow } from '../signature/testing/demo-house.ts';
import { describeConfig, readConfig } from './config.ts';
import { createServer } from './server.ts';
import { readTrust } from './trust.ts';

const means = {
  deps: { now: () => testNow },
  sessions: { find: async () => undefined },
  demo: null,
  standIns: { registries: false, signatures: false },
  offered: () => [],
} as unknown as AppMeans;

test('the interface of NCANode is shut until an installation opens it', async () => {
  const health = async (environment: Record<string, string>) => {
    const { ncanode = false } = readConfig(environment);
    return (await createServer(means, async () => true, { ncanode }).request('/ncanode/actuator/health')).status;
  };
  expect(await health({})).toBe(404);
  expect(await health({ JARDEM_NCANODE: 'yes' })).toBe(200);
  expect(() => readConfig({ JARDEM_NCANODE: 'maybe' })).toThrow('JARDEM_NCANODE');
});

test('an installation trusts the certificates of its folder, and does not start on one that cannot be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trust-'));
  mkdirSync(join(folder, 'roots'));
  const house = demoHouse('ec-p256');
  writeFileSync(join(folder, 'roots', 'root.cer'), house.root.certificate.der);
  const { trustFolder } = readConfig({ JARDEM_TRUST_STORE: folder });
  const server = createServer(means, async () => true, { ncanode: true, trust: readTrust(trustFolder) });
  const ask = async (certificate: Uint8Array) => {
    const body = JSON.stringify({ certs: [Buffer.from(certificate).toString('base64')] });
    return (await server.request('/ncanode/x509/info', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json();
  };
  expect(await ask(house.authority.certificate.der)).toMatchObject({ valid: true });
  expect(await ask(demoHouse('ec-p256').authority.certificate.der)).toMatchObject({ valid: false });
  writeFileSync(join(folder, 'roots', 'other.cer'), 'no certificate');
  expect(() => readTrust(trustFolder)).toThrow('other.cer');
  rmSync(folder, { recursive: true });
  expect(readTrust(undefined).store.anchors).toEqual([]);
});

test('the first line of the log says what is trusted and where the keys lie', () => {
  const line = (environment: Record<string, string>) => describeConfig(readConfig(environment));
  expect(line({})).toContain('trusts the made-up authority of the demonstration, keys of the demonstration');
  expect(line({ JARDEM_DEMO: 'no' })).toContain('no trust store, no keys of the house');
  expect(line({ JARDEM_TRUST_STORE: 'trust', JARDEM_KEYS: 'keys' })).toContain('trust store trust, keys in keys');
  expect(line({ JARDEM_TOKEN_COMMAND: 'hold-token  --slot 1' })).toContain('keys on a token (command)');
  expect(readConfig({ JARDEM_TOKEN_COMMAND: 'hold-token  --slot 1', JARDEM_TOKEN_LABEL: 'HOUSE' }).token).toEqual({
    place: { kind: 'command', command: 'hold-token', args: ['--slot', '1'] },
    label: 'HOUSE',
  });
  expect(() => readConfig({ JARDEM_KEYS: 'keys', JARDEM_TOKEN_SOCKET: 'token.sock' })).toThrow('name one of them');
  expect(() => readConfig({ JARDEM_WEAK_ALGORITHMS: 'SHA-1' })).toThrow('JARDEM_WEAK_ALGORITHMS');
});
