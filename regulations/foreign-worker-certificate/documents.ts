import type { Condition, Document } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { byEmail, inPerson, toAnother } from '../common/delivery.ts';
import * as of from '../common/paper.ts';
import { byOfficer, fact, must, mustThen, onlyThen, paper, printed } from '../common/paper.ts';
import { type Place, read } from '../common/place.ts';
import { outside } from '../common/process.ts';
import { is } from '../common/short.ts';
import { duplicate, employment, reissue, search } from './facts.ts';

const refused: Condition = { outcome: 'refuse' };
const reasons = mustThen(refused, of.ground, of.reasons);
const passport = fact('passport', 'applicant.passport');
const management = byOfficer('management');
const threeMonths = { begins: true, plus: '3mo' } as const;

const validity: Document['validity'] = {
  choose: [
    { when: is('requestKind', 'first'), use: { begins: { today: true }, ends: threeMonths } },
    {
      when: is('requestKind', 'extendSearch'),
      use: { begins: { latest: [{ today: true }, { fact: 'certificateUntil', plus: '1cd' }] }, ends: threeMonths },
    },
    {
      when: employment,
      use: {
        begins: { latest: [{ today: true }, { fact: 'contractFrom' }] },
        ends: { earliest: [{ fact: 'contractUntil' }, { begins: true, plus: '3y' }] },
      },
    },
    { use: { from: 'certificateFrom', until: 'certificateUntil' } },
  ],
};

const certificate: Document = {
  ...paper('certificate', 'foreign-certificates', read('p.5, p.7', 'paperOrEds', 'contractStart', 'threeMonthsAtMost', 'sameDates'), [
    [byOfficer('issuer', 'office'), of.number, of.decidedOn, onlyThen(duplicate, printed('certificate', 'duplicateMark'))],
    [of.recipient, passport, printed('certificate', 'matches')],
    [mustThen(search, 'profession'), onlyThen(search, 'branch', printed('certificate', 'basisMinutes'))],
    [mustThen(employment, 'employerName'), onlyThen(employment, printed('certificate', 'basisContract'))],
    mustThen({ any: [reissue, duplicate] }, 'certificateNumber'),
    { name: 'validFrom', from: { validity: 'begins' }, required: true },
    { name: 'validUntil', from: { validity: 'ends' }, required: true },
    [management, of.qr],
  ]),
  // p.7(10): the executor registers what management has signed; an unsigned certificate gets no number
  numbered: 'whenRegistered',
  sign: { over: { document: 'certificate' }, acts: [{ by: 'management', kind: 'eds' }] },
  validity,
};

/** The AIS of foreign workers is told; what it does not take is entered by hand. */
const toSystem = (sends: readonly string[], watchedBy: string, byHand: string, place: Place) =>
  outside('foreign-workforce', watchedBy, place, sends, { registered: {}, failed: { opens: [byHand] } });

/** Papers that annex 13 names (it prints none), whom they go to, and what the AIS is told. */
export const papers = {
  documents: {
    application: of.ofStandard('application', read('p.6', 'applicationForm'), [
      [of.recipient, must(fact('applicantKind', 'applicant.kind')), must(passport), must(fact('residence', 'applicant.residence'))],
      of.ofApplicant('homeAddress', 'phone', 'email'),
      must('requestKind'),
      onlyThen(search, 'profession', 'branch'),
      onlyThen(employment, 'employerName', 'employerBin'),
      [onlyThen(reissue, 'reissueReason'), onlyThen(duplicate, 'lostOrSpoiled')],
      [of.named('representative', 'representative'), of.papersShown, of.filedOn],
    ]),
    acceptanceRefusal: of.unnumbered('refusalReceipt', read('p.7(1)', 'refusalEverywhere'), [
      [of.recipient, of.ground, must(of.reasons), of.officer],
    ]),
    minutes: paper('minutes', 'commission-minutes', read('p.7(4)', 'commissionComposition'), [
      [of.number, of.dayOf('date', 'recommended'), of.recipient, 'profession', must('assessment'), must('recommendation')],
      [onlyThen(is('recommendation', 'refuse'), must('recommendationReasons')), byOfficer('secretary')],
    ]),
    decision: paper('draft', 'decisions', 'p.7(5)', [
      [of.number, of.recipient, must('requestKind'), 'recommendation', of.result, reasons, of.checkedFacts],
    ]),
    notification: {
      ...paper('notice', 'notifications', read('p.5(4), p.7(6)–(8)', 'refusalEnds'), [
        [of.number, of.decidedOn, of.recipient, of.result, reasons, 'executor', management],
      ]),
      numbered: 'whenRegistered',
      sign: { over: { document: 'notification' }, acts: [{ by: 'management', kind: ['eds', 'hand'] }] },
    },
    certificate,
  },
  deliveries: {
    acceptanceRefusal: byEmail('acceptanceRefusal', [], 'intakeOfficer', ['p.7(1)', 'refusalEverywhere']),
    notification: byEmail('notification', ['post'], 'executor', 'p.7(8)'),
    notificationCopy: toAnother('notification', 'corpBranch', 'executor', ['p.7(8)', 'copyToBranch']),
    certificate: inPerson('certificate', 'executor', 'p.7(10)'),
    certificateAtBranch: inPerson('certificate', 'corpBranch', 'p.7(10)'),
  },
  effects: {
    registerInSystem: toSystem(
      ['requestKind', 'applicant.kind', 'applicant.passport', 'profession', 'branch'],
      'intakeOfficer',
      'registerByHand',
      'p.7(1)',
    ),
    certificateToSystem: toSystem(
      ['requestKind', 'applicant.passport', 'certificateNumber', 'contractUntil'],
      'executor',
      'enterByHand',
      read('p.7(10)', 'registerUnnamed'),
    ),
  },
} as const satisfies Stretch;
