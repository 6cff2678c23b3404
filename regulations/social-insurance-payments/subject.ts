import type { AwardTerms, Claim, Condition, Item } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { choice, is, item, once, paidFor, shownBy, step, tenthToPension } from '../common/short.ts';
import { amountFacts } from './amounts.ts';
import { type Risk, riskIs, risks } from './risks.ts';

/** For whom the award of each risk is paid, and what is taken off it. */
export const awardTerms: AwardTerms = paidFor(
  { child: riskIs('newborn-adoption', 'childcare'), breadwinner: riskIs('breadwinner-loss') },
  tenthToPension({ unless: riskIs('breadwinner-loss'), source: 'p.11 (case former, 2)', reading: ['contributionsWithheld'] }),
);

/** What each channel takes (p.2). */
export const taken = {
  corporation: {
    any: [
      riskIs('breadwinner-loss', 'maternity', 'newborn-adoption', 'childcare'),
      { all: [riskIs('capacity-loss'), { fact: 'degreeEstablished', is: true }] },
      { all: [riskIs('job-loss'), { fact: 'unemployedStatus', is: 'registered' }] },
    ],
  },
  mse: { all: [riskIs('capacity-loss'), { fact: 'degreeEstablished', is: false }] },
  employment: { all: [riskIs('job-loss'), { fact: 'unemployedStatus', is: 'beingObtained' }] },
  portal: {
    any: [
      riskIs('childcare'),
      { all: [riskIs('job-loss'), { fact: 'unemployedStatus', is: 'registered' }, { fact: 'dismissalGround', is: 'other' }] },
    ],
  },
} as const satisfies { readonly [channel: string]: Condition };

const jobLossOnPortal = { required: { all: [{ entry: 'portal' }, riskIs('job-loss')] } };

/** A document of p.11(4); on the portal there is no paper to fall back on (reading `portalData`). */
const shown = (registry: string, when: Condition, more: Partial<Parameters<typeof shownBy>[2]> = {}) =>
  shownBy(registry, when, { source: 'p.11(4)', reading: ['riskPapers'], ...more, at: { portal: 'endAttempt', ...more.at } });

const onceFor = (risk: Risk, ...of: readonly string[]): Claim =>
  once(`social-insurance-payments/${risk}`, of, ['p.11(1)', 'existing'], { when: riskIs(risk) });

/** Who and what an application is about (p.1, p.2), what must be shown (p.11(4)) and what may be asked for once (p.11(1)). */
export const subject: Stretch = {
  parties: {
    child: { known: ['iin', 'neither'], many: true, required: riskIs('newborn-adoption', 'childcare'), source: 'p.11(4)' },
    breadwinner: { known: ['iin', 'neither'], required: riskIs('breadwinner-loss'), source: 'p.11(4)' },
  },
  facts: {
    risk: choice(risks, 'p.1, p.2', { required: true }),
    degreeEstablished: { type: 'yesNo', from: ['form'], required: riskIs('capacity-loss'), source: 'p.2(1)' },
    unemployedStatus: choice(['registered', 'beingObtained'], 'p.2(1)', { required: riskIs('job-loss') }),
    dismissalGround: choice(['art52-1-1', 'art52-1-2', 'art52-1-3', 'other'], ['p.2, LC art. 52', 'labourCode'], jobLossOnPortal),
    email: { of: 'applicant', type: 'text', from: ['form'], source: 'p.13(1)' },
    district: { type: 'district', from: ['form'], required: { entry: 'portal' }, source: 'p.15(5)' },
    isGuardian: { type: 'yesNo', from: ['form'], source: 'p.11(4)' },
    isEntrepreneur: { type: 'yesNo', from: ['form'], source: 'p.11(4)' },
    died: { of: 'child', type: 'yesNo', from: ['form', 'registry', 'paper'], source: 'p.11(4)' },
    alreadyAssigned: { type: 'yesNo', from: ['registry'], source: 'p.11(1)' },
    hasRight: { type: 'yesNo', from: ['officer'], source: 'p.11' },
    contributionsDiffer: { type: 'yesNo', from: ['officer'], source: 'p.11(3)', reading: ['contributions'] },
    participationMonths: { type: 'number', from: ['registry', 'officer'], source: 'p.11 (case former, 1)' },
    averageIncome: { type: 'money', from: ['registry', 'officer'], source: 'p.11 (case former, 1)' },
    lossDegree: { type: 'number', from: ['registry', 'paper', 'officer'], source: 'p.11(4)' },
    degreeUntil: { type: 'date', from: ['registry', 'paper', 'officer'], source: 'p.11(4)' },
    incapacityFrom: { type: 'date', from: ['registry', 'paper', 'officer'], source: 'p.11(4)' },
    incapacityDays: { type: 'number', from: ['registry', 'paper', 'officer'], source: 'p.11(4)' },
  },
  proofs: {
    existingAssignment: {
      of: 'applicant',
      registry: { name: 'assignments', fills: ['alreadyAssigned'] },
      absence: 'askLater',
      source: 'p.11(1)',
      reading: ['existing'],
    },
    unemployed: shown('labour-market', riskIs('job-loss'), {
      of: 'applicant',
      fills: ['unemployedFrom'],
      at: { employmentIntake: 'askLater' },
    }),
    capacityDegree: shown('disability-bank', riskIs('capacity-loss'), {
      of: 'applicant',
      fills: ['lossDegree', 'degreeFrom', 'degreeUntil'],
      at: { mseIntake: 'askLater' },
    }),
    disabilityGroup: shown('disability-bank-groups', riskIs('capacity-loss'), { of: 'applicant', at: { mseIntake: 'askLater' } }),
    guardianship: shown('e-guardianship', is('isGuardian')),
    entrepreneur: shown('tax', is('isEntrepreneur'), { of: 'applicant' }),
    accountExtract: shown('tax-accounts', is('isEntrepreneur'), { of: 'applicant', source: 'p.11(4), R306 annex 16' }),
    birth: shown('civil-status-births', riskIs('breadwinner-loss', 'maternity', 'newborn-adoption', 'childcare'), { of: 'child' }),
    breadwinnerDeath: shown('civil-status-deaths', riskIs('breadwinner-loss'), { of: 'breadwinner', fills: ['breadwinner.diedOn'] }),
    childDeath: shown('civil-status-deaths', is('child.died'), { of: 'child' }),
    incapacity: shown('pregnancy-register', riskIs('maternity', 'newborn-adoption'), {
      of: 'applicant',
      fills: ['incapacityFrom', 'incapacityDays'],
      reading: ['riskPapers', 'pregnancyRegister'],
    }),
  },
  claims: {
    'capacity-loss': onceFor('capacity-loss', 'applicant.iin'),
    'breadwinner-loss': onceFor('breadwinner-loss', 'applicant.iin', 'breadwinner.iin'),
    'job-loss': onceFor('job-loss', 'applicant.iin'),
    maternity: onceFor('maternity', 'applicant.iin', 'incapacityFrom'),
    'newborn-adoption': onceFor('newborn-adoption', 'applicant.iin', 'incapacityFrom'),
    childcare: onceFor('childcare', 'child.iin'),
  },
};

/** What another body's entry leaves to be looked up. */
const later = (name: string, proof: string, entry: string, risk: Risk): Item =>
  item(name, 'lookUp', 'p.2(1), p.11(4)', { proof, required: { all: [{ entry }, riskIs(risk)] } });

/** What the officer who forms the case file does (p.11, from the ninth paragraph on). */
export const caseForming = step('caseFormer', 'p.11 (case former)', [
  item('certificate', 'fill', ['p.11 (case former, 1)', 'contributions'], {
    fills: ['participationMonths', 'averageIncome', 'contributionsDiffer'],
  }),
  later('degree', 'capacityDegree', 'mseIntake', 'capacity-loss'),
  later('status', 'unemployed', 'employmentIntake', 'job-loss'),
  item('formFile', 'fill', 'p.11 (case former, 2)'),
  item('calculate', 'calculate', 'p.11 (case former, 2)', { required: { outcome: 'assign' }, mayFill: amountFacts }),
  item('draft', 'draft', 'p.11 (case former, 2)'),
]);
