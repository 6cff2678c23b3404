import { amountsOfCases } from '../amounts/index.ts';
import { type Iin, instant, type LocalDate } from '../base/index.ts';
import { applyChange, approveChange, type ParameterBook, publishedParameters } from '../benefits/index.ts';
import type { Calculator, Case } from '../casework/index.ts';
import type { FactValue } from '../law/index.ts';

const source = {
  kk: 'қаланың әкімшісі растаған',
  ru: 'подтверждено администраторами города',
  en: 'confirmed by the administrators of the town',
};

/** Figures that nobody has read in a source yet, as two administrators of the town have confirmed them, so that its cases of 2019 can be paid. */
const confirmed = [
  ['burial-payment/pensioner_or_allowance_recipient', '2014-04-01', '2023-06-30', '15.7'],
  ['burial-payment/war_veteran_pensioner', '2014-04-01', '2023-06-30', '36.6'],
  ['insurance-job-loss-replacement', '2018-01-01', '2021-10-23', '0.4'],
  ['insurance-job-loss-months/from_60', '2018-01-01', '2021-10-23', '6'],
] as const;

function townBook(): ParameterBook {
  const at = instant('2019-01-01T00:00:00Z');
  return confirmed.reduce<ParameterBook>((book, [parameter, from, until, value]) => {
    const days = { from: from as LocalDate, until: until as LocalDate };
    const proposal = { id: `town/${parameter}`, parameter, ...days, value, source, proposedBy: '1' as Iin, proposedAt: at };
    const change = approveChange(book, proposal, '2' as Iin, at);
    const next = 'kind' in change ? change : applyChange(book, change);
    if ('kind' in next) throw new Error(`the town's ${parameter}: ${next.text.en}`);
    return next;
  }, publishedParameters);
}

const book = townBook();

/** The amounts of the town: the formulas of the law, by the published parameters and those that the town's administrators have confirmed. */
export const townAmounts: Calculator = amountsOfCases(() => book);

/** What an officer of the town states of a fact that the calculation needs and nobody has shown. A day is that of the application. */
export function statedOf(c: Pick<Case, 'filedOn'>, key: string): FactValue | undefined {
  const values: { readonly [ref: string]: FactValue } = {
    monthsBefore1998: 300,
    averageIncome: 15_000_000,
    incomeFrom: '2015-01-01',
    incomeUntil: '2017-12-31',
    participationMonths: 60,
    lossDegree: 60,
    incapacityDays: 126,
    monthsPaidBefore: 0,
    'child.childOrder': 1,
    'deceased.status': 'pensioner_or_allowance_recipient',
  };
  const days = ['degreeFrom', 'unemployedFrom', 'incapacityFrom', 'breadwinner.diedOn', 'deceased.diedOn'];
  const ref = key.replace(/#\d+/, '');
  return days.includes(ref) ? c.filedOn : values[ref];
}
