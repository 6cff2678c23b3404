// `npm run -s jardem -- …`: runs the command line under the Node that the project brings along, whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const loader = join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs');

if (!existsSync(node) || !existsSync(loader)) {
  process.stderr.write('jardem: installing what it needs (npm ci) …\n');
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (install.status !== 0) process.exit(install.status ?? 1);
}

const cli = join(root, 'src', 'cli.ts');
const run = spawnSync(node, ['--import', `file://${loader}`, cli, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
