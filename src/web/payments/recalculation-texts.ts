import { t, type Words } from '../../base/index.ts';
import type { RecalculationOutcome, RecalculationStatus } from '../../payments/index.ts';

/** Texts of the pages of recalculations. */
export const recalculationTexts = {
  title: t('Жаппай қайта есептеу', 'Массовый перерасчёт', 'Recalculation of many awards'),
  none: t('Қайта есептеу әлі басталған жоқ.', 'Перерасчётов ещё не было.', 'Nothing has been recalculated yet.'),
  startTitle: t('Сынақ есептеуді бастау', 'Начать пробный расчёт', 'Begin a dry run'),
  startIntro: t(
    'Сынақ есептеу ештеңені өзгертпейді: екі адам бекіткенше тағайындаулар сол күйінде қалады.',
    'Пробный расчёт ничего не меняет: назначения остаются прежними, пока его не утвердят двое.',
    'A dry run changes nothing: awards stay as they are until two people approve.',
  ),
  kind: t('Не себептен', 'Причина', 'Why'),
  indexation: t('Жыл сайынғы индекстеу', 'Ежегодная индексация', 'Yearly indexation'),
  parameter: t('Параметр түзетілді', 'Исправлен параметр', 'A parameter was corrected'),
  benefits: t('Төлем түрлері', 'Виды выплат', 'Benefits'),
  from: t('Қай күннен бастап', 'С какого дня', 'From which day'),
  order: t('Бұйрықтың нөмірі', 'Номер приказа', 'Number of the order'),
  orderOn: t('Бұйрықтың күні', 'Дата приказа', 'Date of the order'),
  lower: t('Азаятын мөлшерлер', 'Размеры, которые снижаются', 'Amounts that fall'),
  lowerToo: t('Азайтылсын', 'Снизить', 'Lower them too'),
  keep: t('Сол күйінде қалсын', 'Оставить прежними', 'Leave them as they are'),
  start: t('Сынақ есептеуді бастау', 'Начать пробный расчёт', 'Begin the dry run'),
  incomplete: t(
    'Төлем түрін, күнді (КК.АА.ЖЖЖЖ), бұйрықтың нөмірі мен күнін толтырыңыз.',
    'Укажите вид выплаты, день (ДД.ММ.ГГГГ), номер и дату приказа.',
    'Give a benefit, the day (DD.MM.YYYY), and the number and date of the order.',
  ),
  totals: t('Өңірлер мен төлем түрлері бойынша', 'По регионам и видам выплат', 'By region and benefit'),
  before: t('Бұрынғы', 'Было', 'Before'),
  after: t('Жаңа', 'Станет', 'After'),
  outcome: t('Нәтиже', 'Итог', 'Outcome'),
  sample: t('Іріктеп қарау', 'Выборка для проверки', 'A sample to look at'),
  losers: t('Мөлшері азаятындар', 'У кого размер снижается', 'Those who would lose'),
  noLosers: t('Ешкімнің мөлшері азаймайды.', 'Ни у кого размер не снижается.', 'Nobody would lose.'),
  impossible: t('Адам қарауы керек', 'Требуют рассмотрения человеком', 'A person has to look at these'),
  differing: t('Есептелгеннен кейін өзгергендер', 'Изменились после расчёта', 'Changed since they were counted'),
  reason: t('Себебі', 'Причина', 'Reason'),
  approvals: t('Бекіткендер', 'Утвердили', 'Approved by'),
  approve: t('Бекіту', 'Утвердить', 'Approve'),
  withdraw: t('Қайтарып алу', 'Отозвать', 'Withdraw'),
  askUndo: t('Күшін жоюды сұрау', 'Предложить отмену', 'Ask to undo it'),
  approveUndo: t('Күшін жоюды бекіту', 'Утвердить отмену', 'Approve the undoing'),
  undoAsked: t('Күшін жою сұралды', 'Предложена отмена', 'Asked to be undone'),
  pages: t('Беттер: орындалды / күтуде / жойылды', 'Страниц: исполнено / ждут / отменено', 'Pages: done / waiting / undone'),
  counted: t('Қаралған тағайындаулар', 'Рассмотрено назначений', 'Awards counted'),
} as const satisfies { readonly [key: string]: Words };

/** Where a recalculation stands. */
export const recalculationStatusTexts: { readonly [status in RecalculationStatus]: Words } = {
  counting: t('есептелуде', 'рассчитывается', 'being counted'),
  counted: t('бекітуді күтуде', 'ожидает утверждения', 'waits for approval'),
  executing: t('орындалуда', 'исполняется', 'being carried out'),
  executed: t('орындалды', 'исполнен', 'carried out'),
  undoing: t('күші жойылуда', 'отменяется', 'being undone'),
  undone: t('күші жойылды', 'отменён', 'undone'),
  withdrawn: t('қайтарып алынды', 'отозван', 'withdrawn'),
};

/** What becomes of an amount. */
export const outcomeTexts: { readonly [outcome in RecalculationOutcome]: Words } = {
  rises: t('артады', 'повышается', 'rises'),
  falls: t('азаяды', 'снижается', 'falls'),
  same: t('өзгермейді', 'не меняется', 'stays'),
  impossible: t('есептелмеді', 'не рассчитан', 'not worked out'),
};
