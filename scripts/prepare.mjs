// Brings the packages of a fresh clone: `npm ci` when they are missing or the lock file has changed since.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
export const loader = `file://${join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')}`;

/** Installs what package-lock.json names; says so, since it takes a while the first time. */
export function prepare() {
  const stamp = join(root, 'node_modules', '.jardem-lock');
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  process.stderr.write('jardem: installing packages (npm ci) …\n');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) {
    process.stderr.write('jardem: npm ci failed; see above\n');
    process.exit(done.status ?? 1);
  }
  writeFileSync(stamp, hash);
}

/** Runs a program of the project under the Node that the project brings along; ends with its exit code. */
export function run(file, args = [], options = {}) {
  return spawnSync(node, [...(options.tsx === false ? [] : ['--import', loader]), file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: process.env,
    ...options,
  });
}
