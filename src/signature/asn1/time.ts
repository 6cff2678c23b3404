import { Buffer } from 'node:buffer';
import { type Asn1Node, contentsOf, failAt } from './node.ts';
import { tags } from './types.ts';

/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`: these strings compare as the instants do. */
export type Instant = string;

const utcTime = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/;
const generalizedTime = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/;

/** UTCTime (1950–2049) or GeneralizedTime in UTC. */
export function readTime(node: Asn1Node): Instant {
  if (node.tagClass !== 'universal') failAt(node, 'unexpected-element');
  if (node.tag === tags.utcTime) return readUtc(node);
  if (node.tag === tags.generalizedTime) return readGeneralizedTime(node);
  return failAt(node, 'unexpected-element');
}

/** GeneralizedTime in UTC, whatever the tag (implicit ones too); fractions are kept to the millisecond. */
export function readGeneralizedTime(node: Asn1Node): Instant {
  const parts = generalizedTime.exec(textOf(node));
  if (!parts) failAt(node, 'bad-time');
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  if (node.reading.rules === 'der' && fraction.endsWith('0')) failAt(node, 'bad-time');
  return instant(node, Number(year), [month, day, hour, minute, second], Number(fraction.padEnd(3, '0').slice(0, 3)));
}

function readUtc(node: Asn1Node): Instant {
  const parts = utcTime.exec(textOf(node));
  if (!parts) failAt(node, 'bad-time');
  const [, shortYear, month, day, hour, minute, second] = parts;
  if (node.reading.rules === 'der' && second === undefined) failAt(node, 'bad-time');
  const year = Number(shortYear) + (Number(shortYear) < 50 ? 2000 : 1900);
  return instant(node, year, [month, day, hour, minute, second ?? '00'], 0);
}

function textOf(node: Asn1Node): string {
  if (node.constructed) failAt(node, 'unexpected-element');
  const bytes = contentsOf(node);
  if (bytes.length > 40) failAt(node, 'bad-time');
  return Buffer.from(bytes).toString('latin1');
}

function instant(node: Asn1Node, year: number, parts: readonly (string | undefined)[], millisecond: number): Instant {
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, millisecond);
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || hour > 23 || minute > 59 || second > 59) failAt(node, 'bad-time');
  return date.toISOString();
}

/** The instant moved by milliseconds. */
export function plusMilliseconds(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}
