import type { Child, FC } from 'hono/jsx';
import { formatTenge, type Refusal, type Tiyn, tiyn, type Words } from '../../base/index.ts';
import { benefitWords, type ParameterBook } from '../../benefits/index.ts';
import type {
  AwardId,
  ExplainedRow,
  Recalculating,
  RecalculationOutcome,
  RecalculationProgress,
  RecalculationRow,
  RecalculationTotal,
} from '../../payments/index.ts';
import { Button, ErrorSummary, Once, Rows, Table, Tag, TextArea } from '../shared/components.tsx';
import { moment, shortDate } from '../shared/format.ts';
import { page, type View } from '../shared/layout.tsx';
import { capital } from '../shared/words-of.ts';
import { ExplainedPart, Folded } from './calculation-lines.tsx';
import { money, whoText } from './parts.tsx';
import { Changes, FoundRows, inTenge, Sum, signed } from './recalculation-parts.tsx';
import { DifferingRows } from './recalculation-rows.tsx';
import { outcomeTexts, recalculationStatusTexts, recalculationTexts } from './recalculation-texts.ts';
import { paymentTexts, regionWords, waitTexts } from './texts.ts';

/** Rows of totals that are shown without being asked for. */
const rowsUnfolded = 12;

/** A recalculation with what people look at before they approve; the lists are their first rows. `person`: who looks. */
export type RecalculationInView = {
  readonly recalculation: Recalculating;
  readonly progress: RecalculationProgress;
  readonly book: ParameterBook;
  readonly sample: readonly ExplainedRow[];
  readonly losers: readonly RecalculationRow[];
  readonly impossible: readonly RecalculationRow[];
  readonly reasons: ReadonlyMap<AwardId, Words>;
  readonly differing: readonly { readonly award: AwardId; readonly ground: string }[];
  readonly person: string;
  readonly zone: string;
};

/** Whether the system counts, carries out or undoes by itself. */
const isAtWork = (status: Recalculating['status']) => status === 'counting' || status === 'executing' || status === 'undoing';

/** One recalculation: what it is, what may be done now, totals, losers, those that need a person, a sample. */
export function recalculationPage(v: View, view: RecalculationInView, refusal: Refusal | null = null) {
  const { say } = v;
  const { recalculation } = view;
  const { spec, status, totals } = recalculation;
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
      <Head v={v} view={view} />
      <Summary v={v} totals={totals} lower={spec.lower} />
      {isAtWork(status) ? (
        <p class="govuk-inset-text" role="status">
          {say(waitTexts.work)}
        </p>
      ) : null}
      <Acts v={v} recalculation={recalculation} person={view.person} />
      <Totals v={v} totals={totals} />
      <ListInShort v={v} view={view} outcome="falls" title={say(recalculationTexts.losers)}>
        {view.losers.length === 0 ? (
          <p class="govuk-body">{say(recalculationTexts.noLosers)}</p>
        ) : (
          <>
            <p class="govuk-body">{say(spec.lower ? recalculationTexts.losersLowered : recalculationTexts.losersKept)}</p>
            <FoundRows v={v} id={spec.id} caption={say(recalculationTexts.losers)} rows={view.losers} reasons={view.reasons} />
          </>
        )}
      </ListInShort>
      {view.impossible.length === 0 ? null : (
        <ListInShort v={v} view={view} outcome="impossible" title={say(recalculationTexts.impossible)}>
          <FoundRows v={v} id={spec.id} caption={say(recalculationTexts.impossible)} rows={view.impossible} reasons={view.reasons} />
        </ListInShort>
      )}
      {view.differing.length === 0 ? null : (
        <ListInShort v={v} view={view} outcome="differing" title={say(recalculationTexts.differing)}>
          <p class="govuk-body">{say(recalculationTexts.differingIntro)}</p>
          <DifferingRows v={v} id={spec.id} rows={view.differing} />
        </ListInShort>
      )}
      <Sample v={v} sample={view.sample} />
    </>,
    {
      here: '/staff/payments',
      status: refusal ? 422 : 200,
      follow: isAtWork(status) && !refusal ? { seconds: 3, to: `/staff/payments/recalculations/${spec.id}` } : undefined,
    },
  );
}

const Head: FC<{ v: View; view: RecalculationInView }> = ({ v, view: { recalculation, progress, book, zone } }) => {
  const { say } = v;
  const { spec, approvals, undo, withdrawn } = recalculation;
  const said = (by: string, at: Parameters<typeof moment>[0]) => `${whoText(v, by)}, ${moment(at, zone)}`;
  return (
    <Rows
      rows={[
        { label: say(recalculationTexts.orderWhole), value: `№ ${spec.order.number}, ${shortDate(spec.order.on)}` },
        { label: say(recalculationTexts.preparedBy), value: said(spec.by, spec.at) },
        { label: say(recalculationTexts.parameters), value: <Changes v={v} book={book} changes={spec.changes} /> },
        { label: say(recalculationTexts.lower), value: say(spec.lower ? recalculationTexts.lowerToo : recalculationTexts.keep) },
        { label: say(recalculationTexts.counted), value: String(recalculation.rows) },
        { label: say(recalculationTexts.approvals), value: approvals.map(({ by, at }) => said(by, at)).join('; ') || '—' },
        ...(withdrawn
          ? [{ label: say(recalculationTexts.withdrawnBy), value: withReason(said(withdrawn.by, withdrawn.at), withdrawn.reason) }]
          : []),
        ...(approvals.length > 1
          ? [{ label: say(recalculationTexts.progress), value: <Progress v={v} status={recalculation.status} progress={progress} /> }]
          : []),
        ...(undo ? [{ label: say(recalculationTexts.undoAsked), value: withReason(said(undo.by, undo.at), undo.reason) }] : []),
        ...(undo?.approvedBy ? [{ label: say(recalculationTexts.undoApproved), value: whoText(v, undo.approvedBy) }] : []),
      ]}
    />
  );
};

const withReason = (said: string, reason: string): string => (reason === '' ? said : `${said}: ${reason}`);

/** How many pages are carried out, or undone, of how many. */
const Progress: FC<{ v: View; status: Recalculating['status']; progress: RecalculationProgress }> = ({ v, status, progress }) => {
  const all = progress.counted + progress.done + progress.undone;
  const back = status === 'undoing' || status === 'undone';
  const done = back ? progress.undone : progress.done + progress.undone;
  const percent = all === 0 ? 100 : Math.floor((done * 100) / all);
  return (
    <>
      <progress class="jardem-progress" value={done} max={Math.max(all, 1)} aria-label={v.say(recalculationTexts.progress)} />{' '}
      {`${percent} % (${done} / ${all} ${v.say(recalculationTexts.pagesDone)})`}
    </>
  );
};

const sumOf = (totals: readonly RecalculationTotal[], pick: 'before' | 'after'): Tiyn =>
  totals.reduce((sum, total) => tiyn(sum + total[pick]), tiyn(0));

const sumCells = (before: Tiyn, after: Tiyn): readonly Child[] => [
  <Sum>{formatTenge(before)}</Sum>,
  <Sum>{formatTenge(after)}</Sum>,
  <Sum>{signed(before, after)}</Sum>,
];

const sumHeads = (v: View): readonly string[] => [
  v.say(paymentTexts.count),
  inTenge(v, recalculationTexts.before),
  inTenge(v, recalculationTexts.after),
  inTenge(v, recalculationTexts.difference),
];

/** What comes of all of them, by outcome. */
const Summary: FC<{ v: View; totals: readonly RecalculationTotal[]; lower: boolean }> = ({ v, totals, lower }) => {
  const { say } = v;
  if (totals.length === 0) return null;
  const hasLosers = totals.some(({ outcome }) => outcome === 'falls');
  // amounts that fall are left as they are unless lowering was asked for
  const carriedOut = lower ? totals : totals.map((total) => (total.outcome === 'falls' ? { ...total, after: total.before } : total));
  const rowOf = (name: string, of: readonly RecalculationTotal[]) => [
    name,
    String(of.reduce((sum, total) => sum + total.count, 0)),
    ...sumCells(sumOf(of, 'before'), sumOf(of, 'after')),
  ];
  return (
    <>
      <Table
        caption={say(recalculationTexts.summary)}
        head={[say(recalculationTexts.outcome), ...sumHeads(v)]}
        rows={[
          ...(['rises', 'falls', 'same', 'impossible'] as const).flatMap((outcome) => {
            const of = totals.filter((total) => total.outcome === outcome);
            return of.length > 0 ? [rowOf(say(capital(outcomeTexts[outcome])), of)] : [];
          }),
          rowOf(say(lower || !hasLosers ? recalculationTexts.whole : recalculationTexts.wholeKept), carriedOut),
        ]}
      />
      <p class="govuk-body">{say(recalculationTexts.aMonth)}</p>
    </>
  );
};

/** By region and benefit; folded away where there are many. */
const Totals: FC<{ v: View; totals: readonly RecalculationTotal[] }> = ({ v, totals }) => {
  const { say } = v;
  if (totals.length === 0) return null;
  const table = (
    <Table
      caption={say(recalculationTexts.totals)}
      hideCaption
      head={[say(paymentTexts.region), say(paymentTexts.benefit), say(recalculationTexts.outcome), ...sumHeads(v)]}
      rows={totals.map((total) => [
        say(regionWords(total.region)),
        say(capital(benefitWords(total.benefit))),
        say(outcomeTexts[total.outcome]),
        String(total.count),
        ...sumCells(total.before, total.after),
      ])}
    />
  );
  return (
    <>
      <h2 class="govuk-heading-m">{say(recalculationTexts.totals)}</h2>
      {totals.length > rowsUnfolded ? <Folded title={`${say(recalculationTexts.openTotals)} (${totals.length})`}>{table}</Folded> : table}
    </>
  );
};

/** The first rows of a list, with the way to all of them and to the file. */
const ListInShort: FC<{
  v: View;
  view: RecalculationInView;
  outcome: RecalculationOutcome | 'differing';
  title: string;
  children?: Child;
}> = ({ v, view: { recalculation, progress }, outcome, title, children }) => {
  const { spec, totals } = recalculation;
  const of = totals.filter((total) => total.outcome === outcome).reduce((sum, total) => sum + total.count, 0);
  const count = outcome === 'differing' ? progress.differing : of;
  const address = `/staff/payments/recalculations/${spec.id}/rows/${outcome}`;
  return (
    <>
      <h2 class="govuk-heading-m">{count > 0 ? `${title}: ${count}` : title}</h2>
      {children}
      {count > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={address}>
            {v.say(recalculationTexts.wholeList)}
          </a>{' '}
          ·{' '}
          <a class="govuk-link" href={`${address}.csv`}>
            {v.say(recalculationTexts.download)}
          </a>
        </p>
      ) : null}
    </>
  );
};

const Sample: FC<{ v: View; sample: readonly ExplainedRow[] }> = ({ v, sample }) => {
  const { say } = v;
  return (
    <>
      <h2 class="govuk-heading-m">{say(recalculationTexts.sample)}</h2>
      <p class="govuk-body">{say(sample.length > 0 ? recalculationTexts.sampleIntro : recalculationTexts.noSample)}</p>
      {sample.map(({ row, before, after }) => (
        <Folded title={`${say(capital(benefitWords(row.benefit)))}: ${money(v, row.before)} → ${money(v, row.after)} · ${row.award}`}>
          <ExplainedPart v={v} title={say(recalculationTexts.before)} amount={before} />
          <ExplainedPart v={v} title={say(recalculationTexts.after)} amount={after} />
        </Folded>
      ))}
    </>
  );
};

/** What may be done now by this person; each is refused by the law of two people where it may not. */
const Acts: FC<{ v: View; recalculation: Recalculating; person: string }> = ({ v, recalculation, person }) => {
  const { say } = v;
  const { spec, status, approvals, undo } = recalculation;
  const action = `/staff/payments/recalculations/${spec.id}/commands`;
  const press = (kind: string, label: string) => (
    <form method="post" action={action}>
      <Once once={v.once()} />
      <Button name="kind" value={kind}>
        {label}
      </Button>
    </form>
  );
  const askWhy = (kind: string, label: string) => (
    <Folded title={label}>
      <form method="post" action={action}>
        <Once once={v.once()} />
        <TextArea id={`reason-${kind}`} name="reason" label={say(recalculationTexts.reason)} />
        <Button name="kind" value={kind} kind="warning">
          {label}
        </Button>
      </form>
    </Folded>
  );
  const note = (text: string) => <p class="govuk-inset-text">{text}</p>;
  const done = status === 'executed' || status === 'executing';
  const has = approvals.some(({ by }) => by === person);
  return (
    <>
      {status !== 'counted' ? null : has ? note(say(recalculationTexts.approvedByYou)) : press('approve', say(recalculationTexts.approve))}
      {status === 'counted' || status === 'counting' ? askWhy('withdraw', say(recalculationTexts.withdraw)) : null}
      {done && !undo ? askWhy('ask-undo', say(recalculationTexts.askUndo)) : null}
      {!done || !undo
        ? null
        : undo.by === person
          ? note(say(recalculationTexts.undoByYou))
          : press('approve-undo', say(recalculationTexts.approveUndo))}
    </>
  );
};
