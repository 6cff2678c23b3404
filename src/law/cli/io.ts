import type { Language, Words } from '../../base/index.ts';
import type { CheckTools } from '../check/index.ts';
import type { Regulation } from '../regulation.ts';

/** What the `law` command works on and with: the regulations, the tools of the checker, and where it reads and writes. */
export type LawCli = {
  readonly regulations: readonly Regulation[];
  readonly tools: CheckTools;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** The text of a file; throws when it cannot be read. */
  readonly readFile: (path: string) => string;
};

/** A command as it was asked: what to do, to which regulations, in which language, for people or programs. */
export type Asked = { readonly ids: readonly string[]; readonly json: boolean; readonly language: Language };

/** The words of a path in the regulation in one language, the path itself where there are none. */
export function say(regulation: Regulation, path: string, language: Language): string {
  return regulation.words[path]?.[language] ?? path;
}

/** One text in one language, its places filled. */
export function tell(words: Words, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return words[language].replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
