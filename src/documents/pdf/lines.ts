/** How wide a text is, in points. */
export type Measure = (text: string) => number;

/**
 * Breaks a text into lines no wider than `width`, at spaces and after hyphens and strokes; a word that is wider than a line is broken
 * between letters. No-break spaces hold. Line ends of the text begin new lines.
 */
export function breakLines(text: string, width: number, measure: Measure): readonly string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure));
}

function breakParagraph(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )|(?<=[\p{L}\p{N}][-/])(?=[\p{L}\p{N}])/u)) {
    if (measure((line + word).trimEnd()) <= width) {
      line += word;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (measure(line.trimEnd()) > width) {
      const letters = [...line];
      let fits = letters.length - 1;
      while (fits > 1 && measure(letters.slice(0, fits).join('')) > width) fits -= 1;
      if (fits < 1) break;
      lines.push(letters.slice(0, fits).join(''));
      line = letters.slice(fits).join('');
    }
  }
  return [...lines, line];
}
