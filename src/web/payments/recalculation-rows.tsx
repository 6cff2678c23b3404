import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { stream } from 'hono/streaming';
import type { AppMeans } from '../../api/index.ts';
import { formatTenge, tiyn } from '../../base/index.ts';
import { benefitWords } from '../../benefits/index.ts';
import { type AwardId, isAwardId, type Recalculating, type RecalculationOutcome, type RecalculationRow } from '../../payments/index.ts';
import { Rows, Table } from '../shared/components.tsx';
import { shortDate } from '../shared/format.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View } from '../shared/layout.tsx';
import { capital } from '../shared/words-of.ts';
import { money, officerFor } from './parts.tsx';
import { BothCalculations, DecisionPart, differenceText, FoundRows } from './recalculation-parts.tsx';
import { groundWords, outcomeTexts, recalculationTexts } from './recalculation-texts.ts';
import { paymentTexts, regionWords } from './texts.ts';

const rowsAPage = 50;
const rowsAChunk = 1000;

type Listed = RecalculationOutcome | 'differing';
type Differing = { readonly award: AwardId; readonly ground: string };

const listed: readonly Listed[] = ['falls', 'impossible', 'rises', 'same', 'differing'];

/** Awards that were left as they are because they had changed since they were counted. */
export const DifferingRows: FC<{ v: View; id: string; rows: readonly Differing[] }> = ({ v, id, rows }) => (
  <Table
    caption={v.say(recalculationTexts.differing)}
    hideCaption
    head={[v.say(paymentTexts.award), v.say(recalculationTexts.reason)]}
    rows={rows.map(({ award, ground }) => [
      <a class="govuk-link jardem-number" href={`/staff/payments/recalculations/${id}/awards/${award}`}>
        {award}
      </a>,
      v.say(groundWords(ground)),
    ])}
  />
);

const titleOf = (v: View, which: Listed): string => {
  if (which === 'falls') return v.say(recalculationTexts.losers);
  return v.say(which === 'impossible' || which === 'differing' ? recalculationTexts[which] : capital(outcomeTexts[which]));
};

/** The whole lists of a recalculation, page by page and as a file, and what it found or decided for one award. */
export function addRecalculationRows(app: Hono<WebEnv>, means: AppMeans): void {
  const { recalculations, parameters } = means;
  const opened = async (c: Context<WebEnv>) => {
    const by = await officerFor(c, means, 'recalculate');
    if (by instanceof Response) return by;
    const found = await recalculations.view(c.req.param('id') ?? '');
    return 'ground' in found ? c.notFound() : { ...by, ...found };
  };

  app.get('/staff/payments/recalculations/:id/rows/:file{[a-z]+\\.csv}', async (c) => {
    const which = listed.find((one) => `${one}.csv` === c.req.param('file'));
    const found = await opened(c);
    if (found instanceof Response) return found;
    if (!which) return c.notFound();
    const { v, recalculation } = found;
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', `attachment; filename="${which}-${recalculation.spec.from}.csv"`);
    return stream(c, async (out) => {
      for await (const text of csvOf(v, recalculation, which)) await out.write(text);
    });
  });

  app.get('/staff/payments/recalculations/:id/rows/:which', async (c) => {
    const which = listed.find((one) => one === c.req.param('which'));
    const found = await opened(c);
    if (found instanceof Response) return found;
    if (!which) return c.notFound();
    const { v, recalculation, progress } = found;
    const { id } = recalculation.spec;
    const after = c.req.query('after') ?? '';
    const before = Math.max(Number(c.req.query('seen')) || 0, 0);
    const of = recalculation.totals.filter(({ outcome }) => outcome === which).reduce((sum, { count }) => sum + count, 0);
    const all = which === 'differing' ? progress.differing : of;
    const differing = which === 'differing' ? await recalculations.differing(id, after, rowsAPage) : [];
    const rows = which === 'differing' ? [] : await recalculations.rows(id, { outcome: which, after, limit: rowsAPage });
    const here = `/staff/payments/recalculations/${id}/rows/${which}`;
    const shown = rows.length + differing.length;
    const last = rows.at(-1)?.award ?? differing.at(-1)?.award;
    const { say } = v;
    return page(
      v,
      titleOf(v, which),
      <>
        <a href={`/staff/payments/recalculations/${id}`} class="govuk-back-link">
          {`${say(recalculationTexts[recalculation.spec.kind])}, ${shortDate(recalculation.spec.from)}`}
        </a>
        <h1 class="govuk-heading-l">{titleOf(v, which)}</h1>
        {shown === 0 ? (
          <p class="govuk-body">{say(recalculationTexts.emptyList)}</p>
        ) : (
          <>
            <p class="govuk-body">
              {`${say(recalculationTexts.shown)}: ${before + 1}–${before + shown}, ${say(recalculationTexts.of)} ${all}`} ·{' '}
              <a class="govuk-link" href={`${here}.csv`}>
                {say(recalculationTexts.download)}
              </a>
            </p>
            {which === 'differing' ? (
              <DifferingRows v={v} id={id} rows={differing} />
            ) : (
              <FoundRows v={v} id={id} caption={titleOf(v, which)} rows={rows} reasons={await recalculations.reasons(id, rows)} />
            )}
          </>
        )}
        <p class="govuk-body">
          {after === '' ? null : (
            <>
              <a class="govuk-link" href={here}>
                {say(recalculationTexts.first)}
              </a>{' '}
            </>
          )}
          {shown === rowsAPage && before + shown < all ? (
            <a class="govuk-link" href={`${here}?after=${last}&seen=${before + shown}`} rel="next">
              {say(recalculationTexts.next)}
            </a>
          ) : null}
        </p>
      </>,
      { here: '/staff/payments' },
    );
  });

  app.get('/staff/payments/recalculations/:id/awards/:award', async (c) => {
    const found = await opened(c);
    if (found instanceof Response) return found;
    const { v, recalculation } = found;
    const { id } = recalculation.spec;
    const award = c.req.param('award');
    if (!isAwardId(award)) return c.notFound();
    const row = await recalculations.row(id, award);
    if ('ground' in row) return c.notFound();
    const paper = await recalculations.document(id, award);
    const reasons = await recalculations.reasons(id, [row.row]);
    const { say } = v;
    return page(
      v,
      say(recalculationTexts.decision),
      <>
        <a href={`/staff/payments/recalculations/${id}`} class="govuk-back-link">
          {`${say(recalculationTexts[recalculation.spec.kind])}, ${shortDate(recalculation.spec.from)}`}
        </a>
        <span class="govuk-caption-l jardem-number">{award}</span>
        {'ground' in paper ? (
          <>
            <h1 class="govuk-heading-l">{say(recalculationTexts.dryRow)}</h1>
            <Rows rows={rowFacts(v, row.row, say(groundWords(row.row.ground, reasons.get(award))))} />
            <BothCalculations v={v} before={row.before} after={row.after} />
          </>
        ) : (
          <DecisionPart
            v={v}
            paper={paper}
            book={await parameters.book()}
            pdf={`/staff/payments/recalculations/${id}/documents/${award}/pdf`}
          />
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={`/staff/payments/awards/${award}`}>
            {say(recalculationTexts.openAward)}
          </a>
        </p>
      </>,
      { here: '/staff/payments' },
    );
  });

  /** A list as a file for spreadsheets: with a byte-order mark and semicolons, as they are set here. No personal data: awards by number. */
  async function* csvOf(v: View, { spec }: Recalculating, which: Listed): AsyncGenerator<string> {
    const { say } = v;
    const line = (cells: readonly string[]) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\r\n`;
    const columns = [
      paymentTexts.award,
      paymentTexts.benefit,
      paymentTexts.region,
      recalculationTexts.from,
      recalculationTexts.before,
      recalculationTexts.after,
      recalculationTexts.difference,
      recalculationTexts.reason,
    ];
    const heads = which === 'differing' ? [paymentTexts.award, recalculationTexts.reason] : columns;
    yield `\ufeff${line(heads.map((words) => say(words)))}`;
    for (let after = ''; ; ) {
      const rows =
        which === 'differing'
          ? await recalculations.differing(spec.id, after, rowsAChunk)
          : await recalculations.rows(spec.id, { outcome: which, after, limit: rowsAChunk });
      const found = rows.filter((row): row is RecalculationRow => 'benefit' in row);
      const reasons = await recalculations.reasons(spec.id, found);
      yield rows
        .map((row) => {
          const reason = say(groundWords(row.ground, reasons.get(row.award)));
          if (!('benefit' in row)) return line([row.award, reason]);
          const sums = [row.before, row.after, tiyn(Math.abs(row.after - row.before))].map((sum) => formatTenge(sum));
          const sign = row.after < row.before ? '-' : '';
          const [before = '', now = '', by = ''] = sums.map((sum) => sum.replaceAll(/\s/g, ''));
          const names = [say(capital(benefitWords(row.benefit))), say(regionWords(row.region)), shortDate(row.from)];
          return line([row.award, ...names, before, now, `${sign}${by}`, reason]);
        })
        .join('');
      const last = rows.at(-1);
      if (!last || rows.length < rowsAChunk) return;
      after = last.award;
    }
  }
}

function rowFacts(v: View, row: RecalculationRow, reason: string) {
  const { say } = v;
  return [
    { label: say(paymentTexts.benefit), value: say(capital(benefitWords(row.benefit))) },
    { label: say(paymentTexts.region), value: say(regionWords(row.region)) },
    { label: say(recalculationTexts.from), value: shortDate(row.from) },
    { label: say(recalculationTexts.before), value: money(v, row.before) },
    { label: say(recalculationTexts.after), value: row.outcome === 'impossible' ? '—' : money(v, row.after) },
    { label: say(recalculationTexts.outcome), value: say(outcomeTexts[row.outcome]) },
    ...(row.outcome === 'impossible'
      ? [{ label: say(recalculationTexts.reason), value: reason }]
      : [{ label: say(recalculationTexts.difference), value: differenceText(v, row.before, row.after) }]),
  ];
}
