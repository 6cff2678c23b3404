import type { Condition, Delivery, DeliveryChannel, Document, FactRef, Field } from '../../src/law/index.ts';

/** The person who asks, by name. */
export const recipient: Field = { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true };
/** The same, as a certificate or an information names him. */
export const citizen: Field = { name: 'citizen', from: { party: 'applicant', as: 'name' }, required: true };
export const iin: Field = { name: 'iin', from: { party: 'applicant', as: 'iin' }, required: true };
export const address: Field = { name: 'address', from: { party: 'applicant', as: 'address' } };
export const birthDate: Field = { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' } };
/** The paper's own number, from its journal. */
export const number: Field = { name: 'number', from: { number: true }, required: true };
export const officer: Field = { name: 'officer', from: { officer: 'name' }, required: true };
export const office: Field = { name: 'office', from: { officer: 'office' }, required: true };
/** The office that informs, as an information names it. */
export const department: Field = { name: 'department', from: { officer: 'office' }, required: true };
export const result: Field = { name: 'result', from: { outcome: 'result' }, required: true };
export const ground: Field = { name: 'ground', from: { outcome: 'ground' }, required: true };
export const reasons: Field = { name: 'reasons', from: { outcome: 'reasons' } };
export const papersShown: Field = { name: 'papers', from: { list: 'papers' } };
export const checkedFacts: Field = { name: 'checkedFacts', from: { list: 'checkedFacts' } };
export const filedOn: Field = { name: 'date', from: { moment: 'filed' }, required: true };
/** The day of the registration. */
export const registeredOn: Field = { name: 'date', from: { moment: 'registered' }, required: true };
export const decidedOn: Field = { name: 'date', from: { moment: 'decided' }, required: true };
export const barcode: Field = { name: 'barcode', from: { code: 'barcode' } };
export const qr: Field = { name: 'qr', from: { code: 'qr' } };

/** A fact on a paper, under its own name or another. */
export const fact = (name: string, ref: FactRef = name): Field => ({ name, from: { fact: ref } });

/** A field of a paper; a name alone is the fact of that name. */
export type Shown = Field | string;

const fieldOf = (shown: Shown): Field => (typeof shown === 'string' ? fact(shown) : shown);

/** Facts of the applicant, each under its own name. */
export const ofApplicant = (...names: readonly string[]): readonly Field[] => names.map((name) => fact(name, `applicant.${name}`));

/** A field that must be filled: always, or where the condition is true. */
export const must = (shown: Shown, when: Condition | true = true): Field => ({ ...fieldOf(shown), required: when });

/** A field that is printed only then. */
export const onlyThen = (when: Condition, shown: Shown): Field => ({ ...fieldOf(shown), when });

/** A field that is printed only then, and must be filled then. */
export const mustThen = (when: Condition, shown: Shown): Field => ({ ...fieldOf(shown), when, required: when });

/** A text that the form prints. */
export const printed = (paper: string, name: string): Field => ({ name, from: { static: `documents.${paper}.${name}.text` } });

/** A paper of a journal, in both languages, that the law names without printing it. */
export const paper = (
  kind: Document['kind'],
  journal: string,
  source: string,
  fields: readonly Shown[],
  more: Partial<Document> = {},
): Document => ({ kind, journal, fields: fields.map(fieldOf), languages: ['kk', 'ru'], origin: 'proposed', source, ...more });

/** A paper of no journal, in both languages: a slip, an application, a receipt. */
export const unnumbered = (kind: Document['kind'], source: string, fields: readonly Shown[], more: Partial<Document> = {}): Document => ({
  kind,
  fields: fields.map(fieldOf),
  languages: ['kk', 'ru'],
  origin: 'proposed',
  source,
  ...more,
});

/** An application: the person, what the service asks for, the account to be paid to, contacts, papers and the day. */
export const application = (
  source: string,
  asks: readonly Field[],
  contacts: readonly Field[],
  more: Partial<Document> = {},
): Document => ({
  kind: 'application',
  fields: [
    recipient,
    iin,
    birthDate,
    { name: 'residence', from: { party: 'applicant', as: 'address' } },
    ...asks,
    { name: 'account', from: { fact: 'applicant.account' }, required: true },
    ...contacts,
    papersShown,
    filedOn,
  ],
  languages: ['kk', 'ru'],
  origin: 'standard',
  source,
  ...more,
});

/** An SMS with a text of the law: number in its journal, to whom, what. */
export const sms = (name: string, source: string): Document =>
  paper('sms', 'smsJournal', source, [number, recipient, { name: 'text', from: { static: `documents.${name}.text.text` } }]);

/** Sends a paper by SMS where a phone is known; else it waits where it is collected. */
export const bySms = (document: string, collectedAt: string, source: string, reading: string): Delivery => ({
  document,
  to: 'applicant',
  channels: [{ channel: 'sms' }],
  mode: 'all',
  fallback: 'inPerson',
  collectedAt,
  source,
  reading: [reading],
});

/** Sent by e-mail, where that fails by the next of these ways, at last to be collected in person. */
export const byEmail = (
  document: string,
  next: readonly DeliveryChannel[],
  collectedAt: string,
  source: string,
  reading?: readonly string[],
): Delivery => ({
  document,
  to: 'applicant',
  channels: (['email', ...next] as const).map((channel) => ({ channel })),
  mode: 'firstThatWorks',
  fallback: 'inPerson',
  collectedAt,
  source,
  ...(reading ? { reading } : {}),
});

/** A paper to be collected in person. */
export const inPerson = (document: string, collectedAt: string, source: string, reading?: readonly string[]): Delivery => ({
  document,
  to: 'applicant',
  channels: [{ channel: 'inPerson' }],
  mode: 'all',
  collectedAt,
  source,
  ...(reading ? { reading } : {}),
});

/** A paper that another office or organisation gets through the system, on paper where that fails. */
export const toAnother = (document: string, to: string, collectedAt: string, source: string, reading?: readonly string[]): Delivery => ({
  document,
  to,
  channels: [{ channel: 'system' }],
  mode: 'all',
  fallback: 'post',
  collectedAt,
  source,
  ...(reading ? { reading } : {}),
});
