import type { Delivery } from '../../src/law/index.ts';
import { amountFacts } from '../common/burial.ts';
import type { Stretch } from '../common/compose.ts';
import { ground, recipient, registeredOn, unnumbered } from '../common/paper.ts';
import { clock, item, move, step, system } from '../common/process.ts';
import { allKnown } from './entries.ts';

/** Without these a decision cannot be formed: they stand in the printed decision or the money cannot be sent without them (R256 annex 7). */
const needed = ['deceased.status', 'deceased.caseNumber', 'deceased.diedOn', 'applicant.account'] as const;

/** Sources that disagree are a task for a person: the system then neither assigns nor refuses, and the authorised person hands over. */
const disagreeing = { any: needed.map((fact) => ({ fact, state: 'contradicted' as const })) };

/** Told where the application came from: on the portal, or by an SMS to who said yes to an offer. */
const told = (document: string, source: string, reading: string, more: Partial<Delivery> = {}): Delivery => ({
  document,
  to: 'applicant',
  channels: [
    { channel: 'portal', when: { entry: 'portal' } },
    { channel: 'sms', when: { entry: 'proactive' } },
  ],
  mode: 'all',
  ...more,
  collectedAt: 'corpIntake',
  source,
  reading: [reading],
});

/**
 * p.16 and p.19-1: the automatic route. «Е-макет» registers, the acceptance notice bears the EDS of the authorised body; the case file and
 * the draft are formed, the draft is approved with the EDS of the provider's authorised person, and an assignment is placed for payment.
 */
export const automatic: Stretch = {
  units: {
    acceptanceSystem: system('authorised-body', 'provider', 'region', 'authorised', ['p.16', 'C8']),
    assignmentSystem: system('provider-authorised', 'provider', 'region', 'authorised', ['p.19-1', 'C7', 'C15']),
  },
  steps: {
    acceptance: step('acceptanceSystem', ['p.13, p.16', 'C8'], [], { deciding: true }),
    automatic: step(
      'assignmentSystem',
      'p.19-1',
      [
        item('askRecord', 'lookUp', 'p.19-1', { proof: 'recipientRecord' }),
        item('askDeath', 'lookUp', 'p.19-1', { proof: 'deathRecord' }),
        item('formFile', 'fill', 'p.19-1'),
        item('calculate', 'calculate', 'p.19-1', { required: { outcome: 'assign' }, mayFill: amountFacts }),
        item('draft', 'draft', 'p.19-1, R256 annex 7'),
      ],
      { deciding: true, reading: ['C6', 'C7'] },
    ),
  },
  moves: {
    accept: move('acceptance', 'automatic', ['p.13, p.16', 'C8'], {
      automatic: true,
      makes: ['acceptanceNotice'],
      delivers: ['acceptanceNotice'],
    }),
    decideAutomatically: move('automatic', 'decided', ['p.19-1', 'C7', 'C13'], {
      automatic: true,
      outcomes: {
        assign: { when: allKnown(needed) },
        refuse: { grounds: ['RG4'], reasons: 'required', when: { all: [{ not: allKnown(needed) }, { unless: disagreeing }] } },
      },
      sign: { over: 'draft', acts: [{ by: 'assignmentSystem', kind: 'serverKey' }] },
      decides: true,
      makes: ['notice'],
      orders: ['toPayment'],
      delivers: ['automaticNotice'],
    }),
    handToPeople: move('automatic', 'specialist', ['p.19-1', 'C7'], { reasons: 'required' }),
  },
  clocks: {
    automatic: clock(
      'registered',
      'decided',
      '1wd',
      ['acceptance', 'automatic', 'specialist', 'unitHead', 'head'],
      ['row 3', 'C9', 'C14'],
      {
        when: { entry: ['portal', 'proactive'] },
        escalatesTo: 'authorised',
      },
    ),
  },
  documents: {
    acceptanceNotice: unnumbered(
      'notice',
      'p.13, p.16',
      [
        registeredOn,
        recipient,
        { name: 'deceased', from: { party: 'deceased', as: 'name' } },
        { name: 'due', from: { moment: 'registered', plus: '1wd' } },
      ],
      { sign: { over: { document: 'acceptanceNotice' }, acts: [{ by: 'acceptanceSystem', kind: 'serverKey' }] }, reading: ['C8'] },
    ),
    nonAcceptanceNotice: unnumbered(
      'refusalReceipt',
      'p.16',
      [{ name: 'date', from: { moment: 'filed' } }, { name: 'recipient', from: { party: 'applicant', as: 'name' } }, ground],
      { reading: ['C8', 'C13'] },
    ),
  },
  deliveries: {
    acceptanceNotice: told('acceptanceNotice', 'p.13, p.16', 'C8'),
    automaticNotice: told('notice', 'row 5', 'C5', { fallback: 'inPerson' }),
  },
};
