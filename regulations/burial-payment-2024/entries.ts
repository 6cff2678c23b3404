import type { Condition, Entry, FactRef, Gate } from '../../src/law/index.ts';
import { aboutDeceased } from '../common/burial.ts';

/** Three years from the death, the anniversary itself included (p.13(5)). */
const threeYearsAgo = { today: true, plus: '-3y' } as const;

/** True when every fact is known, false when one is not: a check that may fail, not a question that waits. */
export const allKnown = (facts: readonly FactRef[]): Condition => ({
  not: { unless: { all: facts.map((fact) => ({ fact, state: 'known' as const })) } },
});

/** p.13(1)–(5): the parameters that an electronic application is checked by; one that fails is answered with the notice of non-acceptance. */
const parameters: readonly Gate[] = [
  {
    name: 'complete',
    printed: '1)',
    does: { kind: 'condition', that: allKnown(['applicant.account', 'deceased.diedOn']) },
    fails: { ground: 'P1', receipt: 'nonAcceptanceNotice' },
    source: 'p.13(1), p.16',
    reading: ['C8', 'C13'],
  },
  {
    name: 'notAssigned',
    printed: '2)',
    does: {
      kind: 'condition',
      that: { all: [{ unless: { fact: 'alreadyAssigned', is: true } }, { unless: { fact: 'alreadyPaid', is: true } }] },
    },
    fails: { ground: 'P2', receipt: 'nonAcceptanceNotice' },
    source: 'p.13(2), p.16',
    reading: ['C8', 'C13'],
  },
  {
    name: 'unclaimed',
    printed: '3)',
    does: { kind: 'unclaimed' },
    fails: { ground: 'P3', receipt: 'nonAcceptanceNotice' },
    source: 'p.13(3), p.16',
    reading: ['C8', 'C13'],
  },
  {
    name: 'recipient',
    printed: '4)',
    does: { kind: 'condition', that: { proof: 'recipientRecord', shown: true } },
    fails: { ground: 'P4', receipt: 'nonAcceptanceNotice' },
    source: 'p.13(4), p.16',
    reading: ['C8', 'C13'],
  },
  {
    name: 'inTime',
    printed: '5)',
    does: { kind: 'condition', that: { fact: 'deceased.diedOn', onOrAfter: threeYearsAgo } },
    fails: { ground: 'P5', receipt: 'nonAcceptanceNotice' },
    source: 'p.13(5), p.16',
    reading: ['C8', 'C9', 'C10', 'C13'],
  },
];

/** What the counter asks, at the desk or at the home of who cannot come (row 8, row 10; p.5, p.12). */
const counterGates: readonly Gate[] = [
  { name: 'application', does: { kind: 'form', asks: ['applicant.iin', 'deceased.iin'] }, source: 'row 8' },
  // No paper shows that nobody has asked before: a silent search is asked again, it is not passed over
  { name: 'existing', does: { kind: 'ask', proofs: ['recipientRecord'] }, silent: 'tryAgain', source: 'R256 p.10', reading: ['C16'] },
  {
    name: 'notAssigned',
    does: {
      kind: 'condition',
      that: { all: [{ unless: { fact: 'alreadyAssigned', is: true } }, { unless: { fact: 'alreadyPaid', is: true } }] },
    },
    fails: { ground: 'RA1', receipt: 'refusalReceiptExisting' },
    source: 'R256 p.10',
    reading: ['C16'],
  },
  {
    name: 'unclaimed',
    does: { kind: 'unclaimed' },
    fails: { ground: 'RA1', receipt: 'refusalReceiptExisting' },
    source: 'R256 p.10',
    reading: ['C16'],
  },
  {
    name: 'registries',
    does: { kind: 'ask', proofs: ['identity', 'registrationCertificate', 'patent', 'deathRecord'] },
    silent: 'takePaper',
    source: 'row 8',
  },
  {
    name: 'complete',
    does: { kind: 'complete' },
    fails: { ground: 'RA2', receipt: 'refusalReceipt' },
    source: 'row 8, R256 p.10',
    reading: ['C16'],
  },
  {
    name: 'apostille',
    does: { kind: 'condition', that: { unless: { fact: 'apostilled', is: false } } },
    fails: { ground: 'RA2', receipt: 'refusalReceipt' },
    source: 'row 8(2)',
    reading: ['C16'],
  },
  {
    name: 'inDate',
    does: { kind: 'inDate' },
    fails: { ground: 'RA3', receipt: 'refusalReceipt' },
    source: 'R256 p.10',
    reading: ['C16'],
  },
  {
    name: 'inTime',
    does: { kind: 'condition', that: { unless: { fact: 'deceased.diedOn', before: threeYearsAgo } } },
    fails: { ground: 'RA4', receipt: 'refusalReceipt' },
    source: 'R256 p.11',
    reading: ['C10'],
  },
  {
    name: 'sign',
    does: { kind: 'sign', rule: { over: 'application', acts: [{ by: 'applicant', kind: ['eds', 'qr', 'sms'] }] } },
    source: 'p.5',
  },
  { name: 'scanned', does: { kind: 'scanned' }, source: 'row 8(2)' },
];

/** The ways in: at the State Corporation, at home, by the portal, and by yes to an offer. */
export const entries = (form: readonly FactRef[], consents: readonly FactRef[]) => {
  const atCounter = {
    channel: 'corporation',
    by: 'operator',
    unit: 'corpIntake',
    collects: [
      'applicant.iin',
      'applicantKind',
      'representative.iin',
      'deceased.iin',
      ...aboutDeceased,
      'diedAbroad',
      ...form,
      ...consents,
    ],
    form: 'application',
    gates: counterGates,
    registers: { journal: 'applications', receipt: 'receipt', raises: [] },
    joins: 'caseForming',
  } as const satisfies Omit<Entry, 'source'>;
  return {
    counter: { ...atCounter, source: 'row 2(1), p.5, p.12', reading: ['C11', 'C12'] },
    homeVisit: { ...atCounter, source: 'row 10', reading: ['C4'] },
    portal: {
      channel: 'portal',
      by: 'applicant',
      collects: ['applicant.iin', 'deceased.iin', ...aboutDeceased, ...form, ...consents],
      form: 'portalApplication',
      gates: [
        { name: 'logIn', does: { kind: 'signIn' }, fails: { ground: 'RP1' }, source: 'p.13', reading: ['C11'] },
        { name: 'application', does: { kind: 'form' }, source: 'p.13, R256 annex 5' },
        {
          name: 'registries',
          does: { kind: 'ask', proofs: ['identity', 'deathRecord'] },
          leaves: true,
          fails: { ground: 'P0' },
          silent: 'tryAgain',
          source: 'p.13',
          reading: ['C2'],
        },
        {
          name: 'certificate',
          does: { kind: 'certificate', of: 'applicant' },
          fails: { ground: 'RP2' },
          silent: 'tryAgain',
          source: 'p.13',
        },
        {
          name: 'sign',
          does: { kind: 'sign', rule: { over: 'application', acts: [{ by: 'applicant', kind: ['eds', 'qr'] }] } },
          fails: { ground: 'RP2' },
          source: 'p.13, row 8',
        },
        { name: 'record', does: { kind: 'ask', proofs: ['recipientRecord'] }, leaves: true, silent: 'tryAgain', source: 'p.13' },
        ...parameters,
      ],
      registers: { journal: 'electronic-applications', raises: [] },
      joins: 'acceptance',
      source: 'row 2(2), p.13',
      reading: ['C9', 'C14'],
    },
    proactive: {
      channel: 'mobile',
      by: 'offer',
      collects: ['applicant.iin', 'deceased.iin', 'applicant.phone', 'applicant.account'],
      gates: [
        { name: 'consent', does: { kind: 'confirm', items: ['consentToOffer'] }, source: 'p.16, row 8', reading: ['C1'] },
        {
          name: 'account',
          does: { kind: 'form', asks: ['applicant.iin', 'deceased.iin', 'applicant.account'] },
          source: 'row 8',
        },
        {
          name: 'record',
          does: { kind: 'ask', proofs: ['identity', 'deathRecord', 'recipientRecord'] },
          leaves: true,
          fails: { ground: 'P0', receipt: 'nonAcceptanceNotice' },
          silent: 'tryAgain',
          source: 'p.16',
          reading: ['C8'],
        },
        ...parameters,
      ],
      registers: { journal: 'electronic-applications', raises: [] },
      joins: 'acceptance',
      source: 'row 2(3), p.16',
      reading: ['C1', 'C14'],
    },
  } as const satisfies { readonly [name: string]: Entry };
};
