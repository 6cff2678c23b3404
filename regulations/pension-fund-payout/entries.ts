import type { Condition, Gate } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { asks, each, failing, gate, ground, holds, is, signedBy } from '../common/short.ts';
import { categoryIs } from './subject.ts';

const notLeft: Condition = { unless: { any: [is('departed'), is('permitAnnulled')] } };
const indefiniteGroup: Condition = { all: [{ fact: 'disabilityGroup', in: ['1', '2'] }, is('indefinite')] };

/**
 * The foreigner's two grounds are read as independent (reading `foreigner`). Under the joint reading the condition would fail only where a
 * valid document is found and neither departure nor annulment is confirmed.
 */
const leftForGood: Condition = { all: [{ unless: is('validDocument') }, { not: notLeft }] };

const takes = (offered: Condition, receipt?: string): Gate => gate('category', 'p.2', holds(offered), failing('RA0', receipt));

/** Indefinite group one or two (p.10, third and eleventh paragraphs). */
const disability = (receipt?: string): readonly Gate[] => [
  gate('disabilityBank', 'p.10', asks('disability'), { ...failing('RB2', receipt), silent: 'tryAgain' }),
  gate('indefinite', ['p.10', 'indefinite'], holds(indefiniteGroup), { ...failing('RB2', receipt), when: categoryIs('disabled') }),
];

const atFund = 'refusalReceiptFund';
/** Registered by the fund itself, then confirmed by the head of its intake (p.11). */
const toFund = { registers: { journal: 'fundApplications', receipt: 'receipt', raises: [] }, joins: 'confirmation' } as const;

/** The three ways in: p.5–6 at the State Corporation, p.9–10 at the fund and on its site. */
export const entries: Stretch = {
  entries: {
    counter: {
      channel: 'corporation',
      by: 'operator',
      unit: 'corpIntake',
      offered: categoryIs('retirement'),
      elsewhere: 'elsewhere.fund',
      collects: ['applicant.iin', 'category', 'applicant.account', 'applicant.phone'],
      form: 'application',
      gates: [
        gate('form', 'p.5', { kind: 'form' }),
        takes(categoryIs('retirement'), 'refusalReceipt'),
        gate('persons', 'p.6(2)', asks('identity', 'residence'), { silent: 'takePaper' }),
        gate('fund', ['p.6(2)', 'silence'], asks('fundRecord'), { ...failing('RS1', 'refusalReceipt'), silent: 'tryAgain' }),
        gate('confirmed', ['p.6(2)', 'assignedBefore'], holds({ all: [is('hasAccount'), is('hasSavings'), is('payoutAssigned', false)] }), {
          fails: { ground: 'RS1', also: ['RS2', 'RS3'], receipt: 'refusalReceipt' },
        }),
        gate('unclaimed', 'p.6(2)', { kind: 'unclaimed' }, failing('RS3', 'refusalReceipt')),
        gate('complete', 'p.6(2)', { kind: 'complete' }, failing('RS4', 'refusalReceipt')),
        gate('inDate', 'p.6(2)', { kind: 'inDate' }, failing('RS5', 'refusalReceipt')),
        gate('scanned', 'p.6(2)', { kind: 'scanned' }),
      ],
      registers: { journal: 'applications', receipt: 'receipt', raises: [] },
      joins: 'fileForming',
      source: 'p.2(1), p.5, p.6(1), p.6(2)',
    },
    fundOffice: {
      channel: 'provider',
      by: 'operator',
      unit: 'fundIntake',
      offered: categoryIs('disabled', 'departed', 'bereaved', 'heir'),
      elsewhere: 'elsewhere.corporation',
      collects: ['applicant.iin', 'category', 'relation', 'deceased.iin', 'applicant.account', 'applicant.phone'],
      form: 'application',
      gates: [
        gate('form', 'p.9', { kind: 'form' }),
        takes(categoryIs('disabled', 'departed', 'bereaved', 'heir'), atFund),
        ...disability(atFund),
        gate('foreigner', ['p.10', 'silence'], asks('residenceDocument', 'departure'), { silent: 'tryAgain' }),
        gate('left', ['p.10', 'foreigner'], holds(leftForGood), {
          when: categoryIs('departed'),
          fails: { ground: 'RB3', also: ['RB4'], receipt: atFund },
        }),
        gate('persons', 'p.10', asks('identity'), { silent: 'takePaper' }),
        gate('unclaimed', 'p.10', { kind: 'unclaimed' }, failing('RB5', atFund)),
        gate('complete', 'p.10', { kind: 'complete' }, failing('RB1', atFund)),
        gate('inDate', 'p.10', { kind: 'inDate' }, failing('RB6', atFund)),
        gate('scanned', 'p.10', { kind: 'scanned' }),
      ],
      ...toFund,
      source: 'p.2(2), p.9, p.10',
    },
    website: {
      channel: 'providerSite',
      by: 'applicant',
      offered: categoryIs('disabled'),
      elsewhere: 'elsewhere.office',
      collects: ['applicant.iin', 'category', 'applicant.account', 'applicant.phone'],
      form: 'application',
      gates: [
        gate('logIn', 'p.9', { kind: 'signIn' }, failing('RP1')),
        gate('form', 'p.9', { kind: 'form' }),
        takes(categoryIs('disabled')),
        gate('certificate', 'p.9', { kind: 'certificate', of: 'applicant' }, { ...failing('RP2'), silent: 'tryAgain' }),
        ...disability(),
        gate('persons', 'p.10', asks('identity'), { ...failing('RB1'), silent: 'tryAgain' }),
        gate('unclaimed', 'p.10', { kind: 'unclaimed' }, failing('RB5')),
        gate('sign', 'p.9', signedBy('eds', 'qr'), { ...failing('RP2'), leaves: true }),
      ],
      ...toFund,
      source: 'p.9',
      reading: ['paperForm'],
    },
  },
  grounds: {
    RA0: ground('acceptance', 'p.2'),
    RS1: ground('acceptance', 'p.6(2), standard p.10', { when: is('hasAccount', false) }),
    RS2: ground('acceptance', 'p.6(2), standard p.10', { when: is('hasSavings', false) }),
    RS3: ground('acceptance', 'p.6(2), standard p.10', { when: is('payoutAssigned'), mayApplyAgain: false }),
    ...each(['RS4', 'RS5'], ground('acceptance', 'p.6(2), standard p.10')),
    RF1: ground('decision', 'p.7(1)', { when: is('hasRight', false) }),
    RF2: ground('decision', 'p.7(1)', { when: { any: [is('hasSavings', false), { not: { proof: 'fundCheck', shown: true } }] } }),
    RF3: ground('decision', 'p.7(1)', { when: is('unexecuted') }),
    RB1: ground('acceptance', 'p.10'),
    RB2: ground('acceptance', ['p.10', 'indefinite']),
    RB3: ground('acceptance', ['p.10', 'foreigner'], { when: is('validDocument') }),
    RB4: ground('acceptance', ['p.10', 'foreigner'], { when: notLeft }),
    RB5: ground('acceptance', 'p.10', { mayApplyAgain: false }),
    RB6: ground('acceptance', 'p.10'),
    ...each(['RP1', 'RP2'], ground('gate', 'p.9')),
    ...each(['RC1', 'RC2'], ground('decision', ['p.12', 'controlRefuses'])),
  },
};
