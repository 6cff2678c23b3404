import type { Child } from 'hono/jsx';
import type { Refusal } from '../../base/index.ts';
import { ComparedWithLast } from '../payments/last-award.tsx';
import { DoneBanner, ErrorSummary, Rows, Table, Tag } from '../shared/components.tsx';
import { moment, shortDate } from '../shared/format.ts';
import { page, type View } from '../shared/layout.tsx';
import { LinkedCases } from '../shared/linked-cases.tsx';
import { texts } from '../shared/texts.ts';
import { capital, lawWords } from '../shared/words-of.ts';
import { WaitingNotices } from '../signing/waiting.tsx';
import { DraftOf, FileOf, ProposalOf } from './case-file.tsx';
import { type CaseInView, statusText } from './case-view.ts';
import { Others, Whole } from './case-whole.tsx';
import { AwaitedNotice } from './several-signers.tsx';
import { TaskCard } from './task-card.tsx';

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
      <AwaitedNotice v={v} view={view} />
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
      <ProposalOf v={v} view={view} />
      {first.map((one) => (
        <TaskCard v={v} view={view} offers={one} />
      ))}
      <Whole v={v} view={view} />
      <DraftOf v={v} view={view} />
      {view.calculated.length > 0 ? null : <ComparedWithLast v={v} compared={view.compared} />}
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
            say(capital(lawWords(regulation, `clocks.${clock.name}`))),
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
