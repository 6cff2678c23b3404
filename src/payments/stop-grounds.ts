import type { StopGround } from './ground.ts';

/** The grounds on which an award ends, by code. */
export const stopGrounds = {
  death: {
    words: { kk: 'алушының қайтыс болуы', ru: 'смерть получателя', en: 'death of the recipient' },
    source: 'Social Code art. 178 p. 1, art. 179 p. 3 (1)',
    reading: 'the right ends with the month of death; what was paid for later months before the news came is overpaid',
    appliesTo: 'all',
    lasts: 'month-of-fact',
  },
  'child-death': {
    words: { kk: 'баланың қайтыс болуы', ru: 'смерть ребёнка', en: 'death of the child' },
    source: 'Social Code art. 82; order 169 of 2023 p. 42',
    appliesTo: [
      'childcare-allowance',
      'large-family-allowance',
      'disabled-child-carer-allowance',
      'survivor-allowance',
      'social-insurance-payments/childcare',
    ],
    lasts: 'month-of-fact',
  },
  'cared-person-death': {
    words: { kk: 'күтімдегі адамның қайтыс болуы', ru: 'смерть лица, за которым осуществлялся уход', en: 'death of the person cared for' },
    source: 'Social Code arts. 187-189',
    appliesTo: ['lifelong-disabled-carer-allowance'],
    lasts: 'month-of-fact',
  },
  departure: {
    words: {
      kk: 'Қазақстан Республикасынан тыс жерге тұрақты тұруға кетуі',
      ru: 'выезд на постоянное место жительства за пределы Республики Казахстан',
      en: 'left Kazakhstan for permanent residence',
    },
    source: 'Social Code art. 179 p. 3 (4), art. 204',
    appliesTo: ['basic-pension', 'age-pension', 'disability-allowance', 'survivor-allowance', 'special-allowance'],
    lasts: 'month-of-news',
  },
  'file-requested-abroad': {
    words: {
      kk: 'шығу елінің уәкілетті органы алушының ісін сұратты',
      ru: 'запрос дела получателя уполномоченным органом страны выезда',
      en: 'the country of departure asked for the file',
    },
    source: 'Social Code art. 179 p. 3 (2)',
    appliesTo: ['basic-pension', 'age-pension', 'disability-allowance', 'survivor-allowance'],
    lasts: 'month-of-news',
  },
  'own-wish': {
    words: { kk: 'алушының өтініші', ru: 'заявление получателя', en: 'application of the recipient' },
    source: 'Social Code art. 179 p. 3 (3)',
    appliesTo: 'all',
    lasts: 'month-of-news',
  },
  'false-data': {
    words: {
      kk: 'негізсіз тағайындауға әкелген анық емес мәліметтер',
      ru: 'недостоверные сведения, повлёкшие необоснованное назначение',
      en: 'false data that led to an unfounded award',
    },
    source: 'Social Code art. 179 p. 3 (5)',
    appliesTo: 'all',
    lasts: 'month-of-news',
  },
  'found-able': {
    words: { kk: 'еңбекке қабілетті деп танылды', ru: 'признан трудоспособным', en: 'found able to work' },
    source: 'Social Code art. 178 p. 3',
    appliesTo: ['disability-allowance', 'special-state-benefit', 'social-insurance-payments/capacity-loss'],
    lasts: 'month-of-fact',
  },
  'ground-gone': {
    words: { kk: 'тағайындау негізі қалмады', ru: 'основание назначения отпало', en: 'the ground of the award is gone' },
    source: 'order 169 of 2023 p. 42; order 192 of 2023',
    appliesTo: 'all',
    lasts: 'month-of-fact',
  },
  'citizenship-lost': {
    words: { kk: 'азаматтығынан айырылуы', ru: 'утрата гражданства', en: 'citizenship lost' },
    source: 'Social Code art. 83; order 169 of 2023 p. 42',
    appliesTo: ['childcare-allowance', 'large-family-allowance', 'disabled-child-carer-allowance', 'social-insurance-payments/job-loss'],
    lasts: 'month-of-news',
  },
  'parental-rights-lost': {
    words: { kk: 'ата-ана құқықтарынан айырылуы', ru: 'лишение родительских прав', en: 'parental rights lost' },
    source: 'Social Code art. 83; order 169 of 2023 p. 42',
    appliesTo: ['childcare-allowance', 'large-family-allowance', 'disabled-child-carer-allowance'],
    lasts: 'day-before-fact',
  },
  'study-ended': {
    words: { kk: 'күндізгі оқудан шығарылды', ru: 'отчислен с очного обучения', en: 'expelled from full-time study' },
    source: 'order 257 of 2023 annex 2 p. 7; order 169 of 2023 p. 42',
    appliesTo: ['survivor-allowance', 'large-family-allowance', 'social-insurance-payments/breadwinner-loss'],
    lasts: 'month-of-news',
  },
  'left-unemployed-register': {
    words: { kk: 'жұмыссыз ретінде есептен шығарылды', ru: 'снят с учёта безработных', en: 'struck off the register of the unemployed' },
    source: 'Social Code art. 119',
    appliesTo: ['social-insurance-payments/job-loss'],
    lasts: 'month-of-fact',
  },
  'other-benefit-chosen': {
    words: {
      kk: 'өтініш бойынша басқа жәрдемақы түріне ауысуы',
      ru: 'перевод на другой вид пособия по заявлению',
      en: 'moved to another benefit by choice',
    },
    source: 'Social Code art. 175 pp. 6-7',
    reading: 'the old award lasts to the day before the application for the other is registered',
    appliesTo: 'all',
    lasts: 'day-before-news',
  },
} as const satisfies Readonly<Record<string, StopGround>>;

export type StopGroundCode = keyof typeof stopGrounds;

/** The ground of a code. */
export function stopGround(code: StopGroundCode): StopGround {
  return stopGrounds[code];
}
