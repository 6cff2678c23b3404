import type { Stretch } from '../common/compose.ts';

/** Facts of the calculation that the case former may state where neither the registry nor a paper has filled them. */
export const amountFacts = ['monthsBefore1998', 'averageIncome', 'incomeFrom', 'incomeUntil'] as const;

/**
 * What the formula of the age pension is given: assigned from the day of application, so the law and figures of that day hold; the work
 * before 1998 of the work book; the mean income of the period in the income certificate, taken for each of its months.
 */
export const amounts: Stretch = {
  amounts: {
    'age-pension': {
      on: { moment: 'filed' },
      facts: {
        appliedOn: { day: { moment: 'filed' } },
        sex: { fact: 'applicant.sex', as: { male: 'man', female: 'woman' } },
        monthsBefore1998: { fact: 'monthsBefore1998' },
        incomes: { monthly: 'averageIncome', from: 'incomeFrom', until: 'incomeUntil' },
      },
      source: 'p.11 (case former, 1), p.11 (case former, 3)',
      reading: ['amount'],
    },
  },
};
