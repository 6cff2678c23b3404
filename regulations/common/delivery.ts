import type { Delivery, DeliveryChannel } from '../../src/law/index.ts';
import { cited, type Place } from './place.ts';

/** A paper to the applicant: the ways, its place in the law, and the rest. */
const toApplicant = (document: string, ways: readonly DeliveryChannel[], place: Place, more: Partial<Delivery> = {}): Delivery => ({
  document,
  to: 'applicant',
  channels: ways.map((channel) => ({ channel })),
  mode: 'all',
  ...cited(place),
  ...more,
});

/** Sends a paper by SMS where a phone is known; else it waits where it is collected. */
export const bySms = (document: string, collectedAt: string, place: Place): Delivery =>
  toApplicant(document, ['sms'], place, { fallback: 'inPerson', collectedAt });

/** Sent by e-mail, where that fails by the next of these ways, at last to be collected in person. */
export const byEmail = (document: string, next: readonly DeliveryChannel[], collectedAt: string, place: Place): Delivery =>
  toApplicant(document, ['email', ...next], place, { mode: 'firstThatWorks', fallback: 'inPerson', collectedAt });

/** A paper to be collected in person. */
export const inPerson = (document: string, collectedAt: string, place: Place): Delivery =>
  toApplicant(document, ['inPerson'], place, { collectedAt });

/** An answer that the portal gives. */
export const onPortal = (document: string, place: Place, more: Partial<Delivery> = {}): Delivery =>
  toApplicant(document, ['portal'], place, more);

/** A paper that another office or organisation gets through the system, on paper where that fails. */
export const toAnother = (document: string, to: string, collectedAt: string, place: Place): Delivery => ({
  ...toApplicant(document, ['system'], place, { fallback: 'post', collectedAt }),
  to,
});
