import type { Item, Regulation } from '../../src/law/index.ts';
import { authenticityCheck } from '../common/authenticity-check.ts';
import { compose } from '../common/compose.ts';
import { corporation } from '../common/corporation.ts';
import { handOver } from '../common/hand-over.ts';
import { notice } from '../common/notice.ts';
import { order407 } from '../common/order-407.ts';
import { fact, must } from '../common/paper.ts';
import { decisionPapers, refusalReceipt } from '../common/papers.ts';
import { sentForPayment } from '../common/payment.ts';
import { applicant } from '../common/people.ts';
import { item, step } from '../common/process.ts';
import { returnForDocuments } from '../common/return-for-documents.ts';
import { threeSignatures } from '../common/three-signatures.ts';
import { amountFacts, amounts, findings } from './amounts.ts';
import { entries, portal } from './entries.ts';
import { papers } from './papers.ts';
import { readings } from './readings.ts';
import { awardTerms, type Risk, riskIs, subject } from './subject.ts';
import { identity, words } from './words.ts';

/** What another body's entry leaves to be looked up. */
const later = (name: string, proof: string, entry: string, risk: Risk): Item =>
  item(name, 'lookUp', 'p.2(1), p.11(4)', { proof, required: { all: [{ entry }, riskIs(risk)] } });

/** What the officer who forms the case file does (p.11, from the ninth paragraph on). */
const caseForming = step('caseFormer', 'p.11 (case former)', [
  item('certificate', 'fill', ['p.11 (case former, 1)', 'contributions'], {
    fills: ['participationMonths', 'averageIncome', 'contributionsDiffer'],
  }),
  later('degree', 'capacityDegree', 'mseIntake', 'capacity-loss'),
  later('status', 'unemployed', 'employmentIntake', 'job-loss'),
  item('formFile', 'fill', 'p.11 (case former, 2)'),
  item('calculate', 'calculate', 'p.11 (case former, 2)', { required: { outcome: 'assign' }, mayFill: amountFacts }),
  item('draft', 'draft', 'p.11 (case former, 2)'),
]);

/**
 * Social insurance payments for six social risks: order No. 407 of 2015-05-28, annex 5 (restated by No. 152 of 2016-02-26, last changed by
 * No. 66 of 2019-02-11), until order No. 84 of 2021-03-25.
 */
export const socialInsurancePayments = compose(
  {
    id: 'social-insurance-payments',
    code: 'a05',
    family: 'social-insurance-payments',
    title: identity.title,
    ...order407({ annex: '5', lastChange: { order: '66', on: '2019-02-11' }, acts: identity.acts, seed: '004: 2975–3723' }),
    provider: identity.provider,
    channels: { in: ['corporation', 'mse', 'employmentOffice', 'portal'], out: ['corporation', 'portal'] },
  },
  [
    // Chapter 1. General (p.1–4): who asks, for which risk, where
    applicant({ source: 'p.11(4)', absence: { portal: 'endAttempt' }, accountRequired: true }),
    subject,
    amounts,

    // Chapters 2 and 3. What the provider's officers do (p.5–9, table of annex 1): no head of a unit here
    threeSignatures({
      specialist: 'p.6(1)',
      head: 'p.6(2)',
      office: 'insurance-fund',
      terms: { specialist: ['2wd', 'p.6(1), p.9, annex 1 row 1'], head: ['2wd', 'p.6(2), p.9, annex 1 row 2'] },
      refusalGrounds: ['RG1', 'RG2', 'RG4'],
      headGrounds: ['RG3'],
      pausedBy: ['authenticityCheck'],
      readings: { start: ['starts', 'pause'], disagree: ['headRefuses'], decision: ['headRefuses', 'refusalNotice', 'draftOrDecision'] },
      makes: ['notice'],
      opens: ['giveNotice'],
      orders: ['toPayment'],
    }),
    returnForDocuments({
      at: ['specialist', 'head'],
      source: 'p.6(1), p.6(2)',
      window: ['30wd', 'p.6(1), p.6(2)'],
      tell: ['5wd', 'p.13(1)'],
      bring: ['25wd', 'p.13(1)'],
      bringFrom: 'told',
      rework: ['2wd', 'p.13(2)'],
      silence: { propose: ['refuse'], basis: 'R236 p.21', to: 'specialist' },
      readings: { window: ['window', 'headWithin'], silence: ['silenceBoth', 'notByItself'], back: ['pause'] },
      channels: ['phone', 'post', 'email'],
    }),
    authenticityCheck({
      at: ['specialist', 'head'],
      source: 'p.6(1), p.6(2)',
      tell: ['5wd', 'p.6(1), p.6(2)'],
      sms: { source: 'p.6, R236 annex 21', journal: 'smsJournal' },
      readings: ['throughUnit', 'checkWithoutEnd'],
    }),
    sentForPayment({ source: 'p.6(2)', readings: ['refusalNotice'], sends: ['risk', 'applicant.account'], award: awardTerms }),

    // Chapter 4. State Corporation, MSE unit and employment office (p.10–14)
    entries,
    handOver({
      bodies: [
        { entry: 'mseIntake', step: 'mseHandOver', unit: 'mseOfficer', post: 'mse-intake', office: 'mse', words: identity.mse },
        {
          ...{ entry: 'employmentIntake', step: 'employmentHandOver', unit: 'employmentOfficer' },
          ...{ post: 'employment-intake', office: 'employment-office', words: identity.employment },
        },
      ],
      source: 'p.11',
      term: ['1wd', 'p.11'],
      to: 'caseForming',
      fields: [must('risk')],
      readings: { package: ['package'], start: ['handOverStart'] },
    }),
    corporation({
      intake: 'p.11',
      caseFormer: 'p.11 (case former)',
      branch: 'p.12',
      departmentTerm: ['2wd', 'p.11 (case former)'],
      departmentFrom: 'received',
      branchTerm: [{ choose: [{ when: { raised: 'brought' }, use: '1wd' }, { use: '2wd' }] }, 'p.12, p.13'],
      correction: { term: ['5wd', 'annex 4 (*)'], from: ['received', 'brought'] },
      erringPost: 'annex 4 (**)',
      reworks: ['rework'],
      provider: 'specialist',
      amountSource: 'p.11 (case former, 2)',
      amountFacts,
      makes: ['participation'],
      readings: { start: ['handOverStart'], branchSigns: ['branchSigns'], branchError: ['branchFive', 'erringPost'] },
    }),
    notice({
      source: 'p.14',
      term: ['1wd', 'p.14'],
      channels: ['sms', 'inPerson'],
      mode: 'all',
      readings: ['handOrSms', 'collected'],
      portal: { entry: 'portal', source: 'p.15(19)' },
    }),

    // Portal (p.15, diagram of annex 3)
    portal,

    // Forms: papers that the regulation only names, and annex 2
    refusalReceipt({ name: 'refusalReceipt', source: 'p.11', title: identity.refusalReceipt }),
    decisionPapers({
      draftSource: 'p.11 (case former, 2)',
      draftTitle: identity.decision,
      noticeSource: 'annex 2',
      noticeOrigin: 'printed',
      noticeTitle: identity.notice,
      facts: [must('risk'), fact('months', 'participationMonths'), fact('income', 'averageIncome')],
      factLabels: {},
    }),
  ],
  {
    ...papers,
    steps: { caseForming },
    findings,
    readings,
    words,
  },
) satisfies Regulation;
