import type { Condition, Fact, Proof } from '../../src/law/index.ts';
import { each, is } from '../common/short.ts';

/** Categories of appendix 2: plain groups from eighteen, «мүгедек бала» under sixteen, groups of «мүгедек бала» from sixteen to eighteen. */
const categories = ['group1', 'group2', 'group3', 'child', 'childGroup1', 'childGroup2', 'childGroup3'] as const;
const atLeast = (years: number): Condition => ({ fact: 'applicant.birthDate', onOrBefore: { today: true, plus: `-${years}y` } });
const under = (years: number): Condition => ({ fact: 'applicant.birthDate', after: { today: true, plus: `-${years}y` } });
const sixteenToEighteen: Condition = { all: [atLeast(16), under(18)] };

const causes = ['general', 'workInjury', 'occupational', 'fromChildhood', 'childUnder16', 'service', 'emergency'] as const;

const workCircumstances = ['isWorking', 'injuredAtWork', 'accidentReportMissing', 'occupationalDisease', 'serviceInjury'] as const;
const ownCircumstances = [
  'hasGuardian',
  'nameChanged',
  'hasProgrammeMedicalPart',
  'hasMedicalRecords',
  'hasPedagogicalConclusion',
] as const;

/** What decides which papers of the Standard must be shown. */
export const circumstances = [...workCircumstances, ...ownCircumstances] as const;

/** What belongs to each finding (p.4). */
export const disability = ['category', 'cause', 'disabilityUntil'] as const;
export const generalLoss = ['generalLossDegree', 'generalLossUntil'] as const;
export const professionalLoss = ['professionalLossDegree', 'professionalLossUntil'] as const;

const asked = (source: string) => ({ type: 'yesNo', from: ['form'], source }) as const;
const found = (source: string) => ({ type: 'yesNo', from: ['officer'], source }) as const;
const text = (source: string) => ({ type: 'longText', from: ['officer'], source }) as const;
const degree = { type: 'number', from: ['officer'], source: 'p.4' } as const;
const until = (source: string) => ({ type: 'date', from: ['officer'], source, reading: ['termUntil'] }) as const;

const request = {
  asksDisability: asked('p.1'),
  asksCauseChange: asked('standard p.9'),
  asksGeneralLoss: asked('p.1, p.4'),
  asksProfessionalLoss: asked('p.1, p.4'),
  asksProgramme: asked('p.1, p.4'),
  asksHelp: asked('p.1, p.4'),
} as const;

/** What is asked for, one or several, in the order of the form. */
export const requests = Object.keys(request);

/** What the data bank keeps, as the information of annex 2 gives it back. */
export const stored: { readonly [name: string]: Fact } = {
  storedAddress: { type: 'text', from: ['registry'], source: 'annex 2' },
  storedCategory: { type: 'choice', options: categories, from: ['registry'], source: 'annex 2' },
  storedCause: { type: 'choice', options: causes, from: ['registry'], source: 'annex 2' },
  storedEstablishedOn: { type: 'date', from: ['registry'], source: 'annex 2' },
  storedUntil: { type: 'date', from: ['registry'], source: 'annex 2', reading: ['termUntil'] },
  storedCertificate: { type: 'text', from: ['registry'], source: 'annex 2' },
  storedActOn: { type: 'date', from: ['registry'], source: 'annex 2' },
  storedActNumber: { type: 'text', from: ['registry'], source: 'annex 2' },
};

/** Facts of annex 9: what the application says, what the bodies find, and what the data bank keeps. */
export const facts = {
  email: { of: 'applicant', type: 'text', from: ['form'], source: 'standard p.9' },
  examination: { type: 'choice', options: ['first', 'repeated'], from: ['form'], required: true, source: 'p.4' },
  ...request,
  ...each(circumstances, asked('standard p.9')),
  hindrance: {
    type: 'choice',
    options: ['none', 'standard91', 'standard92'],
    from: ['officer'],
    required: true,
    source: 'p.5',
    reading: ['standardMissing'],
  },
  hindranceReason: { ...text('p.5'), required: { fact: 'hindrance', in: ['standard91', 'standard92'] }, reading: ['standardMissing'] },

  ...each(['impairments', 'limitations'], text('p.7(1)')),
  disabilityFound: found('p.4'),
  category: {
    type: 'choice',
    options: categories,
    only: {
      ...each(['group1', 'group2', 'group3'], atLeast(18)),
      child: under(16),
      ...each(['childGroup1', 'childGroup2', 'childGroup3'], sixteenToEighteen),
    },
    from: ['officer'],
    source: 'annex 2',
    reading: ['ageBoundary'],
  },
  cause: { type: 'choice', options: causes, from: ['officer'], source: 'annex 2', reading: ['standardMissing'] },
  disabilityUntil: until('annex 2'),
  programmeMade: found('p.4'),
  programmeMeasures: text('p.4'),
  generalLossFound: found('p.4'),
  generalLossDegree: degree,
  generalLossUntil: until('p.4'),
  professionalLossFound: found('p.4'),
  professionalLossDegree: degree,
  professionalLossUntil: until('p.4'),
  helpNeeded: found('p.4'),
  helpKinds: text('p.4'),
  individualOpinions: { ...text('p.7(1)'), reading: ['dissent'] },

  preliminaryResult: { type: 'choice', options: ['established', 'notEstablished'], from: ['officer'], source: 'p.6' },
  referralOf: { type: 'choice', options: ['person', 'documents', 'both'], from: ['officer'], source: 'p.6' },
  consultationQuestion: text('p.6, p.7(1)'),
  consultativeResult: { type: 'choice', options: ['established', 'notEstablished'], from: ['officer'], source: 'p.7(2)' },
  consultativeConclusion: text('p.7(2)'),
  consultationTakenIntoAccount: { ...text('p.7(1)'), reading: ['binding', 'consultationLate'] },
  headsDecision: { ...text('p.7(1)'), reading: ['noPreliminary'] },

  ...stored,
} as const satisfies { readonly [name: string]: Fact };

const paper = { originalSeen: true, scanned: true } as const;
const only = (when: Condition) =>
  ({
    when: { all: [{ entry: 'provider' }, when] },
    paper,
    absence: 'takePaper',
    source: 'standard p.9',
    reading: ['standardMissing'],
  }) as const;

/** The documents of the Standard, p.9, in the list that the later Rules print (order 260 of 2023), which is read for it. */
export const proofs: { readonly [name: string]: Proof } = {
  medicalConclusion: {
    ...only('always'),
    when: { entry: 'provider' },
    of: 'applicant',
    registry: { name: 'health' },
    paper: { ...paper, inDate: true },
  },
  programmeMedicalPart: only(is('hasProgrammeMedicalPart')),
  medicalRecords: only(is('hasMedicalRecords')),
  sickLeave: only(is('isWorking')),
  workConditions: only({ any: [is('injuredAtWork'), is('occupationalDisease')] }),
  insuranceParticipation: {
    ...only({ all: [is('asksGeneralLoss'), is('examination', 'first')] }),
    of: 'applicant',
    registry: { name: 'social-contributions' },
  },
  accidentReport: only({ all: [is('injuredAtWork'), { unless: is('accidentReportMissing') }] }),
  courtDecision: only(is('accidentReportMissing')),
  occupationalConclusion: only(is('occupationalDisease')),
  causalLink: only(is('serviceInjury')),
  guardianship: { ...only(is('hasGuardian')), registry: { name: 'e-guardianship' } },
  changeOfName: only(is('nameChanged')),
  pedagogicalConclusion: only(is('hasPedagogicalConclusion')),
};
