import type { FC } from 'hono/jsx';
import { formatTenge, type Tiyn, tiyn, type Words } from '../../base/index.ts';
import { benefitWords, type ParameterBook, type ParameterRow, parametersOf } from '../../benefits/index.ts';
import { articleText } from '../../documents/index.ts';
import type { AwardId, RecalculationDocument, RecalculationRow } from '../../payments/index.ts';
import { Rows, Table, Tag } from '../shared/components.tsx';
import { moment, shortDate } from '../shared/format.ts';
import type { View } from '../shared/layout.tsx';
import { PdfLinks } from '../shared/pdf.tsx';
import { texts } from '../shared/texts.ts';
import { capital } from '../shared/words-of.ts';
import { ExplainedPart, Folded } from './calculation-lines.tsx';
import { daysText, parameterName, valueText } from './parameter-parts.tsx';
import { money } from './parts.tsx';
import { groundWords, recalculationTexts } from './recalculation-texts.ts';
import { paymentTexts, regionWords } from './texts.ts';

/** A difference of two sums with its sign, as a number. */
export function signed(before: Tiyn, after: Tiyn): string {
  const sign = after > before ? '+' : after < before ? '−' : '';
  return `${sign}${formatTenge(tiyn(Math.abs(after - before)))}`;
}

/** A difference of two sums with its sign, in tenge. */
export const differenceText = (v: View, before: Tiyn, after: Tiyn): string => `${signed(before, after)} ${v.say(texts.tenge)}`;

/** The head of a column of sums: what they are, and that they are in tenge. */
export const inTenge = (v: View, words: Words): string => `${v.say(words)}, ${v.say(texts.tenge)}`;

/** A sum in a column whose head names the unit. */
export const Sum: FC<{ children: string }> = ({ children }) => <span class="jardem-figure jardem-number">{children}</span>;

/** The rows that changes of parameters brought, in the order of the changes. */
export function rowsOfChanges(book: ParameterBook, changes: readonly string[]): readonly ParameterRow[] {
  const rows = [...book.values()].flat();
  return changes.flatMap((change) => rows.find((row) => row.change === change) ?? []);
}

/** A change of a parameter by its name: what it is, its value and its days. */
export const changeText = (
  v: View,
  book: ParameterBook,
  row: Pick<ParameterRow, 'parameter' | 'unit' | 'value' | 'from' | 'until'>,
): string => `${parameterName(v, book, row.parameter)}: ${valueText(v, row.unit, row.value)}, ${daysText(row.from, row.until)}`;

/** Changes of parameters as a list; a dash where none was named. */
export const Changes: FC<{ v: View; book: ParameterBook; changes: readonly string[] }> = ({ v, book, changes }) => {
  const rows = rowsOfChanges(book, changes);
  if (rows.length === 0) return <>—</>;
  return (
    <ul class="govuk-list">
      {rows.map((row) => (
        <li>{changeText(v, book, row)}</li>
      ))}
    </ul>
  );
};

/** Rows of the dry run: each leads to how its amounts were worked out. */
export const FoundRows: FC<{
  v: View;
  id: string;
  caption: string;
  rows: readonly RecalculationRow[];
  reasons: ReadonlyMap<AwardId, Words>;
}> = ({ v, id, caption, rows, reasons }) => {
  const { say } = v;
  const withReason = rows.some(({ ground }) => ground !== undefined);
  const head = [
    ...[paymentTexts.award, paymentTexts.benefit, paymentTexts.region, recalculationTexts.from].map((words) => say(words)),
    inTenge(v, recalculationTexts.before),
    ...(withReason ? [say(recalculationTexts.reason)] : [inTenge(v, recalculationTexts.after), inTenge(v, recalculationTexts.difference)]),
  ];
  return (
    <Table
      caption={caption}
      hideCaption
      head={head}
      rows={rows.map((row) => [
        <a class="govuk-link jardem-number" href={`/staff/payments/recalculations/${id}/awards/${row.award}`}>
          {row.award}
        </a>,
        say(capital(benefitWords(row.benefit))),
        say(regionWords(row.region)),
        shortDate(row.from),
        <Sum>{formatTenge(row.before)}</Sum>,
        ...(withReason
          ? [say(groundWords(row.ground, reasons.get(row.award)))]
          : [<Sum>{formatTenge(row.after)}</Sum>, <Sum>{signed(row.before, row.after)}</Sum>]),
      ])}
    />
  );
};

/** The decision on one person's award: what changed, by which act and article, and both calculations. `pdf`: where it is as a file. */
export const DecisionPart: FC<{ v: View; paper: RecalculationDocument; book: ParameterBook; pdf: string }> = ({ v, paper, book, pdf }) => {
  const { say, language } = v;
  const { before, after, order } = paper;
  const read = parametersOf(after.calculation?.benefit ?? paper.benefit, paper.from, book);
  const changes = paper.changes.filter((change) => rowsOfChanges(book, [change]).some(({ parameter }) => read.has(parameter)));
  return (
    <>
      <h1 class="govuk-heading-l">
        {say(recalculationTexts.decision)} {paper.undone ? <Tag colour="yellow">{say(recalculationTexts.undoneMark)}</Tag> : null}
      </h1>
      <Rows
        rows={[
          { label: say(paymentTexts.benefit), value: say(capital(benefitWords(paper.benefit))) },
          { label: say(recalculationTexts.orderWhole), value: `№ ${order.number}, ${shortDate(order.on)}` },
          { label: say(recalculationTexts.norm), value: articleText(paper.article, language) },
          ...(changes.length > 0
            ? [{ label: say(recalculationTexts.parameters), value: <Changes v={v} book={book} changes={changes} /> }]
            : []),
          { label: say(recalculationTexts.from), value: shortDate(paper.from) },
          { label: say(recalculationTexts.before), value: money(v, before.monthly) },
          { label: say(recalculationTexts.after), value: <strong>{money(v, after.monthly)}</strong> },
          { label: say(recalculationTexts.difference), value: differenceText(v, before.monthly, after.monthly) },
          { label: say(recalculationTexts.recordedAt), value: moment(paper.recordedAt, 'Asia/Almaty') },
        ]}
      />
      <PdfLinks v={v} at={pdf} />
      <BothCalculations v={v} before={before} after={after} />
    </>
  );
};

/** How an amount was worked out before and after: the new one open, the old one folded away. */
export const BothCalculations: FC<{ v: View } & Pick<RecalculationDocument, 'before' | 'after'>> = ({ v, before, after }) => (
  <>
    <ExplainedPart v={v} title={v.say(recalculationTexts.after)} amount={after} />
    <Folded title={`${v.say(recalculationTexts.before)}: ${money(v, before.monthly)}`}>
      <ExplainedPart v={v} title={v.say(recalculationTexts.before)} amount={before} />
    </Folded>
  </>
);
