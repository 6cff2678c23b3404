import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { write } from '../asn1/index.ts';
import {
  digest,
  digestOidOf,
  generateKeyPair,
  type KeyKind,
  keyFamilyOf,
  pssAlgorithm,
  publicKeyOf,
  signatureAlgorithmFor,
  signBytes,
  type VerifyRequest,
  verifySignature,
} from './index.ts';

const kinds: readonly KeyKind[] = ['rsa-2048', 'ec-p256', 'ec-p384', 'gost-2004', 'gost-2015-256', 'gost-2015-512'];
const data = Buffer.from('Жәрдем: өтініш');
const nullParameters = Uint8Array.of(5, 0);

/** A key of a kind and its signature over `data`, as a request that holds. */
function signedRequest(kind: KeyKind): VerifyRequest & { readonly digestOid: string } {
  const pair = generateKeyPair(kind);
  const suite = signatureAlgorithmFor(pair.publicKeyInfo);
  if (!suite) throw new Error('no suite');
  const content = { kind: 'data', bytes: data } as const;
  const outcome = signBytes({ algorithm: suite.algorithm, privateKeyInfo: pair.privateKeyInfo, content });
  if (outcome.kind === 'refused') throw new Error(outcome.note);
  return {
    algorithm: suite.algorithm,
    publicKeyInfo: pair.publicKeyInfo,
    digestOid: suite.digestOid,
    content,
    signature: outcome.signature,
  };
}

const requests = new Map(kinds.map((kind) => [kind, signedRequest(kind)]));
const requestOf = (kind: KeyKind) => requests.get(kind) ?? signedRequest(kind);

describe('one signature', () => {
  it.each(kinds)('holds for its bytes or their digest and for no other (%s)', (kind) => {
    const request = requestOf(kind);
    expect(verifySignature(request)).toMatchObject({ kind: 'valid' });
    const bytes = digest(request.digestOid, data) ?? new Uint8Array(0);
    expect(verifySignature({ ...request, content: { kind: 'digest', bytes } })).toMatchObject({ kind: 'valid' });
    const other = Uint8Array.from(bytes, (byte) => byte ^ 1);
    for (const content of [
      { kind: 'data', bytes: Buffer.from('x') },
      { kind: 'digest', bytes: other },
    ] as const) {
      expect(verifySignature({ ...request, content })).toMatchObject({ kind: 'invalid', reason: 'signature-mismatch' });
    }
    expect(verifySignature({ ...request, content: { kind: 'digest', bytes: bytes.subarray(1) } })).toMatchObject({
      reason: 'digest-length-wrong',
    });
  });

  it.each(kinds)('does not survive any flipped bit (%s)', (kind) => {
    const request = requestOf(kind);
    fc.assert(
      fc.property(fc.nat(8 * request.signature.length - 1), (bit) => {
        const signature = Uint8Array.from(request.signature);
        signature[bit >> 3] = (signature[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(verifySignature({ ...request, signature }).kind).toBe('invalid');
      }),
      { numRuns: 30 },
    );
  });

  it.each(kinds)('of a wrong length or emptied is malformed (%s)', (kind) => {
    const request = requestOf(kind);
    for (const signature of [new Uint8Array(0), request.signature.slice(1), Buffer.concat([request.signature, Uint8Array.of(0)])]) {
      expect(verifySignature({ ...request, signature })).toMatchObject({ kind: 'invalid', reason: 'signature-malformed' });
    }
  });

  it.each(kinds)('never holds under a mutated key, and mutation never throws (%s)', (kind) => {
    const request = requestOf(kind);
    fc.assert(
      fc.property(fc.nat(request.publicKeyInfo.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const publicKeyInfo = Uint8Array.from(request.publicKeyInfo);
        publicKeyInfo[at] = (publicKeyInfo[at] ?? 0) ^ change;
        expect(verifySignature({ ...request, publicKeyInfo }).kind).not.toBe('valid');
      }),
      { numRuns: 60 },
    );
  });
});

describe('algorithm confusion', () => {
  it('is refused by name for every pair of key and foreign signature algorithm', () => {
    for (const own of kinds) {
      for (const foreign of kinds) {
        if (requestOf(own).algorithm.oid === requestOf(foreign).algorithm.oid) continue;
        const sameFamily = own.startsWith('ec-') && foreign.startsWith('ec-');
        const { algorithm, digestOid } = requestOf(foreign);
        const outcome = verifySignature({ ...requestOf(own), algorithm, digestOid });
        expect(outcome, `${own} ${foreign}`).toMatchObject(
          sameFamily ? { kind: 'invalid' } : { kind: 'refused', reason: 'key-algorithm-mismatch' },
        );
      }
    }
  });

  it('is refused when the digest beside the signature is another', () => {
    const sha512 = digestOidOf('SHA-512');
    for (const kind of ['rsa-2048', 'gost-2015-512', 'ec-p256'] as const) {
      expect(verifySignature({ ...requestOf(kind), digestOid: sha512 })).toMatchObject({ kind: 'refused', reason: 'digest-mismatch' });
    }
    expect(verifySignature({ ...requestOf('gost-2015-512'), digestOid: digestOidOf('GOST-34.11-2015-256') })).toMatchObject({
      reason: 'digest-mismatch',
    });
  });

  it('is refused when a key OID stands for the signature and no digest or a foreign one stands beside it', () => {
    const rsa = { ...requestOf('rsa-2048'), algorithm: { oid: '1.2.840.113549.1.1.1', parameters: nullParameters } };
    expect(verifySignature(rsa)).toMatchObject({ kind: 'valid' });
    const { digestOid: _, ...without } = rsa;
    expect(verifySignature(without)).toMatchObject({ kind: 'refused', reason: 'digest-missing' });
    expect(verifySignature({ ...rsa, digestOid: digestOidOf('GOST-34.11-2015-512') })).toMatchObject({ reason: 'digest-mismatch' });
    expect(verifySignature({ ...rsa, digestOid: '1.2.3' })).toMatchObject({ reason: 'digest-unknown' });
    expect(verifySignature({ ...rsa, algorithm: { oid: '1.2.840.113549.1.1.4' } })).toMatchObject({ reason: 'algorithm-unknown' });
    expect(verifySignature({ ...rsa, algorithm: { oid: rsa.algorithm.oid, parameters: Uint8Array.of(48, 0) } })).toMatchObject({
      reason: 'algorithm-parameters-bad',
    });
  });
});

describe('weak keys and digests', () => {
  it('SHA-1 is refused by name unless an archive policy allows it', () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const request: VerifyRequest = {
      algorithm: { oid: '1.2.840.113549.1.1.5', parameters: nullParameters },
      publicKeyInfo: publicKey.export({ format: 'der', type: 'spki' }),
      content: { kind: 'data', bytes: data },
      signature: sign('sha1', data, privateKey),
    };
    expect(verifySignature(request)).toMatchObject({ kind: 'refused', reason: 'sha1-not-allowed' });
    expect(verifySignature({ ...request, policy: { allowSha1: true } })).toMatchObject({ kind: 'valid', digest: 'SHA-1' });
    const privateKeyInfo = privateKey.export({ format: 'der', type: 'pkcs8' });
    expect(signBytes({ ...request, privateKeyInfo })).toMatchObject({ kind: 'refused', reason: 'sha1-not-allowed' });
  });

  it('short RSA keys are refused unless the policy lowers the bar', () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const request: VerifyRequest = {
      algorithm: { oid: '1.2.840.113549.1.1.11', parameters: nullParameters },
      publicKeyInfo: publicKey.export({ format: 'der', type: 'spki' }),
      content: { kind: 'data', bytes: data },
      signature: sign('sha256', data, privateKey),
    };
    expect(verifySignature(request)).toMatchObject({ kind: 'refused', reason: 'key-too-short' });
    expect(verifySignature({ ...request, policy: { minimumRsaBits: 1024 } })).toMatchObject({ kind: 'valid', keyBits: 1024 });
  });

  it('an EC key with its own curve or on a foreign curve is refused', () => {
    const foreign = generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey.export({ format: 'der', type: 'spki' });
    expect(verifySignature({ ...requestOf('ec-p256'), publicKeyInfo: foreign })).toMatchObject({ reason: 'key-parameters-unknown' });
    const explicit = generateKeyPairSync('ec', { namedCurve: 'P-256', paramEncoding: 'explicit' }).publicKey;
    const publicKeyInfo = explicit.export({ format: 'der', type: 'spki' });
    expect(verifySignature({ ...requestOf('ec-p256'), publicKeyInfo })).toMatchObject({ reason: 'key-parameters-unknown' });
  });

  it('an RSA key whose exponent is 1 accepts nothing', () => {
    const modulus = (1n << 2047n) + 1n;
    const publicKeyInfo = write.sequence(
      write.sequence(write.oid('1.2.840.113549.1.1.1'), write.nil()),
      write.bitOctets(write.sequence(write.integer(modulus), write.integer(1))),
    );
    expect(verifySignature({ ...requestOf('rsa-2048'), publicKeyInfo })).toMatchObject({ kind: 'refused', reason: 'key-malformed' });
  });

  it('a GOST key with parameters of another set, without parameters or off the curve is refused', () => {
    const key = (curveOid: string, digestOid: string, point: Uint8Array) =>
      write.sequence(
        write.sequence(write.oid('1.2.398.3.10.1.1.2.2'), write.sequence(write.oid(curveOid), write.oid(digestOid))),
        write.bitOctets(write.octetString(point)),
      );
    const request = requestOf('gost-2015-512');
    const point = request.publicKeyInfo.slice(-128);
    const [curve, hash] = ['1.2.398.3.10.1.1.2.2.1', '1.2.398.3.10.1.3.3'];
    expect(verifySignature({ ...request, publicKeyInfo: key(curve, hash, point) })).toMatchObject({ kind: 'valid' });
    expect(verifySignature({ ...request, publicKeyInfo: key('1.2.398.3.10.1.1.1.1.1', hash, point) })).toMatchObject({
      reason: 'key-parameters-unknown',
    });
    expect(verifySignature({ ...request, publicKeyInfo: key(curve, '1.2.398.3.10.1.3.2', point) })).toMatchObject({
      reason: 'key-parameters-unknown',
    });
    expect(verifySignature({ ...request, publicKeyInfo: key(curve, hash, new Uint8Array(128)) })).toMatchObject({
      reason: 'key-not-on-curve',
    });
    expect(verifySignature({ ...request, publicKeyInfo: key(curve, hash, point.subarray(1)) })).toMatchObject({ reason: 'key-malformed' });
  });
});

describe('RSASSA-PSS', () => {
  const pair = generateKeyPair('rsa-2048');
  it.each(['SHA-256', 'SHA-384', 'SHA-512'] as const)('holds over data and digest with %s', (name) => {
    const algorithm = pssAlgorithm(name);
    const bytes = createHash(name.replace('-', '').toLowerCase()).update(data).digest();
    for (const content of [
      { kind: 'data', bytes: data },
      { kind: 'digest', bytes },
    ] as const) {
      const outcome = signBytes({ algorithm, privateKeyInfo: pair.privateKeyInfo, content });
      if (outcome.kind === 'refused') throw new Error(outcome.note);
      const request = { algorithm, publicKeyInfo: pair.publicKeyInfo, signature: outcome.signature };
      expect(verifySignature({ ...request, content: { kind: 'data', bytes: data } })).toMatchObject({ kind: 'valid', scheme: 'RSA-PSS' });
      expect(verifySignature({ ...request, content: { kind: 'digest', bytes } })).toMatchObject({ kind: 'valid' });
      expect(verifySignature({ ...request, content: { kind: 'digest', bytes: bytes.map((b) => b ^ 1) } })).toMatchObject({
        kind: 'invalid',
      });
      const pkcs1 = { oid: '1.2.840.113549.1.1.11', parameters: nullParameters };
      if (name === 'SHA-256') expect(verifySignature({ ...request, algorithm: pkcs1, content })).toMatchObject({ kind: 'invalid' });
    }
  });

  it('is refused without parameters (which would mean SHA-1), with mixed digests and with a strange trailer', () => {
    const hash = (oid: string) => write.sequence(write.oid(oid), write.nil());
    const sha256 = hash(digestOidOf('SHA-256'));
    const mask = (inner: Uint8Array) => write.explicit(1, write.sequence(write.oid('1.2.840.113549.1.1.8'), inner));
    const bad = [
      undefined,
      write.sequence(write.explicit(0, sha256)),
      write.sequence(write.explicit(0, sha256), mask(hash(digestOidOf('SHA-512')))),
      write.sequence(write.explicit(0, sha256), mask(sha256), write.explicit(3, write.integer(2))),
    ];
    for (const parameters of bad) {
      const algorithm = { oid: '1.2.840.113549.1.1.10', ...(parameters ? { parameters } : {}) };
      expect(verifySignature({ ...requestOf('rsa-2048'), algorithm })).toMatchObject({ reason: 'algorithm-parameters-bad' });
    }
    const sha1 = { oid: '1.2.840.113549.1.1.10', parameters: write.sequence() };
    expect(verifySignature({ ...requestOf('rsa-2048'), algorithm: sha1, digestOid: digestOidOf('SHA-1') })).toMatchObject({
      reason: 'sha1-not-allowed',
    });
  });

  it('obeys the restrictions that an RSASSA-PSS key carries', () => {
    const keys = generateKeyPairSync('rsa-pss', {
      modulusLength: 2048,
      hashAlgorithm: 'sha256',
      mgf1HashAlgorithm: 'sha256',
    });
    const publicKeyInfo = keys.publicKey.export({ format: 'der', type: 'spki' });
    const privateKeyInfo = keys.privateKey.export({ format: 'der', type: 'pkcs8' });
    const content = { kind: 'data', bytes: data } as const;
    const outcome = signBytes({ algorithm: pssAlgorithm('SHA-256'), privateKeyInfo, content });
    if (outcome.kind === 'refused') throw new Error(outcome.note);
    const request = { publicKeyInfo, content, signature: outcome.signature };
    expect(verifySignature({ ...request, algorithm: pssAlgorithm('SHA-256') })).toMatchObject({ kind: 'valid' });
    expect(verifySignature({ ...request, algorithm: pssAlgorithm('SHA-512') })).toMatchObject({ reason: 'algorithm-parameters-bad' });
    expect(verifySignature({ ...request, algorithm: { oid: '1.2.840.113549.1.1.11' } })).toMatchObject({
      reason: 'key-algorithm-mismatch',
    });
    expect(keyFamilyOf(publicKeyInfo)).toBe('rsa-pss');
  });
});

describe('ECDSA', () => {
  it('reads both ways of writing r and s, and names zero and too large numbers', () => {
    const pair = generateKeyPair('ec-p256');
    const algorithm = { oid: '1.2.840.10045.4.3.2' };
    const request = { algorithm, publicKeyInfo: pair.publicKeyInfo, content: { kind: 'data', bytes: data } } as const;
    for (const ecdsaEncoding of ['der', 'halves'] as const) {
      const outcome = signBytes({ algorithm, privateKeyInfo: pair.privateKeyInfo, content: request.content, ecdsaEncoding });
      if (outcome.kind === 'refused') throw new Error(outcome.note);
      expect(verifySignature({ ...request, signature: outcome.signature, ecdsaEncoding })).toMatchObject({ kind: 'valid' });
    }
    const zero = write.sequence(write.integer(0), write.integer(5));
    expect(verifySignature({ ...request, signature: zero })).toMatchObject({ reason: 'signature-out-of-range' });
    expect(verifySignature({ ...request, signature: new Uint8Array(64).fill(255), ecdsaEncoding: 'halves' })).toMatchObject({
      reason: 'signature-out-of-range',
    });
  });
});

describe('keys', () => {
  it.each(kinds)('a private key leads to its public key (%s)', (kind) => {
    const pair = generateKeyPair(kind);
    expect(Buffer.from(publicKeyOf(pair.privateKeyInfo) ?? []).equals(pair.publicKeyInfo)).toBe(true);
  });

  it('a private key that cannot be read signs nothing', () => {
    const content = { kind: 'data', bytes: data } as const;
    const algorithm = requestOf('gost-2015-512').algorithm;
    expect(signBytes({ algorithm, privateKeyInfo: Uint8Array.of(48, 0), content })).toMatchObject({
      kind: 'refused',
      reason: 'key-malformed',
    });
    const rsa = generateKeyPair('rsa-2048').privateKeyInfo;
    expect(signBytes({ algorithm, privateKeyInfo: rsa, content })).toMatchObject({ kind: 'refused', reason: 'key-algorithm-mismatch' });
    expect(publicKeyOf(Uint8Array.of(1))).toBeUndefined();
    expect(signatureAlgorithmFor(Uint8Array.of(1))).toBeUndefined();
  });
});
