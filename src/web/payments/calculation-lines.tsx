import type { Child, FC } from 'hono/jsx';
import { explanationOf } from '../../amounts/index.ts';
import type { Calculation } from '../../benefits/index.ts';
import type { AmountLine } from '../../casework/index.ts';
import type { ExplainedAmount } from '../../payments/index.ts';
import { AmountLines } from '../shared/explanation.tsx';
import type { View } from '../shared/layout.tsx';
import { money } from './parts.tsx';
import { recalculationTexts } from './recalculation-texts.ts';

/**
 * The lines of an amount in payment as pages show them. The days of entitlement are left out: they are the award's own, not those of the day
 * whose parameters were taken.
 */
const linesOf = (calculation: Calculation): readonly AmountLine[] =>
  explanationOf(calculation).filter(({ result }) => result.unit !== 'date');

/** Something folded away under a line that says what it is. */
export const Folded: FC<{ title: string; open?: boolean; children?: Child }> = ({ title, open, children }) => (
  <details class="govuk-details" open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{title}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
);

/** An amount with how it was worked out, or that what it came from was not kept. */
export const ExplainedPart: FC<{ v: View; title: string; amount: ExplainedAmount }> = ({ v, title, amount }) => (
  <>
    <h3 class="govuk-heading-s">{`${title}: ${money(v, amount.monthly)}`}</h3>
    {amount.calculation ? (
      <AmountLines lines={linesOf(amount.calculation)} language={v.language} />
    ) : (
      <p class="govuk-body">{v.say(recalculationTexts.notExplained)}</p>
    )}
  </>
);
