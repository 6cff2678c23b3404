import { localDate } from '../../src/base/index.ts';
import type { Condition, Item, Move, Regulation } from '../../src/law/index.ts';
import { acts, committeeDivisions, healthMinister, standsInWords } from '../common/acts.ts';
import { compose } from '../common/compose.ts';
import { paperWords } from '../common/paper-words.ts';
import { applicant } from '../common/people.ts';
import { portalLookUp } from '../common/portal-look-up.ts';
import { documents, results } from './documents.ts';
import { facts, proofs } from './facts.ts';
import { readings } from './readings.ts';
import { words } from './words.ts';

/** Something is established: disability, a degree of loss, a need of help, or measures of the individual programme. */
const established: Condition = {
  any: [
    { fact: 'disabilityFound', is: true },
    { fact: 'generalLossFound', is: true },
    { fact: 'professionalLossFound', is: true },
    { fact: 'helpNeeded', is: true },
    { fact: 'programmeMade', is: true },
  ],
};

/** What the collegial conclusion may say (p.7 1: «белгілеу/белгілемеу»); the documents follow from the findings, not from this word. */
const outcomes: Move['outcomes'] = { established: { when: established }, notEstablished: { when: { not: established } } };

/** The act of the MSE department: its head and at least two chief specialists over the same conclusion (p.7 1, p.9). */
const collegial: Move['sign'] = { over: 'draft', acts: [{ by: 'mseCommission', kind: ['eds', 'hand'], atLeast: 2 }], distinct: true };

const findingItems: readonly Item[] = [
  { name: 'assess', kind: 'assess', required: true, fills: ['impairments', 'limitations'], source: 'p.7(1)' },
  {
    name: 'findings',
    kind: 'assess',
    required: true,
    fills: ['disabilityFound', 'generalLossFound', 'professionalLossFound', 'helpNeeded', 'programmeMade'],
    source: 'p.4, p.7(1)',
    mayFill: [
      'category',
      'cause',
      'disabilityUntil',
      'generalLossDegree',
      'generalLossUntil',
      'professionalLossDegree',
      'professionalLossUntil',
      'helpKinds',
      'programmeMeasures',
      'individualOpinions',
    ],
    reading: ['ageBoundary', 'termUntil', 'dissent'],
  },
];

const conclude = {
  to: 'issuing',
  outcomes,
  sign: collegial,
  decides: true,
  makes: ['protocolEntry'],
} satisfies Partial<Move>;

/** Medical-social expertise: order No. 407 of 2015-05-28, annex 9 (as changed by No. 974 of 2016, No. 328 of 2017, No. 66 of 2019). */
export const disabilityAssessment = compose(
  {
    id: 'disability-assessment',
    code: 'a09',
    family: 'disability-assessment',
    title: words.title,
    act: {
      order: '407',
      date: localDate('2015-05-28'),
      annex: '9',
      issuer: healthMinister,
      lastChange: { order: '66', date: localDate('2019-02-11') },
      repealedBy: { order: '84', date: localDate('2021-03-25') },
      acts: { ...acts, ...words.acts },
      seed: '004: 5431–5997',
    },
    // The days of entry into force and of repeal are not printed: ten calendar days after publication; kept as data.
    inForce: { from: localDate('2015-07-20'), until: localDate('2021-04-09') },
    standsIn: standsInWords,
    provider: committeeDivisions,
    channels: { in: ['provider', 'portal'], out: ['provider', 'portal'] },
  },
  [
    applicant({ source: 'standard p.9', absence: 'takePaper', noAccount: true }),

    // Chapter 4: information that confirms disability, through the portal (p.10–11, form of annex 2)
    portalLookUp({
      source: 'p.10',
      term: ['30min', 'p.11'],
      registry: 'disability-data-bank',
      fills: [
        'storedAddress',
        'storedCategory',
        'storedCause',
        'storedEstablishedOn',
        'storedUntil',
        'storedCertificate',
        'storedActOn',
        'storedActNumber',
      ],
      readings: {
        automatic: ['portalStart'],
        noData: ['portalNoData'],
        refusal: ['portalNoData'],
        key: ['registryName'],
      },
      informationSource: 'annex 2',
      informationFields: [
        { name: 'department', from: { officer: 'office' }, required: true },
        { name: 'citizen', from: { party: 'applicant', as: 'name' }, required: true },
        { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' }, required: true },
        { name: 'address', from: { fact: 'storedAddress' }, required: true },
        { name: 'category', from: { fact: 'storedCategory' }, required: true },
        { name: 'cause', from: { fact: 'storedCause' }, required: true },
        { name: 'establishedOn', from: { fact: 'storedEstablishedOn' }, required: true },
        { name: 'until', from: { fact: 'storedUntil' } },
        { name: 'certificate', from: { fact: 'storedCertificate' }, required: true },
        { name: 'actOn', from: { fact: 'storedActOn' }, required: true },
        { name: 'actNumber', from: { fact: 'storedActNumber' }, required: true },
        { name: 'categories', from: { static: 'documents.information.categories.text' } },
        { name: 'equalToPaper', from: { static: 'documents.information.equalToPaper.text' } },
        { name: 'barcode', from: { code: 'barcode' } },
      ],
      labels: words.information,
    }),
  ],
  {
    parties: { healthOrganisation: { known: ['bin', 'neither'], source: 'p.4', reading: ['noticeOrData'] } },

    // Chapter 2, p.5: the application and the refusal to accept it
    entries: {
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
    },
    facts,
    proofs,

    // Chapter 3, p.8: who takes part
    units: {
      mseSpecialist: {
        kind: 'post',
        post: 'mse-chief-specialist',
        office: 'mse',
        which: 'intake',
        source: 'p.5, p.8',
        reading: ['specialistNotListed'],
      },
      mseHead: { kind: 'post', post: 'mse-head', office: 'mse', which: 'intake', source: 'p.8' },
      mseCommission: {
        kind: 'body',
        office: 'mse',
        which: 'intake',
        chair: 'mse-head',
        members: { post: 'mse-chief-specialist', atLeast: 2 },
        source: 'p.7(1), p.9',
        reading: ['quorum'],
      },
      methodologyHead: { kind: 'post', post: 'methodology-head', office: 'mse-methodology', which: 'region', source: 'p.8' },
      methodologyCommission: {
        kind: 'body',
        office: 'mse-methodology',
        which: 'region',
        chair: 'methodology-head',
        members: { post: 'methodology-chief-specialist', atLeast: 2 },
        source: 'p.7(2), p.9',
        reading: ['quorum'],
      },
    },

    // p.6, p.7(1): the session of the department on the day of the application
    steps: {
      session: {
        unit: 'mseCommission',
        does: [
          { name: 'reviewDocuments', kind: 'check', required: true, source: 'p.7(1)' },
          { name: 'examine', kind: 'check', required: true, source: 'p.7(1)' },
          ...findingItems,
          { name: 'draft', kind: 'draft', required: true, source: 'p.7(1)' },
        ],
        source: 'p.6, p.7(1), annex 1 row 1',
      },
      // p.7(2): the second body, which gives its conclusion and hands the case back
      consultation: {
        unit: 'methodologyCommission',
        does: [
          { name: 'reviewOrExamine', kind: 'check', required: true, source: 'p.7(2)' },
          {
            name: 'conclusion',
            kind: 'assess',
            required: true,
            fills: ['consultativeResult', 'consultativeConclusion'],
            source: 'p.7(2)',
          },
        ],
        source: 'p.7(2), p.9, annex 1 row 2',
      },
      // annex 1 row 2: next action 1
      finalSession: {
        unit: 'mseCommission',
        does: [
          {
            name: 'considerConsultation',
            kind: 'fill',
            required: true,
            fills: ['consultationTakenIntoAccount'],
            source: 'p.7(1)',
            reading: ['binding'],
          },
          { name: 'seePerson', kind: 'check', source: 'p.7(1)' },
          ...findingItems.map(({ required: _, ...item }) => item),
          { name: 'draft', kind: 'draft', required: true, source: 'p.7(1)' },
        ],
        source: 'p.6, p.7(1), annex 1 row 2',
      },
      // p.7(1), last two paragraphs: data are entered, the head signs the results and hands them over
      issuing: {
        unit: 'mseHead',
        does: [{ name: 'enterInSystem', kind: 'fill', required: true, source: 'p.7(1)', reading: ['registryName'] }],
        source: 'p.7(1)',
      },
    },
    waits: {
      person: { watchedBy: 'methodologyHead', ends: { arrivedAtMethodology: 'consultation' }, source: 'p.6, p.7', reading: ['arrivalDay'] },
    },
    moves: {
      conclude: { ...conclude, at: ['session'], needs: 'all', source: 'p.6, p.7(1)', reading: ['quorum', 'minuteVsDay'] },
      refer: {
        at: ['session'],
        to: 'wait:person',
        needs: ['reviewDocuments', 'assess', 'findings'],
        states: ['preliminaryResult', 'referralOf', 'consultationQuestion'],
        sign: { over: { document: 'referral' }, acts: [{ by: 'mseHead', kind: ['eds', 'hand'] }] },
        makes: ['preliminaryConclusion', 'referral'],
        raises: ['referred'],
        orders: ['toDataBank'],
        delivers: ['referral'],
        source: 'p.6, p.7(1), p.9, annex 1 row 1',
        reading: ['invitation'],
      },
      drawUpConsultation: { at: ['consultation'], to: 'stay', needs: 'all', makes: ['consultativeConclusion'], source: 'p.7(2)' },
      consult: {
        at: ['consultation'],
        to: 'finalSession',
        needs: 'all',
        sign: {
          over: { document: 'consultativeConclusion' },
          acts: [{ by: 'methodologyCommission', kind: ['eds', 'hand'], atLeast: 2 }],
          distinct: true,
        },
        makes: ['consultativeConclusion'],
        raises: ['consulted'],
        orders: ['toDataBank'],
        source: 'p.7(2), p.9, annex 1 row 2',
        reading: ['quorum'],
      },
      concludeAfterConsultation: {
        ...conclude,
        at: ['finalSession'],
        when: { raised: 'consulted' },
        needs: ['considerConsultation', 'seePerson', 'draft'],
        source: 'p.6, annex 1 row 2',
        reading: ['binding', 'tenWorkingDays'],
      },
      concludeOnTenthDay: {
        ...conclude,
        at: ['finalSession'],
        when: { fact: 'preliminaryResult', state: 'known' },
        from: 'total',
        needs: ['considerConsultation', 'draft'],
        source: 'p.7(1)',
        reading: ['noShowStart', 'consultationLate', 'tenWorkingDays'],
      },
      issue: {
        at: ['issuing'],
        to: 'decided',
        needs: 'all',
        makes: results.map(({ document, when }) => ({ choose: [{ when, use: document }] })),
        raises: ['issued'],
        opens: [
          {
            choose: [
              {
                when: {
                  all: [
                    { fact: 'disabilityFound', is: true },
                    { fact: 'examination', is: 'first' },
                  ],
                },
                use: 'offerBenefit',
              },
            ],
          },
        ],
        orders: ['toDataBank'],
        delivers: results.map(({ document, when }) => ({ choose: [{ when, use: document }] })),
        source: 'p.4, p.7(1)',
        reading: ['actOrExtract', 'noticeOrData', 'negativePrimary', 'formOfResult', 'otherBenefits'],
      },
    },
    moments: {
      referred: { source: 'p.6' },
      arrivedAtMethodology: { byHand: true, source: 'annex 1 row 2', reading: ['arrivalDay'] },
      consulted: { source: 'p.7(2)' },
      issued: { source: 'p.7(1)' },
    },
    clocks: {
      sameDay: {
        from: 'registered',
        to: ['decided', 'referred'],
        term: '0cd',
        covers: ['session'],
        source: 'p.6, annex 1 row 1',
        reading: ['minuteVsDay', 'sameDayCount'],
      },
      session: {
        from: 'registered',
        to: ['decided', 'referred'],
        term: '45min',
        covers: ['session'],
        source: 'p.7(1), p.9',
        reading: ['minuteVsDay'],
      },
      total: {
        from: 'referred',
        since: 'registered',
        to: 'decided',
        term: '10wd',
        covers: ['person', 'consultation', 'finalSession'],
        source: 'p.6, annex 1 row 1',
        reading: ['tenWorkingDays'],
      },
      // The tenth working day itself: the conclusion by the preliminary one, with regard to the consultative one
      tenthDay: {
        from: 'registered',
        to: ['decided', 'consulted'],
        term: '10wd',
        covers: ['session', 'person', 'consultation'],
        lapse: {
          on: 'dueDay',
          when: { fact: 'preliminaryResult', is: 'established' },
          to: 'finalSession',
          propose: ['established'],
          source: 'p.7(1)',
          otherwise: {
            when: { fact: 'preliminaryResult', is: 'notEstablished' },
            to: 'finalSession',
            propose: ['notEstablished'],
            source: 'p.7(1)',
            otherwise: { opens: ['callHead'], source: 'p.7(1)', reading: ['noPreliminary'] },
          },
        },
        source: 'p.7(1)',
        reading: ['noShowStart', 'noPreliminary'],
      },
      consultationDay: {
        from: 'at.consultation',
        to: 'left.consultation',
        term: '0cd',
        covers: ['consultation'],
        source: 'annex 1 row 2',
        reading: ['arrivalDay'],
      },
      consultationSession: {
        from: 'at.consultation',
        to: 'left.consultation',
        term: '45min',
        covers: ['consultation'],
        source: 'p.7(2), p.9',
      },
      issue: { from: 'at.issuing', to: 'issued', term: '0cd', covers: ['issuing'], source: 'annex 1 row 1', reading: ['minuteVsDay'] },
    },
    sideTasks: {
      callHead: {
        unit: 'mseHead',
        does: [],
        ends: {
          onDocuments: { reasons: 'required', states: ['headsDecision'] },
          callAgain: { reasons: 'required' },
        },
        noClock: 'noClock.notPrinted',
        source: 'p.7(1)',
        reading: ['noPreliminary'],
      },
      mendDataBank: {
        unit: 'mseHead',
        does: [{ name: 'findFault', kind: 'check', required: true, source: 'p.7(1)' }],
        ends: { mended: { orders: ['toDataBank'] } },
        noClock: 'noClock.notPrinted',
        source: 'p.7(1), annex 1',
      },
      offerBenefit: {
        unit: 'mseSpecialist',
        does: [{ name: 'tellRights', kind: 'call', required: true, source: 'annex7 p.2' }],
        ends: { asked: {}, declined: {} },
        noClock: 'noClock.notPrinted',
        source: 'annex7 p.2',
        reading: ['otherBenefits'],
      },
    },
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
    grounds: {
      S91: { stage: 'acceptance', mayApplyAgain: true, source: 'p.5, standard p.9-1', reading: ['standardMissing'] },
      S92: { stage: 'acceptance', mayApplyAgain: true, source: 'p.5, standard p.9-2', reading: ['standardMissing'] },
    },
    readings,
    words: { ...words.own, ...paperWords(documents, words.papers, words.fields) },
  },
) satisfies Regulation;
