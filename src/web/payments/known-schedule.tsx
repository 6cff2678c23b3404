import { endOfDay } from '../../api/index.ts';
import { isLocalDate, localDate, type Refusal, refuse } from '../../base/index.ts';
import { type AwardView, knownSchedule, monthOf } from '../../payments/index.ts';
import { Button, DateField, ErrorSummary, Table } from '../shared/components.tsx';
import { shortDate } from '../shared/format.ts';
import { typedDate } from '../shared/forms.ts';
import { page, type View } from '../shared/layout.tsx';
import { benefitName } from './award-parts.tsx';
import { awardTexts } from './award-texts.ts';
import { eventWords } from './award-words.ts';
import { money, monthText } from './parts.tsx';
import { paymentTexts } from './texts.ts';

const noDay = refuse('day-malformed', awardTexts.knownNoDay);

/** The form that asks what was known of an award on a day. `to`: the address of the page that answers. */
export const AskKnown = ({ v: { say }, to, typed }: { readonly v: View; readonly to: string; readonly typed?: string | undefined }) => (
  <form method="get" action={to}>
    <DateField id="on" label={say(awardTexts.knownOn)} value={typed} say={say} />
    <Button kind="secondary">{say(awardTexts.knownAsk)}</Button>
  </form>
);

/**
 * The page that says what was known of an award at the end of a day, and which months came out otherwise since and why. `award`: the address
 * of the award's own page, this one's lies under it. What was typed stays where it is no day.
 */
export function knownPage(v: View, view: AwardView, at: { readonly award: string; readonly typed: string; readonly here: string }) {
  const { say, means } = v;
  const day = typedDate(at.typed);
  const known = isLocalDate(day) ? knownSchedule(view.log, endOfDay(localDate(day)), means.deps.now(), monthOf(means.today())) : undefined;
  const refusal: Refusal | null = known || at.typed === '' ? null : noDay;
  const whatDid = (events: readonly number[]) =>
    view.log
      .filter(({ seq }) => events.includes(seq))
      .map((event) => say(eventWords(event)))
      .join('; ');
  return page(
    v,
    say(awardTexts.known),
    <>
      <a href={at.award} class="govuk-back-link">
        {benefitName(v, view.award)}
      </a>
      <ErrorSummary say={say} refusal={refusal} field="on" />
      <h1 class="govuk-heading-l">{say(awardTexts.known)}</h1>
      <AskKnown v={v} to={`${at.award}/known`} typed={known ? day : at.typed} />
      {known ? (
        <>
          {known.schedule.length === 0 ? (
            <p class="govuk-body">{say(awardTexts.knownNothing)}</p>
          ) : (
            <Table
              caption={`${say(awardTexts.schedule)}, ${shortDate(localDate(day))}`}
              head={[say(paymentTexts.month), say(awardTexts.due), say(awardTexts.held)]}
              rows={known.schedule
                .toReversed()
                .map(({ month, due, held }) => [monthText(month), money(v, due), held > 0 ? money(v, held) : '—'])}
            />
          )}
          {known.changes.length === 0 ? (
            <p class="govuk-body">{say(awardTexts.knownSame)}</p>
          ) : (
            <Table
              caption={say(awardTexts.knownChanges)}
              head={[say(paymentTexts.month), say(awardTexts.knownThen), say(awardTexts.knownNow), say(awardTexts.knownWhy)]}
              rows={known.changes
                .toReversed()
                .map(({ month, before, after, events }) => [monthText(month), money(v, before), money(v, after), whatDid(events)])}
            />
          )}
        </>
      ) : null}
    </>,
    { here: at.here, status: refusal ? 422 : 200 },
  );
}
