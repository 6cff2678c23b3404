import type { Instant, Language } from '../base/index.ts';

/** A line of an explanation in words: what came out, how, from what, under which law, and the lines that it is built from. */
export type ShownLine = {
  readonly what: string;
  readonly result: string;
  readonly formula: string;
  readonly inputs: readonly { readonly name: string; readonly value: string; readonly origin?: string }[];
  /** The article, where it is another one than that of the line above. */
  readonly article?: string;
  readonly reading?: string;
  readonly lines: readonly ShownLine[];
};

/** A row of a form: its label, and what stands in it, paragraph under paragraph. `list`: the paragraphs are items of a list. */
export type SheetRow = { readonly label: string; readonly text: readonly string[]; readonly list?: boolean };

/** A column of a table. Widths are shares of the page's. */
export type SheetColumn = { readonly head: string; readonly share: number; readonly align?: 'left' | 'right' };

/** What stands on a sheet, from top to bottom. */
export type SheetBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'quiet' | 'strong' }
  | { readonly kind: 'rows'; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'table'; readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'explanation'; readonly lines: readonly ShownLine[] }
  /** A code that leads to an address, and what is written beside it, paragraph under paragraph. */
  | { readonly kind: 'code'; readonly address: string; readonly text: readonly string[] };

/**
 * A paper laid out in words of one language: everything that stands in its PDF, and nothing else. Plain data, so that it can be sent to
 * another thread; the same sheet gives the same bytes.
 */
export type Sheet = {
  readonly language: Language;
  readonly title: string;
  /** Over the title: the number, say. */
  readonly over?: string;
  /** The mark of what is no official paper yet: «ЖОБА». */
  readonly mark?: string;
  /** When the paper was made, never when it was printed. */
  readonly made: Instant;
  /** At the foot of every page, beside its number. */
  readonly foot: string;
  /** Lying pages, for tables of many columns. */
  readonly wide?: boolean;
  readonly blocks: readonly SheetBlock[];
};
