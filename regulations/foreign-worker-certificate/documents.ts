import type { Condition, Document, Field } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { duplicate, employment, reissue, search } from './facts.ts';

const refused: Condition = { outcome: 'refuse' };
const recipient: Field = { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true };
const number: Field = { name: 'number', from: { number: true }, required: true };
const field = (name: string, extra: Partial<Field> = {}): Field => ({ name, from: { fact: name }, ...extra });
const reasons: readonly Field[] = [
  { name: 'ground', from: { outcome: 'ground' }, when: refused, required: refused },
  { name: 'reasons', from: { outcome: 'reasons' }, when: refused, required: refused },
];

const certificate: Document = {
  kind: 'certificate',
  fields: [
    { name: 'issuer', from: { officer: 'office' }, required: true },
    number,
    { name: 'date', from: { moment: 'decided' }, required: true },
    { name: 'duplicateMark', from: { static: 'documents.certificate.duplicateMark.text' }, when: duplicate },
    recipient,
    { name: 'passport', from: { fact: 'applicant.passport' } },
    { name: 'matches', from: { static: 'documents.certificate.matches.text' } },
    field('profession', { when: search, required: search }),
    field('branch', { when: search }),
    { name: 'basisMinutes', from: { static: 'documents.certificate.basisMinutes.text' }, when: search },
    field('employerName', { when: employment, required: employment }),
    { name: 'basisContract', from: { static: 'documents.certificate.basisContract.text' }, when: employment },
    field('certificateNumber', { when: { any: [reissue, duplicate] }, required: { any: [reissue, duplicate] } }),
    { name: 'validFrom', from: { validity: 'begins' }, required: true },
    { name: 'validUntil', from: { validity: 'ends' }, required: true },
    { name: 'management', from: { officer: 'name' }, required: true },
    { name: 'qr', from: { code: 'qr' } },
  ],
  journal: 'foreign-certificates',
  // p.7(10): the executor registers what management has signed; an unsigned certificate gets no number
  numbered: 'whenRegistered',
  sign: { over: { document: 'certificate' }, acts: [{ by: 'management', kind: 'eds' }] },
  validity: {
    choose: [
      { when: { fact: 'requestKind', is: 'first' }, use: { begins: { today: true }, ends: { begins: true, plus: '3mo' } } },
      {
        when: { fact: 'requestKind', is: 'extendSearch' },
        use: {
          begins: { latest: [{ today: true }, { fact: 'certificateUntil', plus: '1cd' }] },
          ends: { begins: true, plus: '3mo' },
        },
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
  },
  languages: ['kk', 'ru'],
  origin: 'proposed',
  source: 'p.5, p.7',
  reading: ['paperOrEds', 'contractStart', 'threeMonthsAtMost', 'sameDates'],
};

/** Papers that annex 13 names (it prints none), whom they go to, and what the AIS is told. */
export const papers = {
  documents: {
    application: {
      kind: 'application',
      fields: [
        recipient,
        { name: 'applicantKind', from: { fact: 'applicant.kind' }, required: true },
        { name: 'passport', from: { fact: 'applicant.passport' }, required: true },
        { name: 'residence', from: { fact: 'applicant.residence' }, required: true },
        { name: 'homeAddress', from: { fact: 'applicant.homeAddress' } },
        { name: 'phone', from: { fact: 'applicant.phone' } },
        { name: 'email', from: { fact: 'applicant.email' } },
        field('requestKind', { required: true }),
        field('profession', { when: search }),
        field('branch', { when: search }),
        field('employerName', { when: employment }),
        field('employerBin', { when: employment }),
        field('reissueReason', { when: reissue }),
        field('lostOrSpoiled', { when: duplicate }),
        { name: 'representative', from: { party: 'representative', as: 'name' } },
        { name: 'papers', from: { list: 'papers' } },
        { name: 'date', from: { moment: 'filed' }, required: true },
      ],
      languages: ['kk', 'ru'],
      origin: 'standard',
      source: 'p.6',
      reading: ['applicationForm'],
    },
    acceptanceRefusal: {
      kind: 'refusalReceipt',
      fields: [
        recipient,
        { name: 'ground', from: { outcome: 'ground' }, required: true },
        { name: 'reasons', from: { outcome: 'reasons' }, required: true },
        { name: 'officer', from: { officer: 'name' }, required: true },
      ],
      languages: ['kk', 'ru'],
      origin: 'proposed',
      source: 'p.7(1)',
      reading: ['refusalEverywhere'],
    },
    minutes: {
      kind: 'minutes',
      fields: [
        number,
        { name: 'date', from: { moment: 'recommended' }, required: true },
        recipient,
        field('profession'),
        field('assessment', { required: true }),
        field('recommendation', { required: true }),
        field('recommendationReasons', { when: { fact: 'recommendation', is: 'refuse' }, required: true }),
        { name: 'secretary', from: { officer: 'name' }, required: true },
      ],
      journal: 'commission-minutes',
      languages: ['kk', 'ru'],
      origin: 'proposed',
      source: 'p.7(4)',
      reading: ['commissionComposition'],
    },
    decision: {
      kind: 'draft',
      fields: [
        number,
        recipient,
        field('requestKind', { required: true }),
        field('recommendation'),
        { name: 'result', from: { outcome: 'result' }, required: true },
        ...reasons,
        { name: 'checkedFacts', from: { list: 'checkedFacts' } },
      ],
      journal: 'decisions',
      languages: ['kk', 'ru'],
      origin: 'proposed',
      source: 'p.7(5)',
    },
    notification: {
      kind: 'notice',
      fields: [
        number,
        { name: 'date', from: { moment: 'decided' }, required: true },
        recipient,
        { name: 'result', from: { outcome: 'result' }, required: true },
        ...reasons,
        field('executor'),
        { name: 'management', from: { officer: 'name' }, required: true },
      ],
      journal: 'notifications',
      numbered: 'whenRegistered',
      sign: { over: { document: 'notification' }, acts: [{ by: 'management', kind: ['eds', 'hand'] }] },
      languages: ['kk', 'ru'],
      origin: 'proposed',
      source: 'p.5(4), p.7(6)–(8)',
      reading: ['refusalEnds'],
    },
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
    notificationCopy: {
      document: 'notification',
      to: 'corpBranch',
      channels: [{ channel: 'system' }],
      mode: 'all',
      fallback: 'post',
      collectedAt: 'executor',
      source: 'p.7(8)',
      reading: ['copyToBranch'],
    },
    certificate: {
      document: 'certificate',
      to: 'applicant',
      channels: [{ channel: 'inPerson' }],
      mode: 'all',
      collectedAt: 'executor',
      source: 'p.7(10)',
    },
    certificateAtBranch: {
      document: 'certificate',
      to: 'applicant',
      channels: [{ channel: 'inPerson' }],
      mode: 'all',
      collectedAt: 'corpBranch',
      source: 'p.7(10)',
    },
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
