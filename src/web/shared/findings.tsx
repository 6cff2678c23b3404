import type { FC } from 'hono/jsx';
import type { Words } from '../../base/index.ts';
import { type CaseParty, type DraftFinding, findingWords, payable } from '../../casework/index.ts';
import type { Regulation } from '../../law/index.ts';
import { amountText, Explanation } from './explanation.tsx';
import type { View } from './layout.tsx';
import { texts } from './texts.ts';
import { capital, factText, factWords, lawWords } from './words-of.ts';

type Given = {
  readonly v: Pick<View, 'say' | 'language'>;
  readonly regulation: Regulation;
  readonly parties: readonly CaseParty[];
  readonly findings: readonly DraftFinding[];
};

/** What a finding is called: the amount that is the only one simply "amount". */
function labelOf({ regulation, parties, findings }: Given, one: DraftFinding): Words | undefined {
  return one.amount && payable(findings).length === 1 ? texts.amount : capital(findingWords(regulation, parties, one));
}

/** Rows of a card: of each finding how much, or what was established (a degree, a term) and by which papers it is shown. */
export function findingRows(given: Given): readonly { readonly label: string; readonly value: string }[] {
  const { v, regulation, findings } = given;
  return findings.flatMap((one) => {
    const law = one.finding === null ? undefined : regulation.findings[one.finding];
    const label = labelOf(given, one);
    if (one.amount) return [{ label: v.say(label), value: amountText(one.amount, v.language) }];
    // A payment that the outcome refuses establishes nothing
    if (!law || law.amount) return [];
    const facts = Object.entries(one.facts).map(
      ([key, value]) => `${v.say(factWords(regulation, key))}: ${factText(regulation, key, value, v.language)}`,
    );
    const papers = (law.documents ?? []).map((name) => v.say(capital(lawWords(regulation, `documents.${name}`))));
    return [{ label: v.say(label), value: [...facts, ...papers].join('; ') }];
  });
}

/** How each amount came about, folded; under the finding's name where there are several. */
export const Explanations: FC<Given> = (given) => {
  const amounts = payable(given.findings);
  return (
    <>
      {amounts.map((one) => (
        <>
          {amounts.length > 1 ? <h3 class="govuk-heading-s">{given.v.say(labelOf(given, one))}</h3> : null}
          <Explanation amount={one.amount} language={given.v.language} />
        </>
      ))}
    </>
  );
};
