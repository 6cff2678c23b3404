import type { AwardTerms } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { t } from './words.ts';

/** The decision to assign goes to payment by itself, once; a refusal has nothing to pay. */
export function sentForPayment(law: {
  readonly source: string;
  readonly readings: readonly string[];
  readonly sends: readonly string[];
  readonly award?: AwardTerms;
}): Stretch {
  return {
    effects: {
      toPayment: {
        port: 'payments',
        sends: law.sends,
        ...(law.award ? { award: law.award } : {}),
        when: { outcome: 'assign' },
        watchedBy: 'corpIntake',
        answers: { placed: { raises: ['sentToPayment'] }, failed: { opens: ['mendPayment'] } },
        source: law.source,
        reading: law.readings,
      },
    },
    moments: { sentToPayment: { source: law.source } },
    sideTasks: {
      mendPayment: {
        unit: 'corpIntake',
        does: [{ name: 'askDetails', kind: 'call', required: true, source: law.source }],
        ends: { mended: { orders: ['toPayment'] } },
        noClock: 'noClock.mendPayment',
        source: law.source,
      },
    },
    words: {
      'effects.toPayment': t('төлеуге жіберу', 'направление на выплату', 'sending for payment'),
      'moments.sentToPayment': t('төлеуге жіберілді', 'направлено на выплату', 'sent for payment'),
      'sideTasks.mendPayment': t('Төлем деректемелерін түзету', 'Исправить реквизиты выплаты', 'Mend the payment details'),
      'items.mendPayment.askDetails': t(
        'Өтініш берушіден дұрыс деректемелерді сұрау',
        'Запросить у заявителя верные реквизиты',
        'Ask the applicant for the right details',
      ),
      'ends.mendPayment.mended': t('Түзетілді, қайта жіберілсін', 'Исправлено, направить снова', 'Mended, send again'),
      'noClock.mendPayment': t('мерзімі нормада белгіленбеген', 'срок нормой не установлен', 'the law prints no term'),
    },
  };
}
