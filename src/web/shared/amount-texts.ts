import type { Words } from '../../base/index.ts';
import type { FactOrigin } from '../../law/index.ts';

const t = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** Texts about amounts and how they came about. */
export const amountTexts = {
  title: t('Төлем мөлшерінің есебі', 'Расчёт размера выплаты', 'Calculation of the amount'),
  how: t('Мөлшер қалай есептелді', 'Как рассчитан размер', 'How the amount was worked out'),
  month: t('ай сайын', 'в месяц', 'a month'),
  once: t('біржолғы', 'единовременно', 'once'),
  impossible: t('Мөлшер әзірге есептелмейді', 'Размер пока не рассчитать', 'The amount cannot be worked out yet'),
  state: t(
    'Жетіспейтін мәліметтерді көрсетіңіз: оларды кім енгізгені істе сақталады.',
    'Укажите недостающие сведения: в деле останется, кто их внёс.',
    'State what is wanting: the case keeps who entered it.',
  ),
  save: t('Сақтап, қайта есептеу', 'Сохранить и пересчитать', 'Save and calculate again'),
  ask: t('Тізілімнен сұрау', 'Запросить реестр', 'Ask the registry'),
  askAgain: t('Тізілімнен қайта сұрау', 'Запросить реестр ещё раз', 'Ask the registry again'),
  reading: t('Заңның оқылуы', 'Как прочитан закон', 'How the law is read'),
  ofCase: t('іс мәліметі', 'сведения дела', 'from the case'),
} as const satisfies { readonly [key: string]: Words };

/** From a day on, and until a day that is included. */
export const fromDay = (day: string): Words => t(`${day} бастап`, `с ${day}`, `from ${day}`);
export const untilDay = (day: string): Words => t(`${day} дейін (қоса алғанда)`, `по ${day} включительно`, `until ${day} inclusive`);

/** Where a fact of the case is from, as the explanation of an amount names it. */
export const originTexts: { readonly [origin in FactOrigin]: Words } = {
  form: t('өтініштен', 'из заявления', 'from the application'),
  registry: t('тізілімнен', 'из реестра', 'from a registry'),
  paper: t('құжаттан', 'из документа', 'from a paper'),
  calculation: t('есептен', 'из расчёта', 'from a calculation'),
  earlierCase: t('бұрынғы істен', 'из прежнего дела', 'from an earlier case'),
  award: t('тағайындаудан', 'из назначения', 'from the award'),
  officer: t('қызметкер енгізген', 'внесено сотрудником', 'entered by an officer'),
  signature: t('қолтаңбадан', 'из подписи', 'from the signature'),
};
