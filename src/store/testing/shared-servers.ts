import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from '../database.ts';
import { embeddedDatabase } from '../embedded-database.ts';
import { migrate, schemaHash } from '../migrate.ts';
import { openDatabase } from '../open-database.ts';
import { serverDatabase } from '../server-database.ts';
import { findPostgres, knownPostgres, type PostgresServer, startPostgres } from './postgres-server.ts';

const template = 'jardem_template';

/** Runs `make` in one process of the run only; the others wait and read what it left in `file`. */
async function once(meeting: string, file: string, make: () => Promise<string | Uint8Array>): Promise<Buffer> {
  const path = join(meeting, file);
  const lock = `${path}.lock`;
  for (let i = 0; i < 1200; i++) {
    if (existsSync(path)) return readFileSync(path);
    let mine = false;
    try {
      mkdirSync(lock);
      mine = true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    if (!mine) continue;
    try {
      if (existsSync(path)) continue;
      const beside = `${path}.${process.pid}`;
      writeFileSync(beside, await make());
      renameSync(beside, path);
    } finally {
      rmdirSync(lock);
    }
  }
  throw new Error(`waited two minutes for ${file}`);
}

/** The server of this run with an empty migrated database as template, started when first asked for. */
export async function testServer(meeting: string): Promise<PostgresServer> {
  const told = await once(meeting, 'server.json', async () => {
    const bin = findPostgres();
    if (!bin) throw new Error('PostgreSQL is not installed');
    const server = await startPostgres(bin, { durable: false });
    const admin = serverDatabase(server.urlOf('postgres'), 1);
    await admin.script(`create database ${template}`);
    await admin.close();
    await (await openDatabase({ url: server.urlOf(template), connections: 1 })).close();
    return JSON.stringify({ folder: server.folder, pid: server.pid });
  });
  const { folder, pid } = JSON.parse(told.toString('utf8'));
  return knownPostgres(folder, pid);
}

/** The address of a new, empty, migrated database on the run's server. */
export async function newServerDatabase(meeting: string): Promise<string> {
  const server = await testServer(meeting);
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  // Two databases made at once from one template get in each other's way: one after the other, by an advisory lock.
  const admin = serverDatabase(server.urlOf('postgres'), 1);
  try {
    await admin.query('select pg_advisory_lock(74210099)');
    await admin.script(`create database ${name} template ${template}`);
  } finally {
    await admin.close();
  }
  return server.urlOf(name);
}

/** A new, empty, migrated embedded database in memory. */
export async function newEmbeddedDatabase(meeting: string): Promise<Database> {
  return embeddedDatabase(undefined, await migratedDump(meeting));
}

/** Makes a folder with an empty migrated embedded database, as a first start leaves it. */
export async function newEmbeddedFolder(meeting: string, folder: string): Promise<void> {
  await (await embeddedDatabase(folder, await migratedDump(meeting))).close();
}

async function migratedDump(meeting: string): Promise<Blob> {
  const kept = join('var', 'test', `embedded-${schemaHash().slice(0, 16)}.tar`);
  const dump = existsSync(kept) ? readFileSync(kept) : await once(meeting, 'embedded.tar', () => makeDump(kept));
  return new Blob([new Uint8Array(dump)]);
}

/** A first start takes seconds: its result is kept for later runs, as long as the tables stay what they are. */
async function makeDump(kept: string): Promise<Uint8Array> {
  const first = await embeddedDatabase(undefined);
  await migrate(first);
  const blob = await first.engine.dumpDataDir('none');
  await first.close();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, bytes);
  renameSync(`${kept}.${process.pid}`, kept);
  return bytes;
}
