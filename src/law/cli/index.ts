import { parseArgs } from 'node:util';
import { type Language, languages } from '../../base/index.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import type { Asked, LawCli } from './io.ts';
import { list } from './list.ts';
import { show } from './show.ts';
import { texts } from './texts.ts';

export type { LawCli } from './io.ts';

/** Commands by name, with the least and greatest number of regulations that each is asked about. */
const commands: Readonly<
  Record<string, { readonly run: (cli: LawCli, asked: Asked) => number; readonly least: number; readonly most: number }>
> = {
  list: { run: list, least: 0, most: 0 },
  show: { run: show, least: 1, most: 1 },
  check: { run: check, least: 0, most: 100 },
  diff: { run: compare, least: 2, most: 2 },
};

/**
 * `jardem law …`: lists, shows, checks and compares regulations, for people (Kazakh unless asked otherwise) or as JSON. Gives the exit
 * code: 0, 1 where something was found (faults, differences), 2 after wrong usage.
 */
export function runLawCli(argv: readonly string[], cli: LawCli): number {
  const asked = read(argv);
  if (asked === 'wrong') {
    cli.err(texts.usage.kk);
    return 2;
  }
  const { command, language } = asked;
  if (command === 'help') {
    cli.out(texts.usage[language]);
    return 0;
  }
  const known = commands[command];
  if (!known || asked.ids.length < known.least || asked.ids.length > known.most) {
    cli.err(texts.usage[language]);
    return 2;
  }
  return known.run(cli, asked);
}

function read(argv: readonly string[]): (Asked & { readonly command: string }) | 'wrong' {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    const language: Language | undefined = values.lang === undefined ? 'kk' : languages.find((one) => one === values.lang);
    if (!language) return 'wrong';
    const [command = 'help', ...ids] = positionals;
    return { command: values.help ? 'help' : command, ids, json: values.json === true, language };
  } catch {
    return 'wrong';
  }
}
