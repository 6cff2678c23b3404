import type { FC } from 'hono/jsx';
import { type Language, tiyn } from '../../base/index.ts';
import type { AmountLine, DraftAmount } from '../../casework/index.ts';
import { fromDay, moneyText, onPages, type ShownLine, shownLines, untilDay } from '../../documents/index.ts';
import { amountTexts } from './amount-texts.ts';
import { shortDate } from './format.ts';

/** Lines of an explanation in words, each with those that it is built from under it. */
export const ShownLines: FC<{ lines: readonly ShownLine[] }> = ({ lines }) => (
  <ol class="jardem-calculation">
    {lines.map((line) => (
      <li>
        <p class="jardem-calculation__what">
          {line.what}: <strong class="jardem-figure">{line.result}</strong>
        </p>
        <p>= {line.formula}</p>
        {line.inputs.length > 0 ? (
          <ul class="jardem-calculation__inputs">
            {line.inputs.map(({ name, value, origin }) => (
              <li>
                {name}: <strong class="jardem-figure">{value}</strong>
                {origin ? <span class="jardem-source"> ({origin})</span> : null}
              </li>
            ))}
          </ul>
        ) : null}
        {line.article ? <p class="jardem-source">{line.article}</p> : null}
        {line.reading ? <p class="jardem-source">{line.reading}</p> : null}
        {line.lines.length > 0 ? <ShownLines lines={line.lines} /> : null}
      </li>
    ))}
  </ol>
);

/** Lines of an explanation in the language of the page. */
export const AmountLines: FC<{ lines: readonly AmountLine[]; language: Language }> = ({ lines, language }) => (
  <ShownLines lines={shownLines(lines, onPages(language))} />
);

/** An amount in one line: how much, a month or once, from when until when. */
export function amountText(amount: DraftAmount, language: Language): string {
  const sum = moneyText(tiyn(amount.tiyn), onPages(language));
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
