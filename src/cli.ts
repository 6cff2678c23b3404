import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Command = (argv: readonly string[]) => Promise<number>;

/** The folder that relative paths of an installation lie in. */
const root = join(import.meta.dirname, '..');

/** The commands of `jardem`; each room is loaded only when it is asked. */
const commands: Readonly<Record<string, Command>> = {
  law: async (argv) => {
    const [{ runLawCli }, { regulations }, { parseTerm }, { factsSchema, isAmountName }] = await Promise.all([
      import('./law/index.ts'),
      import('../regulations/index.ts'),
      import('./calendar/index.ts'),
      import('./benefits/index.ts'),
    ]);
    if (argv[0] === 'move') {
      const { runLawMoveCli } = await import('./cli/law-move.ts');
      return runLawMoveCli(argv.slice(1), process.env, { root, regulations });
    }
    return runLawCli(argv, {
      regulations,
      tools: { readTerm: parseTerm, factsOfAmount: (amount) => (isAmountName(amount) ? factsSchema(amount) : undefined) },
      out: (line) => process.stdout.write(`${line}\n`),
      err: (line) => process.stderr.write(`${line}\n`),
      readFile: (path) => readFileSync(path, 'utf8'),
    });
  },
  term: async (argv) => (await import('./calendar/index.ts')).runTermCli(argv),
  calc: async (argv) => (await import('./benefits/index.ts')).runCalcCli(argv),
  audit: async (argv) => (await import('./cli/audit.ts')).runAuditCli(argv, process.env, root),
  signature: async (argv) => (await import('./signature/cli.ts')).runSignatureCli(argv),
};

const usage = `jardem law list | show ID | check | diff A B
jardem law move ID --from REVISION --to REVISION [--dry-run]
jardem term --from DATE --add TERM
jardem calc BENEFIT --on DATE --facts JSON
jardem signature verify FILE
jardem audit verify`;

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const [name, ...argv] = process.argv.slice(2);
const command = name === undefined ? undefined : commands[name];
if (command) process.exitCode = await command(argv);
else {
  const asked = name === undefined || name === 'help' || name === '--help';
  (asked ? process.stdout : process.stderr).write(`${usage}\n`);
  process.exitCode = asked ? 0 : 2;
}
