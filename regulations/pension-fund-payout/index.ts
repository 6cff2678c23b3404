import type { Regulation } from '../../src/law/index.ts';
import { acts } from '../common/acts.ts';
import { compose } from '../common/compose.ts';
import { order407 } from '../common/order-407.ts';
import { application, named, ofApplicant, onlyThen } from '../common/paper.ts';
import { acceptanceReceipt, refusalReceipt } from '../common/papers.ts';
import { applicant } from '../common/people.ts';
import { onlyIf } from '../common/short.ts';
import { amounts } from './amounts.ts';
import { entries } from './entries.ts';
import { stretches } from './process.ts';
import { readings } from './readings.ts';
import { categoryIs, subject } from './subject.ts';
import { identity, words } from './words.ts';

/**
 * Payout from pension savings: order No. 407 of 2015-05-28, annex 17 (added by No. 66 of 2019-02-11), until order No. 84 of 2021-03-25.
 */
export const pensionFundPayout = compose(
  {
    id: 'pension-fund-payout',
    code: 'a17',
    family: 'pension-fund-payout',
    title: identity.title,
    ...order407({
      annex: '17',
      // Brought in by order No. 66, ten calendar days after a publication whose day is not printed
      from: '2019-03-05',
      lastChange: { order: '66', on: '2019-02-11' },
      acts: { standard: acts.standard, PL: identity.pensionLaw },
      seed: '004: 9659–10215',
    }),
    provider: identity.provider,
    channels: { in: ['corporation', 'provider', 'providerSite'], out: ['corporation', 'provider'] },
  },
  [
    // Chapter 1. General (p.1–4): who asks
    applicant({ source: 'p.6(2), p.10', absence: { website: 'endAttempt' }, accountRequired: true }),

    // Chapters 2 and 3. The ways in, the State Corporation, the fund, the register and the money (p.5–16, table of annex 1)
    entries,
    ...stretches,
    amounts,

    // Papers that the regulation only names
    acceptanceReceipt({ source: 'p.6(2), p.10, standard annex 2', origin: 'standard' }),
    refusalReceipt({ name: 'refusalReceipt', source: 'p.6(2), standard annex 3', title: identity.refusalReceipt }),
    refusalReceipt({ name: 'refusalReceiptFund', source: 'p.10', title: identity.refusalReceiptFund }),
  ],
  {
    ...subject,
    findings: {
      payout: {
        of: 'applicant',
        outcomes: ['execute'],
        amount: onlyIf(categoryIs('retirement', 'disabled'), 'pension-fund-payout'),
        facts: ['payoutSum', 'taxWithheld', 'orderSum'],
        source: 'p.4',
        reading: ['tax'],
      },
    },
    documents: {
      application: application(['p.5, p.9, standard p.9', 'paperForm'], ofApplicant('phone'), [
        ['category', onlyThen(categoryIs('bereaved', 'heir'), named('deceased', 'deceased')), onlyThen(categoryIs('bereaved'), 'relation')],
      ]),
    },
    readings,
    words,
  },
) satisfies Regulation;
