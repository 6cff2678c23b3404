import {
  evidenceBytes,
  evidenceOf,
  type Fetcher,
  makeSignedData,
  obtainTimeStamp,
  readSignedData,
  type Signer,
  type VerificationContext,
  verifyDocument,
  withTimeStamp,
} from '../signature/index.ts';

/** Where stamps come from, and what digest they are made over (OID). */
export type StampService = { readonly address: string; readonly fetcher: Fetcher; readonly hashOid: string };

export type Sealed =
  | { readonly kind: 'sealed'; readonly cms: Uint8Array; readonly evidence: Uint8Array }
  /** Not now: the stamping service or the authority does not answer, or what came does not hold. The reason is a word for the log. */
  | { readonly kind: 'notSealed'; readonly reason: string };

/**
 * Signs bytes with a key of the house and has the signature stamped (CAdES-T, detached). Given out only when every check of it passed, with
 * the evidence of that. What the signer throws passes through.
 */
export async function seal(bytes: Uint8Array, signer: Signer, stamps: StampService, context: VerificationContext): Promise<Sealed> {
  const made = await makeSignedData({ content: bytes, signers: [signer], detached: true, signingTime: context.now });
  if (made.kind === 'refused') return { kind: 'notSealed', reason: made.reason };
  const read = readSignedData(made.der);
  const own = read.kind === 'read' ? read.value.signers[0] : undefined;
  if (read.kind !== 'read' || !own) throw new Error('a signature of our own cannot be read');
  const stamp = await obtainTimeStamp({ bytes: own.signature, ...stamps });
  if (stamp.kind === 'notStamped') return { kind: 'notSealed', reason: stamp.reason };
  const cms = withTimeStamp(read.value, own, stamp.token.der);
  const result = await verifyDocument({ cms, content: bytes, context });
  if (result.verdict !== 'valid') {
    const checks = [...result.checks, ...result.signers.flatMap((one) => one.checks)];
    return { kind: 'notSealed', reason: checks.find(({ outcome }) => outcome !== 'passed')?.reason ?? 'unreadable' };
  }
  return { kind: 'sealed', cms, evidence: evidenceBytes(evidenceOf(result, cms, bytes, context)) };
}
