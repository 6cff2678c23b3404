import type { Condition, Document } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import * as of from '../common/paper.ts';
import {
  decidedOn,
  fact,
  inPerson,
  must,
  mustThen,
  number,
  onlyThen,
  paper,
  printed,
  recipient,
  result,
  toAnother,
  unnumbered,
} from '../common/paper.ts';
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
    number,
    decidedOn,
    onlyThen(duplicate, printed('certificate', 'duplicateMark')),
    recipient,
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

/** Papers that annex 13 names (it prints none), whom they go to, and what the AIS is told. */
export const papers = {
  documents: {
    application: unnumbered(
      'application',
      'p.6',
      [
        recipient,
        must(fact('applicantKind', 'applicant.kind')),
        must(passport),
        must(fact('residence', 'applicant.residence')),
        fact('homeAddress', 'applicant.homeAddress'),
        fact('phone', 'applicant.phone'),
        fact('email', 'applicant.email'),
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
    acceptanceRefusal: unnumbered('refusalReceipt', 'p.7(1)', [recipient, of.ground, must(of.reasons), of.officer], {
      reading: ['refusalEverywhere'],
    }),
    minutes: paper(
      'minutes',
      'commission-minutes',
      'p.7(4)',
      [
        number,
        { name: 'date', from: { moment: 'recommended' }, required: true },
        recipient,
        'profession',
        must('assessment'),
        must('recommendation'),
        must(onlyThen(is('recommendation', 'refuse'), 'recommendationReasons')),
        { name: 'secretary', from: { officer: 'name' }, required: true },
      ],
      { reading: ['commissionComposition'] },
    ),
    decision: paper('draft', 'decisions', 'p.7(5)', [
      ...[number, recipient, must('requestKind'), 'recommendation', result],
      ...reasons,
      of.checkedFacts,
    ]),
    notification: paper(
      'notice',
      'notifications',
      'p.5(4), p.7(6)–(8)',
      [number, decidedOn, recipient, result, ...reasons, 'executor', management],
      {
        numbered: 'whenRegistered',
        sign: { over: { document: 'notification' }, acts: [{ by: 'management', kind: ['eds', 'hand'] }] },
        reading: ['refusalEnds'],
      },
    ),
    certificate,
  },
  deliveries: {
    acceptanceRefusal: {
      document: 'acceptanceRefusal',
      to: 'applicant',
      channels: [{ channel: 'email' }],
      mode: 'firstThatWorks',
      fallback: 'inPerson',
      collectedAt: 'intakeOfficer',
      source: 'p.7(1)',
      reading: ['refusalEverywhere'],
    },
    notification: {
      document: 'notification',
      to: 'applicant',
      channels: [{ channel: 'email' }, { channel: 'post' }],
      mode: 'firstThatWorks',
      fallback: 'inPerson',
      collectedAt: 'executor',
      source: 'p.7(8)',
    },
    notificationCopy: toAnother('notification', 'corpBranch', 'executor', 'p.7(8)', ['copyToBranch']),
    certificate: inPerson('certificate', 'executor', 'p.7(10)'),
    certificateAtBranch: inPerson('certificate', 'corpBranch', 'p.7(10)'),
  },
  effects: {
    registerInSystem: {
      port: 'foreign-workforce',
      sends: ['requestKind', 'applicant.kind', 'applicant.passport', 'profession', 'branch'],
      watchedBy: 'intakeOfficer',
      answers: { registered: {}, failed: { opens: ['registerByHand'] } },
      source: 'p.7(1)',
    },
    certificateToSystem: {
      port: 'foreign-workforce',
      sends: ['requestKind', 'applicant.passport', 'certificateNumber', 'contractUntil'],
      watchedBy: 'executor',
      answers: { registered: {}, failed: { opens: ['enterByHand'] } },
      source: 'p.7(10)',
      reading: ['registerUnnamed'],
    },
  },
} as const satisfies Stretch;
