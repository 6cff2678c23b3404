import { localDate } from '../../src/base/index.ts';
import type { Regulation } from '../../src/law/index.ts';
import { acts, committeeDivisions } from '../common/acts.ts';
import { applicationForm, bankAndContacts, consentFacts, identityDocument } from '../common/application-form.ts';
import {
  aboutDeceased,
  amountFacts,
  burialAmount,
  burialDecisionPapers,
  burialFinding,
  deceasedFields,
  deceasedPerson,
  noticeAndRequest,
  notPaidBefore,
  onceForDeceased,
  paymentOnRequest,
  paymentRecord,
  rescanRequest,
} from '../common/burial.ts';
import { compose } from '../common/compose.ts';
import { corporation } from '../common/corporation.ts';
import { notice } from '../common/notice.ts';
import { order407 } from '../common/order-407.ts';
import { acceptanceReceipt, refusalReceipt } from '../common/papers.ts';
import { applicant } from '../common/people.ts';
import { clock } from '../common/process.ts';
import { asks, failing, gate, ground, holds, is } from '../common/short.ts';
import { threeSignatures } from '../common/three-signatures.ts';
import { t } from '../common/words.ts';
import { readings } from './readings.ts';
import { words } from './words.ts';

const consents = ['personalData', 'bankData'] as const;

/** One-off burial payment: order No. 407 of 2015-05-28, annex 11 (as changed by No. 800 of 2018-08-29), until order No. 84 of 2021-03-25. */
export const burialPayment = compose(
  {
    id: 'burial-payment',
    code: 'a11',
    family: 'burial-payment',
    title: t(
      'Жерлеуге арналған біржолғы төлемді тағайындау',
      'Назначение единовременной выплаты на погребение',
      'Assignment of the one-off burial payment',
    ),
    ...order407({ annex: '11', lastChange: { order: '800', on: '2018-08-29' }, acts, seed: '004: 6749–7165' }),
    provider: committeeDivisions,
    channels: { in: ['corporation'], out: ['corporation'] },
  },
  [
    // Chapter 1. General (p.1–4): who asks, for whose burial
    applicant({ source: 'p.11(2)', who: ['iin', 'bin'], absence: 'takePaper', identityFills: identityDocument }),
    deceasedPerson({ source: 'p.11(2)', from: ['form', 'registry', 'paper'] }),
    burialAmount(['p.11 (case former, 1), p.12(1)', 'X20']),

    // Chapter 2 and 3. The provider's officers: one working day for the three of them (p.6, p.8–9, annex 1)
    threeSignatures({
      specialist: 'p.6(1)',
      unitHead: 'p.6(2)',
      head: 'p.6(3)',
      terms: {},
      saysUntrue: true,
      refusalGrounds: ['RG1', 'RG2'],
      pausedBy: [],
      readings: { start: ['X1'], disagree: ['X2', 'X22'], decision: ['X22', 'X24'] },
      makes: ['notice'],
      opens: noticeAndRequest,
      orders: [],
    }),
    rescanRequest({ at: ['branchCheck', 'specialist', 'unitHead', 'head'], source: 'p.6(1)–(3)', reading: ['X13', 'X25'] }),

    // Chapter 4. State Corporation (p.10–14)
    corporation({
      intake: 'p.11',
      caseFormer: 'p.11',
      branch: 'p.12',
      departmentTerm: ['1wd', 'p.11'],
      branchTerm: ['1wd', 'p.12'],
      provider: 'specialist',
      amountSource: 'p.12(1)',
      amountFacts,
      noSendBack: true,
      readings: { start: ['X12'], branchSigns: ['X23'] },
    }),
    notice({ source: 'p.13', term: ['1wd', 'p.13'], channels: ['inPerson'], mode: 'all', readings: ['X18'] }),
    paymentOnRequest({
      source: 'p.14',
      request: ['1wd', 'p.14'],
      transfer: ['1wd', 'p.14'],
      readings: { request: ['X11', 'X12', 'X18'], transfer: ['X10', 'X12'] },
    }),

    // Papers that the regulation only names (forms of the Standard)
    applicationForm({
      source: 'p.5, standard p.9',
      origin: 'standard',
      title: words.titles.application,
      request: words.titles.request,
      asks: deceasedFields,
      labels: {},
      consents,
    }),
    acceptanceReceipt({ source: 'p.11(6)', origin: 'standard', payment: words.titles.payment }),
    refusalReceipt({
      name: 'refusalReceiptExisting',
      source: 'standard annex 3',
      title: words.titles.refusalExisting,
      reading: ['X3', 'X4'],
    }),
    refusalReceipt({ name: 'refusalReceipt', source: 'standard annex 2', title: words.titles.refusal, reading: ['X4'] }),
    burialDecisionPapers({ draftSource: 'p.11 (case former, 1)', noticeSource: 'p.4, p.13', titles: words.titles }),
  ],
  {
    // p.11: what the counter asks, in its order
    entries: {
      counter: {
        channel: 'corporation',
        by: 'operator',
        unit: 'corpIntake',
        collects: [
          'applicant.iin',
          'deceased.iin',
          ...aboutDeceased,
          'deathRegisteredOn',
          'deathInKazakhstan',
          ...bankAndContacts,
          ...consentFacts(consents),
          'hasRight',
        ],
        form: 'application',
        gates: [
          gate('application', ['p.5', 'X6', 'X7'], { kind: 'form', asks: ['applicant.iin', 'deceased.iin'] }),
          gate('existing', ['p.11(1)', 'X5', 'X6'], asks('existingPayment'), { silent: 'takePaper' }),
          gate('notAssigned', 'p.11(1)', notPaidBefore, failing('RA1', 'refusalReceiptExisting', ['X5'])),
          gate('unclaimed', 'p.11(1)', { kind: 'unclaimed' }, failing('RA1', 'refusalReceiptExisting', ['X5', 'X6'])),
          gate('registries', ['p.11(2)', 'X15', 'X21'], asks('identity', 'residence', 'death'), { silent: 'takePaper' }),
          gate('complete', 'p.11(3)', { kind: 'complete' }, failing('RA2', 'refusalReceipt', ['X25'])),
          gate('inDate', 'p.11', { kind: 'inDate' }, failing('RA3', 'refusalReceipt')),
          gate('right', 'p.11', holds({ unless: is('hasRight', false) }), failing('RA4', 'refusalReceipt', ['X7', 'X8'])),
          gate('scanned', ['p.11(4), p.11(5)', 'X21'], { kind: 'scanned' }),
        ],
        registers: { journal: 'applications', receipt: 'receipt', raises: [] },
        joins: 'caseForming',
        source: 'p.5, p.10, p.11(6)',
        reading: ['X9'],
      },
    },
    facts: {
      deathRegisteredOn: { type: 'date', from: ['form', 'paper'], source: 'p.11(2)' },
      deathInKazakhstan: { type: 'yesNo', from: ['form', 'paper'], source: 'p.11(2)' },
      hasRight: { type: 'yesNo', from: ['officer'], source: 'p.11' },
    },
    proofs: {
      existingPayment: paymentRecord(['p.11(1)', 'X6']),
      death: {
        of: 'deceased',
        registry: {
          name: 'civil-status-deaths',
          covers: {
            all: [
              { fact: 'deathInKazakhstan', is: true },
              { fact: 'deathRegisteredOn', after: localDate('2008-05-01') },
            ],
          },
          fills: ['deceased.diedOn'],
        },
        paper: { originalSeen: true, scanned: true, inDate: true, fills: ['deceased.diedOn', 'deathRegisteredOn', 'deathInKazakhstan'] },
        absence: 'takePaper',
        source: 'p.11(2)',
        reading: ['X15'],
      },
    },
    claims: { burial: onceForDeceased(['p.11(1)', 'X5', 'X6']) },
    clocks: {
      provider: clock('arrived', 'decided', '1wd', ['specialist', 'unitHead', 'head'], ['p.6, p.9, annex 1', 'X1']),
    },
    findings: { burial: burialFinding(['p.4, p.12(1)', 'X20']) },
    grounds: {
      RA1: ground('acceptance', ['p.11(1)', 'X5'], { mayApplyAgain: false }),
      RA2: ground('acceptance', 'p.11'),
      RA3: ground('acceptance', 'p.11'),
      RA4: ground('acceptance', ['p.11', 'X7'], { when: is('hasRight', false) }),
      RG1: ground('decision', 'p.6', { when: is('documentsUntrue') }),
      RG2: ground('decision', ['p.6', 'X8', 'X25']),
    },
    readings,
    words: words.own,
  },
) satisfies Regulation;
