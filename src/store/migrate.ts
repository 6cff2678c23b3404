import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../base/index.ts';
import type { Database, Queryable } from './database.ts';

const folder = (name: string) => fileURLToPath(new URL(`./${name}/`, import.meta.url));

/** A numbered change of the tables (once, never edited), or a function (made anew whenever its text changes). */
type Migration = { readonly name: string; readonly sql: string; readonly kind: 'change' | 'function' };

function migrations(): readonly Migration[] {
  const read = (kind: Migration['kind'], from: string) =>
    readdirSync(folder(from))
      .filter((file) => file.endsWith('.sql'))
      .sort()
      .map((file) => ({ name: `${from}/${file}`, sql: readFileSync(`${folder(from)}${file}`, 'utf8'), kind }));
  return [...read('change', 'migrations'), ...read('function', 'functions')];
}

/** What the tables and functions are made from: changes whenever any of them does. */
export function schemaHash(): string {
  return sha256(
    migrations()
      .map(({ name, sql }) => `${name}\n${sql}`)
      .join('\n'),
  );
}

/**
 * Brings the database to the tables that this code needs. Any number of processes may do so at once: one does the work, the others wait.
 * Throws when a change that was made has another text now.
 */
export async function migrate(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(74210001)');
    await tx.script(
      'create table if not exists migration (name text primary key, hash text not null, made_at timestamptz not null default now())',
    );
    const made = new Map((await tx.query<{ name: string; hash: string }>('select name, hash from migration')).map((m) => [m.name, m.hash]));
    for (const migration of migrations()) await apply(tx, migration, made.get(migration.name));
  });
}

async function apply(tx: Queryable, { name, sql, kind }: Migration, made: string | undefined): Promise<void> {
  const hash = sha256(sql);
  if (made === hash) return;
  if (made && kind === 'change') throw new Error(`the migration ${name} was made with another text; changes are added, never edited`);
  await tx.script(sql);
  await tx.query(
    'insert into migration (name, hash) values ($1, $2) on conflict (name) do update set hash = excluded.hash, made_at = now()',
    [name, hash],
  );
}

/** Makes the tables of the log's months from the one before `now` to `ahead` months after it. Other months are made when first needed. */
export async function prepareMonths(db: Queryable, now: Date, ahead = 3): Promise<void> {
  for (let i = -1; i <= ahead; i++) {
    await db.query('select ensure_event_month($1)', [new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + i, 1)).toISOString()]);
  }
}
