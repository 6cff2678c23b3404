/** SQL with parameters `$1`, `$2` …. Rows come back with instants, dates and bytes as the domain has them (see value-types.ts). */
export type Queryable = {
  readonly query: <Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;
  /** Several statements without parameters. */
  readonly script: (sql: string) => Promise<void>;
  /**
   * Appends rows to a table in one statement, all of them or none: several times quicker than inserting where there are thousands.
   * `target` is the table with its columns, `lines` are the rows, each made by `copyLine` (copy-line.ts). A server takes in what it has
   * while further lines are made. A fault while a line is made undoes the statement.
   */
  readonly copy: (target: string, lines: Iterable<string>) => Promise<void>;
};

/** A PostgreSQL database: a server, or the embedded one. The same SQL runs on both. */
export type Database = Queryable & {
  readonly kind: 'server' | 'embedded';
  /** Runs `work` in one transaction (read committed): all of it is kept, or nothing. A deadlock is tried again, so `work` may run twice. */
  readonly transaction: <T>(work: (tx: Queryable) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** The SQLSTATE of a database's error, if it is one. */
export function sqlState(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** The detail that a database's error carries. */
export function errorDetail(error: unknown): string | undefined {
  const detail = typeof error === 'object' && error !== null && 'detail' in error ? error.detail : undefined;
  return typeof detail === 'string' && detail !== '' ? detail : undefined;
}

const passing = new Set(['40001', '40P01']);

/** Tries again what failed by a deadlock or a serialisation conflict: a few times, a little later each time. */
export async function againOnConflict<T>(work: () => Promise<T>, times = 5): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= times || !passing.has(sqlState(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 5 + Math.floor(Math.random() * 10)));
    }
  }
}
