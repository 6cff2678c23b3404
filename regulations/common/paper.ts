import type { Delivery, Document, FactRef, Field } from '../../src/law/index.ts';

/** The person who asks, by name. */
export const recipient: Field = { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true };
export const iin: Field = { name: 'iin', from: { party: 'applicant', as: 'iin' }, required: true };
export const birthDate: Field = { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' } };
/** The paper's own number, from its journal. */
export const number: Field = { name: 'number', from: { number: true }, required: true };
export const officer: Field = { name: 'officer', from: { officer: 'name' }, required: true };

/** A fact on a paper, under its own name or another. */
export const fact = (name: string, ref: FactRef = name): Field => ({ name, from: { fact: ref } });

/** A paper of a journal, in both languages, that the law names without printing it. */
export const paper = (
  kind: Document['kind'],
  journal: string,
  source: string,
  fields: readonly Field[],
  more: Partial<Document> = {},
): Document => ({ kind, journal, fields, languages: ['kk', 'ru'], origin: 'proposed', source, ...more });

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
    { name: 'papers', from: { list: 'papers' } },
    { name: 'date', from: { moment: 'filed' }, required: true },
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
