import type { Child, FC } from 'hono/jsx';
import type { CaseTask, TaskOffers } from '../../casework/index.ts';
import { Button, Checkboxes, Once, Select, TextArea } from '../shared/components.tsx';
import type { View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords, taskWords } from '../shared/words-of.ts';
import { type CaseInView, typedIn } from './case-view.ts';

/** The forms that are kept out of the way: where one was refused, they are open. */
const wholeForms: ReadonlySet<string> = new Set(['transfer', 'reassign', 'withdraw', 'complain', 'correct-decision']);

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
                  id={`${name}-complete`}
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
  const form = (
    action: string,
    title: string,
    fields: Child,
    { task, reasons = `${action}-reasons` }: { task?: CaseTask; reasons?: string } = {},
  ) => {
    const typed = typedIn(view, action, task?.id);
    return (
      <form method="post" action={`/staff/cases/${c.id}/${action}`} class="jardem-card">
        <Once once={v.once()} saw={view.saw} />
        {task ? <input type="hidden" name="task" value={task.id} /> : null}
        <h3 class="govuk-heading-s">{title}</h3>
        {fields}
        <TextArea
          id={task ? `${task.id}-${reasons}` : reasons}
          name={reasons}
          label={say(action === 'complain' ? texts.complaintText : texts.reasons)}
          value={typed?.one(reasons)}
        />
        <Button kind="secondary">{title}</Button>
      </form>
    );
  };
  const reassign = ({ task }: TaskOffers) => {
    const people = view.colleagues[task.id] ?? [];
    if (people.length === 0)
      return (
        <p class="govuk-body">
          {say(texts.reassign)}: {say(texts.nobodyElse)}
        </p>
      );
    return form(
      'reassign',
      `${say(texts.reassign)}: ${say(taskWords(regulation, task.name))}`,
      <Select
        id={`${task.id}-person`}
        name="person"
        label={say(texts.toOfficer)}
        none={say(texts.chooseOne)}
        choices={people}
        value={typedIn(view, 'reassign', task.id)?.one('person')}
      />,
      { task, reasons: 'reasons' },
    );
  };
  const parts = [
    view.transfer
      ? form(
          'transfer',
          say(texts.transfer),
          <>
            <input type="hidden" name="unit" value={view.transfer.unit} />
            <Select
              id="office"
              label={say(texts.toOffice)}
              none={say(texts.chooseOne)}
              choices={view.transfer.offices}
              value={typedIn(view, 'transfer')?.one('office')}
            />
          </>,
        )
      : null,
    ...offers.tasks.filter(({ mayReassign }) => mayReassign).map(reassign),
    offers.whole.includes('withdraw') ? form('withdraw', say(texts.withdraw), null) : null,
    offers.whole.includes('complain') ? form('complain', say(texts.complain), null) : null,
    offers.whole.includes('correctDecision') ? form('correct-decision', say(texts.correctDecision), null) : null,
  ].filter(Boolean);
  return parts.length === 0 ? null : (
    <details class="govuk-details" open={view.typed !== undefined && wholeForms.has(view.typed.action)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{say(texts.otherActions)}</span>
      </summary>
      <div class="govuk-details__text">{parts}</div>
    </details>
  );
};
