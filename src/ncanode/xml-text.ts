import { childElements, childrenNamed, descendants, readXml, type XmlDocument, type XmlElement } from '../signature/index.ts';

const xmlSignature = 'http://www.w3.org/2000/09/xmldsig#';

type Stretch = { readonly from: number; readonly to: number };

function without(text: string, stretches: readonly Stretch[]): string {
  let kept = '';
  let position = 0;
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    kept += text.slice(position, from);
    position = to;
  }
  return kept + text.slice(position);
}

/** White space that is all there is between two tags of an element. */
function blanksIn(text: string, element: XmlElement): Stretch[] {
  const tags = [
    ...childElements(element).map(({ start, end }) => ({ from: start, to: end })),
    { from: element.closeStart, to: element.end },
  ];
  return tags.flatMap(({ from }, index) => {
    const gap = { from: tags[index - 1]?.to ?? element.openEnd, to: from };
    return gap.to > gap.from && /^[ \t\n]+$/.test(text.slice(gap.from, gap.to)) ? [gap] : [];
  });
}

export type PreparedXml = { readonly kind: 'prepared'; readonly xml: string } | { readonly kind: 'unreadable' };

export type Preparation = { readonly trim: boolean; readonly clearSignatures?: boolean };

/** Readies XML for signing: without the signatures of its root and without blank text if wished. Everything else stays as written. */
export function prepareXml(given: string, { trim, clearSignatures = false }: Preparation): PreparedXml {
  const text = given.trim();
  const read = readXml(text);
  if (read.kind === 'unreadable') return { kind: 'unreadable' };
  if (!clearSignatures) return { kind: 'prepared', xml: trim ? trimmed(read.document) : text };
  const cleared = without(
    read.document.text,
    childrenNamed(read.document.root, xmlSignature, 'Signature').map(({ start, end }) => ({ from: start, to: end })),
  );
  return trim ? prepareXml(cleared, { trim }) : { kind: 'prepared', xml: cleared };
}

function trimmed({ text, root }: XmlDocument): string {
  return without(
    text,
    [...descendants(root)].flatMap((element) => blanksIn(text, element)),
  );
}
