import type { Stretch } from '../common/compose.ts';
import { documents, results } from './documents.ts';

/** p.4 and the end of p.7(1): what is established, the papers and the data bank that follow. */
export const outcome = {
  effects: {
    toDataBank: {
      port: 'disability-data-bank',
      sends: [
        'preliminaryResult',
        'consultativeResult',
        'disabilityFound',
        'category',
        'cause',
        'disabilityUntil',
        'generalLossDegree',
        'generalLossUntil',
        'professionalLossDegree',
        'professionalLossUntil',
      ],
      watchedBy: 'mseHead',
      answers: { entered: {}, failed: { opens: ['mendDataBank'] } },
      source: 'p.7(1), annex 1 rows 1–2',
      reading: ['registryName'],
    },
  },
  // p.4: what is established, each with its documents
  findings: {
    disability: {
      of: 'applicant',
      when: { fact: 'disabilityFound', is: true },
      outcomes: ['established'],
      facts: ['category', 'cause', 'disabilityUntil'],
      documents: ['disabilityCertificate'],
      source: 'p.4',
    },
    programme: {
      of: 'applicant',
      when: { fact: 'programmeMade', is: true },
      outcomes: ['established'],
      facts: ['programmeMeasures'],
      documents: ['programmeExtract'],
      source: 'p.4',
    },
    generalLoss: {
      of: 'applicant',
      when: { fact: 'generalLossFound', is: true },
      outcomes: ['established'],
      facts: ['generalLossDegree', 'generalLossUntil'],
      documents: ['generalLossCertificate'],
      source: 'p.4',
    },
    professionalLoss: {
      of: 'applicant',
      when: { fact: 'professionalLossFound', is: true },
      outcomes: ['established'],
      facts: ['professionalLossDegree', 'professionalLossUntil'],
      documents: ['professionalLossCertificate', 'professionalLossExtract', 'actExtract'],
      source: 'p.4, annex 1 row 1',
      reading: ['actOrExtract'],
    },
    help: {
      of: 'applicant',
      when: { fact: 'helpNeeded', is: true },
      outcomes: ['established'],
      facts: ['helpKinds'],
      documents: ['helpConclusion'],
      source: 'p.4',
    },
    rehabilitation: {
      of: 'applicant',
      when: {
        all: [
          { fact: 'disabilityFound', is: false },
          { fact: 'examination', is: 'repeated' },
        ],
      },
      outcomes: ['established', 'notEstablished'],
      documents: ['rehabilitationNotice'],
      source: 'p.4',
    },
  },
  documents,
  deliveries: {
    referral: {
      document: 'referral',
      to: 'applicant',
      channels: [{ channel: 'inPerson' }],
      mode: 'all',
      collectedAt: 'mseHead',
      source: 'p.6',
      reading: ['invitation'],
    },
    ...Object.fromEntries(
      results.map(({ document, to, source }) => [
        document,
        {
          document,
          to: to ?? 'applicant',
          channels: [{ channel: to ? ('system' as const) : ('inPerson' as const) }],
          mode: 'all' as const,
          ...(to ? { fallback: 'post' as const } : {}),
          collectedAt: 'mseHead',
          source,
        },
      ]),
    ),
  },
  followUps: {
    reExamination: {
      after: 'disabilityCertificate',
      when: { fact: 'disabilityUntil', state: 'known' },
      at: { from: 'disabilityUntil', plus: '0cd' },
      opens: { regulation: 'disability-assessment', entry: 'provider' },
      source: 'p.4',
    },
  },
} as const satisfies Stretch;
