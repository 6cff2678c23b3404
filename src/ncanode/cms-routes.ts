import type { z } from 'zod';
import {
  digest,
  makeSignedData,
  maximumSigners,
  readSignedData,
  type SignedData,
  type Signer,
  verifyDocument,
} from '../signature/index.ts';
import { type Answer, callersFault, type Fault, ok, otherFault } from './answers.ts';
import { stampInfo } from './certificate-info.ts';
import { findBytes, type requests, type SignersRequest, toBase64 } from './input.ts';
import { inquiryOf, judgeSigner } from './judge.ts';
import { openKeys } from './keys.ts';
import type { Means } from './settings.ts';
import { stampNewSigners } from './stamping.ts';

type ReadCms = { readonly kind: 'cms'; readonly signedData: SignedData } | Fault;

function readCms(text: string): ReadCms {
  const bytes = findBytes(text);
  if (!bytes) return callersFault('CMS reading error: Invalid base64.');
  const read = readSignedData(bytes);
  return read.kind === 'read'
    ? { kind: 'cms', signedData: read.value }
    : callersFault(`CMS reading error: ${read.code} at byte ${read.offset} in ${read.path}.`);
}

const badData = callersFault('Data reading error: Invalid base64.');

async function signersOf(requested: SignersRequest): Promise<readonly Signer[] | Fault> {
  const keys = await openKeys(requested);
  return 'kind' in keys ? keys : keys.map(({ signer }) => signer);
}

/** Signs data as CMS, with a time stamp for each signer if wished. */
export async function cmsSign(request: z.infer<typeof requests.cmsSign>, means: Means): Promise<Answer> {
  const content = findBytes(request.data);
  if (!content) return badData;
  const signers = await signersOf(request.signers);
  if ('kind' in signers) return signers;
  const made = await makeSignedData({ content, signers, detached: request.detached === true, signingTime: means.now() });
  if (made.kind === 'refused') return callersFault(`The key does not sign: ${made.reason}.`);
  return stamped(made.der, undefined, request, means);
}

/** Adds signers to a CMS; what stands in it stays byte for byte, its time stamps too. */
export async function cmsSignAdd(request: z.infer<typeof requests.cmsSignAdd>, means: Means): Promise<Answer> {
  const read = readCms(request.cms);
  if (read.kind === 'fault') return read;
  const existing = read.signedData;
  const given = request.data ? findBytes(request.data) : undefined;
  if (request.data && !given) return badData;
  const content = existing.content ?? given;
  if (!content) return callersFault('Data must be specified for detached CMS.');
  if (!coveredByAll(existing, content)) return callersFault('The data given is not what the signers of the CMS have signed.');
  if (existing.signers.length + request.signers.length > maximumSigners) return callersFault('Too many signers.');
  const signers = await signersOf(request.signers);
  if ('kind' in signers) return signers;
  const made = await makeSignedData({
    content,
    signers,
    existing,
    contentType: existing.contentType,
    detached: existing.content === undefined,
    signingTime: means.now(),
  });
  if (made.kind === 'refused') return callersFault(`The key does not sign: ${made.reason}.`);
  return stamped(made.der, existing, request, means);
}

function coveredByAll({ signers }: SignedData, content: Uint8Array): boolean {
  return signers.every(({ digestAlgorithm, signedAttributes }) => {
    const value = digest(digestAlgorithm.oid, content);
    const stated = signedAttributes?.messageDigest;
    return !value || !stated || toBase64(value) === toBase64(stated);
  });
}

async function stamped(
  der: Uint8Array,
  existing: SignedData | undefined,
  request: Pick<z.infer<typeof requests.cmsSign>, 'withTsp' | 'tsaPolicy'>,
  means: Means,
): Promise<Answer> {
  if (!request.withTsp) return ok({ cms: toBase64(der) });
  const result = await stampNewSigners(der, existing, request.tsaPolicy ?? 'TSA_GOST2015_POLICY', means);
  return result.kind === 'stamped' ? ok({ cms: toBase64(result.der) }) : otherFault(`Time stamp error: ${result.why}`);
}

/** Verifies a CMS, each signer as of a good time stamp or now. */
export async function cmsVerify({ cms, data, revocationCheck }: z.infer<typeof requests.cmsVerify>, means: Means): Promise<Answer> {
  const read = readCms(cms);
  if (read.kind === 'fault') return read;
  const content = data ? findBytes(data) : undefined;
  if (data && !content) return badData;
  const inquiry = inquiryOf(means, revocationCheck);
  const result = await verifyDocument({ cms: read.signedData.der, ...(content ? { content } : {}), context: inquiry.context });
  let valid = result.signers.length > 0 && result.checks.every(({ outcome }) => outcome === 'passed');
  const signers: object[] = [];
  for (const signer of result.signers) {
    const judged = await judgeSigner(signer, means, inquiry);
    valid &&= judged.valid;
    const { timeStamp } = signer;
    signers.push({
      certificates: judged.info ? [judged.info] : [],
      ...(timeStamp?.verdict === 'valid' ? { tsp: stampInfo(timeStamp.info) } : {}),
    });
  }
  return ok({ valid, signers });
}

/** What was signed, out of an attached CMS. Says nothing of the signatures. */
export async function cmsExtract({ cms }: z.infer<typeof requests.cmsExtract>): Promise<Answer> {
  const read = readCms(cms);
  if (read.kind === 'fault') return read;
  const { content } = read.signedData;
  return content ? ok({ data: toBase64(content) }) : callersFault("CMS doesn't have signed content.");
}
