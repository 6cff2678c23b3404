import {
  checkTimeStamp,
  inspectionPolicy,
  obtainTimeStamp,
  oids,
  readSignedData,
  reasonWords,
  type SignedData,
  withTimeStamp,
} from '../signature/index.ts';
import { toBase64 } from './input.ts';
import type { Means } from './settings.ts';

const policies = {
  TSA_GOST_POLICY: oids.tspGost2004,
  TSA_GOSTGT_POLICY: '1.2.398.3.3.2.6.3',
  TSA_GOST2015_POLICY: oids.tspGost2015,
} as const;

export type StampedCms = { readonly kind: 'stamped'; readonly der: Uint8Array } | { readonly kind: 'notStamped'; readonly why: string };

/** Puts a time stamp on each signer that was not there before. A stamp that cannot be proven is not put in. */
export async function stampNewSigners(
  cms: Uint8Array,
  existing: SignedData | undefined,
  policy: keyof typeof policies,
  means: Means,
): Promise<StampedCms> {
  const { fetcher, stampAddress: address, trust: store, verify } = means;
  if (!fetcher) return { kind: 'notStamped', why: reasonWords('not-reachable').en };
  const before = new Set((existing?.signers ?? []).map(({ der }) => toBase64(der)));
  let der = cms;
  for (;;) {
    const read = readSignedData(der);
    if (read.kind === 'unreadable') throw new Error(`a CMS of our own cannot be read: ${read.code}`);
    const signer = read.value.signers.find(
      (one) => !before.has(toBase64(one.der)) && !one.unsignedAttributes.some(({ oid }) => oid === oids.signatureTimeStamp),
    );
    if (!signer) return { kind: 'stamped', der };
    const { signature: bytes, digestAlgorithm } = signer;
    const stamp = await obtainTimeStamp({ bytes, hashOid: digestAlgorithm.oid, policy: policies[policy], address, fetcher });
    if (stamp.kind === 'notStamped') return { kind: 'notStamped', why: reasonWords(stamp.reason).en };
    const context = { store, verify, now: means.now(), policy: inspectionPolicy };
    const { verdict, checks } = await checkTimeStamp({ token: stamp.token, covered: bytes, context });
    if (verdict !== 'valid') {
      const bad = checks.find(({ outcome }) => outcome !== 'passed');
      return { kind: 'notStamped', why: bad?.reason ? reasonWords(bad.reason, bad.details).en : 'the stamp does not hold.' };
    }
    der = withTimeStamp(read.value, signer, stamp.token.der);
  }
}
