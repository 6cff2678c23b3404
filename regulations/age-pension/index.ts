import { localDate } from '../../src/base/index.ts';
import type { FactRef, Regulation } from '../../src/law/index.ts';
import { acts, committeeDivisions } from '../common/acts.ts';
import { applicationForm, bankAndContacts, consentFacts, identityDocument } from '../common/application-form.ts';
import { authenticityCheck } from '../common/authenticity-check.ts';
import { compose } from '../common/compose.ts';
import { corporation } from '../common/corporation.ts';
import { notice } from '../common/notice.ts';
import { order407 } from '../common/order-407.ts';
import { acceptanceReceipt, decisionPapers, refusalReceipt } from '../common/papers.ts';
import { sentForPayment } from '../common/payment.ts';
import { applicant } from '../common/people.ts';
import { portalLookUp } from '../common/portal-look-up.ts';
import { returnForDocuments } from '../common/return-for-documents.ts';
import { threeSignatures } from '../common/three-signatures.ts';
import { t } from '../common/words.ts';
import { amountFacts, amounts } from './amounts.ts';
import { readings } from './readings.ts';
import { words } from './words.ts';

const consents = ['income', 'reportChanges', 'personalData', 'bankData', 'sms'] as const;

/** A document that is shown in the original and scanned where no registry has it. */
const onPaper = { paper: { originalSeen: true, scanned: true }, absence: 'takePaper' } as const;

/** The registry covers what was registered in Kazakhstan strictly after a day (p.11(2), reading X10). */
const registeredAfter = (inKazakhstan: FactRef, on: FactRef, day: string) => ({
  all: [
    { fact: inKazakhstan, is: true },
    { fact: on, after: localDate(day) },
  ],
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
      informationFields: [
        { name: 'department', from: { officer: 'office' }, required: true },
        { name: 'citizen', from: { party: 'applicant', as: 'name' }, required: true },
        { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' }, required: true },
        { name: 'amount', from: { fact: 'storedAmount' }, required: true },
        { name: 'assignedOn', from: { fact: 'storedAssignedOn' }, required: true },
        { name: 'equalToPaper', from: { static: 'documents.information.equalToPaper.text' } },
        { name: 'barcode', from: { code: 'barcode' } },
      ],
      labels: words.information,
    }),

    // Papers that the regulation only names (forms of the Standard)
    applicationForm({
      source: 'p.5, standard p.9',
      origin: 'standard',
      title: words.titles.application,
      request: words.titles.request,
      asks: [{ name: 'assignedBefore', from: { fact: 'assignedBefore' } }],
      labels: words.applicationLabels,
      consents,
    }),
    acceptanceReceipt({ source: 'p.11(7)', origin: 'standard', payment: words.titles.payment }),
    refusalReceipt({
      name: 'refusalReceiptAssigned',
      source: 'standard annex 4',
      title: t(
        'Зейнетақы төлемдерін тағайындауға өтінішті қабылдаудан бас тарту туралы қолхат',
        'Расписка об отказе в приёме заявления на назначение пенсионных выплат',
        'Receipt of refusal: already assigned or paid',
      ),
    }),
    refusalReceipt({
      name: 'refusalReceipt',
      source: 'standard annex 3',
      title: t(
        'Өтінішті қабылдаудан бас тарту туралы қолхат',
        'Расписка об отказе в приёме заявления',
        'Receipt of refusal to accept the application',
      ),
    }),
    decisionPapers({
      draftSource: 'p.11 (case former, 2)',
      noticeSource: 'p.4, p.14',
      noticeOrigin: 'standard',
      draftTitle: t(
        'Зейнетақы төлемдерін тағайындау (тағайындаудан бас тарту) туралы шешім',
        'Решение о назначении (отказе в назначении) пенсионных выплат',
        'Decision to assign (refuse) the pension',
      ),
      noticeTitle: t(
        'Зейнетақы төлемдерін тағайындау (тағайындаудан бас тарту) туралы хабарлама',
        'Уведомление о назначении (отказе в назначении) пенсионных выплат',
        'Notice of assignment (refusal) of the pension',
      ),
      payment: words.titles.payment,
      facts: [
        { name: 'monthsBefore1998', from: { fact: 'monthsBefore1998' } },
        { name: 'averageIncome', from: { fact: 'averageIncome' } },
        { name: 'incomeFrom', from: { fact: 'incomeFrom' } },
        { name: 'incomeUntil', from: { fact: 'incomeUntil' } },
      ],
      factLabels: words.decisionLabels,
    }),
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
        form: 'application',
        gates: [
          {
            name: 'existing',
            does: { kind: 'ask', proofs: ['existingAssignment'] },
            silent: 'takePaper',
            source: 'p.11(1)',
            reading: ['X9'],
          },
          {
            name: 'notAssigned',
            does: { kind: 'condition', that: { unless: { fact: 'alreadyAssigned', is: true } } },
            fails: { ground: 'RA1', receipt: 'refusalReceiptAssigned' },
            source: 'p.11(1)',
          },
          {
            name: 'unclaimed',
            does: { kind: 'unclaimed' },
            fails: { ground: 'RA1', receipt: 'refusalReceiptAssigned' },
            source: 'p.11(1)',
          },
          {
            name: 'registries',
            does: { kind: 'ask', proofs: ['identity', 'residence', 'birth', 'marriage', 'childDeath', 'guardianship', 'adoption'] },
            silent: 'takePaper',
            source: 'p.11(2)',
            reading: ['X10'],
          },
          { name: 'workBook', does: { kind: 'confirm', items: ['workBookChecked'] }, source: 'p.11(4)', reading: ['X25'] },
          {
            name: 'complete',
            does: { kind: 'complete' },
            fails: { ground: 'RA2', receipt: 'refusalReceipt' },
            source: 'p.11(3)',
            reading: ['X9'],
          },
          { name: 'inDate', does: { kind: 'inDate' }, fails: { ground: 'RA3', receipt: 'refusalReceipt' }, source: 'p.11' },
          {
            name: 'right',
            does: { kind: 'condition', that: { unless: { fact: 'hasRight', is: false } } },
            fails: { ground: 'RA4', receipt: 'refusalReceipt' },
            source: 'p.11',
          },
          { name: 'scanned', does: { kind: 'scanned' }, source: 'p.11(5), p.11(6)' },
        ],
        registers: { journal: 'applications', receipt: 'receipt', raises: [] },
        joins: 'caseForming',
        source: 'p.5, p.10, p.11',
      },
    },
    parties: { child: { known: ['iin', 'neither'], many: true, source: 'p.11(2)' } },
    facts: {
      alreadyAssigned: { type: 'yesNo', from: ['registry'], source: 'p.11(1)' },
      hasRight: { type: 'yesNo', from: ['officer'], source: 'p.11' },
      assignedBefore: { type: 'choice', options: ['assigned', 'notAssigned'], from: ['form'], source: 'standard p.9' },
      isMarried: { type: 'yesNo', from: ['form'], source: 'p.11(2)' },
      isGuardian: { type: 'yesNo', from: ['form'], source: 'p.11(2)' },
      hasAdopted: { type: 'yesNo', from: ['form'], source: 'p.11(2)' },
      registeredOn: { of: 'child', type: 'date', from: ['form', 'paper'], source: 'p.11(2)' },
      registeredInKazakhstan: { of: 'child', type: 'yesNo', from: ['form', 'paper'], source: 'p.11(2)' },
      died: { of: 'child', type: 'yesNo', from: ['form', 'registry', 'paper'], source: 'p.11(2)' },
      deathRegisteredOn: { of: 'child', type: 'date', from: ['form', 'paper'], source: 'p.11(2)' },
      deathInKazakhstan: { of: 'child', type: 'yesNo', from: ['form', 'paper'], source: 'p.11(2)' },
      marriageRegisteredOn: { type: 'date', from: ['form', 'paper'], source: 'p.11(2)' },
      marriageInKazakhstan: { type: 'yesNo', from: ['form', 'paper'], source: 'p.11(2)' },
      monthsBefore1998: { type: 'number', from: ['paper', 'officer'], source: 'p.11(4)' },
      averageIncome: { type: 'money', from: ['registry', 'paper', 'officer'], source: 'p.11 (case former, 1)' },
      incomeFrom: { type: 'date', from: ['registry', 'paper', 'officer'], source: 'p.11 (case former, 1)' },
      incomeUntil: { type: 'date', from: ['registry', 'paper', 'officer'], source: 'p.11 (case former, 1)' },
      workBookDefective: { type: 'yesNo', from: ['officer'], source: 'p.11(4)' },
      incomeDiffers: { type: 'yesNo', from: ['officer'], source: 'p.11 (case former, 1)' },
      storedResult: { type: 'choice', options: ['assigned', 'refused'], from: ['registry'], source: 'p.4, p.15' },
      storedReasons: { type: 'longText', from: ['registry'], source: 'p.4' },
      storedAmount: { type: 'money', from: ['registry'], source: 'annex 2' },
      storedAssignedOn: { type: 'date', from: ['registry'], source: 'annex 2' },
    },
    proofs: {
      existingAssignment: {
        of: 'applicant',
        when: { entry: 'counter' },
        registry: { name: 'assignments', fills: ['alreadyAssigned'] },
        absence: 'askLater',
        source: 'p.11(1)',
      },
      birth: {
        of: 'child',
        registry: {
          name: 'civil-status-births',
          covers: registeredAfter('child.registeredInKazakhstan', 'child.registeredOn', '2007-08-13'),
        },
        ...onPaper,
        source: 'p.11(2)',
        reading: ['X10'],
      },
      marriage: {
        when: { fact: 'isMarried', is: true },
        registry: {
          name: 'civil-status-marriages',
          covers: registeredAfter('marriageInKazakhstan', 'marriageRegisteredOn', '2008-06-01'),
        },
        ...onPaper,
        source: 'p.11(2)',
        reading: ['X10'],
      },
      childDeath: {
        of: 'child',
        when: { fact: 'child.died', is: true },
        registry: {
          name: 'civil-status-deaths',
          covers: registeredAfter('child.deathInKazakhstan', 'child.deathRegisteredOn', '2008-05-01'),
        },
        ...onPaper,
        source: 'p.11(2)',
        reading: ['X10'],
      },
      guardianship: {
        when: { fact: 'isGuardian', is: true },
        registry: { name: 'e-guardianship' },
        ...onPaper,
        source: 'p.11(2)',
      },
      adoption: {
        when: { fact: 'hasAdopted', is: true },
        registry: { name: 'supreme-court' },
        ...onPaper,
        source: 'p.11(2)',
      },
      workBook: {
        paper: { originalSeen: true, scanned: true, fills: ['monthsBefore1998'] },
        when: { entry: 'counter' },
        absence: 'takePaper',
        source: 'p.11(4)',
      },
      archiveCertificate: {
        when: { fact: 'workBookDefective', is: true },
        ...onPaper,
        source: 'p.11(4)',
        reading: ['X25'],
      },
      incomeCertificate: {
        paper: { originalSeen: true, scanned: true, fills: ['averageIncome', 'incomeFrom', 'incomeUntil'] },
        when: { entry: 'counter' },
        absence: 'takePaper',
        source: 'p.11 (case former, 1)',
      },
      contributionsExtract: {
        of: 'applicant',
        when: { entry: 'counter' },
        registry: { name: 'transit-account', fills: ['averageIncome', 'incomeFrom', 'incomeUntil'] },
        absence: 'askLater',
        source: 'p.11 (case former, 1)',
      },
      contributionsConfirmed: {
        when: { fact: 'incomeDiffers', is: true },
        paper: { originalSeen: true, scanned: true },
        absence: 'askLater',
        source: 'p.11 (case former, 1)',
        reading: ['X25'],
      },
    },
    claims: {
      pension: { family: 'age-pension', of: ['applicant.iin'], blockedBy: ['pending', 'assigned', 'paid'], source: 'p.11(1)' },
    },
    steps: {
      caseForming: {
        unit: 'caseFormer',
        source: 'p.11 (case former)',
        does: [
          { name: 'askExtract', kind: 'lookUp', proof: 'contributionsExtract', source: 'p.11 (case former, 1)' },
          { name: 'compareIncome', kind: 'compare', required: true, fills: ['incomeDiffers'], source: 'p.11 (case former, 1)' },
          {
            name: 'confirmContributions',
            kind: 'lookUp',
            proof: 'contributionsConfirmed',
            required: { fact: 'incomeDiffers', is: true },
            source: 'p.11 (case former, 1)',
            reading: ['X25'],
          },
          { name: 'formFile', kind: 'fill', required: true, source: 'p.11 (case former, 2)' },
          {
            ...{ name: 'calculate', kind: 'calculate', required: { outcome: 'assign' }, mayFill: amountFacts },
            source: 'p.11 (case former, 3)',
          },
          { name: 'draft', kind: 'draft', required: true, source: 'p.11 (case former, 3)' },
        ],
      },
    },
    findings: {
      pension: {
        of: 'applicant',
        outcomes: ['assign', 'refuse'],
        amount: 'age-pension',
        facts: ['monthsBefore1998', 'averageIncome', 'incomeFrom', 'incomeUntil'],
        source: 'p.4',
      },
    },
    moves: {
      // Table of annex 1: a file that needs completing, and no paper of the applicant's
      returnToComplete: {
        at: ['specialist', 'unitHead', 'head'],
        to: 'rework',
        reasons: 'required',
        newDraft: true,
        blockedBy: ['authenticityCheck'],
        raises: ['returnedToComplete'],
        source: 'annex 1 rows 1–3',
        reading: ['X6'],
      },
      // p.4: information on a refusal too, for which annex 2 has no field
      giveInformation: {
        at: ['lookUp'],
        to: 'ended:informed',
        when: { all: [{ proof: 'stored', shown: true }, { unless: { fact: 'storedResult', is: 'refused' } }] },
        automatic: true,
        makes: ['information'],
        delivers: ['information'],
        source: 'p.15(12)',
        reading: ['X2'],
      },
      giveInformationOnRefusal: {
        at: ['lookUp'],
        to: 'ended:informed',
        when: {
          all: [
            { proof: 'stored', shown: true },
            { fact: 'storedResult', is: 'refused' },
          ],
        },
        automatic: true,
        makes: ['informationOnRefusal'],
        delivers: ['informationOnRefusal'],
        source: 'p.4',
        reading: ['X2'],
      },
    },
    moments: { returnedToComplete: { source: 'annex 1 rows 1–3', reading: ['X6'] } },
    clocks: {
      rework: {
        from: ['brought', 'returnedToComplete'],
        to: 'left.rework',
        term: '3wd',
        covers: ['rework'],
        source: 'p.13(2)',
        reading: ['X6'],
      },
    },
    deliveries: {
      informationOnRefusal: {
        document: 'informationOnRefusal',
        to: 'applicant',
        channels: [{ channel: 'portal' }],
        mode: 'all',
        source: 'p.4',
        reading: ['X2'],
      },
    },
    documents: {
      informationOnRefusal: {
        kind: 'information',
        fields: [
          { name: 'department', from: { officer: 'office' }, required: true },
          { name: 'citizen', from: { party: 'applicant', as: 'name' }, required: true },
          { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' } },
          { name: 'refusedOn', from: { fact: 'storedAssignedOn' } },
          { name: 'reasons', from: { fact: 'storedReasons' } },
          { name: 'equalToPaper', from: { static: 'documents.information.equalToPaper.text' } },
          { name: 'barcode', from: { code: 'barcode' } },
        ],
        sign: { over: { document: 'informationOnRefusal' }, acts: [{ by: 'lookUpSystem', kind: 'serverKey' }] },
        journal: 'information',
        languages: ['kk', 'ru'],
        origin: 'proposed',
        source: 'p.4',
        reading: ['X2'],
      },
    },
    grounds: {
      RA1: { stage: 'acceptance', mayApplyAgain: false, when: { fact: 'alreadyAssigned', is: true }, source: 'p.11(1)' },
      RA2: { stage: 'acceptance', mayApplyAgain: true, source: 'p.11' },
      RA3: { stage: 'acceptance', mayApplyAgain: true, source: 'p.11' },
      RA4: { stage: 'acceptance', mayApplyAgain: true, when: { fact: 'hasRight', is: false }, source: 'p.11' },
      RG1: { stage: 'decision', mayApplyAgain: true, source: 'p.6' },
      RG2: { stage: 'decision', mayApplyAgain: true, when: { fact: 'documentsUntrue', is: true }, source: 'p.6' },
      RG3: { stage: 'decision', mayApplyAgain: true, source: 'p.6' },
    },
    readings,
    words: words.own,
  },
) satisfies Regulation;
