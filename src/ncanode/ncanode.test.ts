import { describe, expect, it } from 'vitest';
import { writeKeyStore } from '../signature/index.ts';
import { base64, both, data, password, say, town } from './testing/town.ts';

describe.each(['rsa-2048', 'gost-2015-512'] as const)('the interface of NCANode with keys of %s', (keyKind) => {
  const { house, holder, head, app, keyOf, entryOf } = town(keyKind);
  const key = keyOf(holder);
  const cmsOf = async (body: object, path = '/cms/sign') => (await say(app(), path, { data, signers: [key], ...body })).body.cms as string;

  it('signs, verifies and extracts; the answer has the shape of NCANode', async () => {
    const cms = await cmsOf({});
    const { status, body } = await say(app(), '/cms/verify', { cms, revocationCheck: both });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 200, message: 'OK', valid: true });
    const [info] = body.signers[0]?.certificates ?? [];
    expect(info).toEqual({
      valid: true,
      revocations: [
        { revoked: false, by: 'CRL', revocationTime: null, reason: null },
        { revoked: false, by: 'OCSP', revocationTime: null, reason: 'OK' },
      ],
      notBefore: '2025-06-01T00:00:00.000+00:00',
      notAfter: '2026-06-01T00:00:00.000+00:00',
      keyUsage: 'SIGN',
      serialNumber: holder.certificate.serial.toLowerCase(),
      signAlg: keyKind === 'rsa-2048' ? 'SHA256WITHRSA' : 'ECGOST3410-2015-512',
      keyUser: ['INDIVIDUAL'],
      publicKey: base64(holder.certificate.publicKeyInfo),
      signature: base64(holder.certificate.signature),
      subject: {
        commonName: 'ҮЛГІБАЕВ СЫНАҚ',
        surName: 'ҮЛГІБАЕВ',
        lastName: 'ҰЛЫҚҰЛЫ',
        iin: '650721399905',
        country: 'KZ',
        dn: holder.certificate.subject.text,
      },
      issuer: { commonName: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ СЫНАҚ', country: 'KZ', dn: house.authority.certificate.subject.text },
    });
    expect(body.signers[0]).not.toHaveProperty('tsp');
    expect((await say(app(), '/cms/extract', { cms })).body).toEqual({ status: 200, message: 'OK', data });
  });

  it('verifies a detached signature with its content only', async () => {
    const cms = await cmsOf({ detached: true });
    const valid = async (body: object) => (await say(app(), '/cms/verify', { cms, ...body })).body.valid;
    expect(await valid({ data })).toBe(true);
    expect(await valid({ data: base64('басқа') })).toBe(false);
    expect(await valid({})).toBe(false);
    expect((await say(app(), '/cms/extract', { cms })).body).toEqual({ status: 400, message: "CMS doesn't have signed content." });
  });

  it('adds a signer, keeps the stamp of the first and stamps the second', async () => {
    const first = await cmsOf({ withTsp: true });
    const second = await cmsOf({ cms: first, data: null, signers: [keyOf(head)], withTsp: true }, '/cms/sign/add');
    const stampsOf = async (cms: string) => {
      const { body } = await say(app(), '/cms/verify', { cms });
      expect(body.valid).toBe(true);
      return body.signers.map(({ tsp }: { tsp: { serialNumber: string } }) => tsp);
    };
    const [stamp] = await stampsOf(first);
    const stamps = await stampsOf(second);
    expect(stamp).toMatchObject({
      genTime: '2026-03-02T06:00:00.000+00:00',
      policy: '1.2.398.3.3.2.6.4',
      tsa: null,
      tspHashAlgorithm: keyKind === 'rsa-2048' ? 'SHA256' : 'GOST3411-2015-512',
    });
    expect(stamps).toHaveLength(2);
    expect(stamps).toContainEqual(stamp);
  });

  it('adds no signer to a detached document without its data, or over other data', async () => {
    const cms = await cmsOf({ detached: true });
    const add = (body: object) => say(app(), '/cms/sign/add', { cms, signers: [keyOf(head)], ...body });
    expect((await add({})).body).toEqual({ status: 400, message: 'Data must be specified for detached CMS.' });
    expect((await add({ data: base64('басқа') })).status).toBe(400);
    const { body } = await add({ data });
    expect((await say(app(), '/cms/verify', { cms: body.cms, data })).body).toMatchObject({ valid: true, signers: [{}, {}] });
    expect((await say(app(), '/cms/extract', { cms: body.cms })).status).toBe(400);
  });

  it('signs and verifies documents in XML, signature over signature', async () => {
    const xml = '<хат> <жол>Сәлем</жол>\n</хат>';
    const signed = (await say(app(), '/xml/sign', { xml, signers: [key, keyOf(head)], trimXml: true })).body.xml as string;
    expect(signed).toContain('<хат><жол>Сәлем</жол><ds:Signature');
    const { body } = await say(app(), '/xml/verify', { xml: signed, revocationCheck: ['OCSP'] });
    expect(body).toMatchObject({ valid: true, signers: [{ keyUser: ['INDIVIDUAL'] }, { keyUser: ['ORGANIZATION', 'CEO'] }] });
    expect(body.signers[1]?.subject).toMatchObject({ iin: '800101499900', bin: '990140000001', organization: '«ҮЛГІ» ЖШС' });
    expect((await say(app(), '/xml/verify', { xml: signed.replace('Сәлем', 'Салем') })).body.valid).toBe(false);
    const anew = (await say(app(), '/xml/sign', { xml: signed, signers: [key], clearSignatures: true })).body.xml;
    expect((await say(app(), '/xml/verify', { xml: anew })).body).toMatchObject({ valid: true, signers: [{}] });
    expect((await say(app(), '/xml/verify', { xml })).body).toMatchObject({ status: 200, valid: false, signers: [] });
  });

  it('signs and verifies SOAP messages', async () => {
    const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
    const xml = `<s:Envelope xmlns:s="${soap}"><s:Body><сұрау>1</сұрау></s:Body></s:Envelope>`;
    const signed = (await say(app(), '/wsse/sign', { xml, ...key })).body.xml as string;
    expect((await say(app(), '/wsse/verify', { xml: signed, revocationCheck: both })).body).toMatchObject({
      valid: true,
      signers: [{ revocations: [{ revoked: false }, { revoked: false }] }],
    });
    expect((await say(app(), '/wsse/verify', { xml: signed.replace('>1<', '>2<') })).body.valid).toBe(false);
    expect((await say(app(), '/wsse/verify', { xml })).body).toMatchObject({ valid: false, signers: [] });
    const document = (await say(app(), '/xml/sign', { xml: '<хат/>', signers: [key] })).body.xml;
    expect((await say(app(), '/wsse/verify', { xml: document })).body).toMatchObject({ valid: false, signers: [] });
  });

  it('tells of key stores: certificates by alias, and the aliases', async () => {
    const two = { key: base64(writeKeyStore([entryOf(holder, 'бір'), entryOf(head, 'екі')], password)), password };
    expect((await say(app(), '/pkcs12/aliases', { keys: [two, key] })).body.aliases).toEqual([['бір', 'екі'], ['qol']]);
    const info = await say(app(), '/pkcs12/info', { keys: [{ ...two, keyAlias: 'екі' }, two], revocationCheck: ['OCSP'] });
    expect(info.body).toMatchObject({
      valid: true,
      signers: [{ keyUser: ['ORGANIZATION', 'CEO'] }, { keyUser: ['INDIVIDUAL'], revocations: [{ by: 'OCSP', revoked: false }] }],
    });
  });

  it('verifies a bare signature over a text', async () => {
    const outcome = await holder.signer.sign(Buffer.from('Сәлем'));
    const request = {
      certificate: base64(holder.certificate.der),
      signature: outcome.kind === 'signed' ? base64(outcome.signature) : '',
      data: 'Сәлем',
    };
    expect((await say(app(), '/x509/verify', request)).body.valid).toBe(true);
    expect((await say(app(), '/x509/verify', { ...request, data: 'Салем' })).body.valid).toBe(false);
  });

  it('says that a certificate is revoked, and since when', async () => {
    const revoked = house.issue();
    house.authority.revoke(revoked.certificate.serial, '2026-02-01T00:00:00.000Z', 'keyCompromise');
    const { body } = await say(app(), '/x509/info', { certs: [base64(revoked.certificate.der)], revocationCheck: both });
    const entry = { revoked: true, revocationTime: '2026-02-01T00:00:00.000+00:00', reason: 'KEY_COMPROMISE' };
    expect(body).toMatchObject({
      valid: false,
      signers: [
        {
          valid: false,
          revocations: [
            { ...entry, by: 'CRL' },
            { ...entry, by: 'OCSP' },
          ],
        },
      ],
    });
  });
});
