import type { Gate, Regulation } from '../../src/law/index.ts';
import { acts } from '../common/acts.ts';
import { compose } from '../common/compose.ts';
import { order407 } from '../common/order-407.ts';
import { paperWords } from '../common/paper-words.ts';
import { acceptanceReceipt } from '../common/papers.ts';
import { finding } from '../common/process.ts';
import { desk, failing, gate, ground, holds, is } from '../common/short.ts';
import { papers } from './documents.ts';
import { collects, facts, proofs } from './facts.ts';
import { process } from './process.ts';
import { readings } from './readings.ts';
import { words } from './words.ts';

const form = gate('form', ['p.6', 'applicationForm'], { kind: 'form' });
const withinThreeMonths = holds({ fact: 'certificateUntil', onOrAfter: { today: true } });
const papersAndTerm: readonly Gate[] = [
  gate('withinThreeMonths', ['p.5(2)', 'withinThreeMonths'], withinThreeMonths, {
    ...failing('RB1'),
    when: is('requestKind', 'employment'),
  }),
  gate('papers', ['p.6', 'refusalWindow'], { kind: 'confirm', items: ['papersTaken'] }),
];
const inKazakhstan = holds({ any: [is('inKazakhstan'), { present: 'representative' }] });

const ofStandard = ground('decision', ['standard p.10', 'groundsOfStandard']);

/** Certificate of qualification match: order No. 407 of 2015-05-28, annex 13 (added by No. 2 of 2017, p.7 by No. 20 of 2018, title by No. 66 of 2019). */
export const foreignWorkerCertificate = compose(
  {
    id: 'foreign-worker-certificate',
    code: 'a13',
    family: 'foreign-worker-certificate',
    title: words.title,
    ...order407({
      annex: '13',
      // Brought in by order No. 2 of 2017-01-30, ten calendar days after a publication whose day is not printed
      from: '2017-03-20',
      lastChange: { order: '66', on: '2019-02-11' },
      acts: { ...acts, ...words.acts },
      seed: '004: 7636–7865',
    }),
    provider: words.provider,
    channels: { in: ['provider', 'corporation'], out: ['provider', 'corporation'] },
  },
  [process, papers, acceptanceReceipt({ source: 'p.7(1)', origin: 'proposed' })],
  {
    parties: {
      applicant: { known: ['iin', 'neither'], required: true, source: 'p.1' },
      representative: { known: ['iin', 'neither'], power: 'powerOfAttorney', source: 'p.7(8), p.7(10)' },
    },
    facts,
    proofs,
    // p.3: where the application is taken in
    entries: {
      provider: desk('provider', 'intakeOfficer', ['foreign-applications', 'receipt'], 'p.3(1), p.6', {
        collects,
        gates: [form, gate('inKazakhstan', ['p.3(1)', 'abroad'], inKazakhstan, failing('RE1')), ...papersAndTerm],
        raises: ['received'],
        joins: 'registration',
      }),
      corporation: desk('corporation', 'corpIntake', ['applications', 'receipt'], ['p.3(2), p.6', 'corporationIntake'], {
        collects,
        gates: [form, ...papersAndTerm],
        joins: 'forwarding',
      }),
    },
    // p.5: the results
    findings: {
      certificate: finding(['issue'], 'p.5(1)–(3), p.5(5)', { documents: ['certificate'] }),
      refusal: finding(['refuse'], ['p.5(4)', 'refusalEnds'], { documents: ['notification'] }),
    },
    grounds: {
      RA1: ground('acceptance', 'p.7(1)'),
      RA2: ground('acceptance', 'p.7(1)'),
      RB1: ground('gate', ['p.5(2)', 'withinThreeMonths']),
      RE1: ground('gate', ['p.3(1)', 'abroad']),
      S101: ofStandard,
      S102: ofStandard,
      S103: ofStandard,
    },
    readings,
    words: { ...words.own, ...paperWords(papers.documents, words.papers, words.fields) },
  },
) satisfies Regulation;
