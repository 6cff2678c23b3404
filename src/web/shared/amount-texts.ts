import { t, type Words } from '../../base/index.ts';

/** Texts about amounts and how they came about. */
export const amountTexts = {
  title: t('Төлем мөлшерінің есебі', 'Расчёт размера выплаты', 'Calculation of the amount'),
  how: t('Мөлшер қалай есептелді', 'Как рассчитан размер', 'How the amount was worked out'),
  month: t('ай сайын', 'в месяц', 'a month'),
  once: t('біржолғы', 'единовременно', 'once'),
  impossible: t('Мөлшер әзірге есептелмейді', 'Размер пока не рассчитать', 'The amount cannot be worked out yet'),
  openParameter: t('Параметрдің мәндерін көру', 'Посмотреть значения параметра', 'See the values of the parameter'),
  state: t(
    'Жетіспейтін мәліметтерді көрсетіңіз: оларды кім енгізгені істе сақталады.',
    'Укажите недостающие сведения: в деле останется, кто их внёс.',
    'State what is wanting: the case keeps who entered it.',
  ),
  save: t('Сақтап, қайта есептеу', 'Сохранить и пересчитать', 'Save and calculate again'),
  ask: t('Тізілімнен сұрау', 'Запросить реестр', 'Ask the registry'),
  askAgain: t('Тізілімнен қайта сұрау', 'Запросить реестр ещё раз', 'Ask the registry again'),
} as const satisfies { readonly [key: string]: Words };
