import type { FC } from 'hono/jsx';
import { project, type TaskOffers } from '../../casework/index.ts';
import { ComparedWithLast } from '../payments/last-award.tsx';
import { Button, Checkboxes, Once } from '../shared/components.tsx';
import { FactField } from '../shared/fact-field.tsx';
import type { View } from '../shared/layout.tsx';
import { sourceText } from '../shared/source-text.ts';
import { texts } from '../shared/texts.ts';
import { capital, lawWords, taskWords } from '../shared/words-of.ts';
import { CalculationCard, RegistriesToAsk } from './calculation-card.tsx';
import { PapersToBring } from './case-proofs.tsx';
import { type CaseInView, typedIn } from './case-view.ts';
import { CorrectionWork } from './correction.tsx';
import { Matter } from './matters.tsx';
import { SignBeside } from './several-signers.tsx';
import { Due } from './worklist.tsx';

/** An open turn: whose it is and by when, and for who may work it what is to be done. */
export const TaskCard: FC<{ v: View; view: CaseInView; offers: TaskOffers }> = ({ v, view, offers }) => {
  const { say } = v;
  const { regulation } = view;
  const row = project(view.case).tasks.find(({ task }) => task === offers.task.id);
  const { task } = offers;
  const held = task.claimedBy
    ? v.session?.kind === 'staff' && v.session.member.id === task.claimedBy
      ? say(texts.mine)
      : (v.means.deps.officer(task.claimedBy)?.name ?? say(texts.otherHolder))
    : say(texts.free);
  return (
    <section class={`jardem-card ${offers.mayWork ? 'jardem-card--mine' : ''}`}>
      <h2 class="govuk-heading-m">{say(taskWords(regulation, task.name))}</h2>
      <p class="govuk-body">
        {say(capital(v.means.postName(task.post)))}, {say(v.means.deps.offices().get(task.office)?.name)} · {say(texts.due)}:{' '}
        {row ? <Due v={v} row={row} zone={view.case.zone} /> : null}
        {task.kind === 'wait' || task.kind === 'batch' ? null : ` · ${say(texts.heldBy)}: ${held}`}
      </p>
      {row?.noClock ? <p class="jardem-source">{say(lawWords(regulation, row.noClock))}</p> : null}
      <Matter v={v} view={view} offers={offers} />
      {offers.why ? (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            {say(texts.whyNotDone)}: {say(offers.why.text)}
          </p>
          <p class="govuk-body">
            {say(texts.whatNext)}: {say(offers.why.next)}
          </p>
        </div>
      ) : null}
      {task.kind === 'batch' && v.session?.kind === 'staff' && v.session.holding.post === task.post ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/staff/batches">
            {say(texts.openBatches)}
          </a>
        </p>
      ) : null}
      {offers.mayTake ? (
        <form method="post" action={`/staff/cases/${view.case.id}/take`} class="jardem-inline">
          <Once once={v.once()} saw={view.saw} />
          <input type="hidden" name="task" value={task.id} />
          <Button kind="secondary">{say(texts.take)}</Button>
        </form>
      ) : null}
      {offers.mayRelease ? (
        <form method="post" action={`/staff/cases/${view.case.id}/release`} class="jardem-inline">
          <Once once={v.once()} saw={view.saw} />
          <input type="hidden" name="task" value={task.id} />
          <Button kind="secondary">{say(texts.release)}</Button>
        </form>
      ) : null}
      {offers.mayWork ? <TaskWork v={v} view={view} offers={offers} /> : null}
    </section>
  );
};

/** The list of what is to be done in a turn, and the ways on. */
const TaskWork: FC<{ v: View; view: CaseInView; offers: TaskOffers }> = ({ v, view, offers }) => {
  const { say } = v;
  const { regulation } = view;
  const { task } = offers;
  const ticks = offers.items.filter(({ kind, proof }) => kind !== 'draft' && kind !== 'calculate' && !proof);
  const ends = offers.ends.filter(({ end }) => task.name !== 'engine.correction' || end !== 'signed');
  const [ticked, ended] = [typedIn(view, 'items', task.id), typedIn(view, 'ends', task.id)];
  return (
    <>
      {ticks.length > 0 ? (
        <form method="post" action={`/staff/cases/${view.case.id}/items`}>
          <Once once={v.once()} saw={view.saw} />
          <input type="hidden" name="task" value={task.id} />
          <Checkboxes
            name="item"
            id={`${task.id}-item`}
            legend={say(texts.whatToDo)}
            values={[...task.done, ...(ticked?.all('item') ?? [])]}
            choices={ticks.map((item) => ({
              value: item.name,
              label: say(lawWords(regulation, `items.${task.name}.${item.name}`)),
              hint: `${say(texts.source)}: ${sourceText(item.source, v.language)}`,
            }))}
          />
          {ticks
            .filter(({ done }) => !done)
            .flatMap(({ fills }) =>
              fills.map((fact) => (
                <FactField regulation={regulation} fact={fact} say={say} within={`${task.id}-item-`} value={ticked?.one(`fact.${fact}`)} />
              )),
            )}
          <Button kind="secondary">{say(texts.saveForm)}</Button>
        </form>
      ) : null}
      <PapersToBring v={v} view={view} offers={offers} />
      <RegistriesToAsk v={v} caseId={view.case.id} saw={view.saw} regulation={regulation} offers={offers} />
      {task.kind === 'step' ? (
        <>
          <CalculationCard
            v={v}
            caseId={view.case.id}
            saw={view.saw}
            regulation={regulation}
            parties={view.case.parties}
            offers={offers}
            calculated={view.calculated}
            typed={typedIn(view, 'amount-facts')}
          />
          {view.calculated.length > 0 ? <ComparedWithLast v={v} compared={view.compared} /> : null}
          <h3 class="govuk-heading-s">{say(texts.decisions)}</h3>
          <div class="govuk-button-group">
            {offers.moves
              .filter(({ closed }) => !closed)
              .map(({ move }) => (
                <a
                  class={`govuk-button ${/^(return|sendBack|start|branchFinds|refuse)/.test(move) ? 'govuk-button--secondary' : ''}`}
                  href={`/staff/cases/${view.case.id}/moves/${move}`}
                >
                  {say(lawWords(regulation, `moves.${move}`))}
                </a>
              ))}
          </div>
          {offers.moves
            .filter(({ closed }) => closed)
            .map(({ move, closed }) => (
              <p class="jardem-source">
                {say(lawWords(regulation, `moves.${move}`))}: {say(closed?.text)}
              </p>
            ))}
        </>
      ) : null}
      {task.name === 'engine.correction' ? <CorrectionWork v={v} view={view} offers={offers} /> : null}
      {task.name === 'engine.signature' ? <SignBeside v={v} view={view} offers={offers} /> : null}
      {ends.length > 0 ? (
        <form method="post" action={`/staff/cases/${view.case.id}/ends`}>
          <Once once={v.once()} saw={view.saw} />
          <input type="hidden" name="task" value={task.id} />
          {ends.some(({ reasons }) => reasons) ? (
            <div class="govuk-form-group">
              <label class="govuk-label" for={`reasons-${task.id}`}>
                {say(texts.reasons)}
              </label>
              <textarea class="govuk-textarea" id={`reasons-${task.id}`} name="reasons" rows={2}>
                {ended?.one('reasons') ?? ''}
              </textarea>
            </div>
          ) : null}
          {[...new Set(ends.flatMap(({ states }) => states))].map((fact) => (
            <FactField regulation={regulation} fact={fact} say={say} within={`${task.id}-`} value={ended?.one(`fact.${fact}`)} />
          ))}
          <div class="govuk-button-group">
            {ends.map(({ end }) => (
              <Button name="end" value={end} {...(task.name === 'engine.correction' ? { kind: 'secondary' as const } : {})}>
                {say(lawWords(regulation, `ends.${task.name}.${end}`))}
              </Button>
            ))}
          </div>
        </form>
      ) : null}
    </>
  );
};
