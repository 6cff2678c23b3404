import type { Amount, AmountFact, Chosen, Fact, Finding, Named } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { riskIs } from './risks.ts';

/** Facts of the calculation that the case former may state where neither the registry nor a paper has filled them. */
export const amountFacts = [
  ...['participationMonths', 'averageIncome', 'lossDegree', 'degreeFrom', 'degreeUntil', 'incapacityFrom', 'incapacityDays'],
  ...['unemployedFrom', 'monthsPaidBefore', 'breadwinner.diedOn', 'dependants', 'child.childOrder'],
] as const;

const paragraph = { source: 'p.11 (case former, 2)', reading: ['amount'] } as const;

/** A day or a number that the annex does not name and the formula needs: of the paper or registry that shows it, or stated by the case former. */
const shownOrStated = { from: ['registry', 'paper', 'officer'], ...paragraph } as const satisfies Partial<Fact>;
const stated = { type: 'number', from: ['officer'], ...paragraph } as const;

/** The formula of one risk: the right arises on a day that a fact gives, whenever it was asked for. */
const risk = (rightFrom: string, facts: { readonly [name: string]: Amount['facts'][string] }): Amount => ({
  on: { fact: rightFrom },
  facts: { appliedOn: { day: { moment: 'filed' } }, rightFrom: { day: { fact: rightFrom } }, ...facts },
  ...paragraph,
});

const income = (months: number): AmountFact => ({ monthly: 'averageIncome', months });
const months: AmountFact = { fact: 'participationMonths' };
const leave = { incomes12: income(12), days: { fact: 'incapacityDays' } } as const;

/** What the formula of each risk is given: the mean income and the participation of the certificate, and what the risk asks beside them. */
export const amounts: Stretch = {
  facts: {
    degreeFrom: { type: 'date', ...shownOrStated },
    unemployedFrom: { type: 'date', ...shownOrStated },
    diedOn: { of: 'breadwinner', type: 'date', ...shownOrStated },
    monthsPaidBefore: stated,
    dependants: stated,
    childOrder: { of: 'child', ...stated },
  },
  amounts: {
    'social-insurance-payments/capacity-loss': risk('degreeFrom', {
      incomes24: income(24),
      months,
      lossPct: { fact: 'lossDegree' },
      establishedUntil: { day: { fact: 'degreeUntil' }, mayLack: true },
    }),
    'social-insurance-payments/breadwinner-loss': risk('breadwinner.diedOn', {
      incomes24: income(24),
      months,
      // The children named in the application; where others depended too, the number that the case former states
      dependants: {
        choose: [
          { when: { fact: 'dependants', state: 'known' }, use: { fact: 'dependants' } },
          { use: { each: 'child', when: { unless: { fact: 'child.died', is: true } }, facts: { born: { fact: 'child.birthDate' } } } },
        ],
      },
    }),
    'social-insurance-payments/job-loss': risk('unemployedFrom', {
      incomes24: income(24),
      months,
      monthsPaidBefore: { fact: 'monthsPaidBefore' },
    }),
    'social-insurance-payments/pregnancy-and-birth': risk('incapacityFrom', leave),
    'social-insurance-payments/adoption': risk('incapacityFrom', leave),
    'social-insurance-payments/childcare': risk('child.birthDate', {
      incomes24: income(24),
      born: { fact: 'child.birthDate' },
      childOrder: { fact: 'child.childOrder' },
    }),
  },
};

/** The amount of each risk that is paid once for an application, by its name in src/benefits. */
const amount: Chosen<string> = {
  choose: [
    { when: riskIs('capacity-loss'), use: 'social-insurance-payments/capacity-loss' },
    { when: riskIs('breadwinner-loss'), use: 'social-insurance-payments/breadwinner-loss' },
    { when: riskIs('job-loss'), use: 'social-insurance-payments/job-loss' },
    { when: riskIs('maternity'), use: 'social-insurance-payments/pregnancy-and-birth' },
    { when: riskIs('newborn-adoption'), use: 'social-insurance-payments/adoption' },
  ],
};

const established = ['participationMonths', 'averageIncome'] as const;

/** p.4: what a decision gives. Care is paid for each of several children (twins), every other risk once. */
export const findings: Named<Finding> = {
  payment: {
    ...{ of: 'applicant', when: { not: riskIs('childcare') }, outcomes: ['assign', 'refuse'], amount },
    facts: [...established, 'lossDegree', 'degreeUntil', 'incapacityFrom', 'incapacityDays'],
    ...{ documents: ['notice'], source: 'p.4' },
  },
  care: {
    ...{ of: 'child', outcomes: ['assign', 'refuse'], amount: 'social-insurance-payments/childcare' },
    when: { all: [riskIs('childcare'), { unless: { fact: 'child.died', is: true } }] },
    facts: [...established, 'child.childOrder'],
    ...{ documents: ['notice'], source: 'p.2, p.4, p.11(4)', reading: ['eachChild'] },
  },
};
