import type { FC } from 'hono/jsx';
import type { AppMeans } from '../../api/index.ts';
import { type Calculated, type Case, type CaseOffers, calculationFor, type TaskOffers } from '../../casework/index.ts';
import { factLaw, type Regulation } from '../../law/index.ts';
import { amountTexts } from '../shared/amount-texts.ts';
import { Button, Once } from '../shared/components.tsx';
import { amountText, Explanation } from '../shared/explanation.tsx';
import { FactField } from '../shared/fact-field.tsx';
import type { View } from '../shared/layout.tsx';

/** What the calculation gives the officer whose turn it is, until a draft carries it. */
export async function calculationInView(
  means: AppMeans,
  regulation: Regulation,
  c: Case,
  offers: CaseOffers,
): Promise<Calculated | undefined> {
  if (c.main.kind !== 'step' || (c.draft?.amount && !c.draft.stale)) return undefined;
  const { task } = c.main;
  const own = offers.tasks.find((one) => one.task.id === task);
  const outcome = own?.outcomes.find((one) => one.outcome !== 'refuse')?.outcome;
  if (!own?.mayWork || !outcome || !own.items.some(({ kind }) => kind === 'calculate')) return undefined;
  return calculationFor(means.deps, regulation, c, outcome);
}

/** Facts that the officer may state because the calculation needs them and nobody has shown them: those that the turn's list names. */
export function factsToState(calculated: Calculated | undefined, offers: TaskOffers): readonly string[] {
  const stateable = offers.items.filter(({ kind }) => kind === 'calculate').flatMap(({ mayFill }) => mayFill);
  return calculated?.kind === 'impossible' ? (calculated.lacking ?? []).filter((key) => stateable.includes(key.replace(/#\d+/, ''))) : [];
}

type Props = {
  v: View;
  caseId: string;
  saw: number;
  regulation: Regulation;
  offers: TaskOffers;
  calculated: Calculated | undefined;
};

/** The calculation at the turn that makes it: the amount and how it came about, or why there is none and what would help. */
export const CalculationCard: FC<Props> = ({ v, caseId, saw, regulation, offers, calculated }) => {
  const { say, language } = v;
  if (!calculated) return null;
  const wanted = factsToState(calculated, offers);
  return (
    <section class="jardem-amount">
      <h3 class="govuk-heading-s">{say(amountTexts.title)}</h3>
      {calculated.kind === 'amount' ? (
        <>
          <p class="govuk-body">
            <strong>{amountText(calculated.amount, language)}</strong>
          </p>
          <Explanation amount={calculated.amount} language={language} />
        </>
      ) : (
        <div class="govuk-inset-text">
          <strong>{say(amountTexts.impossible)}.</strong> {say(calculated.why)}
        </div>
      )}
      {wanted.length > 0 ? (
        <form method="post" action={`/staff/cases/${caseId}/amount-facts`}>
          <Once once={v.once()} saw={saw} />
          <p class="govuk-body">{say(amountTexts.state)}</p>
          {wanted
            .filter((fact) => factLaw(regulation, fact))
            .map((fact) => (
              <FactField regulation={regulation} fact={fact} say={say} />
            ))}
          <Button kind="secondary">{say(amountTexts.save)}</Button>
        </form>
      ) : null}
    </section>
  );
};

/** Registries that the turn may ask, each by a button, while they owe an answer. */
export const RegistriesToAsk: FC<Omit<Props, 'calculated'>> = ({ v, caseId, saw, regulation, offers }) => (
  <>
    {offers.lookUps.map((proof) => {
      const item = offers.items.find((one) => one.proof === proof);
      return (
        <form method="post" action={`/staff/cases/${caseId}/look-ups`}>
          <Once once={v.once()} saw={saw} />
          <input type="hidden" name="proof" value={proof} />
          <p class="govuk-body">{v.say(regulation.words[item ? `items.${offers.task.name}.${item.name}` : `proofs.${proof}`])}</p>
          <Button kind="secondary">{v.say(item ? amountTexts.ask : amountTexts.askAgain)}</Button>
        </form>
      );
    })}
  </>
);
