import type { Stretch } from '../common/compose.ts';
import { allKnown } from './entries.ts';

/** Without these a decision cannot be formed: they stand in the printed decision or the money cannot be sent without them (R256 annex 7). */
const needed = ['deceased.status', 'deceased.caseNumber', 'deceased.diedOn', 'applicant.account'] as const;

/** Sources that disagree are a task for a person: the system then neither assigns nor refuses, and the authorised person hands over. */
const disagreeing = { any: needed.map((fact) => ({ fact, state: 'contradicted' as const })) };

/**
 * p.16 and p.19-1: the automatic route. «Е-макет» registers, the acceptance notice bears the EDS of the authorised body; the case file and
 * the draft are formed, the draft is approved with the EDS of the provider's authorised person, and an assignment is placed for payment.
 */
export const automatic: Stretch = {
  units: {
    acceptanceSystem: {
      kind: 'system',
      key: 'authorised-body',
      office: 'provider',
      which: 'region',
      fallback: 'authorised',
      source: 'p.16',
      reading: ['C8'],
    },
    assignmentSystem: {
      kind: 'system',
      key: 'provider-authorised',
      office: 'provider',
      which: 'region',
      fallback: 'authorised',
      source: 'p.19-1',
      reading: ['C7', 'C15'],
    },
  },
  steps: {
    acceptance: { unit: 'acceptanceSystem', deciding: true, does: [], source: 'p.13, p.16', reading: ['C8'] },
    automatic: {
      unit: 'assignmentSystem',
      deciding: true,
      does: [
        { name: 'askRecord', kind: 'lookUp', proof: 'recipientRecord', required: true, source: 'p.19-1' },
        { name: 'askDeath', kind: 'lookUp', proof: 'deathRecord', required: true, source: 'p.19-1' },
        { name: 'formFile', kind: 'fill', required: true, source: 'p.19-1' },
        { name: 'calculate', kind: 'calculate', amount: 'burial-payment', required: { outcome: 'assign' }, source: 'p.19-1' },
        { name: 'draft', kind: 'draft', required: true, source: 'p.19-1, R256 annex 7' },
      ],
      source: 'p.19-1',
      reading: ['C6', 'C7'],
    },
  },
  moves: {
    accept: {
      at: ['acceptance'],
      to: 'automatic',
      automatic: true,
      makes: ['acceptanceNotice'],
      delivers: ['acceptanceNotice'],
      source: 'p.13, p.16',
      reading: ['C8'],
    },
    decideAutomatically: {
      at: ['automatic'],
      to: 'decided',
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
      source: 'p.19-1',
      reading: ['C7', 'C13'],
    },
    handToPeople: {
      at: ['automatic'],
      to: 'specialist',
      reasons: 'required',
      source: 'p.19-1',
      reading: ['C7'],
    },
  },
  clocks: {
    automatic: {
      from: 'registered',
      to: 'decided',
      term: '1wd',
      covers: ['acceptance', 'automatic', 'specialist', 'unitHead', 'head'],
      when: { entry: ['portal', 'proactive'] },
      escalatesTo: 'authorised',
      source: 'row 3',
      reading: ['C9', 'C14'],
    },
  },
  documents: {
    acceptanceNotice: {
      kind: 'notice',
      fields: [
        { name: 'date', from: { moment: 'registered' }, required: true },
        { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true },
        { name: 'deceased', from: { party: 'deceased', as: 'name' } },
        { name: 'due', from: { moment: 'registered', plus: '1wd' } },
      ],
      sign: { over: { document: 'acceptanceNotice' }, acts: [{ by: 'acceptanceSystem', kind: 'serverKey' }] },
      languages: ['kk', 'ru'],
      origin: 'proposed',
      source: 'p.13, p.16',
      reading: ['C8'],
    },
    nonAcceptanceNotice: {
      kind: 'refusalReceipt',
      fields: [
        { name: 'date', from: { moment: 'filed' } },
        { name: 'recipient', from: { party: 'applicant', as: 'name' } },
        { name: 'ground', from: { outcome: 'ground' }, required: true },
      ],
      languages: ['kk', 'ru'],
      origin: 'proposed',
      source: 'p.16',
      reading: ['C8', 'C13'],
    },
  },
  deliveries: {
    acceptanceNotice: {
      document: 'acceptanceNotice',
      to: 'applicant',
      channels: [
        { channel: 'portal', when: { entry: 'portal' } },
        { channel: 'sms', when: { entry: 'proactive' } },
      ],
      mode: 'all',
      collectedAt: 'corpIntake',
      source: 'p.13, p.16',
      reading: ['C8'],
    },
    automaticNotice: {
      document: 'notice',
      to: 'applicant',
      channels: [
        { channel: 'portal', when: { entry: 'portal' } },
        { channel: 'sms', when: { entry: 'proactive' } },
      ],
      mode: 'all',
      fallback: 'inPerson',
      collectedAt: 'corpIntake',
      source: 'row 5',
      reading: ['C5'],
    },
  },
};
