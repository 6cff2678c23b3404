import type { FC } from 'hono/jsx';
import { type AppMeans, rateOfDay } from '../../api/index.ts';
import { isIin, tiyn } from '../../base/index.ts';
import { type Case, type DraftAmount, type FindingCalculated, findingsOf, payable } from '../../casework/index.ts';
import type { Award } from '../../payments/index.ts';
import { Rows } from '../shared/components.tsx';
import { shortDate } from '../shared/format.ts';
import type { View } from '../shared/layout.tsx';
import { stateOf, worthText } from './award-parts.tsx';
import { awardTexts } from './award-texts.ts';
import { money } from './parts.tsx';

/** An amount that a case is about to decide, and what the same person was last awarded for the same benefit. */
export type Compared = { readonly amount: DraftAmount; readonly last: Award };

async function lastAwardOf(means: AppMeans, c: Case, benefit: string): Promise<Award | undefined> {
  const ordered = [...c.parties.filter(({ role }) => role === 'applicant'), ...c.parties];
  const numbers = new Set(ordered.flatMap(({ iin }) => (iin && isIin(iin) ? [iin] : [])));
  for (const number of numbers) {
    const same = (await means.payments.awardsOfPerson(number)).filter((award) => award.benefit === benefit);
    const last = same.reduce<Award | undefined>((latest, award) => (latest && latest.from >= award.from ? latest : award), undefined);
    if (last) return last;
  }
  return undefined;
}

/**
 * What an officer compares the calculation at this turn, or the draft that carries it, with: the last award of a party of the case for the
 * same benefit, the applicant's before any other's. Undefined where there is no amount, or none was ever granted;
 * and where there are several, since an award does not say which of them it was.
 */
export async function comparedInView(means: AppMeans, c: Case, calculated: readonly FindingCalculated[]): Promise<Compared | undefined> {
  const drafted = c.draft && !c.draft.stale && c.draft.version !== c.decision?.draft ? payable(findingsOf(c.draft)) : [];
  const now = calculated.flatMap(({ calculated: made }) => (made.kind === 'amount' ? [made.amount] : []));
  const amounts = now.length > 0 ? now : drafted.map((one) => one.amount);
  const amount = amounts.length === 1 ? amounts[0] : undefined;
  const last = amount ? await lastAwardOf(means, c, amount.name) : undefined;
  return amount && last ? { amount, last } : undefined;
}

/** A calculated amount beside what the person was last awarded: before, now, and the difference. */
export const ComparedWithLast: FC<{ v: View; compared: Compared | undefined }> = ({ v, compared }) => {
  const rate = compared && rateOfDay(compared.last, v.means.today());
  if (!compared || !rate) return null;
  const { say } = v;
  const { amount, last } = compared;
  const difference = tiyn(amount.tiyn - rate.monthly);
  return (
    <section>
      <h3 class="govuk-heading-s">{say(awardTexts.lastAward)}</h3>
      <Rows
        rows={[
          { label: say(awardTexts.lastAmount), value: `${worthText(v, last)}, ${shortDate(rate.from)} · ${stateOf(v, last).text}` },
          { label: say(awardTexts.newAmount), value: money(v, tiyn(amount.tiyn)) },
          { label: say(awardTexts.difference), value: `${difference > 0 ? '+' : ''}${money(v, difference)}` },
        ]}
      />
    </section>
  );
};
