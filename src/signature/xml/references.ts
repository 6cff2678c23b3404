/** Why XML was refused, and at which character. */
export type XmlFault = {
  readonly kind: 'unreadable';
  readonly code: 'xml-malformed' | 'xml-too-large' | 'doctype-refused';
  readonly offset: number;
};
/** Thrown inside the reader only. */
export class XmlError extends Error {
  readonly code: XmlFault['code'];
  readonly offset: number;
  constructor(code: XmlFault['code'], offset: number) {
    super(`${code} at ${offset}`);
    this.code = code;
    this.offset = offset;
  }
}

const builtIn: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Puts characters in the place of their references; nothing is known but the five names and numbers. */
export function references(raw: string, offset: number): string {
  if (!raw.includes('&')) return raw;
  const pieces: string[] = [];
  let position = 0;
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', position)) {
    const end = raw.indexOf(';', at);
    if (end < 0 || end - at > 12) throw new XmlError('xml-malformed', offset + at);
    pieces.push(raw.slice(position, at), reference(raw.slice(at + 1, end), offset + at));
    position = end + 1;
  }
  pieces.push(raw.slice(position));
  return pieces.join('');
}

/** Numbers are read by hand: a hostile document holds millions of them. */
function reference(name: string, offset: number): string {
  if (name.charCodeAt(0) !== 0x23) {
    const known = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
    return known ?? malformed(offset);
  }
  const hexadecimal = name.charCodeAt(1) === 0x78;
  const base = hexadecimal ? 16 : 10;
  let point = 0;
  for (let i = hexadecimal ? 2 : 1; i < name.length; i++) {
    const digit = digitOf(name.charCodeAt(i));
    if (digit >= base) malformed(offset);
    point = point * base + digit;
  }
  const empty = name.length === (hexadecimal ? 2 : 1);
  return empty || !isCharacter(point) ? malformed(offset) : String.fromCodePoint(point);
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : 99;
}

/** XML 1.0, production 2. */
function isCharacter(point: number): boolean {
  if (point < 0x20) return point === 9 || point === 10 || point === 13;
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff);
}

/** Stops reading at a character. */
export function malformed(offset: number): never {
  throw new XmlError('xml-malformed', offset);
}
