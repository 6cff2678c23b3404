/** A value of a row that is copied: text, a whole number, or nothing. */
export type CopyValue = string | number | bigint | null;

/** What would end a value or a row, and what announces such a thing. */
const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One row in the text format of COPY, values in the order of the columns, the end of the line included. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = '';
  for (let i = 0; i < values.length; i += 1) line += i === 0 ? written(values[i]) : `\t${written(values[i])}`;
  return `${line}\n`;
}

/** The rows as lines, each made when it is asked for. */
export function* copyLines<T>(rows: Iterable<T>, valuesOf: (row: T) => readonly CopyValue[]): Generator<string> {
  for (const row of rows) yield copyLine(valuesOf(row));
}

function written(value: CopyValue | undefined): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '\\N' : String(value);
  return special.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : value;
}
