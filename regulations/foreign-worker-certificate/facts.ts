import type { Condition, Entry, Fact, Proof } from '../../src/law/index.ts';
import { is } from '../common/short.ts';

/** The kinds of request; the routes A to D of the process are tables over them. */
export const search: Condition = { fact: 'requestKind', in: ['first', 'extendSearch'] };
export const employment: Condition = { fact: 'requestKind', in: ['employment', 'extendEmployment'] };
export const reissue: Condition = is('requestKind', 'reissue');
export const duplicate: Condition = is('requestKind', 'duplicate');
const notFirst: Condition = { fact: 'requestKind', in: ['extendSearch', 'employment', 'extendEmployment', 'reissue', 'duplicate'] };

const required = (when: Condition | true = true) => ({ from: ['form'], required: when }) as const;

const certificate = ['certificateNumber', 'certificateFrom', 'certificateUntil'] as const;
const certificateDate = { type: 'date', from: ['form', 'registry', 'paper'], required: notFirst, source: 'p.5' } as const;
const contacts = ['applicant.residence', 'applicant.homeAddress', 'applicant.phone', 'applicant.email'] as const;
const work = ['employerName', 'employerBin', 'contractFrom', 'contractUntil'] as const;

/** Everything that the application asks for, in the order of its form. */
export const collects: Entry['collects'] = [
  'requestKind',
  'applicant.kind',
  'applicant.iin',
  'representative.iin',
  'inKazakhstan',
  'applicant.passport',
  ...contacts,
  'profession',
  'branch',
  ...certificate,
  ...work,
  'reissueReason',
  'lostOrSpoiled',
];

/** What the application asks for (p.6: form of annex 2 to the Standard), and what the process adds. */
export const facts = {
  requestKind: {
    type: 'choice',
    options: ['first', 'extendSearch', 'employment', 'extendEmployment', 'reissue', 'duplicate'],
    ...required(),
    source: 'p.1, p.5, annex',
    reading: ['extension', 'withinThreeMonths'],
  },
  kind: { of: 'applicant', type: 'choice', options: ['foreigner', 'stateless'], ...required(), source: 'p.1' },
  inKazakhstan: { type: 'yesNo', ...required(), source: 'p.3(1)', reading: ['abroad'] },
  passport: { of: 'applicant', type: 'text', ...required(), source: 'p.6', reading: ['applicationForm'] },
  residence: { of: 'applicant', type: 'text', ...required(), source: 'p.6', reading: ['applicationForm'] },
  homeAddress: { of: 'applicant', type: 'text', from: ['form'], source: 'p.6', reading: ['applicationForm'] },
  phone: { of: 'applicant', type: 'phone', from: ['form'], source: 'p.6' },
  email: { of: 'applicant', type: 'text', from: ['form'], source: 'p.6' },
  profession: { type: 'text', ...required(search), source: 'p.6', reading: ['applicationForm'] },
  branch: { type: 'text', from: ['form'], source: 'p.6', reading: ['applicationForm'] },
  certificateNumber: { type: 'text', from: ['form', 'registry', 'paper'], required: notFirst, source: 'p.5' },
  certificateFrom: certificateDate,
  certificateUntil: { ...certificateDate, reading: ['withinThreeMonths'] },
  employerName: { type: 'text', ...required(employment), source: 'p.5(2)', reading: ['applicationForm'] },
  employerBin: { type: 'bin', from: ['form'], source: 'p.5(2)', reading: ['applicationForm'] },
  contractFrom: { type: 'date', from: ['form', 'paper'], required: employment, source: 'p.7', reading: ['contractStart'] },
  contractUntil: { type: 'date', from: ['form', 'paper'], required: employment, source: 'p.7' },
  reissueReason: { type: 'longText', ...required(reissue), source: 'p.5(3)', reading: ['reissue'] },
  lostOrSpoiled: { type: 'choice', options: ['lost', 'spoiled'], ...required(duplicate), source: 'p.5(5)' },

  executor: { type: 'text', from: ['officer'], source: 'p.7(1)', reading: ['executorElsewhere'] },
  recommendation: { type: 'choice', options: ['issue', 'refuse'], from: ['officer'], source: 'p.7(3)' },
  assessment: { type: 'longText', from: ['officer'], source: 'p.7(3), R503 p.13', reading: ['commissionComposition'] },
  recommendationReasons: { type: 'longText', from: ['officer'], source: 'p.7(3), p.7(4)' },
} as const satisfies { readonly [name: string]: Fact };

const paper = { originalSeen: true, scanned: true } as const;
/** What the Standard (p.9) asks for is registered without: the law gives three days to refuse acceptance (p.7 1). */
const asked = (when?: Condition): Proof => ({
  ...(when ? { when } : {}),
  paper,
  absence: 'askLater',
  source: 'standard p.9',
  reading: ['applicationForm', 'refusalWindow'],
});

export const proofs: { readonly [name: string]: Proof } = {
  identityDocument: { ...asked(), paper: { ...paper, inDate: true } },
  education: asked(search),
  workRecord: asked(search),
  earlierCertificate: {
    ...asked(notFirst),
    registry: { name: 'foreign-workforce', fills: certificate },
    paper: { ...paper, fills: certificate },
  },
  contract: { ...asked(employment), paper: { ...paper, fills: ['contractFrom', 'contractUntil'] }, source: 'p.7' },
  changedIdentity: asked(reissue),
  powerOfAttorney: {
    when: { present: 'representative' },
    paper: { ...paper, inDate: true },
    absence: 'askLater',
    source: 'p.7(8), p.7(10)',
  },
};
