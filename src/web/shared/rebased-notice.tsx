import type { FC } from 'hono/jsx';
import { refusal } from '../../casework/index.ts';
import type { AttemptInView } from './attempt-form.tsx';
import type { View } from './layout.tsx';
import { texts } from './texts.ts';
import { lawWords } from './words-of.ts';

/** Tells somebody whose draft was begun under another version what is asked anew; every answer that still has its field is there. */
export const RebasedNotice: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
  const { rebased } = a.view.attempt;
  if (!rebased) return null;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">{v.say(refusal('rules-changed').text)}</p>
      {rebased.asks.length > 0 ? (
        <>
          <p class="govuk-body">{v.say(texts.askedAnew)}</p>
          <FactNames v={v} a={a} refs={rebased.asks} />
        </>
      ) : null}
    </div>
  );
};

/** Tells somebody who has signed already that a registry says otherwise than the application, and what: they look at it and sign again. */
export const CorrectedNotice: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
  const { corrected } = a.view.attempt;
  if (!corrected) return null;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">{v.say(texts.correctedByRegistry)}</p>
      <FactNames v={v} a={a} refs={corrected} />
    </div>
  );
};

const FactNames: FC<{ v: View; a: AttemptInView; refs: readonly string[] }> = ({ v, a, refs }) => {
  const nameOf = (ref: string) => {
    const [role = '', name] = ref.split('.');
    return name === 'iin' || name === 'bin'
      ? `${v.say(lawWords(a.regulation, `parties.${role}`))}: ${v.say(texts.iin)}`
      : v.say(lawWords(a.regulation, `facts.${ref.replace(/#\d+/, '')}`));
  };
  return (
    <ul class="govuk-list govuk-list--bullet">
      {refs.map((ref) => (
        <li>{nameOf(ref)}</li>
      ))}
    </ul>
  );
};
