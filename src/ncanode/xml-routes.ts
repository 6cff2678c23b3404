import type { z } from 'zod';
import { type SignedXml, signMessage, signXmlDocument, verifyXml, type XmlResult } from '../signature/index.ts';
import { type Answer, callersFault, ok, otherFault } from './answers.ts';
import type { requests } from './input.ts';
import { inquiryOf, judgeSigner } from './judge.ts';
import { openKey, openKeys } from './keys.ts';
import type { Means } from './settings.ts';
import { prepareXml } from './xml-text.ts';

const unreadable = otherFault('Cannot read XML');

function answerOf(signed: SignedXml): Answer {
  switch (signed.kind) {
    case 'signed':
      return ok({ xml: signed.xml });
    case 'unreadable':
      return unreadable;
    case 'notSigned':
      return otherFault(`XML signing error: ${signed.reason}.`);
    case 'refused':
      return callersFault(`The key does not sign: ${signed.reason}.`);
  }
}

/** Signs a document, signer after signer: each signature covers those before it. */
export async function xmlSign(request: z.infer<typeof requests.xmlSign>): Promise<Answer> {
  if (request.signers.some(({ referenceUri }) => referenceUri)) {
    return callersFault('referenceUri is not supported: a signature covers the whole document.');
  }
  const prepared = prepareXml(request.xml, { trim: request.trimXml === true, clearSignatures: request.clearSignatures === true });
  if (prepared.kind === 'unreadable') return unreadable;
  const keys = await openKeys(request.signers);
  if ('kind' in keys) return keys;
  let { xml } = prepared;
  for (const { signer } of keys) {
    const signed = await signXmlDocument(xml, signer);
    if (signed.kind !== 'signed') return answerOf(signed);
    xml = signed.xml;
  }
  return ok({ xml });
}

/** Signs the body of a SOAP message. */
export async function wsseSign(request: z.infer<typeof requests.wsseSign>): Promise<Answer> {
  const prepared = prepareXml(request.xml, { trim: request.trimXml === true });
  if (prepared.kind === 'unreadable') return unreadable;
  const key = await openKey(request);
  if (key.kind === 'fault') return key;
  return answerOf(await signMessage(prepared.xml, key.signer));
}

/** Verifies the signatures of a document or message; XML without any is not valid. */
export async function xmlVerify(request: z.infer<typeof requests.xmlVerify>, means: Means): Promise<Answer> {
  return verifyAs(() => true, request, means);
}

/** Verifies the signature of a SOAP message over its body. */
export async function wsseVerify(request: z.infer<typeof requests.xmlVerify>, means: Means): Promise<Answer> {
  return verifyAs(({ form }) => form === 'message', request, means);
}

async function verifyAs(
  wanted: (result: XmlResult) => boolean,
  { xml, revocationCheck }: z.infer<typeof requests.xmlVerify>,
  means: Means,
): Promise<Answer> {
  const inquiry = inquiryOf(means, revocationCheck);
  const result = await verifyXml({ xml: xml.trim(), context: inquiry.context });
  if (result.form === 'unknown') return unreadable;
  if (!wanted(result)) return ok({ valid: false, signers: [] });
  let valid = result.signers.length > 0 && result.checks.every(({ outcome }) => outcome === 'passed');
  const signers: (object | null)[] = [];
  for (const signer of result.signers) {
    const judged = await judgeSigner(signer, means, inquiry);
    valid &&= judged.valid;
    signers.push(judged.info);
  }
  return ok({ valid, signers });
}
