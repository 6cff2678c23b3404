import type { Chosen, Condition, Document, Field, SideTask } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { bySms, fact, number, paper, recipient, sms } from '../common/paper.ts';
import { clock, is, item, move, post } from '../common/short.ts';
import { categoryIs, throughCorporation } from './subject.ts';

const throughFund: Condition = { not: throughCorporation };
const checkedIn: Condition = { proof: 'fundCheck', shown: true };
const byKind = (burial: string, other: string): Chosen<string> => ({
  choose: [{ when: categoryIs('bereaved'), use: burial }, { use: other }],
});
const byRoute = (corporation: string, fund: string): Chosen<string> => ({
  choose: [{ when: throughCorporation, use: corporation }, { use: fund }],
});
const mending = (unit: string, again: string, source: string): SideTask => ({
  unit,
  does: [item('details', 'call', source)],
  ends: { mended: { orders: [again] } },
  noClock: 'noClock.mending',
  source,
  reading: ['returned'],
});

const refusal = (journal: string, source: string, reading: string): Document =>
  paper('notice', journal, source, [number, recipient, ...reasoned], { reading: [reading] });
const reasoned: readonly Field[] = [
  { name: 'received', from: { moment: 'registered' }, required: true },
  { name: 'ground', from: { outcome: 'ground' }, required: true },
  { name: 'reasons', from: { outcome: 'reasons' } },
  { name: 'officer', from: { officer: 'name' } },
];

const order = [fact('account', 'applicant.account'), fact('payoutSum'), fact('taxWithheld'), fact('orderSum')];

/** Chapter 2: what the State Corporation and the information systems do before the register (p.6–7). */
const corporationRoute: Stretch = {
  units: {
    corpIntake: post('corp-intake', 'corp-department', 'intake', 'p.6(2)'),
    corpPayer: post('corp-payer', 'payment-centre', 'single', 'p.8'),
    loader: { kind: 'system', key: 'e-maket', office: 'corp-department', which: 'intake', fallback: 'corpIntake', source: 'p.6(3)' },
    fundSystem: { kind: 'system', key: 'fund-system', office: 'pension-fund', which: 'single', fallback: 'fundControl', source: 'p.7(1)' },
  },
  steps: {
    fileForming: { unit: 'corpIntake', does: [item('file', 'fill', 'p.6(2)')], source: 'p.6(2)' },
    load: {
      unit: 'loader',
      deciding: true,
      does: [item('load', 'lookUp', 'p.6(3)', { proof: 'loaded' })],
      source: 'p.6(3)',
      reading: ['lateLoad'],
    },
    automaticCheck: {
      unit: 'fundSystem',
      deciding: true,
      does: [item('check', 'lookUp', 'p.7(1)', { proof: 'fundCheck' })],
      noClock: 'noClock.automaticCheck',
      source: 'p.7(1)',
      reading: ['silence'],
    },
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
    refuseInFund: move('automaticCheck', 'tellRefusal', 'p.7(1)', {
      when: { any: [is('hasRight', false), is('hasSavings', false), is('unexecuted'), { not: checkedIn }] },
      automatic: true,
      grounds: ['RF1', 'RF2', 'RF3'],
      makes: ['refusalMessage', 'refusalNotice'],
      raises: ['refusedExecution'],
      reading: ['whoTells'],
    }),
  },
  moments: { arrivedAtFund: { source: 'p.6(3)' }, refusedExecution: { source: 'p.7(1), p.12' } },
  clocks: {
    load: clock('registered', 'arrivedAtFund', '2wd', ['fileForming', 'load'], 'p.6(3)', {
      when: throughCorporation,
      reading: ['lateLoad'],
    }),
  },
  documents: { refusalMessage: refusal('fundMessages', 'p.7(1)', 'whoTells') },
};

/** Chapter 3: the fund's own intake, its head and the control (p.10–12, p.16(1)–(2)); the refusal told within ten days (p.6(2), p.10). */
const fundRoute: Stretch = {
  units: {
    fundIntake: post('fund-intake', 'pension-fund', 'intake', 'p.10'),
    fundIntakeHead: post('fund-intake-head', 'pension-fund', 'intake', 'p.11'),
    fundControl: post('fund-control', 'pension-fund', 'single', 'p.12', ['control']),
  },
  steps: {
    confirmation: { unit: 'fundIntakeHead', does: [item('examine', 'check', 'p.11')], source: 'p.11, p.16(1)' },
    control: {
      unit: 'fundControl',
      does: [item('completeness', 'check', 'p.12'), item('quality', 'check', 'p.12')],
      source: 'p.12, p.16(2)',
      reading: ['control'],
    },
    tellRefusal: {
      unit: byRoute('corpIntake', 'fundIntake'),
      does: [item('send', 'print', 'p.6(2), p.10')],
      source: 'p.6(2), p.10',
      reading: ['whoTells', 'controlRefuses'],
    },
  },
  moves: {
    confirm: move('confirmation', 'control', 'p.11, p.16(1)', { needs: 'all' }),
    confirmExecution: move('control', 'batch:paymentRegister', 'p.12, p.16(2)', { needs: 'all', outcomes: { execute: {} } }),
    refuseExecution: move('control', 'tellRefusal', 'p.12', {
      grounds: ['RC1', 'RC2'],
      reasons: 'required',
      makes: ['refusalNotice'],
      raises: ['refusedExecution'],
      reading: ['controlRefuses'],
    }),
    giveRefusal: move('tellRefusal', 'ended:refused', 'p.6(2), p.10', { needs: 'all', delivers: ['refusalNotice'] }),
  },
  clocks: {
    confirmation: clock('at.confirmation', 'left.confirmation', byKind('1wd', '2wd'), ['confirmation'], 'p.11, p.16(1), annex 1 row 1', {
      reading: ['headTerm', 'burialKind'],
    }),
    control: clock('at.control', 'left.control', byKind('1wd', '5wd'), ['control'], 'p.16(2), annex 1 row 2', {
      reading: ['controlTerm', 'starts', 'burialKind'],
    }),
    // p.16(2) counts the five days from acceptance, annex 1 from the step before: both are shown, the earlier one leads
    controlFromAcceptance: clock('registered', 'left.control', '5wd', ['control'], 'p.16(2)', {
      when: { all: [throughFund, { not: categoryIs('bereaved') }] },
      reading: ['controlTerm'],
    }),
    refusalNotice: clock('refusedExecution', 'left.tellRefusal', '10wd', ['tellRefusal'], 'p.6(2), p.10', {
      since: 'registered',
      reading: ['whoTells', 'controlRefuses'],
    }),
  },
  documents: { refusalNotice: refusal('notices', 'p.6(2), p.10', 'controlRefuses') },
  deliveries: {
    refusalNotice: {
      document: 'refusalNotice',
      to: 'applicant',
      channels: [{ channel: 'post' }, { channel: 'inPerson' }],
      mode: 'all',
      collectedAt: 'fundIntake',
      source: 'p.6(2), p.10',
      reading: ['whoTells'],
    },
  },
};

/** The register, the orders and the money, common to both routes (p.7(2)–(3), p.8, p.13–14, p.16(3)–(4)). */
const payment: Stretch = {
  units: {
    fundRegister: post('fund-register', 'pension-fund', 'single', 'p.7(2), p.13', ['control']),
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
    sending: { unit: 'fundSystem', deciding: true, does: [], noClock: 'noClock.atOnce', source: 'p.7(3), p.14' },
    informing: { unit: 'fundSystem', deciding: true, does: [], noClock: 'noClock.atOnce', source: 'p.14' },
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
    tellPaid: move('informing', 'ended:paid', 'p.14', {
      when: { not: categoryIs('disabled') },
      automatic: true,
      makes: ['paidSms'],
      delivers: ['paid'],
      reading: ['heirsSms'],
    }),
  },
  waits: {
    payday: { watchedBy: 'corpPayer', ends: { paidOut: 'ended:paid' }, noClock: 'noClock.payday', source: 'p.8' },
    transfer: { watchedBy: 'fundAccounting', ends: { transferred: 'informing' }, noClock: 'noClock.transfer', source: 'p.14' },
  },
  moments: { ordersSent: { source: 'p.7(3), p.14' }, transferred: { source: 'p.14' }, paidOut: { source: 'p.8' } },
  effects: {
    transfer: {
      port: 'custodian',
      sends: ['category', 'applicant.account', 'payoutSum', 'taxWithheld', 'orderSum'],
      watchedBy: 'fundAccounting',
      answers: { carriedOut: { raises: ['transferred'] }, returned: { opens: ['mendTransfer'] } },
      source: 'p.7(3), p.14, p.16(4)',
      reading: ['returned'],
    },
    payOut: {
      port: 'payments',
      sends: ['applicant.account', 'orderSum'],
      watchedBy: 'corpPayer',
      answers: { placed: { raises: ['paidOut'] }, failed: { opens: ['mendPayOut'] } },
      source: 'p.8',
    },
  },
  sideTasks: { mendTransfer: mending('fundAccounting', 'transfer', 'p.14'), mendPayOut: mending('corpPayer', 'payOut', 'p.8') },
  clocks: {
    register: clock('at.paymentRegister', 'left.paymentRegister', byRoute('8wd', '1wd'), ['paymentRegister'], 'p.16(3), annex 1 row 3', {
      reading: ['eightDays', 'starts'],
    }),
    orders: clock('at.paymentOrders', 'left.paymentOrders', '2wd', ['paymentOrders'], 'p.16(4), annex 1 row 4'),
    dispatch: clock('at.paymentRegister', 'ordersSent', '2wd', ['paymentRegister', 'paymentOrders'], 'p.7(3)', {
      backwardFrom: 'payday',
      when: throughCorporation,
      reading: ['dispatch'],
    }),
  },
  documents: {
    paymentRegister: paper('register', 'paymentRegisters', 'p.7(2), p.13', [number, recipient, fact('category')]),
    paymentOrders: paper('register', 'paymentOrders', 'p.7(3), p.14', [number, recipient, ...order]),
    firstPayoutSms: sms('firstPayoutSms', 'p.7(3), p.14'),
    paidSms: sms('paidSms', 'p.14'),
  },
  deliveries: {
    firstPayout: bySms('firstPayoutSms', 'fundIntake', 'p.7(3), p.14', 'noPhone'),
    paid: bySms('paidSms', 'fundIntake', 'p.14', 'noPhone'),
  },
};

export const stretches = [corporationRoute, fundRoute, payment];
