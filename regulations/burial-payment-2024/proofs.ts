import type { Condition, FactRef, Proof } from '../../src/law/index.ts';
import { paymentRecord } from '../common/burial.ts';
import { is } from '../common/short.ts';

const atCounter: Condition = { entry: ['counter', 'homeVisit'] };
const unconfirmed: Condition = { unless: { proof: 'deathRecord', shown: true } };
const legalEntity = is('applicantKind', 'legalEntity');
const fromHome = { portal: 'endAttempt', proactive: 'endAttempt' } as const;
const inPaper = { originalSeen: true, scanned: true } as const;

/** Row 8: who buried, and that the person died. Nothing on paper is demanded that a state system confirms. */
export const proofs = (identityFills: readonly FactRef[]): { readonly [name: string]: Proof } => ({
  identity: {
    of: 'applicant',
    when: { unless: legalEntity },
    registry: {
      name: 'persons',
      fills: ['applicant.name', 'applicant.birthDate', 'applicant.sex', 'applicant.residence', ...identityFills],
    },
    paper: { ...inPaper, inDate: true, fills: ['applicant.residence', ...identityFills] },
    absence: { ...fromHome, counter: 'takePaper', homeVisit: 'takePaper' },
    source: 'row 8(1)',
  },
  registrationCertificate: {
    of: 'applicant',
    when: { all: [atCounter, legalEntity] },
    registry: { name: 'legal-entities', fills: ['applicant.name'] },
    paper: inPaper,
    absence: 'takePaper',
    source: 'row 8(1)',
  },
  patent: {
    of: 'applicant',
    when: { all: [atCounter, is('applicantKind', 'entrepreneur')] },
    registry: { name: 'entrepreneurs' },
    paper: { ...inPaper, inDate: true },
    absence: 'takePaper',
    source: 'row 8(1)',
  },
  powerOfAttorney: { of: 'representative', paper: { ...inPaper, inDate: true }, absence: 'takePaper', source: 'row 8', reading: ['C11'] },
  deathRecord: {
    of: 'deceased',
    registry: { name: 'civil-status-deaths', fills: ['deceased.diedOn', 'deathRecordNumber', 'deathRegisteredOn', 'registryOffice'] },
    absence: { ...fromHome, counter: 'askLater', homeVisit: 'askLater' },
    source: 'row 8',
  },
  deathCertificate: {
    of: 'deceased',
    when: { all: [atCounter, unconfirmed, { unless: is('diedAbroad') }] },
    paper: { ...inPaper, fills: ['deceased.diedOn'] },
    absence: 'takePaper',
    source: 'row 8(2)',
  },
  foreignDeathDocument: {
    of: 'deceased',
    when: { all: [atCounter, unconfirmed, is('diedAbroad')] },
    paper: { ...inPaper, fills: ['deceased.diedOn', 'apostilled'] },
    absence: 'takePaper',
    source: 'row 8(2)',
    reading: ['C16'],
  },
  recipientRecord: paymentRecord('p.13(2), p.13(4), R256 p.10'),
});
