import { describe, expect, it } from 'vitest';
import { testNow } from '../signature/testing/demo-house.ts';
import { createNcanode } from './index.ts';
import { base64, both, say, town } from './testing/town.ts';

describe('a revocation check that could not be made', () => {
  const { house, holder, app } = town('ec-p256');
  const info = async (changes: Parameters<typeof app>[0] = {}, sources = both) => {
    const { status, body } = await say(app(changes), '/x509/info', { certs: [base64(holder.certificate.der)], revocationCheck: sources });
    expect(status).toBe(200);
    return body;
  };
  const unknown = { valid: false, signers: [{ valid: false, revocations: [{ revoked: null }, { revoked: null }] }] };

  it('is never "not revoked": nobody answers', async () => {
    house.services.offline = true;
    const body = await info();
    house.services.offline = false;
    expect(body).toMatchObject(unknown);
    expect(body.signers[0]?.revocations[1]?.reason).toMatch(/^Revocation status is unknown: ./);
  });

  it('is never "not revoked": the answer is cut in half', async () => {
    house.services.ocspFault = 'cutInHalf';
    const body = await info({}, ['OCSP']);
    delete house.services.ocspFault;
    expect(body).toMatchObject({ valid: false, signers: [{ revocations: [{ revoked: null, by: 'OCSP' }] }] });
  });

  it('is never "not revoked": the issuer is not known', async () => {
    const body = await info({ trust: { anchors: [], authorities: [] } });
    expect(body).toMatchObject(unknown);
    expect(body.signers[0]?.revocations[0]?.reason).toContain('issuing authority');
  });

  it('is never "not revoked": nothing may be asked here', async () => {
    const { house: alone } = town('ec-p256');
    const still = createNcanode({ trust: alone.context().store, now: () => testNow });
    const certs = [base64(alone.issue().certificate.der)];
    expect((await say(still, '/x509/info', { certs, revocationCheck: both })).body).toMatchObject(unknown);
    expect((await say(still, '/x509/info', { certs })).body).toMatchObject({ valid: true, signers: [{ revocations: [] }] });
  });

  it('is not made up for by another source: each that was asked for must have answered', async () => {
    house.services.ocspOffline = true;
    const body = await info();
    house.services.ocspOffline = false;
    expect(body).toMatchObject({
      valid: false,
      signers: [
        {
          revocations: [
            { by: 'CRL', revoked: false },
            { by: 'OCSP', revoked: null },
          ],
        },
      ],
    });
  });
});

describe('the time of a signature', () => {
  const { house, holder, app } = town('ec-p256');
  const late = () => '2026-09-01T00:00:00.000Z';
  const content = Buffer.from('Өтініш');

  it('is the stamp: an expired certificate does not spoil what was stamped before', async () => {
    const stamped = await house.sign(content, [holder], testNow, { stampedAt: testNow });
    const plain = await house.sign(content, [holder], testNow);
    const valid = async (cms: Uint8Array) => (await say(app({ now: late }), '/cms/verify', { cms: base64(cms) })).body.valid;
    expect(await valid(stamped)).toBe(true);
    expect(await valid(plain)).toBe(false);
    const { body } = await say(app({ now: late }), '/x509/info', { certs: [base64(holder.certificate.der)] });
    expect(body).toMatchObject({ valid: false, signers: [{ valid: false }] });
  });

  it('comes before a later revocation, which is told all the same', async () => {
    const cms = await house.sign(content, [holder], testNow, { stampedAt: testNow });
    house.authority.revoke(holder.certificate.serial, '2026-04-01T00:00:00.000Z');
    house.services.at = '2026-05-01T00:00:00.000Z';
    const { body } = await say(app({ now: () => '2026-05-01T00:00:00.000Z' }), '/cms/verify', {
      cms: base64(cms),
      revocationCheck: ['OCSP'],
    });
    expect(body.valid).toBe(true);
    expect(body.signers[0]?.certificates[0]?.revocations).toEqual([
      { revoked: true, by: 'OCSP', revocationTime: '2026-04-01T00:00:00.000+00:00', reason: 'UNSPECIFIED' },
    ]);
  });
});
