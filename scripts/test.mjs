// `npm test`: sets up what is missing, then runs every test on both databases and in the browser. Arguments go to vitest.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { node, prepare, root } from './prepare.mjs';
import { prepareServices } from './services.mjs';

prepare();
prepareServices();
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}` };
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const done = spawnSync(node, [vitest, 'run', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env });
process.exit(done.status ?? 1);
