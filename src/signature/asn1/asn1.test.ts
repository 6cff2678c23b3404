import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  encodingOf,
  fieldsOf,
  openAsn1,
  readBoolean,
  readInteger,
  readNamedBits,
  readOctetString,
  readOid,
  readPem,
  readSerial,
  readText,
  readTime,
  readWhole,
  setOf,
  write,
  writePem,
} from './index.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const codeOf = (reader: () => unknown) => {
  const read = readWhole(reader);
  return read.kind === 'unreadable' ? read.code : 'read';
};

describe('the reader of DER', () => {
  it.each([
    ['a length that could be shorter', '04 81 01 00', 'not-der'],
    ['a length with a leading zero', '04 82 00 80', 'not-der'],
    ['an indefinite length', '30 80 00 00', 'not-der'],
    ['bytes after the end', '05 00 00', 'trailing-bytes'],
    ['a length beyond the end', '04 05 00', 'truncated'],
    ['a length of two octets that could be one', '04 82 00 81', 'not-der'],
    ['a length of one octet that is cut off', '04 81', 'truncated'],
    ['a length of two octets that is cut off', '04 82 01', 'truncated'],
    ['a tag number written too long', '1f 80 01 00', 'bad-tag'],
    ['nothing', '', 'empty'],
  ])('refuses %s', (_, hex, code) => {
    expect(codeOf(() => openAsn1(bytes(hex), 'test'))).toBe(code);
  });

  it.each([
    ['BOOLEAN other than 00 and FF', '01 01 01', readBoolean, 'bad-boolean'],
    ['an INTEGER with a spare octet', '02 02 00 01', readInteger, 'bad-integer'],
    ['an empty INTEGER', '02 00', readInteger, 'bad-integer'],
    ['a negative serial number', '02 01 80', readSerial, 'bad-integer'],
    ['an OID arc with leading zeros', '06 03 2a 80 01', readOid, 'bad-oid'],
    ['an OID cut inside an arc', '06 02 2a 81', readOid, 'bad-oid'],
    ['named bits with dirty padding', '03 02 07 81', readNamedBits, 'bad-bit-string'],
    ['UTF-8 that is none', '0c 02 c3 28', readText, 'bad-string'],
    ['NUL in a name', '0c 03 41 00 42', readText, 'nul-in-name'],
    ['a day that does not exist', `17 0d ${Buffer.from('230229000000Z').toString('hex')}`, readTime, 'bad-time'],
    ['a time without Z', `17 0c ${Buffer.from('230228000000').toString('hex')}`, readTime, 'bad-time'],
    ['another type', '05 00', readOctetString, 'unexpected-element'],
  ] as const)('refuses %s', (_, hex, reader, code) => {
    expect(codeOf(() => reader(openAsn1(bytes(hex), 'test')))).toBe(code);
  });

  it('says where: the offset and the path of names', () => {
    const der = write.sequence(write.integer(1), write.sequence(write.boolean(true), write.octetString(bytes('00'))));
    const read = readWhole(() => {
      const outer = fieldsOf(openAsn1(der, 'certificate'));
      outer.next('version');
      const inner = fieldsOf(outer.next('body'));
      inner.next('flag');
      return readOid(inner.next('algorithm'));
    });
    expect(read).toEqual({ kind: 'unreadable', code: 'unexpected-element', offset: 10, path: 'certificate.body.algorithm' });
  });

  it('reads the last day of February in leap years only', () => {
    const time = (text: string) => readTime(openAsn1(write.element(0x17, Buffer.from(text)), 'test'));
    expect(time('240229120000Z')).toBe('2024-02-29T12:00:00.000Z');
    expect(time('491231235959Z')).toBe('2049-12-31T23:59:59.000Z');
    expect(time('500101000000Z')).toBe('1950-01-01T00:00:00.000Z');
  });
});

describe('the reader of times', () => {
  const element = (tag: number, text: string) => write.element(tag, Buffer.from(text, 'latin1'));
  const utc = 0x17;
  const generalized = 0x18;
  const read = (tag: number, text: string, rules: 'der' | 'ber' = 'der') => readTime(openAsn1(element(tag, text), 'test', rules));

  it('gives every second of both forms as the calendar has it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date(Date.UTC(9999, 11, 31)), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString();
          const digits = iso.replaceAll(/[-:T]|\..*/g, '');
          const second = `${iso.slice(0, 19)}.000Z`;
          expect(read(generalized, `${digits}Z`)).toBe(second);
          const milliseconds = iso.slice(20, 23).replace(/0+$/, '');
          if (milliseconds) expect(read(generalized, `${digits}.${milliseconds}Z`)).toBe(iso);
          const year = date.getUTCFullYear();
          if (year >= 1950 && year < 2050) expect(read(utc, `${digits.slice(2)}Z`)).toBe(second);
        },
      ),
    );
  });

  it.each([
    [generalized, '20260231120000Z'],
    [generalized, '20260001120000Z'],
    [generalized, '20261301120000Z'],
    [generalized, '20260101240000Z'],
    [generalized, '20260101126000Z'],
    [generalized, '20260101120060Z'],
    [generalized, '20260101120000'],
    [generalized, '20260101120000+0500'],
    [generalized, '20260101120000.Z'],
    [generalized, '20260101120000.10Z'],
    [generalized, '20260101120000.1234567891Z'],
    [generalized, '20260101120000,1Z'],
    [generalized, '2026010112000 Z'],
    [generalized, '2026010112Z'],
    [utc, '2602291200000Z'],
    [utc, '26010112000Z'],
    [utc, '2601011200Z'],
    [utc, '260101120000+0500'],
    [utc, ''],
  ])('refuses %i %s', (tag, text) => {
    expect(codeOf(() => read(tag, text))).toBe('bad-time');
  });

  it('takes no seconds and fractions that end with 0 by the loose rules', () => {
    expect(read(utc, '2601011200Z', 'ber')).toBe('2026-01-01T12:00:00.000Z');
    expect(read(generalized, '20260101120000.120000Z', 'ber')).toBe('2026-01-01T12:00:00.120Z');
    expect(read(generalized, '20260101120000.123456789Z')).toBe('2026-01-01T12:00:00.123Z');
  });
});

describe('the reader of BER', () => {
  it('puts constructed strings of indefinite length together and writes them as DER', () => {
    const ber = bytes('30 80 24 80 04 02 4a 61 24 80 04 02 72 64 00 00 04 02 65 6d 00 00 00 00');
    const node = openAsn1(ber, 'test', 'ber');
    expect(Buffer.from(readOctetString(fieldsOf(node).next('content'))).toString()).toBe('Jardem');
    expect(Buffer.from(write.derOf(node)).toString('hex')).toBe('300804064a617264656d');
  });

  it('refuses an end of contents that never comes', () => {
    expect(codeOf(() => openAsn1(bytes('30 80 04 01 00'), 'test', 'ber'))).toBe('truncated');
  });

  it('sorts sets when it writes DER', () => {
    const node = openAsn1(bytes('31 06 02 01 02 02 01 01'), 'test', 'ber');
    expect(Buffer.from(write.derOf(node)).toString('hex')).toBe('3106020101020102');
  });
});

describe('what is written is read back', () => {
  it('integers, OIDs, octets, bits and texts', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 256n }),
        fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { maxLength: 5 }),
        fc.uint8Array({ maxLength: 300 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 40 })),
        fc.stringMatching(/^[А-Яа-яӘәҒғҚқ 0-9A-Z]{0,40}$/),
        (number, arcs, octets, bits, text) => {
          const oid = ['1.2', ...arcs].join('.');
          const der = write.sequence(
            write.integer(number),
            write.oid(oid),
            write.octetString(octets),
            write.namedBits(bits),
            write.utf8String(text),
          );
          const fields = fieldsOf(openAsn1(der, 'test'));
          expect(readInteger(fields.next('integer'))).toBe(number);
          expect(readOid(fields.next('oid'))).toBe(oid);
          expect(Buffer.compare(readOctetString(fields.next('octets')), octets)).toBe(0);
          const read = readNamedBits(fields.next('bits'));
          expect(read.flatMap((set, index) => (set ? [index] : []))).toEqual([...bits].sort((a, b) => a - b));
          expect(readText(fields.next('text'))).toBe(text);
          fields.end();
        },
      ),
    );
  });

  it('sets come out sorted', () => {
    const set = openAsn1(write.setOfDer([write.integer(300), write.integer(2), write.integer(1)]), 'test');
    expect(setOf(set).map((node) => Buffer.from(encodingOf(node)).toString('hex'))).toEqual(['020101', '020102', '0202012c']);
  });
});

describe('PEM', () => {
  const pem = writePem('CERTIFICATE', bytes('30 03 02 01 05'));
  it('is read back', () => {
    expect(Buffer.from(readPem(Buffer.from(pem), 'test').bytes).toString('hex')).toBe('3003020105');
  });
  it.each([
    ['spare bits in the last letter', pem.replace('U=', 'V=')],
    ['text around it', `x${pem}`],
    ['another label at the end', pem.replace('END CERTIFICATE', 'END CMS')],
    ['letters that are no base64', pem.replace('MAM', 'M*M')],
  ])('is refused with %s', (_, text) => {
    expect(codeOf(() => readPem(Buffer.from(text), 'test'))).toBe('bad-pem');
  });
});
