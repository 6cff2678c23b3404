import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writePem } from './asn1/index.ts';
import { answerOcsp, fetcherOf } from './authority/index.ts';
import { runSignatureCli } from './cli.ts';
import { oids } from './oids.ts';
import { makeOcspRequest } from './revocation/index.ts';
import { demoAddresses, demoHouse } from './testing/demo-house.ts';
import { type EvidenceRecord, evidenceBytes, evidenceOf, renewEvidence, verifyDocument } from './verify/index.ts';

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

  it('goes through kept evidence and its archive stamps long after, asking nobody, and finds what was exchanged', async () => {
    const context = house.context({ now: at });
    const cms = await house.sign(content, [holder], at, { detached: true });
    const first = evidenceOf(await verifyDocument({ cms, content, context }), cms, content, context);
    const stamped = async (record: EvidenceRecord, when: string) => {
      const fetcher = fetcherOf(house.authority, { at: when, exchanges: [] });
      const renew = { record, document: cms, address: demoAddresses.stamp, fetcher, context: house.context({ now: when }) };
      const done = await renewEvidence({ ...renew, hashOid: oids.sha512 });
      if (done.kind === 'notRenewed') throw new Error(done.reason);
      return done.record;
    };
    const twice = await stamped(await stamped(first, '2026-03-03T00:00:00.000Z'), '2036-03-03T00:00:00.000Z');
    for (const part of ['roots', 'authorities']) mkdirSync(join(folder, 'trust', part), { recursive: true });
    put('trust/roots/root.der', house.root.certificate.der);
    put('trust/authorities/nca.der', house.authority.certificate.der);
    const file = put('kept.cms', cms);
    const right = put('kept.txt', content);
    const record = put('record.json', evidenceBytes(twice));
    const all = ['--trust', join(folder, 'trust'), '--at', '2050-01-01', '--content', right];
    const { status, out } = await run('verify', file, '--record', record, ...all, '--json');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'kept',
      verdict: 'valid',
      provenAt: '2026-03-03T00:00:00.000Z',
      archive: [{ at: '2026-03-03T00:00:00.000Z' }, { at: '2036-03-03T00:00:00.000Z' }],
    });
    expect(status).toBe(0);
    expect((await run('verify', file, '--record', record, ...all, '--lang', 'en')).out).toContain('Archive stamp 2 (2036-03-03');
    expect((await run('verify', file, '--record', put('never.json', evidenceBytes(first)), ...all)).status).toBe(2);
    const late = evidenceBytes(await stamped(first, '2036-03-03T00:00:00.000Z'));
    const tooLate = await run('verify', file, '--record', put('late.json', late), ...all, '--lang', 'en');
    expect(tooLate).toMatchObject({ status: 1, out: expect.stringContaining('the chain is broken') });
    const other = put('other.cms', await house.sign(content, [holder], at, { detached: true }));
    expect((await run('verify', other, '--record', record, ...all)).status).toBe(1);
    expect((await run('verify', file, '--record', right, ...all)).status).toBe(64);
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
