import type { Amount, AmountFact, Chosen, Condition, Finding, Named } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { cited, type Place } from '../common/place.ts';
import { finding } from '../common/process.ts';
import { each, either, is, saidBy } from '../common/short.ts';
import { type Risk, riskIs } from './subject.ts';

/** Facts of the calculation that the case former may state where neither the registry nor a paper has filled them. */
export const amountFacts = [
  ...['participationMonths', 'averageIncome', 'lossDegree', 'degreeFrom', 'degreeUntil', 'incapacityFrom', 'incapacityDays'],
  ...['unemployedFrom', 'monthsPaidBefore', 'breadwinner.diedOn', 'dependants', 'child.childOrder'],
] as const;

const paragraph: Place = ['p.11 (case former, 2)', 'amount'];

/** A day or a number that the annex does not name and the formula needs: of the paper or registry that shows it, or stated by the case former. */
const shownOrStated = saidBy('registry', 'paper', 'officer');
const stated = saidBy('officer');

/** The formula of one risk: the right arises on a day that a fact gives, whenever it was asked for. */
const risk = (rightFrom: string, facts: { readonly [name: string]: Amount['facts'][string] }): Amount => ({
  on: { fact: rightFrom },
  facts: { appliedOn: { day: { moment: 'filed' } }, rightFrom: { day: { fact: rightFrom } }, ...facts },
  ...cited(paragraph),
});

const income = (months: number): AmountFact => ({ monthly: 'averageIncome', months });
const incomes24 = income(24);
const months: AmountFact = { fact: 'participationMonths' };
/** The children named in the application; where others depended too, the number that the case former states. */
const children: AmountFact = { each: 'child', when: { unless: is('child.died') }, facts: { born: { fact: 'child.birthDate' } } };
const dependantsStated: Condition = { fact: 'dependants', state: 'known' };
const leave = { incomes12: income(12), days: { fact: 'incapacityDays' } } as const;

/** What the formula of each risk is given, by its name in src/benefits: income and participation of the certificate, and what the risk asks. */
const formulas: Named<Amount> = {
  'capacity-loss': risk('degreeFrom', {
    incomes24,
    months,
    lossPct: { fact: 'lossDegree' },
    establishedUntil: { day: { fact: 'degreeUntil' }, mayLack: true },
  }),
  'breadwinner-loss': risk('breadwinner.diedOn', {
    incomes24,
    months,
    dependants: either<AmountFact>(dependantsStated, { fact: 'dependants' }, children),
  }),
  'job-loss': risk('unemployedFrom', { incomes24, months, monthsPaidBefore: { fact: 'monthsPaidBefore' } }),
  'pregnancy-and-birth': risk('incapacityFrom', leave),
  adoption: risk('incapacityFrom', leave),
  childcare: risk('child.birthDate', { incomes24, born: { fact: 'child.birthDate' }, childOrder: { fact: 'child.childOrder' } }),
};

const formulaOf = (formula: string) => `social-insurance-payments/${formula}`;

export const amounts: Stretch = {
  facts: {
    ...each(['degreeFrom', 'unemployedFrom'], shownOrStated('date', paragraph)),
    diedOn: shownOrStated('date', paragraph, { of: 'breadwinner' }),
    ...each(['monthsPaidBefore', 'dependants'], stated('number', paragraph)),
    childOrder: stated('number', paragraph, { of: 'child' }),
  },
  amounts: Object.fromEntries(Object.entries(formulas).map(([name, formula]) => [formulaOf(name), formula])),
};

const paid = (risk: Risk, formula: string = risk) => ({ when: riskIs(risk), use: formulaOf(formula) });

/** The amount of each risk that is paid once for an application, by its name in src/benefits. */
const amount: Chosen<string> = {
  choose: [
    paid('capacity-loss'),
    paid('breadwinner-loss'),
    paid('job-loss'),
    paid('maternity', 'pregnancy-and-birth'),
    paid('newborn-adoption', 'adoption'),
  ],
};

const established = ['participationMonths', 'averageIncome'] as const;

/** p.4: what a decision gives. Care is paid for each of several children (twins), every other risk once. */
export const findings: Named<Finding> = {
  payment: finding(['assign', 'refuse'], 'p.4', {
    when: { not: riskIs('childcare') },
    amount,
    facts: [...established, 'lossDegree', 'degreeUntil', 'incapacityFrom', 'incapacityDays'],
    documents: ['notice'],
  }),
  care: finding(['assign', 'refuse'], ['p.2, p.4, p.11(4)', 'eachChild'], {
    of: 'child',
    when: { all: [riskIs('childcare'), { unless: is('child.died') }] },
    amount: formulaOf('childcare'),
    facts: [...established, 'child.childOrder'],
    documents: ['notice'],
  }),
};
