import type { Condition, Item, Move } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import type { Place } from '../common/place.ts';
import { body, clock, during, item, mending, move, post, sideTask, step } from '../common/process.ts';
import { either, is, onlyIf } from '../common/short.ts';
import { duplicate, employment, reissue, search } from './facts.ts';

const ministry = (name: string, place: Place) => post(name, 'ministry', 'single', place);
const ofSearch = { when: search } as const;
const ofWork = { when: { any: [employment, reissue] } } as const;
const fromCorporation: Condition = { entry: 'corporation' };
const refused: Condition = { outcome: 'refuse' };

/** A paper of the package, shown where this kind of request needs it. */
const shown = (name: string, required: boolean | Condition, place: Place = 'p.7(1)', more: Partial<Item> = {}): Item =>
  item(name, 'check', place, { proof: name, required, ...more });

/** One item a paper: the package is complete when each that this kind of request needs is shown. */
const package_: readonly Item[] = [
  shown('identityDocument', true),
  shown('education', search),
  shown('workRecord', search),
  shown('earlierCertificate', { fact: 'requestKind', in: ['extendSearch', 'employment', 'extendEmployment', 'reissue'] }, 'p.7(1)', {
    kind: 'lookUp',
  }),
  shown('contract', employment, 'p.7'),
  shown('changedIdentity', reissue, ['p.7', 'reissue']),
  shown('powerOfAttorney', { present: 'representative' }, 'p.7(8)'),
  item('inDate', 'check', 'p.7(1)'),
];

const outcomes: Move['outcomes'] = { issue: {}, refuse: { grounds: ['S101', 'S102', 'S103'], reasons: 'required' } };
const managementSigns = { over: 'draft', acts: [{ by: 'management', kind: ['eds', 'hand'] }] } as const;
const atDuplicate = ['registration', 'decision', 'naming', 'handingOver', 'sendingNotification'] as const;
const decides = { outcomes, needs: 'all', sign: managementSigns, decides: true } as const;
const issuedAfterSearch: Condition = { all: [search, { outcome: 'issue' }] };
const registered: Place = ['p.7(8)', 'notifiedFirst', 'refusalEnds', 'copyToBranch'];
const notPrinted = { noClock: 'noClock.notPrinted' } as const;

/** p.6–7 and chapter 3: who takes part and what each does; routes A (search), B (employment), C (reissue) and D (duplicate). */
export const process: Stretch = {
  // Chapter 3
  units: {
    intakeOfficer: ministry('intake-officer', 'chapter 3 (1)'),
    management: ministry('management', ['chapter 3 (2)', 'management']),
    unitHead: ministry('unit-head', 'chapter 3 (3)'),
    executor: ministry('executor', 'chapter 3 (4)'),
    commission: body(
      'ministry',
      'single',
      'commission-chair',
      ['commission-member', 1],
      ['p.7(2), chapter 3 (5)', 'commissionComposition'],
    ),
    secretary: ministry('commission-secretary', 'chapter 3 (6)'),
    corpIntake: post('corp-intake', 'corp-department', 'intake', 'p.3(2)'),
    corpBranch: post('corp-branch-checker', 'corp-branch', 'region', 'p.7(10)'),
  },
  steps: {
    forwarding: step('corpIntake', ['p.3(2)', 'corporationIntake'], [], notPrinted),
    // A1, B1, C1
    registration: step('intakeOfficer', 'p.7(1)', [...package_, item('registerInSystem', 'fill', 'p.7(1)')]),
    managementReceives: step('management', 'p.7(1)'),
    assigning: step('unitHead', 'p.7(1)'),
    // A2
    preparing: step('executor', 'p.7(2)', [item('process', 'check', 'p.7(2)')]),
    // A4
    minutes: step('secretary', 'p.7(4)', [
      item('reasons', 'fill', 'p.7(4)', { required: is('recommendation', 'refuse'), fills: ['recommendationReasons'] }),
      item('assessment', 'fill', 'p.7(3), R503 p.13', { fills: ['assessment'] }),
    ]),
    // A5; B2, C2
    decision: step('management', ['p.7(5), p.7 (2)', 'management', 'againstMinutes'], [item('draft', 'draft', 'p.7(5)')]),
    naming: step('unitHead', ['p.7 (2)', 'executorElsewhere']),
    // A6
    preparingNotification: step('executor', 'p.7(6)', [item('prepare', 'fill', 'p.7(6)')]),
    // A7
    signingNotification: step('management', 'p.7(7)'),
    // A8
    sendingNotification: step('executor', 'p.7(8)'),
    // A9
    signingCertificate: step('management', ['p.7(9)', 'notifiedFirst']),
    // A10, B3, C3
    handingOver: step('executor', 'p.7(10)'),
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
    forward: move('forwarding', 'registration', ['p.3(2)', 'corporationIntake'], { raises: ['received'] }),
    sendToManagement: move('registration', either(search, 'managementReceives', 'decision'), 'p.7(1)', {
      needs: 'all',
      orders: ['registerInSystem'],
    }),
    refuseAcceptance: move(['registration', 'preparing'], 'ended:notAccepted', ['p.7(1)', 'refusalWindow', 'refusalEverywhere'], {
      until: 'acceptance',
      grounds: ['RA1', 'RA2'],
      reasons: 'required',
      makes: ['acceptanceRefusal'],
      delivers: ['acceptanceRefusal'],
    }),
    passToUnit: move('managementReceives', 'assigning', 'p.7(1)'),
    nameExecutor: move('assigning', 'preparing', 'p.7(1)', { states: ['executor'] }),
    submitToCommission: move('preparing', 'batch:session', 'p.7(2)', { needs: 'all', raises: ['sentToCommission'] }),
    sendMinutes: move('minutes', 'decision', ['p.7(4)', 'againstMinutes', 'commissionComposition'], {
      needs: 'all',
      sign: { over: { document: 'minutes' }, acts: [{ by: 'secretary', kind: ['eds', 'hand'] }] },
      makes: ['minutes'],
      proposes: either(is('recommendation', 'refuse'), ['refuse'], ['issue']),
    }),
    decide: move('decision', 'preparingNotification', ['p.7(5)', 'againstMinutes', 'management'], { ...decides, when: search }),
    decideAndSign: move('decision', 'naming', ['p.7 (2)', 'signedInB', 'reissue', 'duplicateSteps'], {
      ...decides,
      when: { not: search },
      makes: [either(refused, 'notification', 'certificate')],
    }),
    nameExecutorAfterwards: move('naming', either(refused, 'sendingNotification', 'handingOver'), ['p.7 (2)', 'executorElsewhere'], {
      states: ['executor'],
    }),
    sendForSignature: move('preparingNotification', 'signingNotification', 'p.7(6)', { needs: 'all' }),
    signNotification: move('signingNotification', 'sendingNotification', 'p.7(7)', { makes: ['notification'] }),
    registerNotification: move('sendingNotification', either(issuedAfterSearch, 'signingCertificate', 'decided'), registered, {
      numbers: ['notification'],
      raises: ['notified'],
      delivers: ['notification', onlyIf(fromCorporation, 'notificationCopy')],
    }),
    signCertificate: move('signingCertificate', 'handingOver', ['p.5, p.7(9)', 'paperOrEds'], { makes: ['certificate'] }),
    handOver: move('handingOver', 'decided', ['p.7(10)', 'corporationIntake', 'paperOrEds'], {
      numbers: ['certificate'],
      raises: ['handedOver'],
      orders: ['certificateToSystem'],
      opens: [onlyIf(fromCorporation, 'branchReceives')],
      delivers: [onlyIf({ not: fromCorporation }, 'certificate')],
    }),
  },
  sideTasks: {
    branchReceives: sideTask('corpBranch', ['p.7(10)', 'corporationIntake'], notPrinted, [item('receive', 'check', 'p.7(10)')], {
      received: { raises: ['arrivedAtBranch'], delivers: ['certificateAtBranch'] },
    }),
    registerByHand: mending('intakeOfficer', item('findFault', 'check', 'p.7(1)'), 'registerInSystem', notPrinted.noClock),
    enterByHand: mending('executor', item('findFault', 'check', 'p.7(10)'), 'certificateToSystem', notPrinted.noClock),
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
    a1: clock('received', 'at.preparing', '1wd', ['registration', 'managementReceives', 'assigning'], ['p.7(1)', 'starts'], ofSearch),
    acceptance: clock('received', ['sentToCommission', 'decided'], '3wd', ['registration', 'preparing'], 'p.7(1)', {
      reading: ['refusalWindow', 'starts'],
    }),
    a2: during('preparing', '1wd', ['p.7(2)', 'starts']),
    a3: clock('at.session', 'recommended', '5wd', ['session'], ['p.7(3)', 'noSilence']),
    a4: during('minutes', '2wd', 'p.7(4)'),
    a5: clock('at.decision', 'decided', '2wd', ['decision'], 'p.7(5)', ofSearch),
    a6: during('preparingNotification', '1wd', 'p.7(6)'),
    a7: during('signingNotification', '1wd', 'p.7(7)'),
    a8: clock('at.sendingNotification', 'notified', '2wd', ['sendingNotification'], 'p.7(8)', ofSearch),
    a9: during('signingCertificate', '1wd', 'p.7(9)'),
    a10: clock('at.handingOver', 'handedOver', '2wd', ['handingOver'], 'p.7(10)', ofSearch),
    b1: clock('received', 'at.decision', '1wd', ['registration'], 'p.7 (1)', ofWork),
    b2: clock('at.decision', 'left.naming', '1wd', ['decision', 'naming'], ['p.7 (2)', 'executorElsewhere'], ofWork),
    b3: clock('left.naming', ['handedOver', 'notified'], '1wd', ['handingOver', 'sendingNotification'], 'p.7 (3)', ofWork),
    duplicate: clock('received', ['handedOver', 'notified'], '5wd', atDuplicate, ['p.5(5)', 'duplicateSteps', 'starts'], {
      when: duplicate,
    }),
  },
};
