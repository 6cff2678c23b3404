import { describe, expect, it } from 'vitest';
import { makeSignedData } from '../signature/index.ts';
import { testNow } from '../signature/testing/demo-house.ts';
import { base64, data, password, say, town } from './testing/town.ts';

describe('a request that cannot be carried out', () => {
  const { house, holder, app, keyOf, faults } = town('ec-p256');
  const key = keyOf(holder);

  it('is answered in the words of NCANode when a key cannot be read', async () => {
    const message = async (one: object) => {
      const said = await say(app(), '/cms/sign', { data, signers: [{ ...key, ...one }] });
      expect(said.status).toBe(400);
      expect(said.body.status).toBe(400);
      return said.body.message;
    };
    expect(await message({ password: 'басқа' })).toBe('Key reading error: Password incorrect.');
    expect(await message({ key: 'М' })).toBe('Key reading error: Invalid base64.');
    expect(await message({ key: base64('key') })).toBe('Key reading error: Invalid key format.');
    expect(await message({ keyAlias: 'жоқ' })).toBe('Key reading error: Alias not found.');
    for (const path of ['/pkcs12/info', '/pkcs12/aliases']) {
      expect((await say(app(), path, { keys: [{ ...key, password: '' }] })).body.message).toBe('Key reading error: Password incorrect.');
    }
  });

  it('is the caller’s fault for a bad CMS, the server’s for bad XML', async () => {
    for (const path of ['/cms/verify', '/cms/extract']) {
      expect((await say(app(), path, { cms: base64('cms') })).body).toMatchObject({
        status: 400,
        message: expect.stringMatching(/^CMS reading error: /),
      });
      expect((await say(app(), path, { cms: '!' })).status).toBe(400);
    }
    for (const path of ['/xml/verify', '/wsse/verify']) {
      expect((await say(app(), path, { xml: '<a>' })).body).toEqual({ status: 500, message: 'Cannot read XML' });
    }
    expect((await say(app(), '/xml/sign', { xml: '<!DOCTYPE a><a/>', signers: [key] })).body).toEqual({
      status: 500,
      message: 'Cannot read XML',
    });
    expect((await say(app(), '/wsse/sign', { xml: '<a/>', ...key })).status).toBe(500);
    expect((await say(app(), '/xml/sign', { xml: '<a Id="x"/>', signers: [{ ...key, referenceUri: '#x' }] })).status).toBe(400);
  });

  it('names a certificate that cannot be read and goes on with the others', async () => {
    const { body } = await say(app(), '/x509/info', { certs: ['AAAA', base64(holder.certificate.der)] });
    expect(body).toMatchObject({ status: 200, message: '[0]: Invalid certificate given.', valid: false, signers: [null, { valid: true }] });
  });

  it('gets no stamp that does not hold', async () => {
    for (const fault of ['refused', 'wrongImprint', 'wrongUsage'] as const) {
      house.services.stampFault = fault;
      const { body } = await say(app(), '/cms/sign', { data, signers: [key], withTsp: true });
      expect(body).toMatchObject({ status: 500, message: expect.stringMatching(/^Time stamp error: ./) });
    }
    delete house.services.stampFault;
  });

  it('is refused before it is looked at: fields missing, no JSON, too large, no such address', async () => {
    const path = '/cms/verify';
    for (const body of [{}, { cms: 5 }, [], null, '{', { cms: 'AA', revocationCheck: ['DNS'] }]) {
      expect((await say(app(), path, body)).body).toEqual({ timestamp: expect.any(String), status: 400, error: 'Bad Request', path });
    }
    expect((await say(app({ largestRequest: 100 }), path, { cms: 'A'.repeat(200) })).status).toBe(413);
    expect((await say(app(), '/tsp', {})).status).toBe(404);
    expect((await app().request(path, { method: 'POST', body: '{}' })).status).toBe(415);
    expect(await (await app().request('/actuator/health')).json()).toEqual({ status: 'UP' });
  });

  it('repeats neither key nor password when something of ours breaks', async () => {
    const broken = app({
      verify: () => {
        throw new Error(password);
      },
    });
    const made = await makeSignedData({ content: Buffer.from('x'), signers: [holder.signer], detached: false, signingTime: testNow });
    const cms = made.kind === 'made' ? base64(made.der) : '';
    expect(await say(broken, '/cms/verify', { cms })).toEqual({ status: 500, body: { status: 500, message: 'Internal error' } });
    expect(faults.join()).toContain('at ');
    expect(faults.join()).not.toContain(password);
  });

  it('never crashes on changed bytes, and never finds them valid', async () => {
    const cms = Buffer.from(await house.sign(Buffer.from('Өтініш'), [holder], testNow));
    const one = app();
    const before = faults.length;
    for (let i = 0; i < cms.length; i += 7) {
      const changed = Buffer.from(cms);
      changed[i] = (changed[i] ?? 0) ^ 0x41;
      const { status, body } = await say(one, '/cms/verify', { cms: base64(changed) });
      expect([200, 400]).toContain(status);
      expect(body.valid ?? false).toBe(false);
    }
    expect(faults).toHaveLength(before);
  });
});
