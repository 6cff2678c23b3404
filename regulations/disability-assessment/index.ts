import type { Condition, Item, Lapse, Move, Regulation, SigningRule } from '../../src/law/index.ts';
import { acts, committeeDivisions } from '../common/acts.ts';
import { compose } from '../common/compose.ts';
import { order407 } from '../common/order-407.ts';
import { paperWords } from '../common/paper-words.ts';
import { applicant } from '../common/people.ts';
import { body, clock, during, is, item, mending, move, onlyIf, optional, post, sideTask, step } from '../common/short.ts';
import { entries, grounds } from './application.ts';
import { documents, results } from './documents.ts';
import { disability, facts, generalLoss, professionalLoss, proofs } from './facts.ts';
import { outcome } from './outcome.ts';
import { portalInformation } from './portal.ts';
import { readings } from './readings.ts';
import { words } from './words.ts';

/** Something is established: disability, a degree of loss, a need of help, or measures of the individual programme. */
const findings = ['disabilityFound', 'generalLossFound', 'professionalLossFound', 'helpNeeded', 'programmeMade'] as const;
const established: Condition = { any: findings.map((finding) => is(finding)) };

/** What the collegial conclusion may say (p.7 1: «белгілеу/белгілемеу»); the documents follow from the findings, not from this word. */
const outcomes: Move['outcomes'] = { established: { when: established }, notEstablished: { when: { not: established } } };

/** The act of a body: its head and at least two chief specialists over the same conclusion (p.7 1 and 2, p.9). */
const collegial = (by: string, over: SigningRule['over']): SigningRule => ({
  over,
  acts: [{ by, kind: ['eds', 'hand'], atLeast: 2 }],
  distinct: true,
});
const conclude = { outcomes, sign: collegial('mseCommission', 'draft'), decides: true, makes: ['protocolEntry'] } as const;

const findingItems: readonly Item[] = [
  item('assess', 'assess', 'p.7(1)', { fills: ['impairments', 'limitations'] }),
  item('findings', 'assess', 'p.4, p.7(1)', {
    fills: findings,
    mayFill: [...disability, ...generalLoss, ...professionalLoss, 'helpKinds', 'programmeMeasures', 'individualOpinions'],
    reading: ['ageBoundary', 'termUntil', 'dissent'],
  }),
];
const draft = item('draft', 'draft', 'p.7(1)');

/** p.7(1): on the tenth day the conclusion lies ready that the preliminary one had. */
const byPreliminary = (result: 'established' | 'notEstablished'): Lapse => ({
  when: is('preliminaryResult', result),
  to: 'finalSession',
  propose: [result],
  source: 'p.7(1)',
});

const notPrinted = { noClock: 'noClock.notPrinted' } as const;
const otherBenefits = { ...notPrinted, reading: ['otherBenefits'] } as const;
const tellRights = item('tellRights', 'call', 'annex7 p.2');
const resultsWhen = results.map(({ document, when }) => onlyIf(when, document));

/** Medical-social expertise: order No. 407 of 2015-05-28, annex 9 (as changed by No. 974 of 2016, No. 328 of 2017, No. 66 of 2019). */
export const disabilityAssessment = compose(
  {
    id: 'disability-assessment',
    code: 'a09',
    family: 'disability-assessment',
    title: words.title,
    ...order407({ annex: '9', lastChange: { order: '66', on: '2019-02-11' }, acts: { ...acts, ...words.acts }, seed: '004: 5431–5997' }),
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
      mseSpecialist: post('mse-chief-specialist', 'mse', 'intake', 'p.5, p.8', ['specialistNotListed']),
      mseHead: post('mse-head', 'mse', 'intake', 'p.8'),
      mseCommission: body('mse', 'intake', 'mse-head', ['mse-chief-specialist', 2], 'p.7(1), p.9', ['quorum']),
      methodologyHead: post('methodology-head', 'mse-methodology', 'region', 'p.8'),
      methodologyCommission: body('mse-methodology', 'region', 'methodology-head', ['methodology-chief-specialist', 2], 'p.7(2), p.9', [
        'quorum',
      ]),
    },

    steps: {
      // p.6, p.7(1): the session of the department on the day of the application
      session: step('mseCommission', 'p.6, p.7(1), annex 1 row 1', [
        item('reviewDocuments', 'check', 'p.7(1)'),
        item('examine', 'check', 'p.7(1)'),
        ...findingItems,
        draft,
      ]),
      // p.7(2): the second body, which gives its conclusion and hands the case back
      consultation: step('methodologyCommission', 'p.7(2), p.9, annex 1 row 2', [
        item('reviewOrExamine', 'check', 'p.7(2)'),
        item('conclusion', 'assess', 'p.7(2)', { fills: ['consultativeResult', 'consultativeConclusion'] }),
      ]),
      // annex 1 row 2: next action 1
      finalSession: step('mseCommission', 'p.6, p.7(1), annex 1 row 2', [
        item('considerConsultation', 'fill', 'p.7(1)', { fills: ['consultationTakenIntoAccount'], reading: ['binding'] }),
        optional(item('seePerson', 'check', 'p.7(1)')),
        ...findingItems.map(optional),
        draft,
      ]),
      // p.7(1), last two paragraphs: data are entered, the head signs the results and hands them over
      issuing: step('mseHead', 'p.7(1)', [item('enterInSystem', 'fill', 'p.7(1)', { reading: ['registryName'] })]),
    },
    waits: {
      person: { watchedBy: 'methodologyHead', ends: { arrivedAtMethodology: 'consultation' }, source: 'p.6, p.7', reading: ['arrivalDay'] },
    },
    moves: {
      conclude: move('session', 'issuing', 'p.6, p.7(1)', { ...conclude, needs: 'all', reading: ['quorum', 'minuteVsDay'] }),
      refer: move('session', 'wait:person', 'p.6, p.7(1), p.9, annex 1 row 1', {
        needs: ['reviewDocuments', 'assess', 'findings'],
        states: ['preliminaryResult', 'referralOf', 'consultationQuestion'],
        sign: { over: { document: 'referral' }, acts: [{ by: 'mseHead', kind: ['eds', 'hand'] }] },
        makes: ['preliminaryConclusion', 'referral'],
        raises: ['referred'],
        orders: ['toDataBank'],
        delivers: ['referral'],
        reading: ['invitation'],
      }),
      drawUpConsultation: move('consultation', 'stay', 'p.7(2)', { needs: 'all', makes: ['consultativeConclusion'] }),
      consult: move('consultation', 'finalSession', 'p.7(2), p.9, annex 1 row 2', {
        needs: 'all',
        sign: collegial('methodologyCommission', { document: 'consultativeConclusion' }),
        makes: ['consultativeConclusion'],
        raises: ['consulted'],
        orders: ['toDataBank'],
        reading: ['quorum'],
      }),
      concludeAfterConsultation: move('finalSession', 'issuing', 'p.6, annex 1 row 2', {
        ...conclude,
        when: { raised: 'consulted' },
        needs: ['considerConsultation', 'seePerson', 'draft'],
        reading: ['binding', 'tenWorkingDays'],
      }),
      concludeOnTenthDay: move('finalSession', 'issuing', 'p.7(1)', {
        ...conclude,
        when: { fact: 'preliminaryResult', state: 'known' },
        from: 'total',
        needs: ['considerConsultation', 'draft'],
        reading: ['noShowStart', 'consultationLate', 'tenWorkingDays'],
      }),
      issue: move('issuing', 'decided', 'p.4, p.7(1)', {
        needs: 'all',
        makes: resultsWhen,
        raises: ['issued'],
        opens: [onlyIf({ all: [is('disabilityFound'), is('examination', 'first')] }, 'offerBenefit')],
        orders: ['toDataBank'],
        delivers: resultsWhen,
        reading: ['actOrExtract', 'noticeOrData', 'negativePrimary', 'formOfResult', 'otherBenefits'],
      }),
    },
    moments: {
      referred: { source: 'p.6' },
      arrivedAtMethodology: { byHand: true, source: 'annex 1 row 2', reading: ['arrivalDay'] },
      consulted: { source: 'p.7(2)' },
      issued: { source: 'p.7(1)' },
    },
    clocks: {
      sameDay: clock('registered', ['decided', 'referred'], '0cd', ['session'], 'p.6, annex 1 row 1', {
        reading: ['minuteVsDay', 'sameDayCount'],
      }),
      session: clock('registered', ['decided', 'referred'], '45min', ['session'], 'p.7(1), p.9', { reading: ['minuteVsDay'] }),
      total: clock('referred', 'decided', '10wd', ['person', 'consultation', 'finalSession'], 'p.6, annex 1 row 1', {
        since: 'registered',
        reading: ['tenWorkingDays'],
      }),
      // The tenth working day itself: the conclusion by the preliminary one, with regard to the consultative one
      tenthDay: clock('registered', ['decided', 'consulted'], '10wd', ['session', 'person', 'consultation'], 'p.7(1)', {
        lapse: {
          on: 'dueDay',
          ...byPreliminary('established'),
          otherwise: {
            ...byPreliminary('notEstablished'),
            otherwise: { opens: ['callHead'], source: 'p.7(1)', reading: ['noPreliminary'] },
          },
        },
        reading: ['noShowStart', 'noPreliminary'],
      }),
      consultationDay: during('consultation', '0cd', 'annex 1 row 2', { reading: ['arrivalDay'] }),
      consultationSession: during('consultation', '45min', 'p.7(2), p.9'),
      issue: clock('at.issuing', 'issued', '0cd', ['issuing'], 'annex 1 row 1', { reading: ['minuteVsDay'] }),
    },
    sideTasks: {
      callHead: sideTask(
        'mseHead',
        'p.7(1)',
        [],
        { onDocuments: { reasons: 'required', states: ['headsDecision'] }, callAgain: { reasons: 'required' } },
        { ...notPrinted, reading: ['noPreliminary'] },
      ),
      mendDataBank: {
        ...mending('mseHead', item('findFault', 'check', 'p.7(1)'), 'toDataBank', notPrinted.noClock),
        source: 'p.7(1), annex 1',
      },
      offerBenefit: sideTask('mseSpecialist', 'annex7 p.2', [tellRights], { asked: {}, declined: {} }, otherBenefits),
    },
    ...outcome,
    grounds,
    readings,
    words: { ...words.own, ...paperWords(documents, words.papers, words.fields) },
  },
) satisfies Regulation;
