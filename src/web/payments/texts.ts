import { t, type Words } from '../../base/index.ts';
import type { RunProgress, RunStatus, StoredLine, Unmatched } from '../../payments/index.ts';

/** Texts of the payment centre's pages. */
export const paymentTexts = {
  runs: t('Айлық төлемдер', 'Выплаты по месяцам', 'Payments by month'),
  noRuns: t('Төлем әлі қалыптастырылған жоқ.', 'Выплаты ещё не формировались.', 'No month has been formed yet.'),
  startTitle: t('Айдың төлемін бастау', 'Начать выплату за месяц', 'Start a month'),
  month: t('Ай', 'Месяц', 'Month'),
  monthHint: t('Ай.жыл, мысалы 03.2026', 'Месяц.год, например 03.2026', 'Month.year, for example 03.2026'),
  badMonth: t('Айды 03.2026 түрінде жазыңыз.', 'Укажите месяц в виде 03.2026.', 'Write the month as 03.2026.'),
  lookAtNeed: t('Қажеттілікті көру', 'Посмотреть потребность', 'See the need'),
  confirmStart: t('Төлемді қалыптастыруды бастау', 'Начать формирование', 'Start forming'),
  confirmIntro: t(
    'Сомаларды тексеріңіз. Басталған соң бұл айдың тізілімдері қалыптасады; екінші рет бастау мүмкін емес.',
    'Проверьте суммы. После начала формируются реестры этого месяца; начать второй раз нельзя.',
    'Check the sums. Once started, the registers of this month are formed; it cannot be started twice.',
  ),
  need: t('Қажеттілік', 'Потребность', 'What is needed'),
  needTotal: t('Барлығы қажет', 'Всего требуется', 'Needed in all'),
  needExceptions: t('Төлеуге келмейтіні', 'Нельзя выплатить', 'Cannot be paid'),
  nothingNeeded: t('Бұл айға төленетін сома жоқ.', 'За этот месяц платить нечего.', 'Nothing is to be paid for this month.'),
  people: t('Адам саны', 'Людей', 'People'),
  forMonth: t('Осы ай үшін', 'За этот месяц', 'For this month'),
  forEarlier: t('Бұрынғы айлар үшін', 'За прежние месяцы', 'For earlier months'),
  region: t('Өңір', 'Регион', 'Region'),
  budget: t('Бюджет коды', 'Код бюджета', 'Budget code'),
  regular: t('негізгі', 'основная', 'regular'),
  supplementary: t('қосымша', 'дополнительная', 'supplementary'),
  startedBy: t('Бастаған', 'Кем начата', 'Started by'),
  paused: t('тоқтатылып тұр', 'остановлена', 'stopped'),
  awards: t('Қаралған тағайындаулар', 'Рассмотрено назначений', 'Awards looked at'),
  payments: t('Төлемдер саны', 'Платежей', 'Payments'),
  exceptions: t('Назар аударуды қажет ететіндер', 'Требуют внимания', 'Need attention'),
  noExceptions: t('Бәрі төлеуге келеді.', 'Препятствий к выплате нет.', 'Nothing stands in the way.'),
  count: t('Саны', 'Число', 'Count'),
  gross: t('Есептелгені', 'Начислено', 'Due'),
  net: t('Төленетіні', 'К выплате', 'To be paid'),
  kept: t('Ұсталғаны', 'Удержано', 'Taken off'),
  registers: t('Тізілімдер', 'Реестры', 'Registers'),
  register: t('Тізілім', 'Реестр', 'Register'),
  files: t('Банктерге арналған файлдар', 'Файлы для банков', 'Files for banks'),
  file: t('Файл', 'Файл', 'File'),
  bank: t('Банк', 'Банк', 'Bank'),
  size: t('Көлемі, байт', 'Размер, байт', 'Size, bytes'),
  byState: t('Төлемдердің күйі', 'Состояние платежей', 'Where the payments stand'),
  pause: t('Тоқтата тұру', 'Остановить', 'Stop for now'),
  resume: t('Қайта бастау', 'Возобновить', 'Let it go on'),
  acceptExceptions: t('Оларсыз жалғастыру', 'Продолжить без них', 'Go on without them'),
  payday: t('Төлем күні', 'День выплаты', 'Payday'),
  lastDispatch: t('Тапсырмаларды жіберудің соңғы күні', 'Последний день направления поручений', 'Last day to send the orders'),
  lastDayToday: t(
    'Бүгін — тапсырмаларды осы төлем күніне жіберудің соңғы күні.',
    'Сегодня последний день направления поручений к этому дню выплаты.',
    'Today is the last day to send the orders for this payday.',
  ),
  tooLate: t(
    'Тапсырмаларды осы төлем күніне жіберу мерзімі өтті: жіберілмегені келесі төлем күніне ауыстырылады.',
    'Срок направления поручений к этому дню выплаты прошёл: неотправленное переносится на следующий.',
    'It is too late to send orders for this payday: what has not been sent is moved to the next.',
  ),
  movePayday: t('Келесі төлем күніне ауыстыру', 'Перенести на следующий день выплаты', 'Move to the next payday'),
  whatFor: t('Не үшін', 'Для чего', 'What it is for'),
  onlyAwards: t('Таңдалған тағайындаулар', 'Выбрано назначений', 'Awards chosen'),
  supplementaryTitle: t('Қосымша төлем', 'Дополнительная выплата', 'Supplementary run'),
  supplementaryStart: t('Қосымша төлемді бастау', 'Начать дополнительную выплату', 'Start a supplementary run'),
  supplementaryIntro: t(
    'Айлық төлем басталған соң пайда болған немесе онда төленбеген сомалар қосымша төлеммен төленеді. Төленіп қойған ай екінші рет төленбейді.',
    'Дополнительной выплатой платят то, что появилось после начала месячной выплаты или осталось в ней невыплаченным. Уже выплаченный месяц второй раз не выплачивается.',
    'A supplementary run pays what has come up since the month was started, or was left unpaid in it. A month that is paid is never paid twice.',
  ),
  whatForHint: t(
    'Мысалы: шоттары нақтыланған алушыларға төлеу. Адамдардың атын жазбаңыз.',
    'Например: выплата получателям, чьи счета уточнены. Не указывайте имён людей.',
    'For example: recipients whose accounts have been corrected. Do not write names of people.',
  ),
  whom: t('Кімге төленеді', 'Кому выплачивается', 'Who is paid'),
  whomAll: t('Төленбеген барлық тағайындауларға', 'По всем невыплаченным назначениям', 'All awards that are owed something'),
  whomExceptions: t(
    'Төменде таңдалған төлемде төленбей қалғандарға',
    'По оставшимся невыплаченными в выплате, выбранной ниже',
    'Those that the run chosen below could not pay',
  ),
  whomListed: t('Төменде тізілген тағайындауларға', 'По назначениям, перечисленным ниже', 'The awards listed below'),
  ofRun: t('Қай төлемде төленбей қалғандар', 'Оставшиеся невыплаченными в выплате', 'Left unpaid in the run'),
  awardNumbers: t('Тағайындау нөмірлері', 'Номера назначений', 'Numbers of awards'),
  awardNumbersHint: t('Әрқайсысы жаңа жолдан', 'Каждый с новой строки', 'One on each line'),
  numbersMissing: t('Тағайындау нөмірлерін жазыңыз.', 'Укажите номера назначений.', 'Write the numbers of the awards.'),
  runMissing: t('Төлемді таңдаңыз.', 'Выберите выплату.', 'Choose a run.'),
  notAsNumber: t('Тағайындау нөмірі дұрыс жазылмаған.', 'Номер назначения записан неверно.', 'That is not the number of an award.'),
  change: t('Өзгерту', 'Изменить', 'Change'),
  openRun: t('Басталған төлемді ашу', 'Открыть начатую выплату', 'Open the one that was started'),
  award: t('Тағайындау', 'Назначение', 'Award'),
  recipient: t('Алушы', 'Получатель', 'Recipient'),
  benefit: t('Төлем түрі', 'Вид выплаты', 'Benefit'),
  deductions: t('Ұсталғаны', 'Удержано', 'Taken off'),
  signed: t('Қол қойғандар', 'Подписали', 'Signed by'),
  refuse: t('Қол қоюдан бас тарту', 'Отказать в подписи', 'Refuse to sign'),
  signIntro: t(
    'Қол тізілімнің бекітілген құрамы мен сомаларына қойылады: екі адам қол қояды.',
    'Подпись ставится под закрытым составом и суммами реестра: подписывают двое.',
    'The signature is over the frozen members and sums of the register: two people sign.',
  ),
  youSigned: t(
    'Сіз қол қойдыңыз; екінші қол күтілуде.',
    'Вы подписали; ожидается вторая подпись.',
    'You have signed; a second signature is awaited.',
  ),
  statement: t('Банктің үзінді көшірмесін қабылдау', 'Принять выписку банка', 'Take in a statement of the bank'),
  statementFile: t('Үзінді көшірме файлы (XML, ISO 20022)', 'Файл выписки (XML, ISO 20022)', 'File of the statement (XML, ISO 20022)'),
  statementTake: t('Қабылдау', 'Принять', 'Take in'),
  noFile: t('Файлды таңдаңыз.', 'Выберите файл.', 'Choose a file.'),
  statementPaid: t('Төленді', 'Выплачено', 'Paid'),
  statementReturned: t('Қайтарылды', 'Возвращено', 'Returned'),
  statementKnown: t('Бұрын есепке алынған', 'Учтено ранее', 'Booked before'),
  statementUnmatched: t('Сәйкестендірілмеген жазбалар', 'Несопоставленные записи', 'Entries that fit nothing'),
  entry: t('Жазба', 'Запись', 'Entry'),
  findAward: t('Тағайындауды табу', 'Найти назначение', 'Find an award'),
  findHint: t(
    'Тағайындау нөмірі немесе алушының ЖСН-ы',
    'Номер назначения или ИИН получателя',
    'Number of the award, or IIN of the recipient',
  ),
  noAward: t('Мұндай тағайындау табылмады.', 'Такое назначение не найдено.', 'No such award was found.'),
} as const satisfies { readonly [key: string]: Words };

/** Where a run stands. */
export const runStatusTexts: { readonly [status in RunStatus]: Words } = {
  forming: t('қалыптастырылуда', 'формируется', 'being formed'),
  formed: t('қалыптасты', 'сформирована', 'formed'),
  closed: t('қол қоюды күтуде', 'ожидает подписей', 'waits for signatures'),
  sending: t('банктерге жіберілді', 'направлена в банки', 'sent to the banks'),
  finished: t('аяқталды', 'завершена', 'finished'),
};

/** What a run waits for after it went on. */
export const waitTexts: { readonly [what in RunProgress['waitsFor']]: Words } = {
  nothing: t('Төлем аяқталды.', 'Выплата завершена.', 'The run is finished.'),
  'a-person': t(
    'Төлем тоқтатылып тұр: жалғастыру үшін қайта бастаңыз.',
    'Выплата остановлена: возобновите её, чтобы продолжить.',
    'The run is stopped: let it go on first.',
  ),
  signatures: t('Тізілімдерге қол қойылуы керек.', 'Нужно подписать реестры.', 'Registers have to be signed.'),
  banks: t('Банктердің жауабы күтілуде.', 'Ожидается ответ банков.', 'The banks have to answer.'),
  work: t(
    'Жүйе жұмысты өзі жалғастыруда, бет өздігінен жаңарады.',
    'Система продолжает работу сама, страница обновляется.',
    'The system goes on by itself, and the page is kept up to date.',
  ),
  exceptions: t(
    'Төлеуге келмейтін тағайындаулар бар: оларды қарап шығыңыз. Жалғастырсаңыз, тізілімдер оларсыз жабылады, ал тиесілі сома қосымша төлеммен немесе келесі айда төленеді.',
    'Есть назначения, которые нельзя выплатить: рассмотрите их. Если продолжить, реестры закроются без них, а причитающееся будет выплачено дополнительной выплатой или в следующем месяце.',
    'Some awards cannot be paid: look at them. If you go on, the registers are closed without them; what is due is paid by a supplementary run or with the next month.',
  ),
  payday: t(
    'Төлем тапсырмаларын осы төлем күніне жіберу мерзімі өтіп кетті. Жіберілмегенін келесі төлем күніне ауыстырыңыз.',
    'Срок направления поручений к этому дню выплаты прошёл. Перенесите неотправленное на следующий день выплаты.',
    'It is too late to send orders for this payday. Move what has not been sent to the next payday.',
  ),
};

/** Where a payment stands. */
export const lineStateTexts: { readonly [state in StoredLine['state']]: Words } = {
  planned: t('жоспарланды', 'запланирован', 'planned'),
  ordered: t('тапсырмаға енгізілді', 'включён в поручение', 'ordered'),
  sent: t('банкке жіберілді', 'направлен в банк', 'sent to the bank'),
  paid: t('төленді', 'выплачен', 'paid'),
  returned: t('банк қайтарды', 'возвращён банком', 'returned by the bank'),
  cancelled: t('күші жойылды', 'отменён', 'cancelled'),
};

/** Why a payment is made. */
export const lineKindTexts: { readonly [kind in StoredLine['kind']]: Words } = {
  regular: t('айлық төлем', 'за месяц', 'for the month'),
  arrears: t('бұрын төленбеген ай', 'за невыплаченный прежде месяц', 'a month not paid before'),
  difference: t('айырмасы', 'доплата разницы', 'the difference'),
  reissue: t('қайтарылғаны қайта жіберілді', 'возвращённое отправлено вновь', 'sent again after a return'),
  refund: t('артық ұсталғаны қайтарылды', 'возврат удержанного', 'paid back'),
};

/** Why an entry of a statement fits nothing. */
export const unmatchedTexts: { readonly [why in Unmatched['why']]: Words } = {
  'no-such-payment': t('мұндай төлем жоқ', 'такого платежа нет', 'there is no such payment'),
  'no-such-order': t('мұндай тапсырма жоқ', 'такого поручения нет', 'there is no such order'),
  'amount-differs': t('сомасы сәйкес емес', 'сумма не совпадает', 'the amount differs'),
  'order-does-not-add-up': t('тапсырманың жиыны сәйкес емес', 'итог поручения не сходится', 'the order does not add up'),
  'return-before-payment': t('төленбей тұрып қайтарылған', 'возврат раньше выплаты', 'returned before it was paid'),
  'not-sent': t('төлем банкке жіберілмеген', 'платёж не направлялся в банк', 'the payment was not sent'),
};

/** Reasons of exceptions that say nothing in words themselves. */
export const exceptionTexts = {
  'no-account': t(
    'Расталған шот жоқ: алушыдан шот нөмірін сұраңыз.',
    'Нет подтверждённого счёта: запросите счёт у получателя.',
    'There is no confirmed account: ask the recipient for one.',
  ),
  overpaid: t(
    'Тиесіліден артық төленген: артық төлемді шешіммен рәсімдеңіз.',
    'Выплачено больше положенного: оформите переплату решением.',
    'More was paid than was due: find the overpayment by decision.',
  ),
  'overpayment-doubtful': t(
    'Бұрын табылған артық төлем енді күмәнді: қайта қараңыз.',
    'Найденная ранее переплата теперь под сомнением: пересмотрите её.',
    'An overpayment found before is doubtful now: look at it again.',
  ),
} as const satisfies { readonly [kind: string]: Words };

const regionNames: { readonly [code: string]: Words } = {
  10: t('Абай облысы', 'область Абай', 'Abai region'),
  11: t('Ақмола облысы', 'Акмолинская область', 'Akmola region'),
  15: t('Ақтөбе облысы', 'Актюбинская область', 'Aktobe region'),
  19: t('Алматы облысы', 'Алматинская область', 'Almaty region'),
  23: t('Атырау облысы', 'Атырауская область', 'Atyrau region'),
  27: t('Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan region'),
  31: t('Жамбыл облысы', 'Жамбылская область', 'Zhambyl region'),
  33: t('Жетісу облысы', 'область Жетісу', 'Zhetisu region'),
  35: t('Қарағанды облысы', 'Карагандинская область', 'Karaganda region'),
  39: t('Қостанай облысы', 'Костанайская область', 'Kostanay region'),
  43: t('Қызылорда облысы', 'Кызылординская область', 'Kyzylorda region'),
  47: t('Маңғыстау облысы', 'Мангистауская область', 'Mangystau region'),
  55: t('Павлодар облысы', 'Павлодарская область', 'Pavlodar region'),
  59: t('Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan region'),
  61: t('Түркістан облысы', 'Туркестанская область', 'Turkistan region'),
  62: t('Ұлытау облысы', 'область Ұлытау', 'Ulytau region'),
  63: t('Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan region'),
  71: t('Астана', 'Астана', 'Astana'),
  75: t('Алматы', 'Алматы', 'Almaty'),
  79: t('Шымкент', 'Шымкент', 'Shymkent'),
};

/** Regions by the first two digits of their codes (КАТО), in the order of the codes. */
export const regionCodes: readonly string[] = Object.keys(regionNames);

/** The name of a region; of one that the classifier does not have its code. */
export function regionWords(code: string): Words {
  return regionNames[code] ?? t(code, code, code);
}
