import type { FC } from 'hono/jsx';
import { formatTenge, isLocalDate, type Language, tiyn } from '../../base/index.ts';
import type { AmountInput, AmountLine, DraftAmount } from '../../casework/index.ts';
import { amountTexts, fromDay, originTexts, untilDay } from './amount-texts.ts';
import { shortDate } from './format.ts';
import { texts } from './texts.ts';

/** A decimal text with its digits in threes, and the mark that the language uses; anything else as it is. */
function number(value: string, language: Language): string {
  const match = /^(-?\d+)(?:\.(\d+))?( %)?$/.exec(value);
  if (!match) return isLocalDate(value) ? shortDate(value) : value;
  const [, digits = '', rest, percent = ''] = match;
  const whole = digits.replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${whole}${rest ? `${language === 'en' ? '.' : ','}${rest}` : ''}${percent}`;
}

function resultText({ result }: AmountLine, language: Language): string {
  const value = number(result.value, language);
  return result.unit === 'tenge' ? `${value} ${texts.tenge[language]}` : value;
}

/** Where a value is from: an official source with its day, or facts of the case. What another line has worked out stands under this one. */
function originText({ origin }: AmountInput, language: Language): string | undefined {
  if (origin.kind === 'line') return undefined;
  if (origin.kind === 'parameter') return `${origin.source[language]}, ${fromDay(shortDate(origin.from))[language]}`;
  const origins = [...new Set(origin.facts.map((fact) => originTexts[fact.origin][language]))];
  return origins.length > 0 ? origins.join(', ') : amountTexts.ofCase[language];
}

const Input: FC<{ input: AmountInput; language: Language }> = ({ input, language }) => {
  const origin = originText(input, language);
  return (
    <li>
      {input.name[language]}: <strong class="jardem-figure">{input.label?.[language] ?? number(input.value, language)}</strong>
      {origin ? <span class="jardem-source"> ({origin})</span> : null}
    </li>
  );
};

type Lines = { lines: readonly AmountLine[]; language: Language; under?: string };

/** Lines of an explanation, each with those that it is built from under it. The article is said once, until another one holds. */
export const AmountLines: FC<Lines> = ({ lines, language, under }) => (
  <ol class="jardem-calculation">
    {lines.map((line) => {
      const article = articleText(line.article, language);
      return (
        <li>
          <p class="jardem-calculation__what">
            {capital(line.what[language])}: <strong class="jardem-figure">{resultText(line, language)}</strong>
          </p>
          <p>= {line.formula[language]}</p>
          {line.inputs.length > 0 ? (
            <ul class="jardem-calculation__inputs">
              {line.inputs.map((input) => (
                <Input input={input} language={language} />
              ))}
            </ul>
          ) : null}
          {article === under ? null : (
            <p class="jardem-source">
              {capital(texts.source[language])}: {article}
            </p>
          )}
          {line.reading ? (
            <p class="jardem-source">
              {amountTexts.reading[language]}: {line.reading[language]}
            </p>
          ) : null}
          {line.lines.length > 0 ? <AmountLines lines={line.lines} language={language} under={article} /> : null}
        </li>
      );
    })}
  </ol>
);

function articleText({ act, article, paragraph }: AmountLine['article'], language: Language): string {
  if (!article) return act[language];
  const [word, part] = { kk: ['бап', 'тармақ'], ru: ['статья', 'пункт'], en: ['article', 'paragraph'] }[language];
  if (language === 'kk') return `${act.kk}, ${article}-${word}${paragraph ? `, ${paragraph}-${part}` : ''}`;
  return `${act[language]}, ${word} ${article}${paragraph ? `, ${part} ${paragraph}` : ''}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** An amount in one line: how much, a month or once, from when until when. */
export function amountText(amount: DraftAmount, language: Language): string {
  const sum = `${formatTenge(tiyn(amount.tiyn))} ${texts.tenge[language]}`;
  if (amount.payment === 'once') return `${sum}, ${amountTexts.once[language]}`;
  const days = [
    ...(amount.from ? [fromDay(shortDate(amount.from))[language]] : []),
    ...(amount.until ? [untilDay(shortDate(amount.until))[language]] : []),
  ];
  return [`${sum} ${amountTexts.month[language]}`, ...days].join(', ');
}

/** How an amount came about, folded away until somebody wants to see it. */
export const Explanation: FC<{ amount: DraftAmount; language: Language }> = ({ amount, language }) =>
  amount.explanation.length === 0 ? null : (
    <details class="govuk-details" data-module="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{amountTexts.how[language]}</span>
      </summary>
      <div class="govuk-details__text">
        <AmountLines lines={amount.explanation} language={language} />
      </div>
    </details>
  );
