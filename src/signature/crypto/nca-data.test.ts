import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asn1Node, childrenOf, contentsOf, encodingOf, openAsn1, readBitOctets, readOctetString, readOid } from '../asn1/index.ts';
import { digest, digestOidOf, type VerifyRequest, verifySignature } from './index.ts';

const folder = new URL('../../../../shared/nca-test/', import.meta.url);
const there = existsSync(folder);
if (!there) console.warn('the test data of the national certification authority is not here: its tests are skipped');

/** A file's DER; PEM armour is taken off. */
function read(name: string): Uint8Array {
  const bytes = readFileSync(new URL(name, folder));
  const text = bytes.toString('latin1');
  return text.startsWith('-----') ? Buffer.from(text.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64') : bytes;
}

/** The element that a path of indices leads to. */
function at(node: Asn1Node, ...path: readonly number[]): Asn1Node {
  return path.reduce((parent, index) => {
    const child = [...childrenOf(parent)][index];
    if (!child) throw new Error(`nothing at ${path.join('.')}`);
    return child;
  }, node);
}

const open = (bytes: Uint8Array) => openAsn1(Uint8Array.from(bytes), 'file');
const algorithmOf = (node: Asn1Node) => {
  const parameters = [...childrenOf(node)][1];
  return { oid: readOid(at(node, 0)), ...(parameters ? { parameters: encodingOf(parameters) } : {}) };
};
const keyOf = (certificate: Asn1Node) => encodingOf(at(certificate, 0, 6));

/** Certificates, revocation lists and OCSP answers alike: what is signed, the algorithm, the signature. */
function requestOf(signed: Asn1Node, issuer: Asn1Node): VerifyRequest {
  return {
    algorithm: algorithmOf(at(signed, 1)),
    publicKeyInfo: keyOf(issuer),
    content: { kind: 'data', bytes: encodingOf(at(signed, 0)) },
    signature: readBitOctets(at(signed, 2)),
  };
}

const underIssuer: readonly (readonly [string, string, string])[] = [
  ['individual_valid_sign_2004_rsa.cer', 'nca_rsa_test.crt', 'RSA-PKCS1'],
  ['individual_valid_sign_2004_rsa_auth.cer', 'nca_rsa_test.crt', 'RSA-PKCS1'],
  ['nca_rsa_test.crl', 'nca_rsa_test.crt', 'RSA-PKCS1'],
  ['ceo_valid_sign_2004_gost.cer', 'nca_gost_test.crt', 'GOST-34.310-2004'],
  ['nca_gost_test.crl', 'nca_gost_test.crt', 'GOST-34.310-2004'],
  ['nca_gost2022_test.crl', 'nca_gost2015_test.cer', 'GOST-34.10-2015-512'],
];

const answers: readonly (readonly [string, string, string])[] = [
  ['ocsp_response_individual_sign_2004.bin', 'nca_rsa_test.crt', 'RSA-PKCS1'],
  ['ocsp_response_ceo_sign_2004_revoked.bin', 'nca_gost_test.crt', 'GOST-34.310-2004'],
  ['ocsp_response_ceo_2015_revoked.bin', 'nca_gost2015_test.cer', 'GOST-34.10-2015-512'],
  ['ocsp_response_individual_2015.bin', 'nca_gost2015_test.cer', 'GOST-34.10-2015-512'],
];

describe.skipIf(!there)("the national certification authority's own test objects", () => {
  it.each(underIssuer)('%s verifies under %s with %s', (file, issuer, scheme) => {
    expect(verifySignature(requestOf(open(read(file)), open(read(issuer))))).toMatchObject({ kind: 'valid', scheme });
  });

  it.each(underIssuer)('%s does not verify when any bit of what is signed is flipped', (file, issuer) => {
    const request = requestOf(open(read(file)), open(read(issuer)));
    fc.assert(
      fc.property(fc.nat(8 * request.content.bytes.length - 1), (bit) => {
        const bytes = Uint8Array.from(request.content.bytes);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(verifySignature({ ...request, content: { kind: 'data', bytes } })).toMatchObject({ reason: 'signature-mismatch' });
      }),
      { numRuns: 10 },
    );
  });

  it.each(answers)('%s verifies under its responder, and the responder under %s', (file, issuer, scheme) => {
    const basic = openAsn1(readOctetString(at(open(read(file)), 1, 0, 1)), 'basic');
    const responder = at(basic, 3, 0, 0);
    expect(verifySignature(requestOf(basic, responder))).toMatchObject({ kind: 'valid', scheme });
    expect(verifySignature(requestOf(responder, open(read(issuer))))).toMatchObject({ kind: 'valid', scheme });
  });

  it('the time stamp token verifies under its authority, over its signed attributes', () => {
    const signedData = at(open(read('tsp_token.bin')), 1, 0);
    const signer = at(signedData, 4, 0);
    const authority = at(signedData, 3, 0);
    const attributes = Buffer.from(encodingOf(at(signer, 3)));
    attributes[0] = 0x31;
    const request: VerifyRequest = {
      algorithm: algorithmOf(at(signer, 4)),
      digestOid: algorithmOf(at(signer, 2)).oid,
      publicKeyInfo: keyOf(authority),
      content: { kind: 'data', bytes: attributes },
      signature: readOctetString(at(signer, 5)),
    };
    expect(verifySignature(request)).toMatchObject({ kind: 'valid', scheme: 'GOST-34.310-2004' });
    expect(verifySignature(requestOf(authority, open(read('nca_gost_test.crt'))))).toMatchObject({ kind: 'valid' });
    const stamped = readOctetString(at(signedData, 2, 1, 0));
    const hashed = digest(digestOidOf('GOST-34.311-95'), stamped) ?? new Uint8Array(0);
    const stated = [...childrenOf(at(signer, 3))].find((attribute) => readOid(at(attribute, 0)) === '1.2.840.113549.1.9.4');
    expect(stated && Buffer.from(contentsOf(at(stated, 1, 0))).equals(hashed)).toBe(true);
  });
});
