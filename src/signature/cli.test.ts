import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writePem } from './asn1/index.ts';
import { answerOcsp } from './authority/index.ts';
import { runSignatureCli } from './cli.ts';
import { makeOcspRequest } from './revocation/index.ts';
import { demoHouse } from './testing/demo-house.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = '2026-03-02T06:00:00.000Z';
const house = demoHouse('ec-p256');
const holder = house.issue();
const content = new TextEncoder().encode('Өтініш');

function put(name: string, data: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
}

async function run(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const status = await runSignatureCli(argv, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err };
}

describe('jardem signature verify', () => {
  const issuer = put('issuer.pem', writePem('CERTIFICATE', house.authority.certificate.der));
  const evidence = put('a.ocsp', answerOcsp(house.authority, makeOcspRequest(holder.certificate, house.authority.certificate).der, { at }));
  const options = ['--issuer', issuer, '--at', at];

  it('ends with 0 when every check passed, and writes JSON', async () => {
    const file = put('good.cms', await house.sign(content, [holder], at));
    const { status, out } = await run('verify', file, ...options, '--evidence', evidence, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'cms',
      verdict: 'valid',
      signers: [{ certificate: { holder: { iin: '650721399905' } }, revocation: { kind: 'good' } }],
    });
  });

  it('ends with 2 when revocation could not be checked, and says so in Kazakh, Russian or English', async () => {
    const file = put('good.cms', await house.sign(content, [holder], at));
    const { status, out } = await run('verify', file, ...options);
    expect(status).toBe(2);
    expect(out).toContain('Тіркеу куәлігінің жай-күйі белгісіз');
    expect((await run('verify', file, ...options, '--lang', 'ru')).out).toContain('Статус регистрационного свидетельства неизвестен');
    expect((await run('verify', file, ...options, '--lang', 'en')).out).toContain('could not be checked');
  });

  it('ends with 1 when a check failed; a detached signature needs its content', async () => {
    const file = put('detached.cms', await house.sign(content, [holder], at, { detached: true }));
    const right = put('right.txt', content);
    const wrong = put('wrong.txt', 'басқа');
    const all = [...options, '--evidence', evidence, '--json'];
    expect((await run('verify', file, ...all, '--content', right)).status).toBe(0);
    expect((await run('verify', file, ...all, '--content', wrong)).status).toBe(1);
    expect((await run('verify', file, ...all)).status).toBe(2);
    expect((await run('verify', put('junk', 'junk'), ...all)).status).toBe(1);
  });

  it('reads base64 as NCALayer hands it out', async () => {
    const cms = await house.sign(content, [holder], at);
    const file = put('base64.txt', Buffer.from(cms).toString('base64'));
    expect((await run('verify', file, ...options, '--evidence', evidence)).status).toBe(0);
  });

  it('explains its use when called wrongly', async () => {
    for (const argv of [
      [],
      ['sign', 'x'],
      ['verify'],
      ['verify', 'a', 'b'],
      ['verify', issuer, '--at', 'yesterday'],
      ['verify', issuer, '--what'],
    ]) {
      expect((await run(...argv)).status).toBe(64);
    }
    expect((await run('verify', join(folder, 'absent'))).status).toBe(64);
    expect((await run('verify', issuer, '--evidence', issuer)).status).toBe(64);
  });
});
