import type { Child, FC } from 'hono/jsx';
import type { Instant, Refusal } from '../../base/index.ts';
import {
  type Calculated,
  type Case,
  type CaseOffers,
  mainName,
  project,
  type TaskOffers,
  type WaitingSignature,
} from '../../casework/index.ts';
import type { Regulation } from '../../law/index.ts';
import { Button, Checkboxes, DoneBanner, ErrorSummary, Field, Once, Rows, Table, Tag, TextArea } from '../shared/components.tsx';
import { amountText, Explanation } from '../shared/explanation.tsx';
import { FactField } from '../shared/fact-field.tsx';
import { moment, shortDate } from '../shared/format.ts';
import { page, type View } from '../shared/layout.tsx';
import { LinkedCases, type LinkedRow } from '../shared/linked-cases.tsx';
import { sourceText } from '../shared/source-text.ts';
import { texts } from '../shared/texts.ts';
import { factText, factWords, lawWords, proofWords, taskWords } from '../shared/words-of.ts';
import { WaitingNotices } from '../signing/waiting.tsx';
import { CalculationCard, RegistriesToAsk } from './calculation-card.tsx';
import { CorrectionWork } from './correction.tsx';
import { Due } from './worklist.tsx';

export type CaseInView = {
  readonly case: Case;
  /** Since when the case is in the archive. */
  readonly archivedAt?: Instant;
  readonly saw: number;
  readonly regulation: Regulation;
  readonly offers: CaseOffers;
  readonly linked: readonly LinkedRow[];
  /** What the calculation gives at this turn, where it is the officer's to make it. */
  readonly calculated: Calculated | undefined;
  readonly waiting: readonly WaitingSignature[];
};

/** Where a case stands, in words. */
export function statusText(v: View, regulation: Regulation, c: Case): string {
  const place = mainName(c)?.replace(/^(wait|batch):/, '');
  if (c.status === 'ended') return v.say(lawWords(regulation, `ended.${c.endedHow}`));
  if (c.decision && c.status !== 'open')
    return `${v.say(lawWords(regulation, `statuses.${c.status}`))}: ${v.say(lawWords(regulation, `outcomes.${c.decision.outcome}`))}`;
  return place ? v.say(taskWords(regulation, place)) : v.say(lawWords(regulation, `statuses.${c.status}`));
}

const TaskCard: FC<{ v: View; view: CaseInView; offers: TaskOffers }> = ({ v, view, offers }) => {
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
        {say(v.means.postName(task.post))}, {say(v.means.deps.offices().get(task.office)?.name)} · {say(texts.due)}:{' '}
        {row ? <Due v={v} row={row} zone={view.case.zone} /> : null}
        {task.kind === 'wait' || task.kind === 'batch' ? null : ` · ${say(texts.heldBy)}: ${held}`}
      </p>
      {row?.noClock ? <p class="jardem-source">{say(lawWords(regulation, row.noClock))}</p> : null}
      {offers.mayTake ? (
        <form method="post" action={`/staff/cases/${view.case.id}/take`} class="jardem-inline">
          <Once once={v.once()} saw={view.saw} />
          <input type="hidden" name="task" value={task.id} />
          <Button kind="secondary">{say(texts.take)}</Button>
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
  const asks = offers.items.filter(({ proof, required, done }) => proof && required && !done);
  return (
    <>
      {ticks.length > 0 ? (
        <form method="post" action={`/staff/cases/${view.case.id}/items`}>
          <Once once={v.once()} saw={view.saw} />
          <input type="hidden" name="task" value={task.id} />
          <Checkboxes
            name="item"
            legend={say(texts.whatToDo)}
            values={task.done}
            choices={ticks.map((item) => ({
              value: item.name,
              label: say(lawWords(regulation, `items.${task.name}.${item.name}`)),
              hint: `${say(texts.source)}: ${sourceText(item.source, v.language)}`,
            }))}
          />
          {ticks
            .filter(({ done }) => !done)
            .flatMap(({ fills }) => fills.map((fact) => <FactField regulation={regulation} fact={fact} say={say} />))}
          <Button kind="secondary">{say(texts.saveForm)}</Button>
        </form>
      ) : null}
      {asks.map((item) => (
        <p class="govuk-inset-text">{say(lawWords(regulation, `items.${task.name}.${item.name}`))}</p>
      ))}
      <RegistriesToAsk v={v} caseId={view.case.id} saw={view.saw} regulation={regulation} offers={offers} />
      {task.kind === 'step' ? (
        <>
          <CalculationCard
            v={v}
            caseId={view.case.id}
            saw={view.saw}
            regulation={regulation}
            offers={offers}
            calculated={view.calculated}
          />
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
      {ends.length > 0 ? (
        <form method="post" action={`/staff/cases/${view.case.id}/ends`}>
          <Once once={v.once()} saw={view.saw} />
          <input type="hidden" name="task" value={task.id} />
          {ends.some(({ reasons }) => reasons) ? (
            <div class="govuk-form-group">
              <label class="govuk-label" for={`reasons-${task.id}`}>
                {say(texts.reasons)}
              </label>
              <textarea class="govuk-textarea" id={`reasons-${task.id}`} name="reasons" rows={2} />
            </div>
          ) : null}
          {[...new Set(ends.flatMap(({ states }) => states))].map((fact) => (
            <FactField regulation={regulation} fact={fact} say={say} />
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

const Whole: FC<{ v: View; view: CaseInView }> = ({ v, view }) => {
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
const Others: FC<{ v: View; view: CaseInView }> = ({ v, view }) => {
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

const FileOf: FC<{ v: View; view: CaseInView }> = ({ v, view }) => {
  const { say, language } = v;
  const { case: c, regulation } = view;
  const states = {
    shown: texts.proofShown,
    absent: texts.proofAbsent,
    notAnswered: texts.proofSilent,
    refused: texts.proofRefused,
    contradicted: texts.proofContradicted,
  } as const;
  const facts = Object.entries(c.facts).filter(([, fact]) => fact.state === 'known' && fact.value !== undefined);
  return (
    <>
      {facts.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">{say(texts.facts)}</h2>
          <Rows
            rows={facts.map(([key, fact]) => ({
              label: say(factWords(regulation, key)),
              value: factText(regulation, key, fact.value ?? '', language),
            }))}
          />
        </>
      ) : null}
      {Object.keys(c.proofs).length > 0 ? (
        <Table
          caption={say(texts.proofs)}
          head={[say(texts.document), say(texts.status), say(texts.origin)]}
          rows={Object.entries(c.proofs).map(([key, proof]) => [
            say(proofWords(regulation, key)),
            <Tag colour={proof.state === 'shown' ? 'green' : 'grey'}>{say(states[proof.state])}</Tag>,
            say(proof.by === 'registry' ? texts.byRegistry : texts.byPaper),
          ])}
        />
      ) : null}
      {c.documents.length > 0 ? (
        <Table
          caption={say(texts.papers)}
          head={[say(texts.document), say(texts.number), say(texts.when)]}
          rows={c.documents.map((document) => [
            <a class="govuk-link" href={`/staff/cases/${c.id}/papers/${document.hash}`}>
              {say(lawWords(regulation, `documents.${document.name}`))}
            </a>,
            <span class="jardem-number">{document.number?.text ?? '—'}</span>,
            moment(document.at, c.zone),
          ])}
        />
      ) : null}
    </>
  );
};

/** The draft as it stands: outcome, amount, who has signed. */
const DraftOf: FC<{ v: View; view: CaseInView }> = ({ v, view }) => {
  const { say } = v;
  const { case: c, regulation } = view;
  const { draft } = c;
  if (!draft) return null;
  const acts = c.acts.filter((act) => act.over === draft.hash);
  return (
    <section>
      <h2 class="govuk-heading-m">
        {say(texts.draft)}, {draft.version}-{say(texts.draftVersion)}{' '}
        {draft.stale ? <Tag colour="grey">{say(texts.draftStale)}</Tag> : null}
      </h2>
      <Rows
        rows={[
          {
            label: say(texts.outcome),
            value: (
              <a class="govuk-link" href={`/staff/cases/${c.id}/papers/${draft.hash}`}>
                {say(lawWords(regulation, `outcomes.${draft.outcome}`))}
              </a>
            ),
          },
          ...(draft.grounds.length
            ? [
                {
                  label: say(texts.grounds),
                  value: draft.grounds.map((ground) => say(lawWords(regulation, `grounds.${ground}`))).join('; '),
                },
              ]
            : []),
          ...(draft.reasons ? [{ label: say(texts.reasons), value: draft.reasons }] : []),
          ...(draft.amount
            ? [
                {
                  label: say(texts.amount),
                  value: amountText(draft.amount, v.language),
                },
              ]
            : []),
          {
            label: say(texts.signatures),
            value: acts.length
              ? acts
                  .map(
                    (act) =>
                      `${v.means.deps.officer(act.person)?.name ?? say(texts.system)} (${act.post ? say(v.means.postName(act.post)) : say(texts.system)}), ${moment(act.at, c.zone)}`,
                  )
                  .join('; ')
              : '—',
          },
        ]}
      />
      {draft.amount ? <Explanation amount={draft.amount} language={v.language} /> : null}
    </section>
  );
};

/** The page of a case for an officer. */
export function casePage(
  v: View,
  view: CaseInView,
  extra: { readonly refusal?: Refusal | null; readonly done?: boolean; readonly kept?: readonly string[] } = {},
) {
  const { say } = v;
  const { case: c, regulation, offers } = view;
  const applicant = c.parties.find((party) => party.role === 'applicant') ?? c.parties[0];
  const main = c.main.kind === 'none' ? null : c.main.task;
  const [first, others] = [offers.tasks.filter(({ task }) => task.id === main), offers.tasks.filter(({ task }) => task.id !== main)];
  const clocks = Object.values(c.clocks);
  return page(
    v,
    `${c.number?.text ?? ''} ${say(regulation.title)}`,
    <>
      <a href="/staff" class="govuk-back-link">
        {say(texts.backToList)}
      </a>
      <ErrorSummary say={say} refusal={extra.refusal ?? null} />
      {extra.kept?.length ? (
        <div class="govuk-inset-text">
          <strong>{say(texts.typed)}</strong>
          {extra.kept.map((text) => (
            <p class="govuk-body">{text}</p>
          ))}
        </div>
      ) : null}
      {extra.done ? <DoneBanner title={say(texts.doneBanner)} /> : null}
      <WaitingNotices v={v} waiting={view.waiting} />
      <span class="govuk-caption-l jardem-number">{c.number?.text}</span>
      <h1 class="govuk-heading-l">{say(regulation.title)}</h1>
      {c.standsIn ? <p class="jardem-source">{say(c.standsIn)}</p> : null}
      {view.archivedAt ? (
        <p class="govuk-inset-text">
          {say(texts.inArchive)}: {moment(view.archivedAt, c.zone)}
        </p>
      ) : null}
      <Rows
        rows={[
          {
            label: say(texts.applicant),
            value: applicant ? `${applicant.name}${applicant.iin ? `, ${say(texts.iin)} ${applicant.iin}` : ''}` : '—',
          },
          { label: say(texts.filed), value: shortDate(c.filedOn) },
          { label: say(texts.status), value: statusText(v, regulation, c) },
          ...(c.decision?.number
            ? [
                {
                  label: say(texts.outcome),
                  value: `${say(lawWords(regulation, `outcomes.${c.decision.outcome}`))}, № ${c.decision.number.text}`,
                },
              ]
            : []),
          ...(c.corrected ?? []).map((one) => ({
            label: say(texts.correctedDecision),
            value: (
              <>
                <a class="govuk-link" href={`/staff/cases/${c.id}/papers/${one.hash}`}>
                  {say(lawWords(regulation, `outcomes.${one.outcome}`))}
                </a>
                , № {one.number?.text ?? '—'}, {shortDate(one.on)} <Tag colour="grey">{say(texts.corrected)}</Tag>
              </>
            ),
          })),
        ]}
      />
      {c.proposal ? (
        <div class="govuk-inset-text">
          <strong>{say(texts.proposal)}.</strong> {say(texts.proposalIntro)}{' '}
          {c.proposal.outcomes.map((outcome) => say(lawWords(regulation, `outcomes.${outcome}`))).join(' / ')} ({say(texts.basis)}:{' '}
          {sourceText(c.proposal.basis, v.language)})
        </div>
      ) : null}
      {first.map((one) => (
        <TaskCard v={v} view={view} offers={one} />
      ))}
      <Whole v={v} view={view} />
      <DraftOf v={v} view={view} />
      {others.length > 0 ? <h2 class="govuk-heading-m">{say(texts.otherTasks)}</h2> : null}
      {others.map((one) => (
        <TaskCard v={v} view={view} offers={one} />
      ))}
      <LinkedCases v={v} rows={view.linked} base="/staff/cases" />
      {clocks.length > 0 ? (
        <Table
          caption={say(texts.deadlines)}
          head={[say(texts.what), say(texts.due), say(texts.status)]}
          rows={clocks.map((clock): Child[] => [
            say(lawWords(regulation, `clocks.${clock.name}`)),
            <span class="jardem-number">
              {clock.state.due.length === 10 ? shortDate(clock.state.due as never) : moment(clock.state.due as never, c.zone)}
            </span>,
            clock.state.status === 'paused' ? (
              <Tag colour="grey">{say(texts.paused)}</Tag>
            ) : clock.state.kind !== 'backward' && clock.state.breachedAt ? (
              <Tag colour="red">{say(texts.overdue)}</Tag>
            ) : (
              '—'
            ),
          ])}
        />
      ) : null}
      <FileOf v={v} view={view} />
      <Others v={v} view={view} />
      <p>
        <a class="govuk-link" href={`/staff/cases/${c.id}/history`}>
          {say(texts.history)}
        </a>
      </p>
    </>,
    { here: '/staff', status: extra.refusal ? (extra.refusal.ground === 'stale' ? 409 : 422) : 200 },
  );
}
