import type { FC } from 'hono/jsx';
import type { TaskOffers } from '../../casework/index.ts';
import { factLaw } from '../../law/index.ts';
import { Button, Checkboxes, Once, Radios, Rows, TextArea } from '../shared/components.tsx';
import { FactField } from '../shared/fact-field.tsx';
import { shortDate } from '../shared/format.ts';
import { typedAs } from '../shared/forms.ts';
import type { View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords } from '../shared/words-of.ts';
import { ownWaits } from '../signing/waiting.tsx';
import { type CaseInView, typedIn } from './case-view.ts';

/** A turn of a correction: what is corrected and why; the first signer puts facts right and drafts; everybody signs in turn. */
export const CorrectionWork: FC<{ v: View; view: CaseInView; offers: TaskOffers }> = ({ v, view, offers }) => {
  const { say } = v;
  const { regulation, case: c } = view;
  const { decision, correction } = c;
  const action = `/staff/cases/${c.id}/correction`;
  const grounds = [...new Set(offers.outcomes.flatMap((one) => one.grounds))];
  const typed = typedIn(view, 'correction/draft', offers.task.id);
  return (
    <>
      <Rows
        rows={[
          { label: say(texts.correctedDecision), value: decision ? `№ ${decision.number?.text ?? '—'}, ${shortDate(decision.on)}` : '—' },
          { label: say(texts.whyCorrected), value: correction?.reasons ?? '—' },
        ]}
      />
      {offers.outcomes.length > 0 ? <FactsToCorrect v={v} view={view} keys={Object.keys(c.facts)} action={`${action}/facts`} /> : null}
      {offers.outcomes.length > 0 ? (
        <form method="post" action={`${action}/draft`}>
          <Once once={v.once()} saw={view.saw} />
          <input type="hidden" name="task" value={offers.task.id} />
          <Radios
            name="outcome"
            legend={say(texts.outcome)}
            value={typed?.one('outcome') ?? c.draft?.outcome}
            choices={offers.outcomes.map(({ outcome }) => ({ value: outcome, label: say(lawWords(regulation, `outcomes.${outcome}`)) }))}
          />
          {grounds.length > 0 ? (
            <Checkboxes
              name="ground"
              legend={say(texts.grounds)}
              values={typed?.all('ground') ?? c.draft?.grounds ?? []}
              choices={grounds.map((ground) => ({ value: ground, label: say(lawWords(regulation, `grounds.${ground}`)) }))}
            />
          ) : null}
          <TextArea id="reasons" label={say(texts.reasonsInCorrection)} value={typed?.one('reasons') ?? correction?.reasons} />
          <Button kind="secondary">{say(texts.makeCorrection)}</Button>
        </form>
      ) : null}
      {!ownWaits(v, view.waiting) && (offers.ends.some(({ end }) => end === 'signed') || isMember(v, offers)) ? (
        <form method="post" action={`${action}/sign`}>
          <Once once={v.once()} saw={view.saw} />
          <input type="hidden" name="task" value={offers.task.id} />
          <Button>{say(lawWords(regulation, 'ends.engine.correction.signed'))}</Button>
        </form>
      ) : null}
    </>
  );
};

const isMember = (v: View, { task }: TaskOffers) => v.session?.kind === 'staff' && task.body?.members === v.session.holding.post;

/** Facts of the case as they were typed or read, to be put right. */
export const FactsToCorrect: FC<{ v: View; view: CaseInView; keys: readonly string[]; action: string }> = ({ v, view, keys, action }) => {
  const { say } = v;
  const { regulation, case: c } = view;
  const known = keys.filter((key) => factLaw(regulation, key));
  const typed = typedIn(view, action.split('/').slice(4).join('/'));
  return known.length === 0 ? null : (
    <details class="govuk-details" open={typed !== undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{say(texts.correctFacts)}</span>
      </summary>
      <form method="post" action={action} class="govuk-details__text">
        <Once once={v.once()} saw={view.saw} />
        {known.map((key) => (
          <FactField
            regulation={regulation}
            fact={key}
            say={say}
            within="correct-"
            value={typed?.one(`fact.${key}`) ?? typedAs(regulation, key, c.facts[key]?.value)}
          />
        ))}
        <Button kind="secondary">{say(texts.saveForm)}</Button>
      </form>
    </details>
  );
};
