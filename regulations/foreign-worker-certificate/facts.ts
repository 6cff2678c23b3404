import type { Condition, Entry, Fact, Named, Proof } from '../../src/law/index.ts';
import { cited } from '../common/place.ts';
import { choice, is, saidBy } from '../common/short.ts';

/** The kinds of request; the routes A to D of the process are tables over them. */
export const search: Condition = { fact: 'requestKind', in: ['first', 'extendSearch'] };
export const employment: Condition = { fact: 'requestKind', in: ['employment', 'extendEmployment'] };
export const reissue: Condition = is('requestKind', 'reissue');
export const duplicate: Condition = is('requestKind', 'duplicate');
const notFirst: Condition = { fact: 'requestKind', in: ['extendSearch', 'employment', 'extendEmployment', 'reissue', 'duplicate'] };

const form = saidBy('form');
const formOrPaper = saidBy('form', 'paper');
const shownBefore = saidBy('form', 'registry', 'paper');
const officer = saidBy('officer');
const contract: { readonly required: Condition } = { required: employment };

const certificate = ['certificateNumber', 'certificateFrom', 'certificateUntil'] as const;
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
export const facts: Named<Fact> = {
  requestKind: choice(
    ['first', 'extendSearch', 'employment', 'extendEmployment', 'reissue', 'duplicate'],
    ['p.1, p.5, annex', 'extension', 'withinThreeMonths'],
    { required: true },
  ),
  kind: choice(['foreigner', 'stateless'], 'p.1', { of: 'applicant', required: true }),
  inKazakhstan: form('yesNo', ['p.3(1)', 'abroad'], { required: true }),
  passport: form('text', ['p.6', 'applicationForm'], { of: 'applicant', required: true }),
  residence: form('text', ['p.6', 'applicationForm'], { of: 'applicant', required: true }),
  homeAddress: form('text', ['p.6', 'applicationForm'], { of: 'applicant' }),
  phone: form('phone', 'p.6', { of: 'applicant' }),
  email: form('text', 'p.6', { of: 'applicant' }),
  profession: form('text', ['p.6', 'applicationForm'], { required: search }),
  branch: form('text', ['p.6', 'applicationForm']),
  certificateNumber: shownBefore('text', 'p.5', { required: notFirst }),
  certificateFrom: shownBefore('date', 'p.5', { required: notFirst }),
  certificateUntil: shownBefore('date', ['p.5', 'withinThreeMonths'], { required: notFirst }),
  employerName: form('text', ['p.5(2)', 'applicationForm'], contract),
  employerBin: form('bin', ['p.5(2)', 'applicationForm']),
  contractFrom: formOrPaper('date', ['p.7', 'contractStart'], contract),
  contractUntil: formOrPaper('date', 'p.7', contract),
  reissueReason: form('longText', ['p.5(3)', 'reissue'], { required: reissue }),
  lostOrSpoiled: choice(['lost', 'spoiled'], 'p.5(5)', { required: duplicate }),

  executor: officer('text', ['p.7(1)', 'executorElsewhere']),
  recommendation: choice(['issue', 'refuse'], 'p.7(3)', { from: ['officer'] }),
  assessment: officer('longText', ['p.7(3), R503 p.13', 'commissionComposition']),
  recommendationReasons: officer('longText', 'p.7(3), p.7(4)'),
};

const paper = { originalSeen: true, scanned: true } as const;
/** What the Standard (p.9) asks for is registered without: the law gives three days to refuse acceptance (p.7 1). */
const asked = (when?: Condition): Proof => ({
  ...(when ? { when } : {}),
  paper,
  absence: 'askLater',
  ...cited(['standard p.9', 'applicationForm', 'refusalWindow']),
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
