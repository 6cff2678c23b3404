import type { Child, FC } from 'hono/jsx';
import type { LocalDate } from '../../base/index.ts';
import { findRow, isPayable, type ParameterBook, type ParameterRow, type ProposalState, parameterWords } from '../../benefits/index.ts';
import { Button, Once, Rows, Table, Tag, TextArea } from '../shared/components.tsx';
import { moment, shortDate } from '../shared/format.ts';
import type { View } from '../shared/layout.tsx';
import { capital } from '../shared/words-of.ts';
import { certaintyTexts, parameterTexts, roundingTexts, unitTexts } from './parameter-texts.ts';
import { type Staff, whoText } from './parts.tsx';

const zone = 'Asia/Almaty';

/** A value of a parameter as people read it, with its unit. */
export function valueText(v: View, unit: ParameterRow['unit'], value: string | null): string {
  if (value === null) return v.say(parameterTexts.unknown);
  if (unit === 'rounding') return v.say(roundingTexts[value]);
  const [whole = '', part] = value.split('.');
  const text = `${whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0')}${part ? `${v.language === 'en' ? '.' : ','}${part}` : ''}`;
  const name = unitTexts[unit];
  return name ? `${text}\u00a0${v.say(name)}` : text;
}

/** The days on which a value holds. */
export const daysText = (from: LocalDate, until: LocalDate | null): string => `${shortDate(from)} – ${until ? shortDate(until) : '…'}`;

/** The value, the days, how sure it is, and the source of a row. */
export function rowCells(v: View, row: ParameterRow): readonly Child[] {
  return [
    <span class="jardem-figure">{valueText(v, row.unit, row.value)}</span>,
    <span class="jardem-number">{daysText(row.from, row.until)}</span>,
    <Tag colour={isPayable(row) ? 'green' : 'yellow'}>{v.say(certaintyTexts[row.certainty])}</Tag>,
    v.say(row.source),
  ];
}

/** The name of a parameter at the head of a field: of a cell of a table with the table's. */
export function parameterName(v: View, book: ParameterBook, name: string): string {
  const known = parameterWords(book, name);
  if (!known) return name;
  const table = v.say(capital(known.table));
  return known.cell ? `${table}: ${v.say(known.cell)}` : table;
}

/** A proposal that waits, beside what is recorded now, with what this administrator may do about it. `reason`: what was typed. */
export const Proposed: FC<{
  v: View;
  state: ProposalState;
  book: ParameterBook;
  session: Staff;
  keeps: boolean;
  reason?: string | undefined;
}> = ({ v, state: { proposal }, book, session, keeps, reason }) => {
  const { say } = v;
  const unit = book.get(proposal.parameter)?.[0]?.unit ?? 'number';
  const now = findRow(book, proposal.parameter, proposal.from);
  const isOwn = proposal.proposedBy === session.member.id;
  const [act, label, reasonLabel] = isOwn
    ? (['withdraw', parameterTexts.withdraw, parameterTexts.withdrawReason] as const)
    : (['reject', parameterTexts.reject, parameterTexts.rejectReason] as const);
  const hidden = (
    <>
      <Once once={v.once()} />
      <input type="hidden" name="proposal" value={proposal.id} />
    </>
  );
  return (
    <section class="jardem-card">
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={`/staff/parameters/${encodeURIComponent(proposal.parameter)}`}>
          {parameterName(v, book, proposal.parameter)}
        </a>
      </h3>
      <Rows
        rows={[
          { label: say(parameterTexts.value), value: <strong>{valueText(v, unit, proposal.value)}</strong> },
          { label: say(parameterTexts.inForce), value: daysText(proposal.from, proposal.until) },
          {
            label: say(parameterTexts.valueBefore),
            value: now ? `${valueText(v, unit, now.value)}, ${daysText(now.from, now.until)}` : say(parameterTexts.notThen),
          },
          { label: say(parameterTexts.source), value: say(proposal.source) },
          { label: say(parameterTexts.proposedBy), value: `${whoText(v, proposal.proposedBy)}, ${moment(proposal.proposedAt, zone)}` },
        ]}
      />
      {!keeps ? null : (
        <>
          {isOwn ? (
            <p class="govuk-inset-text">{say(parameterTexts.own)}</p>
          ) : (
            <form method="post" action="/staff/parameters">
              {hidden}
              <Button name="act" value="approve">
                {say(parameterTexts.approve)}
              </Button>
            </form>
          )}
          <details class="govuk-details" open={reason !== undefined}>
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{say(label)}</span>
            </summary>
            <form method="post" action="/staff/parameters" class="govuk-details__text">
              {hidden}
              <TextArea id={`reason-${proposal.id}`} name="reason" label={say(reasonLabel)} value={reason} />
              <Button name="act" value={act} kind="warning">
                {say(label)}
              </Button>
            </form>
          </details>
        </>
      )}
    </section>
  );
};

function fateOf(v: View, { change, ending }: ProposalState): Child {
  const { say } = v;
  if (change) {
    const said = `${whoText(v, change.approvedBy)}, ${moment(change.approvedAt, zone)}`;
    return fate('green', say(parameterTexts.stateApproved), said);
  }
  if (!ending) return <Tag colour="yellow">{say(parameterTexts.stateWaiting)}</Tag>;
  const said = `${whoText(v, ending.by)}, ${moment(ending.at, zone)}`;
  const text = ending.kind === 'rejected' ? parameterTexts.stateRejected : parameterTexts.stateWithdrawn;
  return fate('grey', say(text), ending.reason ? `${said}: ${ending.reason}` : said);
}

const fate = (colour: 'green' | 'grey', state: string, said: string) => (
  <>
    <Tag colour={colour}>{state}</Tag> {said}
  </>
);

/** Everything that was ever proposed for a parameter, the latest first, and what became of it. Nothing is taken out of it. */
export const ProposalHistory: FC<{ v: View; unit: ParameterRow['unit']; states: readonly ProposalState[] }> = ({ v, unit, states }) => {
  const { say } = v;
  if (states.length === 0) return null;
  return (
    <Table
      caption={say(parameterTexts.history)}
      head={[say(parameterTexts.value), say(parameterTexts.inForce), say(parameterTexts.proposedBy), say(parameterTexts.fate)]}
      rows={states.map((state) => [
        <span class="jardem-figure">{valueText(v, unit, state.proposal.value)}</span>,
        <span class="jardem-number">{daysText(state.proposal.from, state.proposal.until)}</span>,
        `${whoText(v, state.proposal.proposedBy)}, ${moment(state.proposal.proposedAt, zone)}`,
        fateOf(v, state),
      ])}
    />
  );
};
