import type { Condition, Item, Lapse, Move, Regulation, SigningRule } from '../../src/law/index.ts';
import { acts, committeeDivisions } from '../common/acts.ts';
import { compose } from '../common/compose.ts';
import { inPerson, toAnother } from '../common/delivery.ts';
import { order407 } from '../common/order-407.ts';
import { fact, ofStore, printed } from '../common/paper.ts';
import { paperWords } from '../common/paper-words.ts';
import { applicant } from '../common/people.ts';
import { cited, read } from '../common/place.ts';
import { informationForm, portalLookUp } from '../common/portal-look-up.ts';
import { body, clock, during, finding, item, mending, move, optional, outside, post, sideTask, step } from '../common/process.ts';
import { asks, desk, failing, gate, ground, holds, is, onlyIf } from '../common/short.ts';
import { documents, results } from './documents.ts';
import {
  belonging,
  circumstances,
  type Established,
  established,
  facts,
  findings,
  inAct,
  lastingFindings,
  proofs,
  requests,
  stored,
} from './facts.ts';
import { readings } from './readings.ts';
import { words } from './words.ts';

const anything: Condition = { any: findings.map((finding) => is(finding)) };

/** What the collegial conclusion may say (p.7 1: «белгілеу/белгілемеу»); the documents follow from the findings, not from this word. */
const outcomes: Move['outcomes'] = { established: { when: anything }, notEstablished: { when: { not: anything } } };

/** The act of a body: its head and at least two chief specialists over the same conclusion (p.7 1 and 2, p.9). */
const collegial = (by: string, over: SigningRule['over']): SigningRule => ({
  over,
  acts: [{ by, kind: ['eds', 'hand'], atLeast: 2 }],
  distinct: true,
});
const conclude = { outcomes, sign: collegial('mseCommission', 'draft'), decides: true, makes: ['protocolEntry'] } as const;

const findingItems: readonly Item[] = [
  item('assess', 'assess', 'p.7(1)', { fills: ['impairments', 'limitations'] }),
  item('findings', 'assess', ['p.4, p.7(1)', 'ageBoundary', 'termUntil', 'dissent'], {
    fills: findings,
    mayFill: [...inAct.flatMap(belonging), 'individualOpinions'],
  }),
];
const quorum = (source: string) => read(source, 'quorum');
const check = (name: string, source = 'p.7(1)') => item(name, 'check', source);
const draft = item('draft', 'draft', 'p.7(1)');

/** p.7(1): on the tenth day the conclusion lies ready that the preliminary one had. */
const byPreliminary = (result: 'established' | 'notEstablished', otherwise: Lapse): Lapse => ({
  when: is('preliminaryResult', result),
  to: 'finalSession',
  propose: [result],
  source: 'p.7(1)',
  otherwise,
});
const calledHead: Lapse = { opens: ['callHead'], ...cited(['p.7(1)', 'noPreliminary']) };

const findingOf = (what: Established) =>
  finding(['established'], 'p.4', {
    when: is(what.found),
    facts: belonging(what),
    documents: results.flatMap(({ finding: of, document }) => (of === what.found ? [document] : [])),
  });

const notPrinted = { noClock: 'noClock.notPrinted' } as const;
const tellRights = item('tellRights', 'call', 'annex7 p.2');
const rightsTold = { asked: {}, declined: {} };
const toDataBank = ['preliminaryResult', 'consultativeResult', 'disabilityFound', ...lastingFindings.flatMap(belonging)];
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

    // Chapter 4 (p.10–11, form of annex 2): information that confirms disability, through the portal
    portalLookUp({
      source: 'p.10',
      term: ['30min', 'p.11'],
      registry: 'disability-data-bank',
      fills: Object.keys(stored),
      readings: { automatic: ['portalStart'], noData: ['portalNoData'], refusal: ['portalNoData'], key: ['registryName'] },
      informationSource: 'annex 2',
      informationFields: informationForm(
        ...ofStore('address', 'category', 'cause', 'establishedOn'),
        fact('until', 'storedUntil'),
        ...ofStore('certificate', 'actOn', 'actNumber'),
        printed('information', 'categories'),
      ),
      labels: words.information,
    }),
  ],
  {
    parties: { healthOrganisation: { known: ['bin', 'neither'], source: 'p.4', reading: ['noticeOrData'] } },
    // p.2, p.5: the application at the MSE department, and the refusal to accept it
    entries: {
      provider: desk('provider', 'mseSpecialist', ['mse-applications'], ['p.2, p.5, p.7(1)', 'sameDayCount'], {
        collects: ['applicant.iin', 'applicant.phone', 'applicant.email', 'examination', ...requests, ...circumstances],
        gates: [
          gate('form', 'p.5', { kind: 'form' }),
          gate('registries', 'standard p.9', asks('identity', 'residence', 'medicalConclusion', 'insuranceParticipation', 'guardianship'), {
            silent: 'takePaper',
            reading: ['standardMissing'],
          }),
          gate('complete', ['p.5, standard p.9-2', 'standardMissing'], { kind: 'complete' }, failing('S92', 'refusalReceipt')),
          gate('inDate', ['p.5, standard p.9-2', 'standardMissing'], { kind: 'inDate' }, failing('S92', 'refusalReceipt')),
          gate('hindrance', ['p.5', 'standardMissing', 'specialistNotListed'], { kind: 'form', asks: ['hindrance', 'hindranceReason'] }),
          gate('noHindrance91', 'p.5, standard p.9-1', holds({ unless: is('hindrance', 'standard91') }), failing('S91', 'refusalReceipt')),
          gate('noHindrance92', 'p.5, standard p.9-2', holds({ unless: is('hindrance', 'standard92') }), failing('S92', 'refusalReceipt')),
          gate('scanned', 'p.7(1)', { kind: 'scanned' }),
        ],
        joins: 'session',
      }),
    },
    facts,
    proofs,
    // Chapter 3, p.8: who takes part
    units: {
      mseSpecialist: post('mse-chief-specialist', 'mse', 'intake', ['p.5, p.8', 'specialistNotListed']),
      mseHead: post('mse-head', 'mse', 'intake', 'p.8'),
      mseCommission: body('mse', 'intake', 'mse-head', ['mse-chief-specialist', 2], quorum('p.7(1), p.9')),
      methodologyHead: post('methodology-head', 'mse-methodology', 'region', 'p.8'),
      methodologyCommission: body(
        'mse-methodology',
        'region',
        'methodology-head',
        ['methodology-chief-specialist', 2],
        quorum('p.7(2), p.9'),
      ),
    },
    steps: {
      // p.6, p.7(1): the session of the department on the day of the application
      session: step('mseCommission', 'p.6, p.7(1), annex 1 row 1', [check('reviewDocuments'), check('examine'), ...findingItems, draft]),
      // p.7(2): the second body, which gives its conclusion and hands the case back
      consultation: step('methodologyCommission', 'p.7(2), p.9, annex 1 row 2', [
        check('reviewOrExamine', 'p.7(2)'),
        item('conclusion', 'assess', 'p.7(2)', { fills: ['consultativeResult', 'consultativeConclusion'] }),
      ]),
      // annex 1 row 2: next action 1
      finalSession: step('mseCommission', 'p.6, p.7(1), annex 1 row 2', [
        item('considerConsultation', 'fill', ['p.7(1)', 'binding'], { fills: ['consultationTakenIntoAccount'] }),
        optional(check('seePerson')),
        ...findingItems.map(optional),
        draft,
      ]),
      // p.7(1), last two paragraphs: data are entered, the head signs the results and hands them over
      issuing: step('mseHead', 'p.7(1)', [item('enterInSystem', 'fill', ['p.7(1)', 'registryName'])]),
    },
    waits: {
      person: { watchedBy: 'methodologyHead', ends: { arrivedAtMethodology: 'consultation' }, source: 'p.6, p.7', reading: ['arrivalDay'] },
    },
    moves: {
      conclude: move('session', 'issuing', ['p.6, p.7(1)', 'quorum', 'minuteVsDay'], { ...conclude, needs: 'all' }),
      refer: move('session', 'wait:person', ['p.6, p.7(1), p.9, annex 1 row 1', 'invitation'], {
        needs: ['reviewDocuments', 'assess', 'findings'],
        states: ['preliminaryResult', 'referralOf', 'consultationQuestion'],
        sign: { over: { document: 'referral' }, acts: [{ by: 'mseHead', kind: ['eds', 'hand'] }] },
        makes: ['preliminaryConclusion', 'referral'],
        raises: ['referred'],
        orders: ['toDataBank'],
        delivers: ['referral'],
      }),
      drawUpConsultation: move('consultation', 'stay', 'p.7(2)', { needs: 'all', makes: ['consultativeConclusion'] }),
      consult: move('consultation', 'finalSession', ['p.7(2), p.9, annex 1 row 2', 'quorum'], {
        needs: 'all',
        sign: collegial('methodologyCommission', { document: 'consultativeConclusion' }),
        makes: ['consultativeConclusion'],
        raises: ['consulted'],
        orders: ['toDataBank'],
      }),
      concludeAfterConsultation: move('finalSession', 'issuing', ['p.6, annex 1 row 2', 'binding', 'tenWorkingDays'], {
        ...conclude,
        when: { raised: 'consulted' },
        needs: ['considerConsultation', 'seePerson', 'draft'],
      }),
      concludeOnTenthDay: move('finalSession', 'issuing', ['p.7(1)', 'noShowStart', 'consultationLate', 'tenWorkingDays'], {
        ...conclude,
        when: { fact: 'preliminaryResult', state: 'known' },
        from: 'total',
        needs: ['considerConsultation', 'draft'],
      }),
      issue: move(
        'issuing',
        'decided',
        ['p.4, p.7(1)', 'actOrExtract', 'noticeOrData', 'negativePrimary', 'formOfResult', 'otherBenefits'],
        {
          needs: 'all',
          makes: resultsWhen,
          raises: ['issued'],
          opens: [onlyIf({ all: [is('disabilityFound'), is('examination', 'first')] }, 'offerBenefit')],
          orders: ['toDataBank'],
          delivers: resultsWhen,
        },
      ),
    },
    moments: {
      referred: { source: 'p.6' },
      arrivedAtMethodology: { byHand: true, source: 'annex 1 row 2', reading: ['arrivalDay'] },
      consulted: { source: 'p.7(2)' },
      issued: { source: 'p.7(1)' },
    },
    clocks: {
      sameDay: clock('registered', ['decided', 'referred'], '0cd', ['session'], ['p.6, annex 1 row 1', 'minuteVsDay', 'sameDayCount']),
      session: clock('registered', ['decided', 'referred'], '45min', ['session'], ['p.7(1), p.9', 'minuteVsDay']),
      total: clock('referred', 'decided', '10wd', ['person', 'consultation', 'finalSession'], ['p.6, annex 1 row 1', 'tenWorkingDays'], {
        since: 'registered',
      }),
      // The tenth working day itself: the conclusion by the preliminary one, with regard to the consultative one
      tenthDay: clock('registered', ['decided', 'consulted'], '10wd', ['session', 'person', 'consultation'], 'p.7(1)', {
        lapse: { on: 'dueDay', ...byPreliminary('established', byPreliminary('notEstablished', calledHead)) },
        reading: ['noShowStart', 'noPreliminary'],
      }),
      consultationDay: during('consultation', '0cd', ['annex 1 row 2', 'arrivalDay']),
      consultationSession: during('consultation', '45min', 'p.7(2), p.9'),
      issue: clock('at.issuing', 'issued', '0cd', ['issuing'], ['annex 1 row 1', 'minuteVsDay']),
    },
    sideTasks: {
      callHead: sideTask('mseHead', ['p.7(1)', 'noPreliminary'], notPrinted, [], {
        onDocuments: { reasons: 'required', states: ['headsDecision'] },
        callAgain: { reasons: 'required' },
      }),
      mendDataBank: mending('mseHead', check('findFault'), 'toDataBank', notPrinted.noClock, 'p.7(1), annex 1'),
      offerBenefit: sideTask('mseSpecialist', ['annex7 p.2', 'otherBenefits'], notPrinted, [tellRights], rightsTold),
    },
    // p.4 and the end of p.7(1): what is established, each with its documents, the papers and the data bank that follow
    effects: {
      toDataBank: outside('disability-data-bank', 'mseHead', ['p.7(1), annex 1 rows 1–2', 'registryName'], toDataBank, {
        entered: {},
        failed: { opens: ['mendDataBank'] },
      }),
    },
    findings: {
      ...Object.fromEntries(Object.entries(established).map(([name, what]) => [name, findingOf(what)])),
      professionalLoss: { ...findingOf(established.professionalLoss), ...cited(['p.4, annex 1 row 1', 'actOrExtract']) },
      rehabilitation: finding(['established', 'notEstablished'], 'p.4', {
        when: { all: [is('disabilityFound', false), is('examination', 'repeated')] },
        documents: ['rehabilitationNotice'],
      }),
    },
    documents,
    deliveries: {
      referral: inPerson('referral', 'mseHead', ['p.6', 'invitation']),
      ...Object.fromEntries(results.map(({ document, source }) => [document, inPerson(document, 'mseHead', source)])),
      healthOrganisationNotice: toAnother('healthOrganisationNotice', 'healthOrganisation', 'mseHead', 'p.4, annex 1 row 1'),
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
      S91: ground('acceptance', ['p.5, standard p.9-1', 'standardMissing']),
      S92: ground('acceptance', ['p.5, standard p.9-2', 'standardMissing']),
    },
    readings,
    words: { ...words.own, ...paperWords(documents, words.papers, words.fields) },
  },
) satisfies Regulation;
