import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifySignature } from './crypto/index.ts';
import { verifyFile } from './file/index.ts';
import { checkRevocation, type RevocationEvidence } from './revocation/index.ts';
import { defaultFreshness } from './revocation/ocsp-check.ts';
import { readCertificate } from './x509/index.ts';

const folder = join(import.meta.dirname, '../../../shared/nca-test');
const present = existsSync(folder);
const file = (name: string): Uint8Array => readFileSync(join(folder, name));
const now = '2026-03-02T06:00:00.000Z';

if (!present) console.warn('The test data of the national certification authority (../shared/nca-test) is absent: its tests are skipped.');

/** file, issuer, judged as of, what it must say */
const files = [
  [
    'nca_rsa_test.crt',
    'nca_rsa_test.crt',
    '2022-06-01',
    {
      serial: '452A6437611C183FBF1EC5A1BA4920DD72148A9B',
      subject: 'C=KZ, CN=ҰКО 3.0 (RSA TEST)',
      issuer: 'CN=НЕГІЗГІ КО TEST (RSA), C=KZ',
      authority: true,
    },
  ],
  [
    'nca_gost_test.crt',
    'nca_gost_test.crt',
    '2022-06-01',
    {
      serial: '1236E8F1619123D1E96F00E56791F855E2DCB457',
      subject: 'C=KZ, CN=ҰКО 3.0 (GOST TEST)',
      signatureAlgorithm: '1.2.398.3.10.1.1.1.2',
    },
  ],
  [
    'nca_gost2015_test.cer',
    'nca_gost2015_test.cer',
    '2026-03-02',
    {
      serial: '7AD24B1BA3A0C961FE1CA8503E6AA2BB450DB8A3',
      subject: 'CN=ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) TEST 2022, C=KZ',
      signatureAlgorithm: '1.2.398.3.10.1.1.2.3.2',
    },
  ],
  [
    'individual_valid_sign_2004_rsa.cer',
    'nca_rsa_test.crt',
    '2022-06-01',
    {
      serial: '41E45CC8A04C705963E5CD6769848A934D8EAEF5',
      policies: ['1.2.398.3.3.2.3'],
      holder: { iin: '123456789011', kinds: ['naturalPerson'], purpose: 'sign' },
    },
  ],
  [
    'individual_valid_sign_2004_rsa_auth.cer',
    'nca_rsa_test.crt',
    '2022-06-01',
    { serial: '247C3FDA89FA641EA226987393CDAF3F5BAF24B3', policies: ['1.2.398.3.3.2.4'], holder: { purpose: 'auth' } },
  ],
  [
    'ceo_valid_sign_2004_gost.cer',
    'nca_gost_test.crt',
    '2022-06-01',
    {
      serial: '6CBD4560A33A58C0B07C3363C9AE0674A0838E58',
      policies: ['1.2.398.3.3.2.1'],
      holder: { bin: '123456789021', kinds: ['legalEntity', 'firstHead'], patronymic: 'ТЕСТОВИЧ' },
    },
  ],
  [
    'nca_rsa_test.crl',
    'nca_rsa_test.crt',
    '2022-06-01',
    { number: '9', entries: 126, thisUpdate: '2022-03-29T04:18:29.000Z', nextUpdate: '2022-09-25T04:18:29.000Z' },
  ],
  ['nca_gost_test.crl', 'nca_gost_test.crt', '2022-06-01', { number: '7', entries: 31 }],
  [
    'nca_gost2022_test.crl',
    'nca_gost2015_test.cer',
    '2022-08-01',
    { number: '4', entries: 6, signatureAlgorithm: '1.2.398.3.10.1.1.2.3.2' },
  ],
  [
    'ocsp_response_individual_sign_2004.bin',
    'nca_rsa_test.crt',
    '2022-09-02T17:00:00Z',
    {
      producedAt: '2022-09-02T16:53:59.000Z',
      nonce: 'B5E5C9B552CBCAC4',
      answers: [{ serial: '4279390A141F5353A62947B61ED65E81741467D1', status: 'good', nextUpdate: null }],
    },
  ],
  [
    'ocsp_response_ceo_sign_2004_revoked.bin',
    'nca_gost_test.crt',
    '2022-09-02T17:00:00Z',
    {
      nonce: '8B6B9F100D6B0005',
      answers: [
        { serial: '12E3E7B9966D09EB9CDA64251457E815C2A8DDED', status: 'revoked', since: '2022-01-18T06:30:55.000Z', reason: 'superseded' },
      ],
    },
  ],
  [
    'ocsp_response_ceo_2015_revoked.bin',
    'nca_gost2015_test.cer',
    '2022-09-02T17:00:00Z',
    {
      nonce: '157B28FD1AC7761E',
      answers: [
        {
          serial: '3A90343E720594C55204B19CB9A402422EF0E622',
          status: 'revoked',
          since: '2022-07-27T10:25:30.000Z',
          reason: 'certificateHold',
        },
      ],
    },
  ],
  [
    'ocsp_response_individual_2015.bin',
    'nca_gost2015_test.cer',
    '2022-09-02T17:00:00Z',
    {
      nonce: 'E408FFB790834AF2',
      answers: [{ serial: '0FF06211DC82BEB00253FFA000F1DE84ABEF454F', status: 'neverIssued', nextUpdate: null }],
    },
  ],
  [
    'tsp_response.bin',
    'nca_gost_test.crt',
    '2022-10-01',
    {
      time: '2022-09-18T13:20:14.000Z',
      policy: '1.2.398.3.3.2.6.1',
      hash: '1.3.14.3.2.26',
      nonce: '18350C022D7',
      serial: '5E846DD75D861154DB10F13C54DC1F8D33FE6ADC',
    },
  ],
  [
    'tsp_token.bin',
    'nca_gost_test.crt',
    '2022-10-01',
    { time: '2022-09-18T13:20:14.000Z', service: { serial: '622DDD64FC75397C61D228530BEEFE9E1CF87094' } },
  ],
] as const;

describe.skipIf(!present)('the test data of the national certification authority', () => {
  it.each(files)('%s verifies under %s as of %s and says what it must', async (name, issuer, at, facts) => {
    const result = await verifyFile(file(name), { issuers: [file(issuer)], at: new Date(at).toISOString(), now });
    expect(result.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(result).toMatchObject({ verdict: 'valid', exitStatus: 0, facts });
  });

  it('the time stamp covers CA FE BA BE, by SHA-1 that must be allowed expressly', async () => {
    const options = { issuers: [file('nca_gost_test.crt')], now, content: Buffer.from('cafebabe', 'hex') };
    expect(await verifyFile(file('tsp_token.bin'), options)).toMatchObject({ exitStatus: 1 });
    const { inspectionPolicy } = await import('./verify/index.ts');
    const policy = { ...inspectionPolicy, allowSha1: true };
    expect(await verifyFile(file('tsp_token.bin'), { ...options, policy })).toMatchObject({ exitStatus: 0 });
    const other = await verifyFile(file('tsp_token.bin'), { ...options, policy, content: Buffer.from('cafebabf', 'hex') });
    expect(other.checks).toContainEqual({ name: 'imprint', outcome: 'failed', reason: 'imprint-differs' });
  });

  it('a certificate is not vouched for by another authority', async () => {
    const result = await verifyFile(file('ceo_valid_sign_2004_gost.cer'), {
      issuers: [file('nca_rsa_test.crt')],
      at: '2022-06-01T00:00:00.000Z',
      now,
    });
    expect(result).toMatchObject({ exitStatus: 2, verdict: 'undetermined' });
    expect(result.checks).toContainEqual(expect.objectContaining({ name: 'path', outcome: 'impossible', reason: 'issuer-unknown' }));
  });

  it('the list is used for a certificate whose own distribution point names another list', async () => {
    const evidence: RevocationEvidence[] = [{ kind: 'crl', der: file('nca_gost_test.crl') }];
    const issuers = [file('nca_gost_test.crt')];
    const result = await verifyFile(file('ceo_valid_sign_2004_gost.cer'), { issuers, evidence, at: '2022-06-01T00:00:00.000Z', now });
    expect(result).toMatchObject({ exitStatus: 0, notChecked: [] });
  });

  it('an answer out of date is not used: 2022 is not today', async () => {
    const result = await verifyFile(file('ocsp_response_individual_sign_2004.bin'), { issuers: [file('nca_rsa_test.crt')], now });
    expect(result.checks).toContainEqual(expect.objectContaining({ name: 'freshness', outcome: 'failed', reason: 'answer-too-old' }));
  });

  it.each([
    [
      'ocsp_response_ceo_sign_2004_revoked.bin',
      'nca_gost_test.crt',
      '12E3E7B9966D09EB9CDA64251457E815C2A8DDED',
      { kind: 'revoked', since: '2022-01-18T06:30:55.000Z' },
    ],
    ['ocsp_response_individual_2015.bin', 'nca_gost2015_test.cer', '0FF06211DC82BEB00253FFA000F1DE84ABEF454F', { kind: 'neverIssued' }],
    [
      'ocsp_response_ceo_2015_revoked.bin',
      'nca_gost2015_test.cer',
      '3A90343E720594C55204B19CB9A402422EF0E622',
      { kind: 'revoked', reason: 'certificateHold' },
    ],
    [
      'ocsp_response_individual_sign_2004.bin',
      'nca_rsa_test.crt',
      '4279390A141F5353A62947B61ED65E81741467D1',
      { kind: 'good', asOf: '2022-09-02T16:53:59.000Z' },
    ],
  ] as const)('%s settles the status of its certificate', async (name, issuerFile, serial, expected) => {
    const issuer = readCertificate(file(issuerFile));
    if (issuer.kind !== 'read') throw new Error('unreadable');
    const certificate = { ...issuer.value, serial };
    const at = '2022-09-02T17:00:00.000Z';
    const kept: RevocationEvidence[] = [{ kind: 'ocsp', der: file(name) }];
    const store = { anchors: [{ certificate: issuer.value }], authorities: [] };
    const request = { at, now, verify: verifySignature, store, kept, freshness: defaultFreshness };
    expect(await checkRevocation({ certificate, issuer: issuer.value }, request)).toMatchObject(expected);
  });

  /** Each flip costs a signature computation, so bits are sampled; the strides are prime, so that all places in a byte occur. */
  it.each(files.map(([name, issuer, at]) => [name, issuer, at, name.includes('rsa') ? 251 : 149] as const))(
    'a flipped bit anywhere in %s is found',
    async (name, issuer, at, stride) => {
      const bytes = file(name);
      const issuers = [file(issuer)];
      for (let bit = 0; bit < bytes.length * 8; bit += stride) {
        const flipped = Uint8Array.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const result = await verifyFile(flipped, { issuers, at: new Date(at).toISOString(), now });
        if (result.verdict === 'valid') throw new Error(`bit ${bit} of ${name} was not noticed`);
        const all = [...result.checks, ...result.signers.flatMap(({ checks }) => checks)];
        const bad = all.find(({ outcome }) => outcome !== 'passed');
        expect(bad?.reason).toBeDefined();
      }
    },
  );
});
