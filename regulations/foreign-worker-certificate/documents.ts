import type { Condition, Document, Effect } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import * as of from '../common/paper.ts';
import { byEmail, fact, inPerson, must, mustThen, onlyThen, paper, printed, toAnother, unnumbered } from '../common/paper.ts';
import { is } from '../common/short.ts';
import { duplicate, employment, reissue, search } from './facts.ts';

const refused: Condition = { outcome: 'refuse' };
const reasons = [mustThen(refused, of.ground), mustThen(refused, of.reasons)];
const passport = fact('passport', 'applicant.passport');
const management = { name: 'management', from: { officer: 'name' }, required: true } as const;
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

const certificate = paper(
  'certificate',
  'foreign-certificates',
  'p.5, p.7',
  [
    { name: 'issuer', from: { officer: 'office' }, required: true },
    of.number,
    of.decidedOn,
    onlyThen(duplicate, printed('certificate', 'duplicateMark')),
    of.recipient,
    passport,
    printed('certificate', 'matches'),
    mustThen(search, 'profession'),
    onlyThen(search, 'branch'),
    onlyThen(search, printed('certificate', 'basisMinutes')),
    mustThen(employment, 'employerName'),
    onlyThen(employment, printed('certificate', 'basisContract')),
    mustThen({ any: [reissue, duplicate] }, 'certificateNumber'),
    { name: 'validFrom', from: { validity: 'begins' }, required: true },
    { name: 'validUntil', from: { validity: 'ends' }, required: true },
    management,
    of.qr,
  ],
  {
    // p.7(10): the executor registers what management has signed; an unsigned certificate gets no number
    numbered: 'whenRegistered',
    sign: { over: { document: 'certificate' }, acts: [{ by: 'management', kind: 'eds' }] },
    validity,
    reading: ['paperOrEds', 'contractStart', 'threeMonthsAtMost', 'sameDates'],
  },
);

/** The AIS of foreign workers is told; what it does not take is entered by hand. */
const toSystem = (sends: readonly string[], watchedBy: string, byHand: string, source: string): Effect => ({
  port: 'foreign-workforce',
  sends,
  watchedBy,
  answers: { registered: {}, failed: { opens: [byHand] } },
  source,
});

/** Papers that annex 13 names (it prints none), whom they go to, and what the AIS is told. */
export const papers = {
  documents: {
    application: unnumbered(
      'application',
      'p.6',
      [
        of.recipient,
        must(fact('applicantKind', 'applicant.kind')),
        must(passport),
        must(fact('residence', 'applicant.residence')),
        ...of.ofApplicant('homeAddress', 'phone', 'email'),
        must('requestKind'),
        onlyThen(search, 'profession'),
        onlyThen(search, 'branch'),
        onlyThen(employment, 'employerName'),
        onlyThen(employment, 'employerBin'),
        onlyThen(reissue, 'reissueReason'),
        onlyThen(duplicate, 'lostOrSpoiled'),
        { name: 'representative', from: { party: 'representative', as: 'name' } },
        of.papersShown,
        of.filedOn,
      ],
      { origin: 'standard', reading: ['applicationForm'] },
    ),
    acceptanceRefusal: unnumbered('refusalReceipt', 'p.7(1)', [of.recipient, of.ground, must(of.reasons), of.officer], {
      reading: ['refusalEverywhere'],
    }),
    minutes: paper(
      'minutes',
      'commission-minutes',
      'p.7(4)',
      [
        of.number,
        { name: 'date', from: { moment: 'recommended' }, required: true },
        of.recipient,
        'profession',
        must('assessment'),
        must('recommendation'),
        must(onlyThen(is('recommendation', 'refuse'), 'recommendationReasons')),
        { name: 'secretary', from: { officer: 'name' }, required: true },
      ],
      { reading: ['commissionComposition'] },
    ),
    decision: paper('draft', 'decisions', 'p.7(5)', [
      ...[of.number, of.recipient, must('requestKind'), 'recommendation', of.result],
      ...reasons,
      of.checkedFacts,
    ]),
    notification: paper(
      'notice',
      'notifications',
      'p.5(4), p.7(6)–(8)',
      [of.number, of.decidedOn, of.recipient, of.result, ...reasons, 'executor', management],
      {
        numbered: 'whenRegistered',
        sign: { over: { document: 'notification' }, acts: [{ by: 'management', kind: ['eds', 'hand'] }] },
        reading: ['refusalEnds'],
      },
    ),
    certificate,
  },
  deliveries: {
    acceptanceRefusal: byEmail('acceptanceRefusal', [], 'intakeOfficer', 'p.7(1)', ['refusalEverywhere']),
    notification: byEmail('notification', ['post'], 'executor', 'p.7(8)'),
    notificationCopy: toAnother('notification', 'corpBranch', 'executor', 'p.7(8)', ['copyToBranch']),
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
    certificateToSystem: {
      ...toSystem(['requestKind', 'applicant.passport', 'certificateNumber', 'contractUntil'], 'executor', 'enterByHand', 'p.7(10)'),
      reading: ['registerUnnamed'],
    },
  },
} as const satisfies Stretch;
