import { type KeyObject, sign, verify } from 'node:crypto';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { fieldsOf, openAsn1, readInteger, write } from '../asn1/index.ts';
import { fromBigEndian, toBigEndian } from './bytes.ts';
import { platformDigest } from './digests.ts';
import type { DigestName, InvalidReason, SignedContent } from './port.ts';

const curves: Readonly<Record<string, typeof p256>> = { '1.2.840.10045.3.1.7': p256, '1.3.132.0.34': p384, '1.3.132.0.35': p521 };

function curveOf(oid: string): typeof p256 {
  const curve = Object.hasOwn(curves, oid) ? curves[oid] : undefined;
  if (!curve) throw new Error(`no EC curve ${oid}`);
  return curve;
}

type Encoding = 'der' | 'halves';

/** The two numbers of a signature, or undefined when they are not written as they should be. */
function readNumbers(encoding: Encoding, half: number, signature: Uint8Array): readonly [bigint, bigint] | undefined {
  if (encoding === 'halves') {
    if (signature.length !== 2 * half) return undefined;
    return [fromBigEndian(signature.subarray(0, half)), fromBigEndian(signature.subarray(half))];
  }
  try {
    const fields = fieldsOf(openAsn1(signature, 'ecdsaSignature'));
    const numbers = [readInteger(fields.next('r'), half + 1), readInteger(fields.next('s'), half + 1)] as const;
    fields.end();
    return numbers;
  } catch {
    return undefined;
  }
}

/** ECDSA over one of the accepted curves; data through the platform, a digest computed elsewhere through the library. */
export function verifyEcdsa(
  key: KeyObject,
  curveOid: string,
  digest: DigestName,
  content: SignedContent,
  signature: Uint8Array,
  encoding: Encoding,
): 'valid' | InvalidReason {
  const curve = curveOf(curveOid);
  const order = curve.Point.CURVE().n;
  const half = curve.lengths.secretKey ?? 0;
  const numbers = readNumbers(encoding, half, signature);
  if (!numbers) return 'signature-malformed';
  if (numbers.some((number) => number <= 0n || number >= order)) return 'signature-out-of-range';
  if (content.kind === 'data') {
    const dsaEncoding = encoding === 'der' ? 'der' : 'ieee-p1363';
    return verify(platformDigest(digest), content.bytes, { key, dsaEncoding }, signature) ? 'valid' : 'signature-mismatch';
  }
  const jwk = key.export({ format: 'jwk' });
  const coordinates = [jwk.x ?? '', jwk.y ?? ''].map((text) => Buffer.from(text, 'base64url'));
  const point = Buffer.concat([Uint8Array.of(4), ...coordinates]);
  const compact = Buffer.concat(numbers.map((number) => toBigEndian(number, half)));
  return curve.verify(compact, content.bytes, point, { prehash: false, lowS: false, format: 'compact' }) ? 'valid' : 'signature-mismatch';
}

/** Signs data or a digest. */
export function signEcdsa(key: KeyObject, curveOid: string, digest: DigestName, content: SignedContent, encoding: Encoding): Uint8Array {
  if (content.kind === 'data') {
    return sign(platformDigest(digest), content.bytes, { key, dsaEncoding: encoding === 'der' ? 'der' : 'ieee-p1363' });
  }
  const curve = curveOf(curveOid);
  const secret = Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url');
  const compact = curve.sign(content.bytes, secret, { prehash: false, lowS: false, format: 'compact' });
  if (encoding === 'halves') return compact;
  const half = compact.length / 2;
  return write.sequence(write.integer(fromBigEndian(compact.subarray(0, half))), write.integer(fromBigEndian(compact.subarray(half))));
}
