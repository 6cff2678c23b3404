import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopPostgres } from './postgres-server.ts';

/** Where test files of one run meet to share databases; nothing is started before a file needs it. */
export default function setup(project: { readonly provide: (key: 'databases', value: string) => void }) {
  const meeting = mkdtempSync(join(tmpdir(), 'jardem-tests-'));
  project.provide('databases', meeting);
  return async () => {
    const server = join(meeting, 'server.json');
    if (existsSync(server)) await stopPostgres(JSON.parse(readFileSync(server, 'utf8')));
    rmSync(meeting, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    databases: string;
  }
}
