import type { Child, FC } from 'hono/jsx';
import { type LocalDate, type Refusal, tiyn, type Words } from '../../base/index.ts';
import type { Batch } from '../../casework/index.ts';
import type { BookedStatement, LineState, PromisedFile, Run, RunException, RunWait, StoredLine, Sums } from '../../payments/index.ts';
import { banksOfKazakhstan, isTooLate } from '../../payments/index.ts';
import { Button, DoneBanner, ErrorSummary, NextPage, Once, Rows, Table, Tag } from '../shared/components.tsx';
import { moment, shortDate } from '../shared/format.ts';
import { page, type View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { money, monthText, runTitle, whoText } from './parts.tsx';
import { exceptionTexts, lineStateTexts, paymentTexts, regionWords, runStatusTexts, unmatchedTexts, waitTexts } from './texts.ts';

/** A run as its page shows it. */
export type RunInView = {
  readonly run: Run;
  readonly zone: string;
  readonly states: readonly ({ readonly state: LineState } & Sums)[];
  readonly exceptions: readonly RunException[];
  /** The last award of the list when there are more exceptions. */
  readonly next: string | null;
  readonly registers: readonly {
    readonly key: string;
    readonly region: string;
    readonly budget: string;
    readonly status: Batch['status'] | null;
  }[];
  readonly files: readonly PromisedFile[];
  readonly waitsFor: RunWait;
  readonly today: LocalDate;
};

/** What the last command came to. */
export type RunTold = {
  readonly refusal?: Refusal | undefined;
  readonly booked?: BookedStatement | undefined;
};

const registerStatus: { readonly [status in Batch['status']]: Words } = {
  open: texts.batchOpened,
  closed: runStatusTexts.closed,
  signed: texts.batchSigned,
  refused: texts.batchRefused,
  carriedOut: texts.batchCarriedOut,
};

/** The state of a register in words. */
export const registerStatusText = (v: View, status: Batch['status'] | null): string => (status ? v.say(registerStatus[status]) : '—');

const order: readonly LineState[] = ['planned', 'ordered', 'sent', 'paid', 'returned', 'cancelled'];

/** One run: how far it is, what stands in its way, and the button to go on. */
export function runPage(v: View, view: RunInView, told: RunTold = {}) {
  const { say } = v;
  const { run } = view;
  const here = `/staff/payments/runs/${run.run}`;
  return page(
    v,
    `${say(texts.payments)} ${monthText(run.month)}`,
    <>
      <a href="/staff/payments" class="govuk-back-link">
        {say(paymentTexts.runs)}
      </a>
      <ErrorSummary say={say} refusal={told.refusal ?? null} />
      {told.booked ? <Booked v={v} booked={told.booked} /> : null}
      <h1 class="govuk-heading-l">
        {runTitle(v, run)} <Tag colour={run.status === 'finished' ? 'green' : 'blue'}>{say(runStatusTexts[run.status])}</Tag>{' '}
        {run.paused ? <Tag colour="yellow">{say(paymentTexts.paused)}</Tag> : null}
      </h1>
      <Rows
        rows={[
          { label: say(paymentTexts.startedBy), value: `${whoText(v, run.startedBy)}, ${moment(run.startedAt, view.zone)}` },
          ...(run.reason === undefined ? [] : [{ label: say(paymentTexts.whatFor), value: run.reason }]),
          ...(run.only ? [{ label: say(paymentTexts.onlyAwards), value: String(run.only.length) }] : []),
          ...paydayRows(v, run),
          { label: say(paymentTexts.awards), value: String(run.awards) },
          { label: say(paymentTexts.payments), value: String(run.lines) },
          { label: say(paymentTexts.exceptions), value: String(run.exceptions) },
        ]}
      />
      <p class="govuk-inset-text" role="status">
        {say(waitTexts[view.waitsFor])}
      </p>
      <Dispatch v={v} view={view} />
      <NextStep v={v} view={view} here={here} />
      <States v={v} states={view.states} />
      <Registers v={v} view={view} here={here} />
      <Exceptions v={v} view={view} />
      <Files v={v} view={view} />
      {run.sent.size === 0 || run.status === 'finished' ? null : <StatementForm v={v} here={here} />}
    </>,
    {
      here: '/staff/payments',
      status: told.refusal ? 422 : 200,
      follow: view.waitsFor === 'work' && !told.refusal && !told.booked ? { seconds: 3, to: here } : undefined,
    },
  );
}

/** For which payday a run's orders are, and until when they can be sent. */
export const paydayRows = (v: View, { pay }: Pick<Run, 'pay'>) =>
  pay
    ? [
        { label: v.say(paymentTexts.payday), value: shortDate(pay.payday) },
        { label: v.say(paymentTexts.lastDispatch), value: shortDate(pay.lastDispatch) },
      ]
    : [];

/** Says that it is the last day to send what has not been sent, or that it is too late. */
const Dispatch: FC<{ v: View; view: RunInView }> = ({ v, view: { run, today, waitsFor } }) => {
  if (!run.pay || waitsFor === 'nothing' || waitsFor === 'banks' || waitsFor === 'payday' || today < run.pay.lastDispatch) return null;
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        {v.say(today === run.pay.lastDispatch ? paymentTexts.lastDayToday : paymentTexts.tooLate)}
      </strong>
    </div>
  );
};

/** What a person can say now: go on without the exceptions, move to the next payday, stop, let go on. The rest the system does by itself. */
const NextStep: FC<{ v: View; view: RunInView; here: string }> = ({ v, view: { run, waitsFor, today }, here }) => {
  if (run.status === 'finished') return null;
  const form = (kind: string, label: string, secondary: boolean) => (
    <form method="post" action={`${here}/commands`} class="jardem-inline">
      <Once once={v.once()} />
      <input type="hidden" name="kind" value={kind} />
      {secondary ? <Button kind="secondary">{label}</Button> : <Button>{label}</Button>}
    </form>
  );
  return (
    <div class="govuk-button-group">
      {run.paused ? form('resume', v.say(paymentTexts.resume), false) : null}
      {waitsFor === 'exceptions' ? form('goOn', v.say(paymentTexts.acceptExceptions), false) : null}
      {isTooLate(run, today) && waitsFor !== 'banks' ? form('movePayday', v.say(paymentTexts.movePayday), waitsFor !== 'payday') : null}
      {run.paused || waitsFor === 'banks' ? null : form('pause', v.say(paymentTexts.pause), true)}
    </div>
  );
};

const States: FC<{ v: View; states: RunInView['states'] }> = ({ v, states }) => {
  const { say } = v;
  if (states.length === 0) return null;
  return (
    <Table
      caption={say(paymentTexts.byState)}
      head={[say(texts.status), say(paymentTexts.count), say(paymentTexts.gross), say(paymentTexts.net)]}
      rows={order.flatMap((state) => {
        const sums = states.find((one) => one.state === state);
        return sums ? [[say(lineStateTexts[state]), String(sums.count), money(v, sums.gross), money(v, sums.net)]] : [];
      })}
    />
  );
};

const Registers: FC<{ v: View; view: RunInView; here: string }> = ({ v, view, here }) => {
  const { say } = v;
  if (view.registers.length === 0) return null;
  return (
    <Table
      caption={say(paymentTexts.registers)}
      head={[
        say(paymentTexts.region),
        say(paymentTexts.budget),
        say(paymentTexts.count),
        say(paymentTexts.gross),
        say(paymentTexts.net),
        say(texts.status),
      ]}
      rows={view.registers.map(({ key, region, budget, status }): Child[] => {
        const sums = view.run.registers.get(key as never);
        return [
          <a class="govuk-link" href={`${here}/registers/${region}/${budget}`}>
            {say(regionWords(region))}
          </a>,
          budget,
          String(sums?.count ?? 0),
          money(v, sums?.gross ?? tiyn(0)),
          money(v, sums?.net ?? tiyn(0)),
          registerStatusText(v, status),
        ];
      })}
    />
  );
};

const Exceptions: FC<{ v: View; view: RunInView }> = ({ v, view }) => {
  const { say } = v;
  if (view.run.awards === 0) return null;
  if (view.exceptions.length === 0) return <p class="govuk-body">{say(paymentTexts.noExceptions)}</p>;
  return (
    <>
      <Table
        caption={say(paymentTexts.exceptions)}
        head={[say(paymentTexts.award), say(paymentTexts.month), say(texts.amount), say(texts.reasons)]}
        rows={view.exceptions.map((one) => [
          <a class="govuk-link jardem-number" href={`/staff/payments/awards/${one.award}`}>
            {one.award}
          </a>,
          monthText(one.month),
          'amount' in one ? money(v, one.amount) : '—',
          one.kind === 'no-codes' ? say(one.why.text) : say(exceptionTexts[one.kind]),
        ])}
      />
      <NextPage say={say} after={view.next} />
    </>
  );
};

const Files: FC<{ v: View; view: RunInView }> = ({ v, view }) => {
  const { say } = v;
  if (view.files.length === 0) return null;
  return (
    <Table
      caption={say(paymentTexts.files)}
      head={[say(paymentTexts.file), say(paymentTexts.bank), say(paymentTexts.size)]}
      rows={view.files.map((file) => [
        <a class="govuk-link" href={`/staff/payments/files/${encodeURIComponent(file.name)}`} download={file.name}>
          {file.name}
        </a>,
        bankText(v, file.bank),
        String(file.bytes),
      ])}
    />
  );
};

/** A bank by its name and code; one that the directory does not have by its code. */
function bankText(v: View, bic: string): string {
  const known = [...banksOfKazakhstan.values()].find((bank) => bank.bic === bic);
  return known ? `${v.say(known.name)}, ${bic}` : bic;
}

const StatementForm: FC<{ v: View; here: string }> = ({ v, here }) => {
  const { say } = v;
  return (
    <form method="post" action={`${here}/statements`} enctype="multipart/form-data" class="jardem-card">
      <Once once={v.once()} />
      <h2 class="govuk-heading-m">{say(paymentTexts.statement)}</h2>
      <div class="govuk-form-group">
        <label class="govuk-label" for="statement">
          {say(paymentTexts.statementFile)}
        </label>
        <input class="govuk-file-upload" id="statement" name="statement" type="file" accept=".xml" />
      </div>
      <Button kind="secondary">{say(paymentTexts.statementTake)}</Button>
    </form>
  );
};

const Booked: FC<{ v: View; booked: BookedStatement }> = ({ v, booked }) => {
  const { say } = v;
  return (
    <>
      <DoneBanner title={say(texts.doneBanner)}>
        <p class="govuk-notification-banner__heading">
          {say(paymentTexts.statementPaid)}: {booked.paid} · {say(paymentTexts.statementReturned)}: {booked.returned.length} ·{' '}
          {say(paymentTexts.statementKnown)}: {booked.alreadyBooked}
        </p>
      </DoneBanner>
      {booked.returned.length > 0 ? <Returned v={v} lines={booked.returned.map(({ line }) => line)} /> : null}
      {booked.unmatched.length > 0 ? (
        <Table
          caption={say(paymentTexts.statementUnmatched)}
          head={[say(paymentTexts.entry), say(texts.reasons)]}
          rows={booked.unmatched.map((one) => [one.entry, say(unmatchedTexts[one.why])])}
        />
      ) : null}
    </>
  );
};

const Returned: FC<{ v: View; lines: readonly StoredLine[] }> = ({ v, lines }) => (
  <Table
    caption={v.say(paymentTexts.statementReturned)}
    head={[v.say(paymentTexts.award), v.say(paymentTexts.month), v.say(texts.amount)]}
    rows={lines.map((line) => [
      <a class="govuk-link jardem-number" href={`/staff/payments/awards/${line.award}`}>
        {line.award}
      </a>,
      monthText(line.month),
      money(v, line.net),
    ])}
  />
);
