import { extractText, getDocumentProxy } from 'unpdf';

/** A PDF as a program reads it: its pages as text, what it says of itself, and how it is structured. */
export type ReadPdf = {
  readonly pages: readonly string[];
  readonly text: string;
  readonly info: { readonly [name: string]: unknown };
  readonly language: unknown;
  /** Roles of the structure, from the outside in, in reading order. */
  readonly roles: readonly string[];
};

type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] };

/** Reads a PDF back. Runs of white space, no-break spaces among them, become one space. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document);
  const pages = text.map((page) => page.replaceAll(/\s+/g, ' ').trim());
  const { info } = await document.getMetadata();
  const roles: string[] = [];
  const walk = (node: Node | null) => {
    if (node?.role) roles.push(node.role);
    node?.children?.forEach(walk);
  };
  walk((await (await document.getPage(1)).getStructTree()) as Node | null);
  const said = info as Record<string, unknown>;
  return { pages, text: pages.join(' '), info: said, language: said.Language, roles };
}
