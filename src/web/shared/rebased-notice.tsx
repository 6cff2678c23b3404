import type { FC } from 'hono/jsx';
import { refusal } from '../../casework/index.ts';
import type { AttemptInView } from './attempt-page.tsx';
import type { View } from './layout.tsx';
import { texts } from './texts.ts';
import { lawWords } from './words-of.ts';

/** Tells somebody whose draft was begun under another version what is asked anew; every answer that still has its field is there. */
export const RebasedNotice: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
  const { rebased } = a.view.attempt;
  if (!rebased) return null;
  const nameOf = (ref: string) => {
    const [role = '', name] = ref.split('.');
    return name === 'iin' || name === 'bin'
      ? `${v.say(lawWords(a.regulation, `parties.${role}`))}: ${v.say(texts.iin)}`
      : v.say(lawWords(a.regulation, `facts.${ref}`));
  };
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">{v.say(refusal('rules-changed').text)}</p>
      {rebased.asks.length > 0 ? (
        <>
          <p class="govuk-body">{v.say(texts.askedAnew)}</p>
          <ul class="govuk-list govuk-list--bullet">
            {rebased.asks.map((ref) => (
              <li>{nameOf(ref)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
};
