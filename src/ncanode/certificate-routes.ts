import { Buffer } from 'node:buffer';
import type { z } from 'zod';
import { signatureAlgorithmFor } from '../signature/index.ts';
import { type Answer, callersFault, ok } from './answers.ts';
import { findBytes, findCertificateIn, type requests } from './input.ts';
import { inquiryOf, type Judged, judgeCertificate } from './judge.ts';
import { openKeys, openStore } from './keys.ts';
import type { Means } from './settings.ts';

const whole = (judged: readonly Judged[], message?: string): Answer =>
  ok({ valid: judged.every(({ valid }) => valid), signers: judged.map(({ info }) => info) }, message);

/** Certificates as they are now; one that cannot be read is null in its place and named in the message. */
export async function x509Info({ certs, revocationCheck }: z.infer<typeof requests.x509Info>, means: Means): Promise<Answer> {
  const inquiry = inquiryOf(means, revocationCheck);
  const judged: Judged[] = [];
  const unreadable: string[] = [];
  for (const [index, text] of certs.entries()) {
    const certificate = findCertificateIn(text);
    if (!certificate) unreadable.push(`[${index}]: Invalid certificate given.`);
    judged.push(certificate ? await judgeCertificate(certificate, means, inquiry) : { info: null, valid: false });
  }
  return whole(judged, unreadable.length > 0 ? unreadable.join(' ') : undefined);
}

/** A bare signature over a text by the key of a certificate, in the usual algorithm of that key. */
export async function x509Verify(request: z.infer<typeof requests.x509Verify>, means: Means): Promise<Answer> {
  const certificate = findCertificateIn(request.certificate);
  if (!certificate) return callersFault('Invalid certificate given.');
  const signature = findBytes(request.signature);
  if (!signature) return callersFault('Invalid signature given: it is not base64.');
  const judged = await judgeCertificate(certificate, means, inquiryOf(means, request.revocationCheck));
  const suite = signatureAlgorithmFor(certificate.publicKeyInfo);
  const outcome =
    suite &&
    (await means.verify({
      algorithm: suite.algorithm,
      publicKeyInfo: certificate.publicKeyInfo,
      digestOid: suite.digestOid,
      content: { kind: 'data', bytes: Buffer.from(request.data, 'utf8') },
      signature,
    }));
  return ok({ valid: judged.valid && outcome?.kind === 'valid', signers: [judged.info] });
}

/** The certificates of keys in key stores. */
export async function pkcs12Info({ keys, revocationCheck }: z.infer<typeof requests.pkcs12Info>, means: Means): Promise<Answer> {
  const opened = await openKeys(keys);
  if ('kind' in opened) return opened;
  const inquiry = inquiryOf(means, revocationCheck);
  const judged: Judged[] = [];
  for (const { certificate } of opened) judged.push(await judgeCertificate(certificate, means, inquiry));
  return whole(judged);
}

/** The names of the keys in key stores. */
export async function pkcs12Aliases({ keys }: z.infer<typeof requests.pkcs12Aliases>): Promise<Answer> {
  const aliases: (readonly string[])[] = [];
  for (const key of keys) {
    const store = await openStore(key);
    if (store.kind === 'fault') return store;
    aliases.push(store.entries.map(({ alias }) => alias));
  }
  return ok({ aliases });
}
