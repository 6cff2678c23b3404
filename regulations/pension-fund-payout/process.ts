import type { Chosen, Condition, Document } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { bySms, inPerson } from '../common/delivery.ts';
import { dayOf, fact, ground, number, paper, reasons, recipient, sms } from '../common/paper.ts';
import type { Place } from '../common/place.ts';
import { clock, during, item, mending, move, outside, paidFor, post, step, system } from '../common/process.ts';
import { either, is, onlyIf } from '../common/short.ts';
import { categoryIs, throughCorporation } from './subject.ts';

const throughFund: Condition = { not: throughCorporation };
const checkedIn: Condition = { proof: 'fundCheck', shown: true };
const byKind = (burial: string, other: string): Chosen<string> => either(categoryIs('bereaved'), burial, other);
const byRoute = (corporation: string, fund: string): Chosen<string> => either(throughCorporation, corporation, fund);
const atOnce = { deciding: true, noClock: 'noClock.atOnce' } as const;
const details = (source: string) => item('details', 'call', source);

const refusal = (journal: string, place: Place): Document =>
  paper('notice', journal, place, [number, recipient, dayOf('received', 'registered'), ground, reasons, officer]);
const officer = { name: 'officer', from: { officer: 'name' } } as const;

const sums = ['payoutSum', 'taxWithheld', 'orderSum'];

/** Chapter 2: what the State Corporation and the information systems do before the register (p.6–7). */
const corporationRoute: Stretch = {
  units: {
    corpIntake: post('corp-intake', 'corp-department', 'intake', 'p.6(2)'),
    corpPayer: post('corp-payer', 'payment-centre', 'single', 'p.8'),
    loader: system('e-maket', 'corp-department', 'intake', 'corpIntake', 'p.6(3)'),
    fundSystem: system('fund-system', 'pension-fund', 'single', 'fundControl', 'p.7(1)'),
  },
  steps: {
    fileForming: step('corpIntake', 'p.6(2)', [item('file', 'fill', 'p.6(2)')]),
    load: step('loader', ['p.6(3)', 'lateLoad'], [item('load', 'lookUp', 'p.6(3)', { proof: 'loaded' })], { deciding: true }),
    automaticCheck: step('fundSystem', ['p.7(1)', 'silence'], [item('check', 'lookUp', 'p.7(1)', { proof: 'fundCheck' })], {
      deciding: true,
      noClock: 'noClock.automaticCheck',
    }),
  },
  moves: {
    loadIntoFile: move('fileForming', 'load', 'p.6(2)', { needs: 'all' }),
    loadIntoFund: move('load', 'automaticCheck', 'p.6(3)', {
      when: { proof: 'loaded', shown: true },
      automatic: true,
      raises: ['arrivedAtFund'],
    }),
    registerInFund: move('automaticCheck', 'batch:paymentRegister', 'p.7(1)', {
      when: { all: [is('hasRight'), is('hasSavings'), is('unexecuted', false)] },
      automatic: true,
      outcomes: { execute: {} },
    }),
    refuseInFund: move('automaticCheck', 'tellRefusal', ['p.7(1)', 'whoTells'], {
      when: { any: [is('hasRight', false), is('hasSavings', false), is('unexecuted'), { not: checkedIn }] },
      automatic: true,
      grounds: ['RF1', 'RF2', 'RF3'],
      makes: ['refusalMessage', 'refusalNotice'],
      raises: ['refusedExecution'],
    }),
  },
  moments: { arrivedAtFund: { source: 'p.6(3)' }, refusedExecution: { source: 'p.7(1), p.12' } },
  clocks: {
    load: clock('registered', 'arrivedAtFund', '2wd', ['fileForming', 'load'], ['p.6(3)', 'lateLoad'], {
      when: throughCorporation,
    }),
  },
  documents: { refusalMessage: refusal('fundMessages', ['p.7(1)', 'whoTells']) },
};

/** Chapter 3: the fund's own intake, its head and the control (p.10–12, p.16(1)–(2)); the refusal told within ten days (p.6(2), p.10). */
const fundRoute: Stretch = {
  units: {
    fundIntake: post('fund-intake', 'pension-fund', 'intake', 'p.10'),
    fundIntakeHead: post('fund-intake-head', 'pension-fund', 'intake', 'p.11'),
    fundControl: post('fund-control', 'pension-fund', 'single', ['p.12', 'control']),
  },
  steps: {
    confirmation: step('fundIntakeHead', 'p.11, p.16(1)', [item('examine', 'check', 'p.11')]),
    control: step('fundControl', ['p.12, p.16(2)', 'control'], [item('completeness', 'check', 'p.12'), item('quality', 'check', 'p.12')]),
    tellRefusal: step(
      byRoute('corpIntake', 'fundIntake'),
      ['p.6(2), p.10', 'whoTells', 'controlRefuses'],
      [item('send', 'print', 'p.6(2), p.10')],
    ),
  },
  moves: {
    confirm: move('confirmation', 'control', 'p.11, p.16(1)', { needs: 'all' }),
    confirmExecution: move('control', 'batch:paymentRegister', 'p.12, p.16(2)', { needs: 'all', outcomes: { execute: {} } }),
    refuseExecution: move('control', 'tellRefusal', ['p.12', 'controlRefuses'], {
      grounds: ['RC1', 'RC2'],
      reasons: 'required',
      makes: ['refusalNotice'],
      raises: ['refusedExecution'],
    }),
    giveRefusal: move('tellRefusal', 'ended:refused', 'p.6(2), p.10', { needs: 'all', delivers: ['refusalNotice'] }),
  },
  clocks: {
    confirmation: during('confirmation', byKind('1wd', '2wd'), ['p.11, p.16(1), annex 1 row 1', 'headTerm', 'burialKind']),
    control: during('control', byKind('1wd', '5wd'), ['p.16(2), annex 1 row 2', 'controlTerm', 'starts', 'burialKind']),
    // p.16(2) counts the five days from acceptance, annex 1 from the step before: both are shown, the earlier one leads
    controlFromAcceptance: clock('registered', 'left.control', '5wd', ['control'], ['p.16(2)', 'controlTerm'], {
      when: { all: [throughFund, { not: categoryIs('bereaved') }] },
    }),
    refusalNotice: clock('refusedExecution', 'left.tellRefusal', '10wd', ['tellRefusal'], ['p.6(2), p.10', 'whoTells', 'controlRefuses'], {
      since: 'registered',
    }),
  },
  documents: { refusalNotice: refusal('notices', ['p.6(2), p.10', 'controlRefuses']) },
  deliveries: {
    refusalNotice: {
      ...inPerson('refusalNotice', 'fundIntake', ['p.6(2), p.10', 'whoTells']),
      channels: [{ channel: 'post' }, { channel: 'inPerson' }],
    },
  },
};

/** The register, the orders and the money, common to both routes (p.7(2)–(3), p.8, p.13–14, p.16(3)–(4)). */
const payment: Stretch = {
  units: {
    fundRegister: post('fund-register', 'pension-fund', 'single', ['p.7(2), p.13', 'control']),
    fundAccounting: post('fund-accounting', 'pension-fund', 'single', 'p.7(3), p.14'),
  },
  batches: {
    paymentRegister: {
      unit: 'fundRegister',
      totals: [],
      document: 'paymentRegister',
      to: 'batch:paymentOrders',
      source: 'p.7(2), p.13, p.16(3)',
    },
    paymentOrders: {
      unit: 'fundAccounting',
      states: ['taxable', 'payoutSum', 'taxWithheld', 'orderSum'],
      calculates: { payoutSum: onlyIf(categoryIs('retirement', 'disabled'), 'pension-fund-payout') },
      holds: { all: [{ fact: 'payoutSum', sumOf: ['taxWithheld', 'orderSum'] }, { any: [is('taxable'), is('taxWithheld', 0)] }] },
      totals: ['payoutSum', 'taxWithheld', 'orderSum'],
      document: 'paymentOrders',
      to: 'sending',
      raises: ['ordersSent'],
      source: 'p.7(3), p.14, p.16(4)',
      reading: ['tax'],
    },
  },
  steps: {
    sending: step('fundSystem', 'p.7(3), p.14', [], atOnce),
    informing: step('fundSystem', 'p.14', [], atOnce),
  },
  moves: {
    sendToCorporation: move('sending', 'wait:payday', 'p.7(3)', {
      when: throughCorporation,
      automatic: true,
      takesUp: true,
      makes: ['firstPayoutSms'],
      orders: ['transfer', 'payOut'],
      delivers: ['firstPayout'],
    }),
    sendToRecipient: move('sending', 'wait:transfer', 'p.14', { when: throughFund, automatic: true, takesUp: true, orders: ['transfer'] }),
    tellFirst: move('informing', 'ended:paid', 'p.14', {
      when: categoryIs('disabled'),
      automatic: true,
      makes: ['firstPayoutSms'],
      delivers: ['firstPayout'],
    }),
    tellPaid: move('informing', 'ended:paid', ['p.14', 'heirsSms'], {
      when: { not: categoryIs('disabled') },
      automatic: true,
      makes: ['paidSms'],
      delivers: ['paid'],
    }),
  },
  waits: {
    payday: { watchedBy: 'corpPayer', ends: { paidOut: 'ended:paid' }, noClock: 'noClock.payday', source: 'p.8' },
    transfer: { watchedBy: 'fundAccounting', ends: { transferred: 'informing' }, noClock: 'noClock.transfer', source: 'p.14' },
  },
  moments: { ordersSent: { source: 'p.7(3), p.14' }, transferred: { source: 'p.14' }, paidOut: { source: 'p.8' } },
  effects: {
    transfer: outside('custodian', 'fundAccounting', ['p.7(3), p.14, p.16(4)', 'returned'], ['category', 'applicant.account', ...sums], {
      carriedOut: { raises: ['transferred'] },
      returned: { opens: ['mendTransfer'] },
    }),
    payOut: {
      ...outside('payments', 'corpPayer', 'p.8', ['applicant.account', 'orderSum'], {
        placed: { raises: ['paidOut'] },
        failed: { opens: ['mendPayOut'] },
      }),
      award: { ...paidFor({ deceased: { present: 'deceased' } }), payday: 'dispatch' },
    },
  },
  sideTasks: {
    mendTransfer: mending('fundAccounting', details('p.14'), 'transfer', 'noClock.mending', ['p.14', 'returned']),
    mendPayOut: mending('corpPayer', details('p.8'), 'payOut', 'noClock.mending', ['p.8', 'returned']),
  },
  clocks: {
    register: during('paymentRegister', byRoute('8wd', '1wd'), ['p.16(3), annex 1 row 3', 'eightDays', 'starts']),
    orders: during('paymentOrders', '2wd', 'p.16(4), annex 1 row 4'),
    dispatch: clock('at.paymentRegister', 'ordersSent', '2wd', ['paymentRegister', 'paymentOrders'], ['p.7(3)', 'dispatch'], {
      backwardFrom: 'payday',
      when: throughCorporation,
    }),
  },
  documents: {
    paymentRegister: paper('register', 'paymentRegisters', 'p.7(2), p.13', [number, recipient, 'category']),
    paymentOrders: paper('register', 'paymentOrders', 'p.7(3), p.14', [number, recipient, fact('account', 'applicant.account'), sums]),
    firstPayoutSms: sms('firstPayoutSms', 'p.7(3), p.14'),
    paidSms: sms('paidSms', 'p.14'),
  },
  deliveries: {
    firstPayout: bySms('firstPayoutSms', 'fundIntake', ['p.7(3), p.14', 'noPhone']),
    paid: bySms('paidSms', 'fundIntake', ['p.14', 'noPhone']),
  },
};

export const stretches = [corporationRoute, fundRoute, payment];
