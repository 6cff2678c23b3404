import type { FC } from 'hono/jsx';
import { linesOfRate, rateOfDay } from '../../api/index.ts';
import { formatTenge, type LocalDate, type Tiyn, tiyn, type Words } from '../../base/index.ts';
import { benefitWords } from '../../benefits/index.ts';
import type { AmountLine } from '../../casework/index.ts';
import { fromDay, untilDay } from '../../documents/index.ts';
import {
  type Award,
  type AwardView,
  dueFor,
  endOf,
  firstDay,
  isActive,
  type Month,
  monthAfter,
  monthOf,
  payableAccount,
  paydayFor,
  type StoredLine,
  suspensionGround,
} from '../../payments/index.ts';
import { amountTexts } from '../shared/amount-texts.ts';
import { Table } from '../shared/components.tsx';
import { AmountLines } from '../shared/explanation.tsx';
import { moment, shortDate } from '../shared/format.ts';
import type { View } from '../shared/layout.tsx';
import { PdfLinks } from '../shared/pdf.tsx';
import { texts } from '../shared/texts.ts';
import { capital } from '../shared/words-of.ts';
import { awardTexts } from './award-texts.ts';
import { basisWords, eventWords } from './award-words.ts';
import { money, monthText, whoText } from './parts.tsx';
import { lineKindTexts, lineStateTexts } from './texts.ts';

/** The name of what an award pays. */
export const benefitName = (v: View, award: Award): string => v.say(capital(benefitWords(award.benefit)));

/** What an award is worth now, in words: each month, or once. */
export function worthText(v: View, award: Award): string {
  const rate = rateOfDay(award, v.means.today());
  const amount = `${formatTenge(rate?.monthly ?? tiyn(0))} ${v.say(texts.tenge)}`;
  const isOnce = award.until !== undefined && monthOf(award.until) === monthOf(award.from);
  return `${amount}, ${v.say(isOnce ? awardTexts.once : awardTexts.month)}`;
}

/** Where an award stands today, with the ground of a suspension. */
export function stateOf(
  v: View,
  award: Award,
): { readonly text: string; readonly colour: 'green' | 'yellow' | 'grey'; readonly why?: Words } {
  const today = v.means.today();
  const end = endOf(award);
  if (end !== undefined && end < today) return { text: v.say(awardTexts.ended), colour: 'grey' };
  if (award.from > today) return { text: v.say(awardTexts.notYet), colour: 'grey' };
  const held = award.suspensions.find(({ from, resumedFrom }) => from <= today && (resumedFrom === undefined || resumedFrom > today));
  if (held) return { text: v.say(awardTexts.suspended), colour: 'yellow', why: suspensionGround(held.ground).words };
  return { text: v.say(awardTexts.paying), colour: 'green' };
}

const paidFor = (lines: readonly StoredLine[], of: Month): Tiyn =>
  lines.reduce((sum, line) => (line.month === of && isActive(line.state) ? tiyn(sum + line.gross) : sum), tiyn(0));

/** When the next payment comes: the first month that is owed and not paid for yet within a year, and the payday after it. */
function nextPayment(
  v: View,
  { award, schedule, lines }: AwardView,
): { readonly month: Month; readonly sum: Tiyn; readonly on?: LocalDate } | undefined {
  const today = v.means.today();
  const thisMonth = monthOf(today);
  const owed = schedule.reduce((sum, { month, due }) => tiyn(sum + Math.max(0, due - paidFor(lines, month))), tiyn(0));
  const paydays = v.means.deps.aims('payday');
  const dated = (of: Month, sum: Tiyn) => {
    const next = paydayFor(
      v.means.deps.calendar(),
      today,
      paydays.filter((day) => day >= firstDay(of)),
    );
    const on = 'ground' in next ? undefined : next.payday;
    return { month: of, sum, ...(on ? { on } : {}) };
  };
  if (owed > 0) return dated(thisMonth, owed);
  for (let ahead = 1; ahead <= 12; ahead++) {
    const of = monthAfter(thisMonth, ahead);
    const { due } = dueFor(award, of);
    if (due > 0) return dated(of, due);
  }
  return undefined;
}

/** When money comes, in words. */
export function nextText(v: View, view: AwardView): string {
  const next = nextPayment(v, view);
  if (!next) return v.say(awardTexts.noNext);
  if (!payableAccount(view.award)) return v.say(awardTexts.needsAccount);
  const on = next.on ? `, ${v.say(awardTexts.payday)} ${shortDate(next.on)}` : '';
  return `${monthText(next.month)}: ${money(v, next.sum)}${on}`;
}

/** The days of an award. */
export function daysText(v: View, award: Award): string {
  const end = endOf(award);
  const from = v.say(fromDay(shortDate(award.from)));
  return `${from}, ${v.say(end ? untilDay(shortDate(end)) : awardTexts.endless)}`;
}

/** The lines of the calculation that today's rate rests on. */
export const reasonsNow = (v: View, view: AwardView): Promise<readonly AmountLine[]> =>
  linesOfRate(v.means, view, rateOfDay(view.award, v.means.today()));

/** Why this much: the calculation of the rate, folded away, and the papers about it. `at`: the address of the award's page. */
export const Why: FC<{ v: View; view: AwardView; lines: readonly AmountLine[]; at: string }> = ({ v, view, lines, at }) => (
  <>
    {lines.length === 0 ? (
      <p class="govuk-body">{v.say(awardTexts.whyNone)}</p>
    ) : (
      <>
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{v.say(amountTexts.how)}</span>
          </summary>
          <div class="govuk-details__text">
            <AmountLines lines={lines} language={v.language} />
          </div>
        </details>
        <PdfLinks v={v} at={`${at}/explanation/pdf`} />
      </>
    )}
    {massOf(view).map(({ recalculation, from }) => (
      <PdfLinks
        v={v}
        what={`${v.say(awardTexts.recalculationDecision)}, ${shortDate(from)}`}
        at={`${at}/recalculations/${encodeURIComponent(recalculation)}/pdf`}
      />
    ))}
  </>
);

/** The recalculations of many awards that changed this one, the latest first. */
const massOf = ({ log }: AwardView): readonly { readonly recalculation: string; readonly from: LocalDate }[] =>
  log
    .toReversed()
    .flatMap((event) =>
      event.kind === 'recalculated' && event.mass && event.rates[0]
        ? [{ recalculation: event.mass.recalculation, from: event.rates[0].from }]
        : [],
    );

/** Payments of an award, the latest first. */
export const PaymentsMade: FC<{ v: View; lines: readonly StoredLine[] }> = ({ v, lines }) => {
  const { say } = v;
  if (lines.length === 0) return <p class="govuk-body">{say(awardTexts.paidNone)}</p>;
  return (
    <Table
      caption={say(awardTexts.paid)}
      head={[say(texts.when), say(texts.what), say(texts.amount), say(texts.status)]}
      rows={lines
        .toReversed()
        .map((line) => [
          monthText(line.month),
          say(lineKindTexts[line.kind]),
          line.net === line.gross ? money(v, line.net) : `${money(v, line.net)} (${money(v, line.gross)})`,
          say(lineStateTexts[line.state]),
        ])}
    />
  );
};

/** The life of an award in sentences, the latest first. `who`: whether officers are named. */
export const Life: FC<{ v: View; log: AwardView['log']; zone: string; who: boolean }> = ({ v, log, zone, who }) => {
  const { say } = v;
  return (
    <Table
      caption={say(awardTexts.changes)}
      head={[say(texts.when), say(texts.what), say(awardTexts.basis), ...(who ? [say(texts.who)] : [])]}
      rows={log
        .toReversed()
        .map((event) => [
          moment(event.at, zone),
          say(eventWords(event)),
          say(basisWords(event.basis)),
          ...(who ? [whoText(v, event.actor)] : []),
        ])}
    />
  );
};
