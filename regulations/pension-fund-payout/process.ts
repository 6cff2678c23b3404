import type { Chosen, Field, SideTask } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { categoryIs, throughCorporation } from './subject.ts';

const byKind = (burial: string, other: string): Chosen<string> => ({
  choose: [{ when: categoryIs('bereaved'), use: burial }, { use: other }],
});
const recipient: Field = { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true };
const sum = (name: string): Field => ({ name, from: { fact: name } });

const mending = (unit: string, again: string, source: string): SideTask => ({
  ...{ unit, does: [{ name: 'details', kind: 'call', required: true, source }], ends: { mended: { orders: [again] } } },
  ...{ noClock: 'noClock.mending', source, reading: ['returned'] },
});

/** Chapter 2: what the State Corporation and the information systems do before the register (p.6–7). */
const corporationRoute: Stretch = {
  units: {
    corpIntake: { kind: 'post', post: 'corp-intake', office: 'corp-department', which: 'intake', source: 'p.6(2)' },
    corpPayer: { kind: 'post', post: 'corp-payer', office: 'payment-centre', which: 'single', source: 'p.8' },
    loader: { kind: 'system', key: 'e-maket', office: 'corp-department', which: 'intake', fallback: 'corpIntake', source: 'p.6(3)' },
    fundSystem: { kind: 'system', key: 'fund-system', office: 'pension-fund', which: 'single', fallback: 'fundControl', source: 'p.7(1)' },
  },
  steps: {
    fileForming: {
      unit: 'corpIntake',
      does: [{ name: 'file', kind: 'fill', required: true, source: 'p.6(2)' }],
      source: 'p.6(2)',
    },
    load: {
      unit: 'loader',
      deciding: true,
      does: [{ name: 'load', kind: 'lookUp', proof: 'loaded', required: true, source: 'p.6(3)' }],
      source: 'p.6(3)',
      reading: ['lateLoad'],
    },
    automaticCheck: {
      unit: 'fundSystem',
      deciding: true,
      does: [{ name: 'check', kind: 'lookUp', proof: 'fundCheck', required: true, source: 'p.7(1)' }],
      noClock: 'noClock.automaticCheck',
      source: 'p.7(1)',
      reading: ['silence'],
    },
  },
  moves: {
    loadIntoFile: { at: ['fileForming'], to: 'load', needs: 'all', source: 'p.6(2)' },
    loadIntoFund: {
      at: ['load'],
      to: 'automaticCheck',
      when: { proof: 'loaded', shown: true },
      automatic: true,
      raises: ['arrivedAtFund'],
      source: 'p.6(3)',
    },
    registerInFund: {
      at: ['automaticCheck'],
      to: 'batch:paymentRegister',
      when: {
        all: [
          { fact: 'hasRight', is: true },
          { fact: 'hasSavings', is: true },
          { fact: 'unexecuted', is: false },
        ],
      },
      automatic: true,
      outcomes: { execute: {} },
      source: 'p.7(1)',
    },
    refuseInFund: {
      at: ['automaticCheck'],
      to: 'tellRefusal',
      when: {
        any: [
          { fact: 'hasRight', is: false },
          { fact: 'hasSavings', is: false },
          { fact: 'unexecuted', is: true },
          { not: { proof: 'fundCheck', shown: true } },
        ],
      },
      automatic: true,
      grounds: ['RF1', 'RF2', 'RF3'],
      makes: ['refusalMessage', 'refusalNotice'],
      raises: ['refusedExecution'],
      source: 'p.7(1)',
      reading: ['whoTells'],
    },
  },
  moments: { arrivedAtFund: { source: 'p.6(3)' }, refusedExecution: { source: 'p.7(1), p.12' } },
  clocks: {
    load: {
      ...{ from: 'registered', to: 'arrivedAtFund', term: '2wd', when: throughCorporation },
      ...{ covers: ['fileForming', 'load'], source: 'p.6(3)', reading: ['lateLoad'] },
    },
  },
};

/** Chapter 3: the fund's own intake, its head and the control (p.10–12, p.16(1)–(2)); the refusal told within ten days (p.6(2), p.10). */
const fundRoute: Stretch = {
  units: {
    fundIntake: { kind: 'post', post: 'fund-intake', office: 'pension-fund', which: 'intake', source: 'p.10' },
    fundIntakeHead: { kind: 'post', post: 'fund-intake-head', office: 'pension-fund', which: 'intake', source: 'p.11' },
    fundControl: { kind: 'post', post: 'fund-control', office: 'pension-fund', which: 'single', source: 'p.12', reading: ['control'] },
  },
  steps: {
    confirmation: {
      unit: 'fundIntakeHead',
      does: [{ name: 'examine', kind: 'check', required: true, source: 'p.11' }],
      source: 'p.11, p.16(1)',
    },
    control: {
      unit: 'fundControl',
      does: [
        { name: 'completeness', kind: 'check', required: true, source: 'p.12' },
        { name: 'quality', kind: 'check', required: true, source: 'p.12' },
      ],
      source: 'p.12, p.16(2)',
      reading: ['control'],
    },
    tellRefusal: {
      unit: { choose: [{ when: throughCorporation, use: 'corpIntake' }, { use: 'fundIntake' }] },
      does: [{ name: 'send', kind: 'print', required: true, source: 'p.6(2), p.10' }],
      source: 'p.6(2), p.10',
      reading: ['whoTells', 'controlRefuses'],
    },
  },
  moves: {
    confirm: { at: ['confirmation'], to: 'control', needs: 'all', source: 'p.11, p.16(1)' },
    confirmExecution: {
      ...{ at: ['control'], to: 'batch:paymentRegister', needs: 'all', outcomes: { execute: {} } },
      source: 'p.12, p.16(2)',
    },
    refuseExecution: {
      at: ['control'],
      to: 'tellRefusal',
      grounds: ['RC1', 'RC2'],
      reasons: 'required',
      makes: ['refusalNotice'],
      raises: ['refusedExecution'],
      source: 'p.12',
      reading: ['controlRefuses'],
    },
    giveRefusal: { at: ['tellRefusal'], to: 'ended:refused', needs: 'all', delivers: ['refusalNotice'], source: 'p.6(2), p.10' },
  },
  clocks: {
    confirmation: {
      ...{ from: 'at.confirmation', to: 'left.confirmation', term: byKind('1wd', '2wd'), covers: ['confirmation'] },
      ...{ source: 'p.11, p.16(1), annex 1 row 1', reading: ['headTerm', 'burialKind'] },
    },
    control: {
      ...{ from: 'at.control', to: 'left.control', term: byKind('1wd', '5wd'), covers: ['control'] },
      ...{ source: 'p.16(2), annex 1 row 2', reading: ['controlTerm', 'starts', 'burialKind'] },
    },
    // p.16(2) counts the five days from acceptance, annex 1 from the step before: both are shown, the earlier one leads
    controlFromAcceptance: {
      ...{ from: 'registered', to: 'left.control', term: '5wd', covers: ['control'] },
      when: { all: [{ not: throughCorporation }, { not: categoryIs('bereaved') }] },
      ...{ source: 'p.16(2)', reading: ['controlTerm'] },
    },
    refusalNotice: {
      ...{ from: 'refusedExecution', since: 'registered', to: 'left.tellRefusal', term: '10wd', covers: ['tellRefusal'] },
      ...{ source: 'p.6(2), p.10', reading: ['whoTells', 'controlRefuses'] },
    },
  },
};

/** The register, the orders and the money, common to both routes (p.7(2)–(3), p.8, p.13–14, p.16(3)–(4)). */
const payment: Stretch = {
  units: {
    fundRegister: {
      kind: 'post',
      post: 'fund-register',
      office: 'pension-fund',
      which: 'single',
      source: 'p.7(2), p.13',
      reading: ['control'],
    },
    fundAccounting: { kind: 'post', post: 'fund-accounting', office: 'pension-fund', which: 'single', source: 'p.7(3), p.14' },
  },
  batches: {
    paymentRegister: {
      ...{ unit: 'fundRegister', totals: [], document: 'paymentRegister', to: 'batch:paymentOrders' },
      source: 'p.7(2), p.13, p.16(3)',
    },
    paymentOrders: {
      unit: 'fundAccounting',
      states: ['taxable', 'payoutSum', 'taxWithheld', 'orderSum'],
      holds: {
        all: [
          { fact: 'payoutSum', sumOf: ['taxWithheld', 'orderSum'] },
          {
            any: [
              { fact: 'taxable', is: true },
              { fact: 'taxWithheld', is: 0 },
            ],
          },
        ],
      },
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
    sendToCorporation: {
      ...{ at: ['sending'], to: 'wait:payday', when: throughCorporation, automatic: true, takesUp: true },
      ...{ makes: ['firstPayoutSms'], orders: ['transfer', 'payOut'], delivers: ['firstPayout'], source: 'p.7(3)' },
    },
    sendToRecipient: {
      ...{ at: ['sending'], to: 'wait:transfer', when: { not: throughCorporation }, automatic: true, takesUp: true },
      ...{ orders: ['transfer'], source: 'p.14' },
    },
    tellFirst: {
      ...{ at: ['informing'], to: 'ended:paid', when: categoryIs('disabled'), automatic: true },
      ...{ makes: ['firstPayoutSms'], delivers: ['firstPayout'], source: 'p.14' },
    },
    tellPaid: {
      ...{ at: ['informing'], to: 'ended:paid', when: { not: categoryIs('disabled') }, automatic: true },
      ...{ makes: ['paidSms'], delivers: ['paid'], source: 'p.14', reading: ['heirsSms'] },
    },
  },
  waits: {
    payday: { watchedBy: 'corpPayer', ends: { paidOut: 'ended:paid' }, noClock: 'noClock.payday', source: 'p.8' },
    transfer: {
      watchedBy: 'fundAccounting',
      ends: { transferred: 'informing' },
      noClock: 'noClock.transfer',
      source: 'p.14',
      reading: ['returned'],
    },
  },
  moments: { ordersSent: { source: 'p.7(3), p.14' }, transferred: { source: 'p.14' }, paidOut: { source: 'p.8' } },
  effects: {
    transfer: {
      ...{
        port: 'custodian',
        sends: ['category', 'applicant.account', 'payoutSum', 'taxWithheld', 'orderSum'],
        watchedBy: 'fundAccounting',
      },
      answers: { carriedOut: { raises: ['transferred'] }, returned: { opens: ['mendTransfer'] } },
      ...{ source: 'p.7(3), p.14, p.16(4)', reading: ['returned'] },
    },
    payOut: {
      ...{ port: 'payments', sends: ['applicant.account', 'orderSum'], watchedBy: 'corpPayer', source: 'p.8' },
      answers: { placed: { raises: ['paidOut'] }, failed: { opens: ['mendPayOut'] } },
    },
  },
  sideTasks: { mendTransfer: mending('fundAccounting', 'transfer', 'p.14'), mendPayOut: mending('corpPayer', 'payOut', 'p.8') },
  clocks: {
    register: {
      ...{ from: 'at.paymentRegister', to: 'left.paymentRegister', covers: ['paymentRegister'] },
      term: { choose: [{ when: throughCorporation, use: '8wd' }, { use: '1wd' }] },
      ...{ source: 'p.16(3), annex 1 row 3', reading: ['eightDays', 'starts'] },
    },
    orders: {
      ...{ from: 'at.paymentOrders', to: 'left.paymentOrders', term: '2wd', covers: ['paymentOrders'] },
      source: 'p.16(4), annex 1 row 4',
    },
    dispatch: {
      ...{ from: 'at.paymentRegister', to: 'ordersSent', term: '2wd', backwardFrom: 'payday', when: throughCorporation },
      ...{ covers: ['paymentRegister', 'paymentOrders'], source: 'p.7(3)', reading: ['dispatch'] },
    },
  },
  documents: {
    paymentRegister: {
      ...{ kind: 'register', journal: 'paymentRegisters', languages: ['kk', 'ru'], origin: 'proposed', source: 'p.7(2), p.13' },
      fields: [{ name: 'number', from: { number: true }, required: true }, recipient, { name: 'category', from: { fact: 'category' } }],
    },
    paymentOrders: {
      ...{ kind: 'register', journal: 'paymentOrders', languages: ['kk', 'ru'], origin: 'proposed', source: 'p.7(3), p.14' },
      fields: [
        { name: 'number', from: { number: true }, required: true },
        recipient,
        { name: 'account', from: { fact: 'applicant.account' } },
        ...['payoutSum', 'taxWithheld', 'orderSum'].map(sum),
      ],
    },
  },
};

export const stretches = [corporationRoute, fundRoute, payment];
