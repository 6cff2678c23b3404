import { localDate } from '../../src/base/index.ts';
import type { Condition, Item, Move, Regulation } from '../../src/law/index.ts';
import { acts, committeeDivisions, healthMinister, standsInWords } from '../common/acts.ts';
import { compose } from '../common/compose.ts';
import { paperWords } from '../common/paper-words.ts';
import { applicant } from '../common/people.ts';
import { entries, grounds } from './application.ts';
import { documents, results } from './documents.ts';
import { facts, proofs } from './facts.ts';
import { outcome } from './outcome.ts';
import { portalInformation } from './portal.ts';
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

    // Chapter 4 (p.10–11, form of annex 2)
    portalInformation,
  ],
  {
    parties: { healthOrganisation: { known: ['bin', 'neither'], source: 'p.4', reading: ['noticeOrData'] } },

    entries,
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
    ...outcome,
    grounds,
    readings,
    words: { ...words.own, ...paperWords(documents, words.papers, words.fields) },
  },
) satisfies Regulation;
