import type { FC } from 'hono/jsx';
import type { LocalDate, Refusal } from '../../base/index.ts';
import {
  type AmountName,
  amountNames,
  benefitWords,
  followsOf,
  increaseOf,
  type ParameterBook,
  type ProposalState,
  parametersOf,
} from '../../benefits/index.ts';
import type { Recalculating } from '../../payments/index.ts';
import { Button, Checkboxes, DateField, ErrorSummary, Field, Once, Radios, Table, Tag } from '../shared/components.tsx';
import { shortDate } from '../shared/format.ts';
import type { Sent } from '../shared/forms.ts';
import { page, type View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { capital } from '../shared/words-of.ts';
import { parameterTexts } from './parameter-texts.ts';
import { whoText } from './parts.tsx';
import { changeText, rowsOfChanges } from './recalculation-parts.tsx';
import { recalculationStatusTexts, recalculationTexts } from './recalculation-texts.ts';

/** Benefits in payment that may be recalculated: those that move with parameters, and those that an act raises. */
const recalculable = amountNames.filter(
  (name) => !name.endsWith('/yearly-increase') && (followsOf(name) === 'parameters' || increaseOf(name) !== undefined),
);

/** What the page of recalculations shows beside its form. */
export type RecalculationsInView = {
  readonly known: readonly Recalculating[];
  readonly book: ParameterBook;
  readonly proposals: readonly ProposalState[];
};

/** What the form was sent with, and what is wrong with it: `field` is where. */
export type FormTold = { readonly sent?: Sent; readonly refusal?: Refusal; readonly field?: string };

/** The day and benefits that chosen changes of parameters concern: the earliest day, and the benefits whose formulas read them. */
export function filledBy(
  book: ParameterBook,
  changes: readonly string[],
  kind: 'indexation' | 'parameter',
): { readonly from: LocalDate; readonly benefits: readonly AmountName[] } | undefined {
  const rows = rowsOfChanges(book, changes);
  const from = rows.map((row) => row.from).sort()[0];
  if (from === undefined) return undefined;
  const reads = (name: AmountName) => {
    const formula = kind === 'indexation' ? (increaseOf(name) ?? name) : name;
    const read = rows.map((row) => parametersOf(formula, row.from, book).has(row.parameter));
    return read.includes(true);
  };
  return { from, benefits: recalculable.filter(reads) };
}

/** All recalculations, and the form that begins a dry run. */
export function recalculationsPage(v: View, view: RecalculationsInView, told: FormTold = {}) {
  const { say } = v;
  return page(
    v,
    say(recalculationTexts.title),
    <>
      <a href="/staff/payments" class="govuk-back-link">
        {say(texts.payments)}
      </a>
      <ErrorSummary say={say} refusal={told.refusal ?? null} field={told.field} />
      <h1 class="govuk-heading-l">{say(recalculationTexts.title)}</h1>
      {view.known.length === 0 ? (
        <p class="govuk-body">{say(recalculationTexts.none)}</p>
      ) : (
        <Table
          caption={say(recalculationTexts.title)}
          hideCaption
          head={[
            say(recalculationTexts.orderWhole),
            say(recalculationTexts.kind),
            say(recalculationTexts.from),
            say(recalculationTexts.counted),
            say(texts.status),
            say(recalculationTexts.preparedBy),
          ]}
          rows={view.known.map(({ spec, status, rows }) => [
            <a class="govuk-link" href={`/staff/payments/recalculations/${spec.id}`}>
              {`№ ${spec.order.number}, ${shortDate(spec.order.on)}`}
            </a>,
            say(recalculationTexts[spec.kind]),
            shortDate(spec.from),
            String(rows),
            <Tag>{say(recalculationStatusTexts[status])}</Tag>,
            whoText(v, spec.by),
          ])}
        />
      )}
      <h2 class="govuk-heading-m">{say(recalculationTexts.startTitle)}</h2>
      <p class="govuk-body">{say(recalculationTexts.startIntro)}</p>
      <StartForm v={v} view={view} sent={told.sent} />
    </>,
    { here: '/staff/payments', status: told.refusal ? 422 : 200 },
  );
}

const StartForm: FC<{ v: View; view: RecalculationsInView; sent: Sent | undefined }> = ({ v, view, sent }) => {
  const { say } = v;
  return (
    <form method="post" action="/staff/payments/recalculations">
      <Once once={sent?.one('key') || v.once()} />
      <Radios
        name="kind"
        legend={say(recalculationTexts.kind)}
        value={sent?.one('kind') || 'indexation'}
        choices={[
          { value: 'indexation', label: say(recalculationTexts.indexation), hint: say(recalculationTexts.indexationHint) },
          { value: 'parameter', label: say(recalculationTexts.parameter), hint: say(recalculationTexts.parameterHint) },
        ]}
      />
      <ChangesToChoose v={v} view={view} sent={sent} />
      <Checkboxes
        name="benefit"
        legend={say(recalculationTexts.benefits)}
        values={sent?.all('benefit') ?? []}
        choices={recalculable.map((value) => ({ value, label: say(capital(benefitWords(value))) }))}
      />
      <DateField id="from" label={say(recalculationTexts.from)} value={sent?.one('from')} say={say} />
      <Field id="order" label={say(recalculationTexts.order)} value={sent?.one('order')} width="govuk-input--width-10" />
      <DateField id="orderOn" label={say(recalculationTexts.orderOn)} value={sent?.one('orderOn')} say={say} />
      <Radios
        name="lower"
        legend={say(recalculationTexts.lower)}
        value={sent?.one('lower') || 'no'}
        choices={[
          { value: 'no', label: say(recalculationTexts.keep) },
          { value: 'yes', label: say(recalculationTexts.lowerToo) },
        ]}
      />
      <Button name="do" value="start">
        {say(recalculationTexts.start)}
      </Button>
    </form>
  );
};

/** Approved changes of parameters by name, the latest first; each with whether it holds already and what has followed it. */
const ChangesToChoose: FC<{ v: View; view: RecalculationsInView; sent: Sent | undefined }> = ({ v, view, sent }) => {
  const { say } = v;
  const { book, known, proposals } = view;
  const today = v.means.today();
  const waits = proposals.some(({ change, ending }) => !change && !ending);
  const choices = proposals.flatMap(({ change }) => {
    if (!change) return [];
    const unit = book.get(change.parameter)?.[0]?.unit ?? 'number';
    const used = known.filter(({ spec, status }) => status !== 'withdrawn' && spec.changes.includes(change.id));
    const hint = [
      say(change.from <= today ? recalculationTexts.inForceAlready : recalculationTexts.inForceLater),
      `${say(parameterTexts.approvedBy)}: ${whoText(v, change.approvedBy)}`,
      ...used.map(({ spec }) => `${say(recalculationTexts.usedBy)} ${spec.order.number}`),
    ];
    return [{ value: change.id, label: changeText(v, book, { ...change, unit }), hint: hint.join('; ') }];
  });
  return (
    <>
      {choices.length === 0 ? (
        <p class="govuk-body">{say(recalculationTexts.noChanges)}</p>
      ) : (
        <>
          <Checkboxes
            name="change"
            legend={say(recalculationTexts.changes)}
            hint={say(recalculationTexts.changesHint)}
            values={sent?.all('change') ?? []}
            choices={choices}
          />
          <Button kind="secondary" name="do" value="fill">
            {say(recalculationTexts.fill)}
          </Button>
        </>
      )}
      {waits ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/staff/parameters">
            {say(recalculationTexts.proposalsWait)}
          </a>
        </p>
      ) : null}
    </>
  );
};
