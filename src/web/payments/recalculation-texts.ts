import { t, type Words } from '../../base/index.ts';
import type { RecalculationOutcome, RecalculationRow, RecalculationStatus } from '../../payments/index.ts';

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
  indexationHint: t(
    'Параметрлермен бірге өзгеретін мөлшерлер осы күннен жаңа мәнмен есептеледі, бекітілген мөлшерлер заңдағы пайызға арттырылады.',
    'Размеры, которые следуют за параметрами, считаются с этого дня по новым значениям; закреплённые повышаются на процент по закону.',
    'Amounts that follow parameters are worked out by the new values from this day; fixed ones are raised by the percentage of the law.',
  ),
  parameter: t('Параметр түзетілді', 'Исправлен параметр', 'A parameter was corrected'),
  parameterHint: t(
    'Бекітілген мөлшерлер де құқық туындаған күнге қайта есептеледі.',
    'Закреплённые размеры тоже пересчитываются на день возникновения права.',
    'Fixed amounts, too, are worked out again for the day of their right.',
  ),
  changes: t('Қай параметрлер өзгерді', 'Какие параметры изменились', 'Which parameters have changed'),
  changesHint: t(
    'Бекітілген өзгерістер: күшіне енгендері де, әлі енбегендері де.',
    'Утверждённые изменения: и действующие, и ещё не вступившие в силу.',
    'Changes that were approved, in force already or later.',
  ),
  noChanges: t(
    'Параметрлердің бекітілген өзгерісі жоқ.',
    'Утверждённых изменений параметров нет.',
    'No change of a parameter has been approved.',
  ),
  proposalsWait: t(
    'Бекітуді күтіп тұрған ұсыныстар бар: олар бекітілген соң таңдалады.',
    'Есть предложения, ожидающие утверждения: их можно будет выбрать после него.',
    'Some proposals wait for approval: they can be chosen after it.',
  ),
  inForceAlready: t('күшінде', 'действует', 'in force'),
  inForceLater: t('әлі күшіне енген жоқ', 'ещё не действует', 'not in force yet'),
  usedBy: t(
    'осы өзгеріс бойынша басталған қайта есептеу, бұйрық №',
    'по нему уже начат перерасчёт, приказ №',
    'already recalculated by order No.',
  ),
  fill: t(
    'Күн мен төлем түрлерін таңдалған өзгерістер бойынша толтыру',
    'Заполнить день и виды выплат по выбранным изменениям',
    'Fill in the day and the benefits by the changes chosen',
  ),
  chooseChange: t(
    'Алдымен параметрдің өзгерісін таңдаңыз.',
    'Сначала выберите изменение параметра.',
    'Choose a change of a parameter first.',
  ),
  benefits: t('Төлем түрлері', 'Виды выплат', 'Benefits'),
  from: t('Қай күннен бастап', 'С какого дня', 'From which day'),
  order: t('Бұйрықтың нөмірі', 'Номер приказа', 'Number of the order'),
  orderOn: t('Бұйрықтың күні', 'Дата приказа', 'Date of the order'),
  orderWhole: t('Бұйрық', 'Приказ', 'Order'),
  lower: t('Азаятын мөлшерлер', 'Размеры, которые снижаются', 'Amounts that fall'),
  lowerToo: t('Азайтылсын', 'Снизить', 'Lower them too'),
  keep: t('Сол күйінде қалсын', 'Оставить прежними', 'Leave them as they are'),
  start: t('Сынақ есептеуді бастау', 'Начать пробный расчёт', 'Begin the dry run'),
  needBenefit: t('Кемінде бір төлем түрін таңдаңыз.', 'Выберите хотя бы один вид выплаты.', 'Choose a benefit at least.'),
  needFrom: t(
    'Қай күннен бастап: күнді КК.АА.ЖЖЖЖ түрінде жазыңыз.',
    'С какого дня: укажите дату в виде ДД.ММ.ГГГГ.',
    'From which day: write the date as DD.MM.YYYY.',
  ),
  needOrder: t('Бұйрықтың нөмірін жазыңыз.', 'Укажите номер приказа.', 'Write the number of the order.'),
  needOrderOn: t(
    'Бұйрықтың күнін КК.АА.ЖЖЖЖ түрінде жазыңыз.',
    'Укажите дату приказа в виде ДД.ММ.ГГГГ.',
    'Write the date of the order as DD.MM.YYYY.',
  ),
  preparedBy: t('Дайындаған', 'Подготовил', 'Prepared by'),
  waitsForWhom: t('Не күтілуде', 'Чего ждёт', 'What it waits for'),
  summary: t('Не өзгереді', 'Что изменится', 'What changes'),
  openTotals: t('Жолдарды көрсету', 'Показать строки', 'Show the rows'),
  totals: t('Өңірлер мен төлем түрлері бойынша', 'По регионам и видам выплат', 'By region and benefit'),
  whole: t('Барлығы', 'Итого', 'In all'),
  wholeKept: t('Барлығы, азаятындары сол күйінде', 'Итого, сниженные оставлены прежними', 'In all, those that fall left as they are'),
  before: t('Бұрынғы', 'Было', 'Before'),
  after: t('Жаңа', 'Станет', 'After'),
  difference: t('Айырмасы', 'Разница', 'Difference'),
  aMonth: t('Сомалар айына берілген.', 'Суммы указаны за месяц.', 'Sums are for a month.'),
  outcome: t('Нәтиже', 'Итог', 'Outcome'),
  sample: t('Іріктеп қарау', 'Выборка для проверки', 'A sample to look at'),
  sampleIntro: t(
    'Барлық тағайындаулардан кездейсоқ алынған. Әрқайсысын ашып, бұрынғы және жаңа есебін тексеріңіз.',
    'Взяты наугад из всех назначений. Раскройте и сверьте прежний и новый расчёт.',
    'Taken at random from all awards. Open each and check the calculation before and after.',
  ),
  noSample: t('Өзгеретін мөлшер жоқ.', 'Размеров, которые изменятся, нет.', 'No amount changes.'),
  notExplained: t('Есептің мәліметтері сақталмаған.', 'Сведения расчёта не сохранены.', 'What it was worked out from was not kept.'),
  losers: t('Мөлшері азаятындар', 'У кого размер снижается', 'Those who would lose'),
  noLosers: t('Ешкімнің мөлшері азаймайды.', 'Ни у кого размер не снижается.', 'Nobody would lose.'),
  losersKept: t(
    'Бұйрыққа сай олардың мөлшері сол күйінде қалады.',
    'По этому перерасчёту их размер останется прежним.',
    'By this recalculation their amounts stay as they are.',
  ),
  losersLowered: t(
    'Бұйрыққа сай олардың мөлшері азайтылады.',
    'По этому перерасчёту их размер будет снижен.',
    'By this recalculation their amounts are lowered.',
  ),
  impossible: t('Адам қарауы керек', 'Требуют рассмотрения человеком', 'A person has to look at these'),
  differing: t('Есептелгеннен кейін өзгергендер', 'Изменились после расчёта', 'Changed since they were counted'),
  differingIntro: t(
    'Бұл тағайындаулар қайта есептеуге енбеді: оларды жеке қараңыз.',
    'Эти назначения перерасчёт не затронул: рассмотрите их отдельно.',
    'These awards were left as they are: look at each.',
  ),
  wholeList: t('Тізімді толық ашу', 'Открыть весь список', 'Open the whole list'),
  download: t('Тізімді жүктеп алу (CSV)', 'Скачать список (CSV)', 'Download the list (CSV)'),
  shown: t('Көрсетілгені', 'Показано', 'Shown'),
  of: t('барлығы', 'всего', 'of'),
  next: t('Келесі бет', 'Следующая страница', 'Next page'),
  first: t('Басына', 'В начало', 'To the beginning'),
  emptyList: t('Тізім бос.', 'Список пуст.', 'The list is empty.'),
  reason: t('Себебі', 'Причина', 'Reason'),
  approvals: t('Бекіткендер', 'Утвердили', 'Approved by'),
  approve: t('Бекіту', 'Утвердить', 'Approve'),
  approvedByYou: t(
    'Сіз бекіттіңіз: енді екінші адам бекітуі керек.',
    'Вы утвердили: нужно утверждение второго лица.',
    'You have approved: a second person has to approve too.',
  ),
  withdraw: t('Қайтарып алу', 'Отозвать', 'Withdraw'),
  withdrawnBy: t('Қайтарып алған', 'Отозвал', 'Withdrawn by'),
  askUndo: t('Күшін жоюды сұрау', 'Предложить отмену', 'Ask to undo it'),
  approveUndo: t('Күшін жоюды бекіту', 'Утвердить отмену', 'Approve the undoing'),
  undoAsked: t('Күшін жою сұралды', 'Предложена отмена', 'Asked to be undone'),
  undoApproved: t('Күшін жоюды бекіткен', 'Отмену утвердил', 'Undoing approved by'),
  undoByYou: t(
    'Күшін жоюды сіз сұрадыңыз: оны екінші адам бекітуі керек.',
    'Отмену предложили вы: её утверждает второе лицо.',
    'You have asked to undo it: a second person approves that.',
  ),
  progress: t('Орындалу барысы', 'Ход исполнения', 'Progress'),
  pagesDone: t('бет', 'страниц', 'pages'),
  counted: t('Қаралған тағайындаулар', 'Рассмотрено назначений', 'Awards counted'),
  decision: t('Қайта есептеу туралы шешім', 'Решение о перерасчёте', 'Decision on the recalculation'),
  dryRow: t('Сынақ есептеу: бір тағайындау', 'Пробный расчёт: одно назначение', 'Dry run: one award'),
  openAward: t('Тағайындауды ашу', 'Открыть назначение', 'Open the award'),
  norm: t('Норма', 'Норма', 'Law'),
  parameters: t('Өзгерген параметрлер', 'Изменённые параметры', 'Parameters changed'),
  recordedAt: t('Жазылған уақыты', 'Записано', 'Recorded'),
  undoneMark: t('күші жойылды', 'отменено', 'undone'),
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

const groundTexts: { readonly [ground: string]: Words } = {
  'top-up': t(
    'Басқа төлемге қосымша: негізгі төлем бойынша есептеледі',
    'Доплата к другой выплате: считается вместе с ней',
    'A top-up of another payment: worked out with it',
  ),
  'changes-later': t(
    'Мөлшері осы күннен кейін тағы өзгереді',
    'После этого дня размер меняется ещё раз',
    'The amount changes again after this day',
  ),
  'facts-not-kept': t(
    'Мөлшер қандай мәліметтен шыққаны сақталмаған',
    'Сведения, из которых получен размер, не сохранены',
    'What the amount was worked out from was not kept',
  ),
  'raised-since': t(
    'Тағайындалғаннан кейін арттырылған: жеке қаралады',
    'После назначения повышался: рассматривается отдельно',
    'Raised since it was granted: to be looked at by itself',
  ),
  'changed-since': t(
    'Сынақ есептеуден кейін тағайындау өзгерді',
    'После пробного расчёта назначение изменилось',
    'The award has changed since the dry run',
  ),
  'award-ended': t('Тағайындау тоқтатылған', 'Назначение прекращено', 'The award has ended'),
};

const otherGround = t('Есептелмеді: адам қарауы керек', 'Не рассчитан: нужен человек', 'Not worked out: a person has to look');

/** Why a row needs a person, in words. `formula`: what the formula said, where it was asked. */
export const groundWords = (ground: RecalculationRow['ground'], formula?: Words): Words | undefined =>
  ground === undefined ? undefined : (formula ?? groundTexts[ground] ?? otherGround);
