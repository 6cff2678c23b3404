import { isLocalDate, type Language } from '../base/index.ts';
import type { AmountInput, AmountLine } from '../casework/index.ts';
import { shortDate } from './dates.ts';
import type { Reading } from './reading.ts';
import type { ShownLine } from './sheet.ts';
import { fromDay, originTexts, paperTexts } from './texts.ts';

/** A decimal text with its digits in threes, and the mark that the language uses; anything else as it is. */
function number(value: string, language: Language): string {
  const match = /^(-?\d+)(?:\.(\d+))?( %)?$/.exec(value);
  if (!match) return isLocalDate(value) ? shortDate(value) : value;
  const [, digits = '', rest, percent = ''] = match;
  const whole = digits.replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${whole}${rest ? `${language === 'en' ? '.' : ','}${rest}` : ''}${percent}`;
}

function resultText({ result }: AmountLine, { language, tenge }: Reading): string {
  const value = number(result.value, language);
  return result.unit === 'tenge' ? `${value}\u00a0${tenge}` : value;
}

/** Where a value is from: an official source with its day, or facts of the case. What another line has worked out stands under this one. */
function originText({ origin }: AmountInput, language: Language): string | undefined {
  if (origin.kind === 'line') return undefined;
  if (origin.kind === 'parameter') return `${origin.source[language]}, ${fromDay(shortDate(origin.from))[language]}`;
  const origins = [...new Set(origin.facts.map((fact) => originTexts[fact.origin][language]))];
  return origins.length > 0 ? origins.join(', ') : paperTexts.ofCase[language];
}

/** An article as people read it, with its act. */
export function articleText({ act, article, paragraph }: AmountLine['article'], language: Language): string {
  if (!article) return act[language];
  const [word, part] = { kk: ['бап', 'тармақ'], ru: ['статья', 'пункт'], en: ['article', 'paragraph'] }[language];
  if (language === 'kk') return `${act.kk}, ${article}-${word}${paragraph ? `, ${paragraph}-${part}` : ''}`;
  return `${act[language]}, ${word} ${article}${paragraph ? `, ${part} ${paragraph}` : ''}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The lines of an explanation in words, each with those that it is built from: what pages and papers show. The article is said once, until
 * another one holds.
 */
export function shownLines(lines: readonly AmountLine[], reading: Reading, under?: string): readonly ShownLine[] {
  const { language } = reading;
  return lines.map((line) => {
    const article = articleText(line.article, language);
    return {
      what: capital(line.what[language]),
      result: resultText(line, reading),
      formula: line.formula[language],
      inputs: line.inputs.map((input) => {
        const origin = originText(input, language);
        const value = input.label?.[language] ?? number(input.value, language);
        return { name: input.name[language], value, ...(origin ? { origin } : {}) };
      }),
      ...(article === under ? {} : { article: `${paperTexts.source[language]}: ${article}` }),
      ...(line.reading ? { reading: `${paperTexts.reading[language]}: ${line.reading[language]}` } : {}),
      lines: shownLines(line.lines, reading, article),
    };
  });
}
