import { Buffer } from 'node:buffer';
import { Asn1Fault } from './fault.ts';

const armour = /^-----BEGIN ([A-Z0-9 ]{1,40})-----\r?\n([A-Za-z0-9+/=\r\n]*?)-----END \1-----(?:\r?\n)*$/;

export type Pem = { readonly label: string; readonly bytes: Uint8Array };

/** Whether bytes begin as a PEM text does. */
export function looksLikePem(bytes: Uint8Array): boolean {
  return bytes[0] === 0x2d && Buffer.from(bytes.subarray(0, 11)).toString('latin1') === '-----BEGIN ';
}

/** One PEM block and nothing around it. */
export function readPem(bytes: Uint8Array, name: string): Pem {
  const text = Buffer.from(bytes).toString('latin1');
  const parts = bytes.length > 48 * 1024 * 1024 ? null : armour.exec(text);
  const [, label, body] = parts ?? [];
  if (label === undefined || body === undefined) throw new Asn1Fault('bad-pem', 0, name);
  return { label, bytes: decodeBase64(body.replaceAll(/\r?\n/g, ''), name) };
}

/** Several PEM blocks one after another with text between them, as trust stores keep them. */
export function readPemBundle(bytes: Uint8Array, name: string): readonly Pem[] {
  const text = Buffer.from(bytes).toString('latin1');
  const blocks = text.match(/-----BEGIN ([A-Z0-9 ]{1,40})-----[A-Za-z0-9+/=\r\n]*?-----END \1-----/g) ?? [];
  if (blocks.length === 0) throw new Asn1Fault('bad-pem', 0, name);
  return blocks.map((block) => readPem(Buffer.from(block, 'latin1'), name));
}

/** DER as it is, or out of its PEM armour. */
export function derOrPem(bytes: Uint8Array, name: string): Uint8Array {
  return looksLikePem(bytes) ? readPem(bytes, name).bytes : bytes;
}

/** Base64 with padding and without spare bits: exactly one text for each sequence of bytes. */
export function decodeBase64(text: string, name: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  if (text.length % 4 !== 0 || bytes.toString('base64') !== text) throw new Asn1Fault('bad-pem', 0, name);
  return bytes;
}

/** Wraps DER into PEM armour. */
export function writePem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
