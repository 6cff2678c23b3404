import { type Refusal, tiyn } from '../../base/index.ts';
import { benefitWords } from '../../benefits/index.ts';
import { type Batch, batchBytes, type WaitingSignature } from '../../casework/index.ts';
import type { Run, StoredLine, Sums } from '../../payments/index.ts';
import { Button, ErrorSummary, NextPage, Once, Rows, Table, Tag, TextArea } from '../shared/components.tsx';
import { moment } from '../shared/format.ts';
import { page, type View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { capital } from '../shared/words-of.ts';
import { SigningForm } from '../signing/form.tsx';
import { ownWaits, WaitingNotices } from '../signing/waiting.tsx';
import { money, monthText, runTitle, type Staff, whoText } from './parts.tsx';
import { registerStatusText } from './run-page.tsx';
import { lineKindTexts, lineStateTexts, paymentTexts, regionWords } from './texts.ts';

/** A register of a run as its page shows it. */
export type RegisterInView = {
  readonly run: Run;
  readonly region: string;
  readonly budget: string;
  readonly sums: Sums;
  readonly batch: Batch;
  readonly lines: readonly StoredLine[];
  readonly next: string | null;
  readonly zone: string;
  /** Signatures whose keys are being checked, and what came of those that were. */
  readonly waiting: readonly WaitingSignature[];
};

/** A register: whom it pays, its sums, who has signed, and the two forms of whoever is to sign. */
export function paymentRegisterPage(
  v: View,
  session: Staff,
  view: RegisterInView,
  told: { readonly refusal?: Refusal | undefined; readonly typed?: string } = {},
) {
  const { say } = v;
  const { run, batch, sums } = view;
  const back = `/staff/payments/runs/${run.run}`;
  const here = `${back}/registers/${view.region}/${view.budget}`;
  const signedByMe = batch.acts.some(({ person }) => person === session.member.id);
  return page(
    v,
    `${say(paymentTexts.register)} ${say(regionWords(view.region))}`,
    <>
      <a href={back} class="govuk-back-link">
        {runTitle(v, run)}
      </a>
      <ErrorSummary say={say} refusal={told.refusal ?? null} />
      <span class="govuk-caption-l">{say(paymentTexts.register)}</span>
      <h1 class="govuk-heading-l">
        {say(regionWords(view.region))}, {view.budget} <Tag>{registerStatusText(v, batch.status)}</Tag>
      </h1>
      <WaitingNotices v={v} waiting={view.waiting} />
      <Rows
        rows={[
          { label: say(paymentTexts.month), value: monthText(run.month) },
          { label: say(paymentTexts.count), value: String(sums.count) },
          { label: say(paymentTexts.gross), value: money(v, sums.gross) },
          { label: say(paymentTexts.kept), value: money(v, tiyn(sums.gross - sums.net)) },
          { label: say(paymentTexts.net), value: <strong>{money(v, sums.net)}</strong> },
          {
            label: say(paymentTexts.signed),
            value:
              batch.acts.length > 0 ? batch.acts.map((act) => `${whoText(v, act.person)}, ${moment(act.at, view.zone)}`).join('; ') : '—',
          },
        ]}
      />
      <Table
        caption={say(texts.payments)}
        head={[
          say(paymentTexts.recipient),
          say(paymentTexts.benefit),
          say(paymentTexts.month),
          say(paymentTexts.gross),
          say(paymentTexts.kept),
          say(paymentTexts.net),
          say(texts.status),
        ]}
        rows={view.lines.map((line) => [
          <a class="govuk-link" href={`/staff/payments/awards/${line.award}`}>
            {line.account.name}
          </a>,
          say(capital(benefitWords(line.benefit))),
          `${monthText(line.month)}, ${say(lineKindTexts[line.kind])}`,
          money(v, line.gross),
          money(v, tiyn(line.gross - line.net)),
          money(v, line.net),
          say(lineStateTexts[line.state]),
        ])}
      />
      <NextPage say={say} after={view.next} />
      {batch.status !== 'closed' || ownWaits(v, view.waiting) ? null : signedByMe ? (
        <p class="govuk-inset-text">{say(paymentTexts.youSigned)}</p>
      ) : (
        <>
          <SigningForm v={v} action={`${here}/signature`} back={here} papers={[batchBytes(batch)]}>
            <Once once={v.once()} />
            <p class="govuk-body">{say(paymentTexts.signIntro)}</p>
            <input type="hidden" name="signed" value={batchBytes(batch).hash} />
          </SigningForm>
          <form method="post" action={`${here}/refusal`} class="jardem-card">
            <Once once={v.once()} />
            <TextArea id="reasons" label={say(texts.reasons)} value={told.typed} />
            <Button kind="warning">{say(paymentTexts.refuse)}</Button>
          </form>
        </>
      )}
    </>,
    { here: '/staff/payments', status: told.refusal ? 422 : 200 },
  );
}
