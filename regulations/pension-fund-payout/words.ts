import type { Words } from '../../src/base/index.ts';
import { t } from '../common/words.ts';

/** Words of the identity: title, acts, provider, the two receipts of refusal. */
export const identity = {
  title: t(
    'Бірыңғай жинақтаушы зейнетақы қорындағы міндетті зейнетақы жарналары, міндетті кәсіптік зейнетақы жарналары есебінен қалыптасқан зейнетақы жинақтарынан зейнетақы төлемдерін жүзеге асыру',
    'Осуществление пенсионных выплат из пенсионных накоплений, сформированных за счёт обязательных пенсионных взносов, обязательных профессиональных пенсионных взносов, из единого накопительного пенсионного фонда',
    'Pension payouts from savings formed in the unified accumulative pension fund by compulsory and compulsory occupational contributions',
  ),
  provider: t(
    '«Бірыңғай жинақтаушы зейнетақы қоры» акционерлік қоғамы',
    'Акционерное общество «Единый накопительный пенсионный фонд»',
    'Unified Accumulative Pension Fund JSC',
  ),
  pensionLaw: t(
    '«Қазақстан Республикасында зейнетақымен қамсыздандыру туралы» 2013 жылғы 21 маусымдағы Заң',
    'Закон от 21 июня 2013 года «О пенсионном обеспечении в Республике Казахстан»',
    'Law of 21 June 2013 on pension provision',
  ),
  refusalReceipt: t(
    'Өтінішті қабылдаудан бас тарту туралы қолхат',
    'Расписка об отказе в приёме заявления',
    'Receipt of refusal to accept the application',
  ),
  refusalReceiptFund: t(
    'Құжаттарды қабылдаудан бас тарту туралы қолхат (БЖЗҚ нысаны)',
    'Расписка об отказе в приёме документов (форма ЕНПФ)',
    'Receipt of refusal to accept the documents (form of the fund)',
  ),
} as const;

const under = (path: string, words: { readonly [name: string]: Words }) =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [`${path}${name}`, text]));

const name = t('Тегі, аты, әкесінің аты (бар болса)', 'Фамилия, имя, отчество (при наличии)', 'Surname, name, patronymic (if any)');
const number = t('№', '№', 'No.');

const gateWords = {
  logIn: t('Жеке кабинетке кіру', 'Вход в личный кабинет', 'Log in'),
  form: t('Өтінішті толтыру', 'Заполнение заявления', 'Fill in the application'),
  category: t(
    'Өтініш осы жерде қабылданатынын тексеру',
    'Проверка того, что заявление принимается здесь',
    'Check that the application is taken here',
  ),
  persons: t('«Жеке тұлғалар» дерекқорына сұрау салу', 'Запрос в базу данных «Физические лица»', 'Ask the database of natural persons'),
  fund: t('БЖЗҚ АЖ-ға сұрау салу', 'Запрос в ИС ЕНПФ', "Ask the fund's system"),
  confirmed: t(
    'Шот пен жинақтың болуы, төлемнің тағайындалмағаны',
    'Наличие счёта и накоплений, отсутствие выплаты',
    'Account and savings are there, no payout is assigned',
  ),
  unclaimed: t('Қаралып жатқан өтініш жоқ', 'Нет заявления на рассмотрении', 'No application pending'),
  complete: t('Құжаттар топтамасының толықтығын тексеру', 'Проверка полноты пакета документов', 'Check that the package is complete'),
  inDate: t('Құжаттардың қолданылу мерзімін тексеру', 'Проверка срока действия документов', 'Check that the documents are in date'),
  scanned: t(
    'Құжаттарды сканерлеу және түпнұсқамен салыстыру',
    'Сканирование документов и сверка с подлинниками',
    'Scan the documents and compare with the originals',
  ),
  certificate: t('Тіркеу куәлігін тексеру', 'Проверка регистрационного свидетельства', 'Check the certificate'),
  disabilityBank: t('«МОДБ» АЖ-ға сұрау салу', 'Запрос в ИС «ЦБДИ»', 'Ask the disability data bank'),
  indefinite: t(
    'Бірінші немесе екінші топтың мерзімсіз екенін тексеру',
    'Проверка бессрочности первой или второй группы',
    'Check that group one or two is indefinite',
  ),
  foreigner: t(
    'Құжаттардың жарамдылығы мен кеткені туралы сұрау салу',
    'Запрос о действии документов и о выезде',
    'Ask for valid documents and for departure',
  ),
  left: t('Тұрақты тұруға кеткенін тексеру', 'Проверка выезда на постоянное жительство', 'Check departure for good'),
  sign: t('Өтінішке ЭЦҚ қою', 'Подписание заявления ЭЦП', 'Sign with EDS'),
} as const;

const gatesOf = (entry: string, names: readonly (keyof typeof gateWords)[]) =>
  Object.fromEntries(names.map((gate) => [`gates.${entry}.${gate}`, gateWords[gate]]));

const category = {
  retirement: t('зейнеткерлік жасқа толған адам', 'лицо, достигшее пенсионного возраста', 'person of retirement age'),
  disabled: t(
    'мерзімсіз уақытқа бірінші, екінші топ мүгедегі',
    'лицо с бессрочной инвалидностью первой, второй группы',
    'person with indefinite disability of group one or two',
  ),
  departed: t(
    'тұрақты тұруға кеткен шетелдік немесе азаматтығы жоқ адам',
    'иностранец или лицо без гражданства, выехавшие на постоянное жительство',
    'foreigner or stateless person who left for good',
  ),
  bereaved: t(
    'қайтыс болған адамның отбасы мүшесі немесе жерлеуді жүзеге асырушы',
    'член семьи умершего или осуществляющий погребение',
    'family member of the deceased or person who buries',
  ),
  heir: t('мұрагер', 'наследник', 'heir'),
} as const;

const refusalPaper = (document: string, title: Words) => ({
  [`documents.${document}`]: title,
  ...under(`documents.${document}.`, {
    number,
    recipient: t('Қызмет алушы', 'Получатель услуги', 'Recipient'),
    received: t('Құжаттар алынған күн', 'Дата получения документов', 'Documents received on'),
    ground: t('Бас тарту негізі', 'Основание отказа', 'Ground of refusal'),
    reasons: t('Бас тарту себебі', 'Причина отказа', 'Reason'),
    officer: t('Жауапты қызметкер', 'Ответственный работник', 'Officer'),
  }),
});

const smsPaper = (document: string, title: Words, text: Words) => ({
  [`documents.${document}`]: title,
  ...under(`documents.${document}.`, { number, recipient: name, text: t('Мәтіні', 'Текст', 'Text'), 'text.text': text }),
});

/** Words of the things that only this regulation has; those of common stretches stand with them. */
export const words = {
  'elsewhere.fund': t(
    'Мемлекеттік корпорация арқылы тек зейнеткерлік жасқа толған адамдар өтініш береді; өзге санаттар – БЖЗҚ арқылы.',
    'Через Государственную корпорацию обращаются только лица пенсионного возраста; остальные – в ЕНПФ.',
    'The State Corporation takes persons of retirement age only; everybody else applies at the fund.',
  ),
  'elsewhere.corporation': t(
    'Зейнеткерлік жасқа толған адамдар Мемлекеттік корпорация арқылы өтініш береді.',
    'Лица пенсионного возраста обращаются через Государственную корпорацию.',
    'Persons of retirement age apply at the State Corporation.',
  ),
  'elsewhere.office': t(
    'БЖЗҚ сайты арқылы тек мерзімсіз бірінші немесе екінші топ мүгедегі ЭЦҚ-мен өтініш береді.',
    'Через сайт ЕНПФ с ЭЦП обращаются только лица с бессрочной инвалидностью первой или второй группы.',
    'On the site of the fund only persons with indefinite group one or two apply, with EDS.',
  ),
  'entries.counter': t(
    'Мемлекеттік корпорация арқылы өтініш беру',
    'Обращение через Государственную корпорацию',
    'Application at the State Corporation',
  ),
  'entries.fundOffice': t('БЖЗҚ бөлімшесі арқылы өтініш беру', 'Обращение в подразделение ЕНПФ', 'Application at an office of the fund'),
  'entries.website': t(
    'БЖЗҚ интернет-ресурсы арқылы өтініш беру',
    'Обращение через интернет-ресурс ЕНПФ',
    'Application on the site of the fund',
  ),
  ...gatesOf('counter', ['form', 'category', 'persons', 'fund', 'confirmed', 'unclaimed', 'complete', 'inDate', 'scanned']),
  ...gatesOf('fundOffice', [
    'form',
    'category',
    'disabilityBank',
    'indefinite',
    'foreigner',
    'left',
    'persons',
    'unclaimed',
    'complete',
    'inDate',
    'scanned',
  ]),
  ...gatesOf('website', ['logIn', 'form', 'category', 'certificate', 'disabilityBank', 'indefinite', 'persons', 'unclaimed', 'sign']),
  'parties.deceased': t('қайтыс болған салымшы', 'умерший вкладчик', 'deceased saver'),
  'facts.category': t('алушының санаты', 'категория получателя', 'category of the recipient'),
  ...under('choices.category.', category),
  'facts.relation': t('қайтыс болған адамға қатысы', 'отношение к умершему', 'relation to the deceased'),
  'choices.relation.family': t('отбасы мүшесі', 'член семьи', 'family member'),
  'choices.relation.burying': t('жерлеуді жүзеге асырушы адам', 'лицо, осуществляющее погребение', 'person who buries'),
  'facts.hasAccount': t('жеке зейнетақы шоты бар', 'есть индивидуальный пенсионный счёт', 'has an individual pension account'),
  'facts.savings': t('зейнетақы жинақтарының сомасы', 'сумма пенсионных накоплений', 'pension savings'),
  'facts.hasSavings': t('зейнетақы жинақтары бар', 'есть пенсионные накопления', 'has pension savings'),
  'facts.payoutAssigned': t('қор төлем тағайындаған', 'фондом назначена выплата', 'the fund has assigned a payout'),
  'facts.hasRight': t('БЖЗҚ-дан төлемге құқығы бар', 'имеет право на выплату из ЕНПФ', 'has the right to a payout'),
  'facts.unexecuted': t('орындалмаған өтініші бар', 'есть неисполненное заявление', 'has an unexecuted application'),
  'facts.disabilityGroup': t('мүгедектік тобы', 'группа инвалидности', 'disability group'),
  'choices.disabilityGroup.1': t('бірінші', 'первая', 'one'),
  'choices.disabilityGroup.2': t('екінші', 'вторая', 'two'),
  'choices.disabilityGroup.3': t('үшінші', 'третья', 'three'),
  'facts.indefinite': t('мерзімсіз белгіленген', 'установлена бессрочно', 'set for an indefinite term'),
  'facts.validDocument': t(
    'Қазақстанда берілген жарамды құжаты бар',
    'есть действующий документ, выданный в Казахстане',
    'has a valid document issued in Kazakhstan',
  ),
  'facts.departed': t('тұрақты тұруға кеткені расталды', 'выезд на постоянное жительство подтверждён', 'departure for good confirmed'),
  'facts.permitAnnulled': t(
    'тұрақты тұруға рұқсаттың күші жойылған',
    'разрешение на постоянное проживание аннулировано',
    'permit of permanent residence annulled',
  ),
  'facts.taxable': t('жеке табыс салығы ұсталады', 'удерживается индивидуальный подоходный налог', 'personal income tax is withheld'),
  'facts.payoutSum': t('төлем сомасы', 'сумма выплаты', 'sum of the payout'),
  'facts.taxWithheld': t('ұсталған жеке табыс салығы', 'удержанный индивидуальный подоходный налог', 'personal income tax withheld'),
  'facts.orderSum': t('тапсырма сомасы', 'сумма поручения', 'sum of the order'),
  'proofs.fundRecord': t(
    'шот, жинақ және тағайындалған төлем туралы мәлімет',
    'сведения о счёте, накоплениях и назначенной выплате',
    'record of account, savings and assigned payout',
  ),
  'proofs.loaded': t(
    'БЖЗҚ АЖ-ға жүктелгені туралы растау',
    'подтверждение загрузки в ИС ЕНПФ',
    "confirmation of the load into the fund's system",
  ),
  'proofs.fundCheck': t(
    'БЖЗҚ АЖ-дағы автоматты тексеру нәтижесі',
    'результат автоматической проверки в ИС ЕНПФ',
    "result of the automatic check in the fund's system",
  ),
  'proofs.disability': t(
    'мүгедектік тобы мен мерзімі туралы мәлімет',
    'сведения о группе и сроке инвалидности',
    'disability group and its term',
  ),
  'proofs.residenceDocument': t(
    'жеке куәлік, ықтиярхат немесе азаматтығы жоқ адам куәлігі туралы мәлімет',
    'сведения об удостоверении личности, виде на жительство или удостоверении лица без гражданства',
    'identity card, residence permit or certificate of a stateless person',
  ),
  'proofs.departure': t(
    'кеткені немесе рұқсаттың күші жойылғаны туралы мәлімет',
    'сведения о выезде или аннулировании разрешения',
    'departure, or annulment of the permit',
  ),
  'proofs.foreignPassport': t('шетелдік паспорт', 'иностранный паспорт', 'foreign passport'),
  'proofs.deathCertificate': t('қайтыс болуы туралы куәлік', 'свидетельство о смерти', 'death certificate'),
  'proofs.inheritance': t(
    'мұрагерлікке құқық туралы куәлік, келісім немесе сот шешімі',
    'свидетельство о праве на наследство, соглашение или решение суда',
    'certificate of inheritance, agreement or court decision',
  ),
  'claims.payout': t('БЖЗҚ-дан зейнетақы төлемі', 'пенсионная выплата из ЕНПФ', 'payout from the fund'),
  'claims.bereaved': t(
    'қайтыс болған салымшының жинағынан төлем',
    'выплата из накоплений умершего вкладчика',
    "payout from the deceased saver's savings",
  ),
  'claims.inheritance': t('мұраға төлем', 'выплата наследства', 'payout of the inheritance'),
  'units.corpIntake': t(
    'Мемлекеттік корпорацияның құжаттарды қабылдайтын қызметкері',
    'работник Государственной корпорации, принимающий документы',
    'employee of the State Corporation who accepts documents',
  ),
  'units.corpPayer': t(
    'Мемлекеттік корпорацияның төлем қызметкері',
    'работник Государственной корпорации по выплатам',
    'payer of the State Corporation',
  ),
  'units.loader': t('«Е-макет» АЖ', 'ИС «Е-макет»', 'system of electronic case files'),
  'units.fundSystem': t('БЖЗҚ АЖ', 'ИС ЕНПФ', "the fund's system"),
  'units.fundIntake': t(
    'БЖЗҚ құжат қабылдайтын бөлімшесінің қызметкері',
    'работник принимающего подразделения ЕНПФ',
    "employee of the fund's intake unit",
  ),
  'units.fundIntakeHead': t(
    'БЖЗҚ құжат қабылдайтын бөлімшесінің басшысы',
    'руководитель принимающего подразделения ЕНПФ',
    "head of the fund's intake unit",
  ),
  'units.fundControl': t(
    'құжаттарды бақылау және өңдеу басқармасының қызметкері',
    'работник управления контроля и обработки документов',
    'employee of the document control department',
  ),
  'units.fundRegister': t(
    'құжаттарды бақылау және өңдеу басқармасының жауапты қызметкері',
    'ответственный работник управления контроля и обработки документов',
    'responsible employee of the document control department',
  ),
  'units.fundAccounting': t(
    'зейнетақы активтерін есепке алу және есептілік бөлімшесінің қызметкері',
    'работник подразделения учёта и отчётности пенсионных активов',
    'employee of the unit for accounting of pension assets',
  ),
  'steps.fileForming': t(
    'Істің электрондық макеті жасалуда',
    'Формируется электронный макет дела',
    'The electronic case file is being formed',
  ),
  'items.fileForming.file': t(
    'Электрондық макет жасап, «Е-макетке» жүктеу',
    'Сформировать макет и загрузить в «Е-макет»',
    'Form the file and load it',
  ),
  'steps.load': t('БЖЗҚ АЖ-ға жүктелуде', 'Загружается в ИС ЕНПФ', "Being loaded into the fund's system"),
  'items.load.load': t(
    'Өтініш пен төлемдер кестесін жүктеу',
    'Загрузить заявление и график выплат',
    'Load the application and the payment schedule',
  ),
  'steps.automaticCheck': t(
    'БЖЗҚ АЖ-да автоматты өңделуде',
    'Автоматическая обработка в ИС ЕНПФ',
    "Automatic processing in the fund's system",
  ),
  'items.automaticCheck.check': t(
    'Құқықты, жинақты, орындалмаған өтінішті тексеру',
    'Проверить право, накопления, неисполненное заявление',
    'Check the right, the savings and unexecuted applications',
  ),
  'noClock.automaticCheck': t(
    'автоматты өңдеу мерзімі нормада белгіленбеген',
    'срок автоматической обработки нормой не установлен',
    'the law prints no term for the automatic processing',
  ),
  'noClock.atOnce': t('жүйе бірден орындайды', 'система выполняет сразу', 'the system does it at once'),
  'noClock.payday': t(
    'мерзімі зейнетақы заңнамасында белгіленген төлем күні',
    'день выплаты по пенсионному законодательству',
    'the payday of the pension law',
  ),
  'noClock.transfer': t(
    'банктің растау мерзімі нормада белгіленбеген',
    'срок подтверждения банком нормой не установлен',
    "the law prints no term for the bank's confirmation",
  ),
  'noClock.mending': t('мерзімі нормада белгіленбеген', 'срок нормой не установлен', 'the law prints no term'),
  'steps.confirmation': t(
    'Бөлімше басшысының растауында',
    'На подтверждении у руководителя подразделения',
    'With the head of the intake unit',
  ),
  'items.confirmation.examine': t('Электрондық өтінішті қарау', 'Рассмотреть электронное заявление', 'Examine the electronic application'),
  'steps.control': t('Бақылау және өңдеу басқармасында', 'В управлении контроля и обработки', 'With the document control'),
  'items.control.completeness': t('Құжаттардың толықтығын тексеру', 'Проверить полноту документов', 'Check completeness'),
  'items.control.quality': t('Құжаттардың сапасын тексеру', 'Проверить качество документов', 'Check quality'),
  'steps.tellRefusal': t('Бас тарту туралы хабарлануда', 'Извещается об отказе', 'The refusal is being told'),
  'items.tellRefusal.send': t(
    'Себебі көрсетілген хабарламаны жіберу',
    'Направить уведомление с причиной',
    'Send the notice with its reason',
  ),
  'steps.sending': t('Төлем тапсырмалары жіберілуде', 'Отправляются платёжные поручения', 'Payment orders are being sent'),
  'steps.informing': t('Алушы хабардар етілуде', 'Получатель извещается', 'The recipient is being told'),
  'moves.loadIntoFile': t('«Е-макет» АЖ-ға жүктеу', 'Загрузить в ИС «Е-макет»', 'Load into the case-file system'),
  'moves.loadIntoFund': t('БЖЗҚ АЖ-ға жүктелді', 'Загружено в ИС ЕНПФ', "Loaded into the fund's system"),
  'moves.registerInFund': t(
    'БЖЗҚ АЖ-да автоматты тіркеу',
    'Автоматически зарегистрировать в ИС ЕНПФ',
    "Register automatically in the fund's system",
  ),
  'moves.refuseInFund': t('Қызмет көрсетуден бас тарту хабарламасы', 'Сообщение об отказе в услуге', 'Message of refusal of the service'),
  'moves.confirm': t('Растап, бақылауға беру', 'Подтвердить и передать на контроль', 'Confirm and pass to the control'),
  'moves.confirmExecution': t('Өтінішті растау', 'Подтвердить заявление', 'Confirm the application'),
  'moves.refuseExecution': t('Орындаудан бас тарту', 'Отказать в исполнении', 'Refuse execution'),
  'moves.giveRefusal': t('Хабарламаны жіберу', 'Направить уведомление', 'Send the notice'),
  'moves.sendToCorporation': t(
    'Тапсырмаларды Мемлекеттік корпорацияға жіберу',
    'Направить поручения Государственной корпорации',
    'Send the orders to the State Corporation',
  ),
  'moves.sendToRecipient': t(
    'Тапсырмаларды алушының шотына жіберу',
    'Направить поручения на счёт получателя',
    "Send the orders to the recipient's account",
  ),
  'moves.tellFirst': t('Алғашқы төлем туралы хабарлау', 'Известить о первой выплате', 'Tell of the first payout'),
  'moves.tellPaid': t('Төлем жүзеге асырылғанын хабарлау', 'Известить об осуществлении выплаты', 'Tell that the payout has been made'),
  'outcomes.execute': t('орындау', 'исполнить', 'execute'),
  'waits.payday': t('Мемлекеттік корпорация төлейді', 'Выплачивает Государственная корпорация', 'To be paid by the State Corporation'),
  'waits.transfer': t('Аударым расталуы күтілуде', 'Ожидается подтверждение перевода', 'Waiting for the transfer to be confirmed'),
  'batches.paymentRegister': t('зейнетақы төлемдерінің тізілімі', 'реестр пенсионных выплат', 'register of pension payments'),
  'batches.paymentOrders': t(
    'электрондық төлем тапсырмаларының тізілімі',
    'реестр электронных платёжных поручений',
    'register of electronic payment orders',
  ),
  'moments.arrivedAtFund': t('БЖЗҚ АЖ-ға келіп түсті', 'поступило в ИС ЕНПФ', "arrived in the fund's system"),
  'moments.refusedExecution': t('орындаудан бас тартылды', 'в исполнении отказано', 'execution refused'),
  'moments.ordersSent': t('төлем тапсырмалары жасалды', 'платёжные поручения сформированы', 'payment orders made'),
  'moments.transferred': t('ақша аударылды', 'деньги переведены', 'money transferred'),
  'moments.paidOut': t('Мемлекеттік корпорация төледі', 'выплачено Государственной корпорацией', 'paid by the State Corporation'),
  'clocks.load': t('БЖЗҚ АЖ-ға жүктеу мерзімі', 'срок загрузки в ИС ЕНПФ', "term of the load into the fund's system"),
  'clocks.confirmation': t('бөлімше басшысының мерзімі', 'срок руководителя подразделения', 'term of the head of the intake unit'),
  'clocks.control': t(
    'бақылау мерзімі (алдыңғы әрекеттен)',
    'срок контроля (от предыдущего действия)',
    'term of the control (from the step before)',
  ),
  'clocks.controlFromAcceptance': t(
    'бақылау мерзімі (қабылданған күннен)',
    'срок контроля (со дня приёма)',
    'term of the control (from acceptance)',
  ),
  'clocks.refusalNotice': t('бас тарту туралы хабарлау мерзімі', 'срок уведомления об отказе', 'term of the notice of refusal'),
  'clocks.register': t('тізілімге енгізу мерзімі', 'срок включения в реестр', 'term of the register'),
  'clocks.orders': t('төлем тапсырмаларының мерзімі', 'срок платёжных поручений', 'term of the payment orders'),
  'clocks.dispatch': t('төлем күніне дейін жіберу', 'отправка до дня выплаты', 'dispatch before payday'),
  'effects.transfer': t('кастодиан шотынан аудару', 'перевод с кастодиального счёта', 'transfer from the custodian account'),
  'effects.payOut': t('банк шотына төлеу', 'выплата на банковский счёт', 'payment to the bank account'),
  ...Object.fromEntries(
    ['mendTransfer', 'mendPayOut'].flatMap((task) => [
      [`sideTasks.${task}`, t('Төлем деректемелерін түзету', 'Исправить реквизиты выплаты', 'Mend the payment details')],
      [
        `items.${task}.details`,
        t('Алушыдан дұрыс деректемелерді сұрау', 'Запросить у получателя верные реквизиты', 'Ask for the right details'),
      ],
      [`ends.${task}.mended`, t('Түзетілді, қайта жіберілсін', 'Исправлено, направить снова', 'Mended, send again')],
    ]),
  ),
  'findings.payout': t('зейнетақы жинақтарынан төлем', 'выплата из пенсионных накоплений', 'payout from pension savings'),
  'ended.paid': t('Төлем жүзеге асырылды', 'Выплата осуществлена', 'Paid out'),
  'ended.refused': t('Орындаудан бас тартылды', 'В исполнении отказано', 'Execution refused'),
  'deliveries.firstPayout': t('алғашқы төлем туралы SMS-хабарлама', 'SMS о первой выплате', 'SMS of the first payout'),
  'deliveries.paid': t('төлем туралы SMS-хабарлама', 'SMS об осуществлении выплаты', 'SMS of the payout made'),
  'deliveries.refusalNotice': t('бас тарту туралы хабарлама', 'уведомление об отказе', 'notice of refusal'),
  'documents.application': t(
    'БЖЗҚ-дан зейнетақы төлемдерін жүзеге асыруға өтініш',
    'Заявление об осуществлении пенсионных выплат из ЕНПФ',
    'Application for a payout from the fund',
  ),
  ...under('documents.application.', {
    recipient: name,
    iin: t('ЖСН', 'ИИН', 'IIN'),
    birthDate: t('Туған күні', 'Дата рождения', 'Date of birth'),
    residence: t('Тіркелген жері', 'Место регистрации', 'Place of registration'),
    category: t('Алушының санаты', 'Категория получателя', 'Category of the recipient'),
    deceased: t('Қайтыс болған салымшы', 'Умерший вкладчик', 'Deceased saver'),
    relation: t('Қайтыс болған адамға қатысы', 'Отношение к умершему', 'Relation to the deceased'),
    account: t('Банк шоты', 'Банковский счёт', 'Bank account'),
    phone: t('Ұялы телефоны (бар болса)', 'Мобильный телефон (при наличии)', 'Mobile phone (if any)'),
    papers: t('Қоса берілген құжаттар', 'Приложенные документы', 'Documents attached'),
    date: t('Өтініш берген күні', 'Дата обращения', 'Date of application'),
  }),
  ...refusalPaper(
    'refusalMessage',
    t(
      'Мемлекеттік қызмет көрсетуден бас тарту туралы электрондық хабарлама',
      'Электронное уведомление об отказе в оказании государственной услуги',
      'Electronic message of refusal of the service',
    ),
  ),
  ...refusalPaper('refusalNotice', t('Бас тарту туралы хабарлама', 'Уведомление об отказе', 'Notice of refusal')),
  ...smsPaper(
    'firstPayoutSms',
    t('Алғашқы төлем туралы SMS-хабарлама', 'SMS-сообщение о первой выплате', 'SMS of the first payout'),
    t(
      'БЖЗҚ-дан алғашқы зейнетақы төлемі жүзеге асырылады.',
      'Будет осуществлена первая пенсионная выплата из ЕНПФ.',
      'The first pension payout from the fund will be made.',
    ),
  ),
  ...smsPaper(
    'paidSms',
    t('Төлем туралы SMS-хабарлама', 'SMS-сообщение о выплате', 'SMS of the payout'),
    t(
      'БЖЗҚ-дан зейнетақы төлемі жүзеге асырылды.',
      'Пенсионная выплата из ЕНПФ осуществлена.',
      'The pension payout from the fund has been made.',
    ),
  ),
  'documents.paymentRegister': t('Зейнетақы төлемдерінің тізілімі', 'Реестр пенсионных выплат', 'Register of pension payments'),
  ...under('documents.paymentRegister.', { number, recipient: name, category: t('Санаты', 'Категория', 'Category') }),
  'documents.paymentOrders': t(
    'Электрондық төлем тапсырмаларының тізілімі',
    'Реестр электронных платёжных поручений',
    'Register of electronic payment orders',
  ),
  ...under('documents.paymentOrders.', {
    number,
    recipient: name,
    account: t('Банк шоты', 'Банковский счёт', 'Bank account'),
    payoutSum: t('Төлем сомасы, теңге', 'Сумма выплаты, тенге', 'Payout, tenge'),
    taxWithheld: t('Ұсталған салық, теңге', 'Удержанный налог, тенге', 'Tax withheld, tenge'),
    orderSum: t('Тапсырма сомасы, теңге', 'Сумма поручения, тенге', 'Order, tenge'),
  }),
  'grounds.RA0': t(
    'бұл санаттағы алушының өтініші осы жерде қабылданбайды',
    'заявление получателя этой категории здесь не принимается',
    'applications of this category are not taken here',
  ),
  'grounds.RS1': t('жеке зейнетақы шоты жоқ', 'нет индивидуального пенсионного счёта', 'no individual pension account'),
  'grounds.RS2': t('зейнетақы жинақтары жоқ', 'нет пенсионных накоплений', 'no pension savings'),
  'grounds.RS3': t(
    'төлем бұрын тағайындалған немесе өтініш қаралуда',
    'выплата уже назначена или заявление рассматривается',
    'a payout is assigned, or an application is pending',
  ),
  'grounds.RS4': t('құжаттар топтамасы толық емес', 'неполный пакет документов', 'package of documents not complete'),
  'grounds.RS5': t('құжаттардың қолданылу мерзімі өткен', 'срок действия документов истёк', 'documents out of date'),
  'grounds.RF1': t(
    'БЖЗҚ-дан зейнетақы төлемдеріне құқығы жоқ',
    'нет права на пенсионные выплаты из ЕНПФ',
    'no right to payouts from the fund',
  ),
  'grounds.RF2': t('БЖЗҚ-да зейнетақы жинақтары жоқ', 'в ЕНПФ нет пенсионных накоплений', 'no pension savings in the fund'),
  'grounds.RF3': t(
    'жинақтарды төлеу немесе аудару бойынша орындалмаған өтініш бар',
    'есть неисполненное заявление о выплате или переводе накоплений',
    'an application for payout or transfer of savings is not executed yet',
  ),
  'grounds.RB1': t(
    'құжаттардың толық емес топтамасы немесе заңнама талаптарына сәйкес емес құжаттар ұсынылған',
    'представлен неполный пакет или документы, не соответствующие законодательству',
    'package not complete, or documents that do not meet the law',
  ),
  'grounds.RB2': t(
    '«МОДБ» АЖ-да мерзімсіз бірінші немесе екінші топ мүгедектігі туралы мәлімет жоқ',
    'в ИС «ЦБДИ» нет сведений о бессрочной инвалидности первой или второй группы',
    'no record of indefinite disability of group one or two',
  ),
  'grounds.RB3': t(
    'Қазақстан Республикасының уәкілетті органы берген жарамды жеке куәлік, ықтиярхат немесе азаматтығы жоқ адам куәлігі бар',
    'имеется действующее удостоверение личности, вид на жительство или удостоверение лица без гражданства, выданные в Республике Казахстан',
    'a valid identity card, residence permit or certificate of a stateless person issued in Kazakhstan is found',
  ),
  'grounds.RB4': t(
    'тұрақты тұруға кететіні туралы немесе рұқсаттың күші жойылғаны туралы мәлімет жоқ',
    'нет сведений о выезде на постоянное жительство или об аннулировании разрешения',
    'neither departure for good nor annulment of the permit is confirmed',
  ),
  'grounds.RB5': t(
    'осы төлемге өтініш қаралуда немесе төлем жүзеге асырылған',
    'заявление на эту выплату рассматривается или выплата осуществлена',
    'an application for this payout is pending, or it has been made',
  ),
  'grounds.RB6': t(
    'қолдану мерзімі өткен құжаттар ұсынылған',
    'представлены документы с истёкшим сроком действия',
    'documents out of date',
  ),
  'grounds.RP1': t('кіру деректері дұрыс емес', 'неверные данные для входа', 'wrong sign-in data'),
  'grounds.RP2': t('ЭЦҚ-ның дұрыстығы расталмады', 'подлинность ЭЦП не подтверждена', 'EDS not confirmed'),
  'grounds.RC1': t(
    'қабылданған құжаттардың толықтығы расталмады',
    'полнота принятых документов не подтверждена',
    'completeness of the documents not confirmed',
  ),
  'grounds.RC2': t(
    'қабылданған құжаттардың сапасы расталмады',
    'качество принятых документов не подтверждено',
    'quality of the documents not confirmed',
  ),
} as const;
