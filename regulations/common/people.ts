import type { Absence } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { t } from './words.ts';

/** The person who asks: identity and residence from «Жеке тұлғалар», the phone and account that the form asks for. */
export function applicant(law: {
  readonly source: string;
  readonly who?: readonly ('iin' | 'bin' | 'neither')[];
  /** What absence of the two papers means by entry. */
  readonly absence: Absence | { readonly [entry: string]: Absence };
}): Stretch {
  return {
    parties: { applicant: { known: law.who ?? ['iin'], required: true, source: law.source } },
    facts: {
      residence: { of: 'applicant', type: 'text', from: ['registry', 'paper', 'form'], source: law.source },
      phone: { of: 'applicant', type: 'phone', from: ['form'], source: law.source },
      account: { of: 'applicant', type: 'iban', from: ['form'], source: law.source },
    },
    proofs: {
      identity: {
        of: 'applicant',
        registry: { name: 'persons', fills: ['applicant.name', 'applicant.birthDate', 'applicant.sex'] },
        paper: { originalSeen: true, scanned: true, inDate: true },
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
