import { localDate } from '../../src/base/index.ts';
import type { Regulation } from '../../src/law/index.ts';
import { acts, labourMinister, territorialBodies } from '../common/acts.ts';
import { applicationForm, bankAndContacts, consentFacts, identityDocument } from '../common/application-form.ts';
import {
  amountFacts,
  burialAmount,
  burialDecisionPapers,
  burialFinding,
  deceasedFields,
  deceasedPerson,
  noticeAndRequest,
  onceForDeceased,
  paymentOnRequest,
  rescanRequest,
} from '../common/burial.ts';
import { compose } from '../common/compose.ts';
import { corporation } from '../common/corporation.ts';
import { notice } from '../common/notice.ts';
import { citizen, department, fact, qr } from '../common/paper.ts';
import { acceptanceReceipt, refusalReceipt } from '../common/papers.ts';
import { portalLookUp } from '../common/portal-look-up.ts';
import { clock } from '../common/process.ts';
import { ground, is } from '../common/short.ts';
import { threeSignatures } from '../common/three-signatures.ts';
import { t } from '../common/words.ts';
import { automatic } from './automatic.ts';
import { entries } from './entries.ts';
import { proofs } from './proofs.ts';
import { readings } from './readings.ts';
import { words } from './words.ts';

const consents = ['personalData', 'bankData', 'truth'] as const;
const atCounter = { entry: ['counter', 'homeVisit'] } as const;
const electronic = { entry: ['portal', 'proactive'] } as const;

/**
 * One-off burial payment: rules of order No. 256 of 2023-06-27 as changed by order No. 509 of 2024-12-30, part 1 and annex 1. Points that
 * order 509 leaves as they were are cited as R256; `row` is a row of the list of basic requirements.
 */
export const burialPayment2024 = compose(
  {
    id: 'burial-payment-2024',
    code: 'b24',
    family: 'burial-payment',
    title: t(
      'Жерлеуге арналған бір жолғы төлемді тағайындау',
      'Назначение единовременной выплаты на погребение',
      'Assignment of the one-off burial payment',
    ),
    act: {
      order: '509',
      date: localDate('2024-12-30'),
      annex: '1',
      issuer: labourMinister,
      acts,
      seed: '003: 1–67, 248–355',
    },
    // Ten calendar days after the first official publication, whose day is not printed; kept as data.
    inForce: { from: localDate('2025-01-11'), until: null },
    standsIn: null,
    provider: territorialBodies,
    channels: { in: ['corporation', 'portal', 'mobile'], out: ['corporation', 'mobile', 'portal'] },
  },
  [
    // For whose burial
    deceasedPerson({ source: 'row 8', from: ['form', 'registry', 'paper'] }),
    burialAmount(['R256 p.17', 'C1']),

    // Counter (p.5, p.12; R256 p.17): department, branch and provider, one working day each, three in all
    corporation({
      intake: 'p.12, R256 p.17',
      caseFormer: 'R256 p.17',
      branch: 'R256 p.17',
      departmentTerm: ['1wd', 'R256 p.17'],
      branchTerm: ['1wd', 'R256 p.17'],
      provider: 'specialist',
      amountSource: 'R256 p.17',
      amountFacts,
      noSendBack: true,
      readings: { start: ['C1', 'C14'], branchSigns: ['C1'] },
    }),
    threeSignatures({
      specialist: 'R256 p.17',
      unitHead: 'R256 p.17',
      head: 'R256 p.17',
      terms: {},
      saysUntrue: true,
      refusalGrounds: ['RG1', 'RG2', 'RG3'],
      pausedBy: [],
      readings: { start: ['C1'], disagree: ['C1'], decision: ['C1'] },
      makes: ['notice'],
      opens: noticeAndRequest,
      orders: [],
    }),
    rescanRequest({ at: ['branchCheck', 'specialist', 'unitHead', 'head'], source: 'R256 p.17', reading: ['C1'] }),
    notice({ source: 'row 5', channels: ['inPerson'], mode: 'all', readings: ['C12'] }),
    paymentOnRequest({
      source: 'R256 p.19',
      request: ['1wd', 'R256 p.19'],
      transfer: ['5wd', 'R256 p.20'],
      transferSince: 'registered',
      readings: { request: ['C1'], transfer: ['C1'] },
    }),

    // Portal and offer (p.13, p.16, p.19-1)
    automatic,

    // Information on the assignment through the portal (row 8)
    portalLookUp({
      source: 'row 8',
      unnumbered: true,
      registry: 'assignments',
      fills: ['storedAmount', 'storedAssignedOn'],
      readings: { automatic: ['information'], noData: ['information'], refusal: ['information'], key: ['C7'] },
      informationSource: 'row 8',
      informationFields: [department, citizen, fact('amount', 'storedAmount'), fact('assignedOn', 'storedAssignedOn'), qr],
      labels: words.information,
    }),

    // Papers: R256 annexes 1, 3, 5, 7; the receipt for an incomplete package and the notice follow the sister order 257
    applicationForm({
      source: 'R256 annex 1',
      origin: 'standard',
      title: words.titles.application,
      request: words.titles.request,
      asks: deceasedFields,
      labels: {},
      consents,
    }),
    applicationForm({
      name: 'portalApplication',
      factsElsewhere: true,
      source: 'R256 annex 5',
      origin: 'standard',
      title: words.titles.portalApplication,
      request: words.titles.request,
      asks: [
        ...deceasedFields,
        fact('diedOn', 'deceased.diedOn'),
        fact('deathRecord', 'deathRecordNumber'),
        fact('deathRegisteredOn'),
        fact('registryOffice'),
      ],
      labels: words.portalApplication,
      consents,
      sign: { over: 'application', acts: [{ by: 'applicant', kind: ['eds', 'qr'] }] },
    }),
    acceptanceReceipt({ source: 'p.12', origin: 'standard', payment: words.titles.payment, dueAfter: '3wd' }),
    refusalReceipt({ name: 'refusalReceiptExisting', source: 'R256 annex 3', title: words.titles.refusalExisting, reading: ['C16'] }),
    refusalReceipt({ name: 'refusalReceipt', source: 'R256 p.10', title: words.titles.refusal, reading: ['C16'] }),
    burialDecisionPapers({ draftSource: 'p.19-1, R256 annex 7', noticeSource: 'row 5', titles: words.titles }),
  ],
  {
    entries: entries(bankAndContacts, consentFacts(consents)),
    parties: {
      applicant: { known: ['iin', 'bin'], required: true, source: 'p.5, row 8' },
      representative: { known: ['iin'], power: 'powerOfAttorney', source: 'row 8', reading: ['C11'] },
    },
    facts: {
      applicantKind: { type: 'choice', options: ['person', 'entrepreneur', 'legalEntity'], from: ['form'], source: 'row 8(1)' },
      residence: { of: 'applicant', type: 'text', from: ['registry', 'paper', 'form'], source: 'R256 annex 1' },
      phone: { of: 'applicant', type: 'phone', from: ['form'], source: 'R256 annex 1' },
      account: { of: 'applicant', type: 'iban', from: ['form'], required: electronic, source: 'row 8, R256 annex 5' },
      diedAbroad: { type: 'yesNo', from: ['form'], source: 'row 8(2)' },
      apostilled: { type: 'yesNo', from: ['paper'], source: 'row 8(2)' },
      deathRecordNumber: { type: 'text', from: ['registry'], source: 'R256 annex 5' },
      deathRegisteredOn: { type: 'date', from: ['registry'], source: 'R256 annex 5' },
      registryOffice: { type: 'text', from: ['registry'], source: 'R256 annex 5' },
      storedAmount: { type: 'money', from: ['registry'], source: 'row 8' },
      storedAssignedOn: { type: 'date', from: ['registry'], source: 'row 8' },
    },
    proofs: proofs(identityDocument),
    claims: { burial: onceForDeceased('p.13(2), p.13(3), R256 p.10') },
    clocks: {
      department: clock('registered', 'sentToBranch', '1wd', ['caseForming'], ['R256 p.17', 'C1', 'C14'], { when: atCounter }),
      provider: clock('arrived', 'decided', '1wd', ['specialist', 'unitHead', 'head'], ['R256 p.17', 'C1']),
      overall: clock('registered', 'decided', '3wd', ['caseForming', 'branchCheck', 'specialist', 'unitHead', 'head'], ['row 3', 'C14'], {
        when: atCounter,
      }),
    },
    findings: { burial: burialFinding('row 5') },
    grounds: {
      RA1: ground('acceptance', ['R256 p.10', 'C16'], { mayApplyAgain: false }),
      RA2: ground('acceptance', ['R256 p.10, row 8', 'C16']),
      RA3: ground('acceptance', ['R256 p.10', 'C16']),
      RA4: ground('acceptance', ['R256 p.11', 'C10'], { mayApplyAgain: false }),
      P0: ground('gate', ['p.13', 'C2']),
      P1: ground('acceptance', 'p.13(1)'),
      P2: ground('acceptance', 'p.13(2)', { mayApplyAgain: false }),
      P3: ground('acceptance', 'p.13(3)'),
      P4: ground('acceptance', 'p.13(4)'),
      P5: ground('acceptance', 'p.13(5)', { mayApplyAgain: false }),
      RG1: ground('decision', 'row 9(1)', { when: is('documentsUntrue') }),
      RG2: ground('decision', 'row 9(2)'),
      RG3: ground('decision', 'row 9(3)', { when: is('consentPersonalData', false) }),
      RG4: ground('decision', ['p.19-1', 'C13']),
    },
    readings,
    words: words.own,
  },
) satisfies Regulation;
