import type { Condition, Item, Move } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { duplicate, employment, reissue, search } from './facts.ts';

const ministry = (post: string, source: string) => ({ kind: 'post', post, office: 'ministry', which: 'single', source }) as const;
const employmentOrReissue: Condition = { any: [employment, reissue] };
const notSearch: Condition = { not: search };
const fromCorporation: Condition = { entry: 'corporation' };

/** One item a paper: the package is complete when each that this kind of request needs is shown. */
const package_: readonly Item[] = [
  { name: 'identityDocument', kind: 'check', proof: 'identityDocument', required: true, source: 'p.7(1)' },
  { name: 'education', kind: 'check', proof: 'education', required: search, source: 'p.7(1)' },
  { name: 'workRecord', kind: 'check', proof: 'workRecord', required: search, source: 'p.7(1)' },
  {
    name: 'earlierCertificate',
    kind: 'lookUp',
    proof: 'earlierCertificate',
    required: { fact: 'requestKind', in: ['extendSearch', 'employment', 'extendEmployment', 'reissue'] },
    source: 'p.7(1)',
  },
  { name: 'contract', kind: 'check', proof: 'contract', required: employment, source: 'p.7' },
  { name: 'changedIdentity', kind: 'check', proof: 'changedIdentity', required: reissue, source: 'p.7', reading: ['reissue'] },
  { name: 'powerOfAttorney', kind: 'check', proof: 'powerOfAttorney', required: { present: 'representative' }, source: 'p.7(8)' },
  { name: 'inDate', kind: 'check', required: true, source: 'p.7(1)' },
];

const outcomes: Move['outcomes'] = { issue: {}, refuse: { grounds: ['S101', 'S102', 'S103'], reasons: 'required' } };
const managementSigns = { over: 'draft', acts: [{ by: 'management', kind: ['eds', 'hand'] }] } as const;

/** p.6–7 and chapter 3: who takes part and what each does; routes A (search), B (employment), C (reissue) and D (duplicate). */
export const process = {
  // Chapter 3
  units: {
    intakeOfficer: ministry('intake-officer', 'chapter 3 (1)'),
    management: { ...ministry('management', 'chapter 3 (2)'), reading: ['management'] },
    unitHead: ministry('unit-head', 'chapter 3 (3)'),
    executor: ministry('executor', 'chapter 3 (4)'),
    commission: {
      kind: 'body',
      office: 'ministry',
      which: 'single',
      chair: 'commission-chair',
      members: { post: 'commission-member', atLeast: 1 },
      source: 'p.7(2), chapter 3 (5)',
      reading: ['commissionComposition'],
    },
    secretary: ministry('commission-secretary', 'chapter 3 (6)'),
    corpIntake: { kind: 'post', post: 'corp-intake', office: 'corp-department', which: 'intake', source: 'p.3(2)' },
    corpBranch: { kind: 'post', post: 'corp-branch-checker', office: 'corp-branch', which: 'region', source: 'p.7(10)' },
  },
  steps: {
    forwarding: { unit: 'corpIntake', does: [], noClock: 'noClock.notPrinted', source: 'p.3(2)', reading: ['corporationIntake'] },
    // A1, B1, C1
    registration: {
      unit: 'intakeOfficer',
      does: [...package_, { name: 'registerInSystem', kind: 'fill', required: true, source: 'p.7(1)' }],
      source: 'p.7(1)',
    },
    managementReceives: { unit: 'management', does: [], source: 'p.7(1)' },
    assigning: { unit: 'unitHead', does: [], source: 'p.7(1)' },
    // A2
    preparing: { unit: 'executor', does: [{ name: 'process', kind: 'check', required: true, source: 'p.7(2)' }], source: 'p.7(2)' },
    // A4
    minutes: {
      unit: 'secretary',
      does: [
        {
          name: 'reasons',
          kind: 'fill',
          required: { fact: 'recommendation', is: 'refuse' },
          fills: ['recommendationReasons'],
          source: 'p.7(4)',
        },
        { name: 'assessment', kind: 'fill', required: true, fills: ['assessment'], source: 'p.7(3), R503 p.13' },
      ],
      source: 'p.7(4)',
    },
    // A5; B2, C2
    decision: {
      unit: 'management',
      does: [{ name: 'draft', kind: 'draft', required: true, source: 'p.7(5)' }],
      source: 'p.7(5), p.7 (2)',
      reading: ['management', 'againstMinutes'],
    },
    naming: { unit: 'unitHead', does: [], source: 'p.7 (2)', reading: ['executorElsewhere'] },
    // A6
    preparingNotification: {
      unit: 'executor',
      does: [{ name: 'prepare', kind: 'fill', required: true, source: 'p.7(6)' }],
      source: 'p.7(6)',
    },
    // A7
    signingNotification: { unit: 'management', does: [], source: 'p.7(7)' },
    // A8
    sendingNotification: { unit: 'executor', does: [], source: 'p.7(8)' },
    // A9
    signingCertificate: { unit: 'management', does: [], source: 'p.7(9)', reading: ['notifiedFirst'] },
    // A10, B3, C3
    handingOver: { unit: 'executor', does: [], source: 'p.7(10)' },
  },
  // A3: the Commission's session
  batches: {
    session: {
      unit: 'commission',
      totals: [],
      states: ['recommendation'],
      to: 'minutes',
      raises: ['recommended'],
      source: 'p.7(3)',
      reading: ['commissionComposition', 'noSilence'],
    },
  },
  moves: {
    forward: { at: ['forwarding'], to: 'registration', raises: ['received'], source: 'p.3(2)', reading: ['corporationIntake'] },
    sendToManagement: {
      at: ['registration'],
      to: { choose: [{ when: search, use: 'managementReceives' }, { use: 'decision' }] },
      needs: 'all',
      orders: ['registerInSystem'],
      source: 'p.7(1)',
    },
    refuseAcceptance: {
      at: ['registration', 'preparing'],
      to: 'ended:notAccepted',
      until: 'acceptance',
      grounds: ['RA1', 'RA2'],
      reasons: 'required',
      makes: ['acceptanceRefusal'],
      delivers: ['acceptanceRefusal'],
      source: 'p.7(1)',
      reading: ['refusalWindow', 'refusalEverywhere'],
    },
    passToUnit: { at: ['managementReceives'], to: 'assigning', source: 'p.7(1)' },
    nameExecutor: { at: ['assigning'], to: 'preparing', states: ['executor'], source: 'p.7(1)' },
    submitToCommission: { at: ['preparing'], to: 'batch:session', needs: 'all', raises: ['sentToCommission'], source: 'p.7(2)' },
    sendMinutes: {
      at: ['minutes'],
      to: 'decision',
      needs: 'all',
      sign: { over: { document: 'minutes' }, acts: [{ by: 'secretary', kind: ['eds', 'hand'] }] },
      makes: ['minutes'],
      proposes: { choose: [{ when: { fact: 'recommendation', is: 'refuse' }, use: ['refuse'] }, { use: ['issue'] }] },
      source: 'p.7(4)',
      reading: ['againstMinutes', 'commissionComposition'],
    },
    decide: {
      at: ['decision'],
      when: search,
      to: 'preparingNotification',
      outcomes,
      needs: 'all',
      sign: managementSigns,
      decides: true,
      source: 'p.7(5)',
      reading: ['againstMinutes', 'management'],
    },
    decideAndSign: {
      at: ['decision'],
      when: notSearch,
      to: 'naming',
      outcomes,
      needs: 'all',
      sign: managementSigns,
      decides: true,
      makes: [{ choose: [{ when: { outcome: 'refuse' }, use: 'notification' }, { use: 'certificate' }] }],
      source: 'p.7 (2)',
      reading: ['signedInB', 'reissue', 'duplicateSteps'],
    },
    nameExecutorAfterwards: {
      at: ['naming'],
      to: { choose: [{ when: { outcome: 'refuse' }, use: 'sendingNotification' }, { use: 'handingOver' }] },
      states: ['executor'],
      source: 'p.7 (2)',
      reading: ['executorElsewhere'],
    },
    sendForSignature: { at: ['preparingNotification'], to: 'signingNotification', needs: 'all', source: 'p.7(6)' },
    signNotification: { at: ['signingNotification'], to: 'sendingNotification', makes: ['notification'], source: 'p.7(7)' },
    registerNotification: {
      at: ['sendingNotification'],
      to: { choose: [{ when: { all: [search, { outcome: 'issue' }] }, use: 'signingCertificate' }, { use: 'decided' }] },
      numbers: ['notification'],
      raises: ['notified'],
      delivers: ['notification', { choose: [{ when: fromCorporation, use: 'notificationCopy' }] }],
      source: 'p.7(8)',
      reading: ['notifiedFirst', 'refusalEnds', 'copyToBranch'],
    },
    signCertificate: {
      at: ['signingCertificate'],
      to: 'handingOver',
      makes: ['certificate'],
      source: 'p.5, p.7(9)',
      reading: ['paperOrEds'],
    },
    handOver: {
      at: ['handingOver'],
      to: 'decided',
      numbers: ['certificate'],
      raises: ['handedOver'],
      orders: ['certificateToSystem'],
      opens: [{ choose: [{ when: fromCorporation, use: 'branchReceives' }] }],
      delivers: [{ choose: [{ when: { not: fromCorporation }, use: 'certificate' }] }],
      source: 'p.7(10)',
      reading: ['corporationIntake', 'paperOrEds'],
    },
  },
  sideTasks: {
    branchReceives: {
      unit: 'corpBranch',
      does: [{ name: 'receive', kind: 'check', required: true, source: 'p.7(10)' }],
      ends: { received: { raises: ['arrivedAtBranch'], delivers: ['certificateAtBranch'] } },
      noClock: 'noClock.notPrinted',
      source: 'p.7(10)',
      reading: ['corporationIntake'],
    },
    registerByHand: {
      unit: 'intakeOfficer',
      does: [{ name: 'findFault', kind: 'check', required: true, source: 'p.7(1)' }],
      ends: { mended: { orders: ['registerInSystem'] } },
      noClock: 'noClock.notPrinted',
      source: 'p.7(1)',
    },
    enterByHand: {
      unit: 'executor',
      does: [{ name: 'findFault', kind: 'check', required: true, source: 'p.7(10)' }],
      ends: { mended: { orders: ['certificateToSystem'] } },
      noClock: 'noClock.notPrinted',
      source: 'p.7(10)',
    },
  },
  moments: {
    received: { source: 'p.7(1)', reading: ['starts', 'corporationIntake'] },
    sentToCommission: { source: 'p.7(2)' },
    recommended: { source: 'p.7(3)' },
    notified: { source: 'p.7(8)' },
    handedOver: { source: 'p.7(10)' },
    arrivedAtBranch: { source: 'p.7(10)' },
  },
  clocks: {
    a1: {
      from: 'received',
      to: 'at.preparing',
      term: '1wd',
      when: search,
      covers: ['registration', 'managementReceives', 'assigning'],
      source: 'p.7(1)',
      reading: ['starts'],
    },
    acceptance: {
      from: 'received',
      to: ['sentToCommission', 'decided'],
      term: '3wd',
      covers: ['registration', 'preparing'],
      source: 'p.7(1)',
      reading: ['refusalWindow', 'starts'],
    },
    a2: { from: 'at.preparing', to: 'left.preparing', term: '1wd', covers: ['preparing'], source: 'p.7(2)', reading: ['starts'] },
    a3: { from: 'at.session', to: 'recommended', term: '5wd', covers: ['session'], source: 'p.7(3)', reading: ['noSilence'] },
    a4: { from: 'at.minutes', to: 'left.minutes', term: '2wd', covers: ['minutes'], source: 'p.7(4)' },
    a5: { from: 'at.decision', to: 'decided', term: '2wd', when: search, covers: ['decision'], source: 'p.7(5)' },
    a6: {
      from: 'at.preparingNotification',
      to: 'left.preparingNotification',
      term: '1wd',
      covers: ['preparingNotification'],
      source: 'p.7(6)',
    },
    a7: { from: 'at.signingNotification', to: 'left.signingNotification', term: '1wd', covers: ['signingNotification'], source: 'p.7(7)' },
    a8: { from: 'at.sendingNotification', to: 'notified', term: '2wd', when: search, covers: ['sendingNotification'], source: 'p.7(8)' },
    a9: { from: 'at.signingCertificate', to: 'left.signingCertificate', term: '1wd', covers: ['signingCertificate'], source: 'p.7(9)' },
    a10: { from: 'at.handingOver', to: 'handedOver', term: '2wd', when: search, covers: ['handingOver'], source: 'p.7(10)' },
    b1: { from: 'received', to: 'at.decision', term: '1wd', when: employmentOrReissue, covers: ['registration'], source: 'p.7 (1)' },
    b2: {
      from: 'at.decision',
      to: 'left.naming',
      term: '1wd',
      when: employmentOrReissue,
      covers: ['decision', 'naming'],
      source: 'p.7 (2)',
      reading: ['executorElsewhere'],
    },
    b3: {
      from: 'left.naming',
      to: ['handedOver', 'notified'],
      term: '1wd',
      when: employmentOrReissue,
      covers: ['handingOver', 'sendingNotification'],
      source: 'p.7 (3)',
    },
    duplicate: {
      from: 'received',
      to: ['handedOver', 'notified'],
      term: '5wd',
      when: duplicate,
      covers: ['registration', 'decision', 'naming', 'handingOver', 'sendingNotification'],
      source: 'p.5(5)',
      reading: ['duplicateSteps', 'starts'],
    },
  },
} as const satisfies Stretch;
