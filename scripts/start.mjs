// `npm start`: installs what is missing, then runs the system until it is told to stop.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { loader, node, prepare, root } from './prepare.mjs';

prepare();
const child = spawn(node, ['--import', loader, join(root, 'src', 'main.ts')], { cwd: root, stdio: 'inherit', env: process.env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
