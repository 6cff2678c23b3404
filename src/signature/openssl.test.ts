import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writePem } from './asn1/index.ts';
import { answerOcsp, answerTimeStamp, makeList } from './authority/index.ts';
import { verifySignature } from './crypto/index.ts';
import { oids } from './oids.ts';
import { checkOcspAnswer, makeOcspRequest, readOcspAnswer } from './revocation/index.ts';
import { demoHouse } from './testing/demo-house.ts';
import { makeTimeStampRequest, readTimeStampAnswer, readTimeStampToken } from './tsp/index.ts';
import { checkTimeStamp, signingPolicy, type VerificationContext, verifyDocument } from './verify/index.ts';
import { type Certificate, readCertificate } from './x509/index.ts';

const openssl = spawnSync('openssl', ['version']).status === 0;
if (!openssl) console.warn('openssl is not on this machine: its tests are skipped.');

const base = mkdtempSync(join(tmpdir(), 'signature-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A folder of its own for each kind of key. */
function workplace(name: string) {
  const folder = join(base, name);
  mkdirSync(folder);
  const run = (...args: string[]): string =>
    execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const put = (file: string, data: Uint8Array | string) => writeFileSync(join(folder, file), data);
  const get = (file: string): Uint8Array => readFileSync(join(folder, file));
  const certificateAt = (file: string): Certificate => {
    const read = readCertificate(get(file));
    if (read.kind !== 'read') throw new Error(`${file}: ${read.code} ${read.path}`);
    return read.value;
  };
  return { run, put, get, certificateAt };
}
type Workplace = ReturnType<typeof workplace>;

const content = Buffer.from('Шешім жобасы: жәрдемақы тағайындалсын\n');

const extensionsFile = `[ca]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[signer]
keyUsage=critical,digitalSignature,nonRepudiation
extendedKeyUsage=emailProtection
subjectKeyIdentifier=hash
[ocsp]
extendedKeyUsage=OCSPSigning
[tsa]
extendedKeyUsage=critical,timeStamping
[tsa_config]
serial=tsserial
crypto_device=builtin
signer_cert=tsa.pem
signer_key=tsa.key
certs=ca.pem
default_policy=1.2.3.4.1
digests=sha256,sha512
signer_digest=sha256
ess_cert_id_chain=no
ess_cert_id_alg=sha256
`;

/** An authority of OpenSSL's own making with a signer, a responder and a stamping service. */
function opensslHouse(key: 'rsa' | 'ec', { run, put, certificateAt }: Workplace): VerificationContext {
  put('x.cnf', extensionsFile);
  const newKey = key === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  const request = (name: string, subject: string) =>
    run(
      'req',
      '-new',
      '-newkey',
      ...newKey,
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-subj',
      subject,
      '-sha256',
      '-utf8',
    );
  request('ca', '/C=KZ/CN=OPENSSL АУТОРИТІ');
  run(
    'x509',
    '-req',
    '-in',
    'ca.csr',
    '-signkey',
    'ca.key',
    '-days',
    '3650',
    '-sha256',
    '-extfile',
    'x.cnf',
    '-extensions',
    'ca',
    '-out',
    'ca.pem',
  );
  for (const [name, section] of [
    ['signer', 'signer'],
    ['ocsp', 'ocsp'],
    ['tsa', 'tsa'],
  ] as const) {
    request(name, `/C=KZ/CN=ҮЛГІ ${name}/serialNumber=IIN650721399905`);
    run(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-days',
      '365',
      '-sha256',
      '-extfile',
      'x.cnf',
      '-extensions',
      section,
      '-out',
      `${name}.pem`,
    );
  }
  put('content.txt', content);
  return {
    store: { anchors: [{ certificate: certificateAt('ca.pem') }], authorities: [] },
    verify: verifySignature,
    now: new Date().toISOString(),
    policy: signingPolicy,
  };
}

describe.skipIf(!openssl).each(['rsa', 'ec'] as const)('what OpenSSL makes with %s keys is accepted', (key) => {
  const place = workplace(key);
  const { run, put, get, certificateAt } = place;
  const context = openssl ? opensslHouse(key, place) : ({} as VerificationContext);
  const sign = (...options: string[]) => {
    run(
      'cms',
      '-sign',
      '-in',
      'content.txt',
      '-binary',
      '-signer',
      'signer.pem',
      '-inkey',
      'signer.key',
      '-md',
      'sha256',
      '-outform',
      'DER',
      '-out',
      'out.cms',
      ...options,
    );
    return get('out.cms');
  };
  const verdictWithoutRevocation = async (cms: Uint8Array, detached = false) => {
    const result = await verifyDocument({ cms, ...(detached ? { content } : {}), context });
    const checks = [...result.checks, ...(result.signers[0]?.checks ?? [])];
    return checks.filter(({ name, outcome }) => outcome !== 'passed' && name !== 'revocation');
  };

  it('CMS: attached, detached, streamed BER, CAdES, by key identifier, SHA-512', async () => {
    expect(await verdictWithoutRevocation(sign('-nodetach'))).toEqual([]);
    expect(await verdictWithoutRevocation(sign(), true)).toEqual([]);
    const streamed = sign('-nodetach', '-stream');
    expect(Buffer.from(streamed.subarray(0, 2)).toString('hex')).toBe('3080');
    expect(await verdictWithoutRevocation(streamed)).toEqual([]);
    expect(await verdictWithoutRevocation(sign('-nodetach', '-cades'))).toEqual([]);
    expect(await verdictWithoutRevocation(sign('-nodetach', '-keyid'))).toEqual([]);
    expect(await verdictWithoutRevocation(sign('-nodetach', '-md', 'sha512'))).toEqual([]);
  });

  it('CMS without signed attributes and with SHA-1 is refused by name', async () => {
    expect(await verdictWithoutRevocation(sign('-nodetach', '-noattr'))).toContainEqual(
      expect.objectContaining({ reason: 'signed-attributes-missing' }),
    );
    expect(await verdictWithoutRevocation(sign('-nodetach', '-md', 'sha1'))).toContainEqual(
      expect.objectContaining({ reason: 'sha1-not-allowed' }),
    );
  });

  it('an OCSP answer and a time stamp', async () => {
    const issuer = certificateAt('ca.pem');
    const signer = certificateAt('signer.pem');
    put('index.txt', `V\t${signer.notAfter.slice(2, 19).replaceAll(/[-:T]/g, '')}Z\t\t${signer.serial}\tunknown\t/CN=x\n`);
    const question = makeOcspRequest(signer, issuer);
    put('q.ocsp', question.der);
    run(
      'ocsp',
      '-index',
      'index.txt',
      '-CA',
      'ca.pem',
      '-rsigner',
      'ocsp.pem',
      '-rkey',
      'ocsp.key',
      '-reqin',
      'q.ocsp',
      '-respout',
      'a.ocsp',
      '-ndays',
      '1',
    );
    const answer = readOcspAnswer(get('a.ocsp'));
    if (answer.kind !== 'read' || answer.value.kind !== 'answer') throw new Error('no answer');
    const checked = await checkOcspAnswer({
      answer: answer.value,
      serial: signer.serial,
      issuer,
      at: context.now,
      nonce: question.nonce,
      verify: verifySignature,
    });
    expect(checked.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(checked.single?.status).toEqual({ kind: 'good' });

    const stampQuestion = makeTimeStampRequest(content, oids.sha256);
    put('q.tsq', stampQuestion.der);
    put('tsserial', '01\n');
    run('ts', '-reply', '-config', 'x.cnf', '-section', 'tsa_config', '-queryfile', 'q.tsq', '-out', 'a.tsr');
    const stamp = readTimeStampAnswer(get('a.tsr'));
    if (stamp.kind !== 'read' || stamp.value.kind !== 'granted') throw new Error('no stamp');
    expect(stamp.value.token.info.nonce).toBe(stampQuestion.nonce);
    const later = { ...context, now: new Date().toISOString() };
    const result = await checkTimeStamp({ token: stamp.value.token, covered: content, context: later });
    expect(result.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(result.verdict).toBe('valid');
  });
});

describe.skipIf(!openssl).each(['rsa-2048', 'ec-p256'] as const)('OpenSSL accepts what we make with %s keys', (keyKind) => {
  const { run, put, get } = workplace(`ours-${keyKind}`);
  const now = new Date().toISOString();
  const house = demoHouse(keyKind, now);
  const year = 365 * 86_400_000;
  const holder = house.issue({ notBefore: new Date(Date.now() - year).toISOString(), notAfter: new Date(Date.now() + year).toISOString() });
  const chain = () => {
    put('root.pem', writePem('CERTIFICATE', house.root.certificate.der));
    put('issuer.pem', writePem('CERTIFICATE', house.authority.certificate.der));
    put('both.pem', writePem('CERTIFICATE', house.root.certificate.der) + writePem('CERTIFICATE', house.authority.certificate.der));
    put('holder.pem', writePem('CERTIFICATE', holder.certificate.der));
  };

  it('certificates by path, CMS attached, detached, with two signers, and with a time stamp', async () => {
    chain();
    run('verify', '-CAfile', 'root.pem', '-untrusted', 'issuer.pem', '-x509_strict', 'holder.pem');
    const verify = (cms: Uint8Array, ...options: string[]) => {
      put('ours.cms', cms);
      run('cms', '-verify', '-in', 'ours.cms', '-inform', 'DER', '-CAfile', 'both.pem', '-binary', '-out', 'got.txt', ...options);
      expect(Buffer.from(get('got.txt')).equals(content)).toBe(true);
    };
    put('content.txt', content);
    verify(await house.sign(content, [holder], now));
    verify(await house.sign(content, [holder], now, { detached: true }), '-content', 'content.txt');
    const second = house.issue({ notBefore: holder.certificate.notBefore, notAfter: holder.certificate.notAfter });
    verify(await house.sign(content, [holder, second], now), '-cades');
    verify(await house.sign(content, [holder], now, { stampedAt: now }));
  });

  it('revocation lists, OCSP answers and time stamps', async () => {
    chain();
    const revoked = house.issue();
    house.authority.revoke(revoked.certificate.serial, now, 'keyCompromise');
    put('list.crl', makeList(house.authority, { at: now, nextUpdate: new Date(Date.now() + year).toISOString(), number: 5 }));
    run('crl', '-in', 'list.crl', '-inform', 'DER', '-CAfile', 'issuer.pem', '-noout');
    const text = run('crl', '-in', 'list.crl', '-inform', 'DER', '-noout', '-text');
    expect(text).toContain(revoked.certificate.serial);

    const ask = (name: string): string => {
      run('ocsp', '-sha256', '-issuer', 'issuer.pem', '-cert', name, '-reqout', 'q2.ocsp');
      put('a2.ocsp', answerOcsp(house.authority, get('q2.ocsp'), { at: new Date().toISOString() }));
      return run('ocsp', '-sha256', '-issuer', 'issuer.pem', '-cert', name, '-no_nonce', '-respin', 'a2.ocsp', '-CAfile', 'both.pem');
    };
    expect(ask('holder.pem')).toContain('holder.pem: good');
    put('revoked.pem', writePem('CERTIFICATE', revoked.certificate.der));
    expect(ask('revoked.pem')).toContain('revoked.pem: revoked');

    put('content.txt', content);
    run('ts', '-query', '-data', 'content.txt', '-sha256', '-cert', '-out', 'q2.tsq');
    put('a2.tsr', await answerTimeStamp(house.authority, get('q2.tsq'), { at: new Date().toISOString() }));
    run('ts', '-verify', '-queryfile', 'q2.tsq', '-in', 'a2.tsr', '-CAfile', 'root.pem', '-untrusted', 'issuer.pem');
    const stamp = readTimeStampAnswer(get('a2.tsr'));
    expect(stamp.kind === 'read' && stamp.value.kind === 'granted' && readTimeStampToken(stamp.value.token.der).kind).toBe('read');
  });
});
