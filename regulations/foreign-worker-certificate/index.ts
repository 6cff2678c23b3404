import { localDate } from '../../src/base/index.ts';
import type { Entry, Gate, Regulation } from '../../src/law/index.ts';
import { acts, healthMinister, standsInWords } from '../common/acts.ts';
import { compose } from '../common/compose.ts';
import { paperWords } from '../common/paper-words.ts';
import { acceptanceReceipt } from '../common/papers.ts';
import { papers } from './documents.ts';
import { facts, proofs } from './facts.ts';
import { process } from './process.ts';
import { readings } from './readings.ts';
import { words } from './words.ts';

/** Everything that the application asks for, in the order of its form. */
const collects: Entry['collects'] = [
  'requestKind',
  'applicant.kind',
  'applicant.iin',
  'representative.iin',
  'inKazakhstan',
  'applicant.passport',
  'applicant.residence',
  'applicant.homeAddress',
  'applicant.phone',
  'applicant.email',
  'profession',
  'branch',
  'certificateNumber',
  'certificateFrom',
  'certificateUntil',
  'employerName',
  'employerBin',
  'contractFrom',
  'contractUntil',
  'reissueReason',
  'lostOrSpoiled',
];

const form: Gate = { name: 'form', does: { kind: 'form' }, source: 'p.6', reading: ['applicationForm'] };
const papersAndTerm: readonly Gate[] = [
  {
    name: 'withinThreeMonths',
    when: { fact: 'requestKind', is: 'employment' },
    does: { kind: 'condition', that: { fact: 'certificateUntil', onOrAfter: { today: true } } },
    fails: { ground: 'RB1' },
    source: 'p.5(2)',
    reading: ['withinThreeMonths'],
  },
  { name: 'papers', does: { kind: 'confirm', items: ['papersTaken'] }, source: 'p.6', reading: ['refusalWindow'] },
];

/** Certificate of qualification match: order No. 407 of 2015-05-28, annex 13 (added by No. 2 of 2017, p.7 by No. 20 of 2018, title by No. 66 of 2019). */
export const foreignWorkerCertificate = compose(
  {
    id: 'foreign-worker-certificate',
    code: 'a13',
    family: 'foreign-worker-certificate',
    title: words.title,
    act: {
      order: '407',
      date: localDate('2015-05-28'),
      annex: '13',
      issuer: healthMinister,
      lastChange: { order: '66', date: localDate('2019-02-11') },
      repealedBy: { order: '84', date: localDate('2021-03-25') },
      acts: { ...acts, ...words.acts },
      seed: '004: 7636–7865',
    },
    // Annex 13 came with order No. 2 of 2017-01-30; the days are not printed: ten calendar days after publication, kept as data.
    inForce: { from: localDate('2017-03-20'), until: localDate('2021-04-09') },
    standsIn: standsInWords,
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
      provider: {
        channel: 'provider',
        by: 'operator',
        unit: 'intakeOfficer',
        collects,
        form: 'application',
        gates: [
          form,
          {
            name: 'inKazakhstan',
            does: { kind: 'condition', that: { any: [{ fact: 'inKazakhstan', is: true }, { present: 'representative' }] } },
            fails: { ground: 'RE1' },
            source: 'p.3(1)',
            reading: ['abroad'],
          },
          ...papersAndTerm,
        ],
        registers: { journal: 'foreign-applications', receipt: 'receipt', raises: ['received'] },
        joins: 'registration',
        source: 'p.3(1), p.6',
      },
      corporation: {
        channel: 'corporation',
        by: 'operator',
        unit: 'corpIntake',
        collects,
        form: 'application',
        gates: [form, ...papersAndTerm],
        registers: { journal: 'applications', receipt: 'receipt', raises: [] },
        joins: 'forwarding',
        source: 'p.3(2), p.6',
        reading: ['corporationIntake'],
      },
    },
    // p.5: the results
    findings: {
      certificate: { of: 'applicant', outcomes: ['issue'], documents: ['certificate'], source: 'p.5(1)–(3), p.5(5)' },
      refusal: { of: 'applicant', outcomes: ['refuse'], documents: ['notification'], source: 'p.5(4)', reading: ['refusalEnds'] },
    },
    grounds: {
      RA1: { stage: 'acceptance', mayApplyAgain: true, source: 'p.7(1)' },
      RA2: { stage: 'acceptance', mayApplyAgain: true, source: 'p.7(1)' },
      RB1: { stage: 'gate', mayApplyAgain: true, source: 'p.5(2)', reading: ['withinThreeMonths'] },
      RE1: { stage: 'gate', mayApplyAgain: true, source: 'p.3(1)', reading: ['abroad'] },
      S101: { stage: 'decision', mayApplyAgain: true, source: 'standard p.10', reading: ['groundsOfStandard'] },
      S102: { stage: 'decision', mayApplyAgain: true, source: 'standard p.10', reading: ['groundsOfStandard'] },
      S103: { stage: 'decision', mayApplyAgain: true, source: 'standard p.10', reading: ['groundsOfStandard'] },
    },
    readings,
    words: { ...words.own, ...paperWords(papers.documents, words.papers, words.fields) },
  },
) satisfies Regulation;
