import type { Child, FC } from 'hono/jsx';
import type { MemberRow } from '../../api/index.ts';
import { formatTenge, tiyn, type Words } from '../../base/index.ts';
import {
  type Batch,
  type BatchResult,
  batchBytes,
  type Calculated,
  frozenFacts,
  signedHash,
  type WaitingSignature,
} from '../../casework/index.ts';
import { factLaw, type Regulation } from '../../law/index.ts';
import { amountTexts } from '../shared/amount-texts.ts';
import { Button, DoneBanner, ErrorSummary, NextPage, Once, Radios, Rows, Table, Tag, TextArea } from '../shared/components.tsx';
import { Explanation } from '../shared/explanation.tsx';
import { FactField } from '../shared/fact-field.tsx';
import { typedAs } from '../shared/forms.ts';
import { page, type View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { capital, factText, factWords, lawWords } from '../shared/words-of.ts';
import { SigningForm } from '../signing/form.tsx';
import { ownWaits, WaitingNotices } from '../signing/waiting.tsx';

/** What the last command on a batch came to, as the page tells it. */
export type Told = { readonly result: BatchResult | null };

/** A batch as its page shows it. */
export type BatchInView = {
  readonly batch: Batch;
  readonly regulation: Regulation;
  readonly law: Regulation['batches'][string];
  readonly members: readonly MemberRow[];
  readonly next: string | null;
  /** The register of the batch, once it is made. */
  readonly register: { readonly hash: string; readonly text: string } | null;
  /** Signatures whose keys are being checked, and what came of those that were. */
  readonly waiting: readonly WaitingSignature[];
  /** What was typed into the fields of the form that was just sent: nothing is lost when a part of it is refused. */
  readonly typed?: (field: string) => string;
};

export const statusText: { readonly [status in Batch['status']]: Words } = {
  open: texts.batchOpened,
  closed: texts.batchClosed,
  signed: texts.batchSigned,
  refused: texts.batchRefused,
  carriedOut: texts.batchCarriedOut,
};

/** A number of the batch as people read it: money in tenge. */
export function sumText(v: View, regulation: Regulation, ref: string, sum: number): string {
  return factLaw(regulation, ref)?.type === 'money' ? `${formatTenge(tiyn(sum))} ${v.say(texts.tenge)}` : String(sum);
}

/** A batch as people name it. */
export const shortId = (id: string) => id.slice(1, 9).toUpperCase();

/** One batch: its members, its totals, and what is to be done next. */
export function batchPage(v: View, view: BatchInView, told: Told) {
  const { say } = v;
  const { batch, regulation } = view;
  const { result } = told;
  const refusal = result?.kind === 'refused' ? result : null;
  const title = say(capital(lawWords(regulation, `batches.${batch.kind}`)));
  return page(
    v,
    title,
    <>
      <a href="/staff/batches" class="govuk-back-link">
        {say(texts.batches)}
      </a>
      <ErrorSummary say={say} refusal={refusal} />
      {result?.kind === 'done' && result.exceptions.length === 0 ? <DoneBanner title={say(texts.doneBanner)} /> : null}
      <span class="govuk-caption-l jardem-number">№ {batch.paper?.number?.text ?? shortId(batch.id)}</span>
      <h1 class="govuk-heading-l">
        {title} <Tag>{say(statusText[batch.status])}</Tag>
      </h1>
      <WaitingNotices v={v} waiting={view.waiting} />
      <Progress v={v} view={view} result={result} />
      <Exceptions v={v} view={view} result={result} />
      <Members v={v} view={view} />
      <NextAct v={v} view={view} />
    </>,
    { here: '/staff/batches', status: refusal ? 422 : 200 },
  );
}

/** How many members, what they add up to, and how far the carrying out has come. */
const Progress: FC<{ v: View; view: BatchInView; result: BatchResult | null }> = ({ v, view, result }) => {
  const { say } = v;
  const { frozen } = view.batch;
  if (!frozen) return null;
  const rows: { label: string; value: Child }[] = [{ label: say(texts.batchCount), value: String(frozen.members) }];
  const { paper } = view.batch;
  if (paper)
    rows.unshift({
      label: say(capital(lawWords(view.regulation, `documents.${paper.document}`))),
      value: (
        <a class="govuk-link jardem-number" href={`/staff/batches/${view.batch.id}/register`}>
          № {paper.number?.text ?? '—'}
        </a>
      ),
    });
  for (const [ref, sum] of Object.entries(frozen.totals))
    rows.push({
      label: `${say(texts.batchTotals)}: ${say(factWords(view.regulation, ref))}`,
      value: sumText(v, view.regulation, ref, sum),
    });
  if (result?.kind === 'done' && result.left > 0 && view.batch.status === 'signed')
    rows.push({ label: say(texts.batchLeft), value: String(result.left) });
  return <Rows rows={rows} />;
};

const Exceptions: FC<{ v: View; view: BatchInView; result: BatchResult | null }> = ({ v, view, result }) => {
  const { say } = v;
  if (result?.kind !== 'done' || result.exceptions.length === 0) return null;
  const numberOf = (id: string) => view.members.find((member) => member.case === id)?.number ?? shortId(id);
  return (
    <div role="alert">
      <Table
        caption={say(texts.batchExceptions)}
        head={[say(texts.number), say(texts.reasons)]}
        rows={result.exceptions.map((one) => [
          <a class="govuk-link jardem-number" href={`/staff/cases/${one.case}`}>
            {numberOf(one.case)}
          </a>,
          say(one.refusal.text),
        ])}
      />
    </div>
  );
};

const memberStatus: { readonly [state in MemberRow['state']]: Words } = {
  in: texts.batchIn,
  carriedOut: texts.batchMemberDone,
  takenOut: texts.batchTakenOut,
};

const Members: FC<{ v: View; view: BatchInView }> = ({ v, view }) => {
  const { say } = v;
  const { regulation, law, members } = view;
  const refs = law.states ?? [];
  if (members.length === 0) return null;
  return (
    <>
      <Table
        caption={say(texts.batchMembers)}
        head={[say(texts.number), say(texts.applicant), ...refs.map((ref) => say(factWords(regulation, ref))), say(texts.status)]}
        rows={members.map((member) => [
          <a class="govuk-link jardem-number" href={`/staff/cases/${member.case}`}>
            {member.number ?? '—'}
          </a>,
          member.applicant ?? '—',
          ...refs.map((ref) => {
            const value = member.facts[ref];
            return value === undefined ? '—' : factText(regulation, ref, value, v.language);
          }),
          <Tag colour={member.state === 'carriedOut' ? 'green' : 'grey'}>{say(memberStatus[member.state])}</Tag>,
        ])}
      />
      <NextPage say={say} after={view.next} />
    </>
  );
};

/** The fields of what the batch states, one set a member: `fact/<case>/<fact>`. */
const StatedFields: FC<{ v: View; view: BatchInView }> = ({ v, view }) => (
  <>
    {view.members
      .filter(({ state }) => state === 'in')
      .map((member) => (
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{`${member.number ?? '—'} · ${member.applicant ?? '—'}`}</legend>
          {(view.law.states ?? []).map((ref) => (
            <>
              <FactField
                regulation={view.regulation}
                fact={ref}
                say={v.say}
                prefix={`fact/${member.case}/`}
                value={
                  view.typed?.(`fact/${member.case}/${ref}`) || typedAs(view.regulation, ref, member.facts[ref] ?? proposed(member, ref))
                }
              />
              <Proposed v={v} calculated={member.calculated[ref]} />
            </>
          ))}
        </fieldset>
      ))}
  </>
);

const proposed = ({ calculated }: MemberRow, ref: string): number | undefined => {
  const made = calculated[ref];
  return made?.kind === 'amount' ? made.amount.tiyn : undefined;
};

/** The sum that the calculation proposes, and how it came about; or why it proposes none. */
const Proposed: FC<{ v: View; calculated: Calculated | undefined }> = ({ v, calculated }) => {
  if (!calculated) return null;
  if (calculated.kind === 'amount') return <Explanation amount={calculated.amount} language={v.language} />;
  return (
    <p class="jardem-source">
      {v.say(amountTexts.impossible)}. {v.say(calculated.why)}
    </p>
  );
};

/** The form of what comes next in the life of the batch. */
const NextAct: FC<{ v: View; view: BatchInView }> = ({ v, view }) => {
  switch (view.batch.status) {
    case 'open':
      return <OpenForms v={v} view={view} />;
    case 'closed':
      if (view.law.document && !view.register) return <CloseForm v={v} view={view} />;
      return ownWaits(v, view.waiting) ? null : <SignForm v={v} view={view} />;
    case 'signed':
      return <CarryOutForm v={v} view={view} />;
    case 'refused':
    case 'carriedOut':
      return null;
  }
};

const OpenForms: FC<{ v: View; view: BatchInView }> = ({ v, view }) => {
  const { say } = v;
  const here = `/staff/batches/${view.batch.id}`;
  const inside = view.members.filter(({ state }) => state === 'in');
  return (
    <>
      {frozenFacts(view.law).length > 0 && inside.length > 0 ? (
        <form method="post" action={`${here}/facts`}>
          <Once once={v.once()} />
          <p class="govuk-body">{say(texts.batchStateIntro)}</p>
          <StatedFields v={v} view={view} />
          <Button kind="secondary">{say(texts.batchState)}</Button>
        </form>
      ) : null}
      <CloseForm v={v} view={view} />
      {inside.length > 0 ? (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{say(texts.batchTakeOut)}</span>
          </summary>
          <div class="govuk-details__text">
            <form method="post" action={`${here}/removals`}>
              <Once once={v.once()} />
              <Radios
                name="case"
                legend={say(texts.ofCase)}
                choices={inside.map((member) => ({ value: member.case, label: `${member.number ?? '—'} · ${member.applicant ?? '—'}` }))}
              />
              <TextArea id="reasons" label={say(texts.reasons)} />
              <Button kind="warning">{say(texts.batchTakeOut)}</Button>
            </form>
          </div>
        </details>
      ) : null}
    </>
  );
};

/** Closing; also of a batch that was closed and whose register was not made, because it was broken off. */
const CloseForm: FC<{ v: View; view: BatchInView }> = ({ v, view }) => (
  <form method="post" action={`/staff/batches/${view.batch.id}/closing`}>
    <Once once={v.once()} />
    <p class="govuk-body">{v.say(texts.batchCloseIntro)}</p>
    <Button>{v.say(texts.batchCloseButton)}</Button>
  </form>
);

const SignForm: FC<{ v: View; view: BatchInView }> = ({ v, view }) => (
  <SigningForm
    v={v}
    action={`/staff/batches/${view.batch.id}/signature`}
    back={`/staff/batches/${view.batch.id}`}
    papers={[view.register ?? batchBytes(view.batch)]}
  >
    <Once once={v.once()} />
    <p class="govuk-body">{v.say(texts.signIntro)}</p>
    <input type="hidden" name="signed" value={signedHash(view.batch)} />
  </SigningForm>
);

const CarryOutForm: FC<{ v: View; view: BatchInView }> = ({ v, view }) => {
  const begun = view.members.some(({ state }) => state === 'carriedOut');
  const asks = (view.law.states ?? []).length > 0 && frozenFacts(view.law).length === 0;
  return (
    <form method="post" action={`/staff/batches/${view.batch.id}/carrying-out`}>
      <Once once={v.once()} />
      {asks ? <StatedFields v={v} view={view} /> : null}
      <Button>{v.say(begun ? texts.batchGoOn : texts.batchCarryOut)}</Button>
    </form>
  );
};
