import type { Entry, Ground } from '../../src/law/index.ts';

/** p.2, p.5: the application at the MSE department, and the refusal to accept it. */
export const entries = {
  provider: {
    channel: 'provider',
    by: 'operator',
    unit: 'mseSpecialist',
    collects: [
      'applicant.iin',
      'applicant.phone',
      'applicant.email',
      'examination',
      'asksDisability',
      'asksCauseChange',
      'asksGeneralLoss',
      'asksProfessionalLoss',
      'asksProgramme',
      'asksHelp',
      'isWorking',
      'injuredAtWork',
      'accidentReportMissing',
      'occupationalDisease',
      'serviceInjury',
      'hasGuardian',
      'nameChanged',
      'hasProgrammeMedicalPart',
      'hasMedicalRecords',
      'hasPedagogicalConclusion',
    ],
    form: 'application',
    gates: [
      { name: 'form', does: { kind: 'form' }, source: 'p.5' },
      {
        name: 'registries',
        does: { kind: 'ask', proofs: ['identity', 'residence', 'medicalConclusion', 'insuranceParticipation', 'guardianship'] },
        silent: 'takePaper',
        source: 'standard p.9',
        reading: ['standardMissing'],
      },
      {
        name: 'complete',
        does: { kind: 'complete' },
        fails: { ground: 'S92', receipt: 'refusalReceipt' },
        source: 'p.5, standard p.9-2',
        reading: ['standardMissing'],
      },
      {
        name: 'inDate',
        does: { kind: 'inDate' },
        fails: { ground: 'S92', receipt: 'refusalReceipt' },
        source: 'p.5, standard p.9-2',
        reading: ['standardMissing'],
      },
      {
        name: 'hindrance',
        does: { kind: 'form', asks: ['hindrance', 'hindranceReason'] },
        source: 'p.5',
        reading: ['standardMissing', 'specialistNotListed'],
      },
      {
        name: 'noHindrance91',
        does: { kind: 'condition', that: { unless: { fact: 'hindrance', is: 'standard91' } } },
        fails: { ground: 'S91', receipt: 'refusalReceipt' },
        source: 'p.5, standard p.9-1',
      },
      {
        name: 'noHindrance92',
        does: { kind: 'condition', that: { unless: { fact: 'hindrance', is: 'standard92' } } },
        fails: { ground: 'S92', receipt: 'refusalReceipt' },
        source: 'p.5, standard p.9-2',
      },
      { name: 'scanned', does: { kind: 'scanned' }, source: 'p.7(1)' },
    ],
    registers: { journal: 'mse-applications', raises: [] },
    joins: 'session',
    source: 'p.2, p.5, p.7(1)',
    reading: ['sameDayCount'],
  },
} as const satisfies { readonly [name: string]: Entry };

/** Standard p.9-1 and p.9-2. */
export const grounds = {
  S91: { stage: 'acceptance', mayApplyAgain: true, source: 'p.5, standard p.9-1', reading: ['standardMissing'] },
  S92: { stage: 'acceptance', mayApplyAgain: true, source: 'p.5, standard p.9-2', reading: ['standardMissing'] },
} as const satisfies { readonly [name: string]: Ground };
