import { t, type Words } from '../../base/index.ts';
import type { AwardAct } from '../../payments/index.ts';

/** Texts about awards, for recipients and officers. */
export const awardTexts = {
  mine: t('Мен не аламын', 'Что я получаю', 'What I get'),
  mineNone: t('Сізге тағайындалған төлем жоқ.', 'Вам ничего не назначено.', 'Nothing is granted to you.'),
  now: t('Қазіргі мөлшері', 'Размер сейчас', 'Amount now'),
  nextPayment: t('Келесі төлем', 'Следующая выплата', 'Next payment'),
  payday: t('төлем күні', 'день выплаты', 'payday'),
  noNext: t('Күтілетін төлем жоқ.', 'Выплат не ожидается.', 'No payment is expected.'),
  needsAccount: t(
    'Төлеу үшін расталған банк шоты керек.',
    'Для выплаты нужен подтверждённый банковский счёт.',
    'A confirmed bank account is needed to pay.',
  ),
  details: t('Толығырақ', 'Подробнее', 'More'),
  why: t('Неге осынша', 'Почему столько', 'Why this much'),
  whyNone: t('Мөлшері шешімде көрсетілген.', 'Размер указан в решении.', 'The amount stands in the decision.'),
  paid: t('Төлемдер', 'Выплаты', 'Payments'),
  paidNone: t('Төлем әлі жасалған жоқ.', 'Выплат ещё не было.', 'Nothing has been paid yet.'),
  changes: t('Не өзгерді және неге', 'Что изменилось и почему', 'What changed and why'),
  schedule: t('Айлар кестесі', 'График по месяцам', 'Schedule of months'),
  subject: t('Кім үшін төленеді', 'На кого назначена', 'Paid for'),
  subjectUnknown: t(
    'Белгісіз: істе көрсетілмеген. Басқа алушыға сол адам үшін тағайындалғанын қолмен тексеріңіз.',
    'Неизвестно: в деле не указано. Проверьте вручную, не назначено ли другому получателю на то же лицо.',
    'Not known: the case does not say. Check by hand that nobody else is paid for the same person.',
  ),
  known: t('Сол күні не белгілі болған', 'Что было известно на день', 'What was known on a day'),
  knownOn: t('Қай күнге', 'На какой день', 'On which day'),
  knownAsk: t('Көрсету', 'Показать', 'Show'),
  knownNoDay: t('Күнді жазыңыз, мысалы 01.04.2026.', 'Напишите день, например 01.04.2026.', 'Write a day, such as 01.04.2026.'),
  knownNothing: t('Ол күні тағайындау әлі болмаған.', 'В тот день назначения ещё не было.', 'There was no award yet on that day.'),
  knownSame: t('Содан бері ештеңе өзгерген жоқ.', 'С тех пор ничего не изменилось.', 'Nothing has changed since.'),
  knownChanges: t('Содан бері өзгерген айлар', 'Месяцы, изменившиеся с тех пор', 'Months that came out otherwise since'),
  knownThen: t('Сол күні', 'Тогда', 'Then'),
  knownNow: t('Қазір', 'Сейчас', 'Now'),
  knownWhy: t('Не өзгертті', 'Что изменило', 'What changed it'),
  due: t('Тиесілі', 'Положено', 'Due'),
  held: t('Ұсталып тұр', 'Задержано', 'Held back'),
  paidSum: t('Төленді', 'Выплачено', 'Paid'),
  days: t('Бөліктері', 'Части месяца', 'Parts of the month'),
  from: t('Басталған күні', 'Начало', 'From'),
  until: t('Аяқталатын күні', 'Окончание', 'Until'),
  endless: t('мерзімсіз', 'бессрочно', 'no end is set'),
  account: t('Шот', 'Счёт', 'Account'),
  basis: t('Негізі', 'Основание', 'Basis'),
  state: t('Күйі', 'Состояние', 'State'),
  paying: t('төленіп жатыр', 'выплачивается', 'being paid'),
  suspended: t('тоқтатыла тұрған', 'приостановлено', 'suspended'),
  ended: t('аяқталған', 'прекращено', 'ended'),
  notYet: t('әлі басталған жоқ', 'ещё не началось', 'not begun yet'),
  found: t('Табылған тағайындаулар', 'Найденные назначения', 'Awards found'),
  commands: t('Тағайындаумен әрекеттер', 'Действия с назначением', 'What can be done with the award'),
  article: t('Норма', 'Норма', 'Law'),
  ground: t('Негіз', 'Основание', 'Ground'),
  factOn: t('Оқиға болған күн', 'День события', 'Day of the event'),
  newsOn: t('Хабар алынған күн', 'День получения сведений', 'Day of the news'),
  obstacleGone: t('Кедергі жойылған күн', 'День, когда препятствие отпало', 'Day when the obstacle ended'),
  appliedOn: t('Өтініш берілген күн', 'День обращения', 'Day of the application'),
  toRegion: t('Қай өңірге', 'В какой регион', 'To which region'),
  fromDay: t('Қай күннен', 'С какого дня', 'From which day'),
  fromMonth: t('Қай айдан', 'С какого месяца', 'From which month'),
  toMonth: t('Қай айға дейін', 'По какой месяц', 'Until which month'),
  sumAMonth: t('Әр айдағы артық сома, теңге', 'Излишек за каждый месяц, тенге', 'Overpaid a month, tenge'),
  overpaymentNumber: t('Артық төлемнің нөмірі', 'Номер переплаты', 'Number of the overpayment'),
  overpayment: t('Артық төлем', 'Переплата', 'Overpayment'),
  percent: t('Әр төлемнен ұсталатыны, %', 'Удерживать с каждой выплаты, %', 'To be withheld from each payment, %'),
  suspension: t('Қай тоқтата тұру', 'Какое приостановление', 'Which suspension'),
  stop: t('Қай тоқтату', 'Какое прекращение', 'Which stop'),
  basisKind: t('Неге сүйенеді', 'На чём основано', 'What it rests on'),
  decision: t('Шешім', 'Решение', 'Decision'),
  court: t('Сот актісі', 'Судебный акт', 'Court'),
  application: t('Алушының өтініші', 'Заявление получателя', 'Application of the recipient'),
  registry: t('Тізілім хабары', 'Сообщение реестра', 'Message of a registry'),
  bank: t('Банктің хабары', 'Сообщение банка', 'Message of the bank'),
  recalculationDecision: t('Қайта есептеу туралы шешім', 'Решение о перерасчёте', 'Decision on the recalculation'),
  basisNumber: t('Құжаттың немесе хабардың нөмірі', 'Номер документа или сообщения', 'Number of the paper or message'),
  basisOn: t('Құжаттың күні', 'Дата документа', 'Date of the paper'),
  basisSystem: t('Тізілімнің атауы', 'Название реестра', 'Name of the registry'),
  carryOut: t('Орындау', 'Исполнить', 'Carry out'),
  incomplete: t(
    'Барлық өрісті толтырыңыз: күндер 10.02.2026 түрінде, сомалар мен айлар дұрыс жазылсын.',
    'Заполните все поля: даты в виде 10.02.2026, суммы и месяцы без ошибок.',
    'Fill in every field: dates as 10.02.2026, sums and months without mistakes.',
  ),
  lastAward: t('Соңғы тағайындаумен салыстыру', 'Сравнение с последним назначением', 'Compared with the last award'),
  lastAmount: t('Бұрынғы мөлшері', 'Прежний размер', 'Amount before'),
  newAmount: t('Жаңа мөлшері', 'Новый размер', 'New amount'),
  difference: t('Айырмасы', 'Разница', 'Difference'),
  once: t('біржолғы', 'единовременно', 'once'),
  month: t('айына', 'в месяц', 'a month'),
} as const satisfies { readonly [key: string]: Words };

/** The commands that officers give on pages. */
export type PageAct = Extract<
  AwardAct['kind'],
  | 'suspend'
  | 'resume'
  | 'stop'
  | 'reinstate'
  | 'transfer'
  | 'confirm-account'
  | 'refuse-account'
  | 'close-account'
  | 'find-overpayment'
  | 'agree-overpayment'
  | 'withdraw-overpayment'
>;

/** The names of the commands. */
export const actTexts: { readonly [act in PageAct]: Words } = {
  suspend: t('Төлемді тоқтата тұру', 'Приостановить выплату', 'Suspend'),
  resume: t('Төлемді қайта бастау', 'Возобновить выплату', 'Resume'),
  stop: t('Төлемді тоқтату', 'Прекратить выплату', 'Stop'),
  reinstate: t('Тоқтатуды жою', 'Отменить прекращение', 'Take the stop back'),
  transfer: t('Басқа өңірге беру', 'Перевести в другой регион', 'Transfer to another region'),
  'confirm-account': t('Шотты растау', 'Подтвердить счёт', 'Confirm the account'),
  'refuse-account': t('Шотты қабылдамау', 'Не принять счёт', 'Refuse the account'),
  'close-account': t('Шотты жабу', 'Закрыть счёт', 'Close the account'),
  'find-overpayment': t('Артық төлемді рәсімдеу', 'Оформить переплату', 'Find an overpayment'),
  'agree-overpayment': t('Артық төлемді ұстау', 'Удерживать переплату', 'Withhold an overpayment'),
  'withdraw-overpayment': t('Артық төлемді алып тастау', 'Снять переплату', 'Withdraw an overpayment'),
};
