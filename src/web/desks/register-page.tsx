import { totalsOf } from '../../api/index.ts';
import type { RegisterPaper } from '../../casework/index.ts';
import { onPages, shownRegister } from '../../documents/index.ts';
import { Rows, Table } from '../shared/components.tsx';
import { longDate } from '../shared/format.ts';
import { page, type View } from '../shared/layout.tsx';
import { PdfLinks } from '../shared/pdf.tsx';
import { texts } from '../shared/texts.ts';
import type { BatchInView } from './batch-page.tsx';

/** The register of a batch as it was frozen: who is in it, what is said of each, and the totals. */
export function registerPage(v: View, { batch, regulation }: BatchInView, paper: RegisterPaper) {
  const { say, language } = v;
  const number = batch.paper?.number?.text ?? null;
  const shown = shownRegister(paper, onPages(language), number, totalsOf(regulation));
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
      <PdfLinks v={v} at={`/staff/batches/${batch.id}/register/pdf`} />
      <Rows
        rows={[
          { label: say(texts.when), value: longDate(paper.on, language) },
          { label: say(texts.batchCount), value: String(paper.members) },
          ...shown.totals.map(({ label, sum }) => ({ label: `${say(texts.batchTotals)}: ${label}`, value: sum })),
        ]}
      />
      <Table
        caption={say(texts.batchMembers)}
        head={[say(texts.number), ...shown.columns.map(({ label }) => label)]}
        rows={shown.rows.map(([member, ...cells]) => [<span class="jardem-number">{member}</span>, ...cells])}
      />
    </>,
    { here: '/staff/batches' },
  );
}
