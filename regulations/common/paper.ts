import type { Condition, Document, FactRef, Field } from '../../src/law/index.ts';
import { cited, type Place } from './place.ts';

/** A person of the case by his name, under the name of the field. */
export const named = (name: string, party = 'applicant'): Field => ({ name, from: { party, as: 'name' } });
/** The officer who makes the paper: his name, post or office, which the paper must bear. */
export const byOfficer = (name: string, as: 'name' | 'post' | 'office' = 'name'): Field => ({
  name,
  from: { officer: as },
  required: true,
});
/** The day of a moment, which the paper must bear. */
export const dayOf = (name: string, moment: string, plus?: string): Field => ({
  name,
  from: plus ? { moment, plus } : { moment },
  required: true,
});

/** A list of the case, under its own name or another. */
export const listed = (list: Extract<Field['from'], { readonly list: string }>['list'], name: string = list): Field => ({
  name,
  from: { list },
});

/** The person who asks, by name. */
export const recipient: Field = { ...named('recipient'), required: true };
/** The same, as a certificate or an information names him. */
export const citizen: Field = { ...named('citizen'), required: true };
export const iin: Field = { name: 'iin', from: { party: 'applicant', as: 'iin' }, required: true };
export const address: Field = { name: 'address', from: { party: 'applicant', as: 'address' } };
/** The same, as the place where the person lives. */
export const residence: Field = { ...address, name: 'residence' };
export const birthDate: Field = { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' } };
/** The paper's own number, from its journal. */
export const number: Field = { name: 'number', from: { number: true }, required: true };
export const officer: Field = byOfficer('officer');
export const office: Field = byOfficer('office', 'office');
/** The office that informs, as an information names it. */
export const department: Field = byOfficer('department', 'office');
export const result: Field = { name: 'result', from: { outcome: 'result' }, required: true };
export const ground: Field = { name: 'ground', from: { outcome: 'ground' }, required: true };
export const reasons: Field = { name: 'reasons', from: { outcome: 'reasons' } };
export const papersShown: Field = listed('papers');
export const checkedFacts: Field = listed('checkedFacts');
export const filedOn: Field = dayOf('date', 'filed');
/** The day of the registration. */
export const registeredOn: Field = dayOf('date', 'registered');
export const decidedOn: Field = dayOf('date', 'decided');
export const barcode: Field = { name: 'barcode', from: { code: 'barcode' } };
export const qr: Field = { name: 'qr', from: { code: 'qr' } };

/** A fact on a paper, under its own name or another. */
export const fact = (name: string, ref: FactRef = name): Field => ({ name, from: { fact: ref } });

/** A row of a paper: a field, a name alone for the fact of that name, or a block of rows. */
export type Shown = Field | string | readonly Shown[];

const fieldOf = (row: Field | string): Field => (typeof row === 'string' ? fact(row) : row);

/** The fields of rows and blocks, in their order. */
export const fieldsOf = (rows: readonly Shown[]): readonly Field[] =>
  rows.flatMap((row) => (isBlock(row) ? fieldsOf(row) : [fieldOf(row)]));

const isBlock = (row: Shown): row is readonly Shown[] => Array.isArray(row);

/** What an earlier assignment says, each row of the fact `stored…` that a registry's answer fills. */
export const ofStore = (...names: readonly string[]): readonly Field[] =>
  names.map((name) => must(fact(name, `stored${name[0]?.toUpperCase()}${name.slice(1)}`)));

/** Facts of the applicant, each under its own name. */
export const ofApplicant = (...names: readonly string[]): readonly Field[] => names.map((name) => fact(name, `applicant.${name}`));

/** A field that must be filled: always, or where the condition is true. */
export const must = (row: Field | string, when: Condition | true = true): Field => ({ ...fieldOf(row), required: when });

/** Rows that are printed only then. */
export const onlyThen = (when: Condition, ...rows: readonly Shown[]): readonly Field[] =>
  fieldsOf(rows).map((field) => ({ ...field, when }));

/** Rows that are printed only then, and must be filled then. */
export const mustThen = (when: Condition, ...rows: readonly Shown[]): readonly Field[] =>
  fieldsOf(rows).map((field) => ({ ...field, when, required: when }));

/** A text that the form prints. */
export const printed = (paper: string, name: string): Field => ({ name, from: { static: `documents.${paper}.${name}.text` } });

/** A paper of a journal, in both languages, that the law names without printing it. */
export const paper = (
  kind: Document['kind'],
  journal: string,
  place: Place,
  fields: readonly Shown[],
  more: Partial<Document> = {},
): Document => ({ kind, journal, fields: fieldsOf(fields), languages: ['kk', 'ru'], origin: 'proposed', ...cited(place), ...more });

/** A paper of no journal, in both languages: a slip, an application, a receipt. */
export const unnumbered = (kind: Document['kind'], place: Place, fields: readonly Shown[], more: Partial<Document> = {}): Document => ({
  kind,
  fields: fieldsOf(fields),
  languages: ['kk', 'ru'],
  origin: 'proposed',
  ...cited(place),
  ...more,
});

/** A paper of no journal of which the Standard has the form. */
export const ofStandard = (kind: Document['kind'], place: Place, fields: readonly Shown[]): Document =>
  unnumbered(kind, place, fields, { origin: 'standard' });

/** An application: the person, what the service asks for, the account to be paid to, contacts, papers and the day. */
export const application = (place: Place, contacts: readonly Field[], asks: readonly Shown[]): Document =>
  ofStandard('application', place, [
    [recipient, iin, birthDate, residence],
    asks,
    must(fact('account', 'applicant.account')),
    contacts,
    [papersShown, filedOn],
  ]);

/** An SMS with a text of the law: number in its journal, to whom, what. */
export const sms = (name: string, place: Place): Document =>
  paper('sms', 'smsJournal', place, [number, recipient, { name: 'text', from: { static: `documents.${name}.text.text` } }]);
