import type { FC } from 'hono/jsx';
import type { Paper } from '../../casework/index.ts';
import { SigningForm } from '../signing/form.tsx';
import { waitingTexts } from '../signing/texts.ts';
import type { AttemptInView } from './attempt-form.tsx';
import { Once, PaperView } from './components.tsx';
import { moment } from './format.ts';
import type { View } from './layout.tsx';
import { CorrectedNotice } from './rebased-notice.tsx';
import { texts } from './texts.ts';
import { lawWords } from './words-of.ts';

/**
 * The application as it is to be signed. Several signers sign in turn, each with their own key: who has signed, whose turn it is and whose
 * signature is still missing stands above the text. While a key is being checked there is nothing to do.
 */
export const SignPart: FC<{ v: View; a: AttemptInView; by: readonly string[] }> = ({ v, a, by }) => {
  const { say } = v;
  const { application, attempt } = a.view;
  const paper = application ? <PaperView paper={JSON.parse(application.text) as Paper} number={null} /> : null;
  if (attempt.checking?.state === 'waiting') {
    return (
      <>
        <div class="govuk-inset-text" role="status">
          <p class="govuk-body">{say(attempt.checking.why)}</p>
          <p class="govuk-body">
            {say(waitingTexts.signed)} <span class="jardem-number">{moment(attempt.checking.at, attempt.zone)}</span>
          </p>
        </div>
        {paper}
      </>
    );
  }
  const [next] = by;
  return (
    <>
      {attempt.checking ? (
        <div class="govuk-error-summary" role="alert">
          <h2 class="govuk-error-summary__title">{say(waitingTexts.failed)}</h2>
          <p class="govuk-body">{say(attempt.checking.why)}</p>
        </div>
      ) : null}
      <Turns v={v} a={a} by={by} />
      <SigningForm
        v={v}
        action={`${a.base}/sign`}
        back={a.base}
        papers={application ? [application] : []}
        own={next === undefined || !a.byDesk || a.regulation.units[next] !== undefined}
      >
        <Once once={v.once()} saw={a.view.version} />
        <CorrectedNotice v={v} a={a} />
        {paper}
        <input type="hidden" name="over" value={application?.hash ?? ''} />
        <input type="hidden" name="by" value={next ?? ''} />
        <p class="govuk-body">{say(texts.signIntro)}</p>
      </SigningForm>
    </>
  );
};

/** Who signs, in turn; nothing where one person signs alone. */
const Turns: FC<{ v: View; a: AttemptInView; by: readonly string[] }> = ({ v, a, by }) => {
  const { say } = v;
  const gate = a.entry.gates.find(({ name }) => name === a.view.need?.gate);
  const asked = gate?.does.kind === 'sign' ? gate.does.rule.acts.map((act) => act.by) : by;
  if (asked.length < 2) return null;
  return (
    <>
      <h2 class="govuk-heading-s">{say(texts.signatures)}</h2>
      <ol class="govuk-list govuk-list--number">
        {asked.map((one) => (
          <li aria-current={one === by[0] ? 'step' : undefined}>
            {say(lawWords(a.regulation, `${a.regulation.units[one] ? 'units' : 'parties'}.${one}`))}:{' '}
            {say(by.includes(one) ? (one === by[0] ? waitingTexts.now : waitingTexts.missing) : waitingTexts.given)}
          </li>
        ))}
      </ol>
    </>
  );
};
