import { type Asn1Node, failAt } from './node.ts';
import { tags } from './types.ts';

/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`: these strings compare as the instants do. */
export type Instant = string;

/** UTCTime (1950–2049) or GeneralizedTime in UTC. */
export function readTime(node: Asn1Node): Instant {
  if (node.tagClass !== 'universal') failAt(node, 'unexpected-element');
  if (node.tag === tags.utcTime) return readUtc(node);
  if (node.tag === tags.generalizedTime) return readGeneralizedTime(node);
  return failAt(node, 'unexpected-element');
}

const zero = 0x30;
const dot = 0x2e;
const zulu = 0x5a;

/** GeneralizedTime in UTC, whatever the tag (implicit ones too); fractions of one to nine digits are kept to the millisecond. */
export function readGeneralizedTime(node: Asn1Node): Instant {
  const length = textLength(node, 15);
  const { reading, contentStart } = node;
  const { source } = reading;
  // YYYYMMDDHHMMSS takes 14 octets, Z the last one; a fraction stands between them.
  const fraction = length - 16;
  const year = twoDigits(node, contentStart) * 100 + twoDigits(node, contentStart + 2);
  if (length === 15) return instant(node, year, contentStart + 4, twoDigits(node, contentStart + 12), 0);
  if (source[contentStart + 14] !== dot || fraction < 1 || fraction > 9) failAt(node, 'bad-time');
  let milliseconds = 0;
  for (let i = 0; i < fraction; i++) {
    const digit = digitAt(node, contentStart + 15 + i);
    if (i < 3) milliseconds += digit * 10 ** (2 - i);
    // The distinguished form ends with no zero.
    if (i === fraction - 1 && digit === 0 && reading.rules === 'der') failAt(node, 'bad-time');
  }
  return instant(node, year, contentStart + 4, twoDigits(node, contentStart + 12), milliseconds);
}

function readUtc(node: Asn1Node): Instant {
  const length = textLength(node, 11);
  const { reading, contentStart } = node;
  // Without seconds in the loose rules only.
  if (length !== 13 && (length !== 11 || reading.rules === 'der')) failAt(node, 'bad-time');
  const short = twoDigits(node, contentStart);
  const second = length === 13 ? twoDigits(node, contentStart + 10) : 0;
  return instant(node, short < 50 ? 2000 + short : 1900 + short, contentStart + 2, second, 0);
}

/** Octets of a time that ends with Z and is `least` octets long or longer. */
function textLength(node: Asn1Node, least: number): number {
  if (node.constructed) failAt(node, 'unexpected-element');
  const length = node.contentEnd - node.contentStart;
  if (length < least || node.reading.source[node.contentEnd - 1] !== zulu) failAt(node, 'bad-time');
  return length;
}

function digitAt(node: Asn1Node, position: number): number {
  const digit = (node.reading.source[position] ?? 0) - zero;
  return digit >= 0 && digit <= 9 ? digit : failAt(node, 'bad-time');
}

function twoDigits(node: Asn1Node, position: number): number {
  return digitAt(node, position) * 10 + digitAt(node, position + 1);
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The text of an instant whose month, day, hour and minute stand at `position`, two digits each. Put together at one stroke: lists hold a
 * time for each of hundreds of thousands of entries.
 */
function instant(node: Asn1Node, year: number, position: number, second: number, milliseconds: number): Instant {
  const month = twoDigits(node, position);
  const day = twoDigits(node, position + 2);
  const hour = twoDigits(node, position + 4);
  const minute = twoDigits(node, position + 6);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (daysOfMonths[month - 1] ?? 0);
  if (day < 1 || day > days || hour > 23 || minute > 59 || second > 59) failAt(node, 'bad-time');
  const tens = (value: number) => zero + Math.trunc(value / 10);
  const ones = (value: number) => zero + (value % 10);
  const century = Math.trunc(year / 100);
  // biome-ignore format: as it is read
  return String.fromCharCode(
    tens(century), ones(century), tens(year % 100), ones(year % 100), 0x2d, tens(month), ones(month), 0x2d, tens(day), ones(day),
    0x54, tens(hour), ones(hour), 0x3a, tens(minute), ones(minute), 0x3a, tens(second), ones(second),
    dot, tens(Math.trunc(milliseconds / 10)), ones(Math.trunc(milliseconds / 10)), ones(milliseconds), zulu,
  );
}

/** The instant moved by milliseconds. */
export function plusMilliseconds(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}
