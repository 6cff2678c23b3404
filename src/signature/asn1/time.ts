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
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', fraction = ''] = parts;
  if (node.reading.rules === 'der' && fraction.endsWith('0')) failAt(node, 'bad-time');
  return instant(node, year, [month, day, hour, minute, second], fraction);
}

function readUtc(node: Asn1Node): Instant {
  const parts = utcTime.exec(textOf(node));
  if (!parts) failAt(node, 'bad-time');
  const [, shortYear = '', month = '', day = '', hour = '', minute = '', second] = parts;
  if (node.reading.rules === 'der' && second === undefined) failAt(node, 'bad-time');
  const year = `${shortYear < '50' ? '20' : '19'}${shortYear}`;
  return instant(node, year, [month, day, hour, minute, second ?? '00'], '');
}

function textOf(node: Asn1Node): string {
  if (node.constructed) failAt(node, 'unexpected-element');
  const bytes = contentsOf(node);
  if (bytes.length > 40) failAt(node, 'bad-time');
  let text = '';
  for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Put together as text: lists hold a time for each of hundreds of thousands of entries. */
function instant(node: Asn1Node, year: string, parts: readonly string[], fraction: string): Instant {
  const [month = '', day = '', hour = '', minute = '', second = ''] = parts;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = month === '02' && leap ? 29 : (daysOfMonths[Number(month) - 1] ?? 0);
  if (Number(day) < 1 || Number(day) > days || hour > '23' || minute > '59' || second > '59') failAt(node, 'bad-time');
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}

/** The instant moved by milliseconds. */
export function plusMilliseconds(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}
