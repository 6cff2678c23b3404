import type { FactRef, Proof } from '../../src/law/index.ts';

const atCounter = { entry: ['counter', 'homeVisit'] } as const;
const legalEntity = { fact: 'applicantKind', is: 'legalEntity' } as const;
const confirmedByRegistry = { proof: 'deathRecord', shown: true } as const;
const fromHome = { portal: 'endAttempt', proactive: 'endAttempt', counter: 'askLater', homeVisit: 'askLater' } as const;
const inPaper = { originalSeen: true, scanned: true } as const;

/** Row 8: who buried, and that the person died. Nothing on paper is demanded that a state system confirms. */
export const proofs = (identityFills: readonly FactRef[]) =>
  ({
    identity: {
      of: 'applicant',
      when: { unless: legalEntity },
      registry: {
        name: 'persons',
        fills: ['applicant.name', 'applicant.birthDate', 'applicant.sex', 'applicant.residence', ...identityFills],
      },
      paper: { ...inPaper, inDate: true, fills: ['applicant.residence', ...identityFills] },
      absence: { portal: 'endAttempt', proactive: 'endAttempt', counter: 'takePaper', homeVisit: 'takePaper' },
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
      when: { all: [atCounter, { fact: 'applicantKind', is: 'entrepreneur' }] },
      registry: { name: 'entrepreneurs' },
      paper: { ...inPaper, inDate: true },
      absence: 'takePaper',
      source: 'row 8(1)',
    },
    powerOfAttorney: {
      of: 'representative',
      paper: { ...inPaper, inDate: true },
      absence: 'takePaper',
      source: 'row 8',
      reading: ['C11'],
    },
    deathRecord: {
      of: 'deceased',
      registry: {
        name: 'civil-status-deaths',
        fills: ['deceased.diedOn', 'deathRecordNumber', 'deathRegisteredOn', 'registryOffice'],
      },
      absence: fromHome,
      source: 'row 8',
    },
    deathCertificate: {
      of: 'deceased',
      when: { all: [atCounter, { unless: confirmedByRegistry }, { unless: { fact: 'diedAbroad', is: true } }] },
      paper: { ...inPaper, fills: ['deceased.diedOn'] },
      absence: 'takePaper',
      source: 'row 8(2)',
    },
    foreignDeathDocument: {
      of: 'deceased',
      when: { all: [atCounter, { unless: confirmedByRegistry }, { fact: 'diedAbroad', is: true }] },
      paper: { ...inPaper, fills: ['deceased.diedOn', 'apostilled'] },
      absence: 'takePaper',
      source: 'row 8(2)',
      reading: ['C16'],
    },
    recipientRecord: {
      of: 'deceased',
      registry: { name: 'assignments', fills: ['alreadyAssigned', 'alreadyPaid', 'deceased.status', 'deceased.caseNumber'] },
      absence: 'askLater',
      source: 'p.13(2), p.13(4), R256 p.10',
    },
  }) as const satisfies { readonly [name: string]: Proof };
