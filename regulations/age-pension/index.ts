import { localDate } from '../../src/base/index.ts';
import type { Condition, FactRef, Proof, Regulation } from '../../src/law/index.ts';
import { acts, committeeDivisions } from '../common/acts.ts';
import { applicationForm, bankAndContacts, consentFacts, identityDocument } from '../common/application-form.ts';
import { authenticityCheck } from '../common/authenticity-check.ts';
import { compose } from '../common/compose.ts';
import { corporation } from '../common/corporation.ts';
import { onPortal } from '../common/delivery.ts';
import { notice } from '../common/notice.ts';
import { order407 } from '../common/order-407.ts';
import { barcode, birthDate, citizen, department, fact, ofStore, paper, printed } from '../common/paper.ts';
import { acceptanceReceipt, decisionPapers, refusalReceipt } from '../common/papers.ts';
import { sentForPayment } from '../common/payment.ts';
import { applicant } from '../common/people.ts';
import { read } from '../common/place.ts';
import { informationForm, portalLookUp } from '../common/portal-look-up.ts';
import { clock, finding, item, move, optional, step } from '../common/process.ts';
import { returnForDocuments } from '../common/return-for-documents.ts';
import { asks, choice, desk, each, failing, gate, ground, holds, is, once, onPaper, recorded, saidBy } from '../common/short.ts';
import { threeSignatures } from '../common/three-signatures.ts';
import { t } from '../common/words.ts';
import { amountFacts, amounts } from './amounts.ts';
import { readings } from './readings.ts';
import { words } from './words.ts';

const consents = ['income', 'reportChanges', 'personalData', 'bankData', 'sms'] as const;

/** What the registries of p.11(2) are asked for. */
const familyAsked = asks('identity', 'residence', 'birth', 'marriage', 'childDeath', 'guardianship', 'adoption');

const form = saidBy('form');
const formOrPaper = saidBy('form', 'paper');
const income = saidBy('registry', 'paper', 'officer');
const officer = saidBy('officer');
const registry = saidBy('registry');

const atCounter: Condition = { entry: 'counter' };
const incomeFacts = ['averageIncome', 'incomeFrom', 'incomeUntil'] as const;
const foundStored: Condition = { proof: 'stored', shown: true };
const showing = (...fills: readonly FactRef[]) => ({ originalSeen: true, scanned: true, fills });

/** What the registry of civil status covers: registered in Kazakhstan strictly after a day (p.11(2), reading X10); a paper shows the rest. */
const civilStatus = (name: string, inKazakhstan: FactRef, on: FactRef, day: string, more: Partial<Proof>): Proof =>
  onPaper(['p.11(2)', 'X10'], {
    registry: { name, covers: { all: [is(inKazakhstan), { fact: on, after: localDate(day) }] } },
    ...more,
  });

/** Age pension: order No. 407 of 2015-05-28, annex 1 (as changed by No. 800 of 2018-08-29), until order No. 84 of 2021-03-25. */
export const agePension = compose(
  {
    id: 'age-pension',
    code: 'a01',
    family: 'age-pension',
    title: t('Жасына байланысты зейнетақы төлемдерін тағайындау', 'Назначение пенсионных выплат по возрасту', 'Assignment of age pension'),
    ...order407({ annex: '1', lastChange: { order: '800', on: '2018-08-29' }, acts, seed: '004: 134–810' }),
    provider: committeeDivisions,
    channels: { in: ['corporation'], out: ['corporation', 'portal'] },
  },
  [
    // Chapter 1. General (p.1–4): who asks
    applicant({ source: 'p.11(2)', absence: 'takePaper', identityFills: identityDocument }),

    // Chapter 2. What the provider's officers do (p.5–7, p.8–9, table of annex 1)
    threeSignatures({
      specialist: 'p.6(1)',
      unitHead: 'p.6(2)',
      head: 'p.6(3)',
      terms: { specialist: ['2wd', 'p.9, annex 1 row 1'], unitHead: ['2wd', 'p.9, annex 1 row 2'], head: ['1wd', 'p.9, annex 1 row 3'] },
      refusalGrounds: ['RG1', 'RG2', 'RG3'],
      pausedBy: ['authenticityCheck'],
      readings: { start: ['X26', 'X5'], decision: ['X11', 'X24'] },
      makes: ['notice'],
      opens: ['giveNotice'],
      orders: ['toPayment'],
    }),
    authenticityCheck({ at: ['specialist', 'unitHead', 'head'], source: 'p.6', term: ['5wd', 'p.6(1)–(3)'], readings: ['X5', 'X18'] }),
    amounts,
    sentForPayment({ source: 'p.6(3)', readings: ['X24'], sends: ['applicant.account'] }),

    // Chapter 4. State Corporation (p.10–14)
    corporation({
      intake: 'p.11',
      caseFormer: 'p.11',
      branch: 'p.12',
      departmentTerm: ['3wd', 'p.11'],
      branchTerm: ['2wd', 'p.12'],
      provider: 'specialist',
      amountSource: 'p.11 (case former, 3)',
      amountFacts,
      reworks: ['rework'],
      readings: { start: ['X8'], branchSigns: ['X12'], branchError: ['branchError'] },
    }),
    returnForDocuments({
      at: ['specialist', 'unitHead', 'head'],
      source: 'p.6(1)–(3)',
      window: ['30wd', 'p.6(1)'],
      tell: ['5wd', 'p.13'],
      bring: ['25wd', 'p.13'],
      bringFrom: 'told',
      rework: ['3wd', 'p.13'],
      silence: { propose: ['assign', 'refuse'], basis: 'R223 p.26', to: 'specialist' },
      readings: { window: ['X3', 'X6', 'X20', 'X26'], silence: ['X4'], back: ['X7'] },
      channels: ['phone', 'sms'],
    }),
    notice({ source: 'p.14', term: ['1wd', 'p.14'], channels: ['sms', 'inPerson'], mode: 'all', readings: ['X13'] }),

    // Portal: information only (p.15–16, form of annex 2)
    portalLookUp({
      source: 'p.15',
      term: ['30min', 'p.16'],
      registry: 'assignments',
      fills: ['storedResult', 'storedAmount', 'storedAssignedOn', 'storedReasons'],
      readings: { automatic: ['X14'], noData: ['X15'], refusal: ['X2'], key: ['X23'] },
      informationSource: 'annex 2',
      informationFields: informationForm(...ofStore('amount', 'assignedOn')),
      labels: words.information,
    }),

    // Papers that the regulation only names (forms of the Standard)
    applicationForm({
      source: 'p.5, standard p.9',
      origin: 'standard',
      title: words.titles.application,
      request: words.titles.request,
      asks: [fact('assignedBefore')],
      labels: words.applicationLabels,
      consents,
    }),
    acceptanceReceipt({ source: 'p.11(7)', origin: 'standard', payment: words.titles.payment }),
    refusalReceipt({ name: 'refusalReceiptAssigned', source: 'standard annex 4', title: words.titles.refusalAssigned }),
    refusalReceipt({ name: 'refusalReceipt', source: 'standard annex 3', title: words.titles.refusal }),
    decisionPapers({
      draftSource: 'p.11 (case former, 2)',
      noticeSource: 'p.4, p.14',
      noticeOrigin: 'standard',
      draftTitle: words.titles.decision,
      noticeTitle: words.titles.notice,
      payment: words.titles.payment,
      facts: amountFacts.map((name) => fact(name)),
      factLabels: words.decisionLabels,
    }),
  ],
  {
    // p.11: what the counter asks, in its order
    entries: {
      counter: desk('corporation', 'corpIntake', ['applications', 'receipt'], 'p.5, p.10, p.11', {
        collects: [
          'applicant.iin',
          'assignedBefore',
          ...bankAndContacts,
          'child.registeredOn',
          'child.registeredInKazakhstan',
          'child.died',
          'child.deathRegisteredOn',
          'child.deathInKazakhstan',
          'isMarried',
          'marriageRegisteredOn',
          'marriageInKazakhstan',
          'isGuardian',
          'hasAdopted',
          ...consentFacts(consents),
          'workBookDefective',
          'hasRight',
        ],
        gates: [
          gate('existing', ['p.11(1)', 'X9'], asks('existingAssignment'), { silent: 'takePaper' }),
          gate('notAssigned', 'p.11(1)', holds({ unless: is('alreadyAssigned') }), failing('RA1', 'refusalReceiptAssigned')),
          gate('unclaimed', 'p.11(1)', { kind: 'unclaimed' }, failing('RA1', 'refusalReceiptAssigned')),
          gate('registries', ['p.11(2)', 'X10'], familyAsked, { silent: 'takePaper' }),
          gate('workBook', ['p.11(4)', 'X25'], { kind: 'confirm', items: ['workBookChecked'] }),
          gate('complete', ['p.11(3)', 'X9'], { kind: 'complete' }, failing('RA2', 'refusalReceipt')),
          gate('inDate', 'p.11', { kind: 'inDate' }, failing('RA3', 'refusalReceipt')),
          gate('right', 'p.11', holds({ unless: is('hasRight', false) }), failing('RA4', 'refusalReceipt')),
          gate('scanned', 'p.11(5), p.11(6)', { kind: 'scanned' }),
        ],
        joins: 'caseForming',
      }),
    },
    parties: { child: { known: ['iin', 'neither'], many: true, source: 'p.11(2)' } },
    facts: {
      alreadyAssigned: registry('yesNo', 'p.11(1)'),
      hasRight: officer('yesNo', 'p.11'),
      assignedBefore: choice(['assigned', 'notAssigned'], 'standard p.9'),
      ...each(['isMarried', 'isGuardian', 'hasAdopted'], form('yesNo', 'p.11(2)')),
      registeredOn: formOrPaper('date', 'p.11(2)', { of: 'child' }),
      registeredInKazakhstan: formOrPaper('yesNo', 'p.11(2)', { of: 'child' }),
      died: saidBy('form', 'registry', 'paper')('yesNo', 'p.11(2)', { of: 'child' }),
      deathRegisteredOn: formOrPaper('date', 'p.11(2)', { of: 'child' }),
      deathInKazakhstan: formOrPaper('yesNo', 'p.11(2)', { of: 'child' }),
      marriageRegisteredOn: formOrPaper('date', 'p.11(2)'),
      marriageInKazakhstan: formOrPaper('yesNo', 'p.11(2)'),
      monthsBefore1998: saidBy('paper', 'officer')('number', 'p.11(4)'),
      averageIncome: income('money', 'p.11 (case former, 1)'),
      ...each(['incomeFrom', 'incomeUntil'], income('date', 'p.11 (case former, 1)')),
      workBookDefective: officer('yesNo', 'p.11(4)'),
      incomeDiffers: officer('yesNo', 'p.11 (case former, 1)'),
      storedResult: choice(['assigned', 'refused'], 'p.4, p.15', { from: ['registry'] }),
      storedReasons: registry('longText', 'p.4'),
      storedAmount: registry('money', 'annex 2'),
      storedAssignedOn: registry('date', 'annex 2'),
    },
    proofs: {
      existingAssignment: recorded('assignments', 'p.11(1)', 'askLater', ['alreadyAssigned'], { when: atCounter }),
      birth: civilStatus('civil-status-births', 'child.registeredInKazakhstan', 'child.registeredOn', '2007-08-13', { of: 'child' }),
      marriage: civilStatus('civil-status-marriages', 'marriageInKazakhstan', 'marriageRegisteredOn', '2008-06-01', {
        when: is('isMarried'),
      }),
      childDeath: civilStatus('civil-status-deaths', 'child.deathInKazakhstan', 'child.deathRegisteredOn', '2008-05-01', {
        of: 'child',
        when: is('child.died'),
      }),
      guardianship: onPaper('p.11(2)', { when: is('isGuardian'), registry: { name: 'e-guardianship' } }),
      adoption: onPaper('p.11(2)', { when: is('hasAdopted'), registry: { name: 'supreme-court' } }),
      workBook: onPaper('p.11(4)', { when: atCounter, paper: showing('monthsBefore1998') }),
      archiveCertificate: onPaper(['p.11(4)', 'X25'], { when: is('workBookDefective') }),
      incomeCertificate: onPaper('p.11 (case former, 1)', { when: atCounter, paper: showing(...incomeFacts) }),
      contributionsExtract: recorded('transit-account', 'p.11 (case former, 1)', 'askLater', incomeFacts, { when: atCounter }),
      contributionsConfirmed: onPaper(['p.11 (case former, 1)', 'X25'], { when: is('incomeDiffers'), absence: 'askLater' }),
    },
    claims: {
      pension: once('age-pension', ['applicant.iin'], 'p.11(1)'),
    },
    steps: {
      caseForming: step('caseFormer', 'p.11 (case former)', [
        optional(item('askExtract', 'lookUp', 'p.11 (case former, 1)', { proof: 'contributionsExtract' })),
        item('compareIncome', 'compare', 'p.11 (case former, 1)', { fills: ['incomeDiffers'] }),
        item('confirmContributions', 'lookUp', ['p.11 (case former, 1)', 'X25'], {
          proof: 'contributionsConfirmed',
          required: is('incomeDiffers'),
        }),
        item('formFile', 'fill', 'p.11 (case former, 2)'),
        item('calculate', 'calculate', 'p.11 (case former, 3)', { required: { outcome: 'assign' }, mayFill: amountFacts }),
        item('draft', 'draft', 'p.11 (case former, 3)'),
      ]),
    },
    findings: {
      pension: finding(['assign', 'refuse'], 'p.4', { amount: 'age-pension', facts: amountFacts }),
    },
    moves: {
      // Table of annex 1: a file that needs completing, and no paper of the applicant's
      returnToComplete: move(['specialist', 'unitHead', 'head'], 'rework', ['annex 1 rows 1–3', 'X6'], {
        reasons: 'required',
        newDraft: true,
        blockedBy: ['authenticityCheck'],
        raises: ['returnedToComplete'],
      }),
      // p.4: information on a refusal too, for which annex 2 has no field
      giveInformation: move('lookUp', 'ended:informed', ['p.15(12)', 'X2'], {
        when: { all: [foundStored, { unless: is('storedResult', 'refused') }] },
        automatic: true,
        makes: ['information'],
        delivers: ['information'],
      }),
      giveInformationOnRefusal: move('lookUp', 'ended:informed', ['p.4', 'X2'], {
        when: { all: [foundStored, is('storedResult', 'refused')] },
        automatic: true,
        makes: ['informationOnRefusal'],
        delivers: ['informationOnRefusal'],
      }),
    },
    moments: { returnedToComplete: { source: 'annex 1 rows 1–3', reading: ['X6'] } },
    clocks: { rework: clock(['brought', 'returnedToComplete'], 'left.rework', '3wd', ['rework'], ['p.13(2)', 'X6']) },
    deliveries: { informationOnRefusal: onPortal('informationOnRefusal', ['p.4', 'X2']) },
    documents: {
      informationOnRefusal: {
        ...paper('information', 'information', read('p.4', 'X2'), [
          [department, citizen, birthDate, fact('refusedOn', 'storedAssignedOn'), fact('reasons', 'storedReasons')],
          [printed('information', 'equalToPaper'), barcode],
        ]),
        sign: { over: { document: 'informationOnRefusal' }, acts: [{ by: 'lookUpSystem', kind: 'serverKey' }] },
      },
    },
    grounds: {
      RA1: ground('acceptance', 'p.11(1)', { mayApplyAgain: false, when: is('alreadyAssigned') }),
      ...each(['RA2', 'RA3'], ground('acceptance', 'p.11')),
      RA4: ground('acceptance', 'p.11', { when: is('hasRight', false) }),
      RG1: ground('decision', 'p.6'),
      RG2: ground('decision', 'p.6', { when: is('documentsUntrue') }),
      RG3: ground('decision', 'p.6'),
    },
    readings,
    words: words.own,
  },
) satisfies Regulation;
