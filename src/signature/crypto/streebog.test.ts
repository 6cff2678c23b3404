import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStreebog, streebog } from './streebog.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const fromHex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

/** The two messages of RFC 6986, section 10 (as byte strings, that is in the reverse of the RFC's number order). */
const first = Buffer.from('012345678901234567890123456789012345678901234567890123456789012');
const second = fromHex(
  'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
);

describe('Streebog, GOST 34.11-2015', () => {
  it('gives the digests of RFC 6986', () => {
    expect(hex(streebog(512, first))).toBe(
      '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
    );
    expect(hex(streebog(256, first))).toBe('9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500');
    expect(hex(streebog(512, second))).toBe(
      '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
    );
    expect(hex(streebog(256, second))).toBe('9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50');
  });

  it('gives the known digests of nothing', () => {
    expect(hex(streebog(256, new Uint8Array(0)))).toBe('3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb');
    expect(hex(streebog(512, new Uint8Array(0)))).toBe(
      '8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a',
    );
  });

  it("gives the message digest that stands in the authority's own signature of test123", () => {
    expect(hex(streebog(512, Buffer.from('test123')))).toBe(
      'f0afdd66f832bb219c87cf0136baf552a0fb66306f4f2a173626f11e14a7ef2552d4b2087fd8e94f6044fe5595dc681e02f92b34bf93fbd1590910e376b12990',
    );
  });

  it('does not depend on how the data is cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.array(fc.integer({ min: 0, max: 130 }), { maxLength: 8 }), (data, cuts) => {
        expect(hex(inPieces(data, cuts))).toBe(hex(streebog(512, data)));
      }),
    );
  });

  it('refuses to go on after its end', () => {
    const digest = createStreebog(256);
    digest.finish();
    expect(() => digest.update(first)).toThrow('finished');
    expect(() => digest.finish()).toThrow('finished');
  });
});

function inPieces(data: Uint8Array, cuts: readonly number[]): Uint8Array {
  const digest = createStreebog(512);
  let at = 0;
  for (const cut of cuts) {
    digest.update(data.subarray(at, at + cut));
    at = Math.min(data.length, at + cut);
  }
  digest.update(data.subarray(at));
  return digest.finish();
}
