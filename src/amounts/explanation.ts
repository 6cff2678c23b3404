import type { Calculation, Line } from '../benefits/index.ts';
import type { AmountLine } from '../casework/index.ts';

/** The lines of a calculation as drafts keep them, without where the facts are from: they are those that an award keeps. */
export function explanationOf({ explanation }: Calculation): readonly AmountLine[] {
  const shown = ({ inputs, lines, article, ...line }: Line): AmountLine => ({
    ...line,
    article: { act: article.act, article: article.article, ...(article.paragraph === undefined ? {} : { paragraph: article.paragraph }) },
    inputs: inputs.map(({ origin, ...input }) => {
      if (origin.kind === 'line') return { ...input, origin };
      if (origin.kind === 'fact') return { ...input, origin: { kind: 'facts', facts: [] } };
      return { ...input, origin: { kind: 'parameter', from: origin.from, until: origin.until, source: origin.source } };
    }),
    lines: lines.map(shown),
  });
  return explanation.map(shown);
}
