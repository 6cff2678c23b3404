import type { FC } from 'hono/jsx';
import type { AppMeans } from '../../api/index.ts';
import {
  type Case,
  type CaseOffers,
  calculationsFor,
  type FindingCalculated,
  findingsOf,
  findingWords,
  payable,
  type TaskOffers,
} from '../../casework/index.ts';
import { factLaw, type Regulation } from '../../law/index.ts';
import { amountTexts } from '../shared/amount-texts.ts';
import { Button, Once } from '../shared/components.tsx';
import { amountText, Explanation } from '../shared/explanation.tsx';
import { FactField } from '../shared/fact-field.tsx';
import type { Sent } from '../shared/forms.ts';
import type { View } from '../shared/layout.tsx';
import { capital } from '../shared/words-of.ts';

/** What the calculation of each finding gives the officer whose turn it is, until a draft carries it. */
export async function calculationInView(
  means: AppMeans,
  regulation: Regulation,
  c: Case,
  offers: CaseOffers,
): Promise<readonly FindingCalculated[]> {
  if (c.main.kind !== 'step' || (c.draft && !c.draft.stale && payable(findingsOf(c.draft)).length > 0)) return [];
  const { task } = c.main;
  const own = offers.tasks.find((one) => one.task.id === task);
  const outcome = own?.outcomes.find((one) => one.outcome !== 'refuse')?.outcome;
  if (!own?.mayWork || !outcome || !own.items.some(({ kind }) => kind === 'calculate')) return [];
  return calculationsFor(means.deps, regulation, c, outcome);
}

/** Facts that the officer may state because the calculation needs them and nobody has shown them: those that the turn's list names. */
export function factsToState(all: readonly FindingCalculated[], offers: TaskOffers): readonly string[] {
  const stateable = offers.items.filter(({ kind }) => kind === 'calculate').flatMap(({ mayFill }) => mayFill);
  const lacking = all.flatMap(({ calculated }) => (calculated.kind === 'impossible' ? (calculated.lacking ?? []) : []));
  return [...new Set(lacking)].filter((key) => stateable.includes(key.replace(/#\d+/, '')));
}

/** Whose fact it is, where one of several parties is meant. */
function ownerOf(parties: Case['parties'], key: string): string | undefined {
  const [, role, n] = /^(\w+)#(\d+)\./.exec(key) ?? [];
  return parties.find((party) => party.role === role && party.n === Number(n))?.name;
}

type Props = {
  v: View;
  caseId: string;
  saw: number;
  regulation: Regulation;
  parties: Case['parties'];
  offers: TaskOffers;
  calculated: readonly FindingCalculated[];
  /** What the form sent that was refused. */
  typed?: Sent | undefined;
};

/** The calculation at the turn that makes it: each amount and how it came about, or why there is none and what would help. */
export const CalculationCard: FC<Props> = ({ v, caseId, saw, regulation, parties, offers, calculated, typed }) => {
  const { say, language } = v;
  if (calculated.length === 0) return null;
  const wanted = factsToState(calculated, offers);
  return (
    <section class="jardem-amount">
      <h3 class="govuk-heading-s">{say(amountTexts.title)}</h3>
      {calculated.map(({ name, subject, calculated: made }) => (
        <>
          {calculated.length > 1 ? (
            <p class="govuk-body">{say(capital(findingWords(regulation, parties, { finding: name, subject })))}</p>
          ) : null}
          {made.kind === 'amount' ? (
            <>
              <p class="govuk-body">
                <strong>{amountText(made.amount, language)}</strong>
              </p>
              <Explanation amount={made.amount} language={language} />
            </>
          ) : (
            <div class="govuk-inset-text">
              <strong>{say(amountTexts.impossible)}.</strong> {say(made.why)}
              {made.parameter === undefined ? null : (
                <>
                  {' '}
                  <a class="govuk-link" href={`/staff/parameters/${encodeURIComponent(made.parameter)}`}>
                    {say(amountTexts.openParameter)}
                  </a>
                </>
              )}
            </div>
          )}
        </>
      ))}
      {wanted.length > 0 ? (
        <form method="post" action={`/staff/cases/${caseId}/amount-facts`}>
          <Once once={v.once()} saw={saw} />
          <p class="govuk-body">{say(amountTexts.state)}</p>
          {wanted
            .filter((fact) => factLaw(regulation, fact))
            .map((fact) => (
              <FactField
                regulation={regulation}
                fact={fact}
                say={say}
                owner={ownerOf(parties, fact)}
                within="amount-"
                value={typed?.one(`fact.${fact}`)}
              />
            ))}
          <Button kind="secondary">{say(amountTexts.save)}</Button>
        </form>
      ) : null}
    </section>
  );
};

/** Registries that the turn may ask, each by a button, while they owe an answer. */
export const RegistriesToAsk: FC<Omit<Props, 'calculated' | 'parties' | 'typed'>> = ({ v, caseId, saw, regulation, offers }) => (
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
