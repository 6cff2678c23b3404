import { Buffer } from 'node:buffer';
import { type Asn1Node, contentsOf, failAt } from './node.ts';
import { tags } from './types.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * A character string of any kind that names use. Refuses what a reader could be fooled by: octets outside the type's
 * repertoire, and NUL or other control characters (`nul-in-name`), which cut names short in careless programs.
 */
export function readText(node: Asn1Node): string {
  if (node.tagClass !== 'universal' || node.constructed) failAt(node, 'unexpected-element');
  return withoutControls(node, decode(node, node.tag, contentsOf(node)));
}

/** An IA5String behind an implicit tag (URIs, addresses). */
export function readImplicitIa5(node: Asn1Node): string {
  if (node.constructed) failAt(node, 'unexpected-element');
  return withoutControls(node, decode(node, tags.ia5String, contentsOf(node)));
}

function withoutControls(node: Asn1Node, text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) failAt(node, 'nul-in-name');
  }
  return text;
}

function decode(node: Asn1Node, tag: number, bytes: Uint8Array): string {
  if (bytes.length > 65_536) failAt(node, 'bad-string');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (tag) {
    case tags.utf8String:
      try {
        return utf8.decode(bytes);
      } catch {
        return failAt(node, 'bad-string');
      }
    case tags.printableString:
    case tags.numericString:
    case tags.ia5String:
    case tags.visibleString:
      if (bytes.some((byte) => byte >= 0x80)) failAt(node, 'bad-string');
      return buffer.toString('latin1');
    case tags.t61String:
      return buffer.toString('latin1');
    case tags.bmpString:
      if (bytes.length % 2 !== 0) failAt(node, 'bad-string');
      return Buffer.from(buffer).swap16().toString('utf16le');
    case tags.universalString: {
      if (bytes.length % 4 !== 0) failAt(node, 'bad-string');
      let text = '';
      for (let i = 0; i < bytes.length; i += 4) {
        const point = buffer.readUInt32BE(i);
        if (point > 0x10ffff) failAt(node, 'bad-string');
        text += String.fromCodePoint(point);
      }
      return text;
    }
    default:
      return failAt(node, 'unexpected-element');
  }
}
