import { localDate } from '../../src/base/index.ts';
import type { Regulation } from '../../src/law/index.ts';
import { acts, healthMinister, standsInWords } from '../common/acts.ts';
import { compose } from '../common/compose.ts';
import { application, fact } from '../common/paper.ts';
import { acceptanceReceipt, refusalReceipt } from '../common/papers.ts';
import { applicant } from '../common/people.ts';
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
    act: {
      order: '407',
      date: localDate('2015-05-28'),
      annex: '17',
      issuer: healthMinister,
      lastChange: { order: '66', date: localDate('2019-02-11') },
      repealedBy: { order: '84', date: localDate('2021-03-25') },
      acts: { standard: acts.standard, PL: identity.pensionLaw },
      seed: '004: 9659–10215',
    },
    // The annex came in with order No. 66, ten calendar days after its publication; neither that day nor the day of repeal is printed.
    inForce: { from: localDate('2019-03-05'), until: localDate('2021-04-09') },
    standsIn: standsInWords,
    provider: identity.provider,
    channels: { in: ['corporation', 'provider', 'providerSite'], out: ['corporation', 'provider'] },
  },
  [
    // Chapter 1. General (p.1–4): who asks
    applicant({ source: 'p.6(2), p.10', absence: { website: 'endAttempt' }, accountRequired: true }),

    // Chapters 2 and 3. The ways in, the State Corporation, the fund, the register and the money (p.5–16, table of annex 1)
    entries,
    ...stretches,

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
        amount: { choose: [{ when: categoryIs('retirement', 'disabled'), use: 'pension-fund-payout' }] },
        facts: ['payoutSum', 'taxWithheld', 'orderSum'],
        source: 'p.4',
        reading: ['tax'],
      },
    },
    documents: {
      application: application(
        'p.5, p.9, standard p.9',
        [
          fact('category'),
          { name: 'deceased', from: { party: 'deceased', as: 'name' }, when: categoryIs('bereaved', 'heir') },
          { ...fact('relation'), when: categoryIs('bereaved') },
        ],
        [fact('phone', 'applicant.phone')],
        { reading: ['paperForm'] },
      ),
    },
    readings,
    words,
  },
) satisfies Regulation;
