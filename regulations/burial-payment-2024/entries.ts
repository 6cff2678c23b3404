import type { Condition, Entry, FactRef, Gate, GateCheck } from '../../src/law/index.ts';
import { aboutDeceased, notPaidBefore } from '../common/burial.ts';
import { asks, failing, gate, holds, is, signedBy } from '../common/short.ts';

/** Three years from the death, the anniversary itself included (p.13(5)). */
const threeYearsAgo = { today: true, plus: '-3y' } as const;

/** True when every fact is known, false when one is not: a check that may fail, not a question that waits. */
export const allKnown = (facts: readonly FactRef[]): Condition => ({
  not: { unless: { all: facts.map((fact) => ({ fact, state: 'known' as const })) } },
});

/** A parameter of p.13; one that fails is answered with the notice of non-acceptance (p.16). */
const parameter = (number: 1 | 2 | 3 | 4 | 5, name: string, does: GateCheck, reading: readonly string[] = ['C8', 'C13']): Gate =>
  gate(name, `p.13(${number}), p.16`, does, { printed: `${number})`, ...failing(`P${number}`, 'nonAcceptanceNotice', reading) });

/** p.13(1)–(5): the parameters that an electronic application is checked by. */
const parameters: readonly Gate[] = [
  parameter(1, 'complete', holds(allKnown(['applicant.account', 'deceased.diedOn']))),
  parameter(2, 'notAssigned', notPaidBefore),
  parameter(3, 'unclaimed', { kind: 'unclaimed' }),
  parameter(4, 'recipient', holds({ proof: 'recipientRecord', shown: true })),
  parameter(5, 'inTime', holds({ fact: 'deceased.diedOn', onOrAfter: threeYearsAgo }), ['C8', 'C9', 'C10', 'C13']),
];

const persons = ['applicant.iin', 'deceased.iin'] as const;
const refused = (ground: string) => failing(ground, 'refusalReceipt', ['C16']);
const existing = failing('RA1', 'refusalReceiptExisting', ['C16']);
const notTooLate = holds({ unless: { fact: 'deceased.diedOn', before: threeYearsAgo } });

/** What the counter asks, at the desk or at the home of who cannot come (row 8, row 10; p.5, p.12). */
const counterGates: readonly Gate[] = [
  gate('application', 'row 8', { kind: 'form', asks: persons }),
  // No paper shows that nobody has asked before: a silent search is asked again, it is not passed over
  gate('existing', ['R256 p.10', 'C16'], asks('recipientRecord'), { silent: 'tryAgain' }),
  gate('notAssigned', 'R256 p.10', notPaidBefore, existing),
  gate('unclaimed', 'R256 p.10', { kind: 'unclaimed' }, existing),
  gate('registries', 'row 8', asks('identity', 'registrationCertificate', 'patent', 'deathRecord'), { silent: 'takePaper' }),
  gate('complete', 'row 8, R256 p.10', { kind: 'complete' }, refused('RA2')),
  gate('apostille', 'row 8(2)', holds({ unless: is('apostilled', false) }), refused('RA2')),
  gate('inDate', 'R256 p.10', { kind: 'inDate' }, refused('RA3')),
  gate('inTime', 'R256 p.11', notTooLate, failing('RA4', 'refusalReceipt', ['C10'])),
  gate('sign', 'p.5', signedBy('eds', 'qr', 'sms')),
  gate('scanned', 'row 8(2)', { kind: 'scanned' }),
];

/** Registered at once and taken over by the automatic route (p.13, p.16). */
const electronic = { registers: { journal: 'electronic-applications', raises: [] }, joins: 'acceptance' } as const satisfies Partial<Entry>;

/** The ways in: at the State Corporation, at home, by the portal, and by yes to an offer. */
export const entries = (form: readonly FactRef[], consents: readonly FactRef[]): { readonly [name: string]: Entry } => {
  const atCounter: Omit<Entry, 'source'> = {
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
  };
  return {
    counter: { ...atCounter, source: 'row 2(1), p.5, p.12', reading: ['C11', 'C12'] },
    homeVisit: { ...atCounter, source: 'row 10', reading: ['C4'] },
    portal: {
      channel: 'portal',
      by: 'applicant',
      collects: [...persons, ...aboutDeceased, ...form, ...consents],
      form: 'portalApplication',
      gates: [
        gate('logIn', 'p.13', { kind: 'signIn' }, failing('RP1', undefined, ['C11'])),
        gate('application', 'p.13, R256 annex 5', { kind: 'form' }),
        gate('registries', 'p.13', asks('identity', 'deathRecord'), {
          ...failing('P0', undefined, ['C2']),
          leaves: true,
          silent: 'tryAgain',
        }),
        gate('certificate', 'p.13', { kind: 'certificate', of: 'applicant' }, { ...failing('RP2'), silent: 'tryAgain' }),
        gate('sign', 'p.13, row 8', signedBy('eds', 'qr'), failing('RP2')),
        gate('record', 'p.13', asks('recipientRecord'), { leaves: true, silent: 'tryAgain' }),
        ...parameters,
      ],
      ...electronic,
      source: 'row 2(2), p.13',
      reading: ['C9', 'C14'],
    },
    proactive: {
      channel: 'mobile',
      by: 'offer',
      // The points on the offer are not printed: on the record of a death, to whoever had it registered
      offer: {
        on: { registry: 'civil-status', event: 'death' },
        to: 'declarant',
        parties: { deceased: 'deceased' },
        facts: { 'deceased.diedOn': 'diedOn' },
        open: '3mo',
        source: 'row 2(3), p.16',
        reading: ['C1'],
      },
      collects: [...persons, 'applicant.phone', 'applicant.account'],
      gates: [
        gate('consent', ['p.16, row 8', 'C1'], { kind: 'confirm', items: ['consentToOffer'] }),
        gate('account', 'row 8', { kind: 'form', asks: [...persons, 'applicant.account'] }),
        gate('record', 'p.16', asks('identity', 'deathRecord', 'recipientRecord'), {
          ...failing('P0', 'nonAcceptanceNotice', ['C8']),
          leaves: true,
          silent: 'tryAgain',
        }),
        ...parameters,
      ],
      ...electronic,
      source: 'row 2(3), p.16',
      reading: ['C1', 'C14'],
    },
  };
};
