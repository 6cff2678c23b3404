import { extractText, getDocumentProxy } from 'unpdf';

/** A PDF as a program reads it: its pages as text, what it says of itself, and how it is structured. */
export type ReadPdf = {
  readonly pages: readonly string[];
  readonly text: string;
  readonly info: { readonly [name: string]: unknown };
  readonly language: unknown;
  /** Roles of the structure, from the outside in, in reading order. */
  readonly roles: readonly string[];
  /** What stands for pictures. */
  readonly alts: readonly string[];
};

type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] };

/** Reads a PDF back. Runs of white space, no-break spaces among them, become one space. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document);
  const pages = text.map((page) => page.replaceAll(/\s+/g, ' ').trim());
  const { info } = await document.getMetadata();
  const trees: (Node | null)[] = [];
  for (let n = 1; n <= document.numPages; n += 1) trees.push((await (await document.getPage(n)).getStructTree()) as Node | null);
  const nodes = (node: Node | null): readonly Node[] => (node ? [node, ...(node.children ?? []).flatMap(nodes)] : []);
  // Each page brings the whole structure, but pictures on their own page only.
  const roles = nodes(trees[0] ?? null).flatMap(({ role }) => role ?? []);
  const alts = [...new Set(trees.flatMap((tree) => nodes(tree).flatMap(({ alt }) => alt ?? [])))];
  const said = info as Record<string, unknown>;
  return { pages, text: pages.join(' '), info: said, language: said.Language, roles, alts };
}
