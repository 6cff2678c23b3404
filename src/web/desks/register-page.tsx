import type { RegisterPaper } from '../../casework/index.ts';
import { Rows, Table, valueIn } from '../shared/components.tsx';
import { longDate } from '../shared/format.ts';
import { page, type View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { factWords } from '../shared/words-of.ts';
import { type BatchInView, sumText } from './batch-page.tsx';

/** The register of a batch as it was frozen: who is in it, what is said of each, and the totals. */
export function registerPage(v: View, { batch, regulation }: BatchInView, paper: RegisterPaper) {
  const { say, language } = v;
  const number = batch.paper?.number?.text ?? null;
  const columns = [
    ...new Map(
      paper.rows.flatMap(({ fields }) =>
        fields.filter(({ value }) => value.kind !== 'number').map((one) => [one.name, one.label] as const),
      ),
    ),
  ];
  return page(
    v,
    say(paper.title),
    <>
      <a href={`/staff/batches/${batch.id}`} class="govuk-back-link">
        {say(texts.back)}
      </a>
      <span class="govuk-caption-l jardem-number">№ {number ?? '—'}</span>
      <h1 class="govuk-heading-l">{say(paper.title)}</h1>
      {paper.standsIn ? <p class="jardem-source">{say(paper.standsIn)}</p> : null}
      <Rows
        rows={[
          { label: say(texts.when), value: longDate(paper.on, language) },
          { label: say(texts.batchCount), value: String(paper.members) },
          ...Object.entries(paper.totals).map(([ref, sum]) => ({
            label: `${say(texts.batchTotals)}: ${say(factWords(regulation, ref))}`,
            value: sumText(v, regulation, ref, sum),
          })),
        ]}
      />
      <Table
        caption={say(texts.batchMembers)}
        head={[say(texts.number), ...columns.map(([, label]) => say(label))]}
        rows={paper.rows.map((row) => [
          <span class="jardem-number">{row.number ?? '—'}</span>,
          ...columns.map(([name]) => {
            const field = row.fields.find((one) => one.name === name);
            return field ? valueIn(field.value, language, number) : '—';
          }),
        ])}
      />
    </>,
    { here: '/staff/batches' },
  );
}
