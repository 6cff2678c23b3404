import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of one's own, for tests and benchmarks: data in a temporary folder, reached by a socket in the same folder. */
export type PostgresServer = {
  readonly folder: string;
  readonly pid: number;
  readonly urlOf: (database: string) => string;
};

const installed = '/usr/lib/postgresql';

/** The folder of the newest installed server's programs, or undefined when there is none. */
export function findPostgres(): string | undefined {
  if (!existsSync(installed)) return undefined;
  const versions = readdirSync(installed)
    .filter((version) => existsSync(join(installed, version, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a));
  return versions[0] && join(installed, versions[0], 'bin');
}

/** The server refuses to run as root: then it runs as the user that its package made. */
function runsAs(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}

const urlIn = (folder: string) => (database: string) => `postgresql:///${database}?host=${encodeURIComponent(folder)}&user=jardem`;

/** Starts a server. `durable`: as in production; otherwise it does not wait for the disk. It outlives this process until `stopPostgres`. */
export async function startPostgres(
  bin: string,
  options: { readonly durable: boolean; readonly settings?: readonly string[] },
): Promise<PostgresServer> {
  const as = runsAs();
  const folder = mkdtempSync(join(tmpdir(), 'jardem-pg-'));
  chmodSync(folder, 0o700);
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'jardem', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'], {
    ...as,
    cwd: folder,
    stdio: 'pipe',
  });
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'max_connections=150',
    ...(options.durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
    ...(options.settings ?? []),
  ];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...as,
    cwd: folder,
    stdio: 'ignore',
    detached: true,
  });
  server.unref();
  const pid = server.pid;
  if (!pid) throw new Error('the PostgreSQL server did not start');
  const ready = join(data, 'postmaster.pid');
  for (let i = 0; i < 300; i++) {
    if (server.exitCode !== null) throw new Error('the PostgreSQL server ended at its start');
    if (existsSync(ready) && readFileSync(ready, 'utf8').includes('ready')) return { folder, pid, urlOf: urlIn(folder) };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  process.kill(pid, 'SIGQUIT');
  throw new Error('the PostgreSQL server was not ready in 15 seconds');
}

/** Stops a server at once and removes its folder. */
export async function stopPostgres({ pid, folder }: Pick<PostgresServer, 'pid' | 'folder'>): Promise<void> {
  const runs = () => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  if (runs()) process.kill(pid, 'SIGINT');
  for (let i = 0; i < 200 && runs(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  rmSync(folder, { recursive: true, force: true });
}

/** A server that another process started, by its folder and pid. */
export function knownPostgres(folder: string, pid: number): PostgresServer {
  return { folder, pid, urlOf: urlIn(folder) };
}
