/** Something that the audit found to differ from what the log says. `what` never holds names or numbers of persons. */
export type Difference = {
  readonly of:
    | 'chain'
    | 'replay'
    | 'head'
    | 'snapshot'
    | 'task'
    | 'clock'
    | 'claim'
    | 'person'
    | 'number'
    | 'outbox'
    | 'evidence'
    | 'followUp'
    | 'command'
    | 'batch'
    | 'batchItem'
    | 'counter'
    | 'orphan'
    | 'root'
    | 'proof'
    | 'keyUse'
    | 'award'
    | 'line'
    | 'run'
    | 'recalculation'
    | 'books';
  /** The case, batch, journal, night, award, payment line, run, recalculation or entry of the books. */
  readonly at: string;
  readonly what: string;
};

/** Compares what should be there with what is, by key; rows are flat. Fields that differ are named; their values are not, since some are personal. */
export function compareRows<Row extends object>(
  of: Difference['of'],
  at: string,
  expected: ReadonlyMap<string, Row>,
  found: ReadonlyMap<string, { readonly [name in keyof Row]: unknown }>,
): readonly Difference[] {
  const differences: Difference[] = [];
  for (const [key, row] of expected) {
    const there = found.get(key);
    if (!there) {
      differences.push({ of, at, what: `${key} is missing` });
      continue;
    }
    const fields = (Object.keys(row) as (keyof Row & string)[]).filter((name) => row[name] !== there[name]);
    if (fields.length > 0) differences.push({ of, at, what: `${key} differs in ${fields.join(', ')}` });
  }
  for (const key of found.keys()) if (!expected.has(key)) differences.push({ of, at, what: `${key} should not be there` });
  return differences;
}

/** Rows by a key made from each. */
export function keyed<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Equality of what JSON holds: absent and undefined are the same. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameJson(left[key], right[key]));
}
