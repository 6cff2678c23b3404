// `npm run check`: types, lint, arrows between rooms, dead code, faults in the law.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { node, prepare, root } from './prepare.mjs';

prepare();
const bin = (name) => join(root, 'node_modules', '.bin', name);
const checks = [
  ['types', [bin('tsc'), '-p', '.']],
  ['lint', [bin('biome'), 'check', '.']],
  ['arrows', [node, bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'src', 'regulations', 'simulators', 'bench', 'e2e']],
  ['dead code', [node, bin('knip')]],
  ['law', [node, 'scripts/jardem.mjs', 'law', 'check']],
];
let failed = 0;
for (const [name, [program, ...args]] of checks) {
  const done = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  const good = done.status === 0;
  process.stdout.write(`${good ? 'ok    ' : 'FAILED'} ${name}\n`);
  if (!good) {
    failed += 1;
    process.stdout.write(`${done.stdout ?? ''}${done.stderr ?? ''}\n`);
  }
}
process.exit(failed === 0 ? 0 : 1);
