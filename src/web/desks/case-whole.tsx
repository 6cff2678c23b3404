import type { Child, FC } from 'hono/jsx';
import { Button, Checkboxes, Field, Once, TextArea } from '../shared/components.tsx';
import type { View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords } from '../shared/words-of.ts';
import type { CaseInView } from './case-view.ts';

/** What the day's work does with the case as a whole: papers that came, papers to be handed over. */
export const Whole: FC<{ v: View; view: CaseInView }> = ({ v, view }) => {
  const { say } = v;
  const { offers, regulation, case: c } = view;
  const byHand =
    c.main.kind === 'wait' ? Object.keys(regulation.waits[c.main.wait]?.ends ?? {}).filter((name) => regulation.moments[name]?.byHand) : [];
  const waiting = Object.values(c.deliveries).filter((delivery) => delivery.channels.some(({ state }) => state === 'waiting'));
  return (
    <>
      {offers.whole.includes('bring')
        ? byHand.map((name) => (
            <form method="post" action={`/staff/cases/${c.id}/moments`} class="jardem-card">
              <Once once={v.once()} saw={view.saw} />
              <input type="hidden" name="moment" value={name} />
              <h2 class="govuk-heading-s">{say(lawWords(regulation, `moments.${name}`))}</h2>
              {regulation.moments[name]?.rule === 'allPapers' ? (
                <Checkboxes
                  name="complete"
                  legend={say(texts.brought)}
                  values={[]}
                  choices={[{ value: 'yes', label: say(texts.broughtComplete) }]}
                />
              ) : null}
              <Button>{say(texts.saveForm)}</Button>
            </form>
          ))
        : null}
      {offers.whole.includes('handOver')
        ? waiting.map((delivery) => (
            <form method="post" action={`/staff/cases/${c.id}/hand-over`} class="jardem-card">
              <Once once={v.once()} saw={view.saw} />
              <input type="hidden" name="id" value={delivery.id} />
              <h2 class="govuk-heading-s">
                {say(texts.waitsForPickUp)}: {say(lawWords(regulation, `documents.${delivery.document}`))}
              </h2>
              <Button kind="secondary">{say(texts.handOver)}</Button>
            </form>
          ))
        : null}
    </>
  );
};

/** What may be done with the case as a whole, kept out of the way of the day's work. */
export const Others: FC<{ v: View; view: CaseInView }> = ({ v, view }) => {
  const { say } = v;
  const { offers, regulation, case: c } = view;
  const form = (action: string, title: string, fields: Child) => (
    <form method="post" action={`/staff/cases/${c.id}/${action}`} class="jardem-card">
      <Once once={v.once()} saw={view.saw} />
      <h3 class="govuk-heading-s">{title}</h3>
      {fields}
      <TextArea id={`${action}-reasons`} label={say(action === 'complain' ? texts.complaintText : texts.reasons)} />
      <Button kind="secondary">{title}</Button>
    </form>
  );
  const main = c.main.kind === 'none' ? undefined : c.tasks[c.main.task];
  const units = Object.entries(regulation.units).filter(
    ([, unit]) => unit.kind === 'post' && unit.office === v.means.deps.offices().get(main?.office ?? '')?.kind,
  );
  const parts = [
    offers.whole.includes('transfer') && units[0]
      ? form(
          'transfer',
          say(texts.transfer),
          <>
            <input type="hidden" name="unit" value={units[0][0]} />
            <Field id="office" label={say(texts.officeCode)} width="govuk-input--width-10" />
          </>,
        )
      : null,
    offers.whole.includes('reassign') && main
      ? form(
          'reassign',
          say(texts.reassign),
          <>
            <input type="hidden" name="task" value={main.id} />
            <Field id="login" label={say(texts.login)} width="govuk-input--width-20" />
          </>,
        )
      : null,
    offers.whole.includes('withdraw') ? form('withdraw', say(texts.withdraw), null) : null,
    offers.whole.includes('complain') ? form('complain', say(texts.complain), null) : null,
    offers.whole.includes('correctDecision') ? form('correct-decision', say(texts.correctDecision), null) : null,
  ].filter(Boolean);
  return parts.length === 0 ? null : (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{say(texts.otherActions)}</span>
      </summary>
      <div class="govuk-details__text">{parts}</div>
    </details>
  );
};
