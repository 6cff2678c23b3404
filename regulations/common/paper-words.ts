import type { Words } from '../../src/base/index.ts';
import type { Document, Named } from '../../src/law/index.ts';

/**
 * The words of a regulation's own papers: a title for each, and a label for each field. Labels are looked up as `paper.field` first and
 * then as `field`, since official forms repeat most of theirs. Throws where a title or a label is missing.
 */
export function paperWords(
  documents: Named<Document>,
  titles: { readonly [document: string]: Words },
  labels: { readonly [field: string]: Words },
): { readonly [path: string]: Words } {
  const words: { [path: string]: Words } = {};
  for (const [name, document] of Object.entries(documents)) {
    const title = titles[name];
    if (!title) throw new Error(`no title for the paper ${name}`);
    words[`documents.${name}`] = title;
    for (const field of document.fields) {
      const label = labels[`${name}.${field.name}`] ?? labels[field.name];
      if (!label) throw new Error(`no label for ${name}.${field.name}`);
      words[`documents.${name}.${field.name}`] = label;
    }
  }
  return words;
}
