import type { Condition, Fact, Named, Proof } from '../../src/law/index.ts';
import { choice, each, is, onPaper, saidBy } from '../common/short.ts';

const form = saidBy('form');
const officer = saidBy('officer');
const registry = saidBy('registry');
const byOfficer = { from: ['officer'] } as const;

const atLeast = (years: number): Condition => ({ fact: 'applicant.birthDate', onOrBefore: { today: true, plus: `-${years}y` } });
const younger = (years: number): Condition => ({ fact: 'applicant.birthDate', after: { today: true, plus: `-${years}y` } });

/** Categories of appendix 2: plain groups from eighteen, «мүгедек бала» under sixteen, groups of «мүгедек бала» from sixteen to eighteen. */
export const categories: Named<Condition> = {
  ...each(['group1', 'group2', 'group3'], atLeast(18)),
  child: younger(16),
  ...each(['childGroup1', 'childGroup2', 'childGroup3'], { all: [atLeast(16), younger(18)] }),
};
const causes = ['general', 'workInjury', 'occupational', 'fromChildhood', 'childUnder16', 'service', 'emergency'];

export type Established = { readonly found: string; readonly says: readonly string[]; readonly until?: string };

const disability: Established = { found: 'disabilityFound', says: ['category', 'cause'], until: 'disabilityUntil' };
const programme: Established = { found: 'programmeMade', says: ['programmeMeasures'] };
const generalLoss: Established = { found: 'generalLossFound', says: ['generalLossDegree'], until: 'generalLossUntil' };
const professionalLoss: Established = { found: 'professionalLossFound', says: ['professionalLossDegree'], until: 'professionalLossUntil' };
const help: Established = { found: 'helpNeeded', says: ['helpKinds'] };

/** p.4: what may be established: the fact that finds it, what belongs to it, its last day where it has one. */
export const established = { disability, programme, generalLoss, professionalLoss, help };
/** The same in the order in which the MSE act and the turns have it, and those of them that last to a day. */
export const inAct = [disability, generalLoss, professionalLoss, help, programme];
export const lastingFindings = [disability, generalLoss, professionalLoss];

/** The facts that find something. */
export const findings = inAct.map(({ found }) => found);

/** All that belongs to a finding. */
export const belonging = ({ says, until }: Established): readonly string[] => (until ? [...says, until] : says);

const request: Named<Fact> = {
  asksDisability: form('yesNo', 'p.1'),
  asksCauseChange: form('yesNo', 'standard p.9'),
  ...each(['asksGeneralLoss', 'asksProfessionalLoss', 'asksProgramme', 'asksHelp'], form('yesNo', 'p.1, p.4')),
};

/** What is asked for, one or several, in the order of the form. */
export const requests = Object.keys(request);

/** What decides which papers of the Standard must be shown: of the work, and of the person. */
export const circumstances = [
  ...['isWorking', 'injuredAtWork', 'accidentReportMissing', 'occupationalDisease', 'serviceInjury', 'hasGuardian', 'nameChanged'],
  ...['hasProgrammeMedicalPart', 'hasMedicalRecords', 'hasPedagogicalConclusion'],
] as const;

/** What the data bank keeps, as the information of annex 2 gives it back. */
export const stored: Named<Fact> = {
  storedAddress: registry('text', 'annex 2'),
  storedCategory: choice(Object.keys(categories), 'annex 2', { from: ['registry'] }),
  storedCause: choice(causes, 'annex 2', { from: ['registry'] }),
  storedEstablishedOn: registry('date', 'annex 2'),
  storedUntil: registry('date', ['annex 2', 'termUntil']),
  storedCertificate: registry('text', 'annex 2'),
  storedActOn: registry('date', 'annex 2'),
  storedActNumber: registry('text', 'annex 2'),
};

const until = officer('date', ['p.4', 'termUntil']);
const conclusion = choice(['established', 'notEstablished'], 'p.6', byOfficer);

/** Facts of annex 9: what the application says, what the bodies find, and what the data bank keeps. */
export const facts: Named<Fact> = {
  email: form('text', 'standard p.9', { of: 'applicant' }),
  examination: choice(['first', 'repeated'], 'p.4', { required: true }),
  ...request,
  ...each(circumstances, form('yesNo', 'standard p.9')),
  hindrance: choice(['none', 'standard91', 'standard92'], ['p.5', 'standardMissing'], { ...byOfficer, required: true }),
  hindranceReason: officer('longText', ['p.5', 'standardMissing'], { required: { fact: 'hindrance', in: ['standard91', 'standard92'] } }),

  ...each(['impairments', 'limitations'], officer('longText', 'p.7(1)')),
  ...each(findings, officer('yesNo', 'p.4')),
  category: choice(Object.keys(categories), ['annex 2', 'ageBoundary'], { ...byOfficer, only: categories }),
  cause: choice(causes, ['annex 2', 'standardMissing'], byOfficer),
  disabilityUntil: { ...until, source: 'annex 2' },
  ...each(['generalLossDegree', 'professionalLossDegree'], officer('number', 'p.4')),
  ...each(['generalLossUntil', 'professionalLossUntil'], until),
  ...each(['programmeMeasures', 'helpKinds'], officer('longText', 'p.4')),
  individualOpinions: officer('longText', ['p.7(1)', 'dissent']),

  preliminaryResult: conclusion,
  referralOf: choice(['person', 'documents', 'both'], 'p.6', byOfficer),
  consultationQuestion: officer('longText', 'p.6, p.7(1)'),
  consultativeResult: { ...conclusion, source: 'p.7(2)' },
  consultativeConclusion: officer('longText', 'p.7(2)'),
  consultationTakenIntoAccount: officer('longText', ['p.7(1)', 'binding', 'consultationLate']),
  headsDecision: officer('longText', ['p.7(1)', 'noPreliminary']),

  ...stored,
};

const atProvider: Condition = { entry: 'provider' };
const shown = (when: Condition, more: Partial<Proof> = {}): Proof =>
  onPaper(['standard p.9', 'standardMissing'], { when: { all: [atProvider, when] }, ...more });
const keptBy = (registry: string) => ({ of: 'applicant', registry: { name: registry } }) as const;
const inDate = { originalSeen: true, scanned: true, inDate: true } as const;

/** The documents of the Standard, p.9, in the list that the later Rules print (order 260 of 2023), which is read for it. */
export const proofs: Named<Proof> = {
  medicalConclusion: shown('always', { ...keptBy('health'), when: atProvider, paper: inDate }),
  programmeMedicalPart: shown(is('hasProgrammeMedicalPart')),
  medicalRecords: shown(is('hasMedicalRecords')),
  sickLeave: shown(is('isWorking')),
  workConditions: shown({ any: [is('injuredAtWork'), is('occupationalDisease')] }),
  insuranceParticipation: shown({ all: [is('asksGeneralLoss'), is('examination', 'first')] }, keptBy('social-contributions')),
  accidentReport: shown({ all: [is('injuredAtWork'), { unless: is('accidentReportMissing') }] }),
  courtDecision: shown(is('accidentReportMissing')),
  occupationalConclusion: shown(is('occupationalDisease')),
  causalLink: shown(is('serviceInjury')),
  guardianship: shown(is('hasGuardian'), { registry: { name: 'e-guardianship' } }),
  changeOfName: shown(is('nameChanged')),
  pedagogicalConclusion: shown(is('hasPedagogicalConclusion')),
};
