import type { AwardTerms, Claim, Condition } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { cited } from '../common/place.ts';
import { paidFor, tenthToPension } from '../common/process.ts';
import { choice, each, is, once, recorded, saidBy, shownBy } from '../common/short.ts';

/** The six social risks (title, p.1), in the order of the law. */
const risks = ['capacity-loss', 'breadwinner-loss', 'job-loss', 'maternity', 'newborn-adoption', 'childcare'] as const;

export type Risk = (typeof risks)[number];

/** The risk is one of these. */
export const riskIs = (...of: readonly Risk[]): Condition => ({ fact: 'risk', in: of });

/** For whom the award of each risk is paid, and what is taken off it. */
export const awardTerms: AwardTerms = paidFor(
  { child: riskIs('newborn-adoption', 'childcare'), breadwinner: riskIs('breadwinner-loss') },
  tenthToPension({ unless: riskIs('breadwinner-loss'), source: 'p.11 (case former, 2)', reading: ['contributionsWithheld'] }),
);

const capacityLoss = (established: boolean): Condition => ({ all: [riskIs('capacity-loss'), is('degreeEstablished', established)] });
const jobLoss = (status: 'registered' | 'beingObtained'): Condition => ({ all: [riskIs('job-loss'), is('unemployedStatus', status)] });

/** What each channel takes (p.2). */
export const taken = {
  corporation: {
    any: [riskIs('breadwinner-loss', 'maternity', 'newborn-adoption', 'childcare'), capacityLoss(true), jobLoss('registered')],
  },
  mse: capacityLoss(false),
  employment: jobLoss('beingObtained'),
  portal: {
    any: [riskIs('childcare'), { all: [riskIs('job-loss'), is('unemployedStatus', 'registered'), is('dismissalGround', 'other')] }],
  },
} as const satisfies { readonly [channel: string]: Condition };

const jobLossOnPortal = { required: { all: [{ entry: 'portal' }, riskIs('job-loss')] } };

/** A document of p.11(4); on the portal there is no paper to fall back on (reading `portalData`), another body's desk asks later. */
const shown = (registry: string, when: Condition, of?: string, fills?: readonly string[], later?: 'mseIntake' | 'employmentIntake') =>
  shownBy(registry, when, {
    ...(of ? { of } : {}),
    ...(fills ? { fills } : {}),
    at: { portal: 'endAttempt', ...(later ? { [later]: 'askLater' } : {}) },
    ...cited(['p.11(4)', 'riskPapers']),
  });

const onceFor = (risk: Risk, ...of: readonly string[]): Claim =>
  once(`social-insurance-payments/${risk}`, of, ['p.11(1)', 'existing'], { when: riskIs(risk) });

const form = saidBy('form');
const officer = saidBy('officer');
const registered = saidBy('registry', 'officer');
const shownOrStated = saidBy('registry', 'paper', 'officer');

/** Who and what an application is about (p.1, p.2), what must be shown (p.11(4)) and what may be asked for once (p.11(1)). */
export const subject: Stretch = {
  parties: {
    child: { known: ['iin', 'neither'], many: true, required: riskIs('newborn-adoption', 'childcare'), source: 'p.11(4)' },
    breadwinner: { known: ['iin', 'neither'], required: riskIs('breadwinner-loss'), source: 'p.11(4)' },
  },
  facts: {
    risk: choice(risks, 'p.1, p.2', { required: true }),
    degreeEstablished: form('yesNo', 'p.2(1)', { required: riskIs('capacity-loss') }),
    unemployedStatus: choice(['registered', 'beingObtained'], 'p.2(1)', { required: riskIs('job-loss') }),
    dismissalGround: choice(['art52-1-1', 'art52-1-2', 'art52-1-3', 'other'], ['p.2, LC art. 52', 'labourCode'], jobLossOnPortal),
    email: form('text', 'p.13(1)', { of: 'applicant' }),
    district: form('district', 'p.15(5)', { required: { entry: 'portal' } }),
    ...each(['isGuardian', 'isEntrepreneur'], form('yesNo', 'p.11(4)')),
    died: saidBy('form', 'registry', 'paper')('yesNo', 'p.11(4)', { of: 'child' }),
    alreadyAssigned: saidBy('registry')('yesNo', 'p.11(1)'),
    hasRight: officer('yesNo', 'p.11'),
    contributionsDiffer: officer('yesNo', ['p.11(3)', 'contributions']),
    participationMonths: registered('number', 'p.11 (case former, 1)'),
    averageIncome: registered('money', 'p.11 (case former, 1)'),
    lossDegree: shownOrStated('number', 'p.11(4)'),
    ...each(['degreeUntil', 'incapacityFrom'], shownOrStated('date', 'p.11(4)')),
    incapacityDays: shownOrStated('number', 'p.11(4)'),
  },
  proofs: {
    existingAssignment: recorded('assignments', ['p.11(1)', 'existing'], 'askLater', ['alreadyAssigned']),
    unemployed: shown('labour-market', riskIs('job-loss'), 'applicant', ['unemployedFrom'], 'employmentIntake'),
    capacityDegree: shown(
      'disability-bank',
      riskIs('capacity-loss'),
      'applicant',
      ['lossDegree', 'degreeFrom', 'degreeUntil'],
      'mseIntake',
    ),
    disabilityGroup: shown('disability-bank-groups', riskIs('capacity-loss'), 'applicant', undefined, 'mseIntake'),
    guardianship: shown('e-guardianship', is('isGuardian')),
    entrepreneur: shown('tax', is('isEntrepreneur'), 'applicant'),
    accountExtract: { ...shown('tax-accounts', is('isEntrepreneur'), 'applicant'), source: 'p.11(4), R306 annex 16' },
    birth: shown('civil-status-births', riskIs('breadwinner-loss', 'maternity', 'newborn-adoption', 'childcare'), 'child'),
    breadwinnerDeath: shown('civil-status-deaths', riskIs('breadwinner-loss'), 'breadwinner', ['breadwinner.diedOn']),
    childDeath: shown('civil-status-deaths', is('child.died'), 'child'),
    incapacity: {
      ...shown('pregnancy-register', riskIs('maternity', 'newborn-adoption'), 'applicant', ['incapacityFrom', 'incapacityDays']),
      reading: ['riskPapers', 'pregnancyRegister'],
    },
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
