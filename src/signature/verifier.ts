import { createHash } from 'node:crypto';
import type { VerifyOutcome, VerifyRequest } from './crypto/index.ts';

/** Computes signatures; synchronous in the same thread or a pool of threads behind a promise. */
export type Verifier = (request: VerifyRequest) => VerifyOutcome | Promise<VerifyOutcome>;

/**
 * Remembers signatures that were found valid, so that an authority's certificate is not computed again for each
 * document. Only good outcomes are kept, under a hash of everything that was asked: nothing bad can hide behind one.
 */
export function rememberingVerifier(verify: Verifier, capacity = 5000): Verifier {
  const known = new Map<string, VerifyOutcome>();
  return async (request) => {
    if (request.content.bytes.length > 16_384) return verify(request);
    const key = keyOf(request);
    const remembered = known.get(key);
    if (remembered) {
      known.delete(key);
      known.set(key, remembered);
      return remembered;
    }
    const outcome = await verify(request);
    if (outcome.kind === 'valid') {
      known.set(key, outcome);
      if (known.size > capacity) known.delete(known.keys().next().value ?? '');
    }
    return outcome;
  };
}

function keyOf({ algorithm, publicKeyInfo, digestOid, content, signature, ecdsaEncoding, policy }: VerifyRequest): string {
  const hash = createHash('sha256');
  const settings = [algorithm.oid, digestOid, content.kind, ecdsaEncoding, policy?.allowSha1, policy?.minimumRsaBits];
  for (const part of [JSON.stringify(settings), algorithm.parameters ?? '', publicKeyInfo, content.bytes, signature]) {
    hash.update(`${part.length}:`).update(part);
  }
  return hash.digest('base64');
}
