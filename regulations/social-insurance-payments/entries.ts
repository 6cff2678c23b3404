import type { Condition, Entry, Gate, GateCheck } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { portalApplication } from '../common/portal-application.ts';
import { failing, gate } from '../common/short.ts';
import { taken } from './subject.ts';

const refused = (on: string, reading: readonly string[] = []) => failing(on, 'refusalReceipt', reading);
const notAssigned: GateCheck = { kind: 'condition', that: { unless: { fact: 'alreadyAssigned', is: true } } };
const notWithoutRight: GateCheck = { kind: 'condition', that: { unless: { fact: 'hasRight', is: false } } };

/** What job loss and childcare ask the registries for; the other risks ask for more. */
const asked = ['identity', 'residence', 'unemployed', 'guardianship', 'entrepreneur', 'accountExtract', 'birth', 'childDeath'] as const;
const askedAtDesk = [...asked, 'capacityDegree', 'disabilityGroup', 'breadwinnerDeath', 'incapacity'];

/** What the officer who accepts does, the same at the State Corporation, the MSE unit and the employment office (p.11(1)–(8)). */
const acceptance = (offered: Condition): readonly Gate[] => [
  gate('form', 'p.5, p.11', { kind: 'form' }),
  gate('channel', 'p.2', { kind: 'condition', that: offered }, refused('RA5', ['channels'])),
  gate('existing', 'p.11(1)', { kind: 'ask', proofs: ['existingAssignment'] }, { silent: 'takePaper' }),
  gate('notAssigned', 'p.11(1)', notAssigned, refused('RA1', ['existing'])),
  gate('registries', 'p.11(4)', { kind: 'ask', proofs: askedAtDesk }, { silent: 'takePaper' }),
  gate('unclaimed', 'p.11(1)', { kind: 'unclaimed' }, refused('RA1', ['existing'])),
  gate('complete', 'p.11(2)', { kind: 'complete' }, refused('RA2')),
  gate('contributions', 'p.11(3)', { kind: 'confirm', items: ['contributionsCompared'] }, { reading: ['contributions'] }),
  gate('inDate', 'p.11', { kind: 'inDate' }, refused('RA3')),
  gate('right', 'p.11', notWithoutRight, refused('RA4')),
  gate('scanned', 'p.11(5), p.11(6)', { kind: 'scanned' }, { reading: ['scans'] }),
];

const facts = ['isGuardian', 'isEntrepreneur', 'child.iin', 'child.died', 'applicant.phone', 'applicant.email'] as const;

const desk = (
  given: Pick<Entry, 'channel' | 'by' | 'joins'> & {
    readonly unit: string;
    readonly offered: Condition;
    readonly receipt: string;
    readonly raises: readonly string[];
    readonly queue: string;
  },
): Entry => ({
  channel: given.channel,
  by: given.by,
  unit: given.unit,
  offered: given.offered,
  elsewhere: 'elsewhere.channels',
  collects: [
    ...['applicant.iin', 'risk', 'degreeEstablished', 'unemployedStatus', 'breadwinner.iin'],
    ...facts,
    ...['applicant.account', 'hasRight'],
  ],
  form: 'application',
  gates: acceptance(given.offered),
  registers: { journal: 'applications', receipt: given.receipt, raises: given.raises },
  joins: given.joins,
  source: `p.2, ${given.queue}, p.11(7), p.11(8)`,
  reading: ['channels', 'serviceDay'],
});

/** The three desks (p.2, p.10, p.11). */
export const entries: Stretch = {
  entries: {
    counter: desk({
      ...{ channel: 'corporation', by: 'operator', unit: 'corpIntake', offered: taken.corporation, queue: 'p.10(1)' },
      ...{ receipt: 'receipt', raises: ['received'], joins: 'caseForming' },
    }),
    mseIntake: desk({
      ...{ channel: 'mse', by: 'body', unit: 'mseOfficer', offered: taken.mse, queue: 'p.10(2)' },
      ...{ receipt: 'slip', raises: [], joins: 'mseHandOver' },
    }),
    employmentIntake: desk({
      ...{ channel: 'employmentOffice', by: 'body', unit: 'employmentOfficer', offered: taken.employment, queue: 'p.10(3)' },
      ...{ receipt: 'slip', raises: [], joins: 'employmentHandOver' },
    }),
  },
};

const byProvider = (name: string, does: GateCheck): Gate =>
  gate(name, 'p.15(16), p.15(17)', does, { printed: '5-шарт, 11-процесс', fails: { ground: 'RP11' }, reading: ['existing'] });

/** Application through the portal for job loss and childcare (p.15). */
export const portal = portalApplication({
  paragraph: 'p.15',
  form: 'application',
  offered: taken.portal,
  elsewhere: 'elsewhere.portal',
  fields: ['applicant.iin', 'risk', 'unemployedStatus', 'dismissalGround', 'district', ...facts],
  afterForm: [
    gate('open', 'p.2', { kind: 'condition', that: taken.portal }, { fails: { ground: 'RP1' }, reading: ['labourCode', 'channels'] }),
  ],
  asks: asked,
  checks: [
    gate('existing', 'p.15(16)', { kind: 'ask', proofs: ['existingAssignment'] }, { printed: '5-шарт', silent: 'tryAgain' }),
    byProvider('notAssigned', notAssigned),
    byProvider('unclaimed', { kind: 'unclaimed' }),
  ],
  joins: 'caseForming',
  raises: ['received'],
  readings: { data: ['portalData'], bank: ['twoSignatures'], second: ['twoSignatures'], joins: ['portalJoins'] },
});
