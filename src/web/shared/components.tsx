import type { Child, FC } from 'hono/jsx';
import QRCode from 'qrcode';
import type { Language } from '../../base/index.ts';
import { isLocalDate, type Refusal } from '../../base/index.ts';
import type { Paper } from '../../casework/index.ts';
import { onPages, type ShownLine, type ShownValue, shownPaper } from '../../documents/index.ts';
import { ShownLines } from './explanation.tsx';
import { shortDate } from './format.ts';
import type { Say } from './language.ts';
import { texts } from './texts.ts';

/** A refusal at the top of a page, with a link to the field when one is known. */
export const ErrorSummary: FC<{ say: Say; refusal: Refusal | null; field?: string | undefined }> = ({ say, refusal, field }) =>
  refusal ? (
    <div class="govuk-error-summary" data-module="govuk-error-summary" role="alert" tabindex={-1}>
      <h2 class="govuk-error-summary__title">{say(texts.errorTitle)}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          <li>{field ? <a href={`#${field}`}>{say(refusal.text)}</a> : say(refusal.text)}</li>
        </ul>
      </div>
    </div>
  ) : null;

/** Says that something was done. */
export const DoneBanner: FC<{ title: string; children?: Child }> = ({ title, children }) => (
  <div class="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="banner">
    <div class="govuk-notification-banner__header">
      <h2 class="govuk-notification-banner__title" id="banner">
        {title}
      </h2>
    </div>
    {children ? <div class="govuk-notification-banner__content">{children}</div> : null}
  </div>
);

export const Field: FC<{
  id: string;
  /** What the field is sent as; its id unless a page has several of the kind. */
  name?: string;
  label: string;
  hint?: string | undefined;
  value?: string | undefined;
  type?: string;
  width?: string;
  autocomplete?: string;
  required?: boolean;
}> = ({ id, name = id, label, hint, value, type = 'text', width = '', autocomplete = 'off', required }) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={id}>
      {label}
    </label>
    {hint ? (
      <div id={`${id}-hint`} class="govuk-hint">
        {hint}
      </div>
    ) : null}
    <input
      class={`govuk-input ${width}`}
      id={id}
      name={name}
      type={type}
      value={value ?? ''}
      autocomplete={autocomplete}
      aria-describedby={hint ? `${id}-hint` : undefined}
      required={required}
    />
  </div>
);

/** One of several by name, none of which is chosen beforehand. */
export const Select: FC<{
  id: string;
  name?: string;
  label: string;
  /** What stands there while nothing is chosen. */
  none: string;
  choices: readonly { readonly id: string; readonly name: string }[];
  value?: string | undefined;
}> = ({ id, name = id, label, none, choices, value }) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={id}>
      {label}
    </label>
    <select class="govuk-select" id={id} name={name}>
      <option value="">{none}</option>
      {choices.map((choice) => (
        <option value={choice.id} selected={choice.id === value}>
          {choice.name}
        </option>
      ))}
    </select>
  </div>
);

/** A date typed as official papers write it, the same in every browser. */
export const DateField: FC<{ id: string; name?: string; label: string; value?: string | undefined; say: Say }> = ({
  id,
  name = id,
  label,
  value,
  say,
}) => (
  <Field
    id={id}
    name={name}
    label={label}
    hint={say(texts.dateHint)}
    value={value && isLocalDate(value) ? shortDate(value) : value}
    width="govuk-input--width-10"
  />
);

export const TextArea: FC<{
  id: string;
  /** What the field is sent as; its id unless a page has several of the kind. */
  name?: string;
  label: string;
  value?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
}> = ({ id, name = id, label, value, hint, error }) => (
  <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
    <label class="govuk-label" for={id}>
      {label}
    </label>
    {hint ? (
      <div class="govuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
    ) : null}
    {error ? (
      <p class="govuk-error-message" id={`${id}-error`}>
        {error}
      </p>
    ) : null}
    <textarea
      class={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
      id={id}
      name={name}
      rows={4}
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
    >
      {value ?? ''}
    </textarea>
  </div>
);

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined };

export const Radios: FC<{
  name: string;
  /** What the ids of its choices begin with; its name unless a page has several of the kind. */
  id?: string;
  legend: string;
  choices: readonly Choice[];
  value?: string | undefined;
  inline?: boolean;
  hint?: string | undefined;
}> = ({ name, id = name, legend, choices, value, inline, hint }) => (
  <div class="govuk-form-group">
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
      {hint ? <div class="govuk-hint">{hint}</div> : null}
      <div class={`govuk-radios ${inline ? 'govuk-radios--inline' : ''}`}>
        {choices.map((choice, i) => (
          <div class="govuk-radios__item">
            <input
              class="govuk-radios__input"
              id={`${id}-${i}`}
              name={name}
              type="radio"
              value={choice.value}
              checked={choice.value === value}
            />
            <label class="govuk-label govuk-radios__label" for={`${id}-${i}`}>
              {choice.label}
            </label>
            {choice.hint ? <div class="govuk-hint govuk-radios__hint">{choice.hint}</div> : null}
          </div>
        ))}
      </div>
    </fieldset>
  </div>
);

export const Checkboxes: FC<{
  name: string;
  /** What the ids of its choices begin with; its name unless a page has several of the kind. */
  id?: string;
  legend: string;
  choices: readonly Choice[];
  values: readonly string[];
  hint?: string;
}> = ({ name, id = name, legend, choices, values, hint }) => (
  <div class="govuk-form-group">
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
      {hint ? <div class="govuk-hint">{hint}</div> : null}
      <div class="govuk-checkboxes" data-module="govuk-checkboxes">
        {choices.map((choice, i) => (
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id={`${id}-${i}`}
              name={name}
              type="checkbox"
              value={choice.value}
              checked={values.includes(choice.value)}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`${id}-${i}`}>
              {choice.label}
            </label>
            {choice.hint ? <div class="govuk-hint govuk-checkboxes__hint">{choice.hint}</div> : null}
          </div>
        ))}
      </div>
    </fieldset>
  </div>
);

export const Button: FC<{ children?: Child; kind?: 'secondary' | 'warning'; name?: string; value?: string }> = ({
  children,
  kind,
  name,
  value,
}) => (
  <button
    type="submit"
    class={`govuk-button ${kind ? `govuk-button--${kind}` : ''}`}
    data-prevent-double-click="true"
    name={name}
    value={value}
  >
    {children}
  </button>
);

/** What makes a form safe to send twice: the version that was looked at, and a key of its own. */
export const Once: FC<{ once: string; saw?: number | undefined }> = ({ once, saw }) => (
  <>
    <input type="hidden" name="key" value={once} />
    {saw === undefined ? null : <input type="hidden" name="saw" value={String(saw)} />}
  </>
);

export const Rows: FC<{ rows: readonly { readonly label: string; readonly value: Child }[] }> = ({ rows }) => (
  <dl class="govuk-summary-list">
    {rows.map(({ label, value }) => (
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">{label}</dt>
        <dd class="govuk-summary-list__value">{value}</dd>
      </div>
    ))}
  </dl>
);

/** A table that turns into cards on a narrow screen. */
export const Table: FC<{ caption: string; head: readonly string[]; rows: readonly (readonly Child[])[]; hideCaption?: boolean }> = ({
  caption,
  head,
  rows,
  hideCaption,
}) => (
  <table class="govuk-table jardem-table">
    <caption class={hideCaption ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}>{caption}</caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {head.map((title) => (
          <th scope="col" class="govuk-table__header">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      {rows.map((cells) => (
        <tr class="govuk-table__row">
          {cells.map((cell, i) => (
            <td class="govuk-table__cell" data-label={head[i]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** The link to the rows that come after; nothing where these are the last. */
export const NextPage: FC<{ say: Say; after: string | null }> = ({ say, after }) =>
  after ? (
    <p>
      <a class="govuk-link" href={`?after=${encodeURIComponent(after)}`}>
        {say(texts.next)}
      </a>
    </p>
  ) : null;

export const Tag: FC<{ colour?: 'green' | 'red' | 'yellow' | 'grey' | 'blue'; children?: Child }> = ({ colour, children }) => (
  <strong class={`govuk-tag ${colour ? `govuk-tag--${colour}` : ''}`}>{children}</strong>
);

/** A value of a paper in words, as a page shows it. */
const shown = (value: ShownValue): Child =>
  value.kind === 'text' ? (
    value.text
  ) : (
    <ul class={`govuk-list ${value.bullets ? 'govuk-list--bullet' : ''}`}>
      {value.items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );

/** The code under a paper: it leads to the page where anyone can check the paper by its number. */
const VerifyCode: FC<{ address: string; label: string }> = ({ address, label }) => {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  const squares = Array.from(modules.data, (dark, i) => (dark ? `M${i % modules.size} ${Math.floor(i / modules.size)}h1v1h-1z` : '')).join(
    '',
  );
  return (
    <svg viewBox={`-2 -2 ${modules.size + 4} ${modules.size + 4}`} width="132" height="132" role="img" aria-label={label}>
      <path d={squares} fill="#0b0c0c" />
    </svg>
  );
};

/** The calculation in a paper takes the width of both columns; it is folded on the screen and printed whole. */
const CalculationIn: FC<{ title: string; lines: readonly ShownLine[]; language: Language }> = ({ title, lines, language }) => (
  <details class="govuk-details jardem-paper__calculation" lang={language}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{title}</span>
    </summary>
    <div class="govuk-details__text">
      <ShownLines lines={lines} />
    </div>
  </details>
);

/**
 * A paper as people read it: in Kazakh and Russian side by side, as official forms are, with the code by which it is checked. `verifyAt`:
 * where that is done by the paper's number.
 */
export const PaperView: FC<{ paper: Paper; number: string | null; verifyAt?: string; languages?: readonly Language[] }> = ({
  paper,
  number,
  verifyAt,
  languages = ['kk', 'ru'],
}) => {
  const papers = languages.map((language) => ({ language, ...shownPaper(paper, onPages(language), number) }));
  return (
    <div class="jardem-paper">
      <div class="jardem-paper__langs">
        {papers.map(({ language, title, standsIn, corrects, fields }) => (
          <section lang={language}>
            <h2 class="govuk-heading-m">{title}</h2>
            {standsIn ? <p class="jardem-source">{standsIn}</p> : null}
            {corrects ? (
              <p class="govuk-body">
                <strong>{corrects.what}</strong>. {corrects.reasons}
              </p>
            ) : null}
            <dl class="govuk-summary-list">
              {fields.map(({ label, value }) => (
                <div class="govuk-summary-list__row">
                  <dt class="govuk-summary-list__key">{label}</dt>
                  <dd class="govuk-summary-list__value">{shown(value)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {papers.flatMap(({ language, calculations }) =>
        calculations.map(({ title, lines }) => <CalculationIn title={title} lines={lines} language={language} />),
      )}
      {number && verifyAt && papers.some(({ hasCode }) => hasCode) ? <VerifyCode address={verifyAt} label={number} /> : null}
    </div>
  );
};
