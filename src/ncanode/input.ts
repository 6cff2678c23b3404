import { Buffer } from 'node:buffer';
import { z } from 'zod';
import { type Certificate, readCertificate } from '../signature/index.ts';

/** Most objects of a kind in one request: each costs a computation or the opening of a key store. */
const most = { certificates: 100, keys: 16 } as const;

const optionalText = z.string().nullish();
const flag = z.boolean().nullish();
const revocationCheck = z
  .array(z.enum(['OCSP', 'CRL']))
  .max(10)
  .nullish();
const key = z.object({ key: z.string(), password: z.string(), keyAlias: optionalText });
const keys = z.array(key).min(1).max(most.keys);
const signers = z
  .array(key.extend({ referenceUri: optionalText }))
  .min(1)
  .max(most.keys);
const stamp = { withTsp: flag, tsaPolicy: z.enum(['TSA_GOST_POLICY', 'TSA_GOSTGT_POLICY', 'TSA_GOST2015_POLICY']).nullish() };

/** The requests of NCANode 3.x; a field that is null counts as absent, one that is not known is passed over. */
export const requests = {
  x509Info: z.object({ certs: z.array(z.string()).min(1).max(most.certificates), revocationCheck }),
  x509Verify: z.object({ certificate: z.string(), signature: z.string(), data: z.string(), revocationCheck }),
  pkcs12Info: z.object({ keys, revocationCheck }),
  pkcs12Aliases: z.object({ keys }),
  cmsSign: z.object({ data: z.string(), signers, detached: flag, ...stamp }),
  cmsSignAdd: z.object({ cms: z.string(), data: optionalText, signers, ...stamp }),
  cmsVerify: z.object({ cms: z.string(), data: optionalText, revocationCheck }),
  cmsExtract: z.object({ cms: z.string() }),
  xmlSign: z.object({ xml: z.string(), signers, clearSignatures: flag, trimXml: flag }),
  xmlVerify: z.object({ xml: z.string(), revocationCheck }),
  wsseSign: key.extend({ xml: z.string(), trimXml: flag }),
};

export type KeyRequest = z.infer<typeof key>;
export type SignersRequest = z.infer<typeof signers>;

/** Bytes of a base64 text, white space passed over as Java programs write it; undefined when it is none. */
export function findBytes(text: string): Uint8Array | undefined {
  const compact = text.replaceAll(/[ \t\r\n]/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined;
  const bytes = Buffer.from(compact, 'base64');
  return bytes.toString('base64').replaceAll('=', '') === compact.replaceAll('=', '') ? bytes : undefined;
}

/** A certificate from base64 DER, the body of a PEM text, or the whole of one. */
export function findCertificateIn(text: string): Certificate | undefined {
  const bytes = text.trimStart().startsWith('-----BEGIN ') ? Buffer.from(text.trim()) : findBytes(text);
  const read = bytes && readCertificate(bytes);
  return read?.kind === 'read' ? read.value : undefined;
}

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
