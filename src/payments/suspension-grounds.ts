import type { AmountName } from '../benefits/index.ts';
import type { SuspensionGround } from './ground.ts';

const pensions: readonly AmountName[] = ['basic-pension', 'age-pension'];
const families: readonly AmountName[] = [
  'childcare-allowance',
  'large-family-allowance',
  'multi-child-mother-allowance',
  'disabled-child-carer-allowance',
  'lifelong-disabled-carer-allowance',
];
const insurance: readonly AmountName[] = [
  'social-insurance-payments/capacity-loss',
  'social-insurance-payments/breadwinner-loss',
  'social-insurance-payments/childcare',
];
const survivors: readonly AmountName[] = ['survivor-allowance', 'social-insurance-payments/breadwinner-loss'];

/** The grounds on which a payment is suspended, by code. Amended by a new row, never by changing the meaning of an old one. */
export const suspensionGrounds = {
  'no-debits': {
    words: {
      kk: 'банктік шот бойынша үш және одан да көп ай шығыс операцияларының болмауы',
      ru: 'отсутствие расходных операций по банковскому счёту три и более месяцев',
      en: 'no debits on the bank account for three months or more',
    },
    source: 'Social Code art. 179 p. 1 (1), art. 178 p. 8; art. 204; order 169 of 2023 p. 41',
    appliesTo: 'all',
    begins: 'month-after-news',
    resumes: 'suspension',
    limit: { months: 36, from: 'application' },
    byRegistry: true,
  },
  'identity-document-expired': {
    words: {
      kk: 'шетелдіктің немесе азаматтығы жоқ адамның жеке басын куәландыратын құжатының, қандас куәлігінің мерзімі өтті',
      ru: 'истёк срок документа, удостоверяющего личность иностранца или лица без гражданства, удостоверения кандаса',
      en: 'the identity document of a foreigner, stateless person or kandas has expired',
    },
    source: 'Social Code art. 179 p. 1 (2)',
    appliesTo: 'all',
    begins: 'month-after-news',
    resumes: 'fact',
    byRegistry: true,
  },
  missing: {
    words: {
      kk: 'алушыны іздестіру жүріп жатыр немесе ол хабарсыз кетті деп танылды',
      ru: 'получатель разыскивается или признан безвестно отсутствующим',
      en: 'the recipient is being searched for or was declared missing',
    },
    source: 'Social Code art. 179 p. 1 (3)',
    appliesTo: 'all',
    begins: 'month-after-news',
    resumes: 'fact',
    byRegistry: true,
  },
  'parental-rights-lost': {
    words: {
      kk: 'ата-ана құқықтарынан айыру немесе оларды шектеу, бала асырап алудың күшін жою',
      ru: 'лишение или ограничение родительских прав, отмена усыновления',
      en: 'parental rights lost or limited, adoption cancelled',
    },
    source: 'Social Code art. 179 p. 1 (4)',
    reading: 'a guardian who takes over is paid from the suspension: the payee is changed and the payment resumed by decision',
    appliesTo: ['disability-allowance', 'special-state-benefit', ...survivors],
    begins: 'month-after-news',
    resumes: 'fact',
    byRegistry: false,
  },
  'guardian-released': {
    words: {
      kk: 'қорғаншы (қамқоршы) міндеттерінен босатылды немесе шеттетілді',
      ru: 'опекун (попечитель) освобождён или отстранён от обязанностей',
      en: 'the guardian was released or removed from his duties',
    },
    source: 'Social Code art. 179 p. 1 (5)',
    appliesTo: ['disability-allowance', 'special-state-benefit', ...survivors],
    begins: 'month-after-news',
    resumes: 'suspension',
    byRegistry: false,
  },
  'citizenship-lost': {
    words: {
      kk: 'Қазақстан Республикасының азаматтығын жоғалту немесе одан шығу',
      ru: 'утрата гражданства Республики Казахстан или выход из него',
      en: 'citizenship of Kazakhstan lost or given up',
    },
    source: 'Social Code art. 179 p. 1 (6)',
    appliesTo: [...pensions, 'disability-allowance', 'survivor-allowance'],
    begins: 'month-after-news',
    resumes: 'fact',
    byRegistry: true,
  },
  'pension-abroad': {
    words: {
      kk: 'Қазақстан Республикасынан тыс жерде зейнетақы алатыны анықталды',
      ru: 'выявлено получение пенсии за пределами Республики Казахстан',
      en: 'a pension is being received abroad',
    },
    source: 'Social Code art. 179 p. 1 (7), art. 204',
    appliesTo: [...pensions, 'disability-allowance', 'survivor-allowance'],
    begins: 'month-after-news',
    resumes: 'suspension',
    byRegistry: false,
  },
  'expert-protocol': {
    words: {
      kk: 'медициналық-әлеуметтік сараптамаға анық емес құжаттар ұсынылғаны туралы хаттама',
      ru: 'протокол о недостоверных документах на медико-социальную экспертизу',
      en: 'minutes on false papers shown to the medical-social expertise',
    },
    source: 'Social Code art. 155 p. 12, art. 179 p. 1 (8)',
    appliesTo: ['disability-allowance', 'special-state-benefit', 'social-insurance-payments/capacity-loss'],
    begins: 'month-after-news',
    resumes: 'suspension',
    byRegistry: false,
  },
  'missed-reexamination': {
    words: {
      kk: 'белгіленген мерзімде қайта куәландыруға келмеуі',
      ru: 'неявка на переосвидетельствование в назначенный срок',
      en: 'did not come to the re-examination in time',
    },
    source: 'Social Code art. 178 p. 4',
    reading: 'suspended from the first of the month after the term; the month and the three years back are counted from the re-examination',
    appliesTo: ['disability-allowance', 'special-state-benefit', 'social-insurance-payments/capacity-loss'],
    begins: 'month-after-fact',
    resumes: 'suspension',
    limit: { months: 1, from: 'fact', withGoodReason: 36, exceptions: { 'special-state-benefit': 6 } },
    byRegistry: true,
  },
  'death-unconfirmed': {
    words: {
      kk: 'бір дерекқордың қайтыс болу туралы мәліметі басқасымен расталмады',
      ru: 'сведения одного реестра о смерти не подтверждены другим',
      en: 'one registry reports a death that the other does not confirm',
    },
    source: 'order 407 of 2015 annex 1 (authenticity check)',
    reading: 'a single registry suspends and never ends an award; resumed in full when the person proves alive',
    appliesTo: 'all',
    begins: 'month-after-news',
    resumes: 'suspension',
    byRegistry: true,
  },
  imprisonment: {
    words: {
      kk: 'бас бостандығынан айыру түріндегі жазасын өтеуі',
      ru: 'отбывание наказания в виде лишения свободы',
      en: 'serving a sentence of imprisonment',
    },
    source: 'order 169 of 2023 p. 41; order 192 of 2023; Social Code art. 182 p. 1 (3)',
    reading: 'resumed from the day of release',
    appliesTo: ['special-state-benefit', ...families, ...insurance],
    begins: 'month-after-news',
    resumes: 'fact',
    byRegistry: true,
  },
  'full-state-keep': {
    words: {
      kk: 'мемлекеттің толық қамтамасыз етуінде болуы',
      ru: 'нахождение на полном государственном обеспечении',
      en: 'on full state support in an institution',
    },
    source: 'Social Code art. 204, art. 178 p. 7; order 169 of 2023 p. 41',
    appliesTo: [...pensions, 'special-state-benefit', ...families],
    begins: 'month-after-news',
    resumes: 'month-after-fact',
    byRegistry: true,
  },
  'study-ended': {
    words: {
      kk: 'күндізгі оқудан шығарылды немесе сырттай оқуға ауысты',
      ru: 'отчислен с очного обучения или переведён на заочное',
      en: 'expelled from full-time study or moved to part-time',
    },
    source: 'order 257 of 2023 annex 2 p. 7; order 169 of 2023 pp. 41, 44',
    appliesTo: [...survivors, 'large-family-allowance'],
    begins: 'month-after-news',
    resumes: 'suspension',
    limit: { months: 36, from: 'application' },
    byRegistry: false,
  },
  'carer-works': {
    words: {
      kk: 'күтім жасайтын адамның жұмысқа тұруы анықталды',
      ru: 'выявлено, что лицо, осуществляющее уход, работает',
      en: 'the carer was found to be working',
    },
    source: 'Social Code arts. 234-236; order 257 of 2023 annex 2',
    reading: 'resumed from the day after work has ended',
    appliesTo: survivors,
    begins: 'month-after-news',
    resumes: 'fact',
    byRegistry: false,
  },
  'left-country': {
    words: {
      kk: 'Қазақстан Республикасынан тыс жерге тұрақты тұруға кетуі',
      ru: 'выезд на постоянное место жительства за пределы Республики Казахстан',
      en: 'left Kazakhstan for permanent residence',
    },
    source: 'Social Code art. 182 p. 1 (2); order 169 of 2023 p. 41',
    appliesTo: ['special-state-benefit', ...families, ...insurance],
    begins: 'month-after-news',
    resumes: 'suspension',
    limit: { months: 36, from: 'application' },
    byRegistry: true,
  },
} as const satisfies Readonly<Record<string, SuspensionGround>>;

export type SuspensionGroundCode = keyof typeof suspensionGrounds;

/** The ground of a code. */
export function suspensionGround(code: SuspensionGroundCode): SuspensionGround {
  return suspensionGrounds[code];
}
