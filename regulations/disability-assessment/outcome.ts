import type { Condition, Finding } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { inPerson, toAnother } from '../common/paper.ts';
import { is } from '../common/short.ts';
import { documents, results } from './documents.ts';
import { disability, generalLoss, professionalLoss } from './facts.ts';

const established = (when: Condition, facts: readonly string[], documents: readonly string[], more: Partial<Finding> = {}): Finding => ({
  ...{ of: 'applicant', when, outcomes: ['established'], facts, documents, source: 'p.4' },
  ...more,
});

/** p.4 and the end of p.7(1): what is established, the papers and the data bank that follow. */
export const outcome: Stretch = {
  effects: {
    toDataBank: {
      port: 'disability-data-bank',
      sends: ['preliminaryResult', 'consultativeResult', 'disabilityFound', ...disability, ...generalLoss, ...professionalLoss],
      watchedBy: 'mseHead',
      answers: { entered: {}, failed: { opens: ['mendDataBank'] } },
      source: 'p.7(1), annex 1 rows 1–2',
      reading: ['registryName'],
    },
  },
  // p.4: what is established, each with its documents
  findings: {
    disability: established(is('disabilityFound'), disability, ['disabilityCertificate']),
    programme: established(is('programmeMade'), ['programmeMeasures'], ['programmeExtract']),
    generalLoss: established(is('generalLossFound'), generalLoss, ['generalLossCertificate']),
    professionalLoss: established(
      is('professionalLossFound'),
      professionalLoss,
      ['professionalLossCertificate', 'professionalLossExtract', 'actExtract'],
      { source: 'p.4, annex 1 row 1', reading: ['actOrExtract'] },
    ),
    help: established(is('helpNeeded'), ['helpKinds'], ['helpConclusion']),
    rehabilitation: {
      of: 'applicant',
      when: { all: [is('disabilityFound', false), is('examination', 'repeated')] },
      outcomes: ['established', 'notEstablished'],
      documents: ['rehabilitationNotice'],
      source: 'p.4',
    },
  },
  documents,
  deliveries: {
    referral: inPerson('referral', 'mseHead', 'p.6', ['invitation']),
    ...Object.fromEntries(
      results.map(({ document, to, source }) => [
        document,
        to ? toAnother(document, to, 'mseHead', source) : inPerson(document, 'mseHead', source),
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
};
