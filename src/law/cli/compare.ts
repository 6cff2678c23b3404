import { type Change, diffRegulations } from '../diff.ts';
import type { Regulation } from '../regulation.ts';
import { type Asked, type LawCli, say, tell } from './io.ts';
import { texts } from './texts.ts';

/** `law diff A B`: what differs in structure. Gives 0 when nothing does, 1 when something does, 2 when one of them cannot be found. */
export function compare(cli: LawCli, { ids, json, language }: Asked): number {
  const [before, after] = ids.map((id) => find(cli, id));
  for (const [i, found] of [before, after].entries()) {
    if (typeof found === 'object') continue;
    cli.err(tell(found === 'unreadable' ? texts.unreadable : texts.unknown, language, { id: ids[i] ?? '', file: ids[i] ?? '' }));
    return 2;
  }
  if (typeof before !== 'object' || typeof after !== 'object') return 2;
  const changes = diffRegulations(before, after);
  if (json) cli.out(JSON.stringify(changes, null, 2));
  else if (changes.length === 0) cli.out(tell(texts.same, language));
  else for (const change of changes) for (const line of lines(change)) cli.out(line);
  return changes.length === 0 ? 0 : 1;

  function lines(change: Change): readonly string[] {
    const first = `${tell(texts[change.kind], language)}: ${change.path}${called(change.path)}`;
    switch (change.kind) {
      case 'added':
        return [first, `    + ${short(change.after)}`];
      case 'removed':
        return [first, `    − ${short(change.before)}`];
      default:
        return [first, `    − ${short(change.before)}`, `    + ${short(change.after)}`];
    }
  }

  function called(path: string): string {
    const name = path.split('.').slice(0, 2).join('.');
    const known = [after, before].find((one) => typeof one === 'object' && one.words[name]);
    return typeof known === 'object' ? ` («${say(known, name, language)}»)` : '';
  }
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** A regulation by its id, or a revision of it from a file (`ID@FILE`, or a path that ends in `.json`). */
function find({ regulations, readFile }: LawCli, asked: string): Regulation | 'unknown' | 'unreadable' {
  const [, id, named] = /^([\w-]+)@(.+)$/.exec(asked) ?? [];
  const file = named ?? (asked.endsWith('.json') ? asked : undefined);
  if (file === undefined) return regulations.find((regulation) => regulation.id === asked) ?? 'unknown';
  try {
    const read = JSON.parse(readFile(file)) as Partial<Regulation>;
    if (typeof read.id !== 'string' || typeof read.steps !== 'object' || (id !== undefined && read.id !== id)) return 'unreadable';
    return { ...read, words: read.words ?? {} } as Regulation;
  } catch {
    return 'unreadable';
  }
}
