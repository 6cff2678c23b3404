import { explanationOf } from '../amounts/index.ts';
import { instant, type Language, type LocalDate, type Refusal, type Sha256, tiyn } from '../base/index.ts';
import { benefitWords } from '../benefits/index.ts';
import { dateIn } from '../calendar/index.ts';
import type { AmountLine } from '../casework/index.ts';
import { type AmountExplained, type AwardHead, awardSheet, readPaper, recalculationSheet } from '../documents/index.ts';
import type { Award, AwardId, AwardView, DatedRate, ExplainedAmount } from '../payments/index.ts';
import type { AppMeans } from './means.ts';
import type { Printed } from './pdf.ts';

/** Papers about awards are dated by the capital: the payment centre sits there. */
const zone = 'Asia/Almaty';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function headOf(award: Award): AwardHead {
  const { kk, ru, en } = benefitWords(award.benefit);
  const recipient = award.accounts.at(-1)?.account.name ?? null;
  return { award: award.award, recipient, iin: award.recipient, benefit: { kk: capital(kk), ru: capital(ru), en: capital(en) } };
}

/** The days of entitlement are left out: they are the award's own, not those of the day whose parameters were taken. */
const explained = ({ monthly, calculation }: ExplainedAmount): AmountExplained => ({
  tiyn: monthly,
  lines: calculation ? explanationOf(calculation).filter(({ result }) => result.unit !== 'date') : [],
});

/** The rate that holds on a day; before the first one begins, the first one. */
export const rateOfDay = (award: Award, on: LocalDate): DatedRate | undefined =>
  award.timeline.findLast(({ from }) => from <= on) ?? award.timeline[0];

/**
 * The lines of the calculation that a rate rests on: they stand in the paper of its decision, or are worked out again from the facts that
 * the award or a recalculation kept. None where it rests on something else.
 */
export async function linesOfRate(means: AppMeans, view: AwardView, rate: DatedRate | undefined): Promise<readonly AmountLine[]> {
  if (!rate) return [];
  const event = view.log.find(({ seq }) => seq === rate.seq);
  if (event?.kind === 'recalculated' && event.mass) {
    const decision = await means.recalculations.document(event.mass.recalculation, view.award.award);
    return 'ground' in decision ? [] : explained(decision.after).lines;
  }
  const bytes = /^[0-9a-f]{64}$/.test(rate.why) ? await means.deps.blobs.get(rate.why as Sha256) : undefined;
  const paper = bytes && readPaper(bytes);
  const lines = !paper || 'kind' in paper ? [] : paper.fields.flatMap(({ value }) => (value.kind === 'calculation' ? value.lines : []));
  return lines.length > 0 ? lines : explained(await means.recalculations.explained(view.award, rate.from)).lines;
}

/** Lays out why an award is worth what it is on a day: the calculation of its rate. */
export async function printAward(means: AppMeans, view: AwardView, language: Language, on: LocalDate): Promise<Printed> {
  const rate = rateOfDay(view.award, on);
  const amount = { tiyn: rate?.monthly ?? tiyn(0), lines: await linesOfRate(means, view, rate) };
  const sheet = awardSheet(headOf(view.award), amount, language, { on, made: instant(Date.parse(on)) });
  return { sheet, title: sheet.title, number: view.award.award };
}

/** Lays out the decision of a recalculation on one award, with the explanation before and after. `not-found` where it has none. */
export async function printRecalculation(
  means: AppMeans,
  recalculation: string,
  award: AwardId,
  language: Language,
): Promise<(Printed & { readonly recipient: string }) | Refusal> {
  const decision = await means.recalculations.document(recalculation, award);
  if ('ground' in decision) return decision;
  const view = await means.payments.viewAward(award);
  if ('ground' in view) return view;
  const { order, article, from, recordedAt, undone, before, after } = decision;
  const sheet = recalculationSheet(
    {
      ...headOf(view.award),
      order,
      article,
      from,
      made: recordedAt,
      on: dateIn(zone, recordedAt),
      undone,
      before: explained(before),
      after: explained(after),
    },
    language,
  );
  return { sheet, title: sheet.title, number: award, recipient: decision.recipient };
}
