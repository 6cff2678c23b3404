/**
 * How values come out of the database, by type number: timestamptz as an instant in UTC (sessions run in UTC; `infinity` and
 * `-infinity` stay words), date as YYYY-MM-DD, bigint and numeric as numbers (RangeError beyond safe integers), bytea as lower-case hex.
 */
export const valueParsers: Readonly<Record<number, (text: string) => unknown>> = {
  17: (text) => text.slice(2),
  20: (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError('a whole number beyond what can be counted safely');
    return value;
  },
  1082: (text) => text,
  1184: instantOf,
};

/** `2026-03-19 10:00:00.12+00` as `2026-03-19T10:00:00.120Z`. */
function instantOf(text: string): string {
  if (text.endsWith('infinity')) return text;
  const zone = text.lastIndexOf('+');
  if (text.slice(zone) !== '+00') throw new RangeError('the session must run in UTC');
  const fraction = zone > 20 ? text.slice(20, zone).padEnd(3, '0').slice(0, 3) : '000';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
}
