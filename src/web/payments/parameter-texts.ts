import { t, type Words } from '../../base/index.ts';
import type { ParameterRow, ParameterUnit } from '../../benefits/index.ts';

/** Texts of the pages of parameters. */
export const parameterTexts = {
  title: t('Есептеу параметрлері', 'Параметры расчётов', 'Parameters of calculations'),
  intro: t(
    'Мәндер ешқашан өзгертілмейді: жаңасы күнімен қосылады. Бір адам ұсынады, екіншісі бекітеді.',
    'Значения не меняются: новое добавляется со своим днём. Один человек предлагает, другой утверждает.',
    'Values are never changed: a new one is added with its day. One person proposes, another approves.',
  ),
  tables: t('Кестелер: коэффициенттер, дөңгелектеу', 'Таблицы: коэффициенты, округление', 'Tables: coefficients, rounding'),
  name: t('Параметр', 'Параметр', 'Parameter'),
  value: t('Мәні', 'Значение', 'Value'),
  inForce: t('Қолданылу күндері', 'Дни действия', 'Days in force'),
  certainty: t('Сенімділігі', 'Достоверность', 'How sure'),
  source: t('Дереккөзі', 'Источник', 'Source'),
  unknown: t('белгісіз', 'неизвестно', 'unknown'),
  notThen: t('бұл күндерге мәні жоқ', 'на эти дни значения нет', 'no value for these days'),
  notNow: t('қазір қолданылатын мәні жоқ', 'сейчас значения нет', 'no value holds now'),
  waiting: t('Бекітуді күткен ұсыныстар', 'Предложения, ожидающие утверждения', 'Proposals that wait for approval'),
  proposedBy: t('Ұсынған', 'Кто предложил', 'Proposed by'),
  valueBefore: t('Қазіргі жазба бойынша', 'По нынешней записи', 'By the record as it is'),
  approve: t('Бекіту', 'Утвердить', 'Approve'),
  own: t(
    'Өзіңіз ұсындыңыз: басқа әкімші бекітеді немесе қабылдамайды.',
    'Предложено вами: утвердит или отклонит другой администратор.',
    'Proposed by yourself: another administrator approves or rejects it.',
  ),
  reject: t('Қабылдамау', 'Отклонить', 'Reject'),
  rejectReason: t('Қабылдамау себебі', 'Почему предложение отклоняется', 'Why the proposal is rejected'),
  withdraw: t('Ұсынысты қайтарып алу', 'Отозвать предложение', 'Withdraw the proposal'),
  withdrawReason: t('Қайтарып алу себебі (міндетті емес)', 'Почему отзывается (необязательно)', 'Why it is withdrawn (may be left out)'),
  history: t('Ұсыныстар тарихы', 'История предложений', 'History of proposals'),
  fate: t('Нәтижесі', 'Чем закончилось', 'What became of it'),
  stateWaiting: t('бекітуді күтуде', 'ожидает утверждения', 'waits for approval'),
  stateApproved: t('бекітілді', 'утверждено', 'approved'),
  stateRejected: t('қабылданбады', 'отклонено', 'rejected'),
  stateWithdrawn: t('қайтарып алынды', 'отозвано', 'withdrawn'),
  stopsHere: t(
    'Сарғыш белгісі бар мән бойынша сома есептелмейді. Заң мәтінімен салыстырып, дәл осы күндерге мәнді дереккөзімен ұсыныңыз: екінші әкімші бекіткен соң есептеу жүреді.',
    'По значению с жёлтой меткой суммы не рассчитываются. Сверьте его с текстом закона и предложите значение на те же дни с источником: после утверждения вторым администратором расчёт пойдёт.',
    'No sums are worked out by a value with a yellow mark. Check it against the law and propose a value for the same days with its source: calculations go on once a second administrator has approved it.',
  ),
  approvedBy: t('Бекіткен', 'Утвердил', 'Approved by'),
  propose: t('Жаңа мән ұсыну', 'Предложить новое значение', 'Propose a value'),
  proposeButton: t('Ұсыну', 'Предложить', 'Propose'),
  from: t('Бірінші күні', 'Первый день', 'First day'),
  until: t('Соңғы күні (бар болса)', 'Последний день (если есть)', 'Last day (if any)'),
  valueHint: t(
    'Ондық бөлшек нүктемен немесе үтірмен, мысалы 4325 немесе 1.105',
    'Десятичная дробь через точку или запятую, например 4325 или 1.105',
    'A decimal, for example 4325 or 1.105',
  ),
  sourceKk: t('Дереккөзі қазақ тілінде', 'Источник на казахском языке', 'Source in Kazakh'),
  sourceRu: t('Дереккөзі орыс тілінде', 'Источник на русском языке', 'Source in Russian'),
  sourceEn: t('Дереккөзі ағылшын тілінде', 'Источник на английском языке', 'Source in English'),
  incomplete: t(
    'Мәнді, бірінші күнді және дереккөзді үш тілде жазыңыз.',
    'Укажите значение, первый день и источник на трёх языках.',
    'Write the value, the first day, and the source in three languages.',
  ),
  proposed: t(
    'Ұсыныс тіркелді: оны басқа әкімші бекітеді.',
    'Предложение записано: его утвердит другой администратор.',
    'The proposal is recorded: another administrator approves it.',
  ),
  rejected: t(
    'Ұсыныс қабылданбады: мәндер өзгерген жоқ.',
    'Предложение отклонено: значения не изменились.',
    'The proposal is rejected: no value has changed.',
  ),
  withdrawn: t(
    'Ұсыныс қайтарып алынды: мәндер өзгерген жоқ.',
    'Предложение отозвано: значения не изменились.',
    'The proposal is withdrawn: no value has changed.',
  ),
  approved: t(
    'Бекітілді: есептер енді осы мәнмен жүреді.',
    'Утверждено: расчёты теперь идут по этому значению.',
    'Approved: calculations use it from now on.',
  ),
} as const satisfies { readonly [key: string]: Words };

/** How sure a value is. */
export const certaintyTexts: { readonly [certainty in ParameterRow['certainty']]: Words } = {
  law: t('заң мәтіні', 'текст закона', 'text of the law'),
  press: t('баспасөз', 'публикация', 'published'),
  computed: t('есептелген', 'вычислено', 'computed'),
  setting: t('орнату баптауы', 'настройка установки', 'setting of the installation'),
  unconfirmed: t('расталмаған', 'не подтверждено', 'unconfirmed'),
  doubtful: t('күмәнді', 'сомнительно', 'doubtful'),
  unknown: t('белгісіз', 'неизвестно', 'unknown'),
};

/** Units of values. */
export const unitTexts: { readonly [unit in ParameterUnit]: Words | null } = {
  tenge: t('теңге', 'тенге', 'tenge'),
  coefficient: null,
  percent: t('%', '%', '%'),
  number: null,
  rounding: null,
};

/** The ways to round, which are values of parameters themselves. */
export const roundingTexts: { readonly [way: string]: Words } = {
  up: t('жоғары қарай', 'в большую сторону', 'up'),
  nearest: t('ең жақынына', 'до ближайшего', 'to the nearest'),
  none: t('дөңгелектелмейді', 'без округления', 'not rounded'),
};
