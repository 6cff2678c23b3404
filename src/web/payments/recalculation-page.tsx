import type { FC } from 'hono/jsx';
import { explanationOf } from '../../amounts/index.ts';
import type { Refusal } from '../../base/index.ts';
import { benefitWords } from '../../benefits/index.ts';
import type {
  AwardId,
  ExplainedAmount,
  ExplainedRow,
  Recalculating,
  RecalculationProgress,
  RecalculationRow,
} from '../../payments/index.ts';
import { Button, ErrorSummary, Once, Rows, Table, Tag, TextArea } from '../shared/components.tsx';
import { AmountLines } from '../shared/explanation.tsx';
import { moment, shortDate } from '../shared/format.ts';
import { page, type View } from '../shared/layout.tsx';
import { PdfLinks } from '../shared/pdf.tsx';
import { capital } from '../shared/words-of.ts';
import { money, whoText } from './parts.tsx';
import { outcomeTexts, recalculationStatusTexts, recalculationTexts } from './recalculation-texts.ts';
import { paymentTexts, regionWords } from './texts.ts';

/** A recalculation with what people look at before they approve. */
export type RecalculationInView = {
  readonly recalculation: Recalculating;
  readonly progress: RecalculationProgress;
  readonly sample: readonly ExplainedRow[];
  readonly losers: readonly RecalculationRow[];
  readonly impossible: readonly RecalculationRow[];
  readonly differing: readonly { readonly award: AwardId; readonly ground: string }[];
  readonly zone: string;
};

/** One recalculation: totals, sample, losers, approvals, progress, undoing. */
export function recalculationPage(v: View, view: RecalculationInView, refusal: Refusal | null = null) {
  const { say } = v;
  const { recalculation, progress, zone } = view;
  const { spec, status, approvals, undo } = recalculation;
  const said = (by: string, at: Parameters<typeof moment>[0]) => `${whoText(v, by)}, ${moment(at, zone)}`;
  return page(
    v,
    say(recalculationTexts.title),
    <>
      <a href="/staff/payments/recalculations" class="govuk-back-link">
        {say(recalculationTexts.title)}
      </a>
      <ErrorSummary say={say} refusal={refusal} />
      <h1 class="govuk-heading-l">
        {`${say(recalculationTexts[spec.kind])}, ${shortDate(spec.from)}`} <Tag>{say(recalculationStatusTexts[status])}</Tag>
      </h1>
      <Rows
        rows={[
          { label: say(recalculationTexts.order), value: `${spec.order.number}, ${shortDate(spec.order.on)}` },
          { label: say(paymentTexts.startedBy), value: said(spec.by, spec.at) },
          { label: say(recalculationTexts.lower), value: say(spec.lower ? recalculationTexts.lowerToo : recalculationTexts.keep) },
          { label: say(recalculationTexts.counted), value: String(recalculation.rows) },
          { label: say(recalculationTexts.pages), value: `${progress.done} / ${progress.counted} / ${progress.undone}` },
          { label: say(recalculationTexts.approvals), value: approvals.map(({ by, at }) => said(by, at)).join('; ') || '—' },
          ...(undo ? [{ label: say(recalculationTexts.undoAsked), value: `${said(undo.by, undo.at)}: ${undo.reason}` }] : []),
        ]}
      />
      <Acts v={v} recalculation={recalculation} />
      <Table
        caption={say(recalculationTexts.totals)}
        head={[
          say(paymentTexts.region),
          say(paymentTexts.benefit),
          say(recalculationTexts.outcome),
          say(paymentTexts.count),
          say(recalculationTexts.before),
          say(recalculationTexts.after),
        ]}
        rows={recalculation.totals.map((total) => [
          say(regionWords(total.region)),
          say(capital(benefitWords(total.benefit))),
          say(outcomeTexts[total.outcome]),
          String(total.count),
          money(v, total.before),
          money(v, total.after),
        ])}
      />
      <h2 class="govuk-heading-m">{say(recalculationTexts.losers)}</h2>
      {view.losers.length === 0 ? (
        <p class="govuk-body">{say(recalculationTexts.noLosers)}</p>
      ) : (
        <AwardRows v={v} caption={say(recalculationTexts.losers)} rows={view.losers} />
      )}
      {view.impossible.length > 0 ? <AwardRows v={v} caption={say(recalculationTexts.impossible)} rows={view.impossible} /> : null}
      {view.differing.length > 0 ? (
        <Table
          caption={say(recalculationTexts.differing)}
          head={[say(paymentTexts.award), say(recalculationTexts.reason)]}
          rows={view.differing.map(({ award, ground }) => [<AwardLink award={award} />, ground])}
        />
      ) : null}
      <h2 class="govuk-heading-m">{say(recalculationTexts.sample)}</h2>
      {view.sample.map(({ row, before, after }) => (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {`${row.award} · ${say(capital(benefitWords(row.benefit)))}: ${money(v, row.before)} → ${money(v, row.after)}`}
            </span>
          </summary>
          <div class="govuk-details__text">
            {['executing', 'executed', 'undoing', 'undone'].includes(status) ? (
              <PdfLinks v={v} at={`/staff/payments/recalculations/${spec.id}/documents/${row.award}/pdf`} />
            ) : null}
            <Explained v={v} title={say(recalculationTexts.before)} amount={before} />
            <Explained v={v} title={say(recalculationTexts.after)} amount={after} />
          </div>
        </details>
      ))}
    </>,
    { here: '/staff/payments', status: refusal ? 422 : 200 },
  );
}

const AwardLink: FC<{ award: string }> = ({ award }) => (
  <a class="govuk-link jardem-number" href={`/staff/payments/awards/${award}`}>
    {award}
  </a>
);

const AwardRows: FC<{ v: View; caption: string; rows: readonly RecalculationRow[] }> = ({ v, caption, rows }) => (
  <Table
    caption={caption}
    head={[
      v.say(paymentTexts.award),
      v.say(paymentTexts.benefit),
      v.say(recalculationTexts.before),
      v.say(recalculationTexts.after),
      v.say(recalculationTexts.reason),
    ]}
    rows={rows.map((row) => [
      <AwardLink award={row.award} />,
      v.say(capital(benefitWords(row.benefit))),
      money(v, row.before),
      money(v, row.after),
      row.ground ?? '—',
    ])}
  />
);

/** What may be done now; each is refused by the law of two people where it may not. */
const Acts: FC<{ v: View; recalculation: Recalculating }> = ({ v, recalculation: { spec, status, undo } }) => {
  const { say } = v;
  const action = `/staff/payments/recalculations/${spec.id}/commands`;
  const press = (kind: string, label: string) => (
    <form method="post" action={action}>
      <Once once={v.once()} />
      <Button name="kind" value={kind}>
        {label}
      </Button>
    </form>
  );
  const withReason = (kind: string, label: string) => (
    <form method="post" action={action}>
      <Once once={v.once()} />
      <TextArea id="reason" label={say(recalculationTexts.reason)} />
      <Button name="kind" value={kind} kind="warning">
        {label}
      </Button>
    </form>
  );
  return (
    <>
      {['counting', 'executing', 'undoing'].includes(status) ? press('goOn', say(paymentTexts.goOn)) : null}
      {status === 'counted' ? press('approve', say(recalculationTexts.approve)) : null}
      {status === 'counted' || status === 'counting' ? withReason('withdraw', say(recalculationTexts.withdraw)) : null}
      {(status === 'executed' || status === 'executing') && !undo ? withReason('ask-undo', say(recalculationTexts.askUndo)) : null}
      {(status === 'executed' || status === 'executing') && undo ? press('approve-undo', say(recalculationTexts.approveUndo)) : null}
    </>
  );
};

const Explained: FC<{ v: View; title: string; amount: ExplainedAmount }> = ({ v, title, amount }) => (
  <>
    <h3 class="govuk-heading-s">{`${title}: ${money(v, amount.monthly)}`}</h3>
    {amount.calculation ? <AmountLines lines={explanationOf(amount.calculation)} language={v.language} /> : <p class="govuk-body">—</p>}
  </>
);
