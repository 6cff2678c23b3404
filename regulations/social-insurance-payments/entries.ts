import type { Channel, Condition, Entry, Gate, GateCheck } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { portalApplication } from '../common/portal-application.ts';
import { asks, desk, failing, gate, holds, is } from '../common/short.ts';
import { taken } from './subject.ts';

const refused = (on: string) => failing(on, 'refusalReceipt');
const notAssigned = holds({ unless: is('alreadyAssigned') });

/** What job loss and childcare ask the registries for; the other risks ask for more. */
const asked = ['identity', 'residence', 'unemployed', 'guardianship', 'entrepreneur', 'accountExtract', 'birth', 'childDeath'] as const;
const askedAtDesk = [...asked, 'capacityDegree', 'disabilityGroup', 'breadwinnerDeath', 'incapacity'];

/** What the officer who accepts does, the same at the State Corporation, the MSE unit and the employment office (p.11(1)–(8)). */
const acceptance = (offered: Condition): readonly Gate[] => [
  gate('form', 'p.5, p.11', { kind: 'form' }),
  gate('channel', ['p.2', 'channels'], holds(offered), refused('RA5')),
  gate('existing', 'p.11(1)', asks('existingAssignment'), { silent: 'takePaper' }),
  gate('notAssigned', ['p.11(1)', 'existing'], notAssigned, refused('RA1')),
  gate('registries', 'p.11(4)', asks(...askedAtDesk), { silent: 'takePaper' }),
  gate('unclaimed', ['p.11(1)', 'existing'], { kind: 'unclaimed' }, refused('RA1')),
  gate('complete', 'p.11(2)', { kind: 'complete' }, refused('RA2')),
  gate('contributions', ['p.11(3)', 'contributions'], { kind: 'confirm', items: ['contributionsCompared'] }),
  gate('inDate', 'p.11', { kind: 'inDate' }, refused('RA3')),
  gate('right', 'p.11', holds({ unless: is('hasRight', false) }), refused('RA4')),
  gate('scanned', ['p.11(5), p.11(6)', 'scans'], { kind: 'scanned' }),
];

const facts = ['isGuardian', 'isEntrepreneur', 'child.iin', 'child.died', 'applicant.phone', 'applicant.email'] as const;

const about = ['risk', 'degreeEstablished', 'unemployedStatus', 'breadwinner.iin'] as const;

/** A desk that takes in, for itself or for the State Corporation (with a slip): what it takes, its queue in p.10, and what follows. */
const takingIn = (by: 'operator' | 'body', channel: Channel, unit: string, offered: Condition, queue: string, joins: string): Entry =>
  desk(channel, unit, ['applications', by === 'body' ? 'slip' : 'receipt'], [`p.2, ${queue}, p.11(7), p.11(8)`, 'channels', 'serviceDay'], {
    by,
    offered,
    elsewhere: 'elsewhere.channels',
    collects: ['applicant.iin', ...about, ...facts, 'applicant.account', 'hasRight'],
    gates: acceptance(offered),
    raises: by === 'body' ? [] : ['received'],
    joins,
  });

/** The three desks (p.2, p.10, p.11). */
export const entries: Stretch = {
  entries: {
    counter: takingIn('operator', 'corporation', 'corpIntake', taken.corporation, 'p.10(1)', 'caseForming'),
    mseIntake: takingIn('body', 'mse', 'mseOfficer', taken.mse, 'p.10(2)', 'mseHandOver'),
    employmentIntake: takingIn('body', 'employmentOffice', 'employmentOfficer', taken.employment, 'p.10(3)', 'employmentHandOver'),
  },
};

const byProvider = (name: string, does: GateCheck): Gate =>
  gate(name, ['p.15(16), p.15(17)', 'existing'], does, { printed: '5-шарт, 11-процесс', ...failing('RP11') });

/** Application through the portal for job loss and childcare (p.15). */
export const portal = portalApplication({
  paragraph: 'p.15',
  form: 'application',
  offered: taken.portal,
  elsewhere: 'elsewhere.portal',
  fields: ['applicant.iin', 'risk', 'unemployedStatus', 'dismissalGround', 'district', ...facts],
  afterForm: [gate('open', ['p.2', 'labourCode', 'channels'], holds(taken.portal), failing('RP1'))],
  asks: asked,
  checks: [
    gate('existing', 'p.15(16)', asks('existingAssignment'), { printed: '5-шарт', silent: 'tryAgain' }),
    byProvider('notAssigned', notAssigned),
    byProvider('unclaimed', { kind: 'unclaimed' }),
  ],
  joins: 'caseForming',
  raises: ['received'],
  readings: { data: ['portalData'], bank: ['twoSignatures'], second: ['twoSignatures'], joins: ['portalJoins'] },
});
