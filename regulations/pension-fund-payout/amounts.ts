import type { Stretch } from '../common/compose.ts';
import { categoryIs } from './subject.ts';

/** What the formula of the payout is given: the savings on the day of application, and whether the recipient is of a group of its own. */
export const amounts: Stretch = {
  facts: { savings: { type: 'money', from: ['registry'], source: 'p.6(2)', reading: ['amount'] } },
  amounts: {
    'pension-fund-payout': {
      on: { moment: 'filed' },
      facts: {
        appliedOn: { day: { moment: 'filed' } },
        savings: { fact: 'savings' },
        holder: { choose: [{ when: categoryIs('disabled'), use: { value: 'disabled' } }, { use: { value: 'ordinary' } }] },
      },
      source: 'p.7(3), p.14',
      reading: ['amount'],
    },
  },
};
