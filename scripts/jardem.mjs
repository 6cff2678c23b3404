// `npm run -s jardem -- …`: runs the command line under the Node that the project brings along, whatever Node the machine has.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loader, node, prepare, root, run } from './prepare.mjs';

if (!existsSync(node) || !existsSync(fileURLToPath(loader))) prepare();
// npm changes to the project's folder; files that are named are looked for where the command was typed.
const done = run(join(root, 'src', 'cli.ts'), process.argv.slice(2), { cwd: process.env.INIT_CWD ?? process.cwd() });
process.exit(done.status ?? 1);
