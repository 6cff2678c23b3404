import type { Child, FC } from 'hono/jsx';
import type { Refusal } from '../../base/index.ts';
import type { Paper } from '../../casework/index.ts';
import { type AttemptInView, FormPart, partiesAsked } from './attempt-form.tsx';
import { Needed } from './attempt-need.tsx';
import { Button, ErrorSummary, Once, PaperView, Table, Tag } from './components.tsx';
import { shortDate } from './format.ts';
import { page, type View } from './layout.tsx';
import { PdfLinks } from './pdf.tsx';
import { RebasedNotice } from './rebased-notice.tsx';
import { texts } from './texts.ts';
import { capital, lawWords, offerReason, proofState, proofWords } from './words-of.ts';

const Gates: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
  const { attempt, need } = a.view;
  const now = need?.gate ?? (attempt.end?.kind === 'failed' ? attempt.end.gate : null);
  return (
    <ol class="jardem-steps">
      {a.entry.gates.map((gate) => (
        <li
          class={attempt.passed.includes(gate.name) ? 'is-done' : gate.name === now ? 'is-now' : ''}
          aria-current={gate.name === now ? 'step' : undefined}
        >
          {v.say(lawWords(a.regulation, `gates.${attempt.entry}.${gate.name}`))}
          {gate.printed ? <span class="jardem-source"> ({gate.printed})</span> : null}
        </li>
      ))}
    </ol>
  );
};

const Answers: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
  const { say } = v;
  const proofs = Object.entries(a.view.attempt.proofs);
  return proofs.length === 0 ? null : (
    <Table
      caption={say(texts.proofs)}
      head={[say(texts.document), say(texts.status), say(texts.origin)]}
      rows={proofs.map(([key, proof]) => [
        say(proofWords(a.regulation, key)),
        <Tag colour={proof.state === 'shown' ? 'green' : proof.state === 'absent' ? 'grey' : 'yellow'}>{say(proofState[proof.state])}</Tag>,
        say(proof.by === 'registry' ? texts.byRegistry : texts.byPaper),
      ])}
    />
  );
};

/** That the attempt takes up what its applicant was offered, and why that was. */
const OfferTakenUp: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
  const { takesUp, entry } = a.view.attempt;
  if (!takesUp) return null;
  const why = offerReason({ from: takesUp.from, entry }, a.regulation, (id) => v.means.offered().find((one) => one.id === id));
  return (
    <p class="govuk-inset-text">
      {v.say(texts.takesUpOffer)}: {v.say(why)} · {shortDate(takesUp.from.on)}
    </p>
  );
};

const Ended: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
  const { say } = v;
  const { end } = a.view.attempt;
  if (end?.kind !== 'failed') return null;
  return (
    <>
      <div class="govuk-error-summary" role="alert">
        <h2 class="govuk-error-summary__title">{say(texts.notAccepted)}</h2>
        <div class="govuk-error-summary__body">
          <p>{end.why ? say(capital(end.why)) : end.ground ? say(capital(lawWords(a.regulation, `grounds.${end.ground}`))) : ''}</p>
          {end.missing.length > 0 ? (
            <ul class="govuk-list govuk-list--bullet">
              {end.missing.map((key) => (
                <li>{say(proofWords(a.regulation, key))}</li>
              ))}
            </ul>
          ) : null}
          <p>{say(texts.nothingRegistered)}</p>
        </div>
      </div>
      {a.view.receipt ? (
        <>
          <PdfLinks v={v} at={`${a.base}/receipt/pdf`} />
          <PaperView paper={JSON.parse(a.view.receipt.text) as Paper} number={null} />
        </>
      ) : null}
    </>
  );
};

/** The page of an attempt: the gates on one side, what is needed now on the other. */
export function attemptPage(v: View, a: AttemptInView, refusal: Refusal | null, here: string) {
  const { say } = v;
  const { attempt, need } = a.view;
  const complete = partiesAsked(a.regulation, a.entry).every(
    (role) => a.regulation.parties[role]?.many || !a.regulation.parties[role]?.required || attempt.parties.some((p) => p.role === role),
  );
  const formFirst = !complete || need?.kind === 'form';
  const body: Child = attempt.end ? (
    attempt.end.kind === 'failed' ? (
      <Ended v={v} a={a} />
    ) : (
      <form method="post" action={`${a.base}/register`}>
        <Once once={`register/${attempt.id}`} saw={a.view.version} />
        <p class="govuk-inset-text">{say(texts.allPassed)}</p>
        <Button>{say(a.byDesk ? texts.registerButton : texts.sendButton)}</Button>
      </form>
    )
  ) : formFirst ? null : (
    <Needed v={v} a={a} />
  );
  return page(
    v,
    say(a.regulation.title),
    <>
      <ErrorSummary say={say} refusal={refusal} />
      <span class="govuk-caption-l">{say(lawWords(a.regulation, `entries.${attempt.entry}`))}</span>
      <h1 class="govuk-heading-l">{say(a.regulation.title)}</h1>
      {a.regulation.standsIn ? <p class="jardem-source">{say(a.regulation.standsIn)}</p> : null}
      <RebasedNotice v={v} a={a} />
      <OfferTakenUp v={v} a={a} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {body}
          {attempt.end?.kind === 'failed' ? null : (
            <details class="govuk-details" open={formFirst}>
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{say(texts.formTitle)}</span>
              </summary>
              <div class="govuk-details__text">
                <FormPart v={v} a={a} />
              </div>
            </details>
          )}
          <Answers v={v} a={a} />
        </div>
        <div class="govuk-grid-column-one-third">
          <h2 class="govuk-heading-s">{say(texts.gates)}</h2>
          <Gates v={v} a={a} />
        </div>
      </div>
    </>,
    { here, status: refusal ? 422 : 200 },
  );
}
