import type { FC } from 'hono/jsx';
import { formatTenge, isLocalDate, type Language, tiyn } from '../../base/index.ts';
import type { AmountInput, AmountLine, DraftAmount } from '../../casework/index.ts';
import { amountTexts, originTexts } from './amount-texts.ts';
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

/** Where a value is from: an official source, facts of the case, or a line that stands below. */
function originText({ origin }: AmountInput, language: Language): string {
  if (origin.kind === 'line') return amountTexts.worked[language];
  if (origin.kind === 'parameter') return `${amountTexts.figure[language]}: ${origin.source[language]}, ${shortDate(origin.from)}`;
  const origins = [...new Set(origin.facts.map((fact) => originTexts[fact.origin][language]))];
  return origins.length > 0 ? origins.join(', ') : amountTexts.ofCase[language];
}

const Input: FC<{ input: AmountInput; language: Language }> = ({ input, language }) => (
  <li>
    {input.name[language]}: <strong class="jardem-figure">{input.label?.[language] ?? number(input.value, language)}</strong>{' '}
    <span class="jardem-source">({originText(input, language)})</span>
  </li>
);

/** Lines of an explanation, each with those that it is built from under it. */
export const AmountLines: FC<{ lines: readonly AmountLine[]; language: Language }> = ({ lines, language }) => (
  <ol class="jardem-calculation">
    {lines.map((line) => (
      <li>
        <p class="jardem-calculation__what">
          {capital(line.what[language])}: <strong class="jardem-figure">{resultText(line, language)}</strong>
        </p>
        <p class="jardem-calculation__formula">= {line.formula[language]}</p>
        {line.inputs.length > 0 ? (
          <ul class="jardem-calculation__inputs">
            {line.inputs.map((input) => (
              <Input input={input} language={language} />
            ))}
          </ul>
        ) : null}
        <p class="jardem-source">
          {texts.source[language]}: {line.article.act[language]}
          {line.article.article ? `, ${articleText(line.article, language)}` : ''}
        </p>
        {line.reading ? (
          <p class="jardem-source">
            {amountTexts.reading[language]}: {line.reading[language]}
          </p>
        ) : null}
        {line.lines.length > 0 ? <AmountLines lines={line.lines} language={language} /> : null}
      </li>
    ))}
  </ol>
);

function articleText({ article, paragraph }: AmountLine['article'], language: Language): string {
  const [word, part] = { kk: ['бап', 'тармақ'], ru: ['статья', 'пункт'], en: ['article', 'paragraph'] }[language];
  if (language === 'kk') return `${article}-${word}${paragraph ? `, ${paragraph}-${part}` : ''}`;
  return `${word} ${article}${paragraph ? `, ${part} ${paragraph}` : ''}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** An amount in one line: how much, a month or once, from when until when. */
export function amountText(amount: DraftAmount, language: Language): string {
  const days = [
    amount.from ? `${amountTexts.from[language]} ${shortDate(amount.from)}` : '',
    amount.until ? `${amountTexts.until[language]} ${shortDate(amount.until)}` : '',
  ].filter(Boolean);
  const sum = `${formatTenge(tiyn(amount.tiyn))} ${texts.tenge[language]} ${amountTexts[amount.payment === 'once' ? 'once' : 'month'][language]}`;
  return amount.payment === 'once' ? sum : [sum, ...days].join(', ');
}

/** How an amount came about, folded away until somebody wants to see it. */
export const Explanation: FC<{ amount: DraftAmount; language: Language; open?: boolean }> = ({ amount, language, open }) =>
  amount.explanation.length === 0 ? null : (
    <details class="govuk-details" data-module="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{amountTexts.how[language]}</span>
      </summary>
      <div class="govuk-details__text">
        <AmountLines lines={amount.explanation} language={language} />
      </div>
    </details>
  );
