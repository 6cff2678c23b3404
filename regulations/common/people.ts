import type { Absence, FactRef } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { t } from './words.ts';

/** The person who asks: identity and residence from «Жеке тұлғалар», the phone and account that the form asks for. */
export function applicant(law: {
  readonly source: string;
  readonly who?: readonly ('iin' | 'bin' | 'neither')[];
  /** The form cannot be filed without the account to be paid to. */
  readonly accountRequired?: true;
  /** What absence of the two papers means by entry. */
  readonly absence: Absence | { readonly [entry: string]: Absence };
  /** Facts of the identity document, where the service's form prints them. */
  readonly identityFills?: readonly FactRef[];
  /** The service pays nothing, so no bank account is asked for. */
  readonly noAccount?: true;
}): Stretch {
  return {
    parties: { applicant: { known: law.who ?? ['iin'], required: true, source: law.source } },
    facts: {
      residence: { of: 'applicant', type: 'text', from: ['registry', 'paper', 'form'], source: law.source },
      phone: { of: 'applicant', type: 'phone', from: ['form'], source: law.source },
      ...(law.noAccount ? {} : { account: { of: 'applicant', type: 'iban', from: ['form'], source: law.source } as const }),
    },
    proofs: {
      identity: {
        of: 'applicant',
        registry: {
          name: 'persons',
          fills: ['applicant.name', 'applicant.birthDate', 'applicant.sex', ...(law.identityFills ?? [])],
        },
        paper: { originalSeen: true, scanned: true, inDate: true, ...(law.identityFills ? { fills: law.identityFills } : {}) },
        absence: law.absence,
        source: law.source,
      },
      residence: {
        of: 'applicant',
        registry: { name: 'persons', fills: ['applicant.residence'] },
        paper: { originalSeen: true, scanned: true, fills: ['applicant.residence'] },
        absence: law.absence,
        source: law.source,
      },
    },
    words: {
      'parties.applicant': t('көрсетілетін қызметті алушы', 'услугополучатель', 'recipient of the service'),
      'facts.applicant.residence': t('тұрғылықты жері', 'место жительства', 'place of residence'),
      'facts.applicant.phone': t('ұялы телефоны', 'мобильный телефон', 'mobile phone'),
      'facts.applicant.account': t('банк шоты', 'банковский счёт', 'bank account'),
      'proofs.identity': t('жеке басын куәландыратын құжат', 'документ, удостоверяющий личность', 'identity document'),
      'proofs.residence': t(
        'тұрғылықты жері бойынша тіркелуді растайтын құжат',
        'документ о регистрации по месту жительства',
        'proof of registered residence',
      ),
    },
  };
}
