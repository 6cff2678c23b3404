import { type LocalDate, type Refusal, refuse, type Words } from '../base/index.ts';
import type { AmountName } from '../benefits/index.ts';
import { type Award, endOf } from './award.ts';
import type { Grant } from './award-events.ts';
import { later } from './month.ts';

/** Two benefits that one person may not have for the same days, by choice of the person or by the sense of the benefit. */
type Exclusion = {
  readonly pair: readonly [AmountName, AmountName];
  /** `recipient`: whatever they are paid for; `subject`: only when paid for the same child or person. */
  readonly per: 'recipient' | 'subject';
  /** Only awards in full form exclude; a top-up beside a pension does not. */
  readonly topUpAllowed?: boolean;
  readonly source: string;
  readonly words: Words;
};

const byChoice: Words = {
  kk: 'Екі төлемге бір мезгілде құқық болса, алушының таңдауы бойынша біреуі ғана тағайындалады.',
  ru: 'При праве на обе выплаты назначается только одна по выбору получателя.',
  en: 'Where there is a right to both payments only one is granted, by the choice of the recipient.',
};

const oncePerSubject: Words = {
  kk: 'Бір адам үшін бұл төлем бір алушыға ғана тағайындалады.',
  ru: 'За одного и того же человека эта выплата назначается только одному получателю.',
  en: 'For one and the same person this payment is granted to one recipient only.',
};

const exclusions: readonly Exclusion[] = [
  { pair: ['disability-allowance', 'survivor-allowance'], per: 'recipient', source: 'Social Code art. 175 p. 6', words: byChoice },
  {
    pair: ['disability-allowance', 'age-pension'],
    per: 'recipient',
    topUpAllowed: true,
    source: 'Social Code art. 175 p. 7, art. 177 p. 8, art. 178 p. 2',
    words: {
      kk: 'Зейнетақымен қатар мүгедектік жәрдемақысы толық көлемде емес, зейнетақыға қосымша ақы түрінде ғана төленеді.',
      ru: 'Рядом с пенсией пособие по инвалидности выплачивается не полностью, а только как доплата к ней.',
      en: 'Beside a pension the disability allowance is paid as a top-up to it only, not in full.',
    },
  },
  {
    pair: ['survivor-allowance', 'age-pension'],
    per: 'recipient',
    topUpAllowed: true,
    source: 'Social Code art. 236',
    words: byChoice,
  },
  {
    pair: ['childcare-allowance', 'social-insurance-payments/childcare'],
    per: 'subject',
    source: 'Social Code arts. 81, 84',
    words: {
      kk: 'Бала күтімі жәрдемақысы әлеуметтік сақтандыруға қатыспайтындарға тағайындалады; бұл бала үшін сақтандыру төлемі тағайындалған.',
      ru: 'Пособие по уходу за ребёнком назначается тем, кто не участвует в социальном страховании; за этого ребёнка уже назначена выплата из Фонда.',
      en: 'The child-care allowance is for carers outside social insurance; the Fund already pays for this child.',
    },
  },
];

/** Benefits of which one award at a time may stand for the same subject, whoever receives it. */
const oncePerChildOrCaredPerson: readonly AmountName[] = [
  'childcare-allowance',
  'disabled-child-carer-allowance',
  'lifelong-disabled-carer-allowance',
  'social-insurance-payments/childcare',
];

/** Benefits of which a person may have several awards at once, each for another subject. */
const severalBySubject: readonly AmountName[] = [
  ...oncePerChildOrCaredPerson,
  'birth-allowance',
  'burial-payment',
  'survivor-allowance',
  'social-insurance-payments/adoption',
  'social-insurance-payments/breadwinner-loss',
];

const overlap = (grant: Grant, other: Award): { from: LocalDate } | undefined => {
  const end = endOf(other);
  if (end !== undefined && end < other.from) return undefined;
  if (grant.until !== undefined && grant.until < other.from) return undefined;
  if (end !== undefined && end < grant.from) return undefined;
  return { from: later(grant.from, other.from) };
};

function why(grant: Grant, other: Award): { source: string; words: Words } | undefined {
  const samePerson = grant.recipient === other.recipient;
  const sameSubject = grant.subject !== undefined && grant.subject === other.subject;
  if (grant.benefit === other.benefit) {
    if (sameSubject && oncePerChildOrCaredPerson.includes(grant.benefit))
      return { source: 'Social Code arts. 81, 84, 183, 187', words: oncePerSubject };
    if (!samePerson || (severalBySubject.includes(grant.benefit) && !sameSubject)) return undefined;
    return {
      source: 'Social Code art. 172 p. 1 (1)',
      words: {
        kk: 'Бұл төлем осы адамға осы кезеңге тағайындалып қойған.',
        ru: 'Эта выплата уже назначена этому лицу на этот период.',
        en: 'This payment is already granted to this person for this time.',
      },
    };
  }
  for (const exclusion of exclusions) {
    const [a, b] = exclusion.pair;
    const isPair = (grant.benefit === a && other.benefit === b) || (grant.benefit === b && other.benefit === a);
    if (!isPair) continue;
    if (exclusion.per === 'recipient' ? !samePerson : !sameSubject) continue;
    if (exclusion.topUpAllowed && (grant.form === 'top-up' || other.form === 'top-up')) continue;
    return exclusion;
  }
  return undefined;
}

/**
 * Whether a grant may stand beside the awards there are, those of the recipient and those for the same subject. A suspended award still
 * excludes: its right is there. Answers a refusal that names the other award and the first day both would hold.
 */
export function findExclusion(grant: Grant, others: readonly Award[]): Refusal | undefined {
  for (const other of others) {
    if (other.award === grant.award) continue;
    const both = overlap(grant, other);
    const rule = both && why(grant, other);
    if (rule)
      return refuse('awards-exclude-each-other', rule.words, {
        award: other.award,
        benefit: other.benefit,
        from: both.from,
        source: rule.source,
      });
  }
  return undefined;
}
