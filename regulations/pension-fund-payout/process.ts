import type { Chosen, Condition, Document } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { bySms, fact, ground, inPerson, number, paper, reasons, recipient, sms } from '../common/paper.ts';
import { clock, during, either, is, item, mending, move, onlyIf, paidFor, post, step, system } from '../common/short.ts';
import { categoryIs, throughCorporation } from './subject.ts';

const throughFund: Condition = { not: throughCorporation };
const checkedIn: Condition = { proof: 'fundCheck', shown: true };
const byKind = (burial: string, other: string): Chosen<string> => either(categoryIs('bereaved'), burial, other);
const byRoute = (corporation: string, fund: string): Chosen<string> => either(throughCorporation, corporation, fund);
const atOnce = { deciding: true, noClock: 'noClock.atOnce' } as const;
const details = (source: string) => item('details', 'call', source);

const refusal = (journal: string, source: string, reading: string): Document =>
  paper('notice', journal, source, [number, recipient, received, ground, reasons, officer], { reading: [reading] });
const received = { name: 'received', from: { moment: 'registered' }, required: true } as const;
const officer = { name: 'officer', from: { officer: 'name' } } as const;

const order = [fact('account', 'applicant.account'), 'payoutSum', 'taxWithheld', 'orderSum'];

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
    load: step('loader', 'p.6(3)', [item('load', 'lookUp', 'p.6(3)', { proof: 'loaded' })], { deciding: true, reading: ['lateLoad'] }),
    automaticCheck: step('fundSystem', 'p.7(1)', [item('check', 'lookUp', 'p.7(1)', { proof: 'fundCheck' })], {
      deciding: true,
      noClock: 'noClock.automaticCheck',
      reading: ['silence'],
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
    confirmation: step('fundIntakeHead', 'p.11, p.16(1)', [item('examine', 'check', 'p.11')]),
    control: step('fundControl', 'p.12, p.16(2)', [item('completeness', 'check', 'p.12'), item('quality', 'check', 'p.12')], {
      reading: ['control'],
    }),
    tellRefusal: step(byRoute('corpIntake', 'fundIntake'), 'p.6(2), p.10', [item('send', 'print', 'p.6(2), p.10')], {
      reading: ['whoTells', 'controlRefuses'],
    }),
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
    confirmation: during('confirmation', byKind('1wd', '2wd'), 'p.11, p.16(1), annex 1 row 1', {
      reading: ['headTerm', 'burialKind'],
    }),
    control: during('control', byKind('1wd', '5wd'), 'p.16(2), annex 1 row 2', {
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
      ...inPerson('refusalNotice', 'fundIntake', 'p.6(2), p.10', ['whoTells']),
      channels: [{ channel: 'post' }, { channel: 'inPerson' }],
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
      ...{ sends: ['applicant.account', 'orderSum'], award: paidFor({ deceased: { present: 'deceased' } }) },
      watchedBy: 'corpPayer',
      answers: { placed: { raises: ['paidOut'] }, failed: { opens: ['mendPayOut'] } },
      source: 'p.8',
    },
  },
  sideTasks: {
    mendTransfer: mending('fundAccounting', details('p.14'), 'transfer', 'noClock.mending', ['returned']),
    mendPayOut: mending('corpPayer', details('p.8'), 'payOut', 'noClock.mending', ['returned']),
  },
  clocks: {
    register: during('paymentRegister', byRoute('8wd', '1wd'), 'p.16(3), annex 1 row 3', {
      reading: ['eightDays', 'starts'],
    }),
    orders: during('paymentOrders', '2wd', 'p.16(4), annex 1 row 4'),
    dispatch: clock('at.paymentRegister', 'ordersSent', '2wd', ['paymentRegister', 'paymentOrders'], 'p.7(3)', {
      backwardFrom: 'payday',
      when: throughCorporation,
      reading: ['dispatch'],
    }),
  },
  documents: {
    paymentRegister: paper('register', 'paymentRegisters', 'p.7(2), p.13', [number, recipient, 'category']),
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
